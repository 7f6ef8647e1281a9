#include "tables/index.h"

#include <stdlib.h>
#include <string.h>

/* Offsets of pools are at most this, a bit of them is kept free. */
#define POOL_MAX ((size_t)0x7fffffff)

/* ---- texts --------------------------------------------------------- */

/* The most texts that a record of each class has. */
static const unsigned most_texts[MODEL_CLASS_COUNT] = {
    1, 1, 5, 1, 3, 1, 2, 2, 5, 2};

/* Adds the texts of a record and writes where each of them is found. */
static void
add_texts(struct index *index, enum model_class class, uint32_t number,
    const yaml_node *nodes)
{
	const struct model_record *record =
	    model_at(index->model, class, number);
	uint32_t *pieces = index->text_offsets[class] +
	                   (size_t)(number - 1) * most_texts[class];

	for (unsigned i = 0; i < most_texts[class]; i++) {
		if (nodes[i] != 0) {
			const struct model_text text =
			    model_text(record, nodes[i]);

			pieces[i] =
			    pool_add(&index->texts, text.bytes, text.size);
		}
	}
}

/* Adds all texts of a record, in the order of the tables. */
static void
add_record(struct index *index, enum model_class class, uint32_t number)
{
	const void *at = model_at(index->model, class, number);
	const struct model_word *word = at;
	const struct model_relation_kind *kind = at;
	const struct model_entity *entity = at;
	const struct model_source *source = at;
	const struct model_relation *relation = at;
	yaml_node nodes[5] = {word->record.slug, 0, 0, 0, 0};

	switch (class) {
	case MODEL_UNIT:
		nodes[1] = word->singular;
		nodes[2] = word->plural;
		break;
	case MODEL_RELATION_KIND:
		nodes[1] = kind->verb;
		nodes[2] = kind->base;
		nodes[3] = kind->rest;
		nodes[4] = kind->plover;
		break;
	case MODEL_ACTOR:
	case MODEL_ITEM:
		nodes[1] = entity->name;
		break;
	case MODEL_SOURCE:
		nodes[1] = source->title;
		nodes[2] = source->description;
		nodes[3] = source->location;
		nodes[4] = source->url;
		break;
	case MODEL_RELATION: /* has no slug */
		nodes[0] = relation->location;
		nodes[1] = relation->note;
		break;
	default:
		break;
	}
	add_texts(index, class, number, nodes);
}

static void
gather_texts(struct memory *memory, struct index *index)
{
	/* Low offsets take fewer bits: those of relations, which are many, come
	 * before those of entities. */
	static const enum model_class text_order[MODEL_CLASS_COUNT] = {
	    MODEL_ACTOR_KIND, MODEL_ITEM_KIND, MODEL_RELATION_KIND,
	    MODEL_STATUS, MODEL_UNIT, MODEL_ATTRIBUTE, MODEL_RELATION,
	    MODEL_ACTOR, MODEL_ITEM, MODEL_SOURCE};
	const struct model *model = index->model;
	size_t count = 0;

	for (unsigned class = 0; class < MODEL_CLASS_COUNT; class ++) {
		count += most_texts[class] * model->lists[class].count;
	}
	index->texts = pool_make(memory, count);
	for (unsigned i = 0; i < MODEL_CLASS_COUNT; i++) {
		const enum model_class class = text_order[i];

		index->text_offsets[class] =
		    memory_take(memory, model->lists[class].count,
		        most_texts[class] * sizeof(uint32_t));
		for (uint32_t number = 1; number <= model->lists[class].count;
		     number++) {
			add_record(index, class, number);
		}
	}
	pool_lay(&index->texts);
	for (unsigned class = 0; class < MODEL_CLASS_COUNT; class ++) {
		uint32_t *offsets = index->text_offsets[class];

		count = most_texts[class] * model->lists[class].count;
		for (size_t i = 0; i < count; i++) {
			if (offsets[i] != 0) {
				offsets[i] =
				    pool_offset(&index->texts, offsets[i]);
			}
		}
	}
}

uint32_t
index_text(const struct index *index, enum model_class class, uint32_t number,
    unsigned which)
{
	return index
	    ->text_offsets[class]
	                  [(size_t)(number - 1) * most_texts[class] + which];
}

static yaml_node
aliases_of(const struct index *index, enum model_class class, uint32_t number)
{
	return class == MODEL_SOURCE
	           ? model_source(index->model, number)->aliases
	           : model_entity(index->model, class, number)->aliases;
}

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

static void
gather_aliases(struct memory *memory, struct index *index)
{
	const struct model *model = index->model;
	size_t count = 0;

	for (unsigned class = MODEL_ACTOR; class <= MODEL_SOURCE; class ++) {
		count += model->lists[class].count;
	}
	index->aliases = pool_make(memory, count);
	for (unsigned class = MODEL_ACTOR; class <= MODEL_SOURCE; class ++) {
		const size_t rows = model->lists[class].count;

		index->alias_offsets[class] =
		    memory_take(memory, rows, sizeof(uint32_t));
		for (uint32_t row = 0; row < rows; row++) {
			const uint32_t number =
			    index->orders[class].numbers[row];
			const struct model_record *record =
			    model_at(model, (enum model_class) class, number);
			const yaml_node aliases =
			    aliases_of(index, (enum model_class) class, number);
			const size_t size = put_aliases(record, aliases, NULL);
			char *bytes =
			    size == 0 ? NULL : memory_take(memory, size, 1);

			put_aliases(record, aliases, bytes);
			index->alias_offsets[class][row] =
			    pool_add(&index->aliases, bytes, size);
		}
	}
	pool_lay(&index->aliases);
	for (unsigned class = MODEL_ACTOR; class <= MODEL_SOURCE; class ++) {
		for (size_t row = 0; row < model->lists[class].count; row++) {
			uint32_t *offset = &index->alias_offsets[class][row];

			*offset = pool_offset(&index->aliases, *offset);
		}
	}
}

