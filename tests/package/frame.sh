# shellcheck shell=sh
# Sourced by the tests of packages: a working folder, and programs that are built
# there and must say what one does that was linked in the build folder.

work=$(mktemp -d)
case $work in
*' '*) # what pkg-config tells is split there
	rmdir "$work"
	work=$(TMPDIR=/tmp mktemp -d)
	;;
esac
# Copies of what is read-only are too.
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
unset MESON_EXE_WRAPPER DESTDIR || true
consumers=0

# copy_sources FOLDER: of what a release has, so that one may write there.
copy_sources() {
	mkdir -p "$1"
	for part in meson.build meson_options.txt LICENSE README.md CHANGELOG.md include lib tools examples tests; do
		# shellcheck disable=SC2154 # set by whoever sources this
		cp -R "$source/$part" "$1/"
	done
	chmod -R u+w "$1"
}

# run COMMAND...: shows what it says if it fails.
run() {
	"$@" >"$work/log" 2>&1 || {
		cat "$work/log"
		echo "failed: $*"
		exit 1
	}
}

# refuse WORDS COMMAND...: it must fail, and say so.
refuse() {
	words=$1
	shift
	if "$@" >"$work/log" 2>&1 || ! grep -qF -e "$words" "$work/log"; then
		cat "$work/log"
		echo "failed to fail with '$words': $*"
		exit 1
	fi
}

# says HOW PROGRAM: it must say what is expected.
says() {
	consumers=$((consumers + 1))
	answer=$("$2") || answer="an error"
	# shellcheck disable=SC2154 # set by whoever sources this
	if [ -z "$answer" ] || [ "$answer" != "$expected" ]; then
		echo "failed: $1: '$answer' for '$expected'"
		exit 1
	fi
	echo "$1"
}

# linked HOW PROGRAM: with the shared library, or static: then it names none.
linked() {
	found=static
	if grep -qaF libcrink.so "$2"; then
		found=shared
	fi
	[ "$found" = "$1" ] || {
		echo "failed: ${2##*/} is linked with the $found library, not the $1 one"
		exit 1
	}
}

# needs TOOL...
needs() {
	for tool; do
		command -v "$tool" >/dev/null 2>&1 || {
			echo "skipped: $tool is not installed"
			exit 77
		}
	done
}
