#!/bin/sh
# Compiles the library and the transcript with another compiler and other
# options, runs it (under QEMU, if one is named) and compares what it prints.
# usage: variant.sh SOURCE IDS-FOLDER TABLES-FOLDER TRANSCRIPT COMPILER RUNNER OPTION...
set -eu
source=$1 ids=$2 tables=$3 transcript=$4 compiler=$5 runner=$6
shift 6
for tool in "$compiler" ${runner:+"$runner"}; do
	command -v "$tool" >/dev/null 2>&1 || {
		echo "skipped: $tool is not installed"
		exit 77
	}
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# In one file lib/ compiles in half the time, but what is optimized as it is linked is
# that of many.
"$source/tests/data/one-unit.sh" "$source/lib" >"$work/all.c"
case " $* " in
*' -flto '*) set -- "$@" "$source"/lib/*.c ;;
*) set -- "$@" "$work/all.c" ;;
esac
"$compiler" -std=c11 -static -I"$source/include" -I"$ids" -I"$source/lib" \
	-I"$tables" "$@" "$tables/crink_tables.c" \
	"$source/tests/embedded/transcript.c" "$source/tests/embedded/host.c" \
	-o "$work/transcript"
"$transcript" >"$work/expected"
${runner:+"$runner"} "$work/transcript" >"$work/output"
cmp "$work/expected" "$work/output"
[ "$(tail -n 1 "$work/output")" = end ] # and not nothing
echo "$(wc -l <"$work/output") lines, all the same"
