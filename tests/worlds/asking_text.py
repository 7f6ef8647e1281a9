"""Random questions about what is written and read: near names, sentences, numbers in
words, words of the vocabulary, names in texts."""
import folding
import make_names
import near
import saying
from telling import quantity_text


class TextAsker:
    """asker: the one of the other questions; what this one asks does not change
    what that one does. texts: what finds names in texts; None if nothing can."""

    def __init__(self, asker, chance, texts=None):
        self.asker, self.world, self.chance = asker, asker.world, chance
        self.kept, self.texts = asker.kept, texts
        self.indices = {}
        self.teller = saying.Teller(self.world)

    # ---- near names ----

    def near_name(self, word):
        """A name of who is kept, or a name or form of anybody; as a rule misspelt."""
        if self.chance.random() < 0.7:
            one = self.chance.choice(self.kept[word])
            names = self.asker.names_of(word, one)
        else:
            one = self.chance.choice(self.world.order[word])
            made = sorted(self.world.forms.of(one)) if word == "actor" else []
            names = made or self.asker.names_of(word, one)
        name = self.chance.choice(names)
        return name if self.chance.random() < 0.15 else near.misspelt(self.chance, name)

    def suggest(self):
        words = [word for word in near_classes(self.kept) if self.kept[word]]
        word = self.chance.choice(words)
        kept = set(self.kept[word])
        name = self.near_name(word)
        key = folding.fold(name)
        if not folding.is_in_order(name) or name != name.strip("\t"):
            return None
        # A name of those alone whom a slice leaves out is one that it does not know.
        found = self.world.left(word, name, kept) if key else []
        if found:
            is_shared = (found != self.world.bearers(word, name)
                         or self.world.is_shared(word, name))
        else:
            found, is_shared = near.nearest(self.index_of(word, kept), name)
            found = [other for other in self.world.order[word] if other in found]
        # A name of several is not that of the one who is left in a slice.
        alone = len(found) == 1 and not is_shared
        return (f"suggest\t{word}\t{name}",
                " ".join(map(str, [found[0] if alone else 0] + found)))

    def form(self):
        """A form of a name that is made by a rule, or what is almost one."""
        one = self.chance.choice(self.kept["actor"] or [0])
        made = sorted(self.world.forms.of(one)) if one else []
        if not made:
            return None
        name = self.chance.choice(made)
        if self.chance.random() < 0.3:
            name = make_names.respelt(self.chance, name)
        return self.asker.found("actor", name)

    def index_of(self, word, kept):
        """What near names are looked for in."""
        if word not in self.indices:
            self.indices[word] = [
                (near.letters_of(key), found, self.world.is_shared(word, key)
                 or found.isdisjoint(self.world.bearers(word, key)))
                for key, found in self.world.index_of(word, kept).items()]
        return self.indices[word]

    # ---- what is written ----

    def cut(self, text):
        """(size of a buffer, what it holds of a text)"""
        whole = text.encode()
        size = self.chance.choice((0, 1, 2, 8, len(whole), len(whole) + 1,
                                   self.chance.randint(0, len(whole) + 4)))
        return size, whole[:max(size - 1, 0)].decode(errors="ignore")

    def written(self, line, text):
        size, cut = self.cut(text)
        return f"{line}\t{size}", f"{len(text.encode())}\t{text}\t{cut}"

    def sentence(self):
        claim = self.chance.choice(self.asker.claims)
        return self.written(f"sentence\t{self.asker.number_of[claim.index]}",
                            self.teller.sentence(claim))

    def amount(self):
        quantity = self.chance.choice(self.asker.claims).quantity
        if self.chance.random() < 0.4:
            quantity = saying.some_quantity(self.chance, self.world, quantity)
        return self.written(f"written\t{quantity_text(quantity)}",
                            self.teller.quantity(quantity))

    # ---- words of the vocabulary ----

    def word(self):
        section = self.chance.choice(("relation-kinds", "statuses", "units", "modifiers"))
        record = self.chance.choice(self.world.sections[section])
        names = [record["id"]]
        if section == "units":
            names += [record.get(key, record["id"]) for key in ("singular", "plural")]
        name = self.chance.choice(names)
        if self.chance.random() < 0.5:
            name = make_names.respelt(self.chance, name)
        found = self.world.words_of(section, name)
        if len(found) > 1:
            return None  # nothing tells which
        return f"word\t{section}\t{name}", str((found or [0])[0])

    # ---- names in texts ----

    def scan(self):
        text = self.texts.text(self.chance)
        found = self.texts.found(text)
        step = self.chance.choice((1, 2, 3, 7, 16, 64, 300))
        return f"scan\t{text.hex()}\t{step}", f"{found}\t{found}"

    WAYS = (("suggest", 5), ("form", 3), ("sentence", 6), ("amount", 2), ("word", 1),
            ("scan", 8))

    def questions(self, count):
        ways, weights = zip(*self.WAYS)
        found, tries = [], 0
        while len(found) < count and tries < 20 * count:
            tries += 1
            made = getattr(self, self.chance.choices(ways, weights)[0])()
            if made is not None:
                found.append(made)
        return found


def near_classes(kept):
    return [word for word in ("actor", "actor", "actor", "item", "source", "question")
            if kept[word]]
