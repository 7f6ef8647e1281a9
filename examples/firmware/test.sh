#!/bin/sh
# Builds this example as its users would, with a copy of libcrink in its
# subprojects folder, runs its two images under QEMU, gives them questions.txt and
# lines.txt and compares the answers, once for each way to end a line.
# usage: test.sh SOURCE-OF-LIBCRINK [CRINKGEN]
set -eu
source=$1 crinkgen=
if [ $# -gt 1 ]; then
	crinkgen=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
fi
for tool in meson arm-none-eabi-gcc qemu-system-arm; do
	command -v "$tool" >/dev/null 2>&1 || {
		echo "skipped: $tool is not installed"
		exit 77
	}
done
work=$(mktemp -d)
machine=
finish() {
	[ -z "$machine" ] || kill "$machine" 2>/dev/null || true
	rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

# Copies of what is read-only are too.
cp -R "$source/examples/firmware" "$work/project"
chmod u+w "$work/project"
mkdir -p "$work/project/subprojects/crink"
for part in meson.build meson_options.txt LICENSE README.md CHANGELOG.md include lib tools examples tests; do
	cp -R "$source/$part" "$work/project/subprojects/crink/"
done
chmod -R u+w "$work"
cd "$work/project"
# The environment of the test run says nothing about this build.
unset MESON_EXE_WRAPPER CFLAGS LDFLAGS CC || true

# fail WHAT WHY: prints the file what.
fail() {
	cat "$1"
	echo "failed: $2"
	exit 1
}

# The README's commands, of which the sources lie elsewhere here.
setup='meson setup build --cross-file cortex-m0.ini'
emulator='qemu-system-arm -M microbit -display none -monitor none -serial stdio'
awk '/^<!-- run by examples.firmware.test.sh -->$/ { on = 1; next } on && /^```$/ { exit }
	on { sub(/^ +/, ""); printf "%s", sub(/ *\\$/, " ") ? $0 : $0 "\n" }' \
	"$source/README.md" >shown
for command in "$setup && meson compile -C build" "$emulator -kernel build/firmware.elf"; do
	grep -qxF "$command" shown || fail shown "the README tells other commands than '$command'"
done

# Of the first article, so that the answers are the same whatever else is known.
# shellcheck disable=SC2086 # a command and its arguments
if ! $setup -Dwerror=true \
	-Dcrink:sources=washington-times-2024-12-01 \
	-Dcrink:werror=false ${crinkgen:+"-Dcrink:crinkgen=$crinkgen"} >log 2>&1 ||
	! meson compile -C build >>log 2>&1; then
	cat log
	exit 1
fi

# fits IMAGE: nothing that must be copied to RAM, nothing that allocates.
fits() {
	arm-none-eabi-nm "build/$1.elf" >symbols
	grep -q ' T main$' symbols || fail symbols "nm does not see what $1 is made of"
	! grep ' [dD] ' symbols | grep -v -E ' data_(start|end|load)$' >found ||
		fail found "$1 has writable data"
	! grep -E ' _?(malloc|calloc|realloc|free|sbrk)(_r)?$' symbols >found ||
		fail found "$1 has a heap"
	arm-none-eabi-size "build/$1.elf" >sizes
	sizes=$(tail -n 1 sizes)
	# shellcheck disable=SC2086 # words
	set -- "$1" $sizes
	[ "$3" -eq 0 ] || fail sizes "$1 has .data"
	echo "$1: flash $2 bytes, RAM $4 bytes and the stack"
}

# all_said: whether the prompt behind the last answer, the last one, is there.
all_said() {
	[ "$(grep -c '^> ' output)" -ge "$prompts" ]
}

# ask IMAGE LINES: what the machine says goes to output.
ask() {
	: >output
	# shellcheck disable=SC2086 # a command and its arguments
	timeout 120 $emulator -kernel "build/$1.elf" <"$2" >output 2>errors &
	machine=$!
	until all_said; do
		kill -0 "$machine" 2>/dev/null || break
		sleep 0.1 2>/dev/null || sleep 1
	done
	kill "$machine" 2>/dev/null || true
	wait "$machine" || true
	machine=
	all_said || {
		cat errors
		fail output "QEMU ended before the last answer"
	}
}

# answers IMAGE LINES EXPECTED: the image answers the lines so, however they end.
answers() {
	[ -s "$3" ] # with nothing to compare with, nothing would be missing
	prompts=$(($(wc -l <"$2") + 1))
	sed "s/\$/$(printf '\r')/" "$2" >crlf
	tr '\n' '\r' <"$2" >cr
	for lines in "$2" crlf cr; do
		ask "$1" "$lines"
		# The blank behind a prompt would be one at the end of a line, and the
		# last prompt a line without an end.
		{
			tr -d '\r' <output | sed 's/^> $/>/'
			echo
		} >answers
		# What supersedes a claim is there with it, and counts; nothing else is.
		diff -u "$3" answers >differences || true
		! grep '^[-+]' differences |
			grep -vE '^(--- |[+][+][+] |[-+][0-9]+ claims?$|[+](- |  ))' >others ||
			fail differences "the answers of $1 to $lines"
		awk '/^>/ { listed = 0 } /^- / { listed++ }
			/^[0-9]+ claims?$/ && $1 != listed { print; bad = 1 }
			END { exit bad }' answers ||
			fail answers "$1 counts other claims than it lists"
	done
	echo "$1: $((prompts - 1)) lines answered, three times alike"
}

fits firmware
answers firmware questions.txt expected.txt
fits tagger
answers tagger lines.txt mentions.txt
