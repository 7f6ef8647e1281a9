#!/bin/sh
# What the README shows is what one gets: its program is compiled and run, and
# each "$ crink ..." is asked again.
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

# The first block of C, and the block behind it.
awk '/^```c$/ { on = 1; next } /^```$/ && on { exit } on' "$readme" >"$work/program.c"
awk '/^```c$/ { seen = 1 } seen && /^```$/ && !on { block++ }
	seen && block == 2 && !/^```/ { print } block == 3 { exit }' "$readme" >"$work/expected"
for folder; do
	shift
	set -- "$@" "-I$(absolute "$folder")"
done
# shellcheck disable=SC2086 # a command and its arguments
${CC:-cc} -std=c11 "$@" "$work/program.c" "$library" -o "$work/program"
"$work/program" >"$work/output"
[ -s "$work/expected" ] || failures=1
diff -u "$work/expected" "$work/output" || failures=$((failures + 1))

# Each command, with the lines up to the next one or the end of the block, but for
# the blank ones at their end.
mkdir "$work/bin"
ln -s "$crink" "$work/bin/crink"
commands=0
awk '/^\$ crink/ { print substr($0, 3) }' "$readme" >"$work/commands"
while read -r command; do
	commands=$((commands + 1))
	awk -v wanted="$ $command" '$0 == wanted { on = 1; next }
		on && (/^\$ / || /^```/) { exit }
		on && /^$/ { blank++; next }
		on { for (; blank > 0; blank--) print ""; print }
	' "$readme" >"$work/expected"
	(PATH=$work/bin:$PATH sh -c "$command") >"$work/output" 2>&1 || true
	diff -u "$work/expected" "$work/output" || failures=$((failures + 1))
done <"$work/commands"
echo "one program and $commands commands, $failures differ"
[ "$failures" -eq 0 ] && [ "$commands" -gt 0 ]
