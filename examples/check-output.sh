#!/bin/sh
# check-output.sh PROGRAM EXPECTED-FILE [ARGUMENT]...
# Runs the program and compares all that it prints with the file: fails on any
# difference, and where the program fails.
set -eu

if [ $# -lt 2 ]; then
	echo "usage: check-output.sh PROGRAM EXPECTED-FILE [ARGUMENT]..." >&2
	exit 2
fi
program=$1
expected=$2
shift 2

output=$(mktemp)
trap 'rm -f "$output"' EXIT
# Meson names what runs the programs of a cross build.
# shellcheck disable=SC2086 # a command and its arguments
${MESON_EXE_WRAPPER-} "$program" "$@" >"$output" || {
	echo "$program exits with $?" >&2
	exit 1
}
diff -u "$expected" "$output" || exit 1
