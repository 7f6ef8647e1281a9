#include "tables/table_get.h"

#include <string.h>

#include "edtf.h"

/* ---- helpers ------------------------------------------------------- */

static uint32_t
flag(bool is_set, uint32_t bit)
{
	return is_set ? bit : 0;
}

/* ---- entities ------------------------------------------------------ */

static const char *const actor_fields[] = {"ID", "SLUG", "NAME", "KIND",
    "FLAGS", "PARENT", "END", "ALIASES", "GROUPS", "SUBJECT_COUNT",
    "OBJECT_COUNT", "OBJECT_HEAD", "CLAIM_COUNT", "CLAIM_HEAD", NULL};

/* What actors and items have in common: the fields ID to ALIASES. */
static uint32_t
get_entity(const struct index *index, enum model_class class, size_t row,
    unsigned field)
{
	const struct order *order = &index->orders[class];

	if (row == order->count) {
		return 0;
	}
	switch (field) {
	case ENTITY_COLUMNS:
		return order->ends[row];
	case ENTITY_COLUMNS + 1:
		return index->alias_offsets[class][row];
	default:
		return index->entity_columns[class][field][row];
	}
}

static int64_t
get_actor(const struct index *index, size_t row, unsigned field)
{
	switch (field) {
	case 8:
		return index->group_starts[row];
	case 9:
		return index->subject_counts[row];
	case 10:
		return index->objects.counts[row];
	case 11:
		return index->objects.heads[row];
	case 12:
		return index->claims.counts[row];
	case 13:
		return index->claims.heads[row];
	default:
		return get_entity(index, MODEL_ACTOR, row, field);
	}
}

static const char *const item_fields[] = {"ID", "SLUG", "NAME", "KIND", "FLAGS",
    "PARENT", "END", "ALIASES", "VALUES", "ITEM_COUNT", "ITEM_HEAD", NULL};

static int64_t
get_item(const struct index *index, size_t row, unsigned field)
{
	switch (field) {
	case 8:
		return index->value_starts[row];
	case 9:
		return index->items.counts[row];
	case 10:
		return index->items.heads[row];
	default:
		return get_entity(index, MODEL_ITEM, row, field);
	}
}

static const char *const source_fields[] = {"ID", "SLUG", "ALIASES",
    "PUBLISHER", "AUTHOR", "DATE", "TITLE", "DESCRIPTION", "PLACE", "URL",
    NULL};

static int64_t
get_source(const struct index *index, size_t row, unsigned field)
{
	const struct order *order = &index->orders[MODEL_SOURCE];
	const struct model_source *source;
	uint32_t number;

	if (row == order->count) {
		return 0;
	}
	number = order->numbers[row];
	source = model_source(index->model, number);
	switch (field) {
	case 0:
		return source->record.id;
	case 1:
		return index_text(index, MODEL_SOURCE, number, 0);
	case 2:
		return index->alias_offsets[MODEL_SOURCE][row];
	case 3:
		return index_reference(index, MODEL_ACTOR, source->publisher);
	case 4:
		return index_reference(index, MODEL_ACTOR, source->author);
	case 5:
		return source->date;
	case 6:
		return index_text(index, MODEL_SOURCE, number, 1);
	case 7:
		return index_text(index, MODEL_SOURCE, number, 2);
	case 8:
		return index_text(index, MODEL_SOURCE, number, 3);
	default:
		return index_text(index, MODEL_SOURCE, number, 4);
	}
}

/* ---- relations ----------------------------------------------------- */

static const char *const relation_fields[] = {"SUBJECT", "KIND", "OBJECT",
    "ITEM", "QUANTITY", "WHEN", "SAID", "PLACE", "CLAIMANT", "STATUS",
    "NEGATED", "SOURCE", "PARAGRAPH", "NOTE", "NEXT_OBJECT", "NEXT_ITEM",
    "NEXT_CLAIM", NULL};

static int64_t
get_relation(const struct index *index, size_t row, unsigned field)
{
	switch (field) {
	case RELATION_COLUMNS:
		return index->objects.next[row];
	case RELATION_COLUMNS + 1:
		return index->items.next[row];
	case RELATION_COLUMNS + 2:
		return index->claims.next[row];
	default:
		return index->relation_columns[field][row];
	}
}

