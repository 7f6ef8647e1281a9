#include "tables/order.h"

#include "base/sort.h"

static void
take_order(
    struct memory *memory, struct order *order, size_t rows, size_t records)
{
	order->count = rows;
	order->numbers = memory_take(memory, rows, sizeof(uint32_t));
	order->rows = memory_take(memory, records + 1, sizeof(uint32_t));
}

static void
order_words(
    struct memory *memory, struct index *index, enum model_class category)
{
	const struct model *model = index->model;
	struct order *order = &index->orders[category];
	const size_t count = model->lists[category].count;

	take_order(memory, order, model->last_id[category], count);
	for (uint32_t i = 1; i <= count; i++) {
		const uint32_t row = model_at(model, category, i)->id - 1;

		order->numbers[row] = i;
		order->rows[i] = row;
	}
}

/* As they stand in the data. */
static void
order_plainly(
    struct memory *memory, struct index *index, enum model_class category)
{
	struct order *order = &index->orders[category];
	const size_t count = index->model->lists[category].count;

	take_order(memory, order, count, count);
	for (uint32_t i = 1; i <= count; i++) {
		order->numbers[i - 1] = i;
		order->rows[i] = i - 1;
	}
}

/*
 * Preorder without recursion: each entity has a list of its children, in the
 * order of the data; from one it goes to its first child, else to the next
 * sibling of the nearest ancestor that has one.
 */
static void
order_tree(
    struct memory *memory, struct index *index, enum model_class category)
{
	const struct model *model = index->model;
	struct order *order = &index->orders[category];
	const size_t count = model->lists[category].count;
	uint32_t *child, *sibling;
	struct memory_mark mark;
	uint32_t row = 0, at;

	take_order(memory, order, count, count);
	order->ends = memory_take(memory, count, sizeof(uint32_t));
	mark = memory_mark(memory);
	child = memory_take(memory, count + 1, sizeof(*child));
	sibling = memory_take(memory, count + 1, sizeof(*sibling));
	for (uint32_t i = (uint32_t)count; i > 0; i--) {
		const uint32_t parent =
		    model_entity(model, category, i)->parent;

		sibling[i] = child[parent];
		child[parent] = i;
	}
	at = child[0];
	while (at != 0) {
		order->numbers[row] = at;
		order->rows[at] = row++;
		if (child[at] != 0) {
			at = child[at];
			continue;
		}
		while (at != 0) {
			order->ends[order->rows[at]] = row;
			if (sibling[at] != 0) {
				at = sibling[at];
				break;
			}
			at = model_entity(model, category, at)->parent;
		}
	}
	memory_reset(memory, mark);
}

/* ---- relations ----------------------------------------------------- */

/* Sorts by one key; radix sorts are stable, so the least one comes first. */
static void
sort_by(const struct index *index, uint32_t *scratch, uint32_t *keys,
    uint32_t (*key)(const struct index *, const struct model_relation *))
{
	const struct order *order = &index->orders[MODEL_RELATION];

	for (uint32_t i = 1; i <= order->count; i++) {
		keys[i] = key(index, model_relation(index->model, i));
	}
	sort_rows(order->numbers, scratch, order->count, keys);
}

static uint32_t
paragraph_key(const struct index *index, const struct model_relation *relation)
{
	(void)index;
	return relation->paragraph;
}

static uint32_t
source_key(const struct index *index, const struct model_relation *relation)
{
	return index->orders[MODEL_SOURCE].rows[relation->source];
}

static uint32_t
date_key(const struct index *index, const struct model_relation *relation)
{
	const struct model_source *source =
	    model_source(index->model, relation->source);
	const struct crink_period *date =
	    &index->model->periods[source->date - 1];

	return (uint32_t)crink__date_first(date->start) ^ 0x80000000;
}

static uint32_t
subject_key(const struct index *index, const struct model_relation *relation)
{
	return relation->subject == 0
	           ? UINT32_MAX
	           : index->orders[MODEL_ACTOR].rows[relation->subject];
}

static void
order_relations(struct memory *memory, struct index *index)
{
	const size_t count = index->model->lists[MODEL_RELATION].count;
	struct order *order = &index->orders[MODEL_RELATION];
	uint32_t *keys, *scratch;
	struct memory_mark mark;

	take_order(memory, order, count, count);
	mark = memory_mark(memory);
	keys = memory_take(memory, count + 1, sizeof(*keys));
	scratch = memory_take(memory, count, sizeof(*scratch));
	for (uint32_t i = 0; i < count; i++) {
		order->numbers[i] = i + 1;
	}
	sort_by(index, scratch, keys, paragraph_key);
	sort_by(index, scratch, keys, source_key);
	sort_by(index, scratch, keys, date_key);
	sort_by(index, scratch, keys, subject_key);
	for (uint32_t row = 0; row < count; row++) {
		order->rows[order->numbers[row]] = row;
	}
	memory_reset(memory, mark);
}

void
order_all(struct memory *memory, struct index *index)
{
	for (unsigned i = 0; i < MODEL_RELATION; i++) {
		const enum model_class category = (enum model_class)i;

		if (category < MODEL_ACTOR) {
			order_words(memory, index, category);
		} else if (category == MODEL_ACTOR || category == MODEL_ITEM) {
			order_tree(memory, index, category);
		} else {
			order_plainly(memory, index, category);
		}
	}
	/* By those that they refer to. */
	order_relations(memory, index);
	order_plainly(memory, index, MODEL_DECOY);
}
