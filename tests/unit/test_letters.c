/* What becomes of a letter, held against Unicode's decompositions. */
#include "unit.h"

#include "fold.h"
#include "letters.h"

#define ROOM 64

/* What a character of a text becomes, with a NUL after it. */
static const char *
fold_one(const char *letter, size_t size)
{
	static char key[ROOM];
	const size_t folded =
	    crink__fold((unsigned char *)key, ROOM - 1, letter, size);

	ck_assert_uint_lt(folded, ROOM);
	key[folded] = '\0';
	return key;
}

/* Bytes of the character that a text begins with. */
static size_t
size_of(const char *at)
{
	size_t size = 1;

	while ((at[size] & 0xc0) == 0x80) {
		size++;
	}
	return size;
}

static const struct {
	const char *folded, *letters;
} letters[] = {
    {"a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"},
    {"ae", "Ææ"},
    {"c", "ÇçĆćĈĉĊċČč"},
    {"d", "ÐðĎďĐđ"},
    {"e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěẸẹẺẻẼẽẾếỀềỂểỄễỆệ"},
    {"g", "ĜĝĞğĠġĢģ"},
    {"h", "ĤĥĦħ"},
    {"i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐỈỉỊị"},
    {"ij", "Ĳĳ"},
    {"j", "Ĵĵ"},
    {"k", "Ķķĸ"},
    {"l", "ĹĺĻļĽľĿŀŁł"},
    {"n", "ÑñŃńŅņŇňŉŊŋ"},
    {"o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐőǑǒỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ"},
    {"oe", "Œœ"},
    {"r", "ŔŕŖŗŘř"},
    {"s", "ŚśŜŝŞşŠšſȘș"},
    {"ss", "ß"},
    {"t", "ŢţŤťŦŧȚț"},
    {"th", "Þþ"},
    {"u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųǓǔǕǖǗǘǙǚǛǜỤụỦủỨứỪừỬửỮữỰự"},
    {"w", "Ŵŵ"},
    {"y", "ÝýÿŶŷŸỲỳỴỵỶỷỸỹ"},
    {"z", "ŹźŻżŽž"},
    /* Greek */
    {"α", "ΆΑά"},
    {"β", "Β"},
    {"γ", "Γ"},
    {"δ", "Δ"},
    {"ε", "ΈΕέ"},
    {"ζ", "Ζ"},
    {"η", "ΉΗή"},
    {"θ", "Θ"},
    {"ι", "ΊΐΙΪίϊ"},
    {"κ", "Κ"},
    {"λ", "Λ"},
    {"μ", "Μ"},
    {"ν", "Ν"},
    {"ξ", "Ξ"},
    {"ο", "ΌΟό"},
    {"π", "Π"},
    {"ρ", "Ρ"},
    {"σ", "Σς"},
    {"τ", "Τ"},
    {"υ", "ΎΥΫΰϋύ"},
    {"φ", "Φ"},
    {"χ", "Χ"},
    {"ψ", "Ψ"},
    {"ω", "ΏΩώ"},
    /* Cyrillic */
    {"а", "А"},
    {"б", "Б"},
    {"в", "В"},
    {"г", "ЃГѓ"},
    {"д", "Д"},
    {"е", "ЀЁЕѐё"},
    {"ж", "Ж"},
    {"з", "З"},
    {"и", "ЍИЙйѝ"},
    {"к", "ЌКќ"},
    {"л", "Л"},
    {"м", "М"},
    {"н", "Н"},
    {"о", "О"},
    {"п", "П"},
    {"р", "Р"},
    {"с", "С"},
    {"т", "Т"},
    {"у", "ЎУў"},
    {"ф", "Ф"},
    {"х", "Х"},
    {"ц", "Ц"},
    {"ч", "Ч"},
    {"ш", "Ш"},
    {"щ", "Щ"},
    {"ъ", "Ъ"},
    {"ы", "Ы"},
    {"ь", "Ь"},
    {"э", "Э"},
    {"ю", "Ю"},
    {"я", "Я"},
    {"ђ", "Ђ"},
    {"є", "Є"},
    {"ѕ", "Ѕ"},
    {"і", "ІЇї"},
    {"ј", "Ј"},
    {"љ", "Љ"},
    {"њ", "Њ"},
    {"ћ", "Ћ"},
    {"џ", "Џ"},
    /* kept as they are */
    {"中", "中"},
    {"北", "北"},
    {"한", "한"},
    {"か", "か"},
    {"が", "が"},
    {"ア", "ア"},
    {"א", "א"},
    {"ب", "ب"},
    {"ا", "اأإآ"},
    {"و", "ؤ"},
    {"ي", "ئىی"},
    {"ك", "ک"},
    {"0", "٠۰०০𝟎０⁰₀"},
    {"a", "ａＡ𝐀𝕒ª"},
    {"fi", "ﬁ"},
    {"e", "Əəɛ"},
    {"バ", "\u30d0"},
    {"カ", "ｶ"},
    {"կ", "Կ"},
    {"მ", "Მ"},
    {"12", "½"},
    {"ა", "ა"},
    {"अ", "अ"},
    {"k", "\u212a"},
    {"a", "\u212b"},
    {"ss", "ẞ"},
};

