#!/bin/sh
# test.sh CRINK MAN-PAGE
# Runs every command and option of crink and makes every mistake that its
# manual page tells of. The facts looked for are among the bundled ones.
set -u

crink=$1
manual=$2
directory=$(mktemp -d) || exit 1
trap 'rm -rf "$directory"' EXIT
out=$directory/out
err=$directory/err
failures=0
checks=0

fail() {
	echo "FAIL: crink $ran: $*"
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

# run_crink ARGUMENT...: to stdout, with what Meson names for a cross build.
run_crink() {
	# shellcheck disable=SC2086 # a command and its arguments
	${MESON_EXE_WRAPPER-} "$crink" "$@"
}

run() {
	ran=$*
	status=0
	run_crink "$@" >"$out" 2>"$err" || status=$?
}

# shows ARGUMENT...: crink succeeds, prints something and complains of nothing.
shows() {
	run "$@"
	check "exits with $status" [ "$status" -eq 0 ]
	check "prints nothing" [ -s "$out" ]
	check "complains" [ ! -s "$err" ]
}

# line TEXT...: each is a line of the last output.
line() {
	for text in "$@"; do
		check "no line '$text'" grep -Fqx -e "$text" "$out"
	done
}

# no_match PATTERN: no line of the last output matches.
no_match() {
	checks=$((checks + 1))
	! grep -q -e "$1" "$out" || fail "a line matches '$1'"
}

# match COUNT PATTERN: so many lines of the last output match.
match() {
	lines=$(grep -c -e "$2" "$out")
	check "$lines lines match '$2', not $1" [ "$lines" -eq "$1" ]
}

# narrow: no line of the last output has more than 80 characters: bytes but for
# those that go on with one.
narrow() {
	LC_ALL=C tr -d '\200-\277' <"$out" >"$directory/characters"
	# shellcheck disable=SC2016 # $0 is awk's
	check 'a line is too long' \
		awk 'length($0) > 80 { bad = 1 } END { exit bad }' "$directory/characters"
}

# has PATTERN: some line of the last output matches.
has() {
	check "no line matches '$1'" grep -q -e "$1" "$out"
}

# found: the number of claims of the last output, from its last line.
found() {
	last=$(tail -n 1 "$out")
	case $last in
	'no claim matches') echo 0 ;;
	*) echo "${last%% *}" ;;
	esac
}

# refuses STATUS MESSAGE ARGUMENT...: crink exits with that status, prints
# nothing and complains with the message as its first line.
refuses() {
	expected=$1
	message=$2
	shift 2
	run "$@"
	check "exits with $status, not $expected" [ "$status" -eq "$expected" ]
	check "prints something" [ ! -s "$out" ]
	check "says '$(head -n 1 "$err")', not '$message'" \
		[ "$(head -n 1 "$err")" = "$message" ]
	if [ "$expected" -eq 2 ]; then
		check "does not tell how it is used" \
			grep -q '^usage: crink' "$err"
	fi
}

# cannot_write: the last run, whose stdout took nothing, ended as it should.
cannot_write() {
	check "exits with $status, not 3" [ "$status" -eq 3 ]
	check "does not tell what went wrong" \
		grep -q '^crink: cannot write: .' "$err"
}

# ---- the program -------------------------------------------------------------

shows --version
match 1 '^crink [0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*$'
match 1 '^data \([0-9-]*\|no-sources\)-[0-9a-f]\{16\}$'

shows --help
narrow
for command in actor item relations quantities sources; do
	match 1 "^  crink $command"
done
for command in actor item relations quantities sources; do
	shows "$command" --help
	match 1 "^usage: crink $command"
	narrow
	check "the manual does not tell of it" grep -q "^\.Cm $command" "$manual"
done
shows actor nobody --help
line 'usage: crink actor NAME'

refuses 2 'crink: missing command'
refuses 2 "crink: unknown command 'actors'" actors
refuses 2 "crink: unknown option '--versions'" --versions
refuses 2 "crink: extra argument 'now'" --version now
refuses 2 "crink: extra argument 'me'" --help me
refuses 2 "crink: unknown command ''" ''

# ---- actor -------------------------------------------------------------------

shows actor dprk
check 'no name first' [ "$(head -n 1 "$out")" = 'North Korea' ]
line '  kind        state' '  slug        north-korea' '  acronym     DPRK' \
	'  code        KP; PRK; 408'
