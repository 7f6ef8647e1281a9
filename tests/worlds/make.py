"""Makes random worlds: data files of libcrink that are valid, whatever the seed.

The vocabulary is the bundled one, cut down and added to at random. Each claim can
be told from all others: by its note, or in worlds without notes by the paragraph
of its first source.
"""
import copy
import json
import random

import days
import make_measures
import make_more
import make_names
import make_parts
import make_shared
import make_vocabulary
import make_wording

# actors, items, sources, questions, claims: from, to
SIZES = {
    "bare": ((1, 20), (0, 6), (1, 4), (0, 3), (0, 0)),
    "tiny": ((1, 10), (1, 6), (1, 3), (0, 2), (1, 30)),
    "small": ((10, 60), (5, 30), (2, 12), (1, 12), (60, 300)),
    "middle": ((300, 900), (40, 150), (30, 90), (40, 120), (1100, 1600)),
    "large": ((4000, 10000), (300, 900), (200, 600), (300, 900), (12000, 25000)),
}
FEATURES = ("notes links questions context modifiers via evidence said names inflected "
            "ambiguous articles negated place claimants large_numbers trees far_parents "
            "groups forms decoys own_ids rates as_of persons aliases").split()
LINKS = ("supersedes withdraws corrects denies contradicts confirms repeats part-of "
         "because-of until in-order-to in-return-for").split()
ENDS = ("supersedes", "withdraws", "corrects")
UP = ("repeats", "part-of")
ALIAS_KINDS = "name acronym demonym metonym former native inflected".split()


