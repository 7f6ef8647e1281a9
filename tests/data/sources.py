#!/usr/bin/env python3
"""What is told of the sources of the bundled facts.

usage: sources.py OLDEST FACTS.yaml...

Each has a kind, a language, a publisher, a day, an address, and says how much of it was
read; but for OLDEST, the slug of the first article, of which the text was at hand. Of
all others none gives more than a twentieth of the claims, counted by evidence. Exit 77
without PyYAML.
"""
import collections
import re
import sys

import reading

TOLD = ("kind", "language", "publisher", "date", "copy")
COPIES = ("excerpt", "whole")
DATE = re.compile(r"\d{4}(-\d\d){0,2}")
ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s/]+(/\S*)?")


def evidence(claim):
    """The slugs of the sources of a claim."""
    listed = claim.get("evidence", [])
    listed = listed if isinstance(listed, list) else [listed]
    return {one["source"] if isinstance(one, dict) else one
            for one in [*listed, *([claim["source"]] if "source" in claim else [])]}


def mistakes(source, oldest):
    yield from (f"has no {key}" for key in TOLD if not source.get(key))
    if source.get("copy", COPIES[0]) not in COPIES:
        yield f"was read as '{source['copy']}'"
    if not DATE.fullmatch(source.get("date", "")):
        yield f"is of no day: '{source.get('date')}'"
    if "url" not in source:
        if source["id"] != oldest:
            yield "has no address"
    elif not ADDRESS.fullmatch(source["url"]):
        yield f"has no address: '{source['url']}'"
    if not source.get("title") and not source.get("description"):
        yield "does not say what it is"


def main():
    oldest, *paths = sys.argv[1:]
    sources, claims = {}, []
    for path in paths:
        data = reading.sections(path)
        sources.update({source["id"]: source for source in data.get("sources", [])})
        claims += data.get("relations", [])
    given = collections.Counter(slug for claim in claims for slug in evidence(claim))
    wrong = [f"{source['id']} {mistake}" for source in sources.values()
             for mistake in mistakes(source, oldest)]
    wrong += [f"{slug} is no source" for slug in given.keys() - sources.keys()]
    wrong += [f"{slug} gives no claim" for slug in sources.keys() - given.keys()]
    wrong += [f"{slug} gives {count} of {len(claims)} claims" for slug, count in given.items()
              if slug != oldest and 20 * count > len(claims)]
    print(*wrong, sep="\n")
    print(f"{len(sources)} sources of {len(claims)} claims, {len(wrong)} mistakes")
    return bool(wrong) or oldest not in sources


sys.exit(main())
