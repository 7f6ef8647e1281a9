#!/usr/bin/env python3
"""Writes folding.c, the table of what letters fold to, from Unicode's data.

usage: make.py FOLDING.C [--check] [FOLDER]

FOLDER has the files of the Unicode character database; /usr/share/unicode is
where Debian's package unicode-data has them. With --check nothing is written,
and it fails where FOLDING.C is not what would be (exit 77: no such folder, or
one of another version). lib/letters.h tells what the table looks like.

What a letter folds to:

    1. what can be ignored by default is dropped;
    2. what is composed, or a compatible form of something else, is taken apart,
       and each of its parts folded;
    3. marks, blanks, punctuation and signs are dropped, but for the marks that
       a script writes its vowels, tones and such with (see is_kept_mark());
    4. digits become ASCII digits;
    5. Latin letters become ASCII letters (see PLAIN and latin());
    6. all others fold their case, and what that is, again;
    7. syllables of Hangul, and kana with their marks, are composed.
"""
import os
import re
import sys

VERSION = "15.0.0"
HANGUL, HANGUL_COUNT = 0xac00, 11172
VOICED = (0x3099, 0x309a)
MARKED_KANA = {}  # filled from the decompositions

# What Unicode's names and decompositions do not tell of Latin letters; and
# Arabic letters that Persian and Arabic keyboards have two of.
PLAIN = {
    "ı": "i", "ȷ": "j", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ŋ": "n",
    "ĸ": "k", "ə": "e", "ɔ": "o", "ɛ": "e", "ſ": "s", "ɡ": "g", "ɵ": "o",
    "ى": "ي", "ی": "ي", "ک": "ك",
}
# Numbers and letters in circles and brackets: list marks, which are dropped as
# all other signs are.
ENCLOSED = (range(0x2460, 0x2500), range(0x2776, 0x2794), range(0x1f100, 0x1f300))
# What stays as it is, though Unicode would take it apart: number forms, squares of
# letters, and what phoneticians and Arabic mathematicians write. To fold them
# would make the library's table half as large again.
WHOLE = (range(0x2150, 0x218c), range(0x3200, 0x3400), range(0x1d2c, 0x1dc0),
         range(0x10780, 0x107c0), range(0x1e030, 0x1e090), range(0x1ee00, 0x1ef00))
# Where in Unicode there are holes among the mathematical letters, which stand
# elsewhere: they are filled, so that an alphabet is one row of the table.
MATHEMATICAL = range(0x1d400, 0x1d6a4)


# Scripts that hardly anything but scholarly editions is written in. What they
# have of marks and punctuation counts, as their letters do.
HISTORIC = range(0x10000, 0x1d000)


def read_property(folder, name, wanted=None):
    values = {}
    with open(f"{folder}/{name}", encoding="utf-8") as lines:
        for line in lines:
            fields = [field.strip() for field in line.split("#")[0].split(";")]
            if len(fields) < 2 or wanted not in (None, fields[1]):
                continue
            first, _, last = fields[0].partition("..")
            for code in range(int(first, 16), int(last or first, 16) + 1):
                values[code] = fields[1]
    return values


class Unicode:
    """What the files of the database say of each code point."""

    def __init__(self, folder):
        self.category, self.order, self.parts = {}, {}, {}
        self.name, self.digit, self.case = {}, {}, {}
        first = None
        with open(f"{folder}/UnicodeData.txt", encoding="utf-8") as lines:
            for line in lines:
                fields = line.split(";")
                code = int(fields[0], 16)
                if fields[1].endswith(", First>"):
                    first = code
                    continue
                self.add(range(first or code, code + 1), fields)
                first = None
        with open(f"{folder}/CaseFolding.txt", encoding="utf-8") as lines:
            for line in lines:
                fields = [field.strip() for field in line.split("#")[0].split(";")]
                if len(fields) > 2 and fields[1] in "CF":
                    self.case[int(fields[0], 16)] = [
                        int(part, 16) for part in fields[2].split()]
        self.ignorable = read_property(folder, "DerivedCoreProperties.txt",
                                       "Default_Ignorable_Code_Point")
        self.script = read_property(folder, "Scripts.txt")
        self.syllabic = read_property(folder, "IndicSyllabicCategory.txt")
        self.pictograph = read_property(folder, "emoji/emoji-data.txt",
                                        "Extended_Pictographic")
        self.block = read_property(folder, "Blocks.txt")
        self.cased = set(self.case) | {c[0] for c in self.case.values() if len(c) == 1}

    def add(self, codes, fields):
        for code in codes:
            self.category[code] = fields[2]
            self.order[code] = int(fields[3])
            self.name[code] = fields[1]
            if fields[5]:
                self.parts[code] = [int(part, 16) for part in fields[5].split()
                                    if part[0] != "<"]
                if fields[5][0] != "<" and self.parts[code][-1] in VOICED:
                    MARKED_KANA[tuple(self.parts[code])] = code
            if fields[7]:
                self.digit[code] = int(fields[7])


