/*
 * Single conditions of queries: copies, pointers that are no entities, the
 * room for several, and what the header tells of quantities.
 */
#include "unit.h"

START_TEST(test_copies)
{
	struct crink_query query = crink_query_all(), copy;
	size_t count;

	crink_query_object(&query, crink_actor_find("Russia"));
	count = crink_query_count(&query);
	copy = query;
	crink_query_kind(&copy, CRINK_RELATION_SUPPLIES);
	ck_assert_uint_eq(crink_query_count(&query), count);
	ck_assert_uint_lt(crink_query_count(&copy), count);
	ck_assert_uint_gt(crink_query_count(&copy), 0);
	crink_query_subject(&query, NULL);
	ck_assert_uint_eq(crink_query_count(&query), 0);
	ck_assert_uint_gt(crink_query_count(&copy), 0);
}
END_TEST

/* The sentences of the header about quantities. */
START_TEST(test_strictness)
{
	static const struct {
		const char *subject, *item;
		enum crink_unit unit;
		int64_t low, high;
		size_t count;
	} rows[] = {
	    {"North Korea", "troops", CRINK_UNIT_PERSON, 10001, 20000, 2},
	    {"North Korea", "troops", CRINK_UNIT_PERSON, 0, 10000, 1},
	    {"North Korea", "troops", CRINK_UNIT_PERSON, 0, 9999, 0},
	    {"North Korea", "troops", CRINK_UNIT_PERSON, 13001, 13001, 1},
	    {"North Korea", "troops", CRINK_UNIT_ROUND, 0, 20000, 0},
	    /* Of a unit with a decimal: 82 percent. */
	    {"South Koreans", "military aid", CRINK_UNIT_PERCENT, 820, 820, 1},
	    {"South Koreans", "military aid", CRINK_UNIT_PERCENT, 82, 82, 0},
	    {"Iran", "drones", CRINK_UNIT_PIECE, 0, 1999, 0},
	    {"Iran", "drones", CRINK_UNIT_PIECE, 0, 2000, 1},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct crink_query query = crink_query_all();

		/* Of the first article alone, whatever others tell. */
		crink_query_source(&query,
		    crink_source_get(CRINK_SOURCE_WASHINGTON_TIMES_2024_12_01));
		crink_query_subject(&query, crink_actor_find(rows[i].subject));
		crink_query_item(&query, crink_item_find(rows[i].item));
		crink_query_quantity(
		    &query, rows[i].unit, rows[i].low, rows[i].high);
		EXPECT(crink_query_count(&query) == rows[i].count,
		    "row %zu: %zu", i, crink_query_count(&query));
	}
}
END_TEST

/* Two ranges that share no number can both hold for one quantity that allows
 * some of each. */
START_TEST(test_two_quantities)
{
	struct crink_query query = crink_query_all();

	crink_query_source(
	    &query, crink_source_get(CRINK_SOURCE_WASHINGTON_TIMES_2024_12_01));
	crink_query_quantity(&query, CRINK_UNIT_PERSON, 10500, 11000);
	crink_query_quantity(&query, CRINK_UNIT_PERSON, 12000, 12500);
	/* Both "over 10,000" and "10,000 to 13,000" allow 10,500 and 12,000. */
	ck_assert_uint_eq(crink_query_count(&query), 2);
}
END_TEST

