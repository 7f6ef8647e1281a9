"""How the claims of a random world are told: verbs, templates, hedges, articles.

It draws from a source of chance of its own, so that whatever it adds leaves the
world's entities and claims as they are.
"""
import folding
from make_names import SCRIPTS

VERBS = [{"verb": "is"}, {"verb": "supplies", "base": "supply"},
         {"verb": "moves", "base": "move"}, {"verb": "plays", "base": "play"},
         {"verb": "shows", "base": "show", "past": "showed", "participle": "shown"},
         {"verb": "sells", "base": "sell", "past": "sold"},
         {"verb": "agrees", "base": "agree"}, {"verb": "does", "base": "do", "past": "did",
                                               "participle": "done"}]
SLOTS = ("item", "object", "quantity", "context", "place", "rank")
BEFORE = ("", "", "to ", "with the help of ", "under ", "a member of ")
BETWEEN = ("", "", "", "at last ", "down ")
PLACES = ("clause", "verb", "to", "instead", "instead", "item", "item-end", "end", "end", None)
STAGES = [{"verb": "ships", "base": "ship", "past": "shipped"},
          {"verb": "gives", "base": "give", "past": "gave", "participle": "given"},
          {"verb": "carries", "base": "carry", "past": "carried"}]
STATUSES = [{"id": "hoped", "future": "hoped"}, {"id": "guessed", "adverb": "at a guess",
                                                 "number": "a guessed"},
            {"id": "rumoured", "adverb": "rumour has it"}]


# Names of places and persons, of one to three words.
OF_PLACES = ("Republic of {}", "the Republic of {}", "Kingdom of the {}", "U.{} of {}", "{}",
             "North {}", "South {} {}", "West {}", "The {}", "{} {}", "Lands of D'{}")
OF_PERSONS = ("{} {}", "{} {} {}", "{}-{} {}", "{} d'{}", "{}. {}", "{}")


def template(voice):
    """What follows the verb."""
    text = voice.choice(BETWEEN)
    for slot in voice.sample(SLOTS, voice.randint(0, len(SLOTS))):
        other = voice.choice(("", "", "", "|something", "|a few things"))
        text += f"{{{voice.choice(BEFORE)}{slot}{other}}} {voice.choice(BETWEEN)}"
    return text.strip()


def word_kind(voice, kind):
    """Own words of a kind of relation."""
    for key in ("verb", "base"):
        kind.pop(key, None)
    kind.update(voice.choice(VERBS))
    rest = template(voice)
    if rest:
        kind["rest"] = rest
    if (kind["verb"] != "is" and kind.get("subject", "optional") in ("optional", "none")
            and voice.random() < 0.7):
        kind["passive"] = voice.choice(("item", "object"))
    if voice.random() < 0.4:
        kind["staged"] = "true"
    if voice.random() < 0.25:
        kind["counts"] = voice.choice(("subject", "subject", "item"))
    if voice.random() < 0.3:
        kind["plover"] = voice.choice(("AID", "SUPPORT", "COERCE"))


def word_modifier(voice, modifier):
    """Where its words stand."""
    place, words = voice.choice(PLACES), modifier["id"].replace("-", " ")
    if place is not None:
        modifier["place"] = place
    if place == "to":
        modifier["past"] = voice.choice(("agreed", "hoped", "pledged", "vowed"))
    elif place == "instead":
        modifier.update(voice.choice(STAGES))
    elif place == "item-end":
        modifier["text"] = voice.choice(("-elect", " in waiting"))
    elif place is not None or voice.random() < 0.5:
        modifier["text"] = f"by {words}" if place == "end" else words
    if voice.random() < 0.5:
        modifier["slot"] = voice.choice(("most", "least"))
    if voice.random() < 0.25:
        modifier["perfect"] = "true"


def word_vocabulary(voice, words):
    """The vocabulary with forms of its own words, names of units, and statuses."""
    for kind in words["relation-kinds"]:
        if kind["id"].startswith("own-"):
            word_kind(voice, kind)
    for modifier in words["modifiers"]:
        if set(modifier) <= {"id", "group"}:
            word_modifier(voice, modifier)
    for unit in words["units"]:
        if unit["id"].startswith("unit-") and voice.random() < 0.7:
            unit["singular"] = f"measure {unit['decimals']}"
            if voice.random() < 0.6:
                unit["plural"] = f"measures {unit['decimals']}"
    return dict(words, statuses=words["statuses"] + STATUSES)


