/*
 * Groups: an actor and whoever belongs to it, as sorted intervals of rows.
 */
#ifndef CRINK__GROUP_H
#define CRINK__GROUP_H

#include "tables.h"

struct crink__group {
	uint32_t first, end;         /* of its intervals in GROUP */
	uint32_t own_first, own_end; /* where it has none: its subtree */
};

/* The group of an actor, by reference (not 0). */
struct crink__group crink__group_of(uint32_t ref);

/* The first row of the group from row on; false if there is none. Cost: the
 * logarithm of the number of its intervals. */
bool crink__group_seek(
    const struct crink__group *group, uint32_t row, uint32_t *first);

/* Whether an actor (0: none, false) belongs to a group (not 0), by reference. */
bool crink__group_has(uint32_t group, uint32_t actor);

#endif
