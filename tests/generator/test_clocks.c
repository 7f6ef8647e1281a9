/* The orders of claims by both clocks, and what is still to come. */
#include "help.h"

#include "edtf.h"
#include "tables/index.h"

static const char to_come[] =
    "actor-kinds: [{id: state}]\n"
    "item-kinds: [{id: munition}]\n"
    "relation-kinds:\n"
    "- {id: supplies, verb: supplies, base: supply, past: supplied}\n"
    "statuses: [{id: stated}, {id: planned}, {id: hoped}, {id: pledged},"
    " {id: expected}, {id: feared, future: feared}]\n"
    "units: [{id: piece}]\n";

/* Subjects in no order, so that relations do not lie in the order of the data. */
static const char facts[] =
    "actors:\n"
    "- {id: a, kind: state, name: A}\n"
    "- {id: b, kind: state, name: B}\n"
    "sources: [{id: s, publisher: a, date: 2024-06-30, title: S},\n"
    "  {id: t, publisher: a, date: 2024, title: T},\n"
    "  {id: u, publisher: a, date: -0001, title: U}]\n"
    "relations:\n"
    "- {id: c1, subject: b, kind: supplies, when: 2024-05, source: s,"
    " paragraph: 1}\n"
    "- {id: c2, subject: a, kind: supplies, when: 2024-05-31, source: s,"
    " paragraph: 1}\n"
    "- {id: c3, kind: supplies, when: 2024-05-30, source: t, paragraph: 1}\n"
    "- {id: c4, subject: b, kind: supplies, when: /2024-05, source: t,"
    " paragraph: 1}\n"
    "- {id: c5, subject: a, kind: supplies, when: ../2024-05, source: u,"
    " paragraph: 1}\n"
    "- {id: c6, subject: a, kind: supplies, when: 2024-05-31.., source: s,"
    " said: 2024-12, paragraph: 1}\n"
    "- {id: c7, subject: b, kind: supplies, when: 2020..2024-05-31/..,"
    " source: s, said: 2023, paragraph: 1}\n"
    /* As of 2024-06-30, and of 2024, 2025-01-01. */
    "- {id: c8, subject: b, kind: supplies, source: s, paragraph: 1}\n"
    "- {id: c9, subject: a, kind: supplies, source: t, paragraph: 2}\n"
    "- {id: c10, subject: a, kind: supplies, source: s, said: 2025-01-01,"
    " paragraph: 1}\n"
    "- {id: c11, kind: supplies, when: -0044-03-15~, source: s,"
    " paragraph: 1}\n"
    "- {id: c12, kind: supplies, when: 2020../2024, source: s, paragraph: 1}\n"
    "- {id: c13, kind: supplies, when: /.., source: s, paragraph: 2}\n";

static void
check_order(const struct index *index, const uint32_t *relations,
    const uint32_t *places, const char *const *slugs, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		const uint32_t row = relations[i] - 1;

		ck_assert_msg(
		    index_reference(index, MODEL_RELATION,
		        number_of(MODEL_RELATION, slugs[i])) == row + 1,
		    "no %s in place %u", slugs[i], (unsigned)i);
		ck_assert_uint_eq(places[row], i);
	}
}

START_TEST(test_orders)
{
	static const char *const when[] = {"c5", "c6", "c12", "c13", "c11",
	    "c3", "c1", "c2", "c4", "c7", "c8", "c9", "c10"};
	static const char *const known[] = {"c5", "c7", "c1", "c2", "c8", "c11",
	    "c12", "c13", "c3", "c4", "c6", "c9", "c10"};
	const struct index *index =
	    index_data(join(vocabulary, facts, NULL), NULL);
	const struct table *tables = index->tables;

	ck_assert_uint_eq(
	    tables[CRINK__TABLE_BY_WHEN].count, (size_t)COUNT(when));
	ck_assert_uint_eq(
	    tables[CRINK__TABLE_BY_KNOWN].count, (size_t)COUNT(known));
	check_order(index,
	    TABLE_COLUMN(tables, BY_WHEN, RELATION, REF, RELATION),
	    TABLE_COLUMN(tables, WHEN_PLACE, AT, NUMBER, NONE), when,
	    COUNT(when));
	check_order(index,
	    TABLE_COLUMN(tables, BY_KNOWN, RELATION, REF, RELATION),
	    TABLE_COLUMN(tables, KNOWN_PLACE, AT, NUMBER, NONE), known,
	    COUNT(known));
}
END_TEST

