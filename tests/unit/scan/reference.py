#!/usr/bin/env python3
"""Finds names in running text, slowly and plainly: what lib/scan.c is held against.

usage: reference.py FILE.yaml... < TEXT

It reads the data files with PyYAML and knows of letters what Python's unicodedata
tells. Where the rules leave something open, a comment begins with "Decided:".
"""
import functools
import os
import sys
import unicodedata

sys.path[:0] = [os.path.join(os.path.dirname(__file__), "..", "..", folder)
                for folder in ("data", "generator")]
import reading  # noqa: E402
import unicode as folding  # noqa: E402

GAP = 32        # bytes between two letters of a name, at most
LETTERS = 8     # in one cluster, at most
KINDS = ["name", "acronym", "code", "demonym", "metonym", "former", "native", "inflected"]
POLICIES = {"code": "no", "acronym": "case"}
DIGIT, LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, HANGUL, PLAIN, OTHER = range(9)
# The first code point of each stretch of letters of one script. PLAIN: those that
# are written without blanks. Decided: letters are of the script of their block;
# what has no stretch of its own is of one other script; digits have none.
STRETCHES = [
    (0x00, LATIN), (0xb2, DIGIT), (0xb4, LATIN), (0xb9, DIGIT), (0xba, LATIN),
    (0xbc, DIGIT), (0xc0, LATIN), (0x370, GREEK), (0x400, CYRILLIC), (0x530, OTHER),
    (0x590, HEBREW), (0x600, ARABIC), (0x660, DIGIT), (0x66a, ARABIC),
    (0x6f0, DIGIT), (0x6fa, ARABIC), (0x700, OTHER), (0x750, ARABIC),
    (0x780, OTHER), (0x870, ARABIC), (0x900, OTHER), (0xe00, PLAIN), (0xf00, OTHER),
    (0x1000, PLAIN), (0x10a0, OTHER), (0x1100, HANGUL), (0x1200, OTHER),
    (0x1780, PLAIN), (0x1800, OTHER), (0x1c80, CYRILLIC), (0x1c90, OTHER),
    (0x1d00, LATIN), (0x1f00, GREEK), (0x2000, LATIN), (0x2070, DIGIT),
    (0x208a, LATIN), (0x2c00, OTHER), (0x2c60, LATIN), (0x2c80, OTHER),
    (0x2de0, CYRILLIC), (0x2e00, OTHER), (0x2e80, PLAIN), (0x3131, HANGUL),
    (0x3190, PLAIN), (0xa000, OTHER), (0xa640, CYRILLIC), (0xa6a0, OTHER),
    (0xa720, LATIN), (0xa800, OTHER), (0xa960, HANGUL), (0xa980, OTHER),
    (0xa9e0, PLAIN), (0xaa00, OTHER), (0xaa60, PLAIN), (0xaa80, OTHER),
    (0xab30, LATIN), (0xab70, OTHER), (0xac00, HANGUL), (0xd800, OTHER),
    (0xf900, PLAIN), (0xfb00, LATIN), (0xfb13, OTHER), (0xfb1d, HEBREW),
    (0xfb50, ARABIC), (0xfe00, OTHER), (0xfe70, ARABIC), (0xff00, LATIN),
    (0xff10, DIGIT), (0xff1a, LATIN), (0xff66, PLAIN), (0xffa0, HANGUL),
    (0xffe0, OTHER), (0x1aff0, PLAIN), (0x1b170, OTHER), (0x1d400, LATIN),
    (0x1d7ce, DIGIT), (0x1d800, OTHER), (0x20000, PLAIN), (0x32000, OTHER)]
