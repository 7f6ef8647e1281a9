/*
 * Where in a text one is, as editors and compilers tell it.
 */
#ifndef CRINK_PLACE_H
#define CRINK_PLACE_H

#include <stdint.h>

#include "characters.h"

/* Begins as PLACE_START. Lines end with a line feed. */
struct place {
	uint64_t offset; /* in bytes, from 0 */
	uint64_t line;   /* from 1 */
	/* The characters of the line up to there. */
	uint64_t passed;
	bool has_begun; /* whether any character was passed */
	struct characters characters;
};

#define PLACE_START ((struct place){.line = 1})

/* Goes on by some bytes of the text. */
void place_pass(struct place *place, const char *text, size_t size);

/* The column, from 1, in characters. What is no UTF-8 counts as what it would be
 * replaced by; a mark of the byte order at the start of a text counts not. */
uint64_t place_column(const struct place *place);

#endif
