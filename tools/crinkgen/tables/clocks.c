#include "tables/clocks.h"

#include "base/sort.h"
#include "model/known.h"
#include "span.h"

/* Days as numbers that sort without a sign. */
static uint32_t
unsign(int32_t day)
{
	return (uint32_t)day ^ 0x80000000;
}

/*
 * The last day on which a time may have begun; the first of all for what has no
 * beginning, or none that is known but that it is on or after a day; of what
 * only the end is known of, the end.
 */
static int32_t
when_key(const struct crink_period *when)
{
	const bool is_begun = when->start.year != 0 || when->open_start;
	const struct crink_date date =
	    when->start_latest.year != 0 ? when->start_latest : when->end;
	int32_t days[2] = {0, INT32_MIN};

	if (when->start_latest.year != 0 || (!is_begun && date.year != 0)) {
		crink__days(date.year, date.month, date.day, days);
	}
	return days[1];
}

/* The keys of both orders, by row of relations. */
struct keys_of {
	uint32_t *when, *known;
};

static struct keys_of
find_keys(struct memory *memory, const struct index *index)
{
	const struct model *model = index->model;
	const struct order *order = &index->orders[MODEL_RELATION];
	struct keys_of keys = {
	    memory_take(memory, order->count, sizeof(uint32_t)),
	    memory_take(memory, order->count, sizeof(uint32_t))};

	for (uint32_t row = 0; row < order->count; row++) {
		const struct model_relation *relation =
		    model_relation(model, order->numbers[row]);

		keys.known[row] = unsign(known_day(model, relation));
		keys.when[row] =
		    unsign(when_key(&model->periods[relation->when - 1]));
	}
	return keys;
}

/* Sorts all relations by their keys; ties are in the order of the data. */
static void
fill_order(struct memory *memory, const struct index *index,
    const uint32_t *keys, uint32_t *relations, uint32_t *places)
{
	const struct order *order = &index->orders[MODEL_RELATION];
	const struct memory_mark mark = memory_mark(memory);
	uint32_t *rows = memory_take(memory, order->count, sizeof(*rows));
	uint32_t *scratch = memory_take(memory, order->count, sizeof(*scratch));

	for (uint32_t number = 1; number <= order->count; number++) {
		rows[number - 1] = order->rows[number];
	}
	sort_rows(rows, scratch, order->count, keys);
	for (uint32_t i = 0; i < order->count; i++) {
		relations[i] = rows[i] + 1;
		places[rows[i]] = i;
	}
	memory_reset(memory, mark);
}

/* Whether one of some relations in that order is the first of its day. */
static bool
is_new_day(const uint32_t *keys, const uint32_t *relations, size_t i)
{
	return i == 0 || keys[relations[i] - 1] != keys[relations[i - 1] - 1];
}

/* The days on which claims became known, of relations in that order. */
static void
fill_days(struct memory *memory, struct index *index, const uint32_t *keys,
    const uint32_t *relations)
{
	const size_t count = index->orders[MODEL_RELATION].count;
	struct table *tables = index->tables;
	uint32_t days = 0;
	uint32_t *first;
	int64_t *day;

	for (size_t i = 0; i < count; i++) {
		days += is_new_day(keys, relations, i);
	}
	table_start(memory, tables, CRINK__TABLE_KNOWN_DAY, days);
	first = TABLE_COLUMN(tables, KNOWN_DAY, FIRST, ROW, BY_KNOWN);
	day = TABLE_SIGNED(tables, KNOWN_DAY, DAY);
	days = 0;
	for (uint32_t i = 0; i < count; i++) {
		if (is_new_day(keys, relations, i)) {
			day[days] =
			    (int32_t)(keys[relations[i] - 1] ^ 0x80000000);
			first[days++] = i;
		}
	}
}

static int64_t
bound_of(int32_t day)
{
	return day == INT32_MIN || day == INT32_MAX ? 0 : day;
}

/* What periods leave open, so that nobody has to work it out. */
static void
fill_spans(struct memory *memory, struct index *index)
{
	const struct model *model = index->model;
	const int32_t newest = known_newest(model);
	struct table *tables = index->tables;
	uint32_t *flags;

	table_start(memory, tables, CRINK__TABLE_SPAN, model->period_count);
	flags = TABLE_COLUMN(tables, SPAN, FLAGS, FLAGS, NONE);
	for (size_t row = 0; row < model->period_count; row++) {
		const struct crink_period *period = &model->periods[row];
		const bool is_started =
		    period->start.year != 0 || period->start_latest.year != 0;
		const bool is_ended =
		    period->end_earliest.year != 0 || period->end.year != 0;
		struct crink__span span;

		crink__span_of(period, newest, CRINK__UNTOLD, &span);
		TABLE_SIGNED(tables, SPAN, FIRST)
		[row] = bound_of(span.first[0]);
		TABLE_SIGNED(tables, SPAN, FIRST_LATEST)
		[row] = bound_of(span.first[1]);
		TABLE_SIGNED(tables, SPAN, LAST_EARLIEST)
		[row] = bound_of(span.last[0]);
		TABLE_SIGNED(tables, SPAN, LAST)
		[row] = bound_of(span.last[1]);
		if (period->open_start) {
			flags[row] |= CRINK__NO_BEGINNING;
		} else if (!is_started && !is_ended) {
			flags[row] |= CRINK__UNTOLD_FIRST;
		}
		if (!is_ended && !period->open_end) {
			flags[row] |= CRINK__UNTOLD_LAST;
		}
		if (span.is_uncertain) {
			flags[row] |= CRINK__IS_UNCERTAIN;
		}
	}
}

static void
mark_to_come(struct index *index)
{
	const struct model *model = index->model;
	const struct known_to_come to_come = known_to_come(model);
	uint32_t *marks =
	    TABLE_COLUMN(index->tables, STATUS, TO_COME, NUMBER, NONE);

	for (uint32_t i = 1; i <= model->lists[MODEL_STATUS].count; i++) {
		marks[index_reference(index, MODEL_STATUS, i) - 1] =
		    known_is_to_come(&to_come, i);
	}
}

void
clocks_fill(struct memory *memory, struct index *index)
{
	const size_t relations = index->orders[MODEL_RELATION].count;
	const struct keys_of keys = find_keys(memory, index);
	struct table *tables = index->tables;

	table_start(memory, tables, CRINK__TABLE_BY_WHEN, relations);
	table_start(memory, tables, CRINK__TABLE_WHEN_PLACE, relations);
	table_start(memory, tables, CRINK__TABLE_BY_KNOWN, relations);
	table_start(memory, tables, CRINK__TABLE_KNOWN_PLACE, relations);
	fill_order(memory, index, keys.when,
	    TABLE_COLUMN(tables, BY_WHEN, RELATION, REF, RELATION),
	    TABLE_COLUMN(tables, WHEN_PLACE, AT, NUMBER, NONE));
	fill_order(memory, index, keys.known,
	    TABLE_COLUMN(tables, BY_KNOWN, RELATION, REF, RELATION),
	    TABLE_COLUMN(tables, KNOWN_PLACE, AT, NUMBER, NONE));
	fill_days(memory, index, keys.known,
	    TABLE_COLUMN(tables, BY_KNOWN, RELATION, REF, RELATION));
	fill_spans(memory, index);
	mark_to_come(index);
	tables[CRINK__TABLE_KNOWN_DAY].use = TABLE_FOR_SPEED;
	tables[CRINK__TABLE_SPAN].use = TABLE_FOR_SPEED;
}
