#!/bin/sh
# rivals.sh CRINK
# What crink says of claims that know one another: rivals.yaml, compiled in.
set -u

crink=$1
directory=$(mktemp -d) || exit 1
trap 'rm -rf "$directory"' EXIT
out=$directory/out
failures=0
checks=0

# gives STATUS ARGUMENT... <EXPECTED: crink prints that, on stdout or stderr.
gives() {
	expected=$1
	shift
	checks=$((checks + 1))
	cat >"$directory/expected"
	status=0
	# shellcheck disable=SC2086 # a command and its arguments
	${MESON_EXE_WRAPPER-} "$crink" "$@" >"$out" 2>&1 || status=$?
	if ! diff -u "$directory/expected" "$out" >"$directory/diff" ||
		[ "$status" -ne "$expected" ]; then
		echo "FAIL: crink $*: exits with $status"
		cat "$directory/diff"
		failures=$((failures + 1))
	fi
}

# ---- what came before and after ------------------------------------------------

gives 0 why gamma-2000 <<'END'
Alpha supplied an estimated 1,000 to 3,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-01; said: 2024-01-15
  slug: gamma-2000; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-morning), paragraphs 2, 5 and 9
  source: The Herald, 2024-03-01 (herald-evening), paragraph 1
  known: 2024-01-15, when it was said
  stands: no
  superseded by: Alpha supplied an estimated 4,000 rounds of shells to Beta (Gamma, estimated, known 2024-03-01; gamma-4000)
    corrected by: Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta (Gamma, estimated, known 2024-06; gamma-5000)
  confirmed by: no claim
  denied by: no claim
  question: How many shells has Alpha supplied to Beta? (crink compare shells-to-beta)
  newest answer: Alpha supplied over 4,600 rounds of small shells to Beta (Jane Smith, stated, known 2024-07-05; smith-says-many)
END
gives 0 why gamma-5000 <<'END'
Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-06
  slug: gamma-5000; answers: shells-to-beta
  source: Gamma, 2024-06
  known: 2024-06, when it was published
  stands: yes
  corrects: Alpha supplied an estimated 4,000 rounds of shells to Beta (Gamma, estimated, known 2024-03-01; gamma-4000)
    supersedes: Alpha supplied an estimated 1,000 to 3,000 rounds of shells to Beta (Gamma, estimated, known 2024-01-15; gamma-2000)
  confirmed by: Alpha supplied over 4,600 rounds of small shells to Beta (Jane Smith, stated, known 2024-07-05; smith-says-many)
  denied by: no claim
  repeated by: Alpha reportedly supplied shells to Beta (John Jones, reported, known 2024-07-05; jones-repeats)
  has as a part: Alpha supplied 100 rounds of small shells to Beta (Gamma, stated, known 2024-06; small-part)
  question: How many shells has Alpha supplied to Beta? (crink compare shells-to-beta)
  newest answer: Alpha supplied over 4,600 rounds of small shells to Beta (Jane Smith, stated, known 2024-07-05; smith-says-many)
END
gives 0 why alpha-denies <<'END'
Alpha did not supply at least 1 round of shells to Beta
  status: stated; claimant: Alpha; when: between 2023 and 2024-03-01
  slug: alpha-denies; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-evening), paragraph 4
  known: 2024-03-01, when it was published
  stands: yes
  confirmed by: no claim
  denies: Alpha supplied an estimated 4,000 rounds of shells to Beta (Gamma, estimated, known 2024-03-01; gamma-4000)
  denied by: no claim
  contradicted by: Alpha supplied over 4,600 rounds of small shells to Beta (Jane Smith, stated, known 2024-07-05; smith-says-many)
  question: How many shells has Alpha supplied to Beta? (crink compare shells-to-beta)
  newest answer: Alpha supplied over 4,600 rounds of small shells to Beta (Jane Smith, stated, known 2024-07-05; smith-says-many)
END
gives 0 why jones-repeats <<'END'
Alpha reportedly supplied shells to Beta
  status: reported; claimant: John Jones; when: between 2023 and 2024-06
  slug: jones-repeats
  source: The Herald, 2024-07-05, paragraph 2
  known: 2024-07-05, when it was published
  stands: no
  withdrawn by: John Jones discusses shells with Beta (John Jones, stated, known 2024-07-05; jones-withdraws)
  confirmed by: no claim
  denied by: no claim
  repeats: Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta (Gamma, estimated, known 2024-06; gamma-5000)
