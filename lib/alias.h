/* The aliases of an entity, one after the other in ALIAS, and its names in
 * languages, which are among them. */
#ifndef CRINK__ALIAS_H
#define CRINK__ALIAS_H

#include "tables.h"

/* The alias of an index in the list that begins at an offset of ALIAS (0:
 * there are none); NULL, and *kind NONE, past its end. */
const char *crink__alias(
    uint32_t offset, size_t index, enum crink_alias_kind *kind);

/* The name in a language (NULL: in none) of who has a list, and a name to show
 * at an offset of TEXT; "" if there is none. */
const char *crink__name_in(uint32_t offset, uint32_t name, const char *tag);

#endif
