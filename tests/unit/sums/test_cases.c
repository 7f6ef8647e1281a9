/* Sums of the cases in cases.yaml. */
#include "unit.h"

static struct crink_query
query_of(const char *item)
{
	struct crink_query query = crink_query_all();

	crink_query_item(&query, crink_item_find(item));
	return query;
}

static bool
is_none(struct crink_quantity quantity)
{
	return quantity.low == 0 && quantity.high == 0 &&
	       quantity.unit == CRINK_UNIT_NONE &&
	       quantity.per == CRINK_UNIT_NONE &&
	       quantity.qualifier == CRINK_QUALIFIER_NONE;
}

/* NULL: there is no sum. */
static void
check_sum(struct crink_query query, const char *unit, const char *expected,
    const char *item)
{
	const enum crink_unit found = crink_unit_find(unit);
	struct crink_quantity sum;
	char text[100];

	memset(&sum, 0x5a, sizeof(sum));
	ck_assert_int_ne(found, CRINK_UNIT_NONE);
	ck_assert_msg(
	    crink_query_sum(&query, found, &sum) == (expected != NULL),
	    "%s: %s", item, expected == NULL ? "none" : expected);
	ck_assert(crink_query_sum(&query, found, NULL) == (expected != NULL));
	if (expected == NULL) {
		ck_assert(is_none(sum));
		return;
	}
	crink_quantity_format(text, sizeof(text), sum);
	ck_assert_msg(strcmp(text, expected) == 0, "%s: %s, not %s", item, text,
	    expected);
}

static const struct {
	const char *item, *subject, *unit, *expected;
} cases[] = {
    {"plain", NULL, "piece", "7 pieces"},
    {"plain", "giver", "piece", "3 pieces"},
    {"plain", NULL, "round", "5 rounds"},
    {"plain", NULL, "usd", NULL},
    {"total", NULL, "piece", "10 pieces"},
    {"total", "giver", "piece", "10 pieces"},
    /* The total is none of his. */
    {"total", "other", "piece", "4 pieces"},
    {"chain", NULL, "piece", "20 pieces"},
    {"chain", "other", "piece", "17 pieces"},
    {"chain", NULL, "round", "18 rounds"},
    {"bare", NULL, "piece", "13 pieces"},
    {"diamond", NULL, "piece", "9 pieces"},
    {"diamond", "other", "piece", "2 pieces"},
    {"beside", NULL, "piece", "240 pieces"},
    {"beside", "giver", "piece", "70 pieces"},
    {"beside", "taker", "piece", "170 pieces"},
    {"rivals", NULL, "piece", "106 to 110 pieces"},
    {"rivals-apart", NULL, "piece", "5 to 7 pieces"},
    {"rivals-apart", "giver", "piece", "6 pieces"},
    {"parted", NULL, "piece", "57 pieces"},
    {"gone", NULL, "piece", "2 pieces"},
    {"denied", NULL, "piece", NULL},
    {"mixed", NULL, "piece", "5 pieces"},
    {"mixed", NULL, "round", "6 rounds"},
    {"rate", NULL, "sums-barrel", NULL},
    {"open-high", NULL, "piece", "over 22 pieces"},
    {"open-high", "other", "piece", "at least 7 pieces"},
    {"open-low", NULL, "piece", "at most 16 pieces"},
    {"open-both", NULL, "piece", NULL},
    {"open-both", "giver", "piece", "under 10 pieces"},
    {"vague", "giver", "piece", "at least 2,024 pieces"},
    {"about", NULL, "piece", "about 42 pieces"},
    {"ranges", NULL, "piece", "22 to 32 pieces"},
    {"decimals", NULL, "sums-ton", "3.75 tons"},
    {"largest", NULL, "piece", "9,223,372,036,854,775,806 pieces"},
    {"too-large", NULL, "piece", NULL},
    {"too-low", NULL, "piece", NULL},
    {"highest-over", NULL, "piece", "over 9,223,372,036,854,775,805 pieces"},
    {"too-high-over", NULL, "piece", NULL},
    {"lowest-under", NULL, "piece", "under -9,223,372,036,854,775,806 pieces"},
    {"too-low-under", NULL, "piece", NULL},
    {"there-and-back", NULL, "piece", "9,223,372,036,854,775,800 pieces"},
    {"there-and-back", "giver", "piece", NULL},
    {"hull-open", NULL, "piece", "over 11 pieces"},
    {"beyond-open", NULL, "piece", "over 8 pieces"},
    {"beyond-open", "giver", "piece", NULL},
    {"open-beyond", NULL, "piece", "over 8 pieces"},
};

