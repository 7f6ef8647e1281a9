/* The orders of relations by both clocks, and which statuses are of what is
 * still to come. */
#ifndef CRINKGEN_CLOCKS_H
#define CRINKGEN_CLOCKS_H

#include "tables/index.h"

/* Needs the rows of relations and of words. */
void clocks_fill(struct memory *memory, struct index *index);

#endif
