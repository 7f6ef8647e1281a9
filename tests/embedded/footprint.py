#!/usr/bin/env python3
"""What libcrink takes on a Cortex-M0, and fails where it takes more than it may.

usage: footprint.py SOURCE CRINKGEN LOCK FACTS...

Compiles the library at -Os with a section for each function, for the first
article: with all names, and as firmware in English takes it, with no names in
other languages and no notes. Prints, of both, the flash of data, of code, and of
a program that calls only crink_actor_find(); the RAM; the deepest stack of every
public function, by the compiler's own call graph; and, where QEMU is, the
instructions of crink_actor_find() for a long name. The limits are those of the
English one, and for code, RAM and stack those of both. Exit 77 without the cross
compiler.
"""
import collections
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

from callgraph import stacks

COMPILER = "arm-none-eabi-gcc"
FLAGS = ("-mcpu=cortex-m0 -mthumb -Os -std=c11 -ffreestanding "
         "-ffunction-sections -fdata-sections -fno-jump-tables").split()
STACK_LIMIT = collections.defaultdict(lambda: 256, {
    f"crink_{of}_suggest{which}": 512
    for of in ("actor", "item", "source", "question")
    for which in ("", "_next")} | {"crink_query_sum": 512, "crink_scan_next": 592})
# A lookup takes longer for a longer name: this one is long, and in the slice.
LOOKED_UP = "South Korea's Ministry of National Defense"
INSTRUCTION_LIMIT = 2000
# The tables that crink_scan_next() alone reads.
SCAN = "SPELLING|DECOY|SCAN|crink__word_"
# The columns: what is measured, and the options of crinkgen for it.
ARTICLE = ["--sources", "washington-times-2024-12-01"]
WAYS = [("all names", ARTICLE), ("English", [*ARTICLE, "--languages", "en", "--no-notes"])]
# Bytes of flash: a program that only finds actors, with English names;
# the code that finds names of ASCII.
ALONE_LIMIT = 8192
FIND_LIMIT = 512
# What is printed.
DATA, RAM = "flash, data", "RAM"
WHOLE, ALONE = "flash, all of the API linked", "flash, crink_actor_find alone"
# What only letters beyond ASCII need, of fold.c.
WIDE = {"take_wide", "put_byte", "put_code", "put_several", "put_wide", "put_letter", "decode",
        "compose", "is_composing", "is_open_syllable"}
# Functions of the compiler's library that a lookup must do without.
HELPERS = re.compile(r"__aeabi_(u?idiv|u?ldiv|lmul|[fd])")


def run(*command, **more):
    return subprocess.run(command, check=True, encoding="utf-8",
                          stdout=subprocess.PIPE, **more).stdout


def generate(crinkgen, lock, facts, options, folder):
    """The tables, and the headers that are made with them."""
    os.mkdir(f"{folder}/crink")
    run(crinkgen, "--lock", lock, "--ids", f"{folder}/crink/ids.h", "--layout",
        f"{folder}/crink_layout.h", "--tables", f"{folder}/crink_tables.c",
        *options, *facts)


def compile_all(source, folder):
    includes = [f"-I{folder}", f"-I{source}/include", f"-I{source}/lib"]
    for path in sorted(glob.glob(f"{source}/lib/*.c")) + [f"{folder}/crink_tables.c"]:
        run(COMPILER, *FLAGS, "-fcallgraph-info=su", *includes, "-c", path, "-o",
            f"{folder}/{os.path.basename(path)[:-2]}.o")
    return includes


def symbols(folder):
    """(name, type, size) of what the objects define."""
    for line in run("arm-none-eabi-nm", "-S", "-t", "d", "-A",
                    *sorted(glob.glob(f"{folder}/*.o"))).splitlines():
        fields = line.split(":", 1)[1].split()
        if len(fields) == 4:
            yield fields[3], fields[2], int(fields[1])


def link(folder, name, program, includes, source, *more):
    """Links a program with what it needs of the library."""
    path = f"{folder}/{name}.program.c"
    with open(path, "w", encoding="utf-8") as out:
        out.write(program)
    image = f"{folder}/{name}.elf"
    objects = [o for o in sorted(glob.glob(f"{folder}/*.o"))]
    run(COMPILER, *FLAGS, *includes, "-nostdlib", "-Wl,--gc-sections", "-T",
        f"{source}/tests/embedded/arm.ld", path,
        f"{source}/tests/embedded/start_arm.c",
        f"{source}/tests/embedded/memory.c", *objects, *more, "-lgcc", "-o", image)
    return image


