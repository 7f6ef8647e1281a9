#!/usr/bin/env python3
"""Holds every fact of the YAML against what the API tells, both ways.

usage: facts.py [--facts-alone] [--languages LIST] [--no-notes] [--no-descriptions]
                FACTS-PROGRAM FILE.yaml...

The YAML is read by PyYAML (every scalar a string), typed by code
of its own, and compared with the lines of tests/data/facts.c: whatever stands
in only one of the two is a failure. Every name is then looked up, as spelt and
in variants that must fold alike, unless the facts alone are asked for. The two
options are those of crinkgen, for a library of that slice: what it leaves out
must find nothing. Exit 77 without PyYAML.
"""
import argparse
import collections
import functools
import random
import re
import subprocess
import sys
import unicodedata
from decimal import Decimal

import reading

LINKS = ("supersedes withdraws corrects denies contradicts confirms repeats part-of "
         "because-of until in-order-to in-return-for").split()
ALIAS_KINDS = "name acronym code demonym metonym former native inflected".split()
# Statuses of what a claim does not tell as a fact of today.
NOT_FACTS = "speculated planned pledged expected".split()
# Those of them that are still to come.
TO_COME = "planned pledged expected".split()
VAGUE = {"dozens": 24, "hundreds": 200, "thousands": 2000,
         "tens of thousands": 20000, "hundreds of thousands": 200000,
         "millions": 2000000}
OPEN_LOW, OPEN_HIGH = -(2**63), 2**63 - 1


def load(paths):
    sections = {}
    for path in paths:
        for section, records in reading.sections(path).items():
            sections.setdefault(section, []).extend(map(plain, records))
    return {name: extend(records) for name, records in sections.items()
            if name != "decoys"}


def plain(record):
    """A record with the texts alone of names that say more of themselves."""
    if isinstance(record, dict):
        for key in ("aliases", "names", "inflected"):
            for kind, names in record.get(key, {}).items():
                texts = [name["text"] if isinstance(name, dict) else name
                         for name in as_list(names)]
                record[key][kind] = texts if isinstance(names, list) else texts[0]
    return record


def extend(records):
    """The records, with those that extend another one as part of it."""
    whole = [dict(r) for r in records if r.get("extends") != "true"]
    by_slug = {r.get("id"): r for r in whole}
    for more in records:
        if more.get("extends") == "true":
            one = by_slug[more["id"]]
            for key in ("aliases", "names", "inflected"):
                joined = {k: as_list(v) for k, v in one.get(key, {}).items()}
                for kind, names in more.get(key, {}).items():
                    joined[kind] = joined.get(kind, []) + as_list(names)
                one[key] = joined
    return whole


def as_list(names):
    return names if isinstance(names, list) else [names]


def is_latin(text):
    """Whether a text has no letter of another script."""
    return all(unicodedata.name(c, "").startswith("LATIN")
               for c in unicodedata.normalize("NFKD", text)
               if unicodedata.category(c)[0] == "L")


def cut_slice(sections, languages, no_notes, no_descriptions):
    """Leaves out what a slice does; returns the names that are no longer there,
    as (class, name)."""
    tags = languages.lower().split(",") if languages else []
    is_kept = lambda tag: any((tag.lower() + "-").startswith(kept + "-")
                              for kept in tags)
    gone = []
    for section, word in ((("actors", "actor"), ("items", "item"),
                           ("sources", "source")) if tags else ()):
        for r in sections.get(section, []):
            own = set()
            for key in ("names", "inflected"):
                names = r.get(key, {})
                gone += [(word, name) for tag, of in names.items() for name in as_list(of)
                         if not is_kept(tag)]
                r[key] = {tag: of for tag, of in names.items() if is_kept(tag)}
                own |= {name for of in r[key].values() for name in as_list(of)}
            for kind, aliases in r.get("aliases", {}).items():
                kept = [alias for alias in aliases if "native" in tags or alias in own
                        or (kind != "native" and is_latin(alias))]
                gone += [(word, alias) for alias in aliases if alias not in kept]
                r["aliases"][kind] = kept
    for r in sections.get("relations", []) if no_notes else []:
        r.pop("note", None)
    for r in sections.get("sources", []) if no_descriptions else []:
        r.pop("description", None)
    return gone