END
gives 0 why small-part --slugs --edtf <<'END'
Alpha supplied 100 rounds of small shells to Beta
  status: stated; claimant: gamma; when: 2023-05-01
  slug: small-part
  source: gamma-table
  known: 2024-06, when it was published
  stands: yes
  confirmed by: no claim
  denied by: no claim
  part of: Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta (gamma, estimated, known 2024-06; gamma-5000)
  because of: Alpha was allied with Beta (herald, stated, known 2024-07-05; alliance)
  in return for: Beta supplies 10 pieces of oil to Alpha (herald, stated, known 2024-07-05; beta-oil)
END
gives 0 why beta-oil <<'END'
Beta supplies 10 pieces of oil to Alpha
  status: stated; claimant: the source itself; when: since 2023
  slug: beta-oil; answers: beta-pays
  source: The Herald, 2024-07-05, paragraph 4
  known: 2024-07-05, when it was published
  stands: yes
  confirmed by: no claim
  denied by: Beta did not supply oil to Alpha (Jane Smith, stated, known 2024-07-05; smith-denies)
  contradicted by: Beta did not supply oil to Alpha (Beta, stated, known 2024-07-05; beta-denies)
  in return for it: Alpha supplied 100 rounds of small shells to Beta (Gamma, stated, known 2024-06; small-part)
  question: What does Beta give for the shells? (crink compare beta-pays)
  newest answer: Beta possibly supplied over 1 million US dollars of oil to Alpha (The Herald, speculated, known 2024-07-05; beta-money)
END
gives 0 why alliance <<'END'
Alpha was allied with Beta
  status: stated; claimant: the source itself; when: from 2020, end not told
  slug: alliance
  source: The Herald, 2024-07-05, paragraph 5
  known: 2024-07-05, when it was published
  stands: yes
  confirmed by: no claim
  denied by: no claim
  leads to: Alpha supplied 100 rounds of small shells to Beta (Gamma, stated, known 2024-06; small-part)
  until: Alpha is expected to discuss oil with Beta (The Herald, expected, known 2024-07-05; falling-out)
  in order to: Jane Smith was defence minister of Alpha (The Herald, stated, known 2024-07-05; smith-in-office)
END
gives 0 why --modifier acting <<'END'
John Jones is reportedly acting defence minister of Alpha
  status: reported; claimant: Gamma; when: from 2023-06 or 2023-07 to 2023-06-30 or later; modifiers: acting; via: The Herald
  source: Gamma, 2024-06
  known: 2024-06, when it was published
  stands: yes
  confirmed by: no claim
  denied by: no claim
END
gives 1 why gamma-3000 <<'END'
crink: unknown claim 'gamma-3000'; did you mean 'gamma-2000' or 'gamma-4000' or 'gamma-5000'?
END
gives 1 why shells-to-beta <<'END'
crink: unknown claim 'shells-to-beta'; it is a question: crink compare shells-to-beta
END
# ---- rival answers -------------------------------------------------------------

gives 0 compare shells-to-beta <<'END'
How many shells has Alpha supplied to Beta?

2024-01-15: Alpha supplied an estimated 1,000 to 3,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-01; said: 2024-01-15
  slug: gamma-2000; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-morning), paragraphs 2, 5 and 9
  source: The Herald, 2024-03-01 (herald-evening), paragraph 1
  stands: no
  superseded by: Alpha supplied an estimated 4,000 rounds of shells to Beta (Gamma, estimated, known 2024-03-01; gamma-4000)
    corrected by: Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta (Gamma, estimated, known 2024-06; gamma-5000)
2024-03-01: Alpha supplied an estimated 4,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-03-01
  slug: gamma-4000; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-evening), paragraph 3
  stands: no
  corrected by: Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta (Gamma, estimated, known 2024-06; gamma-5000)
  denied by: Alpha did not supply at least 1 round of shells to Beta (Alpha, stated, known 2024-03-01; alpha-denies)
2024-03-01: Alpha did not supply at least 1 round of shells to Beta
  status: stated; claimant: Alpha; when: between 2023 and 2024-03-01
  slug: alpha-denies; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-evening), paragraph 4
  stands: yes
  contradicted by: Alpha supplied over 4,600 rounds of small shells to Beta (Jane Smith, stated, known 2024-07-05; smith-says-many)
