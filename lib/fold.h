/*
 * Folding and hashing of names: one source, compiled into the library and into
 * the generator, so that the two cannot drift apart.
 */
#ifndef CRINK__FOLD_H
#define CRINK__FOLD_H

#include <stddef.h>
#include <stdint.h>

#include "compiler.h"

/* The longest folded name, in bytes. */
#define CRINK__KEY_MAX 255
/* The longest folded word of a vocabulary that is looked up: two of them are on
 * the stack. */
#define CRINK__WORD_MAX 60
/* What crink__fold() returns for invalid UTF-8. */
#define CRINK__FOLD_INVALID ((size_t)-1)
/* The size of a name that ends with NUL. */
#define CRINK__TO_NUL ((size_t)-1)

/*
 * Folds size bytes of UTF-8 at name (or up to a NUL: CRINK__TO_NUL) to the
 * letters and digits that count. Writes at most room bytes to key, and returns
 * how many the whole folded name has (more than room: it was cut), 0 if nothing
 * counts, CRINK__FOLD_INVALID if it is no valid UTF-8.
 */
#ifdef __OPTIMIZE_SIZE__
size_t crink__fold(
    unsigned char *key, size_t room, const char *name, size_t size);
#else
/* The same, and of a name that is valid, how many bytes were read. */
size_t crink__fold_taking(unsigned char *key, size_t room, const char *name,
    size_t size, size_t *taken);

static inline size_t
crink__fold(unsigned char *key, size_t room, const char *name, size_t size)
{
	size_t taken;

	return crink__fold_taking(key, room, name, size, &taken);
}
#endif

/*
 * Decodes the character of several bytes that begins at a place of so many bytes:
 * its code, and from CRINK__DECODED on how many bytes it has; 0 if it is no valid
 * UTF-8 (too long, a surrogate, above U+10FFFF, cut off).
 */
#define CRINK__DECODED 21
uint32_t crink__decode(const unsigned char *at, size_t size);

/*
 * What an ASCII byte folds to: a letter or digit, 0 for what does not count,
 * STOP for NUL and for all bytes of wide characters. Where size matters less
 * than speed a table tells, which makes folding 1.5 times as fast.
 */
#define CRINK__STOP 0x80u

#ifdef __OPTIMIZE_SIZE__
static inline uint32_t
crink__fold_byte(uint32_t byte)
{
	const uint32_t letter = byte | 0x20; /* digits have that bit */

	/* What is no letter is the rest, of which there is less. */
	if (letter - 'a' < 26 || byte - '0' < 10) {
		return letter;
	}
	return byte - 1 >= 0x7f ? CRINK__STOP : 0;
}
#else
CRINK__HIDDEN extern const unsigned char crink__folded[256];

static inline uint32_t
crink__fold_byte(uint32_t byte)
{
	return crink__folded[byte];
}
#endif

/* Two 32-bit hashes of a folded name: one chooses its bucket, the other, with
 * the pilot of that bucket, its slot. */
struct crink__hash {
	uint32_t bucket, slot;
};

/*
 * What is hashed is a sum of all bytes of a name, by one of two ways that the
 * generator chooses for each class of entities: a rotation.
 *
 * With a rotation from 1 to 31 it is the sum without carry of all bytes, each
 * rotated by so many bits more than the one before it. While a name is folded
 * it is summed up in a register, and no byte waits for the sum of those before
 * it. (What is read back as a word from where bytes were written would have to
 * wait until all older instructions are done, and no two lookups could then
 * wait for the memory at the same time: with a million names that makes a hit
 * 1.5 times and a miss 1.8 times as fast.) But some names have the same sum,
 * such as two that have two letters swapped that are 64 apart.
 *
 * With the rotation 0, which is for names that no other tells apart, each byte is
 * mixed into all that came before it.
 */
static inline void
crink__mix(uint32_t *low, uint32_t *high, uint32_t byte)
{
	*low = (*low ^ byte) * 0x01000193u;
	*high = (*high + byte + 1) * 0x2c1b3c6du;
}

/* The hashes from that sum of 64 bits: products of 32 bits, for a Cortex-M0 has no larger
 * ones. */
static inline struct crink__hash
crink__hash_sum(uint32_t low, uint32_t high, size_t size)
{
	struct crink__hash hash;

	hash.bucket = low * 0x9e3779b1u + (high ^ (uint32_t)size) * 0x1b873593u;
	hash.slot = (low << 13 | low >> 19) ^ high ^ hash.bucket;
	return hash;
}

struct crink__hash crink__hash_rotated(
    const unsigned char *key, size_t size, unsigned rotation);
struct crink__hash crink__hash_mixed(const unsigned char *key, size_t size);

/* The hash of a folded name, with a rotation from 0 to 31. */
static inline struct crink__hash
crink__hash(const unsigned char *key, size_t size, unsigned rotation)
{
	return rotation == 0 ? crink__hash_mixed(key, size)
	                     : crink__hash_rotated(key, size, rotation);
}

/* A byte that tells most names of one slot apart. */
#define CRINK__FINGERPRINT(hash) ((hash).slot >> 12 & 0xff)

/* Where a slot hash and a pilot lead, as a fraction of 2^32. */
static inline uint32_t
crink__place(uint32_t slot, uint32_t pilot)
{
	return (slot ^ pilot * 0x85ebca6bu) * 0xcc9e2d51u;
}

/* That fraction of count things; the second for at most 65,535 of them, where
 * a product of 32 bits is enough. */
static inline uint32_t
crink__scale(uint32_t fraction, uint32_t count)
{
	return (uint32_t)((uint64_t)fraction * count >> 32);
}

static inline uint32_t
crink__scale_small(uint32_t fraction, uint32_t count)
{
	return (fraction >> 16) * count >> 16;
}

#endif
