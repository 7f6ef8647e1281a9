#!/bin/sh
# What is built is the same, byte for byte, in whatever folder that is done, with the
# options that are the default, but for the level of optimization: folders come in by
# names of files and by what is told debuggers (.ci/reproducible has other levels).
# usage: folders.sh SOURCE CRINKGEN VERSION
set -eu
source=$1 crinkgen=$2 shared=lib/libcrink.so.$3
command -v meson >/dev/null 2>&1 || {
	echo "skipped: meson is not in PATH"
	exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset MESON_EXE_WRAPPER || true

# build SOURCES BUILD: in folders of other names, lengths and depths.
build() {
	mkdir -p "$1"
	for part in meson.build meson_options.txt LICENSE README.md CHANGELOG.md include lib tools examples tests; do
		cp -R "$source/$part" "$1/"
	done
	chmod -R u+w "$1" # copies of what is read-only are too
	if ! meson setup "$2" "$1" -Dtests=disabled -Doptimization=0 -Dcrinkgen="$crinkgen" \
		>"$work/log" 2>&1 ||
		! ninja -C "$2" lib/libcrink.a "$shared" examples/crink >>"$work/log" 2>&1; then
		cat "$work/log"
		exit 1
	fi
}
build "$work/a" "$work/a/build"
build "$work/elsewhere/and deeper/source" "$work/b"
status=0
count=0
for file in include/crink/ids.h include/crink/crink_layout.h \
	include/crink/crink_tables.c lib/libcrink.a "$shared" \
	examples/crink; do
	count=$((count + 1))
	cmp "$work/a/build/$file" "$work/b/$file" || status=1
	if grep -qaF "$work" "$work/b/$file"; then
		echo "$file names the folder in which it was built"
		status=1
	fi
done
echo "$count files compared"
exit $status
