/*
 * Rows: what the tables tell of an entity, a relation or a name, in the order
 * of the tables. The layout and the tables ask for each of them several times,
 * and records, nodes and texts lie all over the memory; here each is looked up
 * once.
 */
#include "tables/index.h"

uint32_t
index_reference(
    const struct index *index, enum model_class class, uint32_t number)
{
	return number == 0 ? 0 : index->orders[class].rows[number] + 1;
}

uint32_t
index_enumerator(
    const struct index *index, enum model_class class, uint32_t number)
{
	return number == 0 ? 0 : model_at(index->model, class, number)->id;
}

static uint32_t
flag(bool is_set, uint32_t bit)
{
	return is_set ? bit : 0;
}

/* Columns that are all 0. */
static void
take_columns(struct memory *memory, uint32_t **columns, unsigned column_count,
    size_t rows)
{
	for (unsigned i = 0; i < column_count; i++) {
		columns[i] = memory_take(memory, rows, sizeof(uint32_t));
	}
}

/* Writes a row. What is 0 stays untouched: a column without values takes no
 * memory of the system. */
static void
put_row(uint32_t *const *columns, unsigned column_count, size_t row,
    const uint32_t *values)
{
	for (unsigned i = 0; i < column_count; i++) {
		if (values[i] != 0) {
			columns[i][row] = values[i];
		}
	}
}

void
rows_of_entities(
    struct memory *memory, struct index *index, enum model_class class)
{
	const struct order *order = &index->orders[class];
	const enum model_class kinds =
	    class == MODEL_ACTOR ? MODEL_ACTOR_KIND : MODEL_ITEM_KIND;

	take_columns(memory, index->entity_columns[class], ENTITY_COLUMNS,
	    order->count + 1);
	for (size_t row = 0; row < order->count; row++) {
		const uint32_t number = order->numbers[row];
		const struct model_entity *entity =
		    model_entity(index->model, class, number);
		const uint32_t values[ENTITY_COLUMNS] = {
		    [ENTITY_ID] = entity->record.id,
		    [ENTITY_SLUG] = index_text(index, class, number, 0),
		    [ENTITY_NAME] = index_text(index, class, number, 1),
		    [ENTITY_KIND] =
		        index_enumerator(index, kinds, entity->kind),
		    [ENTITY_FLAGS] =
		        flag(entity->plural, 1) | flag(entity->definite, 2),
		    [ENTITY_PARENT] =
		        index_reference(index, class, entity->parent),
		};

		put_row(
		    index->entity_columns[class], ENTITY_COLUMNS, row, values);
	}
}

static uint32_t
status_of(const struct index *index, const struct model_relation *relation)
{
	const uint32_t first =
	    index->model->lists[MODEL_STATUS].count == 0 ? 0 : 1;

	/* The first status of the vocabulary is what is meant by none. */
	return index_enumerator(index, MODEL_STATUS,
	    relation->status == 0 ? first : relation->status);
}

static void
put_relation(struct index *index, size_t row)
{
	const uint32_t number = index->relations[row];
	const struct model_relation *relation =
	    model_relation(index->model, number);
	const uint32_t values[RELATION_COLUMNS] = {
	    [RELATION_SUBJECT] =
	        index_reference(index, MODEL_ACTOR, relation->subject),
	    [RELATION_KIND] =
	        index_enumerator(index, MODEL_RELATION_KIND, relation->kind),
	    [RELATION_OBJECT] =
	        index_reference(index, MODEL_ACTOR, relation->object),
	    [RELATION_ITEM] =
	        index_reference(index, MODEL_ITEM, relation->item),
	    [RELATION_QUANTITY] = relation->quantity,
	    [RELATION_WHEN] = relation->when,
	    [RELATION_SAID] = relation->said,
	    [RELATION_PLACE] = index_text(index, MODEL_RELATION, number, 0),
	    [RELATION_CLAIMANT] =
	        index_reference(index, MODEL_ACTOR, relation->claimant),
	    [RELATION_STATUS] = status_of(index, relation),
	    [RELATION_NEGATED] = relation->negated,
	    [RELATION_SOURCE] =
	        index_reference(index, MODEL_SOURCE, relation->source),
	    [RELATION_PARAGRAPH] = relation->paragraph,
	    [RELATION_NOTE] = index_text(index, MODEL_RELATION, number, 1),
	};

	put_row(index->relation_columns, RELATION_COLUMNS, row, values);
}

void
rows_of_relations(struct memory *memory, struct index *index)
{
	take_columns(memory, index->relation_columns, RELATION_COLUMNS,
	    index->relation_count);
	for (size_t row = 0; row < index->relation_count; row++) {
		put_relation(index, row);
	}
}

void
rows_of_slots(
    struct memory *memory, struct index *index, enum model_class class)
{
	const struct names *names = index->names[class];
	const struct bearers *bearers = index->bearers[class];

	take_columns(memory, index->slot_columns[class], SLOT_COLUMNS,
	    names->slot_count);
	for (size_t row = 0; row < names->slot_count; row++) {
		const uint32_t name = names->slots[row];

		if (name != 0) {
			const uint32_t values[SLOT_COLUMNS] = {
			    [SLOT_KEY] = names->offsets[name - 1],
			    [SLOT_SIZE] =
			        bearers->entries[bearers->firsts[name - 1]]
			            .size,
			    [SLOT_BEARER] = index->bearer_of[class][name - 1],
			};

			put_row(index->slot_columns[class], SLOT_COLUMNS, row,
			    values);
		}
	}
}
