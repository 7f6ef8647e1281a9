#!/usr/bin/env python3
"""Changes the code in one place at a time and tells which changes no test notices.

usage: mutate.py [--jobs N] [--sample N [--seed S]] [--only PATH]... [--unlisted]
                 [--again | --resume] [--minutes N] [--seconds N] [--record | --judge]
                 [--list] BUILD FOLDER

BUILD is a build of the project; FOLDER is where a copy with all mutants is built
and results.tsv written: status, test, path, line, label, occurrence, line's text.
A mutant is one operator, constant, condition, argument, return or statement changed,
of lib/ or of the generator's passes that check, index and pack (PASSES below). All
are compiled at once, each asleep; a test wakes one by the environment (mutant.h).
Which tests come by a mutant is found by a first run of all; those are run, the
likeliest first, until one fails, crashes or takes four times as long as it should.
Tests that take long are left out (--seconds), and so is what a mutant would need
beyond twenty seconds of tests (suite.py): scores err on the low side. All take hours:
with --minutes as many are tried as there is time for, and with --resume those that
results.tsv does not hold yet, whose lines count as if they had been tried now.

Of the mutants that survive those are known as equivalent that equivalent.txt
lists: by path, label, occurrence among equals, and text of the line, each with the
reason, between tabs. What it lists and what is killed after all, or is no mutant,
is an error. A survivor whose code is the same at -O2 is no mutant either.
The score is: killed / (all - equivalent). --record writes that of a sample to
recorded.json, with how many of how many mutants were tried; --judge fails if it is below
the floor that stands there.
"""
import argparse
import collections
import hashlib
import json
import multiprocessing
import os
import sys
import time

import built
import rewrite
import sites
import suite

RECORDED = os.path.join(built.HERE, "recorded.json")
EQUIVALENT = os.path.join(built.HERE, "equivalent.txt")
PASSES = {"tools/crinkgen/" + name + ".c" for name in (
    # check
    "model/checks", "model/link_checks", "model/text_checks",
    # index
    "tables/keys", "tables/keyed", "tables/names", "tables/slots", "tables/aliases",
    "tables/order", "tables/sorted", "tables/rows", "tables/rowset", "tables/edges",
    "tables/links", "tables/members", "tables/group", "tables/group_lay",
    "tables/wholes", "tables/clocks", "tables/times", "tables/shared",
    "tables/spellings", "tables/spelt",
    # pack
    "tables/pack", "tables/pool", "tables/table")}
# A table that a program wrote, which a test compares with what it writes; lists of
# what is constant; macros that make functions by macros, which would be megabytes.
NO_CODE = {"lib/word_table.c", "lib/enumerators.h", "lib/fields.h", "lib/entity.h"}


def is_wanted(path):
    return path in PASSES or path not in NO_CODE and path.startswith("lib/") and \
        path.count("/") == 1 and path.endswith((".c", ".h"))


def find_mutants(build, jobs):
    sources = sites.Sources(built.TOP, is_wanted)
    paths = {"lib/" + name for name in os.listdir(os.path.join(built.TOP, "lib"))
             if name.endswith(".c")} - NO_CODE | PASSES
    return sources, rewrite.name_mutants(
        built.read_sites(os.path.abspath(build), sources, paths, jobs), sources)


def compiled(copy, sources, mutants):
    """Builds the copy; leaves out what does not compile, as a rule because
    what it changes has to be constant."""
    numbers = {mutant.number: mutant for mutant in mutants}
    copy.fill(sources, mutants)
    copy.set_up()
    tests = suite.chosen(copy.tests(), copy.build)
    targets = copy.targets(test.command for test in tests)
    while True:
        done = copy.compile(targets)
        if done.returncode == 0:
            return list(numbers.values()), tests
        wrong = copy.blamed(done.stdout) & set(numbers)
        if not wrong:
            sys.exit(done.stdout[-5000:] + "\nThe copy does not compile.")
        for number in sorted(wrong):
            print(f"{numbers[number]}: does not compile", flush=True)
            del numbers[number]
        copy.fill(sources, numbers.values())


