#!/usr/bin/env python3
"""Writes word_table.c, what a scanner has to know of letters, from Unicode's data.

usage: words.py WORD_TABLE.C [--check] [FOLDER]

As make.py, which it builds on. Two tables of runs of code points, sorted, each
number a run: see lib/word.h. What is dropped when names are folded is a mark or
passed over (else a word ends at it); marks of scripts without blanks join the
letter before. And which letters are capitals or small ones.
"""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import make  # noqa: E402

PASSED, MARK, JOINING = range(3)
UPPER, LOWER, UPPER_FIRST, LOWER_FIRST = range(4)
# Scripts without blanks whose vowels are marks: Thai, Lao, Burmese, Khmer.
PLAIN = [*range(0xe00, 0xf00), *range(0x1000, 0x10a0), *range(0x1780, 0x1800),
         *range(0xa9e0, 0xaa00), *range(0xaa60, 0xaa80)]

HEAD = """/*
 * What words are made of, from Unicode {}. Made by tools/crinkgen/unicode/words.py;
 * change that. See word.h.
 */
#include "word.h"

/* clang-format off */
"""


def sorts(data, folded):
    """{code point: PASSED, MARK or JOINING}"""
    found = {}
    for code in range(0x80, 0x110000):
        category = data.category.get(code, "Cn")
        if 0xd800 <= code < 0xe000:
            continue
        if folded.get(code, (code,)) == ():
            if category[0] == "M":
                found[code] = MARK
            elif category == "Lm" or code in data.ignorable:
                found[code] = PASSED
        elif category[0] == "M" and code in PLAIN:
            found[code] = JOINING
    return found


def sort_runs(found):
    runs = []
    for code, sort in sorted(found.items()):
        if (runs and runs[-1][0] + runs[-1][1] == code and runs[-1][2] == sort
                and runs[-1][1] < 512):
            runs[-1][1] += 1
        else:
            runs.append([code, 1, sort])
    return [first << 11 | sort << 9 | count - 1 for first, count, sort in runs]


def case_runs(data):
    cases = {code: UPPER if category in ("Lu", "Lt") else LOWER
             for code, category in data.category.items()
             if 0x80 <= code < 0x10000 and category in ("Lu", "Lt", "Ll")}
    runs, code = [], 0x80
    while code < 0x10000:
        if code not in cases:
            code += 1
            continue
        count = 1
        turns = cases.get(code + 1) not in (None, cases[code])
        while (count < 256 and code + count in cases
               and (cases[code + count] != cases[code + count - 1]) == turns):
            count += 1
        runs.append(code << 11 | (cases[code] + 2 * turns) << 9 | count - 1)
        code += count
    return runs


def table(name, runs):
    lines = [", ".join(f"0x{run:x}" for run in runs[at:at + 8])
             for at in range(0, len(runs), 8)]
    return (f"const uint32_t crink__{name}[] = {{\n"
            + "".join(f"\t{line},\n" for line in lines) + "};\n"
            f"const unsigned crink__{name}_count = {len(runs)};\n")


def words(data):
    return HEAD.format(make.VERSION) + table(
        "word_sorts", sort_runs(sorts(data, make.fold_all(data)))) + "\n" + table(
            "word_cases", case_runs(data))


if __name__ == "__main__":
    sys.exit(make.write("words.py", words))