def latin(data, code):
    """The letter that a Latin one is a variant of, by its name. Not what only
    transcriptions and manuscripts of the Middle Ages have."""
    if 0xa700 <= code < 0xa800:
        return None
    found = re.match("LATIN (?:CAPITAL|SMALL) LETTER (?:DOTLESS )?([A-Z])(?: WITH .*)?$",
                     data.name.get(code, ""))
    return found and code in data.cased and ord(found[1].lower())


def is_kept_mark(data, code):
    """Whether a mark is a letter: a vowel, a tone, what takes a vowel away. Not
    what all scripts share, and not the points of Arabic, Hebrew and Syriac."""
    if data.category[code] == "Me" or data.script.get(code) in (
            "Common", "Inherited", "Arabic", "Hebrew", "Syriac",
            "SignWriting"):
        return False
    return data.order[code] < 10 or data.syllabic.get(code, "Other") not in (
        "Other", "Cantillation_Mark")


def is_letter(data, code):
    category = data.category.get(code, "Cn")
    if code in VOICED:
        return True
    if category in ("Cn", "Co"):  # not known yet, or private
        return code not in data.pictograph
    if code in HISTORIC and category[0] in "MP":
        return True
    if category[0] == "M":
        return is_kept_mark(data, code)
    if category == "Lm":  # the apostrophes and tones of transcriptions
        return not (data.script.get(code) in ("Common", "Inherited")
                    and code < 0x3000 or 0xa700 <= code < 0xa790)
    return category[0] in "LN"


def fold(data, code):
    if chr(code) in PLAIN:
        return [ord(letter) for letter in PLAIN[chr(code)]]
    if code < 0x80:
        return [ord(chr(code).lower())] if chr(code).isalnum() else []
    if code in data.ignorable:
        return []
    if any(code in letters for letters in WHOLE):
        return [code]
    if any(code in signs for signs in ENCLOSED) or data.category.get(code) == "So":
        return []
    if code in data.parts:
        return [letter for part in data.parts[code] for letter in fold(data, part)]
    if not is_letter(data, code):
        return []
    if code in data.digit:
        return [ord("0") + data.digit[code]]
    plain = latin(data, code)
    if plain:
        return [plain]
    return [letter for part in data.case.get(code, [code]) for letter in
            (fold(data, part) if part != code else [part])]


def compose(letters):
    out = []
    for letter in letters:
        last = out[-1] if out else 0
        if 0 <= last - 0x1100 < 19 and 0 <= letter - 0x1161 < 21:
            out[-1] = HANGUL + ((last - 0x1100) * 21 + letter - 0x1161) * 28
        elif (0 <= last - HANGUL < HANGUL_COUNT and (last - HANGUL) % 28 == 0
              and 0 < letter - 0x11a7 < 28):
            out[-1] = last + letter - 0x11a7
        elif (last, letter) in MARKED_KANA:
            out[-1] = MARKED_KANA[last, letter]
        elif letter not in VOICED or not out:
            out.append(letter)
    return tuple(out)


def fold_all(data):
    """What each code point folds to; those that stay are left out."""
    folded = {}
    for code in range(0x80, 0x110000):
        if not 0xd800 <= code < 0xe000:
            folded[code] = compose(fold(data, code))
    # A spacing mark of kana is a blank with the mark, and joins nothing.
    folded[0x309b] = folded[0x309c] = ()
    for code in MATHEMATICAL:
        if code not in data.category:
            folded[code] = (ord("a") + (code - MATHEMATICAL[0]) % 26,)
    # What is not known yet between what is dropped will be dropped.
    last = None
    for code in list(folded):
        if code not in data.category and code not in data.pictograph:
            continue
        if (last is not None and folded[code] == folded[last] == ()
                and data.block.get(code) == data.block.get(last)):
            folded.update(dict.fromkeys(range(last, code), ()))
        last = code
    for code, letters in folded.items():
        for letter in letters:
            if letter >= 0x80 and folded[letter] != (letter,):
                raise SystemExit(f"U+{code:04X}: U+{letter:04X} folds further")
        if len(letters) > 1 and (letters[0] in VOICED or 0x1161 <= letters[0] < 0x11c3):
            raise SystemExit(f"U+{code:04X}: begins with what joins another")
    return {code: letters for code, letters in folded.items() if letters != (code,)}


