#!/bin/sh
# test.sh SHELL CRINK FOLDER
# What bash, zsh or fish offers on a command line of crink, whose completions are in
# FOLDER. CRINK is a build of the slice of the first article.
set -u

shell=$1 folder=$3
if ! command -v "$shell" >/dev/null; then
	echo "skipped: $shell is not installed"
	exit 77
fi
directory=$(mktemp -d) || exit 1
trap 'rm -rf "$directory"' EXIT
# By its name, as it is typed.
mkdir "$directory/bin"
ln -s "$(cd "$(dirname "$2")" && pwd)/$(basename "$2")" "$directory/bin/crink"
PATH=$directory/bin:$PATH HOME=$directory
export PATH HOME folder
failures=0
checks=0

# What the shell offers for the words of a command line, the last as far as it is
# typed: a word a line.
offered() {
	case $shell in
	bash)
		# shellcheck disable=SC2016 # bash expands it
		bash -c '. "$folder/crink.bash"
			[ "$(complete -p crink)" = "complete -o bashdefault -o default -F _crink crink" ] || exit
			COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
			_crink crink "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
			printf "%s\n" "${COMPREPLY[@]}"' bash "$@"
		;;
	zsh)
		# The completion as it is, with what it calls in place of the editor.
		# shellcheck disable=SC2016 # zsh expands it
		zsh -f -c '_describe() { print -rl -- "${(@)${(P)2}%%:*}" }
			_files() { print -r -- FILES }
			words=("$@") CURRENT=$#
			set --
			. "$folder/_crink"' zsh "$@"
		;;
	fish)
		# shellcheck disable=SC2016 # fish expands it
		fish -N -c 'source "$folder/crink.fish"
			complete -C (string join -- " " $argv)' "$@" | cut -f 1
		;;
	esac | sort
}

# offers WORDS -- WORD...: just these candidates.
offers() {
	line=$1
	shift 2
	checks=$((checks + 1))
	# shellcheck disable=SC2086 # a line of words without blanks
	case $line in
	*' ') offered crink $line '' ;;
	*) offered crink $line ;;
	esac >"$directory/out" 2>"$directory/err"
	printf '%s\n' "$@" | sort >"$directory/wanted"
	if ! diff -u "$directory/wanted" "$directory/out" || [ -s "$directory/err" ]; then
		echo "FAIL: $shell: crink $line"
		cat "$directory/err"
		failures=$((failures + 1))
	fi
}

offers 'ques' -- question questions
offers 'relations --obj' -- --object --object-in
offers 'actor north-korean-st' -- north-korean-state-media
offers 'relations --claimant gallup' -- gallup-korea
offers 'relations --negated ' -- yes no
offers 'relations --limit 3 --order ' -- when known
offers 'items --is shell-1' -- shell-155-mm
offers 'actors --kind terr' -- territory
offers 'export --format ' -- sql nt jsonl csv ftm plover claimreview
offers 'compare dprk-t' -- dprk-troops-to-russia
offers 'why over-1' -- over-10000-troops
# The slug of who types another name.
[ "$shell" = fish ] || offers 'actor DPRK' -- north-korea
if [ "$shell" = bash ]; then
	# As bash splits --negated=.
	offers 'relations --negated = ' -- no yes
	offers 'relations --negated = y' -- yes
else
	offers 'relations --negated=' -- --negated=no --negated=yes
fi
if [ "$shell" = zsh ]; then
	offers 'scan art' -- FILES
fi

echo "$checks checks, $failures failed"
[ "$failures" -eq 0 ]
