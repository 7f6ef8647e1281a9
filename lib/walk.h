/*
 * The lists of relations that a query can walk: how long they are, and their
 * elements one after the other.
 */
#ifndef CRINK__WALK_H
#define CRINK__WALK_H

#include <crink/crink.h>

/* What the plan of a query is: the list that it walks. */
enum crink__walk {
	CRINK__WALK_NOTHING,
	CRINK__WALK_ALL,
	CRINK__WALK_SUBJECT,
	CRINK__WALK_OBJECT,
	CRINK__WALK_CLAIMANT,
	CRINK__WALK_ITEM,
	CRINK__WALK_PARTY,
	CRINK__WALK_SUBJECT_IN,
	CRINK__WALK_OBJECT_IN
};

/* How many relations have this actor or item, by reference (not 0); _in: it,
 * or any member. Cost of _in: the number of the group's intervals. */
uint32_t crink__subject_count(uint32_t actor);
uint32_t crink__object_count(uint32_t actor);
uint32_t crink__claim_count(uint32_t actor);
uint32_t crink__item_count(uint32_t item);
uint32_t crink__subject_in_count(uint32_t group);
uint32_t crink__object_in_count(uint32_t group);

/* Whether the query is there and its references are those of entities. */
bool crink__walk_possible(const struct crink_query *query);

/* How many relations are in the list of the query's plan. */
uint32_t crink__walk_count(const struct crink_query *query);

/* The relation behind after (0: the first) in the list of the query's plan, by
 * reference; 0 at the end. */
uint32_t crink__walk_next(const struct crink_query *query, uint32_t after);

#endif
