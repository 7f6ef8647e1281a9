"""Names that are near to a misspelt one, as <crink/crink.h> says of
crink_actor_suggest(): every way of putting it right is tried."""
import collections
import unicodedata

import folding

MOST, LETTERS = 3, 5    # slips at most, and letters for each of them
BYTES = 112             # of a name that has any near
BLANKS = " \t\n\v\f\r_"
# Digits that are typed for a letter that looks like them.
ALIKE = {"0": "o", "1": "il", "5": "s", "8": "b"}

# A letter of the misspelt name: whether it begins its word, of how many letters.
Letter = collections.namedtuple("Letter", "text is_first size")


def letters_of(name):
    """The letters that slips are counted in: a sign of a vowel is one, as is each part
    of it; only Hangul and kana stay composed."""
    return "".join(
        letter if "\u3040" <= letter < "\u3100" or "\uac00" <= letter < "\ud7a4"
        else unicodedata.normalize("NFD", letter) for letter in folding.fold(name))


def read(name):
    """(letters of a misspelt name, whether an article was left out); no letters where
    it has none, or too many."""
    for blank in BLANKS:
        name = name.replace(blank, " ")
    words = [key for key in map(letters_of, name.split(" ")) if key]
    has_article = False
    while len(words) > 1 and words[0] == "the":
        has_article, words = True, words[1:]
    letters = [Letter(text, place == 0, len(word))
               for word in words for place, text in enumerate(word)]
    if len("".join(words).encode()) > BYTES:
        letters = []
    return letters, has_article


class Ways:
    """All ways from a misspelt name to a right one: how many slips there are, in all
    and in the word that it is at."""

    def __init__(self, letters, right):
        self.letters, self.right = letters, right
        self.most = min(MOST, len(right) // LETTERS)

    def slipped(self, ways, letter, more, slips):
        """With some slips more in the word of a letter, which is to have so many
        letters more."""
        return {(whole + slips, word + slips) for whole, word in ways
                if whole + slips <= self.most
                and LETTERS * (word + slips) <= letter.size + more}

    def entered(self, ways, letter):
        """With a letter: where it begins a word, that one has no slip yet, but for the
        first word, of which is what is left out before it."""
        if letter.is_first and letter is not self.letters[0]:
            return {(whole, 0) for whole, _ in ways}
        return ways

    def extra(self, ways, letter):
        if letter.text.isdecimal():
            return set()
        return self.slipped(self.entered(ways, letter), letter, -1, 1 + letter.is_first)

    def missing(self, ways, place, row):
        """Left out: of the word of the letter before it."""
        if self.right[row].isdecimal():
            return set()
        letter = self.letters[max(place - 1, 0)]
        return self.slipped(ways, letter, 1, 1 + (row == 0))

    def changed(self, ways, letter, text):
        ways = self.entered(ways, letter)
        if letter.text == text:
            return ways
        if text.isdecimal() or (letter.text.isdecimal()
                                and text not in ALIKE.get(letter.text, "")):
            return set()
        return self.slipped(ways, letter, 0, 1 + letter.is_first)

    def swapped(self, ways, place, row):
        """The two letters before the places stand in the other order."""
        one, other = self.letters[place - 2:place]
        if ((one.text, other.text) != (self.right[row - 1], self.right[row - 2])
                or one.text.isdecimal() or other.text.isdecimal()):
            return set()
        ways = self.entered(self.entered(ways, one), other)
        return self.slipped(ways, other, 1, 1)

    def slips(self):
        """The fewest; None if they are not forgiven."""
        rows = [[{(0, 0)}]]
        for place, letter in enumerate(self.letters):
            rows[0].append(self.extra(rows[0][place], letter))
        for row in range(1, len(self.right) + 1):
            rows.append([self.missing(rows[row - 1][0], 0, row - 1)])
            for place, letter in enumerate(self.letters, 1):
                ways = self.changed(rows[row - 1][place - 1], letter,
                                    self.right[row - 1])
                ways = ways | self.extra(rows[row][place - 1], letter)
                ways |= self.missing(rows[row - 1][place], place, row - 1)
                if row > 1 and place > 1:
                    ways |= self.swapped(rows[row - 2][place - 2], place, row)
                rows[row].append(ways)
        return min((whole for whole, _ in rows[-1][-1]), default=None)


def may_be_near(letters, key):
    """Whether so few letters differ that slips may be forgiven."""
    most = min(MOST, len(key) // LETTERS)
    if abs(len(letters) - len(key)) > most:
        return False
    count = collections.Counter(letter.text for letter in letters)
    own = collections.Counter(key)
    return max((count - own).total(), (own - count).total()) <= most


def nearest(index, name):
    """(who bear a name of an index that is nearest to another one, whether one such name
    is that of several); index: [(letters of a name, bearers, whether it is)]."""
    letters, has_article = read(name)
    found, fewest, is_shared = set(), MOST, False
    for key, bearers, is_of_several in index if letters else ():
        right = key[3:] if has_article and key.startswith("the") else key
        if not right or not may_be_near(letters, right):
            continue
        slips = Ways(letters, right).slips()
        if slips is not None and slips <= fewest:
            if slips < fewest:
                found, fewest, is_shared = set(), slips, False
            found |= bearers
            is_shared = is_shared or is_of_several
    return found, is_shared


def look_alike(chance, letter):
    """What may be taken for a letter or digit, if anything may."""
    return chance.choice([digit for digit, letters in ALIKE.items()
                          if letter.lower() in letters]
                         or ALIKE.get(letter, letter))


def misspelt(chance, name):
    """A name with some slips."""
    letters = list(name)
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3))):
        at, way = chance.randrange(len(letters)), chance.randrange(8)
        other = chance.choice("aeiounrstl" + name + "0158")
        if way == 0:
            letters.insert(at, other)
        elif way == 1 and len(letters) > 1:
            del letters[at]
        elif way == 2:
            letters[at] = other
        elif way == 3 and at:
            letters[at - 1:at + 1] = letters[at], letters[at - 1]
        elif way == 4:
            letters.insert(at, " ")
        elif way == 5 and " " in letters:
            letters.remove(" ")
        elif way > 5:
            alike = [place for place, letter in enumerate(letters)
                     if letter.lower() in "oilsb0158"]
            at = chance.choice(alike or [at])
            letters[at] = look_alike(chance, letters[at])
    text = "".join(letters)
    return chance.choice(("the ", "The ", "")) + text if chance.random() < 0.1 else text