2024-06: Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-06
  slug: gamma-5000; answers: shells-to-beta
  source: Gamma, 2024-06
  stands: yes
  confirmed by: Alpha supplied over 4,600 rounds of small shells to Beta (Jane Smith, stated, known 2024-07-05; smith-says-many)
2024-07-05: Alpha supplied over 4,600 rounds of small shells to Beta
  status: stated; claimant: Jane Smith; when: between 2023 and 2024-07-05
  slug: smith-says-many; answers: shells-to-beta
  source: The Herald, 2024-07-05, paragraph 1
  stands: yes

all allow: no number fits all of them
any allows: at least 1,000 rounds
all that stand allow: 4,601 to 5,000 rounds
any that stands allows: at least 4,500 rounds
not counted: 1 that says that it is not so
newest that stands: Alpha supplied over 4,600 rounds of small shells to Beta (Jane Smith, stated, known 2024-07-05; smith-says-many)
END
gives 0 compare shells-to-beta --standing 2024-03 <<'END'
How many shells has Alpha supplied to Beta?

2024-01-15: Alpha supplied an estimated 1,000 to 3,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-01; said: 2024-01-15
  slug: gamma-2000; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-morning), paragraphs 2, 5 and 9
  source: The Herald, 2024-03-01 (herald-evening), paragraph 1
  stands: no
  superseded by: Alpha supplied an estimated 4,000 rounds of shells to Beta (Gamma, estimated, known 2024-03-01; gamma-4000)
2024-03-01: Alpha supplied an estimated 4,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-03-01
  slug: gamma-4000; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-evening), paragraph 3
  stands: yes
  denied by: Alpha did not supply at least 1 round of shells to Beta (Alpha, stated, known 2024-03-01; alpha-denies)
2024-03-01: Alpha did not supply at least 1 round of shells to Beta
  status: stated; claimant: Alpha; when: between 2023 and 2024-03-01
  slug: alpha-denies; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-evening), paragraph 4
  stands: yes

all allow: no number fits all of them
any allows: 1,000 to 4,000 rounds
all that stand allow: about 4,000 rounds
any that stands allows: about 4,000 rounds
not counted: 1 that says that it is not so
newest that stands: Alpha did not supply at least 1 round of shells to Beta (Alpha, stated, known 2024-03-01; alpha-denies)
END
gives 0 compare beta-pays <<'END'
What does Beta give for the shells?

2024-07-05: Beta supplies 10 pieces of oil to Alpha
  status: stated; claimant: the source itself; when: since 2023
  slug: beta-oil; answers: beta-pays
  source: The Herald, 2024-07-05, paragraph 4
  stands: yes
  once denied by: Beta did not supply oil to Alpha (Jane Smith, stated, known 2024-07-05; smith-denies)
  contradicted by: Beta did not supply oil to Alpha (Beta, stated, known 2024-07-05; beta-denies)
2024-07-05: Beta possibly supplied over 1 million US dollars of oil to Alpha
  status: speculated; claimant: the source itself; when: until 2024-07-05, start not told
  slug: beta-money; answers: beta-pays
  source: The Herald, 2024-07-05, paragraph 4
  stands: yes
  denied by: Beta did not supply oil to Alpha (Beta, stated, known 2024-07-05; beta-denies)

all allow: not to be told, for they count different things
newest that stands, though denied: Beta possibly supplied over 1 million US dollars of oil to Alpha (The Herald, speculated, known 2024-07-05; beta-money)
  denied by: Beta did not supply oil to Alpha (Beta, stated, known 2024-07-05; beta-denies)
END
gives 1 compare nobody-knows <<'END'
crink: no claim answers the question
END
gives 1 compare shells-to-beta --standing 2023 <<'END'
crink: no answer was known on 2023
END
gives 1 compare shells <<'END'
crink: unknown question 'shells'; did you mean 'shells-to-beta'?
END
gives 1 compare quuux <<'END'
crink: unknown question 'quuux'; 'crink questions' lists those that there are
END
gives 0 question 'How many shells has Alpha supplied to Beta?' <<'END'
How many shells has Alpha supplied to Beta?
  slug        shells-to-beta
  unit        round
  item        shells
  answers     5: crink compare shells-to-beta
  newest      Alpha supplied over 4,600 rounds of small shells to Beta (Jane
              Smith, stated, known 2024-07-05; smith-says-many)
