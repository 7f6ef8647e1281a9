"""A world as its YAML tells it: who and what there is, who is called how, who
belongs to whom, when claims became known and what they are about."""
import collections
import functools
import os
import sys

import amounts
import days
import folding
import forms
import locks

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "data"))
import reading  # noqa: E402

LINKS = ("supersedes withdraws corrects denies contradicts confirms repeats part-of "
         "because-of until in-order-to in-return-for").split()
ENDS = ("supersedes", "withdraws", "corrects")
UP = ("repeats", "part-of")
TO_COME = ("planned", "pledged", "expected")
CLASSES = {"actor": "actors", "item": "items", "source": "sources",
           "question": "questions"}
PARENTS = {"actor": "parent", "item": "is-a"}


def listed(value):
    return value if isinstance(value, list) else [value]


def spelt(name):
    return name["text"] if isinstance(name, dict) else name


def load(paths):
    """{section: records}, with what extends a record as a part of it."""
    sections = collections.defaultdict(list)
    for path in paths:
        for section, records in reading.sections(path).items():
            sections[section] += records
    for section in ("actors", "items", "sources"):
        own = {r["id"]: r for r in sections[section] if r.get("extends") != "true"}
        for more in sections[section]:
            if more.get("extends") == "true":
                extend(own[more["id"]], more)
        sections[section] = list(own.values())
    return sections


def extend(record, more):
    """What a record lists more stands behind what is listed already."""
    record.setdefault("more", []).append(more)


def names_of(record, key):
    """[(kind or language, name)] of a record, as they are listed."""
    return [(kind, spelt(name)) for part in [record] + record.get("more", [])
            for kind, names in part.get(key, {}).items() for name in listed(names)]


class Claim:
    """One claim; what it refers to by numbers, 0 or -1 for nothing."""

    def __init__(self, index, record):
        self.index = index
        self.record = record
        self.id = record.get("id", "")
        self.kind = record["kind"]
        self.status = record.get("status")
        self.negated = record.get("negated") == "true"
        self.evidence = [(piece["source"], int(piece.get("paragraph", 0)))
                         for piece in record.get("evidence", [record])]
        self.modifiers = record.get("modifiers", [])
        self.to = collections.defaultdict(list)      # link: claims
        self.from_ = collections.defaultdict(list)

    def is_fact(self):
        """Whether it tells so, of what is."""
        return not self.negated and self.is_done and self.status != "speculated"

    def told_of(self, key, numbers):
        return numbers.get(self.record.get(key), 0)


