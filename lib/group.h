/*
 * Groups: an actor and whoever belongs to it, as sorted intervals of rows.
 */
#ifndef CRINK__GROUP_H
#define CRINK__GROUP_H

#include "tables.h"

struct crink__group {
	uint32_t first, end; /* of its intervals in GROUP */
	uint32_t own_first,
	    own_end; /* its subtree: all of it where it has none */
};

/* Finds the group of an actor, by reference (not 0). */
void crink__group_find(struct crink__group *group, uint32_t ref);

/* The first row of the group from row on; false if there is none. Cost: the
 * logarithm of the number of its intervals. */
bool crink__group_seek(
    const struct crink__group *group, uint32_t row, uint32_t *first);

/* Whether an actor (0: none, false) belongs to a group (not 0), by reference. */
bool crink__group_has(uint32_t group, uint32_t actor);

#endif