END
gives 0 question nobody-knows <<'END'
Is there a question that nobody answers?
  slug        nobody-knows
  answers     0: crink compare nobody-knows
END
# ---- days ----------------------------------------------------------------------

gives 0 relations --object alpha --item 'defence minister' --on 2023-06-15 <<'END'
Jane Smith was defence minister of Alpha
  status: stated; claimant: the source itself; when: from 2020-02-01 to 2023-06-30
  slug: smith-in-office
  source: The Herald, 2024-07-05, paragraph 7
1 claim; 1 more may match: --least maybe
END
gives 0 relations --object alpha --item 'defence minister' --on 2023-06-15 \
	--least maybe <<'END'
Jane Smith was defence minister of Alpha
  status: stated; claimant: the source itself; when: from 2020-02-01 to 2023-06-30
  slug: smith-in-office
  source: The Herald, 2024-07-05, paragraph 7
  holds: surely
John Jones is reportedly acting defence minister of Alpha
  status: reported; claimant: Gamma; when: from 2023-06 or 2023-07 to 2023-06-30 or later; modifiers: acting; via: The Herald
  source: Gamma, 2024-06
  holds: maybe
2 claims
END
gives 1 relations --object alpha --item 'defence minister' --on 2024-07-05 <<'END'
crink: no claim is sure to match, but 2 may: --least maybe
END
gives 1 relations --object alpha --item 'defence minister' --on 2019 <<'END'
crink: no claim matches
END
gives 1 relations --object alpha --item 'defence minister' --on 2030 <<'END'
crink: no claim is sure to match, but 1 may: --least maybe
END
gives 0 relations --object alpha --item 'defence minister' --on 2023-06 \
	--on 2023-07 --least maybe <<'END'
John Jones is reportedly acting defence minister of Alpha
  status: reported; claimant: Gamma; when: from 2023-06 or 2023-07 to 2023-06-30 or later; modifiers: acting; via: The Herald
  source: Gamma, 2024-06
  holds: maybe
1 claim
END
gives 0 relations --question shells-to-beta --known 2024-02/2024-05 <<'END'
Alpha supplied an estimated 4,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-03-01
  slug: gamma-4000; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-evening), paragraph 3
Alpha did not supply at least 1 round of shells to Beta
  status: stated; claimant: Alpha; when: between 2023 and 2024-03-01
  slug: alpha-denies; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-evening), paragraph 4
2 claims
END
gives 0 relations --question shells-to-beta --standing 2024-03-01 <<'END'
Alpha supplied an estimated 4,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-03-01
  slug: gamma-4000; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-evening), paragraph 3
Alpha did not supply at least 1 round of shells to Beta
  status: stated; claimant: Alpha; when: between 2023 and 2024-03-01
  slug: alpha-denies; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-evening), paragraph 4
2 claims
END
gives 0 relations --question shells-to-beta --standing 2024-02 <<'END'
Alpha supplied an estimated 1,000 to 3,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-01; said: 2024-01-15
  slug: gamma-2000; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-morning), paragraphs 2, 5 and 9
  source: The Herald, 2024-03-01 (herald-evening), paragraph 1
1 claim
END
# ---- all conditions, orders ----------------------------------------------------

gives 0 relations --kind allied-with --subject alpha --subject beta <<'END'
Alpha was allied with Beta
  status: stated; claimant: the source itself; when: from 2020, end not told
  slug: alliance
  source: The Herald, 2024-07-05, paragraph 5
1 claim
END
gives 0 relations --question beta-pays --question shells-to-beta \
	--order known --limit 3 <<'END'
Alpha supplied an estimated 1,000 to 3,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-01; said: 2024-01-15
  slug: gamma-2000; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-morning), paragraphs 2, 5 and 9
  source: The Herald, 2024-03-01 (herald-evening), paragraph 1
Alpha supplied an estimated 4,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-03-01
  slug: gamma-4000; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-evening), paragraph 3
Alpha did not supply at least 1 round of shells to Beta
  status: stated; claimant: Alpha; when: between 2023 and 2024-03-01
  slug: alpha-denies; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-evening), paragraph 4
