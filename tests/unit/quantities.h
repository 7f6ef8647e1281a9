/* Quantities that the tests of their arithmetic share. */
#ifndef CRINK_UNIT_QUANTITIES_H
#define CRINK_UNIT_QUANTITIES_H

#include "unit.h"

#include "quantity.h"

#define OPEN_LOW CRINK_OPEN_LOW
#define OPEN_HIGH CRINK_OPEN_HIGH
#define NO CRINK_QUALIFIER_NONE
#define EXACT CRINK_QUALIFIER_EXACT
#define ABOUT CRINK_QUALIFIER_ABOUT
#define OVER CRINK_QUALIFIER_OVER
#define UNDER CRINK_QUALIFIER_UNDER
#define AT_LEAST CRINK_QUALIFIER_AT_LEAST
#define AT_MOST CRINK_QUALIFIER_AT_MOST
#define RANGE CRINK_QUALIFIER_RANGE
#define VAGUE CRINK_QUALIFIER_VAGUE
#define ROUND CRINK_UNIT_ROUND
#define UNKNOWN_UNIT ((enum crink_unit)(CRINK_LAST_UNIT + 1))
#define UNKNOWN_QUALIFIER ((enum crink_qualifier)(CRINK_QUALIFIER_VAGUE + 1))

static const struct crink_quantity nothing = {
    0, 0, CRINK_UNIT_NONE, NO, CRINK_UNIT_NONE};
/* What stands in a result that must be overwritten. */
static const struct crink_quantity rubbish = {
    7, 7, CRINK_UNIT_YEAR, EXACT, CRINK_UNIT_NONE};

static inline bool
same(struct crink_quantity a, struct crink_quantity b)
{
	return a.low == b.low && a.high == b.high && a.unit == b.unit &&
	       a.qualifier == b.qualifier && a.per == b.per;
}

/* Whether a result is well formed: open ends and qualifier fit. */
static inline bool
is_sound(struct crink_quantity quantity)
{
	const bool low_open = quantity.low == OPEN_LOW;
	const bool high_open = quantity.high == OPEN_HIGH;

	switch (quantity.qualifier) {
	case EXACT:
	case ABOUT:
		return quantity.low == quantity.high && !low_open && !high_open;
	case OVER:
	case AT_LEAST:
		return !low_open && high_open;
	case UNDER:
	case AT_MOST:
		return low_open && !high_open;
	case RANGE:
		return !low_open && !high_open && quantity.low < quantity.high;
	default:
		return false;
	}
}

#define SMALL 3

/* Every quantity with small numbers, and those that are none. */
static struct crink_quantity small[256];
static size_t small_count;

static inline void
add_small(int64_t low, int64_t high, enum crink_qualifier qualifier)
{
	const struct crink_quantity quantity = {
	    low, high, ROUND, qualifier, CRINK_UNIT_NONE};

	ck_assert_uint_lt(small_count, COUNT(small));
	small[small_count++] = quantity;
}

static inline void
make_small(void)
{
	small_count = 0;
	for (int64_t low = -SMALL; low <= SMALL; low++) {
		add_small(low, low, EXACT);
		add_small(low, low, ABOUT);
		add_small(low, OPEN_HIGH, OVER);
		add_small(OPEN_LOW, low, UNDER);
		add_small(low, OPEN_HIGH, AT_LEAST);
		add_small(OPEN_LOW, low, AT_MOST);
		add_small(low, OPEN_HIGH, VAGUE);
		for (int64_t high = low; high <= SMALL; high++) {
			add_small(low, high, RANGE);
		}
	}
	add_small(0, 0, NO);
	add_small(2, 1, RANGE);
	add_small(0, 0, UNKNOWN_QUALIFIER);
	small[small_count++] = nothing;
}

#endif
