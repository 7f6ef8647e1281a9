/* The index of names of each class: what lib/name.h reads. */
#ifndef CRINKGEN_SLOTS_H
#define CRINKGEN_SLOTS_H

#include "base/diag.h"
#include "tables/index.h"

/* False, and an error, where no perfect hash was found. */
bool slots_fill(struct memory *memory, struct diag *diag, struct index *index);

#endif
