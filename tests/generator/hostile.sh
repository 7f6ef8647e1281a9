#!/bin/sh
# Hostile surroundings: no memory, a full disk, files that are none, that never end,
# that lead nowhere, that may not be read, and that change while they are read. The
# generator says what is wrong, with the status for it, in bounded time; it never dies
# of a signal, and what was there is as it was.
#
# hostile.sh CRINKGEN VOCABULARY [whole]
#
# whole: in full size too: files of a gibibyte, and as many records as a section may
# have and one more. That takes some two minutes of a processor, 9 GB of memory and
# 1.5 GB in $TMPDIR: meson compile -C build hostile-whole.
# shellcheck disable=SC3045 # POSIX has no ulimit -v, but the shells that there are
set -u

if [ $# -lt 2 ]; then
	echo "usage: hostile.sh CRINKGEN VOCABULARY [whole]" >&2
	exit 2
fi
absolute() {
	case $1 in
	/*) printf '%s\n' "$1" ;;
	*) printf '%s/%s\n' "$PWD" "$1" ;;
	esac
}
crinkgen=$(absolute "$1")
vocabulary=$(absolute "$2")
scope=${3-part}
patience=120
[ "$scope" = part ] || patience=1800
work=$(mktemp -d) || exit 2
writer=
clean_up() {
	[ -z "$writer" ] || kill "$writer" 2>/dev/null
	umount "$work/small" 2>/dev/null
	chmod -R u+rwx "$work"
	rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 1' HUP INT TERM
cd "$work" || exit 2
cp "$vocabulary" vocabulary.yaml || exit 2
printf 'actors:\n- {id: yy, kind: state, name: Yyy}\n' >good.yaml

failed=0
fail() {
	printf 'FAILED: %s\n' "$1"
	failed=$((failed + 1))
}

# Where there is no such limit, or the program needs more to begin with (sanitizers
# do), a part is left out by name.
left_out() {
	printf 'left out: %s\n' "$1"
}

# gen ARGUMENT...: the status in $status, a hang being 124 and a signal above 128.
gen() {
	timeout $patience "$crinkgen" "$@" >out 2>err
	status=$?
}

# expect STATUS ABOUT [TEXT in err]
expect() {
	if [ "$status" -ne "$1" ]; then
		fail "$2: the status is $status, not $1"
		head -c 1000 err
	fi
	if [ $# -gt 2 ] && ! grep -qF -e "$3" err; then
		fail "$2: '$3' is not in what is told:"
		head -c 1000 err
	fi
}

former() {
	rm -rf "${1-o}"
	mkdir "${1-o}" || exit 2
	for file in ids.h layout.h tables.c; do
		echo former >"${1-o}/$file"
	done
}

# untouched ABOUT [FOLDER]: all former outputs are there, and nothing else.
untouched() {
	folder=${2-o}
	[ "$(ls -A "$folder")" = "$(printf 'ids.h\nlayout.h\ntables.c')" ] ||
		fail "$1: there is $(ls -A "$folder")"
	for file in ids.h layout.h tables.c; do
		[ "$(cat "$folder/$file")" = former ] || fail "$1: $file is changed"
	done
}

# outputs FOLDER FILE...: writes all three.
outputs() {
	folder=$1
	shift
	gen --ids "$folder/ids.h" --layout "$folder/layout.h" \
		--tables "$folder/tables.c" "$@"
}

# ---- memory ------------------------------------------------------------

# From what it needs to begin, in steps, up to what is enough for all.
limit_memory() {
	refused=0
	done=0
	for kilobytes in 2500 3000 3500 4000 5000 6000 8000 12000 16000 24000 \
		32000 64000 128000; do
		(ulimit -v $kilobytes && exec "$crinkgen" --version) \
			>out 2>err || continue
		former
		(ulimit -v $kilobytes && exec timeout 120 "$crinkgen" \
			--ids o/ids.h --layout o/layout.h --tables o/tables.c \
			vocabulary.yaml good.yaml) >out 2>err
		status=$?
		if [ $status -eq 0 ]; then
			done=$((done + 1))
			continue
		fi
		refused=$((refused + 1))
		expect 3 "$kilobytes KB of memory" "crinkgen: out of memory"
		untouched "$kilobytes KB of memory"
	done
	echo "memory: refused with $refused limits, done with $done"
	[ $done -gt 0 ] || fail "no limit of memory was enough"
	[ $refused -gt 0 ] || fail "no limit of memory was too low"
}
if (ulimit -v 64000 && exec "$crinkgen" --version) >out 2>err; then
	limit_memory
	# A file without an end.
	if [ -c /dev/zero ]; then
		(ulimit -v 64000 && exec timeout 120 "$crinkgen" --check /dev/zero) \
			>out 2>err
		status=$?
		expect 3 "a file without an end" "crinkgen: out of memory"
	fi
else
	left_out "limits of memory: the program does not begin with 64 MB"
fi

# ---- disk --------------------------------------------------------------

# Files that may not grow beyond some blocks of 512 bytes.
refused=0
for blocks in 0 1 2 8 16 32 64 96 128 100000; do
	former
	# What is told goes through pipes, which have no size.
	told=$( (ulimit -f $blocks && exec timeout 120 "$crinkgen" \
		--ids o/ids.h --layout o/layout.h --tables o/tables.c \
		vocabulary.yaml good.yaml) 2>&1)
	status=$?
	printf '%s\n' "$told" >err
	[ $status -eq 0 ] && break
	refused=$((refused + 1))
	expect 3 "$blocks blocks" "crinkgen: cannot write"
	untouched "$blocks blocks"
done
[ "$status" -eq 0 ] || fail "100,000 blocks: the status is $status"
[ $refused -gt 3 ] || fail "no limit of the size of files was too low"
echo "disk: refused with $refused limits of the size of files"

# A file system that is full, and one that may only be read.
mkdir small || exit 2
if mount -t tmpfs -o size=64k tmpfs small 2>err; then
	former small/o
	outputs small/o vocabulary.yaml good.yaml
	expect 3 "a full disk" "No space left on device"
	untouched "a full disk" small/o
	cp good.yaml small/lock.yaml
	dd if=/dev/zero of=small/fill bs=1k 2>dd.err
	: >small/o/ids.h
	gen --update-lock --lock small/o/lock vocabulary.yaml good.yaml
	expect 3 "a lock on a full disk" "crinkgen: cannot write"
	for file in small/o/lock small/o/lock.tmp; do
		[ ! -e $file ] || fail "a lock on a full disk: $file is left"
	done
	mount -o remount,ro small
	gen --ids small/o/ids.h vocabulary.yaml good.yaml
	expect 3 "a disk that may only be read" "Read-only file system"
	gen --format -i small/lock.yaml
	expect 3 "laid out where it may only be read" "Read-only file system"
	umount small
else
	left_out "a full disk: nothing can be mounted here"
fi

# ---- what is no file, leads nowhere, or may not be read -----------------

ln -s round round-again && ln -s round-again round
ln -s nowhere dangling
for link in round dangling; do
	gen --check vocabulary.yaml $link
	expect 3 "$link as data" "crinkgen: cannot open '$link'"
	gen --check --lock $link vocabulary.yaml
	expect 3 "$link as a lock" "crinkgen: cannot open '$link'"
	gen --format -i $link
	expect 3 "$link to lay out" "crinkgen: cannot open '$link'"
done
gen --ids round vocabulary.yaml
expect 3 "an output by a link that leads to itself" "crinkgen: cannot"
[ -L round ] || fail "the link is replaced"
[ ! -e round.tmp ] || fail "something is left beside a link"
ln -s good.yaml link.yaml
ln -s link.yaml link-to-link.yaml
gen --check vocabulary.yaml link-to-link.yaml
expect 0 "a link to a link"
mkdir folder
for option in --layout --tables --depfile; do
	former
	gen --ids o/ids.h $option folder vocabulary.yaml good.yaml
	expect 3 "$option to a folder" "crinkgen: cannot"
	untouched "$option to a folder"
done
gen --update-lock --lock folder vocabulary.yaml
expect 3 "a folder as a lock" "crinkgen: cannot read 'folder'"
gen --format -i folder
expect 3 "a folder to lay out" "crinkgen: cannot"
gen --check vocabulary.yaml good.yaml/
expect 3 "a file as a folder" "crinkgen: cannot open 'good.yaml/'"
long=$(printf '%05000d' 0)
gen --check vocabulary.yaml "$long"
expect 3 "a path that is too long" "crinkgen: cannot open"
gen --ids "$long" vocabulary.yaml
expect 3 "an output whose path is too long" "crinkgen: cannot"

if [ "$(id -u)" -ne 0 ]; then
	as_nobody() { "$@"; }
elif chmod 755 . && setpriv --reuid 65534 --regid 65534 --clear-groups \
	timeout 120 "$crinkgen" --check vocabulary.yaml >out 2>err; then
	as_nobody() { setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; }
else # or what is built here is for oneself alone
	as_nobody() { return 99; }
	left_out "files that may not be read: nobody else can be had here"
fi
cp good.yaml secret.yaml
chmod 0 secret.yaml
former
as_nobody timeout 120 "$crinkgen" --ids o/ids.h vocabulary.yaml secret.yaml \
	>out 2>err
status=$?
if [ $status -ne 99 ]; then
	expect 3 "a file that may not be read" \
		"crinkgen: cannot open 'secret.yaml': Permission denied"
	untouched "a file that may not be read"
fi

# ---- files that change while they are read ------------------------------

# Each moment it is whole, cut anywhere, or longer than before.
change() {
	while :; do
		cat good.yaml >changing.yaml
		printf 'actors:\n- {id: yy, kind: state, name: Yyy}\n- {id: zz, ki' \
			>changing.yaml
		cat good.yaml good.yaml >changing.yaml
		: >changing.yaml
		head -c 200000 vocabulary.yaml >changing.yaml
		rm -f changing.yaml
	done 2>change.err
}
cp good.yaml changing.yaml
change &
writer=$!
rounds=0 good=0
# On a machine with much else to do the writer may rest for many rounds.
while [ $rounds -lt 60 ] ||
	{ [ $rounds -lt 6000 ] && { [ $good -eq 0 ] || [ $good -eq $rounds ]; }; }; do
	rounds=$((rounds + 1))
	former
	gen --ids o/ids.h --layout o/layout.h --tables o/tables.c \
		changing.yaml vocabulary.yaml
	case $status in
	0)
		grep -q 'enum crink_actor_id' o/ids.h || fail "no output of what changes"
		good=$((good + 1))
		;;
	1 | 3) untouched "a file that changes, status $status" ;;
	*) fail "a file that changes: the status is $status" ;;
	esac
	[ $status -eq 0 ] || [ -s err ] || fail "a file that changes: nothing is told"
done
if [ $good -eq 0 ] || [ $good -eq $rounds ]; then
	fail "a file that changes: $good of $rounds rounds saw it whole"
fi
kill "$writer"
wait "$writer" 2>/dev/null
writer=
rm -f changing.yaml
# A pipe whose writer gives up in the middle.
mkfifo pipe || exit 2
{
	printf 'actors:\n- {id: yy, ki'
	sleep 0.2
} >pipe &
gen --check vocabulary.yaml pipe
expect 1 "a pipe that ends too early" "pipe:2:"
wait

# ---- files of a gibibyte --------------------------------------------------

# A comment of so many bytes.
comment() {
	printf '# '
	head -c $(($1 - 3)) /dev/zero | tr '\0' a
	echo
}
gibibyte=1073741824
if [ "$scope" = whole ]; then
	comment $gibibyte >large.yaml
	gen --check vocabulary.yaml good.yaml large.yaml
	expect 0 "a file of a gibibyte"
	echo >>large.yaml
	gen --check vocabulary.yaml good.yaml large.yaml
	expect 3 "a byte more" "crinkgen: cannot read 'large.yaml': File too large"
	rm large.yaml
fi
# One of holes: what is told is where it is no text, and one that is longer than is
# possible is not read at all.
if truncate -s $gibibyte holes.yaml 2>err && [ "$scope" = whole ]; then
	gen --check vocabulary.yaml holes.yaml
	expect 1 "a gibibyte of nothing" "holes.yaml:1:1: error: "
fi
if truncate -s 8E holes.yaml 2>err || truncate -s 4T holes.yaml 2>err; then
	gen --check vocabulary.yaml holes.yaml
	expect 3 "a file of terabytes" "crinkgen: cannot read 'holes.yaml': File too large"
fi

# ---- as many records as a section may have ---------------------------------

most=67108864
free=$(awk '$1 == "MemAvailable:" { print $2 }' /proc/meminfo 2>err)
if [ "$scope" = whole ] && [ "${free:-0}" -gt 9000000 ]; then
	{
		echo decoys:
		seq 10000000 $((10000000 + most - 1)) | sed 's/^/- x/'
	} >large.yaml
	gen --check vocabulary.yaml large.yaml
	expect 0 "$most records"
	[ ! -s err ] || fail "$most records: $(head -c 1000 err)"
	echo '- x9' >>large.yaml
	gen --check vocabulary.yaml large.yaml
	expect 1 "a record more" "large.yaml:$((most + 2)):3: error: there are more than $most records in 'decoys'"
	[ "$(grep -c ': error: ' err)" -eq 1 ] || fail "a record more: not told alone"
	rm large.yaml
	echo "records: $most"
elif [ "$scope" = whole ]; then
	left_out "$most records: there are ${free:-no} KB of memory, not 9 GB"
fi

[ $failed -eq 0 ]
