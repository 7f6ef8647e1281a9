#!/usr/bin/env python3
"""Records the binary interface of the shared library, by abidw of libabigail.

usage: record_abi.py IDS.H HEADERS LIBCRINK.SO OUTPUT

Enumerators that come from the data are left out: new facts change no interface, and
that none of them changes its number is what ids.lock holds.
"""
import re
import subprocess
import sys


def main():
    ids, headers, library, output = sys.argv[1:]
    with open(ids, encoding="utf-8") as file:
        of_data = set(re.findall(r"^enum (crink_\w+) \{", file.read(), re.M))
    told = subprocess.run(
        ["abidw", "--exported-interfaces-only", "--headers-dir", headers,
         "--no-corpus-path", "--no-comp-dir-path", "--no-show-locs", library],
        check=True, capture_output=True, text=True).stdout

    def without(enum):
        if enum.group(1) not in of_data:
            return enum.group()
        return re.sub(r"\s*<enumerator name='(?!\w+_(NONE|_MAX)')[^>]*/>", "",
                      enum.group())

    told = re.sub(r"<enum-decl name='(\w+)'.*?</enum-decl>", without, told, flags=re.S)
    with open(output, "w", encoding="utf-8") as file:
        file.write(told)


main()