START_TEST(test_letters)
{
	for (size_t i = 0; i < COUNT(letters); i++) {
		const char *at = letters[i].letters;

		while (*at != '\0') {
			const size_t size = size_of(at);
			const char *folded = fold_one(at, size);

			EXPECT(strcmp(folded, letters[i].folded) == 0,
			    "%.*s: '%s' instead of '%s'", (int)size, at, folded,
			    letters[i].folded);
			at += size;
		}
	}
}
END_TEST

/* Marks, blanks, punctuation and signs count for nothing. */
START_TEST(test_dropped)
{
	static const struct {
		uint32_t first, last;
	} rows[] = {
	    {0x80, 0xa9}, /* controls, signs, the no-break space */
	    {0xab, 0xb1},
	    {0xbb, 0xbb},
	    {0xbf, 0xbf},
	    {0xd7, 0xd7},
	    {0xf7, 0xf7},   /* times, divided by */
	    {0x2b9, 0x2bf}, /* apostrophes of transcriptions */
	    {0x300, 0x36f}, /* accents */
	    {0x483, 0x489}, /* Cyrillic marks */
	    {0x591, 0x5bd}, /* Hebrew points */
	    {0x60c, 0x60c},
	    {0x61b, 0x61b},
	    {0x61f, 0x61f},
	    {0x640, 0x640}, /* tatweel */
	    {0x64b, 0x65f},
	    {0x670, 0x670}, /* Arabic vowels */
	    {0x6d6, 0x6dc},
	    {0x1dc0, 0x1dff},
	    {0x2000, 0x206f}, /* blanks, dashes, quotes, joiners */
	    {0x20a0, 0x20a7},
	    {0x20a9, 0x20bf},
	    {0x20d0, 0x20f0},
	    {0x2190, 0x21ff},
	    {0x3000, 0x3003},
	    {0x3008, 0x3011},
	    {0x30fb, 0x30fb},
	    {0xfe00, 0xfe0f},
	    {0xfe20, 0xfe2f},
	    {0xfeff, 0xfeff},
	    {0x1f300, 0x1f64f},
	    {0xe0100, 0xe01ef},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		for (uint32_t c = rows[i].first; c <= rows[i].last; c++) {
			EXPECT(crink__letter(c) == 0, "U+%04x: %x", (unsigned)c,
			    (unsigned)crink__letter(c));
		}
	}
}
END_TEST

/* What a letter becomes stays what it is, and of ASCII are only small letters
 * and digits. */
