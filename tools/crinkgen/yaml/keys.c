#include "yaml/keys.h"

#include <string.h>

/* Up to so many keys are compared one by one. */
#define FEW 16

struct key {
	const char *text;
	size_t size;
	uint32_t node;
};

static struct key
key_of(const struct yaml_reader *reader, uint32_t node)
{
	struct key key = {.node = node};

	key.text = yaml_text(reader->tree, node, &key.size);
	return key;
}

static bool
is_same(const struct key *a, const struct key *b)
{
	return a->size == b->size && memcmp(a->text, b->text, a->size) == 0;
}

static void
report(struct yaml_reader *reader, uint32_t first, const struct key *again)
{
	diag_error(reader->diag, yaml_place(reader->tree, again->node),
	    "duplicate key '%.*s'", DIAG_TEXT(again->text, again->size));
	diag_note(reader->diag, yaml_place(reader->tree, first),
	    "first defined here");
}

/* The text is in general short; the seed keeps collisions unpredictable. */
static uint32_t
hash_of(const struct key *key, uint64_t seed)
{
	const uint64_t factor = UINT64_C(0x9e3779b97f4a7c15);
	uint64_t hash = seed ^ key->size, word;
	size_t at;

	for (at = 0; at + 8 <= key->size; at += 8) {
		memcpy(&word, key->text + at, 8);
		hash = (hash ^ word) * factor;
		hash ^= hash >> 29;
	}
	word = 0;
	memcpy(&word, key->text + at, key->size - at);
	hash = (hash ^ word) * factor;
	hash ^= hash >> 32;
	return (uint32_t)(hash * factor >> 32);
}

static void
check_many(struct yaml_reader *reader, uint32_t mapping, size_t count)
{
	uint64_t seed = (uint64_t)(uintptr_t)reader->tree;
	size_t size = count + count / 2;

	/* The table serves all mappings of the file, one after the other. */
	if (reader->table_size < size) {
		reader->table_size = size > 2 * reader->table_size
		                         ? size
		                         : 2 * reader->table_size;
		reader->table = memory_take(
		    reader->memory, reader->table_size, sizeof(uint32_t));
	} else {
		memset(reader->table, 0, size * sizeof(uint32_t));
	}
	for (uint32_t node = mapping + 1; node != 0;
	     node = yaml_next(reader->tree, node)) {
		struct key key = key_of(reader, node);
		uint64_t at = (uint64_t)hash_of(&key, seed) * size >> 32;

		while (reader->table[at] != 0) {
			struct key other = key_of(reader, reader->table[at]);

			if (is_same(&key, &other)) {
				report(reader, other.node, &key);
				break;
			}
			at = at + 1 == size ? 0 : at + 1;
		}
		if (reader->table[at] == 0) {
			reader->table[at] = node;
		}
	}
}

/* Most keys differ already in what decides their bit. */
static uint64_t
bit_of(const struct key *key)
{
	size_t bit = key->size;

	if (key->size != 0) {
		bit += (unsigned char)key->text[0] * 7u;
		bit += (unsigned char)key->text[key->size - 1];
	}
	return UINT64_C(1) << bit % 64;
}

void
yaml_check_keys(struct yaml_reader *reader, uint32_t mapping)
{
	struct key keys[FEW];
	uint64_t seen = 0, bit;
	size_t count = 0;

	for (uint32_t node = mapping + 1; node != 0;
	     node = yaml_next(reader->tree, node)) {
		if (count == FEW) {
			check_many(
			    reader, mapping, yaml_count(reader->tree, mapping));
			return;
		}
		keys[count++] = key_of(reader, node);
	}
	for (size_t i = 0; i < count; i++, seen |= bit) {
		bit = bit_of(&keys[i]);
		if ((seen & bit) == 0) {
			continue;
		}
		for (size_t j = 0; j < i; j++) {
			if (is_same(&keys[j], &keys[i])) {
				report(reader, keys[j].node, &keys[i]);
				break;
			}
		}
	}
}
