"""Random questions to the library of a world, with what it should answer."""
import amounts
import days
import make_measures
import make_names
import model
import query
from telling import date_text, period_text, quantity_text

LISTED = query.LISTED
SIDES = ("subject", "object", "party", "subject_in", "object_in", "actor", "claimant",
         "claimant_in")


def told(answer, found, total):
    """How the answer to a query differs from what is expected."""
    _, *numbers = map(int, answer.partition("|")[0].split())
    return (f"without {sorted(set(numbers) - set(found))}, "
            f"with {sorted(set(found) - set(numbers))}, sum {total}")


def condition_text(name, value):
    if name == "on":
        return f"on={date_text(value[0])} {value[1]}"
    if name in ("when", "known"):
        return f"{name}={value}"
    if name == "standing":
        return f"standing={date_text(value)}"
    if name == "quantity":
        unit, low, high = value
        return f"quantity={low},{high},{unit},0,0"
    return f"{name}={int(value)}"


# What two claims may share that a query asks for.
IN_COMMON = ("subject", "object", "item", "claimant", "context")
# Of the years that end a century each fourth has a 29 February.
LEAP_OR_NOT = (1600, 1800, 1900, 2000, 2100, 2200, 2400)


class Asker:
    """numbers: {number of a claim in the library: index}; kept: the entities that
    the library has."""

    def __init__(self, world, chance, numbers, kept):
        self.world, self.chance = world, chance
        self.numbers = numbers
        self.number_of = {index: number for number, index in numbers.items()}
        self.kept = {word: sorted(ones) for word, ones in kept.items()}
        self.claims = [world.claims[index] for index in sorted(numbers.values())]
        self.units = sorted({claim.quantity.unit for claim in self.claims} - {0})
        # Claims of numbers, and what they are a part of.
        self.parts = [(claim, whole) for claim in self.claims if claim.quantity.unit
                      for whole in claim.to["part-of"] if whole.index in self.number_of]

    # ---- single questions: (line, expected answer) ----

    def claim_list(self, claims):
        return [self.number_of[claim.index] for claim in claims
                if claim.index in self.number_of]

    def some(self, word):
        """The number of an entity that the library has; seldom of none."""
        if not self.kept[word] or self.chance.random() < 0.02:
            return 0
        return self.chance.choice(self.kept[word])

    def date(self):
        if self.chance.random() < 0.04:
            return self.chance.choice(((0, 0, 0), (2023, 2, 29), (2024, 13, 1),
                                       (2024, 0, 3), (2024, 2, 30)))
        if self.chance.random() < 0.4:
            return self.edge()
        if self.chance.random() < 0.4:
            claim = self.chance.choice(self.claims)
            return self.chance.choice(
                [claim.known_date] + [date for date in claim.when[:4] if date])
        return make_measures.some_date(self.chance)

    def edge(self, claim=None, is_known=True):
        """A day at an edge of the time of a claim, or beside it."""
        claim = claim or self.chance.choice(self.claims)
        edges = days.bounds(claim.when, self.world.newest,
                            claim.known if claim.is_done and is_known else None)
        edges = [edge for edge in edges if abs(edge) < days.FOREVER]
        edge = self.chance.choice(edges or [self.world.newest, claim.known])
        return days.date_of(edge + self.chance.choice((-1, 0, 0, 1)))

    def names_of(self, word, one=None):
        one = one or self.some(word) or self.kept[word][0]
        record = self.world.records[word][one]
        names = [record["id"], record.get("name"), record.get("title"),
                 record.get("text")]
        for key in ("aliases", "names", "inflected"):
            names += [name for _, name in model.names_of(record, key)]
        return [name for name in names if name]

    def all_names(self):
        """Names of actors and items, of a slice those of the whole too; slugs are not
        looked for in texts."""
        return [name for word in ("actor", "item") for one in self.world.listed[word]
                for name in self.names_of(word, one)[1:]] or ["x"]

    def find(self):
        word = self.chance.choice([word for word in model.CLASSES if self.kept[word]])
        name = self.chance.choice(self.names_of(word))
        if self.chance.random() < 0.1:
            name = make_names.Names(self.chance, ["latin", "hangul"]).text("latin")
        elif self.chance.random() < 0.7:
            name = make_names.respelt(self.chance, name)
        return self.found(word, name)

    def found(self, word, name):
        found = self.world.bearers(word, name)
        kept = self.world.left(word, name, set(self.kept[word]))
        one = found[0] if found == kept and not self.world.is_shared(word, name) and (
            found) else 0
        return f"find\t{word}\t{name}", " ".join(map(str, [one, one] + kept))

    def find_claim(self):
        name = self.chance.choice(self.claims).id
        if not name:
            return None
        return (f"find\trelation\t{name.upper()}",
                str(self.number_of[self.world.by_id[name].index]))

    def name_in(self):
        word = self.chance.choice(("actor", "item"))
        one = self.some(word)
        tags = [tag for tag, _ in model.names_of(self.world.records[word][one], "names")
                ] if one else []
        tag = self.chance.choice(tags + ["en", "zh-Hant-TW", "pt-BR", "xx", "", "FR"])
        if self.chance.random() < 0.3:
            tag = tag.upper()
        name = self.world.name_in(word, one, tag) if one else ""
        return f"name-in\t{word}\t{one}\t{tag}", name

    def members(self):
        group = self.group()
        kept = set(self.kept["actor"])
        members = [one for one in self.world.members(group) if one in kept]
        within = [one for one in self.world.order["actor"]
                  if one in self.world.group(group) and one in kept]
        return (f"members\t{group}", "".join(f"{one} " for one in members) + "|"
                + "".join(f" {one}" for one in within))

    def group(self):
        """Mostly one that has members."""
        groups = [claim.object for claim in self.claims if claim.kind == "member-of"]
        if groups and self.chance.random() < 0.7:
            group = self.chance.choice(groups)
            return self.chance.choice((group, group, self.world.up["actor"][group]))
        return self.some("actor")

    def in_on(self):
        group, date = self.group(), self.date()
        least = self.chance.choice((1, 2, 2, 3, 3, 0, 4))
        found = [one for one in self.world.group_on(group, date, least)
                 if one in self.kept["actor"]]
        return (f"in-on\t{group}\t{date_text(date)}\t{least}",
                "".join(f"{one} " for one in found))

    def kinds(self):
        item = self.some("item")
        found = self.world.below("item", item) if item else ()
        return (f"kinds\t{item}", "".join(
            f"{one} " for one in self.world.order["item"]
            if one in found and one in self.kept["item"]))

    def links(self):
        claim = self.chance.choice(self.claims)
        link = self.chance.choice(list(claim.to) + list(claim.from_) + model.LINKS)
        number = model.LINKS.index(link) + 1
        return (f"links\t{self.number_of[claim.index]}\t{number}", "".join(
            f"{other} " for other in self.claim_list(claim.to.get(link, []))) + "|"
            + "".join(f" {other}" for other in self.claim_list(
                claim.from_.get(link, []))))

    def latest(self):
        question, date = self.some("question"), self.date()
        claim = self.world.latest(question, date)
        number = -1 if claim is None else self.number_of[claim.index]
        return f"latest\t{question}\t{date_text(date)}", str(number)

    # ---- values, which need no world ----

    def period_words(self):
        if self.chance.random() < 0.03:
            return f"{self.chance.choice(LEAP_OR_NOT)}-02-29"
        text = make_measures.bracketed(make_measures.period(self.chance))
        if self.chance.random() < 0.15:
            at = self.chance.randrange(len(text) + 1)
            text = (text[:at] + self.chance.choice("0129-/.X~?%[]Y")
                    + text[at + self.chance.randrange(2):])
        return text

    def covers(self):
        text, date = self.period_words(), self.date()
        claim = self.chance.choice(self.claims)
        if "when" in claim.record and self.chance.random() < 0.6:
            text = make_measures.bracketed(claim.record["when"])
            date = self.edge(claim, is_known=False)
        elif self.chance.random() < 0.2:
            # It goes on as far as anybody knows.
            text = days.write_date(make_measures.some_date(self.chance)) + "/.."
            date = days.date_of(self.world.newest + self.chance.choice((-1, 0, 1, 2)))
        sure = days.covers(days.read_period(text), date, self.world.newest)
        return f"covers\t{text}\t{date_text(date)}", str(sure)

    def overlaps(self):
        one, other = self.period_words(), self.period_words()
        share = int(days.overlaps(days.read_period(one), days.read_period(other)))
        return f"overlaps\t{one}\t{other}", f"{share} {share}"

    def period(self):
        """The same value, however it is written."""
        text = self.period_words()
        read = days.read_period(text)
        expected = period_text(read or days.Period(*[None] * 4, *[False] * 6))

        def check(answer):
            value, _, written = answer.rpartition(" ")
            return value == expected and (
                days.read_period(written) == read if read else written == "")
        check.wanted = lambda answer: expected
        return f"period\t{text}", check

    def dates(self):
        one, other = (date if days.is_date(date) else (0, 0, 0)
                      for date in (self.date(), self.date()))
        if self.chance.random() < 0.4:  # the same, less precise
            other = (*one[:self.chance.randint(1, 2)], 0, 0)[:3]
        text = days.write_date(one) if days.is_date(one) else ""
        return (f"dates\t{date_text(one)}\t{date_text(other)}",
                f"{days.compare(one, other)} {text}")

    def amounts(self):
        one, other = ([claim.quantity for claim in self.claims
                       if claim.quantity.unit] or [amounts.NO_QUANTITY])[:1] * 2
        for _ in range(2):
            one, other = other, self.chance.choice(self.claims).quantity
        if self.chance.random() < 0.8:  # of one unit, so that they meet
            other = other._replace(unit=one.unit, per=one.per)
        if self.chance.random() < 0.2 and one.qualifier in (amounts.OVER, amounts.UNDER):
            by = 1 if one.qualifier == amounts.OVER else -1  # the same in other words
            other = one._replace(
                low=one.low + by if by > 0 else one.low,
                high=one.high + by if by < 0 else one.high,
                qualifier=amounts.AT_LEAST if by > 0 else amounts.AT_MOST)
            one, other = self.chance.choice(((one, other), (other, one)))
        results = [None] * 3
        if amounts.alike(one, other):
            results = [amounts.add_all([one, other]), amounts.hull_all([one, other]),
                       amounts.common(one, other)]
        order = amounts.compare(one, other)
        expected = "".join(f"{int(result is not None)}:{quantity_text(result)} "
                           for result in results)
        return (f"amounts\t{quantity_text(one)}\t{quantity_text(other)}",
                expected + f"{int(order is not None)}:{order or 0}")

    # ---- queries ----

    def condition(self, name, claim):
        """A condition that the claim mostly meets."""
        chance, world = self.chance, self.world
        if name in ("when", "known"):
            text = self.period_words()
            edge = self.edge()
            if edge != (0, 0, 0) and chance.random() < 0.4:
                text = chance.choice(("{}", "../{}", "{}/..", "[{}..]", "[..{}]")).format(
                    days.write_date(edge))
            if name == "known" and chance.random() < 0.5:
                text = days.write_date(claim.known_date) + chance.choice(("", "/..", "~"))
            return text
        if name == "on":
            return (self.date(), chance.choice((1, 2, 2, 2, 3, 3, 3, 0, 4)))
        if name == "standing":
            return self.date()
        if name == "negated":
            return int(claim.negated if chance.random() < 0.8 else not claim.negated)
        if name == "quantity":
            return self.quantity_condition(claim)
        if name in query.WORDS:
            words = world.words[query.WORDS[name]]
            own = {"kind": [claim.kind], "status": [claim.status],
                   "modifier": claim.modifiers}[name]
            if own and chance.random() < 0.8:
                return words[chance.choice(own)]
            return chance.randint(0 if chance.random() < 0.1 else 1, len(words))
        return self.entity_condition(name, claim)

    def quantity_condition(self, claim):
        low, high = amounts.OPEN_LOW, amounts.OPEN_HIGH
        numbers = [number for number in claim.quantity[:2] if low < number < high]
        around = [number + by for number in numbers for by in (-1, 0, 1)]
        around += [0, 10, 10000, low]
        low = self.chance.choice(around)
        high = self.chance.choice([number for number in around if number >= low]
                                  + [high, low])
        unit = claim.quantity.unit or self.chance.choice(self.units or [1])
        return (unit if self.chance.random() < 0.97 else 0, low, high)

    def entity_condition(self, name, claim):
        own = {"subject": [claim.subject, claim.object],
               "object": [claim.object, claim.subject],
               "party": [claim.subject, claim.object],
               "claimant": [claim.claimant], "context": [claim.context],
               "item": [claim.item], "item_above": [claim.item],
               "question": [claim.question], "source": claim.sources,
               "actor": [claim.subject, claim.object, claim.claimant, *claim.via]}
        word = query.ENTITIES[name]
        if name.endswith("_in"):
            one = getattr(claim, name[:-3])
            groups = [other.object for other in self.world.may_hold()
                      if other.subject in set(self.world.above("actor", one))]
            chosen = self.chance.choice(
                groups + list(self.world.above("actor", one)) + [0])
        else:
            chosen = self.chance.choice([one for one in own[name] if one] or [0])
        if name in ("item", "context") and chosen:
            chosen = self.chance.choice(list(self.world.above("item", chosen)))
        if name == "item_above" and chosen and self.chance.random() < 0.5:
            chosen = self.chance.choice(sorted(self.world.below("item", chosen)))
        if chosen in self.kept[word] and self.chance.random() < 0.85:
            return chosen
        return self.some(word)

    def conditions(self):
        names = list(query.ENTITIES) + list(query.WORDS) + [
            "when", "known", "on", "standing", "negated", "quantity", "quantity",
            "when", "on"]
        claim = self.chance.choice(self.claims)
        chosen = [self.chance.choice(names)
                  for _ in range(self.chance.choice((0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 6)))]
        if chosen and self.chance.random() < 0.15:
            chosen.append(chosen[0])  # two of one sort
        found = [(name, self.condition(name, claim)) for name in chosen]
        if self.chance.random() < 0.06:
            found = found[:1] + self.crowd(claim)
        if found and self.chance.random() < 0.1:
            found.append(self.chance.choice(found))
        if self.chance.random() < 0.4:
            found.insert(self.chance.randint(0, len(found)),
                         ("order", self.chance.choice((1, 1, 2, 2, 0))))
        return found

    def of_part(self):
        """What a claim and what it is a part of have in common, and its unit."""
        claim, whole = self.chance.choice(self.parts)
        common = [(name, getattr(claim, name)) for name in IN_COMMON
                  if getattr(claim, name) and getattr(claim, name) == getattr(whole, name)]
        return common, claim.quantity.unit or self.chance.choice(self.units)

    def crowd(self, claim):
        """About as many conditions of one sort as a query holds, all met if some
        can be."""
        name = self.chance.choice(LISTED)
        met = {"on": [((year, 0, 0), days.NO) for year in range(2020, 2040)],
               "standing": [(year, 0, 0) for year in range(2100, 2120)],
               "subject_in": self.world.above("actor", claim.subject),
               "object_in": self.world.above("actor", claim.object),
               "claimant_in": self.world.above("actor", claim.claimant),
               "item_above": sorted(self.world.below("item", claim.item))
               if claim.item else []}.get(name, ())
        met = [value for value in met if name in ("on", "standing")
               or value in self.kept[query.ENTITIES[name]]]
        count = self.chance.choice((7, 8, 8, 9, 9, 10))
        if len(met) < count:
            return [(name, self.condition(name, claim)) for _ in range(count)]
        return [(name, value) for value in self.chance.sample(met, count)]

    def line(self, conditions, unit=None):
        words = [condition_text(name, value) for name, value in conditions]
        return "\t".join(["query"] + words + ([f"sum={unit}"] if unit is not None else []))

    def plain(self, conditions):
        """A query of the evaluator, which reads periods itself."""
        return query.Query(self.world, [
            (name, days.read_period(value) if name in ("when", "known") else value)
            for name, value in conditions])

    def query(self):
        conditions, unit = self.conditions(), None
        if self.units and self.chance.random() < 0.35:
            unit = self.chance.choice(self.units)
            if self.parts and self.chance.random() < 0.3:
                conditions, unit = self.of_part()
            elif self.chance.random() < 0.5:  # of many claims
                conditions = conditions[:1]
        return self.queried(conditions, unit)

    def queried(self, conditions, unit):
        asked = self.plain(conditions)
        found = self.claim_list(asked.answers())
        total = None if unit is None else asked.sum(unit)

        def check(answer):
            listed, _, sum_ = answer.partition("|")
            count, *numbers = map(int, listed.split())
            return (count == len(numbers) and (
                numbers == found if asked.sort in (1, 2)
                else sorted(numbers) == sorted(found)) and (
                unit is None or sum_ == f"{int(total is not None)}:"
                + quantity_text(total)))
        check.wanted = lambda answer: told(answer, found, total)
        return self.line(conditions, unit), check

    WAYS = (("query", 40), ("find", 12), ("find_claim", 1), ("name_in", 2),
            ("members", 2), ("in_on", 4), ("kinds", 1), ("links", 4), ("latest", 6),
            ("covers", 8), ("overlaps", 5), ("period", 5), ("dates", 2),
            ("amounts", 4))

    def questions(self, count):
        """So many random questions, each a line and what answers it."""
        ways, weights = zip(*self.WAYS)
        found = []
        while len(found) < count:
            made = getattr(self, self.chance.choices(ways, weights)[0])()
            if made is not None:
                found.append(made)
        return found
