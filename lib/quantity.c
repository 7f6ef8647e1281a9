#include "quantity.h"

#include "compiler.h"
#include "memory.h"
#include "name.h"

#include "tables.h"
#include "vague.h"

/* False where the end is the open one of the other side, or moves up to it. */
CRINK__ONCE static bool
end_of(struct crink__end *end, bool strict, int64_t number)
{
	end->open = number == CRINK_OPEN_LOW;
	end->strict = strict && !end->open;
	end->number = number;
	if (number >= INT64_MAX - strict) {
		return false;
	}
	end->number += end->strict;
	return true;
}

bool
crink__quantity_ends(
    const struct crink_quantity *quantity, struct crink__end ends[2])
{
	const enum crink_qualifier qualifier = quantity->qualifier;

	if (!crink__is_row((uint32_t)quantity->unit - 1, CRINK__UNIT_COUNT) ||
	    !crink__is_row((uint32_t)quantity->per, CRINK__UNIT_COUNT + 1) ||
	    (uint32_t)qualifier - 1 >= CRINK_QUALIFIER_VAGUE ||
	    !end_of(
	        &ends[0], qualifier == CRINK_QUALIFIER_OVER, quantity->low) ||
	    !end_of(&ends[1], qualifier == CRINK_QUALIFIER_UNDER,
	        ~quantity->high)) {
		return false;
	}
	/* A range between two ends is written with what it allows. */
	ends[0].strict &= ends[1].open;
	ends[1].strict &= ends[0].open;
	return !(ends[0].open && ends[1].open) &&
	       ends[0].number <= ~ends[1].number;
}

/* The ends of two quantities of one unit, or one rate. */
struct pair {
	struct crink__end a[2], b[2];
};

