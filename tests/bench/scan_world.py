#!/usr/bin/env python3
"""Writes a synthetic world of names such as the news has, for bench_scan.

usage: scan_world.py NAMES OUTPUT.yaml

Six in ten are persons, a quarter offices, parties and firms, whose names are of
English words, the others places: so that many words of English begin as some name
does, which the syllables of world.py do not. The same arguments give the same bytes.
"""
import random
import sys

GIVEN = ("Adam Ahmed Ali Alexander Ana Andrei Anna Anthony Antonio Ben Boris Carlos "
         "Catherine Charles Chen Christian Daniel David Dmitri Elena Elizabeth Emma "
         "Fatima Francis Frank George Hans Hassan Helen Henry Hussein Ibrahim Igor Ivan "
         "James Jean John Jorge Jose Joseph Juan Karim Kim Lee Leon Li Luis Maria Mark "
         "Martin Mary Michael Mikhail Mohammed Natalia Nicholas Olga Omar Park Paul Pedro "
         "Peter Pierre Rachel Richard Robert Rose Samuel Sergei Simon Stephen Thomas Umar "
         "Victor Vladimir Wang William Yusuf Zhang").split()
WHAT = ("Ministry Department Office Bureau Bank Institute Council Committee Agency Union "
        "Party Front Army Company Group Association Commission Court Board Academy Centre "
        "Federation League Movement Service Society Trust University").split()
WHICH = ("National People's Central State United Democratic Royal Free New Northern "
         "Southern Eastern Western General Supreme International Popular Social Islamic "
         "Christian Revolutionary Independent Liberal Workers' Federal High First Great "
         "Common Public").split()
OF = ("Defence Finance Health Trade Justice Energy Agriculture Education Labour Science "
      "Security Information Transport Culture Industry Planning Development Water Steel "
      "Oil Peace Freedom Progress Unity Reform Commerce Statistics Elections").split()
ONSETS = ("b bl br ch d dr f fl fr g gh gr h j k kh kl kr l m n p pl pr q r s sh sl st t "
          "th tr v w y z zh").split() + [""]
VOWELS = "a e i o u ai au ei ia ie oa ou".split()
CODAS = ["", "", "", ""] + "b ch d k l ll m n ng r rd rt s sh st t x z".split()


def word(generator, most=3):
    return "".join(generator.choice(ONSETS) + generator.choice(VOWELS)
                   + generator.choice(CODAS)
                   for _ in range(generator.randint(1, most))).capitalize()


def person(generator):
    first = (generator.choice(GIVEN) if generator.random() < 0.5
             else word(generator, 2))
    middle = f" {word(generator, 2)}" if generator.random() < 0.3 else ""
    return f"{first}{middle} {word(generator)}"


def body(generator):
    luck = generator.random()
    if luck < 0.35:
        return (f"{generator.choice(WHICH)} {generator.choice(WHAT)} of {word(generator)}")
    if luck < 0.7:
        return (f"{word(generator)} {generator.choice(WHAT)} of {generator.choice(OF)}")
    return (f"{generator.choice(OF)} {generator.choice(WHAT)} of the {word(generator)} "
            f"{generator.choice(WHICH)} {generator.choice(WHAT)}")


def place(generator):
    return (f"{generator.choice(WHICH)} {word(generator)}" if generator.random() < 0.2
            else word(generator, 4))


def main():
    count = int(sys.argv[1])
    generator, seen = random.Random(1), set()
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write("actors:\n")
        while len(seen) < count:
            make = generator.choices((person, body, place), (60, 25, 15))[0]
            name = make(generator)
            key = name.replace(" ", "").lower()
            # Short ones are mostly words of some language.
            if len(key) > 4 and key not in seen:
                seen.add(key)
                out.write(f"- id: a{len(seen)}\n  kind: state\n"
                          f"  name: \"{name}\"\n")
        out.write("items:\n- {id: goods, kind: arms, name: goods, scan: no}\n")
        out.write("sources:\n- id: world\n  publisher: a1\n  date: 2025-01-01\n"
                  "  description: A synthetic world.\n"
                  "relations:\n- subject: a1\n  kind: supplies\n  object: a2\n"
                  "  item: goods\n"
                  "  evidence: [{source: world, paragraph: 1}]\n")


main()
