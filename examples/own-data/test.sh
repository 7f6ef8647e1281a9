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
for part in meson.build meson_options.txt include lib tools examples tests; do
	cp -R "$source/$part" "$work/project/subprojects/crink/"
done
chmod -R u+w "$work"
cd "$work/project"
# The environment of the test run says nothing about this build.
unset MESON_EXE_WRAPPER || true
if ! meson setup build >log 2>&1 || ! meson compile -C build >>log 2>&1; then
	cat log
	exit 1
fi
build/sightings >output
diff -u expected.txt output

# A mistake in one's own data stops the build with its place.
sed 's/claimant: rufus-firefly/claimant: rufus-fierfly/' facts.yaml >wrong.yaml
mv wrong.yaml facts.yaml
if meson compile -C build >log 2>&1; then
	echo "a build with wrong data succeeded"
	exit 1
fi
grep -q "facts.yaml:55:13: error: unknown actor 'rufus-fierfly'; did you mean 'rufus-firefly'?" log || {
	cat log
	exit 1
}