has '^  metonym     Pyongyang'
has '^  belongs to  CRINK'
has '^  part of it  .*North Korean state media'
no_match '^  parent'
no_match '^  members'
claims=$(sed -n 's/^  claims  *\([0-9]*\) as subject: .*/\1/p' "$out")
match 1 '^  claims      [1-9][0-9]* as subject: crink relations --subject north-korea$'
match 1 '^              [1-9][0-9]* as object: crink relations --object north-korea$'
match 1 '^              [1-9][0-9]* as claimant: crink relations --claimant north-korea$'
shows relations --subject north-korea
check "not the $claims claims that crink actor tells of" \
	[ "$(found)" -eq "$claims" ]

shows actor crink
line '  kind        bloc'
match 1 '^  members     .*China; .*Russia; .*North Korea'
line '              0 as claimant'
shows actor 'mr. BELOUSOV'
line 'Andrei Belousov'
no_match '^  parent'
shows actor KCNA
line 'Korean Central News Agency' '  parent      North Korean state media'
has '^  belongs to  .*North Korea.*CRINK'
shows actor -- 'kim jong un'
line 'Kim Jong-un'
shows item arms
narrow

refuses 1 "crink: unknown actor 'North Koera'; did you mean 'North Korea'?" \
	actor 'North Koera'
refuses 1 "crink: unknown actor 'Koera'; did you mean 'North Korea' or 'South Korea'?" \
	actor Koera
refuses 1 "crink: unknown actor 'Republic of Kenya'" actor 'Republic of Kenya'
refuses 1 "crink: unknown actor 'qqqqzzzzxxxx'" actor qqqqzzzzxxxx
refuses 1 "crink: unknown actor ''" actor ''
refuses 1 "crink: unknown actor '-'" actor -
refuses 1 "crink: unknown actor '--help'" actor -- --help
refuses 1 "crink: 'KOREA' is the name of several actors:" actor KOREA
printf '%s\n' "crink: 'KOREA' is the name of several actors:" \
	'  north-korea (North Korea)' '  south-korea (South Korea)' \
	>"$directory/bearers"
check 'other bearers' cmp -s "$directory/bearers" "$err"
refuses 1 "crink: unknown actor 'qq?[31mzz?xx?qq?zz?'" actor \
	"$(printf 'qq\033[31mzz\txx\302\233qq\377zz\177')"
refuses 1 "crink: unknown actor 'qqéÿ조zzqq'" actor 'qqéÿ조zzqq'
refuses 2 'crink: missing argument' actor
refuses 2 'crink: missing argument' actor --
refuses 2 "crink: extra argument 'Korea' (quote a name of several words)" \
	actor North Korea
refuses 2 "crink: unknown option '--kind'" actor --kind state
refuses 2 "crink: unknown option '-h'" actor -h

# ---- item --------------------------------------------------------------------

shows item '155MM shells'
line '155 mm shells' '  kind        munition' \
	'  slug        shell-155-mm' '  calibre     155 mm'
match 1 '^  kind of  *artillery shells; artillery ammunition; munitions; arms;$'
match 1 '^  claims      [1-9][0-9]* about it: crink relations --item shell-155-mm$'
no_match '^  kinds of it'
shows item shaheed
line 'Shahed drones'
has '^  name  .*Shaheed'
shows item arms
match 1 '^  kinds of it '
has 'Shahed drones'
has '^  kind of     lethal aid; military support$'
claims=$(sed -n 's/^  claims  *\([0-9]*\) about it: .*/\1/p' "$out")
shows relations --item arms
check "not the $claims claims that crink item tells of" \
	[ "$(found)" -eq "$claims" ]

refuses 1 "crink: unknown item 'balistic misiles'; did you mean 'ballistic missiles'?" \
	item 'balistic misiles'
refuses 1 "crink: unknown item 'qqqqzzzzxxxx'" item qqqqzzzzxxxx
refuses 2 'crink: missing argument' item
refuses 2 "crink: extra argument 'shells' (quote a name of several words)" \
	item 155mm shells
refuses 2 "crink: unknown option '--all'" item --all

# ---- relations ---------------------------------------------------------------

