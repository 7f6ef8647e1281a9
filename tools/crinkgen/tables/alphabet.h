/*
 * What letters fold to, as far as names need it: of the table that the generator
 * is built with, what is dropped, and what leads to letters of names and of the
 * words that can be looked up. lib/letters.h tells what the table looks like.
 */
#ifndef CRINKGEN_ALPHABET_H
#define CRINKGEN_ALPHABET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"

struct index;

/* Code points from code on, and what becomes of each of them as crink__letter()
 * tells it; more than one only where it is 0. */
struct letter {
	uint32_t code, count, to;
	bool is_needed; /* else it may as well stay as it is */
};

#define LETTERS_PAGES 1024 /* of 64 code points */

struct letters {
	bool has_hangul, has_kana; /* that are composed */
	struct letter *list;       /* in the order of their codes */
	size_t count;
	unsigned char *bytes; /* the table */
	size_t size;
	/* Where speed counts: for 64 code points each, a page, 0 where all stay
	 * as they are; and the pages from 1 on, two bytes a code point. */
	unsigned char page_of[LETTERS_PAGES];
	unsigned char *pages;
	size_t page_size;
};

struct letters *letters_build(struct memory *memory, const struct index *index);

/* Private to the pass: the bytes from the list, and the pages. */
void letters_encode(struct memory *memory, struct letters *letters);
void letters_lay_pages(struct memory *memory, struct letters *letters);

/* Several letters, of a place that crink__letter() told. */
const unsigned char *letters_several(uint32_t to);

#endif
