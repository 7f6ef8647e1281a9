#!/usr/bin/env python3
"""Writes word_table.c, what a scanner has to know of letters, from Unicode's data.

usage: words.py WORD_TABLE.C [--check] [FOLDER]

As make.py, which it builds on. Three tables of runs of code points, sorted, each
number a run, and where size counts in bytes: see lib/word.h. What is dropped when
names are folded is a mark or passed over (else a word ends at it); marks of scripts
without blanks join the letter before; and some signs are sorted here. Which letters
are capitals or small ones. And the scripts.
"""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import make  # noqa: E402

# enum crink__sort, from 1 up.
JOINING, MARK, PASSED, APOSTROPHE, DOT, HYPHEN, BLANK, LINE = range(1, 9)
SIGNS = {
    BLANK: [0xa0, 0x1680, *range(0x2000, 0x200b), 0x202f, 0x205f, 0x3000],
    LINE: [0x85, 0x2028, 0x2029],
    HYPHEN: [0x58a, 0x5be, 0x1806, 0x2010, 0x2011, 0x2e17, 0xfe63, 0xff0d],
    APOSTROPHE: [0x2bc, 0x2019, 0xff07],
    DOT: [0x2024, 0xff0e],
}
# enum crink__script; where each begins.
(DIGIT, LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, HANGUL, PLAIN_SCRIPT,
 OTHER) = range(9)
SCRIPTS = [
    (0, LATIN), (0xb2, DIGIT), (0xb4, LATIN), (0xb9, DIGIT), (0xba, LATIN),
    (0xbc, DIGIT), (0xc0, LATIN), (0x370, GREEK), (0x400, CYRILLIC), (0x530, OTHER),
    (0x590, HEBREW), (0x600, ARABIC), (0x660, DIGIT), (0x66a, ARABIC), (0x6f0, DIGIT),
    (0x6fa, ARABIC), (0x700, OTHER), (0x750, ARABIC), (0x780, OTHER), (0x870, ARABIC),
    (0x900, OTHER), (0xe00, PLAIN_SCRIPT), (0xf00, OTHER), (0x1000, PLAIN_SCRIPT),
    (0x10a0, OTHER), (0x1100, HANGUL), (0x1200, OTHER), (0x1780, PLAIN_SCRIPT),
    (0x1800, OTHER), (0x1c80, CYRILLIC), (0x1c90, OTHER), (0x1d00, LATIN),
    (0x1f00, GREEK), (0x2000, LATIN), (0x2070, DIGIT), (0x208a, LATIN), (0x2c00, OTHER),
    (0x2c60, LATIN), (0x2c80, OTHER), (0x2de0, CYRILLIC), (0x2e00, OTHER),
    (0x2e80, PLAIN_SCRIPT), (0x3131, HANGUL), (0x3190, PLAIN_SCRIPT), (0xa000, OTHER),
    (0xa640, CYRILLIC), (0xa6a0, OTHER), (0xa720, LATIN), (0xa800, OTHER),
    (0xa960, HANGUL), (0xa980, OTHER), (0xa9e0, PLAIN_SCRIPT), (0xaa00, OTHER),
    (0xaa60, PLAIN_SCRIPT), (0xaa80, OTHER), (0xab30, LATIN), (0xab70, OTHER),
    (0xac00, HANGUL), (0xd800, OTHER), (0xf900, PLAIN_SCRIPT), (0xfb00, LATIN),
    (0xfb13, OTHER), (0xfb1d, HEBREW), (0xfb50, ARABIC), (0xfe00, OTHER),
    (0xfe70, ARABIC), (0xff00, LATIN), (0xff10, DIGIT), (0xff1a, LATIN),
    (0xff66, PLAIN_SCRIPT), (0xffa0, HANGUL), (0xffe0, OTHER), (0x1aff0, PLAIN_SCRIPT),
    (0x1b170, OTHER), (0x1d400, LATIN), (0x1d7ce, DIGIT), (0x1d800, OTHER),
    (0x20000, PLAIN_SCRIPT), (0x32000, OTHER),
]
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
    """{code point: enum crink__sort}"""
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
    for sort, codes in SIGNS.items():
        found.update(dict.fromkeys(codes, sort))
    return found


def sort_runs(found):
    """[first, how many, sort - 1] of each run."""
    runs = []
    for code, sort in sorted(found.items()):
        if (runs and runs[-1][0] + runs[-1][1] == code and runs[-1][2] == sort - 1
                and runs[-1][1] < 256):
            runs[-1][1] += 1
        else:
            runs.append([code, 1, sort - 1])
    return runs


def case_runs(data):
    """The same of cases: [first, how many, which]."""
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
        runs.append([code, count, cases[code] + 2 * turns])
        code += count
    return runs


def script_runs():
    """The same of scripts but OTHER."""
    ends = [first for first, _ in SCRIPTS[1:]] + [0x110000]
    return [[at, min(end, at + 0x10000) - at, script]
            for (first, script), end in zip(SCRIPTS, ends) if script != OTHER
            for at in range(max(first, 0x80), end, 0x10000)]


def packed(runs):
    """Runs in bytes: see find_run() of lib/word.c."""
    out, next_code = [], 0x80
    for first, count, what in [*runs, [0x110000, 1, 0]]:
        out.append(what << 5 | min(count - 1, 31))
        gap = first - next_code
        out += [gap] if gap < 0xc0 else [0xc0 | gap >> 16, gap >> 8 & 255, gap & 255]
        if count - 1 >= 31:
            out += [count - 1 >> 8 & 255, count - 1 & 255]
        next_code = first + count
        assert count <= 0x10000 and gap < 0x3f0000
    return out


def listed(kind, name, numbers):
    lines = [", ".join(f"0x{number:x}" for number in numbers[at:at + 8])
             for at in range(0, len(numbers), 8)]
    return (f"const {kind} crink__{name}[] = {{\n"
            + "".join(f"\t{line},\n" for line in lines) + "};\n")


def table(name, runs):
    numbers = [first << 11 | what << 8 | count - 1 for first, count, what in runs]
    return (listed("uint32_t", name, numbers)
            + f"const unsigned crink__{name}_count = {len(numbers)};\n")


def words(data):
    found = sort_runs(sorts(data, make.fold_all(data)))
    cases = case_runs(data)
    scripts = [first << 8 | script for first, script in SCRIPTS]
    return (HEAD.format(make.VERSION) + "#ifdef __OPTIMIZE_SIZE__\n"
            + "\n".join(listed("unsigned char", name, packed(runs)) for name, runs in
                        (("word_sorts", found), ("word_cases", cases),
                         ("word_scripts", script_runs())))
            + "#else\n" + table("word_sorts", found) + "\n" + table("word_cases", cases)
            + "\n" + listed("uint32_t", "word_scripts", scripts)
            + f"const unsigned crink__word_scripts_count = {len(scripts)};\n#endif\n")


if __name__ == "__main__":
    sys.exit(make.write("words.py", words))
