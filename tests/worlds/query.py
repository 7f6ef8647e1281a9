"""Queries, answered plainly: each condition is asked of each claim.

A query is [(condition, value)]: actors, items, sources, questions and words of
the vocabulary by number, dates and periods as days.py has them.
"""
import collections

import amounts
import days
import model

SAME_MAX = 8
# Conditions of which a query holds so many different ones, and no more.
LISTED = ("subject_in", "object_in", "claimant_in", "actor", "item_above",
          "modifier", "source", "on", "standing")
ENTITIES = {"subject": "actor", "object": "actor", "party": "actor",
            "subject_in": "actor", "object_in": "actor", "claimant": "actor",
            "claimant_in": "actor", "actor": "actor", "item": "item",
            "item_above": "item", "context": "item", "question": "question",
            "source": "source"}
WORDS = {"kind": "relation-kinds", "status": "statuses", "modifier": "modifiers"}
# What takes longest to ask of a claim.
LONG = ("on", "when", "quantity", "claimant_in", "modifier")


class Query:
    def __init__(self, world, conditions):
        self.world = world
        self.conditions = [c for c in conditions if c[0] != "order"]
        self.sort = ([value for name, value in conditions if name == "order"] or [0])[-1]
        # Those on the sides of a claim go together.
        self.sides = [c for c in self.conditions if c[0] in
                      ("subject", "object", "subject_in", "object_in")]
        self.others = [(getattr(self, f"is_{name}"), value) for name, value in sorted(
            (c for c in self.conditions if c not in self.sides),
            key=lambda condition: condition[0] in LONG)]
        self.is_empty = not self.is_possible()

    def is_possible(self):
        different = collections.defaultdict(set)
        for name, value in self.conditions:
            different[name].add(value)
            if name in ENTITIES and not value:
                return False
            if name in WORDS and value not in self.world.words[WORDS[name]].values():
                return False
            if name in ("when", "known") and value is None:
                return False
            if name == "standing" and not days.is_date(value):
                return False
            if name == "on" and (not days.is_date(value[0])
                                 or not days.NO <= value[1] <= days.YES):
                return False
        return all(len(different[name]) <= SAME_MAX for name in LISTED)

    def answers(self):
        """The claims that match, in the order that was asked for."""
        if self.is_empty:
            return []
        found = [claim for claim in self.world.claims
                 if claim.index in self.world.kept and self.matches(claim)]
        if self.sort == 1:
            found.sort(key=lambda claim: (days.begins(claim.when), claim.index))
        if self.sort == 2:
            found.sort(key=lambda claim: (claim.known, claim.index))
        return found

    def matches(self, claim):
        for is_met, value in self.others:
            if not is_met(claim, value):
                return False
        return not self.sides or self.has_sides(claim)

    def has_sides(self, claim):
        """All conditions on the sides hold in one reading of the claim."""
        readings = [(claim.subject, claim.object)]
        if claim.kind in self.world.symmetric:
            readings.append((claim.object, claim.subject))
        return any(all(self.has_side(reading, name, value)
                       for name, value in self.sides) for reading in readings)

    def has_side(self, reading, name, value):
        actor = reading[name.startswith("object")]
        if name.endswith("_in"):
            return actor in self.world.group(value)
        return actor == value

    @staticmethod
    def is_party(claim, actor):
        return actor in (claim.subject, claim.object)

    @staticmethod
    def is_claimant(claim, actor):
        return claim.claimant == actor

    def is_claimant_in(self, claim, group):
        return claim.claimant in self.world.group(group)

    @staticmethod
    def is_actor(claim, actor):
        return actor in (claim.subject, claim.object, claim.claimant, *claim.via)

    def is_item(self, claim, item):
        return item in self.world.items_above(claim.item)

    def is_item_above(self, claim, item):
        return claim.item in self.world.items_above(item)

    def is_context(self, claim, item):
        return item in self.world.items_above(claim.context)

    def is_modifier(self, claim, modifier):
        return modifier in [self.world.words["modifiers"][m] for m in claim.modifiers]

    @staticmethod
    def is_question(claim, question):
        return claim.question == question

    def is_kind(self, claim, kind):
        return self.world.words["relation-kinds"][claim.kind] == kind

    def is_status(self, claim, status):
        return self.world.words["statuses"][claim.status] == status

    @staticmethod
    def is_source(claim, source):
        return source in claim.sources

    @staticmethod
    def is_negated(claim, negated):
        return claim.negated == bool(negated)

    def is_when(self, claim, period):
        early, late = self.world.hull(claim)
        own_early, own_late = days.hull(period, self.world.newest)
        return early <= own_late and own_early <= late

    def is_on(self, claim, value):
        return self.world.covers(claim, value[0]) >= value[1]

    def is_known(self, claim, period):
        early, late = days.hull(period, self.world.newest)
        return early <= claim.known <= late

    def is_standing(self, claim, date):
        return self.world.stands(claim, days.last(date))

    @staticmethod
    def is_quantity(claim, value):
        unit, low, high = value
        return (claim.quantity.unit == unit and unit and not claim.quantity.per
                and amounts.may_lie(claim.quantity, low, high))

    # ---- sums ----

    def sum(self, unit, links=model.UP):
        """What the answers add up to in a unit; None if nothing. links: those by which
        a claim does not count beside another one."""
        on_day = any(name == "standing" for name, _ in self.conditions)
        could = [claim for claim in self.answers()
                 if claim.quantity.unit == unit and unit and not claim.quantity.per
                 and not claim.negated
                 and (on_day or self.world.stands(claim, self.world.newest))]
        indices = {claim.index for claim in could}
        things = collections.defaultdict(list)
        for claim in could:
            if not self.wholes(claim, links) & indices:
                key = ("question", claim.question) if claim.question else claim.index
                things[key].append(claim.quantity)
        if not things:
            return None
        hulls = [amounts.hull_all(quantities) for quantities in things.values()]
        if None in hulls:
            return None
        return amounts.add_all(hulls)

    @staticmethod
    def wholes(claim, links):
        """All that a claim repeats or is part of, directly or through others."""
        seen, todo = set(), [claim]
        while todo:
            one = todo.pop()
            for link in links:
                for other in one.to[link]:
                    if other.index not in seen:
                        seen.add(other.index)
                        todo.append(other)
        return seen
