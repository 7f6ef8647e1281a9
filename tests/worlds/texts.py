"""Texts with names of a world in them, and where they are found: by the plain reader
of tests/unit/scan/reference.py, on the same data files."""
import os
import sys

import make_texts
import model

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "unit", "scan"))
import reference  # noqa: E402


class Texts:
    """names: all that the world's entities are called; kept: {"actor", "item": numbers}
    of those that a slice has, None if it is the whole."""

    def __init__(self, paths, world, names, kept=None):
        sections = reference.read(paths)
        self.data = reference.Data(sections)
        self.ids = {"actor": world.ids["actor"], "item": world.ids["item"]}
        self.maker = make_texts.Maker(names)
        self.has_decoys = bool(sections.get("decoys"))
        if kept is not None:
            self.data = reference.slice_of(
                self.data, reference.Data(left_of(sections, world, kept)))

    def text(self, chance):
        return self.maker.text(chance)

    def found(self, data):
        """The mentions, as tests/worlds/ask_text.c prints them."""
        mentions = ""
        for start, end, sort, slug, kind, compound in reference.mentions(self.data, data):
            actor, item = (self.ids[of][slug] if sort == of else 0
                           for of in ("actor", "item"))
            mentions += f" {start},{end},{actor},{item},{kind},{int(compound)}"
        return mentions


def left_of(sections, world, kept):
    """The sections with those names of actors and items alone that a slice has."""
    left = dict(sections)
    for word in ("actor", "item"):
        section = model.CLASSES[word]
        left[section] = [
            names_left(record, world, set(name for _, name in world.aliases(
                world.records[word][world.ids[word][record["id"]]])))
            for record in sections.get(section, [])
            if world.ids[word][record["id"]] in kept[word]]
    return left


def names_left(record, world, names):
    """A record with these names; in other languages, those of the slice's."""
    record = dict(record, aliases={
        kind: [alias for alias in aliases if model.spelt(alias) in names]
        for kind, aliases in record.get("aliases", {}).items()})
    for key in ("names", "inflected"):
        record[key] = {tag: several for tag, several in record.get(key, {}).items()
                       if world.has_language(tag)}
    return record
