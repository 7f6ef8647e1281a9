#!/bin/sh
# What the README shows is what one gets: its programs are compiled and run, and
# each "$ ..." is asked again, in the folder of the README.
# usage: readme.sh README CRINK LIBCRINK.A INCLUDE-FOLDER...
set -eu
absolute() {
	echo "$(cd "$(dirname "$1")" && pwd)/$(basename "$1")"
}
readme=$(absolute "$1") crink=$(absolute "$2") library=$(absolute "$3")
shift 3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# Each block of C is a program, and the block behind it is what it prints.
awk -v work="$work" '
	/^```/ && on { on = 0; next }
	/^```/ { on = 1; block++; if ($0 == "```c") print block; next }
	on { print >(work "/block-" block) }' "$readme" >"$work/programs"
for folder; do
	shift
	set -- "$@" "-I$(absolute "$folder")"
done
programs=0
while read -r block; do
	programs=$((programs + 1))
	cp "$work/block-$block" "$work/program.c"
	# shellcheck disable=SC2086 # a command and its arguments
	${CC:-cc} -std=c11 "$@" "$work/program.c" "$library" -o "$work/program"
	"$work/program" >"$work/output" </dev/null
	[ -s "$work/output" ] || failures=$((failures + 1))
	diff -u "$work/block-$((block + 1))" "$work/output" || failures=$((failures + 1))
done <"$work/programs"

# Each command, with the lines up to the next one or the end of the block, but for
# the blank ones at their end. One that reads its input must not read those behind it.
mkdir "$work/bin"
ln -s "$crink" "$work/bin/crink"
commands=0
awk '/^\$ / { print substr($0, 3) }' "$readme" >"$work/commands"
while read -r command; do
	commands=$((commands + 1))
	awk -v wanted="$ $command" '$0 == wanted { on = 1; next }
		on && (/^\$ / || /^```/) { exit }
		on && /^$/ { blank++; next }
		on { for (; blank > 0; blank--) print ""; print }
	' "$readme" >"$work/expected"
	status=0
	(cd "$(dirname "$readme")" && PATH=$work/bin:$PATH sh -c "$command") \
		>"$work/output" 2>&1 </dev/null || status=$?
	# With 1 what is unknown is told; what else is wrong is no answer.
	[ "$status" -le 1 ] || {
		echo "$command: exits with $status"
		failures=$((failures + 1))
	}
	diff -u "$work/expected" "$work/output" || failures=$((failures + 1))
done <"$work/commands"
echo "$programs programs and $commands commands, $failures differ"
[ "$failures" -eq 0 ] && [ "$programs" -gt 1 ] && [ "$commands" -gt 0 ]
