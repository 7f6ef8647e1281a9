#!/bin/sh
# scan.sh CRINK TAG
# What crink scan makes of texts, in every format, however they come in, and of every
# file that it cannot read. TAG is the example that does the same with less. With
# SCAN_FULL=1 in the environment also a text of more than 4 GiB, and gigabytes without
# a blank.
set -u

crink=$1
tag=$2
directory=$(mktemp -d) || exit 1
trap 'rm -rf "$directory"' EXIT
out=$directory/out
err=$directory/err
failures=0
checks=0
tab=$(printf '\t')

fail() {
	echo "FAIL: crink scan $ran: $*"
	sed 's/^/  stdout: /' "$out" | head -n 20
	sed 's/^/  stderr: /' "$err" | head -n 20
	failures=$((failures + 1))
}

# check WHAT COMMAND...: the command succeeds.
check() {
	checks=$((checks + 1))
	what=$1
	shift
	"$@" || fail "$what"
}

# run_scan ARGUMENT...: to stdout, with what Meson names for a cross build.
run_scan() {
	# shellcheck disable=SC2086 # a command and its arguments
	${MESON_EXE_WRAPPER-} "$crink" scan "$@"
}

# run ARGUMENT...: scans the file "text" as standard input.
run() {
	ran=$*
	status=0
	run_scan "$@" <"$directory/text" >"$out" 2>"$err" || status=$?
}

# shows ARGUMENT...: it succeeds and complains of nothing.
shows() {
	run "$@"
	check "exits with $status" [ "$status" -eq 0 ]
	check "complains" [ ! -s "$err" ]
}

# prints ARGUMENT...: it succeeds and prints what stands on standard input.
prints() {
	cat >"$directory/expected"
	shows "$@"
	check 'prints something else' cmp -s "$directory/expected" "$out"
}

# refuses STATUS MESSAGE ARGUMENT...: it fails with that first line.
refuses() {
	expected=$1
	message=$2
	shift 2
	run "$@"
	check "exits with $status, not $expected" [ "$status" -eq "$expected" ]
	check "says '$(head -n 1 "$err")', not '$message'" \
		[ "$(head -n 1 "$err")" = "$message" ]
}

# ---- formats -----------------------------------------------------------------

printf '%s\n' "The U.S.-led talks on Iran's missiles;" '  北韩和俄罗斯. Korea said North' \
	" Korea would send${tab}155mm shells to Russia.x" >"$directory/text"
printf 'The Krem\377lin, the Kremlin\r\n' >>"$directory/text"
prints <<END
-:1:5${tab}4${tab}8${tab}actor${tab}united-states${tab}U.S.
-:1:23${tab}22${tab}26${tab}actor${tab}iran${tab}Iran
-:1:30${tab}29${tab}37${tab}item${tab}missile${tab}missiles
-:2:3${tab}41${tab}47${tab}actor${tab}north-korea${tab}北韩
-:2:6${tab}50${tab}59${tab}actor${tab}russia${tab}俄罗斯
-:2:11${tab}61${tab}66${tab}actor,actor${tab}north-korea,south-korea${tab}Korea
-:2:22${tab}72${tab}84${tab}actor${tab}north-korea${tab}North Korea
-:3:19${tab}96${tab}108${tab}item${tab}shell-155-mm${tab}155mm shells
-:3:35${tab}112${tab}118${tab}actor${tab}russia${tab}Russia
-:4:19${tab}139${tab}146${tab}actor${tab}russia${tab}Kremlin
END
cp "$out" "$directory/lines"
for arguments in - -- '-- -' '--format lines' --format=lines; do
	# shellcheck disable=SC2086 # arguments
	shows $arguments
	check 'not as without it' cmp -s "$directory/lines" "$out"
done

# The bytes from one column to the next are the name.
while IFS=$tab read -r _ start end _ _ name; do
	tail -c "+$((start + 1))" "$directory/text" | head -c $((end - start)) |
		tr '\n' ' ' | tr -s ' ' >"$directory/name"
	check "not the bytes of '$name'" [ "$(cat "$directory/name")" = "$name" ]
done <"$directory/lines"

# By its name in a column, whatever is in it.
odd=$(printf 'a\tb\033c.txt')
cp "$directory/text" "$directory/$odd"
shows "$directory/$odd"
sed "s|^-|$directory/a b?c.txt|" "$directory/lines" >"$directory/expected"
check 'not with the name of the file' cmp -s "$directory/expected" "$out"

prints --format text <<END
The [U.S.](united-states)-led talks on [Iran](iran)'s [missiles](missile);
  [北韩](north-korea)和[俄罗斯](russia). [Korea](north-korea, south-korea) said [North
 Korea](north-korea) would send${tab}[155mm shells](shell-155-mm) to [Russia](russia).x
