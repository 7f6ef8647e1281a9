/* The lists of aliases, with the languages in which one is the name to show. */
#ifndef CRINKGEN_ALIASES_H
#define CRINKGEN_ALIASES_H

#include "tables/index.h"

/* Makes the tables ALIAS and LANGUAGE, and the columns that lead there. False if
 * the texts are too many. */
bool aliases_fill(struct memory *memory, struct index *index);

#endif
