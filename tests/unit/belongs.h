/*
 * Who belongs to whom, worked out plainly from what the API tells of parents
 * and relations.
 */
#ifndef CRINK_BELONGS_H
#define CRINK_BELONGS_H

#include "unit.h"

#define ACTORS_MAX (CRINK_LAST_ACTOR + 1)

static bool belongs[ACTORS_MAX][ACTORS_MAX]; /* [group][actor], by id */

static inline int32_t
belongs_day(struct crink_date date, bool is_last)
{
	return date.year * 10000 +
	       (date.month != 0 ? date.month
	           : is_last    ? 12
	                        : 1) *
	           100 +
	       (date.day != 0 ? date.day
	           : is_last  ? 31
	                      : 1);
}

/* The last day on which a claim became known: was said, or else published. */
static inline int32_t
belongs_newest(void)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;
	int32_t newest = INT32_MIN;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		struct crink_date date = crink_relation_said(relation);

		if (date.year == 0) {
			date =
			    crink_source_date(crink_relation_source(relation));
		}
		if (belongs_day(date, true) > newest) {
			newest = belongs_day(date, true);
		}
	}
	return newest;
}

/* Whether a relation tells that its subject is a member on a day. */
static inline bool
belongs_by(const struct crink_relation *relation, int32_t day)
{
	const char *const status =
	    crink_status_name(crink_relation_status(relation));
	const struct crink_period when = crink_relation_when(relation);

	return crink_relation_kind(relation) == CRINK_RELATION_MEMBER_OF &&
	       !crink_relation_negated(relation) &&
	       strcmp(status, "speculated") != 0 &&
	       strcmp(status, "planned") != 0 &&
	       strcmp(status, "pledged") != 0 &&
	       strcmp(status, "expected") != 0 &&
	       (when.start.year == 0 ||
	           belongs_day(when.start, false) <= day) &&
	       (when.end.year == 0 || belongs_day(when.end, true) >= day);
}

/* Adds all that follows, by Warshall: once those through each of the earlier
 * ones are in, those through one more are a matter of one step. */
static inline void
belongs_widen(void)
{
	for (int by = 1; by <= CRINK_LAST_ACTOR; by++) {
		for (int group = 1; group <= CRINK_LAST_ACTOR; group++) {
			if (!belongs[group][by]) {
				continue;
			}
			for (int actor = 1; actor <= CRINK_LAST_ACTOR;
			     actor++) {
				belongs[group][actor] |= belongs[by][actor];
			}
		}
	}
}

static inline void
belongs_read(void)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;
	const int32_t newest = belongs_newest();

	for (int id = 1; id <= CRINK_LAST_ACTOR; id++) {
		const struct crink_actor *actor =
		    crink_actor_get((enum crink_actor_id)id);

		belongs[id][id] = actor != NULL;
		belongs[crink_actor_id(crink_actor_parent(actor))][id] = true;
	}
	while ((relation = crink_query_next(&all, relation)) != NULL) {
		if (belongs_by(relation, newest)) {
			belongs[crink_actor_id(crink_relation_object(relation))]
			       [crink_actor_id(
			           crink_relation_subject(relation))] = true;
		}
	}
	belongs_widen();
}

#endif
