/* The lists of relations of each subject, object, claimant and item. */
#ifndef CRINKGEN_EDGES_H
#define CRINKGEN_EDGES_H

#include "tables/index.h"

/* Needs the rows of relations. */
void edges_fill(struct memory *memory, struct index *index);

#endif
