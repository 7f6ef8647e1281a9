"""Names that both an actor and an item have, and shared names of which one or another
bearer has another spelling: what a slice leaves of these is told of nobody.

They draw from a source of chance of their own, so that all else of a world stays as it
is.
"""
import folding

SPELLINGS = (str.upper, str.lower, str.title, str.swapcase,
             lambda name: name.replace(" ", "-"), lambda name: name.replace(" ", ""),
             lambda name: name.replace(" ", "\u00a0"), str, str)


def spell(voice, name):
    """The name in other letters or with other blanks, which find the same."""
    other = voice.choice(SPELLINGS)(name)
    is_same = folding.fold(other) == folding.fold(name) and folding.is_in_order(other)
    return other if is_same else name


def respell(voice, records):
    """Gives some of those who bear a name with others a spelling of their own."""
    for record in records:
        for place, name in enumerate(record.get("ambiguous", [])):
            other = spell(voice, name)
            if voice.random() < 0.5 or other == name:
                continue
            for aliases in record.get("aliases", {}).values():
                aliases[:] = [other if alias == name else alias for alias in aliases]
            record["ambiguous"][place] = other


def share(voice, maker):
    """Gives some items a name of an actor."""
    items, taken = maker.all["items"], maker.names.taken["item"]
    for record in voice.sample(maker.all["actors"], len(maker.all["actors"]) // 10):
        key = folding.fold(record["name"])
        if not items or key in taken or folding.without_article(record["name"]):
            continue
        item = voice.choice(items)
        taken[key] = item["id"]
        name = spell(voice, record["name"])
        if voice.random() < 0.4:
            name = {"text": name, "scan": voice.choice(("yes", "case", "no"))}
        item.setdefault("aliases", {}).setdefault("name", []).append(name)


def make(voice, maker):
    for section in ("actors", "items"):
        respell(voice, maker.all[section])
    share(voice, maker)
