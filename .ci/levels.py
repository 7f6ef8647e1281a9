#!/usr/bin/env python3
"""Writes levels.ninja into a build folder: all that is compiled there once more, at the
levels of optimization that the build has not, and libraries in one file at each.

usage: levels.py BUILD FOLDERS-WITH-CRINK.C
"""
import json
import os
import shlex
import sys

LEVELS = ("-O0", "-O1", "-O2", "-O3", "-Os")
# Those of the build: what is asked for size there is so at each level.
OF_BUILD = ("-O0", "-O2")


def at(level, words):
    return shlex.join(level if word in OF_BUILD else word for word in words)


def main():
    build, made = sys.argv[1:]
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        compiled = json.load(file)
    commands, alone = [], None
    for entry in compiled:
        words = shlex.split(entry["command"])
        words[words.index("-o") + 1] = "/dev/null"
        words = words[:words.index("-MD")] + words[words.index("-o"):]
        commands += [at(level, words) for level in LEVELS if level not in words]
        if entry["file"].endswith("lib/actor.c"):
            alone = words[:-1]
    for name in sorted(os.listdir(made)):
        commands += [at(level, alone + [os.path.join(made, name, "crink.c")])
                     for level in LEVELS]
    with open(os.path.join(build, "levels.ninja"), "w", encoding="utf-8") as file:
        file.write("rule it\n  command = $do\n  description = $do\n")
        for number, command in enumerate(commands):
            file.write(f"build {number}: it\n  do = {command}\n")


main()
