#!/bin/sh
# formats.sh CRINK
# What crink prints for programs, and how it looks up the names that it reads, beside
# what tests/data/formats.py holds against the facts. CRINK is a build of rivals.yaml.
set -u

crink=$1
directory=$(mktemp -d) || exit 1
trap 'rm -rf "$directory"' EXIT
failures=0
checks=0

# run_crink ARGUMENT...: with what Meson names for a cross build.
run_crink() {
	# shellcheck disable=SC2086 # a command and its arguments
	${MESON_EXE_WRAPPER-} "$crink" "$@"
}

# tells STATUS EXPECTED-FILE ARGUMENT...: exits so, and prints just that; what it
# complains of is in err.
tells() {
	expected=$1 file=$2
	shift 2
	checks=$((checks + 1))
	status=0
	run_crink "$@" >"$directory/out" 2>"$directory/err" || status=$?
	if [ "$status" -ne "$expected" ]; then
		echo "FAIL: crink $*: exits with $status, not $expected"
		cat "$directory/err"
		failures=$((failures + 1))
	fi
	diff -u "$file" "$directory/out" || {
		echo "FAIL: crink $*"
		failures=$((failures + 1))
	}
}

# complains MESSAGE: of that, and of no more.
complains() {
	checks=$((checks + 1))
	[ "$(cat "$directory/err")" = "$1" ] || {
		echo "FAIL: says '$(cat "$directory/err")', not '$1'"
		failures=$((failures + 1))
	}
}

wanted=$directory/wanted
: >"$directory/nothing"

# ---- listings ----------------------------------------------------------------

printf '%s\t%s\t%s\t%s\t\t\t\t\n' slug name kind parent alpha Alpha state '' \
	beta Beta state '' | sed '1s/.*/slug\tname\tkind\tparent\tcode\tnames_name\tnames_kind\tmembers/' \
	>"$wanted"
tells 0 "$wanted" actors --kind state --format tsv
complains ''
printf '%s\n' 'slug   name   kind          parent' 'alpha  Alpha  state' \
	'gamma  Gamma  organization  alpha' >"$wanted"
tells 0 "$wanted" actors --in alpha
tells 0 "$wanted" actors --in alpha --in Alpha --kind state --kind organization --format text
printf '%s\n' 'slug          name          kind      parent' \
	'shells        shells        munition' 'small-shells  small shells  munition  shells' \
	>"$wanted"
tells 0 "$wanted" items --is shells --format table
printf '%s\r\n' slug,name,kind,parent,names_name,names_kind,attributes_attribute,attributes_qualifier,attributes_low,attributes_high,attributes_unit,attributes_per \
	oil,oil,trade,,,,,,,,, >"$wanted"
tells 0 "$wanted" items --kind trade --format csv
printf '{"data":"%s","items":[\n%s\n]}\n' \
	"$(run_crink -V | sed -n 's/^data //p')" \
	'{"slug":"oil","name":"oil","kind":"trade","parent":null,"names":[],"attributes":[]}' \
	>"$wanted"
tells 0 "$wanted" items --kind trade --format json
sed -n 2p "$wanted" >"$directory/object"
tells 0 "$directory/object" items --is oil --format jsonl

# A listing of one is a listing too.
run_crink sources --format tsv | sed -n '1p; /^herald-morning/p' >"$wanted"
tells 0 "$wanted" source herald-morning --format tsv
run_crink questions --format csv | sed -n '1p; /^beta-pays/p' >"$wanted"
tells 0 "$wanted" question beta-pays --format csv

# No line that counts, and no more than is asked for.
run_crink relations --format jsonl | head -n 2 >"$wanted"
tells 0 "$wanted" relations --limit 2 --format jsonl
run_crink relations --format tsv | awk -F'\t' 'NR == 1 || $24 != ""' >"$wanted"
tells 0 "$wanted" quantities --format tsv

# What is asked for is not there: a listing all the same, of nothing.
run_crink relations --format csv | head -n 1 >"$wanted"
tells 1 "$wanted" relations --subject jones --format csv --negated yes
complains 'crink: no claim matches'
printf '{"data":"%s","claims":[]}\n' "$(run_crink -V | sed -n 's/^data //p')" >"$wanted"
tells 1 "$wanted" quantities --subject jones --negated yes --format json
tells 1 "$directory/nothing" relations --subject jones --negated yes --format table
tells 1 "$directory/nothing" actors --kind state --in jones
complains 'crink: no actor matches'

# What is wrong is told before anything is printed.
tells 1 "$directory/nothing" actors --kind stat
complains "crink: unknown kind 'stat'; did you mean 'state'?"
tells 1 "$directory/nothing" items --kind munitoin
complains "crink: unknown kind 'munitoin'; did you mean 'munition'?"
tells 1 "$directory/nothing" actors --in nobody-at-all
complains "crink: unknown actor 'nobody-at-all'"
tells 1 "$directory/nothing" items --is shels --format json
complains "crink: unknown item 'shels'; did you mean 'shells'?"
# Who knows a word of a name, or how it begins, is told whose it is.
for command in 'item minister' 'items --is MINIS' 'relations --item minister' \
	'dossier minis'; do
	# shellcheck disable=SC2086 # a command and its arguments
	tells 1 "$directory/nothing" $command
	complains "crink: unknown item '${command##* }'; did you mean 'defence minister'?"
done
tells 1 "$directory/nothing" item shel
complains "crink: unknown item 'shel'; did you mean 'shells' or 'small shells'?"
tells 1 "$directory/nothing" actor jane
complains "crink: unknown actor 'jane'; did you mean 'Jane Smith'?"
tells 1 "$directory/nothing" actor sons
complains "crink: unknown actor 'sons'; did you mean 'The Herald'?"
# Not within a word, and not for a letter or two.
for name in inister ne ells; do
	tells 1 "$directory/nothing" item $name
	complains "crink: unknown item '$name'"
