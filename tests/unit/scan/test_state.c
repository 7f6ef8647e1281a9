/*
 * What the scanner remembers of the text before: after each letter and sign that it
 * passes, and behind a mention, that is as if all of it had been passed one by one.
 */
#include "../unit.h"

#include "scan.c"

#include "part.h"

#define SOFT "\xc2\xad" /* a hyphen that is passed over */
#define JOINER "\xe2\x80\x8c"
#define ACUTE "\xcc\x81"
#define VOWEL "\xe1\x85\xa1" /* joins the letter before */

/* ---- what is passed -------------------------------------------------- */

/* Passes a letter or a sign; how a letter begins, or NEW_WORD + 1. */
static unsigned
pass_one(struct crink_scan *scan)
{
	const struct crink__text_part part = part_of(scan);
	const unsigned char *const at = at_of(scan);
	const struct crink__character character =
	    crink__read_character(&part, at);
	struct crink__letter letter;
	enum beginning beginning;

	if (character.sort > CRINK__SORT_JOINING) {
		ck_assert(pass_other(scan, &part, at, &character));
		return NEW_WORD + 1;
	}
	ck_assert(crink__read_letter(&letter, &part, at));
	beginning = beginning_of(scan, &letter);
	ck_assert(pass_letter(scan, &part, &letter, &character, beginning));
	return beginning;
}

/* Of each letter or sign of a text, after it was passed: how it began, w within a
 * word, c behind clitics, n a new one, . for none; what is remembered: J a joiner
 * behind the last letter, B which stands beside another, M is several, C clitics, A an
 * alef, @ an address, ! the end; and the gap behind it, its bytes and its shape. At
 * last the letters of the word, characters before an "@", letters before "://". */
static void
tell_passed(char *to, size_t size, const char *text, bool is_last)
{
	static const struct {
		unsigned flag;
		char sign;
	} flags[] = {{CRINK__SCAN_JOINER, 'J'}, {CRINK__SCAN_BESIDE, 'B'},
	    {CRINK__SCAN_MANY, 'M'}, {CRINK__SCAN_CLITICS, 'C'},
	    {CRINK__SCAN_ALEF, 'A'}, {CRINK__SCAN_ADDRESS, '@'},
	    {CRINK__SCAN_LAST, '!'}};
	char part[64];
	struct crink_scan scan;
	char *at = to;
	bool has_letter = false;

	/* Of what follows it is known that it joins nothing. */
	snprintf(part, sizeof(part), "%s! x", text);
	scan = crink_scan_part(NULL, part, strlen(part), is_last);
	while (scan.at < strlen(text)) {
		const unsigned char *const from = at_of(&scan);
		const unsigned how = pass_one(&scan);

		ck_assert_uint_lt((size_t)(at - to) + 40, size);
		*at++ = "wcn."[how];
		for (size_t i = 0; i < COUNT(flags); i++) {
			if ((scan.flags & flags[i].flag) != 0 &&
			    !(is_last && flags[i].sign == '!')) {
				*at++ = flags[i].sign;
			}
		}
		at += scan.gap_size == 0 && scan.gap_shape == 0
		          ? 0
		          : sprintf(at, "%d,%d", scan.gap_size, scan.gap_shape);
		*at++ = ' ';
		has_letter |= how <= NEW_WORD;
		ck_assert_int_eq(
		    (scan.flags & CRINK__SCAN_LETTER) != 0, has_letter);
		ck_assert_int_eq((scan.flags & CRINK__SCAN_LAST) != 0, is_last);
		if (how <= NEW_WORD) {
			const struct crink__text_part whole = part_of(&scan);
			const struct crink__character letter =
			    crink__read_character(&whole, from);

			ck_assert_uint_eq(scan.code, letter.code);
			ck_assert_uint_eq(
			    scan.script, crink__script(letter.code));
		}
	}
	sprintf(at, "%d %d %d", scan.word, scan.local, scan.letters);
}

