#!/bin/sh
# What lib/data/README.md tells a curator works: its facts are taken, in the layout
# that it says, its commands run, and crink answers what it shows.
# usage: curator.sh SOURCE CRINKGEN PROGRAM-SOURCE...
set -eu
source=$1 crinkgen=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
shift 2
readme=$source/lib/data/README.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lib" "$work/build/tools/crinkgen" "$work/build/examples" "$work/crink"
cp -R "$source/lib/data" "$work/lib/"
chmod -R u+w "$work"
ln -s "$crinkgen" "$work/build/tools/crinkgen/crinkgen"
for file; do
	shift
	set -- "$@" "$(cd "$(dirname "$file")" && pwd)/$(basename "$file")"
done

fail() {
	echo "failed: $*"
	exit 1
}

# blocks LANGUAGE: what stands in the blocks of that language.
blocks() {
	awk -v begin="\`\`\`$1" '$0 == begin { on = 1; next } /^```/ { on = 0 } on' "$readme"
}

cd "$work"
facts=lib/data/freedonia.yaml
blocks yaml >$facts
[ "$(grep -c '^- id: ' $facts)" -ge 10 ] || fail "few facts in $readme"
cp $facts shown
blocks sh | grep '^build/tools' >commands
[ "$(wc -l <commands)" -eq 3 ] || fail "not three commands in $readme"
while read -r command; do
	sh -c "$command" >said 2>&1 </dev/null || {
		cat said
		fail "$command"
	}
	[ ! -s said ] || {
		cat said
		fail "$command says something"
	}
done <commands
diff -u shown $facts || fail "the page has another layout"
for slug in 'actor border-institute' 'source border-gazette-shells-2025-03-04' \
	'question freedonian-shells-to-sylvania'; do
	grep -q "^$slug [0-9]*$" lib/data/ids.lock || fail "$slug has no number"
done
# A mistake is told with its place.
sed 's/claimant: border-institute/claimant: border-institut/' shown >$facts
if sh -c "$(sed -n 2p commands)" >said 2>&1; then
	fail "a wrong claimant is taken"
fi
grep -q "^$facts:[0-9]*:[0-9]*: error: unknown actor 'border-institut'; did you mean 'border-institute'?" said ||
	fail "$(cat said)"

# The program, of these facts and what they need.
"$crinkgen" --ids crink/ids.h --layout crink_layout.h --tables tables.c \
	--sources border-gazette-shells-2025-03-04 lib/data/*.yaml shown >said 2>&1 &&
	fail "facts are there twice and nobody says so"
grep -q "^shown:[0-9]*:[0-9]*: error: .*border-gazette" said || fail "$(cat said)"
mv shown $facts
"$crinkgen" --ids crink/ids.h --layout crink_layout.h --tables tables.c \
	--sources border-gazette-shells-2025-03-04 lib/data/*.yaml >said
# shellcheck disable=SC2086 # a list of words
${CC:-cc} -std=c11 -w -I. -I"$source/include" -I"$source/lib" "$source"/lib/*.c \
	tables.c "$@" -lm -o build/examples/crink
blocks console >asked
command=$(sed -n '1s/^\$ //p' asked)
[ -n "$command" ] || fail "no command in $readme"
sed 1d asked >wanted
sh -c "$command" >answered
diff -u wanted answered || fail "$command"
echo "$(wc -l <commands) commands and $(wc -l <wanted) lines of answers, as the page tells"
