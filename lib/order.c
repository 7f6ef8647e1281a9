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

/* The first match in the order from a place on, up to another one. */
static uint32_t
next_in_order(const struct crink_query *query, uint32_t from, uint32_t end)
{
	for (uint32_t i = from; i < end; i++) {
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

/* How many rows the query's list has of what lies in its order; 0: it does not. */
static uint32_t
count_sorted(const struct crink_query *query, struct crink__stretch *stretch)
{
	return crink__walk_stretch(query, stretch) &&
	               sorted_relation(stretch->chain, query->order, 0) != 0
	           ? stretch->end - stretch->first
	           : 0;
}

/* To look for the next one in a row takes as long as to pass so many. */
#define ROW_COST 8
#endif

/* Whether so much for each of a list is more than to go through all relations once. */
static bool
is_much(uint32_t each, uint32_t count)
{
#ifdef __OPTIMIZE_SIZE__
	/* Small machines have no product of 64 bits, and each is the count. */
	return count >= UINT16_MAX || each * count > CRINK__RELATION_COUNT;
#else
	return (uint64_t)each * count > CRINK__RELATION_COUNT;
#endif
}

uint32_t
crink__order_next(const struct crink_query *query, uint32_t after)
{
	uint32_t from = after == 0 ? 0 : place_of(query->order, after) + 1;
	uint32_t each = query->cost;
#ifndef __OPTIMIZE_SIZE__
	struct crink__stretch stretch;
	const uint32_t rows = count_sorted(query, &stretch);

	if (rows != 0) {
		each = rows * ROW_COST;
	}
#endif
	/* Where there is none, there is no next one either, but gcc 13 looks for it. */
	if (CRINK__RELATION_COUNT == 0) {
		return 0;
	}
	/* The next one is mostly near; where it is not, the list is shorter than the
	 * way to it. */
	if (is_much(each, query->cost)) {
		const uint32_t end = each < CRINK__RELATION_COUNT - from
		                         ? from + each
		                         : CRINK__RELATION_COUNT;
		const uint32_t found = next_in_order(query, from, end);

		if (found != 0 || end == CRINK__RELATION_COUNT) {
			return found;
		}
		from = end;
	}
#ifndef __OPTIMIZE_SIZE__
	if (rows != 0) {
		return next_of_rows(query, &stretch, from);
	}
#endif
	return next_of_list(query, from);
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
