#!/bin/sh
# no-memory.sh CRINK
# Each time that crink asks for memory there is none: it says so, and exits with 3.
# CRINK is built with no_memory.c and rivals.yaml.
set -u

crink=$1
directory=$(mktemp -d) || exit 1
trap 'rm -rf "$directory"' EXIT
failures=0
checks=0

# runs ARGUMENT...: fails each allocation in turn, up to one that is not made.
runs() {
	call=1
	while [ "$call" -le 1000 ]; do
		status=0
		# shellcheck disable=SC2086 # a command and its arguments
		NO_MEMORY=$call ${MESON_EXE_WRAPPER-} "$crink" "$@" \
			>"$directory/out" 2>"$directory/err" || status=$?
		[ "$status" -ne 0 ] || break
		checks=$((checks + 1))
		# Without a process of its own for each of thousands.
		said='' more=''
		{
			IFS= read -r said
			IFS= read -r more
		} <"$directory/err"
		if [ "$status" -ne 3 ] || [ "$said|$more" != 'crink: out of memory|' ]; then
			echo "FAIL: crink $*: call $call: exits with $status:"
			cat "$directory/err"
			failures=$((failures + 1))
		fi
		call=$((call + 1))
	done
	if [ "$call" -eq 1 ] || [ "$call" -gt 1000 ]; then
		echo "FAIL: crink $*: $call allocations"
		failures=$((failures + 1))
	fi
}

runs relations --subject alpha --subject beta --kind supplies
runs relations --on 2023 --least maybe --object alpha
runs relations --on 2023-06-15 --object alpha
runs why gamma-2000
runs why --claimant gamma
runs compare shells-to-beta
runs sum --unit round --item shells
runs relations --linked denies
runs source 'Gamma, 2024-06'
runs quantities
runs actor jones
runs item shells
runs sources
runs questions
runs plot shells-to-beta
runs plot shells-to-beta --svg
runs timeline --object beta
runs timeline --svg
runs timeline --svg --by question --question shells-to-beta
runs dossier beta
runs dossier shells-to-beta
runs graph
runs graph --svg
runs actors --in alpha
runs items --format json
runs relations --format table --limit 3
runs relations --format csv --limit 2
runs quantities --format jsonl --subject alpha
runs actor Alpha --format tsv
runs complete -- relations --object al
runs complete -- relations --o
runs export --format sql
runs export --format nt
runs export --format jsonl
runs export --format csv
runs export --format ftm
runs export --format plover
runs export --format claimreview
printf 'Alpha and Beta of John Jones, the Herald: small shells, shells.' \
	>"$directory/text"
runs scan "$directory/text"
runs scan --unique "$directory/text"
runs scan --claims "$directory/text"

echo "$checks checks, $failures failed"
[ "$failures" -eq 0 ]
