/*
 * Sums of what a query finds. Claims are about the same things: one repeats
 * another, tells a part of it, or gives a rival answer to a question. Each thing is
 * to count once, and there is no memory to note what was counted: so of each claim
 * it is found out by itself whether it counts.
 */
#include <crink/crink.h>

#include "clock.h"
#include "compiler.h"
#include "entity.h"
#include "memory.h"
#include "quantity.h"
#include "value.h"
#include "query.h"

#define RELATION(ref, field) CRINK__GET(RELATION, (ref)-1, field)

/*
 * The sum of an end of quantities, as it is written: of so many numbers that it
 * may need more than 64 bits, for whether it fits is asked when all are added, so
 * that their order does not matter. High ends are complements as in struct
 * crink__end.
 */
struct addition {
	uint64_t low;
	int32_t high;
	bool open, strict;
};

struct sum {
	struct addition sides[2];
	struct crink__end hull[2]; /* of the answers to a question */
	const struct crink_query *query;
	uint32_t unit;
	/* Of the last question that was met, the claim at which it counts. */
	uint32_t question, first;
	bool has_any, is_about;
	bool is_standing; /* the query asks for a day itself */
};

/* ---- which claims count -------------------------------------------- */

/* Whether a claim matches, and tells a number that can be added. */
static bool
is_addend(const struct sum *sum, uint32_t ref)
{
	const uint32_t quantity = RELATION(ref, QUANTITY);

	return quantity != 0 && RELATION(ref, NEGATED) == 0 &&
	       CRINK__GET(QUANTITY, quantity - 1, UNIT) == sum->unit &&
	       CRINK__GET(QUANTITY, quantity - 1, PER) == 0 &&
	       (sum->is_standing || crink__stands(ref, CRINK__NEWEST)) &&
	       crink__query_matches(sum->query, ref);
}

/* The claim after one on its way up, see WHOLES in fields.h; 0 at the end. */
static uint32_t
next_up(uint32_t ref)
{
	const uint32_t list = RELATION(ref, WHOLES);
	uint32_t link = RELATION(ref, LINKS);

	if (list != 0) {
		return CRINK__GET(WHOLE, list - 1, RELATION);
	}
	while (link != 0 &&
	       CRINK__GET(LINK, link - 1, KIND) != CRINK_LINK_REPEATS &&
	       CRINK__GET(LINK, link - 1, KIND) != CRINK_LINK_PART_OF) {
		link = CRINK__NEXT_IN(LINK, link);
	}
	return link == 0 ? 0 : CRINK__GET(LINK, link - 1, RELATION);
}

/* Whether an addend is on one of the further ways of a claim. */
static bool
is_part_beside(const struct sum *sum, uint32_t ref)
{
	uint32_t list = RELATION(ref, WHOLES);

	/* First comes its way up. */
	while (list != 0 && (list = CRINK__NEXT_IN(WHOLE, list)) != 0) {
		uint32_t at = CRINK__GET(WHOLE, list - 1, RELATION);

		for (; at != 0; at = next_up(at)) {
			if (is_addend(sum, at)) {
				return true;
			}
		}
	}
	return false;
}

/* Whether a claim repeats an addend, or is part of one. */
static bool
is_part(const struct sum *sum, uint32_t ref)
{
	do {
		const uint32_t up = next_up(ref);

		if ((up != 0 && is_addend(sum, up)) ||
		    is_part_beside(sum, ref)) {
			return true;
		}
		ref = up;
	} while (ref != 0);
	return false;
}

CRINK__APART static bool
counts(const struct sum *sum, uint32_t ref)
{
	return is_addend(sum, ref) && !is_part(sum, ref);
}

/* The first of the claims that answer a question, from an edge on, that counts; 0 if
 * none does. */
static uint32_t
next_answer(const struct sum *sum, uint32_t question, uint32_t edge)
{
	const uint32_t end = CRINK__GET(QUESTION, question, BY_QUESTION);
	uint32_t ref = 0;

	for (; edge < end; edge++) {
		ref = CRINK__GET(BY_QUESTION, edge, RELATION);
		if (counts(sum, ref)) {
			return ref;
		}
	}
	return 0;
}

