#!/bin/sh
# No message goes untested: each string of these sources that reads like one
# must be in an error that bad.sh expects.
#
# messages.sh DIRECTORY SOURCE...
set -u
# In Turkish, i and I are no letters between a and z.
export LC_ALL=C.UTF-8

if [ $# -lt 2 ]; then
	echo "usage: messages.sh DIRECTORY SOURCE..." >&2
	exit 2
fi
directory=$1
shift
cat "$directory"/*.txt | awk '
# What no small file can bring about, and what is no message.
BEGIN {
	exempt["there are more than %zu records in '\''%.*s'\''"] = 1
	exempt["the file is larger than %zu bytes"] = 1
	exempt["the texts have more than %zu bytes in all"] = 1 # test_run.c
	exempt["the names of all %ss have more than %zu bytes"] = 1 # likewise
	exempt["there are more than %zu attributes"] = 1
	exempt["this text is too long"] = 1 # 512 MiB
	# Only if all 64 bits of two hashes were alike.
	exempt["no perfect hash was found for these names; please report this"] = 1
	# Names are refused before they could be: 255 bytes are the limit of
	# both, and folding makes no name longer.
	exempt["the name is too long: without blanks and punctuation it has " \
	    "more than %d bytes"] = 1
	# Of --update-lock, in cli.sh.
	exempt["the %s '\''%.*s'\'' is in no data file: name all data files, or " \
	    "retire it for ever with --retire"] = 1
}

# The errors come first, on standard input.
FILENAME == "-" {
	if ($0 ~ /(error|warning|note): /) {
		errors[++error_count] = $0
	}
	next
}

FNR == 1 {
	finish()
	source = FILENAME
}

{
	text = text $0 "\n"
}

END {
	finish()
	for (string in exempt) {
		if (!(string in is_used)) {
			print "exempt, but in no source: " string
			missing++
		}
	}
	print count " messages, " missing + 0 " not tested"
	exit missing != 0 || count == 0
}

# All strings of a source; those with nothing but blanks between are one.
function finish(    i, c, string, is_string) {
	for (i = 1; i <= length(text); i++) {
		c = substr(text, i, 1)
		if (c == "\"") {
			is_string = 1
			for (i++; (c = substr(text, i, 1)) != "\""; i++) {
				if (c == "\\") {
					c = substr(text, ++i, 1)
				}
				string = string c
			}
		} else if (c ~ /[ \t\n]/) {
			continue
		} else {
			if (is_string) {
				look_up(string)
			}
			is_string = 0
			string = ""
			if (substr(text, i, 2) == "/*") {
				i += index(substr(text, i), "*/")
			} else if (c == "'\''") {
				i += substr(text, i + 1, 1) == "\\" ? 3 : 2
			}
		}
	}
	text = ""
}

function look_up(string,    i) {
	if (string !~ /[a-z%'\''] [a-z'\''%]/) {
		return
	}
	if (string in exempt) {
		is_used[string] = 1
		return
	}
	count++
	for (i = 1; i <= error_count; i++) {
		if (holds(errors[i], string)) {
			return
		}
	}
	print source ": not tested: " string
	missing++
}

# Whether an error holds a string, of which each % may be anything.
function holds(error, string,    parts, n, i, at) {
	n = split(string, parts, /%(\.\*|04)?(s|d|u|zu|X|c)/)
	for (i = 1; i <= n; i++) {
		at = index(error, parts[i])
		if (at == 0 && parts[i] != "") {
			return 0
		}
		if (parts[i] != "") {
			error = substr(error, at + length(parts[i]))
		}
	}
	return 1
}
' - "$@"
