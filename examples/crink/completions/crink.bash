# shellcheck shell=bash
# What the program offers, where its command line is.
_crink() {
	mapfile -t COMPREPLY < <("$1" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" \
		2>/dev/null | cut -f 1)
}
# Where it offers nothing, files.
complete -o bashdefault -o default -F _crink crink
