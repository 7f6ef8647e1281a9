/*
 * Chains: all relations that have somebody or something of one sort, as edges
 * sorted by its row and then by relation. What belongs to a row is one stretch
 * of its chain, and so is what belongs to the rows of a subtree.
 *
 * What is known of a chain where it is called leaves one branch of each of these
 * functions, so they stand here.
 */
#ifndef CRINK__CHAIN_H
#define CRINK__CHAIN_H

#include "tables.h"

enum crink__chain {
	CRINK__CHAIN_NONE,
	CRINK__CHAIN_SUBJECT, /* the table of relations itself */
	CRINK__CHAIN_OBJECT,
	CRINK__CHAIN_CLAIMANT,
	CRINK__CHAIN_ITEM,
	CRINK__CHAIN_QUESTION, /* in the order of the data */
	CRINK__CHAIN_SOURCE,
	CRINK__CHAIN_VIA,
	CRINK__CHAIN_KIND, /* only where speed counts */
	/* Claims that read the same from both sides, as they are not worded:
	 * by object, for whoever asks for the subject, and by subject. */
	CRINK__CHAIN_AS_SUBJECT,
	CRINK__CHAIN_AS_OBJECT
};

#define CRINK__EDGE(TABLE, edge) CRINK__GET(TABLE, edge, RELATION)

/* The first edge with a row or a later one: how many come before. The row may
 * be the number of all rows. Of chains of actors. */
CRINK__EACH uint32_t
crink__chain_start_of_actor(unsigned chain, uint32_t row)
{
	switch (chain) {
	case CRINK__CHAIN_SUBJECT:
		return CRINK__GET(ACTOR_LIST, row, BY_SUBJECT);
	case CRINK__CHAIN_OBJECT:
		return CRINK__GET(ACTOR_LIST, row, BY_OBJECT);
	case CRINK__CHAIN_CLAIMANT:
		return CRINK__GET(ACTOR_LIST, row, BY_CLAIMANT);
	case CRINK__CHAIN_VIA:
		return CRINK__GET(ACTOR_LIST, row, BY_VIA);
	case CRINK__CHAIN_AS_SUBJECT:
		return CRINK__GET(ACTOR_LIST, row, AS_SUBJECT);
	default:
		return CRINK__GET(ACTOR_LIST, row, AS_OBJECT);
	}
}

/* The same of all chains. */
CRINK__EACH uint32_t
crink__chain_start(unsigned chain, uint32_t row)
{
	switch (chain) {
	case CRINK__CHAIN_ITEM:
		return CRINK__GET(ITEM_LIST, row, BY_ITEM);
	case CRINK__CHAIN_QUESTION:
		return CRINK__GET(QUESTION, row, BY_QUESTION);
	case CRINK__CHAIN_SOURCE:
		return CRINK__GET(SOURCE_LIST, row, BY_SOURCE);
#ifndef __OPTIMIZE_SIZE__
	case CRINK__CHAIN_KIND:
		return CRINK__GET(KIND_LIST, row, BY_KIND);
#endif
	default:
		return crink__chain_start_of_actor(chain, row);
	}
}

/* The relation of an edge that there is, by reference. */
CRINK__EACH uint32_t
crink__chain_relation(unsigned chain, uint32_t edge)
{
	switch (chain) {
	case CRINK__CHAIN_SUBJECT:
		return edge + 1;
	case CRINK__CHAIN_OBJECT:
		return CRINK__EDGE(BY_OBJECT, edge);
	case CRINK__CHAIN_CLAIMANT:
		return CRINK__EDGE(BY_CLAIMANT, edge);
	case CRINK__CHAIN_ITEM:
		return CRINK__EDGE(BY_ITEM, edge);
	case CRINK__CHAIN_QUESTION:
		return CRINK__EDGE(BY_QUESTION, edge);
	case CRINK__CHAIN_SOURCE:
		return CRINK__EDGE(BY_SOURCE, edge);
	case CRINK__CHAIN_VIA:
		return CRINK__EDGE(BY_VIA, edge);
#ifndef __OPTIMIZE_SIZE__
	case CRINK__CHAIN_KIND:
		return CRINK__EDGE(BY_KIND, edge);
#endif
	case CRINK__CHAIN_AS_SUBJECT:
		return CRINK__EDGE(AS_SUBJECT, edge);
	default:
		return CRINK__EDGE(AS_OBJECT, edge);
	}
}

/* Whom a chain has a relation under, by reference, of those that have it under
 * one actor at most; 0: nobody. */
CRINK__EACH uint32_t
crink__chain_key(unsigned chain, uint32_t ref)
{
	switch (chain) {
	case CRINK__CHAIN_SUBJECT:
	case CRINK__CHAIN_AS_OBJECT:
		return CRINK__GET(RELATION, ref - 1, SUBJECT);
	case CRINK__CHAIN_OBJECT:
	case CRINK__CHAIN_AS_SUBJECT:
		return CRINK__GET(RELATION, ref - 1, OBJECT);
	default:
		return CRINK__GET(RELATION, ref - 1, CLAIMANT);
	}
}

#endif
