#include "tables/values.h"

static void
fill_quantities(struct memory *memory, struct index *index)
{
	const struct model *model = index->model;
	struct table *tables = index->tables;
	uint32_t *unit, *qualifier;
	int64_t *low, *high;

	table_start(
	    memory, tables, CRINK__TABLE_QUANTITY, model->quantity_count);
	unit = TABLE_COLUMN(tables, QUANTITY, UNIT, REF, UNIT);
	qualifier = TABLE_COLUMN(tables, QUANTITY, QUALIFIER, NUMBER, NONE);
	low = TABLE_SIGNED(tables, QUANTITY, LOW);
	high = TABLE_SIGNED(tables, QUANTITY, HIGH);
	for (size_t row = 0; row < model->quantity_count; row++) {
		const struct model_quantity *quantity = &model->quantities[row];

		unit[row] = index_reference(index, MODEL_UNIT, quantity->unit);
		qualifier[row] = quantity->qualifier;
		low[row] = quantity->low;
		high[row] = quantity->high;
	}
}

static uint32_t
flags_of(const struct crink__period *period)
{
	return (period->approximate ? CRINK__APPROXIMATE : 0) |
	       (period->uncertain ? CRINK__UNCERTAIN : 0) |
	       (period->open_start ? CRINK__OPEN_START : 0) |
	       (period->open_end ? CRINK__OPEN_END : 0);
}

static void
fill_periods(struct memory *memory, struct index *index)
{
	const struct model *model = index->model;
	struct table *tables = index->tables;

	table_start(memory, tables, CRINK__TABLE_PERIOD, model->period_count);
	for (size_t row = 0; row < model->period_count; row++) {
		const struct crink__period *period = &model->periods[row];

		TABLE_SIGNED(tables, PERIOD, START_YEAR)
		[row] = period->start.year;
		TABLE_COLUMN(tables, PERIOD, START_MONTH, NUMBER, NONE)
		[row] = period->start.month;
		TABLE_COLUMN(tables, PERIOD, START_DAY, NUMBER, NONE)
		[row] = period->start.day;
		TABLE_SIGNED(tables, PERIOD, END_YEAR)[row] = period->end.year;
		TABLE_COLUMN(tables, PERIOD, END_MONTH, NUMBER, NONE)
		[row] = period->end.month;
		TABLE_COLUMN(tables, PERIOD, END_DAY, NUMBER, NONE)
		[row] = period->end.day;
		TABLE_COLUMN(tables, PERIOD, FLAGS, FLAGS, NONE)
		[row] = flags_of(period);
	}
}

void
values_fill(struct memory *memory, struct index *index)
{
	fill_quantities(memory, index);
	fill_periods(memory, index);
}
