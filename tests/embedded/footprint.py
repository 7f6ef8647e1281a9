#!/usr/bin/env python3
"""What libcrink takes on a Cortex-M0, and fails where it takes more than it may.

usage: footprint.py SOURCE IDS-FOLDER TABLES-FOLDER

Compiles the library at -Os with a section for each function, and prints the
flash of data, of code, and of a program that calls only crink_actor_find();
the RAM; the deepest stack of every public function, by the compiler's own call
graph; and, where QEMU is, the instructions of crink_actor_find() for the
longest bundled name. Exit 77 without the cross compiler.
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
    for which in ("", "_next")})
INSTRUCTION_LIMIT = 2000
# Bytes of flash: a program that only finds actors, with their names, of which
# there are as many as facts need; the code that finds names of ASCII.
ALONE_LIMIT = 1792
NAME_LIMIT = 18
FIND_LIMIT = 512
# What only letters beyond ASCII need, of fold.c.
CALLED_BY_WIDE = {"put_byte", "put_code", "put_several", "put_wide", "put_letter", "decode", "compose",
                  "compose_kana", "is_composing", "is_open_syllable"}
# Functions of the compiler's library that a lookup must do without.
HELPERS = re.compile(r"__aeabi_(u?idiv|u?ldiv|lmul|[fd])")


def run(*command, **more):
    return subprocess.run(command, check=True, encoding="utf-8",
                          stdout=subprocess.PIPE, **more).stdout


def compile_all(source, ids, tables, folder):
    includes = [f"-I{source}/include", f"-I{ids}", f"-I{source}/lib", f"-I{tables}"]
    for path in sorted(glob.glob(f"{source}/lib/*.c")) + [f"{tables}/crink_tables.c"]:
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


def grouped(parts):
    """Bytes of data by what they are; all of it."""
    groups = [("aliases as they are spelt", "_ALIAS_"), ("other texts", "_TEXT_"),
              ("folded names", "_KEY_"), ("index of names",
               "_SLOT_|_PILOT_|_FINGERPRINT_|_BEARER_"), ("claims", "_RELATION_table"),
              ("letters beyond ASCII", "_FOLD_table"), ("the rest", "")]
    left = list(parts)
    for title, pattern in groups:
        yield title, sum(size for size, name in left if re.search(pattern, name))
        left = [part for part in left if not re.search(pattern, part[1])]


def code_of_find(source, ids, tables, folder):
    """Bytes of code of a lookup: for ASCII, and for letters beyond it, which
    are compiled apart here."""
    sizes = {"ascii": 0, "wide": 0}
    wide = {"take_wide", "crink__letter", "from_block"}
    for name in ("actor", "fold", "letters"):
        path = f"{folder}/{name}.apart"
        run(COMPILER, *FLAGS, "-fno-inline",
            f"-I{source}/include", f"-I{ids}", f"-I{source}/lib", f"-I{tables}",
            "-c", f"{source}/lib/{name}.c", "-o", path)
        for line in run("arm-none-eabi-nm", "-S", "-t", "d", path).splitlines():
            fields = line.split()
            if len(fields) != 4 or fields[2] not in "tT":
                continue
            symbol = fields[3].split(".")[0]
            if name == "letters" or symbol in wide or symbol in CALLED_BY_WIDE:
                sizes["wide"] += int(fields[1])
            elif symbol == "crink__hash_mixed":
                continue  # of other names than the bundled ones
            elif name == "fold" or symbol in ("actor_bearer", "crink_actor_find"):
                sizes["ascii"] += int(fields[1])
    return sizes


def slots(tables):
    """How many names find actors, by the layout of their index."""
    layout = open(f"{tables}/crink_layout.h", encoding="utf-8").read()
    return int(re.search(r"CRINK__ACTOR_SLOT_COUNT (\d+)", layout)[1])


def longest_name(source):
    """The bundled name of an actor with most bytes when folded."""
    names = re.findall(r"^    ?[- ] (\S.*)$",
                       "".join(open(f"{source}/lib/data/{name}.yaml", encoding="utf-8").read()
                               for name in ("states", "officials", "organizations")),
                       re.M)
    names = [part.strip(" []\"") for line in names for part in
             line.split(": ", 1)[-1].split(",")]
    return max(names, key=lambda name: len(re.sub(r"[\W_]", "", name).encode()))


def count_instructions(folder, includes, source):
    """Instructions of one crink_actor_find(), counted by QEMU."""
    name = longest_name(source)
    octal = "".join(f"\\{byte:03o}" for byte in name.encode())
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
    return name, steps.index(places["count_end"]) - first


def main():
    source, ids, tables = sys.argv[1:]
    if shutil.which(COMPILER) is None:
        print(f"skipped: {COMPILER} is not installed")
        return 77
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        includes = compile_all(source, ids, tables, folder)
        defined = list(symbols(folder))
        public = {name for name, kind, _ in defined
                  if kind == "T" and not name.startswith("crink__")}
        code = sum(size for _, kind, size in defined if kind in "tT")
        parts = sorted(((size, name) for name, kind, size in defined
                        if kind in "rR"), reverse=True)
        ram = sum(size for _, kind, size in defined if kind in "bBdDcC")
        nothing = link(folder, "nothing", "void bare_main(void); "
                       "void bare_main(void) {}", includes, source)
        whole = link(folder, "whole", "void bare_main(void); "
                     "void bare_main(void) {}", includes, source,
                     *[f"-Wl,-u,{name}" for name in sorted(public)])
        alone = link(folder, "alone", '''
#include <crink/crink.h>
const void *volatile found; const char *volatile name = "Russia";
void bare_main(void);
void bare_main(void) { found = crink_actor_find(name); }
''', includes, source)
        start = flash_of(nothing)[0]
        print(f"flash, data                    {sum(s for s, _ in parts):6}")
        for title, size in grouped(parts):
            print(f"    {title:26} {size:6}")
        print(f"flash, code                    {code:6}")
        print("(linked: less what the bundled names do not need, with four "
              "functions of memory, libgcc's, and padding)")
        print(f"flash, all of the API linked   {flash_of(whole)[0] - start:6}")
        print(f"flash, crink_actor_find alone  {flash_of(alone)[0] - start:6}")
        find = code_of_find(source, ids, tables, folder)
        print(f"    code that finds ASCII      {find['ascii']:6}")
        print(f"    code of other letters      {find['wide']:6}")
        print(f"RAM                            {ram:6}")
        names = slots(tables)
        print(f"    bytes a name of {names} names  "
              f"{(flash_of(alone)[0] - start - ALONE_LIMIT) / names:6.1f}  (after {ALONE_LIMIT} of them all)")
        if flash_of(alone)[0] - start > ALONE_LIMIT + NAME_LIMIT * names:
            failures.append("crink_actor_find alone takes too much flash")
        if find["ascii"] > FIND_LIMIT:
            failures.append("the code that finds ASCII takes too much flash")
        if ram:
            failures.append("RAM is used")
        helpers = {name for name in run("arm-none-eabi-nm", alone).split()
                   if HELPERS.match(name)}
        if helpers:
            failures.append(f"a lookup calls {', '.join(sorted(helpers))}")
        print("stack, the deepest functions:")
        found = stacks(folder, public)
        for name in sorted(found, key=found.get, reverse=True)[:8]:
            print(f"    {name:26} {found[name]:6}")
        failures += [f"{name}: {size} bytes of stack" for name, size in
                     found.items() if size > STACK_LIMIT[name]]
        if shutil.which("qemu-system-arm"):
            name, count = count_instructions(folder, includes, source)
            print(f"instructions of a lookup       {count:6}  ({name})")
            if count > INSTRUCTION_LIMIT:
                failures.append(f"a lookup takes {count} instructions")
    for failure in failures:
        print("failed:", failure)
    return bool(failures)


sys.exit(main())