The Krem?lin, the [Kremlin](russia)
END

shows --format jsonl
check 'no object a name' [ "$(wc -l <"$out")" -eq 10 ]
check 'not the first name' [ "$(head -n 1 "$out")" = '{"file":"-","line":1,"column":5,"start":4,"end":8,"text":"U.S.","alias":"name","compound":true,"entities":[{"class":"actor","kind":"state","slug":"united-states","name":"United States"}]}' ]
check 'not all bearers' grep -q '"slug":"north-korea",.*"slug":"south-korea"' "$out"
check 'not the line end' grep -Fq '"text":"North\u000a Korea"' "$out"

prints --unique <<END
3${tab}actor${tab}russia${tab}Russia
2${tab}actor${tab}north-korea${tab}North Korea
1${tab}actor${tab}iran${tab}Iran
1${tab}item${tab}missile${tab}missiles
1${tab}actor,actor${tab}north-korea,south-korea${tab}North Korea; South Korea
1${tab}item${tab}shell-155-mm${tab}155 mm shells
1${tab}actor${tab}united-states${tab}United States
END
printf 'Iran, Iran and Tehran\n' >"$directory/b.txt"
shows --unique "$directory/b.txt" - "$directory/b.txt"
check 'not in all files' [ "$(head -n 1 "$out")" = "7${tab}actor${tab}iran${tab}Iran" ]
shows --unique --by-file "$directory/b.txt" -
check 'not in each file' [ "$(head -n 2 "$out" | cut -f 2- | tr '\n' ' ')" = \
	"3${tab}actor${tab}iran${tab}Iran 3${tab}actor${tab}russia${tab}Russia " ]
shows --unique --format jsonl
check 'not the first count' [ "$(head -n 1 "$out")" = '{"count":3,"entities":[{"class":"actor","kind":"state","slug":"russia","name":"Russia"}]}' ]
shows --unique --by-file --format jsonl
check 'not the file' grep -q '^{"file":"-","count":3,"ent' "$out"

# ---- JSON, columns and lines of any bytes, against another reader -----------------

if python3 -c '' 2>/dev/null; then
	python3 - "$directory" <<'END'
import os, random, sys
names = [b"Russia", b"North Korea", b"155 mm shells", "북한".encode(), b"Korea", b"Iran's"]
others = [b"\n", b"\r\n", b" ", b" ", b", ", b"\xff", b"\xe5\x8c", b"\x00", b"\x1b[1m",
          "é".encode(), "\u2028".encode(), b"\xed\xa0\x80", b'"', b"\\", b"\t", b"North\n"]
random.seed(1)
with open(os.path.join(sys.argv[1], "text"), "wb") as f:
    f.write(b"\xef\xbb\xbf")
    f.write(b"".join(random.choice(names) + random.choice(others) + random.choice(others)
                     for _ in range(20000)))
END
	bad=$(printf '%s/\377".txt' "$directory")
	cp "$directory/text" "$bad"
	# shows_json ARGUMENT...: what it prints agrees with the bytes of the text.
	shows_json() {
		shows --format jsonl "$@"
		check 'JSON disagrees with the text' python3 - "$directory/text" "$out" <<'END'
import json, sys
data = open(sys.argv[1], "rb").read()
lines = open(sys.argv[2], "rb").read().split(b"\n")
assert lines.pop() == b"" and len(lines) > 10000
for line in lines:
    found = json.loads(line.decode())  # strictly UTF-8
    start, end = found["start"], found["end"]
    assert data[start:end].decode("utf-8", "replace") == found["text"]
    before = data[:start]
    assert found["line"] == before.count(b"\n") + 1
    row = before[before.rfind(b"\n") + 1:]
    if found["line"] == 1 and row.startswith(b"\xef\xbb\xbf"):
        row = row[3:]
    assert found["column"] == len(row.decode("utf-8", "replace")) + 1
    assert found["entities"]
END
	}
	shows_json
	cp "$out" "$directory/json"
	shows_json "$bad"
	check 'not the name of the file' grep -Fq '\".txt","line":1,' "$out"

	# However it comes in: in pieces of odd sizes, some of them at once.
	ran='in pieces'
	python3 - "$directory/text" <<'END' | run_scan --format jsonl >"$out" 2>"$err"
import os, random, sys
data = open(sys.argv[1], "rb").read()
random.seed(2)
at = 0
while at < len(data):
    size = random.choice([1, 2, 3, 7, 100, 5000, 65536, 300000])
    os.write(1, data[at:at + size])
    at += size
