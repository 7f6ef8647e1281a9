/*
 * The index: the model in the order of the tables. Rows run from 0; numbers
 * (of the model) and references (row + 1) from 1, 0 is none.
 */
#ifndef CRINKGEN_INDEX_H
#define CRINKGEN_INDEX_H

#include "model/bearers.h"
#include "base/diag.h"
#include "base/memory.h"
#include "model/model.h"
#include "tables/alphabet.h"
#include "tables/names.h"
#include "tables/pool.h"

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

/*
 * A row of GROUP: all actors from first to end (size 0), or those of them that
 * are in the size rows of GROUP from below on.
 */
struct group_row {
	uint32_t first, end, below, size;
};

/* Parts of sets of rows that groups may take (see rowset.h). */
#define GROUP_PARTS_MAX ((size_t)1 << 24)

/* The columns of rows.c: references and texts are those of the tables. */
enum {
	ENTITY_ID,
	ENTITY_SLUG,
	ENTITY_NAME,
	ENTITY_KIND,
	ENTITY_FLAGS,
	ENTITY_PARENT,
	ENTITY_COLUMNS
};

enum {
	RELATION_SUBJECT,
	RELATION_KIND,
	RELATION_OBJECT,
	RELATION_ITEM,
	RELATION_QUANTITY,
	RELATION_WHEN,
	RELATION_SAID,
	RELATION_PLACE,
	RELATION_CLAIMANT,
	RELATION_STATUS,
	RELATION_NEGATED,
	RELATION_SOURCE,
	RELATION_PARAGRAPH,
	RELATION_NOTE,
	RELATION_COLUMNS
};

enum { SLOT_KEY, SLOT_SIZE, SLOT_BEARER, SLOT_COLUMNS };

struct index {
	const struct model *model;
	struct order orders[MODEL_SLUG_CLASSES]; /* actors, items, sources */
	const struct bearers *bearers[MODEL_SLUG_CLASSES];
	struct names *names[MODEL_SLUG_CLASSES];
	const struct letters *letters;
	uint32_t *by_id[MODEL_SLUG_CLASSES]; /* numbers by enumerator - 1 */
	uint32_t *relations;                 /* numbers by row */
	size_t relation_count;
	uint32_t *relation_columns[RELATION_COLUMNS];
	uint32_t *entity_columns[MODEL_SOURCE][ENTITY_COLUMNS];
	uint32_t *slot_columns[MODEL_SLUG_CLASSES][SLOT_COLUMNS];
	uint32_t *subject_counts; /* by row of actors, one more */
	struct chain objects, items, claims;
	uint32_t *group_starts; /* by row of actors, one more */
	struct group_row *groups;
	size_t group_count;
	struct pool texts;
	uint32_t *text_offsets[MODEL_CLASS_COUNT]; /* see index_text() */
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

/* Numbers of the model in the tables: row + 1 and enumerator; 0 for 0. */
uint32_t index_reference(
    const struct index *index, enum model_class class, uint32_t number);
uint32_t index_enumerator(
    const struct index *index, enum model_class class, uint32_t number);

/* Where a text of a record lies in the pool; 0: it has none. They are counted
 * from 0 in the order of the fields, the slug first. */
uint32_t index_text(const struct index *index, enum model_class class,
    uint32_t number, unsigned which);

/* Private to the pass, one file each. */
void order_entities(struct memory *memory, const struct model *model,
    enum model_class class, struct order *order);
void order_relations(struct memory *memory, struct index *index);
void order_chains(struct memory *memory, struct index *index);
void rows_of_entities(
    struct memory *memory, struct index *index, enum model_class class);
void rows_of_relations(struct memory *memory, struct index *index);
void rows_of_slots(
    struct memory *memory, struct index *index, enum model_class class);
/* False, and an error, where groups take more than limit parts. */
bool group_actors(struct memory *memory, struct diag *diag, struct index *index,
    size_t limit);

#endif