shows relations
all=$(found)
check 'few claims' [ "$all" -ge 20 ]
has '^  note: '
match "$all" '^  status: [a-z]*; claimant: '
# Each rests on one source or more, in lines of their own.
check 'has a claim without a source' [ "$(grep -A 1 '^  status: ' "$out" |
	grep -c '^  source: [a-z0-9-]*, paragraph [1-9][0-9]*$')" -eq "$all" ]

# One condition of each kind: some claims, not all, and only such.
only() {
	pattern=$1
	shift
	shows relations "$@"
	number=$(found)
	check 'finds nothing' [ "$number" -gt 0 ]
	check 'finds everything' [ "$number" -lt "$all" ]
	match "$number" "$pattern"
}
# What reads the same from both sides is found by either.
only '^North Korea \| with North Korea' --subject pyongyang
as_subject=$number
only '^[^ ].*ussia' --object kremlin
only '^[^ ].*orth Korea' --party DPRK
as_party=$number
only '^  status: .*; claimant: South Korean intelligence' \
	--claimant 'South Korean intelligence'
only '^[^ ].* \(suppl[iy]\|deliver\|ship\)' --kind supplies
shows relations --status reported
match 1 '^  status: reported; '
only "^[^ ].* not " --negated yes
as_negated=$number
shows relations --negated no
check "so and not so are not all" [ $((as_negated + $(found))) -eq "$all" ]
only '^[^ ].*155 mm shells' --item '155 mm shells'
# What began nobody knows when may have held in 1815.
only '; when: [^0-9]' --when 1815
only '; when: .*2024-10' --claimant 'Gallup Korea' --when 2024-10
only '^North Korea .*Russia\|^Russia .* with North Korea' --subject DPRK --object Russia
number_one_way=$number

# Those that read the same from both sides are found as both.
shows relations --object DPRK
check 'as subject and as object are not as party' \
	[ $((as_subject + $(found))) -ge "$as_party" ]
check 'not all of either are of the party' [ "$(found)" -le "$as_party" ]
shows relations --subject Russia --object DPRK
number_other_way=$(found)
shows relations --party Russia --party DPRK
check 'not the claims of both ways' \
	[ "$(found)" -le $((number_one_way + number_other_way)) ]
check 'fewer than one way' [ "$(found)" -ge "$number_one_way" ]
shows relations --source washington-times-2024-12-01
check 'not all claims' [ "$(found)" -eq "$all" ]
shows relations --within CRINK
has '^North Korea '
has '^Chinese firms '
no_match '^South Korea '
no_match '^Ukraine '
within=$(found)
shows relations --within CRINK --within Russia
check 'not fewer' [ "$(found)" -lt "$within" ]
has '^Russia '
# But what reads the same from both sides: it borders Russia.
no_match '^North Korea supplies '
has '^North Korea borders Russia'

shows relations --item 'artillery ammunition' --object Russia
line 'North Korea directly delivered an estimated 8 million rounds of artillery ammunition to Russia' \
	'  status: estimated; claimant: South Korean intelligence; when: [2022..2024-12-01]; modifiers: delivered, directly' \
	'  source: washington-times-2024-12-01, paragraph 19' '1 claim'
shows relations --party Belousov --kind meets
has '; when: \[2024-11-30\.\.2024-12-01\]; place: Pyongyang'
shows relations --claimant Shmyhal
has '; said: 2024-11-29'

for option in subject=DPRK object=Russia party=Iran within=NATO kind=supplies \
	item=arms claimant=Shmyhal status=estimated when=2024-10 \
	source=washington-times-2024-12-01; do
	shows relations "--$option"
	cp "$out" "$directory/joined"
	shows relations "--${option%%=*}" "${option#*=}"
	check 'not as with =' cmp -s "$directory/joined" "$out"
	shows relations --help
	match 1 "^  --${option%%=*} "
	check "the manual does not tell of --${option%%=*}" \
		grep -q "^\.It Fl -${option%%=*} Ar" "$manual"
done

shows relations --subject Estonia --object Iran
line 'no claim matches'
check 'prints more' [ "$(wc -l <"$out")" -eq 1 ]
shows relations --subject Russia --subject Iran
line 'no claim matches'
shows relations --claimant Shmyhal --when 2025
line 'no claim matches'

for option in subject object party within claimant; do
	refuses 1 "crink: unknown actor 'Rusia'; did you mean 'Russia'?" \
		relations "--$option" Rusia
