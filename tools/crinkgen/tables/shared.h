/* Names that may be found in running text and that several bear in the whole, but
 * fewer in this slice of it: there they are told of nobody. */
#ifndef CRINKGEN_SHARED_H
#define CRINKGEN_SHARED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "model/model.h"

struct shared_name;

struct shared {
	struct shared_name *names; /* sorted */
	size_t count;
};

struct shared shared_find(struct memory *memory, const struct model *model);

/* Whether a folded name is one of them. */
bool shared_has(
    const struct shared *shared, const unsigned char *key, size_t size);

#endif
