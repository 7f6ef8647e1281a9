/* In which order the records of each class lie in their table. */
#ifndef CRINKGEN_ORDER_H
#define CRINKGEN_ORDER_H

#include "tables/index.h"

/* Words by their enumerators; actors and items in preorder, children in the
 * order of the data, as sources; relations by subject (none last), the date of
 * their source, source and paragraph. */
void order_all(struct memory *memory, struct index *index);

#endif
