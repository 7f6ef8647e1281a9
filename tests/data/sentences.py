#!/usr/bin/env python3
"""Holds the sentence of every claim against one that is made here by the rules.

usage: sentences.py [--golden SOURCE FILE] PROGRAM FILE.yaml...

The YAML is read by PyYAML (every scalar a string); the rules are
those of crink-data(5), as a program of their own. PROGRAM prints the sentences
of the library (tests/data/sentences.c). With --golden those of the claims that
rest on SOURCE must also be those of FILE, in whatever order. Exit 77 without
PyYAML.
"""
import collections
import decimal
import re
import subprocess
import sys

import reading


def load(paths):
    sections = {}
    for path in paths:
        for section, records in reading.sections(path).items():
            sections.setdefault(section, []).extend(records)
    return sections


def yes(record, key):
    return record.get(key) == "true"


# ---- dates -----------------------------------------------------------------


def month_days(year, month):
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def days(text):
    """The first and the last day of a date."""
    year, month, day = re.match(r"Y?(-?\d+)(?:-(\d\d))?(?:-(\d\d))?", text).groups()
    year, month, day = int(year), int(month or 0), int(day or 0)
    last = month or 12
    return ((year, month or 1, day or 1),
            (year, last, day or month_days(year, last)))


def bounds(text):
    """The first and the last day on which a date may lie, or one of several;
    None where no bound is told."""
    first, dots, last = text.strip("[]~?%").partition("..")
    if not dots:
        first, last = text.replace("X", "0"), text.replace("X", "9")
    first, last = first.strip("[]~?%"), last.strip("[]~?%")
    return (days(first)[0] if first else None, days(last)[1] if last else None)


def is_over(claim, known):
    """Whether it was over on the day on which it became known."""
    when = claim.get("when")
    if when is None:
        return False  # as-of
    start, slash, end = when.partition("/")
    if not slash:
        first, _ = bounds(start)  # a date is told as done
        return first is None or first <= known
    if end == "":
        return True  # unknown: on or before known
    if end == "..":
        return False
    if start.strip("~?%") == end.strip("~?%"):
        return bounds(start)[0] <= known  # a date
    last = bounds(end)[1]
    return last is not None and last <= known


# ---- numbers --------------------------------------------------------------

WORDS = ["hundreds of thousands", "tens of thousands", "millions", "thousands",
         "hundreds", "dozens"]


def parse_quantity(text):
    q = {}
    m = re.match(r"(.*) per ([a-z0-9-]+)$", text)
    if m:
        text, q["per"] = m.groups()
    for w in WORDS:
        if text.startswith(w + " "):
            return dict(q, qualifier="vague", word=w, unit=text[len(w) + 1:])
    m = re.match(r"(?:(about|over|under|at least|at most) )?([-0-9.]+?)(?:\.\.([-0-9.]+))? ([a-z0-9-]+)$", text)
    low, high = m[2], m[3]
    kind = m[1] or ("range" if high and high != low else "exact")
    q.update(qualifier=kind, low=low, high=high, unit=m[4])
    return q


