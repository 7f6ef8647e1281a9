/*
 * Quantities: what they write, and their arithmetic against sets of integers.
 */
#include "unit.h"

#include "quantities.h"

static size_t
write_quantity(char *buffer, size_t size, const void *what)
{
	const struct crink_quantity *quantity = what;

	return crink_quantity_format(buffer, size, *quantity);
}

static const struct unit_writer writer = {write_quantity};

static const struct {
	struct crink_quantity quantity;
	const char *text;
} formats[] = {
    {{8000000, 8000000, ROUND, ABOUT, CRINK_UNIT_NONE},
        "about 8 million rounds"},
    {{10000, OPEN_HIGH, CRINK_UNIT_PERSON, OVER, CRINK_UNIT_NONE},
        "over 10,000 people"},
    {{10000, 13000, CRINK_UNIT_PERSON, RANGE, CRINK_UNIT_NONE},
        "10,000 to 13,000 people"},
    {{2000, OPEN_HIGH, CRINK_UNIT_PIECE, AT_LEAST, CRINK_UNIT_NONE},
        "at least 2,000 pieces"},
    {{OPEN_LOW, 3, CRINK_UNIT_YEAR, UNDER, CRINK_UNIT_NONE}, "under 3 years"},
    {{OPEN_LOW, 1, CRINK_UNIT_YEAR, AT_MOST, CRINK_UNIT_NONE},
        "at most 1 year"},
    {{100000000, 100000000, CRINK_UNIT_USD, EXACT, CRINK_UNIT_NONE},
        "100 million US dollars"},
    {{1, 1, CRINK_UNIT_USD, EXACT, CRINK_UNIT_NONE}, "1 US dollar"},
    {{820, 820, CRINK_UNIT_PERCENT, EXACT, CRINK_UNIT_NONE}, "82 percent"},
    {{10, 10, CRINK_UNIT_PERCENT, EXACT, CRINK_UNIT_NONE}, "1 percent"},
    {{293, 293, CRINK_UNIT_PERCENT, EXACT, CRINK_UNIT_NONE}, "29.3 percent"},
    {{1, 1, CRINK_UNIT_PERCENT, EXACT, CRINK_UNIT_NONE}, "0.1 percent"},
    {{-5, 15, CRINK_UNIT_PERCENT, RANGE, CRINK_UNIT_NONE},
        "-0.5 to 1.5 percent"},
    {{OPEN_LOW, 1000000, CRINK_UNIT_PERCENT, AT_MOST, CRINK_UNIT_NONE},
        "at most 100,000 percent"},
    /* Rates. */
    {{OPEN_LOW, 500000, CRINK_UNIT_USD, AT_MOST, CRINK_UNIT_YEAR},
        "at most 500,000 US dollars per year"},
    {{1, 1, ROUND, EXACT, CRINK_UNIT_PERSON}, "1 round per person"},
    {{2, 3, ROUND, RANGE, ROUND}, "2 to 3 rounds per round"},
    {{5, 5, ROUND, EXACT, UNKNOWN_UNIT}, ""},
    {{5, 5, ROUND, EXACT, (enum crink_unit) - 1}, ""},
    {{5, 5, CRINK_UNIT_NONE, EXACT, ROUND}, ""},
    /* Vague ones: by the word while the low end is that of a word. */
    {{24, OPEN_HIGH, CRINK_UNIT_PERSON, VAGUE, CRINK_UNIT_NONE},
        "dozens of people"},
    {{200, OPEN_HIGH, CRINK_UNIT_PERSON, VAGUE, CRINK_UNIT_NONE},
        "hundreds of people"},
    {{2000, OPEN_HIGH, CRINK_UNIT_PERSON, VAGUE, CRINK_UNIT_NONE},
        "thousands of people"},
    {{20000, OPEN_HIGH, CRINK_UNIT_PERSON, VAGUE, CRINK_UNIT_NONE},
        "tens of thousands of people"},
    {{200000, OPEN_HIGH, CRINK_UNIT_USD, VAGUE, CRINK_UNIT_NONE},
        "hundreds of thousands of US dollars"},
    {{2000000, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_YEAR},
        "millions of rounds per year"},
    {{240, OPEN_HIGH, CRINK_UNIT_PERCENT, VAGUE, CRINK_UNIT_NONE},
        "dozens of percent"},
    {{24, OPEN_HIGH, CRINK_UNIT_PERCENT, VAGUE, CRINK_UNIT_NONE},
        "at least 2.4 percent"},
    {{2001, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE}, "at least 2,001 rounds"},
    {{1000, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE}, "at least 1,000 rounds"},
    {{20000000, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE},
        "at least 20 million rounds"},
    {{-24, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE}, "at least -24 rounds"},
    {{0, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE}, "at least 0 rounds"},
    {{24, 24, ROUND, VAGUE, CRINK_UNIT_NONE}, "24 rounds"},
    {{24, 30, ROUND, VAGUE, CRINK_UNIT_NONE}, "24 to 30 rounds"},
    {{OPEN_LOW, 24, ROUND, VAGUE, CRINK_UNIT_NONE}, "at most 24 rounds"},
    {{OPEN_LOW, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE}, ""},
    {{155, 155, CRINK_UNIT_MILLIMETRE, EXACT, CRINK_UNIT_NONE}, "155 mm"},
    {{0, 0, ROUND, EXACT, CRINK_UNIT_NONE}, "0 rounds"},
    {{1, 1, ROUND, EXACT, CRINK_UNIT_NONE}, "1 round"},
    {{-1, -1, ROUND, EXACT, CRINK_UNIT_NONE}, "-1 round"},
    {{2, 2, ROUND, EXACT, CRINK_UNIT_NONE}, "2 rounds"},
    {{1, 1, CRINK_UNIT_PERSON, ABOUT, CRINK_UNIT_NONE}, "about 1 person"},
    {{1, OPEN_HIGH, CRINK_UNIT_PERSON, OVER, CRINK_UNIT_NONE}, "over 1 person"},
    {{1, 2, ROUND, RANGE, CRINK_UNIT_NONE}, "1 to 2 rounds"},
    {{0, 1, ROUND, RANGE, CRINK_UNIT_NONE}, "0 to 1 rounds"},
    {{-1, 1, ROUND, RANGE, CRINK_UNIT_NONE}, "-1 to 1 rounds"},
    {{999, 999, ROUND, EXACT, CRINK_UNIT_NONE}, "999 rounds"},
    {{1000, 1000, ROUND, EXACT, CRINK_UNIT_NONE}, "1,000 rounds"},
    {{-999, -999, ROUND, EXACT, CRINK_UNIT_NONE}, "-999 rounds"},
    {{-1000, -1000, ROUND, EXACT, CRINK_UNIT_NONE}, "-1,000 rounds"},
    {{-1234567, -1234, ROUND, RANGE, CRINK_UNIT_NONE},
        "-1,234,567 to -1,234 rounds"},
    {{INT64_MAX - 1, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE},
        "at least 9,223,372,036,854,775,806 rounds"},
    {{INT64_MAX - 1, INT64_MAX - 1, ROUND, EXACT, CRINK_UNIT_NONE},
        "9,223,372,036,854,775,806 rounds"},
    {{INT64_MIN + 1, INT64_MIN + 1, ROUND, EXACT, CRINK_UNIT_NONE},
        "-9,223,372,036,854,775,807 rounds"},
    {{INT64_MIN + 1, INT64_MAX - 1, ROUND, RANGE, CRINK_UNIT_NONE},
        "-9,223,372,036,854,775,807 to 9,223,372,036,854,775,806 "
        "rounds"},
    /* None. */
    {{0, 0, CRINK_UNIT_NONE, NO, CRINK_UNIT_NONE}, ""},
    {{5, 5, ROUND, NO, CRINK_UNIT_NONE}, ""},
    {{5, 5, ROUND, UNKNOWN_QUALIFIER, CRINK_UNIT_NONE}, ""},
    {{5, 5, ROUND, (enum crink_qualifier) - 1, CRINK_UNIT_NONE}, ""},
    {{5, 5, ROUND, (enum crink_qualifier)INT_MAX, CRINK_UNIT_NONE}, ""},
    {{5, 5, CRINK_UNIT_NONE, EXACT, CRINK_UNIT_NONE}, ""},
    {{5, 5, UNKNOWN_UNIT, EXACT, CRINK_UNIT_NONE}, ""},
    {{5, 5, (enum crink_unit) - 1, EXACT, CRINK_UNIT_NONE}, ""},
    {{5, 5, (enum crink_unit)INT_MAX, EXACT, CRINK_UNIT_NONE}, ""},
    {{6, 5, ROUND, RANGE, CRINK_UNIT_NONE}, ""},
    {{OPEN_LOW, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE}, ""},
    {{OPEN_LOW, OPEN_HIGH, ROUND, RANGE, CRINK_UNIT_NONE}, ""},
    {{5, 5, ROUND, OVER, CRINK_UNIT_NONE}, ""},
    {{INT64_MAX - 1, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE}, ""},
    {{OPEN_LOW, INT64_MIN + 1, ROUND, UNDER, CRINK_UNIT_NONE}, ""},
    {{OPEN_HIGH, OPEN_HIGH, ROUND, EXACT, CRINK_UNIT_NONE}, ""},
    {{OPEN_LOW, OPEN_LOW, ROUND, EXACT, CRINK_UNIT_NONE}, ""},
    {{OPEN_HIGH, OPEN_LOW, ROUND, RANGE, CRINK_UNIT_NONE}, ""},
    /* Made by hand: the ends say what the qualifier does not. */
    {{5, OPEN_HIGH, ROUND, RANGE, CRINK_UNIT_NONE}, "at least 5 rounds"},
    {{OPEN_LOW, 9, ROUND, RANGE, CRINK_UNIT_NONE}, "at most 9 rounds"},
    {{5, OPEN_HIGH, ROUND, EXACT, CRINK_UNIT_NONE}, "at least 5 rounds"},
    {{OPEN_LOW, 9, ROUND, ABOUT, CRINK_UNIT_NONE}, "at most 9 rounds"},
    {{5, OPEN_HIGH, ROUND, AT_MOST, CRINK_UNIT_NONE}, "at least 5 rounds"},
    {{5, OPEN_HIGH, ROUND, UNDER, CRINK_UNIT_NONE}, "at least 5 rounds"},
    {{OPEN_LOW, 9, ROUND, OVER, CRINK_UNIT_NONE}, "at most 9 rounds"},
    {{OPEN_LOW, 9, ROUND, AT_LEAST, CRINK_UNIT_NONE}, "at most 9 rounds"},
    {{5, 9, ROUND, EXACT, CRINK_UNIT_NONE}, "5 to 9 rounds"},
    {{5, 9, ROUND, ABOUT, CRINK_UNIT_NONE}, "5 to 9 rounds"},
    {{5, 9, ROUND, AT_LEAST, CRINK_UNIT_NONE}, "5 to 9 rounds"},
    {{5, 9, ROUND, OVER, CRINK_UNIT_NONE}, "6 to 9 rounds"},
    {{5, 9, ROUND, UNDER, CRINK_UNIT_NONE}, "5 to 8 rounds"},
    {{5, 6, ROUND, OVER, CRINK_UNIT_NONE}, "6 rounds"},
    {{5, 5, ROUND, RANGE, CRINK_UNIT_NONE}, "5 rounds"},
    {{5, 5, ROUND, AT_MOST, CRINK_UNIT_NONE}, "5 rounds"},
};

