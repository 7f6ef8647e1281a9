"""What crink's exports should hold, from the YAML: a row for each actor, item,
source, question and claim, with the fields that crink.schema.json names.

Left out is the number of a claim, which is of the program alone: misnumbered() holds
that what bears one means that claim. Claims without a slug are told apart by all else
that is told of them.
"""
import collections
import json
from decimal import Decimal

import facts
import sentences

ENDS = ("supersedes", "withdraws", "corrects")


class Rows(facts.Facts):
    def __init__(self, paths):
        super().__init__(facts.load(paths))
        self.name = {r["id"]: r["name"] for section in ("actors", "items")
                     for r in self.sections.get(section, [])}
        self.publisher = {r["id"]: r for r in self.sections.get("sources", [])}
        self.vocabulary = sentences.vocabulary(self.sections)

    def of(self, word):
        """The rows of a class, by its name in the exports."""
        return list({"actors": self.actor_rows, "items": self.item_rows,
                     "sources": self.source_rows, "questions": self.question_rows,
                     "claims": self.claim_rows}[word]())

    def alias_rows(self, record):
        return sorted([{"kind": kind, "name": name}
                       for kind, _, name in (alias.partition(":")
                                             for alias in self.aliases(record))
                       if kind != "inflected"], key=str)

    def measure(self, text):
        """The members of a quantity: qualifier, low, high, unit and per."""
        if not text:
            return dict.fromkeys(("qualifier", "low", "high", "unit", "per"))
        qualifier, low, high, units = self.quantity(text).rsplit(" ", 3)
        unit, _, per = units.partition("/")
        number = lambda n, end: (
            None if int(n) == end else
            plain(Decimal(n).scaleb(-self.decimals[unit])))
        return {"qualifier": qualifier, "unit": unit, "per": per or None,
                "low": number(low, facts.OPEN_LOW),
                "high": number(high, facts.OPEN_HIGH)}

    def actor_rows(self):
        members = {fields[1]: fields[2:] for fields in self.groups()
                   if fields[0] == "members"}
        codes = {fields[1]: fields[5] for fields in self.actors()
                 if fields[0] == "actor"}
        for r in self.sections.get("actors", []):
            yield {"slug": r["id"], "name": r["name"], "kind": r["kind"],
                   "parent": r.get("parent"), "code": codes[r["id"]] or None,
                   "names": self.alias_rows(r), "members": sorted(members[r["id"]])}

    def item_rows(self):
        for r in self.sections.get("items", []):
            yield {"slug": r["id"], "name": r["name"], "kind": r["kind"],
                   "parent": r.get("is-a"), "names": self.alias_rows(r),
                   "attributes": sorted(
                       ({"attribute": name, **self.measure(text)}
                        for name, text in r.get("attributes", {}).items()), key=str)}

    def source_rows(self):
        for r in self.sections.get("sources", []):
            row = {key: r.get(key) for key in
                   ("title", "description", "kind", "publisher", "author", "date",
                    "place", "language", "copy", "url")}
            yield {**row, "slug": r["id"], "rests_on": r.get("rests-on"),
                   "publisher_name": self.name.get(r["publisher"]),
                   "author_name": self.name.get(r.get("author")),
                   "names": self.alias_rows(r)}

    def question_rows(self):
        answers = collections.Counter(r.get("answers") for r in
                                      self.sections.get("relations", []))
        for r in self.sections.get("questions", []):
            yield {"slug": r["id"], "text": r["text"], "unit": r.get("unit"),
                   "item": r.get("item"), "answers": answers[r["id"]]}

    def claim_rows(self):
        """A row for each claim, in the order of the files."""
        relations = self.sections.get("relations", [])
        linked, gone, denied = {}, set(), set()
        for r in relations:
            for link, id in self.links(r):
                linked.setdefault(id, []).append({"link": link, "slug": r.get("id")})
                if link in ENDS:
                    gone.add(id)
        for r in relations:
            denied |= {id for link, id in self.links(r)
                       if link == "denies" and r.get("id") not in gone}
        for r in relations:
            row = {key: r.get(key) for key in
                   ("subject", "kind", "object", "item", "context", "place",
                    "claimant", "said", "note")}
            evidence = r.get("evidence") or [r]
            yield {**row, **self.measure(r.get("quantity")), "slug": r.get("id"),
                   **{key + "_name": self.name.get(r.get(key)) for key in
                      ("subject", "object", "item", "context", "claimant")},
                   "known": self.known(r), "status": r.get("status", "stated"),
                   "stands": r.get("id") not in gone, "denied": r.get("id") in denied,
                   "negated": r.get("negated") == "true", "question": r.get("answers"),
                   "sentence": self.sentence(r).text(),
                   "quantity": self.sentence(r, status="stated").quantity()
                   if "quantity" in r else None,
                   "period": self.when(r), "modifiers": sorted(r.get("modifiers", [])),
                   "via": r.get("via", []),
                   "evidence": [self.evidence_row(e) for e in evidence],
                   "links": sorted(({"link": link, "slug": id}
                                    for link, id in self.links(r)), key=str),
                   "linked": sorted(linked.get(r.get("id"), []), key=str)}

    def sentence(self, claim, **more):
        return sentences.Sentence(self.vocabulary, {**claim, **more})

    def evidence_row(self, evidence):
        source = self.publisher[evidence["source"]]
        paragraph = int(evidence.get("paragraph", "0"))
        return {"source": source["id"], "paragraph": paragraph or None,
                "publisher": source["publisher"], "date": source["date"],
                "url": source.get("url")}

    def canonical(self, word, row):
        """A row that was read from an export, as of() has it."""
        row = {key: canonical_value(value) for key, value in row.items()
               if key not in ("claim", "newest")}
        if word == "claims":
            row["period"] = self.period(row["period"])
            for links in (row["links"], row["linked"]):
                for link in links:
                    link.pop("claim", None)
                links.sort(key=str)
            row["modifiers"].sort()
        for key in ("names", "members", "attributes"):
            if key in row:
                row[key].sort(key=str)
        return row

    def misnumbered(self, told):
        """Yields what bears the number of another claim than it tells of, of all rows as
        they were read."""
        claims = {int(row["claim"]): row for row in told["claims"]}
        if sorted(claims) != list(range(1, len(told["claims"]) + 1)):
            yield f"claims are numbered {sorted(claims)[:5]}..{max(claims)}"
        day = lambda number: self.day(claims[number]["known"], True)
        answers = {}
        for number, row in claims.items():
            for link in row["links"] + row["linked"]:
                # Read from the other end it may have none.
                if link.get("claim") and claims.get(int(link["claim"]), {}).get(
                        "slug") != link["slug"]:
                    yield f"claim {number}: {link}"
            if row["stands"] and row["question"]:
                answers.setdefault(row["question"], []).append(number)
        for row in told["questions"]:
            newest, ours = row["newest"], answers.get(row["slug"], [])
            last = max(map(day, ours), default=None)
            if newest is None and ours or newest is not None and (
                    int(newest) not in ours or day(int(newest)) != last):
                yield f"{row['slug']}: its newest answer is no claim {newest}"


