#!/usr/bin/env python3
"""Counts what is found in English that has nothing to do with the facts.

usage: prose.py SPOT LIMIT [FILE...]

Without files it is that of every Debian: the licences of installed packages, in
/usr/share/doc. Says what is found most often, and fails where more than LIMIT names a
megabyte are found. What licences name by right does not count there: countries,
their people and cities as such, with a capital letter, and the United States by any
name (Boston, MA, USA; restricted rights of the U.S. Government).
"""
import collections
import glob
import os
import subprocess
import sys

LICENCES = "/usr/share/doc/*/copyright"
ENOUGH = 500_000  # bytes


def is_by_right(slug, kind, name):
    return slug == "united-states" or (kind in ("-", "demonym", "metonym") and name[:1].isupper())


def main():
    spot, limit, paths = sys.argv[1], float(sys.argv[2]), sys.argv[3:]
    text, seen = b"", set()
    for path in sorted(paths or glob.glob(LICENCES)):
        with open(path, "rb") as file:
            data = file.read()
        if hash(data) not in seen:  # many packages have the same one
            seen.add(hash(data))
            text += data + b"\n\n"
    if not paths and len(text) < ENOUGH:
        print(f"skipped: no {ENOUGH} bytes of {LICENCES}")
        return 77
    done = subprocess.run([spot], input=text, stdout=subprocess.PIPE, check=True)
    found = collections.Counter(tuple(line.split("\t")) for line in
                                done.stdout.decode("utf-8", "replace").splitlines())
    counted = collections.Counter({one: count for one, count in found.items()
                                   if paths or not is_by_right(*one)})
    wrong = sum(counted.values())
    for (slug, kind, name), count in counted.most_common(int(os.environ.get("MOST", "20"))):
        print(f"{count:6} {slug}, {kind}: {name}")
    megabytes = len(text) / 1e6
    print(f"{sum(found.values())} names in {megabytes:.1f} MB, {wrong} that count: "
          f"{wrong / megabytes:.1f} a MB; the limit is {limit:g}")
    # They name countries all the time: nothing at all would mean that nobody looked.
    return wrong > limit * megabytes or not found


sys.exit(main())