static const struct {
	const char *text, *passed;
} all_passed[] = {
    {"Iran's x", "n wB wB wB .B1,1 wB .B1,5 n 1 1 1"},
    {"Ira'sx", "n wB wB .B1,1 wB wB 5 2 2"},
    {"n's'x", "n .1,1 wB .B1,1 wB 3 1 1"},
    {"U.S. x", "n .1,2 w .1,2 .2,5 n 1 1 1"},
    {"A.B.C", "n .1,2 w .1,2 w 1 5 1"},
    {"AB.C", "n wB .B1,2 n 1 4 1"},
    {"A.BC", "n .1,2 n wB 2 4 2"},
    {"A.b8c", "n .1,2 n wB wB 3 5 1"},
    {"8.x.8", "n .1,2 n .1,2 n 1 5 0"},
    {"a8 8a", "n wB .B1,5 n wB 2 2 1"},
    {"b" SOFT JOINER "c", "n .2,0 .J5,0 wB 2 1 1"},
    {"d" ACUTE "-e", "n .2,0 .3,3 n 1 2 1"},
    {"f  ,g", "n .1,5 .2,5 .3,5 n 1 1 1"},
    {"h.-i--j", "n .1,2 .2,4 n .1,3 .2,5 n 1 7 1"},
    {"وال صين", "nC cBA wBC .BC1,5 n wB wB 3 0 0"},
    {"لالا", "nC cBA wBC cBA 4 0 0"},
    {"ا ل", "nA .A1,5 nC 1 0 0"},
    {"ا" JOINER "ل", "nA .JA3,0 nBC 2 0 0"},
    {"ا" ACUTE "ل", "nA .A2,0 wBC 2 0 0"},
    {"ا.ل", "nA .A1,2 w 1 0 0"},
    {"و8", "nC wB 2 1 0"},
    {"وx", "nC nB 2 1 1"},
    {"و'ا", "nC .C1,1 wB 2 0 0"},
    {"و-ا", "nC .C1,3 nA 1 0 0"},
    {"ووا", "nC cBC cBA 3 0 0"},
    {"وי", "nC nB 2 0 0"},
    {"ושל ג", "nC cBC cBC .BC1,5 n 1 0 0"},
    {"ש" JOINER "ש", "nC .JC3,0 nBC 2 0 0"},
    {"ו" JOINER "ש", "nC .JC3,0 nBC 2 0 0"},
    {"j" JOINER "k", "n .J3,0 wB 2 1 1"},
    {VOWEL "l" VOWEL "m", "w nBM wB 3 1 1"},
    {"n" VOWEL ".o", "nM .M1,2 n 1 2 1"},
    {"p." VOWEL "q", "n .1,2 w nB 2 1 1"},
    {"x@y z", "n .@1,5 n@ .1,5 n 1 1 1"},
    {"x@a" VOWEL "b", "n .@1,5 nM wB 2 1 1"},
    {"k://v" VOWEL "w://",
        "n .@1,5 .@2,5 .@3,5 nM wB .B@1,5 .B@2,5 .B@3,5 2 0 0"},
    {"www.a", "n@ wB@ wB@ .B@1,2 n@ 1 5 1"},
    {"中中x", "n nB nB 3 1 1"},
    {"북한x", "n wB nB 3 1 1"},
    {"βx", "n nB 2 1 1"},
    {"йц x", "n wB .B1,5 n 1 1 1"},
    {"a\nB_c", "n .1,5 n .1,5 n 1 3 1"},
    {"a\xff"
     "b",
        "n .1,5 n 1 1 1"},
    {"a" VOWEL "://b", "nM .M1,5 .M2,5 .M3,5 n 1 1 1"},
    {"ab" VOWEL, "n wBM 2 0 0"},
    {"a.b c", "n .1,2 w .1,5 n 1 1 1"},
    {"k8l", "n wB wB 3 3 1"},
    {SOFT "a" SOFT, ".2,0 n .2,0 1 0 0"},
    {"\u200e.a", ".3,0 .4,2 n 1 2 1"},
    {"ال"
     "لا",
        "nA wBC cBC cBA 4 0 0"},
    {"לא", "nC cB 2 0 0"},
    {"ﻻ", "n 1 0 0"},
};

START_TEST(test_passed)
{
	for (size_t i = 0; i < COUNT(all_passed); i++) {
		char passed[400];

		tell_passed(passed, sizeof(passed), all_passed[i].text, true);
		ck_assert_msg(strcmp(passed, all_passed[i].passed) == 0,
		    "%s: %s", all_passed[i].text, passed);
		tell_passed(passed, sizeof(passed), all_passed[i].text, false);
		ck_assert_msg(strcmp(passed, all_passed[i].passed) == 0,
		    "%s as a part: %s", all_passed[i].text, passed);
	}
}
END_TEST