done
refuses 1 "crink: 'korea' is the name of several actors:" \
	relations --subject korea
refuses 1 "crink: unknown item 'shahedd drones'; did you mean 'Shahed drones'?" \
	relations --item='shahedd drones'
refuses 1 "crink: unknown source 'washingtn-times-2024-12-01'; did you mean 'washington-times-2024-12-01'?" \
	relations --source washingtn-times-2024-12-01
# The next day's is another one.
refuses 1 "crink: unknown source 'washington-times-2024-12-02'" \
	relations --source washington-times-2024-12-02
refuses 1 "crink: unknown source 'qqqqzzzzxxxx'" relations --source qqqqzzzzxxxx
run relations --kind suplies
check "exits with $status, not 1" [ "$status" -eq 1 ]
check 'does not list the kinds' grep -q \
	"^crink: unknown kind 'suplies'; the kinds are: .*supplies, .*meets" \
	"$err"
run relations --status sure
check "exits with $status, not 1" [ "$status" -eq 1 ]
check 'does not list the statuses' grep -Fqx \
	"crink: unknown status 'sure'; the statuses are: stated, inferred, estimated, speculated, reported, planned, pledged, expected" \
	"$err"
for period in 2024-13 2024-02-30 tomorrow 2024-21 ''; do
	refuses 1 "crink: '$period' is not a date or period in EDTF, such as 2024, 2024-11-30 or 2024-11-24/2024-11-30" \
		relations --when "$period"
done
refuses 2 "crink: missing value of option '--subject'" relations --subject
refuses 2 "crink: unknown option '--subjects'" relations --subjects Russia
refuses 2 "crink: unknown option '--subj=Russia'" relations --subj=Russia
refuses 2 "crink: unknown option '-s'" relations -s Russia
refuses 2 "crink: extra argument 'Russia'" relations Russia
refuses 2 "crink: extra argument '--subject'" relations -- --subject Russia
refuses 2 "crink: option '--within' more than twice" \
	relations --within NATO --within CRINK --within Russia
# What is wrong with the arguments is told before what they name.
refuses 2 "crink: unknown option '--bogus'" relations --subject Rusia --bogus
refuses 1 "crink: unknown actor ''" relations --subject=

# ---- quantities, sources -----------------------------------------------------

shows quantities
match 1 '^qualifier  *low  *high  unit  *source  *paragraph  claim$'
has '^about  *8 million  *8 million  round '
has '^exact  *100 million  *100 million  usd '
has '^over  *10,000  *\.\.  person '
has '^range  *10,000  *13,000  person '
start=$(head -n 1 "$out" | awk '{ print index($0, "claim") }')
# shellcheck disable=SC2016 # $0 is awk's
check 'the columns are not aligned' awk -v start="$start" '
	substr($0, start - 2, 2) != "  " || substr($0, start, 1) == " " { bad = 1 }
	END { exit bad || NR < 5 }' "$out"
refuses 2 "crink: extra argument 'all'" quantities all

shows sources
line 'washington-times-2024-12-01' '  publisher   The Washington Times' \
	'  author      Andrew Salmon' '  date        2024-12-01' \
	'  place       Seoul'
line "  claims      $all: crink relations --source washington-times-2024-12-01"
match 1 '^  description '
narrow
refuses 2 "crink: unknown option '--title'" sources --title

# ---- output that cannot be written -------------------------------------------

for command in --version --help 'actor dprk' 'item arms' relations quantities \
	sources 'relations --help'; do
	ran="$command, stdout closed"
	: >"$out"
	status=0
	# shellcheck disable=SC2086 # a command and its argument
	run_crink $command >&- 2>"$err" || status=$?
	cannot_write
	if [ -c /dev/full ]; then
		ran="$command, disk full"
		status=0
		# shellcheck disable=SC2086 # a command and its argument
		run_crink $command >/dev/full 2>"$err" || status=$?
		cannot_write
	fi
done

# A reader that has gone by the time that crink writes: the writing end can be
# opened only while the reader is there, and is kept open until it is not.
mkfifo "$directory/pipe" || exit 1
: <"$directory/pipe" &
exec 3>"$directory/pipe"
wait $!
ran='quantities, pipe closed'
status=0
run_crink quantities >&3 2>"$err" || status=$?
exec 3>&-
cannot_write

echo "$checks checks, $failures failed"
[ "$failures" -eq 0 ]
