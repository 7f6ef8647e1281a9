/* What each relation supersedes, denies and so on, and what does so to it. */
#ifndef CRINKGEN_TABLES_LINKS_H
#define CRINKGEN_TABLES_LINKS_H

#include "tables/index.h"

/* Needs the rows of relations. */
void links_fill(struct memory *memory, struct index *index);

#endif