/* ---- what is asked of it --------------------------------------------- */

START_TEST(test_was_single)
{
	static const unsigned others[] = {0, CRINK__SCAN_LAST,
	    CRINK__SCAN_LETTER, CRINK__SCAN_JOINER, CRINK__SCAN_CLITICS,
	    CRINK__SCAN_ALEF, CRINK__SCAN_ADDRESS};

	for (unsigned i = 0; i <= CRINK__SCRIPT_OTHER; i++) {
		const bool has_single = i != CRINK__SCRIPT_DIGIT &&
		                        i != CRINK__SCRIPT_PLAIN &&
		                        i != CRINK__SCRIPT_HANGUL;

		for (size_t j = 0; j < COUNT(others); j++) {
			struct crink_scan scan = crink_scan_text("", 0);

			scan.script = (uint8_t)i;
			scan.flags = (uint16_t)others[j];
			ck_assert(was_single(&scan) == has_single);
			scan.flags = (uint16_t)(others[j] | CRINK__SCAN_MANY);
			ck_assert(!was_single(&scan));
			scan.flags = (uint16_t)(others[j] | CRINK__SCAN_BESIDE);
			ck_assert(!was_single(&scan));
		}
	}
}
END_TEST

START_TEST(test_clitics)
{
	static const uint32_t clitics[] = {0x628, 0x641, 0x643, 0x644, 0x648,
	    0x6a9, 0x5d1, 0x5d4, 0x5d5, 0x5db, 0x5dc, 0x5de, 0x5e9};
	const struct crink_scan scan = crink_scan_text("", 0);

	for (uint32_t code = 0; code < 0x110000; code++) {
		struct crink__letter letter = {.code = code};
		bool is_one = false;

		for (size_t i = 0; i < COUNT(clitics); i++) {
			is_one |= clitics[i] == code;
		}
		EXPECT(is_clitic(code) == is_one, "U+%04X", code);
		EXPECT(clitics_with(&scan, &letter, NEW_WORD) ==
		           (is_one             ? (unsigned)CRINK__SCAN_CLITICS
		               : code == 0x627 ? (unsigned)CRINK__SCAN_ALEF
		                               : 0),
		    "U+%04X first", code);
		EXPECT(clitics_with(&scan, &letter, WITHIN_WORD) == 0,
		    "U+%04X within", code);
	}
}
END_TEST

/* ---- behind a mention ------------------------------------------------ */

/* What is told first of a text is passed as if that were letter by letter; of its
 * letters none is a clitic. */
static const char *const mentioned[] = {"Iran, x y", "x Iran-made y",
    "IN IRAN NOW", "the U.S. is", "N. Korea, x", "a\nNorth Korea's x",
    "x People's Republic y", "155 mm shell x", "T-90, x", "x-8-x y",
    "X\xcc\x81, x y", "Иран, x", "В ТУР ЕДУ", "x Türkiye y", "Türkiye",
    "É.É. x y", "Straße's x", "Иран\xcc\x81-x", "И\xc2\xadран x y",
    "И\xcc\x81ран x", "北한국 x 北 韓", "在中国人民的", "6자회담이",
    "ギガ・メガ x", "カク カガク x", "x@y Iran z", "http://x Иран z",
    "A TÜRKIYE\nB", "Ирана", "\xef\xbc\xa9ran x", "북한은 x",
    "I\xe2\x80\x93ran I-ran x", "Κορέα, x", "Washington, D.C.",
    "x\nNorth\nKorea y", "x\nКОРЕЯ Иран y", "New Iran Iran", "Café Iran x Иран",
    "北\n韓 x"};

/* What does not count where the word has case: that of the line before it. */
static unsigned
flags_of(const struct crink_scan *scan)
{
	const unsigned line = CRINK__SCAN_LINE_CASED | CRINK__SCAN_LINE_LOWER;

	return (scan->flags & CRINK__SCAN_WORD_CASED) != 0 ? scan->flags & ~line
	                                                   : scan->flags;
}

