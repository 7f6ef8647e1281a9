/*
 * What running text is made of: characters, letters with what joins them, and the
 * gaps between letters. The generator reads the spellings of names with it, and
 * the scanner both these and the text.
 */
#ifndef CRINK__WORD_H
#define CRINK__WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "compiler.h"

/* Bytes between two letters of a name, at most. */
#define CRINK__GAP_MAX 32
/* Letters in one, with those that join it. */
#define CRINK__JOINED_MAX 8

/* Bytes that one may fold to; what is longer is in no name. In those that there are,
 * CRINK__LETTER_LONGEST at most. */
#define CRINK__LETTER_MAX 32

/* What a character is. */
enum crink__sort {
	CRINK__SORT_LETTER,
	CRINK__SORT_JOINING, /* a letter that joins the one before */
	CRINK__SORT_MARK,
	CRINK__SORT_PASSED, /* soft hyphen, zero-width characters and such */
	CRINK__SORT_APOSTROPHE,
	CRINK__SORT_DOT,
	CRINK__SORT_HYPHEN,
	CRINK__SORT_BLANK,
	CRINK__SORT_LINE,
	CRINK__SORT_OTHER, /* all other punctuation and signs */
	CRINK__SORT_INVALID,
	CRINK__SORT_END, /* of the text */
	CRINK__SORT_CUT  /* of a part of it: what follows is not known */
};

/* Scripts as far as they matter; PLAIN: those that are written without blanks. */
enum crink__script {
	CRINK__SCRIPT_DIGIT,
	CRINK__SCRIPT_LATIN,
	CRINK__SCRIPT_GREEK,
	CRINK__SCRIPT_CYRILLIC,
	CRINK__SCRIPT_HEBREW,
	CRINK__SCRIPT_ARABIC,
	CRINK__SCRIPT_HANGUL,
	CRINK__SCRIPT_PLAIN,
	CRINK__SCRIPT_OTHER
};

/* A text, or a part of one. */
struct crink__text_part {
	const unsigned char *end;
	bool is_last;
};

/* In one register, as small machines return no more. */
struct crink__character {
	uint32_t sort : 8, size : 3;
	uint32_t code : 21; /* 0 where there is none */
};

/* The character at a place. */
struct crink__character crink__read_character(
    const struct crink__text_part *part, const unsigned char *at);

/* What stands between two letters, but for marks and what is passed over. */
enum crink__shape {
	CRINK__SHAPE_NONE,
	CRINK__SHAPE_APOSTROPHE,
	CRINK__SHAPE_DOT,
	CRINK__SHAPE_HYPHEN,
	CRINK__SHAPE_DOT_HYPHEN,
	CRINK__SHAPE_OTHER
};

/* A gap as it is read, character by character. */
struct crink__gap {
	unsigned char size; /* bytes; CRINK__GAP_MAX + 1: more than that */
	unsigned char shape;
	bool
	    has_joiner; /* a zero-width non-joiner, without anything but marks */
	bool
	    is_spaced; /* it has what stands only where a spelling has something */
};

void crink__gap_add(
    struct crink__gap *gap, const struct crink__character *character);

/* A letter with what joins it, and the gap behind it up to where that is too
 * long. */
struct crink__letter {
	const unsigned char *start;
	uint32_t code; /* the first */
	/* Bytes from the start: to the end; behind the marks that follow that;
	 * behind the first dot of the gap, or 0; behind the gap. */
	uint16_t end, past, dot, next;
	struct crink__gap gap;
	unsigned char count;  /* of letters */
	unsigned char script; /* of the first */
	/* The sort of the character at next; of no letter where the gap is too
	 * long. */
	unsigned char follows;
	bool joins; /* the first is one that joins the one before */
};

/* Han, and syllables of Hangul. */
static inline bool
crink__is_han(uint32_t code)
{
	return code - 0x4e00 < 0x5200;
}

static inline bool
crink__is_syllable(uint32_t code)
{
	return code - 0xac00 < 11172;
}

