#!/bin/sh
# What tag prints of a text.
# usage: tag.sh TAG INPUT EXPECTED
set -eu
found=$(mktemp)
trap 'rm -f "$found"' EXIT
# Meson names what runs the programs of a cross build.
# shellcheck disable=SC2086 # a command and its arguments
${MESON_EXE_WRAPPER-} "$1" <"$2" >"$found"
diff -u "$3" "$found"
