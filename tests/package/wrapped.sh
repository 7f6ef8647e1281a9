#!/bin/sh
# A Meson project that fetches libcrink, a tarball, by a wrap file.
# usage: wrapped.sh SOURCE CRINKGEN CONSUMER
set -eu
source=$1 crinkgen=$2
expected=$("$3")
# shellcheck source=tests/package/frame.sh
. "$source/tests/package/frame.sh"
needs meson tar
mkdir -p "$work/project/wrapped/subprojects"
copy_sources "$work/libcrink"
run tar -C "$work" -czf "$work/libcrink.tar.gz" libcrink
cp -R "$source/tests/package/consumer" "$work/project/"
cp "$source/tests/package/wrapped/meson.build" "$work/project/wrapped/"
cat >"$work/project/wrapped/subprojects/crink.wrap" <<END
[wrap-file]
directory = libcrink
source_url = file://$work/libcrink.tar.gz
source_hash = $(sha256sum "$work/libcrink.tar.gz" | cut -d' ' -f1)
source_filename = libcrink.tar.gz

[provide]
crink = crink_dep
END
# What is installed on this machine is no answer.
PKG_CONFIG_LIBDIR="" CMAKE_PREFIX_PATH="" \
	run meson setup "$work/build" "$work/project/wrapped" -Dbuildtype=plain -Dcrink:crinkgen="$crinkgen"
run meson compile -C "$work/build"
linked static "$work/build/consumer"
says "Meson's wrap" "$work/build/consumer"