def folded(name):
    """As far as what is cut out has to be told from what is kept."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in plain if c.isalnum())


def names_of(record, key="names"):
    """{tag: names} of a record"""
    return {tag: as_list(names)
            for tag, names in record.get(key, {}).items()}


class Facts:
    """The lines that facts.c should print, from the YAML."""

    def __init__(self, sections):
        self.sections = sections
        self.published = {r["id"]: r["date"]
                          for r in sections.get("sources", [])}
        self.names = {
            section: {r["id"]: r["id"] for r in sections.get(section, [])}
            for section in ("actor-kinds", "item-kinds", "relation-kinds",
                            "statuses", "units", "attributes", "modifiers",
                            "source-kinds")
        }
        self.decimals = {r["id"]: int(r.get("decimals", 0))
                         for r in sections.get("units", [])}

    @staticmethod
    def first_source(r):
        return r["evidence"][0]["source"] if "evidence" in r else r["source"]

    def quantity(self, text):
        if not text:
            return ""
        match = re.fullmatch(
            r"(?:(about|over|under|at least|at most) )?"
            r"(-?[\d.]+?|[a-z]+s(?: of thousands)?)(?:\.\.(-?[\d.]+))? (\S+)"
            r"(?: per (\S+))?", text)
        word, low, high, unit, per = match.groups()
        scale = lambda number: int(
            Decimal(number).scaleb(self.decimals[unit]).to_integral_exact())
        per = self.names["units"][per] if per else ""
        if low in VAGUE:
            return (f"vague {scale(VAGUE[low])} {OPEN_HIGH} "
                    f"{self.names['units'][unit]}/{per}")
        low = scale(low)
        high = low if high is None else scale(high)
        name = word or ("exact" if low == high else "range")
        if word in ("over", "at least"):
            high = OPEN_HIGH
        if word in ("under", "at most"):
            low = OPEN_LOW
        return f"{name} {low} {high} {self.names['units'][unit]}/{per}"

    @staticmethod
    def date(text):
        # A year may be negative, and one of five digits has a Y.
        parts = re.match(r"Y?(-?\d+)(?:-(\d+))?(?:-(\d+))?", text or "0").groups("0")
        return "-".join(str(int(part)) for part in parts)

    def side(self, text):
        """What stands at an end: the first date, the last one, is open, marks."""
        dates = text.rstrip("~?%").strip("[]")
        first, dots, last = dates.partition("..")
        century = re.fullmatch(r"(\d\d)(\d|X)X", dates)
        if century:
            first = dates.replace("X", "0")
            last = dates.replace("X", "9")
        elif not dots:
            first = last = dates.replace("-XX", "")
        return (self.date(first), self.date(last), dates == "..",
                bool(re.search("[~%]$", text)), bool(re.search("[?%]$", text)))

    def period(self, text):
        start, slash, end = text.partition("/")
        start, end = self.side(start), self.side(end if slash else start)
        flags = "".join("1" if flag else "0" for pair in zip(start[2:], end[2:])
                        for flag in pair)
        return [start[0], start[1], end[0], end[1], flags]

    def when(self, relation):
        """A claim that gives no time is as of the day on which it became known."""
        if "when" in relation:
            return self.period(relation["when"])
        date = relation.get("as-of") or self.known(relation)
        if "as-of" not in relation and relation.get("status") in TO_COME:
            return self.period(f"[{date}..]")
        return self.period(f"[..{date}]/[{date}..]")

    @staticmethod
    def aliases(record):
        listed = [(kind, alias)
                  for kind, names in record.get("aliases", {}).items()
                  for alias in names]
        others = {name for names in names_of(record).values()
                  for name in names}
        others -= {alias for _, alias in listed} | {record.get("name")}
        listed += [("name", name) for name in others]
        forms = {form for of in names_of(record, "inflected").values() for form in of}
        forms -= {alias for _, alias in listed} | {record.get("name")}
        listed += [("inflected", form) for form in forms]
        return sorted(f"{kind}:{alias}" for kind, alias in listed)

    def shown(self, record):
        """The name in each language that is asked for, en and any data has."""
        names = names_of(record)
        for tag in self.languages:
            language = tag.partition("-")[0]
            name = names.get(tag) or names.get(language)
            if tag == "en":
                name = [record["name"]]
            yield f"{tag}={name[0] if name else ''}"

    @functools.cached_property
    def languages(self):
        return ["en"] + sorted({tag for section in ("actors", "items")
                                for r in self.sections.get(section, [])
                                for tag in names_of(r)})

    def actors(self):
        for r in self.sections.get("actors", []):
            codes = [code for code in r.get("aliases", {}).get("code", [])
                     if re.fullmatch("[A-Z]{2}", code)]
            yield ["actor", r["id"], r["name"],
                   self.names["actor-kinds"][r["kind"]], r.get("parent", ""),
                   codes[0] if codes else ""] + self.aliases(r)
            yield ["actor-names", r["id"], *self.shown(r)]

    def known(self, relation):
        """When a claim became known: said, or else published."""
        return relation.get("said") or self.published[self.first_source(relation)]

    def newest_day(self):
        return max((self.day(self.known(r), True)
                    for r in self.sections.get("relations", [])), default=None)

    def day(self, text, is_last):
        year, month, day = map(int, self.date(text).rsplit("-", 2))
        month = month or (12 if is_last else 1)
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        last = 28 + leap if month == 2 else 30 if month in (4, 6, 9, 11) else 31
        return (year, month, day or (last if is_last else 1))

    def may_hold(self, relation, day):
        start, latest, earliest, end, flags = self.when(relation)
        if end == earliest == "0-0-0" and flags[1] == "0":
            # An end of which nothing is known had come when it became known.
            last = max(self.day(self.known(relation), True), self.day(latest, True))
            if last < day and not (latest == "0-0-0" and start != "0-0-0"):
                return False
        # What is approximate may be off by a unit of its own precision.
        start = self.moved(start, -1) if flags[2] == "1" else start
        end = self.moved(end, 1) if flags[3] == "1" else end
        return ((start == "0-0-0" or self.day(start, False) <= day)
                and (end == "0-0-0" or self.day(end, True) >= day))

    def moved(self, text, by):
        """The day, month or year before or after one."""
        year, month, day = map(int, text.rsplit("-", 2))
        if year == 0:
            return text
        if day and 1 <= day + by <= self.day(f"{year}-{month}", True)[2]:
            return f"{year}-{month}-{day + by}"
        if month and 1 <= month + by <= 12:
            month += by
        else:
            year += by if year + by else 2 * by  # there is no year 0
            month = month and (1 if by > 0 else 12)
        if day:
            day = 1 if by > 0 else self.day(f"{year}-{month}", True)[2]
        return f"{year}-{month}-{day}"

    def groups(self):
        above = {r["id"]: {r["parent"]} if "parent" in r else set()
                 for r in self.sections.get("actors", [])}
        newest = self.newest_day()
        relations = self.sections.get("relations", [])
        gone = {slug for r in relations
                for link in ("supersedes", "withdraws", "corrects")
                for slug in as_list(r.get("links", {}).get(link, []))}
        direct = {group: set() for group in above}
        for r in relations:
            if (r["kind"] == "member-of" and r.get("negated") != "true"
                    and r.get("status") not in NOT_FACTS
                    and r.get("id") not in gone
                    and self.may_hold(r, newest)):
                above[r["subject"]].add(r["object"])
                direct[r["object"]].add(r["subject"])
        for group, actors in direct.items():
            yield ["members", group] + sorted(actors)
        members = {group: set() for group in above}
        for actor in above:
            seen, todo = set(), [actor]
            while todo:
                group = todo.pop()
                if group not in seen:
                    seen.add(group)
                    members[group].add(actor)
                    todo.extend(above[group])
        for group, actors in members.items():
            yield ["group", group] + sorted(actors)

    def items(self):
        for r in self.sections.get("items", []):
            values = []
            for attribute, name in self.names["attributes"].items():
                values += [f"{name}=",
                           self.quantity(r.get("attributes", {}).get(attribute))]
            yield (["item", r["id"], r["name"],
                    self.names["item-kinds"][r["kind"]], r.get("is-a", "")]
                   + values + self.aliases(r))
            yield ["item-names", r["id"], *self.shown(r)]

    def sources(self):
        for r in self.sections.get("sources", []):
            yield (["source", r["id"], r["publisher"], r.get("author", "")]
                   + [r.get(key, "") for key in
                      ("title", "place", "url", "description")]
                   + [self.names["source-kinds"].get(r.get("kind"), "")]
                   + [r.get(key, "") for key in ("language", "rests-on", "copy")]
                   + [self.date(r["date"])] + self.aliases(r))

    def questions(self):
        for r in self.sections.get("questions", []):
            yield ["question", r["id"], r["text"],
                   self.names["units"][r["unit"]] if "unit" in r else "",
                   r.get("item", "")]

    @staticmethod
    def links(record):
        for link, ids in record.get("links", {}).items():
            for id in ids if isinstance(ids, list) else [ids]:
                yield link, id

    def linked(self):
        """By id of a claim: the links to it, as they are told of it."""
        found = {}
        for r in self.sections.get("relations", []):
            for link, id in self.links(r):
                found.setdefault(id, []).append(
                    (link, f"{link}<{r.get('id', '')}:{r.get('note', '')}"))
        return found

    def latest(self):
        """The newest answer that stands, on each day that one became known."""
        relations = self.sections.get("relations", [])
        day = lambda r: self.day(self.known(r), True)
        gone = {}
        for r in relations:
            for link, id in self.links(r):
                if link in ("supersedes", "withdraws", "corrects"):
                    gone[id] = min(gone.get(id, day(r)), day(r))
        answers = {}
        for r in relations:
            answers.setdefault(r.get("answers"), []).append(r)
        answers.pop(None, None)
        for question, claims in answers.items():
            for asked in claims:
                standing = [r for r in claims if day(r) <= day(asked)
                            and not gone.get(r.get("id"), (9**9,)) <= day(asked)]
                newest = max(map(day, standing), default=None)
                found = [r for r in standing if day(r) == newest] or [{}]
                yield ["latest", question, self.date(self.known(asked)),
                       found[-1].get("id", ""), found[-1].get("note", "")]

    def ends(self, text):
        """Both ends of a quantity, the complement of the high one: the number that is
        allowed, whether it is written as one more, None where it is open."""
        name, low, high, unit = text.rsplit(" ", 3)
        low = None if int(low) == OPEN_LOW else (int(low) + (name == "over"),
                                                 name == "over")
        high = None if int(high) == OPEN_HIGH else (~int(high) + (name == "under"),
                                                    name == "under")
        return [low, high], unit, name == "about"

    def reached(self, relation, by_id):
        """The claims that one repeats or is part of, directly or through others."""
        todo, seen = [relation], set()
        while todo:
            for link, id in self.links(todo.pop()):
                if link in ("repeats", "part-of") and id not in seen:
                    seen.add(id)
                    todo.append(by_id[id])
        return seen

    @staticmethod
    def add(hulls):
        """The sum of hulls, each two ends; None if it has no bound or does not fit."""
        total = []
        for side in (0, 1):
            if any(hull[side] is None for hull in hulls):
                total.append(None)
                continue
            # What is written as one more counts so where the other end is open.
            strict = any(hull[side][1] and hull[1 - side] is None for hull in hulls)
            written = (sum(hull[side][0] - hull[side][1] for hull in hulls)
                       + side * (len(hulls) - 1))
            if not -2**63 < written < 2**63 - 1 - strict:
                return None
            total.append((written, strict))
        return None if total == [None, None] else total

    def sum_of(self, claims, by_id, reached):
        """What claims of one unit add up to, each thing once; None if nothing."""
        ids = {r.get("id") for r, _ in claims} - {None}
        claims = [(r, ends) for r, ends in claims if not reached[id(r)] & ids]
        things = {}
        for r, ends in claims:
            things.setdefault(r.get("answers", id(r)), []).append(ends)
        wider = lambda ends: None if None in ends else min(ends)
        hulls = [[wider([e[side] for e in ends]) for side in (0, 1)]
                 for ends in things.values()]
        total = self.add(hulls) if hulls else None
        if total is None:
            return None
        low, high = total
        if high is None:
            return f"{'over' if low[1] else 'at least'} {low[0]} {OPEN_HIGH}"
        if low is None:
            return f"{'under' if high[1] else 'at most'} {OPEN_LOW} {~high[0]}"
        name = "range"
        if low[0] == ~high[0]:
            name = "about" if any(about for _, (_, _, about) in claims) else "exact"
        return f"{name} {low[0]} {~high[0]}"

    def sums(self):
        relations = self.sections.get("relations", [])
        by_id = {r["id"]: r for r in relations if "id" in r}
        gone = {id for r in relations for link, id in self.links(r)
                if link in ("supersedes", "withdraws", "corrects")}
        both_ways = {r["id"] for r in self.sections.get("relation-kinds", [])
                     if r.get("symmetric") == "true"}
        reached, addends = {}, {}
        for r in relations:
            quantity = self.quantity(r.get("quantity"))
            if (quantity.endswith("/") and r.get("negated") != "true"
                    and r.get("id") not in gone):
                ends, unit, about = self.ends(quantity)
                subjects = {"", r.get("subject")}
                if r["kind"] in both_ways:
                    subjects.add(r.get("object"))
                reached[id(r)] = self.reached(r, by_id)
                for subject in subjects - {None}:
                    addends.setdefault((subject, unit), []).append(
                        (r, (ends[0], ends[1], about)))
        for (subject, unit), claims in addends.items():
            found = self.sum_of(claims, by_id, reached)
            if found is not None:
                yield ["sum", subject, f"{found} {unit}"]

    def words(self):
        """The vocabulary."""
        for section in ("actor-kinds", "item-kinds", "attributes", "modifiers",
                        "source-kinds"):
            for r in self.sections.get(section, []):
                yield [section[:-1], r["id"]]
        for r in self.sections.get("statuses", []):
            yield ["status", r["id"]]
        for r in self.sections.get("units", []):
            yield ["unit", r["id"], r.get("decimals", "0")]
        for r in self.sections.get("relation-kinds", []):
            yield ["relation-kind", r["id"],
                   "1" if r.get("symmetric") == "true" else "0", r.get("plover", "")]

    def relations(self):
        linked = self.linked()
        for r in self.sections.get("relations", []):
            evidence = r.get("evidence") or [r]
            links = []
            for link in LINKS:
                links += [f"{link}>{id}" for own, id in self.links(r) if own == link]
                links += [text for own, text in linked.get(r.get("id"), [])
                          if own == link]
            yield (["relation", r.get("id", ""), r.get("answers", ""),
                    r.get("subject", ""),
                    self.names["relation-kinds"][r["kind"]], r.get("object", ""),
                    r.get("item", ""), r.get("claimant", ""),
                    self.names["statuses"][r.get("status", "stated")],
                    "1" if r.get("negated") == "true" else "0",
                    evidence[0]["source"], evidence[0].get("paragraph", "0"),
                    r.get("place", ""), r.get("note", ""), r.get("context", ""),
                    "".join(f"{e['source']} {e.get('paragraph', '0')};"
                            for e in evidence),
                    "".join(f"{actor};" for actor in r.get("via", [])),
                    "".join(f"{name};" for name in self.names["modifiers"]
                            if name in r.get("modifiers", [])),
                    self.quantity(r.get("quantity"))]
                   + self.when(r) + [self.date(r.get("said"))]
                   + [self.date(self.known(r))] + links)

    def lines(self):
        for part in (self.actors, self.groups, self.items, self.sources,
                     self.questions, self.relations, self.latest, self.sums,
                     self.words):
            for fields in part():
                yield "\t".join(fields)


def sort_free_fields(line):
    """Aliases and members have no order that the data promises."""
    fields = line.split("\t")
    if fields[0] in ("actor", "item", "source", "question"):
        del fields[1]  # the number of the enumerator: not in the YAML
        plain = [f for f in fields if f.partition(":")[0] not in ALIAS_KINDS]
        return "\t".join(plain + sorted(f for f in fields if f not in plain))
    if fields[0] in ("group", "members"):
        return "\t".join(fields[:2] + sorted(fields[2:]))
    return line


def variants(name, generator):
    yield name
    yield name.upper() if name.upper().lower() == name.lower() else name
    yield unicodedata.normalize("NFD", name)
    yield unicodedata.normalize("NFC", name)
    yield "  " + re.sub(r"[ -]", "", name) + "."
    yield "".join(c + generator.choice(["", "", " ", "-", "'", " _"])
                  for c in unicodedata.normalize("NFC", name))


def lookups(sections):
    """(class, spelling, set of slugs that it must find)"""
    generator = random.Random(1)
    for section, word in (("actors", "actor"), ("items", "item"),
                          ("sources", "source"), ("questions", "question"),
                          ("relations", "relation")):
        bearers = {}
        for r in sections.get(section, []):
            own = [r.get("id"), r.get("name") or r.get("title")]
            own += [r["text"]] if section == "questions" else []
            own += [a for names in r.get("aliases", {}).values() for a in names]
            own += [a for names in names_of(r).values() for a in names]
            for name in filter(None, own):
                bearers.setdefault(name, set()).add(r["id"])
        for name, slugs in bearers.items():
            for variant in variants(name, generator):
                yield word, variant, slugs


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--facts-alone", action="store_true")
    parser.add_argument("--languages")
    parser.add_argument("--no-notes", action="store_true")
    parser.add_argument("--no-descriptions", action="store_true")
    parser.add_argument("program")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    program, facts_alone = options.program, options.facts_alone
    sections = load(options.paths)
    gone = cut_slice(sections, options.languages, options.no_notes,
                     options.no_descriptions)
    run = lambda *args, **more: subprocess.run(
        [program, *args], stdout=subprocess.PIPE, check=True, encoding="utf-8",
        **more).stdout.splitlines()
    facts = Facts(sections)
    expected = sorted(facts.lines())
    told = sorted(map(sort_free_fields, run(*facts.languages)))
    failures = 0
    # As often as they are told, too.
    for what, more, less in (("YAML", expected, told), ("API", told, expected)):
        for line in (collections.Counter(more) - collections.Counter(less)).elements():
            failures += 1
            print(f"only in the {what}: {line}")

    asked = [] if facts_alone else list(lookups(sections))
    answers = run("find", input="".join(f"{w}\t{n}\n" for w, n, _ in asked))
    if len(answers) != len(asked):
        failures += 1
        print(f"{len(asked)} names asked, {len(answers)} answered")
    for (word, name, slugs), answer in zip(asked, answers):
        found, *matched = answer.split("\t")
        # A folded name may have further bearers that spell it otherwise.
        if not slugs <= set(matched) or found != (
                matched[0] if len(matched) == 1 else ""):
            failures += 1
            print(f"{word} {name!r}: found {found!r}, matched {matched}, "
                  f"expected {sorted(slugs)}")
    kept = {(word, folded(name)) for word, name, _ in asked}
    gone = [(word, name) for word, name in gone
            if (word, folded(name)) not in kept] if asked else []
    answers = run("find", input="".join(f"{w}\t{n}\n" for w, n in gone))
    if len(answers) != len(gone):
        failures += 1
        print(f"{len(gone)} names asked that were left out, {len(answers)} answered")
    for (word, name), answer in zip(gone, answers):
        if answer.strip():
            failures += 1
            print(f"{word} {name!r}: found {answer!r}, which was left out")
    print(f"{len(expected)} facts and {len(asked) + len(gone)} names compared, "
          f"{failures} differ")
    sys.exit(failures != 0 or not expected or not (asked or facts_alone)
             or (options.languages is not None and not gone))


if __name__ == "__main__":
    main()
