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
    {{8000000, 8000000, ROUND, ABOUT}, "about 8,000,000 rounds"},
    {{10000, OPEN_HIGH, CRINK_UNIT_PERSON, OVER}, "over 10,000 people"},
    {{10000, 13000, CRINK_UNIT_PERSON, RANGE}, "10,000 to 13,000 people"},
    {{2000, OPEN_HIGH, CRINK_UNIT_PIECE, AT_LEAST}, "at least 2,000 pieces"},
    {{OPEN_LOW, 3, CRINK_UNIT_YEAR, UNDER}, "under 3 years"},
    {{OPEN_LOW, 1, CRINK_UNIT_YEAR, AT_MOST}, "at most 1 year"},
    {{100000000, 100000000, CRINK_UNIT_USD, EXACT}, "100,000,000 US dollars"},
    {{1, 1, CRINK_UNIT_USD, EXACT}, "1 US dollar"},
    {{82, 82, CRINK_UNIT_PERCENT, EXACT}, "82 percent"},
    {{1, 1, CRINK_UNIT_PERCENT, EXACT}, "1 percent"},
    {{155, 155, CRINK_UNIT_MILLIMETRE, EXACT}, "155 mm"},
    {{0, 0, ROUND, EXACT}, "0 rounds"},
    {{1, 1, ROUND, EXACT}, "1 round"},
    {{-1, -1, ROUND, EXACT}, "-1 round"},
    {{2, 2, ROUND, EXACT}, "2 rounds"},
    {{1, 1, CRINK_UNIT_PERSON, ABOUT}, "about 1 person"},
    {{1, OPEN_HIGH, CRINK_UNIT_PERSON, OVER}, "over 1 person"},
    {{1, 2, ROUND, RANGE}, "1 to 2 rounds"},
    {{0, 1, ROUND, RANGE}, "0 to 1 rounds"},
    {{-1, 1, ROUND, RANGE}, "-1 to 1 rounds"},
    {{999, 999, ROUND, EXACT}, "999 rounds"},
    {{1000, 1000, ROUND, EXACT}, "1,000 rounds"},
    {{-999, -999, ROUND, EXACT}, "-999 rounds"},
    {{-1000, -1000, ROUND, EXACT}, "-1,000 rounds"},
    {{-1234567, -1234, ROUND, RANGE}, "-1,234,567 to -1,234 rounds"},
    {{INT64_MAX - 1, OPEN_HIGH, ROUND, AT_LEAST},
        "at least 9,223,372,036,854,775,806 rounds"},
    {{INT64_MAX - 1, INT64_MAX - 1, ROUND, EXACT},
        "9,223,372,036,854,775,806 rounds"},
    {{INT64_MIN + 1, INT64_MIN + 1, ROUND, EXACT},
        "-9,223,372,036,854,775,807 rounds"},
    {{INT64_MIN + 1, INT64_MAX - 1, ROUND, RANGE},
        "-9,223,372,036,854,775,807 to 9,223,372,036,854,775,806 "
        "rounds"},
    /* None. */
    {{0, 0, CRINK_UNIT_NONE, NO}, ""},
    {{5, 5, ROUND, NO}, ""},
    {{5, 5, ROUND, UNKNOWN_QUALIFIER}, ""},
    {{5, 5, ROUND, (enum crink_qualifier) - 1}, ""},
    {{5, 5, ROUND, (enum crink_qualifier)INT_MAX}, ""},
    {{5, 5, CRINK_UNIT_NONE, EXACT}, ""},
    {{5, 5, UNKNOWN_UNIT, EXACT}, ""},
    {{5, 5, (enum crink_unit) - 1, EXACT}, ""},
    {{5, 5, (enum crink_unit)INT_MAX, EXACT}, ""},
    {{6, 5, ROUND, RANGE}, ""},
    {{OPEN_LOW, OPEN_HIGH, ROUND, OVER}, ""},
    {{OPEN_LOW, OPEN_HIGH, ROUND, RANGE}, ""},
    {{5, 5, ROUND, OVER}, ""},
    {{INT64_MAX - 1, OPEN_HIGH, ROUND, OVER}, ""},
    {{OPEN_LOW, INT64_MIN + 1, ROUND, UNDER}, ""},
    {{OPEN_HIGH, OPEN_HIGH, ROUND, EXACT}, ""},
    {{OPEN_LOW, OPEN_LOW, ROUND, EXACT}, ""},
    {{OPEN_HIGH, OPEN_LOW, ROUND, RANGE}, ""},
    /* Made by hand: the ends say what the qualifier does not. */
    {{5, OPEN_HIGH, ROUND, RANGE}, "at least 5 rounds"},
    {{OPEN_LOW, 9, ROUND, RANGE}, "at most 9 rounds"},
    {{5, OPEN_HIGH, ROUND, EXACT}, "at least 5 rounds"},
    {{OPEN_LOW, 9, ROUND, ABOUT}, "at most 9 rounds"},
    {{5, OPEN_HIGH, ROUND, AT_MOST}, "at least 5 rounds"},
    {{5, OPEN_HIGH, ROUND, UNDER}, "at least 5 rounds"},
    {{OPEN_LOW, 9, ROUND, OVER}, "at most 9 rounds"},
    {{OPEN_LOW, 9, ROUND, AT_LEAST}, "at most 9 rounds"},
    {{5, 9, ROUND, EXACT}, "5 to 9 rounds"},
    {{5, 9, ROUND, ABOUT}, "5 to 9 rounds"},
    {{5, 9, ROUND, AT_LEAST}, "5 to 9 rounds"},
    {{5, 9, ROUND, OVER}, "6 to 9 rounds"},
    {{5, 9, ROUND, UNDER}, "5 to 8 rounds"},
    {{5, 6, ROUND, OVER}, "6 rounds"},
    {{5, 5, ROUND, RANGE}, "5 rounds"},
    {{5, 5, ROUND, AT_MOST}, "5 rounds"},
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
	    {{5, 5, ROUND, EXACT}, true, 5, 5},
	    {{5, 5, ROUND, ABOUT}, true, 5, 5},
	    {{5, OPEN_HIGH, ROUND, OVER}, true, 6, OPEN_HIGH},
	    {{OPEN_LOW, 5, ROUND, UNDER}, true, OPEN_LOW, 4},
	    {{5, OPEN_HIGH, ROUND, AT_LEAST}, true, 5, OPEN_HIGH},
	    {{OPEN_LOW, 5, ROUND, AT_MOST}, true, OPEN_LOW, 5},
	    {{5, 9, ROUND, RANGE}, true, 5, 9},
	    {{OPEN_HIGH, OPEN_HIGH, ROUND, AT_LEAST}, false, 0, 0},
	    {{OPEN_LOW, OPEN_LOW, ROUND, AT_MOST}, false, 0, 0},
	    {{9, 5, ROUND, RANGE}, false, 0, 0},
	    {{5, 5, ROUND, NO}, false, 0, 0},
	    {{5, 5, UNKNOWN_UNIT, EXACT}, false, 0, 0},
	    {{0, 0, CRINK_UNIT_NONE, NO}, false, 0, 0},
	    {{OPEN_LOW, OPEN_HIGH, ROUND, RANGE}, false, 0, 0},
	    {{OPEN_LOW, OPEN_HIGH, ROUND, AT_LEAST}, false, 0, 0},
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

