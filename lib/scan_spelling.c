/*
 * A text, held against the spelling of a name, letter by letter: what stands between
 * two letters of the text must be what may stand there, and that depends on what the
 * spelling has between them.
 */
#include "scanner.h"

#include "fold.h"

/* ---- gaps ---------------------------------------------------------- */

/* What a spelling has between two letters. */
struct spelt_gap {
	const unsigned char *at, *end;
	bool is_there;
};

/* Punctuation that counts as the same, by what stands for it. */
static const uint16_t same[][2] = {{0x2018, '\''}, {0x2019, '\''},
    {0x201b, '\''}, {0x2bc, '\''}, {0x2032, '\''}, {0xff07, '\''}, {'`', '\''},
    {0xb4, '\''}, {0x5f3, '\''}, {0x201c, '"'}, {0x201d, '"'}, {0x201e, '"'},
    {0x201f, '"'}, {0x2033, '"'}, {0x5f4, '"'}, {0xff02, '"'}, {0x2012, '-'},
    {0x2013, '-'}, {0x2014, '-'}, {0x2015, '-'}, {0x2212, '-'}, {0x60c, ','},
    {0x3001, ','}, {0xff0c, ','}, {0x2022, 0xb7}, {0x2027, 0xb7},
    {0x30fb, 0xb7}, {0xff65, 0xb7}, {0x2044, '/'}, {0x2215, '/'}, {0xff0f, '/'},
    {0xff06, '&'}, {0xff08, '('}, {0xff09, ')'}, {0xff1a, ':'}};

static uint32_t
plain_sign(uint32_t code)
{
	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
		if (same[i][0] == code) {
			return same[i][1];
		}
	}
	return code;
}

/* Takes a sign of the gap of a spelling, and what stands before it there. */
static bool
take_sign(struct spelt_gap *spelt, uint32_t code)
{
	const struct crink__text_part part = {spelt->end, true};

	code = plain_sign(code);
	while (spelt->at != spelt->end) {
		const struct crink__character character =
		    crink__read_character(&part, spelt->at);

		spelt->at += character.size;
		if (plain_sign(character.code) == code) {
			return true;
		}
	}
	return false;
}

/* What has been passed of a gap of a text. */
struct passing {
	bool is_return; /* CR was the last */
	bool has_line, is_hyphen, has_dot;
};

/* Whether a line may end in a gap, once, and not behind a hyphen. CR LF is one
 * end. */
static bool
passes_line(struct passing *passing, uint32_t code, bool is_allowed)
{
	if (passing->is_return && code == '\n') {
		return true;
	}
	if (passing->has_line || passing->is_hyphen || code == 0x2029) {
		return false;
	}
	passing->has_line = true;
	return is_allowed;
}

/* Whether a name can go on over the gap of a text. is_dotted: the letters beside it
 * stand alone; is_plain: they are of scripts without blanks. */
static bool
passes_gap(const struct crink__text_part *part, const unsigned char *at,
    const unsigned char *end, bool is_dotted, bool is_plain,
    struct spelt_gap spelt)
{
	struct passing passing = {false, false, false, false};

	while (at != end) {
		const struct crink__character character =
		    crink__read_character(part, at);
		bool is_passed = true;

		at += character.size;
		switch (character.sort) {
		case CRINK__SORT_MARK:
		case CRINK__SORT_PASSED:
			continue;
		case CRINK__SORT_LINE:
			is_passed = passes_line(&passing, character.code,
			    spelt.is_there || is_plain);
			break;
		case CRINK__SORT_BLANK:
			is_passed = spelt.is_there;
			break;
		case CRINK__SORT_HYPHEN:
			passing.is_hyphen = true;
			break;
		default: /* what is invalid has a code that no spelling has */
			passing.is_hyphen = false;
			if (character.sort == CRINK__SORT_DOT && is_dotted &&
			    !passing.has_dot) {
				passing.has_dot = true;
			} else {
				is_passed = take_sign(&spelt, character.code);
			}
			break;
		}
		if (!is_passed) {
			return false;
		}
		passing.is_return = character.code == '\r';
	}
	return true;
}

bool
crink__may_pass(const struct crink__letter *letter)
{
	return letter->follows <= CRINK__SORT_JOINING;
}

/* ---- letters ------------------------------------------------------- */

/* A text or a spelling as it is read. */
struct spelt_side {
	struct crink__letter letter;
	const unsigned char *next; /* the next letter; NULL: there is none */
	signed char letter_case;
	unsigned char at, size; /* of bytes */
	unsigned char bytes[CRINK__LETTER_LONGEST];
};

