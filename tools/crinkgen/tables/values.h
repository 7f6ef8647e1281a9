/* Quantities, periods and what claims have lists of, each different one once. */
#ifndef CRINKGEN_VALUES_H
#define CRINKGEN_VALUES_H

#include "tables/index.h"

void values_fill(struct memory *memory, struct index *index);

#endif
