#!/bin/sh
# What is installed is what is recorded, and programs are built with it by
# pkg-config and CMake, shared and static, wherever all of it is moved to.
# usage: installed.sh SOURCE BUILD CONSUMER
set -eu
# In Turkish, i and I are no letters between a and z.
export LC_ALL=C.UTF-8
source=$1 build=$2
expected=$("$3")
# shellcheck source=tests/package/frame.sh
. "$source/tests/package/frame.sh"
needs meson pkg-config
run meson install -C "$build" --no-rebuild --destdir "$work/root"

# Where this machine has its folders is not what is recorded.
prefix=$(find "$work/root" -name crink.pc -exec sed -n 's/^prefix=//p' {} +)
top=$work/root$prefix
config=$(find "$top" -name crink.pc)
libdir=$(dirname "$(dirname "$config")")
(cd "$top" && find . ! -type d) | sed "s,^\./${libdir#"$top"/}/,./LIBDIR/,; s,^\./,," |
	sed 's,man3/crink_[a-z_]*\.3$,man3/crink_FUNCTION.3,
		s,share/crink/[a-z-]*\.yaml,share/crink/FACTS.yaml,
		s,\.so\.[0-9.]*$,.so.VERSION,' | LC_ALL=C sort -u >"$work/installed"
diff -u "$source/tests/package/installed.txt" "$work/installed"
functions=$(find "$top" -name 'crink_*.3' | wc -l)
[ "$functions" -eq "$(grep -c '^	crink_' "$source/lib/crink.map")" ]
find "$top" -name 'crink_*.3' -exec test -e {} \; -print | wc -l | grep -qx "$functions"

export PKG_CONFIG_LIBDIR="$libdir/pkgconfig" PKG_CONFIG_SYSROOT_DIR="$work/root"
main=$source/tests/package/consumer/main.c
# shellcheck disable=SC2046 # options are lists of words
{
	run "${CC:-cc}" "$main" $(pkg-config --cflags --libs crink) -o "$work/shared"
	run "${CC:-cc}" "$main" $(pkg-config --cflags crink) "$libdir/libcrink.a" -o "$work/archive"
	run "${CC:-cc}" -static "$main" $(pkg-config --static --cflags --libs crink) -o "$work/static"
}
linked shared "$work/shared"
linked static "$work/archive"
linked static "$work/static"
export LD_LIBRARY_PATH="$libdir"
says "pkg-config, shared" "$work/shared"
LD_LIBRARY_PATH="" says "the archive" "$work/archive"
LD_LIBRARY_PATH="" says "pkg-config, static" "$work/static"

# The generator that is installed makes of the facts that are what was built.
facts=$(pkg-config --variable=facts crink)
# shellcheck disable=SC2046 # names without blanks
"$top/bin/crinkgen" --lock "$facts/ids.lock" --ids "$work/ids.h" \
	--layout "$work/layout.h" --tables "$work/tables.c" \
	$(sed -n "s,^  .\(.*\.yaml\).\,\$,$facts/\1,p" "$source/lib/data/meson.build") \
	"$facts/vocabulary.yaml" >/dev/null
grep -qF "$(echo "$expected" | cut -d, -f1)" "$work/ids.h"
echo "crinkgen and the facts, installed"

needs cmake
# cmake_consumer HOW LIBRARY OPTION...: one of the installed package.
cmake_consumer() {
	how=$1 library=$2
	shift 2
	rm -rf "$work/cmake"
	run cmake -S "$source/tests/package/consumer" -B "$work/cmake" \
		-DCMAKE_PREFIX_PATH="$top" "$@"
	run cmake --build "$work/cmake"
	linked "$library" "$work/cmake/consumer"
	says "CMake, $how" "$work/cmake/consumer"
}
version=$(sed -n "s/^  version: '\(.*\)',/\1/p" "$source/meson.build")
cmake_consumer "shared" shared -DWANTED="$version"
LD_LIBRARY_PATH=""
cmake_consumer "static" static -Dcrink_USE_STATIC_LIBS=ON -DPARTS=static
cmake_consumer "any version" shared -DWANTED=0.0.1
for wanted in 99.0 1; do
	rm -rf "$work/cmake"
	refuse "requested version \"$wanted\"" \
		cmake -S "$source/tests/package/consumer" -B "$work/cmake" \
		-DCMAKE_PREFIX_PATH="$top" -DWANTED=$wanted
done
rm -rf "$work/cmake"
refuse "it has no component nonsense" cmake -S "$source/tests/package/consumer" \
	-B "$work/cmake" -DCMAKE_PREFIX_PATH="$top" -DPARTS=nonsense

# Somewhere else altogether.
mv "$top" "$work/moved"
top=$work/moved
cmake_consumer "moved" shared
echo "$consumers programs say the same"