class Maker:
    def __init__(self, seed, size, vocabulary):
        self.chance = random.Random(f"{seed} {size}")
        self.parting = random.Random(f"{seed} {size} parts")
        self.has = {feature: self.chance.random() < 0.75 for feature in FEATURES}
        self.has["forms"] = self.chance.random() < 0.5
        # In some worlds claims become known in years far away.
        self.far = 0.03 if self.chance.random() < 0.15 else 0
        self.words = make_vocabulary.make(self.chance, vocabulary, self.has["forms"])
        self.kinds = {kind["id"]: kind for kind in self.words["relation-kinds"]}
        # Claims are mostly of a few kinds, among which are those that code knows.
        known = ["member-of", "holds-office", "denies"]
        self.usual = known + self.chance.sample(sorted(self.kinds), min(6, len(self.kinds)))
        scripts = self.chance.sample(sorted(make_names.SCRIPTS), self.chance.randint(1, 8))
        self.names = make_names.Names(self.chance, scripts + ["latin"])
        self.decimals = {unit["id"]: int(unit.get("decimals", 0))
                         for unit in self.words["units"]}
        self.units = self.chance.sample(sorted(self.decimals),
                                        min(len(self.decimals), self.chance.randint(1, 4)))
        self.all = {section: [] for section in
                    ("actors", "items", "sources", "questions", "relations")}
        self.ranks = {"actors": [], "items": []}
        self.seen = set()
        self.counts = [self.chance.randint(*span) for span in SIZES[size]]

    # ---- entities ----

    def some(self, section):
        """A record; a few are chosen more often than others."""
        records = self.all[section]
        reach = len(records) if self.chance.random() < 0.5 else 1 + len(records) // 8
        return records[self.chance.randrange(reach)]

    def entity(self, section, word, prefix):
        number = len(self.all[section])
        record = {"id": self.names.slug(word, prefix, number),
                  "kind": self.chance.choice(self.words[f"{word}-kinds"])["id"],
                  "name": self.names.fresh(word)}
        if self.has["articles"] and self.chance.random() < 0.1:
            record["name"] = self.names.with_article(word, record["name"])
        self.name(record, word)
        return record

    def parent(self, section):
        """The slug of one that a new record may belong to; a parent may stand
        behind its child in the file."""
        records = self.all[section]
        if not records or self.chance.random() < 0.2 or not self.has["trees"]:
            return None
        if self.has["far_parents"] and self.chance.random() < 0.6:
            return records[-1]["id"]
        return self.chance.choice(records)["id"]

    def name(self, record, word):
        """Aliases, and names in other languages."""
        if self.has["aliases"] and self.chance.random() < 0.5:
            aliases = record.setdefault("aliases", {})
            for _ in range(self.chance.randint(1, 4)):
                aliases.setdefault(self.chance.choice(ALIAS_KINDS[:6]), []).append(
                    self.names.fresh(word))
            if self.chance.random() < 0.2:
                name = aliases[self.chance.choice(sorted(aliases))][0]
                aliases.setdefault("name", []).append({
                    "text": self.names.fresh(word), "scan": "no"})
                record.setdefault("names", {})["eo"] = [name]
        for key in ("names", "inflected"):
            if self.has[key] and word in ("actor", "item") and self.chance.random() < 0.4:
                for _ in range(self.chance.randint(1, 3)):
                    script = self.chance.choice(self.names.scripts)
                    of = record.setdefault(key, {}).setdefault(self.names.tag(script), [])
                    of.append(self.names.fresh(word, script))

    def make_actors(self, count):
        for number in range(len(self.all["actors"]), len(self.all["actors"]) + count):
            record = self.entity("actors", "actor", "a")
            parent = self.parent("actors")
            if parent and record["kind"] != "person":
                record["parent"] = parent
            if record["kind"] == "state" and self.chance.random() < 0.5:
                code = "".join(chr(65 + number // 26**i % 26) for i in (0, 1))
                if number < 676 and self.names.taken["actor"].setdefault(
                        code.lower(), record["id"]) == record["id"]:
                    record.setdefault("aliases", {})["code"] = [code]
            self.all["actors"].append(record)

    def make_items(self, count):
        for _ in range(count):
            record = self.entity("items", "item", "i")
            parent = self.parent("items")
            if parent:
                record["is-a"] = parent
            if self.chance.random() < 0.2 and self.words["attributes"]:
                attribute = self.chance.choice(self.words["attributes"])
                unit = attribute.get("unit", self.units[0])
                record["attributes"] = {attribute["id"]: make_measures.quantity(
                    self.chance, [unit], self.decimals)}
            if self.chance.random() < 0.2:
                record["single"] = "true"
            self.all["items"].append(record)

    def make_sources(self, count):
        for number in range(len(self.all["sources"]), len(self.all["sources"]) + count):
            record = {"id": self.names.slug("source", "s", number),
                      "publisher": self.some("actors")["id"],
                      "date": days.write_date(
                          make_measures.some_date(self.chance, self.far)),
                      "description": f"Description {number}."}
            if self.chance.random() < 0.6:
                record["title"] = self.names.fresh("source")
            if self.chance.random() < 0.3:
                record.setdefault("aliases", {})["name"] = [self.names.fresh("source")]
            if self.chance.random() < 0.5:
                record["kind"] = self.chance.choice(self.words["source-kinds"])["id"]
            if self.chance.random() < 0.3:
                record["author"] = self.some("actors")["id"]
            if self.chance.random() < 0.3 and self.all["sources"]:
                record["rests-on"] = self.some("sources")["id"]
            if self.chance.random() < 0.2 and self.all["sources"] and self.has["notes"]:
                record["without-paragraphs"] = "true"
            for key, values in (("language", ("en", "ko", "zh-Hant")),
                                ("copy", ("whole", "excerpt")),
                                ("place", ("Seoul", "東京")),
                                ("url", (f"https://example.org/{number}",))):
                if self.chance.random() < 0.3:
                    record[key] = self.chance.choice(values)
            self.all["sources"].append(record)

    def make_questions(self, count):
        for number in range(len(self.all["questions"]),
                            len(self.all["questions"]) + count):
            record = {"id": self.names.slug("question", "q", number),
                      "text": self.names.fresh("question") + "?"}
            if self.chance.random() < 0.6:
                record["unit"] = self.chance.choice(self.units)
            if self.chance.random() < 0.3 and self.all["items"]:
                record["item"] = self.some("items")["id"]
            self.all["questions"].append(record)

    def make_ambiguous(self):
        """Names that several bear."""
        for section, word in (("actors", "actor"), ("items", "item")):
            records = self.all[section]
            for _ in range(len(records) // 8 if self.has["ambiguous"] else 0):
                shared = self.names.fresh(word)
                for record in self.chance.sample(
                        records, min(len(records), self.chance.randint(2, 5))):
                    record.setdefault("aliases", {}).setdefault(
                        self.chance.choice(ALIAS_KINDS[:6]), []).append(shared)
                    record.setdefault("ambiguous", []).append(shared)
                if len(records) < 2:
                    records[0].pop("ambiguous")

    # ---- claims ----

    def side(self, kind, key, negated):
        need = kind.get(key, "optional")
        is_needed = need == "required" or (need == "unless-negated" and not negated)
        section = "items" if key == "item" else "actors"
        if need == "none" or (not is_needed and self.chance.random() < 0.3):
            return None
        return self.some(section)["id"]

    def evidence(self, record, index):
        usual = [s for s in (self.some("sources") for _ in range(8))
                 if s.get("without-paragraphs") != "true"]
        usual = usual or [s for s in self.all["sources"]
                          if s.get("without-paragraphs") != "true"]
        number = index + 1 if not self.has["notes"] else self.chance.randint(1, 40)
        pieces = [{"source": usual[0]["id"], "paragraph": str(number)}]
        if self.has["notes"] and self.chance.random() < 0.1:
            other = self.some("sources")
            if other.get("without-paragraphs") == "true":
                pieces = [{"source": other["id"]}]
        if self.has["evidence"] and self.chance.random() < 0.3:
            for source in usual[1:self.chance.randint(2, 5)]:
                piece = {"source": source["id"],
                         "paragraph": str(self.chance.randint(1, 90))}
                if piece not in pieces:
                    pieces.append(piece)
        if len(pieces) > 1 or self.chance.random() < 0.3:
            record["evidence"] = pieces
        else:
            record.update(pieces[0])

    def claim(self, index):
        chance = self.chance
        name = chance.choice(self.usual if chance.random() < 0.8 else sorted(self.kinds))
        if not self.has["groups"] and name == "member-of":
            name = chance.choice(sorted(self.kinds))
        kind, record = self.kinds[name], {"kind": name}
        if self.has["negated"] and chance.random() < 0.12:
            record["negated"] = "true"
        for key in ("subject", "object", "item"):
            value = self.side(kind, key, record.get("negated"))
            if value:
                record[key] = value
        if (record.get("subject") == record.get("object")
                and kind.get("reflexive") != "true" and "object" in record):
            return None
        if chance.random() < 0.5:
            record["status"] = chance.choice(self.words["statuses"])["id"]
        if self.has["notes"]:
            record["note"] = f"n{index}"
        if self.has["place"] and chance.random() < 0.2:
            record["place"] = chance.choice(("Pyongyang", "Küste", "море"))
        if self.has["context"] and chance.random() < 0.3:
            record["context"] = self.some("items")["id"]
        if self.has["claimants"] and chance.random() < 0.5:
            record["claimant"] = self.some("actors")["id"]
        if self.has["via"] and chance.random() < 0.2:
            record["via"] = [self.some("actors")["id"]
                             for _ in range(chance.randint(1, 3))]
            record["via"] = sorted(set(record["via"]), key=record["via"].index)
        self.measure(record)
        self.modify(record)
        self.evidence(record, index)
        return record if self.is_new(record) else None

    def is_new(self, record):
        """Whether no claim says the same, as far as that matters."""
        key = json.dumps([sorted([record.get("subject", ""), record.get("object", "")])]
                         + [record.get(of) for of in
                            ("kind", "item", "when", "quantity", "note", "claimant")])
        if key in self.seen:
            return False
        self.seen.add(key)
        return True

    def measure(self, record):
        """When, how much, and what it answers."""
        chance = self.chance
        if chance.random() < 0.65:
            record["when"] = make_measures.period(chance)
        elif self.has["as_of"] and chance.random() < 0.6:
            record["as-of"] = days.write_date(make_measures.some_date(chance))
        if self.has["said"] and chance.random() < 0.3:
            record["said"] = days.write_date(make_measures.some_date(chance, self.far))
        units = self.units
        if self.has["questions"] and self.all["questions"] and chance.random() < 0.4:
            question = self.some("questions")
            if "item" not in question or "item" not in record:
                record["answers"] = question["id"]
            elif self.kinds[record["kind"]].get("item") != "none":
                record["answers"], record["item"] = question["id"], question["item"]
            if "unit" in question and "answers" in record:
                units = [question["unit"]]
        if chance.random() < 0.5:
            record["quantity"] = make_measures.quantity(
                chance, units, self.decimals, self.has["large_numbers"])
            if "answers" in record or not self.has["rates"]:
                record["quantity"] = record["quantity"].partition(" per ")[0]

    def modify(self, record):
        if not self.has["modifiers"] or self.chance.random() < 0.5:
            return
        groups, chosen = set(), []
        count = min(len(self.words["modifiers"]), self.chance.choice((1, 1, 2, 3, 5)))
        for modifier in self.chance.sample(self.words["modifiers"], count):
            group = modifier.get("group")
            if group is None or group not in groups:
                groups.add(group)
                chosen.append(modifier["id"])
        record["modifiers"] = chosen

    def known(self, record):
        first = record.get("evidence", [record])[0]["source"]
        date = record.get("said") or self.published[first]
        return days.last(days.read_date(date))

    def make_claims(self, count):
        self.published = {s["id"]: s["date"] for s in self.all["sources"]}
        claims, before = self.all["relations"], len(self.all["relations"])
        for _ in range(count):
            record = self.claim(len(claims))
            if record is not None:
                claims.append(record)
        ranks = {index: self.chance.random() for index in range(len(claims))}
        for index in range(before, len(claims)):
            self.link(index, ranks, before)
        if self.has["links"] or self.counts[-1] >= 60:
            make_parts.link(self, ranks, before)
        self.all["relations"] = claims

    def link(self, index, ranks, before):
        """Links of a claim to others, without circles and back in time."""
        claims, chance = self.all["relations"], self.chance
        record = claims[index]
        is_denial = record["kind"] == "denies"
        count = chance.choice((0, 0, 0, 1, 1, 2, 4)) if self.has["links"] else 0
        for _ in range(count + 3 * is_denial):
            to = chance.randrange(len(claims))
            if chance.random() < 0.6:  # close by, so that chains grow
                to = max(0, min(len(claims) - 1, index + chance.randint(-3, 3)))
            link = "denies" if is_denial and "links" not in record else chance.choice(
                ENDS + UP if chance.random() < 0.7 else LINKS)
            # What the first data set says stays: a second one gives its claims no id.
            if to == index or (to < before and "id" not in claims[to]):
                continue
            if link in ENDS and (self.known(claims[to]), to) >= (
                    self.known(record), index):
                continue
            if link in UP and (to < before, ranks[to]) < (index < before, ranks[index]):
                continue
            target = claims[to].setdefault("id", f"c{to}")
            of_link = record.setdefault("links", {}).setdefault(link, [])
            if target not in of_link:
                of_link.append(target)
        if is_denial and "denies" not in record.get("links", {}):
            record["kind"] = "own-any"
        if self.has["own_ids"] and chance.random() < 0.2:
            record.setdefault("id", f"c{index}")

    # ---- files ----

    def make(self, counts):
        actors, items, sources, questions, claims = counts
        self.make_actors(actors)
        self.make_items(items)
        self.make_sources(sources)
        self.make_questions(questions)
        self.make_ambiguous()
        self.make_claims(claims)

    def shuffled(self):
        """Records in another order, so that parents stand behind their children.
        Claims keep theirs, by which they are known."""
        for section in ("actors", "items", "sources", "questions"):
            self.chance.shuffle(self.all[section])

    def write(self, path, own):
        with open(path, "w", encoding="utf-8") as file:
            for section, records in own.items():
                file.write(f"{section}:\n" if records else "")
                for record in records:
                    file.write(f"- {json.dumps(record, ensure_ascii=False)}\n")


def make(seed, size, vocabulary, folder):
    """Writes a world; returns its files, those of the first data set first."""
    maker = Maker(seed, size, vocabulary)
    maker.make(maker.counts)
    maker.shuffled()
    voice, units = random.Random(f"{seed} {size} wording"), sorted(maker.decimals)
    paths = [f"{folder}/{name}.yaml" for name in ("words", "world", "more")]
    more = make_more.More(random.Random(f"{seed} {size} more"))
    more.words(maker.words, units)
    more.facts(maker, maker.all)
    make_wording.word_facts(voice, maker.all, units, maker.words)
    if maker.has["forms"]:
        make_wording.name_actors(voice, maker)
    make_shared.make(random.Random(f"{seed} {size} shared"), maker)
    make_wording.scan_names(voice, maker)
    maker.write(paths[0], make_wording.word_vocabulary(voice, maker.words))
    maker.write(paths[1], maker.all)
    further = extension(maker)
    more.facts(maker, further)
    further["sources"] += more.extending(maker)
    make_wording.word_facts(voice, further, units, maker.words)
    maker.write(paths[2], further)
    return paths


def extension(maker):
    """A second data set on top: records of its own, more of others, and claims that
    link to those of the first."""
    before = {section: len(records) for section, records in maker.all.items()}
    first = copy.deepcopy(maker.all)
    maker.make([1 + count // 6 for count in maker.counts])
    more = {section: records[before[section]:]
            for section, records in maker.all.items()}
    for section, word in (("actors", "actor"), ("items", "item")):
        for old, new in zip(first[section], maker.all[section]):
            if maker.chance.random() < 0.1 or old != new:
                extra = {"id": new["id"], "extends": "true"}
                maker.name(extra, word)
                add_shared(extra, old, new)
                if len(extra) > 2:
                    more[section].append(extra)
    maker.all = first  # what the first file said of its claims stays
    return more


def add_shared(extra, old, new):
    """What a name that others bear now as well adds to a record."""
    shared = new.get("ambiguous", [])[len(old.get("ambiguous", [])):]
    for name in shared:
        extra.setdefault("aliases", {}).setdefault("former", []).append(name)
        extra.setdefault("ambiguous", []).append(name)
