#include "model/cut.h"

#include <string.h>

#include "model/schema.h"

/* The new number of each old one; 0: it is not kept, or not yet. */
struct cutting {
	const struct model *whole;
	struct model model;
	uint32_t *records[MODEL_CLASS_COUNT];
	uint32_t *quantities, *periods;
	uint32_t *entries[MODEL_SORTS];
};

/* ---- values and lists: numbered as they are met --------------------- */

static uint32_t
keep_quantity(struct cutting *cutting, uint32_t number)
{
	struct model *model = &cutting->model;
	uint32_t *kept = &cutting->quantities[number];

	if (number != 0 && *kept == 0) {
		model->quantities[model->quantity_count++] =
		    cutting->whole->quantities[number - 1];
		*kept = (uint32_t)model->quantity_count;
	}
	return *kept;
}

static uint32_t
keep_period(struct cutting *cutting, uint32_t number)
{
	struct model *model = &cutting->model;
	uint32_t *kept = &cutting->periods[number];

	if (number != 0 && *kept == 0) {
		model->periods[model->period_count++] =
		    cutting->whole->periods[number - 1];
		*kept = (uint32_t)model->period_count;
	}
	return *kept;
}

/* A list of records of a class; words have no new numbers. */
static uint32_t
keep_list(struct cutting *cutting, enum model_sort sort,
    enum model_class category, uint32_t number)
{
	struct model_entries *to = &cutting->model.entries[sort];
	const struct model_entry *from =
	    cutting->whole->entries[sort].entries + number;
	uint32_t *kept = &cutting->entries[sort][number];

	if (number == 0 || *kept != 0) {
		return *kept;
	}
	from--;
	*kept = (uint32_t)to->count + 1;
	do {
		struct model_entry *entry = &to->entries[to->count++];

		*entry = *from;
		if (category >= MODEL_ACTOR) {
			entry->number =
			    cutting->records[category][from->number];
		}
	} while (from++->more != 0);
	return *kept;
}

static void
keep_values(struct cutting *cutting, struct model_entity *item)
{
	struct model *model = &cutting->model;
	const struct model_value *from =
	    cutting->whole->values + item->first_value;

	item->first_value = (uint32_t)model->value_count;
	for (uint32_t i = 0; i < item->value_count; i++) {
		struct model_value *value =
		    &model->values[model->value_count++];

		*value = from[i];
		value->quantity = keep_quantity(cutting, from[i].quantity);
	}
}

/* ---- records ------------------------------------------------------- */

/* Puts the new numbers into the field of a key. */
static void
renumber(struct cutting *cutting, const struct schema_key *key, void *record)
{
	void *at = (char *)record + key->offset;
	uint32_t *number = at;

	switch (key->type) {
	case SCHEMA_REFERENCE:
		if (key->category >= MODEL_ACTOR) {
			*number = cutting->records[key->category][*number];
		}
		break;
	case SCHEMA_QUANTITY:
		*number = keep_quantity(cutting, *number);
		break;
	case SCHEMA_DATE:
	case SCHEMA_PERIOD: /* "as-of" is the same field */
		*number = keep_period(cutting, *number);
		break;
	case SCHEMA_EVIDENCE:
		*number =
		    keep_list(cutting, MODEL_EVIDENCE, MODEL_SOURCE, *number);
		break;
	case SCHEMA_LIST:
		*number = keep_list(cutting,
		    key->category == MODEL_ACTOR ? MODEL_VIA : MODEL_MODIFIERS,
		    key->category, *number);
		break;
	case SCHEMA_ATTRIBUTES:
		keep_values(cutting, record);
		break;
	default:
		break;
	}
}

static void
copy_class(
    struct memory *memory, struct cutting *cutting, enum model_class category)
{
	const struct schema_section *section = &schema_sections[category];
	const uint32_t *numbers = cutting->records[category];
	struct model_list *list = &cutting->model.lists[category];
	const struct model_list *whole = &cutting->whole->lists[category];

