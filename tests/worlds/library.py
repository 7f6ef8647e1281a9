"""Builds the library of a world, and asks it by tests/worlds/ask.c."""
import os
import subprocess


# What takes long to compile, and is asked by other tests.
NOT_ASKED = ("scan", "sentence")


class Refused(Exception):
    """The generator takes no such data."""


class Project:
    """What libraries are built with."""

    def __init__(self, crinkgen, source, compiler):
        self.crinkgen, self.source, self.compiler = crinkgen, source, compiler
        here = f"{source}/tests/worlds"
        self.code = [f"{of}/{name}" for of in (f"{source}/lib", here)
                     for name in sorted(os.listdir(of))
                     if name.endswith(".c") and not name.startswith(NOT_ASKED)]


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
        self.program = f"{folder}/ask"
        subprocess.run(
            [*project.compiler, "-std=c11", optimise, f"-I{folder}",
             f"-I{project.source}/lib", f"-I{project.source}/include",
             "-o", self.program, *project.code, f"{folder}/tables.c"], check=True)

    def run(self, *arguments, lines=()):
        text = "".join(f"{line}\n" for line in lines)
        return subprocess.run(
            [self.program, *arguments], input=text, encoding="utf-8", check=True,
            stdout=subprocess.PIPE).stdout.split("\n")[:-1]

    def facts(self):
        return [line.split("\t") for line in self.run("facts")]

    def answers(self, lines):
        found = self.run(lines=lines)
        if len(found) != len(lines):
            raise ValueError(f"{len(found)} answers to {len(lines)} questions")
        return found
