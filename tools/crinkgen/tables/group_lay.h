/* Groups: from sets of rows to rows of the table. Private to the pass. */
#ifndef CRINKGEN_GROUP_LAY_H
#define CRINKGEN_GROUP_LAY_H

#include "tables/index.h"
#include "tables/rowset.h"

/*
 * Lays the sets of all groups (by row of actors; ROWSET_NONE: none) into the
 * table. members: how many memberships there are.
 */
void group_lay(struct memory *memory, struct index *index,
    const struct rowsets *sets, const uint32_t *rows, size_t members);

#endif
