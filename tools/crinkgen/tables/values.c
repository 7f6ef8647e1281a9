#include "tables/values.h"

#include <string.h>

static void
fill_quantities(struct memory *memory, struct index *index)
{
	const struct model *model = index->model;
	struct table *tables = index->tables;
	uint32_t *unit, *per, *qualifier;
	int64_t *low, *high;

	table_start(
	    memory, tables, CRINK__TABLE_QUANTITY, model->quantity_count);
	unit = TABLE_COLUMN(tables, QUANTITY, UNIT, REF, UNIT);
	per = TABLE_COLUMN(tables, QUANTITY, PER, REF, UNIT);
	qualifier = TABLE_COLUMN(tables, QUANTITY, QUALIFIER, NUMBER, NONE);
	low = TABLE_SIGNED(tables, QUANTITY, LOW);
	high = TABLE_SIGNED(tables, QUANTITY, HIGH);
	for (size_t row = 0; row < model->quantity_count; row++) {
		const struct model_quantity *quantity = &model->quantities[row];

		unit[row] = index_reference(index, MODEL_UNIT, quantity->unit);
		per[row] = index_reference(index, MODEL_UNIT, quantity->per);
		qualifier[row] = quantity->qualifier;
		low[row] = quantity->low;
		high[row] = quantity->high;
	}
}

/* ---- periods ------------------------------------------------------- */

struct dates {
	struct crink_date all[4];
	uint32_t shape;
};

/* The number of a date among those that there are already, from 1; 0 is none. */
static uint32_t
enter(struct dates *dates, struct crink_date date)
{
	uint32_t number = 0;

	if (date.year == 0) {
		return 0;
	}
	while (dates->all[number].year != 0 &&
	       memcmp(&dates->all[number], &date, sizeof(date)) != 0) {
		number++;
	}
	dates->all[number] = date;
	return number + 1;
}

static struct dates
dates_of(const struct crink_period *period)
{
	struct dates dates;

	memset(&dates, 0, sizeof(dates));
	dates.shape = CRINK__SHAPE_PLAIN;
	dates.shape ^= enter(&dates, period->start) << CRINK__SHAPE_START;
	dates.shape ^= enter(&dates, period->start_latest)
	               << CRINK__SHAPE_START_LATEST;
	dates.shape ^= enter(&dates, period->end_earliest)
	               << CRINK__SHAPE_END_EARLIEST;
	dates.shape ^= enter(&dates, period->end) << CRINK__SHAPE_END;
	return dates;
}

static uint32_t
flags_of(const struct crink_period *period)
{
	return (period->open_start ? CRINK__OPEN_START : 0) |
	       (period->open_end ? CRINK__OPEN_END : 0) |
	       (period->approximate_start ? CRINK__APPROXIMATE_START : 0) |
	       (period->approximate_end ? CRINK__APPROXIMATE_END : 0) |
	       (period->uncertain_start ? CRINK__UNCERTAIN_START : 0) |
	       (period->uncertain_end ? CRINK__UNCERTAIN_END : 0);
}

#define FILL_DATE(tables, row, number, date)                             \
	do {                                                             \
		TABLE_SIGNED(tables, PERIOD, DATE_##number##_YEAR)       \
		[row] = (date).year;                                     \
		TABLE_COLUMN(                                            \
		    tables, PERIOD, DATE_##number##_MONTH, NUMBER, NONE) \
		[row] = (date).month;                                    \
		TABLE_COLUMN(                                            \
		    tables, PERIOD, DATE_##number##_DAY, NUMBER, NONE)   \
		[row] = (date).day;                                      \
	} while (0)

static void
fill_periods(struct memory *memory, struct index *index)
{
	const struct model *model = index->model;
	struct table *tables = index->tables;

	table_start(memory, tables, CRINK__TABLE_PERIOD, model->period_count);
	for (size_t row = 0; row < model->period_count; row++) {
		const struct crink_period *period = &model->periods[row];
		const struct dates dates = dates_of(period);

		FILL_DATE(tables, row, 1, dates.all[0]);
		FILL_DATE(tables, row, 2, dates.all[1]);
		FILL_DATE(tables, row, 3, dates.all[2]);
		FILL_DATE(tables, row, 4, dates.all[3]);
		TABLE_COLUMN(tables, PERIOD, SHAPE, NUMBER, NONE)
		[row] = dates.shape;
		TABLE_COLUMN(tables, PERIOD, FLAGS, FLAGS, NONE)
		[row] = flags_of(period);
	}
}

/* The columns of a table of lists. */
struct listed {
	uint32_t *number, *paragraph, *more;
};

static void
fill_listed(const struct index *index, enum model_sort sort,
    enum model_class category, const struct listed *to)
{
	const struct model_entries *entries = &index->model->entries[sort];

	for (size_t row = 0; row < entries->count; row++) {
		const struct model_entry *entry = &entries->entries[row];

		to->number[row] =
		    index_reference(index, category, entry->number);
		to->more[row] = entry->more;
		if (to->paragraph != NULL) {
			to->paragraph[row] = entry->paragraph;
		}
	}
}

static void
fill_lists(struct memory *memory, struct index *index)
{
	struct table *tables = index->tables;
	struct listed to = {NULL, NULL, NULL};

#define FILL(TABLE, FIELD, CLASS)                                   \
	table_start(memory, tables, CRINK__TABLE_##TABLE,           \
	    index->model->entries[MODEL_##TABLE].count);            \
	to.number = TABLE_COLUMN(tables, TABLE, FIELD, REF, CLASS); \
	to.more = TABLE_COLUMN(tables, TABLE, MORE, NUMBER, NONE);  \
	fill_listed(index, MODEL_##TABLE, MODEL_##CLASS, &to)
	FILL(VIA, ACTOR, ACTOR);
	FILL(MODIFIERS, MODIFIER, MODIFIER);
#undef FILL
	table_start(memory, tables, CRINK__TABLE_EVIDENCE,
	    index->model->entries[MODEL_EVIDENCE].count);
	to.number = TABLE_COLUMN(tables, EVIDENCE, SOURCE, REF, SOURCE);
	to.paragraph = TABLE_COLUMN(tables, EVIDENCE, PARAGRAPH, NUMBER, NONE);
	to.more = TABLE_COLUMN(tables, EVIDENCE, MORE, NUMBER, NONE);
	fill_listed(index, MODEL_EVIDENCE, MODEL_SOURCE, &to);
}

void
values_fill(struct memory *memory, struct index *index)
{
	fill_quantities(memory, index);
	fill_periods(memory, index);
	fill_lists(memory, index);
}
