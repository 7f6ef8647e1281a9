#!/bin/sh
# What the libraries are made of: no libc but four functions of memory, no
# writable data, no relocation of data, and just the symbols that the header
# declares.
# usage: symbols.sh CRINK.H CRINK.MAP LIBCRINK.SO LIBCRINK.A
set -eu
# In Turkish, i and I are no letters between a and z.
export LC_ALL=C.UTF-8
header=$1 map=$2 shared=$3 archive=$4
for tool in nm readelf; do
	command -v $tool >/dev/null 2>&1 || {
		echo "skipped: $tool is not installed"
		exit 77
	}
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# expect_none WHAT FILE: fails where the file says anything.
expect_none() {
	[ ! -s "$2" ] && return
	echo "failed: $1:"
	cat "$2"
	failures=$((failures + 1))
}

grep -oE '\bcrink_[a-z_]+\(' "$header" | tr -d '(' | sort -u >"$work/declared"
grep -oE '\bcrink_[a-z_]+;' "$map" | tr -d ';' | sort -u >"$work/mapped"
nm -D --defined-only "$shared" | awk '$2 != "A" { sub(/@.*/, "", $3); print $3 }' |
	sort -u >"$work/exported"
[ -s "$work/declared" ] || {
	echo "failed: the header declares nothing"
	exit 1
}
diff "$work/declared" "$work/mapped" >"$work/differ" || true
expect_none "header and crink.map differ" "$work/differ"
diff "$work/declared" "$work/exported" >"$work/differ" || true
expect_none "header and exported symbols differ" "$work/differ"

# Sanitizers, coverage and stack protection bring symbols and data of their own.
if nm "$archive" 2>/dev/null | grep -qE ' U _*(asan|ubsan|tsan|msan|gcov|llvm|sanitizer)'; then
	echo "instrumented: sections and undefined symbols are not looked at"
	[ "$failures" -eq 0 ]
	exit
fi

nm "$archive" 2>/dev/null | awk '$2 != "U" && NF == 3 { print $3 }' |
	sort -u >"$work/defined"
comm -23 "$work/declared" "$work/defined" >"$work/lost"
expect_none "functions that nm does not see in the archive" "$work/lost"
nm -u "$archive" 2>/dev/null | awk '$1 == "U" { print $2 }' | sort -u |
	grep -vxE 'memcpy|memmove|memset|memcmp|_GLOBAL_OFFSET_TABLE_|__stack_chk_fail' |
	comm -23 - "$work/defined" >"$work/undefined" || true
expect_none "undefined symbols beyond memcpy, memmove, memset, memcmp" "$work/undefined"
nm -D -u "$shared" | awk '{ sub(/@.*/, "", $NF); print $NF }' |
	grep -vxE 'memcpy|memmove|memset|memcmp|__cxa_finalize|__gmon_start__|_ITM_.*|__stack_chk_fail' >"$work/undefined" || true
expect_none "undefined symbols of the shared library" "$work/undefined"

readelf -SW "$archive" 2>/dev/null | grep -q '[.]rodata' ||
	echo "no section of tables" >"$work/blind"
touch "$work/blind"
expect_none "what readelf does not see in the archive" "$work/blind"
readelf -SW "$archive" 2>/dev/null |
	awk '{ gsub(/[][]/, " ") } $2 ~ /^\.(data|bss|tdata|tbss)/ && $6 !~ /^0+$/' \
		>"$work/writable"
expect_none "writable data" "$work/writable"
readelf -SW "$archive" 2>/dev/null | grep -E '\.rela?\.(rodata|data)' >"$work/relocated" || true
expect_none "relocations of data" "$work/relocated"

# The start files of the compiler bring a few relative relocations and eight
# bytes of data into every shared object, so those are counted on an empty one.
relocations() {
	# Functions of libc are called through the procedure linkage table.
	readelf -rW "$1" | grep -E '^[0-9a-f]+ +[0-9a-f]+ +R_' | grep -vc JUMP_SLO || true
}
echo 'int crink_nothing(void); int crink_nothing(void) { return 0; }' >"$work/empty.c"
${CC:-cc} -shared -fPIC "$work/empty.c" -o "$work/empty.so"
# An address in the data is one more.
echo 'extern int crink_one, *crink_two; int crink_one, *crink_two = &crink_one;' |
	cat "$work/empty.c" - >"$work/address.c"
${CC:-cc} -shared -fPIC "$work/address.c" -o "$work/address.so"
[ "$(relocations "$work/address.so")" -gt "$(relocations "$work/empty.so")" ] ||
	echo "the address of a variable" >"$work/unseen"
touch "$work/unseen"
expect_none "relocations that readelf does not show" "$work/unseen"
[ "$(relocations "$shared")" -le "$(relocations "$work/empty.so")" ] ||
	readelf -rW "$shared" >"$work/more"
touch "$work/more"
expect_none "more relocations than an empty shared library has" "$work/more"
if [ "$failures" -eq 0 ]; then
	echo "$(wc -l <"$work/exported") symbols exported, as declared; no heap, no writable data, no relocation"
fi
[ "$failures" -eq 0 ]
