/* The folded names that are kept: those of which no text has to be read where speed
 * counts; all of actors where size does. */
#ifndef CRINKGEN_KEYED_H
#define CRINKGEN_KEYED_H

#include "tables/index.h"

/* After all texts, aliases and slots are laid. */
void keyed_fill(struct memory *memory, struct index *index);

#endif
