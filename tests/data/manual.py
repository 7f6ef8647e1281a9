#!/usr/bin/env python3
"""Holds libcrink(3) against the public header, from which another program made it.

usage: manual.py HEADER LIBCRINK.3

Every function has one entry, with its declaration and each word of its comment, in
order, and nothing else; so have the types. What is said of them all is there too.
"""
import re
import sys


def declared(header):
    """Title of the entry: (words of the declaration, words of the comment)."""
    found = {}
    for comment, code in re.findall(
            r"/\*((?:(?!\*/).)*)\*/\n"
            r"(CRINK_API[^;]*;|(?:struct|enum) \w+ \{.*?^\};|struct \w+;)",
            header, re.S | re.M):
        if code.startswith("CRINK_API"):
            code = code[len("CRINK_API "):]
            title = re.search(r"(crink_\w+)\(", code).group(1)
        else:
            title = re.match(r"\w+ \w+", code).group()
            code = "\n".join(line for line in code.splitlines()
                             if "__MAX" not in line and "Wide enough" not in line)
        # Blanks of the layout say nothing, nor do points of a list.
        text = re.sub(r"^ \* ?", "", comment, flags=re.M)
        found[title] = ("".join(code.split()), re.sub(r"^- ", "", text, flags=re.M).split())
    return found


def plain(line):
    """What a formatter shows of a line of the page."""
    line = re.sub(r"\\(f[BP]|%|&)", "", line)
    line = re.sub(r"\\\[u([0-9A-F]+)\]", lambda m: chr(int(m.group(1), 16)), line)
    for escape, sign in ("\\-", "-"), ("\\(aq", "'"), ("\\(ga", "`"), \
            ("\\(ti", "~"), ("\\(ha", "^"), ("\\e", "\\"):
        line = line.replace(escape, sign)
    return line


def shown(page):
    """The same of the page: of what the first display of an entry has, and the rest."""
    found = {}
    for title, body in re.findall(
            r"^\.Ss (.*)\n((?:(?!\.S[sh] ).*\n)*)", page, re.M):
        if title in found:
            sys.exit(f"{title}: two entries")
        code, text = re.match(r"\.Bd .*\n((?:(?!\.Ed).*\n)*)\.Ed\n((?:.*\n)*)$",
                              body).groups()
        text = "\n".join(plain(line) for line in text.splitlines()
                         if not line.startswith("."))
        found[title] = ("".join(plain(code).split()), text.split())
    return found


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        header = file.read()
    with open(sys.argv[2], encoding="utf-8") as file:
        page = file.read()
    expected, entries = declared(header), shown(page)
    failures = [f"{title}: no entry" for title in expected if title not in entries]
    for title, (code, text) in entries.items():
        if title.startswith("CRINK_"):
            continue
        if title not in expected:
            failures.append(f"{title}: no such function or type")
        elif code != expected[title][0]:
            failures.append(f"{title}: {code} for {expected[title][0]}")
        elif text != expected[title][1]:
            failures.append(f"{title}: {' '.join(text)}\n  for "
                            f"{' '.join(expected[title][1])}")
    functions = set(re.findall(r"^CRINK_API\b[^;]*?\b(crink_\w+)\(", header, re.M))
    failures += [f"{name}: no entry" for name in functions - set(entries)]
    first = re.sub(r"^ ?\* ?(- )?", "", re.match(r"/\*(.*?)\*/", header, re.S).group(1),
                   flags=re.M)
    description = re.search(r"^\.Sh DESCRIPTION\n(.*?)^\.Sh", page, re.M | re.S).group(1)
    if first.split() != "\n".join(plain(line) for line in description.splitlines()
                                  if not line.startswith(".")).split():
        failures.append("the description is not the first comment of the header")
    for failure in failures:
        print("failed:", failure)
    print(f"{len(functions)} functions, {len(entries)} entries")
    return bool(failures) or not functions


sys.exit(main())