START_TEST(test_strays)
{
	const void *const actors = crink_actor_next(NULL);
	const void *const items = crink_item_next(NULL);
	const void *const sources = crink_source_next(NULL);
	const void *const questions = crink_question_next(NULL);

	for (unsigned i = 0; i < UNIT_STRAYS; i++) {
		void (*const functions[])(struct crink_query *,
		    const struct crink_actor *) = {crink_query_subject,
		    crink_query_object, crink_query_party,
		    crink_query_subject_in, crink_query_object_in,
		    crink_query_claimant, crink_query_claimant_in,
		    crink_query_actor};
		void (*const of_items[])(struct crink_query *,
		    const struct crink_item *) = {crink_query_item,
		    crink_query_item_above, crink_query_context};
		struct crink_query query;

		for (size_t j = 0; j < COUNT(functions); j++) {
			query = crink_query_all();
			functions[j](&query, unit_stray(i, actors));
			ck_assert_uint_eq(crink_query_count(&query), 0);
			ck_assert_ptr_null(crink_query_next(&query, NULL));
			functions[j](NULL, unit_stray(i, actors));
		}
		for (size_t j = 0; j < COUNT(of_items); j++) {
			query = crink_query_all();
			of_items[j](&query, unit_stray(i, items));
			ck_assert_uint_eq(crink_query_count(&query), 0);
			of_items[j](NULL, unit_stray(i, items));
		}
		query = crink_query_all();
		crink_query_question(&query, unit_stray(i, questions));
		ck_assert_uint_eq(crink_query_count(&query), 0);
		query = crink_query_all();
		crink_query_source(&query, unit_stray(i, sources));
		ck_assert_uint_eq(crink_query_count(&query), 0);
		query = crink_query_all();
		ck_assert_ptr_eq(crink_query_next(&query,
		                     unit_stray(i, CRINK__RELATION_BYTES)),
		    unit_stray(i, CRINK__RELATION_BYTES) == NULL
		        ? crink_query_next(&query, NULL)
		        : NULL);
	}
}
END_TEST

/* Conditions of one sort take no room from those of another. */
START_TEST(test_most)
{
	struct crink_query query = crink_query_all();
	const struct crink_actor *actor = NULL;
	unsigned listed = 0;

	while (listed < CRINK_QUERY_SAME_MAX) {
		actor = crink_actor_next(actor);
		ck_assert_ptr_nonnull(actor);
		crink_query_subject_in(&query, actor);
		crink_query_subject_in(&query, actor);
		listed++;
	}
	ck_assert_uint_eq(query.listed, CRINK_QUERY_SAME_MAX);
	/* The other sorts have room of their own. */
	crink_query_object_in(&query, actor);
	crink_query_source(&query, crink_source_next(NULL));
	ck_assert_uint_eq(query.listed, CRINK_QUERY_SAME_MAX + 2);
	crink_query_subject_in(&query, crink_actor_next(actor));
	ck_assert_uint_eq(query.listed, CRINK_QUERY_SAME_MAX + 2);
	ck_assert_uint_eq(crink_query_count(&query), 0);
}
END_TEST

static size_t
count_on(int year, int month, int day, enum crink_certainty least)
{
	const struct crink_date date = {
	    (int16_t)year, (uint8_t)month, (uint8_t)day};
	struct crink_query query = crink_query_all();

	crink_query_on(&query, date, least);
	return crink_query_count(&query);
}

/* How many claims surely held on every day of old. */
static size_t
count_without_beginning(void)
{
	const struct crink_query all = crink_query_all();
	const struct crink_date first = {INT16_MIN, 1, 1};
	const struct crink_relation *relation = NULL;
	size_t count = 0;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		count += crink_period_covers(crink_relation_when(relation),
		             first) == CRINK_CERTAINTY_YES;
	}
	return count;
}

/* NO matches every claim, whatever the day; NONE and dates that are none match
 * nothing, and none of it says anything about other certainties. */
START_TEST(test_certainties)
{
	static const int none[] = {0, -1, 4, 8, INT_MAX, INT_MIN, 256 + 3};
	const struct crink_query all = crink_query_all();

	ck_assert_uint_eq(
	    count_on(1815, 6, 18, CRINK_CERTAINTY_NO), crink_query_count(&all));
	ck_assert_uint_eq(
	    count_on(2024, 12, 1, CRINK_CERTAINTY_NO), crink_query_count(&all));
	ck_assert_uint_lt(count_on(2024, 12, 1, CRINK_CERTAINTY_YES),
	    count_on(2024, 12, 1, CRINK_CERTAINTY_MAYBE));
	ck_assert_uint_gt(count_on(2024, 12, 1, CRINK_CERTAINTY_YES), 0);
	for (size_t i = 0; i < COUNT(none); i++) {
		ck_assert_uint_eq(
		    count_on(2024, 12, 1, (enum crink_certainty)none[i]), 0);
	}
	for (enum crink_certainty least = CRINK_CERTAINTY_NO;
	     least <= CRINK_CERTAINTY_YES; least++) {
		ck_assert_uint_eq(count_on(0, 0, 0, least), 0);
		ck_assert_uint_eq(count_on(0, 12, 1, least), 0);
		ck_assert_uint_eq(count_on(2023, 2, 29, least), 0);
		ck_assert_uint_eq(count_on(2024, 13, 1, least), 0);
		ck_assert_uint_eq(count_on(2024, 0, 1, least), 0);
		ck_assert_uint_eq(count_on(2024, 255, 255, least), 0);
	}
	/* The widest dates are kept whole. */
	ck_assert_uint_eq(count_on(INT16_MAX, 12, 31, CRINK_CERTAINTY_NO),
	    count_on(2024, 0, 0, CRINK_CERTAINTY_NO));
	ck_assert_uint_eq(count_on(INT16_MIN, 1, 1, CRINK_CERTAINTY_YES),
	    count_without_beginning());
}
END_TEST

