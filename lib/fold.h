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
size_t crink__fold(
    unsigned char *key, size_t room, const char *name, size_t size);

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

	if (byte - 1 >= 0x7f) {
		return CRINK__STOP;
	}
	return letter - 'a' < 26 || byte - '0' < 10 ? letter : 0;
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

/* Hashing takes at least so many bytes of a name. */
#define CRINK__HASHED 16
/* Bytes that hashing may read behind a folded name; it makes them 0. */
#define CRINK__PADDING CRINK__HASHED

/* Four bytes, the first lowest, whatever the order of the machine. */
static inline uint32_t
crink__word(const unsigned char *key)
{
	return key[0] | (uint32_t)key[1] << 8 | (uint32_t)key[2] << 16 |
	       (uint32_t)key[3] << 24;
}

static inline uint32_t
crink__rotate(uint32_t word, unsigned by)
{
	return word << by | word >> (32 - by);
}

#define CRINK__FACTOR 0x9e3779b1u
#define CRINK__FACTOR_2 (CRINK__FACTOR * CRINK__FACTOR)
#define CRINK__FACTOR_3 (CRINK__FACTOR_2 * CRINK__FACTOR)
#define CRINK__FACTOR_4 (CRINK__FACTOR_3 * CRINK__FACTOR)

/*
 * Hashes a folded name, behind which there are zeros up to the CRINK__HASHEDth
 * byte and to a multiple of four. One hash is a polynomial, the other linear in
 * the bits of a name: what collides in one does not in the other. Products are
 * of 32 bits, for a Cortex-M0 has no larger ones.
 *
 * The first 16 bytes, and few names have more, are hashed without a loop and
 * with products that do not wait for one another: that takes a tenth off a
 * lookup. Where size matters the loop does it all, to the same result.
 */
static inline struct crink__hash
crink__hash_padded(const unsigned char *key, size_t size)
{
	struct crink__hash hash = {0, 0};
	size_t i = 0;

#ifdef __OPTIMIZE_SIZE__
	size = size < CRINK__HASHED ? CRINK__HASHED : size;
#else
	const uint32_t a = crink__word(key), b = crink__word(key + 4),
	               c = crink__word(key + 8), d = crink__word(key + 12);

	hash.bucket = a * CRINK__FACTOR_4 + b * CRINK__FACTOR_3 +
	              c * CRINK__FACTOR_2 + d * CRINK__FACTOR;
	hash.slot = crink__rotate(a, 27) ^ crink__rotate(b, 18) ^
	            crink__rotate(c, 9) ^ d;
	i = CRINK__HASHED;
#endif
	for (; i < size; i += 4) {
		const uint32_t word = crink__word(key + i);

		hash.bucket = (hash.bucket + word) * CRINK__FACTOR;
		hash.slot = crink__rotate(hash.slot, 9) ^ word;
	}
	hash.slot ^= hash.bucket;
	return hash;
}

/* The same for a name with CRINK__PADDING bytes of room behind it. */
struct crink__hash crink__hash(unsigned char *key, size_t size);

/* A byte that tells most names of one slot apart. */
static inline uint32_t
crink__print(struct crink__hash hash)
{
	return hash.slot >> 12 & 0xff;
}

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
