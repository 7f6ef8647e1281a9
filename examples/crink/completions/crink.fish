# What the program offers, where its command line is; only scan reads files.
complete -c crink -n 'not contains -- scan (commandline -opc)' -f
complete -c crink -a '(crink complete -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
