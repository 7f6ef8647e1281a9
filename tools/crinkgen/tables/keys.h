/* Where the folded names lie: one run of bytes, in which they may overlap. */
#ifndef CRINKGEN_KEYS_H
#define CRINKGEN_KEYS_H

#include <stdbool.h>

#include "base/memory.h"
#include "model/bearers.h"

struct keys {
	uint32_t *offsets; /* where each name lies, by its number in firsts */
	unsigned char *bytes; /* all names, a NUL after them */
	size_t size;
};

struct keys keys_build(struct memory *memory, const struct bearers *bearers);

/* The same without those names that are marked, by number, whose offsets are 0. */
struct keys keys_build_without(
    struct memory *memory, const struct bearers *bearers, const bool *left_out);

#endif
