#!/usr/bin/env python3
"""Holds the README's table of the API against the header, both ways.

usage: readme_api.py README HEADER

A row of the table has the prefix of its functions in the first cell, if they
share one, and in the second their names without it; a name that begins with
"crink_" is whole, one that begins with "_" has the place of the last part of
the one before it.
"""
import re
import sys


def told(readme):
    """The functions that the table names."""
    section = re.search(r"^## The API$(.*?)^## ", readme, re.M | re.S).group(1)
    for row in re.findall(r"^\| \*\*.*$", section, re.M):
        _, title, names, _ = re.split(r"(?<!\\)\|", row)
        prefix = (re.findall(r"`(crink_\w*_)`", title) + [""])[0]
        base = prefix
        for name in re.findall(r"`([a-z_]+)`", names):
            if name.startswith("crink_"):
                base = name.rsplit("_", 1)[0]
                yield name
            elif name.startswith("_"):
                yield base + name
            else:
                yield prefix + name


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        names = set(told(file.read()))
    with open(sys.argv[2], encoding="utf-8") as file:
        code = re.sub(r"/\*.*?\*/", "", file.read(), flags=re.S)
    declared = set(re.findall(r"CRINK_API\b[^;]*?\b(crink_\w+)\(", code))
    # "crink_..._name() for each enum" tells of all of these.
    enums = set(re.findall(r"\bCRINK_API const char \*(crink_\w+_name)\(\s*enum", code))
    for name in sorted(names - declared):
        print("no function of the header:", name)
    for name in sorted(declared - enums - names):
        print("not in the README's table:", name)
    print(f"{len(declared)} functions, {len(enums)} names of enumerators among them")
    sys.exit(bool(names - declared or declared - enums - names or not enums))


main()