START_TEST(test_all)
{
	for (uint32_t code = 0x80; code < 0x110000; code++) {
		const size_t size = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
		char letter[4], once[ROOM];
		size_t length;

		if (code - 0xd800 < 0x800) {
			continue;
		}
		for (size_t i = size; i-- > 1;) {
			letter[i] =
			    (char)(0x80 | (code >> 6 * (size - 1 - i) & 0x3f));
		}
		letter[0] =
		    (char)((0xf00u >> size & 0xff) | code >> 6 * (size - 1));
		strcpy(once, fold_one(letter, size));
		length = strlen(once);
		for (size_t i = 0; i < length; i++) {
			EXPECT((once[i] & 0x80) != 0 ||
			           (once[i] >= '0' && once[i] <= '9') ||
			           (once[i] >= 'a' && once[i] <= 'z'),
			    "U+%04x: '%s'", (unsigned)code, once);
		}
		EXPECT(strcmp(fold_one(once, length), once) == 0,
		    "U+%04x: '%s'", (unsigned)code, once);
	}
}
END_TEST

#define HEAD(does, gap) (unsigned char)((does) | (gap) << 3)

/* Rows of every kind, at the bounds of what their counts take a byte more for. */
static const struct {
	unsigned char bytes[264]; /* room for the longest */
	uint32_t gap, count;
	size_t head,
	    size; /* bytes before those of the letters, and with them */
} rows[] = {
    {{HEAD(CRINK__DROP_ONE, 0)}, 0, 1, 1, 1},
    {{HEAD(CRINK__DROP_ONE, 30), 9}, 30, 1, 1, 1},
    {{HEAD(CRINK__DROP_ONE, 31), 0}, 31, 1, 2, 2},
    {{HEAD(CRINK__DROP_ONE, 31), 254, 9}, 285, 1, 2, 2},
    {{HEAD(CRINK__DROP_ONE, 31), 255, 0}, 286, 1, 3, 3},
    {{HEAD(CRINK__DROP_ONE, 31), 255, 255, 7}, 548, 1, 4, 4},
    {{HEAD(CRINK__DROP, 1), 1}, 1, 1, 2, 2},
    {{HEAD(CRINK__DROP, 1), 126, 9}, 1, 126, 2, 2},
    {{HEAD(CRINK__DROP, 1), 127, 9}, 1, 127, 2, 2},
    {{HEAD(CRINK__DROP, 1), 128, 128}, 1, 128, 3, 3},
    {{HEAD(CRINK__DROP, 1), 255, 255}, 1, 32767, 3, 3},
    {{HEAD(CRINK__DROP, 31), 2, 129, 3}, 33, 259, 4, 4},
    {{HEAD(CRINK__DIGITS, 2), 9}, 2, 10, 1, 1},
    {{HEAD(CRINK__LATIN, 3), 9}, 3, 26, 1, 1},
    {{HEAD(CRINK__RUNS, 4), 1, 0}, 4, 1, 2, 3},
    {{HEAD(CRINK__RUNS, 4), 3, 7, 0, 250}, 4, 12, 2, 5},
    {{HEAD(CRINK__LIST, 5), 1, 2, 9}, 5, 1, 2, 4},
    {{HEAD(CRINK__LIST, 5), 255, 2, 9}, 5, 255, 2, 258},
    {{HEAD(CRINK__SHIFT, 6), 1, 9, 9}, 6, 1, 2, 4},
    {{HEAD(CRINK__SHIFT, 6), 255, 9, 9}, 6, 255, 2, 4},
    {{HEAD(CRINK__LETTERS, 7), 2, 'n', 'g'}, 7, 1, 2, 4},
    {{HEAD(CRINK__LETTERS, 31), 1, 200, 9}, 32, 1, 3, 203},
};

START_TEST(test_rows)
{
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct crink__row row = {1, 2, 3, NULL};
		const unsigned char *const end =
		    crink__row_read(&row, rows[i].bytes, 1000);

		EXPECT(row.first == 1000 + rows[i].gap &&
		           row.count == rows[i].count &&
		           row.does == (rows[i].bytes[0] & 7) &&
		           row.bytes == rows[i].bytes + rows[i].head &&
		           end == rows[i].bytes + rows[i].size,
		    "row %zu", i);
	}
}
END_TEST

UNIT_MAIN("letters", test_letters, test_dropped, test_rows, test_all)
