#!/bin/sh
# What tag prints of a text.
# usage: tag.sh TAG INPUT EXPECTED
set -eu
found=$(mktemp)
trap 'rm -f "$found"' EXIT
"$1" <"$2" >"$found"
diff -u "$3" "$found"
