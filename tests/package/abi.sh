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
command -v abidiff >/dev/null 2>&1 || {
	echo "skipped: types are not compared, as abidiff (abigail-tools) is not installed"
	exit 77
}
readelf -S "$library" | grep -q '\.debug_info' || {
	echo "skipped: types are not compared, as the library has no debug information"
	exit 77
}
# What is declared alone may change behind its pointers. (Told of the headers instead,
# abidiff takes all types for private, as the record has no places.)
hidden=$(sed -n 's/^struct \(crink_[a-z_]*\);$/\1/p' "$headers"/*.h | sort -u)
for name in $hidden; do
	printf '[suppress_type]\nname = %s\n' "$name"
done >"$work/hidden"
compare() {
	abidiff --suppressions "$work/hidden" --no-unreferenced-symbols "$1" "$library" \
		>"$work/log"
}
compare "$record" || {
	cat "$work/log"
	exit 1
}
# Of another size, a structure that callers have is seen.
sed "s/\(<class-decl name='crink_date' size-in-bits='\)32'/\164'/" "$record" \
	>"$work/other.abi"
if compare "$work/other.abi"; then
	echo "failed: abidiff does not see that a structure has another size"
	exit 1
fi
echo "their types too"
