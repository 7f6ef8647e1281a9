#include "walk.h"

#include "group.h"
#include "tables.h"

#define RELATION(ref, field) CRINK__GET(RELATION, (ref)-1, field)

/*
 * Relations lie along four chains: sorted by subject, object, claimant and item.
 * That of subjects is the table itself, the others are tables of edges. Whoever
 * is asked for is a set of rows, and so a few stretches of a chain.
 */

/* The last two bits of a list tell the chain, for groups as for rows. */
CRINK__ASSERT(CRINK__WALK_SUBJECT % 4 == 0);
CRINK__ASSERT(CRINK__WALK_OBJECT == CRINK__WALK_SUBJECT + 1);
CRINK__ASSERT(CRINK__WALK_CLAIMANT == CRINK__WALK_SUBJECT + 2);
CRINK__ASSERT(CRINK__WALK_ITEM == CRINK__WALK_SUBJECT + 3);
CRINK__ASSERT(CRINK__WALK_SUBJECT_IN == CRINK__WALK_SUBJECT + 4);
CRINK__ASSERT(CRINK__WALK_OBJECT_IN == CRINK__WALK_OBJECT + 4);
/* It is kept in a byte of the query. */
CRINK__ASSERT(CRINK__WALK_OBJECT_IN <= UINT8_MAX);
/* A row and a reference fit, and both sums of a party. */
CRINK__ASSERT(CRINK__RELATION_COUNT < UINT32_MAX / 2);
CRINK__ASSERT(CRINK__ACTOR_COUNT < UINT32_MAX);
CRINK__ASSERT(CRINK__ITEM_COUNT < UINT32_MAX);

/* The chain of a list, by the list of one row of it. */
static unsigned
chain_of(enum crink__walk walk)
{
	return CRINK__WALK_SUBJECT | ((unsigned)walk & 3);
}

/* The rows of actors or items that a list is about. */
static void
find_rows(struct crink__group *rows, enum crink__walk walk, uint32_t ref)
{
	if (walk >= CRINK__WALK_SUBJECT_IN) {
		crink__group_find(rows, ref);
		return;
	}
	rows->first = rows->end = 0;
	rows->own_first = ref - 1;
	rows->own_end =
	    walk == CRINK__WALK_ITEM ? CRINK__GET(ITEM, ref - 1, END) : ref;
}

/* The first edge of a chain with a row or a later one: how many come before. */
static uint32_t
first_edge(unsigned chain, uint32_t row)
{
	switch (chain) {
	case CRINK__WALK_SUBJECT:
		return CRINK__GET(ACTOR, row, BY_SUBJECT);
	case CRINK__WALK_OBJECT:
		return CRINK__GET(ACTOR, row, BY_OBJECT);
	case CRINK__WALK_CLAIMANT:
		return CRINK__GET(ACTOR, row, BY_CLAIMANT);
	default:
		return CRINK__GET(ITEM, row, BY_ITEM);
	}
}

/* The edge of a relation. */
static uint32_t
edge_of(unsigned chain, uint32_t ref)
{
	switch (chain) {
	case CRINK__WALK_SUBJECT:
		return ref - 1;
	case CRINK__WALK_OBJECT:
		return RELATION(ref, AT_OBJECT);
	case CRINK__WALK_CLAIMANT:
		return RELATION(ref, AT_CLAIMANT);
	default:
		return RELATION(ref, AT_ITEM);
	}
}

/* The relation of an edge that there is. */
static uint32_t
relation_of(unsigned chain, uint32_t edge)
{
	switch (chain) {
	case CRINK__WALK_SUBJECT:
		return edge + 1;
	case CRINK__WALK_OBJECT:
		return CRINK__GET(BY_OBJECT, edge, RELATION);
	case CRINK__WALK_CLAIMANT:
		return CRINK__GET(BY_CLAIMANT, edge, RELATION);
	default:
		return CRINK__GET(BY_ITEM, edge, RELATION);
	}
}

/* Whom or what a chain is sorted by; 0 at the end of that of subjects. */
static uint32_t
sorted_by(unsigned chain, uint32_t ref)
{
	switch (chain) {
	case CRINK__WALK_SUBJECT:
		return RELATION(ref, SUBJECT);
	case CRINK__WALK_OBJECT:
		return RELATION(ref, OBJECT);
	case CRINK__WALK_CLAIMANT:
		return RELATION(ref, CLAIMANT);
	default:
		return RELATION(ref, ITEM);
	}
}

/* How many relations of a chain have one of the rows from first to end. */
static uint32_t
count_rows(unsigned chain, uint32_t first, uint32_t end)
{
	return first_edge(chain, end) - first_edge(chain, first);
}

/* How many have one of the actors of these rows of GROUP. Where groups share
 * rows it calls itself, up to nine deep. */
static uint32_t
count_group(unsigned chain, uint32_t first, uint32_t end)
{
	uint32_t sum = 0;

	for (uint32_t i = first; i < end; i++) {
		const uint32_t size = CRINK__GET(GROUP, i, SIZE);
		const uint32_t below = CRINK__GET(GROUP, i, BELOW);

		sum += size != 0
		           ? count_group(chain, below, below + size)
		           : count_rows(chain, CRINK__GET(GROUP, i, FIRST),
		                 CRINK__GET(GROUP, i, END));
	}
	return sum;
}

