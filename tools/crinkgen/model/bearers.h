/*
 * The names of the entities of a class, folded, each different one once, with
 * all that bear it. An entity bears its name (or title), its aliases and its
 * slug; an actor, forms of its names too (forms.h).
 */
#ifndef CRINKGEN_BEARERS_H
#define CRINKGEN_BEARERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/memory.h"
#include "model/model.h"

struct bearer {
	const unsigned char *key; /* the folded name */
	uint32_t size;
	uint32_t number; /* the entity */
	uint32_t next;   /* entry + 1 of the next bearer of this name, or 0 */
	/* How it spells the name: in its own record, or one that extends it. */
	yaml_node node;
	const struct yaml_tree *tree;
	bool is_made; /* by a rule, of what is spelt there */
};

struct bearers {
	struct bearer *entries;
	size_t count;       /* entries */
	uint32_t *firsts;   /* entries with the first bearer of each name */
	size_t spelt;       /* spellings of all */
	size_t name_count;  /* different names */
	size_t key_bytes;   /* of the different names */
	size_t key_longest; /* at least 1 */
	/* By name, whether several bear it in the whole that this is a slice of;
	 * NULL: no more than bear it here. */
	bool *are_shared;
};

/* Whether several bear a name, by its place among the names. */
bool bearers_share(const struct bearers *bearers, size_t name);

/* Names that do not fold to a key are left out, with an error. */
struct bearers *bearers_gather(struct memory *memory, struct diag *diag,
    const struct model *model, enum model_class category);

/* Remembers which names of a slice several bear in the whole. */
void bearers_remember(struct memory *memory, const struct model *model,
    enum model_class category, struct bearers *slice,
    const struct bearers *whole);

#endif