START_TEST(test_format)
{
	for (size_t i = 0; i < COUNT(formats); i++) {
		unit_check_cuts(&writer, &formats[i].quantity, formats[i].text);
	}
}
END_TEST

START_TEST(test_ends)
{
	static const struct {
		struct crink_quantity quantity;
		bool is_quantity;
		int64_t low, high;
	} rows[] = {
	    {{5, 5, ROUND, EXACT, CRINK_UNIT_NONE}, true, 5, 5},
	    {{5, 5, ROUND, ABOUT, CRINK_UNIT_NONE}, true, 5, 5},
	    {{5, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE}, true, 6, OPEN_HIGH},
	    {{OPEN_LOW, 5, ROUND, UNDER, CRINK_UNIT_NONE}, true, OPEN_LOW, 4},
	    {{5, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE}, true, 5,
	        OPEN_HIGH},
	    {{OPEN_LOW, 5, ROUND, AT_MOST, CRINK_UNIT_NONE}, true, OPEN_LOW, 5},
	    {{5, 9, ROUND, RANGE, CRINK_UNIT_NONE}, true, 5, 9},
	    {{24, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE}, true, 24,
	        OPEN_HIGH},
	    {{5, 5, ROUND, EXACT, CRINK_UNIT_YEAR}, true, 5, 5},
	    {{5, 5, ROUND, EXACT, UNKNOWN_UNIT}, false, 0, 0},
	    {{OPEN_HIGH, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE}, false, 0,
	        0},
	    {{OPEN_HIGH, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE}, false, 0,
	        0},
	    {{OPEN_LOW, OPEN_LOW, ROUND, AT_MOST, CRINK_UNIT_NONE}, false, 0,
	        0},
	    {{9, 5, ROUND, RANGE, CRINK_UNIT_NONE}, false, 0, 0},
	    {{5, 5, ROUND, NO, CRINK_UNIT_NONE}, false, 0, 0},
	    {{5, 5, UNKNOWN_UNIT, EXACT, CRINK_UNIT_NONE}, false, 0, 0},
	    {{0, 0, CRINK_UNIT_NONE, NO, CRINK_UNIT_NONE}, false, 0, 0},
	    {{OPEN_LOW, OPEN_HIGH, ROUND, RANGE, CRINK_UNIT_NONE}, false, 0, 0},
	    {{OPEN_LOW, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE}, false, 0,
	        0},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct crink__end ends[2];
		const bool is_quantity =
		    crink__quantity_ends(&rows[i].quantity, ends);

		ck_assert(is_quantity == rows[i].is_quantity);
		if (is_quantity) {
			ck_assert_int_eq(ends[0].number, rows[i].low);
			ck_assert_int_eq(~ends[1].number, rows[i].high);
			ck_assert(ends[0].open == (rows[i].low == OPEN_LOW));
			ck_assert(ends[1].open == (rows[i].high == OPEN_HIGH));
			ck_assert(ends[0].strict ==
			          (rows[i].quantity.qualifier == OVER));
			ck_assert(ends[1].strict ==
			          (rows[i].quantity.qualifier == UNDER));
		}
	}
}
END_TEST

