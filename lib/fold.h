/*
 * Folding and hashing of names: one source, compiled into the library and into
 * the generator, so that the two cannot drift apart.
 */
#ifndef CRINK__FOLD_H
#define CRINK__FOLD_H

#include <stddef.h>
#include <stdint.h>

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

/* Two 32-bit hashes of a folded name: one chooses its bucket, the other, with
 * the pilot of that bucket, its slot. */
struct crink__hash {
	uint32_t bucket, slot;
};

/* Bytes that hashing may read behind a folded name; it makes them 0. */
#define CRINK__PADDING 7

struct crink__hash crink__hash(unsigned char *key, size_t size);

/* A byte that tells most names of one slot apart; not one of those that choose
 * the bucket. */
static inline uint32_t
crink__print(struct crink__hash hash)
{
	return hash.bucket & 0xff;
}

/* Where a slot hash and a pilot lead, as a fraction of 2^32. */
static inline uint32_t
crink__place(uint32_t slot, uint32_t pilot)
{
	uint32_t place = (slot ^ pilot * 0x9e3779b1u) * 0x85ebca6bu;

	return place ^ place >> 15;
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
