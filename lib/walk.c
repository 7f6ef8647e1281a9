#include "walk.h"

#include "group.h"
#include "tables.h"

#define RELATION(ref, field) CRINK__GET(RELATION, (ref)-1, field)

/* How many are counted in a field that runs up, from row to end. */
#define COUNTED(TABLE, row, end, field) \
	(CRINK__GET(TABLE, end, field) - CRINK__GET(TABLE, row, field))

uint32_t
crink__subject_count(uint32_t actor)
{
	return COUNTED(ACTOR, actor - 1, actor, SUBJECT_COUNT);
}

uint32_t
crink__object_count(uint32_t actor)
{
	return COUNTED(ACTOR, actor - 1, actor, OBJECT_COUNT);
}

uint32_t
crink__claim_count(uint32_t actor)
{
	return COUNTED(ACTOR, actor - 1, actor, CLAIM_COUNT);
}

uint32_t
crink__item_count(uint32_t item)
{
	return COUNTED(
	    ITEM, item - 1, CRINK__GET(ITEM, item - 1, END), ITEM_COUNT);
}

/* Sums a count over the intervals of a group. */
static uint32_t
count_in(uint32_t ref, uint32_t (*count)(uint32_t first, uint32_t end))
{
	const struct crink__group group = crink__group_of(ref);
	uint32_t sum = 0;

	if (group.first == group.end) {
		return count(group.own_first, group.own_end);
	}
	for (uint32_t i = group.first; i < group.end; i++) {
		sum += count(
		    CRINK__GET(GROUP, i, FIRST), CRINK__GET(GROUP, i, END));
	}
	return sum;
}

static uint32_t
count_subjects(uint32_t first, uint32_t end)
{
	return COUNTED(ACTOR, first, end, SUBJECT_COUNT);
}

static uint32_t
count_objects(uint32_t first, uint32_t end)
{
	return COUNTED(ACTOR, first, end, OBJECT_COUNT);
}

uint32_t
crink__subject_in_count(uint32_t group)
{
	return count_in(group, count_subjects);
}

uint32_t
crink__object_in_count(uint32_t group)
{
	return count_in(group, count_objects);
}

bool
crink__walk_possible(const struct crink_query *query)
{
	const uint32_t actors = CRINK__ACTOR_COUNT;
	const uint32_t items = CRINK__ITEM_COUNT;

	/* The value is the caller's, who may have damaged it. */
	return query != NULL && query->item <= items &&
	       query->subject_in[0] <= actors &&
	       query->subject_in[1] <= actors &&
	       query->object_in[0] <= actors && query->object_in[1] <= actors &&
	       (query->plan == CRINK__WALK_ALL ||
	           query->planned - (size_t)1 <
	               (query->plan == CRINK__WALK_ITEM ? items : actors));
}

uint32_t
crink__walk_count(const struct crink_query *query)
{
	const uint32_t ref = query->planned;

	switch (query->plan) {
	case CRINK__WALK_ALL:
		return CRINK__RELATION_COUNT;
	case CRINK__WALK_SUBJECT:
		return crink__subject_count(ref);
	case CRINK__WALK_OBJECT:
		return crink__object_count(ref);
	case CRINK__WALK_CLAIMANT:
		return crink__claim_count(ref);
	case CRINK__WALK_ITEM:
		return crink__item_count(ref);
	case CRINK__WALK_PARTY:
		return crink__subject_count(ref) + crink__object_count(ref);
	case CRINK__WALK_SUBJECT_IN:
		return crink__subject_in_count(ref);
	case CRINK__WALK_OBJECT_IN:
		return crink__object_in_count(ref);
	default:
		return 0;
	}
}

/* The next of the relations of one subject, which lie side by side. */
static uint32_t
next_of_subject(uint32_t actor, uint32_t after)
{
	const uint32_t row =
	    after != 0 ? after : CRINK__GET(ACTOR, actor - 1, SUBJECT_COUNT);

	return row < CRINK__GET(ACTOR, actor, SUBJECT_COUNT) ? row + 1 : 0;
}

static uint32_t
next_of_object(uint32_t actor, uint32_t after)
{
	const uint32_t ref = after != 0
	                         ? RELATION(after, NEXT_OBJECT)
	                         : CRINK__GET(ACTOR, actor - 1, OBJECT_HEAD);

	return ref != 0 && RELATION(ref, OBJECT) == actor ? ref : 0;
}

