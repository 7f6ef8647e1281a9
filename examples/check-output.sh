#!/bin/sh
# check-output.sh [--part WORDS] PROGRAM EXPECTED-FILE [ARGUMENT]...
# check-output.sh --refuses STATUS WORDS PROGRAM [ARGUMENT]...
# Runs the program and compares all that it prints with the file: fails on any
# difference, and where the program fails. With --part the facts may hold more
# than the file: each of its lines has to be printed as often as it is there, in
# whatever order, an indented one below the same line without indent; and its last line
# has to count what WORDS name (actor, claim) as often as it was printed. With --refuses
# it has to end with that status, and say those words and nothing else.
set -eu

usage() {
	echo "usage: check-output.sh [--part WORDS] PROGRAM EXPECTED-FILE [ARGUMENT]..." >&2
	echo "       check-output.sh --refuses STATUS WORDS PROGRAM [ARGUMENT]..." >&2
	exit 2
}
if [ "${1-}" = --refuses ]; then
	[ $# -ge 4 ] || usage
	expected=$2 words=$3 status=0
	shift 3
	# shellcheck disable=SC2086 # a command and its arguments
	said=$(${MESON_EXE_WRAPPER-} "$@" 2>&1) || status=$?
	[ "$status" -eq "$expected" ] && [ "$said" = "$words" ] && exit 0
	echo "$* exits with $status, and says: $said"
	exit 1
fi
is_part='' counted=''
if [ "${1-}" = --part ]; then
	[ $# -ge 2 ] || usage
	is_part=yes counted=$2
	shift 2
fi
[ $# -ge 2 ] || usage
program=$1
expected=$2
shift 2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Meson names what runs the programs of a cross build.
# shellcheck disable=SC2086 # a command and its arguments
${MESON_EXE_WRAPPER-} "$program" "$@" >"$work/output" || {
	echo "$program exits with $?" >&2
	exit 1
}
[ -s "$expected" ]
if [ -z "$is_part" ]; then
	diff -u "$expected" "$work/output" || exit 1
	exit 0
fi

# below FILE: its lines, each indented one behind the line that it stands below.
below() {
	awk '/^ / { print head " /" $0; next } { head = $0; print }' "$1" |
		LC_ALL=C sort
}
below "$expected" >"$work/wanted"
below "$work/output" >"$work/found"
LC_ALL=C comm -23 "$work/wanted" "$work/found" >"$work/missing"
if [ -s "$work/missing" ]; then
	echo "$program does not print:"
	cat "$work/missing"
	exit 1
fi
# What it says to have counted, it has printed: lines that begin so.
last=$(tail -n 1 "$work/output")
for word in $counted; do
	said=$(echo "$last" | sed -n "s/^\(.*, \)*\([0-9][0-9]*\) ${word}s.*/\2/p")
	printed=$(grep -c "^${word}[ :]\|^[^ ].* -> " "$work/output" || true)
	if [ "${said:-0}" -eq 0 ] || [ "$said" -ne "$printed" ]; then
		echo "$program counts ${said:-no} ${word}s, but prints $printed"
		exit 1
	fi
done
echo "$(wc -l <"$work/wanted") lines printed, among $(wc -l <"$work/found")"