END
	check 'another answer' cmp -s "$directory/json" "$out"
else
	echo 'not tested without python3: JSON, columns and lines of any bytes'
fi

# As the example finds them: byte for byte, and by slug.
ran='as the example'
shows
# shellcheck disable=SC2086 # a command and its arguments
${MESON_EXE_WRAPPER-} "$tag" <"$directory/text" |
	LC_ALL=C sed -n 's/^\([0-9]*-[0-9]*\) .*/\1/p' >"$directory/tagged"
cut -f 2,3 "$out" | tr '\t' - >"$directory/scanned"
check 'another answer' cmp -s "$directory/tagged" "$directory/scanned"

# ---- claims ------------------------------------------------------------------

# The pairs themselves are tested with data of their own (rivals.sh).
# pair HEAD ARGUMENT...: below it are the claims that crink relations finds.
pair() {
	head=$1
	shift
	awk -v head="$head" '$0 == head { on = 1; next } /^$/ { on = 0 } on' \
		"$out" >"$directory/of-pair"
	# shellcheck disable=SC2086 # a command and its arguments
	${MESON_EXE_WRAPPER-} "$crink" relations "$@" | sed '$d' >"$directory/expected"
	check "other claims than with $*" \
		cmp -s "$directory/expected" "$directory/of-pair"
	check "no claim of $head" [ -s "$directory/of-pair" ]
}
printf 'The Kremlin and Tehran: Korea, drones.\n' >"$directory/text"
shows --claims
pair 'Russia; Iran' --actor russia --actor iran
pair 'Russia; drones' --actor russia --item drones
pair 'Iran; drones' --actor iran --item drones
# What it is about, or happens in.
printf 'North Korea and the war in Ukraine\n' >"$directory/text"
shows --claims
for option in item context; do
	# shellcheck disable=SC2086 # a command and its arguments
	${MESON_EXE_WRAPPER-} "$crink" relations --actor dprk "--$option" 'war in Ukraine'
done 2>/dev/null | grep '^[^ ]' | grep -v '^[0-9]* claims*$' | sort -u >"$directory/expected"
grep '^[^ ]' "$out" | sed 1d | sort -u >"$directory/of-pair"
check 'other claims than of the item and the context' \
	cmp -s "$directory/expected" "$directory/of-pair"
check 'few claims in a context' [ "$(wc -l <"$directory/of-pair")" -ge 2 ]
printf 'The Kremlin and Tehran\n' >"$directory/text"
shows --claims --slugs --edtf
pair 'russia; iran' --actor russia --actor iran --slugs --edtf
printf 'Tehran\n' >"$directory/text"
refuses 1 'crink: no claim has to do with two that a text names' --claims
check 'prints something' [ ! -s "$out" ]

# ---- on a terminal -------------------------------------------------------------

