#!/usr/bin/env python3
"""Lays out the tables of data files where no name may be found in running text.

usage: scan_without.py CRINKGEN LAYOUT TABLES IDS FILE.yaml...

What the scan adds to the tables is the difference to those of the files as they
are. Writes LAYOUT, TABLES and IDS.
"""
import os
import re
import subprocess
import sys
import tempfile

SECTION = re.compile(r"^(\w[\w-]*):\n", re.M)
RECORD = re.compile(r"^(?=- )", re.M)


def without_record(record):
    """A record of an actor or item whose name is not found, nor any alias."""
    if re.search(r'^(  |.*[{,] *)scan: "?no\b', record, re.M):
        pass
    elif record.startswith("- {"):
        head, _, tail = record.rpartition("}")
        return head + ", scan: no}" + tail
    elif record.startswith("- ") and "extends: true" not in record:
        head, _, tail = record.partition("\n")
        return head + "\n  scan: no\n" + tail
    return record


def without(text):
    """A data file without what is found in text; "" if nothing is left."""
    text = re.sub(r'\bscan: *"?(yes|case)\b"?', "scan: no", text)
    head, *parts = SECTION.split(text)
    out = head
    for name, body in zip(parts[::2], parts[1::2]):
        if name in ("actors", "items"):
            body = "".join(map(without_record, RECORD.split(body)))
        if name != "decoys":
            out += f"{name}:\n{body}"
    return out if SECTION.search(out) else ""


def main():
    crinkgen, layout, tables, ids = sys.argv[1:5]
    with tempfile.TemporaryDirectory() as scratch:
        paths = []
        for i, path in enumerate(sys.argv[5:]):
            with open(path, encoding="utf-8") as file:
                text = without(file.read())
            if text:
                paths.append(os.path.join(scratch,
                                          f"{i}-{os.path.basename(path)}"))
                with open(paths[-1], "w", encoding="utf-8") as file:
                    file.write(text)
        subprocess.run([crinkgen, "--layout", layout, "--tables", tables,
                        "--ids", ids, *paths], check=True)


main()
