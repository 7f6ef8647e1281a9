#!/bin/sh
# The command line: what is printed where, the status, what is written and what
# is not.
#
# cli.sh CRINKGEN VOCABULARY LOCK DATA...
set -u

if [ $# -lt 4 ]; then
	echo "usage: cli.sh CRINKGEN VOCABULARY LOCK DATA..." >&2
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
lock=$(absolute "$3")
shift 3
work=$(mktemp -d) || exit 2
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# All facts in one folder, under names of this test's own.
mkdir "$work/data" || exit 2
cp "$vocabulary" "$work/data/0.yaml" || exit 2
number=1
for file; do
	cp "$file" "$work/data/$number.yaml" || exit 2
	number=$((number + 1))
done
cp "$lock" "$work/data/lock" || exit 2
cd "$work" || exit 2

failed=0
fail() {
	printf 'FAILED: %s\n' "$1"
	failed=$((failed + 1))
}

# Runs the generator: its status in $status, what it prints in out and err.
gen() {
	"$crinkgen" "$@" >out 2>err
	status=$?
}

# expect STATUS ABOUT [TEXT]: of the last run; TEXT is in err (or, where the
# status is 0, in out).
expect() {
	if [ "$status" -ne "$1" ]; then
		fail "$2: the status is $status, not $1"
		cat err
	fi
	if [ "$1" -eq 0 ] && [ -s err ]; then
		fail "$2: there are messages"
		cat err
	elif [ "$1" -ne 0 ] && [ ! -s err ]; then
		fail "$2: there is no message"
	elif [ "$1" -ne 0 ] && [ -s out ]; then
		fail "$2: something is printed"
	fi
	if [ $# -gt 2 ]; then
		stream=err
		[ "$1" -eq 0 ] && stream=out
		if ! grep -qF -e "$3" "$stream"; then
			fail "$2: '$3' is not in what is printed:"
			cat "$stream"
		fi
	fi
}

# Nothing but what is named is in the folder o.
only() {
	about=$1
	shift
	if [ "$(ls -A o)" != "$(printf '%s\n' "$@")" ]; then
		fail "$about: there is $(ls -A o)"
	fi
}

fresh() {
	rm -rf o
	mkdir o
}

same() {
	if ! cmp -s "$1" "$2"; then
		fail "$3: $1 and $2 differ"
	fi
}

printf 'actors:\n- {id: zz, kind: state, name: Zzz, parent: yy}\n' >one.yaml
printf 'actors:\n- {id: yy, kind: state, name: Yyy}\n' >two.yaml
printf 'actors:\n- {id: zz, kind: stat, name: Zzz}\n' >wrong.yaml
: >empty.yaml

# ---- help, version, mistakes -------------------------------------------

gen --help
expect 0 "--help" "usage: crinkgen"
for option in --lock --ids --layout --tables --depfile --check --update-lock \
	--retire --dump --format --keep --sources --since --languages --no-notes --no-descriptions \
	--help --version; do
	grep -qE -e "(^|[^-])$option([^-]|\$)" out || fail "--help: $option is not in it"
done
gen --check nowhere --help
expect 0 "--help with more" "usage: crinkgen"
gen --version
expect 0 "--version" "crinkgen "
[ "$(wc -l <out)" -eq 1 ] || fail "--version: it is not one line"

# usage MESSAGE ARGUMENT...: a mistake on the command line.
usage() {
	message=$1
	shift
	gen "$@"
	expect 2 "crinkgen $*" "crinkgen: $message"
	grep -q '^usage: crinkgen' err || fail "crinkgen $*: no usage"
}
usage "no data file is named"
usage "no data file is named" --check
usage "no data file is named" --ids o/ids
usage "no data file is named" --
usage "unknown option --chek" --chek one.yaml
usage "unknown option -x" -x one.yaml
usage "unknown option --idsx" --idsx o/ids one.yaml
usage "unknown option --check=x" --check=x one.yaml
usage "a file is missing after --ids" one.yaml --ids
usage "a file is missing after --lock=" --lock= one.yaml
usage "a file is missing after --lock" --lock '' one.yaml
usage "--update-lock needs --lock" --update-lock one.yaml
usage "--retire needs --update-lock" --retire --lock lock one.yaml
usage "--retire needs --update-lock" --retire --check one.yaml
usage "a list is missing after --languages" one.yaml --languages
usage "a list is missing after --languages=" --languages= one.yaml
usage "--languages: 'russian' is no language tag of BCP 47, such as en, ru or zh-Hant, nor 'native', 'forms'" \
	--languages en,russian one.yaml
usage "a list is missing after --keep" one.yaml --keep
usage "a list is missing after --sources=" --sources= one.yaml
usage "a date is missing after --since" --since '' one.yaml
usage "--since: '2024-02-30' is no date: write a day, month or year that there is, such as 2024-11-29, 2024-11 or 2024" \
	--since 2024-02-30 one.yaml
choose="--keep, --sources, --since, --languages, --no-notes and --no-descriptions choose what is written, and nothing is"
usage "$choose" --languages en --check one.yaml
usage "$choose" --no-notes --dump one.yaml
usage "$choose" --no-descriptions --check one.yaml
usage "$choose" --keep zz --check one.yaml
usage "$choose" --sources zz --format one.yaml
usage "$choose" --since 2024 --update-lock --lock lock one.yaml
usage "one file is printed at a time" --dump one.yaml two.yaml
usage "one file is printed at a time" --format one.yaml two.yaml
usage "-i needs --format" -i one.yaml
usage "no data file is named" --format -i
usage "only checking or printing" --check --ids o/ids one.yaml
usage "only checking or printing" --dump --tables o/tables one.yaml

# ---- files that cannot be read -----------------------------------------

gen --check nowhere.yaml
expect 3 "a missing file" "crinkgen: cannot open 'nowhere.yaml': "
gen --check "$vocabulary" one.yaml nowhere.yaml
expect 3 "the last file missing" "cannot open 'nowhere.yaml'"
gen --check --lock nowhere.lock "$vocabulary"
expect 3 "a missing lock file" "cannot open 'nowhere.lock'"
gen --check data
expect 3 "a folder as data" "crinkgen: cannot read 'data': "
gen --check --lock data "$vocabulary"
expect 3 "a folder as lock file" "crinkgen: cannot read 'data': "
gen --dump data
expect 3 "a folder to dump" "crinkgen: cannot read 'data': "
gen --check -
expect 3 "no file '-'" "cannot open '-'"

# ---- files that are odd but good ---------------------------------------

gen --check empty.yaml
[ "$status" -eq 0 ] || fail "an empty file: the status is $status"
grep -qF 'empty.yaml:1:1: warning: the file has no section' err ||
	fail "an empty file: no warning"
printf '# Nothing in braces.\n--- {}\n' >braces.yaml
gen --check braces.yaml
[ "$status" -eq 0 ] || fail "a mapping of nothing: the status is $status"
grep -qF 'braces.yaml:1:1: warning: the file has no section' err ||
	fail "a mapping of nothing: no warning"
gen --check "$vocabulary" two.yaml one.yaml
expect 0 "several files"
gen --check "$vocabulary" one.yaml two.yaml
expect 0 "a reference to a later file"
gen --check "$vocabulary" one.yaml
expect 1 "a reference to no file" "unknown actor 'yy'"
cp two.yaml ./-x.yaml
gen --check -- "$vocabulary" -x.yaml
expect 0 "a file after --"
rm ./-x.yaml
{
	printf '\357\273\277'
	sed 's/$/\r/' two.yaml
} >marked.yaml
gen --check "$vocabulary" marked.yaml
expect 0 "a byte order mark and CR LF"
mkfifo pipe || exit 2
cat two.yaml >pipe &
gen --check "$vocabulary" pipe
expect 0 "a pipe as data"
kill $! 2>kill.err # where nobody came to read
wait
gen --dump two.yaml
expect 0 "--dump" \
	'{"actors": [{"id": "yy", "kind": "state", "name": "Yyy"}]}'
gen --format two.yaml
expect 0 "--format" "- id: yy"
cp out formatted.yaml
gen --format formatted.yaml
expect 0 "--format of what it printed"
same out formatted.yaml "--format of what it printed"
"$crinkgen" --format <two.yaml >out 2>err
status=$?
expect 0 "--format of standard input"
same out formatted.yaml "--format of standard input"
"$crinkgen" --format - <two.yaml >out 2>err
status=$?
expect 0 "--format -"
same out formatted.yaml "--format -"
echo 'a: [' | "$crinkgen" --format >out 2>err
status=$?
expect 1 "--format of wrong input" "<stdin>:1:4: error: "
# A letter that is written as four in quotes.
awk 'BEGIN { for (i = 0; i < 300; i++) key = key "\302\205"; print "\047" key "\047: v" }' >key.yaml
gen --format key.yaml
expect 1 "--format of a key that quotes make too long" \
	"key.yaml:1:1: error: in quotes this key is longer than 1024 characters, which only brackets could hold"
# In place: links are followed, permissions stay, all files or none.
mkdir i || exit 2
cp two.yaml i/two.yaml
cp one.yaml i/one.yaml
cp formatted.yaml i/same.yaml
chmod 640 i/two.yaml
ln -s two.yaml i/link
ln i/same.yaml same.link # a file that is replaced is no longer linked
gen --format -i i/link i/one.yaml i/same.yaml
expect 0 "--format -i"
same i/two.yaml formatted.yaml "--format -i"
[ -L i/link ] || fail "--format -i: the link is replaced"
[ -n "$(find i/two.yaml -perm 640)" ] ||
	fail "--format -i: the permissions are changed"
[ -n "$(find i/same.yaml -links 2)" ] ||
	fail "--format -i: what is in its layout is written"
[ -z "$(find i -name '*.tmp')" ] || fail "--format -i: more is there"
cp two.yaml i/two.yaml
echo 'a: [' >i/wrong.yaml
gen --format -i i/two.yaml i/wrong.yaml
expect 1 "--format -i with a mistake" "wrong.yaml:1:4: error: "
same i/two.yaml two.yaml "--format -i with a mistake"
gen --format -i i/two.yaml i/nowhere.yaml
expect 3 "--format -i of no file" "cannot open"
same i/two.yaml two.yaml "--format -i of no file"
echo mine >i/one.yaml.tmp
cp one.yaml i/one.yaml
gen --format -i i/two.yaml i/one.yaml
expect 3 "--format -i beside a file" "one.yaml.tmp' is there already, "
same i/two.yaml two.yaml "--format -i beside a file"
[ "$(cat i/one.yaml.tmp)" = mine ] || fail "--format -i: a file is lost"
rm i/one.yaml.tmp
gen --format -i i/two.yaml i/one.yaml i/two.yaml
expect 2 "--format -i of a file twice" \
	"'i/two.yaml' and 'i/two.yaml' are one file: name it once"
gen --format -i i/two.yaml i/link
expect 2 "--format -i of a file and a link to it" \
	"'i/two.yaml' and 'i/link' are one file: name it once"
same i/two.yaml two.yaml "--format -i of a file twice"
gen --dump empty.yaml
expect 0 "--dump of nothing" "null"

# ---- outputs -----------------------------------------------------------

# build FOLDER: all outputs there.
build() {
	mkdir "$1" || exit 2
	gen --lock data/lock --ids "$1/ids.h" --layout="$1/layout.h" \
		--tables "$1/tables.c" data/[0-9]*.yaml
	expect 0 "outputs in $1"
}
build first
[ "$(ls -A first)" = "ids.h
layout.h
tables.c" ] || fail "not the outputs alone are made"
build second
for file in ids.h layout.h tables.c; do
	same "first/$file" "second/$file" "two runs"
done
# Over what is there.
gen --lock data/lock --ids second/ids.h data/[0-9]*.yaml
expect 0 "over a former output"
same first/ids.h second/ids.h "over a former output"
# One by one, another order of the options, options after the files.
fresh
gen data/[0-9]*.yaml --tables o/tables.c --lock=data/lock
expect 0 "options after the files"
only "one output" tables.c
same first/tables.c o/tables.c "one output"
# From elsewhere: no path gets into the outputs.
(
	cd data || exit 2
	"$crinkgen" --lock lock --ids ../o/ids.h --layout ../o/layout.h \
		--tables "$work/o/tables.c" ./[0-9]*.yaml
) || fail "from another folder"
for file in ids.h layout.h tables.c; do
	same "first/$file" "o/$file" "from another folder"
	if grep -qF -e "$work" -e .yaml "o/$file"; then
		fail "a path is in $file"
	fi
done
# In other locales.
for locale in C POSIX C.UTF-8 tr_TR.UTF-8 de_DE.UTF-8; do
	locale -a 2>/dev/null | sed 's/utf8/UTF-8/' | grep -qx "$locale" ||
		continue
	rm -rf second
	LC_ALL=$locale
	export LC_ALL
	build second
	unset LC_ALL
	for file in ids.h layout.h tables.c; do
		same "first/$file" "second/$file" "in $locale"
	done
done

# What they are made of.
fresh
gen --ids o/ids.h --tables o/tables.c --depfile o/deps "$vocabulary" two.yaml
expect 0 "--depfile"
only "--depfile" deps ids.h tables.c
grep -q '^o/ids.h o/tables.c:.* two.yaml' o/deps ||
	fail "--depfile: $(cat o/deps)"
fresh
odd="o/a b#c:d\$e[f]*?.yaml"
cp two.yaml "$odd"
cp "$vocabulary" o/words.yaml
gen --ids o/ids.h --depfile o/deps o/words.yaml "$odd"
expect 0 "a name that make has other words for"
echo "o/ids.h: o/words.yaml o/a\\ b\\#c\\:d\$\$e[f]*?.yaml" >o/right
cmp -s o/deps o/right || fail "such a name is told as $(cat o/deps)"
for sign in "\\" ';' '|' "$(printf '\t')" '
'; do
	fresh
	cp two.yaml "a${sign}b.yaml"
	gen --ids o/ids.h --depfile o/deps "$vocabulary" "a${sign}b.yaml"
	expect 2 "a name with '$sign' for make" "make and Ninja read no name with"
	only "a name with '$sign' for make"
	gen --ids o/ids.h "$vocabulary" "a${sign}b.yaml"
	expect 0 "a name with '$sign'"
done
gen --ids 'o/i;.h' --depfile o/deps "$vocabulary" two.yaml
expect 2 "an output with ';' for make" "make and Ninja read no name with"

# ---- slices ------------------------------------------------------------

# Enumerators keep their numbers; what is not given is told, and nothing written.
fresh
gen --lock data/lock --ids o/ids.h --layout o/layout.h --tables o/tables.c \
	--languages en --no-notes data/[0-9]*.yaml
expect 0 "a slice" "kept "
grep -Eqx 'kept [0-9]+ of [0-9]+ actors, [0-9]+ of [0-9]+ items, [0-9]+ of [0-9]+ claims, [0-9]+ of [0-9]+ sources, [0-9]+ of [0-9]+ questions, [0-9]+ of [0-9]+ aliases and names in languages, 0 of [0-9]+ notes; tables of [0-9]+ bytes, [0-9]+ where compiled for size' out ||
	fail "a slice: $(cat out)"
grep -v VERSION o/ids.h >slice.ids
gen --lock data/lock --ids o/ids.h --layout o/layout.h --tables o/whole.c \
	data/[0-9]*.yaml
expect 0 "the whole"
[ ! -s out ] || fail "the whole: $(cat out)"
grep -v VERSION o/ids.h >whole.ids
same slice.ids whole.ids "enumerators of a slice"
[ "$(wc -c <o/tables.c)" -lt "$(wc -c <o/whole.c)" ] ||
	fail "a slice: it is as large as the whole"
fresh
gen --ids o/ids.h --tables o/tables.c --languages en,cn data/[0-9]*.yaml
expect 1 "an unknown language" \
	"crinkgen: error: no name of the data is in the language 'cn', which is to be kept; there are: en, "
only "an unknown language"
gen --lock data/lock --ids o/ids.h --tables o/tables.c --keep china,russia \
	--since 2000 data/[0-9]*.yaml
expect 0 "a slice of claims" "kept "
grep -v VERSION o/ids.h >slice.ids
same slice.ids whole.ids "enumerators of a slice of claims"
fresh
gen --ids o/ids.h --tables o/tables.c --keep china,russya data/[0-9]*.yaml
expect 1 "an unknown actor" \
	"--keep:1:7: error: unknown actor 'russya'; did you mean 'russia'?"
gen --ids o/ids.h --tables o/tables.c --sources washington data/[0-9]*.yaml
expect 1 "an unknown source" "--sources:1:1: error: unknown source 'washington'"
gen --ids o/ids.h --tables o/tables.c --since 9000 data/[0-9]*.yaml
expect 1 "a slice of nothing" \
	"crinkgen: error: the slice would have no claim: none became known since 9000; name more actors or sources, or an earlier date"
only "slices that cannot be made"

# ---- what would be overwritten -----------------------------------------

# clash MESSAGE ARGUMENT...: refused before anything is read (wrong.yaml would
# be an error) or written.
clash() {
	message=$1
	shift
	gen "$@"
	expect 2 "crinkgen $*" "$message"
	same kept.yaml wrong.yaml "crinkgen $*"
	only "crinkgen $*" hard.yaml link.yaml there.h
	[ ! -s o/there.h ] || fail "crinkgen $*: there.h is written"
}
fresh
cp wrong.yaml kept.yaml
ln -s ../wrong.yaml o/link.yaml
ln wrong.yaml o/hard.yaml
: >o/there.h
is_read="is read: it cannot be written too"
for option in --ids --layout --tables --depfile; do
	clash "crinkgen: 'wrong.yaml' $is_read, as 'wrong.yaml'" \
		"$option" wrong.yaml "$vocabulary" wrong.yaml
	clash "$is_read" "$option" o/../wrong.yaml wrong.yaml
	clash "$is_read" "$option" "$work/wrong.yaml" wrong.yaml
	clash "$is_read" "$option" o/link.yaml wrong.yaml
	clash "$is_read" "$option" wrong.yaml o/link.yaml
	clash "$is_read" "$option" o/hard.yaml wrong.yaml
	clash "crinkgen: 'data/lock' $is_read" "$option" data/lock \
		--lock data/lock wrong.yaml
done
clash "$is_read" --update-lock --lock wrong.yaml "$vocabulary" wrong.yaml
# The file beside an output is written too.
cp wrong.yaml x.tmp
clash "crinkgen: 'x.tmp' $is_read, as 'x.tmp'" --ids x wrong.yaml x.tmp
same kept.yaml x.tmp "an input with the name of a temporary file"
is_one="are one file: it cannot be written twice"
clash "crinkgen: 'o/new' and './o/new' $is_one" --ids o/new --layout ./o/new \
	wrong.yaml
clash "$is_one" --ids o/new --depfile o/NEW wrong.yaml
clash "$is_one" --ids o/new --depfile o/new.tmp wrong.yaml
clash "$is_one" --ids o/there.h --tables o/../o/there.h wrong.yaml
ln -s nowhere.h o/link.h
ln -s "$work/o/link.h" o/link-to-link.h
gen --ids o/link-to-link.h --layout o/nowhere.h wrong.yaml
expect 2 "links to a file that is not there yet" "$is_one"
# shellcheck disable=SC2094 # that is the point
"$crinkgen" --format two.yaml 2>err >>two.yaml
status=$?
: >out
expect 2 "--format over its file" "'two.yaml' $is_read, as 'the standard output'"
gen --ids /dev/null --layout /dev/null "$vocabulary" two.yaml
expect 0 "two outputs to a device"

# ---- what stops an output ----------------------------------------------

former() {
	fresh
	for file in ids.h layout.h tables.c; do
		echo former >"o/$file"
	done
}

# untouched ABOUT: all former outputs are there, and nothing else.
untouched() {
	only "$1" ids.h layout.h tables.c
	for file in ids.h layout.h tables.c; do
		[ "$(cat "o/$file")" = former ] || fail "$1: $file is changed"
	done
}

former
gen --ids o/ids.h --layout o/layout.h --tables o/tables.c \
	"$vocabulary" wrong.yaml
expect 1 "outputs of wrong data" "wrong.yaml:2:18: error: unknown actor kind"
untouched "outputs of wrong data"
gen --ids o/ids.h --tables o/tables.c "$vocabulary" nowhere.yaml
expect 3 "outputs of a missing file" "cannot open"
untouched "outputs of a missing file"
gen --ids o/ids.h --layout nowhere/layout.h --tables o/tables.c "$vocabulary"
expect 3 "an output in a missing folder" "cannot create 'nowhere/layout.h"
untouched "an output in a missing folder"
former
gen --ids o/ids.h --layout data --tables o/tables.c "$vocabulary"
expect 3 "a folder as output" "'data"
untouched "a folder as output"
former
gen --ids o/ids.h --layout o/ids.h "$vocabulary"
[ "$status" -ne 0 ] || fail "one file for two outputs: the status is 0"
untouched "one file for two outputs"
if [ "$(id -u)" -ne 0 ]; then
	chmod a-w o
	gen --ids o/ids.h "$vocabulary"
	expect 3 "a folder that is read-only" "cannot create"
	chmod u+w o
	untouched "a folder that is read-only"
fi
# Devices by links of this test's own: if they were replaced, for once, those
# of the system would be safe.
if [ -c /dev/full ]; then
	ln -s /dev/full full
	for option in --ids --layout --tables; do
		gen "$option" full "$vocabulary"
		expect 3 "$option to a full device" "cannot write 'full': "
	done
	[ -c full ] || fail "the full device is replaced"
	former
	gen --ids o/ids.h --layout o/layout.h --tables full "$vocabulary"
	expect 3 "the last output full" "cannot write 'full': "
	untouched "the last output full"
	for option in --help --version "--dump one.yaml"; do
		# shellcheck disable=SC2086
		"$crinkgen" $option >/dev/full 2>err
		status=$?
		: >out
		expect 3 "$option to /dev/full" "crinkgen: cannot write: "
	done
fi
for option in --help --version "--dump one.yaml"; do
	# shellcheck disable=SC2086
	"$crinkgen" $option >&- 2>err
	status=$?
	: >out
	expect 3 "$option to a closed output" "crinkgen: cannot write: "
done
if [ -c /dev/null ]; then
	ln -s /dev/null null
	gen --ids null --layout o/layout.h "$vocabulary"
	expect 0 "an output to a device"
	[ -c null ] || fail "the device is replaced"
	grep -q CRINK__LAYOUT_H o/layout.h || fail "no output beside a device"
fi
rm -f pipe
mkfifo pipe || exit 2
cat pipe >piped &
gen --ids pipe "$vocabulary"
expect 0 "an output to a pipe"
tries=0
while [ ! -s piped ] && [ "$tries" -lt 600 ]; do
	sleep 0.1
	tries=$((tries + 1))
done
[ -s piped ] || kill $! # nobody came to write
wait
grep -q "enum crink_actor_id" piped || fail "nothing came out of the pipe"

# ---- the lock file -----------------------------------------------------

rm -f lock
gen --update-lock --lock lock "$vocabulary" two.yaml
expect 0 "a new lock file"
grep -qx 'actor yy 1' lock || fail "a new lock file: no line for yy"
cp lock before
gen --update-lock --lock lock "$vocabulary" two.yaml
expect 0 "a lock file that is up to date"
same lock before "a lock file that is up to date"
gen --update-lock --lock lock "$vocabulary" one.yaml two.yaml
expect 0 "a new slug"
{
	cat before
	echo 'actor zz 2'
} >after
same lock after "a new slug"
# A comment and an empty line stay; what is gone is retired, its number kept.
{
	echo '# numbers'
	echo
	cat after
} >lock
printf 'actors:\n- {id: xx, kind: state, name: Xxx}\n' >three.yaml
cp lock former
gen --update-lock --lock lock "$vocabulary" three.yaml two.yaml
expect 1 "a slug that is gone" "the actor 'zz' is in no data file"
same lock former "a slug that is gone"
gen --update-lock --retire --lock lock "$vocabulary" three.yaml two.yaml
expect 0 "a slug that is retired" "retired: actor zz"
[ "$(wc -l <out)" -eq 1 ] || fail "a slug that is retired: more than that"
{
	echo '# numbers'
	echo
	sed 's/^actor zz 2$/& retired/' after
	echo 'actor xx 3'
} >before
same lock before "a slug that is retired"
gen --update-lock --lock lock "$vocabulary" three.yaml two.yaml
expect 0 "a retired slug"
[ ! -s out ] || fail "a retired slug: it is told again"
same lock before "a retired slug"
gen --update-lock --lock lock "$vocabulary" one.yaml two.yaml
expect 1 "a retired slug in use" "lock:"
same lock before "a retired slug in use"
gen --check --lock lock "$vocabulary" one.yaml two.yaml
expect 1 "a retired slug in use" "a retired slug is in use"
gen --update-lock --lock lock "$vocabulary" wrong.yaml
expect 1 "a lock file for wrong data" "unknown actor kind"
same lock before "a lock file for wrong data"
gen --ids ids.h --lock lock "$vocabulary" three.yaml two.yaml
expect 0 "numbers of the lock file"
for line in 'CRINK_ACTOR_YY = 1,' 'CRINK_ACTOR_XX = 3,' \
	'#define CRINK_LAST_ACTOR 3'; do
	grep -qF -e "$line" ids.h || fail "numbers of the lock file: $line"
done
same lock before "no update without --update-lock"
cp data/lock lock
gen --update-lock --lock lock data/[0-9]*.yaml
expect 0 "the lock file of the bundled data"
same lock data/lock "the lock file of the bundled data"
gen --update-lock --lock lock data/0.yaml
expect 1 "a part of the data" "more errors are not shown"
same lock data/lock "a part of the data"
gen --update-lock --lock lock data/[0-9]*.yaml three.yaml
expect 0 "a lock file of one's own"
{
	cat data/lock
	awk '$1 == "actor" && $3 > most { most = $3 }
		END { print "actor xx", most + 1 }' data/lock
} >after
same lock after "a lock file of one's own"

# ---- colour ------------------------------------------------------------

# terminal [NAME=VALUE...]: the errors as they are on a terminal, in out.
terminal() {
	env "$@" script -qec "'$crinkgen' --check '$vocabulary' wrong.yaml" \
		/dev/null </dev/null >out
	grep -q "unknown actor kind" out || fail "on a terminal with $*: no error"
}
if script -qec true /dev/null </dev/null >/dev/null 2>&1; then
	escape=$(printf '\033')
	terminal NO_COLOR= TERM=xterm
	grep -q "$escape" out || fail "no colour on a terminal"
	terminal NO_COLOR=1 TERM=xterm
	grep -q "$escape" out && fail "colour against NO_COLOR"
	terminal NO_COLOR= TERM=dumb
	grep -q "$escape" out && fail "colour on a dumb terminal"
fi
gen --check "$vocabulary" wrong.yaml
expect 1 "an error in a file" "unknown actor kind"
grep -q "$(printf '\033')" err && fail "colour in a file"

# ---- signals -----------------------------------------------------------

# stopped SIGNAL: a run that waits for whoever reads its last output, with the
# other outputs written beside their places, is stopped.
stopped() {
	former
	rm -f pipe
	mkfifo pipe || exit 2
	"$crinkgen" --ids o/ids.h --layout o/layout.h --tables pipe \
		"$vocabulary" &
	child=$!
	tries=0
	while [ ! -s o/layout.h.tmp ] && [ "$tries" -lt 600 ]; do
		sleep 0.1
		tries=$((tries + 1))
	done
	[ -s o/layout.h.tmp ] || fail "SIG$1: no output was begun"
	kill -s "$1" "$child"
	wait "$child"
	status=$?
	if [ "$status" -le 128 ] || [ "$(kill -l "$status")" != "$1" ]; then
		fail "SIG$1: the status is $status"
	fi
	untouched "SIG$1"
}
stopped TERM
# Shells start what runs after them with SIGINT ignored; timeout does not.
if timeout -s INT 9 true 2>/dev/null; then
	former
	rm -f pipe
	mkfifo pipe || exit 2
	timeout -s INT 1 "$crinkgen" --ids o/ids.h --layout o/layout.h \
		--tables pipe "$vocabulary"
	[ $? -eq 124 ] || fail "SIGINT: the run was not stopped"
	untouched "SIGINT"
fi

[ "$failed" -eq 0 ] && echo "all is well"
[ "$failed" -eq 0 ]
