#!/bin/sh
# Makes one page of the library, compiled to WebAssembly, and of what is around it:
# it opens from a file and asks nothing of any network. Needs clang, lld and xz alone.
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

# LZMA is a sixth smaller than what browsers unpack by themselves, and seven bits a
# letter an eighth smaller than base64. Letters that HTML has a use for, or awk, stand
# 256 higher: two bytes of UTF-8.
xz -9e -c --format=lzma "$work/crink.wasm" >"$work/packed"
od -An -v -tu1 "$work/packed" | LC_ALL=C awk '
function letter(code) {
	if (code == 0 || code == 10 || code == 13 || code == 60)
		printf "%c%c", 196, 128 + code
	else
		printf "%c", code
}
{
	for (i = 1; i <= NF; i++) {
		value = value * 256 + $i
		for (bits += 8; bits >= 7; bits -= 7) {
			letter(int(value / 2 ^ (bits - 7)))
			value %= 2 ^ (bits - 7)
		}
	}
}
END {
	if (bits > 0)
		letter(value * 2 ^ (7 - bits))
}' >"$work/library"

# file LINE NAME: what stands for the one line is the file.
LC_ALL=C awk -v size="$(wc -c <"$work/crink.wasm")" -v style="$here/page.css" \
	-v unpack="$here/unpack.js" -v script="$here/page.js" -v library="$work/library" '
function put(file,    line) {
	while ((getline line < file) > 0)
		print line
}
/^@STYLE@$/ { put(style); next }
/^@UNPACK@$/ { put(unpack); next }
/^@SCRIPT@$/ { put(script); next }
/@LIBRARY@/ {
	sub(/@SIZE@/, size + 0)
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