static bool
read_pair(struct pair *pair, const struct crink_quantity *a,
    const struct crink_quantity *b)
{
	return a->unit == b->unit && a->per == b->per &&
	       crink__quantity_ends(a, pair->a) &&
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

/* Whether a quantity is about a single number; between two ends, "about" says
 * nothing. */
static bool
is_about_one(
    const struct crink_quantity *quantity, const struct crink__end ends[2])
{
	return quantity->qualifier == CRINK_QUALIFIER_ABOUT && is_single(ends);
}

void
crink__quantity_write(struct crink_quantity *quantity,
    const struct crink__end ends[2], bool is_about)
{
	unsigned qualifier = CRINK_QUALIFIER_RANGE;

	/* The complement of an open end is the open end of the other side. */
	quantity->low = ends[0].number;
	quantity->high = ~ends[1].number;
	if (ends[1].open) {
		quantity->low -= ends[0].strict;
		qualifier = ends[0].strict ? CRINK_QUALIFIER_OVER
		                           : CRINK_QUALIFIER_AT_LEAST;
	} else if (ends[0].open) {
		quantity->high += ends[1].strict;
		qualifier = ends[1].strict ? CRINK_QUALIFIER_UNDER
		                           : CRINK_QUALIFIER_AT_MOST;
	} else if (is_single(ends)) {
		qualifier =
		    is_about ? CRINK_QUALIFIER_ABOUT : CRINK_QUALIFIER_EXACT;
	}
	quantity->qualifier = (enum crink_qualifier)qualifier;
}

enum way { ADD, HULL, OVERLAP };

/*
 * Adds an end to that of a. Sums are those of the ends as written: more than 10
 * and more than 5 are more than 15, not only 17 or more. False where a sum does
 * not fit, or would be taken for an open end.
 */
static bool
add_end(struct crink__end *a, const struct crink__end *b, unsigned is_high)
{
	const uint64_t x = (uint64_t)a->number - a->strict;
	const uint64_t y = (uint64_t)b->number - b->strict;
	/* ~(x + y) is ~x + ~y + 1. */
	const uint64_t sum = x + y + is_high;

	a->open |= b->open;
	a->strict = (a->strict || b->strict) && !a->open;
	a->number =
	    a->open ? CRINK_OPEN_LOW : (int64_t)(sum + (a->strict ? 1 : 0));
	/* Two of one sign have a sum of the same; and it is above the open end
	 * of this side, and below that of the other one when it is moved in. */
	return a->open ||
	       (((sum ^ x) & (sum ^ y)) >> 63 == 0 &&
	           sum + ((uint64_t)1 << 63) - 1 < UINT64_MAX - 1 - a->strict);
}

/*
 * Puts the end of b in place of that of a where it is the wider one (for a hull)
 * or the narrower one. Of two that allow the same, the one that is written as
 * strict counts as the narrower: so the order of quantities is of no account,
 * and what a quantity has in common with a hull of it is that quantity.
 */
static void
join_end(enum way way, struct crink__end *a, const struct crink__end *b)
{
	const bool is_wider =
	    a->number > b->number || (a->number == b->number && a->strict);

	if (is_wider == (way == HULL)) {
		*a = *b;
	}
}

void
crink__quantity_widen(
    struct crink__end hull[2], const struct crink__end ends[2])
{
	join_end(HULL, &hull[0], &ends[0]);
	join_end(HULL, &hull[1], &ends[1]);
}

static bool
join(enum way way, struct crink__end *a, const struct crink__end *b,
    unsigned is_high)
{
	if (way == ADD) {
		return add_end(a, b, is_high);
	}
	join_end(way, a, b);
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
	struct pair pair;
	bool is_good = false;

	if (read_pair(&pair, a, b)) {
		const bool is_about =
		    is_about_one(a, pair.a) || is_about_one(b, pair.b);

		is_good = join(way, &pair.a[0], &pair.b[0], 0) &&
		          join(way, &pair.a[1], &pair.b[1], 1) &&
		          !(pair.a[0].open && pair.a[1].open) &&
		          !is_above(pair.a, pair.a);
		if (is_good) {
			crink__quantity_write(a, pair.a, is_about);
		}
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

/* The word of a vague quantity whose low end is that of a word; "" where there
 * is none. one: the number that is written as 1. */
CRINK__ONCE static const char *
vague_word(int64_t low, uint32_t one)
{
	const char *word = CRINK__VAGUE_WORDS "\0";
	uint64_t number = (uint64_t)one * CRINK__VAGUE_FIRST;
	uint64_t next = (uint64_t)one * CRINK__VAGUE_SECOND;

	/* After the last word comes an empty one. */
	while (*word != '\0' && number * CRINK__VAGUE_TIMES != (uint64_t)low) {
		word += crink__text_size(word) + 1;
		number = next;
		next *= 10;
	}
	return word;
}

/* The number that is written as 1. */
static uint32_t
one_of(const struct crink_quantity *quantity, unsigned *decimals)
{
	uint32_t one = 1;

	*decimals = CRINK__GET(UNIT, (uint32_t)quantity->unit - 1, DECIMALS);
	for (unsigned i = 0; i < *decimals; i++) {
		one *= 10;
	}
	return one;
}

bool
crink__quantity_put_words(struct crink__out *out,
    const struct crink_quantity *quantity, const char *hedge)
{
	enum crink_qualifier qualifier = quantity->qualifier;
	bool is_vague = false;

	if (qualifier == CRINK_QUALIFIER_VAGUE) {
		unsigned decimals;
		const uint32_t one = one_of(quantity, &decimals);
		const char *word = vague_word(quantity->low, one);

		is_vague = word[0] != '\0';
		crink__out_text(out, word);
		hedge = is_vague
		            ? " of"
		            : crink_qualifier_name(CRINK_QUALIFIER_AT_LEAST);
	} else if (hedge[0] == '\0' && qualifier != CRINK_QUALIFIER_EXACT &&
	           qualifier != CRINK_QUALIFIER_RANGE) {
		hedge = crink_qualifier_name(qualifier);
	}
	if (hedge[0] != '\0') {
		crink__out_text(out, hedge);
		crink__out_char(out, ' ');
	}
	return !is_vague;
}

bool
crink__quantity_put_numbers(
    struct crink__out *out, const struct crink_quantity *quantity)
{
	const int64_t number =
	    quantity->low == CRINK_OPEN_LOW ? quantity->high : quantity->low;
	unsigned decimals;
	const uint32_t one = one_of(quantity, &decimals);
	const bool is_range = quantity->qualifier == CRINK_QUALIFIER_RANGE;

	crink__out_number(out, -(int)decimals, number);
	if (is_range) {
		crink__out_text(out, " to ");
		crink__out_number(out, -(int)decimals, quantity->high);
	}
	crink__out_char(out, ' ');
	return !is_range && (number == (int64_t)one || number == -(int64_t)one);
}

void
crink__quantity_put_unit(
    struct crink__out *out, const struct crink_quantity *quantity, bool is_one)
{
	const uint32_t unit = (uint32_t)quantity->unit - 1;

	crink__out_text(
	    out, crink__text(is_one ? CRINK__GET(UNIT, unit, SINGULAR)
	                            : CRINK__GET(UNIT, unit, PLURAL)));
}

void
crink__quantity_put_per(
    struct crink__out *out, const struct crink_quantity *quantity)
{
	if (quantity->per != CRINK_UNIT_NONE) {
		crink__out_text(out, " per ");
		crink__out_text(
		    out, crink__text(CRINK__GET(
		             UNIT, (uint32_t)quantity->per - 1, SINGULAR)));
	}
}

/* Has a quantity say what its ends allow: a caller's own may have others than fit
 * its qualifier. False if it is none. Its stack is given back before anything is
 * written. */
CRINK__ONCE static bool
tidy(struct crink_quantity *quantity)
{
	const bool is_vague = quantity->qualifier == CRINK_QUALIFIER_VAGUE;
	struct crink__end ends[2];

	if (!crink__quantity_ends(quantity, ends)) {
		return false;
	}
	crink__quantity_write(
	    quantity, ends, quantity->qualifier == CRINK_QUALIFIER_ABOUT);
	if (is_vague && quantity->qualifier == CRINK_QUALIFIER_AT_LEAST) {
		quantity->qualifier = CRINK_QUALIFIER_VAGUE;
	}
	return true;
}

size_t
crink_quantity_format(char *buffer, size_t size, struct crink_quantity quantity)
{
	struct crink__out out;

	crink__out_begin(&out, buffer, size);
	if (tidy(&quantity)) {
		const bool is_one =
		    crink__quantity_put_words(&out, &quantity, "") &&
		    crink__quantity_put_numbers(&out, &quantity);

		crink__quantity_put_unit(&out, &quantity, is_one);
		crink__quantity_put_per(&out, &quantity);
	}
	return crink__out_end(&out);
}
