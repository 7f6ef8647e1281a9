#!/bin/sh
# Builds the transcript for a bare machine, runs it under QEMU and compares
# what it prints with the host's.
# usage: bare.sh SOURCE NAME CRINKGEN TRANSCRIPT
set -eu
source=$1 name=$2
absolute() {
	echo "$(cd "$(dirname "$1")" && pwd)/$(basename "$1")"
}
crinkgen=$(absolute "$3") transcript=$(absolute "$4")
mkdir -p tests/embedded
cd tests/embedded
cross=$source/tests/embedded/cross/$name.ini
# A board has room for the first article, not for all that the facts may hold.
slice=washington-times-2024-12-01
build=article-$name

for tool in meson "$(sed -n "s/^c = '\(.*\)'/\1/p" "$cross")" \
	"$(sed -n "s/^crink_run = \['\([^']*\)'.*/\1/p" "$cross")"; do
	command -v "$tool" >/dev/null 2>&1 || {
		echo "skipped: $tool is not installed"
		exit 77
	}
done
# What the caller compiles with is not meant for this machine.
unset CFLAGS LDFLAGS CC
[ -f "$build/build.ninja" ] ||
	meson setup "$build" "$source" --cross-file "$cross" -Dtests=disabled \
		-Dexamples=disabled -Dsources=$slice -Dcrinkgen="$crinkgen" \
		>"$build.log" 2>&1 || {
	cat "$build.log"
	exit 1
}
meson compile -C "$build" >"$build.log" 2>&1 || {
	cat "$build.log"
	exit 1
}
# The wrapper is a list of words in quotes.
wrapper=$(sed -n "s/^crink_run = \[\(.*\)\]/\1/p" "$cross" | sed "s/', '/ /g; s/'//g")
"$transcript" >"$build.expected"
# shellcheck disable=SC2086 # words
timeout 120 $wrapper "$build/tests/embedded/transcript" >"$build.output" </dev/null
cmp "$build.expected" "$build.output"
[ "$(tail -n 1 "$build.output")" = end ] # and not nothing
echo "$(wc -l <"$build.output") lines, all the same"