LINES = "\n\r\v\f\x85\u2028\u2029"
BLANKS = "_\t \xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200b)))
HYPHENS = "-\u058a\u05be\u1806\u2010\u2011\u2e17\ufe63\uff0d"
APOSTROPHES = "'\u2019\u02bc\uff07"
DOTS = ".\u2024\uff0e"
# Punctuation that counts as the same where a spelling has some.
SAME = ["'\u2018\u2019\u201b\u02bc\u2032\uff07`\xb4\u05f3", '"\u201c\u201d\u201e\u201f\u2033\u05f4\uff02',
        "-\u2012\u2013\u2014\u2015\u2212", ",\u060c\u3001\uff0c", "\xb7\u2022\u2027\u30fb\uff65",
        "/\u2044\u2215\uff0f", "&\uff06", "(\uff08", ")\uff09", ":\uff1a"]
# Decided: what ends an address, as quotes and brackets.
ENDS = [(0x22, 0x22), (0x27, 0x29), (0x3c, 0x3c), (0x3e, 0x3e), (0x5b, 0x5b), (0x5d, 0x5d),
        (0x60, 0x60), (0x7b, 0x7b), (0x7d, 0x7d), (0xab, 0xab), (0xbb, 0xbb),
        (0x2018, 0x201f), (0x2039, 0x203a), (0x3008, 0x3011), (0x3014, 0x301b),
        (0x301d, 0x301f), (0xfe35, 0xfe44), (0xff02, 0xff02), (0xff07, 0xff09),
        (0xff1c, 0xff1c), (0xff1e, 0xff1e), (0xff3b, 0xff3b), (0xff3d, 0xff3d),
        (0xff5b, 0xff5b), (0xff5d, 0xff5d), (0xff5f, 0xff60), (0xff62, 0xff63)]
LOCAL = set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._%+-")
# Decided: the particles, those of the rule and others of everyday texts.
PARTICLES = ("은 는 이 가 을 를 의 에 에서 에게 에게서 와 과 도 로 으로 만 부터 까지 께 께서 "
             "한테 한테서 보다 처럼 같이 마다 조차 마저 밖에 뿐 이나 나 랑 이랑 하고 이며 며 "
             "라고 이라고 라는 이라는 라도 이라도 로서 으로서 로써 으로써 든 이든 야 여").split()
CLITICS = {ARABIC: set("\u0648\u0641\u0628\u0644\u0643\u06a9"),
           HEBREW: set("\u05d5\u05d4\u05d1\u05dc\u05de\u05e9\u05db")}


@functools.lru_cache(maxsize=None)
def fold(letter):
    """What a code point folds to, where it stands alone."""
    marks = {"\u3099": "\u3099", "\uff9e": "\u3099", "\u309a": "\u309a", "\uff9f": "\u309a"}
    # Decided: what Unicode does not know yet is a letter.
    is_unknown = unicodedata.category(letter) in ("Cn", "Co")
    if is_unknown and not folding.is_ignorable(ord(letter)):
        return letter
    return marks.get(letter) or folding.fold(letter)


@functools.lru_cache(maxsize=None)
def sort_of(ch):
    """L letter, J a letter that joins the one before, M mark, T what is passed
    over, B blank, N line, H hyphen, A apostrophe, D dot, P anything else."""
    for sort, those in ("N", LINES), ("B", BLANKS), ("H", HYPHENS), ("A", APOSTROPHES), ("D", DOTS):
        if ch in those:
            return sort
    folded, kind = fold(ch), unicodedata.category(ch)
    if not folded:
        if kind[0] == "M":
            return "M"
        return "T" if kind == "Lm" or folding.is_ignorable(ord(ch)) else "P"
    if (folded[0] in "\u3099\u309a" or "\u1161" <= folded[0] <= "\u11c2"
            or kind[0] == "M" and script_of(ch) == PLAIN):
        return "J"
    return "L"


@functools.lru_cache(maxsize=None)
def script_of(ch):
    script = LATIN
    for first, this in STRETCHES:
        if ord(ch) >= first:
            script = this
    return DIGIT if ch in "0123456789" else script


@functools.lru_cache(maxsize=None)
def case_of(ch):
    """1 upper, -1 lower, 0 neither. Decided: as Unicode's categories Lu, Lt, Ll; no
    case beyond U+FFFF."""
    kind = unicodedata.category(ch) if ord(ch) < 0x10000 else ""
    return 1 if kind in ("Lu", "Lt") else -1 if kind == "Ll" else 0


