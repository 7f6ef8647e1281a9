"""Texts with names of a world in them, and where they are found: by the plain reader
of tests/unit/scan/reference.py, on the same data files."""
import os
import sys

import make_names
import near

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "unit", "scan"))
import reference  # noqa: E402

FILLERS = ("the of and The a talks said in 7 155 mm don't she's it's pro- anti- U.S. e.g. "
           "https://a.example/b x@y.example #tag @user 是 的 와 에서 은 و ב AND IN TALKS").split()
GLUE = (" ", " ", " ", " ", " ", "\n", "-", "", ". ", ", ", "'s ", "’s ", " (", ") ", "/", "  ",
        "\r\n", "\n\n", "_", "\u00ad", "\u200c", "\u00a0", "—", "-\n", ": ", "@", "://", "www.")


class Texts:
    """names: all that the world's entities are called."""

    def __init__(self, paths, world, names):
        self.data = reference.Data(paths)
        self.ids = {"actor": world.ids["actor"], "item": world.ids["item"]}
        self.names = names

    def piece(self, chance):
        way = chance.random()
        if way < 0.5:
            return chance.choice(self.names)
        if way < 0.65:
            return make_names.respelt(chance, chance.choice(self.names))
        if way < 0.72:
            return near.misspelt(chance, chance.choice(self.names))
        if way < 0.78:  # a part of one, with what may follow it
            name = chance.choice(self.names)
            return name[:chance.randint(1, len(name))]
        return chance.choice(FILLERS)

    def text(self, chance):
        text = "".join(self.piece(chance) + chance.choice(GLUE)
                       for _ in range(chance.randint(1, 9)))
        way = chance.random()
        data = (text.upper() if way < 0.1 else text).encode()
        if way > 0.95:  # no valid UTF-8
            at = chance.randrange(len(data) + 1)
            data = data[:at] + bytes([chance.choice((0x80, 0xe4, 0xff))]) + data[at:]
        return data[:6000]

    def found(self, data):
        """The mentions, as tests/worlds/ask_text.c prints them."""
        mentions = ""
        for start, end, sort, slug, kind, compound in reference.mentions(self.data, data):
            actor, item = (self.ids[of][slug] if sort == of else 0
                           for of in ("actor", "item"))
            mentions += f" {start},{end},{actor},{item},{kind},{int(compound)}"
        return mentions
