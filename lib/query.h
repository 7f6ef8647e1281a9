/*
 * What a query asks for, as the caller's value keeps it: query.c writes it,
 * match.c reads it.
 */
#ifndef CRINK__QUERY_H
#define CRINK__QUERY_H

#include <crink/crink.h>

#include "compiler.h"
#include "walk.h"

/*
 * Flags of crink_query. DATED: a time is asked for; KNOWN: when it became known,
 * on a day from the first to the second of crink_query.known; where speed counts
 * they are places in the order by that day. SIDED: the sides are asked for;
 * LISTED: what is listed and neither of these.
 */
#define CRINK__DATED 1
#define CRINK__KNOWN 2
#define CRINK__SIDED 4
#define CRINK__LISTED 8

/* What crink_query.negated asks for; 0: either. */
#define CRINK__WANT_SO 1
#define CRINK__WANT_NEGATED 2

/*
 * Conditions of which there may be several of one sort are listed: the sort in
 * the upper bits, a reference or an enumerator in the lower ones. None takes
 * the place of another or says whether another one fits, so that their order
 * cannot matter.
 */
enum crink__listed {
	CRINK__LISTED_SUBJECT_IN,
	CRINK__LISTED_OBJECT_IN,
	CRINK__LISTED_CLAIMANT_IN,
	CRINK__LISTED_ACTOR,
	CRINK__LISTED_SOURCE,
	CRINK__LISTED_ITEM_ABOVE,
	CRINK__LISTED_MODIFIER,
	CRINK__LISTED_ON,       /* a date, and how surely at least */
	CRINK__LISTED_STANDING, /* a date */
	CRINK__LISTED_SORTS
};

#define CRINK__LISTED_SHIFT 28
#define CRINK__LISTED_REF(entry) \
	((entry) & (((uint32_t)1 << CRINK__LISTED_SHIFT) - 1))

/*
 * A date that there is, as an entry of the list keeps it, and the certainty that
 * is asked for.
 */
#define CRINK__LISTED_DATE(date, least)                                        \
	((uint32_t)(uint16_t)(date).year << 11 | (uint32_t)(date).month << 7 | \
	    (uint32_t)(date).day << 2 | (least))

/* Whether a query has a condition of a sort that is listed. */
bool crink__query_asks(
    const struct crink_query *query, enum crink__listed sort);

/* Whether a relation, by reference, meets all conditions of a query. */
bool crink__query_matches(const struct crink_query *query, uint32_t ref);

#endif
