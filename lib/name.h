/*
 * The index of names: from a folded name to its bearers, by a perfect hash
 * that the generator found. There is one index for each class of entities:
 *
 *	..._PILOT   VALUE           by bucket
 *	..._SLOT    KEY SIZE BEARER  by slot
 *	..._FINGERPRINT one byte a row, by slot; none where names are few
 *	..._KEY     one byte a row: the folded names, which may overlap
 *	..._BEARER  REF             lists of references, each after their number
 *
 * The hash of a folded name chooses a bucket; the pilot of the bucket moves
 * all names of it to slots of their own. A slot tells where its name lies in
 * ..._KEY, which ends with a NUL (SIZE 0: the slot is free), and who bears it: a
 * reference up to the number of entities, or after that, a list of ..._BEARER,
 * which is sorted. That a list begins with how many are in it takes no more than
 * ending it would, and lets one of them be found without a look at all others.
 * ..._FINGERPRINT is a byte of each name's hash: where there are so many names that
 * reading a slot and a key for nothing is what a miss costs, it tells most
 * misses from a table that the caches hold.
 */
#ifndef CRINK__NAME_H
#define CRINK__NAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "key.h"
#include "tables.h"

/* Where a field lies: CRINK__FIELD() as a value. */
struct crink__field {
	unsigned char stride, at, shift, bits;
};

/*
 * How the names of a class lie in its tables. Where these begin is never part
 * of it: what holds several addresses may be put into constant data by any
 * compiler, at its own choice, and would need relocations there. Addresses are
 * arguments of their own.
 */
struct crink__names {
	uint32_t slot_count, entities;
	struct crink__field key, size, bearer, list;
};

