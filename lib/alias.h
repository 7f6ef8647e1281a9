/* The aliases of an entity, one behind the other in ALIAS. */
#ifndef CRINK__ALIAS_H
#define CRINK__ALIAS_H

#include "tables.h"

/* The alias of an index in the list that begins at an offset of ALIAS (0:
 * there are none); NULL, and *kind NONE, past its end. */
const char *crink__alias(
    uint32_t offset, size_t index, enum crink_alias_kind *kind);

#endif
