"""Dates and periods, read and asked plainly: what crink-data(5) and the comments
of <crink/crink.h> say of them, and nothing of how the library does it.

A date is (year, month, day), 0 where it is coarse; None is no date. A day is a
number that grows by one each day.
"""
import collections
import functools
import re

FOREVER = 10**9
MARKS = {"": (False, False), "~": (True, False), "?": (False, True), "%": (True, True)}
NONE, NO, MAYBE, YES = range(4)

Period = collections.namedtuple(
    "Period", "start start_latest end_earliest end open_start open_end "
    "approximate_start approximate_end uncertain_start uncertain_end")


# ---- dates ------------------------------------------------------------

def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year, month):
    return 28 + is_leap(year) if month == 2 else 30 if month in (4, 6, 9, 11) else 31


def number(year, month, day):
    """The day of a whole date; the calendar has a year 0, whatever dates have."""
    before = year - 1
    leaps = before // 4 - before // 100 + before // 400
    return (before * 365 + leaps + day
            + sum(month_length(year, earlier) for earlier in range(1, month)))


@functools.lru_cache(maxsize=100000)
def first(date):
    year, month, day = date
    return number(year, month or 1, day or 1)


@functools.lru_cache(maxsize=100000)
def last(date):
    year, month, day = date
    month, day = month or 12, day if month else 31
    return number(year, month, day or month_length(year, month))


def date_of(day):
    """The date of a day, or no date where there is none."""
    year = day * 400 // 146097 - 1
    while number(year + 1, 1, 1) <= day:
        year += 1
    month = max(m for m in range(1, 13) if number(year, m, 1) <= day)
    date = (year, month, day - number(year, month, 1) + 1)
    return date if is_date(date) and abs(year) <= 9999 else (0, 0, 0)


@functools.lru_cache(maxsize=100000)
def is_date(date):
    year, month, day = date
    if year == 0 or not -32768 <= year <= 32767:
        return False
    if month == 0:
        return day == 0
    return month <= 12 and (day == 0 or day <= month_length(year, month))


