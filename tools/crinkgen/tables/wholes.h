/* What each claim repeats or is part of, directly or through others: by which ways
 * sums get there; see WHOLES in lib/fields.h. */
#ifndef CRINKGEN_WHOLES_H
#define CRINKGEN_WHOLES_H

#include "base/diag.h"
#include "tables/index.h"

/* Ways that all claims begin together, at most. */
#define WHOLES_LIMIT ((size_t)1 << 24)

/* Needs the rows of relations. False, and an error that names a claim, where
 * all of them begin more than limit ways. */
bool wholes_fill(struct memory *memory, struct diag *diag, struct index *index,
    size_t limit);

#endif