3 of 7 claims
END
gives 0 relations --subject jones --subject smith --order when <<'END'
Jane Smith was defence minister of Alpha
  status: stated; claimant: the source itself; when: from 2020-02-01 to 2023-06-30
  slug: smith-in-office
  source: The Herald, 2024-07-05, paragraph 7
John Jones was defence minister of Alpha
  status: stated; claimant: the source itself; when: from 2023-07-01, end not told
  source: The Herald, 2024-07-05, paragraph 7
John Jones is reportedly acting defence minister of Alpha
  status: reported; claimant: Gamma; when: from 2023-06 or 2023-07 to 2023-06-30 or later; modifiers: acting; via: The Herald
  source: Gamma, 2024-06
John Jones discusses shells with Beta
  status: stated; claimant: John Jones; when: on 2024-07-05, start and end not told
  slug: jones-withdraws
  source: The Herald, 2024-07-05, paragraph 3
Jane Smith discusses oil with Beta
  status: stated; claimant: Jane Smith; when: on 2024-07-05, start and end not told
  slug: smith-takes-back
  source: The Herald, 2024-07-05, paragraph 9
5 claims
END
gives 0 relations --claimant gamma --claimant jones --status reported \
	--status stated --order known <<'END'
Alpha supplied 100 rounds of small shells to Beta
  status: stated; claimant: Gamma; when: on 2023-05-01
  slug: small-part
  source: Gamma, 2024-06
John Jones is reportedly acting defence minister of Alpha
  status: reported; claimant: Gamma; when: from 2023-06 or 2023-07 to 2023-06-30 or later; modifiers: acting; via: The Herald
  source: Gamma, 2024-06
Alpha reportedly supplied shells to Beta
  status: reported; claimant: John Jones; when: between 2023 and 2024-06
  slug: jones-repeats
  source: The Herald, 2024-07-05, paragraph 2
John Jones discusses shells with Beta
  status: stated; claimant: John Jones; when: on 2024-07-05, start and end not told
  slug: jones-withdraws
  source: The Herald, 2024-07-05, paragraph 3
4 claims
END
gives 0 relations --actor herald <<'END'
John Jones is reportedly acting defence minister of Alpha
  status: reported; claimant: Gamma; when: from 2023-06 or 2023-07 to 2023-06-30 or later; modifiers: acting; via: The Herald
  source: Gamma, 2024-06
1 claim
END
gives 0 relations --claimant-in alpha --item shells --known 2024-06 <<'END'
Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-06
  slug: gamma-5000; answers: shells-to-beta
  source: Gamma, 2024-06
Alpha supplied 100 rounds of small shells to Beta
  status: stated; claimant: Gamma; when: on 2023-05-01
  slug: small-part
  source: Gamma, 2024-06
2 claims
END
gives 0 relations --item-above small-shells --negated yes <<'END'
Alpha did not supply at least 1 round of shells to Beta
  status: stated; claimant: Alpha; when: between 2023 and 2024-03-01
  slug: alpha-denies; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-evening), paragraph 4
1 claim
END
gives 0 relations --modifier acting --edtf <<'END'
John Jones is reportedly acting defence minister of Alpha
  status: reported; claimant: Gamma; when: [2023-06..2023-07]/[2023-06-30..]; modifiers: acting; via: The Herald
  source: Gamma, 2024-06
1 claim
END
gives 0 source herald-evening <<'END'
The Herald, 2024-03-01 (herald-evening)
  title       More shells for Beta
  kind        article
  slug        herald-evening
  publisher   The Herald
  date        2024-03-01
  rests on    The Herald, 2024-03-01 (herald-morning): crink source herald-morning
  claims      3: crink relations --source herald-evening
END
gives 1 source 'More shells' <<'END'
crink: unknown source 'More shells'
END
gives 0 actor 'John Jones' <<'END'
John Jones
  kind        person
  slug        jones
  posts       John Jones was defence minister of Alpha (from 2023-07-01, end
              not told)
              John Jones is reportedly acting defence minister of Alpha (from
              2023-06 or 2023-07 to 2023-06-30 or later)
  claims      3 as subject: crink relations --subject jones
              1 as object: crink relations --object jones
              2 as claimant: crink relations --claimant jones
              4 in any role: crink relations --actor jones
END
# ---- links ---------------------------------------------------------------------