DROP_ONE, DROP, DIGITS, LATIN, RUNS, LIST, SHIFT, LETTERS = range(8)


def stretch(folded, code, wanted):
    """How many code points from one on become what wanted() says of the
    number-th."""
    count = 0
    while code + count in folded and folded[code + count] == wanted(count):
        count += 1
    return count


def read_row(folded, code):
    """The row that begins with a code point: how many it is for, what it does,
    its bytes. Here it need not be the shortest."""
    letters = folded[code]
    if not letters:
        count = stretch(folded, code, lambda number: ())
        long = [0x80 | count >> 8, count & 255] if count >= 0x80 else [count]
        return (1, DROP_ONE, []) if count == 1 else (count, DROP, long)
    for does, first, count in (DIGITS, "0", 10), (LATIN, "a", 26):
        if stretch(folded, code, lambda number: (ord(first) + number,)) >= count:
            return count, does, []
    if len(letters) == 1 and letters[0] < 0x10000:
        count = min(255, stretch(folded, code, lambda number: (letters[0] + number,)))
        return count, SHIFT, [count, letters[0] & 255, letters[0] >> 8]
    text = "".join(map(chr, letters)).encode()
    return 1, LETTERS, [len(text), *text]


def section(page, rows):
    if len(rows) > 0x7ff:
        raise SystemExit(f"U+{page << 8:04X}: a section is too large")
    head = page | len(rows) << 13
    return [head & 255, head >> 8 & 255, head >> 16, *rows]


def encode(folded):
    """The table, as lib/letters.h describes it."""
    table, rows, at, page = [], [], 0, 0
    for code in sorted(folded):
        if code < at:
            continue
        count, does, more = read_row(folded, code)
        if (len(rows) > 100 or code - at > 1000) and code >> 8 << 8 >= at:
            table += section(page, rows)
            rows, page = [], code >> 8
            at = page << 8
        gap = code - at
        rows.append(does | min(gap, 31) << 3)
        if gap >= 31:
            rows += [255] * ((gap - 31) // 255) + [(gap - 31) % 255]
        rows += more
        at = code + count
    return table + section(page, rows) + section(0x1fff, [])


HEAD = """/*
 * What letters fold to, from Unicode {}. Made by make.py; change that. See
 * lib/letters.h.
 */
#include "crink_layout.h"

/* clang-format off */
const unsigned char crinkgen_folding[] = {{
"""


def write(script, text_of):
    """Writes the file of the arguments, or with --check compares it, with what
    text_of makes of the Unicode data; the exit status."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    folder = arguments[1] if len(arguments) > 1 else "/usr/share/unicode"
    if not os.path.exists(f"{folder}/UnicodeData.txt"):
        print(f"skipped: {folder} has no Unicode data (Debian: unicode-data)")
        return 77
    with open(f"{folder}/Blocks.txt", encoding="utf-8") as blocks:
        version = blocks.readline().strip()
    if version != f"# Blocks-{VERSION}.txt":
        print(f"skipped: {folder} has {version}, not {VERSION}")
        return 77
    text = text_of(Unicode(folder))
    if "--check" not in sys.argv:
        with open(arguments[0], "w", encoding="utf-8") as out:
            out.write(text)
    elif open(arguments[0], encoding="utf-8").read() != text:
        print(f"{arguments[0]} is not what {script} makes of Unicode {VERSION}")
        return 1
    return 0


def folding(data):
    table = encode(fold_all(data))
    lines = [",".join(map(str, table[at:at + 36])) for at in range(0, len(table), 36)]
    return HEAD.format(VERSION) + "".join(f"    {line},\n" for line in lines) + "};\n"


if __name__ == "__main__":
    sys.exit(write("make.py", folding))