	list->room = list->count;
	list->records = memory_take(memory, list->count, list->size);
	for (uint32_t i = 1; i <= whole->count; i++) {
		struct model_record *record;

		if (numbers[i] == 0) {
			continue;
		}
		record = model_at(&cutting->model, category, numbers[i]);
		memcpy(
		    record, model_at(cutting->whole, category, i), list->size);
		for (size_t j = 0; j < section->key_count; j++) {
			renumber(cutting, &section->keys[j], record);
		}
	}
}

/* ---- links --------------------------------------------------------- */

static void
copy_links(struct cutting *cutting)
{
	const struct model *whole = cutting->whole;
	const uint32_t *numbers = cutting->records[MODEL_RELATION];
	struct model *model = &cutting->model;
	size_t at = 0;

	for (uint32_t i = 1; i <= whole->lists[MODEL_RELATION].count; i++) {
		if (numbers[i] != 0) {
			model_relation(model, numbers[i])->first_link =
			    (uint32_t)model->link_count;
		}
		for (; at < whole->link_count && whole->links[at].from == i;
		     at++) {
			const struct model_link *link = &whole->links[at];
			struct model_link *copy =
			    &model->links[model->link_count];

			if (numbers[i] != 0 && numbers[link->to] != 0) {
				*copy = *link;
				copy->from = numbers[i];
				copy->to = numbers[link->to];
				model->link_count++;
			}
		}
	}
}

/* ---- all of it ----------------------------------------------------- */

/* Numbers the records that are kept. */
static void
number_class(struct memory *memory, struct cutting *cutting,
    const struct closure *closure, enum model_class category)
{
	const size_t count = cutting->whole->lists[category].count;
	uint32_t *numbers = memory_take(memory, count + 1, sizeof(*numbers));
	uint32_t kept = 0;

	for (size_t i = 1; i <= count; i++) {
		if (closure->kept[category][i]) {
			numbers[i] = ++kept;
		}
	}
	cutting->records[category] = numbers;
	cutting->model.lists[category].count = kept;
	memset(&cutting->model.slugs[category], 0, sizeof(struct slugs));
}

/* Room for all values that there are in the whole. What is not touched of it
 * costs no memory. */
static void
take_room(struct memory *memory, struct cutting *cutting)
{
	const struct model *whole = cutting->whole;
	struct model *model = &cutting->model;

	model->quantities = memory_take(
	    memory, whole->quantity_count, sizeof(*model->quantities));
	model->periods =
	    memory_take(memory, whole->period_count, sizeof(*model->periods));
	model->values =
	    memory_take(memory, whole->value_count, sizeof(*model->values));
	model->links =
	    memory_take(memory, whole->link_count, sizeof(*model->links));
	cutting->quantities =
	    memory_take(memory, whole->quantity_count + 1, sizeof(uint32_t));
	cutting->periods =
	    memory_take(memory, whole->period_count + 1, sizeof(uint32_t));
	for (unsigned i = 0; i < MODEL_SORTS; i++) {
		struct model_entries *entries = &model->entries[i];
		const size_t count = entries->count;

		memset(entries, 0, sizeof(*entries));
		entries->entries =
		    memory_take(memory, count, sizeof(*entries->entries));
		cutting->entries[i] =
		    memory_take(memory, count + 1, sizeof(uint32_t));
	}
	model->quantity_count = model->period_count = 0;
	model->value_count = model->link_count = 0;
	memset(&model->quantity_table, 0, sizeof(model->quantity_table));
	memset(&model->period_table, 0, sizeof(model->period_table));
}

struct model
cut(struct memory *memory, const struct closure *closure)
{
	struct cutting cutting = {
	    .whole = closure->model, .model = *closure->model};

	cutting.model.whole = closure->model;
	take_room(memory, &cutting);
	/* Decoys and kinds of aliases are all kept. */
	for (unsigned i = MODEL_ACTOR; i <= MODEL_RELATION; i++) {
		number_class(memory, &cutting, closure, (enum model_class)i);
	}
	for (unsigned i = MODEL_ACTOR; i <= MODEL_RELATION; i++) {
		copy_class(memory, &cutting, (enum model_class)i);
	}
	copy_links(&cutting);
	return cutting.model;
}
