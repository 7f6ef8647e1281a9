#!/usr/bin/env python3
"""Writes english_words.c, the commonest English words, from lists of SCOWL.

usage: english.py FOLDER > english_words.c

FOLDER is /usr/share/dict/scowl of Debian's package scowl: its levels 10 and 20, some
eleven thousand words. Words with an apostrophe are left out, and those that english.c
makes of others: plurals and the like.
"""
import sys

# Words that are names too, from level 35, which has 36,000.
OURS = """ammo chad china contraband finn grease hungry jersey mule premier quartet
reunion salmon trump turkey""".split()
# Words that mean one thing, whatever the text is about.
PLAIN = {"missile"}
ENDINGS = [("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"),
           ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"), ("ly", "")]

TOP = """/*
 * The commonest English words: the levels 10 and 20 of SCOWL (Spell Checker Oriented
 * Word Lists, of Debian's package scowl 2020.12.07), without those that english.c makes
 * of others, and some of our own. Made by english.py. What may be done with them: see
 * LICENSE.
 */
#include "base/english.h"

/* clang-format off */
const char *const english_lines[] = {
"""


def stems(word):
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            yield word[:-len(ending)] + instead


def main():
    words = set(OURS)
    for name in "english", "american", "british":
        for level in 10, 20:
            with open(f"{sys.argv[1]}/{name}-words.{level}", encoding="latin-1") as file:
                words |= {word for word in file.read().split()
                          if word.isascii() and word.isalpha() and word.islower()}
    whole = sorted(word for word in words
                   if word not in PLAIN and not any(stem in words for stem in stems(word)))
    sys.stdout.write(TOP)
    line = ""
    for word in whole:
        if len(line) + len(word) > 84:
            print(f'\t"{line}",')
            line = ""
        line += word + " "
    print(f'\t"{line}"\n}};\n/* clang-format on */\n')
    print("const size_t english_line_count =\n"
          "    sizeof(english_lines) / sizeof(english_lines[0]);")


main()
