#include "quantity.h"

#include "compiler.h"
#include "memory.h"

#include "tables.h"

#define OPEN CRINK_OPEN_LOW

/* False where the end is the open one of the other side, or moves up to it. */
CRINK__ONCE static bool
end_of(struct crink__end *end, bool strict, int64_t number)
{
	end->strict = strict;
	end->open = number == CRINK_OPEN_LOW;
	if (number >= INT64_MAX - strict) {
		return false;
	}
	end->number = number + (strict && !end->open);
	return true;
}

bool
crink__quantity_ends(
    const struct crink_quantity *quantity, struct crink__end ends[2])
{
	const enum crink_qualifier qualifier = quantity->qualifier;

	return (uint32_t)quantity->unit - 1 < CRINK__UNIT_COUNT &&
	       (uint32_t)qualifier - 1 < CRINK_QUALIFIER_RANGE &&
	       end_of(&ends[0], qualifier == CRINK_QUALIFIER_OVER,
	           quantity->low) &&
	       end_of(&ends[1], qualifier == CRINK_QUALIFIER_UNDER,
	           ~quantity->high) &&
	       ends[0].number <= ~ends[1].number;
}

/* The ends of two quantities of one unit. */
struct pair {
	struct crink__end a[2], b[2];
};

static bool
read_pair(struct pair *pair, const struct crink_quantity *a,
    const struct crink_quantity *b)
{
	return a->unit == b->unit && crink__quantity_ends(a, pair->a) &&
	       crink__quantity_ends(b, pair->b);
}

/* 1: all that a allows is above all that b allows. */
CRINK__ONCE static int
is_above(const struct crink__end a[2], const struct crink__end b[2])
{
	return a[0].number > ~b[1].number;
}

CRINK__ONCE static bool
is_single(const struct crink__end ends[2])
{
	return ends[0].number == ~ends[1].number;
}

bool
crink_quantity_compare(
    struct crink_quantity a, struct crink_quantity b, int *order)
{
	struct pair pair;
	bool is_certain = false;
	int found = 0;

	if (read_pair(&pair, &a, &b)) {
		found = is_above(pair.a, pair.b) - is_above(pair.b, pair.a);
		/* Two single numbers that are not apart are the same. */
		is_certain =
		    found != 0 || (is_single(pair.a) && is_single(pair.b));
	}
	if (order != NULL) {
		*order = found;
	}
	return is_certain;
}

enum way { ADD, HULL, OVERLAP };

/*
 * Puts an end of the result in place of that of a. Sums are those of the ends
 * as written: more than 10 and more than 5 are more than 15, not only 17 or
 * more. False where a sum does not fit, or would be taken for an open end.
 */
static bool
join(enum way way, struct crink__end *a, const struct crink__end *b,
    unsigned is_high)
{
	if (way == ADD) {
		const uint64_t x = (uint64_t)a->number - a->strict;
		const uint64_t y = (uint64_t)b->number - b->strict;
		/* ~(x + y) is ~x + ~y + 1. */
		const uint64_t sum = x + y + is_high;

		a->number = (int64_t)sum;
		a->strict |= b->strict;
		a->open |= b->open;
		/* Two of one sign have a sum of the same. */
		return a->open || (((sum ^ x) & (sum ^ y)) >> 63 == 0 &&
		                      sum + ((uint64_t)1 << 63) + 1 > 1);
	}
	if (a->number == b->number) {
		/* All that reaches the end of a hull has to be strict. */
		a->strict = b->strict && (a->strict || way == OVERLAP);
	} else if ((a->number > b->number) == (way == HULL)) {
		*a = *b;
	}
	return true;
}

/*
 * The result of two quantities, or no quantity; tells which. a is the caller's
 * own copy, and becomes the result.
 */
static bool
combine(enum way way, struct crink_quantity *a, const struct crink_quantity *b,
    struct crink_quantity *result)
{
	const bool about = a->qualifier == CRINK_QUALIFIER_ABOUT ||
	                   b->qualifier == CRINK_QUALIFIER_ABOUT;
	unsigned qualifier = CRINK_QUALIFIER_RANGE;
	struct pair pair;
	struct crink__end *const ends = pair.a;
	bool is_good = read_pair(&pair, a, b) &&
	               join(way, &ends[0], &pair.b[0], 0) &&
	               join(way, &ends[1], &pair.b[1], 1) &&
	               !(ends[0].open && ends[1].open);

	if (is_good) {
		if (ends[0].open != ends[1].open) {
			/* The other one is written as it is. */
			struct crink__end *const end = &ends[ends[0].open];
			qualifier = CRINK_QUALIFIER_AT_LEAST + ends[0].open;

			if (way == ADD ? ends[0].strict | ends[1].strict
			               : end->strict) {
				qualifier -= 2;
				end->number -= way != ADD;
			}
		} else if (is_single(ends)) {
			qualifier = about ? CRINK_QUALIFIER_ABOUT
			                  : CRINK_QUALIFIER_EXACT;
		} else if (is_above(ends, ends)) {
			is_good = false;
		}
		a->low = ends[0].open ? OPEN : ends[0].number;
		a->high = ends[1].open ? CRINK_OPEN_HIGH : ~ends[1].number;
		a->qualifier = (enum crink_qualifier)qualifier;
	}
	if (!is_good) {
		memset(a, 0, sizeof(*a));
	}
	if (result != NULL) {
		*result = *a;
	}
	return is_good;
}

bool
crink_quantity_add(struct crink_quantity a, struct crink_quantity b,
    struct crink_quantity *sum)
{
	return combine(ADD, &a, &b, sum);
}

bool
crink_quantity_hull(struct crink_quantity a, struct crink_quantity b,
    struct crink_quantity *hull)
{
	return combine(HULL, &a, &b, hull);
}

bool
crink_quantity_overlap(struct crink_quantity a, struct crink_quantity b,
    struct crink_quantity *common)
{
	return combine(OVERLAP, &a, &b, common);
}

size_t
crink_quantity_format(char *buffer, size_t size, struct crink_quantity quantity)
{
	struct crink__out out;

	crink__out_begin(&out, buffer, size);
	crink__quantity_put(&out, &quantity);
	return crink__out_end(&out);
}

void
crink__quantity_put(
    struct crink__out *out, const struct crink_quantity *quantity)
{
	const bool is_range = quantity->qualifier == CRINK_QUALIFIER_RANGE;
	struct crink__end ends[2];
	int64_t number = quantity->low;

	if (!crink__quantity_ends(quantity, ends) ||
	    (ends[0].open && ends[1].open)) {
		return;
	}
	if (ends[0].open) {
		number = quantity->high;
	}
	if (is_range) {
		crink__out_number(out, 0, number);
		crink__out_text(out, " to ");
		number = quantity->high;
	} else if (quantity->qualifier != CRINK_QUALIFIER_EXACT) {
		crink__out_text(out, crink_qualifier_name(quantity->qualifier));
		crink__out_char(out, ' ');
	}
	crink__out_number(out, 0, number);
	crink__out_char(out, ' ');
	crink__out_text(out,
	    crink__text(!is_range && (number == 1 || number == -1)
	                    ? CRINK__GET(UNIT, quantity->unit - 1, SINGULAR)
	                    : CRINK__GET(UNIT, quantity->unit - 1, PLURAL)));
}
