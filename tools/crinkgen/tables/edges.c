#include "tables/edges.h"

#include "base/sort.h"

/* The lists of relations by one of their fields. */
struct edges {
	const uint32_t *keys; /* by relation: the entity, by reference */
	enum crink__table table;
	uint32_t *relations; /* by edge: column of that table */
	uint32_t *starts;    /* by row of the entity, and one more */
	uint32_t *places;    /* by relation: its edge; NULL: not kept */
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
		if (edges->places != NULL) {
			edges->places[rows[i]] = i;
		}
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
	    TABLE_COLUMN(tables, ACTOR_LIST, BY_SUBJECT, LIST, RELATION);
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

/* ---- several keys -------------------------------------------------- */

/*
 * The lists of relations that may stand in several: those of sources, by any of
 * the evidence, and of whoever passed a claim on.
 */
struct listed {
	const struct table *tables;
	const uint32_t *first; /* by relation: a key, by reference; or NULL */
	const uint32_t *rest;  /* by relation: the row + 1 of others */
	const uint32_t *others,
	    *more;           /* by that row: a key; whether one follows */
	uint32_t *used;      /* by key: the last relation + 1 seen with it */
	uint32_t *at;        /* by key: its next edge, or how many it has */
	uint32_t *relations; /* by edge; NULL: they are only counted */
};

static void
list_one(const struct listed *listed, uint32_t key, uint32_t relation)
{
	if (listed->used[key - 1] == relation + 1) {
		return; /* by another paragraph */
	}
	listed->used[key - 1] = relation + 1;
	if (listed->relations != NULL) {
		listed->relations[listed->at[key - 1]] = relation + 1;
	}
	listed->at[key - 1]++;
}

static void
list_all(const struct listed *listed, size_t keys)
{
	const size_t relations = listed->tables[CRINK__TABLE_RELATION].count;

	for (size_t i = 0; i < keys; i++) {
		listed->used[i] = 0;
	}
	for (uint32_t i = 0; i < relations; i++) {
		uint32_t ref = listed->rest[i];

		if (listed->first != NULL) {
			list_one(listed, listed->first[i], i);
		}
		while (ref != 0) {
			list_one(listed, listed->others[ref - 1], i);
			ref = listed->more[ref - 1] != 0 ? ref + 1 : 0;
		}
	}
}

/* Fills a table of edges, and where those of each of some keys begin. */
static void
fill_listed(struct memory *memory, struct table *tables, struct listed listed,
    enum crink__table table, size_t keys, uint32_t *starts)
{
	uint32_t edges = 0;

