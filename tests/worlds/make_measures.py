"""Random dates, periods and quantities, as data files write them."""
import amounts
import days

YEARS = (2019, 2020, 2021, 2022, 2023, 2024, 2024, 2024, 2025, 2026)
FAR_YEARS = (1, -1, -2, 4, 1582, 1800, 1900, 2000, 2400, 9999, -9999, 12345, -32768, 32767,
             1948, 1600, -4)
MARKS = ("", "", "", "", "~", "?", "%")


def date(chance, far=0.03):
    """A date; some are of years far away."""
    year = chance.choice(FAR_YEARS if chance.random() < far else YEARS)
    if abs(year) > 9999:
        return (year, 0, 0)
    precision = chance.choice((0, 1, 1, 2, 2, 2, 2, 2))
    month = chance.choice((1, 2, 2, 12, chance.randint(1, 12))) if precision else 0
    day = 0
    if precision == 2:
        length = days.month_length(year, month)
        day = chance.choice((1, length, chance.randint(1, length)))
    return (year, month, day)


def near_date(chance, far):
    """A date of a few months, so that many meet."""
    if chance.random() < 0.2:
        return date(chance, far)
    year, month = chance.choice(((2024, 11), (2024, 12), (2024, 2), (2023, 12)))
    day = chance.choice((0, 1, 2, 15, 28, 29, 30, 31))
    made = (year, month, min(day, days.month_length(year, month)))
    return made if days.is_date(made) else (year, month, 0)


def some_date(chance, far=0.03):
    return near_date(chance, far) if chance.random() < 0.6 else date(chance, far)


def side(chance):
    """One end: what is told of it."""
    way = chance.random()
    if way < 0.62:
        return days.write_date(some_date(chance)) + chance.choice(MARKS)
    if way < 0.74:
        return ".."
    if way < 0.84:
        return ""
    one, other = (days.write_date(some_date(chance)) for _ in range(2))
    text = chance.choice((f"{one}..{other}", f"{one}..", f"..{one}"))
    return text + chance.choice(MARKS)


def unspecified(chance):
    year, month, _ = some_date(chance)
    if abs(year) > 9999:
        return "202X"
    text = days.write_date((year, month, 0))
    return chance.choice((f"{text}-XX", "202X", "20XX", "199X~", "2024-XX-XX?",
                          "-00XX", "19XX%", "2024-XX"))


def period(chance):
    """A period that is one."""
    while True:
        way = chance.random()
        if way < 0.35:
            text = side(chance)
        elif way < 0.42:
            text = unspecified(chance)
        else:
            text = f"{side(chance)}/{side(chance)}"
        if days.read_period(text, is_data=True) is not None:
            return text


def bracketed(text):
    """A period of a data file as EDTF has it."""
    sides = []
    for part in text.split("/"):
        mark = part[-1:] if part[-1:] in ("~", "?", "%") else ""
        dates = part[:len(part) - len(mark)]
        sides.append(f"[{dates}]{mark}" if ".." in dates and dates != ".."
                     and not dates.startswith("[") else part)
    return "/".join(sides)


def number(chance, decimals, is_large):
    """A number as it is written, with decimals or without."""
    value = chance.choice((chance.randint(0, 20), chance.randint(-5, 5000),
                           1000 * chance.randint(1, 50)))
    if is_large and chance.random() < 0.1:
        value = chance.choice((1, -1)) * (chance.choice(
            (2**62, 2**63 - 2, 2**61 + 1)) // 10**decimals)
    text = str(value)
    if decimals and chance.random() < 0.5 and abs(value) < 10**6:
        text += f".{chance.randrange(10**chance.randint(1, decimals))}"
        text = text if len(text.partition(".")[2]) <= decimals else str(value)
        if text.startswith("-0"):
            text = text[1:]
    return text


def quantity(chance, units, decimals, is_large=False):
    unit = chance.choice(units)
    way = chance.random()
    numbers = sorted((number(chance, decimals[unit], is_large) for _ in range(2)),
                     key=lambda text: amounts.scaled(text, decimals[unit]))
    if way < 0.1:
        text = chance.choice(list(amounts.VAGUE_WORDS))
    elif way < 0.3 and (amounts.scaled(numbers[0], decimals[unit])
                        < amounts.scaled(numbers[1], decimals[unit])):
        text = f"{numbers[0]}..{numbers[1]}"
    else:
        text = chance.choice(["", ""] + [word + " " for word in amounts.WORDS])
        text += numbers[0]
    rate = f" per {chance.choice(units)}" if chance.random() < 0.2 else ""
    if rate == f" per {unit}":
        rate = ""
    return f"{text} {unit}{rate}"
