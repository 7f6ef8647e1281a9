/*
 * Names as they are spelt. And where size counts, names of all classes are looked
 * up by the functions of this file, which are told what is constant of each;
 * elsewhere they are inlined into each class (name.h).
 */
#include "name.h"

#include "letters.h"

const unsigned char *
crink__spelt(uint32_t place)
{
	if (crink__is_row(place, CRINK__ALIAS_COUNT)) {
		return CRINK__ALIAS_BYTES + place;
	}
	place -= CRINK__ALIAS_COUNT;
#ifdef __OPTIMIZE_SIZE__
	if (!crink__is_row(place, CRINK__TEXT_COUNT)) {
		return CRINK__FOLDED_BYTES + (place - CRINK__TEXT_COUNT);
	}
#endif
	return CRINK__TEXT_BYTES + place;
}

#ifdef __OPTIMIZE_SIZE__

/* What holds for all classes, so that nothing is there for what none needs. */
#define IS_LARGE(CLASS) || CRINK__##CLASS##_SLOT_COUNT > 0xffff
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

/* The slot that a folded name would be in. */
CRINK__INLINE uint32_t
slot_of(const struct crink__index *index, const unsigned char *tables,
    const unsigned char *key, size_t size)
{
	const struct crink__hash hash = hash_of(key, size, index->rotation);
	const uint32_t pilot = crink__load_any(tables,
	    scale(index, hash.bucket, index->pilot_count), index->pilot);

	return scale(
	    index, crink__place(hash.slot, pilot), index->names.slot_count);
}

/* Fingerprints are passed over: they spare time alone. */
uint32_t
crink__find(const char *name, size_t size, const unsigned char *tables,
    const struct crink__index *index)
{
	const struct crink__names *const names = &index->names;
	const unsigned char *const slots = tables + index->slots_at;
	unsigned char key[CRINK__KEY_LONGEST];
	const size_t folded =
	    name == NULL ? 0 : crink__fold(key, index->key_longest, name, size);
	uint32_t slot;

	if (folded - 1 >= index->key_longest) {
		return 0;
	}
	slot = slot_of(index, tables, key, folded);
	/* In a class without names there is a slot, which is free. */
	return crink__load_any(slots, slot, names->size) == folded &&
	               crink__is_key(
	                   tables + index->keys_at +
	                       crink__load_any(slots, slot, names->key),
	                   key, folded, index->key_longest)
	           ? crink__load_any(slots, slot, names->bearer)
	           : 0;
}

/* ---- names as they are spelt --------------------------------------- */

/* Whether a text, of ASCII or folded already, folds to a key. */
static bool
spells(const unsigned char *text, const unsigned char *key, size_t size)
{
	for (; *text != 0; text++) {
		const uint32_t letter =
		    *text < 0x80 ? crink__fold_byte(*text) : *text;

		if (letter != 0 && (size-- == 0 || letter != *key++)) {
			return false;
		}
	}
	return size == 0;
}

uint32_t
crink__find_spelt(const char *name, size_t size, const unsigned char *tables,
    const struct crink__index *index)
{
	const struct crink__names *const names = &index->names;
	const unsigned char *const slots = tables + index->slots_at;
	unsigned char key[CRINK__KEY_LONGEST];
	const size_t folded =
	    name == NULL ? 0 : crink__fold(key, index->key_longest, name, size);
	uint32_t slot;

	if (folded - 1 >= index->key_longest) {
		return 0;
	}
	slot = slot_of(index, tables, key, folded);
	return spells(crink__spelt(crink__load_any(slots, slot, names->key)),
	           key, folded)
	           ? crink__load_any(slots, slot, names->bearer)
	           : 0;
}

/* ---- several ------------------------------------------------------- */

/* Either, for whoever has texts anyway. */
static uint32_t
find(const char *name, const unsigned char *tables,
    const struct crink__index *index)
{
	return index->names.size == CRINK__NO_SIZE
	           ? crink__find_spelt(name, CRINK__TO_NUL, tables, index)
	           : crink__find(name, CRINK__TO_NUL, tables, index);
}

uint32_t
crink__match(const char *name, uint32_t after, const unsigned char *tables,
    const struct crink__index *index)
{
	return crink__next_bearer(&index->names, tables + index->bearers_at,
	    find(name, tables, index), after);
}

uint32_t
crink__nearest(const char *name, uint32_t after, const unsigned char *tables,
    const struct crink__index *index)
{
	const uint32_t bearer = find(name, tables, index);

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

#else

/* The letter of a character of several bytes of a valid text, and behind it. */
static uint32_t
read_wide(const unsigned char **at)
{
	const uint32_t decoded = crink__decode(*at, 4);

	*at += decoded >> CRINK__DECODED;
	return crink__letter(decoded & (((uint32_t)1 << CRINK__DECODED) - 1));
}

/* Whether a text folds to a name. Each of its characters of several bytes becomes one
 * letter: other names are kept folded (tools/crinkgen/tables/keyed.c). */
static bool
folds_to(const unsigned char *text, const unsigned char *key, size_t size)
{
	const unsigned char *const end = key + size;

	while (*text != 0) {
		uint32_t letter;

		/* Most stay as they are. */
		if (*text >= 0x80 && key != end && text[0] == key[0] &&
		    text[1] == key[1]) {
			const bool is_long = *text >= 0xe0;

			if (!is_long ||
			    (text[2] == key[2] &&
			        (*text < 0xf0 || text[3] == key[3]))) {
				const size_t bytes =
				    2u + is_long + (*text >= 0xf0);

				text += bytes;
				key += bytes;
				continue;
			}
		}
		letter = *text >= 0x80 ? read_wide(&text)
		                       : crink__fold_byte(*text++);
		if (letter == 0) {
			continue;
		}
		if (key == end ||
		    (*key < 0x80 ? *key++ : read_wide(&key)) != letter) {
			return false;
		}
	}
	return key == end;
}

/* Most are asked for as they are spelt. */
bool
crink__is_spelt(uint32_t place, const struct crink__asked *asked)
{
	const unsigned char *const text = crink__spelt(place);
	const uint32_t end = place < CRINK__ALIAS_COUNT
	                         ? CRINK__ALIAS_COUNT
	                         : CRINK__ALIAS_COUNT + CRINK__TEXT_COUNT;

	return (asked->name_size < end - place && text[asked->name_size] == 0 &&
	           memcmp(text, asked->name, asked->name_size) == 0) ||
	       folds_to(text, asked->key, asked->size);
}

#endif