#ifndef __OPTIMIZE_SIZE__
/* The letters of most texts in Cyrillic and in Arabic letters. */
static inline bool
crink__is_cyrillic(uint32_t code)
{
	return code - 0x400 < 0x60;
}

static inline bool
crink__is_arabic(uint32_t code)
{
	return code - 0x621 < 0x1a || code - 0x641 < 0xa || code - 0x671 < 0x5f;
}

/* The letters beyond ASCII of most texts: none is dropped, joins another, or stands
 * for a digit. */
static inline bool
crink__is_common(uint32_t code)
{
	return crink__is_han(code) || crink__is_syllable(code) ||
	       crink__is_cyrillic(code) || crink__is_arabic(code);
}

/* One of these at a place: how many bytes it has; 0: it is none. */
static inline unsigned
crink__common_letter(const unsigned char *at, size_t left, uint32_t *code)
{
	if (left < 3 || at[0] < 0xd0 || at[0] > 0xed ||
	    (at[1] & 0xc0) != 0x80) {
		return 0;
	}
	if (at[0] < 0xe0) {
		*code = (at[0] & 0x1fu) << 6 | (at[1] & 0x3fu);
		return crink__is_cyrillic(*code) || crink__is_arabic(*code) ? 2
		                                                            : 0;
	}
	*code = (at[0] & 0xfu) << 12 | (at[1] & 0x3fu) << 6 | (at[2] & 0x3fu);
	return (at[2] & 0xc0) == 0x80 &&
	               (crink__is_han(*code) || crink__is_syllable(*code))
	           ? 3
	           : 0;
}
#endif

/* Where it ends, and where its gap does. */
static inline const unsigned char *
crink__letter_end(const struct crink__letter *letter)
{
	return letter->start + letter->end;
}

static inline const unsigned char *
crink__letter_next(const struct crink__letter *letter)
{
	return letter->start + letter->next;
}

/* Reads the letter that begins at a place. False: it goes on, or may, behind the
 * end of the part. */
bool crink__read_letter(struct crink__letter *letter,
    const struct crink__text_part *part, const unsigned char *at);

enum crink__script crink__script(uint32_t code);
/* 1: a capital; -1: a small letter; 0: neither. */
int crink__case(uint32_t code);

/* Whether what stands in a gap may be passed within a word. */
static inline bool
crink__is_beside(const struct crink__gap *gap)
{
	return gap->size <= CRINK__GAP_MAX &&
	       gap->shape <= CRINK__SHAPE_APOSTROPHE;
}

/* Whether a word ends between two letters that stand beside one another. */
static inline bool
crink__parts(enum crink__script a, enum crink__script b)
{
	if (a == CRINK__SCRIPT_PLAIN || b == CRINK__SCRIPT_PLAIN) {
		return true;
	}
	if (a == CRINK__SCRIPT_DIGIT || b == CRINK__SCRIPT_DIGIT) {
		return a == CRINK__SCRIPT_HANGUL || b == CRINK__SCRIPT_HANGUL;
	}
	return a != b;
}

/*
 * The tables, by words.py. A run of code points that have a sort of their own: the
 * first << 11 | the sort less 1 << 8 | how many but one. The same of those that have
 * case, with how: 0: capitals; 1: small letters; 2: a capital, a small one, and so on;
 * 3: the other way round. And where a stretch of letters of one script begins << 8 |
 * which. Where size counts, all of them as bytes: see find_run() of word.c.
 */
#ifdef __OPTIMIZE_SIZE__
CRINK__HIDDEN extern const unsigned char crink__word_sorts[];
CRINK__HIDDEN extern const unsigned char crink__word_cases[];
CRINK__HIDDEN extern const unsigned char crink__word_scripts[];
#else
CRINK__HIDDEN extern const uint32_t crink__word_sorts[];
CRINK__HIDDEN extern const unsigned crink__word_sorts_count;
CRINK__HIDDEN extern const uint32_t crink__word_cases[];
CRINK__HIDDEN extern const unsigned crink__word_cases_count;
CRINK__HIDDEN extern const uint32_t crink__word_scripts[];
CRINK__HIDDEN extern const unsigned crink__word_scripts_count;
#endif

#endif
