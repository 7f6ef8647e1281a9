#!/usr/bin/env python3
"""Writes a synthetic world as data files of libcrink, for benchmarks.

usage: world.py NAMES RELATIONS DIRECTORY|FILE.yaml [SEED]

Writes DIRECTORY/world.yaml with about NAMES names (three for each actor: name,
slug and one alias) and RELATIONS claims, and DIRECTORY/names.txt with the
names as they are spelt; or FILE.yaml alone. The vocabulary is the bundled one.
The same arguments give the same bytes.
"""
import os
import random
import sys

SYLLABLES = ("ka re mo shi lan dor vek tu pra nim sol bar ghe zan ti ros mal "
             "ven kor ash bel dun far gol hes ira jan kul lem nor").split()
UNITS = ("round", "piece", "person", "usd")
KINDS = ("supplies", "deploys", "opposes", "uses")
ITEMS = 200


def word(generator):
    return "".join(generator.choice(SYLLABLES)
                   for _ in range(generator.randint(2, 4))).capitalize()


def unique(generator, seen, words):
    while True:
        name = " ".join(word(generator) for _ in range(words))
        key = name.replace(" ", "").lower()
        if key not in seen:
            seen.add(key)
            return name


def day(generator):
    return (f"{generator.randint(2000, 2024)}-{generator.randint(1, 12):02}-"
            f"{generator.randint(1, 28):02}")


def main():
    names, relations, directory = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    generator = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    actors = max(1, names // 3)
    seen, spelt = set(), []
    path = directory
    if not directory.endswith(".yaml"):
        os.makedirs(directory, exist_ok=True)
        path = os.path.join(directory, "world.yaml")
    with open(path, "w", encoding="utf-8") as out:
        out.write("actors:\n")
        for i in range(actors):
            name = unique(generator, seen, generator.randint(1, 3))
            alias = unique(generator, seen, generator.randint(1, 4))
            spelt += [name, alias]
            out.write(f"- id: a{i}\n  kind: state\n  name: {name}\n")
            if i and generator.random() < 0.7:
                out.write(f"  parent: a{generator.randrange(i)}\n")
            out.write(f"  aliases:\n    name: [{alias}]\n")
        out.write("items:\n")
        for i in range(ITEMS):
            out.write(f"- id: i{i}\n  kind: arms\n  name: item {i}\n")
            if i:
                out.write(f"  is-a: i{generator.randrange(i)}\n")
        # What came later is drawn from numbers of its own, so that the rest
        # stays as it was.
        more = random.Random(7)
        sources = max(2, relations // 100)
        out.write("sources:\n- id: world\n  publisher: a0\n  date: 2025-01-01\n"
                  "  description: A synthetic world.\n")
        for i in range(1, sources):
            out.write(f"- id: s{i}\n  publisher: a0\n  date: {day(more)}\n"
                      "  description: A part of it.\n")
        out.write("questions:\n")
        questions = max(2, relations // 10)
        for i in range(questions):
            out.write(f"- {{id: q{i}, text: 'Question {i}?'}}\n")
        out.write("relations:\n")
        for i in range(relations):
            subject, kind = generator.randrange(actors), generator.choice(KINDS)
            object_ = generator.randrange(actors)
            if object_ == subject:  # not all of the kinds are reflexive
                object_ = (object_ + 1) % actors
            # Every fifth has a slug, and every fifth after it stands to it in
            # some way; half of them answer a question.
            out.write(f"- id: c{i}\n" if i % 5 == 0 else "-\n")
            if i % 5 == 1:
                link = more.choice(("confirms", "contradicts", "because-of"))
                out.write(f"  links: {{{link}: c{more.randrange(i) // 5 * 5}}}\n")
            if more.random() < 0.5:
                out.write(f"  answers: q{more.randrange(questions)}\n")
            # Three in ten rest on two sources.
            source = more.randrange(1, sources)
            other = more.randrange(1, sources)
            evidence = f"{{source: s{source}, paragraph: {i % 60000 + 1}}}"
            if more.random() < 0.3 and other != source:
                evidence += f", {{source: s{other}, paragraph: 1}}"
            out.write(
                f"  subject: a{subject}\n"
                f"  kind: {kind}\n"
                f"  object: a{object_}\n"
                f"  item: i{generator.randrange(ITEMS)}\n"
                f"  quantity: {generator.randint(1, 1000)} {generator.choice(UNITS)}\n"
                f"  when: {generator.randint(2000, 2024)}-{generator.randint(1, 12):02}\n"
                f"  said: {day(more)}\n"
                f"  claimant: a{generator.randrange(actors)}\n"
                f"  evidence: [{evidence}]\n")
    if path != directory:
        with open(os.path.join(directory, "names.txt"), "w",
                  encoding="utf-8") as out:
            out.writelines(name + "\n" for name in spelt)


main()
