/*
 * Orders of all relations lie in the tables: a relation knows its place in each.
 * The answers are either those that match of all that come next in the order, or
 * of a short list, the one that comes next. Where speed counts, some lists lie in
 * both orders themselves.
 */
#include "order.h"

#ifndef __OPTIMIZE_SIZE__
#include "chain.h"
#endif
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

#ifndef __OPTIMIZE_SIZE__
/* The relation of an edge of a chain that lies in both orders; 0 of another. */
#define EDGE_OF(NAME, OWNER, order)                            \
	case CRINK__CHAIN_##NAME:                              \
		return (order) == CRINK_ORDER_WHEN             \
		           ? CRINK__EDGE(NAME##_BY_WHEN, edge) \
		           : CRINK__EDGE(NAME##_BY_KNOWN, edge);

static inline uint32_t
sorted_relation(unsigned chain, uint32_t order, uint32_t edge)
{
	switch (chain) {
		CRINK__SORTED(EDGE_OF, order)
	default:
		return 0;
	}
}

/* The first edge of a row with a place from one on. */
static uint32_t
sorted_edge(unsigned chain, uint32_t order, uint32_t row, uint32_t from)
{
	uint32_t low = crink__chain_start(chain, row);
	uint32_t high = crink__chain_start(chain, row + 1);

	if (from == 0) {
		return low;
	}
	while (low < high) {
		const uint32_t middle = low + (high - low) / 2;
		const uint32_t ref = sorted_relation(chain, order, middle);

		if (place_of(order, ref) < from) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/* The first match of one row. */
static uint32_t
next_of_row(const struct crink_query *query, unsigned chain, uint32_t row,
    uint32_t from)
{
	const uint32_t end = crink__chain_start(chain, row + 1);
	uint32_t edge = sorted_edge(chain, query->order, row, from);

	for (; edge < end; edge++) {
		const uint32_t ref = sorted_relation(chain, query->order, edge);

		if (crink__query_matches(query, ref)) {
			return ref;
		}
	}
	return 0;
}

/* The first match of some rows: of each its next one, of those the first. */
static uint32_t
next_of_rows(const struct crink_query *query,
    const struct crink__stretch *stretch, uint32_t from)
{
	uint32_t found = 0, least = UINT32_MAX;

	for (uint32_t row = stretch->first; row < stretch->end; row++) {
		const uint32_t ref =
		    next_of_row(query, stretch->chain, row, from);

		if (ref != 0 && place_of(query->order, ref) < least) {
			least = place_of(query->order, ref);
			found = ref;
		}
	}
	return found;
}

/* Whether the query's list lies in its order, and to go along each of its rows is
 * less than what it would take in the order of all. */
static bool
is_sorted(const struct crink_query *query, struct crink__stretch *stretch)
{
	uint64_t rows;

	if (!crink__walk_stretch(query, stretch) ||
	    sorted_relation(stretch->chain, query->order, 0) == 0) {
		return false;
	}
	rows = stretch->end - stretch->first;
	return rows * 8 * query->cost <= CRINK__RELATION_COUNT;
}
#endif

uint32_t
crink__order_next(const struct crink_query *query, uint32_t after)
{
	const uint32_t from =
	    after == 0 ? 0 : place_of(query->order, after) + 1;
	const uint32_t cost = query->cost;
#ifndef __OPTIMIZE_SIZE__
	struct crink__stretch stretch;

	if (is_sorted(query, &stretch)) {
		return next_of_rows(query, &stretch, from);
	}
#endif
	/* Going through a list for each of its elements is no more than going
	 * through all relations once. */
	return cost < UINT16_MAX && cost * cost <= CRINK__RELATION_COUNT
	           ? next_of_list(query, from)
	           : next_in_order(query, from);
}

#ifndef __OPTIMIZE_SIZE__
static int32_t
known_day_at(uint32_t row)
{
	return (int32_t)CRINK__GET_SIGNED(KNOWN_DAY, row, DAY);
}

/*
 * The first row with a day from one on: looked for from where it would be if the
 * days from the first to the last were all there, by steps that double, and then by
 * halving.
 */
static uint32_t
find_day(int32_t day)
{
	const uint32_t count = CRINK__KNOWN_DAY_COUNT;
	uint32_t low = 0, high = count, at, step = 1;
	int64_t first, span;

	if (count == 0 || day <= known_day_at(0)) {
		return 0;
	}
	if (day > known_day_at(count - 1)) {
		return count;
	}
	/* The row before it is from low on, it is itself up to high. */
	first = known_day_at(0);
	span = known_day_at(count - 1) - first;
	at = (uint32_t)((day - first) * (int64_t)(count - 1) / span);
	if (known_day_at(at) < day) {
		while (at < high && known_day_at(at) < day) {
			low = at + 1;
			at = high - at > step ? at + step : high;
			step *= 2;
		}
		high = at;
	} else {
		/* As far as the first row, which is before it. */
		while (known_day_at(at) >= day) {
			high = at;
			at = at > step ? at - step : 0;
			step *= 2;
		}
		low = at;
	}
	while (low < high) {
		const uint32_t middle = low + (high - low) / 2;

		if (known_day_at(middle) < day) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

uint32_t
crink__known_before(int32_t day)
{
	const uint32_t row = find_day(day);

	return crink__is_row(row, CRINK__KNOWN_DAY_COUNT)
	           ? CRINK__GET(KNOWN_DAY, row, FIRST)
	           : CRINK__RELATION_COUNT;
}
#endif