START_TEST(test_to_come)
{
	static const struct {
		const char *slug;
		uint32_t mark;
	} statuses[] = {{"stated", 0}, {"planned", 1}, {"hoped", 0},
	    {"pledged", 1}, {"expected", 1}, {"feared", 1}};
	const struct index *index =
	    index_data(join(to_come, facts, NULL), NULL);
	const uint32_t *marks =
	    TABLE_COLUMN(index->tables, STATUS, TO_COME, NUMBER, NONE);

	for (int i = 0; i < COUNT(statuses); i++) {
		const uint32_t status = index_reference(index, MODEL_STATUS,
		    number_of(MODEL_STATUS, statuses[i].slug));

		ck_assert_uint_eq(marks[status - 1], statuses[i].mark);
	}
}
END_TEST

/* The first of all statuses may be one. */
START_TEST(test_first_to_come)
{
	const struct index *index =
	    index_data("statuses: [{id: planned}, {id: stated}]\n", NULL);
	const uint32_t *marks =
	    TABLE_COLUMN(index->tables, STATUS, TO_COME, NUMBER, NONE);

	ck_assert_uint_eq(marks[0], 1);
	ck_assert_uint_eq(marks[1], 0);
}
END_TEST

/* A vocabulary without them pays no bit. */
START_TEST(test_none_to_come)
{
	const struct index *index =
	    index_data(join(vocabulary, facts, NULL), NULL);

	ck_assert_uint_eq(index->tables[CRINK__TABLE_STATUS]
	                      .places[CRINK__STATUS__TO_COME]
	                      .bits,
	    0);
}
END_TEST

/* ---- spans --------------------------------------------------------- */

/* A day as year, month and day; of the year 0: no bound. */
struct day {
	int year;
	unsigned month, day;
};

static int32_t
number_of_day(struct day day)
{
	int32_t days[2] = {0, 0};

	if (day.year != 0) {
		crink__days(day.year, day.month, day.day, days);
	}
	return days[0];
}

#define NO_DAY          \
	{               \
		0, 0, 0 \
	}

/* Times, the first and the last days that they may begin and end on, and flags; the
 * newest day of the data is the 30th of June 2024. */
