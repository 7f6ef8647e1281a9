/* How names are spelt that may be found in running text, and the filters before
 * them: what the scanner alone reads. */
#ifndef CRINKGEN_SPELLINGS_H
#define CRINKGEN_SPELLINGS_H

#include "tables/index.h"

/* After names have their slots, and aliases and texts their places. */
void spellings_fill(struct memory *memory, struct index *index);

#endif
