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

	for (unsigned i = 0; i < UNIT_STRAYS; i++) {
		void (*const functions[])(struct crink_query *,
		    const struct crink_actor *) = {crink_query_subject,
		    crink_query_object, crink_query_party,
		    crink_query_subject_in, crink_query_object_in,
		    crink_query_claimant};
		struct crink_query query;

		for (size_t j = 0; j < COUNT(functions); j++) {
			query = crink_query_all();
			functions[j](&query, unit_stray(i, actors));
			ck_assert_uint_eq(crink_query_count(&query), 0);
			ck_assert_ptr_null(crink_query_next(&query, NULL));
			functions[j](NULL, unit_stray(i, actors));
		}
		query = crink_query_all();
		crink_query_item(&query, unit_stray(i, items));
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

UNIT_MAIN("condition", test_copies, test_strictness, test_two_quantities,
    test_strays, test_most)