/* ---- against sets of integers ------------------------------------------ */

/*
 * A set of the integers from -WIDTH to WIDTH; what is open reaches its end.
 * SMALL numbers keep all sums of bounds inside.
 */
#define WIDTH 20
#define MEMBERS (2 * WIDTH + 1)

struct set {
	bool has[MEMBERS];
};

static bool
allows(struct crink_quantity quantity, int64_t number)
{
	switch (quantity.qualifier) {
	case OVER:
		return number > quantity.low;
	case UNDER:
		return number < quantity.high;
	case AT_LEAST:
	case VAGUE:
		return number >= quantity.low;
	case AT_MOST:
		return number <= quantity.high;
	case EXACT:
	case ABOUT:
		return number == quantity.low;
	case RANGE:
		return number >= quantity.low && number <= quantity.high;
	default:
		return false;
	}
}

static struct set
set_of(struct crink_quantity quantity)
{
	struct set set;

	for (int i = 0; i < MEMBERS; i++) {
		set.has[i] = allows(quantity, i - WIDTH);
	}
	return set;
}

static int
lowest(const struct set *set)
{
	int i = 0;

	while (i < MEMBERS && !set->has[i]) {
		i++;
	}
	return i;
}

static int
highest(const struct set *set)
{
	int i = MEMBERS - 1;

	while (i >= 0 && !set->has[i]) {
		i--;
	}
	return i;
}

