/*
 * Two filters before names are looked up in running text, sets of bits that the
 * generator fills: the first letters of a word that a name can begin with, and what
 * of a name can stand before a blank in it, or before any letter where there are
 * no blanks. Either may let through what is in no name.
 */
#ifndef CRINK__SCAN_FILTER_H
#define CRINK__SCAN_FILTER_H

#include <stdbool.h>

#include "fold.h"

/* Letters of a word, the first lowest, 0 behind a word that is shorter. */
#define CRINK__SCAN_LETTERS 4

static inline uint32_t
crink__scan_first(uint32_t letters)
{
	return letters * 0x9e3779b1u >> 8;
}

static inline uint32_t
crink__scan_prefix(struct crink__hash hash)
{
	return hash.slot ^ hash.slot >> 16;
}

/* size: bytes of the set, a power of two; 0: it is empty. */
static inline bool
crink__scan_has(const unsigned char *set, uint32_t size, uint32_t bit)
{
	return size != 0 &&
	       (set[(bit >> 3) & (size - 1)] >> (bit & 7) & 1) != 0;
}

#endif
