"""Forms of names that follow from a rule, as crink-data(5) lists them."""
import re

import folding

DIRECTIONS = ("North", "South", "East", "West")
NAMES = ("shown", "name", "former")
ARTICLE = re.compile("(?:the|a|an) (?=.)", re.I)


def is_capital(text):
    """Whether it begins with a capital, d' aside; beyond ASCII with a letter of a
    script that has capitals."""
    letter = re.sub("^d['’](?=.)", "", text)[:1]
    return "A" <= letter <= "Z" or "\u00c0" <= letter < "\u0580"


def is_english(kind, text):
    return kind != "native" and folding.fold(text).isascii()


def of_place(text, kind, is_definite):
    bare = ARTICLE.sub("", text, count=1) if ARTICLE.match(text) else text
    is_name, has_article = kind in NAMES, bare != text
    if (not is_name and kind != "acronym" and not (is_definite and kind == "code")
            or not is_capital(bare) or not is_capital(bare.split(" ")[-1])):
        return
    before, of, place = bare.rpartition(" of ")
    if (not is_name or has_article or of
            or (is_definite and (kind == "shown" or " " in bare))):
        if not has_article:
            yield f"the {bare}"
        if has_article or (is_definite and is_name):
            yield f"{bare} the"
    if is_name and of and "." not in before:
        found = ARTICLE.match(place)
        end = "of the" if found else "of"
        place = place[found.end():] if found else place
        yield f"{place} {before} {end}"
        yield f"{place} the {before} {end}"
    first, _, second = bare.partition(" ")
    if is_name and first in DIRECTIONS and second and " " not in second:
        yield f"{second} {first}"


def of_person(text, shown, posts):
    """In the other order, but for what has a title in front."""
    words = text.split(" ")
    if (len(words) < 2 or not is_capital(text) or not is_capital(words[-1])
            or words[0].endswith(".")
            or (len(text) > len(shown) and text.lower().endswith(shown.lower()))
            or any(text.lower().startswith(post["name"].lower()) for post, _ in posts)):
        return
    yield " ".join(words[1:] + words[:1])
    if len(words) > 2:
        yield " ".join(words[-1:] + words[:-1])


def of_holder(shown, posts):
    """Behind what a post is called, and the people of its place; posts: [(item, the
    first demonym of the object)]."""
    for post, people in posts:
        yield f"{post['name']} {shown}"
        if people:
            yield f"{people} {post['name']} {shown}"
        for text in post["other names"]:
            if is_english("name", text) and not re.search(" of .", text):
                yield f"{text} {shown}"


def of_actor(rule, record, spellings, posts):
    """All forms of an actor; spellings: [(kind, text, whether it is of a language)]."""
    shown = record["name"]
    for kind, text, is_foreign in [("shown", shown, False)] + spellings:
        if rule == "person":
            yield from of_person(text, shown, posts)
        if rule == "place" and not is_foreign and is_english(kind, text):
            yield from of_place(text, kind, record.get("definite") == "true")
    if is_capital(shown) and is_english("shown", shown):
        if rule == "person":
            yield from of_holder(shown, posts)
        else:
            yield f"{shown}s"


class Forms:
    """Of the actors of a world, whose claims are bound: of the names that it keeps."""

    def __init__(self, world):
        self.world = world
        self.rules = {kind["id"]: kind.get("forms")
                      for kind in world.sections["actor-kinds"]}
        self.posts = {}
        for claim in world.claims:
            if (claim.kind == "holds-office" and claim.is_fact() and claim.subject
                    and claim.object and claim.item and claim.index in world.kept):
                self.posts.setdefault(claim.subject, []).append(claim)

    def post(self, claim):
        item = self.world.records["item"][claim.item]
        other = [text for kind, text in self.world.names_kept(item, "aliases") if kind == "name"]
        place = self.world.records["actor"][claim.object] or {}
        people = [text for kind, text in self.world.names_kept(place, "aliases")
                  if kind == "demonym"]
        if self.rules.get(place.get("kind")) != "place":
            people = []
        return {"name": item["name"], "other names": other}, (people or [""])[0]

    def of(self, one):
        record = self.world.records["actor"][one]
        rule = self.rules[record["kind"]]
        spellings = [(kind, text, False)
                     for kind, text in self.world.names_kept(record, "aliases")]
        spellings += [("name", text, True) for key in ("names", "inflected")
                      for _, text in self.world.names_kept(record, key)]
        if rule is None:
            return set()
        return set(of_actor(rule, record, spellings, [
            self.post(claim) for claim in self.posts.get(one, [])]))
