/* Where names are spelt, which the library reads in place of folded ones. */
#ifndef CRINKGEN_SPELT_H
#define CRINKGEN_SPELT_H

#include "tables/index.h"

/* By name of a class, a byte of all aliases and, after these, texts that spells it,
 * + 1; 0: none does. */
uint32_t *spelt_places(
    struct memory *memory, struct index *index, enum model_class category);

/* Fills the tables that are for where size counts. After all texts, aliases and slots are laid. */
void spelt_fill(struct memory *memory, struct index *index);

#endif
