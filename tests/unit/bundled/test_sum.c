/*
 * Sums over the first article, as it stood on its day: what is told twice counts
 * once, and what others say later changes nothing.
 */
#include "unit.h"

static struct crink_query
of_article(void)
{
	const struct crink_source *const article =
	    crink_source_get(CRINK_SOURCE_WASHINGTON_TIMES_2024_12_01);
	struct crink_query query = crink_query_all();

	crink_query_source(&query, article);
	crink_query_standing(&query, crink_source_date(article));
	return query;
}

static const struct {
	enum crink_item_id item;
	enum crink_unit unit;
	const char *expected;
	size_t claims; /* that tell of it */
} sums[] = {
    {CRINK_ITEM_LOAN, CRINK_UNIT_USD, "100 million US dollars", 3},
    /* More than 10,000, says one source, and one 10,000 to 13,000. */
    {CRINK_ITEM_TROOPS, CRINK_UNIT_PERSON, "at least 10,000 people", 2},
    {CRINK_ITEM_ARTILLERY_AMMUNITION, CRINK_UNIT_ROUND,
        "about 9 million rounds", 2},
    {CRINK_ITEM_SHAHED_DRONE, CRINK_UNIT_PIECE, "at least 2,000 pieces", 1},
};

START_TEST(test_sums)
{
	for (size_t i = 0; i < COUNT(sums); i++) {
		struct crink_query query = of_article();
		struct crink_quantity sum;
		char text[100];

		crink_query_item(&query, crink_item_get(sums[i].item));
		ck_assert_uint_ge(crink_query_count(&query), sums[i].claims);
		ck_assert(crink_query_sum(&query, sums[i].unit, &sum));
		crink_quantity_format(text, sizeof(text), sum);
		ck_assert_str_eq(text, sums[i].expected);
	}
}
END_TEST

/* No two things of all are measured in dollars; in years nothing is. */
START_TEST(test_all)
{
	const struct crink_query query = of_article();
	struct crink_quantity sum;

	ck_assert(crink_query_sum(&query, CRINK_UNIT_USD, &sum));
	ck_assert_int_eq(sum.low, 100000000);
	ck_assert_int_eq(sum.high, 100000000);
	ck_assert_int_eq(sum.qualifier, CRINK_QUALIFIER_EXACT);
	ck_assert_int_eq(sum.unit, CRINK_UNIT_USD);
	ck_assert_int_eq(sum.per, CRINK_UNIT_NONE);
	ck_assert(!crink_query_sum(&query, CRINK_UNIT_YEAR, &sum));
}
END_TEST

UNIT_MAIN("sums of facts", test_sums, test_all)