/* ---- values -------------------------------------------------------- */

static const char *const quantity_fields[] = {
    "UNIT", "QUALIFIER", "LOW", "HIGH", NULL};

static int64_t
get_quantity(const struct index *index, size_t row, unsigned field)
{
	const struct model_quantity *quantity = &index->model->quantities[row];

	switch (field) {
	case 0:
		return index_enumerator(index, MODEL_UNIT, quantity->unit);
	case 1:
		return quantity->qualifier;
	case 2:
		return quantity->low;
	default:
		return quantity->high;
	}
}

static const char *const period_fields[] = {"START_YEAR", "START_MONTH",
    "START_DAY", "END_YEAR", "END_MONTH", "END_DAY", "FLAGS", NULL};

static int64_t
get_period(const struct index *index, size_t row, unsigned field)
{
	const struct crink__period *period = &index->model->periods[row];

	switch (field) {
	case 0:
		return period->start.year;
	case 1:
		return period->start.month;
	case 2:
		return period->start.day;
	case 3:
		return period->end.year;
	case 4:
		return period->end.month;
	case 5:
		return period->end.day;
	default:
		return flag(period->approximate, 1) |
		       flag(period->uncertain, 2) |
		       flag(period->open_start, 4) | flag(period->open_end, 8);
	}
}

static const char *const group_fields[] = {
    "FIRST", "END", "BELOW", "SIZE", NULL};

static int64_t
get_group(const struct index *index, size_t row, unsigned field)
{
	const struct group_row *group = &index->groups[row];

	switch (field) {
	case 0:
		return group->first;
	case 1:
		return group->end;
	case 2:
		return group->below;
	default:
		return group->size;
	}
}

static const char *const value_fields[] = {"ATTRIBUTE", "QUANTITY", NULL};

static int64_t
get_value(const struct index *index, size_t row, unsigned field)
{
	const struct order *items = &index->orders[MODEL_ITEM];
	const struct model_value *value;
	size_t low = 0, high = items->count;

	/* The item whose values the row is among. */
	while (high - low > 1) {
		const size_t middle = (low + high) / 2;

		if (index->value_starts[middle] <= row) {
			low = middle;
		} else {
			high = middle;
		}
	}
	value = &index->model->values[model_entity(index->model, MODEL_ITEM,
	                                  items->numbers[low])
	                                  ->first_value +
	                              row - index->value_starts[low]];
	return field == 0
	           ? index_enumerator(index, MODEL_ATTRIBUTE, value->attribute)
	           : value->quantity;
}

/* ---- enumerators --------------------------------------------------- */

static const char *const row_fields[] = {"ROW", NULL};

static int64_t
get_row(const struct index *index, enum model_class class, size_t row)
{
	return index_reference(index, class, index->by_id[class][row]);
}

static int64_t
get_actor_row(const struct index *index, size_t row, unsigned field)
{
	(void)field;
	return get_row(index, MODEL_ACTOR, row);
}

static int64_t
get_item_row(const struct index *index, size_t row, unsigned field)
{
	(void)field;
	return get_row(index, MODEL_ITEM, row);
}

static int64_t
get_source_row(const struct index *index, size_t row, unsigned field)
{
	(void)field;
	return get_row(index, MODEL_SOURCE, row);
}

static const char *const word_fields[] = {"NAME", NULL};
static const char *const unit_fields[] = {"NAME", "SINGULAR", "PLURAL", NULL};

/* Names of enumerators, "" for numbers that are retired. */
static int64_t
get_word(const struct index *index, enum model_class class, size_t row,
    unsigned field)
{
	const uint32_t number = index->by_id[class][row];
	uint32_t text = 0;

	if (number == 0) {
		return 0;
	}
	/* A unit without a plural has its singular, without that its slug. */
	for (unsigned which = field + 1; which > 0 && text == 0; which--) {
		text = index_text(index, class, number, which - 1);
	}
	return text;
}

#define GET_WORD(name, class)                                      \
	static int64_t name(                                       \
	    const struct index *index, size_t row, unsigned field) \
	{                                                          \
		return get_word(index, class, row, field);         \
	}

