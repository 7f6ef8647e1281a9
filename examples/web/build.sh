#!/bin/sh
# Makes one page of the library, compiled to WebAssembly, and of what is around it:
# it opens from a file and asks nothing of any network. Needs clang and lld alone.
# usage: build.sh AMALGAMATION-FOLDER MEMORY.C OUTPUT.html
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1 memory=$2 output=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"${CLANG:-clang}" --target=wasm32 -std=c11 -Os -ffreestanding -nostdlib -fvisibility=hidden \
	-ffunction-sections -Wall -Wextra -I"$folder" \
	"$folder/crink.c" "$memory" "$here/web.c" "$here/json.c" \
	-Wl,--no-entry -Wl,--gc-sections -Wl,--strip-all -Wl,-z,stack-size=65536 \
	-o "$work/crink.wasm"
gzip -9nc "$work/crink.wasm" | base64 | tr -d '\n' >"$work/library"

# file LINE NAME: what stands for the one line is the file.
awk -v style="$here/page.css" -v script="$here/page.js" -v library="$work/library" '
function put(file,    line) {
	while ((getline line < file) > 0)
		print line
}
/^@STYLE@$/ { put(style); next }
/^@SCRIPT@$/ { put(script); next }
/@LIBRARY@/ {
	split($0, sides, /@LIBRARY@/)
	printf "%s", sides[1]
	while ((getline line < library) > 0)
		printf "%s", line
	print sides[2]
	next
}
{ print }' "$here/page.html" >"$output.tmp"
mv "$output.tmp" "$output"
echo "$output: $(wc -c <"$output") bytes, of which the library $(wc -c <"$work/library")"
