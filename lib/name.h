/*
 * The index of names: from a folded name to its bearers, by a perfect hash
 * that the generator found. There is one index for each class of entities:
 *
 *	..._PILOT   VALUE           by bucket
 *	..._SLOT    KEY SIZE BEARER  by slot
 *	..._FINGERPRINT one byte a row, by slot; none where names are few
 *	..._KEY     one byte a row: folded names, which may overlap
 *	..._BEARER  REF             lists of references, each after their number
 *
 * The hash of a folded name chooses a bucket; the pilot of the bucket moves
 * all names of it to slots of their own. A slot tells where its name lies in
 * ..._KEY, which ends with a NUL (SIZE 0: the slot is free), or after that, which
 * text spells it, as a byte of ALIAS, after those of TEXT; and who bears it: a
 * reference up to the number of entities, or after that, a list of ..._BEARER by
 * its row (CRINK__LIST_UNIT of fields.h), which is sorted. That a list begins with
 * how many are in it takes no more than ending it would, and lets one of them be
 * found without a look at all others.
 * ..._FINGERPRINT is a byte of each name's hash: where there are so many names that
 * reading a slot and a key for nothing is what a miss costs, it tells most
 * misses from a table that the caches hold.
 *
 * Folded names that some text spells are kept where they are of ASCII, as most are
 * that are looked up, but for the classes of CRINK__TOLD (fields.h): whoever looks
 * for theirs writes them as they are spelt, and so do most for other scripts.
 *
 * Where size counts there are no fingerprints, and the classes of CRINK__SPELT
 * have ..._SPELT in place of ..._SLOT and ..._KEY: where each name is spelt, which
 * is read as it is folded. Actors have ..._SMALL and ..._SMALL_KEY, with all
 * folded names.
 */
#ifndef CRINK__NAME_H
#define CRINK__NAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "key.h"
#include "tables.h"

/*
 * How the names of a class lie in its tables. Where these begin is never part
 * of it: what holds several addresses may be put into constant data by any
 * compiler, at its own choice, and would need relocations there. Addresses are
 * arguments of their own.
 */
struct crink__names {
	uint32_t slot_count, entities;
	uint32_t key, size, bearer, list; /* places */
#ifndef __OPTIMIZE_SIZE__
	uint32_t key_bytes;
#endif
};

