#!/usr/bin/env python3
"""Holds the table of the README that tells what is known, or writes it anew.

usage: knows.py [--write] README.md FILE.yaml...

A row for each file with claims, by its first comment up to a full stop or colon:
its claims, the sources that they rest on, the questions that they answer, and how
many of these have three answers or more, of whatever file. The table stands between
the two comments that begin with "what is known". Exit 77 without PyYAML.
"""
import collections
import os
import re
import sys

import reading

BEGIN, END = "<!-- what is known: tests/data/knows.py --write -->\n", "<!-- what is known ends -->\n"
HEAD = ["| topic | claims | sources | questions | with three answers or more |",
        "| --- | ---: | ---: | ---: | ---: |"]


def topic(path):
    """What a file is about: the beginning of its first comment."""
    with open(path, encoding="utf-8") as file:
        lines = []
        for line in file:
            if not line.startswith("#"):
                break
            lines.append(line[1:].strip())
    return re.split(r"[.:]( |$)", " ".join(lines))[0]


def sources(claim):
    return {piece["source"] for piece in claim.get("evidence", [claim])}


def row(title, claims, answers):
    """The cells of some claims."""
    asked = {claim["answers"] for claim in claims if "answers" in claim}
    return (f"| {title} | {len(claims):,} | "
            f"{len(set().union(*map(sources, claims))):,} | {len(asked):,} | "
            f"{sum(answers[question] >= 3 for question in asked):,} |")


def table(paths):
    by_file, claims = {}, []
    for path in paths:
        found = reading.sections(path).get("relations")
        if found:
            by_file[path] = found
            claims += found
    answers = collections.Counter(claim.get("answers") for claim in claims)
    rows = []
    for path in sorted(by_file, key=os.path.basename):
        name = os.path.basename(path)
        if not topic(path):
            sys.exit(f"{path}: no comment tells what it is about")
        rows.append(row(f"[{topic(path)}](lib/data/{name})", by_file[path], answers))
    return HEAD + rows + [row("**all of them**", claims, answers)]


def main():
    arguments = sys.argv[1:]
    is_writing = arguments[0] == "--write"
    readme, *paths = arguments[is_writing:]
    with open(readme, encoding="utf-8") as file:
        text = file.read()
    before, begin, rest = text.partition(BEGIN)
    said, end, after = rest.partition(END)
    if not begin or not end:
        sys.exit(f"{readme} has no table of what is known: no line '{(END if begin else BEGIN)[:-1]}'")
    known = "\n" + "\n".join(table(paths)) + "\n\n"
    if is_writing:
        if known != said:
            with open(f"{readme}.new", "w", encoding="utf-8") as file:
                file.write(before + begin + known + end + after)
            os.replace(f"{readme}.new", readme)
    elif said != known:
        for line in sorted(set(known.splitlines()) ^ set(said.splitlines())):
            print("by the data:  " if line in known.splitlines() else f"in {readme}:", line)
        sys.exit("run: meson compile -C build what-is-known")
    print(f"{len(known.splitlines()) - 5} topics")


main()