def decode(data):
    """(start, end, character; None for a byte that is invalid)"""
    at = 0
    while at < len(data):
        for size in 1, 2, 3, 4:
            try:
                ch = data[at:at + size].decode("utf-8")
            except UnicodeDecodeError:
                continue
            if len(ch) == 1:
                yield at, at + size, ch
                at += size
                break
        else:
            yield at, at + 1, None
            at += 1


class Cluster:
    """A letter, with what joins it; behind it a gap up to the next one."""

    def __init__(self, start, end, ch):
        self.start, self.end, self.raw, self.letters = start, end, ch, 1
        self.folded, self.case = fold(ch), case_of(ch)
        self.joins = sort_of(ch) == "J"
        self.script = script_of(ch)
        self.gap = []  # (start, end, character, sort)

    def finish(self):
        self.key = folding.compose(self.folded)
        self.past = self.end  # with its marks
        for start, end, _, sort in self.gap:
            if sort != "M" or end - self.end > GAP:
                break
            self.past = end
        self.shape = "".join(sort for *_, sort in self.gap if sort not in "MT")
        self.size = self.gap[-1][1] - self.end if self.gap else 0

    def beside(self):
        """Whether the next letter stands beside it: a word goes on."""
        return self.size <= GAP and self.shape in ("", "A")

    def has(self, ch):
        return any(c == ch for _, _, c, _ in self.gap)


def clusters_of(data):
    clusters, head = [], []
    for start, end, ch in decode(data):
        sort = "X" if ch is None else sort_of(ch)
        last = clusters[-1] if clusters else None
        if sort == "J" and last and last.letters < LETTERS and all(
                s in "MT" for *_, s in last.gap) and start - last.end <= GAP:
            last.folded += fold(ch)
            last.end, last.gap = end, []
            last.letters += 1
        elif sort in "LJ":
            clusters.append(Cluster(start, end, ch))
        else:
            (last.gap if last else head).append((start, end, ch, sort))
    for cluster in clusters:
        cluster.finish()
    return clusters


def parts_words(a, b):
    """Whether a word ends between two letters that stand beside one another."""
    if b.joins:
        return False
    if PLAIN in (a.script, b.script):
        return True
    if DIGIT in (a.script, b.script):
        return HANGUL in (a.script, b.script)
    return a.script != b.script


# ---- the data ---------------------------------------------------------------


class Spelling:
    def __init__(self, text, kind, policy, entity):
        self.text, self.kind, self.policy, self.entity = text, kind, policy, entity
        self.is_left = True  # in a slice
        clusters = clusters_of(text.encode())
        self.key = "".join(c.key for c in clusters)
        self.cases = [c.case for c in clusters for _ in c.key]
        self.gaps, at = {}, 0
        for c in clusters[:-1]:
            at += len(c.key)
            # A letter that stands apart may come to nothing: both gaps are one then.
            self.gaps[at] = self.gaps.get(at, "") + "".join(
                ch for _, _, ch, sort in c.gap if sort not in "MT")
        # Names of one character, where there are no blanks, are not looked for.
        self.is_found = policy != "no" and bool(clusters) and not (
            len(clusters) == 1 and clusters[0].script == PLAIN)


def without_article(text):
    for article in "the ", "a ", "an ":
        if text.lower().startswith(article):
            return text[len(article):]
    return text


def as_list(names):
    return names if isinstance(names, list) else [names]


def spell(name, default):
    """The text and policy of an entry of a list of names."""
    if isinstance(name, dict):
        return name["text"], name.get("scan", default)
    return name, default


