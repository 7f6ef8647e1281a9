#!/bin/sh
# The tarball of the two files: built by CMake as a part of another project and by
# itself, installed and found; and what PlatformIO, ESP-IDF and Zephyr read of it is
# well formed and of this version.
# usage: two-files.sh SOURCE TARBALL CONSUMER PYTHON
set -eu
source=$1 tarball=$(cd "$(dirname "$2")" && pwd)/$(basename "$2") python=$4
expected=$("$3")
# shellcheck source=tests/package/frame.sh
. "$source/tests/package/frame.sh"
needs cmake tar
version=$(sed -n "s/^  version: '\(.*\)',/\1/p" "$source/meson.build")

run tar -xzf "$tarball" -C "$work"
folder=$work/libcrink-amalgamation-$version
(cd "$folder" && find . -type f | LC_ALL=C sort) >"$work/files"
diff -u - "$work/files" <<'END'
./CMakeLists.txt
./LICENSE
./README.md
./crink.c
./crink.h
./idf_component.yml
./include/crink/crink.h
./library.json
./library.properties
./zephyr/CMakeLists.txt
./zephyr/Kconfig
./zephyr/module.yml
END
"$python" - "$folder" "$version" <<'END'
import json
import os
import sys

try:
    import yaml
except ImportError:
    print("skipped: PyYAML (python3-yaml) is not installed")
    sys.exit(77)

folder, version = sys.argv[1:]


def hold(is_so, what):
    """As assert does, but whatever PYTHONOPTIMIZE is."""
    if not is_so:
        sys.exit(f"failed: {what}")


def text(name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


library = json.loads(text("library.json"))
hold(library["version"] == version and library["name"] == "crink", "library.json")
hold(os.path.exists(os.path.join(folder, library["headers"])), library["headers"])
properties = dict(line.split("=", 1) for line in text("library.properties").splitlines())
# Those that Arduino's specification of libraries asks for.
for key in ("name", "version", "author", "maintainer", "sentence", "paragraph",
            "category", "url", "architectures"):
    hold(properties[key], key)
hold(properties["version"] == version, "library.properties")
hold(yaml.safe_load(text("idf_component.yml"))["version"] == version, "idf_component.yml")
module = yaml.safe_load(text("zephyr/module.yml"))
for path in module["build"]["cmake"] + "/CMakeLists.txt", module["build"]["kconfig"]:
    hold(os.path.exists(os.path.join(folder, path)), path)
END

run cmake -S "$source/tests/package/two-files" -B "$work/fetched" -DTARBALL="$tarball"
run cmake --build "$work/fetched"
linked static "$work/fetched/consumer"
says "FetchContent" "$work/fetched/consumer"
run cmake --install "$work/fetched" --prefix "$work/none"
[ ! -e "$work/none" ] || [ -z "$(find "$work/none" -type f)" ]

run cmake -S "$folder" -B "$work/alone" -DBUILD_SHARED_LIBS=ON
run cmake --build "$work/alone"
run cmake --install "$work/alone" --prefix "$work/installed"
run cmake -S "$source/tests/package/consumer" -B "$work/found" -DTWO_FILES=ON \
	-DCMAKE_PREFIX_PATH="$work/installed" -DWANTED="$version"
run cmake --build "$work/found"
linked shared "$work/found/consumer"
says "CMake's own installation" "$work/found/consumer"
run cmake -S "$source/tests/package/consumer" -B "$work/found" -DTWO_FILES=OFF
run cmake --build "$work/found"
says "and by the other name of the header" "$work/found/consumer"

if command -v arm-none-eabi-gcc >/dev/null 2>&1; then
	run arm-none-eabi-gcc -mcpu=cortex-m0 -mthumb -Os -ffreestanding -c \
		"$folder/crink.c" -o "$work/crink.o"
	echo "arm-none-eabi-gcc"
fi
echo "$consumers programs say the same"
