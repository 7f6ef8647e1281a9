/*
 * Orders of all relations lie in the tables: a relation knows its place in each.
 * The answers are either those that match of all that come next in the order, or
 * of a short list, the one that comes next.
 */
#include "order.h"

#include "query.h"
#include "tables.h"

/* The place of a relation in an order. */
static uint32_t
place_of(uint32_t order, uint32_t ref)
{
	return order == CRINK_ORDER_WHEN ? CRINK__GET(WHEN_PLACE, ref - 1, AT)
	                                 : CRINK__GET(KNOWN_PLACE, ref - 1, AT);
}

/* Of the list of the query, the match with the least place from one on. */
static uint32_t
next_of_list(const struct crink_query *query, uint32_t from)
{
	uint32_t ref = 0, found = 0, least = UINT32_MAX;

	while ((ref = crink__walk_next(query, ref)) != 0) {
		const uint32_t place = place_of(query->order, ref);

		if (place >= from && place < least &&
		    crink__query_matches(query, ref)) {
			least = place;
			found = ref;
		}
	}
	return found;
}

/* The first match in the order from a place on. */
static uint32_t
next_in_order(const struct crink_query *query, uint32_t from)
{
	for (uint32_t i = from; crink__is_row(i, CRINK__RELATION_COUNT); i++) {
		const uint32_t ref = query->order == CRINK_ORDER_WHEN
		                         ? CRINK__GET(BY_WHEN, i, RELATION)
		                         : CRINK__GET(BY_KNOWN, i, RELATION);

		if (crink__query_matches(query, ref)) {
			return ref;
		}
	}
	return 0;
}

uint32_t
crink__order_next(const struct crink_query *query, uint32_t after)
{
	const uint32_t from =
	    after == 0 ? 0 : place_of(query->order, after) + 1;
	const uint32_t cost = query->cost;

	/* Going through a list for each of its elements is no more than going
	 * through all relations once. */
	return cost < UINT16_MAX && cost * cost <= CRINK__RELATION_COUNT
	           ? next_of_list(query, from)
	           : next_in_order(query, from);
}

#ifndef __OPTIMIZE_SIZE__
uint32_t
crink__known_before(int32_t day)
{
	uint32_t low = 0, high = CRINK__KNOWN_DAY_COUNT;

	while (low < high) {
		const uint32_t middle = low + (high - low) / 2;

		if (CRINK__GET_SIGNED(KNOWN_DAY, middle, DAY) < day) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return crink__is_row(low, CRINK__KNOWN_DAY_COUNT)
	           ? CRINK__GET(KNOWN_DAY, low, FIRST)
	           : CRINK__RELATION_COUNT;
}
#endif