	listed.tables = tables;
	listed.used = memory_take(memory, keys, sizeof(*listed.used));
	listed.at = memory_take(memory, keys, sizeof(*listed.at));
	list_all(&listed, keys);
	for (size_t i = 0; i < keys; i++) {
		const uint32_t count = listed.at[i];

		starts[i] = listed.at[i] = edges;
		edges += count;
	}
	starts[keys] = edges;
	table_start(memory, tables, table, edges);
	/* The one field of an edge. */
	listed.relations = tables[table].columns[0].numbers;
	list_all(&listed, keys);
}

static void
fill_sources_and_via(struct memory *memory, struct table *tables)
{
	const struct listed sources = {
	    .first = TABLE_COLUMN(tables, RELATION, SOURCE, REF, SOURCE),
	    .rest = TABLE_COLUMN(tables, RELATION, EVIDENCE, REF, EVIDENCE),
	    .others = TABLE_COLUMN(tables, EVIDENCE, SOURCE, REF, SOURCE),
	    .more = TABLE_COLUMN(tables, EVIDENCE, MORE, NUMBER, NONE)};
	const struct listed via = {
	    .rest = TABLE_COLUMN(tables, RELATION, VIA, REF, VIA),
	    .others = TABLE_COLUMN(tables, VIA, ACTOR, REF, ACTOR),
	    .more = TABLE_COLUMN(tables, VIA, MORE, NUMBER, NONE)};

	fill_listed(memory, tables, sources, CRINK__TABLE_BY_SOURCE,
	    tables[CRINK__TABLE_SOURCE].count,
	    TABLE_COLUMN(tables, SOURCE_LIST, BY_SOURCE, LIST, BY_SOURCE));
	fill_listed(memory, tables, via, CRINK__TABLE_BY_VIA,
	    tables[CRINK__TABLE_ACTOR].count,
	    TABLE_COLUMN(tables, ACTOR_LIST, BY_VIA, LIST, BY_VIA));
}

#define FILL(FIELD, CLASS, LISTS, ORDER)                                       \
	do {                                                                   \
		struct edges edges = {.table = CRINK__TABLE_BY_##FIELD,        \
		    .order = (ORDER),                                          \
		    .keys = TABLE_COLUMN(tables, RELATION, FIELD, REF, CLASS), \
		    .places = TABLE_COLUMN(                                    \
		        tables, RELATION, AT_##FIELD, ROW, BY_##FIELD),        \
		    .starts = TABLE_COLUMN(                                    \
		        tables, LISTS, BY_##FIELD, LIST, BY_##FIELD),          \
		    .entities = tables[CRINK__TABLE_##CLASS].count};           \
                                                                               \
		start(memory, tables, &edges);                                 \
		edges.relations =                                              \
		    TABLE_COLUMN(tables, BY_##FIELD, RELATION, REF, RELATION); \
		fill(memory, tables, &edges);                                  \
	} while (0)

/* By relation, one side of each claim that reads the same from both, where the
 * other is somebody else. */
static uint32_t *
find_mirrored(struct memory *memory, const struct table *tables,
    const uint32_t *sides, const uint32_t *others)
{
	const size_t relations = tables[CRINK__TABLE_RELATION].count;
	const uint32_t *kinds =
	    TABLE_COLUMN(tables, RELATION, KIND, REF, RELATION_KIND);
	const uint32_t *flags =
	    TABLE_COLUMN(tables, RELATION_KIND, FLAGS, FLAGS, NONE);
	uint32_t *keys = memory_take(memory, relations, sizeof(*keys));

	for (size_t row = 0; row < relations; row++) {
		if ((flags[kinds[row] - 1] & CRINK__SYMMETRIC) != 0 &&
		    sides[row] != others[row]) {
			keys[row] = sides[row];
		}
	}
	return keys;
}

/* The lists of claims by the side that is not asked for. */
static void
fill_mirrored(struct memory *memory, struct table *tables)
{
	const uint32_t *subjects =
	    TABLE_COLUMN(tables, RELATION, SUBJECT, REF, ACTOR);
	const uint32_t *objects =
	    TABLE_COLUMN(tables, RELATION, OBJECT, REF, ACTOR);
	struct edges edges = {.table = CRINK__TABLE_AS_SUBJECT,
	    .keys = find_mirrored(memory, tables, objects, subjects),
	    .starts =
	        TABLE_COLUMN(tables, ACTOR_LIST, AS_SUBJECT, LIST, AS_SUBJECT),
	    .entities = tables[CRINK__TABLE_ACTOR].count};

	start(memory, tables, &edges);
	edges.relations =
	    TABLE_COLUMN(tables, AS_SUBJECT, RELATION, REF, RELATION);
	fill(memory, tables, &edges);
	edges.table = CRINK__TABLE_AS_OBJECT;
	edges.keys = find_mirrored(memory, tables, subjects, objects);
	edges.starts =
	    TABLE_COLUMN(tables, ACTOR_LIST, AS_OBJECT, LIST, AS_OBJECT);
	start(memory, tables, &edges);
	edges.relations =
	    TABLE_COLUMN(tables, AS_OBJECT, RELATION, REF, RELATION);
	fill(memory, tables, &edges);
}

/* The lists of each kind: only where speed counts. */
static void
fill_kinds(struct memory *memory, struct table *tables)
{
	struct edges edges = {.table = CRINK__TABLE_BY_KIND,
	    .keys = TABLE_COLUMN(tables, RELATION, KIND, REF, RELATION_KIND),
	    .entities = tables[CRINK__TABLE_RELATION_KIND].count};

	table_start(memory, tables, CRINK__TABLE_KIND_LIST, edges.entities);
	table_start(memory, tables, CRINK__TABLE_KIND_PLACE,
	    tables[CRINK__TABLE_RELATION].count);
	edges.places = TABLE_COLUMN(tables, KIND_PLACE, AT, NUMBER, NONE);
	edges.starts = TABLE_COLUMN(tables, KIND_LIST, BY_KIND, LIST, BY_KIND);
	start(memory, tables, &edges);
	edges.relations =
	    TABLE_COLUMN(tables, BY_KIND, RELATION, REF, RELATION);
	fill(memory, tables, &edges);
	tables[CRINK__TABLE_KIND_LIST].use = TABLE_FOR_SPEED;
	tables[CRINK__TABLE_KIND_PLACE].use = TABLE_FOR_SPEED;
	tables[CRINK__TABLE_BY_KIND].use = TABLE_FOR_SPEED;
}

void
edges_fill(struct memory *memory, struct index *index)
{
	struct table *tables = index->tables;

	table_start(memory, tables, CRINK__TABLE_ACTOR_LIST,
	    tables[CRINK__TABLE_ACTOR].count);
	table_start(memory, tables, CRINK__TABLE_ITEM_LIST,
	    tables[CRINK__TABLE_ITEM].count);
	table_start(memory, tables, CRINK__TABLE_SOURCE_LIST,
	    tables[CRINK__TABLE_SOURCE].count);
	find_subjects(tables);
	FILL(OBJECT, ACTOR, ACTOR_LIST, NULL);
	FILL(CLAIMANT, ACTOR, ACTOR_LIST, NULL);
	FILL(ITEM, ITEM, ITEM_LIST, NULL);
	FILL(QUESTION, QUESTION, QUESTION,
	    index->orders[MODEL_RELATION].rows + 1);
	fill_sources_and_via(memory, tables);
	fill_kinds(memory, tables);
	fill_mirrored(memory, tables);
}