gives 0 relations --link contradicts <<'END'
Alpha supplied over 4,600 rounds of small shells to Beta
  status: stated; claimant: Jane Smith; when: between 2023 and 2024-07-05
  slug: smith-says-many; answers: shells-to-beta
  source: The Herald, 2024-07-05, paragraph 1
  contradicts: Alpha did not supply at least 1 round of shells to Beta (Alpha, stated, known 2024-03-01; alpha-denies)
Beta did not supply oil to Alpha
  status: stated; claimant: Beta; when: between 2023 and 2024-07-05
  slug: beta-denies
  source: The Herald, 2024-07-05, paragraph 8
  contradicts: Beta supplies 10 pieces of oil to Alpha (The Herald, stated, known 2024-07-05; beta-oil)
2 claims
END
gives 0 relations --linked denies --item oil <<'END'
Beta supplies 10 pieces of oil to Alpha
  status: stated; claimant: the source itself; when: since 2023
  slug: beta-oil; answers: beta-pays
  source: The Herald, 2024-07-05, paragraph 4
  denied by: Beta did not supply oil to Alpha (Jane Smith, stated, known 2024-07-05; smith-denies)
Beta possibly supplied over 1 million US dollars of oil to Alpha
  status: speculated; claimant: the source itself; when: until 2024-07-05, start not told
  slug: beta-money; answers: beta-pays
  source: The Herald, 2024-07-05, paragraph 4
  denied by: Beta did not supply oil to Alpha (Beta, stated, known 2024-07-05; beta-denies)
2 claims
END
gives 1 relations --linked denies --linked confirms <<'END'
crink: no claim matches
END
gives 0 relations --link confirms --link contradicts --claimant smith --claimant beta <<'END'
Alpha supplied over 4,600 rounds of small shells to Beta
  status: stated; claimant: Jane Smith; when: between 2023 and 2024-07-05
  slug: smith-says-many; answers: shells-to-beta
  source: The Herald, 2024-07-05, paragraph 1
  contradicts: Alpha did not supply at least 1 round of shells to Beta (Alpha, stated, known 2024-03-01; alpha-denies)
  confirms: Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta (Gamma, estimated, known 2024-06; gamma-5000)
1 claim
END
gives 0 relations --linked corrects --linked denies <<'END'
Alpha supplied an estimated 4,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-03-01
  slug: gamma-4000; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-evening), paragraph 3
  corrected by: Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta (Gamma, estimated, known 2024-06; gamma-5000)
  denied by: Alpha did not supply at least 1 round of shells to Beta (Alpha, stated, known 2024-03-01; alpha-denies)
1 claim
END
gives 0 quantities --linked part-of <<'END'
qualifier    low   high  unit   source          paragraph  claim
range      4,500  5,000  round  Gamma, 2024-06          ?  Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta
END
gives 0 relations --link part-of --slugs <<'END'
Alpha supplied 100 rounds of small shells to Beta
  status: stated; claimant: gamma; when: on 2023-05-01
  slug: small-part
  source: gamma-table
  part of: Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta (gamma, estimated, known 2024-06; gamma-5000)
1 claim
END
gives 0 relations --link until --subject beta <<'END'
Alpha was allied with Beta
  status: stated; claimant: the source itself; when: from 2020, end not told
  slug: alliance
  source: The Herald, 2024-07-05, paragraph 5
  until: Alpha is expected to discuss oil with Beta (The Herald, expected, known 2024-07-05; falling-out)
1 claim
END
gives 1 relations --link deny <<'END'
crink: unknown link 'deny'; the links are: supersedes, withdraws, corrects, denies, contradicts, confirms, repeats, part-of, because-of, until, in-order-to, in-return-for
END
gives 1 relations --linked xyzzy <<'END'
crink: unknown link 'xyzzy'; the links are: supersedes, withdraws, corrects, denies, contradicts, confirms, repeats, part-of, because-of, until, in-order-to, in-return-for
END
# ---- sources as they are cited -------------------------------------------------

gives 0 relations --source 'Gamma, 2024-06' --limit 1 <<'END'
Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-06
  slug: gamma-5000; answers: shells-to-beta
  source: Gamma, 2024-06
