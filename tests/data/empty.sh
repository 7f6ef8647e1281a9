#!/bin/sh
# No data set, however empty, makes a compiler warn: what is compared with the
# number of rows of a table is so in a way that holds for none as well.
# usage: empty.sh CRINKGEN LIB INCLUDE VOCABULARY.YAML
set -eu
# In Turkish, i and I are no letters between a and z.
export LC_ALL=C.UTF-8
crinkgen=$1 lib=$2 include=$3 vocabulary=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/crink"
ways=0
# All sources in one, so that headers are read once; what each defines for itself
# ends with it.
for file in "$lib"/*.c; do
	echo "#include \"$file\""
	sed -n 's/^#define \([A-Za-z_0-9]*\).*/#undef \1/p' "$file"
done >"$work/all.c"
echo '#include "crink_tables.c"' >>"$work/all.c"

# compile WHAT FILE...: the tables of the files, with each compiler.
compile() {
	what=$1
	shift
	"$crinkgen" --ids "$work/crink/ids.h" --layout "$work/crink_layout.h" \
		--tables "$work/crink_tables.c" "$@" 2>"$work/messages" || {
		cat "$work/messages"
		exit 1
	}
	for compiler in "${CC:-cc}" clang; do
		command -v "$compiler" >/dev/null 2>&1 || continue
		for level in -O2 -Os; do
			"$compiler" -std=c11 $level -Wall -Wextra -Wpedantic -Wtype-limits \
				-Werror -I"$work" -I"$lib" -I"$include" -fsyntax-only \
				"$work/all.c" || {
				echo "failed: $compiler warns of $what"
				exit 1
			}
			ways=$((ways + 1))
		done
	done
}

echo '# nothing' >"$work/nothing.yaml"
compile "no data at all" "$work/nothing.yaml"
compile "the vocabulary alone" "$vocabulary"
echo 'items: [{id: a, kind: arms, name: a}]' >"$work/items.yaml"
compile "items alone" "$vocabulary" "$work/items.yaml"
echo 'actors: [{id: a, kind: state, name: a}]' >"$work/actors.yaml"
compile "one actor" "$vocabulary" "$work/actors.yaml"
echo 'units: [{id: a, singular: a, plural: b}]' >"$work/units.yaml"
compile "one unit" "$work/units.yaml"
echo "no warning in $ways ways"