/* How many relations a list has, which is not one of a party. */
static uint32_t
count_list(enum crink__walk walk, uint32_t ref)
{
	const unsigned chain = chain_of(walk);
	struct crink__group rows;

	find_rows(&rows, walk, ref);
	return rows.first < rows.end
	           ? count_group(chain, rows.first, rows.end)
	           : count_rows(chain, rows.own_first, rows.own_end);
}

uint32_t
crink__walk_count(enum crink__walk walk, uint32_t ref)
{
	if (walk == CRINK__WALK_SOURCE) {
		return CRINK__GET(SOURCE, ref, BY_SOURCE) -
		       CRINK__GET(SOURCE, ref - 1, BY_SOURCE);
	}
	if (walk == CRINK__WALK_PARTY) {
		return count_list(CRINK__WALK_SUBJECT, ref) +
		       count_list(CRINK__WALK_OBJECT, ref);
	}
	return count_list(walk, ref);
}

bool
crink__walk_possible(const struct crink_query *query)
{
	const uint32_t actors = CRINK__ACTOR_COUNT;
	const uint32_t items = CRINK__ITEM_COUNT;
	const uint32_t sources = CRINK__SOURCE_COUNT;

	/* The value is the caller's, who may have damaged it. */
	return query != NULL && query->item <= items &&
	       query->listed <= CRINK__QUERY_LIST_MAX &&
	       (query->plan == CRINK__WALK_ALL ||
	           query->planned - (size_t)1 <
	               (query->plan == CRINK__WALK_ITEM        ? items
	                   : query->plan == CRINK__WALK_SOURCE ? sources
	                                                       : actors));
}

/* The next relation of a group: that of the next edge, or where that one is not
 * of the group, the first of its next stretch. edge: where to begin. */
static uint32_t
next_of_group(const struct crink__group *rows, unsigned chain, uint32_t edge)
{
	const uint32_t end = first_edge(chain,
	    chain == CRINK__WALK_ITEM ? CRINK__ITEM_COUNT : CRINK__ACTOR_COUNT);

	while (edge < end) {
		const uint32_t ref = relation_of(chain, edge);
		const uint32_t row = sorted_by(chain, ref) - 1;
		uint32_t found;

		if (!crink__group_seek(rows, row, &found)) {
			break;
		}
		if (found == row) {
			return ref;
		}
		edge = first_edge(chain, found);
	}
	return 0;
}

/* The next relation of a list, which is not one of a party. */
static uint32_t
next_of_list(enum crink__walk walk, uint32_t ref, uint32_t after)
{
	const unsigned chain = chain_of(walk);
	struct crink__group rows;
	uint32_t edge;

	find_rows(&rows, walk, ref);
	edge = after != 0 ? edge_of(chain, after) + 1
	                  : first_edge(chain,
	                        rows.first == rows.end
	                            ? rows.own_first
	                            : CRINK__GET(GROUP, rows.first, FIRST));
	/* Mostly it is one row or subtree, and so one stretch. */
	if (rows.first != rows.end) {
		return next_of_group(&rows, chain, edge);
	}
	return edge < first_edge(chain, rows.own_end) ? relation_of(chain, edge)
	                                              : 0;
}

/* Those with the actor as subject, then those with it as object; one that has
 * it on both sides was among the first. */
static uint32_t
next_of_party(uint32_t actor, uint32_t after)
{
	uint32_t ref = 0;

	if (after == 0 || RELATION(after, SUBJECT) == actor) {
		ref = next_of_list(CRINK__WALK_SUBJECT, actor, after);
		after = 0;
	}
	if (ref == 0) {
		ref = after;
		do {
			ref = next_of_list(CRINK__WALK_OBJECT, actor, ref);
		} while (ref != 0 && RELATION(ref, SUBJECT) == actor);
	}
	return ref;
}

/*
 * The next relation of a source. One may be in the lists of several, so it does
 * not tell where it stands: its place is found by halving.
 */
static uint32_t
next_of_source(uint32_t source, uint32_t after)
{
	const uint32_t end = CRINK__GET(SOURCE, source, BY_SOURCE);
	uint32_t low = CRINK__GET(SOURCE, source - 1, BY_SOURCE), high = end;

	while (low < high) {
		const uint32_t middle = low + (high - low) / 2;

		if (CRINK__GET(BY_SOURCE, middle, RELATION) <= after) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low < end ? CRINK__GET(BY_SOURCE, low, RELATION) : 0;
}

uint32_t
crink__walk_next(const struct crink_query *query, uint32_t after)
{
	const enum crink__walk walk = (enum crink__walk)query->plan;

	if (walk >= CRINK__WALK_SUBJECT && walk <= CRINK__WALK_OBJECT_IN) {
		return next_of_list(walk, query->planned, after);
	}
	switch (query->plan) {
	case CRINK__WALK_ALL:
		return crink__is_row(after, CRINK__RELATION_COUNT) ? after + 1
		                                                   : 0;
	case CRINK__WALK_PARTY:
		return next_of_party(query->planned, after);
	case CRINK__WALK_SOURCE:
		return next_of_source(query->planned, after);
	default:
		return 0;
	}
}
