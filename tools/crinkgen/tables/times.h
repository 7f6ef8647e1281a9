/* The times of claims, and the claims of each. */
#ifndef CRINKGEN_TIMES_H
#define CRINKGEN_TIMES_H

#include "tables/index.h"

/* Needs the rows of relations, and the spans of periods. */
void times_fill(struct memory *memory, struct index *index);

#endif
