/*
 * Each key of a record becomes the field of the table that the schema names.
 * Records, nodes and texts lie all over the memory; here each is looked up
 * once.
 */
#include "tables/rows.h"

#include "model/schema.h"
#include "tables/phrases.h"

/* Low offsets take fewer bits: the texts of relations, which are many, come
 * before those of entities. */
static const enum model_class text_order[] = {MODEL_ACTOR_KIND, MODEL_ITEM_KIND,
    MODEL_RELATION_KIND, MODEL_STATUS, MODEL_UNIT, MODEL_ATTRIBUTE,
    MODEL_MODIFIER, MODEL_SOURCE_KIND, MODEL_RELATION, MODEL_QUESTION,
    MODEL_ACTOR, MODEL_ITEM, MODEL_SOURCE};

#define CLASSES (sizeof(text_order) / sizeof(text_order[0]))
_Static_assert(CLASSES == MODEL_RELATION + 1,
    "text_order has each class once that a table has");

/* The number that stands for the value of a key: of a text, its piece in the
 * pool. */
static uint32_t
value_of(struct index *index, const struct model_record *record,
    const struct schema_key *key)
{
	const void *at = (const char *)record + key->offset;
	const uint32_t *number = at;
	const uint16_t *paragraph = at;
	const bool *truth = at;
	const uint8_t *small = at;
	struct model_text text;

	switch (key->type) {
	case SCHEMA_REFERENCE:
		return index_reference(index, key->category, *number);
	case SCHEMA_PARAGRAPH:
		return *paragraph;
	case SCHEMA_COPY:
	case SCHEMA_DECIMALS:
	case SCHEMA_PLACE:
		return *small;
	case SCHEMA_QUANTITY:
	case SCHEMA_DATE:
	case SCHEMA_PERIOD:
	case SCHEMA_LIST: /* lists lie as the model has them */
	case SCHEMA_EVIDENCE:
		return *number;
	case SCHEMA_TRUTH:
		return *truth ? (key->flag == 0 ? 1 : key->flag) : 0;
	default: /* a node, or none, whose text is empty */
		text = model_text(record, *number);
		return pool_add(&index->texts, text.bytes, text.size);
	}
}

/* The keys of a class that become fields, and the columns of these. */
struct plan {
	const struct schema_key *keys[SCHEMA_KEYS_MAX];
	uint32_t *columns[SCHEMA_KEYS_MAX];
	size_t count;
};

static struct plan
make_plan(const struct index *index, enum model_class category)
{
	const struct schema_section *section = &schema_sections[category];
	const struct table *table = &index->tables[section->table];
	struct plan plan = {{NULL}, {NULL}, 0};

	for (size_t i = 0; i < section->key_count; i++) {
		const struct schema_key *key = &section->keys[i];

		if (key->column != SCHEMA_NO_COLUMN) {
			plan.keys[plan.count] = key;
			plan.columns[plan.count++] =
			    table->columns[key->column].numbers;
		}
	}
	return plan;
}

/* What is 0 stays untouched: a column without values takes no memory of the
 * system. Flags are the bits of several keys. */
static void
fill_class(struct index *index, enum model_class category)
{
	const struct plan plan = make_plan(index, category);
	const struct order *order = &index->orders[category];

	for (size_t row = 0; row < order->count; row++) {
		const struct model_record *record;

		if (order->numbers[row] == 0) {
			continue;
		}
		record = model_at(index->model, category, order->numbers[row]);
		for (size_t i = 0; i < plan.count; i++) {
			const uint32_t value =
			    value_of(index, record, plan.keys[i]);

			if (value != 0) {
				plan.columns[i][row] |= value;
			}
		}
	}
}

/* Puts the places of texts where their pieces stood. */
static void
place_texts(const struct index *index, struct table *table)
{
	for (unsigned i = 0; i < table->shape->field_count; i++) {
		uint32_t *pieces = table->columns[i].numbers;

		if (table->shape->fields[i].type != CRINK__TYPE_TEXT) {
			continue;
		}
		for (size_t row = 0; row < table->rows; row++) {
			if (pieces[row] != 0) {
				pieces[row] =
				    pool_offset(&index->texts, pieces[row]);
			}
		}
	}
}

/* The texts of decoys, which a scan alone reads. */
static bool
lay_decoys(struct memory *memory, struct index *index)
{
	const size_t count = index->model->lists[MODEL_DECOY].count;

	index->decoys = memory_take(memory, count + 1, sizeof(uint32_t));
	index->decoy_texts = pool_make(memory, count);
	for (uint32_t i = 1; i <= count; i++) {
		const struct model_decoy *decoy = model_decoy(index->model, i);
		const struct model_text text =
		    model_text(&decoy->record, decoy->text);

		index->decoys[i] =
		    pool_add(&index->decoy_texts, text.bytes, text.size);
	}
	if (!pool_lay(&index->decoy_texts)) {
		return false;
	}
	table_set_bytes(index->tables, CRINK__TABLE_DECOY_TEXT,
	    index->decoy_texts.bytes, index->decoy_texts.size);
	return true;
}

bool
rows_fill(struct memory *memory, struct index *index)
{
	struct table *tables = index->tables;
	size_t texts = 0;

	for (unsigned category = 0; category < CLASSES; category++) {
		const enum crink__table table = schema_sections[category].table;

		table_start(
		    memory, tables, table, index->orders[category].count);
		for (unsigned i = 0; i < tables[table].shape->field_count;
		     i++) {
			if (tables[table].shape->fields[i].type ==
			    CRINK__TYPE_TEXT) {
				texts += tables[table].rows;
			}
		}
	}
	index->texts = pool_make(memory, texts);
	phrases_fill(memory, index);
	for (unsigned i = 0; i < CLASSES; i++) {
		fill_class(index, text_order[i]);
	}
	if (!lay_decoys(memory, index) || !pool_lay(&index->texts)) {
		return false;
	}
	for (unsigned category = 0; category < CLASSES; category++) {
		place_texts(index, &tables[schema_sections[category].table]);
	}
	table_set_bytes(
	    tables, CRINK__TABLE_TEXT, index->texts.bytes, index->texts.size);
	return true;
}
