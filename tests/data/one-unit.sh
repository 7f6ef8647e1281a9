#!/bin/sh
# Writes a file that has all of lib/ in it, so that headers are read once: a library is
# compiled in half of the time. What each file defines for itself ends with it.
# usage: one-unit.sh LIB [BUT]
# What begins like BUT is left out.
set -eu
# In Turkish, i and I are no letters between a and z.
export LC_ALL=C.UTF-8
for file in "$1"/*.c; do
	[ -f "$file" ] || {
		echo "$1 has no files" >&2
		exit 1
	}
	case ${file##*/} in
	"${2:-/}"*) continue ;;
	esac
	echo "#include \"$file\""
	sed -nE 's/^[[:blank:]]*#[[:blank:]]*define ([A-Za-z_0-9]+).*/#undef \1/p' "$file"
done
