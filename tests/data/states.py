#!/usr/bin/env python3
"""Holds the states and territories against Unicode's CLDR and Debian's iso-codes.

usage: states.py FACTS.yaml...

Each country of ISO 3166-1 is an actor with its three codes, and has its names of
CLDR in English, Russian, Chinese of both scripts, Persian and Korean. Exit 77
where the packages unicode-cldr-core and iso-codes, or PyYAML, are missing.
"""
import json
import os
import sys
import unicodedata
import xml.etree.ElementTree as tree

import reading

CLDR = "/usr/share/unicode/cldr/common/main"
ISO = "/usr/share/iso-codes/json/iso_3166-1.json"
LANGUAGES = ["en", "ru", "zh", "zh_Hant", "fa", "ko"]


def folded(name):
    plain = unicodedata.normalize("NFKD", name.lower().replace("&", "and"))
    return "".join(ch for ch in plain if unicodedata.category(ch)[0] in "LN")


def territories(language):
    """{code: names}"""
    found = {}
    for node in tree.parse(f"{CLDR}/{language}.xml").getroot().iterfind(
            ".//localeDisplayNames/territories/territory"):
        if node.text and node.text != "↑↑↑":
            found.setdefault(node.get("type"), []).append(node.text)
    return found


def names_of(actor):
    lists = [*actor.get("aliases", {}).values(), *actor.get("names", {}).values()]
    texts = [actor["name"], actor["id"]]
    for names in lists:
        texts += names if isinstance(names, list) else [names]
    return {folded(text["text"] if isinstance(text, dict) else text) for text in texts}


def codes_of(actor):
    codes = actor.get("aliases", {}).get("code", [])
    return [code["text"] if isinstance(code, dict) else code for code in codes]


def main():
    for path, package in (CLDR, "unicode-cldr-core"), (ISO, "iso-codes"):
        if not os.path.exists(path):
            print(f"skipped: {package} is not installed")
            return 77
    actors = {}
    for path in sys.argv[1:]:
        actors.update({codes_of(actor)[0]: actor
                       for actor in reading.sections(path).get("actors", [])
                       if codes_of(actor)})
    with open(ISO, encoding="utf-8") as stream:
        countries = json.load(stream)["3166-1"]
    cldr = {language: territories(language) for language in LANGUAGES}
    wrong = [f"{code} is no country" for code in actors.keys() - {c["alpha_2"] for c in countries}]
    for country in countries:
        actor = actors.get(country["alpha_2"])
        if actor is None:
            wrong.append(f"{country['name']} is missing")
            continue
        codes = [country[sort] for sort in ("alpha_2", "alpha_3", "numeric")]
        if codes_of(actor) != codes:
            wrong.append(f"{actor['id']} has not the codes {codes}")
        known = names_of(actor)
        wrong += [f"{actor['id']} is not called '{name}' ({language})" for language in LANGUAGES
                  for name in cldr[language][country["alpha_2"]] if folded(name) not in known]
    print(*wrong, sep="\n")
    print(f"{len(countries)} countries, {len(wrong)} mistakes")
    return bool(wrong) or not countries


sys.exit(main())
