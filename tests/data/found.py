#!/usr/bin/env python3
"""Names of states that other lists have: each is found, and is nobody else's.

usage: found.py PROGRAM FACTS.yaml...

PROGRAM is found.c. The names are those of ISO 3166-1 in Debian's iso-codes (short,
common, official, with the ways in which registers turn them round); what Unicode's
CLDR calls them in English, Russian, Chinese of both scripts, Persian and Korean, and
in their own official languages; what the translators of iso-codes do; and the cities
of CLDR's time zones, of which many are capitals. No name may be another's. All of the
first two have to be found, and of the others as many in a hundred as LEAST says: of
the states of the first article all but the names that are turned round in Persian.
Neither package has demonyms. Exit 77 where the packages are missing.
"""
import collections
import gettext
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as tree

import reading

CLDR = "/usr/share/unicode/cldr/common/main"
ISO = "/usr/share/iso-codes/json/iso_3166-{}.json"
ZONES = "/usr/share/zoneinfo/zone.tab"
LOCALE = "/usr/share/locale"
CLDR_LANGUAGES = ["en", "ru", "zh", "zh_Hant", "fa", "ko"]
ISO_LANGUAGES = ["ru", "zh_CN", "zh_TW", "fa", "ko"]
# Two states' name, which nobody is found by alone.
SHARED = {"Congo"}
# The codes of the states of the first article.
FIRST = set("CN EE FI IR KP KR LB NO PL RO RU SY TR UA US".split())
TURNED = {("iso name fa", name) for name in (
    "ایران، جمهوری اسلامی", "کره، جمهوری دموکراتیک خلق", "روسیه فدرال", "اکراین")}
# What another list has for another state, and why it is found as it is.
NO_MISTAKES = {
    ("city zh", "多米尼加"),  # the Dominican Republic: CLDR calls Dominica 多米尼克
    ("city fa", "عَمان"),  # Amman, but for its vowel sign written as Oman is
    ("city", "San Juan"),  # of Argentina too
    ("city", "St Johns"),  # of Newfoundland too
    ("iso official_name fa", "فلسطین"),  # Palestine, given for Eritrea
    ("iso official_name fa", "جمهوری زامبیا"),  # Zambia, given for the Gambia
}
# In a hundred: translators have names of their own for islands, and err.
LEAST = {"own language": 98, "iso official_name zh_TW": 8} | {
    f"iso {key} {language}": least for language, least in (
        ("ru", 88), ("zh_CN", 88), ("zh_TW", 84), ("fa", 78), ("ko", 86))
    for key in ("name", "common_name", "official_name")
    if (key, language) != ("official_name", "zh_TW")} | {
    f"city {language}": 10 for language in CLDR_LANGUAGES} | {"city": 25}


def read_actors(paths):
    """{alpha-2 code: slug}"""
    slugs = {}
    for path in paths:
        for actor in reading.sections(path).get("actors", []):
            codes = actor.get("aliases", {}).get("code", [])
            if codes:
                code = codes[0]
                slugs[code["text"] if isinstance(code, dict) else code] = actor["id"]
    return slugs


def read_iso(number):
    with open(ISO.format(number), encoding="utf-8") as stream:
        return json.load(stream)[f"3166-{number}"]


def turned(name):
    """The ways in which a name is written in registers."""
    yield name
    inverted = re.fullmatch(r"([^,]+), (?:The )?([^,]+ of(?: the)?)", name)
    if inverted:
        place, rest = inverted.groups()
        yield f"{place} ({rest})"
        yield f"{place} (the {rest})"
        yield f"{rest} {place}"
        yield f"the {rest} {place}"
    elif " of " in name and not name.startswith(("Isle", "the ")):
        yield f"the {name}"


