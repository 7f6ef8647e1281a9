"""Builds the library of a world, and asks it by tests/worlds/ask.c."""
import os
import re
import subprocess

ONE_UNIT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data",
                        "one-unit.sh")


class Refused(Exception):
    """The generator takes no such data."""


class Project:
    """What libraries are built with."""

    def __init__(self, crinkgen, source, compiler):
        self.crinkgen, self.source = crinkgen, os.path.abspath(source)
        self.compiler = compiler
        self.code = code_of(f"{self.source}/tests/worlds")

    def update_lock(self, path, paths):
        subprocess.run([self.crinkgen, "--update-lock", "--retire", "--lock", path,
                        *paths], check=True, capture_output=True)


def code_of(folder):
    return [f"{folder}/{name}" for name in sorted(os.listdir(folder))
            if name.endswith(".c")]


class Library:
    """A library of some data; optimise: as the compiler is asked to."""

    def __init__(self, project, folder, paths, options=(), optimise="-O0"):
        os.makedirs(f"{folder}/crink", exist_ok=True)
        done = subprocess.run(
            [project.crinkgen, "--ids", f"{folder}/crink/ids.h",
             "--layout", f"{folder}/crink_layout.h",
             "--tables", f"{folder}/tables.c", *options, *paths],
            encoding="utf-8", capture_output=True, check=False)
        if done.returncode:
            raise Refused(done.stderr or done.stdout)
        with open(f"{folder}/all.c", "w", encoding="utf-8") as file:
            subprocess.run([ONE_UNIT, f"{project.source}/lib"], stdout=file, check=True)
        # Without optimising, what is asked to be inlined is called: half of the time.
        flags = [optimise] + ["-Dalways_inline=unused"] * (optimise == "-O0")
        self.program, self.ids = f"{folder}/ask", f"{folder}/crink/ids.h"
        subprocess.run(
            [*project.compiler, "-std=c11", *flags, f"-I{folder}",
             f"-I{project.source}/lib", f"-I{project.source}/include",
             "-o", self.program, *project.code, f"{folder}/all.c", f"{folder}/tables.c"],
            check=True)

    def run(self, *arguments, lines=()):
        text = "".join(f"{line}\n" for line in lines)
        return subprocess.run(
            [self.program, *arguments], input=text, encoding="utf-8", check=True,
            stdout=subprocess.PIPE).stdout.split("\n")[:-1]

    def enumerators(self):
        """{name: number} of <crink/ids.h>."""
        with open(self.ids, encoding="utf-8") as file:
            return {name: int(number) for name, number in
                    re.findall(r"^\t(\w+) = (\d+),$", file.read(), re.M)}

    def facts(self):
        return [line.split("\t") for line in self.run("facts")]

    def answers(self, lines):
        found = self.run(lines=lines)
        if len(found) != len(lines):
            raise ValueError(f"{len(found)} answers to {len(lines)} questions")
        return found
