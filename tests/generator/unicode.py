#!/usr/bin/env python3
"""Holds what letters fold to against Python's own Unicode data.

usage: unicode.py FOLD_DUMP

The reference is what Unicode calls compatibility caseless matching (NFKC and
case folding), of that the letters and digits; and where the library differs,
the rules and lists below say how. Code points that Python's version of Unicode
does not know are passed over, as are those that are no letter there yet, and
those that came after the version that the library's table is made from. Exit 77
where Python's is so new that it is not known which those are.
"""
import subprocess
import sys
import unicodedata

# The versions that the table may be held against, and what they added after its.
ADDED = {"15.1.0": [range(0x2ffc, 0x3000), range(0x31ef, 0x31f0),
                    range(0x2ebf0, 0x2ee5e)]}
TABLE = (15, 0, 0)
# Latin letters that Unicode does not take apart.
LATIN = {}
for pair in (
        "æae ðd øo þth đd ħh ıi ĸk łl ŋn œoe ŧt ƀb ɓb ƃb ɔo ƈc ɖd ɗd ƌd əe ɛe ƒf ɠg "
        "ɨi ƙk ƚl ɲn ƞn ɵo ƥp ƭt ʈt ʋv ƴy ƶz ǥg ȥz ȷj ⱥa ȼc ⱦt ȿs ɀz ɇe ɉj ɋq ɍr ɏy "
        "ɡg ɦh ɫl ɬl ɱm ɽr ʂs ʝj ỿy ⱡl ᵽp ⱨh ⱪk ⱬz ⱳw").split():
    LATIN[pair[0]] = pair[1:]
ARABIC = {"ى": "ي", "ی": "ي", "ک": "ك"}
DROPPED = "゛゜"
# Signs are dropped, also those made of letters; what is in circles and brackets.
ENCLOSED = (range(0x2460, 0x2500), range(0x2776, 0x2794), range(0x1f100, 0x1f300))
# What stays: number forms, squares, phonetic letters, Arabic mathematics.
WHOLE = (range(0x2150, 0x218c), range(0x3200, 0x3400), range(0x1d2c, 0x1dc0),
         range(0x10780, 0x107c0), range(0x1e030, 0x1e090), range(0x1ee00, 0x1ef00))
# Marks that are dropped although they stand in a script of their own.
POINTS = ("ARABIC", "HEBREW", "SYRIAC", "COMBINING", "VEDIC", "DEVANAGARI STRESS",
          "DEVANAGARI GRAVE", "DEVANAGARI ACUTE", "IDEOGRAPHIC", "HANGUL", "MUSICAL",
          "VARIATION SELECTOR", "TAG ", "MONGOLIAN FREE", "KHMER VOWEL INHERENT",
          "DUPLOYAN", "INVERTED", "LATIN", "OLD ITALIC", "NKO", "SAMARITAN",
          "SIGNWRITING")
# Accents, by their class, that some scripts write vowels and tones with.
VOWELS = ("TAI ", "TAI THAM", "KAYAH", "BUGINESE", "LIMBU SIGN", "CHAKMA", "NEWA",
          "KHAROSHTHI", "KHMER SIGN", "MYANMAR", "TIBETAN MARK", "TIBETAN SIGN NYI",
          "TIBETAN SIGN SNA", "TIBETAN SYMBOL PADMA", "BENGALI SANDHI")
HISTORIC = range(0x10000, 0x1d000)


def is_ignorable(code):
    """Default_Ignorable_Code_Point, as The Unicode Standard lists it."""
    return (code in (0xad, 0x34f, 0x61c, 0x3164, 0xfeff, 0xffa0)
            or 0x115f <= code <= 0x1160 or 0x17b4 <= code <= 0x17b5
            or 0x180b <= code <= 0x180f or 0x200b <= code <= 0x200f
            or 0x202a <= code <= 0x202e or 0x2060 <= code <= 0x206f
            or 0xfe00 <= code <= 0xfe0f or 0xfff0 <= code <= 0xfff8
            or 0x1bca0 <= code <= 0x1bca3 or 0x1d173 <= code <= 0x1d17a
            or 0xe0000 <= code <= 0xe0fff)


def is_mark_kept(letter):
    kind, order = unicodedata.category(letter), unicodedata.combining(letter)
    name = unicodedata.name(letter, "")
    if kind == "Me" or name.startswith(POINTS):
        return False
    return order < 10 or 84 <= order <= 132 or name.startswith(VOWELS)


def letter_of(letter):
    """What counts of a letter that is taken apart and folded in its case."""
    kind, code = unicodedata.category(letter), ord(letter)
    if letter in DROPPED or is_ignorable(code):
        return ""
    if code < 0x80:
        return letter if letter.isalnum() else ""
    if letter in "\u3099\u309a":
        return letter
    if code in HISTORIC and kind[0] in "MP":
        return letter
    if kind[0] == "M":
        return letter if is_mark_kept(letter) else ""
    if kind == "Lm" and (0x2b9 <= code <= 0x2ff or 0xa700 <= code < 0xa790
                         or letter in "\u0374\u0640\u2e2f"):
        return ""
    if kind[0] not in "LN":
        return ""
    digit = unicodedata.digit(letter, None)
    if digit is not None:
        return str(digit)
    return LATIN.get(letter, ARABIC.get(letter, letter))


