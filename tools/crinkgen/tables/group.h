/* Who belongs to each actor, as intervals of rows. */
#ifndef CRINKGEN_GROUP_H
#define CRINKGEN_GROUP_H

#include "base/diag.h"
#include "tables/index.h"

/* Parts that all groups take together, at most. */
#define GROUP_LIMIT ((size_t)1 << 24)

/* Needs the rows of relations. False, and an error that names a group, where
 * all groups take more than limit parts. */
bool group_fill(struct memory *memory, struct diag *diag, struct index *index,
    size_t limit);

#endif
