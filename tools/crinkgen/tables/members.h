/* Memberships: the member-of relations that make groups. */
#ifndef CRINKGEN_MEMBERS_H
#define CRINKGEN_MEMBERS_H

#include "tables/index.h"

/* Those that may hold on the newest day, by the rows of their groups, then by
 * relation. */
struct members {
	uint32_t *groups, *members; /* rows */
	size_t count;
};

/*
 * Fills the table MEMBER. This is the one place that tells who is a member: a
 * claim counts that stands and says so (not negated) as a fact (neither
 * speculated nor still to come). On the newest day of the data, the last one on
 * which a claim became known, a member is whose claim may hold then.
 */
void members_fill(struct memory *memory, struct index *index);

/* Those of the table that hold. */
struct members members_find(struct memory *memory, const struct index *index);

/* The first membership in a group of this row or a later one. */
size_t members_first(const struct members *members, uint32_t row);

#endif
