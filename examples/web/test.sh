#!/bin/sh
# Makes the page and drives it in a browser, where there are a compiler for
# WebAssembly and Chromium.
# usage: test.sh HERE CRINK.C CRINK.H
set -eu
here=$1 folder=$(dirname "$2")
for tool in clang wasm-ld xz python3; do
	command -v $tool >/dev/null 2>&1 || {
		echo "skipped: $tool is not installed"
		exit 77
	}
done
browser=$(command -v chromium || command -v chromium-browser) || {
	echo "skipped: chromium is not installed"
	exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/build.sh" "$folder" "$here/../firmware/memory.c" "$work/crink.html"
python3 "$here/test.py" "$browser" "$work/crink.html"
