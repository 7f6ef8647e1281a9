#include "tables/times.h"

#include "base/sort.h"

/* The periods that claims are about, by their first days. */
struct times {
	uint32_t *periods; /* rows */
	uint32_t *ranks;   /* by period: its place in these + 1, 0: none */
	uint32_t count;
};

static struct times
find_times(struct memory *memory, const struct index *index)
{
	const struct table *tables = index->tables;
	const size_t relations = tables[CRINK__TABLE_RELATION].count;
	const size_t periods = tables[CRINK__TABLE_PERIOD].count;
	const uint32_t *whens =
	    TABLE_COLUMN(tables, RELATION, WHEN, REF, PERIOD);
	const int64_t *days = TABLE_SIGNED(tables, SPAN, FIRST);
	struct times times = {memory_take(memory, periods, sizeof(uint32_t)),
	    memory_take(memory, periods, sizeof(uint32_t)), 0};
	uint32_t *keys = memory_take(memory, periods, sizeof(*keys));
	uint32_t *scratch = memory_take(memory, periods, sizeof(*scratch));

	for (size_t i = 0; i < relations; i++) {
		times.ranks[whens[i] - 1] = 1;
	}
	for (uint32_t i = 0; i < periods; i++) {
		/* Without a bound first, the others ascending. */
		keys[i] =
		    days[i] == 0 ? 0 : (uint32_t)(int32_t)days[i] ^ 0x80000000;
		if (times.ranks[i] != 0) {
			times.periods[times.count++] = i;
		}
	}
	sort_rows(times.periods, scratch, times.count, keys);
	for (uint32_t i = 0; i < times.count; i++) {
		times.ranks[times.periods[i]] = i + 1;
	}
	return times;
}

/* Fills the lists of the claims of each. */
static void
fill_claims(
    struct memory *memory, struct table *tables, const struct times *times)
{
	const size_t relations = tables[CRINK__TABLE_RELATION].count;
	const uint32_t *whens =
	    TABLE_COLUMN(tables, RELATION, WHEN, REF, PERIOD);
	uint32_t *starts = TABLE_COLUMN(tables, TIME, CLAIMS, LIST, BY_TIME);
	uint32_t *edges =
	    TABLE_COLUMN(tables, BY_TIME, RELATION, REF, RELATION);
	uint32_t *places = TABLE_COLUMN(tables, TIME_PLACE, AT, NUMBER, NONE);
	const struct memory_mark mark = memory_mark(memory);
	uint32_t *keys = memory_take(memory, relations, sizeof(*keys));
	uint32_t *rows = memory_take(memory, relations, sizeof(*rows));
	uint32_t *scratch = memory_take(memory, relations, sizeof(*scratch));
	uint32_t row = 0;

	for (uint32_t i = 0; i < relations; i++) {
		rows[i] = i;
		keys[i] = times->ranks[whens[i] - 1];
	}
	sort_rows(rows, scratch, relations, keys);
	for (uint32_t i = 0; i < relations; i++) {
		edges[i] = rows[i] + 1;
		places[rows[i]] = i;
		while (row < keys[rows[i]]) {
			starts[row++] = i;
		}
	}
	while (row <= times->count) {
		starts[row++] = (uint32_t)relations;
	}
	memory_reset(memory, mark);
}

void
times_fill(struct memory *memory, struct index *index)
{
	struct table *tables = index->tables;
	const size_t relations = tables[CRINK__TABLE_RELATION].count;
	const struct times times = find_times(memory, index);
	int64_t *first, *last;

	table_start(memory, tables, CRINK__TABLE_TIME, times.count);
	table_start(memory, tables, CRINK__TABLE_BY_TIME, relations);
	table_start(memory, tables, CRINK__TABLE_TIME_PLACE, relations);
	first = TABLE_SIGNED(tables, TIME, FIRST);
	last = TABLE_SIGNED(tables, TIME, LAST);
	for (uint32_t i = 0; i < times.count; i++) {
		const uint32_t period = times.periods[i];

		first[i] = TABLE_SIGNED(tables, SPAN, FIRST)[period];
		last[i] = TABLE_SIGNED(tables, SPAN, LAST)[period];
	}
	fill_claims(memory, tables, &times);
	tables[CRINK__TABLE_TIME].use = TABLE_FOR_SPEED;
	tables[CRINK__TABLE_BY_TIME].use = TABLE_FOR_SPEED;
	tables[CRINK__TABLE_TIME_PLACE].use = TABLE_FOR_SPEED;
}