static void
check_compare(struct crink_quantity a, struct crink_quantity b)
{
	const struct set in_a = set_of(a), in_b = set_of(b);
	const bool both = lowest(&in_a) < MEMBERS && lowest(&in_b) < MEMBERS;
	int expected = 0, order = 99;
	bool certain = false;

	if (both && highest(&in_a) < lowest(&in_b)) {
		expected = -1;
	} else if (both && lowest(&in_a) > highest(&in_b)) {
		expected = 1;
	} else if (both) {
		certain = lowest(&in_a) == highest(&in_a) &&
		          lowest(&in_b) == highest(&in_b);
	}
	certain = certain || expected != 0;
	EXPECT(crink_quantity_compare(a, b, &order) == certain &&
	           (order > 0) - (order < 0) == expected &&
	           crink_quantity_compare(a, b, NULL) == certain,
	    "%d %lld %lld, %d %lld %lld", (int)a.qualifier, (long long)a.low,
	    (long long)a.high, (int)b.qualifier, (long long)b.low,
	    (long long)b.high);
}

/* What both allow, by the members of the sets. */
static void
check_overlap(struct crink_quantity a, struct crink_quantity b)
{
	struct crink_quantity common = rubbish;
	const bool done = crink_quantity_overlap(a, b, &common);
	struct set expected = set_of(a);
	const struct set other = set_of(b);
	struct set found;

	for (int i = 0; i < MEMBERS; i++) {
		expected.has[i] = expected.has[i] && other.has[i];
	}
	found = set_of(common);
	EXPECT(done == (lowest(&expected) < MEMBERS) &&
	           crink_quantity_overlap(a, b, NULL) == done,
	    "overlap: %d", done);
	if (done) {
		EXPECT(memcmp(&found, &expected, sizeof(found)) == 0 &&
		           common.unit == ROUND && is_sound(common),
		    "overlap of %d and %d: %d %lld %lld", (int)a.qualifier,
		    (int)b.qualifier, (int)common.qualifier,
		    (long long)common.low, (long long)common.high);
	} else {
		EXPECT(same(common, nothing), "not nothing");
	}
}