def flash_of(image):
    text, data, bss = run("arm-none-eabi-size", image).splitlines()[1].split()[:3]
    return int(text) + int(data), int(data) + int(bss)


def part_names(parts, folder):
    """The parts, with the folded names of actors apart from what finds them."""
    with open(f"{folder}/crink_layout.h", encoding="utf-8") as layout:
        folded = int(re.search(r"CRINK__ACTOR_SMALL_KEY_COUNT (\d+)", layout.read())[1])
    for size, name in parts:
        if name == "crink__ACTOR_names":
            yield folded, "crink__FOLDED_names"
            size -= folded
        yield size, name


def grouped(parts):
    """Bytes of data by what they are; all of it."""
    groups = [("of the scan", SCAN), ("aliases as they are spelt", "_ALIAS_"),
              ("other texts", "_TEXT_"),
              ("folded names", "_FOLDED_"), ("index of names", "_names$|_index$"),
              ("claims", "_RELATION_table"),
              ("letters beyond ASCII", "_FOLD_table"), ("the rest", "")]
    left = list(parts)
    for title, pattern in groups:
        yield title, sum(size for size, name in left if re.search(pattern, name))
        left = [part for part in left if not re.search(pattern, part[1])]


def code_of_find(source, includes, folder):
    """Bytes of code of a lookup: for ASCII, and for letters beyond it, which
    are compiled apart from one another here."""
    sizes, seen = {"ascii": 0, "wide": 0}, set()
    ascii_of = {"actor": {"crink_actor_find"},
                "lookup": {"crink__find"}, "tables": {"crink__load_any"}}
    for name in ("actor", "lookup", "tables", "fold", "letters"):
        path = f"{folder}/{name}.apart"
        run(COMPILER, *FLAGS, *(["-fno-inline"] if name in ("fold", "letters") else []),
            *includes, "-c", f"{source}/lib/{name}.c", "-o", path)
        for line in run("arm-none-eabi-nm", "-S", "-t", "d", path).splitlines():
            fields = line.split()
            if len(fields) != 4 or fields[2] not in "tT":
                continue
            symbol = fields[3].split(".")[0]
            seen.add(symbol)
            if name == "letters" or symbol in WIDE:
                sizes["wide"] += int(fields[1])
            elif symbol in ("crink__hash_mixed", "crink__mix", "crink__decode"):
                continue  # of other names than the bundled ones, and of scanning
            elif name == "fold" or symbol in ascii_of.get(name, ()):
                sizes["ascii"] += int(fields[1])
    # What bears another name by now would not be counted.
    lost = set().union(*ascii_of.values()) - seen
    if lost:
        sys.exit(f"no function {', '.join(sorted(lost))}")
    return sizes


def count_instructions(folder, includes, source):
    """Instructions of one crink_actor_find(), counted by QEMU."""
    octal = "".join(f"\\{byte:03o}" for byte in LOOKED_UP.encode())
    image = link(folder, "count", f'''
#include <crink/crink.h>
#include "{source}/tests/embedded/semihosting.h"
const void *volatile found;
void bare_main(void);
void count_end(void);
__attribute__((noinline)) void count_end(void) {{ __asm__ volatile("" ::: "memory"); }}
void bare_main(void)
{{
	found = crink_actor_find("{octal}");
	count_end();
	semihosting(SEMIHOSTING_EXIT, found == 0 ? 1 : SEMIHOSTING_EXITED);
}}
''', includes, source)
    log = f"{folder}/log"
    run("qemu-system-arm", "-M", "microbit", "-nographic", "-singlestep", "-d",
        "exec,nochain", "-D", log, "-semihosting-config", "enable=on,target=native",
        "-kernel", image, timeout=60, stdin=subprocess.DEVNULL)
    places = {fields[2]: int(fields[0], 16) & ~1 for fields in
              (line.split() for line in run("arm-none-eabi-nm", image).splitlines())
              if len(fields) == 3}
    steps = [int(at, 16) for at in
             re.findall(r"\[[0-9a-f]+/([0-9a-f]+)/", open(log, encoding="utf-8").read())]
    first = steps.index(places["crink_actor_find"])
    return steps.index(places["count_end"]) - first


