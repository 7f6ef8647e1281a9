/*
 * The index: the model in the order of the tables. Rows run from 0; numbers
 * (of the model) and references (row + 1) from 1, 0 is none.
 */
#ifndef CRINKGEN_INDEX_H
#define CRINKGEN_INDEX_H

#include "bearers.h"
#include "diag.h"
#include "memory.h"
#include "model.h"
#include "names.h"
#include "pool.h"

/* The rows of a class. Actors and items lie in preorder: what belongs to a row
 * are the rows up to its end. */
struct order {
	uint32_t *numbers; /* by row */
	uint32_t *rows;    /* by number; [0] is not used */
	uint32_t *ends;    /* by row; NULL for sources */
	size_t count;
};

/*
 * A chain through the relations that have an entity of one sort, sorted by its
 * row: by entity row, how many relations come before it, and the first of it
 * or a later one (a reference); by relation, the next (a reference).
 */
struct chain {
	uint32_t *counts; /* one more than rows */
	uint32_t *heads;  /* one more than rows */
	uint32_t *next;
};

struct interval {
	uint32_t first, end;
};

struct index {
	const struct model *model;
	struct order orders[MODEL_SLUG_CLASSES]; /* actors, items, sources */
	const struct bearers *bearers[MODEL_SLUG_CLASSES];
	struct names *names[MODEL_SLUG_CLASSES];
	uint32_t *by_id[MODEL_SLUG_CLASSES]; /* numbers by enumerator - 1 */
	uint32_t *relations;                 /* numbers by row */
	size_t relation_count;
	uint32_t *subject_counts; /* by row of actors, one more */
	struct chain objects, items, claims;
	uint32_t *group_starts; /* by row of actors, one more */
	struct interval *groups;
	size_t group_count;
	struct pool texts;
	struct pool aliases;
	uint32_t *alias_offsets[MODEL_SLUG_CLASSES]; /* by row */
	uint32_t *value_starts; /* by row of items, one more */
	uint32_t *bearer_lists[MODEL_SLUG_CLASSES]; /* lists of references */
	size_t bearer_counts[MODEL_SLUG_CLASSES];
	uint32_t *bearer_of[MODEL_SLUG_CLASSES]; /* by number of the name */
	struct crink__date newest;               /* date of the newest source */
};

/* NULL, and an error, where the tables would be too large. */
struct index *index_build(struct memory *memory, struct diag *diag,
    const struct model *model,
    struct bearers *const bearers[MODEL_SLUG_CLASSES]);

/* Private to the pass, one file each. */
void order_entities(struct memory *memory, const struct model *model,
    enum model_class class, struct order *order);
void order_relations(struct memory *memory, struct index *index);
void group_actors(struct memory *memory, struct index *index);

#endif
