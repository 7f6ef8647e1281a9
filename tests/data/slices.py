#!/usr/bin/env python3
"""Holds slices against the whole: what they keep, and what they answer.

usage: slices.py [--readme README.md] CRINKGEN SOURCE LOCK FILE.yaml...

Of the files, and of random data with the same vocabulary (the first file), builds
the library whole and in slices, each with tests/data/answers.c. What a slice has to
keep is worked out anew from the YAML, and the two must be the same. Then each answer
of the slice must be that of the whole, restricted to what the slice has. The compiler is $CC, or
cc. With --readme, what is said there to be kept of a slice has to be so. Exit 77 without PyYAML.
"""
import argparse
import calendar
import collections
import os
import random
import re
import subprocess
import sys
import tempfile

import facts  # which exits where PyYAML is not

NOT_FACTS = facts.NOT_FACTS
ENDS = ("supersedes", "withdraws", "corrects")
UP = ("repeats", "part-of")
# The lines of answers; see answers.c.
TLS = ("T", "L", "S")
# A query without an order gives any: it walks the list of one condition or another,
# whichever is shortest.
ANY_ORDER = """subject object party claimant subject_in object_in claimant_in actor
    item item_above context source question kind unit modifier known groups parties
    sum""".split()
CLASSES = {"actors": "actor", "items": "item", "sources": "source",
           "questions": "question"}


# ---- what a slice keeps, from the YAML --------------------------------

def evidence(claim):
    """[(source, paragraph)]"""
    pieces = claim.get("evidence", [claim])
    return [(piece["source"], piece.get("paragraph", "0")) for piece in pieces]


def mark(claim):
    """What tells a claim apart, as answers.c has it."""
    return "|".join(
        [claim.get(key, "") for key in ("id", "subject", "kind", "object", "item",
                                        "context", "claimant")]
        + [f"{source} {paragraph}" for source, paragraph in evidence(claim)])


def reach(start, edges):
    """All that is reached from some nodes by {node: {node}}."""
    seen, todo = set(), list(start)
    while todo:
        node = todo.pop()
        if node not in seen:
            seen.add(node)
            todo += edges.get(node, ())
    return seen