done
printf 'defence-minister\tdefence minister\n' >"$wanted"
tells 0 "$wanted" complete -- item Minis
tells 0 "$wanted" complete -- relations --item minis
tells 0 "$wanted" complete -- dossier minis
printf 'smith\tJane Smith\n' >"$wanted"
tells 0 "$wanted" complete -- actor Jan
tells 1 "$directory/nothing" complete -- item inister

for command in actors items sources questions relations quantities 'actor alpha' \
	'item oil' 'source herald-morning' 'question beta-pays'; do
	# shellcheck disable=SC2086 # a command and its operand
	tells 2 "$directory/nothing" $command --format xml
	complains "crink: 'xml' is not 'text', 'table', 'json', 'jsonl', 'csv', 'tsv', 'nt' or 'sql'"
done

# ---- exports -------------------------------------------------------------------

tells 2 "$directory/nothing" export
checks=$((checks + 1))
grep -qx "crink: missing option '--format'" "$directory/err" || failures=$((failures + 1))
tells 2 "$directory/nothing" export --format xml
complains "crink: 'xml' is not 'sql', 'nt', 'jsonl', 'csv', 'ftm', 'plover' or 'claimreview'"

# ---- names on standard input -------------------------------------------------

# The last line without an end, a line end of two bytes, one that is empty, a NUL
# and a tab.
printf 'ALPHA\r\nsmith\nGama\n\nno\tbody\nsmall\0shells\nJones' >"$directory/names"
printf '%s\n' 'asked	answer	slug	name	kind	parent	candidates' \
	'ALPHA	found	alpha	Alpha	state		' \
	'smith	found	smith	Jane Smith	person		' \
	'Gama	near					gamma' \
	'	unknown					' \
	'no body	unknown					' \
	'small shells	unknown					' \
	'Jones	found	jones	John Jones	person		' >"$wanted"
tells 1 "$wanted" actor - <"$directory/names"
complains ''
printf '%s\n' 'asked	answer	slug	name	kind	parent	candidates' \
	'small shells	found	small-shells	small shells	munition	shells	' >"$wanted"
printf 'small\0shells\n' >"$directory/names"
tells 0 "$wanted" item - <"$directory/names"
head -n 1 "$wanted" >"$directory/head"
tells 0 "$directory/head" item - <"$directory/nothing"
printf '%s\r\n' 'asked,answer,slug,name,kind,parent,candidates' \
	'"no ""one"", at all",unknown,,,,,' >"$wanted"
printf 'no "one", at all\n' >"$directory/names"
tells 1 "$wanted" actor - --format csv <"$directory/names"
# What is no UTF-8, and what works on terminals.
printf '\377\n\033[31ma\302\303\251\n' >"$directory/names"
printf '%s\r\n' 'asked,answer,slug,name,kind,parent,candidates' \
	"$(printf '\357\277\275'),unknown,,,,," "$(printf '\033[31ma\357\277\275\303\251'),unknown,,,,," \
	>"$wanted"
tells 1 "$wanted" actor - --format csv <"$directory/names"
for format in nt sql json; do
	run_crink actor - --format "$format" <"$directory/names" >"$directory/out" || :
	checks=$((checks + 1))
	if ! grep -q "$(printf '\357\277\275\303\251')" "$directory/out" ||
		LC_ALL=C grep -q "$(printf '[\377]\|\302[^\200-\277]')" "$directory/out"; then
		echo "FAIL: crink actor - --format $format: a name that is no UTF-8"
		failures=$((failures + 1))
	fi
done
run_crink actor - --format table <"$directory/names" >"$directory/out" || :
checks=$((checks + 1))
grep -q "^?\[31ma$(printf '\357\277\275\303\251') " "$directory/out" || {
	echo "FAIL: crink actor - --format table: a name that works on terminals"
	failures=$((failures + 1))
}
printf '%s\n' '{"asked":"Alpha","answer":"found","slug":"alpha","name":"Alpha","kind":"state","parent":null,"candidates":[]}' \
	>"$wanted"
tells 0 "$wanted" actor Alpha --format jsonl
printf 'Alpha' >"$directory/names"
tells 0 "$wanted" actor --format jsonl - <"$directory/names"
tells 3 "$directory/head" actor - <&-
checks=$((checks + 1))
grep -q '^crink: cannot read standard input: ' "$directory/err" || failures=$((failures + 1))

# ---- what cannot be written ----------------------------------------------------

for format in table json jsonl csv tsv nt sql; do
	for command in actors items sources questions relations quantities; do
		checks=$((checks + 1))
		status=0
		run_crink $command --format $format 2>"$directory/err" >/dev/full || status=$?
		if [ "$status" -ne 3 ] ||
			! grep -q '^crink: cannot write: .' "$directory/err"; then
			echo "FAIL: crink $command --format $format >/dev/full: exits with $status"
			failures=$((failures + 1))
		fi
	done
done

for format in sql nt jsonl csv ftm plover claimreview; do
	checks=$((checks + 1))
	status=0
	run_crink export --format $format 2>"$directory/err" >/dev/full || status=$?
	if [ "$status" -ne 3 ] || ! grep -q '^crink: cannot write: .' "$directory/err"; then
		echo "FAIL: crink export --format $format >/dev/full: exits with $status"
		failures=$((failures + 1))
	fi
done

echo "$checks checks, $failures failed"
[ "$failures" -eq 0 ]