/* One of each sort that is listed, of which there are answers. */
static void
require_listed(struct crink_query *query, size_t sort)
{
	const struct crink_date newest = {2024, 12, 31};
	const struct crink_actor *russia = crink_actor_find("Russia");
	const struct crink_actor *un = crink_actor_find("United Nations");

	switch (sort) {
	case 0:
		crink_query_subject_in(query, un);
		break;
	case 1:
		crink_query_object_in(query, un);
		break;
	case 2:
		crink_query_claimant_in(query, un);
		break;
	case 3:
		crink_query_actor(query, russia);
		break;
	case 4:
		crink_query_source(query,
		    crink_source_get(CRINK_SOURCE_WASHINGTON_TIMES_2024_12_01));
		break;
	case 5:
		crink_query_item_above(query, crink_item_find("troops"));
		break;
	case 6:
		crink_query_modifier(query, CRINK_MODIFIER_DIRECTLY);
		break;
	case 7:
		crink_query_on(query, newest, CRINK_CERTAINTY_NO);
		break;
	default:
		crink_query_standing(query, newest);
	}
}

/* A time as wide as may be changes no answer, whatever else is listed. */
START_TEST(test_ever)
{
	const struct crink_period ever = crink_period_parse("../..");

	for (size_t sort = 0; sort < 9; sort++) {
		struct crink_query query = crink_query_all();
		size_t count;

		require_listed(&query, sort);
		count = crink_query_count(&query);
		EXPECT(count > 0, "sort %zu", sort);
		crink_query_when(&query, ever);
		EXPECT(crink_query_count(&query) == count, "sort %zu", sort);
	}
}
END_TEST

/* Enumerators that are none, negative ones among them, match nothing. */
START_TEST(test_numbers)
{
	static const int none[] = {0, -1, INT_MIN, INT_MAX, 1000, 65536 + 1};

	for (size_t i = 0; i < COUNT(none); i++) {
		struct crink_query query = crink_query_all();

		crink_query_modifier(&query, (enum crink_modifier)none[i]);
		ck_assert_uint_eq(crink_query_count(&query), 0);
		query = crink_query_all();
		crink_query_kind(&query, (enum crink_relation_kind)none[i]);
		ck_assert_uint_eq(crink_query_count(&query), 0);
		ck_assert_ptr_null(crink_query_next(&query, NULL));
		query = crink_query_all();
		crink_query_status(&query, (enum crink_status)none[i]);
		ck_assert_uint_eq(crink_query_count(&query), 0);
	}
}
END_TEST

/* The same kind twice is one condition, and another one matches nothing. */
START_TEST(test_kinds)
{
	struct crink_query query = crink_query_all();
	size_t count;

	crink_query_kind(&query, CRINK_RELATION_SUPPLIES);
	count = crink_query_count(&query);
	ck_assert_uint_gt(count, 0);
	crink_query_kind(&query, CRINK_RELATION_SUPPLIES);
	ck_assert_uint_eq(crink_query_count(&query), count);
	crink_query_kind(&query, CRINK_RELATION_DEPLOYS);
	ck_assert_uint_eq(crink_query_count(&query), 0);
	crink_query_kind(&query, CRINK_RELATION_SUPPLIES);
	ck_assert_uint_eq(crink_query_count(&query), 0);
}
END_TEST

/* Nine days and nine days of standing: eight of each are held, one of them twice
 * is nothing more, and a ninth matches nothing, whichever comes last. */
