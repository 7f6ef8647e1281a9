"""Sums in which it matters that a claim is a part of another one, or repeats it: asked
of each library that has such claims, since few questions at random are such sums."""
import itertools

import asking
import model

WANTED = 4  # of each way up
TRIES = 40


def is_addend(claim):
    return claim.quantity.unit and not claim.quantity.per and not claim.negated


def pairs_of(asker, link):
    """Claims of numbers of a unit, and those to which a link of theirs leads."""
    return [(claim, whole) for claim in asker.claims if is_addend(claim)
            for whole in claim.to[link] if whole.index in asker.number_of
            and is_addend(whole) and whole.quantity.unit == claim.quantity.unit]


def conditions_of(asker, chance, claim, whole):
    """Some conditions that both meet; the more of them, the fewer others do."""
    words = asker.world.words
    found = [(name, getattr(claim, name)) for name in asking.IN_COMMON
             if getattr(claim, name) and getattr(claim, name) == getattr(whole, name)]
    found += [(name, words[section][getattr(claim, name)])
              for name, section in (("kind", "relation-kinds"), ("status", "statuses"))
              if getattr(claim, name) == getattr(whole, name)]
    found += [("source", source) for source in set(claim.sources) & set(whole.sources)]
    ends = [end for one in (claim, whole) for end in (one.quantity.low, one.quantity.high)]
    found.append(("quantity", (claim.quantity.unit, min(ends), max(ends))))
    found += [("standing", one.known_date) for one in (claim, whole)
              if chance.random() < 0.2]
    if chance.random() < 0.5:
        return found
    return chance.sample(found, chance.randint(0, len(found)))


def question(asker, chance, link, pairs):
    """A sum that would be another one if the link were of no matter; None if none is
    found. Whether it is one, the evaluator tells."""
    claim, whole = chance.choice(pairs)
    conditions = conditions_of(asker, chance, claim, whole)
    unit = claim.quantity.unit
    asked = asker.plain(conditions)
    others = [other for other in model.UP if other != link]
    if asked.sum(unit) == asked.sum(unit, others):
        return None
    return asker.queried(conditions, unit)


def questions(asker, chance):
    found = []
    for link in model.UP:
        pairs = pairs_of(asker, link)
        made = (question(asker, chance, link, pairs)
                for _ in range(TRIES if pairs else 0))
        found += itertools.islice((one for one in made if one is not None), WANTED)
    return found
