"""Claims of numbers that are a part of others, or repeat them.

Links at random seldom join two numbers of one unit that a query finds without many
others, of which one or another leaves the sum open. So some more are made; they draw
from a source of chance of their own, so that all else of a world stays as it is.
"""
import re

UP = ("repeats", "part-of")
ENDS = ("supersedes", "withdraws", "corrects")
# What two claims share then, and a query asks for.
SHARED = ("kind", "status", "subject", "object", "item", "claimant", "context")
TRIES = 40


def unit_of(record):
    """Of a number that can be added; None of others."""
    text = record.get("quantity", "")
    is_addend = text and " per " not in text and "negated" not in record
    return text.split()[-1] if is_addend else None


def is_closed(record):
    """Whether a sum has two ends of its number, and is another one without it."""
    number = re.match(r"(about )?(-?[0-9.]+) ", record["quantity"].replace("..", " "))
    return number is not None and float(number[2]) != 0


def ended(claims):
    """The slugs of claims that do not stand any more."""
    return {slug for record in claims for link in ENDS
            for slug in record.get("links", {}).get(link, [])}


def some_closed(chance, claims, indices):
    """One of them; of which a sum has two ends, if there is one."""
    return chance.choice([one for one in indices if is_closed(claims[one])] or indices)


def link(maker, ranks, before):
    """Makes claims from a number on a part of another one each, and repeat it: of each
    a few, if there are two that can be. ranks: no way up leads to a lower one."""
    claims, chance = maker.all["relations"], maker.parting
    of_old = ended(claims)
    numbers = [index for index, record in enumerate(claims) if unit_of(record)
               and record.get("id") not in of_old and record["kind"] != "denies"]
    # An answer to a question stays one, and counts with the others to it anyway.
    parts = [index for index in numbers if index >= before
             and "answers" not in claims[index]
             and not set(UP) & set(claims[index].get("links", {}))]
    for way in UP:
        wanted = 1 + len(parts) // 60
        for _ in range(TRIES * wanted):
            if wanted == 0 or not parts:
                break
            part = some_closed(chance, claims, parts)
            # What the first data set says stays, and its claims are ahead of all others.
            wholes = [to for to in numbers
                      if unit_of(claims[to]) == unit_of(claims[part]) and to != part
                      and (to >= before or "id" in claims[to])
                      and (to < before or ranks[to] > ranks[part])]
            if wholes and join(maker, part, some_closed(chance, claims, wholes), way):
                parts.remove(part)
                wanted -= 1


def join(maker, part, whole, way):
    """Links two claims, of which the first one becomes like the other; whether it is
    not a claim that there is already."""
    claims = maker.all["relations"]
    record = {key: value for key, value in claims[part].items() if key not in SHARED}
    record.update({key: claims[whole][key] for key in SHARED if key in claims[whole]})
    if not maker.is_new(record):
        return False
    target = claims[whole].setdefault("id", f"c{whole}")
    record["links"] = dict(record.get("links", {}), **{way: [target]})
    claims[part] = record
    return True
