#!/usr/bin/env python3
"""Asks the libraries of random worlds, and holds what they say against a plain
evaluator.

usage: worlds.py [--worlds SIZE:FIRST..LAST,...] [--minutes N] [--questions N]
                 [--first] [--keep FOLDER] CRINKGEN SOURCE

A size (tiny, small, middle, large) and a seed are a world: data files are made, a
library is built of them, of an extension and of a slice of them, and random questions
are asked, so many of each library. After N minutes no further world is begun, with
--first none after one that differs. The compiler is $CC, or cc. What is made is kept
in a folder, if one is named. Exit 77 without PyYAML.
"""
import argparse
import itertools
import os
import random
import re
import shutil
import sys
import tempfile
import time

import asking
import laws
import library
import make
import model
import telling


class Run:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.project = library.Project(
            options.crinkgen, options.source, os.environ.get("CC", "cc").split())
        self.vocabulary = model.load([f"{options.source}/lib/data/vocabulary.yaml"])
        self.vocabulary.pop("decoys", None)
        self.worlds = self.questions = self.laws = self.libraries = 0
        self.mistakes = []

    def wrong(self, where, what):
        self.mistakes.append(f"{where}: {what}")
        if len(self.mistakes) <= 20:
            print(f"{where}: {what}"[:1500], flush=True)

    def ask(self, where, world, built, chance, count):
        """Facts, random questions, and laws of what is answered."""
        self.libraries += 1
        mistakes, numbers, kept = telling.compare(world, built.facts())
        for mistake in mistakes[:5]:
            self.wrong(where, mistake)
        if mistakes or not numbers:
            return
        world.kept = set(numbers.values())
        has_forms = any("forms" in kind for kind in world.sections["actor-kinds"])
        asker = asking.Asker(world, chance, numbers, kept, has_forms)
        asked = asker.questions(count)
        for (line, check), answer in zip(
                asked, built.answers([line for line, _ in asked])):
            is_right = check(answer) if callable(check) else answer == check
            if not is_right:
                wanted = check.wanted(answer) if callable(check) else check
                self.wrong(where, f"{line!r}: {answer!r}, not {wanted!r}")
        self.questions += len(asked)
        for mistake in self.ask_laws(asker, built, count // 8):
            self.wrong(where, mistake)

    def ask_laws(self, asker, built, count):
        asked = laws.make(asker, count)
        lines = [line for law in asked for line in law.lines]
        answers = iter(built.answers(lines))
        self.laws += len(asked)
        for law in asked:
            own = [next(answers) for _ in law.lines]
            if not law.holds(own):
                yield f"{law.name}: {law.lines}: {own}"

    def world(self, seed, size):
        folder = f"{self.folder}/{seed}-{size}"
        os.makedirs(folder, exist_ok=True)
        chance = random.Random(f"{seed} {size} asked")
        paths = make.make(seed, size, self.vocabulary, folder)
        self.worlds += 1
        count = self.options.questions
        for name, files, options, optimise, languages in self.variants(
                chance, paths, size):
            where = f"seed {seed}, {size}, {name}"
            try:
                built = library.Library(self.project, f"{folder}/{name}", files,
                                        options, optimise)
            except library.Refused as refused:
                if "no claim" not in str(refused):
                    self.wrong(where, f"{' '.join(options)}: {refused}")
                continue
            self.ask(f"{where} {' '.join(options)}".strip(),
                     model.World(files, languages), built, chance, count)
            if self.options.first and self.mistakes:
                break
        if not self.mistakes and not self.options.keep:
            shutil.rmtree(folder)

    def variants(self, chance, paths, size):
        """(name, files, options of the generator, of the compiler, languages)"""
        yield ("whole", paths[:2], [], chance.choice(("-O0", "-O0", "-Os")), None)
        if size == "tiny":
            return
        yield ("extended", paths, [], "-O0", None)
        files = paths if chance.random() < 0.5 else paths[:2]
        sections = model.load(files)
        actors, sources = ([r["id"] for r in sections[section]]
                           for section in ("actors", "sources"))
        options = chance.choice((
            ["--keep", ",".join(chance.sample(actors, min(len(actors), 5)))],
            ["--sources", ",".join(chance.sample(sources, min(len(sources), 2)))],
            ["--since", chance.choice(("2024", "2024-11", "2023-12-31"))]))
        languages = None
        if chance.random() < 0.4:
            tags = {tag for section in ("actors", "items") for r in sections[section]
                    for tag in r.get("names", {})}
            if tags:
                languages = [chance.choice(sorted(tags)), "en"]
                options += ["--languages", ",".join(languages)]
        yield ("slice", files, options, "-O0", languages)

    def summary(self):
        print(f"{self.worlds} worlds, {self.libraries} libraries, {self.questions} "
              f"questions, {self.laws} laws, {len(self.mistakes)} differ")
        return self.mistakes != []


def read_options():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--worlds", default="small:1..1")
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--questions", type=int, default=1000)
    parser.add_argument("--first", action="store_true")
    parser.add_argument("--keep")
    parser.add_argument("crinkgen")
    parser.add_argument("source")
    return parser.parse_args()


def chosen(text):
    """[(seed, size)] of the worlds that are asked for, sizes in turn."""
    lists = []
    for part in text.split(","):
        size, first, last = re.fullmatch(r"([a-z]+):(\d+)(?:\.\.(\d+))?", part).groups()
        lists.append([(seed, size) for seed in range(int(first), int(last or first) + 1)])
    return [one for several in itertools.zip_longest(*lists)
            for one in several if one is not None]


def main():
    options = read_options()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        run = Run(options, options.keep or folder)
        for seed, size in chosen(options.worlds):
            if options.minutes and time.monotonic() - began > 60 * options.minutes:
                break
            if options.first and run.mistakes:
                break
            run.world(seed, size)
        return run.summary()


if __name__ == "__main__":
    sys.exit(main())