/* Goes on to the next letter. */
static bool
take_side_letter(struct spelt_side *side, const struct crink__text_part *part)
{
	struct crink__letter *letter = &side->letter;
	size_t size;

	if (side->next == NULL ||
	    !crink__read_letter(letter, part, side->next)) {
		return false;
	}
	side->next =
	    crink__may_pass(letter) ? crink__letter_next(letter) : NULL;
	side->letter_case = (signed char)crink__case(letter->code);
	size = crink__fold(side->bytes, sizeof(side->bytes),
	    (const char *)letter->start, letter->end);
	side->at = 0;
	side->size = (unsigned char)size;
	return size <= sizeof(side->bytes);
}

/* The gap of a spelling behind its letter. */
static struct spelt_gap
gap_behind(const struct spelt_side *side)
{
	const struct spelt_gap gap = {crink__letter_end(&side->letter),
	    crink__letter_next(&side->letter),
	    side->letter.gap.shape != CRINK__SHAPE_NONE};

	return gap;
}

/* Goes on to the next letter of a text, and of its spelling where both end one. */
static bool
take_both(struct spelt_side *text, const struct crink__text_part *part,
    struct spelt_side *spelt, const struct crink__text_part *spelt_part,
    bool *is_beside)
{
	struct spelt_gap gap = {NULL, NULL, false};
	const unsigned char *const before = crink__letter_end(&text->letter);
	const bool was_beside = crink__is_beside(&text->letter.gap);
	const bool was_single = crink__is_single(&text->letter, *is_beside);
	const bool was_plain = text->letter.script == CRINK__SCRIPT_PLAIN;

	if (spelt->at == spelt->size) {
		gap = gap_behind(spelt);
		if (!take_side_letter(spelt, spelt_part)) {
			return false;
		}
	}
	if (!take_side_letter(text, part)) {
		return false;
	}
	*is_beside = was_beside;
	return passes_gap(part, before, text->letter.start,
	    was_single && crink__is_single(&text->letter, was_beside),
	    was_plain && text->letter.script == CRINK__SCRIPT_PLAIN, gap);
}

/* The first letter at a place or behind it; NULL for none. */
static const unsigned char *
first_letter(const struct crink__text_part *part, const unsigned char *at)
{
	for (;;) {
		const struct crink__character character =
		    crink__read_character(part, at);

		if (character.sort <= CRINK__SORT_JOINING) {
			return at;
		}
		if (character.sort == CRINK__SORT_END) {
			return NULL;
		}
		at += character.size;
	}
}

/* How long a spelling is; strlen() would be one more function of libc. */
static size_t
size_of(const char *spelling)
{
	const volatile char *end = spelling;

	while (*end != '\0') {
		end++;
	}
	return (size_t)(end - spelling);
}

#ifndef __OPTIMIZE_SIZE__
/* Whether a text is a spelling, byte for byte. */
static bool
is_equal(const unsigned char *at, const unsigned char *end,
    const unsigned char *spelling)
{
	while (at != end && *at == *spelling) {
		at++;
		spelling++;
	}
	return at == end && *spelling == '\0';
}
#endif

/* Compares a text with a spelling letter by letter. */
static enum crink__likeness
compare_letters(const struct crink__text_part *part, const unsigned char *start,
    const unsigned char *end, bool is_beside, const char *spelling)
{
	const unsigned char *first = (const unsigned char *)spelling;
	const struct crink__text_part spelt_part = {
	    first + size_of(spelling), true};
	struct spelt_side text, spelt;
	bool is_same = true, is_capitals = true;

	text.next = start;
	spelt.next = first_letter(&spelt_part, first);
	if (!take_side_letter(&text, part) ||
	    !take_side_letter(&spelt, &spelt_part)) {
		return CRINK__LIKE_NONE;
	}
	for (;;) {
		while (text.at == text.size) {
			if (crink__letter_end(&text.letter) == end) {
				return spelt.at != spelt.size ||
				               spelt.next != NULL
				           ? CRINK__LIKE_NONE
				       : is_same     ? CRINK__LIKE_SAME
				       : is_capitals ? CRINK__LIKE_CAPITALS
				                     : CRINK__LIKE_OTHER_CASE;
			}
			if (!take_both(
			        &text, part, &spelt, &spelt_part, &is_beside)) {
				return CRINK__LIKE_NONE;
			}
		}
		if (spelt.at == spelt.size &&
		    !take_side_letter(&spelt, &spelt_part)) {
			return CRINK__LIKE_NONE;
		}
		if (text.bytes[text.at++] != spelt.bytes[spelt.at++]) {
			return CRINK__LIKE_NONE;
		}
		is_same = is_same && text.letter_case == spelt.letter_case;
		is_capitals = is_capitals && text.letter_case >= 0;
	}
}

enum crink__likeness
crink__compare_spelling(const struct crink__text_part *part,
    const unsigned char *start, const unsigned char *end, bool is_beside,
    const char *spelling)
{
#ifndef __OPTIMIZE_SIZE__
	if (is_equal(start, end, (const unsigned char *)spelling)) {
		return CRINK__LIKE_SAME;
	}
#endif
	return compare_letters(part, start, end, is_beside, spelling);
}
