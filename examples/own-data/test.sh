#!/bin/sh
# Builds this example as its users would, with a copy of libcrink in its
# subprojects folder, and compares what it prints.
# usage: test.sh SOURCE-OF-LIBCRINK
set -eu
source=$1
command -v meson >/dev/null 2>&1 || {
	echo "skipped: meson is not in PATH"
	exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Copies of what is read-only are too.
cp -R "$source/examples/own-data" "$work/project"
chmod u+w "$work/project"
mkdir -p "$work/project/subprojects/crink"
for part in meson.build meson_options.txt LICENSE README.md CHANGELOG.md include lib tools examples tests; do
	cp -R "$source/$part" "$work/project/subprojects/crink/"
done
chmod -R u+w "$work"
cd "$work/project"
# The environment of the test run says nothing about this build.
unset MESON_EXE_WRAPPER || true
run() {
	if ! "$@" >log 2>&1; then
		cat log
		exit 1
	fi
}
# Without optimization, which is no matter here.
run meson setup build --prefix=/usr -Dbuildtype=plain
run meson compile -C build
build/sightings >output
diff -u expected.txt output

# Nothing of libcrink is installed with it.
run meson install -C build --no-rebuild --destdir "$PWD/installed"
[ "$(find installed ! -type d)" = installed/usr/bin/sightings ] || {
	find installed
	exit 1
}

# A lock file of one's own keeps the numbers, as the README says.
cp subprojects/crink/lib/data/ids.lock ids.lock
run build/subprojects/crink/tools/crinkgen/crinkgen --update-lock \
	--lock ids.lock subprojects/crink/lib/data/*.yaml facts.yaml
number=$(sed -n 's/^actor rufus-firefly //p' ids.lock)
[ -n "$number" ]
sed "s/^actor rufus-firefly .*/actor rufus-firefly $((number + 9))/" ids.lock >lock
mv lock ids.lock
run meson configure build -Dcrink:lock=ids.lock
run meson compile -C build
grep -q "CRINK_ACTOR_RUFUS_FIREFLY = $((number + 9))," \
	build/subprojects/crink/include/crink/ids.h
build/sightings >output
diff -u expected.txt output

# A mistake in one's own data stops the build with its place, told once, as a
# compiler would tell it.
sed 's/claimant: rufus-firefly/claimant: rufus-fierfly/' facts.yaml >wrong.yaml
cp facts.yaml right.yaml
mv wrong.yaml facts.yaml
if meson compile -C build >log 2>&1; then
	echo "a build with wrong data succeeded"
	exit 1
fi
if ! grep -qx "../facts.yaml:65:13: error: unknown actor 'rufus-fierfly'; did you mean 'rufus-firefly'?" log ||
	[ "$(grep -c 'rufus-fierfly' log)" -ne 2 ]; then # with the line itself
	cat log
	exit 1
fi
mv right.yaml facts.yaml

# The whole of libcrink is installed for whoever asks for it.
run meson configure build -Dcrink:install=enabled -Dcrink:default_library=both
run meson compile -C build
rm -rf installed
run meson install -C build --no-rebuild --destdir "$PWD/installed"
for name in sightings crink.h ids.h crink.pc libcrink.a libcrink.so crinkgen.1 libcrink.3 crink_scan_next.3; do
	[ -n "$(find installed -name "$name")" ] || {
		echo "$name is not installed"
		exit 1
	}
done
[ -z "$(find installed -name 'crink_*' ! -name '*.3')" ] # what is private
