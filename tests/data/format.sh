#!/bin/sh
# The bundled data is in its canonical layout, and formatting what is not
# changes no tree: keys may move, nothing else.
# usage: format.sh CRINKGEN DATA-FILE...
set -eu
# In Turkish, i and I are no letters between a and z.
export LC_ALL=C.UTF-8
crinkgen=$1
shift
[ $# -gt 0 ]
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
for file; do
	"$crinkgen" --format "$file" >"$work/formatted"
	diff -u "$file" "$work/formatted" || {
		echo "$file is not in its canonical layout: crinkgen --format"
		failures=$((failures + 1))
	}
	# A file in another layout: more blanks, comments, quotes.
	sed -e 's/^\( *\)\([a-z-]*\): \([A-Za-z0-9][A-Za-z0-9 -]*\)$/\1\2:   "\3"   # &/' \
		"$file" >"$work/other"
	cmp -s "$file" "$work/other" && {
		echo "$file could not be changed"
		failures=$((failures + 1))
	}
	"$crinkgen" --dump "$work/other" >"$work/before"
	"$crinkgen" --format "$work/other" >"$work/again.yaml"
	"$crinkgen" --dump "$work/again.yaml" >"$work/after"
	grep -q '": \[' "$work/before" || {
		echo "$file is dumped as nothing"
		failures=$((failures + 1))
	}
	cmp "$work/before" "$work/after" || failures=$((failures + 1))
	# Every comment is still there.
	grep -o ' #.*' "$work/other" | sort >"$work/comments"
	grep -o ' #.*' "$work/again.yaml" | sort >"$work/comments-after"
	[ -s "$work/comments" ] || {
		echo "$file has no comments in another layout"
		failures=$((failures + 1))
	}
	diff "$work/comments" "$work/comments-after" || failures=$((failures + 1))
done
[ "$failures" -eq 0 ]