def compose(text):
    """Only Hangul and kana are composed."""
    out = ""
    for letter in text:
        composed = unicodedata.normalize("NFC", out[-1:] + letter)
        if out and len(composed) == 1 and (
                "\uac00" <= composed <= "\ud7a3" or "\u3040" <= composed < "\u3100"):
            out = out[:-1] + composed
        elif letter not in "\u3099\u309a":
            out += letter
    return out


def fold(text):
    if any(ord(text) in codes for codes in WHOLE):
        return text
    if any(ord(text) in codes for codes in ENCLOSED) or unicodedata.category(text) == "So":
        return ""
    last = None
    while text != last:
        last = text
        text = "".join(unicodedata.normalize("NFKD", letter if letter in DROPPED else
                                             unicodedata.normalize("NFKD", letter)
                                             .replace("\u0345", "").casefold())
                       for letter in text if letter not in DROPPED)
    text = "".join(map(letter_of, text))
    return compose(text)


# Names that Unicode holds to be the same, or that are to be.
SAME = [
    ("AZƏRBAYCAN", "Azərbaycan", "azerbaycan"),
    ("ＲＵＳＳＩＡ", "Russia"), ("１５５ｍｍ", "155mm", "𝟭𝟱𝟱 𝐦𝐦", "١٥٥mm", "۱۵۵mm", "१५५ mm"),
    ("ｷﾞｶﾞ", "ギガ", "キ\u3099カ\u3099"), ("ﾊﾟﾌﾟｱ", "パプア"),
    ("ﬁn", "fin"), ("ﬀ", "ff"), ("ﬓ", "մն"), ("ﻻ", "لا"), ("ایران", "ايران", "إيران", "اي\u200cران"),
    ("کره", "كره"), ("على", "علي"), ("Việt Nam", "Vie\u0323\u0302t Nam", "viet nam", "VIỆT NAM"),
    ("x²", "x2", "x₂"), ("\uf963", "北"), ("क़", "क\u093c"), ("ড়", "ড\u09bc"),
    ("কো", "কে\u09be"), ("ᄒ\u1161ᆫ", "한", "ㅎㅏᆫ"), ("ﾡￂ", "가"), ("Հայ", "հայ"),
    ("ᲡᲐᲥ", "საქ"), ("Ꭰ", "ꭰ"), ("a\u00adb\u200dc\ufeff", "abc"), ("ß", "ẞ", "ss"),
]
DIFFERENT = [("か", "が"), ("カ\u309a", "ガ"), ("क", "क\u093c"), ("ك", "ق")]


def run(dump, *texts):
    # UTF-8 whatever the locale's letters are.
    return subprocess.run([dump, *(text.encode() for text in texts)], check=True,
                          stdout=subprocess.PIPE).stdout.decode("ascii").splitlines()


def main():
    version = unicodedata.unidata_version
    is_newer = tuple(map(int, version.split("."))) > TABLE
    if is_newer and version not in ADDED:
        print(f"skipped: Python has Unicode {version}, of which is not known here "
              "what it added")
        return 77
    dump, added = sys.argv[1], ADDED[version] if is_newer else []
    failures = checked = 0
    lines = run(dump)
    if len(lines) != 0x110000:
        failures += 1
        print(f"{len(lines)} code points are told")
    for code, line in enumerate(lines):
        letter = chr(code)
        if 0xd800 <= code < 0xe000:
            wanted = "-"
        elif (unicodedata.category(letter) in ("Cn", "Co")
              or any(code in codes for codes in added)):
            continue
        else:
            wanted = ("" if letter in "\u3099\u309a" else fold(letter)).encode().hex()
        checked += 1
        if line != wanted:
            failures += 1
            print(f"U+{code:04X} {unicodedata.name(letter, '')}: {line}, not {wanted}")
    for names in SAME:
        keys = run(dump, *names)
        if len(set(keys)) != 1 or not keys[0]:
            failures += 1
            print(names, keys)
    for names in DIFFERENT:
        if len(set(run(dump, *names))) == 1:
            failures += 1
            print(names, "are the same")
    # Composed or not, all letters are the same.
    texts = [chr(code) for code in range(0x80, 0x30000) if unicodedata.decomposition(chr(code))
             and unicodedata.decomposition(chr(code))[0] != "<"]
    forms = [[unicodedata.normalize(form, "x" + text + "y") for text in texts]
             for form in ("NFC", "NFD")]
    for text, one, other in zip(texts, run(dump, *forms[0]), run(dump, *forms[1])):
        if one != other:
            failures += 1
            print(f"U+{ord(text):04X}: {one} composed, {other} taken apart")
    print(f"{checked} code points and {len(texts)} forms, {failures} differ")
    return failures != 0


if __name__ == "__main__":
    sys.exit(main())
