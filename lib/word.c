#include "word.h"

#include "fold.h"
#include "letters.h"

#define JOINER 0x200c /* zero width, "non-joiner" */

/* ---- tables -------------------------------------------------------- */

/* Of the run that has a code point: what it tells, + 1, and where in the run that
 * stands; 0: there is none. */
#ifdef __OPTIMIZE_SIZE__
/*
 * A run is a byte, 5 bits how many but one, 31 for more, and 3 what it tells; how many
 * code points lie before it, from the run before or U+0080 on: below 0xc0 a byte, else
 * three, the highest first, + 0xc00000; then how many, if more, in two. None goes on
 * beyond the last one.
 */
static unsigned
find_run(const unsigned char *at, uint32_t code, uint32_t *place)
{
	uint32_t next = 0x80;

	for (;;) {
		const uint32_t head = *at++;
		uint32_t count = head & 31;

		if (*at >= 0xc0) {
			next += (*at & 0x3fu) << 16 | (uint32_t)at[1] << 8;
			at += 2;
		}
		next += *at++;
		if (count == 31) {
			count = (uint32_t)at[0] << 8 | at[1];
			at += 2;
		}
		if (code < next) {
			return 0;
		}
		*place = code - next;
		if (*place <= count) {
			return (unsigned)(head >> 5) + 1;
		}
		next += count + 1;
	}
}
#define FIND_RUN(table, code, place) find_run(crink__##table, code, place)
#else
static unsigned
find_run(const uint32_t *runs, unsigned count, uint32_t code, uint32_t *place)
{
	unsigned low = 0;

	while (count > 1) {
		const unsigned half = count / 2;

		if (runs[low + half] >> 11 <= code) {
			low += half;
			count -= half;
		} else {
			count = half;
		}
	}
	/* Before the first run it is far beyond any. */
	*place = code - (runs[low] >> 11);
	return *place <= (runs[low] & 0xff) ? (runs[low] >> 8 & 7) + 1 : 0;
}
#define FIND_RUN(table, code, place) \
	find_run(crink__##table, crink__##table##_count, code, place)
#endif

int
crink__case(uint32_t code)
{
	uint32_t place;
	unsigned how;

	if (code < 0x80) {
		return code - 'A' < 26 ? 1 : code - 'a' < 26 ? -1 : 0;
	}
	if (crink__is_han(code) || crink__is_syllable(code)) {
		return 0;
	}
#ifndef __OPTIMIZE_SIZE__
	if (crink__is_cyrillic(code)) {
		return code < 0x430 ? 1 : -1;
	}
	if (crink__is_arabic(code)) {
		return 0;
	}
#endif
	how = FIND_RUN(word_cases, code, &place);
	if (how == 0) {
		return 0;
	}
	how--;
	if (how >= 2) {
		how ^= place & 1;
	}
	return (how & 1) == 0 ? 1 : -1;
}

#ifdef __OPTIMIZE_SIZE__
enum crink__script
crink__script(uint32_t code)
{
	uint32_t place;
	unsigned found;

	if (code < 0x80) {
		return code - '0' < 10 ? CRINK__SCRIPT_DIGIT
		                       : CRINK__SCRIPT_LATIN;
	}
	found = FIND_RUN(word_scripts, code, &place);
	return found == 0 ? CRINK__SCRIPT_OTHER
	                  : (enum crink__script)(found - 1);
}
#else
enum crink__script
crink__script(uint32_t code)
{
	const uint32_t *const scripts = crink__word_scripts;
	unsigned low = 0, end = crink__word_scripts_count;

	if (code - '0' < 10) {
		return CRINK__SCRIPT_DIGIT;
	}
	if (code < 0x80) {
		return CRINK__SCRIPT_LATIN;
	}
	if (crink__is_cyrillic(code)) {
		return CRINK__SCRIPT_CYRILLIC;
	}
	if (crink__is_han(code)) {
		return CRINK__SCRIPT_PLAIN;
	}
	if (crink__is_syllable(code)) {
		return CRINK__SCRIPT_HANGUL;
	}
	if (crink__is_arabic(code)) {
		return CRINK__SCRIPT_ARABIC;
	}
	while (end - low > 1) {
		const unsigned middle = (low + end) / 2;

		if (scripts[middle] >> 8 <= code) {
			low = middle;
		} else {
			end = middle;
		}
	}
	return (enum crink__script)(scripts[low] & 0xff);
}
#endif

/* ---- characters ---------------------------------------------------- */

#ifdef __OPTIMIZE_SIZE__
static unsigned
sort_of_ascii(uint32_t code)
{
	if ((code | 0x20) - 'a' < 26 || code - '0' < 10) {
		return CRINK__SORT_LETTER;
	}
	switch (code) {
	case ' ':
	case '\t':
	case '_':
		return CRINK__SORT_BLANK;
	case '\n':
	case '\r':
	case '\v':
	case '\f':
		return CRINK__SORT_LINE;
	case '-':
		return CRINK__SORT_HYPHEN;
	case '\'':
		return CRINK__SORT_APOSTROPHE;
	case '.':
		return CRINK__SORT_DOT;
	default:
		return CRINK__SORT_OTHER;
	}
}
#else
/* enum crink__sort, by code. */
/* clang-format off */
static const unsigned char ascii_sorts[0x80] = {
    9, 9, 9, 9, 9, 9, 9, 9, 9, 7, 8, 8, 8, 8, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    7, 9, 9, 9, 9, 9, 9, 4, 9, 9, 9, 9, 9, 6, 5, 9,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 9, 9, 9, 9,
    9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 9, 9, 7,
    9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 9, 9, 9,
};
/* clang-format on */
CRINK__ASSERT(CRINK__SORT_LETTER == 0 && CRINK__SORT_APOSTROPHE == 4 &&
              CRINK__SORT_DOT == 5 && CRINK__SORT_HYPHEN == 6 &&
              CRINK__SORT_BLANK == 7 && CRINK__SORT_LINE == 8 &&
              CRINK__SORT_OTHER == 9);

static inline unsigned
sort_of_ascii(uint32_t code)
{
	return ascii_sorts[code];
}
#endif

static unsigned
sort_of(uint32_t code)
{
	uint32_t letter, place;
	unsigned sort;

	/* Most of what is wide. */
	if (crink__is_han(code) || crink__is_syllable(code)) {
		return CRINK__SORT_LETTER;
	}
#ifndef __OPTIMIZE_SIZE__
	if (crink__is_cyrillic(code) || crink__is_arabic(code)) {
		return CRINK__SORT_LETTER;
	}
#endif
	sort = FIND_RUN(word_sorts, code, &place);
	if (sort != 0) {
		return sort;
	}
	letter = crink__letter(code);
	/* Vowels and finals of Hangul, marks of kana, of whatever width: whether
	 * names have some or not. */
	if (letter - 0x1161 < 0x11c3 - 0x1161 || code - 0x314f < 21 ||
	    code - 0x3099 < 2 || code - 0xff9e < 2) {
		return CRINK__SORT_JOINING;
	}
	if (letter == 0) {
		return CRINK__SORT_OTHER;
	}
	return CRINK__SORT_LETTER;
}

struct crink__character
crink__read_character(
    const struct crink__text_part *part, const unsigned char *at)
{
	struct crink__character character = {CRINK__SORT_INVALID, 1, 0};
	const size_t left = (size_t)(part->end - at);

	if (left == 0) {
		character.size = 0;
		character.sort =
		    part->is_last ? CRINK__SORT_END : CRINK__SORT_CUT;
	} else if (*at < 0x80) {
		character.code = *at;
		character.sort = sort_of_ascii(*at) & 0xff;
	} else {
		const uint32_t decoded = crink__decode(at, left);

		if (decoded != 0) {
			const uint32_t code =
			    decoded & (((uint32_t)1 << CRINK__DECODED) - 1);

			character.code = code & 0x1fffff;
			character.size = decoded >> CRINK__DECODED & 7;
			character.sort = sort_of(code) & 0xff;
		} else if (!part->is_last && left < 4 && *at >= 0xc2 &&
		           left < 2u + (*at >= 0xe0) + (*at >= 0xf0)) {
			character.sort = CRINK__SORT_CUT;
		}
	}
	return character;
}

/* ---- letters and gaps ---------------------------------------------- */

void
crink__gap_add(struct crink__gap *gap, const struct crink__character *character)
{
	const unsigned sort = character->sort;

	gap->size = (unsigned char)(gap->size + character->size);
	if (gap->size > CRINK__GAP_MAX) {
		gap->size = CRINK__GAP_MAX + 1;
	}
	gap->is_spaced = gap->is_spaced || sort == CRINK__SORT_APOSTROPHE ||
	                 sort >= CRINK__SORT_BLANK;
	if (sort == CRINK__SORT_MARK || sort == CRINK__SORT_PASSED) {
		gap->has_joiner = gap->has_joiner || character->code == JOINER;
	} else if (gap->shape == CRINK__SHAPE_DOT &&
	           sort == CRINK__SORT_HYPHEN) {
		gap->shape = CRINK__SHAPE_DOT_HYPHEN;
	} else if (gap->shape != CRINK__SHAPE_NONE) {
		gap->shape = CRINK__SHAPE_OTHER;
	} else {
		gap->shape = sort == CRINK__SORT_APOSTROPHE
		                 ? CRINK__SHAPE_APOSTROPHE
		             : sort == CRINK__SORT_DOT    ? CRINK__SHAPE_DOT
		             : sort == CRINK__SORT_HYPHEN ? CRINK__SHAPE_HYPHEN
		                                          : CRINK__SHAPE_OTHER;
	}
}

/* Reads the gap behind a letter, up to where it is too long. */
static void
read_gap(struct crink__letter *letter, const struct crink__text_part *part)
{
	const struct crink__gap none = {0, CRINK__SHAPE_NONE, false, false};
	struct crink__character character;
	unsigned at = letter->end;

	letter->gap = none;
	letter->past = letter->end;
	letter->dot = 0;
	for (;;) {
		character = crink__read_character(part, letter->start + at);
		if (character.sort <= CRINK__SORT_JOINING ||
		    character.sort >= CRINK__SORT_END) {
			break;
		}
		crink__gap_add(&letter->gap, &character);
		if (letter->gap.size > CRINK__GAP_MAX) {
			break;
		}
		if (character.sort == CRINK__SORT_MARK && letter->past == at) {
			letter->past = (uint16_t)(at + character.size);
		}
		at += character.size;
		if (character.sort == CRINK__SORT_DOT &&
		    letter->gap.shape == CRINK__SHAPE_DOT) {
			letter->dot = (uint16_t)at;
		}
	}
	letter->next = (uint16_t)at;
	letter->follows = character.sort;
}

#ifndef __OPTIMIZE_SIZE__
/* By the sort: a letter, one that joins, a mark, what is passed, ... */
static const unsigned char ascii_shapes[] = {CRINK__SHAPE_NONE,
    CRINK__SHAPE_NONE, CRINK__SHAPE_NONE, CRINK__SHAPE_NONE,
    CRINK__SHAPE_APOSTROPHE, CRINK__SHAPE_DOT, CRINK__SHAPE_HYPHEN,
    CRINK__SHAPE_OTHER, CRINK__SHAPE_OTHER, CRINK__SHAPE_OTHER};

/* Reads a letter of ASCII where another one stands right behind it, or behind one
 * more character of ASCII: most are so. False: it is not. */
static inline bool
read_simple_letter(struct crink__letter *letter,
    const struct crink__text_part *part, const unsigned char *at)
{
	unsigned sort, next;

	if (part->end - at < 3 || (at[0] | at[1] | at[2]) >= 0x80) {
		return false;
	}
	sort = ascii_sorts[at[1]];
	next = 1 + (sort != CRINK__SORT_LETTER);
	if (ascii_sorts[at[next]] != CRINK__SORT_LETTER) {
		return false;
	}
	letter->start = at;
	letter->code = at[0];
	letter->end = letter->past = 1;
	letter->next = (uint16_t)next;
	letter->dot = sort == CRINK__SORT_DOT ? 2 : 0;
	letter->gap.size = (unsigned char)(next - 1);
	letter->gap.shape = ascii_shapes[sort];
	letter->gap.has_joiner = false;
	letter->gap.is_spaced =
	    sort == CRINK__SORT_APOSTROPHE || sort >= CRINK__SORT_BLANK;
	letter->count = 1;
	letter->script = (unsigned char)(at[0] <= '9' ? CRINK__SCRIPT_DIGIT
	                                              : CRINK__SCRIPT_LATIN);
	letter->follows = CRINK__SORT_LETTER;
	letter->joins = false;
	return true;
}

/* A letter at a place, where there is a byte: how many bytes it has; 0: it is none,
 * or not so simple. */
static inline unsigned
simple_size(const unsigned char *at, size_t left, uint32_t *code)
{
	if (*at < 0x80) {
		*code = *at;
		return ascii_sorts[*at] == CRINK__SORT_LETTER;
	}
	return crink__common_letter(at, left, code);
}

/* The same of a common letter beyond ASCII, before another one or one of ASCII. */
static inline bool
read_common_letter(struct crink__letter *letter,
    const struct crink__text_part *part, const unsigned char *at)
{
	const size_t left = (size_t)(part->end - at);
	uint32_t code, follows;
	const unsigned size = crink__common_letter(at, left, &code);
	const enum crink__script script =
	    size == 0 ? CRINK__SCRIPT_OTHER : crink__script(code);
	unsigned sort = CRINK__SORT_LETTER, next = size;

	if (size == 0 || left < size + 2u) {
		return false;
	}
	if (simple_size(at + next, left - next, &follows) == 0) {
		if (at[next] >= 0x80) {
			return false;
		}
		sort = ascii_sorts[at[next++]];
		if (simple_size(at + next, left - next, &follows) == 0) {
			return false;
		}
	}
	letter->start = at;
	letter->code = code;
	letter->end = letter->past = (uint16_t)size;
	letter->next = (uint16_t)next;
	letter->dot = sort == CRINK__SORT_DOT ? (uint16_t)next : 0;
	letter->gap.size = (unsigned char)(next - size);
	letter->gap.shape = ascii_shapes[sort];
	letter->gap.has_joiner = false;
	letter->gap.is_spaced =
	    sort == CRINK__SORT_APOSTROPHE || sort >= CRINK__SORT_BLANK;
	letter->count = 1;
	letter->script = (unsigned char)script;
	letter->follows = CRINK__SORT_LETTER;
	letter->joins = false;
	return true;
}
#endif

bool
crink__read_letter(struct crink__letter *letter,
    const struct crink__text_part *part, const unsigned char *at)
{
	struct crink__character character;
	enum crink__script script;

#ifndef __OPTIMIZE_SIZE__
	if (read_simple_letter(letter, part, at) ||
	    read_common_letter(letter, part, at)) {
		return true;
	}
#endif
	character = crink__read_character(part, at);
	script = crink__script(character.code);
	letter->start = at;
	letter->code = character.code;
	letter->script = (unsigned char)script;
	letter->joins = character.sort == CRINK__SORT_JOINING;
	letter->count = 1;
	letter->end = character.size;
	for (;;) {
		read_gap(letter, part);
		if (letter->follows != CRINK__SORT_JOINING ||
		    letter->gap.shape != CRINK__SHAPE_NONE ||
		    letter->count == CRINK__JOINED_MAX) {
			return letter->follows != CRINK__SORT_CUT;
		}
		character =
		    crink__read_character(part, crink__letter_next(letter));
		letter->end = (uint16_t)(letter->next + character.size);
		letter->count++;
	}
}
