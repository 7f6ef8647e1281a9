"""What the library should tell of each entity and claim, from the YAML: the lines of
tests/worlds/ask_facts.c."""
import re

import amounts
import days
from model import CLASSES

NO_DATE = (0, 0, 0)
COPIES = {"whole": 1, "excerpt": 2}
SECTIONS = ("relation-kinds", "units", "statuses", "modifiers", "attributes",
            "actor-kinds", "item-kinds", "source-kinds", "actors", "items", "sources",
            "questions")
PREFIXES = ("RELATION", "UNIT", "STATUS", "MODIFIER", "ATTRIBUTE", "ACTOR_KIND",
            "ITEM_KIND", "SOURCE_KIND", "ACTOR", "ITEM", "SOURCE", "QUESTION")
# What no data changes, as <crink/values.h> and <crink/queries.h> have it.
CONSTANT = {
    "alias": "name acronym code demonym metonym former native inflected".split(),
    "qualifier": ["exact", "about", "over", "under", "at least", "at most", "range",
                  "vague"],
    "link": ["supersedes", "withdraws", "corrects", "denies", "contradicts", "confirms",
             "repeats", "part-of", "because-of", "until", "in-order-to",
             "in-return-for"],
    "certainty": ["no", "maybe", "yes"],
    "order": ["when", "known"],
    "copy": ["whole", "excerpt"]}


def date_text(date):
    return "%d,%d,%d" % (date or NO_DATE)


def quantity_text(quantity):
    return ",".join(map(str, quantity or amounts.NO_QUANTITY))


def period_text(period):
    dates = " ".join(map(date_text, period[:4]))
    flags = "".join(str(int(flag)) for flag in period[4:])
    return f"{dates} {flags}"


def aliases(world, record):
    return [f"{kind}:{name}" for kind, name in world.aliases(record)]


def attributes(world, record):
    own = record.get("attributes", {})
    slugs = {number: slug for slug, number in world.words["attributes"].items()}
    return "".join(quantity_text(amounts.read(
        own.get(slugs.get(number)), world.words["units"], world.decimals)) + " "
        for number in range(1, world.last["attributes"] + 1))


class Facts:
    def __init__(self, world):
        self.world = world

    def actor(self, one):
        record = self.world.records["actor"][one]
        codes = [name for kind, name in self.world.aliases(record)
                 if kind == "code" and re.fullmatch("[A-Z][A-Z]", name)]
        return ["actor", one, record["id"], record["name"], record["kind"],
                self.world.up["actor"][one], (codes or [""])[0],
                *aliases(self.world, record)]

    def item(self, one):
        record = self.world.records["item"][one]
        return ["item", one, record["id"], record["name"], record["kind"],
                self.world.up["item"][one], attributes(self.world, record),
                *aliases(self.world, record)]

    def source(self, one):
        record, ids = self.world.records["source"][one], self.world.ids
        return ["source", one, record["id"], record.get("title", record["id"]),
                record.get("kind", ""), ids["actor"][record["publisher"]],
                ids["actor"].get(record.get("author"), 0),
                date_text(days.read_date(record["date"])),
                *("" if key in self.world.without else record.get(key, "") for key in
                  ("title", "description", "place", "url", "language")),
                ids["source"].get(record.get("rests-on"), 0),
                COPIES.get(record.get("copy"), 0), *aliases(self.world, record)]

    def question(self, one):
        record = self.world.records["question"][one]
        return ["question", one, record["id"], record["text"], record.get("unit", ""),
                self.world.ids["item"].get(record.get("item"), 0)]

    def entities(self, word):
        """All lines of a class, in the order of the library."""
        return [[str(field) for field in getattr(self, word)(one)]
                for one in self.world.order[word]]

    def claim(self, claim):
        """Without its number, which the data does not tell."""
        evidence = [f"{source},{paragraph}" for source, (_, paragraph)
                    in zip(claim.sources, claim.evidence)]
        modifiers = sorted(self.world.words["modifiers"][m] for m in claim.modifiers)
        note = "" if "note" in self.world.without else claim.record.get("note", "")
        fields = [note, claim.id, claim.kind, claim.subject,
                  claim.object, claim.item, claim.context, claim.claimant,
                  claim.question, claim.status, int(claim.negated),
                  claim.record.get("place", ""), "".join(e + " " for e in evidence),
                  evidence[0], "".join(f"{actor} " for actor in claim.via),
                  "".join(f"{number} " for number in modifiers),
                  quantity_text(claim.quantity), period_text(claim.when),
                  date_text(claim.said), date_text(claim.known_date)]
        return [str(field) for field in fields]

    def words(self, kept):
        """The words of all numbers; none of those that are retired, or left out."""
        lines, classes = [], {section: word for word, section in CLASSES.items()}
        for section in SECTIONS:
            records = {self.world.words[section][r["id"]]: r
                       for r in self.world.sections[section]}
            if section in classes:
                records = {number: record for number, record in records.items()
                           if number in kept[classes[section]]}
            for number in range(1, self.world.last[section] + 1):
                lines.append([section, str(number)] + self.word(
                    section, records.get(number, {})))
        for name, words in CONSTANT.items():
            lines += [[name, str(number), word]
                      for number, word in enumerate(words + [""], 1)]
        return lines

    @staticmethod
    def word(section, record):
        fields = [record.get("id", "")]
        if section == "relation-kinds":
            fields += [str(int(record.get("symmetric") == "true")),
                       record.get("plover", "")]
        if section == "units":
            fields.append(record.get("decimals", "0"))
        return fields

    def enumerators(self):
        """{name: number} of all slugs."""
        found = {}
        for section, prefix in zip(SECTIONS, PREFIXES):
            found[f"CRINK_{prefix}_NONE"] = 0
            for slug, number in self.world.words[section].items():
                found[f"CRINK_{prefix}_{slug.upper().replace('-', '_')}"] = number
        return found

    def version(self):
        """What the version of the data begins with: the date of the newest source."""
        dates = [days.read_date(r["date"]) for r in self.world.sections["sources"]]
        return days.write_date(max(
            dates, key=lambda date: (days.first(date), date))) + "-"


