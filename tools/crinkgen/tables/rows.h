/* What the records say, field by field, in the rows of their tables. */
#ifndef CRINKGEN_ROWS_H
#define CRINKGEN_ROWS_H

#include "tables/index.h"

/* Starts the table of each class, and fills the columns that model/schema.c
 * names for the keys of its records. Their texts are in the pool then. False
 * if these have more than model_bytes_max bytes. */
bool rows_fill(struct memory *memory, struct index *index);

#endif