def linked(folder, includes, source, public):
    """The images of a program with nothing of the library, with all of it, with
    all but the scan, and with crink_actor_find() alone."""
    empty = "void bare_main(void); void bare_main(void) {}"
    return [link(folder, "nothing", empty, includes, source),
            link(folder, "whole", empty, includes, source,
                 *[f"-Wl,-u,{name}" for name in sorted(public)]),
            link(folder, "quiet", empty, includes, source,
                 *[f"-Wl,-u,{name}" for name in sorted(public)
                   if not name.startswith("crink_scan")]),
            link(folder, "alone", '''
#include <crink/crink.h>
const void *volatile found; const char *volatile name = "Russia";
void bare_main(void);
void bare_main(void) { found = crink_actor_find(name); }
''', includes, source)]


def measure(source, folder):
    """{what: number} in the order in which it is printed, and what is more than
    it may be for any data."""
    includes = compile_all(source, folder)
    defined = list(symbols(folder))
    public = {name for name, kind, _ in defined
              if kind == "T" and not name.startswith("crink__")}
    parts = [(size, name) for name, kind, size in defined if kind in "rR"]
    nothing, whole, quiet, alone = linked(folder, includes, source, public)
    start = flash_of(nothing)[0]
    find = code_of_find(source, includes, folder)
    found = {DATA: sum(size for size, _ in parts),
             **{f"    {title}": size for title, size in
                grouped(part_names(parts, folder))},
             "flash, code": sum(size for _, kind, size in defined if kind in "tT"),
             WHOLE: flash_of(whole)[0] - start,
             "flash, all but the scan linked": flash_of(quiet)[0] - start,
             ALONE: flash_of(alone)[0] - start,
             "    code that finds ASCII": find["ascii"],
             "    code of other letters": find["wide"],
             RAM: sum(size for _, kind, size in defined if kind in "bBdDcC")}
    failures = []
    if find["ascii"] > FIND_LIMIT:
        failures.append("the code that finds ASCII takes too much flash")
    if found[RAM]:
        failures.append("RAM is used")
    helpers = {name for name in run("arm-none-eabi-nm", alone).split()
               if HELPERS.match(name)}
    if helpers:
        failures.append(f"a lookup calls {', '.join(sorted(helpers))}")
    deepest = stacks(folder, public)
    failures += [f"{name}: {size} bytes of stack" for name, size in
                 deepest.items() if size > STACK_LIMIT[name]]
    names = sorted(deepest, key=deepest.get, reverse=True)
    others = [name for name in names[1:] if "suggest" not in name]
    for name in names[:1] + [name for name in names[1:] if "suggest" in name][:1] + others[:4]:
        found[f"stack of {name}"] = deepest[name]
    if shutil.which("qemu-system-arm"):
        count = count_instructions(folder, includes, source)
        found[f"instructions of a lookup ({LOOKED_UP})"] = count
        if count > INSTRUCTION_LIMIT:
            failures.append(f"a lookup takes {count} instructions")
    return found, failures


def main():
    source, crinkgen, lock, *facts = sys.argv[1:]
    if shutil.which(COMPILER) is None:
        print(f"skipped: {COMPILER} is not installed")
        return 77
    columns, failures = [], []
    for title, options in WAYS:
        with tempfile.TemporaryDirectory() as folder:
            generate(crinkgen, lock, facts, options, folder)
            found, wrong = measure(source, folder)
        columns.append(found)
        failures += [f"{title}: {what}" for what in wrong]
    if columns[-1][ALONE] > ALONE_LIMIT:
        failures.append("crink_actor_find alone takes too much flash")
    print(f"{'':46}" + "".join(f"{title:>12}" for title, _ in WAYS))
    for what in {what: None for column in columns for what in column}:
        print(f"{what:46}" + "".join(f"{column.get(what, ''):>12}" for column in columns))
    print("(linked: less what the names do not need, with four functions of memory, "
          "libgcc's, and padding)")
    for failure in failures:
        print("failed:", failure)
    return bool(failures)


sys.exit(main())