GET_WORD(get_actor_kind, MODEL_ACTOR_KIND)
GET_WORD(get_item_kind, MODEL_ITEM_KIND)
GET_WORD(get_state, MODEL_STATUS)
GET_WORD(get_unit, MODEL_UNIT)
GET_WORD(get_attribute, MODEL_ATTRIBUTE)

static const char *const kind_fields[] = {
    "NAME", "VERB", "BASE", "REST", "PLOVER", "FLAGS", NULL};

static int64_t
get_relation_kind(const struct index *index, size_t row, unsigned field)
{
	const uint32_t number = index->by_id[MODEL_RELATION_KIND][row];

	if (number == 0) {
		return 0;
	}
	return field < 5 ? index_text(index, MODEL_RELATION_KIND, number, field)
	                 : flag(model_kind(index->model, number)->symmetric, 1);
}

/* ---- the index of names -------------------------------------------- */

static const char *const pilot_fields[] = {"VALUE", NULL};
static const char *const slot_fields[] = {"KEY", "SIZE", "BEARER", NULL};
static const char *const bearer_fields[] = {"REF", NULL};

static int64_t
get_slot(const struct index *index, enum model_class class, size_t row,
    unsigned field)
{
	return index->slot_columns[class][field][row];
}

#define GET_NAMES(name, class)                                     \
	static int64_t get_##name##_pilot(                         \
	    const struct index *index, size_t row, unsigned field) \
	{                                                          \
		(void)field;                                       \
		return index->names[class]->pilots[row];           \
	}                                                          \
	static int64_t get_##name##_slot(                          \
	    const struct index *index, size_t row, unsigned field) \
	{                                                          \
		return get_slot(index, class, row, field);         \
	}                                                          \
	static int64_t get_##name##_bearer(                        \
	    const struct index *index, size_t row, unsigned field) \
	{                                                          \
		(void)field;                                       \
		return index->bearer_lists[class][row];            \
	}

GET_NAMES(actor, MODEL_ACTOR)
GET_NAMES(item, MODEL_ITEM)
GET_NAMES(source, MODEL_SOURCE)

/* ---- all of them --------------------------------------------------- */

static void
set(struct table *table, const char *name, const char *const *fields,
    size_t rows,
    int64_t (*get)(const struct index *index, size_t row, unsigned field))
{
	table->name = name;
	table->fields = fields;
	table->rows = rows;
	table->count = rows;
	table->get = get;
}

static void
set_bytes(struct table *table, const char *name, const unsigned char *bytes,
    size_t size)
{
	set(table, name, NULL, size, NULL);
	table->bytes = bytes;
}

/* The tables of one class of entities: itself, and what finds it. */
static const struct {
	const char *name, *id, *pilot, *slot, *print, *key, *bearer;
	const char *const *fields;
	int64_t (*get)(const struct index *, size_t, unsigned);
	int64_t (*get_row)(const struct index *, size_t, unsigned);
	int64_t (*get_pilot)(const struct index *, size_t, unsigned);
	int64_t (*get_slot)(const struct index *, size_t, unsigned);
	int64_t (*get_bearer)(const struct index *, size_t, unsigned);
	enum model_class class;
} entities[] = {
    {"ACTOR", "ACTOR_ID", "ACTOR_PILOT", "ACTOR_SLOT", "ACTOR_PRINT",
        "ACTOR_KEY", "ACTOR_BEARER", actor_fields, get_actor, get_actor_row,
        get_actor_pilot, get_actor_slot, get_actor_bearer, MODEL_ACTOR},
    {"ITEM", "ITEM_ID", "ITEM_PILOT", "ITEM_SLOT", "ITEM_PRINT", "ITEM_KEY",
        "ITEM_BEARER", item_fields, get_item, get_item_row, get_item_pilot,
        get_item_slot, get_item_bearer, MODEL_ITEM},
    {"SOURCE", "SOURCE_ID", "SOURCE_PILOT", "SOURCE_SLOT", "SOURCE_PRINT",
        "SOURCE_KEY", "SOURCE_BEARER", source_fields, get_source,
        get_source_row, get_source_pilot, get_source_slot, get_source_bearer,
        MODEL_SOURCE},
};

