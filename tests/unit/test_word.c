/* Characters, letters and gaps of running text, against the tables read in the
 * plainest way. */
#include "unit.h"

#include "fold.h"
#include "letters.h"
#include "word.h"

#define CODES 0x110000u

/* What a table tells of each code point: what it tells + 1, and where in the run
 * that stands; 0 where there is none. */
static unsigned char told[CODES], places[CODES];

static void
put_run(uint32_t first, uint32_t count, unsigned tells)
{
	for (uint32_t i = 0; i < count; i++) {
		told[first + i] = (unsigned char)(tells + 1);
		places[first + i] = (unsigned char)i;
	}
}

#ifdef __OPTIMIZE_SIZE__
/* As word.c says of the bytes of a table; none of it is behind the last code. */
static void
put_table(const unsigned char *at)
{
	uint32_t next = 0x80;

	memset(told, 0, sizeof(told));
	memset(places, 0, sizeof(places));
	for (;;) {
		const unsigned head = *at++;
		uint32_t gap = *at++, count = (head & 31) + 1;

		if (gap >= 0xc0) {
			gap = (gap - 0xc0) * 0x10000 + at[0] * 0x100u + at[1];
			at += 2;
		}
		if (count == 32) {
			count = at[0] * 0x100u + at[1] + 1;
			at += 2;
		}
		next += gap;
		if (next >= CODES || count > CODES - next) {
			break;
		}
		put_run(next, count, head / 32);
		next += count;
	}
}
#define PUT_TABLE(table) put_table(crink__word_##table)
#else
static void
put_table(const uint32_t *runs, unsigned count)
{
	memset(told, 0, sizeof(told));
	memset(places, 0, sizeof(places));
	for (unsigned i = 0; i < count; i++) {
		ck_assert(i == 0 || runs[i] / 0x800 > runs[i - 1] / 0x800 +
		                                          runs[i - 1] % 0x100);
		put_run(
		    runs[i] / 0x800, runs[i] % 0x100 + 1, runs[i] / 0x100 % 8);
	}
}
#define PUT_TABLE(table) \
	put_table(crink__word_##table, crink__word_##table##_count)
#endif

/* Each code in the planes that have letters with a sort of their own, some of the
 * others. */
static uint32_t
code_after(uint32_t code)
{
	return code + (code < 0x20000 ? 1 : 97);
}

static bool
is_between(uint32_t code, uint32_t first, uint32_t last)
{
	return code >= first && code <= last;
}

/* ---- characters ---------------------------------------------------- */

static int
case_of(uint32_t code)
{
	if (code < 0x80) {
		return is_between(code, 'A', 'Z')   ? 1
		       : is_between(code, 'a', 'z') ? -1
		                                    : 0;
	}
	switch (told[code]) {
	case 0:
		return 0;
	case 1:
		return 1;
	case 2:
		return -1;
	case 3:
		return places[code] % 2 == 0 ? 1 : -1;
	default:
		return places[code] % 2 == 0 ? -1 : 1;
	}
}

START_TEST(test_case)
{
	static const struct {
		uint32_t code;
		int is;
	} rows[] = {
	    {'@', 0},
	    {'A', 1},
	    {'Z', 1},
	    {'[', 0},
	    {'`', 0},
	    {'a', -1},
	    {'z', -1},
	    {'{', 0},
	    {0x7f, 0},
	    {0x80, 0},
	    {0xb5, -1},
	    {0xbf, 0},
	    {0xc0, 1},
	    {0xd6, 1},
	    {0xd7, 0},
	    {0xd8, 1},
	    {0xde, 1},
	    {0xdf, -1},
	    {0xf6, -1},
	    {0xf7, 0},
	    {0xff, -1},
	    {0x100, 1},
	    {0x101, -1},
	    {0x17f, -1},
	    {0x390, -1},
	    {0x391, 1},
	    {0x3c9, -1},
	    {0x3ff, 1},
	    {0x400, 1},
	    {0x42f, 1},
	    {0x430, -1},
	    {0x45f, -1},
	    {0x460, 1},
	    {0x461, -1},
	    {0x531, 1},
	    {0x561, -1},
	    {0x5d0, 0},
	    {0x627, 0},
	    {0x3042, 0},
	    {0x4dff, 0},
	    {0x4e00, 0},
	    {0x9fff, 0},
	    {0xac00, 0},
	    {0xd7a3, 0},
	    {0xff21, 1},
	    {0xff3a, 1},
	    {0xff41, -1},
	    {0xff5a, -1},
	    {0x10ffff, 0},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		ck_assert_msg(crink__case(rows[i].code) == rows[i].is, "U+%04x",
		    (unsigned)rows[i].code);
	}
	PUT_TABLE(cases);
	for (uint32_t code = 0; code < CODES; code = code_after(code)) {
		EXPECT(crink__case(code) == case_of(code), "U+%04x",
		    (unsigned)code);
	}
}
END_TEST

START_TEST(test_script)
{
	static const struct {
		uint32_t code;
		enum crink__script script;
	} rows[] = {
	    {0, CRINK__SCRIPT_LATIN},
	    {'/', CRINK__SCRIPT_LATIN},
	    {'0', CRINK__SCRIPT_DIGIT},
	    {'9', CRINK__SCRIPT_DIGIT},
	    {':', CRINK__SCRIPT_LATIN},
	    {'a', CRINK__SCRIPT_LATIN},
	    {0x7f, CRINK__SCRIPT_LATIN},
	    {0xe9, CRINK__SCRIPT_LATIN},
	    {0x24f, CRINK__SCRIPT_LATIN},
	    {0x391, CRINK__SCRIPT_GREEK},
	    {0x3ff, CRINK__SCRIPT_GREEK},
	    {0x400, CRINK__SCRIPT_CYRILLIC},
	    {0x45f, CRINK__SCRIPT_CYRILLIC},
	    {0x460, CRINK__SCRIPT_CYRILLIC},
	    {0x52f, CRINK__SCRIPT_CYRILLIC},
	    {0x531, CRINK__SCRIPT_OTHER},
	    {0x5d0, CRINK__SCRIPT_HEBREW},
	    {0x621, CRINK__SCRIPT_ARABIC},
	    {0x63a, CRINK__SCRIPT_ARABIC},
	    {0x641, CRINK__SCRIPT_ARABIC},
	    {0x64a, CRINK__SCRIPT_ARABIC},
	    {0x660, CRINK__SCRIPT_DIGIT},
	    {0x66e, CRINK__SCRIPT_ARABIC},
	    {0x671, CRINK__SCRIPT_ARABIC},
	    {0x6cf, CRINK__SCRIPT_ARABIC},
	    {0x6f0, CRINK__SCRIPT_DIGIT},
	    {0x915, CRINK__SCRIPT_OTHER},
	    {0xe01, CRINK__SCRIPT_PLAIN},
	    {0x1100, CRINK__SCRIPT_HANGUL},
	    {0x1161, CRINK__SCRIPT_HANGUL},
	    {0x3042, CRINK__SCRIPT_PLAIN},
	    {0x30a2, CRINK__SCRIPT_PLAIN},
	    {0x4e00, CRINK__SCRIPT_PLAIN},
	    {0x9fff, CRINK__SCRIPT_PLAIN},
	    {0xac00, CRINK__SCRIPT_HANGUL},
	    {0xd7a3, CRINK__SCRIPT_HANGUL},
	    {0xff10, CRINK__SCRIPT_DIGIT},
	    {0xff21, CRINK__SCRIPT_LATIN},
	    {0x20000, CRINK__SCRIPT_PLAIN},
	    {0x10ffff, CRINK__SCRIPT_OTHER},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		ck_assert_msg(crink__script(rows[i].code) == rows[i].script,
		    "U+%04x", (unsigned)rows[i].code);
	}
#ifdef __OPTIMIZE_SIZE__
	PUT_TABLE(scripts);
	for (uint32_t code = 0x80; code < CODES; code = code_after(code)) {
		EXPECT(crink__script(code) ==
		           (told[code] == 0
		                   ? CRINK__SCRIPT_OTHER
		                   : (enum crink__script)(told[code] - 1)),
		    "U+%04x", (unsigned)code);
	}
#else
	for (uint32_t code = 0x80, row = 0; code < CODES;
	     code = code_after(code)) {
		while (row + 1 < crink__word_scripts_count &&
		       crink__word_scripts[row + 1] / 0x100 <= code) {
			row++;
		}
		EXPECT(
		    crink__script(code) ==
		        (enum crink__script)(crink__word_scripts[row] % 0x100),
		    "U+%04x", (unsigned)code);
	}
#endif
}
END_TEST

static struct crink__character
read(const char *text, size_t size, bool is_last)
{
	const unsigned char *const at = (const unsigned char *)text;
	const struct crink__text_part part = {at + size, is_last};

	return crink__read_character(&part, at);
}

/* Each byte of ASCII. */
START_TEST(test_ascii)
{
	for (unsigned code = 0; code < 0x80; code++) {
		const char text[] = {(char)code, 'x'};
		const struct crink__character character = read(text, 2, false);
		enum crink__sort sort = CRINK__SORT_OTHER;

		if (is_between(code, '0', '9') || is_between(code, 'A', 'Z') ||
		    is_between(code, 'a', 'z')) {
			sort = CRINK__SORT_LETTER;
		} else if (code == ' ' || code == '\t' || code == '_') {
			sort = CRINK__SORT_BLANK;
		} else if (is_between(code, '\n', '\r')) {
			sort = CRINK__SORT_LINE;
		} else if (code == '-') {
			sort = CRINK__SORT_HYPHEN;
		} else if (code == '\'') {
			sort = CRINK__SORT_APOSTROPHE;
		} else if (code == '.') {
			sort = CRINK__SORT_DOT;
		}
		ck_assert_uint_eq(character.sort, sort);
		ck_assert_uint_eq(character.code, code);
		ck_assert_uint_eq(character.size, 1);
	}
}
END_TEST

static size_t
encode(char text[4], uint32_t code)
{
	if (code < 0x800) {
		text[0] = (char)(0xc0 + code / 0x40);
		text[1] = (char)(0x80 + code % 0x40);
		return 2;
	}
	if (code < 0x10000) {
		text[0] = (char)(0xe0 + code / 0x1000);
		text[1] = (char)(0x80 + code / 0x40 % 0x40);
		text[2] = (char)(0x80 + code % 0x40);
		return 3;
	}
	text[0] = (char)(0xf0 + code / 0x40000);
	text[1] = (char)(0x80 + code / 0x1000 % 0x40);
	text[2] = (char)(0x80 + code / 0x40 % 0x40);
	text[3] = (char)(0x80 + code % 0x40);
	return 4;
}

static enum crink__sort
sort_of(uint32_t code)
{
	const uint32_t letter = crink__letter(code);

	if (told[code] != 0) {
		return (enum crink__sort)told[code];
	}
	/* Vowels and finals of Hangul, those of another block, half-width ones
	 * that are folded to them, and the marks of kana. */
	if (is_between(code, 0x1161, 0x11c2) ||
	    is_between(letter, 0x1161, 0x11c2) ||
	    is_between(code, 0x314f, 0x3163) ||
	    is_between(code, 0x3099, 0x309a) ||
	    is_between(code, 0xff9e, 0xff9f)) {
		return CRINK__SORT_JOINING;
	}
	return letter == 0 ? CRINK__SORT_OTHER : CRINK__SORT_LETTER;
}

/* Each character beyond it. */
START_TEST(test_wide)
{
	PUT_TABLE(sorts);
	for (uint32_t code = 0x80; code < CODES; code = code_after(code)) {
		const bool is_surrogate = is_between(code, 0xd800, 0xdfff);
		struct crink__character character;
		char text[4];
		const size_t size = encode(text, code);

		character = read(text, size, true);
		EXPECT(character.sort == (is_surrogate ? CRINK__SORT_INVALID
		                                       : sort_of(code)) &&
		           character.code == (is_surrogate ? 0 : code) &&
		           character.size == (is_surrogate ? 1 : size),
		    "U+%04x", (unsigned)code);
	}
}
END_TEST

/* Some that are what they are whatever the names. */
START_TEST(test_sorts)
{
	static const struct {
		const char *text;
		enum crink__sort sort;
	} rows[] = {
	    {"\u00a0", CRINK__SORT_BLANK},
	    {"\u00ad", CRINK__SORT_PASSED},
	    {"\u2019", CRINK__SORT_APOSTROPHE},
	    {"\u2010", CRINK__SORT_HYPHEN},
	    {"\u0301", CRINK__SORT_MARK},
	    {"\u036f", CRINK__SORT_MARK},
	    {"\u200b", CRINK__SORT_PASSED},
	    {"\u200c", CRINK__SORT_PASSED},
	    {"\u2028", CRINK__SORT_LINE},
	    {"\u3000", CRINK__SORT_BLANK},
	    {"\u1160", CRINK__SORT_PASSED},
	    {"\u1161", CRINK__SORT_JOINING},
	    {"\u11c2", CRINK__SORT_JOINING},
	    {"\u11c3", CRINK__SORT_LETTER},
	    {"\u3098", CRINK__SORT_LETTER},
	    {"\u3099", CRINK__SORT_JOINING},
	    {"\u309a", CRINK__SORT_JOINING},
	    {"\u314e", CRINK__SORT_LETTER},
	    {"\u314f", CRINK__SORT_JOINING},
	    {"\u3163", CRINK__SORT_JOINING},
	    {"\u3164", CRINK__SORT_PASSED},
	    {"\uff9d", CRINK__SORT_LETTER},
	    {"\uff9e", CRINK__SORT_JOINING},
	    {"\uff9f", CRINK__SORT_JOINING},
	    {"\uffa0", CRINK__SORT_PASSED},
	    {"\u00e9", CRINK__SORT_LETTER},
	    {"\u0400", CRINK__SORT_LETTER},
	    {"\u045f", CRINK__SORT_LETTER},
	    {"\u0482", CRINK__SORT_OTHER},
	    {"\u0483", CRINK__SORT_MARK},
	    {"\u061f", CRINK__SORT_OTHER},
	    {"\u0621", CRINK__SORT_LETTER},
	    {"\u063a", CRINK__SORT_LETTER},
	    {"\u064b", CRINK__SORT_MARK},
	    {"\u0671", CRINK__SORT_LETTER},
	    {"\u06cf", CRINK__SORT_LETTER},
	    {"\u4e00", CRINK__SORT_LETTER},
	    {"\u9fff", CRINK__SORT_LETTER},
	    {"\uac00", CRINK__SORT_LETTER},
	    {"\ud7a3", CRINK__SORT_LETTER},
	    {"\U00010400", CRINK__SORT_LETTER},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const size_t size = strlen(rows[i].text);
		const struct crink__character character =
		    read(rows[i].text, size, true);

		ck_assert_msg(character.sort == rows[i].sort, "'%s' is %u",
		    rows[i].text, (unsigned)character.sort);
		ck_assert_uint_eq(character.size, size);
	}
}
END_TEST

/* The ends of texts and of parts, and what is no UTF-8. */
START_TEST(test_ends)
{
	static const struct {
		const char *bytes;
		size_t size;
		enum crink__sort of_last, of_part;
	} rows[] = {
	    {"", 0, CRINK__SORT_END, CRINK__SORT_CUT},
	    {"\x80", 1, CRINK__SORT_INVALID, CRINK__SORT_INVALID},
	    {"\xbf", 1, CRINK__SORT_INVALID, CRINK__SORT_INVALID},
	    {"\xc1", 1, CRINK__SORT_INVALID, CRINK__SORT_INVALID},
	    {"\xc2", 1, CRINK__SORT_INVALID, CRINK__SORT_CUT},
	    {"\xdf", 1, CRINK__SORT_INVALID, CRINK__SORT_CUT},
	    {"\xdf\x41", 2, CRINK__SORT_INVALID, CRINK__SORT_INVALID},
	    {"\xe0", 1, CRINK__SORT_INVALID, CRINK__SORT_CUT},
	    {"\xe4\xb8", 2, CRINK__SORT_INVALID, CRINK__SORT_CUT},
	    {"\xe4\xb8\x41", 3, CRINK__SORT_INVALID, CRINK__SORT_INVALID},
	    {"\xef\xbc\x41", 3, CRINK__SORT_INVALID, CRINK__SORT_INVALID},
	    {"\xf0", 1, CRINK__SORT_INVALID, CRINK__SORT_CUT},
	    {"\xf0\xa0", 2, CRINK__SORT_INVALID, CRINK__SORT_CUT},
	    {"\xf0\xa0\x80", 3, CRINK__SORT_INVALID, CRINK__SORT_CUT},
	    {"\xf0\xa0\x80\x41", 4, CRINK__SORT_INVALID, CRINK__SORT_INVALID},
	    {"\xf4\x90\x80\x80", 4, CRINK__SORT_INVALID, CRINK__SORT_INVALID},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct crink__character last =
		    read(rows[i].bytes, rows[i].size, true);
		const struct crink__character part =
		    read(rows[i].bytes, rows[i].size, false);

		ck_assert_uint_eq(last.sort, rows[i].of_last);
		ck_assert_uint_eq(part.sort, rows[i].of_part);
		ck_assert_uint_eq(last.size, rows[i].size == 0 ? 0 : 1);
		ck_assert_uint_eq(part.size, rows[i].size == 0 ? 0 : 1);
		ck_assert_uint_eq(last.code, 0);
		ck_assert_uint_eq(part.code, 0);
	}
}
END_TEST

#ifndef __OPTIMIZE_SIZE__
/* Three bytes whatever they are: a common letter is what they are decoded to. */
START_TEST(test_common)
{
	for (uint32_t bytes = 0; bytes < 0x800000; bytes++) {
		const unsigned char at[] = {(unsigned char)(0x80 | bytes >> 16),
		    (unsigned char)(bytes >> 8), (unsigned char)bytes};
		const uint32_t decoded = crink__decode(at, sizeof(at));
		const uint32_t expected = decoded & 0x1fffff;
		uint32_t code = 0;
		const unsigned size =
		    crink__common_letter(at, sizeof(at), &code);

		const unsigned wanted =
		    decoded != 0 && crink__is_common(expected)
		        ? decoded >> CRINK__DECODED
		        : 0;

		if (size != wanted || (size != 0 && code != expected)) {
			ck_abort_msg("%06x: %u", (unsigned)bytes, size);
		}
		if (bytes % 0x10000 == 0) {
			ck_assert(crink__common_letter(at, 2, &code) == 0);
		}
	}
}
END_TEST
#endif

/* ---- letters and gaps ---------------------------------------------- */

/* A letter and its gap, from characters alone, by the words of word.h. */
struct model {
	size_t end, past, dot, next, size;
	unsigned shape, count, follows;
	bool has_joiner, is_spaced;
};

static void
add_to_gap(struct model *model, struct crink__character character)
{
	static const unsigned shapes[] = {
	    [CRINK__SORT_APOSTROPHE] = CRINK__SHAPE_APOSTROPHE,
	    [CRINK__SORT_DOT] = CRINK__SHAPE_DOT,
	    [CRINK__SORT_HYPHEN] = CRINK__SHAPE_HYPHEN,
	    [CRINK__SORT_INVALID] = CRINK__SHAPE_NONE};
	const unsigned own = shapes[character.sort];

	model->size += character.size;
	switch (character.sort) {
	case CRINK__SORT_MARK:
	case CRINK__SORT_PASSED:
		model->has_joiner |= character.code == 0x200c;
		return;
	case CRINK__SORT_DOT:
	case CRINK__SORT_HYPHEN:
		break;
	default:
		model->is_spaced = true;
	}
	model->shape =
	    model->shape == CRINK__SHAPE_DOT && own == CRINK__SHAPE_HYPHEN
	        ? CRINK__SHAPE_DOT_HYPHEN
	    : model->shape == CRINK__SHAPE_NONE && own != CRINK__SHAPE_NONE
	        ? own
	        : CRINK__SHAPE_OTHER;
}

/* The gap after so many bytes. */
static void
read_gap(struct model *model, const struct crink__text_part *part,
    const unsigned char *start)
{
	bool has_others = false;

	model->past = model->next = model->end;
	model->dot = model->size = 0;
	model->shape = CRINK__SHAPE_NONE;
	model->has_joiner = model->is_spaced = false;
	for (;;) {
		const struct crink__character character =
		    crink__read_character(part, start + model->next);

		model->follows = character.sort;
		if (character.sort == CRINK__SORT_LETTER ||
		    character.sort == CRINK__SORT_JOINING ||
		    character.sort == CRINK__SORT_END ||
		    character.sort == CRINK__SORT_CUT) {
			return;
		}
		if (model->shape == CRINK__SHAPE_NONE &&
		    character.sort == CRINK__SORT_DOT) {
			model->dot = model->next + 1;
		}
		add_to_gap(model, character);
		if (model->size > 32) {
			model->size = 33;
			model->dot = model->dot > model->next ? 0 : model->dot;
			return;
		}
		model->next += character.size;
		has_others |= character.sort != CRINK__SORT_MARK;
		model->past = has_others ? model->past : model->next;
	}
}

static void
read_model(struct model *model, const struct crink__text_part *part,
    const unsigned char *start)
{
	model->count = 0;
	model->next = 0;
	do {
		model->end =
		    model->next +
		    crink__read_character(part, start + model->next).size;
		model->count++;
		read_gap(model, part, start);
	} while (model->follows == CRINK__SORT_JOINING &&
	         model->shape == CRINK__SHAPE_NONE && model->count < 8);
}

/* Each letter of a text. Returns how many it has. */
static unsigned
check_letters(const char *text, size_t size, bool is_last)
{
	const unsigned char *at = (const unsigned char *)text;
	const struct crink__text_part part = {at + size, is_last};
	unsigned count = 0;

	while (at != part.end) {
		const struct crink__character first =
		    crink__read_character(&part, at);
		struct crink__letter letter;
		struct model model;

		if (first.sort > CRINK__SORT_JOINING) {
			at += first.size == 0 ? 1 : first.size;
			continue;
		}
		memset(&letter, 0x5a, sizeof(letter));
		read_model(&model, &part, at);
		EXPECT(crink__read_letter(&letter, &part, at) ==
		           (model.follows != CRINK__SORT_CUT),
		    "'%s' goes on", at);
		EXPECT(letter.start == at && letter.code == first.code &&
		           letter.script == crink__script(first.code) &&
		           letter.joins == (first.sort == CRINK__SORT_JOINING),
		    "'%s'", at);
		EXPECT(letter.end == model.end && letter.past == model.past &&
		           letter.dot == model.dot && letter.next == model.next,
		    "'%s' ends", at);
		EXPECT(letter.gap.size == model.size &&
		           letter.gap.shape == model.shape &&
		           letter.gap.has_joiner == model.has_joiner &&
		           letter.gap.is_spaced == model.is_spaced,
		    "'%s' has a gap", at);
		EXPECT(letter.count == model.count &&
		           letter.follows == model.follows,
		    "'%s' is followed", at);
		EXPECT(crink__letter_end(&letter) == at + model.end &&
		           crink__letter_next(&letter) == at + model.next,
		    "'%s' is past", at);
		at += first.size;
		count++;
	}
	return count;
}

/* What texts are made of at random: letters of ASCII and common ones twice. */
static const char *const pieces[] = {"a", "Z", "9", "a", "x", "0", "я", "Ж",
    "\u0633", "\u06cc", "\u0671", "中", "国", "각", "한", "я", "中", "é", "ß",
    "\u1112", "\u1161", "\u11ab", "か", "\u3099", "\uff9e", "\ufb01",
    "\U00010400", "\U00020000", "\u0301", "\u0483", "\u064b", "\u200c",
    "\u00ad", "'", "\u2019", ".", "-", "\u2010", " ", "_", "\n", "!", "\u00b7",
    "\u00a0", "\xff", "\x80", "\xe4\xb8", "\xd1", ".-", "\u0621", "\u0660"};

START_TEST(test_random)
{
	uint32_t state = 20261127;
	unsigned count = 0;

	for (unsigned i = 0; i < 20000; i++) {
		const unsigned most = 1 + unit_below(&state, 12);
		char text[80];
		size_t size = 0;

		for (unsigned j = 0; j < most; j++) {
			const char *const piece =
			    pieces[unit_below(&state, COUNT(pieces))];

			strcpy(text + size, piece);
			size += strlen(piece);
		}
		count += check_letters(text, size, i % 2 == 0);
	}
	ck_assert_uint_gt(count, 50000);
}
END_TEST

/* Two letters, and each one or two of these between them, up to each end. */
START_TEST(test_pairs)
{
	static const char *const letters[] = {
	    "a", "9", "я", "\u0633", "中", "각", "é", "か"};

	for (size_t i = 0; i < COUNT(letters) * COUNT(letters); i++) {
		for (size_t j = 0; j < COUNT(pieces) * COUNT(pieces); j++) {
			char text[24];
			size_t size;

			snprintf(text, sizeof(text), "%s%s%s%s",
			    letters[i % COUNT(letters)],
			    j < COUNT(pieces) ? "" : pieces[j / COUNT(pieces)],
			    pieces[j % COUNT(pieces)],
			    letters[i / COUNT(letters)]);
			size = strlen(text);
			check_letters(text, size - j % 4, j % 3 == 0);
		}
	}
}
END_TEST

/* Gaps up to the longest and longer ones, of characters of each size. */
START_TEST(test_gaps)
{
	static const char *const gaps[] = {
	    ".", "-", " ", "\u0301", "\u00a0", "\u2019", "\u200c", "\xff"};

	for (size_t i = 0; i < COUNT(gaps); i++) {
		for (unsigned count = 0; count <= 36; count++) {
			char text[120] = "a";

			for (unsigned j = 0; j < count; j++) {
				strcat(text, gaps[i]);
			}
			/* A gap of two sorts, too. */
			strcat(text, count % 2 == 0 ? "b" : ".-b");
			check_letters(text, strlen(text), true);
			check_letters(text, strlen(text), false);
			check_letters(text, strlen(text) - 1, true);
			check_letters(text, strlen(text) - 1, false);
		}
	}
}
END_TEST

/* As many letters as join one, and more. */
START_TEST(test_joined)
{
	for (unsigned count = 0; count <= 12; count++) {
		const unsigned char *const end = NULL;
		struct crink__text_part part = {end, true};
		struct crink__letter letter;
		char text[80] = "か";

		for (unsigned j = 0; j < count; j++) {
			strcat(text, "\u3099");
		}
		ck_assert_uint_eq(
		    check_letters(text, strlen(text), true), count + 1);
		part.end = (const unsigned char *)text + strlen(text);
		crink__read_letter(&letter, &part, (unsigned char *)text);
		ck_assert_uint_eq(letter.count, count < 7 ? count + 1 : 8);
		ck_assert_uint_eq(letter.end, 3u * letter.count);
	}
}
END_TEST

/* A gap that grows beyond what is counted stays there. */
START_TEST(test_long_gap)
{
	const struct crink__character dot = {CRINK__SORT_DOT, 1, '.'};
	struct crink__gap gap = {0, CRINK__SHAPE_NONE, false, false};

	for (unsigned i = 1; i <= 600; i++) {
		crink__gap_add(&gap, &dot);
		ck_assert_uint_eq(gap.size, i <= 32 ? i : 33);
		ck_assert_uint_eq(
		    gap.shape, i == 1 ? CRINK__SHAPE_DOT : CRINK__SHAPE_OTHER);
		ck_assert(!crink__is_beside(&gap));
	}
}
END_TEST

/* What may be passed within a word, and where letters beside one another part. */
START_TEST(test_words)
{
	for (unsigned shape = 0; shape <= CRINK__SHAPE_OTHER; shape++) {
		for (unsigned size = 0; size <= 33; size++) {
			const struct crink__gap gap = {(unsigned char)size,
			    (unsigned char)shape, false, false};

			ck_assert(crink__is_beside(&gap) ==
			          (size <= 32 &&
			              (shape == CRINK__SHAPE_NONE ||
			                  shape == CRINK__SHAPE_APOSTROPHE)));
		}
	}
	for (unsigned i = 0; i < 81; i++) {
		const enum crink__script a = (enum crink__script)(i / 9);
		const enum crink__script b = (enum crink__script)(i % 9);
		const bool has_digit =
		    a == CRINK__SCRIPT_DIGIT || b == CRINK__SCRIPT_DIGIT;
		const bool has_hangul =
		    a == CRINK__SCRIPT_HANGUL || b == CRINK__SCRIPT_HANGUL;
		const bool has_plain =
		    a == CRINK__SCRIPT_PLAIN || b == CRINK__SCRIPT_PLAIN;

		ck_assert(crink__parts(a, b) ==
		          (has_plain || (has_digit ? has_hangul : a != b)));
	}
}
END_TEST

#ifdef __OPTIMIZE_SIZE__
UNIT_MAIN("word", test_case, test_script, test_ascii, test_wide, test_sorts,
    test_ends, test_random, test_pairs, test_gaps, test_joined, test_long_gap,
    test_words)
#else
UNIT_MAIN("word", test_case, test_script, test_ascii, test_wide, test_sorts,
    test_ends, test_common, test_random, test_pairs, test_gaps, test_joined,
    test_long_gap, test_words)
#endif