class Closure:
    """What is kept: claims by their place, entities as "actor:SLUG"."""

    def __init__(self, sections, belongs):
        self.records = {f"{word}:{r['id']}": r
                        for section, word in CLASSES.items()
                        for r in sections.get(section, [])}
        self.claims = sections["relations"]
        self.facts = facts.Facts(sections)
        self.belongs = belongs
        self.links = [(i, link, to) for i, claim in enumerate(self.claims)
                      for link, to in self.facts.links(claim)]
        self.by_id = {claim["id"]: i for i, claim in enumerate(self.claims)
                      if "id" in claim}
        self.links = [(i, link, self.by_id[to]) for i, link, to in self.links]
        ended = {to for _, link, to in self.links if link in ENDS}
        self.told = [i for i, claim in enumerate(self.claims)
                     if i not in ended and claim.get("negated") != "true"
                     and claim.get("status") not in NOT_FACTS
                     and "subject" in claim and "object" in claim]

    def chosen(self, keep, sources, since):
        """The actors and claims that are asked for."""
        actors = None
        if keep:
            actors = {actor for actor, group in self.belongs if group in keep}
            actors |= {self.claims[i]["subject"] for i in self.told
                       if self.claims[i]["kind"] == "holds-office"
                       and self.claims[i]["object"] in actors}
        found = set()
        for i, claim in enumerate(self.claims):
            sides = {claim[key] for key in ("subject", "object") if key in claim}
            if ((actors is None or (sides and sides <= actors))
                    and (not sources
                         or any(source in sources for source, _ in evidence(claim)))
                    and (not since or self.facts.day(self.facts.known(claim), True)
                         >= self.facts.day(since, False))):
                found.add(i)
        return {f"actor:{actor}" for actor in actors or ()}, found

    def referred(self, claim):
        for key in ("subject", "object", "claimant"):
            if key in claim:
                yield f"actor:{claim[key]}"
        for actor in claim.get("via", []):
            yield f"actor:{actor}"
        for key in ("item", "context"):
            if key in claim:
                yield f"item:{claim[key]}"
        if "answers" in claim:
            yield f"question:{claim['answers']}"
        for source, _ in evidence(claim):
            yield f"source:{source}"

    def above(self, name):
        """What an entity refers to."""
        word, record = name.partition(":")[0], self.records[name]
        keys = {"actor": {"parent": "actor"}, "item": {"is-a": "item"},
                "question": {"item": "item"},
                "source": {"publisher": "actor", "author": "actor",
                           "rests-on": "source"}}[word]
        return {f"{to}:{record[key]}" for key, to in keys.items() if key in record}

    def groups(self, claims):
        """{actor: what it belongs to} by parents and memberships."""
        edges = {name: {above for above in self.above(name)}
                 for name in self.records if name.startswith("actor:")}
        for i in claims:
            edges[f"actor:{self.claims[i]['subject']}"].add(
                f"actor:{self.claims[i]['object']}")
        return edges

    def missing(self, entities, claims):
        """The claims that some of these make another one of these need."""
        found = {i for i, link, to in self.links if link in ENDS and to in claims}
        memberships = [i for i in self.told
                       if self.claims[i]["kind"] == "member-of"]
        up = self.groups(memberships)
        for i in memberships:
            claim = self.claims[i]
            if (reach({f"actor:{claim['object']}"}, up) & entities
                    and any(f"actor:{claim['subject']}" in reach({name}, up)
                            for name in entities if name.startswith("actor:"))):
                found.add(i)
        wholes = collections.defaultdict(set)
        for i, link, to in self.links:
            if link in UP:
                wholes[i].add(to)
        for i in list(wholes):
            if (reach(wholes[i], wholes) & claims
                    and any(i in reach({kept}, wholes) for kept in claims)):
                found.add(i)
        return found - claims

    def follow(self, entities, claims):
        entities, claims = set(entities), set(claims)
        while True:
            for i in claims:
                entities |= set(self.referred(self.claims[i]))
            edges = {name: self.above(name) for name in self.records}
            entities = reach(entities, edges)
            more = self.missing(entities, claims)
            if not more:
                return entities, claims
            claims |= more


# ---- what libraries answer --------------------------------------------

