#!/bin/sh
# test.sh CRINK MAN-PAGE
# Runs every command and option of crink and makes every mistake that its
# manual page tells of. CRINK is a build of the slice of the first article: what is
# looked for is of its claims, beside which there are those that now supersede them.
set -u
# In Turkish, i and I are no letters between a and z.
export LC_ALL=C.UTF-8

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
	echo "${last%% *}"
}

# sentences: those of the last output, in the order of letters.
sentences() {
	grep '^[^ ]' "$out" | grep -v '^[0-9][^ ]* claims*' | sort -u
}

# finds_none ARGUMENT...: nothing matches, which is told apart from what matches.
finds_none() {
	run "$@"
	check "exits with $status, not 1" [ "$status" -eq 1 ]
	check "prints something" [ ! -s "$out" ]
	check 'does not say that nothing matches' \
		[ "$(cat "$err")" = 'crink: no claim matches' ]
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
	if [ "$expected" -eq 2 ] && [ "${message#*\' is not }" = "$message" ] &&
		[ $# -gt 0 ]; then
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

shows -V
cp "$out" "$directory/version"
shows --version
check 'not as with -V' cmp -s "$directory/version" "$out"
match 1 '^crink [0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*$'
match 1 '^data \([0-9-]*\|no-sources\)-[0-9a-f]\{16\}$'

shows -h
cp "$out" "$directory/help"
shows --help
check 'not as with -h' cmp -s "$directory/help" "$out"
narrow
commands=$(sed -n 's/^  crink \([a-z]*\).*/\1/p' "$out")
check 'few commands' [ "$(echo "$commands" | wc -l)" -ge 7 ]
for command in $commands; do
	shows "$command" -h
	cp "$out" "$directory/help"
	shows "$command" --help
	check 'not as with -h' cmp -s "$directory/help" "$out"
	match 1 "^usage: crink $command"
	narrow
	check "the manual does not tell of it" \
		grep -qE "^\.(It )?Cm $command( |\$)" "$manual"
	options=$(sed -n 's/^  --\([a-z-]*\).*/\1/p' "$out")
	for option in $options; do
		check "the manual does not tell of --$option" \
			grep -q "^\.It Fl -$option\( Ar\| Cm\|\$\)" "$manual"
	done
done
for command in $commands; do
	shows "$command" -h
	cp "$out" "$directory/help"
	shows help "$command"
	check 'not as with -h' cmp -s "$directory/help" "$out"
done
shows -h
cp "$out" "$directory/help"
shows help
check 'not as with -h' cmp -s "$directory/help" "$out"
refuses 2 "crink: unknown command 'actorss'; did you mean 'actors'?" help actorss
refuses 2 "crink: extra argument 'item'" help actor item
shows actor nobody --help
line 'usage: crink actor NAME|- [--format FORMAT]'

refuses 2 "crink: missing command; 'crink -h' lists them"
check 'says more' [ "$(wc -l <"$err")" -eq 1 ]
refuses 2 "crink: unknown command 'actorss'; did you mean 'actors'?" actorss
refuses 2 "crink: unknown command 'rel'; did you mean 'relations'?" rel
refuses 2 "crink: unknown command 'Relatoins'; did you mean 'relations'?" \
	Relatoins
refuses 2 "crink: unknown option '--versions'; did you mean '--version'?" \
	--versions
all_commands=$(echo "$commands" | tr '\n' ',' | sed 's/,$//; s/,/, /g')
refuses 2 "crink: unknown option '-x'; the commands are: $all_commands" -x
refuses 2 "crink: unknown command 'zzzzzz'; the commands are: $all_commands" \
	zzzzzz
refuses 2 "crink: extra argument 'now'" --version now
refuses 2 "crink: extra argument 'me'" --help me
refuses 2 "crink: unknown command ''; the commands are: $all_commands" ''

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
match 1 '^              [1-9][0-9]* in any role: crink relations --actor north-korea$'
shows relations --subject north-korea
check "not the $claims claims that crink actor tells of" \
	[ "$(found)" -eq "$claims" ]

shows actor crink
line '  kind        bloc'
match 1 '^  members     .*China; .*Russia; .*North Korea'
line '              0 as claimant'
shows actor 'mr. BELOUSOV'
line 'Andrei Belousov' \
	'  posts       Andrei Belousov is defence minister of Russia (on 2024-12-01,' \
	'              start and end not told)'
no_match '^  parent'
shows actor 'north korean STATE media'
line 'North Korean state media' '  parent      North Korea'
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
refuses 2 "crink: unknown option '-s'" actor -s

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
# Each rests on a source, of which several paragraphs may say it.
article=washington-times-2024-12-01
shows relations --source "$article"
of_article=$(found)
check 'few claims' [ "$of_article" -ge 100 ]
match "$of_article" '^  source: The Washington Times, 2024-12-01, paragraphs* [1-9][0-9, and]*$'
has ', paragraphs [0-9]* and [0-9]*$'
has ', paragraphs [0-9]*, [0-9]* and [0-9]*$'
shows relations --slugs --source washington-times-2024-12-01
match "$of_article" '^  source: washington-times-2024-12-01, paragraphs* [1-9][0-9, and]*$'
has '; claimant: south-korean-intelligence;'
has '; context: war-in-ukraine'

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
# What borders it is a claim of either side.
only '^[^ ].*orth Korea' --subject pyongyang
sentences >"$directory/one-side"
only '^[^ ].*ussia' --object kremlin
only '^[^ ].*orth Korea' --party DPRK
sentences >"$directory/both-sides"
only '^  status: .*; claimant: South Korean intelligence' \
	--claimant 'South Korean intelligence'
only '^[^ ].* \(suppl[iy]\|deliver\|ship\)' --kind supplies
shows relations --status reported --source "$article"
match 1 '^  status: reported; '
only "^[^ ].* not " --negated yes
as_negated=$number
shows relations --negated no
check "so and not so are not all" [ $((as_negated + $(found))) -eq "$all" ]
only '^[^ ].*155 mm shells' --item '155 mm shells'
# What began nobody knows when may have held in 1815.
only '; when: .*\(not told\|before\)' --when 1815
only '; when: .*2024-10' --claimant 'Gallup Korea' --when 2024-10
only '; claimant: the source itself' --unclaimed
shows relations --limit 3
line "3 of $all claims"
match 3 '^  status: '
shows relations --limit 1000000
check 'not all' [ "$(found)" -eq "$all" ]
match "$all" '^  status: '
only '^[^ ].*ussia' --subject DPRK --object Russia
sentences >"$directory/one-way"

shows relations --object DPRK
sentences | sort -u - "$directory/one-side" >"$directory/joined"
check 'as subject and as object are not as party' \
	cmp -s "$directory/joined" "$directory/both-sides"
shows relations --subject Russia --object DPRK
sentences | sort -u - "$directory/one-way" >"$directory/joined"
shows relations --party Russia --party DPRK
sentences >"$directory/both-ways"
check 'not the claims of both ways' \
	cmp -s "$directory/joined" "$directory/both-ways"
only '; context: war in Ukraine' --context 'war in Ukraine'
only '; modifiers: .*delivered' --modifier delivered
only '; claimant: \(Ukraine\|Denys Shmyhal\)' --claimant Ukraine --claimant Shmyhal
only '; claimant: Ukraine' --claimant-in Ukraine
only '^  status: ' --object-in CRINK
has '^South Korea.* Russia\|^Ukraine\|^Iran supplied'
no_match ' to Ukraine$'
only '^[^ ].*\(arms\|weapons\|munition\|shells\|aid\|support\)' --item-above shells
only '; answers: dprk-troops-to-russia$\|^  answers: dprk-troops-to-russia$' \
	--question dprk-troops-to-russia
only '; said: 2024-1[01]' --known ../2024-11-30 --source "$article"
only '; said: 2024-1[01]' --standing 2024-11-30 --source "$article"
shows relations --actor Ukraine
as_actor=$(found)
shows relations --party Ukraine
check 'not more as actor than as party' [ "$(found)" -lt "$as_actor" ]

# Who held an office on a day: what is sure, and what may be.
shows relations --object Ukraine --item 'defence minister' --on 2024-12-01
line 'Rustem Umerov is defence minister of Ukraine' '1 claim'
no_match '^  holds: '
run relations --object Ukraine --item 'defence minister' --on 2024-06-01
check "exits with $status, not 1" [ "$status" -eq 1 ]
check 'prints something' [ ! -s "$out" ]
check 'does not tell of what may be' grep -Fqx \
	'crink: no claim is sure to match, but 1 may: --least maybe' "$err"
shows relations --object Ukraine --item 'defence minister' --on 2024-06-01 \
	--least maybe
line '  holds: maybe' '1 claim'
shows relations --subject DPRK --on 2024-12-01 --least maybe
as_maybe=$(found)
match "$as_maybe" '^  holds: '
has '^  holds: surely'
as_sure=$(grep -c '^  holds: surely' "$out")
shows relations --subject DPRK --on 2024-12-01
line "$as_sure claims; $((as_maybe - as_sure)) more may match: --least maybe"
shows relations --subject DPRK --on 2024-12-01 --least yes
check 'not as without it' [ "$(found)" -eq "$as_sure" ]

# Orders: the same claims, turned round.
shows relations --order known --source "$article"
check 'not all' [ "$(found)" -eq "$of_article" ]
check 'not the oldest first' grep -q '; said: 2024-10$' <<END
$(grep '^  status: ' "$out" | head -n 1)
END
shows relations --order when
check 'not all' [ "$(found)" -eq "$all" ]
shows relations --order when --order known --limit 1 --source "$article"
has '; said: 2024-10$'

shows relations --within CRINK
has '^North Korea '
has '^Chinese firms '
no_match '^South Korea '
no_match '^Ukraine '
within=$(found)
shows relations --within CRINK --within Russia
check 'not fewer' [ "$(found)" -lt "$within" ]
has '^Russia '
has '^North Korea borders Russia'
no_match '^North Korea supplies'

shows relations --item 'artillery ammunition' --object Russia --standing 2024-12-01
line 'North Korea directly delivered an estimated 8 million rounds of artillery ammunition to Russia' \
	'  status: estimated; claimant: South Korean intelligence; when: between 2022 and 2024-12-01; modifiers: delivered, directly' \
	'  source: The Washington Times, 2024-12-01, paragraph 19' '1 claim'
shows relations --party Belousov --kind meets
has '; when: on 2024-11-30 or 2024-12-01; place: Pyongyang'
shows relations --party Belousov --kind meets --edtf
has '; when: \[2024-11-30\.\.2024-12-01\]; place: Pyongyang'
shows relations --claimant Shmyhal
has '; said: 2024-11-29'

for option in subject=DPRK object=Russia party=Iran actor=Shmyhal within=NATO object-in=CRINK \
	kind=supplies item=arms item-above=shells context='war in Ukraine' \
	modifier=delivered negated=yes claimant=Shmyhal claimant-in=Ukraine \
	status=estimated source=washington-times-2024-12-01 \
	question=dprk-troops-to-russia on=2024-12-01 when=2024-10 known=2024-11 \
	link=contradicts linked=contradicts standing=2024-11-30 order=when limit=2; do
	shows relations "--$option"
	cp "$out" "$directory/joined"
	shows relations "--${option%%=*}" "${option#*=}"
	check 'not as with =' cmp -s "$directory/joined" "$out"
	shows relations --help
	match 1 "^  --${option%%=*} "
done

finds_none relations --subject Estonia --object Iran
finds_none relations --claimant Shmyhal --when 2025
finds_none relations --claimant Shmyhal --unclaimed
finds_none quantities --subject Estonia

# ---- options given again -------------------------------------------------------

# any_of OPTION A B: either is met, each claim is shown once.
any_of() {
	shows relations "$1" "$2"
	one=$(found)
	shows relations "$1" "$3"
	other=$(found)
	shows relations "$1" "$2" "$1" "$3"
	check "not $one and $other claims" [ "$(found)" -eq $((one + other)) ]
	grep -n '^[^ ]' "$out" >"$directory/joined"
	shows relations "$1" "$3" "$1" "$2" "$1" "$2"
	grep -n '^[^ ]' "$out" >"$directory/turned"
	check 'another order' cmp -s "$directory/joined" "$directory/turned"
}
any_of --subject DPRK Iran
any_of --object Russia Estonia
any_of --kind supplies meets
any_of --status estimated reported
any_of --claimant Shmyhal 'South Korean intelligence'
any_of --negated yes no
check 'so and not so are not all' [ "$(found)" -eq "$all" ]
any_of --item drones troops
# Kinds of one another: each claim once.
shows relations --item arms
one=$(found)
shows relations --item arms --item 'artillery ammunition'
check 'claims twice' [ "$(found)" -eq "$one" ]
# All of them in one, in the order of the data.
shows relations --subject DPRK --subject Iran --object Russia --object Ukraine \
	--kind supplies --kind deploys
line 'Iran supplied thousands of Shahed drones to Russia'
has '^North Korea .*troops'
no_match '^Russia '
cp "$out" "$directory/joined"
for subject in Iran DPRK; do
	for object in Russia Ukraine; do
		for kind in supplies deploys; do
			run relations --subject "$subject" --object "$object" \
				--kind "$kind"
			grep '^[^ ]' "$out" | grep -v ' claims*$'
		done
	done
done | sort >"$directory/one-by-one"
grep '^[^ ]' "$directory/joined" | grep -v ' claims*$' | sort >"$directory/sorted"
check 'other claims than one by one' \
	cmp -s "$directory/sorted" "$directory/one-by-one"

for option in subject object party actor within object-in claimant claimant-in; do
	refuses 1 "crink: unknown actor 'Rusia'; did you mean 'Russia'?" \
		relations "--$option" Rusia
done
refuses 1 "crink: 'korea' is the name of several actors:" \
	relations --subject korea
for option in item item-above context; do
	refuses 1 "crink: unknown item 'shahedd drones'; did you mean 'Shahed drones'?" \
		relations "--$option=shahedd drones"
done
refuses 1 "crink: unknown source 'washingtn-times-2024-12-01'; did you mean 'washington-times-2024-12-01'?" \
	relations --source washingtn-times-2024-12-01
# As crink cites it, and by who published it.
for source in 'The Washington Times, 2024-12-01' 'washington times 2024-12-01'; do
	shows relations --source "$source"
	check 'not all claims' [ "$(found)" -eq "$of_article" ]
done
refuses 1 "crink: 'The Washington Times' is a publisher, whose sources are:" \
	relations --source 'The Washington Times'
check 'does not list them' grep -q \
	'^  washington-times-2024-12-01 (The Washington Times, 2024-12-01)$' "$err"
# The next day's is another one.
refuses 1 "crink: unknown source 'The Washington Times, 2024-12-02'; this publisher's sources are:" \
	relations --source 'The Washington Times, 2024-12-02'
refuses 1 "crink: unknown source 'washington-times-2024-12-02'" \
	relations --source washington-times-2024-12-02
refuses 1 "crink: unknown source 'qqqqzzzzxxxx'" relations --source qqqqzzzzxxxx
refuses 1 "crink: unknown kind 'suplies'; did you mean 'supplies'?" \
	relations --kind suplies
refuses 1 "crink: unknown kind 'supply'; did you mean 'supplies'?" \
	relations --kind supply
refuses 1 "crink: unknown kind 'avoid'; did you mean 'seeks-to-avoid'?" \
	relations --kind avoid
run relations --kind gives
check "exits with $status, not 1" [ "$status" -eq 1 ]
check 'does not list the kinds' grep -q \
	"^crink: unknown kind 'gives'; the kinds are: .*supplies, .*meets" \
	"$err"
refuses 1 "crink: unknown status 'repotred'; did you mean 'reported'?" \
	relations --status repotred
refuses 1 "crink: unknown modifier 'deliverd'; did you mean 'delivered'?" \
	relations --modifier deliverd
run relations --modifier qqqq
check "exits with $status, not 1" [ "$status" -eq 1 ]
check 'does not list the modifiers' grep -q \
	"^crink: unknown modifier 'qqqq'; the modifiers are: .*delivered, " "$err"
refuses 1 "crink: unknown question 'troops'; did you mean 'dprk-troops-to-russia'?" \
	relations --question troops
run relations --status sure
check "exits with $status, not 1" [ "$status" -eq 1 ]
check 'does not list the statuses' grep -Fqx \
	"crink: unknown status 'sure'; the statuses are: stated, inferred, estimated, speculated, reported, planned, pledged, expected" \
	"$err"
for period in 2024-13 2024-02-30 tomorrow 2024-21 ''; do
	for option in when known; do
		refuses 2 "crink: '$period' is not a date or period in EDTF, such as 2024, 2024-11-30 or 2024-11-24/2024-11-30" \
			relations "--$option" "$period"
	done
done
# hints HINT PERIOD...: each is refused with that.
hints() {
	hint=$1
	shift
	for period in "$@"; do
		refuses 2 "crink: '$period' is not a date or period in EDTF: $hint" \
			relations --when "$period"
	done
}
hints 'write 2022/.. for all time from then on' 'since 2022' 2022- '2022 - now' \
	2022/now 'from 2022' '2022 to date' 2022–
hints 'write ../2022-03 for all time up to then' 'until 2022-03' 'by 2022-03'
hints 'its end is before its start' 2024/2023 '[2025-01-11..2024]' \
	2025-01-11..2024 '2024 - 2023'
hints 'write 2024-05/2024' '2024-05 - 2024'
hints 'write 2022/2024' 2022-2024 '2022 to 2024' '2022 - 2024' 2022..2024
for day in 2024-13 2024-11-30/2024-12-01 2024~ 199X ../2024 '[2023..2024]' ''; do
	for option in on standing; do
		refuses 2 "crink: '$day' is not a day, month or year, such as 2024-11-30, 2024-11 or 2024" \
			relations "--$option" "$day"
	done
done
refuses 2 "crink: 'sure' is not 'yes' or 'maybe'" \
	relations --on 2024 --least sure
refuses 2 "crink: option '--least' without '--on'" relations --least maybe
refuses 2 "crink: 'said' is not 'when' or 'known'" relations --order said
refuses 2 "crink: missing value of option '--subject'" relations --subject
for limit in 0 -1 3x '' 1.5; do
	run relations --limit "$limit"
	check "exits with $status, not 2" [ "$status" -eq 2 ]
	check 'does not say what is wrong' grep -Fq \
		"crink: '$limit' is not a number" "$err"
done
refuses 2 "crink: 'maybe' is not 'yes' or 'no'" relations --negated maybe
refuses 2 "crink: value of an option that takes none: '--edtf=yes'" \
	relations --edtf=yes
refuses 2 "crink: unknown option '--subjects'; did you mean '--subject'?" \
	relations --subjects Russia
refuses 2 "crink: unknown option '--subj=Russia'; did you mean '--subject'?" \
	relations --subj=Russia
refuses 2 "crink: unknown option '-unclaimed'; did you mean '--unclaimed'?" \
	relations -unclaimed
refuses 2 "crink: unknown option '--zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz'" \
	relations --zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz
refuses 2 "crink: unknown option '-s'" relations -s Russia
hint='(a condition is an option: --party NAME)'
refuses 2 "crink: extra argument 'Russia' $hint" relations Russia
refuses 2 "crink: extra argument '--subject' $hint" relations -- --subject Russia
refuses 2 "crink: option '--within' more than 8 times" \
	relations --within NATO --within CRINK --within Russia --within China \
	--within Iran --within Ukraine --within Poland --within Norway --within US
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
refuses 2 "crink: extra argument 'all' $hint" quantities all
shows quantities --item troops --source washington-times-2024-12-01
match 3 ''
has '  The Washington Times, 2024-12-01  *5  '
shows quantities --item troops --slugs --order known
has '  washington-times-2024-12-01  *5  '

shows sources
line 'The Washington Times, 2024-12-01' '  kind        article' \
	'  slug        washington-times-2024-12-01' '  language    en' \
	'  copy        whole' '  publisher   The Washington Times' \
	'  author      Andrew Salmon' '  date        2024-12-01' \
	'  place       Seoul'
line "  claims      $of_article: crink relations --source washington-times-2024-12-01"
match "$(grep -c '^[^ ]' "$out")" '^  description '
cp "$out" "$directory/sources"
refuses 2 "crink: unknown option '--title'" sources --title
shows source 'Salmon article'
match 1 '^  description '
narrow
check 'not one of all' [ "$(grep -Fxc -f "$out" "$directory/sources")" -ge \
	"$(wc -l <"$out")" ]
refuses 1 "crink: unknown source 'nothing'" source nothing
refuses 2 'crink: missing argument' source

# ---- why -----------------------------------------------------------------------

shows why loan-for-budget-assistance
check 'no sentence first' [ "$(head -n 1 "$out")" = \
	'South Korea lent 100 million US dollars to Ukraine as part of a loan for budget assistance (delivered)' ]
line '  source: The Washington Times, 2024-12-01, paragraph 6' \
	'  known: 2024-11-29, when it was said' '  stands: yes' \
	'  confirmed by: no claim' '  denied by: no claim' \
	'  question: What has South Korea lent Ukraine, and what for? (crink compare south-korean-loan-to-ukraine)'
has '^  contradicted by: South Korea lent money to Ukraine .* (South Korean media, stated, known 2024-12-01)$'
cp "$out" "$directory/joined"
shows why --claimant Shmyhal
check 'not the same by conditions' cmp -s "$directory/joined" "$out"
shows why dprk-supplies-arms
line '  known: 2024-12-01, when it was published'
has '^  confirmed by: North Korea increasingly supplies arms to Russia ('
finds_none why --claimant Shmyhal --unclaimed
refuses 1 "crink: unknown claim 'dprk-join-war'; did you mean 'dprk-joins-war'?" \
	why dprk-join-war
refuses 1 "crink: unknown claim 'dprk-rounds-to-russia'; it is a question: crink compare dprk-rounds-to-russia" \
	why dprk-rounds-to-russia
refuses 1 "crink: unknown claim 'zzzzzz'; 'crink relations' shows the slugs of claims" \
	why zzzzzz
refuses 2 'crink: missing argument' why
refuses 2 'crink: missing argument' why --slugs
refuses 2 'crink: either a claim or conditions, not both' \
	why dprk-joins-war --subject DPRK

# ---- questions -----------------------------------------------------------------

shows questions
line 'How many troops has North Korea deployed to Russia?' \
	'  slug        dprk-troops-to-russia' '  unit        person'
match 1 '^  answers     [1-9][0-9]*: crink compare dprk-troops-to-russia$'
shows question dprk-troops-to-russia
check 'not the question first' [ "$(head -n 1 "$out")" = \
	'How many troops has North Korea deployed to Russia?' ]
refuses 1 "crink: unknown question 'troops'; did you mean 'dprk-troops-to-russia'?" \
	question troops
refuses 1 "crink: unknown question 'zzz'; 'crink questions' lists those that there are" \
	question zzz
refuses 2 'crink: missing argument' question
refuses 2 "crink: extra argument 'all'" questions all

shows compare dprk-troops-to-russia --standing 2024-12-01
line '2024-12-01: North Korea deploys over 10,000 troops to Russia' \
	'all allow: 10,001 to 13,000 people' \
	'any allows: at least 10,000 people'
match 2 '^  stands: yes$'
match 1 '^newest that stands: .* (The Washington Times, estimated, known 2024-12-01)$'
no_match '^any that stands'
shows compare 'How many troops has North Korea deployed to Russia?' --edtf --slugs
line '  source: washington-times-2024-12-01, paragraph 13'
has '; when: \[2022\.\.2024-12-01\]; '
refuses 1 'crink: no answer was known on 2024-11' \
	compare dprk-troops-to-russia --standing 2024-11
refuses 1 "crink: unknown question 'troops'; did you mean 'dprk-troops-to-russia'?" \
	compare troops
refuses 2 "crink: unknown option '--on'" compare dprk-troops-to-russia --on 2024
refuses 2 'crink: missing argument' compare --slugs

# ---- pictures ------------------------------------------------------------------

shows plot dprk-troops-to-russia
line 'How many troops has North Korea deployed to Russia?'
match 2 '^2024-12-01 |[ *<>-]*| .* people (The Washington Times, [a-z]*'
shows plot dprk-troops-to-russia --svg
match 1 '^<svg xmlns="http://www.w3.org/2000/svg" '
match 1 '^</svg>$'
refuses 1 'crink: no answer was known then' \
	plot dprk-troops-to-russia --standing 2020
refuses 1 "crink: unknown question 'troops'; did you mean 'dprk-troops-to-russia'?" \
	plot troops
refuses 2 'crink: missing argument' plot --svg
shows timeline --item president --object 'South Korea'
match 1 '^by 2024-12-01 *from 2024-12-01 *Yoon Suk Yeol is president of South Korea '
shows timeline --object Ukraine --svg
match 1 '^</svg>$'
refuses 2 "crink: unknown group 'kind'; there are: actor, question" \
	timeline --svg --by kind
refuses 1 'crink: no claim matches' timeline --subject Ukraine --object Ukraine
shows graph --kind supplies
match 1 '^digraph claims {$'
match 1 '"iran" -> "russia" .*style=solid'
run graph --svg --subject Iran
check "exits with $status" [ "$status" -eq 0 ]
match 1 '^</svg>$'
refuses 1 'crink: no claim matches' graph --kind supplies --subject Ukraine
shows dossier 'Kim Jong Un'
match 1 '^<h1>Kim Jong-un</h1>$'
shows dossier dprk-troops-to-russia
match 1 '^<h1>How many troops has North Korea deployed to Russia?</h1>$'
refuses 1 "crink: unknown actor 'nobody'" dossier nobody

# ---- sum -----------------------------------------------------------------------

# A rival answer does not add up with the other one.
shows sum --unit person --object Russia --item troops --standing 2024-12-01
check 'not what any of both allows' [ "$(head -n 1 "$out")" = 'at least 10,000 people' ]
match 1 '^  at least 10,000 people, as any of 2 answers allows: .* (crink compare dprk-troops-to-russia)$'
match 2 '^    North Korea deploy'
match 1 '^2 of [0-9]* claims counted'
shows sum --unit rounds --object Russia --kind supplies --standing 2024-12-01
check 'not 8 million' [ "$(head -n 1 "$out")" = 'about 8 million rounds' ]
match 1 '^  North Korea directly delivered an estimated 8 million rounds '
match 1 '^1 of [0-9]* claims counted; not counted: [0-9]* tell no number, '
finds_none sum --unit round --object Estonia --kind borders
run sum --unit percent --object Russia
check "exits with $status, not 1" [ "$status" -eq 1 ]
check 'does not say why' grep -q \
	"^crink: no sum: .* none counts in 'percent': [0-9]* tell no number, " "$err"
refuses 1 "crink: unknown unit 'ruond'; did you mean 'round'?" sum --unit ruond
refuses 2 "crink: missing option '--unit'" sum --object Russia
refuses 2 "crink: option '--object' more than once: a sum of either would count twice what both tell" \
	sum --unit round --object Russia --object Ukraine
for option in unclaimed link=denies linked=denies; do
	refuses 2 "crink: 'crink sum' cannot add up by '--${option%%=*}': leave it out" \
		sum --unit round "--$option"
done

# ---- the examples of the manual ------------------------------------------------

sed -n 's/^\.Dl \$ crink //p' "$manual" >"$directory/examples"
check 'few examples' [ "$(wc -l <"$directory/examples")" -ge 5 ]
while read -r example; do
	eval "shows $example"
done <"$directory/examples"

# ---- output that cannot be written -------------------------------------------

for command in --version --help 'actor dprk' 'item arms' relations quantities \
	sources questions 'relations --help' 'why --kind meets' \
	'compare dprk-troops-to-russia' 'sum --unit round --object Russia' \
	timeline 'timeline --svg' 'plot dprk-troops-to-russia --svg' 'dossier dprk'; do
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
for command in --version -h help 'actor dprk' 'item arms' relations quantities \
	sources questions 'relations --help' 'why --kind meets' \
	'compare dprk-troops-to-russia' 'sum --unit round --object Russia'; do
	: <"$directory/pipe" &
	exec 3>"$directory/pipe"
	wait $!
	ran="$command, pipe closed"
	status=0
	# shellcheck disable=SC2086 # a command and its argument
	run_crink $command >&3 2>"$err" || status=$?
	exec 3>&-
	check "exits with $status, not 3" [ "$status" -eq 3 ]
	check 'complains' [ ! -s "$err" ]
done

echo "$checks checks, $failures failed"
[ "$failures" -eq 0 ]
