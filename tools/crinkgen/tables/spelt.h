/* Where names are spelt: what lib/lookup.c reads where size counts. */
#ifndef CRINKGEN_SPELT_H
#define CRINKGEN_SPELT_H

#include "tables/index.h"

/* After all texts, aliases and slots are laid. */
void spelt_fill(struct memory *memory, struct index *index);

#endif