def plain(number):
    """A number as it is compared: 29.30 is 29.3, and 700.0 is 700."""
    return f"{Decimal(number).normalize():f}"


def canonical_value(value):
    if isinstance(value, list):
        return [canonical_value(v) for v in value]
    if isinstance(value, dict):
        return {k: canonical_value(value[k]) for k in sorted(value)}
    if isinstance(value, Decimal):
        return plain(value)
    return value


def differences(what, expected, told):
    """Prints what stands in one of the two alone; returns how much that is."""
    key = lambda row: json.dumps(row, sort_keys=True, ensure_ascii=False, default=str)
    expected = collections.Counter(map(key, expected))
    told = collections.Counter(map(key, told))
    failures = 0
    for where, more in (("YAML", expected - told), (what, told - expected)):
        for row in sorted(more.elements()):
            failures += 1
            if failures <= 20:
                print(f"only in the {where}: {row}")
    return failures


def flat_row(cells, columns):
    """A row of csv or tsv with its lists and types: columns are those of the schema,
    {name: type or {member: type}}."""
    row = {}
    for name, kind in columns.items():
        if not isinstance(kind, dict):
            row[name] = typed(cells.pop(name), kind)
            continue
        names = [name] if list(kind) == [""] else [f"{name}_{m}" for m in kind]
        parts = [cells.pop(n) for n in names]
        split = [elements_of(part) for part in parts] if parts[0] else []
        elements = zip(*split)
        row[name] = [typed(e[0], kind[""]) if list(kind) == [""] else
                     {m: typed(v, kind[m]) for m, v in zip(kind, e)}
                     for e in elements]
        if len({len(part) for part in split}) > 1:
            raise ValueError(f"columns of {name} differ in length: {parts}")
    if cells:
        raise ValueError(f"unknown columns {sorted(cells)}")
    return row


def elements_of(cell):
    """The elements of a list in a cell, as crink(1) tells how to split them."""
    elements, at = [""], iter(cell)
    for c in at:
        if c == "|":
            elements.append("")
        else:
            elements[-1] += next(at) if c == "\\" else c
    return elements


def typed(text, kind):
    if text == "":
        return None
    if kind == "integer":
        return int(text)
    if kind == "number":
        return Decimal(text)
    if kind == "boolean":
        return {"true": True, "false": False}[text]
    return text


def columns_of(schema, noun):
    """{name: type, or {member: type} of a list} of a class, from the schema."""
    def kind_of(property):
        if "$ref" in property:
            property = schema["$defs"][property["$ref"].rpartition("/")[2]]
        kinds = property.get("type", "string")
        return kinds if isinstance(kinds, str) else kinds[0]

    columns = {}
    for name, property in schema["$defs"][noun]["properties"].items():
        if kind_of(property) != "array":
            columns[name] = kind_of(property)
            continue
        of = property["items"]
        if "$ref" in of:
            of = schema["$defs"][of["$ref"].rpartition("/")[2]]
        columns[name] = ({member: kind_of(p) for member, p in of["properties"].items()}
                         if "properties" in of else {"": kind_of(of)})
    return columns
