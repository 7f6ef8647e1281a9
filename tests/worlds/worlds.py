#!/usr/bin/env python3
"""Asks the libraries of random worlds, and holds what they say against a plain
evaluator.

usage: worlds.py [--worlds SIZE:FIRST..LAST,...] [--minutes N] [--questions N]
                 [--first] [--laws] [--keep FOLDER] CRINKGEN SOURCE

A size (bare: without claims, tiny, small, middle, large) and a seed are a world: data files are made, a
library is built of them, of an extension, laid out by --format, and of a slice of them,
and random questions are asked, so many of each library. After N minutes no further world is begun, with
--first none after one that differs; with --laws laws alone are asked, which need no
evaluator. The compiler is $CC, or cc. What is made is kept in a folder, if one is
named. Exit 77 without PyYAML.
"""
import argparse
import collections
import itertools
import os
import random
import re
import shutil
import sys
import tempfile
import time

import asking
import asking_parts
import asking_text
import closure
import laws
import laws_slice
import library
import locks
import make
import model
import telling
import texts

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "data"))
import reading  # noqa: E402

MANY = 50  # of a sort of law: some have to tell something


class Run:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.project = library.Project(
            options.crinkgen, options.source, os.environ.get("CC", "cc").split(), folder)
        self.vocabulary = model.load([f"{options.source}/lib/data/vocabulary.yaml"])
        self.vocabulary.pop("decoys", None)
        self.worlds = self.questions = self.libraries = 0
        # By name and what is asked, how often they are, and how often that tells something.
        self.laws, self.told = collections.Counter(), collections.Counter()
        self.mistakes, self.names = [], set()

    def wrong(self, where, what):
        self.mistakes.append(f"{where}: {what}")
        if len(self.mistakes) <= 20:
            print(f"{where}: {what}"[:1500], flush=True)

    def ask(self, where, world, built, chance, files, expected):
        """Facts, random questions, and laws of what is answered; files: those that
        names in texts are of; expected: what a slice has to keep. What asked, and its
        texts; None if nothing can be asked."""
        self.libraries += 1
        mistakes, numbers, kept = telling.compare(
            world, built.facts(), built.enumerators(),
            {} if self.options.laws else expected)
        for mistake in mistakes[:5]:
            self.wrong(where, mistake)
        if mistakes:
            return None
        world.keep(set(numbers.values()))
        asker = asking.Asker(world, chance, numbers, kept)
        found = texts.Texts(files, world, asker.all_names(),
                            kept if expected else None)
        if not numbers:
            if not self.options.laws:
                self.ask_names(where, asker, found, built)
            return None
        if not self.options.laws:
            self.ask_questions(where, asker, found, built)
        self.hold(where, laws.make(asker, self.options.questions // 8),
                  lambda lines: built.answers([one for law in lines for one in law]))
        return asker, found

    def ask_questions(self, where, asker, found, built):
        count = self.options.questions
        further = asking_text.TextAsker(asker, random.Random(where), found)
        self.compare_answers(where, built, (
            asker.questions(count) + further.questions(count // 2)
            + asking_parts.questions(asker, random.Random(f"{where} parts"))))

    def ask_names(self, where, asker, found, built):
        """What can be asked where there is no claim."""
        further = asking_text.TextAsker(asker, random.Random(where), found)
        ways = (asker.find, asker.name_in, asker.kinds, further.suggest, further.form,
                further.word, further.scan, further.scan)
        asked = [ways[i % len(ways)]() for i in range(self.options.questions)]
        self.compare_answers(where, built, [one for one in asked if one is not None])

    def compare_answers(self, where, built, asked):
        for (line, check), answer in zip(
                asked, built.answers([line for line, _ in asked])):
            is_right = check(answer) if callable(check) else answer == check
            if not is_right:
                wanted = check.wanted(answer) if callable(check) else check
                self.wrong(where, f"{line!r}: {answer!r}, not {wanted!r}")
        self.questions += len(asked)

    def hold(self, where, asked, answer):
        """Asks laws; answer(lists of lines): the answers to all lines."""
        answers = iter(answer([law.lines for law in asked]))
        for law in asked:
            self.names.add(law.name)
            own = [next(answers) for _ in law.lines]
            sort = law.name, law.lines[0].partition("\t")[0]
            self.laws[sort] += 1
            self.told[sort] += bool(law.tells(own))
            if not law.holds(own):
                self.wrong(where, f"{law.name}: {law.lines}: {own}")

    def compare(self, where, part, whole):
        """A slice and the whole: (library, asker, texts) each."""
        pair = laws_slice.Pair(whole[1], part[1], part[2], random.Random(f"{where} both"))

        def answer(lines):
            of_whole, of_part = ([line[i] for line in lines] for i in (0, 1))
            return itertools.chain(*zip(whole[0].answers(of_whole),
                                        part[0].answers(of_part)))
        self.hold(where, pair.make(self.options.questions // 8), answer)

    def world(self, seed, size):
        folder = f"{self.folder}/{seed}-{size}"
        os.makedirs(folder, exist_ok=True)
        chance = random.Random(f"{seed} {size} asked")
        locking = random.Random(f"{seed} {size} lock")
        has_lock = locking.random() < 0.6
        paths = make.make(seed, size, self.vocabulary, folder)
        self.worlds += 1
        lock = locks.make(locking, model.load(paths[:2]))
        self.names, wholes, wanted = set(), {}, set()
        sliced = random.Random(f"{seed} {size} sliced")
        for name, files, chosen, optimise, languages in self.variants(
                chance, sliced, paths, size):
            options = chosen.options() if chosen else []
            if languages:
                options += ["--languages", ",".join(languages)]
            where = f"seed {seed}, {size}, {name}"
            if has_lock and name == "extended":
                lock = self.update(where, folder, paths[:2], lock)
            if has_lock:
                options = options + ["--lock", write(f"{folder}/ids.lock", lock)]
            given = tuple(files)
            if name == "extended":
                files = self.format(where, files, f"{folder}/formatted")
            without = self.without(files, chosen, sliced)
            options += [f"--no-{key}s" for key in without]
            world = model.World(files, languages, lock if has_lock else "", without)
            expected = closure.Closure(world).of(chosen) if chosen else None
            try:
                built = library.Library(self.project, f"{folder}/{name}", files,
                                        options, optimise)
            except library.Refused as refused:
                # Only what chooses claims may choose none.
                if not chosen or expected or "no claim" not in str(refused):
                    self.wrong(where, f"{' '.join(options)}: {refused}")
                continue
            if chosen and not expected:
                self.wrong(where, f"{' '.join(options)}: no claim is to be kept")
                continue
            # What is asked follows from this, and so not from where files lie.
            where = f"{where} {' '.join(options)}".strip().replace(f"{folder}/", "")
            asked = self.ask(where, world, built, chance, files, expected)
            if asked is None:
                continue
            wanted |= laws.NAMES
            whole = wholes.get(given)
            if name != "slice":
                wholes[given] = built, *asked
            elif whole and whole[1].world.ids == world.ids:
                self.compare(where, (built, *asked), whole)
                wanted.add(laws_slice.NAME)
            if self.options.first and self.mistakes:
                break
        if wanted != self.names and not self.options.first:
            self.wrong(f"seed {seed}, {size}", f"not asked: {wanted ^ self.names}")
        if not self.mistakes and not self.options.keep:
            shutil.rmtree(folder)

    def format(self, where, files, folder):
        """The files in their usual layout, which say the same: of mappings alone the
        order may be another one."""
        made = self.project.format(files, folder)
        for one, other in zip(files, made):
            if reading.sections(one) != reading.sections(other):
                self.wrong(where, f"laid out otherwise: {one}")
        return made

    def update(self, where, folder, paths, lock):
        """The lock with what it lacks of a data set: what has a number keeps it."""
        path = write(f"{folder}/updated.lock", lock)
        self.project.update_lock(path, paths)
        with open(path, encoding="utf-8") as file:
            updated = file.read()
        if not locks.is_update(updated, lock, model.load(paths)):
            self.wrong(where, f"the lock is updated otherwise: {path}")
        return updated

    @staticmethod
    def without(files, chosen, chance):
        """What texts a slice leaves out; notes only where claims can be told apart."""
        keys = [key for key in ("note", "description") if chance.random() < 0.3]
        if not chosen:
            return []
        if "note" in keys and not telling.tell_apart(model.World(files)):
            keys.remove("note")
        return keys

    @staticmethod
    def variants(chance, further, paths, size):
        """further: of what came to it later, so that all else stays as it is.
        (name, files, what is kept, option of the compiler, languages)"""
        yield ("whole", paths[:2], None, chance.choice(("-O0", "-O0", "-Os")), None)
        if size == "tiny":
            return
        yield ("extended", paths, None, "-O0", None)
        files = paths if chance.random() < 0.5 else paths[:2]
        sections = model.load(files)
        actors, sources = ([r["id"] for r in sections[section]]
                           for section in ("actors", "sources"))
        conditions = [("keep", chance.sample(actors, min(len(actors), 5))),
                      ("sources", chance.sample(sources, min(len(sources), 2))),
                      ("since", chance.choice(("2024", "2024-11", "2023-12-31")))]
        first = chance.choice(range(3))
        chosen = closure.Chosen(**dict(
            condition for i, condition in enumerate(conditions)
            if i == first or further.random() < 0.15))
        languages = None
        if chance.random() < 0.4:
            tags = {tag for section in ("actors", "items") for r in sections[section]
                    for tag in r.get("names", {})}
            if tags:
                languages = [chance.choice(sorted(tags)), "en"]
                languages += [tag for tag in ("native", "forms")
                              if further.random() < 0.4]
        yield ("slice", files, chosen, "-O0", languages)

    def summary(self):
        print(f"{self.worlds} worlds, {self.libraries} libraries, {self.questions} "
              f"questions, {sum(self.laws.values())} laws, of which "
              f"{sum(self.told.values())} tell something, {len(self.mistakes)} differ")
        silent = [sort for sort, count in self.laws.items()
                  if count >= MANY and not self.told[sort]]
        for name, what in silent:
            print(f"{name}: {what} never tells anything")
        return self.mistakes != [] or not self.laws or silent != []


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def read_options():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--worlds", default="small:1..1")
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--questions", type=int, default=1000)
    parser.add_argument("--first", action="store_true")
    parser.add_argument("--laws", action="store_true")
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
