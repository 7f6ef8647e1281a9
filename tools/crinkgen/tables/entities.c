#include "tables/entities.h"

#include <string.h>

/* ---- enumerators and subtrees -------------------------------------- */

/* id: the column of a table by row; row: that of a table by enumerator. */
static void
fill_ids(const struct index *index, enum model_class class, uint32_t *id,
    uint32_t *row)
{
	const struct order *order = &index->orders[class];

	for (uint32_t i = 0; i < order->count; i++) {
		id[i] = model_at(index->model, class, order->numbers[i])->id;
		row[id[i] - 1] = i + 1;
	}
}

static void
fill_ends(const struct order *order, uint32_t *end)
{
	memcpy(end, order->ends, order->count * sizeof(*end));
}

/* ---- aliases ------------------------------------------------------- */

/* The bytes that the aliases of a record take: for each its text and a NUL, and
 * its kind before the first of a kind. Writes them to at, if that is not NULL.
 */
static size_t
put_aliases(const struct model_record *record, yaml_node aliases, char *at)
{
	struct model_alias alias = {0, 0, 0};
	unsigned kind = 0;
	size_t size = 0;

	while (model_next_alias(record, aliases, &alias)) {
		const struct model_text text = model_text(record, alias.node);

		if (alias.kind != kind) {
			kind = alias.kind;
			if (at != NULL) {
				at[size] = (char)kind;
			}
			size++;
		}
		if (at != NULL) {
			memcpy(at + size, text.bytes, text.size);
			at[size + text.size] = '\0';
		}
		size += text.size + 1;
	}
	return size;
}

/* Puts the aliases of a class into the pool, and their pieces into a column. */
static void
gather_aliases(struct memory *memory, struct index *index,
    enum model_class class, uint32_t *column)
{
	const struct order *order = &index->orders[class];

	for (size_t row = 0; row < order->count; row++) {
		const struct model_record *record =
		    model_at(index->model, class, order->numbers[row]);
		const yaml_node aliases = model_names(record, class).aliases;
		const size_t size = put_aliases(record, aliases, NULL);
		char *bytes = size == 0 ? NULL : memory_take(memory, size, 1);

		put_aliases(record, aliases, bytes);
		column[row] = pool_add(&index->aliases, bytes, size);
	}
}

static bool
fill_aliases(struct memory *memory, struct index *index)
{
	struct table *tables = index->tables;
	uint32_t *const columns[] = {
	    TABLE_COLUMN(tables, ACTOR, ALIASES, ROW, ALIAS),
	    TABLE_COLUMN(tables, ITEM, ALIASES, ROW, ALIAS),
	    TABLE_COLUMN(tables, SOURCE, ALIASES, ROW, ALIAS)};
	size_t count = 0;

	for (unsigned i = 0; i < 3; i++) {
		count += index->orders[MODEL_ACTOR + i].count;
	}
	index->aliases = pool_make(memory, count);
	for (unsigned i = 0; i < 3; i++) {
		gather_aliases(memory, index,
		    (enum model_class)(MODEL_ACTOR + i), columns[i]);
	}
	if (!pool_lay(&index->aliases)) {
		return false;
	}
	for (unsigned i = 0; i < 3; i++) {
		const size_t rows = index->orders[MODEL_ACTOR + i].count;

		for (size_t row = 0; row < rows; row++) {
			columns[i][row] =
			    pool_offset(&index->aliases, columns[i][row]);
		}
	}
	table_set_bytes(tables, CRINK__TABLE_ALIAS, index->aliases.bytes,
	    index->aliases.size);
	return true;
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
	return fill_aliases(memory, index);
}
