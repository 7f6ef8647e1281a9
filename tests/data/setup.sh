#!/bin/sh
# What tools/demo and tools/test say on machines that lack something, and how
# tools/test counts what Meson tells: each machine is played by a PATH that holds just
# the commands named here.
# usage: setup.sh PROJECT
set -eu
project=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0 cases=0 script='test'
for tool in awk basename cat chmod command dirname env find grep head id ls mkdir \
	mktemp mv rm sed sh sort tail tee; do
	path=$(command -v "$tool" || true)
	case $path in
	/*) mkdir -p "$work/base" && ln -s "$path" "$work/base/$tool" ;;
	esac
done

# play NAME WHAT-IT-DOES: a command of the machine that is played.
play() {
	printf '#!/bin/sh\n%s\n' "$2" >"$work/bin/$1"
	chmod +x "$work/bin/$1"
}

# machine: one that has all that is needed, and nobody who may install.
machine() {
	rm -rf "${work:?}/bin"
	mkdir "$work/bin"
	play cc 'exit 0'
	play meson 'echo 1.7.0'
	play ninja 'exit 0'
	play pkg-config 'exit 0'
	play id 'echo 1000'
}

# without COMMAND...: takes them away.
without() {
	for name; do
		rm "$work/bin/$name"
	done
}

# says WORDS [VARIABLE=VALUE]...: the script fails with a message that has them.
says() {
	words=$1
	shift
	cases=$((cases + 1))
	if env -u CC -u CFLAGS -u LDFLAGS PATH="$work/bin:$work/base" \
		BUILD="$work/build" "$@" "$project/tools/$script" >"$work/said" 2>&1; then
		echo "succeeded, expected: $words"
	elif grep -qF -e "$words" "$work/said"; then
		return 0
	else
		echo "expected: $words"
	fi
	sed 's/^/    /' "$work/said"
	failures=$((failures + 1))
}

# Which packages, and the line that installs them.
all='gcc libc6-dev meson ninja-build check pkg-config'
nothing() {
	machine
	without cc meson ninja
	play pkg-config 'exit 1'
}
nothing
says 'install by yourself a C11 compiler'
play apt-get 'exit 1'
says "    su -c 'apt-get update && apt-get install -y $all'"
play sudo 'exit 1'
says "    sudo sh -c 'apt-get update && apt-get install -y $all'"
play id 'echo 0'
says "    apt-get update && apt-get install -y $all"
play apt-get 'echo E: no network; exit 100'
says 'E: no network'
play apt-get 'exit 0'
says "Installed, and still not found: $all"
script='demo'
nothing
play apt-get 'exit 1'
says "    su -c 'apt-get update && apt-get install -y ${all% check*}'"
script='test'
for line in 'dnf install gcc meson ninja-build check-devel pkgconf' \
	'zypper install gcc meson ninja check-devel pkgconf' \
	'pacman -S --needed gcc meson ninja check pkgconf' \
	'apk add gcc musl-dev meson ninja check-dev pkgconf'; do
	nothing
	play "${line%% *}" 'exit 1'
	says "    su -c '$line'"
done
nothing
play brew 'exit 1'
says '    brew install meson ninja check pkgconf'

# Compilers.
machine
says "CC is 'no-such-cc -m32', and there is no command 'no-such-cc'" CC='no-such-cc -m32'
play cc 'echo "try.c:1:10: fatal error: stdio.h: No such file or directory"; exit 1'
play apt-get 'exit 1'
says "apt-get install -y libc6-dev'"
play cc 'echo "cc1: cannot execute"; exit 1'
says '    cc1: cannot execute'
says '(command: cc -m64 try.c)' CFLAGS=-m64
play cc 'exit 1'
says '(cc ends with an error)'

# Meson.
machine
play meson 'echo 0.61.2'
says 'Meson 0.61.2'
says 'is too old: libcrink needs 1.0.0 or later'
play meson 'echo "ModuleNotFoundError: mesonbuild"; exit 1'
says '    ModuleNotFoundError: mesonbuild'
# shellcheck disable=SC2016 # the argument of that command
play meson 'case $1 in --version) echo 1.10.0 ;; *) echo "wrong option"; exit 1 ;; esac'
says 'wrong option'

# Folders to build in; root may write anywhere, but not below a file.
machine
touch "$work/file"
says "Nothing can be written to $work/file/build." BUILD="$work/file/build"
mkdir "$work/kept"
touch "$work/kept/letter"
says 'which holds other files' BUILD="$work/kept"
[ -f "$work/kept/letter" ] || failures=$((failures + 1))
says 'Meson cannot link in a folder with a comma' BUILD="$work/a,b"

# counts STATUS WORDS: so tools/test exits, and this is its last line.
counts() {
	cases=$((cases + 1)) status=0
	rm -rf "$work/build"
	env -u CC -u CFLAGS -u LDFLAGS PATH="$work/bin:$work/base" \
		BUILD="$work/build" "$project/tools/test" >"$work/said" 2>&1 || status=$?
	if [ "$status" -ne "$1" ] || [ "$(tail -n 1 "$work/said")" != "$2" ]; then
		echo "exits with $status, expected: $1, $2"
		sed 's/^/    /' "$work/said"
		failures=$((failures + 1))
	fi
}

# suite STATUS [FIGURES]: what is played by Meson exits so where it tests, and tells
# these figures, "NAME: FIGURE" each.
suite() {
	machine
	echo "${2-}" | tr ',' '\n' | sed 's/^ *//; s/: /:                 /' >"$work/figures"
	# shellcheck disable=SC2016 # the arguments of that command
	play meson "status=$1 work='$work'"'
