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

/* The newest day of the data: the last one on which a claim became known. No date
 * where there is no claim. */
static inline struct crink_date
belongs_newest(void)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;
	struct crink_date newest = {0, 0, 0};
	int64_t day = BEFORE_ALL;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		if (belongs_known(relation) <= day) {
			continue;
		}
		day = belongs_known(relation);
		newest = crink_relation_known(relation);
		if (newest.month == 0) {
			newest.month = 12;
		}
		if (newest.day == 0) {
			newest.day =
			    (uint8_t)last_of_month(newest.year, newest.month);
		}
	}
	return newest;
}

/* How sure it is that the time of a claim covers a date. */
static inline enum crink_certainty
belongs_covers(const struct crink_relation *relation, struct crink_date date)
{
	struct crink_period when = crink_relation_when(relation);
	int64_t days[2], first, last;

	days_of(date, &first, &last);
	if (first == NEVER || !days_may(when, belongs_known(relation), days)) {
		return CRINK_CERTAINTY_NONE;
	}
	if (last < days[0] || days[1] < first) {
		return CRINK_CERTAINTY_NO;
	}
	/* Of what has no beginning that is known, and no end, it is known that
	 * it had begun when the claim was made. */
	if (!days_has_date(when.start, when.start_latest) && !when.open_start &&
	    !days_has_date(when.end_earliest, when.end)) {
		when.start_latest = crink_relation_known(relation);
	}
	return crink_period_covers(when, date) == CRINK_CERTAINTY_YES
	           ? CRINK_CERTAINTY_YES
	           : CRINK_CERTAINTY_MAYBE;
}

/* Whether a relation tells that its subject is a member, and stands. */
static inline bool
belongs_by(const struct crink_relation *relation)
{
	static const char *const others[] = {
	    "speculated", "planned", "pledged", "expected"};
	static const enum crink_link links[] = {
	    CRINK_LINK_SUPERSEDES, CRINK_LINK_WITHDRAWS, CRINK_LINK_CORRECTS};
	const char *const status =
	    crink_status_name(crink_relation_status(relation));

	for (size_t i = 0; i < COUNT(others); i++) {
		if (strcmp(status, others[i]) == 0) {
			return false;
		}
	}
	for (size_t i = 0; i < COUNT(links); i++) {
		if (crink_relation_linked(relation, links[i], 0) != NULL) {
			return false;
		}
	}
	return crink_relation_kind(relation) == CRINK_RELATION_MEMBER_OF &&
	       !crink_relation_negated(relation);
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

/* Reads the memberships of a day, and if they are wanted, all that follows. */
static inline void
belongs_read_on(
    struct crink_date date, enum crink_certainty least, bool is_wide)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;

	memset(belongs, 0, sizeof(belongs));
	while ((relation = crink_query_next(&all, relation)) != NULL) {
		if (belongs_by(relation) &&
		    belongs_covers(relation, date) >= least) {
			belongs[crink_actor_id(crink_relation_object(relation))]
			       [crink_actor_id(
			           crink_relation_subject(relation))] = true;
		}
	}
	if (!is_wide) {
		return;
	}
	for (int id = 1; id <= CRINK_LAST_ACTOR; id++) {
		const struct crink_actor *actor =
		    crink_actor_get((enum crink_actor_id)id);

		belongs[id][id] = actor != NULL;
		belongs[crink_actor_id(crink_actor_parent(actor))][id] = true;
	}
	belongs_widen();
}

static inline void
belongs_read(void)
{
	belongs_read_on(belongs_newest(), CRINK_CERTAINTY_MAYBE, true);
}

#endif
