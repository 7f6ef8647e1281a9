"""What the library should write: sentences by the rules that tests/data/sentences.py
has, from crink-data(5), and quantities by those of <crink/crink.h>."""
import os
import sys

import amounts

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "data"))
import sentences  # noqa: E402

WORDS = {qualifier: word for word, qualifier in amounts.WORDS.items()}


class Teller:
    def __init__(self, world):
        self.world = world
        self.words = sentences.vocabulary(world.sections)
        self.units = {world.words["units"][r["id"]]: r for r in world.sections["units"]}

    def sentence(self, claim):
        record = dict(claim.record, status=claim.status)
        return sentences.Sentence(self.words, record).text()

    def number(self, value, decimals):
        digits = str(abs(value)).rjust(decimals + 1, "0")
        whole, fraction = digits[:len(digits) - decimals], digits[len(digits) - decimals:]
        return sentences.number(f"{'-' * (value < 0)}{whole}.{fraction}")

    def vague(self, quantity, decimals):
        """The word of a vague quantity; None where its low end is that of none."""
        for word, number in amounts.VAGUE_WORDS.items():
            if quantity.low == 2 * number * 10**decimals:
                return word
        return None

    def quantity(self, quantity):
        """A quantity in words; "" for none. Its ends say what is meant."""
        low, high, unit, qualifier, per = quantity
        if low != amounts.OPEN_LOW and high != amounts.OPEN_HIGH:
            # More than the low one and less than the high one it stays.
            low += qualifier == amounts.OVER
            high -= qualifier == amounts.UNDER
        if unit not in self.units or not is_possible(quantity):
            return ""
        decimals = int(self.units[unit].get("decimals", 0))
        one, of = False, ""
        if amounts.OPEN_LOW < low < high < amounts.OPEN_HIGH:
            text = f"{self.number(low, decimals)} to {self.number(high, decimals)}"
        elif qualifier == amounts.VAGUE and self.vague(quantity, decimals) and (
                high == amounts.OPEN_HIGH):
            text, of = self.vague(quantity, decimals), "of "
        else:
            value = high if low == amounts.OPEN_LOW else low
            text = self.number(value, decimals)
            one = abs(value) == 10**decimals
            fits = {(False, False): (amounts.ABOUT,), (False, True): (
                amounts.OVER, amounts.AT_LEAST), (True, False): (
                    amounts.UNDER, amounts.AT_MOST)}[
                        low == amounts.OPEN_LOW, high == amounts.OPEN_HIGH]
            if qualifier in fits:
                text = f"{WORDS[qualifier]} {text}"
            elif low != high:
                text = f"{WORDS[fits[1]]} {text}"
        return f"{text} {of}{self.unit(unit, one)}" + (
            f" per {self.unit(per, True)}" if per else "")

    def unit(self, number, is_one):
        record = self.units[number]
        one = record.get("singular", record["id"])
        return one if is_one else record.get("plural", one)


def is_possible(quantity):
    """Whether it allows some number, and not every one."""
    low, high = quantity.low, quantity.high
    if (low, high) == (amounts.OPEN_LOW, amounts.OPEN_HIGH) or low > high:
        return False
    low += low != amounts.OPEN_LOW and quantity.qualifier == amounts.OVER
    high -= high != amounts.OPEN_HIGH and quantity.qualifier == amounts.UNDER
    return low <= high and low < amounts.OPEN_HIGH and high > amounts.OPEN_LOW


def some_quantity(chance, world, like):
    """One that a caller made by hand."""
    numbers = [0, 1, -1, 10, 999, 1000, 10**6, 1500000, 10**9 - 1, 1230000000, 10**12,
               10**15, 24, 2 * 10**5, amounts.OPEN_LOW, amounts.OPEN_HIGH,
               amounts.OPEN_LOW + 1, amounts.OPEN_HIGH - 1, like.low, like.high]
    units = sorted(world.words["units"].values())
    low, high = chance.choice(numbers), chance.choice(numbers)
    if chance.random() < 0.6:
        low, high = min(low, high), max(low, high)
    return amounts.Quantity(
        low, high if chance.random() < 0.6 else chance.choice((low, amounts.OPEN_HIGH)),
        chance.choice(units + [0]), chance.randint(1, 8),
        chance.choice(units) if chance.random() < 0.2 else 0)
