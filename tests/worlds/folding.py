"""What counts of a name: letters and digits, as <crink/crink.h> says, by Python's
own Unicode data."""
import functools
import unicodedata

LATIN = {"æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ə": "e",
         "œ": "oe", "þ": "th", "ħ": "h", "ŧ": "t", "ŋ": "n"}
SAME = {"ى": "ي", "ی": "ي", "ک": "ك"}
# Joiners, marks of direction, soft hyphens, selectors: what Unicode ignores.
IGNORED = set("\u00ad\u034f\u061c\u180b\u180c\u180d\u180e\ufeff") | {
    chr(code) for run in ((0x200b, 0x2010), (0x202a, 0x202f), (0x2060, 0x2070),
                          (0xfe00, 0xfe10)) for code in range(*run)}
# Letters of their own: numbers as one sign, squares, what phoneticians write.
OWN = ((0x2150, 0x218c), (0x3300, 0x3400), (0x1d2c, 0x1dc0))
ARTICLES = ("the ", "a ", "an ")


def is_accent(letter):
    """Marks of vowels, and what ends or doubles a consonant, are no accents."""
    if unicodedata.category(letter)[0] != "M":
        return False
    order = unicodedata.combining(letter)
    return (unicodedata.category(letter) == "Me" or not
            (order < 10 or 84 <= order <= 132) or "HEBREW" in unicodedata.name(letter))


@functools.lru_cache(maxsize=None)
def letters(letter):
    """What one code point counts as, taken apart."""
    if any(first <= ord(letter) < end for first, end in OWN):
        return letter
    # Signs are dropped, those made of letters and digits too.
    if (letter in IGNORED or unicodedata.category(letter) == "So"
            or 0x2460 <= ord(letter) < 0x2500):
        return ""
    apart = unicodedata.normalize("NFKD", letter).casefold()
    out = ""
    for part in unicodedata.normalize("NFKD", apart):
        kind = unicodedata.category(part)
        digit = unicodedata.digit(part, None)
        if digit is not None:
            out += str(digit)
        elif kind[0] in "LMN" and kind != "Lm" and not is_accent(part):
            out += LATIN.get(part, SAME.get(part, part))
        elif kind == "Lm" and part not in "ʻʼʹʺˈˌ\u0640":
            out += part
    return out


def fold(name):
    """The key of a name: two that find the same have the same. Marks of kana that
    have no letter to join are dropped."""
    whole = unicodedata.normalize("NFC", "".join(map(letters, name)))
    return whole.replace("\u3099", "").replace("\u309a", "")


def is_in_order(name):
    """Whether marks stand in the order in which Unicode normalizes them, with what lies
    between left out: in other ones they are letters in another order."""
    orders = [unicodedata.combining(part) for part in "".join(map(letters, name))]
    return all(last <= order for last, order in zip(orders, orders[1:]) if order != 0)


def without_article(name):
    """What is left of a name behind its article; "" where it has none."""
    for article in ARTICLES:
        if name.lower().startswith(article):
            return name[len(article):]
    return ""


def is_latin(name):
    """Whether all letters that count are Latin ones, or digits."""
    return all(letter.isdecimal() or "LATIN" in unicodedata.name(letter, "")
               for letter in fold(name))