/* All from the lowest to the highest of both. */
static void
check_hull(struct crink_quantity a, struct crink_quantity b)
{
	struct crink_quantity hull = rubbish;
	const bool done = crink_quantity_hull(a, b, &hull);
	const struct set in_a = set_of(a), in_b = set_of(b);
	const bool both = lowest(&in_a) < MEMBERS && lowest(&in_b) < MEMBERS;
	struct set expected = in_a, found = set_of(hull);
	bool is_bounded;

	for (int i = 0; i < MEMBERS; i++) {
		expected.has[i] = in_a.has[i] || in_b.has[i];
	}
	for (int i = lowest(&expected); i < highest(&expected); i++) {
		expected.has[i] = true;
	}
	is_bounded = lowest(&expected) > 0 || highest(&expected) < MEMBERS - 1;
	EXPECT(done == (both && is_bounded) &&
	           crink_quantity_hull(a, b, NULL) == done,
	    "hull of %d and %d: %d", (int)a.qualifier, (int)b.qualifier, done);
	if (done) {
		EXPECT(memcmp(&found, &expected, sizeof(found)) == 0 &&
		           hull.unit == ROUND && is_sound(hull),
		    "hull of %d and %d: %d %lld %lld", (int)a.qualifier,
		    (int)b.qualifier, (int)hull.qualifier, (long long)hull.low,
		    (long long)hull.high);
	} else {
		EXPECT(same(hull, nothing), "not nothing");
	}
}

/*
 * Bounds are added as written: every sum of two members is in the result, and
 * no bound is wider than the bounds that were given.
 */
static void
check_add(struct crink_quantity a, struct crink_quantity b)
{
	struct crink_quantity sum = rubbish;
	const bool done = crink_quantity_add(a, b, &sum);
	const bool low_open = a.low == OPEN_LOW || b.low == OPEN_LOW;
	const bool high_open = a.high == OPEN_HIGH || b.high == OPEN_HIGH;
	const struct set in_a = set_of(a), in_b = set_of(b);
	const bool both = lowest(&in_a) < MEMBERS && lowest(&in_b) < MEMBERS;

	EXPECT(done == (both && !(low_open && high_open)) &&
	           crink_quantity_add(a, b, NULL) == done,
	    "sum of %d and %d: %d", (int)a.qualifier, (int)b.qualifier, done);
	if (!done) {
		EXPECT(same(sum, nothing), "not nothing");
		return;
	}
	EXPECT(sum.unit == ROUND && is_sound(sum) &&
	           sum.low == (low_open ? OPEN_LOW : a.low + b.low) &&
	           sum.high == (high_open ? OPEN_HIGH : a.high + b.high),
	    "sum of %d and %d: %d %lld %lld", (int)a.qualifier,
	    (int)b.qualifier, (int)sum.qualifier, (long long)sum.low,
	    (long long)sum.high);
	for (int i = 0; i < MEMBERS; i++) {
		for (int j = 0; j < MEMBERS; j++) {
			EXPECT(!in_a.has[i] || !in_b.has[j] ||
			           allows(sum, i + j - 2 * WIDTH),
			    "%d + %d", i - WIDTH, j - WIDTH);
		}
	}
}

START_TEST(test_sets)
{
	make_small();
	for (size_t i = 0; i < small_count; i++) {
		for (size_t j = 0; j < small_count; j++) {
			check_compare(small[i], small[j]);
			check_overlap(small[i], small[j]);
			check_hull(small[i], small[j]);
			check_add(small[i], small[j]);
		}
	}
}
END_TEST

/* Of each unit and by each there are quantities, and of no number behind them. */
START_TEST(test_last_units)
{
	for (unsigned i = 1; i <= CRINK__UNIT_COUNT + 1; i++) {
		const struct crink_quantity of = {
		    5, 5, (enum crink_unit)i, EXACT, CRINK_UNIT_NONE};
		const struct crink_quantity by = {
		    5, 5, ROUND, EXACT, (enum crink_unit)i};
		const bool is_one = i <= CRINK__UNIT_COUNT;
		int order;

		EXPECT((crink_quantity_format(NULL, 0, of) != 0) == is_one,
		    "of unit %u", i);
		EXPECT((crink_quantity_format(NULL, 0, by) != 0) == is_one,
		    "by unit %u", i);
		EXPECT(crink_quantity_compare(of, of, &order) == is_one,
		    "of unit %u", i);
		EXPECT(crink_quantity_compare(by, by, &order) == is_one,
		    "by unit %u", i);
	}
}
END_TEST