static const struct {
	const char *when;
	struct day first[2], last[2];
	uint32_t flags;
} spans[] = {
    {"2024-05-31", {{2024, 5, 31}, {2024, 5, 31}},
        {{2024, 5, 31}, {2024, 5, 31}}, 0},
    {"2024-05", {{2024, 5, 1}, {2024, 5, 31}}, {{2024, 5, 1}, {2024, 5, 31}},
        0},
    {"2024-04-30/2024-05", {{2024, 4, 30}, {2024, 4, 30}},
        {{2024, 5, 1}, {2024, 5, 31}}, 0},
    {"2024-05-30/2024-05-31", {{2024, 5, 30}, {2024, 5, 30}},
        {{2024, 5, 31}, {2024, 5, 31}}, 0},
    {"../2024-05", {NO_DAY, NO_DAY}, {{2024, 5, 1}, {2024, 5, 31}},
        CRINK__NO_BEGINNING},
    {"/2024-05", {NO_DAY, NO_DAY}, {{2024, 5, 1}, {2024, 5, 31}}, 0},
    {"2024-05/..", {{2024, 5, 1}, {2024, 5, 31}}, {{2024, 6, 30}, NO_DAY}, 0},
    {"2024-05/", {{2024, 5, 1}, {2024, 5, 31}}, {NO_DAY, NO_DAY},
        CRINK__UNTOLD_LAST},
    {"/..", {NO_DAY, NO_DAY}, {{2024, 6, 30}, NO_DAY}, CRINK__UNTOLD_FIRST},
    {"../", {NO_DAY, NO_DAY}, {NO_DAY, NO_DAY},
        CRINK__NO_BEGINNING | CRINK__UNTOLD_LAST},
    {"2024-05-31..", {{2024, 5, 31}, NO_DAY}, {{2024, 5, 31}, NO_DAY}, 0},
    {"..2024-05-31", {NO_DAY, {2024, 5, 31}}, {NO_DAY, {2024, 5, 31}}, 0},
    {"2020..2024-05-31/..", {{2020, 1, 1}, {2024, 5, 31}},
        {{2024, 6, 30}, NO_DAY}, 0},
    {"2024/2025..", {{2024, 1, 1}, {2024, 12, 31}}, {{2025, 1, 1}, NO_DAY}, 0},
    {"2024/..2025", {{2024, 1, 1}, {2024, 12, 31}}, {NO_DAY, {2025, 12, 31}},
        0},
    {"2020../2024", {{2020, 1, 1}, NO_DAY}, {{2024, 1, 1}, {2024, 12, 31}}, 0},
    /* All that is known is a day on or after, or on or before, which it began. */
    {"2020../..", {{2020, 1, 1}, NO_DAY}, {{2024, 6, 30}, NO_DAY}, 0},
    {"2020../", {{2020, 1, 1}, NO_DAY}, {NO_DAY, NO_DAY}, CRINK__UNTOLD_LAST},
    {"..2020/..", {NO_DAY, {2020, 12, 31}}, {{2024, 6, 30}, NO_DAY}, 0},
    {"..2020/", {NO_DAY, {2020, 12, 31}}, {NO_DAY, NO_DAY}, CRINK__UNTOLD_LAST},
    {"..2020/2024", {NO_DAY, {2020, 12, 31}}, {{2024, 1, 1}, {2024, 12, 31}},
        0},
    {"2024-05-31~", {{2024, 5, 30}, {2024, 6, 1}},
        {{2024, 5, 30}, {2024, 6, 1}}, 0},
    {"2024-05?", {{2024, 5, 1}, {2024, 5, 31}}, {{2024, 5, 1}, {2024, 5, 31}},
        CRINK__IS_UNCERTAIN},
    {"2024-05/2024-06?", {{2024, 5, 1}, {2024, 5, 31}},
        {{2024, 6, 1}, {2024, 6, 30}}, CRINK__IS_UNCERTAIN},
};

START_TEST(test_spans)
{
	const struct index *index = index_data(
	    join(vocabulary,
	        "actors: [{id: a, kind: state, name: A}]\n"
	        "sources: [{id: s, publisher: a, date: 2024-06-30, title: S}]\n"
	        "relations:\n"
	        "- {id: c, kind: supplies, source: s, paragraph: 1, when: ",
	        spans[_i].when, "}\n", NULL),
	    NULL);
	const struct table *tables = index->tables;
	const uint32_t row =
	    TABLE_COLUMN(tables, RELATION, WHEN, REF, PERIOD)[0] - 1;

	ck_assert_int_eq(TABLE_SIGNED(tables, SPAN, FIRST)[row],
	    number_of_day(spans[_i].first[0]));
	ck_assert_int_eq(TABLE_SIGNED(tables, SPAN, FIRST_LATEST)[row],
	    number_of_day(spans[_i].first[1]));
	ck_assert_int_eq(TABLE_SIGNED(tables, SPAN, LAST_EARLIEST)[row],
	    number_of_day(spans[_i].last[0]));
	ck_assert_int_eq(TABLE_SIGNED(tables, SPAN, LAST)[row],
	    number_of_day(spans[_i].last[1]));
	ck_assert_uint_eq(TABLE_COLUMN(tables, SPAN, FLAGS, FLAGS, NONE)[row],
	    spans[_i].flags);
	ck_assert_uint_eq(
	    tables[CRINK__TABLE_SPAN].count, tables[CRINK__TABLE_PERIOD].count);
}
END_TEST

int
main(void)
{
	begin_tests("clocks");
	add_test(test_orders);
	add_test(test_to_come);
	add_test(test_first_to_come);
	add_test(test_none_to_come);
	add_loop_test(test_spans, 0, COUNT(spans));
	return end_tests();
}