#ifdef __OPTIMIZE_SIZE__
#define CRINK__KEY_BYTES_OF(CLASS)
#else
#define CRINK__KEY_BYTES_OF(CLASS) CRINK__##CLASS##_KEY_COUNT,
#endif
#define CRINK__NAMES(CLASS, SLOT)                                    \
	{                                                            \
		CRINK__##CLASS##_SLOT_COUNT, CRINK__##CLASS##_COUNT, \
		    CRINK__PLACE_OF(CLASS##_##SLOT, KEY),            \
		    CRINK__PLACE_OF(CLASS##_##SLOT, SIZE),           \
		    CRINK__PLACE_OF(CLASS##_##SLOT, BEARER),         \
		    CRINK__PLACE_OF(CLASS##_BEARER, REF),            \
		    CRINK__KEY_BYTES_OF(CLASS)                       \
	}

/* And what leads to a name by its hash. */
struct crink__index {
	struct crink__names names;
	unsigned char rotation, key_longest;
	uint32_t pilot_count, pilot; /* its place */
#ifdef __OPTIMIZE_SIZE__
	/* The tables of a class lie in one object, its pilots first; where the
	 * others begin. */
	uint32_t slots_at, keys_at, bearers_at;
#else
	uint32_t fingerprint_count;
#endif
};

#define CRINK__HASHING(CLASS)                                    \
	CRINK__##CLASS##_ROTATION, CRINK__##CLASS##_KEY_LONGEST, \
	    CRINK__##CLASS##_PILOT_COUNT,                        \
	    CRINK__PLACE_OF(CLASS##_PILOT, VALUE)

#ifdef __OPTIMIZE_SIZE__
#define CRINK__INDEX(CLASS) CRINK__INDEX_OF_##CLASS
#define CRINK__INDEX_OF_ACTOR                                       \
	{                                                           \
		CRINK__NAMES(ACTOR, SMALL), CRINK__HASHING(ACTOR),  \
		    offsetof(struct crink__ACTOR_names, SMALL),     \
		    offsetof(struct crink__ACTOR_names, SMALL_KEY), \
		    offsetof(struct crink__ACTOR_names, BEARER),    \
	}
#define CRINK__INDEX_OF_ITEM CRINK__INDEX_SPELT(ITEM)
#define CRINK__INDEX_OF_SOURCE CRINK__INDEX_SPELT(SOURCE)
#define CRINK__INDEX_OF_QUESTION CRINK__INDEX_SPELT(QUESTION)
#define CRINK__INDEX_OF_RELATION CRINK__INDEX_SPELT(RELATION)

/* A class whose names are read as they are spelt (fields.h): the key is the place
 * of a text, and no size is told. */
#define CRINK__NO_SIZE 0
#define CRINK__INDEX_SPELT(CLASS)                                         \
	{                                                                 \
		{CRINK__##CLASS##_SPELT_COUNT, CRINK__##CLASS##_COUNT,    \
		    CRINK__PLACE_OF(CLASS##_SPELT, TEXT), CRINK__NO_SIZE, \
		    CRINK__PLACE_OF(CLASS##_SPELT, BEARER),               \
		    CRINK__PLACE_OF(CLASS##_BEARER, REF)},                \
		    CRINK__HASHING(CLASS),                                \
		    offsetof(struct crink__##CLASS##_names, SPELT), 0,    \
		    offsetof(struct crink__##CLASS##_names, BEARER),      \
	}
#else
#define CRINK__INDEX(CLASS)                                       \
	{                                                         \
		CRINK__NAMES(CLASS, SLOT), CRINK__HASHING(CLASS), \
		    CRINK__##CLASS##_FINGERPRINT_COUNT,           \
	}
#endif

/* The text of a place that is read in SPELT, or in SLOT after those of KEY. */
const unsigned char *crink__spelt(uint32_t place);

/* The tables that crink__suggest() reads, in its order. */
#define CRINK__NAMES_TABLES(CLASS)                               \
	CRINK__##CLASS##_SLOT_BYTES, CRINK__##CLASS##_KEY_BYTES, \
	    CRINK__##CLASS##_BEARER_BYTES

/* Whether anybody of a class has a name: no code looks for one elsewhere. */
#define CRINK__HAS_NAMES(CLASS) (CRINK__##CLASS##_SLOT__SIZE_BITS != 0)

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

/* ---- the functions of a class -------------------------------------- */

/* Stands for an entity that is none: nobody follows it. */
#define CRINK__NOBODY (UINT32_MAX - 1)

/*
 * CRINK__NAMED_CLASS() defines, for names of a class,
 *
 *	class_bearer(name, size)    who bears a name of size bytes (or
 *	                            CRINK__TO_NUL): 0, a reference, or a list
 *	class_match(name, after)    of these the one that follows after
 *	class_suggest(name, after)  the same, or where nobody bears it of those
 *	                            whose names are nearest; see crink__suggest()
 *	class_after(entity)         what after is for an entity or NULL
 *
 * Nobody bears what is NULL, has nothing that counts, is invalid or longer than
 * any name.
 */
#define CRINK__AFTER_OF(class, CLASS)                                   \
	CRINK__ONCE static uint32_t class##_after(                      \
	    const struct crink_##class *after)                          \
	{                                                               \
		const uint32_t ref = crink__##class##_ref(after);       \
                                                                        \
		return ref != 0 || after == NULL ? ref : CRINK__NOBODY; \
	}

#ifdef __OPTIMIZE_SIZE__

#define CRINK__FIND_ACTOR crink__find
#define CRINK__FIND_ITEM crink__find_spelt
#define CRINK__FIND_SOURCE crink__find_spelt
#define CRINK__FIND_QUESTION crink__find_spelt
#define CRINK__FIND_RELATION crink__find_spelt

/* One function does it for all classes, by what is constant of each, and where
 * its pilots begin: they are the first of its tables. */
uint32_t crink__find(const char *name, size_t size, const unsigned char *tables,
    const struct crink__index *index);
uint32_t crink__find_spelt(const char *name, size_t size,
    const unsigned char *tables, const struct crink__index *index);
uint32_t crink__match(const char *name, uint32_t after,
    const unsigned char *tables, const struct crink__index *index);
uint32_t crink__nearest(const char *name, uint32_t after,
    const unsigned char *tables, const struct crink__index *index);

#define CRINK__BEARER_OF(class, CLASS)                                         \
	static const struct crink__index class##_index = CRINK__INDEX(CLASS);  \
	static uint32_t class##_bearer(const char *name, size_t size)          \
	{                                                                      \
		return CRINK__FIND_##CLASS(                                    \
		    name, size, CRINK__##CLASS##_PILOT_BYTES, &class##_index); \
	}
#define CRINK__NAMED_CLASS(class, CLASS)                                       \
	CRINK__AFTER_OF(class, CLASS)                                          \
	CRINK__BEARER_OF(class, CLASS)                                         \
	static uint32_t class##_match(const char *name, uint32_t after)        \
	{                                                                      \
		return crink__match(name, after, CRINK__##CLASS##_PILOT_BYTES, \
		    &class##_index);                                           \
	}                                                                      \
	static uint32_t class##_suggest(const char *name, uint32_t after)      \
	{                                                                      \
		return crink__nearest(name, after,                             \
		    CRINK__##CLASS##_PILOT_BYTES, &class##_index);             \
	}

#else

/* The tables that crink__bearer() reads, in its order. */
#define CRINK__INDEX_TABLES(CLASS)                                        \
	CRINK__##CLASS##_PILOT_BYTES, CRINK__##CLASS##_FINGERPRINT_BYTES, \
	    CRINK__##CLASS##_SLOT_BYTES, CRINK__##CLASS##_KEY_BYTES

/* The field of a row by its place, which is constant wherever this is called. */
CRINK__INLINE uint32_t
crink__load_at(const unsigned char *table, size_t row, uint32_t place)
{
	return crink__load(table + row * (place & 0xff), place & 0xff,
	    place >> 8 & 0xff, place >> 16 & 0xff, place >> 24);
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

/* A name as it is asked for, and folded, with CRINK__COMPARED bytes of room. */
struct crink__asked {
	const char *name;
	size_t name_size;
	const unsigned char *key;
	size_t size;
};

/* Whether a name is the one that the text of a place spells. */
bool crink__is_spelt(uint32_t place, const struct crink__asked *asked);

/* Who bears a name; 0: nobody. may_be_spelt: whether it may be one that is not
 * kept folded. */
CRINK__INLINE uint32_t
crink__bearer(const struct crink__index *index, const unsigned char *pilots,
    const unsigned char *fingerprints, const unsigned char *slots,
    const unsigned char *keys, struct crink__asked asked,
    struct crink__hash hash, bool may_be_spelt)
{
	const struct crink__names *const names = &index->names;
	const uint32_t slot = crink__slot(index, pilots, hash);
	const uint32_t bytes = names->key_bytes;
	uint32_t at;

	if (index->fingerprint_count != 0 &&
	    fingerprints[slot] != CRINK__FINGERPRINT(hash)) {
		return 0;
	}
	at = crink__load_at(slots, slot, names->key);
	if (crink__load_at(slots, slot, names->size) != asked.size ||
	    !(bytes >= CRINK__COMPARED && at < bytes
	            ? crink__is_key(
	                  keys + at, asked.key, asked.size, index->key_longest)
	            : may_be_spelt && crink__is_spelt(at - bytes, &asked))) {
		return 0;
	}
	return crink__load_at(slots, slot, names->bearer);
}

/* Whether names of ASCII may be among those that are not kept folded. */
#define CRINK__IS_TOLD(CLASS) CRINK__IS_TOLD_##CLASS
#define CRINK__IS_TOLD_ACTOR false
#define CRINK__IS_TOLD_ITEM false
#define CRINK__IS_TOLD_SOURCE true
#define CRINK__IS_TOLD_QUESTION true
#define CRINK__IS_TOLD_RELATION true

/* Inlined into each class, for ASCII; other letters, which take longer anyway,
 * are folded apart. */
#define CRINK__BEARER_OF(class, CLASS)                                         \
	CRINK__APART static uint32_t class##_bearer_wide(                      \
	    const char *name, size_t size)                                     \
	{                                                                      \
		const struct crink__index index = CRINK__INDEX(CLASS);         \
		unsigned char                                                  \
		    key[CRINK__##CLASS##_KEY_LONGEST + CRINK__COMPARED];       \
		size_t taken = 0;                                              \
		const size_t folded = CRINK__HAS_NAMES(CLASS)                  \
		                          ? crink__fold_taking(key,            \
		                                CRINK__##CLASS##_KEY_LONGEST,  \
		                                name, size, &taken)            \
		                          : 0;                                 \
                                                                               \
		const struct crink__asked asked = {name, taken, key, folded};  \
                                                                               \
		return folded - 1 < CRINK__##CLASS##_KEY_LONGEST               \
		           ? crink__bearer(&index, CRINK__INDEX_TABLES(CLASS), \
		                 asked,                                        \
		                 crink__hash(                                  \
		                     key, folded, CRINK__##CLASS##_ROTATION),  \
		                 true)                                         \
		           : 0;                                                \
	}                                                                      \
	CRINK__INLINE uint32_t class##_bearer(const char *name, size_t size)   \
	{                                                                      \
		const struct crink__index index = CRINK__INDEX(CLASS);         \
		unsigned char                                                  \
		    key[CRINK__##CLASS##_KEY_LONGEST + CRINK__COMPARED];       \
		struct crink__asked asked;                                     \
		struct crink__hash hash;                                       \
		size_t folded;                                                 \
                                                                               \
		if (!CRINK__HAS_NAMES(CLASS) || name == NULL) {                \
			return 0;                                              \
		}                                                              \
		folded = crink__fold_ascii(key, CRINK__##CLASS##_KEY_LONGEST,  \
		    name, size, CRINK__##CLASS##_ROTATION, &hash,              \
		    &asked.name_size);                                         \
		if (folded == CRINK__FOLD_WIDE) {                              \
			return class##_bearer_wide(name, size);                \
		}                                                              \
		asked.name = name;                                             \
		asked.key = key;                                               \
		asked.size = folded;                                           \
		return folded - 1 < CRINK__##CLASS##_KEY_LONGEST               \
		           ? crink__bearer(&index, CRINK__INDEX_TABLES(CLASS), \
		                 asked, hash, CRINK__IS_TOLD(CLASS))           \
		           : 0;                                                \
	}
/* A suggestion has a stack of its own, beside which none is needed. */
#define CRINK__NAMED_CLASS(class, CLASS)                                     \
	CRINK__AFTER_OF(class, CLASS)                                        \
	CRINK__BEARER_OF(class, CLASS)                                       \
	static const struct crink__names class##_names =                     \
	    CRINK__NAMES(CLASS, SLOT);                                       \
	static uint32_t class##_match(const char *name, uint32_t after)      \
	{                                                                    \
		return crink__next_bearer(&class##_names,                    \
		    CRINK__##CLASS##_BEARER_BYTES,                           \
		    class##_bearer(name, CRINK__TO_NUL), after);             \
	}                                                                    \
	static uint32_t class##_suggest(const char *name, uint32_t after)    \
	{                                                                    \
		const uint32_t bearer =                                      \
		    name == NULL ? 0                                         \
		                 : class##_bearer_wide(name, CRINK__TO_NUL); \
                                                                             \
		if (bearer == 0) {                                           \
			return name == NULL                                  \
			           ? 0                                       \
			           : crink__suggest(name, &class##_names,    \
			                 CRINK__NAMES_TABLES(CLASS), after); \
		}                                                            \
		return after == CRINK__ALONE                                 \
		           ? bearer                                          \
		           : crink__next_bearer(&class##_names,              \
		                 CRINK__##CLASS##_BEARER_BYTES, bearer,      \
		                 after);                                     \
	}

#endif

#endif
