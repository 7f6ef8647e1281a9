#!/bin/sh
# Each limit that crink-data(5) states, met exactly: what is as large as is possible
# passes, and one more is refused with the message for it and its place.
#
# limits.sh CRINKGEN VOCABULARY
set -u

if [ $# -ne 2 ]; then
	echo "usage: limits.sh CRINKGEN VOCABULARY" >&2
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
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work" || exit 2

failed=0
checked=0
fail() {
	printf 'FAILED: %s\n' "$1"
	head -c 600 err
	failed=$((failed + 1))
}

# repeat COUNT TEXT: so many of it.
repeat() {
	awk -v count="$1" -v text="$2" \
		'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'
}

frame() {
	printf 'actors:\n- {id: aa, kind: state, name: Aa}\n'
	printf -- '- {id: bb, kind: state, name: Bb}\n'
	printf 'items:\n- {id: ii, kind: munition, name: Ii}\n'
	printf 'sources:\n- {id: ss, publisher: aa, date: 2024, title: Ss}\n'
}

# passes ABOUT, refuses ABOUT PLACE MESSAGE: what is in t.yaml.
passes() {
	"$crinkgen" --check "$vocabulary" t.yaml >out 2>err ||
		fail "$1: it does not pass"
	checked=$((checked + 1))
}
refuses() {
	"$crinkgen" --check "$vocabulary" t.yaml >out 2>err
	status=$?
	[ $status -eq 1 ] || fail "$1: the status is $status"
	grep -q "^t.yaml:$2: error: .*$3" err ||
		fail "$1: '$2: ... $3' is not told"
	checked=$((checked + 1))
}

# claim FIELDS: of a claim, in line 9.
claim() {
	{
		frame
		printf 'relations:\n- {subject: aa, kind: supplies, object: bb, item: ii, source: ss, %s}\n' "$1"
	} >t.yaml
}

claim "paragraph: 65535" && passes "a paragraph"
claim "paragraph: 65536" && refuses "a paragraph" "9:[0-9]*" \
	"'65536' is no paragraph: a number from 1 to 65535"
most=9223372036854775806
claim "paragraph: 1, quantity: $most piece" && passes "a number"
claim "paragraph: 1, quantity: -$most..$most piece" && passes "two numbers"
claim "paragraph: 1, quantity: 9223372036854775807 piece" &&
	refuses "a number" "9:[0-9]*" "the number does not fit 64 bits"
claim "paragraph: 1, quantity: -9223372036854775807..1 piece" && passes "a low number"
claim "paragraph: 1, quantity: -9223372036854775808..1 piece" &&
	refuses "a low number" "9:[0-9]*" "the number does not fit 64 bits"
claim "paragraph: 1, when: Y32767" && passes "a late year"
claim "paragraph: 1, when: Y32768" && refuses "a late year" "9:[0-9]*" "is no date or period in EDTF"
claim "paragraph: 1, when: Y-32768" && passes "an early year"
claim "paragraph: 1, when: Y-32769" && refuses "an early year" "9:[0-9]*" "is no date or period in EDTF"
claim "paragraph: 1, note: $(repeat 4000 n)" && passes "a text"
claim "paragraph: 1, note: $(repeat 4001 n)" &&
	refuses "a text" "9:[0-9]*" "the text has 4001 bytes; at most 4000 are possible here"
claim "paragraph: 1, note: $(repeat 2000 ü)" && passes "a text of other letters"
claim "paragraph: 1, note: x$(repeat 2000 ü)" &&
	refuses "a text of other letters" "9:[0-9]*" "the text has 4001 bytes"

# actor SLUG NAME
actor() {
	printf 'actors:\n- {id: %s, kind: state, name: "%s"}\n' "$1" "$2" >t.yaml
}
actor "$(repeat 64 s)" Aa && passes "a slug"
actor "$(repeat 65 s)" Aa && refuses "a slug" "2:8" "is no slug: .*at most 64 bytes"
actor aa "$(repeat 255 n)" && passes "a name"
actor aa "$(repeat 256 n)" &&
	refuses "a name" "2:[0-9]*" "the text has 256 bytes; at most 255 are possible here"
# What folds to more than it has: an ellipsis of letters.
actor aa "$(repeat 85 ﬃ)" && passes "a name that folds to as many letters"
actor aa "$(repeat 64 ㍿)" && passes "a name of squares"

# nested DEPTH: lists in lists.
nested() {
	{
		repeat "$1" '['
		repeat "$1" ']'
		echo
	} >t.yaml
}
nested 64
"$crinkgen" --dump t.yaml >out 2>err || fail "64 deep: it is not read"
nested 65
"$crinkgen" --dump t.yaml >out 2>err && fail "65 deep: it is read"
grep -q '^t.yaml:1:65: error: collections are nested too deeply' err ||
	fail "65 deep: it is not told"
echo "$(repeat 1024 k): v" >t.yaml
"$crinkgen" --dump t.yaml >out 2>err || fail "a key: it is not read"
echo "$(repeat 1025 k): v" >t.yaml
"$crinkgen" --dump t.yaml >out 2>err && fail "a longer key: it is read"
grep -q 'error: a key must not be longer than 1024 characters' err ||
	fail "a longer key: it is not told"

# Numbers of the lock file are those of records.
printf 'actors:\n- {id: aa, kind: state, name: Aa}\n' >t.yaml
echo "actor aa 67108865" >lock
"$crinkgen" --check --lock lock "$vocabulary" t.yaml >out 2>err
grep -q '^lock:1:1: error: the number is too large' err ||
	fail "a number of the lock file: it is not told"

# 20 messages are told, and the rest counted.
{
	echo actors:
	for number in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		echo "- {id: a$number, kind: stat, name: A$number}"
	done
} >t.yaml
"$crinkgen" --check "$vocabulary" t.yaml >out 2>err
[ "$(grep -c ': error: ' err)" -eq 20 ] || fail "20 messages"
echo "- {id: a21, kind: stat, name: A21}" >>t.yaml
"$crinkgen" --check "$vocabulary" t.yaml >out 2>err
[ "$(grep -c ': error: ' err)" -eq 20 ] || fail "21 messages"
grep -q '1 more' err || fail "21 messages: the rest is not counted"

echo "$checked limits met"
[ $failed -eq 0 ]