def read_equivalent():
    """The kept list: reasons by key."""
    out = {}
    with open(EQUIVALENT, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.startswith("#") or not line.strip():
                continue
            parts = line.rstrip("\n").split("\t")
            if len(parts) != 5 or not parts[4].strip():
                sys.exit(f"{EQUIVALENT}:{number}: not path, label, occurrence, text and reason")
            if tuple(parts[:4]) in out:
                sys.exit(f"{EQUIVALENT}:{number}: listed twice")
            out[tuple(parts[:4])] = parts[4]
    return out


def attempt(mutant):
    """What came of it, and by which test. A compiler is asked before what takes long."""
    for begin, end in (0, suite.FIRST), (suite.FIRST, suite.BUDGET):
        test = suite.kill(mutant, TESTS, BUILT, begin, end)
        if test:
            return mutant, "killed", test
        if begin == 0 and built.is_same_code(mutant, SOURCES, COMMANDS):
            return mutant, "same", "-"
    return mutant, "survived", "-"


def row(mutant, state, test):
    return "\t".join((state, test, mutant.path, str(mutant.line), mutant.label,
                      str(mutant.occurrence), mutant.text))


def attempt_all(mutants, args, folder):
    """Results, in an order that has nothing to do with the code: what was done when
    time is up is a sample of all."""
    before = rows_before(folder) if args.resume else {}
    results = [(m, *before[m.key][:2]) for m in mutants if m.key in before]
    left = sorted((m for m in mutants if m.key not in before), key=lambda m: rank(m, args))
    stop = time.monotonic() + 60 * args.minutes
    with multiprocessing.Pool(args.jobs) as pool, \
            open(os.path.join(folder, "results.tsv"), "a" if args.resume else "w",
                 encoding="utf-8") as file:
        for result in pool.imap_unordered(attempt, left):
            results.append(result)
            print(row(*result), file=file, flush=True)
            if len(results) % 500 == 0:
                print(f"{suite.clock()} {len(results)}", flush=True)
            if time.monotonic() > stop:
                print(f"Time is up: {len(results)} of {len(mutants)} mutants were tried")
                pool.terminate()
                break
    return results


def rows_before(folder):
    """What came of the mutants that were tried the last time, by their keys. A line of
    which the end is missing, as where a run was stopped, is none."""
    out = {}
    path = os.path.join(folder, "results.tsv")
    if not os.path.exists(path):
        return out
    with open(path, encoding="utf-8") as file:
        for line in file:
            row = line.rstrip("\n").split("\t")
            if line.endswith("\n") and len(row) == 7:
                out[row[2], row[4], row[5], row[6]] = row
    return out


def record(scores, count):
    """Writes what was measured, of how many, and when; the floors stay."""
    tried = sum(score["of"] + score["equivalent"] for score in scores.values())
    with open(RECORDED, encoding="utf-8") as file:
        recorded = json.load(file)
    recorded.update(scores, tried=tried, mutants=count, date=time.strftime("%Y-%m-%d"))
    with open(RECORDED, "w", encoding="utf-8") as file:
        json.dump(recorded, file, indent="\t", sort_keys=True)
        file.write("\n")


def below(scores, is_part):
    """How many of the scores are below their floors; of all code each has to be there."""
    with open(RECORDED, encoding="utf-8") as file:
        floors = json.load(file)["floors"]
    untried = sorted(floors.keys() - scores.keys()) if not is_part or not scores else []
    for part in untried:
        print(f"{part}: no mutant was tried")
    count = len(untried)
    for part, score in scores.items():
        if score["percent"] < floors[part]:
            print(f"{part}: {score['percent']} % are below {floors[part]} %")
            count += 1
    return count


def report(results, equivalent):
    """Prints survivors; returns the scores of lib and of the passes, and how
    many are wrongly listed."""
    counts = collections.defaultdict(collections.Counter)
    for mutant, state, test in results:
        part = "lib" if mutant.path.startswith("lib/") else "passes"
        if state == "survived" and mutant.key in equivalent:
            state = "equivalent"
        counts[part][state] += 1
        if state == "survived":
            print(mutant, "" if suite.in_order(TESTS, mutant) else "(no test comes by)")
        if state == "killed" and mutant.key in equivalent:
            counts[part]["wrong"] += 1
            print(f"{mutant}: listed as equivalent, but {test} kills it")
    scores = {}
    for part, count in sorted(counts.items()):
        judged = count["killed"] + count["survived"]
        percent = int(1000 * count["killed"] / max(judged, 1)) / 10
        scores[part] = {"percent": percent, "killed": count["killed"], "of": judged,
                        "equivalent": count["equivalent"]}
        print(f"{part}: {count['killed']} of {judged} killed, {percent} %; "
              f"{count['equivalent']} equivalent, {count['same']} the same code at -O2")
    return scores, sum(count["wrong"] for count in counts.values())


def parse():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--sample", type=int, help="so many mutants alone")
    parser.add_argument("--minutes", type=float, default=1e6, help="stop after these")
    parser.add_argument("--seconds", type=float, default=suite.SECONDS,
                        help="leave out tests that take longer")
    parser.add_argument("--seed", default="crink")
    parser.add_argument("--only", action="append", help="files below the top")
    parser.add_argument("--unlisted", action="store_true",
                        help="leave out what equivalent.txt lists")
    parser.add_argument("--again", action="store_true",
                        help="what survived the last time alone")
    parser.add_argument("--resume", action="store_true",
                        help="go on with what results.tsv does not hold")
    parser.add_argument("--record", action="store_true", help="write the scores of a sample")
    parser.add_argument("--judge", action="store_true",
                        help="fail below the floors that are recorded")
    parser.add_argument("--list", action="store_true", help="tell of mutants alone")
    parser.add_argument("build")
    parser.add_argument("folder")
    args = parser.parse_args()
    if args.record and (not args.sample or args.only or args.again):
        parser.error("what is recorded is a sample of all")
    return args


def rank(mutant, args):
    """Where a mutant comes in an order that edits elsewhere do not change."""
    return hashlib.sha256("\t".join((args.seed,) + mutant.key).encode()).digest()


def select(mutants, equivalent, args):
    """What is asked for; of a sample so many of those that equivalent.txt does not list."""
    if args.only:
        mutants = [m for m in mutants if m.path in args.only]
    if args.unlisted or args.sample:
        mutants = [m for m in mutants if m.key not in equivalent]
    if args.again:
        before = rows_before(args.folder)
        mutants = [m for m in mutants if before.get(m.key, "?")[0] == "survived"]
    if args.sample:
        mutants = sorted(sorted(mutants, key=lambda m: rank(m, args))[:args.sample],
                         key=lambda m: m.number)
    return mutants


def main():
    global SOURCES, COMMANDS, TESTS, BUILT
    args = parse()
    folder = os.path.abspath(args.folder)
    sources, mutants = find_mutants(args.build, args.jobs)
    count = len(mutants)
    equivalent = read_equivalent()
    stale = set(equivalent) - {mutant.key for mutant in mutants}
    for key in sorted(stale):
        print("No such mutant: " + " | ".join(key))
    if stale:
        return 1
    mutants = select(mutants, equivalent, args)
    if args.list:
        for mutant in mutants:
            print(mutant)
        return 0
    copy = built.Copy(folder, args.jobs)
    print(f"{suite.clock()} {len(mutants)} mutants", flush=True)
    mutants, TESTS = compiled(copy, sources, mutants)
    SOURCES, BUILT = sources, copy.build
    COMMANDS = built.commands_of(os.path.abspath(args.build),
                                 {m.path for m in mutants if m.path.endswith(".c")},
                                 built.FOLDERS_FOR_CODE)
    print(f"{suite.clock()} built", flush=True)
    with multiprocessing.Pool(args.jobs) as pool:
        TESTS = sum(pool.imap_unordered(
            suite.first_run, [(test, copy.build, folder, args.seconds)
                              for test in TESTS]), [])
    print(f"{suite.clock()} {len(TESTS)} tests, "
          f"{sum(test.seconds for test in TESTS):.0f} s", flush=True)
    scores, wrong = report(attempt_all(mutants, args, folder), equivalent)
    if args.record:
        record(scores, count)
    if args.judge:
        wrong += below(scores, args.only is not None)
    return 1 if wrong else 0


SOURCES, COMMANDS, TESTS, BUILT = None, [], [], ""
if __name__ == "__main__":
    sys.exit(main())
