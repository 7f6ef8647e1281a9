#include "tables/links.h"

#include "base/sort.h"
#include "model/links.h"

/* One of the two directions. */
struct side {
	uint32_t *kind, *relation, *more; /* by row of the table of links */
	uint32_t *first;                  /* by relation */
};

static uint32_t
reference(const struct index *index, uint32_t number)
{
	return index_reference(index, MODEL_RELATION, number);
}

/*
 * Fills the links by the relation at the end that is asked from: those of each
 * side by side, in the order of the data.
 */
static void
fill(struct memory *memory, const struct index *index, const struct side *side,
    bool is_back)
{
	const struct model_link *links = index->model->links;
	const size_t count = index->model->link_count;
	const struct memory_mark mark = memory_mark(memory);
	uint32_t *keys = memory_take(memory, count, sizeof(*keys));
	uint32_t *sorted = memory_take(memory, count, sizeof(*sorted));
	uint32_t *scratch = memory_take(memory, count, sizeof(*scratch));

	for (uint32_t i = 0; i < count; i++) {
		keys[i] =
		    reference(index, is_back ? links[i].to : links[i].from);
		sorted[i] = i;
	}
	sort_rows(sorted, scratch, count, keys);
	for (uint32_t row = 0; row < count; row++) {
		const struct model_link *link = &links[sorted[row]];
		const uint32_t own = keys[sorted[row]];

		side->kind[row] = (uint32_t)link->kind;
		side->relation[row] =
		    reference(index, is_back ? link->from : link->to);
		side->more[row] =
		    row + 1 != count && keys[sorted[row + 1]] == own;
		if (side->first[own - 1] == 0) {
			side->first[own - 1] = row + 1;
		}
	}
	memory_reset(memory, mark);
}

/* The earliest date on which a claim became known that ends the standing of
 * another one. */
static void
find_superseded(const struct index *index, uint32_t *superseded)
{
	const struct model *model = index->model;

	for (uint32_t i = 0; i < model->link_count; i++) {
		const struct model_link *link = &model->links[i];
		const uint32_t known =
		    model_known(model, model_relation(model, link->from));
		uint32_t *earliest =
		    &superseded[reference(index, link->to) - 1];

		if (links_ends(link->kind) &&
		    (*earliest == 0 || model_last_day(model, known) <
		                           model_last_day(model, *earliest))) {
			*earliest = known;
		}
	}
}

#define FILL(TABLE, FIELD, IS_BACK)                                          \
	do {                                                                 \
		struct side side;                                            \
                                                                             \
		table_start(memory, tables, CRINK__TABLE_##TABLE, count);    \
		side.kind = TABLE_COLUMN(tables, TABLE, KIND, NUMBER, NONE); \
		side.relation =                                              \
		    TABLE_COLUMN(tables, TABLE, RELATION, REF, RELATION);    \
		side.more = TABLE_COLUMN(tables, TABLE, MORE, NUMBER, NONE); \
		side.first =                                                 \
		    TABLE_COLUMN(tables, RELATION, FIELD, REF, TABLE);       \
		fill(memory, index, &side, IS_BACK);                         \
	} while (0)

void
links_fill(struct memory *memory, struct index *index)
{
	const size_t count = index->model->link_count;
	struct table *tables = index->tables;

	FILL(LINK, LINKS, false);
	FILL(LINKED, LINKED, true);
	find_superseded(
	    index, TABLE_COLUMN(tables, RELATION, SUPERSEDED, REF, PERIOD));
}
