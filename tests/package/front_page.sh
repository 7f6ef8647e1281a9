#!/bin/sh
# Runs the commands of the README as it prints them. Above each block of commands
# stands "<!-- run by FILE -->", the test that runs it: this one, or another that must
# be there, and speak of the README. Its programs and its answers of crink are for
# tests/data/readme.sh.
# usage: front_page.sh SOURCE BUILD CRINKGEN
set -eu
source=$1 build=$2 crinkgen=$3
self=tests/package/front_page.sh
# shellcheck source=tests/package/frame.sh
. "$source/tests/package/frame.sh"
needs meson pkg-config cmake

# One file a block, by number; "blocks" has number, language and who runs it.
awk -v work="$work" '
	/^```$/ { on = 0; next }
	/^```/ && !on { on = 1; print ++block, substr($0, 4), by; by = ""; next }
	on { print >(work "/block-" block); next }
	{ by = $0 ~ /^<!-- run by .* -->$/ ? $4 : "" }' "$source/README.md" >"$work/blocks"
while read -r number language by; do
	case $language in
	c | sql) ;; # of tests/data/readme.sh and exports.py
	*)
		if [ -z "$by" ] || ! grep -qs README "$source/$by"; then
			cat "$work/block-$number"
			echo "failed: nothing is named that runs this block of the README"
			exit 1
		fi
		;;
	esac
done <"$work/blocks"

# blocks LANGUAGE: the numbers of those that are run here.
blocks() {
	awk -v language="$1" -v self="$self" '$2 == language && $3 == self { print $1 }' "$work/blocks"
}

# The sources of a user, and the first program of the README.
copy_sources "$work/here"
cd "$work/here"
awk '/^```c$/ { on = 1; next } /^```$/ && on { exit } on' README.md >program.c
awk '/^```c$/ { seen = 1 } seen && /^```$/ { block++ }
	seen && block == 2 && !/^```/' README.md >expected
[ -s expected ]

# Installed where nobody else's is in reach.
run meson install -C "$build" --no-rebuild --destdir "$work/root"
config=$(find "$work/root" -name crink.pc)
libdir=$(dirname "$(dirname "$config")")
top=$work/root$(sed -n 's/^prefix=//p' "$config")
export PKG_CONFIG_LIBDIR="$libdir/pkgconfig" PKG_CONFIG_SYSROOT_DIR="$work/root"
export LD_LIBRARY_PATH="$libdir" CMAKE_PREFIX_PATH="$top" PATH="$top/bin:$PATH"

# answers HOW PROGRAM: it says at least what the README shows of one source.
answered=0
answers() {
	"$2" >said
	LC_ALL=C sort said >output
	LC_ALL=C sort expected | LC_ALL=C comm -23 - output >missing
	if [ -s missing ]; then
		cat output
		echo "failed: $1"
		exit 1
	fi
	echo "$1"
	answered=$((answered + 1))
}

mkdir texts
cp examples/article.txt texts
for number in $(blocks yaml); do
	[ -f mine.yaml ] || cp "$work/block-$number" mine.yaml
	cp "$work/block-$number" facts.yaml
	run "$crinkgen" --check lib/data/*.yaml facts.yaml
done
run meson setup build -Dbuildtype=plain -Dtests=disabled -Dexamples=disabled -Dcrinkgen="$crinkgen"
for number in $(blocks sh); do
	# What spares time where a folder is set up: no other programs than the README needs,
	# and no optimization.
	sed "s,meson setup ,&-Dbuildtype=plain -Dtests=disabled -Dexamples=disabled -Dcrinkgen=$crinkgen ," \
		"$work/block-$number" >commands
	# The program of two files names the header as it lies beside it.
	if grep -q 'crink\.c' commands; then
		sed -i 's,<crink/crink.h>,"crink.h",' program.c
	fi
	rm -f program
	run sh -eu commands
	[ ! -e program ] || answers "$(tail -n 1 commands)" ./program
done
sed -i 's,"crink.h",<crink/crink.h>,' program.c
rm -f crink.h crink.c
grep -q '	russia	' mentions/*
[ -f build-mine/lib/libcrink.a ]

for number in $(blocks cmake); do
	mkdir "cmake-$number"
	cp "$work/block-$number" "cmake-$number/CMakeLists.txt"
	cp program.c "cmake-$number"
	run cmake -S "cmake-$number" -B "cmake-$number/build"
	run cmake --build "cmake-$number/build"
	answers "CMake" "cmake-$number/build/program"
done
for number in $(blocks meson); do
	mkdir -p "$work/meson-$number/subprojects"
	cp "$work/block-$number" "$work/meson-$number/meson.build"
	cp program.c "$work/meson-$number"
	mv "$work/here" "$work/meson-$number/subprojects/crink"
	cd "$work/meson-$number"
	mv subprojects/crink/expected .
	# Nothing that is installed is in reach.
	PKG_CONFIG_LIBDIR="" CMAKE_PREFIX_PATH="" \
		run meson setup build -Dbuildtype=plain -Dcrink:crinkgen="$crinkgen"
	run meson compile -C build
	answers "Meson" build/program
	mv subprojects/crink "$work/here"
	cd "$work/here"
done
ran=$(grep -cE ' (sh|cmake|meson|yaml) '"$self" "$work/blocks")
echo "$ran blocks of commands, $answered programs"
[ "$ran" -gt 6 ] && [ "$answered" -eq 4 ] # static, of two files, by CMake and by Meson