START_TEST(test_mentioned)
{
	for (size_t i = 0; i < COUNT(mentioned); i++) {
		const char *const text = mentioned[i];
		struct crink_scan scan = crink_scan_text(text, strlen(text));
		struct crink_scan all = scan;
		struct crink_mention mention;
		unsigned count = 0;

		for (; crink_scan_next(&scan, &mention); count++) {
			ck_assert_uint_gt(scan.at, mention.start);
			ck_assert_uint_le(scan.at, mention.end);
			while (all.at < scan.at) {
				pass_one(&all);
			}
			ck_assert_uint_eq(all.at, scan.at);
			EXPECT(flags_of(&scan) == flags_of(&all) &&
			           scan.code == all.code &&
			           scan.script == all.script &&
			           scan.gap_size == all.gap_size &&
			           scan.gap_shape == all.gap_shape &&
			           scan.word == all.word &&
			           scan.local == all.local &&
			           scan.letters == all.letters,
			    "%s to %zu: %x, not %x", text, scan.at, scan.flags,
			    all.flags);
		}
		ck_assert_msg(count > 0, "%s", text);
	}
}
END_TEST

/* Passes so many bytes as a mention. */
static struct crink_scan
match_passed(const char *text, size_t size, bool is_last)
{
	struct crink_scan scan =
	    crink_scan_part(NULL, text, strlen(text), is_last);
	const struct crink__text_part part = part_of(&scan);
	const struct crink__match match = {
	    .last = (const unsigned char *)text + size};

	pass_match(&scan, &part, &match);
	ck_assert_uint_eq(scan.at, size);
	return scan;
}

/* What may begin an address at the end of a part is passed all the same: it was known
 * to begin none when it was read. */
START_TEST(test_match_passed)
{
	static const char *const texts[] = {"\xc3\xa9 w", "x w", "\xc3\xa9 ww",
	    "\xc3\xa9 http", "\xd0\xb8www", "\xc3\xa9 و", "é ا", "וا", VOWEL,
	    VOWEL "x " VOWEL "y", "x\n" VOWEL "é'" VOWEL};

	for (size_t i = 0; i < COUNT(texts); i++) {
		const size_t size = strlen(texts[i]);
		const struct crink_scan last =
		    match_passed(texts[i], size, true);
		const struct crink_scan part =
		    match_passed(texts[i], size, false);
		const unsigned clitics = CRINK__SCAN_CLITICS | CRINK__SCAN_ALEF;
		struct crink_scan all = crink_scan_text(texts[i], size);

		ck_assert_uint_eq(
		    last.flags & ~(unsigned)CRINK__SCAN_LAST, part.flags);
		ck_assert_uint_eq(
		    last.flags & (CRINK__SCAN_ADDRESS | clitics), 0);
		/* Else as if it had been passed letter by letter. */
		while (all.at < size) {
			pass_one(&all);
		}
		ck_assert_uint_eq(flags_of(&last), flags_of(&all) & ~clitics);
		ck_assert_uint_eq(last.code, all.code);
		ck_assert_uint_eq(last.word, all.word);
		ck_assert_uint_eq(last.gap_size, all.gap_size);
		ck_assert_uint_eq(last.gap_shape, all.gap_shape);
	}
}
END_TEST

#ifndef __OPTIMIZE_SIZE__
START_TEST(test_ascii)
{
	for (unsigned byte = 0; byte < 0x100; byte++) {
		for (size_t at = 0; at < 4; at++) {
			unsigned char bytes[] = {'a', 0x7f, 0, 0x20, 0xff};

			bytes[at] = (unsigned char)byte;
			EXPECT(is_ascii(bytes, bytes + 4) == (byte < 0x80),
			    "%u at %zu", byte, at);
			EXPECT(is_ascii(bytes, bytes + at), "before %zu", at);
			EXPECT(is_ascii(bytes + at, bytes + at + 1) ==
			           (byte < 0x80),
			    "%u alone", byte);
		}
	}
}
END_TEST
#define WHERE_SPEED_COUNTS , test_ascii
#else
#define WHERE_SPEED_COUNTS
#endif

UNIT_MAIN("scan-state", test_passed, test_was_single, test_clitics,
    test_mentioned, test_match_passed WHERE_SPEED_COUNTS)
