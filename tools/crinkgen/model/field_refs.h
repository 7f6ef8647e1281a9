/* Lists of references in the field of a claim: actors, modifiers. */
#ifndef CRINKGEN_FIELD_REFS_H
#define CRINKGEN_FIELD_REFS_H

#include "model/field.h"

/* The number of the list that the node of a field is; 0, and an error, if it is
 * none. Modifiers come in the order of their numbers, actors as they stand. */
uint32_t field_references(const struct field *field);

#endif
