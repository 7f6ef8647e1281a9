"""Reads what crink writes as SQL and as N-Triples back from the programs that loaded
it, as rows of the fields that crink.schema.json names.
"""
import collections
import csv
import io
import json
import re
import shutil
import subprocess
import sys

import rows

NULL = "\x02"
OWN = "https://libcrink.invalid/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
# Predicates of others, and which fields they tell.
PREDICATES = {
    "https://schema.org/name": "name", "https://schema.org/member": "members",
    "https://schema.org/headline": "title",
    "https://schema.org/description": "description",
    "https://schema.org/publisher": "publisher", "https://schema.org/author": "author",
    "https://schema.org/datePublished": "date",
    "https://schema.org/inLanguage": "language", "https://schema.org/url": "url",
    "http://www.w3.org/ns/prov#wasDerivedFrom": "rests_on",
    "http://www.w3.org/ns/prov#hadPrimarySource": "source",
    "https://schema.org/text": "text", "https://schema.org/answerCount": "answers",
    OWN + "ns#modifier": "modifiers",
}
# Classes of others, beside our own.
CLASSES = {"actor": "http://www.w3.org/ns/prov#Agent", "item": None,
           "source": "https://schema.org/CreativeWork",
           "question": "https://schema.org/Question", "claim": "https://schema.org/Claim"}
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPES = {"integer": XSD + "integer", "number": XSD + "decimal", "boolean": XSD + "boolean"}
# Of texts, dates and periods have types, by their form; no other has.
DATED = ("date", "known", "said", "period")
DATES = {XSD + "date": r"\d{4}-\d\d-\d\d", XSD + "gYearMonth": r"\d{4}-\d\d",
         XSD + "gYear": r"\d{4}", "http://id.loc.gov/datatypes/edtf/EDTF": ".+"}
# A field that has another's predicate.
SHARED = {"sentence": "text"}


# ---- SQL ---------------------------------------------------------------------

def sql_value(text, kind):
    if text is None or text == NULL:
        return None
    if kind == "boolean":
        return {"1": True, "0": False, "t": True, "f": False}[str(text)]
    return rows.typed(str(text), kind)


def read_tables(query, columns):
    """The rows, by what query() makes of SQL: a list of dicts of texts. columns has
    those of each class that is there."""
    told = {word: [] for word in columns}
    for word in columns:
        noun, kinds = word[:-1], columns[word]
        key = next(iter(kinds))
        lists = {name: collections.defaultdict(list) for name, kind in kinds.items()
                 if isinstance(kind, dict)}
        for name, found in lists.items():
            owner, table = noun, name
            if name == "names":
                table = f"{noun}_names"
            if name == "linked":
                # The same links, looked at from the other end.
                for line in query('SELECT "links".*, "claims"."slug" AS "from_slug" '
                                  'FROM "links" JOIN "claims" USING ("claim")'):
                    found[line["other_claim"]].append(
                        {"link": line["link"], "claim": None,
                         "slug": sql_value(line["from_slug"], "string")})
                continue
            for line in query(f'SELECT * FROM "{table}" ORDER BY "{owner}", "position"'):
                element = {m: line[("other_" if m == noun else "")
                                   + (m or {"members": "member", "via": "actor",
                                            "modifiers": "modifier"}[name])]
                           for m in kinds[name]}
                element = {m: sql_value(v, kinds[name][m]) for m, v in element.items()}
                found[line[owner]].append(element[""] if "" in element else element)
        for line in query(f'SELECT * FROM "{word}"'):
            row = {name: lists[name][line[key]] if isinstance(kind, dict) else
                   sql_value(line[name], kind) for name, kind in kinds.items()}
            told[word].append(row)
    return told


def csv_query(command, **more):
    return lambda sql: list(csv.DictReader(io.StringIO(subprocess.run(
        command, input=sql, check=True, stdout=subprocess.PIPE, encoding="utf-8",
        **more).stdout, newline="")))


# ---- RDF ---------------------------------------------------------------------

def is_typed(name, kind, told, value):
    """Whether a literal of a field has the type that is told."""
    if name in DATED:
        return re.fullmatch(DATES.get(told, ""), value)
    return told == TYPES.get(kind)


def rdf_value(objects, name, kind):
    if not objects:
        return None
    (one,) = objects
    value = one["value"]
    if one["type"] == "uri" and value.startswith(OWN):
        value = value.rpartition("/")[2]
    elif one["type"] == "literal" and not is_typed(name, kind, one.get("datatype"), value):
        raise ValueError(f"{name} is {one}")
    return rows.typed(value, kind)


def read_rdf(graph, columns):
    """The rows of {subject: {predicate: [object]}}, as RDF/JSON has them."""
    about = {}
    for subject, predicates in graph.items():
        fields = about.setdefault(subject, {})
        for predicate, objects in predicates.items():
            fields[PREDICATES.get(predicate,
                                  predicate.replace(OWN + "ns#", ""))] = objects
        kinds = columns[subject.removeprefix(OWN).partition("/")[0] + "s"]
        known = {TYPE} | {SHARED.get(name, name) for name in kinds}
        known |= {m for kind in kinds.values() if isinstance(kind, dict) for m in kind}
        if fields.keys() - known:
            raise ValueError(f"{subject} has {fields.keys() - known}, which nobody reads")
    told = {word: [] for word in columns}
    for subject, fields in about.items():
        if "#" in subject:
            continue
        noun, _, key = subject.removeprefix(OWN).partition("/")
        classes = {OWN + "ns#" + noun.capitalize(), CLASSES[noun]} - {None}
        if {o["value"] for o in fields[TYPE]} != classes:
            raise ValueError(f"{subject} is of {fields[TYPE]}")
        row = {}
        for name, kind in columns[noun + "s"].items():
            found = fields.get(SHARED.get(name, name), [])
            if not isinstance(kind, dict):
                row[name] = rdf_value(found, name, kind)
            elif "" in kind:
                row[name] = [rdf_value([one], name, "string") for one in found]
            else:
                nodes = sorted((one["value"] for one in found),
                               key=lambda node: int(node.rpartition("-")[2]))
                row[name] = [{m: rdf_value(about[node].get(m), m, kind[m]) for m in kind}
                             for node in nodes]
        row[next(iter(columns[noun + "s"]))] = key
        told[noun + "s"].append(row)
    claims = {str(row["claim"]): row for row in told.get("claims", ())}
    for row in claims.values():
        for link in row["links"]:
            # The other end may be in no listing of some.
            if str(link["claim"]) in claims:
                claims[str(link["claim"])]["linked"].append(
                    {"link": link["link"], "slug": row["slug"]})
    return told


def rapper(text):
    """The statements of N-Triples, as read_rdf() takes them."""
    if not shutil.which("rapper"):
        print("skipped: rapper (raptor2-utils) is not installed")
        sys.exit(77)
    return json.loads(subprocess.run(
        ["rapper", "-q", "-i", "ntriples", "-o", "json", "-",
         "https://example.invalid/"], input=text.encode(), check=True,
        stdout=subprocess.PIPE).stdout)