class Library:
    """A library of some data, and its answers."""

    def __init__(self, project, folder, files, options):
        self.is_whole = not options
        os.makedirs(f"{folder}/crink", exist_ok=True)
        self.told = subprocess.run(
            [project["crinkgen"], *project["lock"], "--ids",
             f"{folder}/crink/ids.h", "--layout", f"{folder}/crink_layout.h",
             "--tables", f"{folder}/tables.c", *options, *files],
            check=True, encoding="utf-8", stdout=subprocess.PIPE).stdout
        source, self.program = project["source"], f"{folder}/answers"
        with open(f"{folder}/all.c", "w", encoding="utf-8") as file:
            subprocess.run([f"{source}/tests/data/one-unit.sh", f"{source}/lib"],
                           stdout=file, check=True)
        subprocess.run(
            [*project["compiler"], "-std=c11", "-O1", f"-I{folder}",
             f"-I{source}/lib", f"-I{source}/include", "-o", self.program,
             f"{source}/tests/data/answers.c", f"{folder}/all.c", f"{folder}/tables.c"],
            check=True)
        # Of the whole nearly all would be of entities that no slice has.
        self.outline = self.run(*(["outline"] if self.is_whole else [])).splitlines()
        self.found = None
        self.read_outline()

    def read_outline(self):
        """What is told apart from answers, and links: {link: {claim: [claim]}}"""
        told = collections.defaultdict(list)
        self.links = collections.defaultdict(dict)
        for line in self.outline:
            word, _, rest = line.partition("\t")
            if word not in TLS:
                told[word].append(rest.split("\t"))
            link, _, rest = rest.partition(" ")
            if word == "L" and link in ENDS + UP:
                claim, *linked = rest.split("\t")
                self.links[link][claim] = linked
        self.belongs = told["in"]
        self.claims = {number: line for number, *line in told["C"]}
        self.names = sorted({name for name, in told["N"]})
        self.latest = {key: line for key, *line in told["latest"]}

    def answers(self, entities):
        """The lines of answers; of the whole, those of what is asked of these alone."""
        more = self.run("about", names=sorted(entities)) if self.is_whole else ""
        return [line for line in self.outline + more.splitlines()
                if line.partition("\t")[0] in TLS]

    def run(self, *arguments, names=()):
        return subprocess.run(
            [self.program, *arguments], check=True, encoding="utf-8",
            input="".join(name + "\n" for name in names),
            stdout=subprocess.PIPE).stdout

    def find(self, names, misspelt):
        """{question: entities}: who is found by names, and suggested for others. Of the
        whole they are the same for each slice."""
        if self.found is None:
            told = self.run("find", names=names + misspelt) + self.run(
                "suggest", names=misspelt)
            answers = (line.split("\t") for line in told.splitlines())
            self.found = {line[1]: line[2:] for line in answers}
        return self.found


ENTITY = re.compile(r"\b(?:actor|item|source|question):[^\s']+")
ENTITY_TOLD = re.compile(r"T\t" + ENTITY.pattern + r"\t")


