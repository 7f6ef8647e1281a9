#!/usr/bin/env python3
"""Makes a text of ordinary English out of Debian packages, for bench_scan.

usage: scan_text.py OUTPUT

12 MB: the sayings of fortunes and then every third entry of the dictionary of
dict-gcide, with what it quotes. Exits with 77, and says why, where a package is
missing. A file that is there already stays.
"""
import glob
import gzip
import os
import re
import sys

SIZE = 12_000_000
FORTUNES = "/usr/share/games/fortunes/*"
DICTIONARY = "/usr/share/dictd/gcide.dict.dz"
# Structure and markup of the dictionary.
GCIDE_NOISE = re.compile(r"\[[^\]\n]{0,60}\]|\\[^\\\n]*\\|[{}]|^\s*Syn:", re.M)


def missing(package):
    print(f"skipped: {package} is not installed")
    sys.exit(77)


def read(path):
    with open(path, "rb") as file:
        return file.read().decode("utf-8", "replace")


def sayings():
    """Each file of sayings, without the lines between them."""
    paths = [path for path in sorted(glob.glob(FORTUNES))
             if os.path.isfile(path) and "." not in os.path.basename(path)]
    if not paths:
        missing("fortunes")
    return "\n".join(read(path).replace("\n%\n", "\n\n") for path in paths)


def dictionary():
    """Every third entry, without pronunciation and markup."""
    if not os.path.exists(DICTIONARY):
        missing("dict-gcide")
    with gzip.open(DICTIONARY) as file:
        text = file.read().decode("utf-8", "replace")
    entries = re.split(r"\n(?=\S)", text)[3::3]
    lines = (" ".join(GCIDE_NOISE.sub("", entry).split()) for entry in entries)
    return "\n\n".join(line for line in lines if len(line) > 20)


def main():
    output = sys.argv[1]
    if os.path.exists(output):
        return
    text = "\n\n".join((sayings(), dictionary()))
    with open(output + ".new", "wb") as file:
        file.write(text.encode("utf-8")[:SIZE].rpartition(b"\n")[0] + b"\n")
    os.replace(output + ".new", output)


main()
