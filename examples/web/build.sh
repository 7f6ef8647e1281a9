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

# Five letters of 85 for four bytes: a fifteenth less than base64 has. The letters are
# those that neither HTML nor a string has a use for.
gzip -9nc "$work/crink.wasm" >"$work/packed"
od -An -v -tu1 "$work/packed" | LC_ALL=C awk '
BEGIN {
	digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_,;()[]{}@%$#"
	for (i = 1; i <= 85; i++)
		digit[i - 1] = substr(digits, i, 1)
}
function group(    i, text) {
	text = ""
	for (i = 0; i < 5; i++) {
		text = digit[value % 85] text
		value = int(value / 85)
	}
	printf "%s", text
	count = value = 0
}
{
	for (i = 1; i <= NF; i++) {
		value = value * 256 + $i
		if (++count == 4)
			group()
	}
}
END {
	if (count == 0)
		exit
	for (; count < 4; count++)
		value *= 256
	group()
}' >"$work/library"

# file LINE NAME: what stands for the one line is the file.
awk -v size="$(wc -c <"$work/packed")" -v style="$here/page.css" -v script="$here/page.js" -v library="$work/library" '
function put(file,    line) {
	while ((getline line < file) > 0)
		print line
}
/^@STYLE@$/ { put(style); next }
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