/* Quantities of different units, and rates by different ones, have nothing to do
 * with one another. */
static void
check_units(const struct crink_quantity *others)
{
	for (size_t i = 0; i < small_count; i++) {
		struct crink_quantity other = small[i], result = rubbish;
		int order = 99;

		other.unit = others->unit;
		other.per = others->per;
		ck_assert(!crink_quantity_compare(small[i], other, &order));
		ck_assert_int_eq(order, 0);
		ck_assert(!crink_quantity_add(small[i], other, &result));
		ck_assert(same(result, nothing));
		result = rubbish;
		ck_assert(!crink_quantity_hull(small[i], other, &result));
		ck_assert(same(result, nothing));
		result = rubbish;
		ck_assert(!crink_quantity_overlap(small[i], other, &result));
		ck_assert(same(result, nothing));
		/* Nor have those of a unit that there is not. */
		if (i % 2 == 0) {
			other.unit = UNKNOWN_UNIT;
		} else {
			other.per = UNKNOWN_UNIT;
		}
		ck_assert(!crink_quantity_compare(other, other, &order));
		ck_assert(!crink_quantity_add(other, other, &result));
		ck_assert(!crink_quantity_hull(other, other, NULL));
		ck_assert(!crink_quantity_overlap(other, other, NULL));
	}
}

START_TEST(test_units)
{
	static const struct crink_quantity others[] = {
	    {0, 0, CRINK_UNIT_PERSON, NO, CRINK_UNIT_NONE},
	    {0, 0, ROUND, NO, CRINK_UNIT_YEAR},
	    {0, 0, CRINK_UNIT_PERSON, NO, CRINK_UNIT_YEAR}};

	make_small();
	for (size_t i = 0; i < COUNT(others); i++) {
		check_units(&others[i]);
	}
}
END_TEST

enum operation { ADD, HULL, OVERLAP };