START_TEST(test_cases)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct crink_query query = query_of(cases[i].item);

		if (cases[i].subject != NULL) {
			crink_query_subject(
			    &query, crink_actor_find(cases[i].subject));
		}
		check_sum(
		    query, cases[i].unit, cases[i].expected, cases[i].item);
	}
}
END_TEST

/* Whoever asks for what is not added gets nothing of it. */
START_TEST(test_passed_over)
{
	struct crink_query query = query_of("denied");

	crink_query_negated(&query, true);
	check_sum(query, "piece", NULL, "denied");
	query = query_of("parted");
	crink_query_quantity(&query, crink_unit_find("piece"), 6, 6);
	check_sum(query, "piece", NULL, "parted");
	/* The total does not match: all its parts count. */
	query = query_of("total");
	crink_query_quantity(&query, crink_unit_find("piece"), 0, 9);
	check_sum(query, "piece", "7 pieces", "total");
}
END_TEST

/* What stood on another day than the newest. */
START_TEST(test_standing)
{
	struct crink_query query = query_of("gone");

	crink_query_standing(
	    &query, crink_source_date(crink_source_find("early")));
	check_sum(query, "piece", "20 pieces", "gone");
	crink_query_standing(
	    &query, crink_source_date(crink_source_find("late")));
	check_sum(query, "piece", "2 pieces", "gone");
	query = query_of("gone");
	crink_query_standing(&query, (struct crink_date){1, 1, 1});
	check_sum(query, "piece", NULL, "gone");
}
END_TEST

/* All of one list, which is the answer without a test of each. */
START_TEST(test_one_condition)
{
	struct crink_query query = crink_query_all();

	crink_query_source(&query, crink_source_find("late"));
	crink_query_object(&query, crink_actor_find("other"));
	check_sum(query, "piece", "10 pieces", "late");
	query = crink_query_all();
	crink_query_party(&query, crink_actor_find("teller"));
	check_sum(query, "piece", NULL, "teller");
	query = crink_query_all();
	crink_query_subject(&query, NULL);
	check_sum(query, "piece", NULL, "NULL");
}
END_TEST

START_TEST(test_nonsense)
{
	static const int units[] = {
	    0, -1, INT_MAX, INT_MIN, CRINK__UNIT_COUNT + 1, 256 + 1, 65536 + 1};
	struct crink_query query = query_of("plain");

	for (size_t i = 0; i < COUNT(units); i++) {
		struct crink_quantity sum;

		memset(&sum, 0x5a, sizeof(sum));
		ck_assert(
		    !crink_query_sum(&query, (enum crink_unit)units[i], &sum));
		ck_assert(is_none(sum));
		memset(&sum, 0x5a, sizeof(sum));
		ck_assert(
		    !crink_query_sum(NULL, (enum crink_unit)units[i], &sum));
		ck_assert(is_none(sum));
		ck_assert(
		    !crink_query_sum(&query, (enum crink_unit)units[i], NULL));
	}
	ck_assert(!crink_query_sum(NULL, crink_unit_find("piece"), NULL));
}
END_TEST

UNIT_MAIN("sums by hand", test_cases, test_passed_over, test_standing,
    test_one_condition, test_nonsense)