def read_date(text):
    """The date of a text, None if it is none."""
    found = re.fullmatch(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?|Y(-?\d{5})", text)
    if not found or re.search(r".-00(?:-|$)|^-?0000", text) or text.startswith(("Y0", "Y-0")):
        return None
    year, month, day, long_year = found.groups()
    date = (int(year or long_year), int(month or 0), int(day or 0))
    return date if is_date(date) else None


def write_date(date):
    year, month, day = date
    sign = "-" if year < 0 else ""
    if abs(year) > 9999:
        return f"Y{year}" if not month else ""
    text = f"{sign}{abs(year):04}"
    if month:
        text += f"-{month:02}"
    return text + (f"-{day:02}" if day else "")


def compare(one, other):
    """By the first day, then the less precise one first; no date before all."""
    def key(date):
        if date == (0, 0, 0) or not is_date(date):
            return (-FOREVER, 0)
        return (first(date), sum(1 for part in date if part))
    return (key(one) > key(other)) - (key(one) < key(other))


# ---- reading periods --------------------------------------------------

def read_side(text, is_alone, is_data):
    """(earliest, latest, open, approximate, uncertain) of one end; None: no end."""
    if text == "":
        return (None, None, False, False, False)
    if text == "..":
        return (None, None, True, False, False)
    mark = text[-1] if text[-1] in "~?%" else ""
    text = text[:len(text) - len(mark)]
    approximate, uncertain = MARKS[mark]
    brackets = text.startswith("[") and text.endswith("]")
    if ".." in text and (brackets or is_data):
        early, _, late = (text[1:-1] if brackets else text).partition("..")
        dates = [read_date(side) if side else None for side in (early, late)]
        if (early and not dates[0]) or (late and not dates[1]) or dates == [None, None]:
            return None
        if None not in dates and first(dates[0]) > last(dates[1]):
            return None
        return (*dates, False, approximate, uncertain)
    if "X" in text:
        dates = read_unspecified(text) if is_alone else None
    else:
        dates = (read_date(text),) * 2
    if not dates or None in dates:
        return None
    return (*dates, False, approximate, uncertain)


def read_unspecified(text):
    years = re.fullmatch(r"(-?)(\d\d)(\dX|XX)", text)
    if years:
        ends = sorted(int(years[1] + years[2] + years[3].replace("X", digit))
                      for digit in "09")
        return tuple((year, 0, 0) for year in ends) if 0 not in ends else None
    found = re.fullmatch(r"(-?\d{4})-XX(?:-XX)?|(-?\d{4}-\d\d)-XX", text)
    return (read_date(found[1] or found[2]),) * 2 if found else None


def read_period(text, is_data=False):
    """The period of a text; is_data: as data files have it; None if it is none."""
    start, slash, end = text.partition("/")
    sides = [read_side(side, not slash, is_data)
             for side in ((start, end) if slash else (start, start))]
    if None in sides or (not slash and (start in ("", ".."))):
        return None
    period = Period(sides[0][0], sides[0][1], sides[1][0], sides[1][1],
                    sides[0][2], sides[1][2], sides[0][3], sides[1][3],
                    sides[0][4], sides[1][4])
    return period if is_period(period) else None


def is_period(period):
    """Whether some first and some last day, no earlier, are possible."""
    if not any(period[:6]):
        return False
    start = first(period.start) if period.start else -FOREVER
    end = last(period.end) if period.end else FOREVER
    return start <= end


# ---- asking -----------------------------------------------------------

def shifted(date, by):
    """The day, month or year before or after a date: its first or last day."""
    year, month, day = date
    if day:
        return number(*date) + by
    if month:
        months = year * 12 + month - 1 + by
        year, month = months // 12, months % 12 + 1
    else:
        year += by
    if by < 0:
        return number(year, month or 1, 1)
    return number(year, month or 12, month_length(year, month or 12))


@functools.lru_cache(maxsize=100000)
def bounds(period, newest, known=None):
    """The days from which to which it may have begun, and may have ended.

    newest is that of the data; known, if given, the day on which a claim became
    known that tells the period as done."""
    early, late = (shifted(date, by) if date and period.approximate_start
                   else edge(date) if date else by * FOREVER
                   for date, by, edge in ((period.start, -1, first),
                                          (period.start_latest, 1, last)))
    earliest, latest = (shifted(date, by) if date and period.approximate_end
                        else edge(date) if date else by * FOREVER
                        for date, by, edge in ((period.end_earliest, -1, first),
                                               (period.end, 1, last)))
    if period.open_start:
        late = -FOREVER
    elif known is not None and not period.start and not period.start_latest:
        # Done by the day on which it became known, or by that of the other end.
        late = known if period.open_end else max(known, latest)
    if period.open_end:
        earliest = newest
    elif known is not None and not period.end_earliest and not period.end:
        latest = max(known, late)
    return early, late, earliest, latest


def covers(period, date, newest, known=None):
    if period is None or not is_date(date):
        return NONE
    early, late, earliest, latest = bounds(period, newest, known)
    if last(date) < early or first(date) > latest:
        return NO
    # It cannot end before it begins.
    late, earliest = min(late, latest), max(early, earliest)
    if (late <= first(date) and last(date) <= earliest
            and not period.uncertain_start and not period.uncertain_end):
        return YES
    return MAYBE


def hull(period, newest, known=None):
    """The first and the last day that it may cover."""
    early, _, _, latest = bounds(period, newest, known)
    return early, latest


def overlaps(one, other):
    if one is None or other is None:
        return False
    (first_one, last_one), (first_other, last_other) = hull(one, 0), hull(other, 0)
    return first_one <= last_other and first_other <= last_one


def begins(period):
    """The day by which periods are ordered: the last one on which it may begin."""
    if period.open_start or (period.start and not period.start_latest):
        return -FOREVER
    if period.start_latest:
        return last(period.start_latest)
    return last(period.end) if period.end else -FOREVER
