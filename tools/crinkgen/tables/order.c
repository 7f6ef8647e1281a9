#include <stdlib.h>

#include "tables/index.h"
#include "base/sort.h"

static uint32_t
parent_of(const struct model *model, enum model_class class, uint32_t number)
{
	return class == MODEL_SOURCE
	           ? 0
	           : model_entity(model, class, number)->parent;
}

/*
 * Preorder without recursion: each entity has a list of its children, in the
 * order of the data; from one it goes to its first child, else to the next
 * sibling of the nearest ancestor that has one.
 */
void
order_entities(struct memory *memory, const struct model *model,
    enum model_class class, struct order *order)
{
	const size_t count = model->lists[class].count;
	uint32_t *child, *sibling;
	struct memory_mark mark;
	uint32_t row = 0, at;

	order->count = count;
	order->numbers = memory_take(memory, count + 1, sizeof(uint32_t));
	order->rows = memory_take(memory, count + 1, sizeof(uint32_t));
	order->ends = memory_take(memory, count + 1, sizeof(uint32_t));
	mark = memory_mark(memory);
	child = memory_take(memory, count + 1, sizeof(*child));
	sibling = memory_take(memory, count + 1, sizeof(*sibling));
	for (uint32_t i = (uint32_t)count; i > 0; i--) {
		const uint32_t parent = parent_of(model, class, i);

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
			at = parent_of(model, class, at);
		}
	}
	memory_reset(memory, mark);
}

/* keys: by relation, the reference of the entity that the chain runs by. */
static void
build_chain(struct memory *memory, const uint32_t *keys, size_t count,
    const struct order *order, struct chain *chain)
{
	uint32_t *rows, *scratch;
	struct memory_mark mark;
	uint32_t row = 0, have = 0;

	chain->counts = memory_take(memory, order->count + 1, sizeof(uint32_t));
	chain->heads = memory_take(memory, order->count + 1, sizeof(uint32_t));
	chain->next = memory_take(memory, count, sizeof(uint32_t));
	mark = memory_mark(memory);
	rows = memory_take(memory, count, sizeof(*rows));
	scratch = memory_take(memory, count, sizeof(*scratch));
	for (uint32_t i = 0; i < count; i++) {
		if (keys[i] != 0) {
			rows[have++] = i;
		}
	}
	sort_rows(rows, scratch, have, keys);
	for (uint32_t i = 0; i < have; i++) {
		chain->next[rows[i]] = i + 1 < have ? rows[i + 1] + 1 : 0;
		while (row < keys[rows[i]]) {
			chain->counts[row] = i;
			chain->heads[row++] = rows[i] + 1;
		}
	}
	for (; row <= order->count; row++) {
		chain->counts[row] = have;
	}
	memory_reset(memory, mark);
}

/* Sorts by one key; radix sorts are stable, so the least one comes first. */
static void
sort_by(const struct index *index, uint32_t *scratch, uint32_t *keys,
    uint32_t (*key)(const struct index *, const struct model_relation *))
{
	for (uint32_t i = 1; i <= index->relation_count; i++) {
		keys[i] = key(index, model_relation(index->model, i));
	}
	sort_rows(index->relations, scratch, index->relation_count, keys);
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
	const struct crink__period *date =
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

void
order_relations(struct memory *memory, struct index *index)
{
	const struct order *actors = &index->orders[MODEL_ACTOR];
	const size_t count = index->model->lists[MODEL_RELATION].count;
	uint32_t *keys = memory_take(memory, count + 1, sizeof(*keys));
	uint32_t *scratch = memory_take(memory, count, sizeof(*scratch));
	uint32_t row = 0;

	index->relation_count = count;
	index->relations = memory_take(memory, count, sizeof(uint32_t));
	for (uint32_t i = 0; i < count; i++) {
		index->relations[i] = i + 1;
	}
	sort_by(index, scratch, keys, paragraph_key);
	sort_by(index, scratch, keys, source_key);
	sort_by(index, scratch, keys, date_key);
	sort_by(index, scratch, keys, subject_key);
	index->subject_counts =
	    memory_take(memory, actors->count + 1, sizeof(uint32_t));
	for (uint32_t i = 0; i < count; i++) {
		const uint32_t subject = keys[index->relations[i]];

		while (row <= actors->count && row <= subject) {
			index->subject_counts[row++] = i;
		}
	}
	while (row <= actors->count) {
		index->subject_counts[row++] = (uint32_t)count;
	}
}

void
order_chains(struct memory *memory, struct index *index)
{
	uint32_t *const *columns = index->relation_columns;
	const size_t count = index->relation_count;
	const struct order *actors = &index->orders[MODEL_ACTOR];

	build_chain(
	    memory, columns[RELATION_OBJECT], count, actors, &index->objects);
	build_chain(memory, columns[RELATION_ITEM], count,
	    &index->orders[MODEL_ITEM], &index->items);
	build_chain(
	    memory, columns[RELATION_CLAIMANT], count, actors, &index->claims);
}
