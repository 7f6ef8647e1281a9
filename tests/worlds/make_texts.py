"""Makes texts in which names stand as they do in news: at the ends of a line and of the
text, in capitals and in headlines, in compounds, broken over lines, with what is
written beside them as one word."""
import make_names
import near

FILLERS = ("the of and The a talks said in 7 155 mm don't she's it's pro- anti- U.S. e.g. "
           "https://a.example/b x@y.example #tag @user 是 的 와 에서 은 و ב AND IN TALKS").split()
GLUE = (" ", " ", " ", " ", " ", "\n", "-", "", ". ", ", ", "'s ", "’s ", " (", ") ", "/", "  ",
        "\r\n", "\n\n", "_", "\u00ad", "\u200c", "\u00a0", "—", "-\n", ": ", "@", "://", "www.")
# Words of a line whose case counts, and what has none.
WORDS = ("talks visits WITH With a 7 1990s 와 是 iPhone NATO-led e.g. don't Ǆ ǅ ß "
         "(now) “so” —").split(" ")
# About as long as what is looked at of a word beside a name that may have capitals, and
# of what stands behind it.
EDGES = [letters * count + end for letters, end in (("X", "y"), ("9", "X"), ("9", "x"))
         for count in (31, 32)] + ["." * count + " TALKS" for count in (61, 62, 63, 64)]
BLANKS = ("\n", "\n", "\r\n", " \n ", "\n\n", "  ", "\u00a0", "\u3000", "\t", "_", "-",
          "-\n", " - ", "\u00ad", "", ".", "·", " " * 31, " " * 32, " " * 33, "\u2028", "\u2029",
          "\u200b", "\u0301", ", ", "\x80")
COMPOUNDS = ("{}-made", "{}-{}", "{}-{}", "{}–{}", "pro-{}", "non-{}-led", "Sino-{}",
             "{}‑led", "{}/{}", "{}-\n{}", "{}- and {}", "{}-", "-{}", "anti-{}.", "{}--{}",
             "{}\u00ad{}", "{}{}", "{}.-{}", "{}" + "-" * 32 + "made")
CLITICS = ("{}'s", "{}’s", "{}'S", "{}ʼs", "{}s'", "{}'", "'{}'", "{}'s-", "{}'sx", "{}'s'", "{}' s",
           "l'{}", "d’{}", "{}’s ", "{}s", "“{}”", "({})", "#{}", "@{}", "{}@", "{}.", "{}…",
           "{}たち", "{}的", "在{}", "{}1", "7{}", "{}ї", "é{}", "{}은", "و{}", "ה{}")
# What is written as one word with a name, by the first letter of its script and the one
# behind it.
OF_SCRIPT = {
    ("\u0590", "\u0600"): ("ו{}", "ה{}", "ב{}", "ל{}", "מ{}", "ש{}", "כ{}", "וכש{}", "של{}", "א{}",
                           "{}ים", "ו\u200c{}"),
    ("\u0600", "\u0780"): ("و{}", "ف{}", "ب{}", "ل{}", "ك{}", "ک{}", "ال{}", "وال{}", "ولل{}", "اال{}",
                           "ف\u200c{}", "می\u200c{}", "{}\u200cها", "ا{}", "{}ي"),
    ("\uac00", "\ud7b0"): ("{}은", "{}에서", "{}에서는", "{}에서도를", "{}으로부터", "{}까지만도", "{}은산",
                           "{}산", "{}군이", "{}에게서만은", "{}은는이가", "신{}")}
LINES = ("\n", "\n", "\n", "\r\n", "\n\n", ". ", " ", "\u2028", "\x0b", "\x85")
CASES = (str.upper, str.upper, str.lower, str.title, str.capitalize, str.swapcase)


def break_up(chance, name):
    """With something else in place of blanks, or with something within it."""
    if " " in name and chance.random() < 0.8:
        if chance.random() < 0.5:
            return name.replace(" ", chance.choice(BLANKS))
        words = name.split(" ")
        return "".join(word + chance.choice(BLANKS) for word in words[:-1]) + words[-1]
    at = chance.randint(1, len(name))
    return name[:at] + chance.choice(BLANKS) + name[at:]


