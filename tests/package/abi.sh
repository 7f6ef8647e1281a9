#!/bin/sh
# The shared library against the recorded interface: no function may go, lose its
# version or change; where libabigail is, no type either. A new function is recorded:
# meson compile -C build record-abi
# usage: abi.sh RECORD LIBCRINK.SO HEADERS
set -eu
record=$1 library=$2 headers=$3
command -v nm >/dev/null 2>&1 || {
	echo "skipped: nm is not installed"
	exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n "s/.*<elf-symbol name='\([^']*\)' version='\([^']*\)'.*/\1@@\2/p" "$record" |
	sort >"$work/recorded"
nm -D --defined-only "$library" | awk '$2 != "A" { print $3 }' | sort >"$work/exported"
[ -s "$work/recorded" ]
diff "$work/recorded" "$work/exported" || {
	echo "failed: < is recorded and may not go; > is new: meson compile -C build record-abi"
	exit 1
}
echo "$(wc -l <"$work/recorded") functions, with their versions"
if ! command -v abidiff >/dev/null 2>&1; then
	echo "not compared: types, as abidiff is not installed"
elif ! readelf -S "$library" | grep -q '\.debug_info'; then
	echo "not compared: types, as the library has no debug information"
else
	abidiff --headers-dir2 "$headers" --no-unreferenced-symbols "$record" "$library" \
		>"$work/log" || {
		cat "$work/log"
		exit 1
	}
	echo "their types too"
fi
