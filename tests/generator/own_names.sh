#!/bin/sh
# No function of the generator has the name of one of the C library: what is linked in
# between, as sanitizers are, would take the one for the other.
#
# own_names.sh ARCHIVE PROGRAM: the generator's objects; a program linked as they are
set -eu
export LC_ALL=C
for tool in nm ldd; do
	command -v $tool >/dev/null 2>&1 || {
		echo "skipped: there is no $tool"
		exit 77
	}
done
library=$(ldd "$2" 2>/dev/null | awk '/libc[.-].*=>/ { print $3; exit }')
[ -n "$library" ] || {
	echo "skipped: $2 does not name its C library"
	exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
nm --defined-only "$1" | awk '$2 ~ /^[A-TV-Z]$/ { print $3 }' | sort -u >"$work/own"
nm -D --defined-only "$library" | awk '{ sub(/@.*/, "", $3); print $3 }' | sort -u >"$work/libc"
echo "$(wc -l <"$work/own") names, $(wc -l <"$work/libc") of $library"
[ "$(wc -l <"$work/own")" -gt 200 ]
[ "$(wc -l <"$work/libc")" -gt 1000 ]
comm -12 "$work/own" "$work/libc" >"$work/both"
if [ -s "$work/both" ]; then
	echo "names of both:"
	cat "$work/both"
	exit 1
fi
