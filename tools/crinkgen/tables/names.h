/*
 * The index of names: a perfect hash (hash, displace) from a folded name to a
 * slot of its own. How it is read: lib/name.h.
 */
#ifndef CRINKGEN_NAMES_H
#define CRINKGEN_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/bearers.h"
#include "base/memory.h"

struct names {
	unsigned rotation; /* of the hash */
	uint16_t *pilots;  /* by bucket */
	size_t pilot_count;
	uint32_t *slots; /* 1 + number of the name in firsts; 0: free */
	size_t slot_count;
	unsigned char
	    *fingerprints; /* by slot; NULL: too few names to need them */
};

/* Builds the index of the different names. The result depends on nothing else.
 * NULL if no perfect hash could be found (not to be expected). */
struct names *names_build(struct memory *memory, const struct bearers *bearers);

/* The slot of a folded name that is one of them. */
size_t names_slot(
    const struct names *names, const unsigned char *key, size_t size);

#endif