/* Quantities of different units have nothing to do with one another. */
START_TEST(test_units)
{
	make_small();
	for (size_t i = 0; i < small_count; i++) {
		struct crink_quantity other = small[i], result = rubbish;
		int order = 99;

		other.unit = CRINK_UNIT_PERSON;
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
		other.unit = UNKNOWN_UNIT;
		ck_assert(!crink_quantity_compare(other, other, &order));
		ck_assert(!crink_quantity_add(other, other, &result));
		ck_assert(!crink_quantity_hull(other, other, NULL));
		ck_assert(!crink_quantity_overlap(other, other, NULL));
	}
}
END_TEST

enum operation { ADD, HULL, OVERLAP };

static const struct {
	enum operation operation;
	struct crink_quantity a, b, result;
} results[] = {
    /* about plus anything is about */
    {ADD, {5, 5, ROUND, ABOUT}, {3, 3, ROUND, EXACT}, {8, 8, ROUND, ABOUT}},
    {ADD, {5, 5, ROUND, EXACT}, {3, 3, ROUND, ABOUT}, {8, 8, ROUND, ABOUT}},
    {ADD, {5, 5, ROUND, ABOUT}, {3, 3, ROUND, ABOUT}, {8, 8, ROUND, ABOUT}},
    {ADD, {5, 5, ROUND, EXACT}, {3, 3, ROUND, EXACT}, {8, 8, ROUND, EXACT}},
    {ADD, {5, 5, ROUND, ABOUT}, {3, OPEN_HIGH, ROUND, AT_LEAST},
        {8, OPEN_HIGH, ROUND, AT_LEAST}},
    {ADD, {5, 5, ROUND, ABOUT}, {3, OPEN_HIGH, ROUND, OVER},
        {8, OPEN_HIGH, ROUND, OVER}},
    {ADD, {OPEN_LOW, 5, ROUND, UNDER}, {3, 3, ROUND, ABOUT},
        {OPEN_LOW, 8, ROUND, UNDER}},
    {ADD, {OPEN_LOW, 5, ROUND, AT_MOST}, {3, 4, ROUND, RANGE},
        {OPEN_LOW, 9, ROUND, AT_MOST}},
    {ADD, {10, OPEN_HIGH, ROUND, OVER}, {5, OPEN_HIGH, ROUND, OVER},
        {15, OPEN_HIGH, ROUND, OVER}},
    {ADD, {10, OPEN_HIGH, ROUND, OVER}, {5, OPEN_HIGH, ROUND, AT_LEAST},
        {15, OPEN_HIGH, ROUND, OVER}},
    {HULL, {10, OPEN_HIGH, ROUND, OVER}, {11, 12, ROUND, RANGE},
        {11, OPEN_HIGH, ROUND, AT_LEAST}},
    {HULL, {10, OPEN_HIGH, ROUND, OVER}, {12, 13, ROUND, RANGE},
        {10, OPEN_HIGH, ROUND, OVER}},
    {HULL, {8, 8, ROUND, ABOUT}, {8, 8, ROUND, EXACT}, {8, 8, ROUND, ABOUT}},
    {HULL, {10, 10, ROUND, EXACT}, {8, 8, ROUND, EXACT}, {8, 10, ROUND, RANGE}},
    {OVERLAP, {10, OPEN_HIGH, ROUND, OVER}, {5, 12, ROUND, RANGE},
        {11, 12, ROUND, RANGE}},
    {OVERLAP, {10, OPEN_HIGH, ROUND, OVER}, {5, OPEN_HIGH, ROUND, AT_LEAST},
        {10, OPEN_HIGH, ROUND, OVER}},
    {OVERLAP, {OPEN_LOW, 10, ROUND, UNDER}, {OPEN_LOW, 12, ROUND, AT_MOST},
        {OPEN_LOW, 10, ROUND, UNDER}},
    {OVERLAP, {10, 10, ROUND, ABOUT}, {5, 12, ROUND, RANGE},
        {10, 10, ROUND, ABOUT}},
    /* "over 10" is the narrower wording of "at least 11" */
    {OVERLAP, {10, OPEN_HIGH, ROUND, OVER}, {11, OPEN_HIGH, ROUND, AT_LEAST},
        {10, OPEN_HIGH, ROUND, OVER}},
    {OVERLAP, {OPEN_LOW, 11, ROUND, UNDER}, {OPEN_LOW, 10, ROUND, AT_MOST},
        {OPEN_LOW, 11, ROUND, UNDER}},
    {HULL, {10, OPEN_HIGH, ROUND, OVER}, {11, OPEN_HIGH, ROUND, AT_LEAST},
        {11, OPEN_HIGH, ROUND, AT_LEAST}},
    {ADD, {INT64_MAX - 3, OPEN_HIGH, ROUND, OVER}, {1, 1, ROUND, EXACT},
        {INT64_MAX - 2, OPEN_HIGH, ROUND, OVER}},
    {ADD, {OPEN_LOW, INT64_MIN + 3, ROUND, UNDER}, {-1, -1, ROUND, EXACT},
        {OPEN_LOW, INT64_MIN + 2, ROUND, UNDER}},
    /* Made by hand: read by their ends. */
    {OVERLAP, {5, OPEN_HIGH, ROUND, RANGE}, {OPEN_LOW, 9, ROUND, EXACT},
        {5, 9, ROUND, RANGE}},
    {ADD, {5, 9, ROUND, OVER}, {1, 1, ROUND, EXACT}, {7, 10, ROUND, RANGE}},
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
	const struct crink_quantity single = {first, first, ROUND, EXACT};
	const struct crink_quantity over = {second, OPEN_HIGH, ROUND, OVER};
	const struct crink_quantity under = {OPEN_LOW, second, ROUND, UNDER};
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
		for (unsigned turn = 0; turn < 2; turn++) {
			const int64_t first = turn ? rows[i].b : rows[i].a;
			const int64_t second = turn ? rows[i].a : rows[i].b;
			const struct crink_quantity a = {
			    first, first, ROUND, EXACT};
			const struct crink_quantity b = {
			    second, second, ROUND, EXACT};
			const struct crink_quantity least = {
			    second, OPEN_HIGH, ROUND, AT_LEAST};
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
	    {INT64_MAX - 1, OPEN_HIGH, ROUND, OVER},
	    {OPEN_LOW, INT64_MIN + 1, ROUND, UNDER},
	    {OPEN_LOW, OPEN_HIGH, ROUND, RANGE},
	    {OPEN_HIGH, OPEN_HIGH, ROUND, EXACT},
	    {OPEN_LOW, OPEN_LOW, ROUND, EXACT},
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
    test_results, test_overflow, test_extremes)
