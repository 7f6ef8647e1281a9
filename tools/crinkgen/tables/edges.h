/* The lists of relations of each subject, object, claimant, item, question,
 * source, kind and so on. */
#ifndef CRINKGEN_EDGES_H
#define CRINKGEN_EDGES_H

#include "tables/index.h"

/* Needs the rows of relations, and what they have lists of. */
void edges_fill(struct memory *memory, struct index *index);

#endif