class Comparison:
    """Of a slice with the whole; what differs is in .mistakes."""

    def __init__(self, whole, part, expected, marks):
        self.whole, self.part = whole, part
        self.entities, claims = expected
        self.mistakes, self.count = [], 0
        wanted = collections.Counter(marks[i] for i in claims)
        kept = collections.Counter(line[0] for line in part.claims.values())
        for text in (wanted - kept):
            self.mistakes.append(f"a claim is not kept: {text}")
        for text in (kept - wanted):
            self.mistakes.append(f"a claim is kept: {text}")
        names = {line.split("\t")[1] for line in part.outline
                 if ENTITY_TOLD.match(line)}
        for name in sorted(names ^ self.entities):
            self.mistakes.append(
                f"{name} is {'' if name in names else 'not '}kept")
        if self.mistakes:
            return
        # Claims by what they say in all: no two are alike.
        contents = {"|".join(line): number for number, line in part.claims.items()}
        self.numbers = {number: contents.get("|".join(line), "")
                        for number, line in whole.claims.items()}
        if len(contents) != len(part.claims) or sorted(
                filter(None, self.numbers.values())) != sorted(part.claims):
            self.mistakes.append("claims say something else")
            return
        self.compare()
        self.compare_names()
        self.compare_latest()
        self.compare_ways()

    def restrict(self, tokens):
        """Of claims and entities, those that the slice has."""
        own = (self.numbers.get(token, token) for token in tokens)
        return [token for token in own
                if token.startswith("claim:") or token in self.entities]

    def own_key(self, key):
        """What the slice calls a question of the whole; None: it cannot."""
        for name in ENTITY.finditer(key):
            if name[0] not in self.entities:
                return None
        if "claim:" not in key:
            return key
        for claim in re.findall(r"claim:\d+", key):
            if not self.numbers[claim]:
                return None
            key = re.sub(rf"{claim}\b", self.numbers[claim], key)
        return key

    def expect(self, key, found, wanted):
        self.count += 1
        if key.split()[0] in ANY_ORDER:
            found, wanted = sorted(found), sorted(wanted)
        if found != wanted:
            self.mistakes.append(f"{key}: {found}, not {wanted}")

    def compare(self):
        whole, part = (of.answers(self.entities) for of in (self.whole, self.part))
        # Both may err alike.
        self.mistakes += [line for line in whole + part if line.endswith("\tmiscounted")]
        # Most find nothing, in both. Where claims are found, each has its own numbers of
        # them, and a sum is of all of them.
        alike = {line for line in part if line[0] != "S" and "claim:" not in line}
        alike.intersection_update(whole)
        self.count += len(alike)
        self.compare_answers(*({line[1]: line for line in
                                (line.split("\t") for line in of if line not in alike)}
                               for of in (whole, part)))

    def compare_answers(self, whole, part):
        asked = set()
        for key, line in whole.items():
            own = self.own_key(key)
            if own is None:
                continue
            asked.add(own)
            found = part.get(own)
            if line[0] == "S":
                # A sum of more than the slice has is another one.
                if len(self.restrict(line[3:])) == len(line[3:]):
                    self.expect(key, found and found[2:],
                                line[2:3] + self.restrict(line[3:]))
            elif found is None:
                self.mistakes.append(f"{key}: no answer")
            elif line[0] == "L":
                self.expect(key, found[2:], self.restrict(line[2:]))
            else:
                self.expect(key, found[2:], line[2:])
        for key, line in part.items():
            if key not in asked and line[0] != "S":
                self.mistakes.append(f"{key}: the whole was not asked")

    def compare_names(self):
        # What is nearest to a word depends on all names, but a name that several
        # bear in the whole is no one's, misspelt or not.
        misspelt = [re.sub("^Shared", "Sharedd", name) for name in self.whole.names
                    if name.startswith("Shared")]
        whole, part = (of.find(self.whole.names, misspelt)
                       for of in (self.whole, self.part))
        for key, names in whole.items():
            self.expect(key, part[key], self.restrict(names))

    def compare_latest(self):
        """The newest answer that stands, of those that the slice has."""
        def last(text):
            """A month or year counts with its last day."""
            year, month, day = map(int, re.fullmatch(
                r" (-?\d+)-(\d+)-(\d+)", text).groups())
            month, day = (month, day) if month else (12, 31)
            return year, month, day or calendar.monthrange(year, month)[1]
        ended = collections.defaultdict(list)
        for link in ENDS:
            for claim, linked in self.whole.links[link].items():
                for to in linked:
                    ended[to].append(last(self.whole.claims[claim][3]))
        order = {claim: i for i, claim in enumerate(
            claim for claim in self.whole.claims)}
        for key, line in self.part.latest.items():
            question = key.split()[0]
            date = last(line[0])
            standing = [
                (last(of[3]), order[claim], self.numbers[claim])
                for claim, of in self.whole.claims.items()
                if self.numbers[claim] and f"question:{of[2]}" == question
                and last(of[3]) <= date
                and not any(end <= date for end in ended[claim])]
            newest = max((known for known, _, _ in standing), default=None)
            # Of those of one day the whole's own order decides, if it tells.
            own = {claim for known, _, claim in standing if known == newest}
            self.count += 1
            found = line[1:]
            if set(found) - own or bool(found) != bool(own):
                self.mistakes.append(f"{key}: {found}, not of {own}")
            of_whole = self.restrict(self.whole.latest[key][1:])
            if of_whole and of_whole != found:
                self.mistakes.append(f"{key}: {found}, not {of_whole}")

    def compare_ways(self):
        """What is part of what or repeats it, by others too."""
        def ways(library):
            edges = collections.defaultdict(set)
            for link in UP:
                for claim, linked in library.links[link].items():
                    edges[claim] |= set(linked)
            return {claim: reach(edges[claim], edges) for claim in library.claims}
        whole, part = ways(self.whole), ways(self.part)
        for claim, above in whole.items():
            if self.numbers[claim]:
                self.expect(f"above {claim}", part[self.numbers[claim]],
                            set(self.restrict(above)))