static const struct {
	enum operation operation;
	struct crink_quantity a, b, result;
} results[] = {
    /* what is vague counts as at least */
    {ADD, {2000, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE},
        {24, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE},
        {2024, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE}},
    {ADD, {2000, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE},
        {5, 5, ROUND, ABOUT, CRINK_UNIT_NONE},
        {2005, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE}},
    {HULL, {2000, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE},
        {24, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE},
        {24, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE}},
    {OVERLAP, {2000, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE},
        {OPEN_LOW, 2500, ROUND, AT_MOST, CRINK_UNIT_NONE},
        {2000, 2500, ROUND, RANGE, CRINK_UNIT_NONE}},
    {OVERLAP, {2000, OPEN_HIGH, ROUND, VAGUE, CRINK_UNIT_NONE},
        {1999, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE},
        {1999, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE}},
    /* rates by the same */
    {ADD, {5, 5, ROUND, EXACT, CRINK_UNIT_YEAR},
        {3, 3, ROUND, EXACT, CRINK_UNIT_YEAR},
        {8, 8, ROUND, EXACT, CRINK_UNIT_YEAR}},
    {HULL, {5, 5, ROUND, EXACT, CRINK_UNIT_YEAR},
        {OPEN_LOW, 3, ROUND, AT_MOST, CRINK_UNIT_YEAR},
        {OPEN_LOW, 5, ROUND, AT_MOST, CRINK_UNIT_YEAR}},
    /* about plus anything is about */
    {ADD, {5, 5, ROUND, ABOUT, CRINK_UNIT_NONE},
        {3, 3, ROUND, EXACT, CRINK_UNIT_NONE},
        {8, 8, ROUND, ABOUT, CRINK_UNIT_NONE}},
    {ADD, {5, 5, ROUND, EXACT, CRINK_UNIT_NONE},
        {3, 3, ROUND, ABOUT, CRINK_UNIT_NONE},
        {8, 8, ROUND, ABOUT, CRINK_UNIT_NONE}},
    {ADD, {5, 5, ROUND, ABOUT, CRINK_UNIT_NONE},
        {3, 3, ROUND, ABOUT, CRINK_UNIT_NONE},
        {8, 8, ROUND, ABOUT, CRINK_UNIT_NONE}},
    {ADD, {5, 5, ROUND, EXACT, CRINK_UNIT_NONE},
        {3, 3, ROUND, EXACT, CRINK_UNIT_NONE},
        {8, 8, ROUND, EXACT, CRINK_UNIT_NONE}},
    {ADD, {5, 5, ROUND, ABOUT, CRINK_UNIT_NONE},
        {3, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE},
        {8, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE}},
    {ADD, {5, 5, ROUND, ABOUT, CRINK_UNIT_NONE},
        {3, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE},
        {8, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE}},
    {ADD, {OPEN_LOW, 5, ROUND, UNDER, CRINK_UNIT_NONE},
        {3, 3, ROUND, ABOUT, CRINK_UNIT_NONE},
        {OPEN_LOW, 8, ROUND, UNDER, CRINK_UNIT_NONE}},
    {ADD, {OPEN_LOW, 5, ROUND, AT_MOST, CRINK_UNIT_NONE},
        {3, 4, ROUND, RANGE, CRINK_UNIT_NONE},
        {OPEN_LOW, 9, ROUND, AT_MOST, CRINK_UNIT_NONE}},
    {ADD, {10, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE},
        {5, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE},
        {15, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE}},
    {ADD, {10, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE},
        {5, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE},
        {15, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE}},
    {HULL, {10, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE},
        {11, 12, ROUND, RANGE, CRINK_UNIT_NONE},
        {11, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE}},
    {HULL, {10, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE},
        {12, 13, ROUND, RANGE, CRINK_UNIT_NONE},
        {10, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE}},
    {HULL, {8, 8, ROUND, ABOUT, CRINK_UNIT_NONE},
        {8, 8, ROUND, EXACT, CRINK_UNIT_NONE},
        {8, 8, ROUND, ABOUT, CRINK_UNIT_NONE}},
    {HULL, {10, 10, ROUND, EXACT, CRINK_UNIT_NONE},
        {8, 8, ROUND, EXACT, CRINK_UNIT_NONE},
        {8, 10, ROUND, RANGE, CRINK_UNIT_NONE}},
    {OVERLAP, {10, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE},
        {5, 12, ROUND, RANGE, CRINK_UNIT_NONE},
        {11, 12, ROUND, RANGE, CRINK_UNIT_NONE}},
    {OVERLAP, {10, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE},
        {5, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE},
        {10, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE}},
    {OVERLAP, {OPEN_LOW, 10, ROUND, UNDER, CRINK_UNIT_NONE},
        {OPEN_LOW, 12, ROUND, AT_MOST, CRINK_UNIT_NONE},
        {OPEN_LOW, 10, ROUND, UNDER, CRINK_UNIT_NONE}},
    {OVERLAP, {10, 10, ROUND, ABOUT, CRINK_UNIT_NONE},
        {5, 12, ROUND, RANGE, CRINK_UNIT_NONE},
        {10, 10, ROUND, ABOUT, CRINK_UNIT_NONE}},
    /* "over 10" is the narrower wording of "at least 11" */
    {OVERLAP, {10, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE},
        {11, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE},
        {10, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE}},
    {OVERLAP, {OPEN_LOW, 11, ROUND, UNDER, CRINK_UNIT_NONE},
        {OPEN_LOW, 10, ROUND, AT_MOST, CRINK_UNIT_NONE},
        {OPEN_LOW, 11, ROUND, UNDER, CRINK_UNIT_NONE}},
    {HULL, {10, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE},
        {11, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE},
        {11, OPEN_HIGH, ROUND, AT_LEAST, CRINK_UNIT_NONE}},
    {ADD, {INT64_MAX - 3, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE},
        {1, 1, ROUND, EXACT, CRINK_UNIT_NONE},
        {INT64_MAX - 2, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE}},
    {ADD, {OPEN_LOW, INT64_MIN + 3, ROUND, UNDER, CRINK_UNIT_NONE},
        {-1, -1, ROUND, EXACT, CRINK_UNIT_NONE},
        {OPEN_LOW, INT64_MIN + 2, ROUND, UNDER, CRINK_UNIT_NONE}},
    /* Made by hand: read by their ends. */
    {OVERLAP, {5, OPEN_HIGH, ROUND, RANGE, CRINK_UNIT_NONE},
        {OPEN_LOW, 9, ROUND, EXACT, CRINK_UNIT_NONE},
        {5, 9, ROUND, RANGE, CRINK_UNIT_NONE}},
    {ADD, {5, 9, ROUND, OVER, CRINK_UNIT_NONE},
        {1, 1, ROUND, EXACT, CRINK_UNIT_NONE},
        {7, 10, ROUND, RANGE, CRINK_UNIT_NONE}},
};

START_TEST(test_results)
{
	for (size_t i = 0; i < COUNT(results); i++) {
		struct crink_quantity result = rubbish;
		bool done;

		if (results[i].operation == ADD) {
			done = crink_quantity_add(
			    results[i].a, results[i].b, &result);
		} else if (results[i].operation == HULL) {
			done = crink_quantity_hull(
			    results[i].a, results[i].b, &result);
		} else {
			done = crink_quantity_overlap(
			    results[i].a, results[i].b, &result);
		}
		EXPECT(done && same(result, results[i].result),
		    "row %zu: %d %lld %lld", i, (int)result.qualifier,
		    (long long)result.low, (long long)result.high);
	}
}
END_TEST

