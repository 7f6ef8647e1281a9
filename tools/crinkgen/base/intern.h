/*
 * Hash tables of numbers from 1 up, which stand for things that the caller
 * keeps: slugs, quantities, periods, texts. A table never grows; whoever makes
 * it knows how many there can be.
 */
#ifndef CRINKGEN_INTERN_H
#define CRINKGEN_INTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"

/* The hash beside a number saves a look
 * at things that are not the one: in a large table each is a cache miss. */
struct intern_slot {
	uint32_t number, hash;
};

struct intern {
	struct intern_slot *slots;
	size_t room; /* a power of two */
};

/* A table for at most count things. */
struct intern intern_table(struct memory *memory, size_t count);

/* Spreads the bytes of a key. */
uint32_t intern_hash(const void *bytes, size_t size);

/*
 * The slot where the number of an equal thing stands, or 0 where it may be
 * written. is_equal tells whether the thing of a number is the one looked for.
 */
uint32_t *intern_find(const struct intern *table, uint32_t hash,
    bool (*is_equal)(const void *context, uint32_t number),
    const void *context);

#endif
