#!/bin/sh
# No message goes untested: each string of these sources that reads like one
# must be in an error that bad.sh expects, or in a warning that warned.sh does. A
# source of the generator that tells any must be among them.
#
# messages.sh GENERATOR BAD WARNED SOURCE...
set -u
# In Turkish, i and I are no letters between a and z.
export LC_ALL=C.UTF-8

if [ $# -lt 4 ]; then
	echo "usage: messages.sh GENERATOR BAD WARNED SOURCE..." >&2
	exit 2
fi
generator=$1 bad=$2 warned=$3
shift 3
status=0
sources=$(cd "$generator" && grep -rlE --include='*.c' 'diag_(error|warning|note)\(' .)
[ "$(echo "$sources" | wc -l)" -gt 10 ] || {
	echo "few sources of $generator tell anything: $sources"
	status=1
}
for source in $sources; do
	case " $* " in
	*"/${source#./} "*) ;;
	*)
		[ "$source" = ./base/diag.c ] && continue # which defines them
		echo "is not looked at: $source"
		status=1
		;;
	esac
done
cat "$bad"/*.txt "$warned"/*.txt | awk '
# What no small file can bring about, and what is no message.
BEGIN {
	exempt["there are more than %zu records in '\''%.*s'\''"] = 1
	exempt["the file is larger than %zu bytes"] = 1
	exempt["the texts have more than %zu bytes in all"] = 1 # test_run.c
	exempt["the names of all %ss have more than %zu bytes"] = 1 # likewise
	exempt["the members of '\''%.*s'\'' and of the groups in it have too little in " \
	    "common with those of other groups, which take more than %zu parts in all; " \
	    "give members that belong together one parent, or leave out groups of " \
	    "groups"] = 1 # test_group.c
	exempt["the claims that this one repeats or is part of, and those that others " \
	    "do, are reached by more than %zu ways in all; drop links that follow from " \
	    "others"] = 1 # test_wholes.c
	# Of slices and of --format, in cli.sh and test_chosen.c.
	exempt["no name of the data is in the language '\''%.*s'\'', which is to be kept%s"] = 1
	exempt["the slice would have no claim: none %s%s%s%s%s%.100s; name more actors or " \
	    "sources, or an earlier date"] = 1
	exempt["is between the actors of --keep"] = 1
	exempt["rests on the sources of --sources"] = 1
	exempt["became known since "] = 1
	exempt["in quotes this key is longer than 1024 characters, which only brackets " \
	    "could hold; shorten it"] = 1
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
' - "$@" || status=1
exit $status