class Data:
    def __init__(self, sections):
        self.longest = 0
        self.policies = {**{kind: "yes" for kind in KINDS}, **POLICIES}
        for kind in sections.get("alias-kinds", []):
            self.policies[kind["id"]] = kind.get("scan", self.policies[kind["id"]])
        self.by_key = {}
        for section in "actors", "items":
            records = sections.get(section, [])
            for record in records:
                if record.get("extends") != "true":
                    self.add_entity(section[:-1], record, [
                        more for more in records if more.get("extends") == "true"
                        and more["id"] == record["id"]])
        for decoy in sections.get("decoys", []):
            text, policy = spell(decoy, "yes")
            self.add(text, "decoy", policy, None)

    def add(self, text, kind, policy, entity):
        spelling = Spelling(text, kind, policy, entity)
        if spelling.is_found:
            self.by_key.setdefault(spelling.key, []).append(spelling)
            self.longest = max(self.longest, len(spelling.key))

    def add_entity(self, sort, record, extensions):
        entity = (sort, record["id"])
        told = {}  # text: its kind, and what the data lets be found of it

        def add(text, spelt, kind, policy):
            """Decided: of a text that stands in several places the first kind counts,
            and the first policy that is not no."""
            kind, before = told.get(text, (kind, "no"))
            if before == "no":
                self.add(spelt, kind, policy, entity)
                told[text] = kind, policy

        add(record["name"], without_article(record["name"]), "", record.get("scan", "yes"))
        for one in [record] + extensions:
            for kind in KINDS:
                for alias in one.get("aliases", {}).get(kind, []):
                    text, policy = spell(alias, self.policies[kind])
                    add(text, without_article(text), kind, policy)
        for key, kind in ("names", "name"), ("inflected", "inflected"):
            for one in [record] + extensions:
                for names in one.get(key, {}).values():
                    for name in as_list(names):
                        text, policy = spell(name, self.policies[kind])
                        add(text, text, kind, policy)


def read(paths):
    """{section: records} of some files."""
    sections = {}
    for path in paths:
        for section, records in reading.sections(path).items():
            sections.setdefault(section, []).extend(records)
    return sections


def slice_of(whole, left):
    """What a slice knows, by what is known of the whole and of what is left of that.
    Decided: where somebody who is left out bears a name too, it is one of several, even
    if that one spells it otherwise."""
    for key, spellings in whole.by_key.items():
        own = left.by_key.get(key, [])
        told = {(spelling.entity, spelling.text) for spelling in own}
        for spelling in spellings if own else ():
            if (spelling.entity, spelling.text) not in told:
                spelling.is_left = False
                own.append(spelling)
    left.longest = whole.longest
    return left


# ---- scanning ---------------------------------------------------------------