def word_facts(voice, sections, units, words):
    """Articles and plurals of names; some claims have a status and modifiers of the
    world's own."""
    own = [modifier["id"] for modifier in words["modifiers"]
           if modifier["id"].startswith("modifier-")]
    for section in ("actors", "items"):
        for record in sections[section]:
            for key in ("plural", "definite"):
                if voice.random() < 0.2 and "extends" not in record:
                    record[key] = "true"
    for item in sections["items"]:
        if "extends" in item:
            continue
        if voice.random() < 0.3:
            item["countable"] = "true"
            item.pop("plural", None)
            item.pop("definite", None)
        if voice.random() < 0.3:
            item["unit"] = voice.choice(units)
        if item.get("plural") == "true" and voice.random() < 0.5:
            item["singular"] = "one " + item["id"]
    for claim in sections["relations"]:
        if voice.random() < 0.08:
            claim["status"] = voice.choice(STATUSES)["id"]
        if own and voice.random() < 0.15:
            more = voice.sample(own, voice.randint(1, len(own)))
            claim["modifiers"] = claim.get("modifiers", []) + [
                modifier for modifier in more if modifier not in claim.get("modifiers", [])]


def scan_names(voice, maker):
    """What may be found in texts, and what looks like a name there and is none."""
    names = []
    for section in ("actors", "items"):
        for record in maker.all[section]:
            names.append(record["name"])
            if voice.random() < 0.2:
                record["scan"] = voice.choice(("yes", "case", "case", "no"))
            # Of what is a name in a language as well only one place tells.
            others = [name for key in ("names", "inflected")
                      for several in record.get(key, {}).values() for name in several]
            for kind, aliases in record.get("aliases", {}).items():
                for place, alias in enumerate(aliases):
                    if (kind != "code" and isinstance(alias, str)
                            and alias not in others and voice.random() < 0.2):
                        aliases[place] = {"text": alias, "scan": voice.choice(
                            ("yes", "case", "no"))}
    maker.words["alias-kinds"] = [
        {"id": kind, "scan": voice.choice(("yes", "case", "no"))}
        for kind in ("acronym", "demonym", "metonym", "former", "native")
        if voice.random() < 0.3]
    maker.words["decoys"] = []
    for _ in range(voice.randint(0, 8)):
        decoy = voice.choice(("{0} {1}", "{1} {0}", "{1}")).format(
            voice.choice(names), some_word(voice))
        key = folding.fold(decoy)
        taken = [maker.names.taken[word] for word in ("actor", "item")]
        if len(key) > 4 and not any(key in of or folding.fold(
                folding.without_article(decoy)) in of for of in taken) and len(key) < 200:
            for of in taken:
                of[key] = None
            maker.words["decoys"].append(
                decoy if voice.random() < 0.6 else {
                    "text": decoy, "scan": voice.choice(("yes", "case"))})


def some_word(voice):
    """Mostly one with a capital, of Latin letters, some with accents."""
    letters = SCRIPTS[voice.choice(("latin", "latin", "latin", "accents", "cyrillic"))]
    word = "".join(voice.choice(letters) for _ in range(voice.randint(2, 8)))
    return word if voice.random() < 0.1 else word.capitalize()


def name_actors(voice, maker):
    """Names that rules make forms of, for some places and persons."""
    taken = maker.names.taken["actor"]
    rules = {kind["id"]: kind.get("forms") for kind in maker.words["actor-kinds"]}
    for record in maker.all["actors"]:
        rule = rules[record["kind"]]
        if rule is None or voice.random() < 0.4:
            continue
        word = some_word(voice)
        name = voice.choice(OF_PLACES if rule == "place" else OF_PERSONS).format(
            word, some_word(voice), some_word(voice))
        key = folding.fold(name)
        if len(key) < 5 or key in taken or folding.fold(
                folding.without_article(name)) in taken:
            continue
        taken[key] = record["id"]
        kind = voice.choice(("name", "name", "former", "acronym", "demonym"))
        if voice.random() < 0.4:
            record["name"] = name
        else:
            record.setdefault("aliases", {}).setdefault(kind, []).append(name)
