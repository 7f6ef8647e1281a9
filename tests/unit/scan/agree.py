#!/usr/bin/env python3
"""Holds the scanner against the reference on texts that are made at random.

usage: agree.py DUMP COUNT FILE.yaml...

The texts are made of names of the data, names with changes, separators, marks and
letters of every script. Each is scanned whole and at every split into two parts.
"""
import os
import random
import subprocess
import sys

import reference

SEED = int(os.environ.get("SEED", "1"))
GLUE = [" ", " ", " ", " ", "  ", "\n", "\r\n", "\n\n", "-", "-", "-\n", "\xad", "\u200b",
        "\u200c", "\u200d", "_", "\xa0", "\u3000", ".", ". ", ", ", ",", "、", "'", "’", "'s", "’s ",
        "'S", "s'", "(", ")", "\"", "“", "”", "/", "#", "@", "://", "http://", "www.", "&", ":", ";",
        "\u0301", "\u0308", "\u064b", "\u05b0", "\u3099", "\u309a", "ﾞ", "\u2028", "\u2029", "\t",
        "–", "—", "・", "·", "…", "!", "?", "\0", "\x85", "\ufeff", "\u200f", "€", "™", "😀", "" * 2]
LETTERS = ("aAzZsSuUxXwW019éÉßæÆıİÑøŁǅſKﬁＡａ１²½αΑςΣжЖйЙїЇԱաაᲐאבהוכךלםشبوفكکلاالیي٣۳हिंกาํเ"
           "ກາកာကာ中国朝人が か゚カガｶﾞ한은는이가에서으로부터한ㅎㅏ가ᄀ𝐀𠀀ⁿᵃﷺ々ー〇ـّ֑ʼʰ")
WORDS = ("the The a of and is talks JOINS IN NEW made pro- Sino- anti- led 's and US Us us TURKEY "
         "turkey Turkey AND THE USA ran I she'll O'Neill news x@y.com https://a.b/c #tag @user "
         "은 는 이 가 에서 에게 으로는 까지만 에서부터도 라고 산 인 成员国 的 和 و ال ف ب ل ה ו ש "
         "Ltd. Co 2024 24 T 90 mm km U S U.S U.S.A. D.C. P R.K. shell shells").split()

ENGLISH = ("a I it is of to in as on no an or we us who the The THE and for not you that with This "
           "from they have 1 7 19 2024 3.5 e.g. i.e. up-to-date well-known co-op don't she's it’s boys' "
           "“quoted” — – … (so) government country minister military president weapons agreement "
           "understanding internationalization x@y.z http://a.example/b www.example.org said, end. "
           "A.B. C. naïve café").split()


def change(rng, name):
    """A name as somebody may write it, or something near to it."""
    out = ""
    separators = [" ", " ", "", "-", "\n", "_", "  ", "\xad", ".", " - ", "\r\n", "-\n", "\n\n", ", "]
    for ch in name:
        luck = rng.random()
        if not ch.isalnum() and luck < 0.5:
            out += rng.choice(separators) if ch == " " else rng.choice([ch, "", " ", "’", "."])
        elif luck < 0.03:
            out += ch + rng.choice(GLUE)
        elif luck < 0.05:
            out += rng.choice(LETTERS)
        elif luck < 0.06:
            out += ""
        elif luck < 0.08:
            out += ch + rng.choice(["\u0301", "\u200c", "\xad", "-", ".", "\u200b" * 10, "\u0308" * 17])
        elif luck < 0.10:
            out += ch.swapcase()
        else:
            out += ch
    how = rng.random()
    if how < 0.2:
        return out.upper()
    if how < 0.3:
        return out.lower()
    if how < 0.35:
        return ".".join(out) + rng.choice(["", "."])
    if how < 0.4:
        return reference.unicodedata.normalize(rng.choice(["NFD", "NFKC", "NFKD"]), out)
    return out


def make_long(rng, names):
    """A text of mostly ASCII, longer than what the scanner sorts at once."""
    plain = [name for name in names if name.isascii()]
    out = ""
    while len(out) < 400:
        luck = rng.random()
        piece = (rng.choice(ENGLISH) if luck < 0.75 else rng.choice(plain) if luck < 0.85
                 else change(rng, rng.choice(plain)) if luck < 0.95 else rng.choice(WORDS))
        out += piece + (" " if rng.random() < 0.8 else rng.choice(GLUE))
    if rng.random() < 0.2:
        out = out.upper()
    return out.encode()


def make(rng, names):
    """A text of some pieces."""
    out = b""
    for _ in range(rng.randint(1, 14)):
        luck = rng.random()
        if luck < 0.30:
            piece = rng.choice(names)
        elif luck < 0.50:
            piece = change(rng, rng.choice(names))
        elif luck < 0.75:
            piece = rng.choice(GLUE)
        elif luck < 0.9:
            piece = rng.choice(WORDS)
        elif luck < 0.98:
            piece = "".join(rng.choice(LETTERS) for _ in range(rng.randint(1, 4)))
        else:
            piece = rng.choice(["\u0301" * 20, " " * 40, "x" * 40 + "@", "y" * 66 + "@iran",
                                "." * 70, "s" * 33 + "://", "AB" * 20])
        if rng.random() < 0.4:
            piece += " "
        out += piece.encode()
        if rng.random() < 0.01:
            out += bytes([rng.choice([0x80, 0xc3, 0xe4, 0xf0, 0xff, 0xed])])
        if rng.random() < 0.005 and out:
            out = out[:-1]
    return out


def main():
    dump, count, paths = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    data = reference.Data(reference.read(paths))
    names = list(every_name(paths))
    rng = random.Random(SEED)
    texts = [name.encode() for name in names] + [make(rng, names) for _ in range(count)]
    texts += [make_long(rng, names) for _ in range(count // 20)]
    found = subprocess.run([dump], stdout=subprocess.PIPE, check=False, input=b"".join(
        b"%d\n" % len(text) + text for text in texts))
    answers = split_answers(found.stdout.decode())
    failures = mentions = 0
    for text, answer in zip(texts, answers):
        wanted = [f"{start} {end} {sort or '-'} {slug or '-'} {kind or '-'} {int(compound)}"
                  for start, end, sort, slug, kind, compound in reference.mentions(data, text)]
        mentions += len(wanted)
        if wanted != answer:
            failures += 1
            if failures <= 10:
                print(f"failed: {text!r}\n  {text.decode('utf-8', 'replace')}\n"
                      f"  found  {answer}\n  wanted {wanted}")
    if found.returncode != 0 or len(answers) != len(texts):
        failures += 1
        print(f"failed: {dump} ends with {found.returncode} after {len(answers)} texts")
    print(f"{len(texts)} texts, {mentions} mentions, {failures} failures")
    return failures != 0 or mentions < count


def split_answers(text):
    """The lines of each text: an empty one ends them."""
    answers, lines = [], []
    for line in text.split("\n")[:-1]:
        if line:
            lines.append(line)
        else:
            answers.append(lines)
            lines = []
    return answers


def every_name(paths):
    """All texts of names in the files."""
    for path in paths:
        sections = reference.reading.sections(path)
        for decoy in sections.get("decoys", []):
            yield reference.spell(decoy, "")[0]
        for section in "actors", "items":
            for record in sections.get(section, []):
                yield record.get("name", "x")
                for key in "aliases", "names":
                    for listed in record.get(key, {}).values():
                        for name in reference.as_list(listed):
                            yield reference.spell(name, "")[0]


sys.exit(main())