case $1 in
--version) echo 1.7.0 ;;
setup) mkdir -p "$2/meson-logs" ;;
test)
	cat "$work/log" >"$3/meson-logs/testlog.txt"
	[ "${CK_TIMEOUT_MULTIPLIER:-1}" -lt 4 ] || cat "$work/figures"
	exit "$status"
	;;
esac'
}
printf '%s\n' '=== 1/2 ===' 'test:         one' 'result:       exit status 0' \
	'skipped: is only said' '=== 2/2 ===' 'test:         crink:data / two' \
	'result:       exit status 77' 'skipped: no such tool' 'skipped: it rains' >"$work/log"
suite 0 'Ok: 12, Expected Fail: 0, Fail: 0, Unexpected Pass: 0, Skipped: 0, Timeout: 0'
counts 0 '12 passed, 0 failed'
suite 1 'Ok: 11, Expected Fail: 2, Fail: 1, Unexpected Pass: 0, Skipped: 0, Timeout: 0'
counts 1 '13 passed, 1 failed'
suite 1 'Ok: 1, Expected Fail: 0, Fail: 0, Unexpected Pass: 3, Skipped: 0, Timeout: 4'
counts 1 '1 passed, 7 failed'
suite 0 'Ok: 1, Expected Fail: 0, Fail: 0, Unexpected Pass: 0, Skipped: 1, Timeout: 0'
counts 0 '1 passed, 0 failed, 1 skipped'
[ "$(grep '^skipped: ' "$work/said")" = 'skipped: two: no such tool' ] ||
	failures=$((failures + 1))
# What ends otherwise than it tells, or tells nothing, is no success.
suite 1 'Ok: 5, Expected Fail: 0, Fail: 0, Unexpected Pass: 0, Skipped: 0, Timeout: 0'
counts 1 '5 passed, 1 failed'
for status in 0 1; do
	suite $status
	counts 1 '0 passed, 1 failed'
done
suite 0 'Ok: 5, Fail: 0'
# shellcheck disable=SC2016 # the argument of that command
play meson 'case $1 in --version) echo 1.7.0 ;; compile) exit 1 ;; esac'
counts 1 '0 passed, 1 failed'

echo "$cases machines, $failures said something else"
[ "$failures" -eq 0 ]
