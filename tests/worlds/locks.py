"""The file ids.lock: made at random, and read as crink-data(5) tells of it."""
import re

# Sections of data files, by the class that lines of the file begin with.
SECTIONS = {"actor-kind": "actor-kinds", "item-kind": "item-kinds",
            "relation-kind": "relation-kinds", "status": "statuses",
            "modifier": "modifiers", "source-kind": "source-kinds", "unit": "units",
            "attribute": "attributes", "actor": "actors", "item": "items",
            "source": "sources", "question": "questions"}


def make(chance, sections):
    """Numbers in another order than that of the data, of some slugs alone, with gaps
    and with slugs that are no longer in use."""
    lines = []
    for sort, section in SECTIONS.items():
        slugs = [(record["id"], "") for record in sections[section]
                 if chance.random() < 0.8]
        for i in range(chance.choice((0, 0, 1, 3))):
            slugs.append((f"gone-{i}", chance.choice((" retired", ""))))
        numbers = list(range(1, len(slugs) + chance.choice((1, 1, 1, 4))))
        chance.shuffle(numbers)
        lines += [f"{sort} {slug} {number}{end}"
                  for (slug, end), number in zip(slugs, numbers)]
    chance.shuffle(lines)
    lines.insert(0, "# A line each of class, slug and number.\n" + "#\n" * 8)
    return "".join(f"{line}\n" for line in lines)


def read(text):
    """({section: {slug: number}}, {section: the highest number}), all lines."""
    numbers = {section: {} for section in SECTIONS.values()}
    for line in text.split("\n"):
        found = re.fullmatch(r"(\S+) (\S+) (\d+)( retired)?", line)
        if found:
            numbers[SECTIONS[found[1]]][found[2]] = int(found[3])
    return numbers, {section: max(own.values(), default=0)
                     for section, own in numbers.items()}


def number(sections, text=""):
    """The same of a data set, of whose slugs the file may lack some: each gets the
    next free number, in the order of the data."""
    locked, last = read(text)
    numbers = {}
    for section in SECTIONS.values():
        own = numbers[section] = {}
        for record in sections[section]:
            if record["id"] in locked[section]:
                own[record["id"]] = locked[section][record["id"]]
            else:
                last[section] += 1
                own[record["id"]] = last[section]
    return numbers, last


def is_update(updated, lock, sections):
    """Whether an updated lock has the lines of another one, of which those whose slugs
    are gone are retired now, and behind them one for each slug that it lacks."""
    numbers, _ = number(sections, lock)
    old, new = lock.split("\n")[:-1], updated.split("\n")[:-1]
    for before, after in zip(old, new):
        sort, _, rest = before.partition(" ")
        slug = rest.partition(" ")[0]
        is_gone = (sort in SECTIONS and not before.endswith(" retired")
                   and slug not in numbers[SECTIONS[sort]])
        if after != before + " retired" * is_gone:
            return False
    added = {f"{sort} {slug} {own}" for sort, section in SECTIONS.items()
             for slug, own in numbers[section].items()}
    return (len(new) >= len(old) and sorted(new[len(old):]) == sorted(
        added - set(old)))
