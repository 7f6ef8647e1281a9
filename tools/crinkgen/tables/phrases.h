/* The words of sentences, in the codes of lib/fields.h. */
#ifndef CRINKGEN_PHRASES_H
#define CRINKGEN_PHRASES_H

#include "tables/index.h"

/* Puts verbs and templates into the pool of texts, which is not laid yet, and
 * their pieces into their columns, with what else a kind tells. */
void phrases_fill(struct memory *memory, struct index *index);

#endif
