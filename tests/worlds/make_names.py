"""Random names in many scripts, and other spellings of the same name."""
import unicodedata

import folding

SCRIPTS = {
    "latin": "a b d e f g i k l m n o p r s t u v z".split(),
    "accents": "á à ä ã å ā ą ç č ð đ é ě ę ğ í ı ł ñ ň ø ö ő œ æ ř ş š ß ţ ů ü ý ž ə þ ħ ŋ "
               "ế ộ ừ ạ a e i o u n t s".split(),
    "greek": "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ φ χ ψ ω ά ή ί ό".split(),
    "cyrillic": "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ы ь э ю я ё є ї ђ ў".split(),
    "armenian": "ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ".split(),
    "georgian": "ა ბ გ დ ე ვ ზ თ ი კ ლ მ".split(),
    "hebrew": "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת".split(),
    "arabic": "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي ى أ إ آ ة َ ّ".split(),
    "persian": "ا ب پ ت ج چ خ د ر ز ژ س ش ف ک گ ل م ن و ه ی".split(),
    "devanagari": "क ख ग च ज ट ड त द न प ब म य र ल व श ा ि ी ु े ो ् क़".split(),
    "bengali": "ক খ গ চ জ ট ত দ ন প ব ম া ি ী ু ে ো ড়".split(),
    "tamil": "க ங ச ஞ ட ண த ந ப ம ய ர ல ா ி ீ ு ே ொ".split(),
    "thai": "ก ข ค ง จ ช ต ท น บ ป พ ม ย ร ล ว ส า ิ ี ุ เ แ โ ่ ้".split(),
    "han": "中 国 朝 鲜 鮮 俄 罗 斯 伊 朗 北 京 平 壤 德 黑 兰 美 軍 炮 弹 山 东 海 人 民 共 和 \uf963".split(),
    "kana": "か が き ぎ く さ し ざ た だ な は ば ぱ ま カ ガ キ ギ サ タ パ ン ー ｶ ﾞ ﾊ".split(),
    "hangul": "가 나 다 라 마 바 사 아 자 차 카 타 파 하 북 한 조 선 미 사 일 포 탄 군 각 힣".split(),
    "ethiopic": "አ በ ገ ደ ሀ ወ ዘ ለ መ ነ ሰ ረ".split(),
    "wide": "Ａ Ｂ Ｃ Ｄ Ｅ Ｆ ａ ｂ ｃ ｄ ｅ ｆ １ ２ ３".split(),
    "signs": "ﬁ ﬀ ² ₃ ™ Ⅷ ⅓ ㎞ 𝐦 𝟭 ٣ ۴ ५ Ⓐ ª a b c d e 1 2 3".split(),
}
# What stands between letters and does not count.
BETWEEN = [" ", "-", "'", ".", "’", "/", ", ", " (", "\u00a0", "·", "\u200d", "\u00ad"]
TAGS = {"greek": ["el"], "cyrillic": ["ru", "uk", "sr-Cyrl"], "armenian": ["hy"],
        "georgian": ["ka"], "hebrew": ["he"], "arabic": ["ar", "ar-EG"],
        "persian": ["fa", "ur"], "devanagari": ["hi"], "bengali": ["bn"],
        "tamil": ["ta"], "thai": ["th"], "han": ["zh", "zh-Hant", "zh-Hant-TW"],
        "kana": ["ja"], "hangul": ["ko"], "ethiopic": ["am"],
        "accents": ["fr", "de", "vi", "tr", "pt-BR", "pt"]}


class Names:
    """Gives names that fold to keys that nobody has yet."""

    def __init__(self, chance, scripts):
        self.chance = chance
        self.scripts = scripts
        self.taken = {}

    def word(self, script):
        letters = SCRIPTS[script]
        size = self.chance.choice((1, 2, 3, 3, 4, 4, 5, 6, 8, 12))
        word = "".join(self.chance.choice(letters) for _ in range(size))
        return word.capitalize() if self.chance.random() < 0.7 else word

    def text(self, script):
        words = [self.word(script) for _ in range(self.chance.choice((1, 1, 2, 2, 3, 4)))]
        text = words[0]
        for word in words[1:]:
            text += (" " if self.chance.random() < 0.7
                     else self.chance.choice(BETWEEN)) + word
        return text

    def fresh(self, word, script=None, owner=None):
        """A name of a class that no other has, not behind an article either."""
        taken = self.taken.setdefault(word, {})
        while True:
            name = self.text(script or self.chance.choice(self.scripts)).strip()
            key = folding.fold(name)
            if (len(key) < 3 or key in taken or folding.without_article(name)
                    or not folding.is_in_order(name)
                    or len(name.encode()) > 200 or len(key.encode()) > 200):
                continue
            taken[key] = owner
            return name

    def slug(self, word, prefix, number):
        """A slug: it is a name too."""
        taken = self.taken.setdefault(word, {})
        slug = f"{prefix}{number}"
        if self.chance.random() < 0.3:
            slug = f"{self.chance.choice(('red', 'far', 'new', 'x'))}-{prefix}-{number}"
        assert folding.fold(slug) not in taken, slug
        taken[folding.fold(slug)] = slug
        return slug

    def with_article(self, word, name):
        """The name behind an article, if nobody is called so."""
        longer = self.chance.choice(("The ", "the ", "A ", "An ")) + name
        if folding.fold(longer) in self.taken[word]:
            return name
        self.taken[word][folding.fold(longer)] = name
        return longer

    def tag(self, script):
        return self.chance.choice(TAGS.get(script, ["es", "it", "sv"]))


def respelt(chance, name):
    """A name as somebody may write it; mostly one that counts as the same."""
    way = chance.randrange(10)
    if way == 0:
        return name.upper()
    if way == 1:
        return name.lower()
    if way == 2:
        return unicodedata.normalize("NFD", name)
    if way == 3:
        return unicodedata.normalize("NFC", name)
    if way == 4:
        return unicodedata.normalize("NFKC", name)
    if way == 5:
        return "".join(chr(ord(c) + 0xfee0) if "!" < c <= "~" else c for c in name)
    if way == 6:
        at = chance.randrange(len(name) + 1)
        return name[:at] + chance.choice(BETWEEN) + name[at:]
    if way == 7:
        return name.translate({ord("ي"): "ی", ord("ك"): "ک", ord("ی"): "ى",
                               ord("1"): "١", ord("2"): "２", ord("3"): "³"})
    if way == 8:
        return "".join(c for c in name if c.isalnum() or unicodedata.combining(c))
    at = chance.randrange(len(name))
    return name[:at] + name[at + 1:]
