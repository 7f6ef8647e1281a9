"""The vocabulary of a random world: of the bundled one some, and some of its own."""
import copy

NEEDED = {"relation-kinds": ("member-of", "holds-office", "denies"),
          "actor-kinds": ("state", "person"), "units": ("millimetre",)}


def make(chance, bundled, has_forms):
    words = {section: copy.deepcopy(records) for section, records in bundled.items()}
    if chance.random() < 0.5:
        for section in ("relation-kinds", "units", "modifiers", "item-kinds",
                        "source-kinds"):
            share = chance.random()
            words[section] = [
                record for i, record in enumerate(words[section])
                if i < 2 or record["id"] in NEEDED.get(section, ())
                or chance.random() < share]
    if not has_forms:
        for record in words["actor-kinds"]:
            record.pop("forms", None)
    words["relation-kinds"] += own_kinds(chance)
    words["units"] += [{"id": f"unit-{i}", "decimals": str(i)} for i in (0, 1, 3, 9)]
    words["modifiers"] += [{"id": f"modifier-{i}"} for i in range(chance.randint(0, 5))]
    words["modifiers"] += [{"id": f"rank-{i}", "group": "rank"} for i in range(2)]
    return words


def own_kinds(chance):
    """Kinds that want nothing, or this and that; own-any wants nothing."""
    kinds = [{"id": "own-any", "verb": "does", "base": "do", "reflexive": "true"},
             {"id": "own-both", "verb": "joins", "base": "join", "symmetric": "true"}]
    for i in range(chance.randint(1, 4)):
        kind = {"id": f"own-{i}", "verb": "helps", "base": "help"}
        for key in ("symmetric", "reflexive"):
            if chance.random() < 0.5:
                kind[key] = "true"
        for key in ("subject", "object", "item"):
            if chance.random() < 0.5:
                kind[key] = chance.choice(("required", "optional", "none"))
        kinds.append(kind)
    return kinds
