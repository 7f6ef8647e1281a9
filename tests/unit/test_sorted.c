/*
 * The answers of queries in the order of either clock: the same as without one,
 * ascending, and of one day in the same order whatever is asked for. (That it is
 * the order of the data is in tests/generator/test_clocks.c.)
 */
#include "conditions.h"
#include "days.h"

#include "edtf.h"
#include "order.h"
#include "query.h"

/* The last day of a date. */
static int64_t
last_day(struct crink_date date)
{
	int64_t first, last;

	days_of(date, &first, &last);
	return last;
}

/* What a relation is sorted by. */
static int64_t
key_of(const struct crink_relation *relation, enum crink_order order)
{
	const struct crink_period when = crink_relation_when(relation);

	if (order == CRINK_ORDER_KNOWN) {
		return last_day(crink_relation_known(relation));
	}
	if (when.start_latest.year != 0) {
		return last_day(when.start_latest);
	}
	return when.start.year == 0 && !when.open_start && when.end.year != 0
	           ? last_day(when.end)
	           : BEFORE_ALL;
}

/* Where a relation stands in the order of all, by row of the table, in which
 * relations lie. */
static size_t places[2][RELATIONS_MAX];

static size_t
number_of(const struct crink_relation *relation)
{
	return (size_t)(relation - relations[0]);
}

static void
setup(void)
{
	if (pool_count != 0) {
		return;
	}
	read_relations();
	fill_pool();
	for (enum crink_order order = CRINK_ORDER_WHEN;
	     order <= CRINK_ORDER_KNOWN; order++) {
		struct crink_query query = crink_query_all();
		const struct crink_relation *relation = NULL;
		size_t count = 0;

		crink_query_order(&query, order);
		while (
		    (relation = crink_query_next(&query, relation)) != NULL) {
			places[order - 1][number_of(relation)] = count++;
		}
		ck_assert_uint_eq(count, relation_count);
	}
}

/* All of them, ascending. */
START_TEST(test_all)
{
	setup();
	for (enum crink_order order = CRINK_ORDER_WHEN;
	     order <= CRINK_ORDER_KNOWN; order++) {
		struct crink_query query = crink_query_all();
		const struct crink_relation *relation = NULL, *before;
		size_t count = 1;

		crink_query_order(&query, order);
		before = crink_query_next(&query, NULL);
		while ((relation = crink_query_next(&query, before)) != NULL) {
			EXPECT(key_of(before, order) <= key_of(relation, order),
			    "order %d: %zu after %zu", order,
			    number_of(relation), number_of(before));
			before = relation;
			count++;
		}
		ck_assert_uint_eq(count, relation_count);
	}
}
END_TEST

#ifndef __OPTIMIZE_SIZE__
/* How many became known before a day, as the library numbers days. */
static uint32_t
known_before(int32_t day)
{
	uint32_t count = 0;

	for (size_t i = 0; i < relation_count; i++) {
		const struct crink_date known =
		    crink_relation_known(relations[i]);
		int32_t days[2];

		crink__days(known.year, known.month, known.day, days);
		count += days[1] < day;
	}
	return count;
}

/* On, before and after each of many days on which something became known. */
START_TEST(test_known_before)
{
	size_t every;

	setup();
	every = relation_count / 500 + 1;
	ck_assert_uint_eq(crink__known_before(INT32_MIN), 0);
	ck_assert_uint_eq(crink__known_before(0), known_before(0));
	ck_assert_uint_eq(crink__known_before(INT32_MAX), relation_count);
	for (size_t i = 0; i < relation_count; i += every) {
		const struct crink_date known =
		    crink_relation_known(relations[i]);
		int32_t days[2];

		crink__days(known.year, known.month, known.day, days);
		for (int32_t day = days[1] - 1; day <= days[1] + 1; day++) {
			ck_assert_uint_eq(
			    crink__known_before(day), known_before(day));
		}
	}
}
END_TEST
#endif

