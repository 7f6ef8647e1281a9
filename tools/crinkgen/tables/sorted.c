#include "tables/sorted.h"

#include "base/sort.h"

/* Up to so many are sorted faster one by one. */
#define FEW 24

/* The lists by one field. */
struct lists {
	const uint32_t *starts; /* by row of the class, and one more */
	const uint32_t *edges; /* relations; NULL: as they lie in their table */
	const uint32_t *places; /* by relation, in the order */
	size_t entities;
};

static void
sort_few(uint32_t *rows, size_t count, const uint32_t *places)
{
	for (size_t i = 1; i < count; i++) {
		const uint32_t row = rows[i];
		size_t at = i;

		for (; at > 0 && places[rows[at - 1]] > places[row]; at--) {
			rows[at] = rows[at - 1];
		}
		rows[at] = row;
	}
}

/* Sorts the edges of each row into a table of as many. */
static void
fill(struct memory *memory, struct table *tables, const struct lists *lists,
    enum crink__table table)
{
	const uint32_t count = lists->starts[lists->entities];
	struct memory_mark mark;
	uint32_t *relations, *rows, *scratch;

	table_start(memory, tables, table, count);
	tables[table].use = TABLE_FOR_SPEED;
	relations = tables[table].columns[0].numbers; /* the one field */
	mark = memory_mark(memory);
	rows = memory_take(memory, count, sizeof(*rows));
	scratch = memory_take(memory, count, sizeof(*scratch));
	for (uint32_t i = 0; i < count; i++) {
		rows[i] = lists->edges == NULL ? i : lists->edges[i] - 1;
	}
	for (size_t i = 0; i < lists->entities; i++) {
		uint32_t *first = rows + lists->starts[i];
		const size_t size = lists->starts[i + 1] - lists->starts[i];

		if (size <= FEW) {
			sort_few(first, size, lists->places);
		} else {
			sort_rows(first, scratch, size, lists->places);
		}
	}
	for (uint32_t i = 0; i < count; i++) {
		relations[i] = rows[i] + 1;
	}
	memory_reset(memory, mark);
}

#define EDGES_SUBJECT(tables) NULL
#define EDGES_OF(tables, NAME) \
	TABLE_COLUMN(tables, BY_##NAME, RELATION, REF, RELATION)
#define EDGES_OBJECT(tables) EDGES_OF(tables, OBJECT)
#define EDGES_CLAIMANT(tables) EDGES_OF(tables, CLAIMANT)
#define EDGES_ITEM(tables) EDGES_OF(tables, ITEM)
#define EDGES_SOURCE(tables) EDGES_OF(tables, SOURCE)

#define FILL(NAME, OWNER, index)                                              \
	lists.starts = (index)                                                \
	                   ->tables[CRINK__TABLE_##OWNER##_LIST]              \
	                   .columns[CRINK__##OWNER##_LIST__BY_##NAME]         \
	                   .numbers;                                          \
	lists.edges = EDGES_##NAME((index)->tables);                          \
	lists.entities = (index)->tables[CRINK__TABLE_##OWNER].count;         \
	lists.places =                                                        \
	    TABLE_COLUMN((index)->tables, WHEN_PLACE, AT, NUMBER, NONE);      \
	fill(memory, (index)->tables, &lists, CRINK__TABLE_##NAME##_BY_WHEN); \
	lists.places =                                                        \
	    TABLE_COLUMN((index)->tables, KNOWN_PLACE, AT, NUMBER, NONE);     \
	fill(memory, (index)->tables, &lists, CRINK__TABLE_##NAME##_BY_KNOWN);

void
sorted_fill(struct memory *memory, struct index *index)
{
	struct lists lists;

	CRINK__SORTED(FILL, index)
}