#define CRINK__NAMES(CLASS)                                          \
	{                                                            \
		CRINK__##CLASS##_SLOT_COUNT, CRINK__##CLASS##_COUNT, \
		    {CRINK__FIELD(CLASS##_SLOT, KEY)},               \
		    {CRINK__FIELD(CLASS##_SLOT, SIZE)},              \
		    {CRINK__FIELD(CLASS##_SLOT, BEARER)},            \
		    {CRINK__FIELD(CLASS##_BEARER, REF)},             \
	}

/* And what leads to a name by its hash. */
struct crink__index {
	struct crink__names names;
	uint32_t pilot_count, fingerprint_count;
	struct crink__field pilot;
};

#define CRINK__INDEX(CLASS)                                        \
	{                                                          \
		CRINK__NAMES(CLASS), CRINK__##CLASS##_PILOT_COUNT, \
		    CRINK__##CLASS##_FINGERPRINT_COUNT,            \
		    {CRINK__FIELD(CLASS##_PILOT, VALUE)},          \
	}

/* The tables that crink__bearer() reads, in its order. */
#define CRINK__INDEX_TABLES(CLASS)                                        \
	CRINK__##CLASS##_PILOT_BYTES, CRINK__##CLASS##_FINGERPRINT_BYTES, \
	    CRINK__##CLASS##_SLOT_BYTES, CRINK__##CLASS##_KEY_BYTES

/* And those that crink__suggest() does. */
#define CRINK__NAMES_TABLES(CLASS)                               \
	CRINK__##CLASS##_SLOT_BYTES, CRINK__##CLASS##_KEY_BYTES, \
	    CRINK__##CLASS##_BEARER_BYTES

/* Whether anybody of a class has a name: no code looks for one elsewhere. */
#define CRINK__HAS_NAMES(CLASS) (CRINK__##CLASS##_SLOT__SIZE_BITS != 0)

CRINK__INLINE uint32_t
crink__load_at(
    const unsigned char *table, size_t row, struct crink__field field)
{
	return crink__load(table + row * field.stride, field.stride, field.at,
	    field.shift, field.bits);
}

/* The slot that a folded name would be in. */
CRINK__INLINE uint32_t
crink__slot(const struct crink__index *index, const unsigned char *pilots,
    struct crink__hash hash)
{
	const uint32_t slots = index->names.slot_count;
	const bool is_small = slots <= 0xffff;
	const uint32_t bucket =
	    is_small ? crink__scale_small(hash.bucket, index->pilot_count)
	             : crink__scale(hash.bucket, index->pilot_count);
	const uint32_t pilot = crink__load_at(pilots, bucket, index->pilot);
	const uint32_t place = crink__place(hash.slot, pilot);

	return is_small ? crink__scale_small(place, slots)
	                : crink__scale(place, slots);
}

/* Who bears a folded name, which has CRINK__COMPARED bytes of room; 0: nobody.
 */
CRINK__INLINE uint32_t
crink__bearer(const struct crink__index *index, const unsigned char *pilots,
    const unsigned char *fingerprints, const unsigned char *slots,
    const unsigned char *keys, const unsigned char *key, size_t size,
    struct crink__hash hash)
{
	const struct crink__names *const names = &index->names;
	const uint32_t slot = crink__slot(index, pilots, hash);
	const unsigned char *found;

	if (index->fingerprint_count != 0 &&
	    fingerprints[slot] != crink__fingerprint(hash)) {
		return 0;
	}
	found = keys + crink__load_at(slots, slot, names->key);
	return crink__load_at(slots, slot, names->size) == size &&
	               crink__is_key(found, key, size)
	           ? crink__load_at(slots, slot, names->bearer)
	           : 0;
}

/*
 * Defines class_bearer(name, size): who bears a name of size bytes (or
 * CRINK__TO_NUL): 0, a reference, or a list of them. Nobody bears what has
 * nothing that counts, is invalid or longer than any name.
 */
#define CRINK__BEARER_OF_WIDE(function, CLASS)                                 \
	static uint32_t function(const char *name, size_t size)                \
	{                                                                      \
		const struct crink__index index = CRINK__INDEX(CLASS);         \
		unsigned char                                                  \
		    key[CRINK__##CLASS##_KEY_LONGEST + CRINK__COMPARED];       \
		const size_t folded =                                          \
		    CRINK__HAS_NAMES(CLASS)                                    \
		        ? crink__fold(                                         \
		              key, CRINK__##CLASS##_KEY_LONGEST, name, size)   \
		        : 0;                                                   \
                                                                               \
		return folded - 1 < CRINK__##CLASS##_KEY_LONGEST               \
		           ? crink__bearer(&index, CRINK__INDEX_TABLES(CLASS), \
		                 key, folded,                                  \
		                 crink__hash(                                  \
		                     key, folded, CRINK__##CLASS##_ROTATION))  \
		           : 0;                                                \
	}
/* CRINK__BEARER_APART() is that too, never inlined, for whoever needs its
 * stack for something else. */
#ifdef __OPTIMIZE_SIZE__
#define CRINK__BEARER_APART(class) class##_bearer
#define CRINK__BEARER_OF(class, CLASS) \
	CRINK__APART CRINK__BEARER_OF_WIDE(class##_bearer, CLASS)
#else
#define CRINK__BEARER_APART(class) class##_bearer_wide
#define CRINK__BEARER_OF(class, CLASS)                                         \
	CRINK__APART CRINK__BEARER_OF_WIDE(class##_bearer_wide, CLASS)         \
	CRINK__INLINE uint32_t class##_bearer(const char *name, size_t size)   \
	{                                                                      \
		const struct crink__index index = CRINK__INDEX(CLASS);         \
		unsigned char                                                  \
		    key[CRINK__##CLASS##_KEY_LONGEST + CRINK__COMPARED];       \
		struct crink__hash hash;                                       \
		const size_t folded =                                          \
		    crink__fold_ascii(key, CRINK__##CLASS##_KEY_LONGEST, name, \
		        size, CRINK__##CLASS##_ROTATION, &hash);               \
                                                                               \
		if (!CRINK__HAS_NAMES(CLASS)) {                                \
			return 0;                                              \
		}                                                              \
		if (folded == CRINK__FOLD_WIDE) {                              \
			return class##_bearer_wide(name, size);                \
		}                                                              \
		return folded - 1 < CRINK__##CLASS##_KEY_LONGEST               \
		           ? crink__bearer(&index, CRINK__INDEX_TABLES(CLASS), \
		                 key, folded, hash)                            \
		           : 0;                                                \
	}
#endif

/* The bearer that follows after (0: the first) among those that crink__bearer()
 * told, by the lists of the class; 0 when there is none, or when after is none
 * of them. */
uint32_t crink__next_bearer(const struct crink__names *names,
    const unsigned char *bearers, uint32_t bearer, uint32_t after);

/* How long a text is; strlen() would be one more function of libc. */
static inline size_t
crink__text_size(const char *text)
{
	const volatile char *end = text;

	while (*end != '\0') {
		end++;
	}
	return (size_t)(end - text);
}

/*
 * Of all entities whose names are nearest to a misspelt one, the one that follows
 * after (0: the first), by the tables of the class. 0 when none is near, or when
 * after is not 0 and none of them. With CRINK__ALONE the one that is nearest, 0
 * if several are.
 */
#define CRINK__ALONE UINT32_MAX

uint32_t crink__suggest(const char *name, const struct crink__names *names,
    const unsigned char *slots, const unsigned char *keys,
    const unsigned char *bearers, uint32_t after);

#endif