START_TEST(test_nine_days)
{
	for (unsigned last = 1; last <= 9; last++) {
		struct crink_query on = crink_query_all(), standing = on;

		for (unsigned i = 0; i < 20; i++) {
			const uint8_t day = (uint8_t)((last + i % 8) % 9 + 1);
			const struct crink_date date = {2030, 1, day};

			crink_query_on(&on, date, CRINK_CERTAINTY_NO);
			crink_query_standing(&standing, date);
		}
		ck_assert_uint_eq(on.listed, 8);
		ck_assert_uint_gt(crink_query_count(&on), 0);
		ck_assert_uint_gt(crink_query_count(&standing), 0);
		crink_query_on(&on,
		    (struct crink_date){2030, 1, (uint8_t)((last + 8) % 9 + 1)},
		    CRINK_CERTAINTY_NO);
		crink_query_standing(
		    &standing, (struct crink_date){
		                   2030, 1, (uint8_t)((last + 8) % 9 + 1)});
		ck_assert_uint_eq(crink_query_count(&on), 0);
		ck_assert_uint_eq(crink_query_count(&standing), 0);
	}
}
END_TEST

/* Whoever asks by either side of what reads the same from both finds it, and all
 * conditions on the sides hold in one reading. */
START_TEST(test_both_sides)
{
	const struct crink_actor *const russia = crink_actor_find("Russia");
	const struct crink_actor *const dprk = crink_actor_find("DPRK");
	const struct crink_relation *relation = NULL;
	struct crink_query query = crink_query_all();
	size_t count = 0;

	crink_query_kind(&query, CRINK_RELATION_BORDERS);
	crink_query_subject(&query, russia);
	crink_query_object(&query, dprk);
	ck_assert_uint_eq(crink_query_count(&query), 1);
	query = crink_query_all();
	crink_query_kind(&query, CRINK_RELATION_BORDERS);
	crink_query_subject(&query, dprk);
	crink_query_object(&query, russia);
	ck_assert_uint_eq(crink_query_count(&query), 1);
	/* Not one side twice. */
	query = crink_query_all();
	crink_query_kind(&query, CRINK_RELATION_BORDERS);
	crink_query_subject(&query, dprk);
	crink_query_object(&query, dprk);
	ck_assert_uint_eq(crink_query_count(&query), 0);
	/* Other kinds are read as they are worded. */
	query = crink_query_all();
	crink_query_kind(&query, CRINK_RELATION_SUPPLIES);
	crink_query_subject(&query, russia);
	crink_query_object(&query, dprk);
	while ((relation = crink_query_next(&query, relation)) != NULL) {
		ck_assert_ptr_eq(crink_relation_subject(relation), russia);
		ck_assert_ptr_eq(crink_relation_object(relation), dprk);
		count++;
	}
	ck_assert_uint_gt(count, 0);
}
END_TEST

/* Contexts narrow as items do. */
START_TEST(test_contexts)
{
	struct crink_query query = crink_query_all(), both;
	const struct crink_relation *relation = NULL;
	const struct crink_item *context = NULL, *stranger = NULL;

	while (context == NULL || crink_item_parent(context) == NULL) {
		relation = crink_query_next(&query, relation);
		ck_assert_ptr_nonnull(relation);
		context = crink_relation_context(relation);
	}
	crink_query_context(&query, crink_item_parent(context));
	both = query;
	ck_assert_uint_gt(crink_query_count(&query), 0);
	crink_query_context(&both, context);
	crink_query_context(&both, crink_item_parent(context));
	query = crink_query_all();
	crink_query_context(&query, context);
	ck_assert_uint_gt(crink_query_count(&query), 0);
	ck_assert_uint_eq(crink_query_count(&both), crink_query_count(&query));
	do {
		stranger = crink_item_next(stranger);
		ck_assert_ptr_nonnull(stranger);
	} while (crink_item_is(stranger, context) ||
	         crink_item_is(context, stranger));
	crink_query_context(&both, stranger);
	ck_assert_uint_eq(crink_query_count(&both), 0);
}
END_TEST

UNIT_MAIN("condition", test_copies, test_strictness, test_two_quantities,
    test_strays, test_most, test_certainties, test_ever, test_numbers,
    test_kinds, test_nine_days, test_both_sides, test_contexts)
