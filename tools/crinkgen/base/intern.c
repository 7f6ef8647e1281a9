#include "base/intern.h"

struct intern
intern_table(struct memory *memory, size_t count)
{
	struct intern table = {NULL, 16};

	while (table.room < count + count / 2 + 1) {
		table.room *= 2;
	}
	table.slots = memory_take(memory, table.room, sizeof(*table.slots));
	return table;
}

/* FNV-1a, and a finish that lets all bits reach the low ones. */
uint32_t
intern_hash(const void *bytes, size_t size)
{
	const unsigned char *at = bytes;
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < size; i++) {
		hash = (hash ^ at[i]) * 16777619u;
	}
	hash ^= hash >> 16;
	hash *= 0x85ebca6bu;
	return hash ^ hash >> 13;
}

uint32_t *
intern_find(const struct intern *table, uint32_t hash,
    bool (*is_equal)(const void *context, uint32_t number), const void *context)
{
	size_t at = hash & (table->room - 1);
	struct intern_slot *slot = &table->slots[at];

	while (slot->number != 0 &&
	       (slot->hash != hash || !is_equal(context, slot->number))) {
		at = (at + 1) & (table->room - 1);
		slot = &table->slots[at];
	}
	slot->hash = hash; /* for the number that may be written */
	return &slot->number;
}
