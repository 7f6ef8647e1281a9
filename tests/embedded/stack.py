#!/usr/bin/env python3
"""Checks that suggestions take no more stack than <crink/crink.h> promises,
whatever the data: with the longest names that there may be.

usage: stack.py SOURCE IDS-FOLDER TABLES-FOLDER

Compiles the library at each level of optimisation, with each compiler that is
there, and prints the deepest stack by the compiler's own call graph. Exit 77 if
no compiler tells it, as only gcc does.
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

from callgraph import stacks

# What a compiler's machine needs; bytes of a pointer, and where calls push the
# address to return to, of that; None: ask the compiler.
COMPILERS = {
    "gcc": ([], None, None),
    "aarch64-linux-gnu-gcc": ([], 8, 0),
    "arm-none-eabi-gcc": (["-mcpu=cortex-m0", "-mthumb", "-ffreestanding"], 4, 0),
}
PROMISED = {4: 512, 8: 768}
LEVELS = ("-O1", "-O2", "-O3", "-Os")
PUBLIC = [f"crink_{of}_suggest{which}"
          for of in ("actor", "item", "source", "question")
          for which in ("", "_next")]
KEY_MAX = 255  # CRINK__KEY_MAX of fold.h


def can_tell(compiler, flags):
    """Whether the compiler tells of stack at all."""
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(
            [compiler, *flags, "-fcallgraph-info=su", "-xc", "-S", "/dev/null",
             "-o", f"{folder}/nothing.s"],
            check=False, stderr=subprocess.DEVNULL).returncode == 0


def compile_file(command, path, folder):
    """Whether a source compiles, with its graph of calls."""
    done = subprocess.run(
        [*command, "-std=c11", "-fcallgraph-info=su", "-S", path, "-o",
         f"{folder}/{os.path.basename(path)[:-2]}.s"],
        check=False, stderr=subprocess.PIPE, encoding="utf-8")
    if done.returncode != 0:
        print(f"{' '.join(command)}: {done.stderr.strip()}")
    return done.returncode == 0


def graph(folder):
    """The functions that the sources define so far, and those that they call."""
    defined, called = set(), set()
    for path in glob.glob(f"{folder}/*.ci"):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        defined |= set(re.findall(r'node: \{ title: "([^"]+)" label: "[^"]*\d+ bytes', text))
        called |= set(re.findall(r'targetname: "([^"]+)"', text))
    return defined, called


def compile_all(compiler, flags, includes, source, folder):
    """Compiles what has the public functions, and whatever those call; whether all
    of it does."""
    texts = {}
    for path in sorted(glob.glob(f"{source}/lib/*.c")):
        with open(path, encoding="utf-8") as file:
            texts[path] = file.read()
    # Functions that macros define are those of entities.
    wanted, compiled = set(PUBLIC), set()
    paths = [f"{source}/lib/entity.c"]
    while paths:
        for path in paths:
            if not compile_file([compiler, *flags, *includes], path, folder):
                return False
        compiled |= set(paths)
        defined, called = graph(folder)
        wanted = (wanted | called) - defined
        paths = [path for path, text in texts.items() if path not in compiled and
                 any(re.search(rf"^{re.escape(name)}\(", text, re.M) for name in wanted)]
    lost = {name for name in wanted if name.startswith("crink")}
    if lost:
        print(f"nobody defines {', '.join(sorted(lost))}")
    return not lost


def of_this_machine(compiler):
    """Bytes of a pointer, and of an address that calls push."""
    macros = subprocess.run([compiler, "-dM", "-E", "-xc", "/dev/null"], check=True,
                            stdout=subprocess.PIPE, encoding="utf-8").stdout
    pointer = int(re.search(r"__SIZEOF_POINTER__ (\d+)", macros).group(1))
    return pointer, pointer if re.search(r"__(x86_64|i386)__", macros) else 0


def longest(tables, folder):
    """Writes the layout of the tables, as if names were as long as may be."""
    with open(f"{tables}/crink_layout.h", encoding="utf-8") as file:
        text, count = re.subn(r"(KEY_LONGEST) \d+", rf"\1 {KEY_MAX}", file.read())
    if count != 7:
        raise SystemExit(f"KEY_LONGEST stands {count} times in the layout, not 7")
    # Nor is a class without names, for which nothing would be compiled.
    text = re.sub(r"(_SLOT__SIZE_BITS) 0$", r"\1 8", text, flags=re.M)
    with open(f"{folder}/crink_layout.h", "w", encoding="utf-8") as file:
        file.write(text)


def measure(compiler, source, ids, tables):
    """What a compiler's code takes too much of; None if it cannot tell."""
    flags, pointer, returns = COMPILERS[compiler]
    if pointer is None:
        pointer, returns = of_this_machine(compiler)
    failures = []
    if not can_tell(compiler, flags):
        return None
    for level in LEVELS:
        with tempfile.TemporaryDirectory() as folder:
            longest(tables, folder)
            includes = [f"-I{folder}", f"-I{source}/include", f"-I{ids}",
                        f"-I{source}/lib"]
            if not compile_all(compiler, [level, *flags], includes, source, folder):
                failures.append(f"{compiler} {level}: the library does not compile")
                continue
            found = stacks(folder, PUBLIC, returns)
        name = max(found, key=found.get)
        print(f"{compiler:24} {level:4} {found[name]:6}  {name}")
        if min(found.values()) == 0:
            failures.append(f"{compiler} {level}: a function is missing")
        if found[name] > PROMISED[pointer]:
            failures.append(f"{compiler} {level}: {name} takes {found[name]} bytes, "
                            f"{PROMISED[pointer]} are promised")
    return failures


def main():
    source, ids, tables = sys.argv[1:]
    results = [measure(compiler, source, ids, tables)
               for compiler in COMPILERS if shutil.which(compiler)]
    if all(result is None for result in results):
        print("skipped: no compiler tells how much stack a function takes")
        return 77
    failures = [failure for result in results for failure in result or []]
    for failure in failures:
        print("failed:", failure)
    return bool(failures)


sys.exit(main())
