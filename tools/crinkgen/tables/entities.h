/* What actors, items and sources have besides the keys of their records: an
 * enumerator, a subtree, aliases, attributes. */
#ifndef CRINKGEN_ENTITIES_H
#define CRINKGEN_ENTITIES_H

#include "tables/index.h"

/* False if the aliases have more than model_bytes_max bytes. */
bool entities_fill(struct memory *memory, struct index *index);

#endif