/* ---- adding -------------------------------------------------------- */

/* The ends of the quantity of a claim; or those that allow what hull allows too. */
CRINK__APART static void
widen(struct sum *sum, uint32_t ref, bool is_first)
{
	const struct crink_quantity quantity =
	    crink__quantity(RELATION(ref, QUANTITY));
	/* Those of claims are sound; gcc 13 sees it not where there is none. */
	struct crink__end ends[2] = {{0, false, false}, {0, false, false}};

	crink__quantity_ends(&quantity, ends);
	if (is_first) {
		sum->hull[0] = ends[0];
		sum->hull[1] = ends[1];
	} else {
		crink__quantity_widen(sum->hull, ends);
	}
	sum->is_about |= quantity.qualifier == CRINK_QUALIFIER_ABOUT;
}

static void
add_number(struct addition *side, int64_t number)
{
	const uint64_t before = side->low;

	side->low += (uint64_t)number;
	side->high += (side->low < before) - (number < 0);
}

/* Adds an end; of high ends ~(x + y) is ~x + ~y + 1. */
static void
add_side(struct addition *side, const struct crink__end *end, bool adds_one)
{
	side->open |= end->open;
	if (!side->open) {
		add_number(side, adds_one);
		add_number(side, end->number - end->strict);
	}
	/* Only where the other one is open, of hulls too. */
	side->strict |= end->strict;
}

CRINK__APART static void
add_hull(struct sum *sum)
{
	add_side(&sum->sides[0], &sum->hull[0], false);
	add_side(&sum->sides[1], &sum->hull[1], sum->has_any);
	sum->has_any = true;
}

/* Adds a claim; of one that answers a question all that do, if it is the first. */
static void
add_claim(struct sum *sum, uint32_t ref)
{
	const uint32_t question = RELATION(ref, QUESTION);

	if (question != 0 && question != sum->question) {
		sum->question = question;
		sum->first = next_answer(sum, question,
		    CRINK__GET(QUESTION, question - 1, BY_QUESTION));
	}
	if (question != 0 && ref != sum->first) {
		return;
	}
	widen(sum, ref, true);
	while (question != 0 && (ref = next_answer(sum, question,
	                             RELATION(ref, AT_QUESTION) + 1)) != 0) {
		widen(sum, ref, false);
	}
	add_hull(sum);
}

/* Puts the sum into a quantity, and tells whether it is one. */
CRINK__APART static bool
write_down(const struct sum *sum, struct crink_quantity *quantity)
{
	struct crink__end ends[2];
	bool is_good = sum->has_any;

	for (unsigned i = 0; i < 2; i++) {
		const struct addition *side = &sum->sides[i];

		ends[i].open = side->open;
		ends[i].strict = side->strict;
		ends[i].number = side->open
		                     ? CRINK_OPEN_LOW
		                     : (int64_t)(side->low + side->strict);
		/* It is above the open end of this side, and below that of the
		 * other one when it is moved in. */
		is_good &=
		    side->open || (side->high == -(int32_t)(side->low >> 63) &&
		                      side->low + ((uint64_t)1 << 63) - 1 <
		                          UINT64_MAX - 1 - side->strict);
	}
	is_good &= !(ends[0].open && ends[1].open);
	if (quantity != NULL) {
		memset(quantity, 0, sizeof(*quantity));
	}
	if (quantity != NULL && is_good) {
		quantity->unit = (enum crink_unit)sum->unit;
		crink__quantity_write(quantity, ends, sum->is_about);
	}
	return is_good;
}

bool
crink_query_sum(const struct crink_query *query, enum crink_unit unit,
    struct crink_quantity *sum)
{
	struct sum all;
	uint32_t ref = 0;

	memset(&all, 0, sizeof(all));
	all.query = query;
	all.unit = (uint32_t)unit;
	if (crink__walk_possible(query)) {
		all.is_standing =
		    crink__query_asks(query, CRINK__LISTED_STANDING);
		while ((ref = crink__walk_next(query, ref)) != 0) {
			if (counts(&all, ref)) {
				add_claim(&all, ref);
			}
		}
	}
	return write_down(&all, sum);
}