static uint32_t
next_of_claimant(uint32_t actor, uint32_t after)
{
	const uint32_t ref = after != 0
	                         ? RELATION(after, NEXT_CLAIM)
	                         : CRINK__GET(ACTOR, actor - 1, CLAIM_HEAD);

	return ref != 0 && RELATION(ref, CLAIMANT) == actor ? ref : 0;
}

/* An item and all kinds of it are one stretch of the chain. */
static uint32_t
next_of_item(uint32_t item, uint32_t after)
{
	const uint32_t ref = after != 0 ? RELATION(after, NEXT_ITEM)
	                                : CRINK__GET(ITEM, item - 1, ITEM_HEAD);

	return ref != 0 &&
	               RELATION(ref, ITEM) <= CRINK__GET(ITEM, item - 1, END)
	           ? ref
	           : 0;
}

/* Those with the actor as subject, then those with it as object; one that has
 * it on both sides was among the first. */
static uint32_t
next_of_party(uint32_t actor, uint32_t after)
{
	uint32_t ref = 0;

	if (after == 0 || RELATION(after, SUBJECT) == actor) {
		ref = next_of_subject(actor, after);
		after = 0;
	}
	if (ref == 0) {
		ref = after;
		do {
			ref = next_of_object(actor, ref);
		} while (ref != 0 && RELATION(ref, SUBJECT) == actor);
	}
	return ref;
}

/*
 * The next relation with a subject of the group: the one behind, or where that
 * one's subject is not of the group, the first of the group's next actor.
 */
static uint32_t
next_of_subject_in(uint32_t ref, uint32_t after)
{
	const struct crink__group group = crink__group_of(ref);
	uint32_t row = after, actor = 0, found;

	if (after == 0) {
		if (!crink__group_seek(&group, 0, &actor)) {
			return 0;
		}
		row = CRINK__GET(ACTOR, actor, SUBJECT_COUNT);
	}
	/* Relations without a subject are the last. */
	while (row < CRINK__GET(ACTOR, CRINK__ACTOR_COUNT, SUBJECT_COUNT)) {
		actor = CRINK__GET(RELATION, row, SUBJECT) - 1;
		if (!crink__group_seek(&group, actor, &found)) {
			return 0;
		}
		if (found == actor) {
			return row + 1;
		}
		row = CRINK__GET(ACTOR, found, SUBJECT_COUNT);
	}
	return 0;
}

/* The same along the chain of objects. */
static uint32_t
next_of_object_in(uint32_t ref, uint32_t after)
{
	const struct crink__group group = crink__group_of(ref);
	uint32_t next, found;

	if (after != 0) {
		next = RELATION(after, NEXT_OBJECT);
	} else if (crink__group_seek(&group, 0, &found)) {
		next = CRINK__GET(ACTOR, found, OBJECT_HEAD);
	} else {
		next = 0;
	}
	while (next != 0) {
		const uint32_t actor = RELATION(next, OBJECT) - 1;

		if (!crink__group_seek(&group, actor, &found)) {
			return 0;
		}
		if (found == actor) {
			return next;
		}
		next = CRINK__GET(ACTOR, found, OBJECT_HEAD);
	}
	return 0;
}

uint32_t
crink__walk_next(const struct crink_query *query, uint32_t after)
{
	const uint32_t ref = query->planned;

	switch (query->plan) {
	case CRINK__WALK_ALL:
		return after < CRINK__RELATION_COUNT ? after + 1 : 0;
	case CRINK__WALK_SUBJECT:
		return next_of_subject(ref, after);
	case CRINK__WALK_OBJECT:
		return next_of_object(ref, after);
	case CRINK__WALK_CLAIMANT:
		return next_of_claimant(ref, after);
	case CRINK__WALK_ITEM:
		return next_of_item(ref, after);
	case CRINK__WALK_PARTY:
		return next_of_party(ref, after);
	case CRINK__WALK_SUBJECT_IN:
		return next_of_subject_in(ref, after);
	case CRINK__WALK_OBJECT_IN:
		return next_of_object_in(ref, after);
	default:
		return 0;
	}
}