def dot(chance, name):
    """As an abbreviation."""
    return ".".join(name.replace(" ", "")[:12]) + chance.choice(("", ".", "..", ".'s", ".-"))


def write_on(chance, name):
    """With something else as one word."""
    letter = name.lstrip()[:1]
    own = [several for (first, end), several in OF_SCRIPT.items() if first <= letter < end]
    return chance.choice(own[0] if own and chance.random() < 0.7 else CLITICS).format(name)


class Maker:
    """names: what the texts are about."""

    def __init__(self, names):
        self.names = names
        # Those of capitals and small letters are asked for more often than their share.
        self.cased = [name for name in names if name.upper() != name.lower()] or names

    def name(self, chance):
        return chance.choice(self.cased if chance.random() < 0.5 else self.names)

    # ---- lines as of news ----

    def mention(self, chance):
        """A name as it may stand in a line."""
        name, way = self.name(chance), chance.random()
        if way < 0.25:
            name = chance.choice(CASES)(name)
        elif way < 0.4:
            name = break_up(chance, name)
        elif way < 0.45:
            name = dot(chance, name)
        if way > 0.85 or chance.random() < 0.2:
            name = chance.choice(COMPOUNDS).format(name, self.name(chance))
        if way > 0.7 or chance.random() < 0.2:
            name = write_on(chance, name)
        return name

    def line(self, chance):
        """A name with some words on either side, or none; mostly in one case."""
        pieces = [self.mention(chance) if chance.random() < 0.5 else chance.choice(WORDS)
                  for _ in range(chance.choice((0, 0, 1, 1, 2, 3)))]
        pieces.insert(chance.choice((0, len(pieces))), self.mention(chance))
        way = chance.random()
        if way < 0.5:
            change = chance.choice(CASES)
            spared = chance.randrange(3 * len(pieces))
            pieces = [piece if place == spared else change(piece)
                      for place, piece in enumerate(pieces)]
        if chance.random() < 0.15:
            pieces.insert(chance.choice((0, len(pieces))), chance.choice(EDGES))
        return chance.choice((" ", " ", " ", "-", "  ", ", ")).join(pieces)

    def among_capitals(self, chance):
        """A name in capitals, beside a word that tells whether it is among others."""
        pieces = [chance.choice(self.cased).upper(), chance.choice(EDGES)]
        chance.shuffle(pieces)
        if chance.random() < 0.5:
            pieces.insert(chance.choice((0, 2)), "NOW")
        return " ".join(pieces)

    def lines(self, chance):
        lines = [(self.line if chance.random() < 0.9 else self.among_capitals)(chance)
                 for _ in range(chance.choice((1, 1, 1, 2, 3)))]
        return chance.choice(("", "", "", " ", "\n", "-", "'", "“")) + "".join(
            line + chance.choice(LINES) for line in lines[:-1]) + lines[-1] + chance.choice(
                ("", "", "", "", ".", "'s", "'", "-", "’", "\n", "\u00ad", " "))

    # ---- anything beside anything ----

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

    def jumble(self, chance):
        text = "".join(self.piece(chance) + chance.choice(GLUE)
                       for _ in range(chance.randint(1, 9)))
        return text.upper() if chance.random() < 0.1 else text

    def text(self, chance):
        """Some bytes, most of them UTF-8."""
        make = self.lines if chance.random() < 0.6 else self.jumble
        data = make(chance).encode()
        way = chance.random()
        if way > 0.96:  # no valid UTF-8
            at = chance.randrange(len(data) + 1)
            data = data[:at] + bytes([chance.choice((0x80, 0xe4, 0xff))]) + data[at:]
        elif way > 0.93:  # cut anywhere
            data = data[:chance.randint(1, len(data))]
        return data[:6000]
