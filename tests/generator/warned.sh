#!/bin/sh
# Data that is good, and what crinkgen --check warns of all the same.
#
# warned.sh [--update] CRINKGEN DIRECTORY VOCABULARY
#
# For each DIRECTORY/NAME.yaml, read behind the vocabulary, the status must be 0
# and the warnings NAME.txt, byte for byte; who compiles the data sees none of
# them. --update writes the texts anew.
set -u

update=false
if [ "${1-}" = --update ]; then
	update=true
	shift
fi
if [ $# -ne 3 ]; then
	echo "usage: warned.sh [--update] CRINKGEN DIRECTORY VOCABULARY" >&2
	exit 2
fi
absolute() {
	case $1 in
	/*) printf '%s\n' "$1" ;;
	*) printf '%s/%s\n' "$PWD" "$1" ;;
	esac
}
crinkgen=$(absolute "$1")
vocabulary=$(absolute "$3")
cd "$2" || exit 2
made=$(mktemp -d) || exit 2
trap 'rm -rf "$made"' EXIT
trap 'exit 1' HUP INT TERM

failed=0
count=0
fail() {
	printf '%s: %s\n' "$name" "$1"
	failed=$((failed + 1))
}

for file in *.yaml; do
	name=${file%.yaml}
	count=$((count + 1))
	"$crinkgen" --check "$vocabulary" "$file" >"$made/out" 2>"$made/err" ||
		fail "the status is $?"
	if [ -s "$made/out" ]; then
		fail "something is printed on standard output"
	fi
	if "$update"; then
		cp "$made/err" "$name.txt" || exit 2
	elif ! diff -u "$name.txt" "$made/err"; then
		fail "the warnings differ"
	fi
	"$crinkgen" --ids "$made/ids.h" "$vocabulary" "$file" 2>"$made/err" ||
		fail "compiled, the status is $?"
	if [ -s "$made/err" ]; then
		cat "$made/err"
		fail "compiled, it warns"
	fi
done
for file in *; do
	name=${file%.*}
	case $file in
	*.yaml | *.txt) [ -e "$name.yaml" ] || fail "$file is of no data" ;;
	*) fail "nothing reads $file" ;;
	esac
done
echo "$count files, $failed mistakes"
[ "$count" -ne 0 ] && [ "$failed" -eq 0 ]
