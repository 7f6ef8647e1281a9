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
	/* Of an actor. */
	CRINK__WALK_SUBJECT,
	CRINK__WALK_OBJECT,
	CRINK__WALK_CLAIMANT,
	CRINK__WALK_PARTY, /* subject or object */
	CRINK__WALK_ACTOR, /* that, or claimant or passed it on */
	/* Of all who belong to a group. */
	CRINK__WALK_SUBJECT_IN,
	CRINK__WALK_OBJECT_IN,
	CRINK__WALK_CLAIMANT_IN,
	/* Of an item and all kinds of it; of a source, by any of the evidence;
	 * of a question; of an enumerator. */
	CRINK__WALK_ITEM,
	CRINK__WALK_SOURCE,
	CRINK__WALK_QUESTION,
	CRINK__WALK_KIND,
	/* Only where speed counts: what became known within some days; what
	 * may be so on one of some days, and maybe more. */
	CRINK__WALK_KNOWN,
	CRINK__WALK_TIME
};

/*
 * How many relations are in the list of an entity, by reference (not 0), or in
 * that of all. One that is in a list for several reasons may count several
 * times; see crink__walk_is_exact(). Cost of ..._IN: the number of the group's
 * intervals.
 */
uint32_t crink__walk_count(enum crink__walk walk, uint32_t ref);

/* Whether that is how many there are, whatever the entity. */
bool crink__walk_is_exact(enum crink__walk walk);

/* Whether the query is there, and what tables are read by is within them: the
 * list's reference, the item, and how many conditions are listed. */
bool crink__walk_possible(const struct crink_query *query);

/* A list that lies in one chain, under some rows that are side by side. */
struct crink__stretch {
	unsigned chain;
	uint32_t first, end; /* rows */
};

/* Whether the list of the query's plan is one. */
bool crink__walk_stretch(
    const struct crink_query *query, struct crink__stretch *stretch);

/* The relation after another one (0: the first) in the list of the query's plan,
 * by reference; 0 at the end. Each comes once. */
uint32_t crink__walk_next(const struct crink_query *query, uint32_t after);

#endif
