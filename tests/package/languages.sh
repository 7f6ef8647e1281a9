#!/bin/sh
# The header in C++ of every standard, without a warning; the example in C++; and the
# one in Python, by the shared library alone.
# usage: languages.sh SOURCE INCLUDE LIBCRINK.A LIBCRINK.SO PYTHON
set -eu
source=$1 include=$2 archive=$3 shared=$4 python=$5
# shellcheck source=tests/package/frame.sh
. "$source/tests/package/frame.sh"
printf '#include <crink/crink.h>\nint main() { return crink_actor_find("x") != nullptr; }\n' \
	>"$work/header.cc"
ways=0
for compiler in g++ clang++; do
	command -v $compiler >/dev/null 2>&1 || continue
	for standard in c++11 c++14 c++17 c++20 c++23 c++2b; do
		# What a compiler does not know yet is not tried.
		echo 'int main() {}' | $compiler -std=$standard -x c++ -fsyntax-only - 2>/dev/null || continue
		run $compiler -std=$standard -pedantic -Wall -Wextra -Wconversion -Wold-style-cast \
			-Wshadow -Werror -I"$source/include" -I"$include" -fsyntax-only "$work/header.cc"
		ways=$((ways + 1))
	done
	run $compiler -std=c++17 -Wall -Wextra -Werror -I"$source/include" -I"$include" \
		"$source/examples/rivals.cc" "$archive" -o "$work/rivals"
	run "$work/rivals" dprk-troops-to-russia
	grep -q '10,000 to 13,000 people' "$work/log"
	refuse 'no question' "$work/rivals" nonsense
done
if [ "$ways" -eq 0 ]; then
	echo "skipped: no compiler of C++ is installed"
	exit 77
fi
echo "the header is clean in $ways ways"

run "$python" "$source/examples/whois.py" --library "$shared" NIS "North Koera" Korea
tab=$(printf '\t')
diff -u - "$work/log" <<END
south-korean-nis${tab}National Intelligence Service${tab}organization${tab}South Korean intelligence
-${tab}North Koera${tab}North Korea
north-korea${tab}North Korea${tab}state${tab}
south-korea${tab}South Korea${tab}state${tab}
END
echo "C++ and Python ask as C does"