# ---- random data ------------------------------------------------------

# With this one each rule of what is kept matters to one of the slices.
SEED = 336


def flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return str(value)


def random_actors(choose, count):
    actors = []
    for i in range(count):
        actor = {"id": f"a{i}", "kind": "state", "name": f"Actor {i} of it"}
        if i and choose.random() < 0.3:
            actor["parent"] = f"a{choose.randrange(i)}"
        actors.append(actor)
    for i in range(count // 3):
        both = choose.sample(actors, choose.choice((2, 2, 3)))
        for actor in both:
            actor.setdefault("aliases", {"name": []})["name"].append(f"Shared {i}")
            actor.setdefault("ambiguous", []).append(f"Shared {i}")
    return actors


def random_claim(choose, i, world):
    """A claim of the day i, with links to those before it."""
    kind = choose.choice(("member-of", "member-of", "holds-office", "supplies",
                          "supplies", "supplies", "adversary-of"))
    subject, object_ = choose.sample(world["actors"], 2)
    claim = {"id": f"c{i}", "subject": subject, "kind": kind, "object": object_}
    maybe = lambda chance: choose.random() < chance
    if kind == "holds-office":
        claim["item"] = "post"
    elif kind == "supplies":
        claim["item"] = choose.choice(world["items"])
        claim["quantity"] = f"{choose.randint(1, 100)} piece"
    if maybe(0.3):
        claim["status"] = choose.choice(("reported", "speculated", "planned"))
    if maybe(0.1):
        claim["negated"] = "true"
    if maybe(0.3):
        claim["claimant"] = choose.choice(world["actors"])
    if maybe(0.2):
        claim["via"] = choose.sample(world["actors"], 2)
    if maybe(0.2):
        claim["context"] = choose.choice(world["items"])
    if kind == "supplies" and maybe(0.4):
        claim["answers"] = choose.choice(world["questions"])
    year = choose.randint(2020, 2024)
    if maybe(0.5):
        claim["when"] = choose.choice(
            (f"{year}/{year + 1}", f"{year}/..", f"{year}-03", f"../{year}"))
    claim["said"] = f"{2020 + i // 12}-{i % 12 + 1:02}-10"
    sources = choose.sample(world["sources"], choose.choice((1, 1, 2, 3)))
    claim["evidence"] = [{"source": source, "paragraph": i + 1}
                         for source in sources]
    links = {}
    for link, chance in (("supersedes", 0.12), ("withdraws", 0.04),
                         ("corrects", 0.06), ("denies", 0.1), ("repeats", 0.1),
                         ("part-of", 0.15), ("confirms", 0.1)):
        if i and maybe(chance):
            links[link] = f"c{choose.randrange(i)}"
    if links:
        claim["links"] = links
    return claim


def random_data(seed, actors=28, claims=60):
    choose = random.Random(seed)
    sections = {"actors": random_actors(choose, actors)}
    world = {"actors": [actor["id"] for actor in sections["actors"]],
             "items": [f"i{i}" for i in range(12)],
             "sources": [f"s{i}" for i in range(10)],
             "questions": [f"q{i}" for i in range(4)]}
    sections["items"] = [{"id": "post", "kind": "office", "name": "Post"}] + [
        {"id": f"i{i}", "kind": "arms", "name": f"item number {i}",
         **({"is-a": f"i{choose.randrange(i)}"} if i and i % 3 else {})}
        for i in range(12)]
    sections["sources"] = [
        {"id": f"s{i}", "publisher": choose.choice(world["actors"]),
         "date": f"{2020 + i % 5}", "description": f"Source {i}.",
         **({"author": choose.choice(world["actors"])} if i % 3 == 0 else {}),
         **({"rests-on": f"s{choose.randrange(i)}"} if i % 4 == 1 else {})}
        for i in range(10)]
    sections["questions"] = [{"id": f"q{i}", "text": f"How many of {i}"}
                             for i in range(4)]
    sections["relations"] = [random_claim(choose, i, world)
                             for i in range(claims)]
    # Claims are told in whatever order.
    choose.shuffle(sections["relations"])
    return "".join(
        f"{section}:\n" + "".join(f"- {flow(r)}\n" for r in records)
        for section, records in sections.items())


# ---- all of it --------------------------------------------------------

def compare_all(project, folder, files, slices):
    """The slices of some files; returns how many answers were compared."""
    sections = facts.load(files)
    whole = Library(project, f"{folder}/whole", files, [])
    if whole.told:
        sys.exit(f"the whole is told as a slice: {whole.told}")
    # Who belongs to whom today: the library tells, and other tests hold that.
    belongs = [tuple(name.partition(":")[2] for name in pair)
               for pair in whole.belongs]
    closure = Closure(sections, belongs)
    marks = [mark(claim) for claim in closure.claims]
    count = 0
    for i, (keep, sources, since) in enumerate(slices):
        options = [word for option, value in
                   (("--keep", ",".join(keep)), ("--sources", ",".join(sources)),
                    ("--since", since)) if value for word in (option, value)]
        expected = closure.follow(*closure.chosen(keep, sources, since))
        part = Library(project, f"{folder}/{i}", files, options)
        comparison = Comparison(whole, part, expected, marks)
        for mistake in comparison.mistakes[:10]:
            print(f"{' '.join(options)}: {mistake}")
        if comparison.mistakes:
            sys.exit(f"{len(comparison.mistakes)} mistakes")
        # Each claim that is kept is asked of in several ways.
        if not part.claims or comparison.count < len(part.claims):
            sys.exit(f"{len(part.claims)} claims, and but {comparison.count} answers")
        print(f"{' '.join(options)}: {len(part.claims)} of {len(marks)} claims, "
              f"{comparison.count} answers alike")
        count += comparison.count
    return count


def check_readme(path, project, files):
    """The line that the README shows of what a build prints: its numbers are those
    of a day, as the facts grow; of no class more is kept than there is."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    options, said = re.search(
        r"`(-Dkeep=[^`]*)`:\n\n```\n(kept [^\n]*\n)", text).groups()
    told = subprocess.run(
        [project["crinkgen"], *project["lock"],
         *(word.replace("-D", "--") for word in options.split()), *files],
        check=True, encoding="utf-8", stdout=subprocess.PIPE).stdout
    if re.sub(r"\d+", "", told) != re.sub(r"\d+", "", said):
        sys.exit(f"{path} says of {options}: {said}but a build: {told}")
    for line in (said, told):
        if any(int(kept) > int(of) for kept, of in re.findall(r"(\d+) of (\d+)", line)):
            sys.exit(f"more is kept than there is: {line}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--readme")
    parser.add_argument("crinkgen")
    parser.add_argument("source")
    parser.add_argument("lock")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    files = options.files
    project = {"crinkgen": options.crinkgen, "source": os.path.abspath(options.source),
               "compiler": os.environ.get("CC", "cc").split(),
               "lock": ["--lock", options.lock]}
    if options.readme:
        check_readme(options.readme, project, files)
    with tempfile.TemporaryDirectory() as folder:
        count = compare_all(project, f"{folder}/facts", files, [
            (["north-korea", "russia"], [], ""),
            (["crink", "ukraine"], [], "2024-12")])
        path = f"{folder}/random.yaml"
        with open(path, "w", encoding="utf-8") as file:
            file.write(random_data(SEED))
        project["lock"] = []
        count += compare_all(project, f"{folder}/random", [files[0], path], [
            (["a1", "a7", "a4"], [], ""), ([], ["s3", "s8"], "2021"),
            (["a0", "a5", "a9"], ["s1", "s2", "s4", "s7", "s9"], "")])
        print(f"{count} answers alike")


if __name__ == "__main__":
    main()
