/*
 * What becomes of a letter above ASCII when a name is folded, by a table that
 * is made from Unicode's data (tools/crinkgen/unicode/make.py). The generator
 * has all of it. Of that the library has what some name of the data needs: what
 * is dropped, and what leads to letters of names. Whatever else folds to would
 * be found nowhere, so it may as well stay as it is.
 *
 * The table is in sections, by code points:
 *
 *	three bytes, the lowest first: in 13 bits the first code point / 256, in
 *	the other 11 how many bytes of rows follow
 *	rows; none goes on where the next section has begun
 *
 * and ends with the head of one that no code point reaches.
 *
 * A row begins with a byte: what it does in the lowest three bits, and in the
 * others how many code points lie between it and the row before it, which stay
 * as they are. 31 and more are 31 and the rest in the bytes that follow, up to
 * one that is not 255. After that:
 *
 *	DROP_ONE  nothing: a code point that is dropped
 *	DROP      how many are: one byte, or from 128 on two, the higher first
 *	          with 0x80 added
 *	DIGITS    nothing: ten digits from 0
 *	LATIN     nothing: 26 letters from a
 *	RUNS      how many bytes; each of them is what up to eight code points
 *	          become, how many but one in the lowest three bits
 *	LIST      how many; 64 bytes of code points that the letters begin at; for
 *	          each its letter from there on
 *	SHIFT     how many; what the first becomes (two bytes, the lower first),
 *	          the others what follows it
 *	LETTERS   how many bytes; what one code point becomes, in UTF-8
 */
#ifndef CRINK__LETTERS_H
#define CRINK__LETTERS_H

#include <stdint.h>

#include "compiler.h"

enum {
	CRINK__DROP_ONE,
	CRINK__DROP,
	CRINK__DIGITS,
	CRINK__LATIN,
	CRINK__RUNS,
	CRINK__LIST,
	CRINK__SHIFT,
	CRINK__LETTERS
};

#define CRINK__SECTION_HEAD 3
#define CRINK__SECTION_LAST 0x1fffu

/* In a byte of RUNS: 1 to 26 for a to z, and */
#define CRINK__RUN_KEEP 0u
#define CRINK__RUN_DROP 27u
#define CRINK__RUN_AE 28u
#define CRINK__RUN_OE 29u
#define CRINK__RUN_SS 30u
#define CRINK__RUN_TH 31u

/* Two ASCII letters as what crink__letter() returns. */
#define CRINK__TWO(first, second) ((uint32_t)(first) | (uint32_t)(second) << 24)
/* Added to the place of several letters. */
#define CRINK__SEVERAL 0x80000000u

/* In pages of letters, where all that is looked up in the table stands for
 * itself: surrogates, which are no letters, for two ASCII letters of five bits
 * each; and what has to be looked up elsewhere. */
#define CRINK__PAGE_TWO 0xd800u
#define CRINK__PAGE_ELSEWHERE 0xdc00u

struct crink__row {
	uint32_t first, count; /* code points */
	unsigned does;
	const unsigned char *bytes; /* after all counts */
};

/* Reads the row at a place, where code points from next on are left; returns
 * where it ends. */
CRINK__INLINE const unsigned char *
crink__row_read(struct crink__row *row, const unsigned char *at, uint32_t next)
{
	const uint32_t head = *at++;
	uint32_t gap = head >> 3, size = 0;

	if (gap == 31) {
		do {
			gap += *at;
		} while (*at++ == 255);
	}
	row->first = next + gap;
	row->does = head & 7;
	row->count = 1;
	if (row->does == CRINK__DIGITS) {
		row->count = 10;
	} else if (row->does == CRINK__LATIN) {
		row->count = 26;
	} else if (row->does != CRINK__DROP_ONE) {
		size = *at++;
		if (row->does != CRINK__LETTERS) {
			row->count = size;
		}
		if (row->does == CRINK__DROP) {
			if (size >= 0x80) {
				row->count = (size & 0x7f) << 8 | *at++;
			}
			size = 0;
		} else if (row->does == CRINK__SHIFT) {
			size = 2;
		} else if (row->does == CRINK__LIST) {
			size++;
		} else if (row->does == CRINK__RUNS) {
			row->count = 0;
			for (uint32_t i = 0; i < size; i++) {
				row->count += (at[i] & 7u) + 1;
			}
		}
	}
	row->bytes = at;
	return at + size;
}

static inline uint32_t
crink__row_run(const unsigned char *run, uint32_t offset, uint32_t code)
{
	uint32_t letter;

	while (offset > (*run & 7u)) {
		offset -= (*run++ & 7u) + 1;
	}
	letter = *run / 8u;
	if (letter == CRINK__RUN_KEEP) {
		return code;
	}
	if (letter < CRINK__RUN_DROP) {
		return 'a' - 1 + letter;
	}
	if (letter == CRINK__RUN_DROP) {
		return 0;
	}
	return letter == CRINK__RUN_AE   ? CRINK__TWO('a', 'e')
	       : letter == CRINK__RUN_OE ? CRINK__TWO('o', 'e')
	       : letter == CRINK__RUN_SS ? CRINK__TWO('s', 's')
	                                 : CRINK__TWO('t', 'h');
}

/* What a code point of a row becomes, as crink__letter() tells it. table is
 * where the place of several letters is counted from. */
static inline uint32_t
crink__row_letter(
    const struct crink__row *row, uint32_t code, const unsigned char *table)
{
	const unsigned char *bytes = row->bytes;
	const uint32_t offset = code - row->first;

	switch (row->does) {
	case CRINK__DIGITS:
		return '0' + offset;
	case CRINK__LATIN:
		return 'a' + offset;
	case CRINK__RUNS:
		return crink__row_run(bytes, offset, code);
	case CRINK__LIST:
		return ((uint32_t)bytes[0] << 6) + bytes[1 + offset];
	case CRINK__SHIFT:
		return (bytes[0] | (uint32_t)bytes[1] << 8) + offset;
	case CRINK__LETTERS:
		return CRINK__SEVERAL | (uint32_t)(bytes - 1 - table);
	default:
		return 0;
	}
}

/*
 * 0: dropped (a mark, blank, sign). Below 0x80: that ASCII letter or digit.
 * With the highest bit: where in the table several letters are, a byte with how
 * many bytes they have before them. Else above 0xffffff: two ASCII letters, the
 * first in the lowest byte, the second in the highest. Else a character above
 * ASCII: code itself, or what it folds to.
 */
uint32_t crink__letter(uint32_t code);

#endif
