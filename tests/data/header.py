#!/usr/bin/env python3
"""What the public header promises of itself, wherever it is read.

usage: header.py CRINK.H IDS.H

Every function has a comment of its own directly before it, and every enum has
an enumerator __MAX that makes it wide enough for any number, in C++ and with
short enumerations too. No comment leans on that of another function.
"""
import re
import sys


def bare_functions(text):
    """Functions that no comment ends directly before."""
    lines = text.splitlines()
    found = []
    count = 0
    for i, line in enumerate(lines):
        if re.match(r"CRINK_API\s", line):
            count += 1
            if not lines[i - 1].rstrip().endswith("*/"):
                found.append(f"{i + 1}: no comment before: {line}")
    if count < 50:
        found.append(f"only {count} functions are found")
    return found


def leaning_comments(text):
    """Comments that send the reader to those of other functions."""
    return [f"comment that stands not alone: {found.group(1)}"
            for found in re.finditer(r"/\*[\s*]*(As\s[\s*]*crink_\w+)", text)]


def narrow_enums(text):
    """Enums that do not end with an enumerator __MAX of the highest int."""
    plain = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    enums = re.findall(r"^enum (\w+) \{(.*?)\};", plain, flags=re.S | re.M)
    found = [f"enum {name}: the last enumerator is no ..__MAX"
             for name, body in enums
             if not re.search(r"\b\w+__MAX = 2147483647\s*$", body)]
    return found if enums else ["no enums are found"]


def main():
    header, ids = (open(path, encoding="utf-8").read()
                   for path in sys.argv[1:3])
    # Each check finds what it is for.
    if not (bare_functions("CRINK_API int f(void);\n")[0].startswith("1: no")
            and leaning_comments("/*\n * As crink_f(). */\nCRINK_API int g(void);\n")
            and narrow_enums("enum a {\n\tA = 1 /* __MAX = 2147483647 */\n};\n")):
        sys.exit("a check does not find what it is for")
    failures = (bare_functions(header) + leaning_comments(header)
                + narrow_enums(header) + narrow_enums(ids))
    for failure in failures:
        print("failed:", failure)
    return bool(failures)


sys.exit(main())
