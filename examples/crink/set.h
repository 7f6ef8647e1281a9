/*
 * Sets of claims, sources and the like, which are told apart by their addresses.
 */
#ifndef CRINK_SET_H
#define CRINK_SET_H

#include <stdbool.h>
#include <stddef.h>

/* Begins all zero, and grows as memory allows. */
struct set {
	const void **things;
	size_t count, room;
};

/* Adds a thing; a set that is only walked may hold it twice. */
void set_add(struct set *set, const void *thing);

/* Makes set_has() answer for all that was added. */
void set_close(struct set *set);

/* Whether a set that is closed holds a thing. */
bool set_has(const struct set *set, const void *thing);

void set_free(struct set *set);

#endif
