"""The law that a slice answers as the whole does, as far as it has the claims and the
entities of the answer: asked of both libraries, with no evaluator between them."""
import re

import laws

NAME = "a slice answers otherwise than the whole"


class Pair:
    """Two askers, of a slice and of the whole, of one world; texts: of the slice."""

    def __init__(self, whole, part, texts, chance):
        self.whole, self.part, self.texts, self.chance = whole, part, texts, chance
        self.kept = {word: set(ones) for word, ones in part.kept.items()}

    def claims(self, numbers):
        """Claims of the whole, by their numbers in it; those that the slice has, by
        its own."""
        indices = [self.whole.numbers[number] for number in numbers]
        return self.part.claim_list([self.whole.world.claims[i] for i in indices])

    def left(self, word, text):
        """Of some numbers of entities, those that the slice has."""
        return [one for one in map(int, text.split()) if one in self.kept[word]]

    def law(self, line, agrees, of_whole=None):
        """agrees(answer of the whole, of the slice); of_whole: the line for the whole,
        where it is another one."""
        return laws.Law(NAME, [of_whole or line, line], lambda a: agrees(*a),
                        lambda a: tells(line, a[1]))

    # ---- what is asked ----

    def query(self):
        conditions = self.part.conditions()
        unit = self.chance.choice(self.part.units or [1])
        is_ordered = dict(conditions).get("order", 0) != 0

        def agrees(whole, part):
            (_, all_), (_, own) = laws.numbers(whole), laws.numbers(part)
            left = self.claims(all_)
            is_same = left == own if is_ordered else sorted(left) == sorted(own)
            # Of a sum the slice has all, or it is another sum.
            return is_same and (len(left) < len(all_)
                                or whole.partition("|")[2] == part.partition("|")[2])
        return self.law(self.part.line(conditions, unit), agrees)

    def find(self):
        word = self.chance.choice([word for word in self.kept if self.kept[word]])
        name = self.chance.choice(self.part.names_of(word))

        def agrees(whole, part):
            (one, matches), (own, own_matches) = (
                (int(answer.split()[0]), self.left(word, " ".join(answer.split()[2:])))
                for answer in (whole, part))
            if self.part.world.languages is None:
                # A form may be a name of whom is left out.
                return (matches or own_matches) == own_matches and own == (
                    one if one in self.kept[word] else 0)
            # Some names are left out.
            return set(own_matches) <= set(matches) and own in (0, one)
        return self.law(f"find\t{word}\t{name}", agrees)

    def links(self):
        claim = self.chance.choice(self.part.claims)
        link = self.chance.randint(1, 12)

        def agrees(whole, part):
            return [self.claims(map(int, side.split())) for side in whole.split("|")] == [
                list(map(int, side.split())) for side in part.split("|")]
        return self.law(
            f"links\t{self.part.number_of[claim.index]}\t{link}", agrees,
            f"links\t{self.whole.number_of[claim.index]}\t{link}")

    def latest(self):
        question, date = self.part.some("question"), self.part.date()

        def agrees(whole, part):
            if whole == "-1":
                return part == "-1"
            left = self.claims([int(whole)])
            return not left or left == [int(part)]
        return self.law(f"latest\t{question}\t{date[0]},{date[1]},{date[2]}", agrees)

    def members(self):
        group = self.part.group()

        def agrees(whole, part):
            return [self.left("actor", side) for side in whole.split("|")] == [
                self.left("actor", side) for side in part.split("|")]
        return self.law(f"members\t{group}", agrees)

    def in_on(self):
        group, date = self.part.group(), self.part.date()
        least = self.chance.randint(1, 3)
        return self.law(
            f"in-on\t{group}\t{date[0]},{date[1]},{date[2]}\t{least}",
            lambda whole, part: self.left("actor", whole) == self.left("actor", part))

    def sentence(self):
        claim = self.chance.choice(self.part.claims)
        return self.law(f"sentence\t{self.part.number_of[claim.index]}\t4000",
                        lambda whole, part: whole == part,
                        f"sentence\t{self.whole.number_of[claim.index]}\t4000")

    def newest(self):
        """What goes on does so up to the newest day of the whole."""
        date = self.whole.edge()
        return self.law(f"covers\t2000/..\t{date[0]},{date[1]},{date[2]}",
                        lambda whole, part: whole == part)

    def scan(self):
        text = self.texts.text(self.chance)

        def agrees(whole, part):
            of_whole, own = (mentions(answer.partition("\t")[0])
                             for answer in (whole, part))
            for place in set(of_whole) & set(own):
                (actor, item), told = of_whole[place], own[place]
                if told not in ((actor, item), (0, 0)):
                    return False
            # What is found elsewhere is found in place of something else.
            if self.texts.has_decoys or self.part.world.languages is not None:
                return True
            others = set(of_whole) - set(own), set(own) - set(of_whole)
            lost = {place for place in others[0] if of_whole[place][0] in self.kept["actor"]
                    or of_whole[place][1] in self.kept["item"]}
            return (all(meets(place, others[1]) for place in lost)
                    and all(meets(place, others[0]) for place in others[1]))
        return self.law(f"scan\t{text.hex()}\t64", agrees)

    WAYS = (query, query, find, links, latest, members, in_on, sentence, newest, scan, scan)

    def make(self, count):
        """So many, of each sort in turn."""
        return [self.WAYS[i % len(self.WAYS)](self) for i in range(count)]


def tells(line, answer):
    """Whether it is of anything: a claim, an entity, a text."""
    if line.startswith("query"):  # of none a sum tells too
        answer = answer.partition("|")[0]
    return answer != "-1" and re.search("[1-9A-Za-z]", answer) is not None


def mentions(answer):
    """{(start, end): (actor, item)}"""
    found = [mention.split(",") for mention in answer.split()]
    return {(int(start), int(end)): (int(actor), int(item))
            for start, end, actor, item, _, _ in found}


def meets(place, others):
    return any(place[0] < end and start < place[1] for start, end in others)
