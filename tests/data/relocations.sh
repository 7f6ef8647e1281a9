#!/bin/sh
# No relocation of data and no writable data, whichever compiler makes the
# library and however hard it optimizes: compiles it for a shared library with $CC, at
# each level, and with optimization at link time, and looks at the sections; and at those
# of the objects that were built, each of one file. CI runs the suite with gcc and with
# clang, .ci/compilers with all others.
# usage: relocations.sh LIB INCLUDE GENERATED-INCLUDE LAYOUT.H TABLES.C [BUILT.A]
set -eu
# In Turkish, i and I are no letters between a and z.
export LC_ALL=C.UTF-8
lib=$1 include=$2 ids=$3 layout=$(dirname "$4") tables=$5 built=${6-}
command -v readelf >/dev/null 2>&1 || {
	echo "skipped: readelf is not installed"
	exit 77
}
lib=$(cd "$lib" && pwd) include=$(cd "$include" && pwd) ids=$(cd "$ids" && pwd)
tables=$(cd "$(dirname "$tables")" && pwd)/$(basename "$tables")
layout=$(cd "$layout" && pwd)
[ -z "$built" ] || built=$(cd "$(dirname "$built")" && pwd)/$(basename "$built")
one_unit=$(cd "$(dirname "$0")" && pwd)/one-unit.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
ways=0 failures=0

# offending FILE...: their sections of writable data, and those of relocations
# of data; in a shared library, what is relocated beyond calls of functions.
offending() {
	readelf -SW "$@" 2>/dev/null | awk '{ gsub(/[][]/, " ") }
		$2 ~ /^\.rela?\.(data|rodata|tdata|bss|tbss)/ { print $2 }
		$2 ~ /^\.(data|bss|tdata|tbss)/ && $6 !~ /^0+$/ { print $2 }'
	readelf -rW "$@" 2>/dev/null |
		awk '$3 ~ /^R_[A-Z0-9_]*(RELATIVE|GLOB_DAT)/ { print $3 }'
}

# check WHAT FILE...: fails where the files have any.
check() {
	what=$1
	shift
	ways=$((ways + 1))
	readelf -SW "$@" 2>/dev/null | grep -q '[.]text' || {
		echo "failed: $what: readelf sees nothing of it"
		failures=$((failures + 1))
		return
	}
	found=$(offending "$@" | sort -u | tr '\n' ' ')
	[ -z "$found" ] && return
	echo "failed: $what: $found"
	failures=$((failures + 1))
}

# try COMPILER: at each level, and at link time where it can. Tables are constant
# bytes, of which a level changes but whether those for size are among them: they are
# compiled once for size and once for speed, which is most of the time.
try() {
	set -- "$1" -std=c11 -fPIC -fvisibility=hidden -fno-jump-tables \
		-I"$lib" -I"$include" -I"$ids" -I"$layout"
	for level in -O0 -O1 -O2 -O3 -Os; do
		rm -f ./*.o
		case $level in
		-O2 | -Os) "$@" $level -c all.c "$tables" ;;
		*) "$@" $level -c all.c ;;
		esac
		check "$1 $level" ./*.o
	done
	if "$1" -flto -shared -nostdlib -fPIC empty.c -o empty.so 2>/dev/null; then
		for level in -O2 -Os; do
			"$@" $level -flto -shared -nostdlib all.c "$tables" -o lto.so
			check "$1 $level -flto" lto.so
		done
	else
		echo "not tried: optimization at link time, which $1 has not"
	fi
}

# What is looked for is found: an array of addresses, and a variable.
cat >addresses.c <<'EOF'
static const char a[] = "a", b[] = "b";
extern const char *const crink_bad[];
const char *const crink_bad[] = {a, b};
EOF
echo 'int crink_bad = 1;' >variable.c
for bad in addresses variable; do
	"${CC:-cc}" -fPIC -O2 -c $bad.c
	"${CC:-cc}" -fPIC -O2 -shared -nostdlib $bad.o -o $bad.so
	for made in $bad.o $bad.so; do
		[ -n "$(offending "$made")" ] || {
			echo "failed: nothing is found in $made"
			exit 1
		}
	done
done
"$one_unit" "$lib" >all.c
echo 'void crink_nothing(void); void crink_nothing(void) {}' >empty.c

[ -z "$built" ] || check "what was built" "$built"
try "${CC:-cc}"
[ "$failures" -gt 0 ] || echo "no relocation and no writable data in $ways ways"
[ "$failures" -eq 0 ]
