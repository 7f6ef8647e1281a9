/*
 * Where size counts, names of all classes are looked up by the functions of this
 * file, which are told what is constant of each; elsewhere they are inlined into
 * each class (name.h).
 */
#include "name.h"

#ifdef __OPTIMIZE_SIZE__

/* What holds for all classes, so that nothing is there for what none needs. */
#define IS_LARGE(CLASS) || CRINK__##CLASS##_SLOT_COUNT > 0xffff
#define HAS_FINGERPRINTS(CLASS) || CRINK__##CLASS##_FINGERPRINT_COUNT != 0
#define IS_MIXED(CLASS) || CRINK__##CLASS##_ROTATION == 0
#define ANY(PROPERTY) (false CRINK__NAMED(PROPERTY))

CRINK__INLINE uint32_t
scale(const struct crink__index *index, uint32_t fraction, uint32_t count)
{
	return ANY(IS_LARGE) && index->names.slot_count > 0xffff
	           ? crink__scale(fraction, count)
	           : crink__scale_small(fraction, count);
}

CRINK__INLINE struct crink__hash
hash_of(const unsigned char *key, size_t size, unsigned rotation)
{
	return ANY(IS_MIXED) ? crink__hash(key, size, rotation)
	                     : crink__hash_rotated(key, size, rotation);
}

/* Who bears a folded name. */
CRINK__INLINE uint32_t
bearer_of(const struct crink__index *index, const unsigned char *tables,
    const unsigned char *key, size_t size)
{
	const struct crink__names *const names = &index->names;
	const unsigned char *const slots = tables + index->slots_at;
	const struct crink__hash hash = hash_of(key, size, index->rotation);
	const uint32_t pilot = crink__load_any(tables,
	    scale(index, hash.bucket, index->pilot_count), index->pilot);
	const uint32_t slot =
	    scale(index, crink__place(hash.slot, pilot), names->slot_count);

	if (ANY(HAS_FINGERPRINTS) && index->fingerprint_count != 0 &&
	    tables[index->fingerprints_at + slot] != crink__fingerprint(hash)) {
		return 0;
	}
	return crink__load_any(slots, slot, names->size) == size &&
	               crink__is_key(
	                   tables + index->keys_at +
	                       crink__load_any(slots, slot, names->key),
	                   key, size)
	           ? crink__load_any(slots, slot, names->bearer)
	           : 0;
}

uint32_t
crink__find(const char *name, size_t size, const unsigned char *tables,
    const struct crink__index *index)
{
	const size_t longest = index->key_longest;
	unsigned char key[CRINK__KEY_LONGEST];
	const size_t folded =
	    name == NULL ? 0 : crink__fold(key, longest, name, size);

	/* In a class without names there is a slot, which is free. */
	return folded - 1 < longest ? bearer_of(index, tables, key, folded) : 0;
}

uint32_t
crink__match(const char *name, uint32_t after, const unsigned char *tables,
    const struct crink__index *index)
{
	return crink__next_bearer(&index->names, tables + index->bearers_at,
	    crink__find(name, CRINK__TO_NUL, tables, index), after);
}

uint32_t
crink__nearest(const char *name, uint32_t after, const unsigned char *tables,
    const struct crink__index *index)
{
	const uint32_t bearer = crink__find(name, CRINK__TO_NUL, tables, index);

	if (name == NULL) {
		return 0;
	}
	if (bearer == 0) {
		return crink__suggest(name, &index->names,
		    tables + index->slots_at, tables + index->keys_at,
		    tables + index->bearers_at, after);
	}
	return after == CRINK__ALONE
	           ? bearer
	           : crink__next_bearer(&index->names,
	                 tables + index->bearers_at, bearer, after);
}

#endif