#define ENTITY_TABLES 7
#define OTHER_TABLES 16

size_t
table_count(void)
{
	return 3 * ENTITY_TABLES + OTHER_TABLES;
}

static void
get_entity_table(
    struct table *table, const struct index *index, size_t which, size_t part)
{
	const enum model_class class = entities[which].class;
	const struct names *names = index->names[class];
	const size_t count = index->orders[class].count;

	switch (part) {
	case 0:
		set(table, entities[which].name, entities[which].fields,
		    count + 1, entities[which].get);
		table->count = count;
		break;
	case 1:
		set(table, entities[which].id, row_fields,
		    index->model->last_id[class], entities[which].get_row);
		break;
	case 2:
		set(table, entities[which].pilot, pilot_fields,
		    names->pilot_count, entities[which].get_pilot);
		break;
	case 3:
		set(table, entities[which].slot, slot_fields, names->slot_count,
		    entities[which].get_slot);
		break;
	case 4:
		set_bytes(table, entities[which].print, names->prints,
		    names->prints == NULL ? 0 : names->slot_count);
		break;
	case 5:
		set_bytes(
		    table, entities[which].key, names->keys, names->key_size);
		break;
	default:
		set(table, entities[which].bearer, bearer_fields,
		    index->bearer_counts[class], entities[which].get_bearer);
		break;
	}
}

static void
get_letters(struct table *table, const struct letters *letters, size_t part)
{
	table->is_for_speed = part != 0;
	switch (part) {
	case 0:
		set_bytes(table, "FOLD", letters->bytes, letters->size);
		break;
	case 1:
		set_bytes(
		    table, "FOLD_PAGE_OF", letters->page_of, LETTERS_PAGES);
		break;
	default:
		set_bytes(
		    table, "FOLD_PAGE", letters->pages, letters->page_size);
		break;
	}
}

void
table_get(struct table *table, const struct index *index, size_t number)
{
	const struct model *model = index->model;
	const uint32_t *last = model->last_id;

	if (number < 3 * ENTITY_TABLES) {
		get_entity_table(table, index, number / ENTITY_TABLES,
		    number % ENTITY_TABLES);
		return;
	}
	switch (number - 3 * ENTITY_TABLES) {
	case 0:
		set(table, "RELATION", relation_fields, index->relation_count,
		    get_relation);
		break;
	case 1:
		set(table, "QUANTITY", quantity_fields, model->quantity_count,
		    get_quantity);
		break;
	case 2:
		set(table, "PERIOD", period_fields, model->period_count,
		    get_period);
		break;
	case 3:
		set(table, "GROUP", group_fields, index->group_count,
		    get_group);
		break;
	case 4:
		set(table, "VALUE", value_fields,
		    index->value_starts[index->orders[MODEL_ITEM].count],
		    get_value);
		break;
	case 5:
		set(table, "ACTOR_KIND", word_fields, last[MODEL_ACTOR_KIND],
		    get_actor_kind);
		break;
	case 6:
		set(table, "ITEM_KIND", word_fields, last[MODEL_ITEM_KIND],
		    get_item_kind);
		break;
	case 7:
		set(table, "STATUS", word_fields, last[MODEL_STATUS],
		    get_state);
		break;
	case 8:
		set(table, "ATTRIBUTE", word_fields, last[MODEL_ATTRIBUTE],
		    get_attribute);
		break;
	case 9:
		set(table, "UNIT", unit_fields, last[MODEL_UNIT], get_unit);
		break;
	case 10:
		set(table, "RELATION_KIND", kind_fields,
		    last[MODEL_RELATION_KIND], get_relation_kind);
		break;
	case 11:
		set_bytes(table, "TEXT", index->texts.bytes, index->texts.size);
		break;
	case 12:
	case 13:
	case 14:
		get_letters(
		    table, index->letters, number - 3 * ENTITY_TABLES - 12);
		break;
	default:
		set_bytes(
		    table, "ALIAS", index->aliases.bytes, index->aliases.size);
		break;
	}
}
