#!/bin/sh
# Compiles the amalgamation in every way that it promises, and compares its
# transcript with the library's.
# usage: amalgamation.sh SOURCES CRINK.H CRINK.C TRANSCRIPT
set -eu
sources=$1 header=$2 source=$3
transcript=$(cd "$(dirname "$4")" && pwd)/$(basename "$4")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$header" "$source" "$work"
cp "$sources/transcript.c" "$sources/transcript.h" "$sources/host.c" "$work"
cd "$work"
ways=0

# compile COMPILER OPTION...: both files, where there is such a compiler. What is the
# same code as another way compiles is read with -fsyntax-only, in a third of the time.
compile() {
	command -v "$1" >/dev/null 2>&1 || {
		echo "not tried: $1 is not installed"
		return 0
	}
	"$@" -DCRINK_AMALGAMATION -I. -c crink.c -o crink.o
	ways=$((ways + 1))
}

compile "${CC:-cc}" -std=c99 -pedantic -Wall -Wextra -Werror -O2 -fsyntax-only
compile "${CC:-cc}" -std=c11 -pedantic -Wall -Wextra -Werror -O2
# What size asks for is other code.
for compiler in "${CC:-cc}" clang; do
	compile "$compiler" -std=c11 -pedantic -Wall -Wextra -Werror -Os
done
compile g++ -x c++ -std=c++17 -pedantic -Wall -Wextra -Werror -Os -fsyntax-only
compile "${CC:-cc}" -std=c11 -ffreestanding -pedantic -Wall -Wextra -Werror
# What -Weverything has beyond errors: the layout of structures (padded), macros
# that tables of other data need (unused-macros), and names that begin like
# private ones of C++.
compile clang -std=c11 -Weverything -Werror -Wno-padded -Wno-unused-macros \
	-Wno-declaration-after-statement -Wno-unknown-warning-option \
	-Wno-unsafe-buffer-usage -Wno-switch-default
compile g++ -x c++ -std=c++17 -pedantic -Wall -Wextra -Werror
compile arm-none-eabi-gcc -mcpu=cortex-m0 -mthumb -Os -std=c11 -ffreestanding \
	-pedantic -Wall -Wextra -Werror

"${CC:-cc}" -std=c11 -DCRINK_AMALGAMATION -I. crink.c transcript.c host.c -o amalgamated
./amalgamated >output
"$transcript" >expected
cmp expected output
[ "$(tail -n 1 output)" = end ] # and not nothing
echo "compiled in $ways ways; $(wc -l <output) lines of the transcript, all the same"
