/*
 * Who belongs to whom, worked out plainly from what the API tells of parents
 * and relations.
 */
#ifndef CRINK_BELONGS_H
#define CRINK_BELONGS_H

#include "days.h"

#define ACTORS_MAX (CRINK_LAST_ACTOR + 1)

static bool belongs[ACTORS_MAX][ACTORS_MAX]; /* [group][actor], by id */

/* The last day on which a claim may have become known: been said, or else
 * published. */
static inline int64_t
belongs_known(const struct crink_relation *relation)
{
	struct crink_date date = crink_relation_said(relation);
	int64_t first, last;

	if (date.year == 0) {
		date = crink_source_date(crink_relation_source(relation));
	}
	days_of(date, &first, &last);
	return last;
}

/* The newest day of the data: the last one on which a claim became known. */
static inline int64_t
belongs_newest(void)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;
	int64_t newest = BEFORE_ALL;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		if (belongs_known(relation) > newest) {
			newest = belongs_known(relation);
		}
	}
	return newest;
}

/* Whether a relation tells that its subject is a member on a day. */
static inline bool
belongs_by(const struct crink_relation *relation, int64_t day)
{
	const char *const status =
	    crink_status_name(crink_relation_status(relation));
	int64_t days[2];

	return crink_relation_kind(relation) == CRINK_RELATION_MEMBER_OF &&
	       !crink_relation_negated(relation) &&
	       strcmp(status, "speculated") != 0 &&
	       strcmp(status, "planned") != 0 &&
	       strcmp(status, "pledged") != 0 &&
	       strcmp(status, "expected") != 0 &&
	       days_may(crink_relation_when(relation), belongs_known(relation),
	           days) &&
	       days[0] <= day && day <= days[1];
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
	const int64_t newest = belongs_newest();

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
