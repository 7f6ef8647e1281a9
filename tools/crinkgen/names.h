/*
 * The index of names: a perfect hash from a folded name to its bearers.
 */
#ifndef CRINKGEN_NAMES_H
#define CRINKGEN_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "memory.h"
#include "text.h"

/* One name of one entity, folded (see lib/fold.h). */
struct names_entry {
	const unsigned char *key;
	uint32_t size;
	uint32_t row; /* of the bearer, from 0 */
};

/* A table of bytes and the macros that describe it, ready to be emitted. */
struct names_table {
	const char *name; /* "SLOT": emitted as CRINK__ACTOR_SLOT_BYTES */
	const unsigned char *bytes;
	size_t size;
};

struct names_macro {
	const char *name; /* "SEED": emitted as CRINK__ACTOR_SEED */
	uint64_t value;
};

struct names {
	struct names_table tables[8];
	size_t table_count;
	struct names_macro macros[16];
	size_t macro_count;
};

/*
 * Builds the index of a class. entries may hold one key several times, for
 * several rows (then all of them are its bearers, in the order of the rows);
 * they are sorted in place. The result depends on nothing else. count may be
 * 0. False if no perfect hash could be found (not to be expected).
 */
bool names_build(struct memory *memory, struct names_entry *entries,
    size_t count, struct names *names);

#endif
