"""Builds the library of a world, and asks it by tests/worlds/ask.c."""
import os
import re
import subprocess

ONE_UNIT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data",
                        "one-unit.sh")


class Refused(Exception):
    """The generator takes no such data."""


class Project:
    """What libraries are built with; folder: for what all of them have."""

    def __init__(self, crinkgen, source, compiler, folder):
        self.crinkgen, self.source = crinkgen, os.path.abspath(source)
        self.folder = folder
        self.compiler = compiler
        self.code = code_of(f"{self.source}/tests/worlds")
        self.library = subprocess.run(
            [ONE_UNIT, f"{self.source}/lib"], check=True, stdout=subprocess.PIPE).stdout
        self.objects = None

    def compile(self, folder, *arguments):
        """Against the headers of a library."""
        subprocess.run(
            [*self.compiler, "-std=c11", f"-I{folder}", f"-I{self.source}/lib",
             f"-I{self.source}/include", *arguments], check=True)

    def code_for(self, folder):
        """What asks a library: but for what names enumerators of the data, it is
        compiled once, against the headers of any."""
        if self.objects is None:
            self.objects = []
            for path in self.code:
                made = f"{self.folder}/{os.path.basename(path)}.o"
                if names_data(path):
                    made = path
                else:
                    self.compile(folder, "-O0", "-c", "-o", made, path)
                self.objects.append(made)
        return self.objects

    def format(self, paths, folder):
        """Data files in their usual layout, which say the same."""
        os.makedirs(folder, exist_ok=True)
        made = []
        for path in paths:
            done = subprocess.run([self.crinkgen, "--format", path], check=True,
                                  stdout=subprocess.PIPE)
            made.append(f"{folder}/{os.path.basename(path)}")
            with open(made[-1], "wb") as file:
                file.write(done.stdout)
        return made

    def update_lock(self, path, paths):
        subprocess.run([self.crinkgen, "--update-lock", "--retire", "--lock", path,
                        *paths], check=True, capture_output=True)


def names_data(path):
    with open(path, encoding="utf-8") as file:
        return re.search(r"CRINK_(LAST|DATA)_", file.read()) is not None


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
        with open(f"{folder}/all.c", "wb") as file:
            file.write(project.library)
        self.program, self.ids = f"{folder}/ask", f"{folder}/crink/ids.h"
        # Without optimising, what is asked to be inlined is called: half of the time.
        inlining = ["-Dalways_inline=unused"] * (optimise == "-O0")
        project.compile(
            folder, optimise, *inlining, "-o", self.program, *project.code_for(folder),
            f"{folder}/all.c", f"{folder}/tables.c")

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