1 of 3 claims
END
gives 0 relations --source 'the herald 2024-07-05' --limit 1 <<'END'
Alpha supplied over 4,600 rounds of small shells to Beta
  status: stated; claimant: Jane Smith; when: between 2023 and 2024-07-05
  slug: smith-says-many; answers: shells-to-beta
  source: The Herald, 2024-07-05, paragraph 1
1 of 17 claims
END
gives 0 relations --source 'The Herald, 2024-03-01 (herald-evening)' --limit 1 <<'END'
Alpha supplied an estimated 1,000 to 3,000 rounds of shells to Beta
  status: estimated; claimant: Gamma; when: between 2023 and 2024-01; said: 2024-01-15
  slug: gamma-2000; answers: shells-to-beta
  source: The Herald, 2024-03-01 (herald-morning), paragraphs 2, 5 and 9
  source: The Herald, 2024-03-01 (herald-evening), paragraph 1
1 of 3 claims
END
gives 1 relations --source 'The Herald, 2024-03-02 (herald-evening)' <<'END'
crink: unknown source 'The Herald, 2024-03-02 (herald-evening)'
END
gives 1 source 'The Herald, 2024-03-01' <<'END'
crink: 'The Herald, 2024-03-01' cites several sources:
  herald-morning (The Herald, 2024-03-01: Shells for Beta)
  herald-evening (The Herald, 2024-03-01: More shells for Beta)
END
gives 1 source herald <<'END'
crink: 'herald' is a publisher, whose sources are:
  herald-morning (The Herald, 2024-03-01: Shells for Beta)
  herald-evening (The Herald, 2024-03-01: More shells for Beta)
  herald-summer (The Herald, 2024-07-05)
END
gives 1 source 'Herald, 2024' <<'END'
crink: unknown source 'Herald, 2024'; this publisher's sources are:
  herald-morning (The Herald, 2024-03-01: Shells for Beta)
  herald-evening (The Herald, 2024-03-01: More shells for Beta)
  herald-summer (The Herald, 2024-07-05)
END
gives 1 source 'The Herald, 2025' <<'END'
crink: unknown source 'The Herald, 2025'; this publisher's sources are:
  herald-morning (The Herald, 2024-03-01: Shells for Beta)
  herald-evening (The Herald, 2024-03-01: More shells for Beta)
  herald-summer (The Herald, 2024-07-05)
END
gives 1 source 'Alpha, 2024' <<'END'
crink: unknown source 'Alpha, 2024'
END
gives 1 source 'Nobody, 2024-06' <<'END'
crink: unknown source 'Nobody, 2024-06'
END
# ---- sums ----------------------------------------------------------------------

gives 1 sum --unit round <<'END'
crink: no sum: what counts comes to a number too large to be told
END
gives 0 sum --unit rounds --standing 2024-03 <<'END'
about 4,000 rounds
  Alpha supplied an estimated 4,000 rounds of shells to Beta (Gamma, estimated, known 2024-03-01; gamma-4000)
1 of 2 claims counted; not counted: 1 says what is not so
END
gives 0 sum --unit usd --item oil <<'END'
over 1 million US dollars
  Beta possibly supplied over 1 million US dollars of oil to Alpha (The Herald, speculated, known 2024-07-05; beta-money)
1 of 11 claims counted; not counted: 4 tell no number, 6 count something else
END
gives 1 sum --unit percent <<'END'
crink: no sum: 23 claims match, but none counts in 'percent': 10 tell no number, 13 count something else
END
gives 1 sum --unit round --subject beta <<'END'
crink: no sum: 9 claims match, but none counts in 'round': 6 tell no number, 3 count something else
END
gives 0 sum --unit round --item shells <<'END'
at least 4,500 rounds
  at least 4,500 rounds, as any of 2 answers allows: How many shells has Alpha supplied to Beta? (crink compare shells-to-beta)
    Alpha supplied an estimated 4,500 to 5,000 rounds of shells to Beta (Gamma, estimated, known 2024-06; gamma-5000)
    Alpha supplied over 4,600 rounds of small shells to Beta (Jane Smith, stated, known 2024-07-05; smith-says-many)
2 of 8 claims counted; not counted: 2 tell no number, 1 says what is not so, 2 are superseded, withdrawn or corrected, 1 repeats another or is part of it
END
gives 0 sum --unit piece --subject beta --when 2025 <<'END'
10 pieces
  Beta supplies 10 pieces of oil to Alpha (The Herald, stated, known 2024-07-05; beta-oil)
