#!/bin/sh
# Data that is wrong, and all that is said about it.
#
# bad.sh [--update] CRINKGEN DIRECTORY VOCABULARY
#
# For each DIRECTORY/NAME.yaml the errors must be NAME.txt, byte for byte, and
# the status 1, when it is checked and when outputs are named, of which none
# may be made. Of the vocabulary's units, relation kinds and the like, which become
# more, those that an error lists do not count. NAME.more is read as a second data file, NAME.lock as the lock
# file. The vocabulary is read before, unless the first line is "# alone".
# --update writes the texts anew.
set -u

update=false
if [ "${1-}" = --update ]; then
	update=true
	shift
fi
if [ $# -ne 3 ]; then
	echo "usage: bad.sh [--update] CRINKGEN DIRECTORY VOCABULARY" >&2
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
out=$made/out
mkdir "$out" || exit 2

failed=0
count=0
fail() {
	printf '%s: %s\n' "$name" "$1"
	failed=$((failed + 1))
}

# Runs with more arguments before the files.
run() {
	set -- "$@" --
	if [ -e "$name.lock" ]; then
		set -- --lock "$name.lock" "$@"
	fi
	if [ "$(head -n 1 "$name.yaml" | tr -d '\000')" != '# alone' ]; then
		set -- "$@" "$vocabulary"
	fi
	set -- "$@" "$name.yaml"
	if [ -e "$name.more" ]; then
		set -- "$@" "$name.more"
	fi
	"$crinkgen" "$@" >"$made/stdout" 2>"$made/stderr"
}

# Compares the errors with those that are expected.
errors_differ() {
	if [ "$(head -n 1 "$name.yaml" | tr -d '\000')" = '# alone' ]; then
		! diff -u "$name.txt" "$made/stderr"
		return
	fi
	for errors in "$name.txt" "$made/stderr"; do
		sed -E "s/(unknown (unit|modifier|(relation|item|actor|source) kind) '[^']*'; there are: ).*/\\1/" \
			"$errors" >"$made/${errors##*[/.]}.errors"
	done
	! diff -u "$made/txt.errors" "$made/stderr.errors"
}

for file in *.yaml; do
	name=${file%.yaml}
	count=$((count + 1))
	run --check
	status=$?
	if [ "$status" -ne 1 ]; then
		fail "the status is $status, not 1"
	fi
	if [ -s "$made/stdout" ]; then
		fail "something is printed on standard output"
	fi
	if "$update"; then
		cp "$made/stderr" "$name.txt" || exit 2
	elif errors_differ; then
		fail "the errors differ"
	fi
	run --ids "$out/ids.h" --layout "$out/layout.h" --tables "$out/tables.c"
	status=$?
	if [ "$status" -ne 1 ]; then
		fail "with outputs the status is $status, not 1"
	fi
	if errors_differ; then
		fail "with outputs the errors differ"
	fi
	if [ "$(ls -A "$out")" ]; then
		fail "an output was made"
		rm -f "$out"/*
	fi
done
for file in *; do
	name=${file%.*}
	case $file in
	*.yaml | *.txt | *.more | *.lock)
		[ -e "$name.yaml" ] || fail "$file is of no data"
		;;
	*) fail "nothing reads $file" ;;
	esac
done
echo "$count files, $failed mistakes"
[ "$count" -ne 0 ] && [ "$failed" -eq 0 ]