/* ---- names --------------------------------------------------------- */

static int
compare_rows(const void *a, const void *b)
{
	const uint32_t *x = a;
	const uint32_t *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* Tells for each name who bears it: a reference, or behind the number of
 * entities a list of several. */
static void
list_bearers(struct memory *memory, struct index *index, enum model_class class)
{
	const struct bearers *bearers = index->bearers[class];
	const struct order *order = &index->orders[class];
	uint32_t *lists = memory_take(
	    memory, bearers->count + bearers->name_count, sizeof(*lists));
	size_t used = 0;

	index->bearer_of[class] =
	    memory_take(memory, bearers->name_count, sizeof(uint32_t));
	for (size_t i = 0; i < bearers->name_count; i++) {
		const struct bearer *entry =
		    &bearers->entries[bearers->firsts[i]];
		const size_t start = used;

		if (entry->next == 0) {
			index->bearer_of[class][i] =
			    order->rows[entry->number] + 1;
			continue;
		}
		used++; /* for how many there are */
		for (;;) {
			lists[used++] = order->rows[entry->number] + 1;
			if (entry->next == 0) {
				break;
			}
			entry = &bearers->entries[entry->next - 1];
		}
		lists[start] = (uint32_t)(used - start - 1);
		qsort(lists + start + 1, lists[start], sizeof(*lists),
		    compare_rows);
		index->bearer_of[class][i] =
		    (uint32_t)(order->count + 1 + start);
	}
	index->bearer_lists[class] = lists;
	index->bearer_counts[class] = used;
}

/* ---- the rest ------------------------------------------------------ */

static void
start_values(struct memory *memory, struct index *index)
{
	const struct order *items = &index->orders[MODEL_ITEM];
	uint32_t start = 0;

	index->value_starts =
	    memory_take(memory, items->count + 1, sizeof(uint32_t));
	for (size_t row = 0; row < items->count; row++) {
		index->value_starts[row] = start;
		start +=
		    model_entity(index->model, MODEL_ITEM, items->numbers[row])
		        ->value_count;
	}
	index->value_starts[items->count] = start;
}

static void
sort_ids(struct memory *memory, struct index *index, enum model_class class)
{
	const struct model *model = index->model;

	index->by_id[class] =
	    memory_take(memory, model->last_id[class], sizeof(uint32_t));
	for (uint32_t i = 1; i <= model->lists[class].count; i++) {
		index->by_id[class][model_at(model, class, i)->id - 1] = i;
	}
}

static void
find_newest(struct index *index)
{
	const struct model *model = index->model;

	for (uint32_t i = 1; i <= model->lists[MODEL_SOURCE].count; i++) {
		const struct crink__date date =
		    model->periods[model_source(model, i)->date - 1].start;

		if (index->newest.year == 0 ||
		    crink__date_first(date) >
		        crink__date_first(index->newest)) {
			index->newest = date;
		}
	}
}

struct index *
index_build(struct memory *memory, struct diag *diag, const struct model *model,
    struct bearers *const bearers[MODEL_SLUG_CLASSES])
{
	struct index *index = memory_take(memory, 1, sizeof(*index));
	const struct diag_place nowhere = {NULL, 0, 0};

	index->model = model;
	gather_texts(memory, index);
	for (unsigned class = 0; class < MODEL_SLUG_CLASSES; class ++) {
		sort_ids(memory, index, (enum model_class) class);
	}
	for (unsigned class = MODEL_ACTOR; class <= MODEL_SOURCE; class ++) {
		index->bearers[class] = bearers[class];
		order_entities(memory, model, (enum model_class) class,
		    &index->orders[class]);
		list_bearers(memory, index, (enum model_class) class);
		index->names[class] = names_build(memory, bearers[class]);
		if (index->names[class] == NULL) {
			diag_error(diag, nowhere,
			    "no perfect hash was found for these names; "
			    "please report this");
			return NULL;
		}
		rows_of_slots(memory, index, (enum model_class) class);
	}
	index->letters = letters_build(memory, index);
	rows_of_entities(memory, index, MODEL_ACTOR);
	rows_of_entities(memory, index, MODEL_ITEM);
	order_relations(memory, index);
	rows_of_relations(memory, index);
	order_chains(memory, index);
	if (!group_actors(memory, diag, index, GROUP_PARTS_MAX)) {
		return NULL;
	}
	start_values(memory, index);
	find_newest(index);
	gather_aliases(memory, index);
	if (index->texts.size > POOL_MAX || index->aliases.size > POOL_MAX) {
		diag_error(diag, nowhere,
		    "the texts have more than %zu bytes in all", POOL_MAX);
		return NULL;
	}
	return index;
}