def number(text):
    sign, text = ("-", text[1:]) if text[0] == "-" else ("", text)
    whole, _, frac = text.partition(".")
    frac = frac.rstrip("0")
    n = int(whole)
    if not frac:
        for size, word in ((10**9, "billion"), (10**6, "million")):
            if n >= size and (n % (size // 10) != 0 or n >= 1000 * size):
                break
            if n >= size:
                tenth = n % size * 10 // size
                return f'{sign}{n // size:,}' + (f'.{tenth}' if tenth else "") + " " + word
    return f'{sign}{n:,}' + ("." + frac if frac else "")


def amount(q, estimated):
    """The number with its qualifier, without the unit."""
    k = q["qualifier"]
    if k == "vague":
        return q["word"]
    text = number(q["low"])
    if k == "range":
        low, high = text, number(q["high"])
        text = f'{low} to {high}'
    if estimated and k in ("exact", "range", "about"):
        return estimated + " " + text
    return text if k in ("exact", "range") else k + " " + text


def is_one(q):
    return (q["qualifier"] not in ("vague", "range") and
            abs(decimal.Decimal(q["low"])) == 1)


def unit_name(voc, q):
    u = voc["units"][q["unit"]]
    one = u.get("singular", u["id"])
    many = u.get("plural", one)
    return one if is_one(q) else many


def per_unit(voc, q):
    if "per" not in q:
        return ""
    u = voc["units"][q["per"]]
    return " per " + u.get("singular", u["id"])


def regular_past(base):
    if re.search("[^aeiou]y$", base):
        return base[:-1] + "ied"
    return base + ("d" if base.endswith("e") else "ed")


def past_of(forms):
    return forms.get("past") or regular_past(forms["base"])


class Sentence:
    def __init__(self, voc, claim):
        self.voc, self.c = voc, claim
        self.kind = voc["relation-kinds"][claim["kind"]]
        self.status = voc["statuses"][claim.get("status", "stated")]
        # In the order of the vocabulary, whatever that of the claim is.
        self.mods = [m for slug, m in voc["modifiers"].items()
                     if slug in claim.get("modifiers", [])]
        self.q = parse_quantity(claim["quantity"]) if "quantity" in claim else None
        self.used = set()
        # A hedge on a number stands before it, else it is an adverb at the end.
        self.numbered = bool(self.q and self.status.get("number") and
                             self.q["qualifier"] in ("exact", "range", "about"))

    def at(self, place):
        """Words of modifiers, but for those that fill the slot of a rank."""
        return [m["text"] for m in self.mods if m.get("place") == place
                and not self.is_ranked(m)]

    def is_ranked(self, m):
        """Whether it is written as the rank that the template asks for."""
        return "slot" in m and self.places("rank") and m["slot"] == self.rank()

    def first(self, place):
        """The first modifier of a place where but one finds room."""
        return next((m for m in self.mods if m.get("place") == place), None)

    def rank(self):
        """The word of the first modifier that is a rank."""
        return next((m["slot"] for m in self.mods if "slot" in m), "")

    def is_left(self, m):
        """Whether a stage is not that of the verb, so that it stands in brackets."""
        first = self.first(m["place"])
        if m["place"] == "to":
            return self.status.get("future", first["past"]) != m["past"]
        forms = ("verb", "base", "past", "participle")
        return not yes(self.kind, "staged") or any(
            m.get(form) != first.get(form) for form in forms)

    # -- parts
    def amount(self):
        self.used.add("quantity")
        return amount(self.q, self.numbered and self.status["number"])

    def quantity(self):
        of = "of " if self.q["qualifier"] == "vague" else ""
        return self.amount() + " " + of + unit_name(self.voc, self.q) + per_unit(self.voc, self.q)

    def name(self, rec):
        return ("the " if yes(rec, "definite") else "") + rec["name"]

    def unit_of(self, item):
        while item:
            if "unit" in item:
                return item["unit"]
            item = self.voc["items"].get(item.get("is-a"))

    def item_phrase(self):
        item = self.voc["items"][self.c["item"]]
        self.used.add("item")
        words = self.at("item")
        tail = "".join(self.at("item-end"))
        counted = (self.q and "quantity" not in self.used and
                   self.kind.get("counts") != "subject" and not self.places("quantity"))
        article = "the " if yes(item, "definite") else ""
        if yes(item, "countable"):
            article = "an " if item["name"][0] in "aeiou" else "a "
        name = article + item["name"] + tail
        if counted and not article:
            q = self.q
            bare = self.unit_of(item) == q["unit"] and yes(item, "plural")
            if bare and is_one(q):
                bare = "singular" in item
                name = item["singular"] if bare else name
            of = " of " if q["qualifier"] == "vague" else " "
            if bare:
                name = self.amount() + of + name + per_unit(self.voc, q)
            else:
                name = self.amount() + of + unit_name(self.voc, q) + " of " + name + per_unit(self.voc, q)
        return " ".join(words + [name])

    def places(self, slot):
        return re.search(r"\b" + slot + r"(\||\})", self.kind.get("rest", "")) is not None

    def value(self, slot):
        if slot == "rank":
            return any("slot" in m for m in self.mods)
        return self.c.get(slot) if slot != "quantity" else self.q

    def slot(self, slot):
        c = self.c
        if slot in self.used or not self.value(slot):
            return ""
        if slot == "item":
            return self.item_phrase() if "item" in c else ""
        if slot == "object":
            self.used.add("object")
            return self.name(self.voc["actors"][c["object"]]) if "object" in c else ""
        if slot == "context":
            self.used.add("context")
            return self.name(self.voc["items"][c["context"]]) if "context" in c else ""
        if slot == "place":
            self.used.add("place")
            return c.get("place", "")
        if slot == "quantity":
            return self.quantity() if self.q else ""
        if slot == "rank":
            return self.rank()
        raise ValueError(slot)

    def rest(self):
        out = []
        for group, word in re.findall(r'\{([^}]*)\}|([^{}]+)', self.kind.get("rest", "")):
            if word:
                if word.strip():
                    out.append(word.strip())
                continue
            body, _, other = group.partition("|")
            before, _, slot = body.rpartition(" ")
            value = self.slot(slot)
            if value:
                out.append((before + " " + value).strip())
            elif other and slot not in self.used:
                out.append((before + " " + other).strip())
        return out

    # -- the whole
    def subject(self):
        """(text, plural, passive, negated)"""
        c, negated = self.c, yes(self.c, "negated")
        if "subject" in c:
            actor = self.voc["actors"][c["subject"]]
            text, plural = self.name(actor), yes(actor, "plural")
            if self.q and self.kind.get("counts") == "subject":
                text = self.quantity() + " of " + text
                plural = True
            return text, plural, False, negated
        slot = self.kind.get("passive")
        if slot and slot in c:
            text = self.slot(slot)
            plural = yes(self.voc["items" if slot == "item" else "actors"][c[slot]], "plural")
            if slot == "item" and "quantity" in self.used:
                plural = not is_one(self.q)
            return text, plural, True, negated
        if negated:
            return "Nobody", False, False, False
        return "An unnamed party", False, False, negated

    def verb(self, plural, passive, negated):
        k = self.kind
        stage = None if "future" in self.status else self.first("to")
        forms = yes(k, "staged") and self.first("instead") or k
        be = forms["verb"] == "is"
        base = "be" if be else forms["base"]
        past = None if be else past_of(forms)
        participle = "been" if be else forms.get("participle", past)
        clause = self.at("clause")
        if "adverb" in self.status and "number" not in self.status:
            clause.insert(0, self.status["adverb"])
        adverbs = self.at("verb")
        no = ["not"] if negated else []
        over = is_over(self.c, self.voc["known"](self.c))
        is_ = ("were" if plural else "was") if over else ("are" if plural else "is")
        infinitive = ["be"] + adverbs + [participle] if passive else adverbs + [base]
        if be:
            infinitive = ["be"] + adverbs
        if stage:
            if passive:
                return ["were" if plural else "was"] + clause + [stage["past"]] + no + ["to"] + infinitive
            return clause + [stage["past"]] + no + ["to"] + infinitive
        if "future" in self.status:
            return ["are" if plural else "is"] + clause + [self.status["future"]] + no + ["to"] + infinitive
        if any(yes(m, "perfect") for m in self.mods):
            tail = (["been"] + adverbs + [participle] if passive else
                    ["been"] + adverbs if be else adverbs + [participle])
            return ["have" if plural else "has"] + clause + no + tail
        if passive:
            return [is_] + clause + no + adverbs + [participle]
        if be:
            return [is_] + clause + no + adverbs
        if negated:
            do = "did" if over else "do" if plural else "does"
            return clause + [do, "not"] + adverbs + [base]
        return clause + adverbs + [past if over else base if plural else forms["verb"]]

    def text(self):
        subject, plural, passive, negated = self.subject()
        words = [subject] + self.verb(plural, passive, negated) + self.rest()
        words += self.at("end")
        if "number" in self.status and not self.numbered:
            words.append(self.status["adverb"])
        for slot in ("item", "object", "quantity"):
            if slot not in self.used and self.value(slot):
                words.append("(" + self.slot(slot) + ")")
        for m in self.mods:
            if "place" not in m:
                words.append("(" + m.get("text", m["id"].replace("-", " ")) + ")")
                continue
            if m["place"] in ("to", "instead") and self.is_left(m):
                words.append("(" + past_of(m) + ")")
            if m["place"] in ("item", "item-end") and "item" not in self.used and not self.is_ranked(m):
                words.append("(" + m["text"].lstrip("-") + ")")
        for slot in ("context", "place"):
            if slot not in self.used and slot in self.c:
                words.append("(" + self.slot(slot) + ")")
        text = " ".join(words)
        return text[0].upper() + text[1:] if "a" <= text[0] <= "z" else text


def vocabulary(sections):
    voc = {name: {} for name in ("actors", "items", "units", "statuses",
                                 "modifiers", "sources", "relation-kinds")}
    for name, records in sections.items():
        # Neither decoys, which are strings, nor what only adds names to a record.
        voc[name] = {r["id"]: r for r in records
                     if isinstance(r, dict) and "id" in r and "extends" not in r}

    def known(claim):
        if "said" in claim:
            return days(claim["said"])[1]
        source = claim.get("source") or claim["evidence"][0]["source"]
        return days(voc["sources"][source]["date"])[1]
    voc["known"] = known
    return voc


def rests_on(claim, source):
    return any(piece["source"] == source for piece in claim.get("evidence", [claim]))


def main():
    arguments = sys.argv[1:]
    golden = None
    if arguments[0] == "--golden":
        source, golden = arguments[1:3]
        arguments = arguments[3:]
    sections = load(arguments[1:])
    voc = vocabulary(sections)
    claims = sections.get("relations", [])
    texts = [Sentence(voc, claim).text() for claim in claims]
    wanted = sorted("\t".join([claim.get("subject", ""), claim["kind"],
                               claim.get("object", ""), claim.get("item", ""), text])
                    for claim, text in zip(claims, texts))
    told = sorted(subprocess.run([arguments[0]], stdout=subprocess.PIPE, check=True,
                                 encoding="utf-8").stdout.splitlines())
    failures = 0
    # As often as they are told, too.
    for what, more, less in (("only by the rules:", wanted, told),
                             ("only told:       ", told, wanted)):
        for line in (collections.Counter(more) - collections.Counter(less)).elements():
            failures += 1
            print(what, line)
    if golden is not None:
        with open(golden, encoding="utf-8") as file:
            lines = collections.Counter(file.read().splitlines())
        made = collections.Counter(text for claim, text in zip(claims, texts)
                                   if rests_on(claim, source))
        for text in (made - lines) + (lines - made):
            failures += 1
            print(f"{'made' if made[text] > lines[text] else 'not made'}: {text!r}")
    print(f"{len(wanted)} sentences compared, {failures} differ")
    sys.exit(failures != 0 or not wanted)


if __name__ == "__main__":
    main()
