/* The lists of relations in the order of either clock. */
#ifndef CRINKGEN_SORTED_H
#define CRINKGEN_SORTED_H

#include "tables/index.h"

/* Needs the lists, and the places of relations in both orders. */
void sorted_fill(struct memory *memory, struct index *index);

#endif
