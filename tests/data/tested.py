#!/usr/bin/env python3
"""Holds the README's chapter "How it is tested" against what it speaks of.

usage: tested.py SOURCE BUILD HEADER

Each command of the table is there, those of CI are steps of .ci/run, and the figures
are those that the commands hold.
"""
import json
import os
import re
import sys


def chapter(source):
    with open(os.path.join(source, "README.md"), encoding="utf-8") as file:
        text = file.read()
    return re.search(r"^## How it is tested$(.*?)^## ", text, re.M | re.S).group(1)


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def is_left_out(table, command):
    """Whether CI has no time for it, and the row says how far it was run, and when."""
    row = re.search(rf"^.*\| `{re.escape(command)}` \|$", table, re.M).group()
    return re.search(r"(last run|not yet run to its end,).* on 20\d\d-\d\d-\d\d", row)


def wrong_commands(source, table, tests):
    """The commands in the last cells that nothing answers to."""
    builds = "".join(read(folder, "meson.build") for folder, _, files in
                     os.walk(os.path.join(source, "tests")) if "meson.build" in files)
    commands = re.findall(r"\| `([^`]*)` \|$", table, re.M)
    if not commands or len(commands) != len(re.findall(r"^\| (?!what |---)", table, re.M)):
        yield f"of a row, as but {len(commands)} are read"
    for command in commands:
        words = command.split()
        if command.startswith(".ci/"):
            if not os.access(os.path.join(source, command), os.X_OK) or \
                    not re.search(rf"^step .*{re.escape(command)}\b", read(source, ".ci/run"),
                                  re.M) and not is_left_out(table, command):
                yield command
        elif command.startswith("meson compile"):
            if f"'{words[-1]}'" not in builds:
                yield command
        elif words[:3] == ["meson", "test", "--suite"]:
            if not any("crink:" + words[-1] in test["suite"] for test in tests):
                yield command
        elif words[:2] == ["meson", "test"] and words[2:]:
            names = {test["name"] for test in tests}
            yield from (f"meson test {name}" for name in words[2:] if name not in names)
        else:
            yield command


def is_said(figure, words):
    """Whether the words have it, and not as the end of a longer number."""
    return re.search(r"(?<![\d.,])" + re.escape(figure), words)


def figures(source, header):
    """What the chapter has to say, in its words."""
    floors = {folder: (lines, branches) for folder, lines, branches in re.findall(
        r"^reached (\S+) ([\d.]+) ([\d.]+)", read(source, ".ci/coverage"), re.M)}
    yield "{} % of lines and {} % of branches of `lib/`".format(*floors["lib"])
    yield f"{floors['tools/crinkgen'][1]} % of branches of `tools/crinkgen`"
    yield f"{floors['examples/crink'][1]} % of `examples/crink`"
    declared = re.findall(r"CRINK_API\b[^;]*?\b(crink_\w+)\(",
                          re.sub(r"/\*.*?\*/", "", read(header), flags=re.S))
    yield f"each of the {len(set(declared))} functions"
    fuzzers = os.listdir(os.path.join(source, "tests/fuzz/corpus"))
    yield f"{len(fuzzers)} targets"
    costs = read(source, "tests/unit/cost/figures.txt").splitlines()
    yield f"{len(costs) - 1} families of calls"
    faults = read(source, "tests/worlds/plant.py")
    yield f"{len(re.findall(FAULT, faults, re.M))} mistakes"
    mutants = json.loads(read(source, "tests/mutation/recorded.json"))
    yield "at least {lib} % of those in `lib/` and {passes} % of those in the generator's " \
        "passes".format(**mutants["floors"])
    yield "last {lib[killed]} of {lib[of]} and {passes[killed]} of {passes[of]} on {date}" \
        .format(**mutants)


FAULT = r'^    \("[a-z_/]+\.[ch]", '


def main():
    source, build, header = sys.argv[1:]
    tests = json.loads(read(build, "meson-info/intro-tests.json"))
    table = chapter(source)
    words = " ".join(table.split())
    wrong = list(wrong_commands(source, table, tests))
    for command in wrong:
        print("nothing answers to this command of the README:", command)
    for figure in figures(source, header):
        if not is_said(figure, words):
            print("the README should say:", figure)
            wrong.append(figure)
    # Sanitizers and missing tools leave some out.
    told = int(re.search(r"some (\d+) tests", words).group(1))
    if not 0.9 * told <= len(tests) <= 1.1 * told:
        wrong.append(f"there are {len(tests)} tests, and not some {told}")
        print(wrong[-1])
    print(f"{len(tests)} tests for some {told}, {table.count('| `')} commands")
    sys.exit(bool(wrong))


main()
