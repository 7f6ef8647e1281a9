#include "tables/edges.h"

#include "base/sort.h"

/* The lists of relations by one of their fields. */
struct edges {
	const uint32_t *keys; /* by relation: the entity, by reference */
	enum crink__table table;
	uint32_t *relations; /* by edge: column of that table */
	uint32_t *starts;    /* by row of the entity, and one more */
	uint32_t *places;    /* by relation: its edge */
	size_t entities;
	/* The rows of relations as they are to lie in the lists; NULL: as they
	 * lie in their table. */
	const uint32_t *order;
};

/* Starts the table with an edge for each relation that has the field. */
static void
start(struct memory *memory, struct table *tables, const struct edges *edges)
{
	const size_t relations = tables[CRINK__TABLE_RELATION].count;
	size_t count = 0;

	for (size_t i = 0; i < relations; i++) {
		count += edges->keys[i] != 0;
	}
	table_start(memory, tables, edges->table, count);
}

/* The rows of relations are in order already, and sorting is stable. */
static void
fill(struct memory *memory, const struct table *tables,
    const struct edges *edges)
{
	const size_t relations = tables[CRINK__TABLE_RELATION].count;
	struct memory_mark mark = memory_mark(memory);
	uint32_t *rows, *scratch, row = 0, have = 0;

	rows = memory_take(memory, relations, sizeof(*rows));
	scratch = memory_take(memory, relations, sizeof(*scratch));
	for (uint32_t i = 0; i < relations; i++) {
		const uint32_t at = edges->order == NULL ? i : edges->order[i];

		if (edges->keys[at] != 0) {
			rows[have++] = at;
		}
	}
	sort_rows(rows, scratch, have, edges->keys);
	for (uint32_t i = 0; i < have; i++) {
		edges->relations[i] = rows[i] + 1;
		edges->places[rows[i]] = i;
		while (row < edges->keys[rows[i]]) {
			edges->starts[row++] = i;
		}
	}
	while (row <= edges->entities) {
		edges->starts[row++] = have;
	}
	memory_reset(memory, mark);
}

/* Relations are sorted by subject: where those of each actor begin. */
static void
find_subjects(const struct table *tables)
{
	const uint32_t *subjects =
	    TABLE_COLUMN(tables, RELATION, SUBJECT, REF, ACTOR);
	uint32_t *starts =
	    TABLE_COLUMN(tables, ACTOR, BY_SUBJECT, LIST, RELATION);
	const size_t relations = tables[CRINK__TABLE_RELATION].count;
	const size_t actors = tables[CRINK__TABLE_ACTOR].count;
	uint32_t have = 0;

	for (size_t row = 0; row <= actors; row++) {
		while (have < relations && subjects[have] != 0 &&
		       subjects[have] <= row) {
			have++;
		}
		starts[row] = have;
	}
}

/* ---- sources ------------------------------------------------------- */

/* The sources of a relation, by reference: calls edge for each different one. */
struct resting {
	const struct table *tables;
	const uint32_t *source, *evidence; /* by relation */
	const uint32_t *other, *more;      /* by row of EVIDENCE */
	uint32_t
	    *used;    /* by row of SOURCE: the last relation + 1 seen with it */
	uint32_t *at; /* by row of SOURCE: its next edge, or how many it has */
	uint32_t *relations; /* by edge; NULL: they are only counted */
};

static void
rest(const struct resting *resting, uint32_t source, uint32_t relation)
{
	if (resting->used[source - 1] == relation + 1) {
		return; /* by another paragraph */
	}
	resting->used[source - 1] = relation + 1;
	if (resting->relations != NULL) {
		resting->relations[resting->at[source - 1]] = relation + 1;
	}
	resting->at[source - 1]++;
}

static void
rest_all(const struct resting *resting)
{
	const size_t relations = resting->tables[CRINK__TABLE_RELATION].count;
	const size_t sources = resting->tables[CRINK__TABLE_SOURCE].count;

	for (size_t i = 0; i < sources; i++) {
		resting->used[i] = 0;
	}
	for (uint32_t i = 0; i < relations; i++) {
		uint32_t ref = resting->evidence[i];

		rest(resting, resting->source[i], i);
		while (ref != 0) {
			rest(resting, resting->other[ref - 1], i);
			ref = resting->more[ref - 1] != 0 ? ref + 1 : 0;
		}
	}
}

/* The lists of the relations of each source. */
static void
fill_sources(struct memory *memory, struct table *tables)
{
	const size_t sources = tables[CRINK__TABLE_SOURCE].count;
	uint32_t *starts =
	    TABLE_COLUMN(tables, SOURCE, BY_SOURCE, LIST, BY_SOURCE);
	const struct memory_mark mark = memory_mark(memory);
	struct resting resting = {tables,
	    TABLE_COLUMN(tables, RELATION, SOURCE, REF, SOURCE),
	    TABLE_COLUMN(tables, RELATION, EVIDENCE, REF, EVIDENCE),
	    TABLE_COLUMN(tables, EVIDENCE, SOURCE, REF, SOURCE),
	    TABLE_COLUMN(tables, EVIDENCE, MORE, NUMBER, NONE), NULL, NULL,
	    NULL};
	uint32_t edges = 0;

	resting.used = memory_take(memory, sources, sizeof(*resting.used));
	resting.at = memory_take(memory, sources, sizeof(*resting.at));
	rest_all(&resting);
	for (size_t i = 0; i < sources; i++) {
		starts[i] = edges;
		edges += resting.at[i];
	}
	starts[sources] = edges;
	memory_reset(memory, mark);

	table_start(memory, tables, CRINK__TABLE_BY_SOURCE, edges);
	resting.relations =
	    TABLE_COLUMN(tables, BY_SOURCE, RELATION, REF, RELATION);
	resting.used = memory_take(memory, sources, sizeof(*resting.used));
	resting.at = memory_take(memory, sources, sizeof(*resting.at));
	for (size_t i = 0; i < sources; i++) {
		resting.at[i] = starts[i];
	}
	rest_all(&resting);
}

#define FILL(FIELD, CLASS, ORDER)                                              \
	do {                                                                   \
		struct edges edges = {.table = CRINK__TABLE_BY_##FIELD,        \
		    .order = ORDER,                                            \
		    .keys = TABLE_COLUMN(tables, RELATION, FIELD, REF, CLASS), \
		    .places = TABLE_COLUMN(                                    \
		        tables, RELATION, AT_##FIELD, ROW, BY_##FIELD),        \
		    .starts = TABLE_COLUMN(                                    \
		        tables, CLASS, BY_##FIELD, LIST, BY_##FIELD),          \
		    .entities = tables[CRINK__TABLE_##CLASS].count};           \
                                                                               \
		start(memory, tables, &edges);                                 \
		edges.relations =                                              \
		    TABLE_COLUMN(tables, BY_##FIELD, RELATION, REF, RELATION); \
		fill(memory, tables, &edges);                                  \
	} while (0)

void
edges_fill(struct memory *memory, struct index *index)
{
	struct table *tables = index->tables;

	find_subjects(tables);
	FILL(OBJECT, ACTOR, NULL);
	FILL(CLAIMANT, ACTOR, NULL);
	FILL(ITEM, ITEM, NULL);
	FILL(QUESTION, QUESTION, index->orders[MODEL_RELATION].rows + 1);
	fill_sources(memory, tables);
}