class Scan:
    def __init__(self, data, text):
        self.data, self.text = data, text
        self.clusters = clusters_of(text)
        self.in_address = self.addresses()

    # -- addresses

    def addresses(self):
        """For each byte whether it is in an address."""
        text, within = self.text, bytearray(len(self.text))
        local = letters = 0
        is_in, before = False, False
        for start, end, ch in decode(text):
            if is_in and ch is not None and (
                    ch in LINES or ch in BLANKS.replace("_", "")
                    or any(a <= ord(ch) <= b for a, b in ENDS)
                    or ord(ch) >= 0x80 and sort_of(ch) in "LJ"):
                is_in = False
            if ch == "@" and local <= 64:
                within[start - local:start] = b"\1" * local
                is_in = True
            if text[start:start + 3] == b"://" and 1 <= letters <= 32:
                within[start - letters:start] = b"\1" * letters
                is_in = True
            if not before and text[start:start + 4].lower() == b"www.":
                is_in = True
            if is_in:
                within[start:end] = b"\1" * (end - start)
            is_ascii = ch is not None and ord(ch) < 0x80
            local = local + 1 if is_ascii and ord(ch) in LOCAL else 0
            letters = letters + 1 if is_ascii and ch.isalpha() else 0
            if ch is None or sort_of(ch) not in "MT":
                before = ch is not None and sort_of(ch) in "LJ"
        return within

    # -- where a word begins and ends

    def is_single(self, i):
        """Whether a letter stands alone: U.S."""
        c = self.clusters
        return (c[i].script not in (DIGIT, PLAIN, HANGUL) and c[i].letters == 1
                and not (i > 0 and c[i - 1].beside())
                and not (i + 1 < len(c) and c[i].beside()))

    def goes_on(self, i):
        """Whether the letters i and i + 1 are of one word."""
        c = self.clusters
        if i + 1 >= len(c) or c[i].size > GAP:
            return False
        if c[i].shape == "D":
            return self.is_single(i) and self.is_single(i + 1)
        return c[i].shape in ("", "A") and not parts_words(c[i], c[i + 1])

    def may_part(self, i):
        """A zero-width non-joiner, at which a name of these scripts may begin or end."""
        c = self.clusters
        return (i + 1 < len(c) and c[i].shape == "" and c[i].size <= GAP
                and c[i].has("\u200c") and c[i].script in (ARABIC, HEBREW)
                and c[i + 1].script in (ARABIC, HEBREW))

    def begins(self, i):
        c = self.clusters
        if c[i].joins:
            return False
        if i == 0 or not self.goes_on(i - 1) or self.may_part(i - 1):
            return True
        # Decided: any number of clitics, one behind the other.
        at = i
        while c[at - 1].shape == "" and c[at - 1].script == c[at].script:
            if c[at - 1].raw in CLITICS.get(c[at].script, ()) and not self.is_article(at - 1):
                at -= 1
            elif self.is_article(at - 1):
                at -= 2
            else:
                return False
            if at == 0 or not self.goes_on(at - 1) or self.may_part(at - 1):
                return True
        return False

    def is_article(self, i):
        """Whether the letter i ends the clitic \u0627\u0644."""
        c = self.clusters
        return (i > 0 and c[i].raw == "\u0644" and c[i - 1].raw == "\u0627"
                and c[i - 1].shape == "" and c[i - 1].size <= GAP)

    def is_possessive(self, i):
        """Whether 's stands behind the letter i, and no more."""
        c = self.clusters
        return (c[i].shape == "A" and c[i].size <= GAP and i + 1 < len(c)
                and c[i + 1].raw in "sS"
                and (i + 2 >= len(c) or not c[i + 1].beside()))

    def ends(self, j):
        c = self.clusters
        if j + 1 >= len(c) or not self.goes_on(j) or self.may_part(j) or self.is_possessive(j):
            return True
        return self.ends_with_particles(j)

    def ends_with_particles(self, j):
        c, rest = self.clusters, ""
        while c[j].script == HANGUL and c[j].shape == "" and self.goes_on(j):
            j += 1
            rest += c[j].key
            if len(rest) > 12:
                return False
        found = {rest} if rest else set()
        for _ in range(3):
            found = {left[len(p):] for left in found for p in PARTICLES if left.startswith(p)}
            if "" in found:
                return True
        return False

    # -- gaps within a name

    def passes(self, i, spelt):
        """Whether what stands between two letters may, where the spelling has this."""
        a, b = self.clusters[i], self.clusters[i + 1]
        # Decided: a letter that could join the one before, did it not stand apart, is
        # in no name.
        if a.size > GAP or b.joins:
            return False
        lines, hyphen, at, last = 0, False, 0, ""
        is_dotted = self.is_single(i) and self.is_single(i + 1)
        for _, _, ch, sort in a.gap:
            if sort in "MT":
                continue
            if sort == "N":
                lines += not (ch == "\n" and last == "\r")
                if lines > 1 or hyphen or ch == "\u2029":
                    return False
                if not spelt and not (a.script == b.script == PLAIN):
                    return False
            elif sort == "B":
                if not spelt:
                    return False
            elif sort == "D" and is_dotted:
                # Decided: one dot.
                hyphen = is_dotted = False
            elif sort != "H":
                if sort == "X":
                    return False
                # Decided: other punctuation stands where the spelling has it, in its order.
                while at < len(spelt) and not same(spelt[at], ch):
                    at += 1
                if at == len(spelt):
                    return False
                at += 1
            if sort not in "BN":
                hyphen = sort == "H"
            last = ch
        return True

    # -- case

    def word_case(self, clusters):
        """Of the first 32 letters: None without case, True if all are capitals."""
        cases = [c.case for c in clusters[:32] if c.case]
        return all(case > 0 for case in cases) if cases else None

    def before(self, i):
        c, word, at = self.clusters, [], i
        while at > 0 and "N" not in c[at - 1].shape:
            if word and not c[at - 1].beside():
                if self.word_case(word) is not None:
                    break
                word = []
            at -= 1
            word.insert(0, c[at])
        return self.word_case(word)

    def after(self, j, end):
        """Decided: of the first word with case that begins within 64 bytes."""
        c = self.clusters
        if "N" in c[j].shape:
            return None
        at = j + 1 + self.is_possessive(j)
        if at > j + 1 and at - 1 < len(c) and "N" in c[at - 1].shape:
            return None
        while at < len(c) and c[at].start - end <= 64:
            word = [c[at]]
            while c[at].beside() and at + 1 < len(c):
                at += 1
                if len(word) < 32:
                    word.append(c[at])
            if self.word_case(word) is not None or len(word) == 32:
                return self.word_case(word)
            if "N" in c[at].shape:
                return None
            at += 1
        return None

    def has_case(self, spelling, i, j, end):
        cases = [c.case for c in self.clusters[i:j + 1] for _ in c.key]
        if all(a == b for a, b in zip(cases, spelling.cases)):
            return True
        beside = [word for word in (self.before(i), self.after(j, end)) if word is not None]
        return bool(beside) and all(beside) and all(case >= 0 for case in cases)

    # -- all

    def end_of(self, i, j):
        """Where the mention ends, with the last dot of U.S."""
        c = self.clusters
        end = c[j].past
        if j > i and self.is_single(j) and self.is_single(j - 1) and c[j - 1].shape == "D":
            for _, past, _, sort in c[j].gap:
                if past - c[j].end > GAP or sort not in "MTD":
                    break
                if sort == "D":
                    return past
        return end

    def fits(self, spelling, i, j, end, at):
        """Whether a name is spelt so; at: {letter from i: bytes of the key up to it}."""
        return all(self.passes(i + k, spelling.gaps.get(o, "")) for k, o in at.items()) and (
            spelling.policy == "yes" or self.has_case(spelling, i, j, end))

    def match(self, i):
        """(end cluster, end byte, spellings) of the longest name from i."""
        c, best, key, at = self.clusters, None, "", {}
        for j in range(i, len(c)):
            key += c[j].key
            if len(key) > self.data.longest:
                break
            for is_good in [self.ends(j)] if key in self.data.by_key else []:
                end = self.end_of(i, j)
                found = [s for s in self.data.by_key[key] if is_good
                         and (not s.is_left or self.fits(s, i, j, end, at))]
                if found and found[0].is_left and not any(self.in_address[c[i].start:end]):
                    best = j, end, found
            at[j - i] = len(key)
        return best

    def mentions(self):
        c, i = self.clusters, 0
        while i < len(c):
            best = self.match(i) if self.begins(i) else None
            if best is None:
                i += 1
                continue
            j, end, found = best
            if found[0].entity is not None:
                shape = c[j].shape
                if end > c[j].past and shape.startswith("D"):
                    shape = shape[1:]
                compound = (i > 0 and c[i - 1].shape == "H" and c[i - 1].size <= GAP
                            or j + 1 < len(c) and shape == "H" and c[j].size <= GAP)
                entities = {s.entity for s in found}
                entity = found[0].entity if len(entities) == 1 else ("", "")
                yield (c[i].start, end, *entity, found[0].kind, compound)
            i = j + 1


def same(a, b):
    return a == b or any(a in group and b in group for group in SAME)


def mentions(data, text):
    return list(Scan(data, text).mentions())


def main():
    data = Data(read(sys.argv[1:]))
    text = sys.stdin.buffer.read()
    for start, end, sort, slug, kind, compound in mentions(data, text):
        print(start, end, sort or "-", slug or "-", kind or "-", int(compound),
              text[start:end].decode("utf-8", "replace"))


if __name__ == "__main__":
    main()