/* Holds the answers in an order against those without one. */
static void
check(const size_t *chosen, size_t count, enum crink_order order)
{
	struct crink_query query = crink_query_all();
	const struct crink_relation *relation = NULL;
	bool is_match[RELATIONS_MAX] = {false};
	size_t matches = 0, place = 0;

	for (size_t i = 0; i < count; i++) {
		add(&query, &pool[chosen[i]]);
	}
	while ((relation = crink_query_next(&query, relation)) != NULL) {
		is_match[number_of(relation)] = true;
		matches++;
	}
	crink_query_order(&query, order);
	EXPECT(crink_query_count(&query) == matches, "counted");
	while ((relation = crink_query_next(&query, relation)) != NULL) {
		const size_t number = number_of(relation);

		EXPECT(is_match[number], "%zu does not match", number);
		EXPECT(place <= places[order - 1][number],
		    "%zu: conditions "
		    "from %zu (sort %d), order %d",
		    number, chosen[0], pool[chosen[0]].sort, order);
		place = places[order - 1][number] + 1;
		matches--;
	}
	EXPECT(matches == 0, "%zu are missing", matches);
}

START_TEST(test_each)
{
	setup();
	for (size_t i = 0; i < pool_count; i++) {
		check(&i, 1, CRINK_ORDER_WHEN);
		check(&i, 1, CRINK_ORDER_KNOWN);
	}
}
END_TEST

START_TEST(test_pairs)
{
	uint32_t state = 99;

	setup();
	for (unsigned round = 0; round < 20000000 / RELATIONS_MAX; round++) {
		const size_t pair[2] = {unit_below(&state, pool_count),
		    unit_below(&state, pool_count)};

		check(pair, 2,
		    round % 2 == 0 ? CRINK_ORDER_WHEN : CRINK_ORDER_KNOWN);
	}
}
END_TEST

/* The last one holds; none, and what is none, take it back. It may be asked for
 * before the conditions and after them. */
START_TEST(test_last)
{
	const int none[] = {0, 3, -1, INT_MAX, INT_MIN, 256 + 1};
	struct crink_query plain = crink_query_all(), query;

	setup();
	crink_query_negated(&plain, false);
	for (size_t i = 0; i < COUNT(none); i++) {
		const struct crink_relation *relation = NULL;

		query = crink_query_all();
		crink_query_order(&query, CRINK_ORDER_KNOWN);
		crink_query_negated(&query, false);
		crink_query_order(&query, (enum crink_order)none[i]);
		do {
			ck_assert_ptr_eq(crink_query_next(&query, relation),
			    crink_query_next(&plain, relation));
			relation = crink_query_next(&plain, relation);
		} while (relation != NULL);
	}
	query = plain;
	crink_query_order(&query, CRINK_ORDER_KNOWN);
	crink_query_order(&query, CRINK_ORDER_WHEN);
	crink_query_order(&plain, CRINK_ORDER_WHEN);
	ck_assert_ptr_eq(
	    crink_query_next(&query, NULL), crink_query_next(&plain, NULL));
	crink_query_order(NULL, CRINK_ORDER_WHEN);
	/* After what does not match there is nothing. */
	crink_query_negated(&query, true);
	for (size_t i = 0; i < relation_count; i++) {
		ck_assert_ptr_null(crink_query_next(&query, relations[i]));
	}
}
END_TEST

/* What is asked of when it became known is noted as that alone, so that nothing else
 * is looked at; where size counts, of each claim. */
START_TEST(test_known_notes)
{
	struct crink_query query = crink_query_all();

	crink_query_known(&query, crink_period_parse("-9999/9999"));
	ck_assert_uint_eq(query.flags, CRINK__KNOWN);
#ifdef __OPTIMIZE_SIZE__
	ck_assert_uint_eq(query.conditions, 0x80);
#else
	ck_assert_uint_eq(query.conditions, 1);
#endif
}
END_TEST

START_TEST(test_names)
{
	ck_assert_str_eq(crink_order_name(CRINK_ORDER_NONE), "");
	ck_assert_str_eq(crink_order_name(CRINK_ORDER_WHEN), "when");
	ck_assert_str_eq(crink_order_name(CRINK_ORDER_KNOWN), "known");
	ck_assert_str_eq(crink_order_name((enum crink_order)3), "");
	ck_assert_str_eq(crink_order_name((enum crink_order) - 1), "");
}
END_TEST

#ifdef __OPTIMIZE_SIZE__
UNIT_MAIN("sorted", test_all, test_each, test_pairs, test_last,
    test_known_notes, test_names)
#else
UNIT_MAIN("sorted", test_all, test_each, test_pairs, test_last,
    test_known_notes, test_names, test_known_before)
#endif
