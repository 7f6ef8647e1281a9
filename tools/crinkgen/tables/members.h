/* Which memberships hold: the member-of relations that make groups. */
#ifndef CRINKGEN_MEMBERS_H
#define CRINKGEN_MEMBERS_H

#include "tables/index.h"

/* Sorted by the row of the group, then by relation. */
struct members {
	uint32_t *groups, *members; /* rows */
	size_t count;
};

/*
 * A claim counts that says so (not negated) as a fact (neither speculated nor
 * still to come) which may hold on the newest day of the data: the last one on
 * which a claim became known.
 */
struct members members_find(struct memory *memory, const struct index *index);

/* The first membership in a group of this row or a later one. */
size_t members_first(const struct members *members, uint32_t row);

#endif
