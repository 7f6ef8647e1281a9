#!/usr/bin/env python3
"""Holds what all of the bundled data may cost: the generator's time, the library's
bytes, and the time of a program that asks it for next to nothing.

usage: scale.py [--times] CRINKGEN LOCK CRINK LIBRARY FACTS...

With --times only the two times are judged. They are those of the processor, of the
quickest of several runs, as others may use the machine. The bytes are those that
the shared library takes in memory. Prints each with its limit; fails where one is
over it.
"""
import os
import resource
import struct
import subprocess
import sys
import tempfile

CRINKGEN_LIMIT = 500  # ms
VERSION_LIMIT = 2  # ms
LIBRARY_LIMIT = 500_000  # bytes
RUNS = 10


def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def quickest(command):
    """Milliseconds of the processor."""
    times = []
    for _ in range(RUNS):
        before = spent()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(spent() - before)
    return 1000 * min(times)


def loaded(path):
    """Bytes of the parts of a shared library of 64 bits that are loaded; None: it
    is none."""
    with open(path, "rb") as file:
        data = file.read()
    if data[:5] != b"\x7fELF\x02":
        return None
    order = "<" if data[5] == 1 else ">"
    at, = struct.unpack_from(order + "Q", data, 32)
    size, count = struct.unpack_from(order + "HH", data, 54)
    total = 0
    for i in range(count):
        kind, = struct.unpack_from(order + "I", data, at + i * size)
        if kind == 1:
            total += struct.unpack_from(order + "Q", data, at + i * size + 40)[0]
    return total


def main():
    arguments = sys.argv[1:]
    only_times = arguments[0] == "--times"
    crinkgen, lock, crink, library, *facts = arguments[only_times:]
    with tempfile.TemporaryDirectory() as folder:
        figures = [
            ("crinkgen on all of the data, ms", quickest(
                [crinkgen, "--lock", lock, "--ids", f"{folder}/ids.h", "--layout",
                 f"{folder}/layout.h", "--tables", f"{folder}/tables.c", *facts]),
             CRINKGEN_LIMIT, True),
            ("crink --version, ms", quickest([crink, "--version"]), VERSION_LIMIT, True),
            ("the library in memory, bytes", loaded(os.path.realpath(library)),
             LIBRARY_LIMIT, not only_times)]
    failures = 0
    for what, figure, limit, is_judged in figures:
        if figure is None:
            continue
        is_over = figure >= limit
        failures += is_over and is_judged
        print(f"{what:34} {figure:>12,.1f} {'over' if is_over else 'under':>6} {limit:,}")
    return failures != 0


sys.exit(main())
