/* What letters fold to, as a table of bytes. Private to alphabet.c. */
#ifndef CRINKGEN_ALPHABET_ENCODE_H
#define CRINKGEN_ALPHABET_ENCODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"

/* Code points from code on, and what becomes of each of them as crink__letter()
 * tells it; more than one only where it is 0. */
struct letter {
	uint32_t code, count, to;
	bool is_needed; /* else it may as well stay as it is */
};

#define LETTERS_PAGES 1024 /* of 64 code points */

struct letters {
	bool has_hangul, has_kana; /* that are composed */
	size_t word_longest;   /* of the words, folded, that are looked up */
	size_t letter_longest; /* bytes that a letter of a name folds to */
	struct letter *list;   /* in the order of their codes */
	size_t count;
	unsigned char *bytes; /* the table */
	size_t size;
	/* Where speed counts: for 64 code points each, a page, 0 where all stay
	 * as they are; and the pages from 1 on, two bytes a code point. */
	unsigned char page_of[LETTERS_PAGES];
	unsigned char *pages;
	size_t page_size;
};

/* Makes the bytes from the list. */
void letters_encode(struct memory *memory, struct letters *letters);

/* Several letters, of a place that crink__letter() told. */
const unsigned char *letters_several(uint32_t to);

#endif
