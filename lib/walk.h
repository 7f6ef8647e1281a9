/*
 * The lists of relations that a query can walk: how long they are, and their
 * elements one after the other.
 */
#ifndef CRINK__WALK_H
#define CRINK__WALK_H

#include <crink/crink.h>

/* How many conditions crink_query.list has room for. */
#define CRINK__QUERY_LIST_MAX \
	(sizeof(((struct crink_query *)0)->list) / sizeof(uint32_t))

/* What the plan of a query is: the list that it walks. */
enum crink__walk {
	CRINK__WALK_NOTHING,
	CRINK__WALK_ALL,
	CRINK__WALK_PARTY,
	CRINK__WALK_SOURCE,
	/* A row or a subtree; the last two bits tell the chain. */
	CRINK__WALK_SUBJECT = 4,
	CRINK__WALK_OBJECT,
	CRINK__WALK_CLAIMANT,
	CRINK__WALK_ITEM,
	/* A group, along the same chains. */
	CRINK__WALK_SUBJECT_IN,
	CRINK__WALK_OBJECT_IN
};

/*
 * How many relations are in the list of an actor, item or source, by reference (not 0),
 * or in that of all. Those of a party that have it on both sides count twice.
 * Cost of ..._IN: the number of the group's intervals.
 */
uint32_t crink__walk_count(enum crink__walk walk, uint32_t ref);

/* Whether the query is there, and what tables are read by is within them: the
 * list's reference, the item, and how many conditions are listed. */
bool crink__walk_possible(const struct crink_query *query);

/* The relation that follows after (0: the first) in the list of the query's plan, by
 * reference; 0 at the end. */
uint32_t crink__walk_next(const struct crink_query *query, uint32_t after);

/* Whether a relation, by reference, meets all conditions of a query. */
bool crink__query_matches(const struct crink_query *query, uint32_t ref);

#endif