# terminal [NAME=VALUE...]: the marked text as it is on a terminal.
terminal() {
	env "$@" script -qec "${MESON_EXE_WRAPPER-} '$crink' scan '$directory/text'" \
		/dev/null </dev/null | tr -d '\r'
}
ran='on a terminal'
printf 'The Kremlin\033[2J\r\ndrones; Korea\r\n' >"$directory/text"
if script -qec true /dev/null </dev/null >/dev/null 2>&1; then
	escape=$(printf '\033')
	check 'no colours' [ "$(terminal NO_COLOR= TERM=xterm)" = \
		"The ${escape}[1;36mKremlin${escape}[0m${escape}[2m(russia)${escape}[0m?[2J
${escape}[1;33mdrones${escape}[0m${escape}[2m(drone)${escape}[0m; ${escape}[1;35mKorea${escape}[0m${escape}[2m(north-korea, south-korea)${escape}[0m" ]
	plain='The [Kremlin](russia)?[2J
[drones](drone); [Korea](north-korea, south-korea)'
	check 'colours against NO_COLOR' \
		[ "$(terminal NO_COLOR=1 TERM=xterm)" = "$plain" ]
	check 'colours on a dumb terminal' \
		[ "$(terminal NO_COLOR= TERM=dumb)" = "$plain" ]
else
	echo "not tested without script(1): colours on a terminal"
fi
refuses 2 "crink: 'red' is not 'auto', 'always' or 'never'" --color red
ran='scan --color'
colours() {
	# shellcheck disable=SC2086 # a command and its arguments
	env NO_COLOR=1 ${MESON_EXE_WRAPPER-} "$crink" scan --format text "$@" "$directory/text" |
		grep -c "$(printf '\033')"
}
check 'no colours, though always' [ "$(colours --color always)" -eq 2 ]
check 'no colours, though always' [ "$(colours --color=always)" -eq 2 ]
check 'colours, though never' [ "$(colours --color=never)" -eq 0 ]
check 'colours in a pipe' [ "$(colours --color=auto)" -eq 0 ]
check 'colours in a pipe' [ "$(colours)" -eq 0 ]
if script -qec true /dev/null </dev/null >/dev/null 2>&1; then
	check 'colours on a terminal, though never' [ "$(
		env NO_COLOR= TERM=xterm script -qec \
			"${MESON_EXE_WRAPPER-} '$crink' scan --color=never '$directory/text'" \
			/dev/null </dev/null | tr -d '\r')" = "$plain" ]
fi
prints --format text - "$directory/text" <<END
==> - <==
The [Kremlin](russia)?[2J
[drones](drone); [Korea](north-korea, south-korea)
==> $directory/text <==
The [Kremlin](russia)?[2J
[drones](drone); [Korea](north-korea, south-korea)
END

# ---- what cannot be done --------------------------------------------------------

printf 'no name\n' >"$directory/text"
refuses 1 'crink: no name found'
refuses 1 'crink: no name found' --unique
: >"$directory/text"
refuses 1 'crink: no name found'
refuses 1 'crink: no claim has to do with two that a text names' --claims
check 'prints something' [ ! -s "$out" ]
printf 'The Kremlin' >"$directory/text"
printf 'Iran, Iran and Tehran\n' >"$directory/b.txt"
refuses 2 "crink: 'xml' is not 'lines', 'jsonl' or 'text'" --format xml
refuses 2 "crink: missing value of option '--format'" --format
refuses 2 "crink: option '--by-file' without '--unique'" --by-file
refuses 2 "crink: option '--claims' with '--unique'" --claims --unique
refuses 2 "crink: option '--format' with '--claims'" --claims --format jsonl
refuses 2 "crink: option '--unique' with '--format text'" --unique --format text
refuses 2 "crink: option '--slugs' without '--claims'" --slugs
refuses 2 "crink: option '--edtf' without '--claims'" --edtf --unique
refuses 2 "crink: unknown option '--uniq'; did you mean '--unique'?" --uniq
refuses 3 "crink: cannot read '$directory/none': No such file or directory" \
	"$directory/none"
refuses 3 "crink: cannot read '$directory': Is a directory" "$directory"
check 'prints something' [ ! -s "$out" ]
# The others are shown.
refuses 3 "crink: cannot read '$directory': Is a directory" \
	"$directory/text" "$directory" "$directory/b.txt"
check 'not all that can be read' [ "$(wc -l <"$out")" -eq 4 ]
refuses 3 "crink: cannot read '$directory/none': No such file or directory" \
	--unique "$directory/none" "$directory/text"
check 'does not count what can be read' [ "$(cut -f 3 "$out")" = russia ]
cp "$directory/text" "$directory/locked"
chmod 0 "$directory/locked"
if ! cat "$directory/locked" >/dev/null 2>&1; then
	refuses 3 "crink: cannot read '$directory/locked': Permission denied" \
		"$directory/locked"
fi
ran='<&-'
status=0
run_scan <&- >"$out" 2>"$err" || status=$?
check "exits with $status, not 3" [ "$status" -eq 3 ]
check 'does not say why' [ "$(cat "$err")" = \
	'crink: cannot read standard input: Bad file descriptor' ]
# Its own output.
ran="text >>text"
cp "$directory/text" "$directory/grows"
# shellcheck disable=SC2094 # this is what must not happen
for way in file input; do
	status=0
	if [ "$way" = file ]; then
		run_scan "$directory/grows" >>"$directory/grows" 2>"$err" || status=$?
		name="'$directory/grows'"
	else
		run_scan <"$directory/grows" >>"$directory/grows" 2>"$err" || status=$?
		name='standard input'
	fi
	check "exits with $status, not 3" [ "$status" -eq 3 ]
	check 'does not say why' [ "$(cat "$err")" = \
		"crink: cannot read $name: the output goes there" ]
	check 'is written to' cmp -s "$directory/text" "$directory/grows"
done

mkfifo "$directory/pipe" || exit 1
printf 'The Kremlin and Iran\n' >"$directory/text"
for format in '--format lines' '--format jsonl' '--format text' --unique --claims; do
	ran="$format, stdout closed"
	: >"$out"
	status=0
	# shellcheck disable=SC2086 # arguments
	run_scan $format <"$directory/text" >&- 2>"$err" || status=$?
	check "exits with $status, not 3" [ "$status" -eq 3 ]
	check 'does not say why' grep -q '^crink: cannot write: .' "$err"
	if [ -c /dev/full ]; then
		ran="$format, disk full"
		status=0
		# shellcheck disable=SC2086 # arguments
		run_scan $format <"$directory/text" >/dev/full 2>"$err" || status=$?
		check "exits with $status, not 3" [ "$status" -eq 3 ]
		check 'does not say why' grep -q '^crink: cannot write: .' "$err"
	fi
	: <"$directory/pipe" &
	exec 3>"$directory/pipe"
	wait $!
	ran="$format, pipe closed"
	status=0
	# shellcheck disable=SC2086 # arguments
	run_scan $format <"$directory/text" >&3 2>"$err" || status=$?
	exec 3>&-
	check "exits with $status, not 3" [ "$status" -eq 3 ]
	check 'complains' [ ! -s "$err" ]
done

# ---- as it comes -----------------------------------------------------------------

# What is told of a text does not wait for its end.
ran='as it comes'
: >"$out"
run_scan <"$directory/pipe" >"$out" 2>"$err" &
scanning=$!
exec 3>"$directory/pipe"
printf 'The Kremlin said so, and Iran' >&3
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
	[ ! -s "$out" ] || break
	sleep 0.2 2>/dev/null || sleep 1
done
check 'waits for the end' [ "$(cut -f 5 "$out")" = russia ]
printf 'ian.\n' >&3
exec 3>&-
status=0
wait "$scanning" || status=$?
check "exits with $status" [ "$status" -eq 0 ]
check 'not what is at the end' [ "$(cut -f 6 "$out" | tr '\n' ' ')" = 'Kremlin Iranian ' ]

# ---- size --------------------------------------------------------------------------

# limited COMMAND...: in as little memory as the program needs for a short text, where
# the system and the build know such a limit.
limit=
for kilobytes in 16384 32768 65536; do
	# shellcheck disable=SC3045 # dash knows -v; where it is unknown, no limit is set
	if (ulimit -v $kilobytes && run_scan "$directory/text") >/dev/null 2>&1; then
		limit=$kilobytes
		break
	fi
done
[ -n "$limit" ] || echo 'not tested here: a limit of memory'
limited() {
	(
		# shellcheck disable=SC3045
		[ -z "$limit" ] || ulimit -v "$limit"
		"$@"
	)
}
dull='All work and no play makes Jack a dull boy, in a line that has a hundred bytes and not one name, no'
more=
[ "${SCAN_FULL-}" != 1 ] || more=46000000
for lines in 10000 300000 $more; do
	ran="$lines lines"
	{
		yes "$dull" | head -n "$lines"
		echo 'but Iran'
	} | limited run_scan >"$out" 2>"$err"
	status=$?
	check "exits with $status" [ "$status" -eq 0 ]
	at=$((lines * (${#dull} + 1) + 4))
	check 'not the name at the end' [ "$(cat "$out")" = \
		"-:$((lines + 1)):5${tab}$at${tab}$((at + 4))${tab}actor${tab}iran${tab}Iran" ]
done
# far MEBIBYTES: a name far into a file without a blank.
far() {
	ran="$1 MiB"
	printf 'Iran' | dd of="$directory/sparse" bs=1048576 seek="$1" 2>"$err"
	limited run_scan "$directory/sparse" >"$out" 2>>"$err"
	status=$?
	check "exits with $status" [ "$status" -eq 0 ]
	at=$(($1 * 1048576))
	check 'not the name at the end' [ "$(cut -f 2-5 "$out")" = \
		"$at${tab}$((at + 4))${tab}actor${tab}iran" ]
}
# Where there is no limit a sanitizer may be at work, which takes its time.
if [ -n "$limit" ]; then far 300; else far 20; fi
# endless MEBIBYTES TEXT: nothing but that, again and again; no line ends it.
endless() {
	ran="$1 MiB of $2"
	{
		yes "$2" | tr -d '\n' | head -c $(($1 * 1048576))
		printf ' Iran'
	} | limited run_scan >"$out" 2>"$err"
	status=$?
	check "exits with $status" [ "$status" -eq 0 ]
	check 'not the name at the end' [ "$(tail -n 1 "$out" | cut -f 2,4,5)" = \
		"$(($1 * 1048576 + 1))${tab}actor${tab}iran" ]
}
mebibytes=1
[ "${SCAN_FULL-}" != 1 ] || mebibytes=1024
endless $mebibytes a
endless $mebibytes "$(printf '\314\201')"
endless $mebibytes "$(printf '\377')"
endless $((mebibytes > 6 ? 6 : 1)) 'North '

echo "$checks checks, $failures failed"
[ "$failures" -eq 0 ]
