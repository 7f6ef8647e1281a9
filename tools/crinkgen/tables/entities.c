#include "tables/entities.h"

#include <string.h>

#include "tables/aliases.h"

/* ---- enumerators and subtrees -------------------------------------- */

/* id: the column of a table by row; row: that of a table by enumerator. */
static void
fill_ids(const struct index *index, enum model_class category, uint32_t *id,
    uint32_t *row)
{
	const struct order *order = &index->orders[category];

	for (uint32_t i = 0; i < order->count; i++) {
		id[i] = model_at(index->model, category, order->numbers[i])->id;
		row[id[i] - 1] = i + 1;
	}
}

static void
fill_ends(const struct order *order, uint32_t *end)
{
	memcpy(end, order->ends, order->count * sizeof(*end));
}

/* ---- attributes ---------------------------------------------------- */

static void
fill_values(struct memory *memory, struct index *index)
{
	const struct order *items = &index->orders[MODEL_ITEM];
	struct table *tables = index->tables;
	uint32_t *starts = TABLE_COLUMN(tables, ITEM, VALUES, LIST, VALUE);
	uint32_t *attributes, *quantities, used = 0;

	table_start(
	    memory, tables, CRINK__TABLE_VALUE, index->model->value_count);
	attributes = TABLE_COLUMN(tables, VALUE, ATTRIBUTE, REF, ATTRIBUTE);
	quantities = TABLE_COLUMN(tables, VALUE, QUANTITY, REF, QUANTITY);
	for (size_t row = 0; row < items->count; row++) {
		const struct model_entity *item =
		    model_entity(index->model, MODEL_ITEM, items->numbers[row]);

		starts[row] = used;
		for (uint32_t i = 0; i < item->value_count; i++) {
			const struct model_value *value =
			    &index->model->values[item->first_value + i];

			attributes[used] = index_reference(
			    index, MODEL_ATTRIBUTE, value->attribute);
			quantities[used++] = value->quantity;
		}
	}
	starts[items->count] = used;
}

bool
entities_fill(struct memory *memory, struct index *index)
{
	struct table *tables = index->tables;
	const uint32_t *last = index->model->last_id;

#define FILL_IDS(CLASS)                                                      \
	table_start(                                                         \
	    memory, tables, CRINK__TABLE_##CLASS##_ID, last[MODEL_##CLASS]); \
	fill_ids(index, MODEL_##CLASS,                                       \
	    TABLE_COLUMN(tables, CLASS, ID, NUMBER, NONE),                   \
	    TABLE_COLUMN(tables, CLASS##_ID, ROW, REF, CLASS));
	CRINK__NUMBERED(FILL_IDS)
#undef FILL_IDS
	fill_ends(&index->orders[MODEL_ACTOR],
	    TABLE_COLUMN(tables, ACTOR, END, ROW, ACTOR));
	fill_ends(&index->orders[MODEL_ITEM],
	    TABLE_COLUMN(tables, ITEM, END, ROW, ITEM));
	fill_values(memory, index);
	return aliases_fill(memory, index);
}
