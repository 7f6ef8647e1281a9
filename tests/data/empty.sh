#!/bin/sh
# No data set, however small, makes a compiler warn: what is compared with the
# number of rows of a table is so in a way that holds for none as well, and what is
# read of a table lies in it for whoever sees how long it is.
# usage: empty.sh CRINKGEN LIB INCLUDE VOCABULARY.YAML [LEVEL...]
# The levels are those at which $CC is to optimize, else -O2; .ci/compilers has all.
set -eu
# In Turkish, i and I are no letters between a and z.
export LC_ALL=C.UTF-8
crinkgen=$1 lib=$2 include=$3 vocabulary=$4
shift 4
[ $# -gt 0 ] || set -- -O2
levels=$*
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/crink"
ways=0
"$(dirname "$0")/one-unit.sh" "$lib" >"$work/all.c"
echo '#include "crink_tables.c"' >>"$work/all.c"

# compile WHAT FILE...: the tables of the files.
compile() {
	what=$1
	shift
	"$crinkgen" --ids "$work/crink/ids.h" --layout "$work/crink_layout.h" \
		--tables "$work/crink_tables.c" "$@" 2>"$work/messages" || {
		cat "$work/messages"
		exit 1
	}
	# Some of what compilers warn of they see only while they optimize.
	for level in $levels; do
		warns_not "$level" -c -o "$work/all.o"
	done
	case " $levels " in
	*" -Os "*) ;;
	*) warns_not -Os -fsyntax-only ;;
	esac
}

# warns_not OPTION...: of $what.
warns_not() {
	"${CC:-cc}" "$@" -std=c11 -Wall -Wextra -Wpedantic -Wtype-limits -Werror \
		-I"$work" -I"$lib" -I"$include" "$work/all.c" || {
		echo "failed: ${CC:-cc} warns of $what with $1"
		exit 1
	}
	ways=$((ways + 1))
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

# Names of lengths about those at which they are compared in other ways.
for length in 16 17 25 32 33; do
	name=$(awk -v length_="$length" 'BEGIN { while (length_-- > 0) printf "n" }')
	echo "actors: [{id: a, kind: state, name: $name}]" >"$work/name.yaml"
	compile "a name of $length letters" "$vocabulary" "$work/name.yaml"
done
echo 'sources: [{id: s, publisher: a, date: 2024, title: s}]' >"$work/sources.yaml"
compile "sources without a claim" "$vocabulary" "$work/actors.yaml" "$work/sources.yaml"
echo 'relations: [{subject: a, kind: borders, object: b, source: s, paragraph: 1}]' \
	>"$work/relations.yaml"
echo 'actors: [{id: b, kind: state, name: b}]' >"$work/other.yaml"
compile "a claim" "$vocabulary" "$work/actors.yaml" "$work/other.yaml" \
	"$work/sources.yaml" "$work/relations.yaml"
echo "no warning in $ways ways"
[ "$ways" -gt 0 ]
