/* What becomes of a letter, held against Unicode's decompositions. */
#include "unit.h"

#include "letters.h"

/* The character at *at, which is valid UTF-8. */
static uint32_t
next_code(const char **at)
{
	const unsigned char *byte = (const unsigned char *)*at;
	uint32_t code = *byte++;

	if (code >= 0xc0) {
		code &= code >= 0xf0 ? 0x07 : code >= 0xe0 ? 0x0f : 0x1f;
		while ((*byte & 0xc0) == 0x80) {
			code = code << 6 | (*byte++ & 0x3fu);
		}
	}
	*at = (const char *)byte;
	return code;
}

/* What a letter becomes, as crink__letter() tells it, from a text. */
static uint32_t
code_of(const char *folded)
{
	const uint32_t first = next_code(&folded);

	return *folded == '\0' ? first
	                       : first | (uint32_t)(unsigned char)*folded << 24;
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
    {"ي", "ئ"},
    {"ა", "ა"},
    {"अ", "अ"},
    {"k", "\u212a"},
    {"a", "\u212b"},
    {"ss", "ẞ"},
};

START_TEST(test_letters)
{
	for (size_t i = 0; i < COUNT(letters); i++) {
		const uint32_t expected = code_of(letters[i].folded);
		const char *at = letters[i].letters;

		while (*at != '\0') {
			const char *letter = at;
			const uint32_t folded = crink__letter(next_code(&at));

			EXPECT(folded == expected,
			    "%.*s of %s: %x instead of %x", (int)(at - letter),
			    letter, letters[i].folded, (unsigned)folded,
			    (unsigned)expected);
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
	    {0x20a0, 0x20bf},
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

/* What a letter becomes stays what it is, and is of a form that the folding
 * of names can write. U+03A2 is no letter, but among those that are. */
START_TEST(test_all)
{
	for (uint32_t code = 0x80; code < 0x110000; code++) {
		const uint32_t folded = crink__letter(code);

		if (folded > 0xffffff) {
			const uint32_t first = folded & 0xff;
			const uint32_t second = folded >> 24;

			EXPECT((folded & 0xffff00) == 0 && first - 'a' < 26 &&
			           second - 'a' < 26,
			    "U+%04x: %x", (unsigned)code, (unsigned)folded);
		} else if (folded < 0x80) {
			EXPECT(folded == 0 || folded - 'a' < 26, "U+%04x: %x",
			    (unsigned)code, (unsigned)folded);
		} else if (code != 0x3a2) {
			EXPECT(crink__letter(folded) == folded &&
			           folded < 0x110000,
			    "U+%04x: %x", (unsigned)code, (unsigned)folded);
		}
	}
}
END_TEST

UNIT_MAIN("letters", test_letters, test_dropped, test_all)
