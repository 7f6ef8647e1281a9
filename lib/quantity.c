#include "quantity.h"

#include "out.h"
#include "tables.h"

static struct crink_quantity
none(void)
{
	const struct crink_quantity quantity = {
	    0, 0, CRINK_UNIT_NONE, CRINK_QUALIFIER_NONE};

	return quantity;
}

static bool
is_strict_low(struct crink_quantity quantity)
{
	return quantity.qualifier == CRINK_QUALIFIER_OVER;
}

static bool
is_strict_high(struct crink_quantity quantity)
{
	return quantity.qualifier == CRINK_QUALIFIER_UNDER;
}

bool
crink__quantity_bounds(
    struct crink_quantity quantity, int64_t *low, int64_t *high)
{
	*low = quantity.low;
	*high = quantity.high;
	if ((uint32_t)quantity.unit - 1 >= CRINK__UNIT_COUNT ||
	    quantity.qualifier < CRINK_QUALIFIER_EXACT ||
	    quantity.qualifier > CRINK_QUALIFIER_RANGE || *low > *high ||
	    *low == CRINK_OPEN_HIGH || *high == CRINK_OPEN_LOW) {
		return false;
	}
	if (is_strict_low(quantity) && *low != CRINK_OPEN_LOW) {
		(*low)++;
	}
	if (is_strict_high(quantity) && *high != CRINK_OPEN_HIGH) {
		(*high)--;
	}
	/* An end that moved up to an open one leaves no number. */
	return *low <= *high && *low != CRINK_OPEN_HIGH &&
	       *high != CRINK_OPEN_LOW;
}

/* Two quantities of one unit and their bounds. */
struct pair {
	struct crink_quantity a, b;
	int64_t a_low, a_high, b_low, b_high;
};

static bool
is_pair(struct pair *pair, struct crink_quantity a, struct crink_quantity b)
{
	pair->a = a;
	pair->b = b;
	return a.unit == b.unit &&
	       crink__quantity_bounds(a, &pair->a_low, &pair->a_high) &&
	       crink__quantity_bounds(b, &pair->b_low, &pair->b_high);
}

bool
crink_quantity_compare(
    struct crink_quantity a, struct crink_quantity b, int *order)
{
	struct pair pair;
	int found = 0;

	if (is_pair(&pair, a, b)) {
		found = (pair.a_low > pair.b_high) - (pair.a_high < pair.b_low);
	} else {
		pair.a_low = 0;
		pair.a_high = 1;
	}
	if (order != NULL) {
		*order = found;
	}
	return found != 0 ||
	       (pair.a_low == pair.a_high && pair.b_low == pair.b_high &&
	           pair.a_low == pair.b_low);
}

/*
 * The qualifier that fits the ends of a result, and its strict ends moved out
 * by one, as it writes them.
 */
static bool
finish(struct crink_quantity *result, const struct pair *pair, bool strict)
{
	const bool about = pair->a.qualifier == CRINK_QUALIFIER_ABOUT ||
	                   pair->b.qualifier == CRINK_QUALIFIER_ABOUT;

	result->unit = pair->a.unit;
	if (result->low == CRINK_OPEN_LOW && result->high == CRINK_OPEN_HIGH) {
		return false;
	}
	if (result->high == CRINK_OPEN_HIGH) {
		result->qualifier =
		    strict ? CRINK_QUALIFIER_OVER : CRINK_QUALIFIER_AT_LEAST;
		result->low -= strict;
	} else if (result->low == CRINK_OPEN_LOW) {
		result->qualifier =
		    strict ? CRINK_QUALIFIER_UNDER : CRINK_QUALIFIER_AT_MOST;
		result->high += strict;
	} else if (result->low != result->high) {
		result->qualifier = CRINK_QUALIFIER_RANGE;
	} else {
		result->qualifier =
		    about ? CRINK_QUALIFIER_ABOUT : CRINK_QUALIFIER_EXACT;
	}
	return true;
}

/* Adds two bounds; an open one stays open. False where the sum does not fit,
 * or would be taken for an open end. */
static bool
add_bounds(int64_t a, int64_t b, int64_t open, int64_t *sum)
{
	*sum = open;
	if (a == open || b == open) {
		return true;
	}
	if ((b > 0 && a > INT64_MAX - 1 - b) ||
	    (b < 0 && a < INT64_MIN + 1 - b)) {
		return false;
	}
	*sum = a + b;
	return true;
}

/* Stores a result, or no quantity, and tells which. */
static bool
store(bool is_good, const struct crink_quantity *result,
    struct crink_quantity *to)
{
	if (to != NULL) {
		*to = is_good ? *result : none();
	}
	return is_good;
}

