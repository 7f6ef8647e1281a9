/* Quantities and periods from their tables. */
#include "unit.h"

#include "value.h"

static bool
is_no_quantity(struct crink_quantity quantity)
{
	return quantity.low == 0 && quantity.high == 0 &&
	       quantity.unit == CRINK_UNIT_NONE &&
	       quantity.qualifier == CRINK_QUALIFIER_NONE &&
	       quantity.per == CRINK_UNIT_NONE;
}

static bool
is_no_period(struct crink_period period)
{
	static const struct crink_period none;

	return memcmp(&period, &none, sizeof(none)) == 0;
}

START_TEST(test_none)
{
	static const uint32_t refs[] = {0, UINT32_MAX, 0x80000000};

	for (size_t i = 0; i < COUNT(refs); i++) {
		ck_assert(is_no_quantity(crink__quantity(refs[i])));
		ck_assert(is_no_period(crink__period(refs[i])));
	}
	ck_assert(is_no_quantity(crink__quantity(CRINK__QUANTITY_COUNT + 1)));
	ck_assert(is_no_period(crink__period(CRINK__PERIOD_COUNT + 1)));
}
END_TEST

/* Open ends are open, and no others. */
START_TEST(test_quantities)
{
	for (uint32_t ref = 1; ref <= CRINK__QUANTITY_COUNT; ref++) {
		const struct crink_quantity quantity = crink__quantity(ref);
		const enum crink_qualifier is = quantity.qualifier;

		ck_assert_int_ge(is, CRINK_QUALIFIER_EXACT);
		ck_assert_int_le(is, CRINK_QUALIFIER_VAGUE);
		ck_assert_int_ge(quantity.unit, 1);
		ck_assert_int_le(quantity.unit, CRINK_LAST_UNIT);
		ck_assert_int_ge(quantity.per, CRINK_UNIT_NONE);
		ck_assert_int_le(quantity.per, CRINK_LAST_UNIT);
		ck_assert((quantity.high == CRINK_OPEN_HIGH) ==
		          (is == CRINK_QUALIFIER_OVER ||
		              is == CRINK_QUALIFIER_AT_LEAST ||
		              is == CRINK_QUALIFIER_VAGUE));
		ck_assert((quantity.low == CRINK_OPEN_LOW) ==
		          (is == CRINK_QUALIFIER_UNDER ||
		              is == CRINK_QUALIFIER_AT_MOST));
		ck_assert_int_le(quantity.low, quantity.high);
		ck_assert((is != CRINK_QUALIFIER_EXACT &&
		              is != CRINK_QUALIFIER_ABOUT) ||
		          quantity.low == quantity.high);
	}
}
END_TEST

/* Each period is one that its own text gives back. */
START_TEST(test_periods)
{
	bool open_start = false, open_end = false, approximate = false;

	for (uint32_t ref = 1; ref <= CRINK__PERIOD_COUNT; ref++) {
		const struct crink_period period = crink__period(ref);
		struct crink_period parsed;
		char text[64];

		ck_assert_uint_gt(
		    crink_period_format(text, sizeof(text), period), 0);
		parsed = crink_period_parse(text);
		ck_assert_msg(memcmp(&parsed, &period, sizeof(period)) == 0,
		    "'%s'", text);
		open_start = open_start || period.start.year == 0;
		open_end = open_end || period.end.year == 0;
		approximate = approximate || period.approximate_start;
	}
	/* The data has some of each. */
	ck_assert(CRINK__PERIOD_COUNT == 0 ||
	          (open_start && open_end && approximate));
}
END_TEST

UNIT_MAIN("value", test_none, test_quantities, test_periods)
