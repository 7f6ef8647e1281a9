/*
 * Keys: what is done with a name that is looked up before and after the index:
 * folding, hashing, comparing. Where size matters more than speed, each is the
 * function that does it for all names; else it is inlined, and short names of
 * ASCII, nearly all, take as few branches as can be, for a branch that is
 * foretold wrongly costs as much as all the rest.
 */
#ifndef CRINK__KEY_H
#define CRINK__KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "compiler.h"
#include "fold.h"
#include "memory.h"

/* Bytes that comparing may read of a key, however short it is. */
#define CRINK__COMPARED 16

#ifdef __OPTIMIZE_SIZE__

/* Whether two folded names of one size are the same. */
static inline bool
crink__is_key(const unsigned char *found, const unsigned char *key, size_t size,
    size_t longest)
{
	(void)longest;
	return memcmp(found, key, size) == 0;
}

#else

/* Eight bytes, the first lowest; compilers make one load of it. Those after a name
 * are whatever they are: what comes of them is masked. */
static inline uint64_t
crink__word_8(const unsigned char *at)
{
	/* NOLINTBEGIN(clang-analyzer-core.UndefinedBinaryOperatorResult) */
	return at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 |
	       (uint64_t)at[3] << 24 | (uint64_t)at[4] << 32 |
	       (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 |
	       (uint64_t)at[7] << 56;
	/* NOLINTEND(clang-analyzer-core.UndefinedBinaryOperatorResult) */
}

/* 16 bytes of ones, 16 of zeros: from 16 - n on, the first n bytes of 16. */
CRINK__HIDDEN extern const unsigned char crink__first_bytes[32];

/*
 * Whether two folded names of one size are the same. Both have CRINK__COMPARED
 * bytes, whatever is in those after the name: no branch for up to 16, as nearly
 * all names have. memcmp() has some, and what calls no function needs not save
 * registers. No name is longer than longest, a constant: of few and short names
 * compilers would else see how the loop reads beyond them.
 */
CRINK__INLINE bool
crink__is_key(const unsigned char *found, const unsigned char *key, size_t size,
    size_t longest)
{
	const unsigned char *mask = crink__first_bytes;
	uint64_t differ = 0;

	if (longest <= 16 || size <= 16) {
		mask += 16 - size;
	} else {
		for (size_t i = 16; longest > 24 && i + 8 < size; i += 8) {
			differ |=
			    crink__word_8(found + i) ^ crink__word_8(key + i);
		}
		differ |= crink__word_8(found + size - 8) ^
		          crink__word_8(key + size - 8);
	}
	differ |=
	    (crink__word_8(found) ^ crink__word_8(key)) & crink__word_8(mask);
	differ |= (crink__word_8(found + 8) ^ crink__word_8(key + 8)) &
	          crink__word_8(mask + 8);
	return differ == 0;
}

/* The sum of a name and of one byte more, the place-th; a byte of 0 counts for
 * nothing. */
CRINK__INLINE uint64_t
crink__sum(uint64_t sum, uint32_t byte, size_t place, unsigned rotation)
{
	const unsigned by = (unsigned)place * rotation % 64;
	uint32_t low = (uint32_t)sum, high = (uint32_t)(sum >> 32);

	if (rotation != 0) {
		return sum ^ ((uint64_t)byte << by |
		                 (uint64_t)byte >> (0u - by) % 64);
	}
	crink__mix(&low, &high, byte);
	return byte == 0 ? sum : (uint64_t)high << 32 | low;
}

/*
 * Folds and hashes a name of ASCII alone, of so many bytes. CRINK__FOLD_WIDE if it
 * has something else, more than room if it is longer; key has one byte of room more.
 */
#define CRINK__FOLD_WIDE ((size_t)-2)

CRINK__INLINE size_t
crink__fold_ascii(unsigned char *key, size_t room, const char *name,
    size_t size, unsigned rotation, struct crink__hash *hash, size_t *taken)
{
	const unsigned char *at = (const unsigned char *)name;
	const unsigned char *const end =
	    size == CRINK__TO_NUL ? NULL : at + size;
	uint64_t sum = 0;
	size_t used = 0;

	/* No branch over what counts: where blanks and hyphens stand is what a
	 * processor cannot foretell. */
	for (; end == NULL || at != end; at++) {
		const unsigned char letter = crink__folded[*at];

		if (letter >= CRINK__STOP) {
			break;
		}
		key[used] = letter;
		sum = crink__sum(sum, letter, used, rotation);
		used += letter != 0;
		if (used > room) {
			return used;
		}
	}
	*taken = (size_t)(at - (const unsigned char *)name);
	*hash = crink__hash_sum((uint32_t)sum, (uint32_t)(sum >> 32), used);
	return (end == NULL ? *at == 0 : at == end) ? used : CRINK__FOLD_WIDE;
}

#endif

#endif
