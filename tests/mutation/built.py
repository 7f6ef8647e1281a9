"""A copy of the project in which all mutants are, and what is built of it."""
import json
import multiprocessing
import os
import re
import shlex
import subprocess
import sys

import rewrite
import sites

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
# What is asked of a compiler decides which of the ways of a file it sees.
WAYS = {"lib": ([], ["-Os"]), "passes": ([],)}
PLAIN_WAY = {"lib/scan_skip.c": ["-DCRINK_PORTABLE"]}
# Of lib/ with data that is small, and so is the tree of each file with it.
FOLDERS = {"lib": ("tests/unit/libcrink-unit-groups.a.p/",),
           "passes": ("tools/crinkgen/crinkgen.p/",)}
# Where those are compiled (tests/meson.build).
ALL_OF_LIB = "lib_unit.c"
# What is the same code with one set of data need not be so with others.
FOLDERS_FOR_CODE = {"lib": ("lib/libcrink-objects.a.p/", "tests/unit/libcrink-unit-odd.a.p/",
                            "tests/unit/libcrink-unit-groups.a.p/"),
                    "passes": ("tools/crinkgen/crinkgen.p/",)}


def arguments(command):
    """What clang needs of a compiler's command: folders, definitions, language."""
    return [word for word in shlex.split(command)
            if word.startswith(("-I", "-D", "-std"))]


def read_file(arguments):
    """The sites of one file, by stretch."""
    command, directory, sources = arguments
    found = {}
    tree = sites.dump(command, directory)
    sites.place_files(tree)
    sites.Reader(sources, directory, found).read(tree)
    return found


def files_of(entry):
    """The files that a command compiles, as their paths in the project: that of a test
    library compiles all of lib/ at once."""
    if os.path.basename(entry["file"]) == ALL_OF_LIB:
        return [f"lib/{name}" for name in sorted(os.listdir(os.path.join(TOP, "lib")))
                if name.endswith(".c")]
    return [os.path.relpath(os.path.join(entry["directory"], entry["file"]), TOP)]


def commands_of(build, paths, folders):
    """How clang reads each of these files, in each way."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        entries = json.load(file)
    out, left = [], set(paths)
    for entry in entries:
        for path in files_of(entry):
            part = "lib" if path.startswith("lib/") else "passes"
            if path not in paths or not entry["output"].startswith(folders[part]):
                continue
            left.discard(path)
            ways = WAYS[part] + ((PLAIN_WAY[path],) if path in PLAIN_WAY else ())
            name = os.path.relpath(os.path.join(TOP, path), entry["directory"])
            out += [(arguments(entry["command"]) + way + [name],
                     entry["directory"]) for way in ways]
    if left:
        sys.exit("No command compiles " + ", ".join(sorted(left)))
    return out


def read_sites(build, sources, paths, jobs):
    """All sites of these files, and of the headers that they include."""
    found = {}
    with multiprocessing.Pool(jobs) as pool:
        for part in pool.imap(read_file, [one + (sources,) for one in
                                          commands_of(build, paths, FOLDERS)]):
            for key, site in part.items():
                for label, text in site.ways.items():
                    found.setdefault(key, site).ways.setdefault(label, text)
    return found.values()


def write_if_new(path, text):
    """Files that stay the same are not built again."""
    try:
        with open(path, encoding="latin-1", newline="") as file:
            if file.read() == text:
                return
    except OSError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="latin-1", newline="") as file:
        file.write(text)


class Copy:
    """The project, copied below a folder and built there."""

    def __init__(self, folder, jobs):
        self.top = os.path.join(folder, "copy")
        self.build = os.path.join(folder, "built")
        self.jobs = jobs

    def fill(self, sources, mutants):
        """Copies what git knows of, with the mutants in their places."""
        by_path = {}
        for mutant in mutants:
            by_path.setdefault(mutant.path, []).append(mutant)
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=TOP, check=True,
                                stdout=subprocess.PIPE, text=True).stdout
        for path in listed.rstrip("\0").split("\0"):
            if path in by_path:
                text = rewrite.rewritten(sources.text(path), by_path[path])
            elif os.path.islink(os.path.join(TOP, path)) or \
                    not os.path.isfile(os.path.join(TOP, path)):
                continue
            else:
                with open(os.path.join(TOP, path), encoding="latin-1",
                          newline="") as file:
                    text = file.read()
            # Mutants of what is part of all that calls it would fill all of it.
            text = text.replace("__attribute__((always_inline))", "__attribute__((noinline))")
            target = os.path.join(self.top, path)
            write_if_new(target, text)
            os.chmod(target, os.stat(os.path.join(TOP, path)).st_mode)

    def set_up(self):
        if os.path.exists(os.path.join(self.build, "build.ninja")):
            # What is told of tests is that of the build files as they are now.
            subprocess.run(["ninja", "-C", self.build, "build.ninja"],
                           check=True, stdout=subprocess.DEVNULL)
            return
        subprocess.run(["meson", "setup", "--buildtype=plain", "-Db_colorout=never",
                        "-Dexamples=disabled", "-Dtests=enabled",
                        "-Dc_args=-O1 -w -include " +
                        os.path.join(HERE, "mutant.h"),
                        self.build, self.top],
                       check=True, stdout=subprocess.DEVNULL)

    def tests(self):
        """All tests, as meson tells of them."""
        return json.loads(subprocess.run(
            ["meson", "introspect", self.build, "--tests"], check=True,
            stdout=subprocess.PIPE, text=True).stdout)

    def targets(self, commands):
        """What is to be built for these commands."""
        known = {line.rpartition(":")[0] for line in subprocess.run(
            ["ninja", "-C", self.build, "-t", "targets", "all"], check=True,
            stdout=subprocess.PIPE, text=True).stdout.splitlines()}
        words = {os.path.relpath(os.path.join(self.build, word), self.build)
                 for command in commands for word in command}
        return sorted(words & known)

    def compile(self, targets):
        return subprocess.run(["ninja", "-C", self.build, "-k", "0",
                               "-j", str(self.jobs)] + targets,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              text=True, errors="replace")

    def blamed(self, said):
        """The mutants that a compiler complains of."""
        numbers = set()
        for name, line, column, text in set(re.findall(
                r"^(\S+?):(\d+):(\d+): (?:fatal )?(?:error|note): (.*)", said, re.M)):
            path = os.path.normpath(os.path.join(self.build, name))
            if not path.startswith(self.top) or "mutant.h" in path:
                continue
            with open(path, encoding="latin-1", newline="") as file:
                numbers.update(rewrite.blamed(file.read(), int(line), int(column), text))
        return numbers


def assembled(text, path, command, directory):
    """What gcc makes of a file that stands elsewhere, at -O2; None if nothing."""
    done = subprocess.run(
        ["gcc", "-O2", "-w", "-S", "-x", "c", "-", "-o", "-",
         "-I", os.path.join(TOP, os.path.dirname(path))] + command,
        cwd=directory, input=text.encode("latin-1"), stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL)
    return done.stdout if done.returncode == 0 else None


def is_same_code(mutant, sources, commands):
    """Whether a compiler makes the same of a mutant of a file that is no header."""
    text = sources.text(mutant.path)
    other = rewrite.changed(text, mutant)
    for command, directory in commands:
        if not command[-1].endswith("/" + mutant.path):
            continue
        before, after = [assembled(one, mutant.path, command[:-1], directory)
                         for one in (text, other)]
        if before != after:
            return False
    return mutant.path.endswith(".c")
