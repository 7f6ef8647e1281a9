"""Quantities, read and reckoned plainly, as <crink/crink.h> tells of them."""
import collections
import re

OPEN_LOW, OPEN_HIGH = -2**63, 2**63 - 1
(NONE, EXACT, ABOUT, OVER, UNDER, AT_LEAST, AT_MOST, RANGE, VAGUE) = range(9)
WORDS = {"about": ABOUT, "over": OVER, "under": UNDER, "at least": AT_LEAST,
         "at most": AT_MOST}
VAGUE_WORDS = {"dozens": 12, "hundreds": 100, "thousands": 1000,
               "tens of thousands": 10**4, "hundreds of thousands": 10**5,
               "millions": 10**6}

Quantity = collections.namedtuple("Quantity", "low high unit qualifier per")
NO_QUANTITY = Quantity(0, 0, 0, NONE, 0)


def scaled(text, decimals):
    """A number with all the decimals of its unit, as an integer."""
    whole, _, fraction = text.partition(".")
    return int(whole + fraction.ljust(decimals, "0"))


def read(text, units, decimals):
    """A quantity of the data; units: the numbers of their enumerators."""
    if not text:
        return NO_QUANTITY
    words = r"at least|at most|about|over|under"
    digits = r"(-?\d+(?:\.\d+)?)"
    found = re.fullmatch(rf"(?:({words}) )?{digits}(?:\.\.{digits})? (\S+)"
                         r"(?: per (\S+))?", text)
    if found is None:
        vague, unit, per = re.fullmatch(
            r"([a-z ]+?s) (\S+)(?: per (\S+))?", text).groups()
        low = 2 * VAGUE_WORDS[vague] * 10**decimals[unit]
        return Quantity(low, OPEN_HIGH, units[unit], VAGUE, units.get(per, 0))
    word, low, high, unit, per = found.groups()
    low = scaled(low, decimals[unit])
    qualifier = WORDS.get(word, EXACT)
    if high is not None:
        qualifier, high = RANGE, scaled(high, decimals[unit])
    elif qualifier in (OVER, AT_LEAST):
        high = OPEN_HIGH
    else:
        high = low
        if qualifier in (UNDER, AT_MOST):
            low = OPEN_LOW
    return Quantity(low, high, units[unit], qualifier, units.get(per, 0))


def allowed(quantity):
    """The lowest and the highest number that it allows; None where open."""
    low = None if quantity.low == OPEN_LOW else quantity.low
    high = None if quantity.high == OPEN_HIGH else quantity.high
    if quantity.qualifier == OVER:
        low += 1
    if quantity.qualifier == UNDER:
        high -= 1
    return low, high


def may_lie(quantity, low, high):
    """Whether some number from low to high is allowed."""
    least, most = allowed(quantity)
    if least == OPEN_HIGH or most == OPEN_LOW:
        return False  # over the highest number there is, no number is left
    return (low <= high and (least is None or least <= high)
            and (most is None or low <= most))


def alike(one, other):
    return (one.qualifier != NONE and other.qualifier != NONE
            and (one.unit, one.per) == (other.unit, other.per))


def compare(one, other):
    """-1, 0, 1, or None where no order is certain."""
    if not alike(one, other):
        return None
    (low, high), (lower, higher) = allowed(one), allowed(other)
    if low is not None and low == high == lower == higher:
        return 0
    if high is not None and lower is not None and high < lower:
        return -1
    if higher is not None and low is not None and higher < low:
        return 1
    return None


def worded(low, high, is_over, is_under, is_about, like):
    """A quantity of its ends, None where open; None if nothing bounds it."""
    if low is None and high is None:
        return None
    if high is None:
        ends = (low, OPEN_HIGH, OVER if is_over else AT_LEAST)
    elif low is None:
        ends = (OPEN_LOW, high, UNDER if is_under else AT_MOST)
    elif low == high:
        ends = (low, high, ABOUT if is_about else EXACT)
    else:
        ends = (low, high, RANGE)
    if not all(OPEN_LOW < end < OPEN_HIGH for end in (low, high) if end is not None):
        return None
    return Quantity(ends[0], ends[1], like.unit, ends[2], like.per)


def add_all(quantities):
    """What several of one unit add up to, ends as they are written."""
    low = high = 0
    for quantity in quantities:
        low = None if low is None or quantity.low == OPEN_LOW else low + quantity.low
        high = (None if high is None or quantity.high == OPEN_HIGH
                else high + quantity.high)
    kinds = {quantity.qualifier for quantity in quantities}
    return worded(low, high, OVER in kinds, UNDER in kinds, ABOUT in kinds,
                  quantities[0])


def hull_all(quantities):
    """The smallest interval that holds all; of two wordings the wider one."""
    lows = [allowed(quantity)[0] for quantity in quantities]
    highs = [allowed(quantity)[1] for quantity in quantities]
    low = None if None in lows else min(lows)
    high = None if None in highs else max(highs)
    is_over = high is None and all(q.qualifier == OVER for q, own in
                                   zip(quantities, lows) if own == low)
    is_under = low is None and all(q.qualifier == UNDER for q, own in
                                   zip(quantities, highs) if own == high)
    if is_over and low is not None:
        low -= 1
    if is_under and high is not None:
        high += 1
    return worded(low, high, is_over, is_under,
                  any(q.qualifier == ABOUT for q in quantities), quantities[0])


def common(one, other):
    """What both allow; of two wordings the narrower one."""
    lows = [allowed(q)[0] for q in (one, other) if allowed(q)[0] is not None]
    highs = [allowed(q)[1] for q in (one, other) if allowed(q)[1] is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is not None and high is not None and low > high:
        return None
    is_over = high is None and any(
        q.qualifier == OVER and allowed(q)[0] == low for q in (one, other))
    is_under = low is None and any(
        q.qualifier == UNDER and allowed(q)[1] == high for q in (one, other))
    if is_over:
        low -= 1
    if is_under:
        high += 1
    is_about = any(q.qualifier == ABOUT for q in (one, other))
    return worded(low, high, is_over, is_under, is_about, one)
