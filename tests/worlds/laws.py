"""Laws that hold of what any library answers, whatever its data: no evaluator."""
import amounts
import days
import make_measures
import query


# Conditions of which a claim may meet several.
SEVERAL = ("known", "when", "quantity", "on", "standing", "item", "item_above", "context",
           "actor", "subject_in", "modifier", "source")


class Law:
    """Some lines, and whether the answers to them agree; whether they tell something:
    nothing agrees with nothing, whatever is wrong."""

    def __init__(self, name, lines, holds, tells):
        self.name, self.lines, self.holds, self.tells = name, lines, holds, tells


def numbers(answer):
    """The claims of an answer, and how many there are said to be."""
    count, *found = map(int, answer.partition("|")[0].split())
    return count, found


def found(answer):
    return set(numbers(answer)[1])


def another(asker, conditions):
    """One more, mostly of the sort of one of them."""
    claim = asker.chance.choice(asker.claims)
    names = [name for name, _ in conditions if name != "order"]
    if not names or asker.chance.random() < 0.4:
        names = list(query.ENTITIES) + list(query.WORDS) + ["when", "known", "on"]
    name = asker.chance.choice(names)
    return [(name, asker.condition(name, claim))]


def further(asker):
    """A further condition never adds an answer."""
    conditions = asker.conditions()
    if asker.chance.random() < 0.5:  # of one sort alone, of which there may be several
        conditions = [(name, asker.condition(name, asker.chance.choice(asker.claims)))
                      for name in [asker.chance.choice(SEVERAL)]]
    more = conditions + another(asker, conditions)
    return Law("a further condition adds", [asker.line(conditions), asker.line(more)],
               lambda a: found(a[1]) <= found(a[0]),
               lambda a: found(a[1]) and found(a[0]) != found(a[1]))


def shuffled(asker):
    """The order of the calls does not matter, nor does a condition that stands."""
    conditions = [c for c in asker.conditions() if c[0] != "order"]
    conditions += another(asker, conditions)
    other = conditions + conditions[:1]
    asker.chance.shuffle(other)
    return Law("the order of the calls matters",
               [asker.line(conditions), asker.line(other)],
               lambda a: numbers(a[0])[0] == numbers(a[1])[0]
               and found(a[0]) == found(a[1]), lambda a: found(a[0]))


def ordered(asker):
    """An order tells the same claims, each once."""
    conditions = [c for c in asker.conditions() if c[0] != "order"]
    order = asker.chance.choice((1, 2))
    return Law("an order changes what matches",
               [asker.line(conditions), asker.line(conditions + [("order", order)])],
               lambda a: sorted(numbers(a[0])[1]) == sorted(numbers(a[1])[1])
               and len(found(a[1])) == numbers(a[1])[0],
               lambda a: len(found(a[0])) > 1)


def counted(asker):
    """As many are counted as are met on the walk, each once."""
    return Law("a count differs from the walk", [asker.line(asker.conditions())],
               lambda a: numbers(a[0])[0] == len(numbers(a[0])[1]) == len(found(a[0])),
               lambda a: found(a[0]))


def party(asker):
    """A party is the subject or the object."""
    conditions = [c for c in asker.conditions()
                  if c[0] not in ("subject", "object", "subject_in", "object_in", "party")]
    actor = asker.some("actor")
    lines = [asker.line(conditions + [(side, actor)])
             for side in ("party", "subject", "object")]
    return Law("a party is neither subject nor object", lines,
               lambda a: found(a[0]) == found(a[1]) | found(a[2]),
               lambda a: found(a[1]) and found(a[2]) and found(a[1]) != found(a[2]))


def certainty(asker):
    """What is sure is possible; NO takes all."""
    conditions, date = asker.conditions()[:2], asker.date()
    lines = [asker.line(conditions + [("on", (date, least))]) for least in (3, 2, 1)]
    return Law("what is sure is not possible", lines,
               lambda a: found(a[0]) <= found(a[1]) <= found(a[2]),
               lambda a: 0 < len(found(a[0])) < len(found(a[1])))


def standing(asker):
    """What stands on a day was known by then."""
    conditions, date = asker.conditions()[:2], asker.date()
    text = f"[..{days.write_date(date)}]" if days.is_date(date) else ".."
    lines = [asker.line(conditions + [("standing", date)]),
             asker.line(conditions + [("known", text)])]
    return Law("what stands was not known", lines,
               lambda a: found(a[0]) <= found(a[1]),
               lambda a: 0 < len(found(a[0])) < len(found(a[1])))


def allowed(text):
    """The least and the most that a quantity allows."""
    low, high, _, qualifier, _ = map(int, text.partition(":")[2].split(","))
    return (low + (qualifier == amounts.OVER and low != amounts.OPEN_LOW),
            high - (qualifier == amounts.UNDER and high != amounts.OPEN_HIGH))


def hull(asker):
    """A hull contains what both allow, and neither depends on the order."""
    one, other = (asker.chance.choice(asker.claims).quantity for _ in range(2))
    texts = [",".join(map(str, q)) for q in (one, other._replace(
        unit=one.unit, per=one.per))]
    lines = ["amounts\t" + "\t".join(pair) for pair in (texts, texts[::-1])]

    def tells(answers):
        _, around, both, _ = answers[0].split(" ")
        return around.startswith("1:") and both.startswith("1:")

    def holds(answers):
        (add, around, both, _), (add_too, around_too, both_too, _) = (
            answer.split(" ") for answer in answers)
        if (add, around, both) != (add_too, around_too, both_too):
            return False
        if not tells(answers):
            return True
        (low, high), (least, most) = map(allowed, (around, both))
        return low <= least and most <= high
    return Law("a hull leaves out what both allow", lines, holds, tells)


def groups(asker):
    """Who is surely in a group may be."""
    group, date = asker.group(), asker.date()
    lines = [f"in-on\t{group}\t{date[0]},{date[1]},{date[2]}\t{least}"
             for least in (3, 2, 1)]
    return Law("who is surely in a group may not be", lines,
               lambda a: set(a[0].split()) <= set(a[1].split()) <= set(a[2].split()),
               lambda a: a[0] and a[0] != a[2])


def covering(asker):
    """What covers a date shares a day with it."""
    text = make_measures.bracketed(make_measures.period(asker.chance))
    date = asker.date()
    if not days.is_date(date) or not days.write_date(date):
        date = (2024, 11, 30)
    lines = [f"covers\t{text}\t{date[0]},{date[1]},{date[2]}",
             f"overlaps\t{text}\t{days.write_date(date)}"]
    return Law("a date is covered and not shared", lines,
               lambda a: (int(a[0]) >= 2) == (a[1] == "1 1"), lambda a: a[1] == "1 1")


LAWS = (further, shuffled, ordered, counted, party, certainty, standing, hull, groups,
        covering)


NAMES = {"a further condition adds", "the order of the calls matters",
         "an order changes what matches", "a count differs from the walk",
         "a party is neither subject nor object", "what is sure is not possible",
         "what stands was not known", "a hull leaves out what both allow",
         "who is surely in a group may not be", "a date is covered and not shared"}


def make(asker, count):
    """So many, and each of the laws at least once."""
    return [LAWS[i % len(LAWS)](asker) for i in range(max(count, len(LAWS)))]