def compare(world, lines, enumerators, to_keep=None):
    """lines of tests/worlds/ask_facts.c, {name: number} of <crink/ids.h>, what a slice
    has to keep: what differs, {number of the library: index} of claims, and the entities
    that it has."""
    facts, mistakes, numbers = Facts(world), [], {}
    wanted = facts.enumerators()
    mistakes += [f"{name}: {wanted.get(name)}, {enumerators.get(name)}" for name in
                 sorted(set(wanted) | set(enumerators))
                 if wanted.get(name) != enumerators.get(name)]
    by_mark = {mark(world, facts.claim(claim)): claim for claim in world.claims}
    for line in lines:
        if line[0] == "claim":
            claim = by_mark.get(mark(world, line[2:]))
            if claim is None:
                mistakes.append(f"no such claim: {line}")
                continue
            numbers[int(line[1])] = claim.index
            expected = facts.claim(claim)
            if line[2:] != expected:
                mistakes.append(f"claim: {line[2:]}, not {expected}")
    kept = {word: {int(line[1]) for line in lines if line[0] == word}
            for word in world.order}
    wanted = facts.words(kept)
    for word in world.order:
        wanted += [line for line in facts.entities(word) if int(line[1]) in kept[word]]
    found = [line for line in lines if line[0] not in ("claim", "version")]
    version = next(line for line in lines if line[0] == "version")
    if (not re.fullmatch(re.escape(facts.version()) + "[0-9a-f]{16}", version[1])
            or version[2] != "1"):
        mistakes.append(f"version {version[1:]}, not {facts.version()}")
    mistakes += [f"{one}, not {other}" for one, other in zip(found, wanted)
                 if one != other]
    if len(found) != len(wanted):
        mistakes.append(f"{len(found)} lines, not {len(wanted)}")
    if len(set(numbers.values())) != len(numbers):
        mistakes.append("a claim is told twice")
    # Not what it has, of which all else is asked, but what it should have.
    for word, wanted in (all_of(world) if to_keep is None else to_keep).items():
        has = set(numbers.values()) if word == "claim" else kept[word]
        if has != wanted:
            mistakes.append(f"{word}: without {sorted(wanted - has)[:9]}, "
                            f"with {sorted(has - wanted)[:9]}")
    return mistakes, numbers, kept


def all_of(world):
    return {"claim": {claim.index for claim in world.claims},
            **{word: set(own) for word, own in world.listed.items()}}


def mark(world, fields):
    """What tells a claim apart: its note, or its first source and paragraph; where notes
    are left out, all that it says."""
    return "\t".join(fields) if "note" in world.without else fields[0] or fields[13]


def tell_apart(world):
    """Whether all claims differ in what else they say but their notes."""
    facts = Facts(world)
    return len({"\t".join(facts.claim(claim)[1:]) for claim in world.claims}
               ) == len(world.claims)
