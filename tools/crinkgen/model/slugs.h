/*
 * The slugs of a class, and the number of each. They are copied out of the
 * files, to lie side by side: every reference is looked up among them, and in
 * the text of a large file each of them would be a cache miss of its own.
 */
#ifndef CRINKGEN_SLUGS_H
#define CRINKGEN_SLUGS_H

#include "base/memory.h"
#include "model/model.h"

/* Copies the slugs that the records of a class have; none can be found yet. */
struct slugs slugs_copy(struct memory *memory, const struct model *model,
    enum model_class category);

/* The slug of a record by its number; "" if it has none. */
struct model_text slugs_text(const struct slugs *slugs, uint32_t number);

/* Where the number of a slug stands, or 0 where it may be written. */
uint32_t *slugs_find(const struct slugs *slugs, struct model_text slug);

/* The number of a slug in a class, 0 if there is none. */
uint32_t slugs_number(const struct model *model, enum model_class category,
    struct model_text slug);

#endif