def of_iso(countries):
    """(list, code, name)"""
    for country in countries:
        code = country["alpha_2"]
        for key in "name", "common_name", "official_name":
            if key in country:
                yield from ((f"iso {key}", code, way) for way in turned(country[key]))
        for key in "alpha_2", "alpha_3":
            yield "iso code", code, country[key]
    for language in ISO_LANGUAGES:
        try:
            translated = gettext.translation("iso_3166-1", LOCALE, [language])
        except OSError:
            continue
        for country in countries:
            for key in "name", "common_name", "official_name":
                text = translated.gettext(country.get(key, "")) if key in country else ""
                if text and text != country[key]:
                    yield f"iso {key} {language}", country["alpha_2"], text


def read_territories(language):
    """(code, name) of CLDR."""
    path = f"{CLDR}/{language}.xml"
    if os.path.exists(path):
        for node in tree.parse(path).getroot().iterfind(
                ".//localeDisplayNames/territories/territory"):
            if node.text and node.text != "↑↑↑":
                yield node.get("type"), node.text


def of_cldr(codes):
    for language in CLDR_LANGUAGES:
        yield from ((f"cldr {language}", code, name)
                    for code, name in read_territories(language) if code in codes)


def of_own_languages(codes):
    root = tree.parse(f"{CLDR}/../supplemental/supplementalData.xml").getroot()
    for state in root.iterfind(".//territoryInfo/territory"):
        for spoken in state.iterfind("languagePopulation"):
            if spoken.get("officialStatus") in ("official", "de_facto_official"):
                yield from (("own language", code, name)
                            for code, name in read_territories(spoken.get("type"))
                            if code == state.get("type") and code in codes)


def of_cities():
    """Of each state, as zone.tab says where a zone is."""
    zones = {}
    if os.path.exists(ZONES):
        with open(ZONES, encoding="utf-8") as stream:
            for line in stream:
                if not line.startswith("#"):
                    code, _, zone = line.split()[:3]
                    zones[zone] = code
    # The identifiers are English, mostly.
    yield from (("city", code, zone.rpartition("/")[2].replace("_", " "))
                for zone, code in zones.items())
    for language in CLDR_LANGUAGES:
        root = tree.parse(f"{CLDR}/{language}.xml").getroot()
        for node in root.iterfind(".//timeZoneNames/zone"):
            city = node.find("exemplarCity")
            if node.get("type") in zones and city is not None and city.text:
                yield f"city {language}", zones[node.get("type")], city.text


def judge(of, code, name, slug, right):
    if slug == right:
        return "right"
    if slug in "-?":
        return "missing"
    return "right" if (of, name) in NO_MISTAKES else "wrong"


def main():
    for path, package in (CLDR, "unicode-cldr-core"), (ISO.format(1), "iso-codes"):
        if not os.path.exists(path):
            print(f"skipped: {package} is not installed")
            return 77
    program, *facts = sys.argv[1:]
    slugs = read_actors(facts)
    names = [*of_iso(read_iso(1)), *of_cldr(slugs), *of_own_languages(slugs), *of_cities()]
    found = subprocess.run([program], check=True, encoding="utf-8", stdout=subprocess.PIPE,
                           input="".join(f"{name}\n" for _, _, name in names)).stdout.split("\n")
    if found.pop() != "" or len(found) != len(names):
        print(f"{len(names)} names asked, {len(found)} answered")
        return True
    counts = collections.defaultdict(collections.Counter)
    failed = False
    for (of, code, name), slug in zip(names, found):
        how = judge(of, code, name, slug, slugs.get(code))
        counts[of][how] += 1
        is_asked = of not in LEAST or (code in FIRST and not of.startswith("city") and
                                       (of, name) not in TURNED)
        if how == "wrong" or (how == "missing" and is_asked and name not in SHARED):
            print(f"{of}: '{name}' of {slugs.get(code)} is found as {slug}")
            failed = True
    for of, sorts in counts.items():
        share = 100 * sorts["right"] // sum(sorts.values())
        print(f"{of}: {sorts['right']} right, {sorts['missing']} missing, {share} %")
        if share < LEAST.get(of, 0):
            print(f"{of}: less than {LEAST[of]} %")
            failed = True
    missing = sorted(LEAST.keys() - counts.keys())
    if missing and not failed:
        print(f"skipped: no names of {', '.join(missing)} are installed")
        return 77
    return failed


sys.exit(main())
