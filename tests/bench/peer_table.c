/*
 * A hash table as one writes it for speed: open addressing, linear probing, at
 * most half full, the hash stored beside each key. It is built when the
 * program starts.
 */
#include "peer.h"

#define FIRST 0x9e3779b97f4a7c15u
#define SECOND 0xbf58476d1ce4e5b9u

/* 16 bytes: four in a line of the cache. */
struct slot {
	uint32_t hash; /* the upper half; 0: free */
	uint32_t at, size, bearer;
};

struct table {
	struct slot *slots;
	const char *pool;
	uint64_t mask;
};

static struct table tables[FORMS];

static inline uint64_t
load_8(const char *at)
{
	uint64_t value;

	memcpy(&value, at, sizeof(value));
	return value;
}

static inline uint64_t
load_4(const char *at)
{
	uint32_t value;

	memcpy(&value, at, sizeof(value));
	return value;
}

static inline uint64_t
mix(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * FIRST;
	return hash ^ hash >> 32;
}

/* Eight bytes a step; the last ones are read again rather than one by one, but
 * never a byte outside of the key. */
static inline uint64_t
hash_of(const char *key, size_t size)
{
	uint64_t hash = size * SECOND;

	if (size >= 8) {
		for (size_t i = 0; i + 8 < size; i += 8) {
			hash = mix(hash, load_8(key + i));
		}
		hash = mix(hash, load_8(key + size - 8));
	} else if (size >= 4) {
		hash = mix(hash, load_4(key) << 32 | load_4(key + size - 4));
	} else if (size > 0) {
		hash =
		    mix(hash, (uint64_t)(unsigned char)key[0] << 16 |
		                  (uint64_t)(unsigned char)key[size / 2] << 8 |
		                  (unsigned char)key[size - 1]);
	}
	hash *= SECOND;
	return hash ^ hash >> 29;
}

/* The upper half of a hash, with a bit that says that the slot is taken. */
static inline uint32_t
stored(uint64_t hash)
{
	return (uint32_t)(hash >> 32) | 1;
}

static bool
table_build(enum form form, const struct keys *keys)
{
	struct table *table = &tables[form];
	uint64_t count = 2;

	while (count < 2 * (uint64_t)keys->count) {
		count *= 2;
	}
	table->slots = allocate(count * sizeof(*table->slots));
	memset(table->slots, 0, count * sizeof(*table->slots));
	table->pool = keys->pool;
	table->mask = count - 1;
	for (uint32_t i = 0; i < keys->count; i++) {
		const struct key *key = &keys->keys[i];
		const uint64_t hash = hash_of(key->text, key->size);
		uint64_t at = hash & table->mask;

		while (table->slots[at].hash != 0) {
			at = (at + 1) & table->mask;
		}
		table->slots[at].hash = stored(hash);
		table->slots[at].at = (uint32_t)(key->text - keys->pool);
		table->slots[at].size = key->size;
		table->slots[at].bearer = key->bearer;
	}
	return true;
}

PEER_INLINE uintptr_t
table_find(enum form form, const char *text, size_t size)
{
	const struct table *table = &tables[form];
	const uint64_t hash = hash_of(text, size);
	const struct slot *slot;

	for (uint64_t at = hash;; at++) {
		slot = &table->slots[at & table->mask];
		if (slot->hash == 0) {
			return 0;
		}
		if (slot->hash == stored(hash) && slot->size == size &&
		    memcmp(table->pool + slot->at, text, size) == 0) {
			return slot->bearer;
		}
	}
}

PEER_FINDS(table)

const struct peer peer_table = {"open addressing", NULL, table_build,
    {table_find_exact, table_find_folded}, 1, 0};