class World:
    def __init__(self, paths, languages=None, lock="", without=()):
        """lock: the text of ids.lock; without: keys whose texts are left out."""
        self.without = without
        self.sections = load(paths)
        self.words, self.last = locks.number(self.sections, lock)
        self.ids = {word: self.words[section] for word, section in CLASSES.items()}
        self.decimals = {r["id"]: int(r.get("decimals", 0))
                         for r in self.sections["units"]}
        self.to_come = {r["id"] for r in self.sections["statuses"]
                        if r["id"] in TO_COME or "future" in r}
        self.symmetric = {r["id"] for r in self.sections["relation-kinds"]
                          if r.get("symmetric") == "true"}
        # The numbers of all, in the order of the data.
        self.listed = {word: [self.ids[word][r["id"]] for r in self.sections[section]]
                       for word, section in CLASSES.items()}
        self.records = {word: self.by_number(word) for word in CLASSES}
        self.up = {word: self.parents(word) for word in PARENTS}
        self.order = {word: self.walk(word) for word in CLASSES}
        self.place = {word: {one: i for i, one in enumerate(order)}
                      for word, order in self.order.items()}
        self.claims = [Claim(i, r) for i, r in enumerate(self.sections["relations"])]
        for claim in self.claims:
            self.bind(claim)
        self.link()
        self.newest = max((claim.known for claim in self.claims), default=0)
        self.standing = [c for c in self.claims if self.stands(c, self.newest)]
        self.kept = set(range(len(self.claims)))
        self.forms = forms.Forms(self)
        self.languages, self.further = None, {}
        self.names = self.names_in_all = {word: self.index_names(word)
                                          for word in CLASSES}
        if languages is not None:
            self.languages = languages
            self.names = {word: self.index_names(word) for word in CLASSES}

    def keep(self, claims):
        """Only these claims are in the library, and forms that follow from them."""
        self.kept = claims
        if len(claims) < len(self.claims):
            self.forms = forms.Forms(self)
            self.names = dict(self.names, actor=self.index_names("actor"))

    # ---- entities ----

    def by_number(self, word):
        """[record], None where no slug has the number any more."""
        found = [None] * (self.last[CLASSES[word]] + 1)
        for record in self.sections[CLASSES[word]]:
            found[self.ids[word][record["id"]]] = record
        return found

    def parents(self, word):
        """[parent of each], 0 where it has none."""
        return [self.ids[word].get((record or {}).get(PARENTS[word]), 0)
                for record in self.records[word]]

    def walk(self, word):
        """All of a class in the order in which the library tells them: what
        belongs to one directly behind it."""
        if word not in PARENTS:
            return self.listed[word]
        below = collections.defaultdict(list)
        for one in reversed(self.listed[word]):
            below[self.up[word][one]].append(one)
        order, todo = [], list(below[0])
        while todo:
            one = todo.pop()
            order.append(one)
            todo += below[one]
        return order

    def above(self, word, one):
        """It and all that it belongs to."""
        while one:
            yield one
            one = self.up[word][one]

    @functools.lru_cache(maxsize=None)
    def items_above(self, item):
        return frozenset(self.above("item", item))

    @functools.lru_cache(maxsize=None)
    def below(self, word, one):
        """It and all that belongs to it."""
        return {other for other in self.listed[word]
                if one in self.above(word, other)}

    # ---- names ----

    def names_kept(self, record, key):
        """[(kind or language, name)], as they are listed, in the languages of a slice."""
        keeps = names_of(record, key)
        if key != "aliases":
            return [(tag, name) for tag, name in keeps if self.has_language(tag)]
        if self.languages is not None and "native" not in self.languages:
            own = {name for of in ("names", "inflected")
                   for _, name in self.names_kept(record, of)}
            keeps = [(kind, name) for kind, name in keeps if name in own
                     or (kind != "native" and folding.is_latin(name))]
        return keeps

    def aliases(self, record):
        """[(kind, alias)] as they are listed; then other names, then forms."""
        keeps = self.names_kept(record, "aliases")
        others, forms = ([name for _, name in self.names_kept(record, key)]
                         for key in ("names", "inflected"))
        seen = {name for _, name in keeps} | {record.get("name")}
        for kind, names in (("name", others), ("inflected", forms)):
            for name in names:
                if name not in seen:
                    seen.add(name)
                    keeps.append((kind, name))
        return keeps

    def has_language(self, tag):
        return self.languages is None or any(
            f"{tag.lower()}-".startswith(f"{own.lower()}-") for own in self.languages)

    def index_names(self, word):
        """{key: {number}}; a rest behind an article yields to a name, and a form to
        both."""
        index, rests = collections.defaultdict(set), collections.defaultdict(set)
        made = collections.defaultdict(set)
        for one in self.listed[word]:
            record = self.records[word][one]
            own = {record.get("name"), record.get("text"), record.get("title")} - {None}
            own |= {name for _, name in self.aliases(record)}
            for name in own | {record["id"]}:
                index[folding.fold(name)].add(one)
            if word in PARENTS:
                for name in own:
                    rests[folding.fold(folding.without_article(name))].add(one)
            if word == "actor" and (self.languages is None or "forms" in self.languages):
                for form in self.forms.of(one):
                    made[folding.fold(form)].add(one)
        self.further[word] = rests, made
        for further in (rests, made):
            for key, bearers in further.items():
                if key and key not in index:
                    index[key] = bearers
        return index

    def is_shared(self, word, name):
        """Whether several bear it, with what a slice leaves out: then it is nobody's."""
        return len(self.names_in_all[word].get(folding.fold(name), ())) > 1

    def left(self, word, name, kept):
        """Those who bear a name and are kept, of a slice; a form, or what is behind an
        article, of one who is kept gives way to no name of whom is left out."""
        found = [one for one in self.bearers(word, name) if one in kept]
        key = folding.fold(name)
        for further in self.further[word] if self.bearers(word, name) else ():
            found = found or sorted(further.get(key, set()) & kept,
                                    key=self.place[word].get)
        return found

    def bearers(self, word, name):
        found = self.names[word].get(folding.fold(name), ())
        return sorted(found, key=self.place[word].get)

    def index_of(self, word, kept):
        """The names of those that a library has."""
        return {key: own for key in self.names[word]
                for own in [set(self.left(word, key, kept))] if key and own}

    def words_of(self, section, name):
        """The numbers of the words of the vocabulary that bear a name."""
        key, found = folding.fold(name), []
        for record in self.sections[section] if len(key.encode()) <= 60 else ():
            own = [record["id"]]
            if section == "units":
                own += [record[of] for of in ("singular", "plural") if of in record]
            if key and key in map(folding.fold, own):
                found.append(self.words[section][record["id"]])
        return found

    def name_in(self, word, one, tag):
        record, tag = self.records[word][one], tag.lower()
        if tag == "en":
            return record["name"]
        own = {}
        for language, name in names_of(record, "names"):
            if self.has_language(language):
                own.setdefault(language.lower(), name)
        return own.get(tag) or own.get(tag.partition("-")[0]) or ""

    # ---- claims ----

    def bind(self, claim):
        record, actors, items = claim.record, self.ids["actor"], self.ids["item"]
        claim.subject = claim.told_of("subject", actors)
        claim.object = claim.told_of("object", actors)
        claim.claimant = claim.told_of("claimant", actors)
        claim.item = claim.told_of("item", items)
        claim.context = claim.told_of("context", items)
        claim.question = claim.told_of("answers", self.ids["question"])
        claim.via = [actors[slug] for slug in record.get("via", [])]
        claim.sources = [self.ids["source"][slug] for slug, _ in claim.evidence]
        claim.status = claim.status or self.sections["statuses"][0]["id"]
        claim.quantity = amounts.read(record.get("quantity"), self.words["units"],
                                      self.decimals)
        claim.said = days.read_date(record["said"]) if "said" in record else None
        source = self.records["source"][claim.sources[0]]
        claim.known_date = claim.said or days.read_date(source["date"])
        claim.known = days.last(claim.known_date)
        claim.when = self.time_of(claim)
        claim.is_done = claim.status not in self.to_come

    def time_of(self, claim):
        if "when" in claim.record:
            return days.read_period(claim.record["when"], is_data=True)
        date = claim.known_date
        if "as-of" in claim.record:
            date = days.read_date(claim.record["as-of"])
        elif claim.status in self.to_come:
            return days.Period(date, None, date, None, *[False] * 6)
        return days.Period(None, date, date, None, *[False] * 6)

    def link(self):
        self.by_id = by_id = {claim.id: claim for claim in self.claims if claim.id}
        for claim in self.claims:
            for link, ids in claim.record.get("links", {}).items():
                for id_ in listed(ids):
                    claim.to[link].append(by_id[id_])
                    by_id[id_].from_[link].append(claim)
            claim.ended = days.FOREVER
        for claim in self.claims:
            for link in ENDS:
                for other in claim.to[link]:
                    other.ended = min(other.ended, claim.known)

    @staticmethod
    def stands(claim, day):
        return claim.known <= day < claim.ended

    def covers(self, claim, date):
        """How surely a claim holds on a date."""
        return days.covers(claim.when, date, self.newest,
                           claim.known if claim.is_done else None)

    def hull(self, claim):
        return days.hull(claim.when, self.newest, claim.known if claim.is_done else None)

    # ---- who belongs to whom ----

    def memberships(self):
        """Those that may put an actor into a group."""
        return [claim for claim in self.standing
                if claim.kind == "member-of" and claim.is_fact()]

    @functools.lru_cache(maxsize=None)
    def may_hold(self):
        """Of these, those that may hold on the newest day."""
        def holds(claim):
            early, late = self.hull(claim)
            return early <= self.newest <= late
        return [claim for claim in self.memberships() if holds(claim)]

    def members(self, group):
        found = {claim.subject for claim in self.may_hold() if claim.object == group}
        return [one for one in self.order["actor"] if one in found]

    def reached(self, group, memberships):
        """The group and whoever belongs to it, by some memberships."""
        into = collections.defaultdict(list)
        for one, parent in enumerate(self.up["actor"]):
            into[parent].append(one)
        for claim in memberships:
            into[claim.object].append(claim.subject)
        seen, todo = set(), [group]
        while todo:
            one = todo.pop()
            if one not in seen:
                seen.add(one)
                todo += into[one]
        return seen

    @functools.lru_cache(maxsize=None)
    def group(self, group):
        return self.reached(group, self.may_hold()) if group else set()

    def group_on(self, group, date, least):
        if not days.is_date(date) or not days.NO <= least <= days.YES or not group:
            return []
        found = self.reached(group, [claim for claim in self.memberships()
                                     if self.covers(claim, date) >= least])
        return [one for one in self.order["actor"] if one in found]

    # ---- questions ----

    def latest(self, question, date):
        """The claim that answers a question on a date; None if there is none."""
        if not days.is_date(date):
            return None
        day = days.last(date)
        found = [claim for claim in self.claims
                 if claim.question == question and question
                 and claim.index in self.kept and self.stands(claim, day)]
        return max(found, key=lambda claim: (claim.known, claim.index), default=None)
