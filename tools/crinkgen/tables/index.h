/*
 * The index: the model in the order of the tables. Rows run from 0; numbers
 * (of the model) and references (row + 1) from 1, 0 is none.
 */
#ifndef CRINKGEN_INDEX_H
#define CRINKGEN_INDEX_H

#include "base/memory.h"
#include "model/bearers.h"
#include "model/model.h"
#include "tables/names.h"
#include "tables/pool.h"
#include "tables/table.h"

/*
 * The rows of a class. Words lie by their enumerators, actors and items in
 * preorder: what belongs to a row are the rows up to its end.
 */
struct order {
	uint32_t *numbers; /* by row; 0: the number of a word that is retired */
	uint32_t *rows;    /* by number; [0] is not used */
	uint32_t *ends;    /* by row; of actors and items */
	size_t count;      /* rows */
};

struct letters;

struct index {
	const struct model *model;
	struct order orders[MODEL_CLASS_COUNT];
	const struct bearers *bearers[MODEL_CLASS_COUNT];
	struct names *names[MODEL_CLASS_COUNT];
	const struct letters *letters;
	struct table tables[CRINK__TABLE_COUNT];
	struct pool texts, aliases, decoy_texts;
	uint32_t *decoys;         /* by number: the piece of decoy_texts */
	struct crink_date newest; /* date of the newest source of the whole */
};

/* What stands for a record in the tables: row + 1, which is the enumerator of a
 * word; 0 for 0. */
static inline uint32_t
index_reference(
    const struct index *index, enum model_class category, uint32_t number)
{
	return number == 0 ? 0 : index->orders[category].rows[number] + 1;
}

#endif
