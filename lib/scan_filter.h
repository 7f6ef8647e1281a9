/*
 * Filters before names are looked up in running text, sets that the generator fills:
 * how names begin, by the letters of their first word and up to any of their
 * separators; and the hashes of names up to where they end, to any of their
 * separators, and in scripts without blanks to any letter. Either may let through
 * what is in no name.
 */
#ifndef CRINK__SCAN_FILTER_H
#define CRINK__SCAN_FILTER_H

#include <stdbool.h>

#include "fold.h"

/*
 * How names begin: of each, so many letters at most, folded, the first in the lowest
 * byte, are hashed, and the hash has some bits in one word of 64. In how many words,
 * the size of the set says.
 */
#define CRINK__SCAN_LETTERS 8
/* Of a whole name that has fewer letters than that, beside them. */
#define CRINK__SCAN_ALONE 0x80u

/* Only where speed counts is that looked up; the generator always fills it. */
#if !defined(__OPTIMIZE_SIZE__) || defined(CRINK__SCAN_FILLS)
static inline uint32_t
crink__scan_letters(uint64_t letters)
{
	return (uint32_t)(letters * 0x9e3779b97f4a7c15u >> 32);
}

/* How those begin that do with a letter beyond ASCII: by two, folded, of a name of
 * one that and 0. */
static inline uint32_t
crink__scan_two(uint32_t first, uint32_t second)
{
	return crink__scan_letters(first | (uint64_t)second << 32);
}

/* The bits of a hash, all of them in one. */
static inline uint64_t
crink__scan_bits(uint32_t hash)
{
	return (uint64_t)1 << (hash & 63) | (uint64_t)1 << (hash >> 6 & 63) |
	       (uint64_t)1 << (hash >> 12 & 63);
}

/* Whether a word of the set has them. */
static inline bool
crink__scan_has_bits(uint64_t word, uint32_t hash)
{
	return (~word & crink__scan_bits(hash)) == 0;
}
#endif

/* The parts of names: the bit of a hash, in a set of so many. */
static inline uint32_t
crink__scan_part(struct crink__hash hash, uint32_t bits)
{
	const uint32_t fraction = hash.slot * 0x9e3779b1u;

	return bits <= 0xffff ? crink__scale_small(fraction, bits)
	                      : crink__scale(fraction, bits);
}

#endif