/* More than a sum is one number fewer: the last one fits no more. */
static void
check_strict_sum(int64_t first, int64_t second, bool fits)
{
	const struct crink_quantity single = {
	    first, first, ROUND, EXACT, CRINK_UNIT_NONE};
	const struct crink_quantity over = {
	    second, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE};
	const struct crink_quantity under = {
	    OPEN_LOW, second, ROUND, UNDER, CRINK_UNIT_NONE};
	struct crink_quantity sum;

	EXPECT(crink_quantity_add(single, over, &sum) ==
	           (fits && second < INT64_MAX - 1 &&
	               first + second < INT64_MAX - 1),
	    "%lld, over %lld", (long long)first, (long long)second);
	EXPECT(sum.qualifier == NO || sum.low == first + second, "over");
	EXPECT(crink_quantity_add(single, under, &sum) ==
	           (fits && second > INT64_MIN + 1 &&
	               first + second > INT64_MIN + 1),
	    "%lld, under %lld", (long long)first, (long long)second);
	EXPECT(sum.qualifier == NO || sum.high == first + second, "under");
}

/* Sums at the edge: they fit, or there is none; never an open end by chance. */
START_TEST(test_overflow)
{
	static const struct {
		int64_t a, b;
		bool fits;
	} rows[] = {
	    {INT64_MAX - 1, 0, true},
	    {INT64_MAX - 1, 1, false},
	    {INT64_MAX - 2, 1, true},
	    {INT64_MAX - 2, 2, false},
	    {INT64_MAX - 1, INT64_MAX - 1, false},
	    {INT64_MIN + 1, 0, true},
	    {INT64_MIN + 1, -1, false},
	    {INT64_MIN + 2, -1, true},
	    {INT64_MIN + 2, -2, false},
	    {INT64_MIN + 1, INT64_MIN + 1, false},
	    {INT64_MIN + 1, INT64_MAX - 1, true},
	    {INT64_MAX / 2, INT64_MAX / 2, true},
	    {INT64_MAX / 2 + 1, INT64_MAX / 2, false},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		for (unsigned rotation = 0; rotation < 2; rotation++) {
			const int64_t first = rotation ? rows[i].b : rows[i].a;
			const int64_t second = rotation ? rows[i].a : rows[i].b;
			const struct crink_quantity a = {
			    first, first, ROUND, EXACT, CRINK_UNIT_NONE};
			const struct crink_quantity b = {
			    second, second, ROUND, EXACT, CRINK_UNIT_NONE};
			const struct crink_quantity least = {second, OPEN_HIGH,
			    ROUND, AT_LEAST, CRINK_UNIT_NONE};
			struct crink_quantity sum = rubbish;
			const bool fits = crink_quantity_add(a, b, &sum);

			EXPECT(fits == rows[i].fits, "row %zu", i);
			EXPECT(fits ? sum.low == first + second &&
			                  sum.high == sum.low
			            : same(sum, nothing),
			    "row %zu", i);
			EXPECT(crink_quantity_add(a, least, NULL) == fits,
			    "row %zu, open", i);
			check_strict_sum(first, second, fits);
		}
	}
}
END_TEST

/* No single number is above the highest or below the lowest: more than
 * INT64_MAX - 1 is not equal to itself. */
START_TEST(test_extremes)
{
	static const struct crink_quantity rows[] = {
	    {INT64_MAX - 1, OPEN_HIGH, ROUND, OVER, CRINK_UNIT_NONE},
	    {OPEN_LOW, INT64_MIN + 1, ROUND, UNDER, CRINK_UNIT_NONE},
	    {OPEN_LOW, OPEN_HIGH, ROUND, RANGE, CRINK_UNIT_NONE},
	    {OPEN_HIGH, OPEN_HIGH, ROUND, EXACT, CRINK_UNIT_NONE},
	    {OPEN_LOW, OPEN_LOW, ROUND, EXACT, CRINK_UNIT_NONE},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		int order = 99;

		EXPECT(!crink_quantity_compare(rows[i], rows[i], &order) &&
		           order == 0,
		    "row %zu", i);
	}
}
END_TEST

UNIT_MAIN("quantity", test_format, test_ends, test_sets, test_units,
    test_results, test_overflow, test_extremes, test_last_units)