1 of 5 claims counted; not counted: 3 tell no number, 1 tells a rate per year
END
gives 1 sum --unit person --object alpha <<'END'
crink: no sum: of what counts some has no lower end and some no upper one
END
gives 1 sum --unit round --subject gamma <<'END'
crink: no sum: what counts comes to a number too large to be told
END
gives 1 sum --unit round --kind discusses <<'END'
crink: no sum: 3 claims match, but none counts in 'round': 3 tell no number
END
gives 1 sum --unit round --claimant smith --kind allied-with <<'END'
crink: no claim matches
END

# ---- what a text names -----------------------------------------------------------

# names FILE WORD...: what a file says.
names() {
	file=$1
	shift
	printf '%s\n' "$*" >"$directory/$file"
}

# heads PAIRS FILE...: of which pairs crink scan shows claims.
heads() {
	pairs=$1
	shift
	checks=$((checks + 1))
	status=0
	# shellcheck disable=SC2086 # a command and its arguments
	${MESON_EXE_WRAPPER-} "$crink" scan --claims "$@" >"$out" 2>&1 || status=$?
	shown=$(sed -n 's/^\([^ ]*\( [^ ]*\)\{0,1\}; .*\)/(\1)/p' "$out" | tr -d '\n')
	if [ "$shown" != "$pairs" ] || [ "$status" -ne 0 ]; then
		echo "FAIL: crink scan $*: exits with $status and shows $shown"
		failures=$((failures + 1))
	fi
}

names jones 'John Jones asks Beta and then, in The Herald, Beta again.'
gives 0 scan --claims "$directory/jones" <<'END'
John Jones; Beta
Alpha reportedly supplied shells to Beta
  status: reported; claimant: John Jones; when: between 2023 and 2024-06
  slug: jones-repeats
  source: The Herald, 2024-07-05, paragraph 2
  stands: no
  withdrawn by: John Jones discusses shells with Beta (John Jones, stated, known 2024-07-05; jones-withdraws)
John Jones discusses shells with Beta
  status: stated; claimant: John Jones; when: on 2024-07-05, start and end not told
  slug: jones-withdraws
  source: The Herald, 2024-07-05, paragraph 3

John Jones; The Herald
John Jones is reportedly acting defence minister of Alpha
  status: reported; claimant: Gamma; when: from 2023-06 or 2023-07 to 2023-06-30 or later; modifiers: acting; via: The Herald
  source: Gamma, 2024-06
END
names smith 'Of oil, Jane Smith and oil'
gives 0 scan --slugs --claims "$directory/smith" <<'END'
oil; smith
Beta did not supply oil to Alpha
  status: stated; claimant: smith; when: between 2023 and 2024-07-05
  slug: smith-denies
  source: herald-summer, paragraph 8
  stands: no
  withdrawn by: Jane Smith discusses oil with Beta (smith, stated, known 2024-07-05; smith-takes-back)
Jane Smith discusses oil with Beta
  status: stated; claimant: smith; when: on 2024-07-05, start and end not told
  slug: smith-takes-back
  source: herald-summer, paragraph 9
END
# Each pair once, and none of two files; an item is about its kinds too, but with
# these it is no pair.
heads '(John Jones; Beta)(John Jones; The Herald)' \
	"$directory/jones" "$directory/jones"
names turned 'Beta; small shells, JOHN JONES. The shells'
heads '(John Jones; Beta)(John Jones; The Herald)(Beta; small shells)(Beta; shells)(John Jones; shells)' \
	"$directory/jones" "$directory/turned"
heads '(Beta; small shells)(Beta; John Jones)(Beta; shells)(John Jones; shells)(John Jones; The Herald)' \
	"$directory/turned" "$directory/jones"
names kinds 'Small shells are shells.'
names alpha 'Alpha'
names beta 'Beta'
echo 'crink: no claim has to do with two that a text names' >"$directory/none"
gives 1 scan --claims "$directory/kinds" <"$directory/none"
gives 1 scan --claims "$directory/kinds" "$directory/kinds" <"$directory/none"
gives 1 scan --claims "$directory/alpha" "$directory/beta" <"$directory/none"

echo "$checks checks, $failures failed"
[ "$failures" -eq 0 ]