bool
crink_quantity_add(struct crink_quantity a, struct crink_quantity b,
    struct crink_quantity *sum)
{
	struct crink_quantity result = none();
	const bool strict = is_strict_low(a) || is_strict_low(b) ||
	                    is_strict_high(a) || is_strict_high(b);
	struct pair pair;
	bool is_good = is_pair(&pair, a, b);

	/* The ends as written: more than 10 and more than 5 are more than 15,
	 * not only 17 or more. */
	is_good = is_good &&
	          add_bounds(a.low, b.low, CRINK_OPEN_LOW, &result.low) &&
	          add_bounds(a.high, b.high, CRINK_OPEN_HIGH, &result.high) &&
	          finish(&result, &pair, false);
	if (is_good && strict) {
		if (result.qualifier == CRINK_QUALIFIER_AT_LEAST) {
			result.qualifier = CRINK_QUALIFIER_OVER;
		} else if (result.qualifier == CRINK_QUALIFIER_AT_MOST) {
			result.qualifier = CRINK_QUALIFIER_UNDER;
		}
	}
	return store(is_good, &result, sum);
}

bool
crink_quantity_hull(struct crink_quantity a, struct crink_quantity b,
    struct crink_quantity *hull)
{
	struct crink_quantity result = none();
	struct pair pair;
	bool is_good = is_pair(&pair, a, b);

	if (is_good) {
		const bool low_is_a = pair.a_low < pair.b_low;
		const bool high_is_a = pair.a_high > pair.b_high;
		bool strict;

		result.low = low_is_a ? pair.a_low : pair.b_low;
		result.high = high_is_a ? pair.a_high : pair.b_high;
		/* Strict if every quantity that reaches this end is. */
		if (result.high == CRINK_OPEN_HIGH) {
			strict =
			    (pair.a_low != result.low || is_strict_low(a)) &&
			    (pair.b_low != result.low || is_strict_low(b));
		} else {
			strict =
			    (pair.a_high != result.high || is_strict_high(a)) &&
			    (pair.b_high != result.high || is_strict_high(b));
		}
		is_good = finish(&result, &pair, strict);
	}
	return store(is_good, &result, hull);
}

bool
crink_quantity_overlap(struct crink_quantity a, struct crink_quantity b,
    struct crink_quantity *common)
{
	struct crink_quantity result = none();
	struct pair pair;
	bool is_good = is_pair(&pair, a, b);

	if (is_good) {
		const bool low_is_a = pair.a_low > pair.b_low;
		const bool high_is_a = pair.a_high < pair.b_high;
		bool strict;

		result.low = low_is_a ? pair.a_low : pair.b_low;
		result.high = high_is_a ? pair.a_high : pair.b_high;
		if (result.high == CRINK_OPEN_HIGH) {
			strict = is_strict_low(low_is_a ? a : b);
		} else {
			strict = is_strict_high(high_is_a ? a : b);
		}
		is_good =
		    result.low <= result.high && finish(&result, &pair, strict);
	}
	return store(is_good, &result, common);
}

size_t
crink_quantity_format(char *buffer, size_t size, struct crink_quantity quantity)
{
	struct crink__out out = crink__out_to(buffer, size);

	crink__quantity_put(&out, quantity);
	return crink__out_end(&out);
}

void
crink__quantity_put(struct crink__out *out, struct crink_quantity quantity)
{
	const char *name = crink_qualifier_name(quantity.qualifier);
	const bool is_range = quantity.qualifier == CRINK_QUALIFIER_RANGE;
	int64_t low, high, number = quantity.low;
	uint32_t unit;

	if (!crink__quantity_bounds(quantity, &low, &high) ||
	    (low == CRINK_OPEN_LOW && high == CRINK_OPEN_HIGH)) {
		return;
	}
	unit = (uint32_t)quantity.unit - 1;
	if (number == CRINK_OPEN_LOW) {
		number = quantity.high;
	}
	if (quantity.qualifier != CRINK_QUALIFIER_EXACT && !is_range) {
		crink__out_text(out, name);
		crink__out_char(out, ' ');
	}
	crink__out_number(out, number, ',', 1);
	if (is_range) {
		crink__out_text(out, " to ");
		crink__out_number(out, quantity.high, ',', 1);
	}
	crink__out_char(out, ' ');
	crink__out_text(
	    out, crink__text(!is_range && (number == 1 || number == -1)
	                         ? CRINK__GET(UNIT, unit, SINGULAR)
	                         : CRINK__GET(UNIT, unit, PLURAL)));
}
