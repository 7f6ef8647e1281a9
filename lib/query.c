/*
 * Queries: the conditions. Each is added to the value that the caller holds,
 * and may give a shorter list of relations to walk; see walk.h.
 */

#include <crink/crink.h>

#include "entity.h"
#include "group.h"
#include "memory.h"
#include "period.h"
#include "quantity.h"
#include "value.h"
#include "walk.h"

/* What crink_query.negated asks for; 0: either. */
#define WANT_SO 1
#define WANT_NEGATED 2

/*
 * crink_query.conditions counts those that are met by all of a list and nothing
 * else. Up to one, the list that is walked is the answer. This many are added
 * for a condition that has to be tested.
 */
#define TO_TEST 16

struct crink_query
crink_query_all(void)
{
	struct crink_query query;

	memset(&query, 0, sizeof(query));
	query.low = CRINK_OPEN_LOW;
	query.high = CRINK_OPEN_HIGH;
	query.first_day = INT32_MIN;
	query.last_day = INT32_MAX;
	query.cost = CRINK__RELATION_COUNT;
	query.plan = CRINK__WALK_ALL;
	return query;
}

/* Makes the query match nothing. */
static void
give_up(struct crink_query *query)
{
	query->plan = CRINK__WALK_NOTHING;
	query->cost = 0;
}

/* Adds a condition that a list meets, and takes that list if it is shorter.
 * Nothing is shorter than that of no relation. */
static void
plan(struct crink_query *query, enum crink__walk walk, uint32_t ref)
{
	const uint32_t cost = crink__walk_count(walk, ref);

	query->conditions++;
	if (cost < query->cost) {
		query->plan = (uint8_t)walk;
		query->planned = ref;
		query->cost = cost;
	}
}

/*
 * Adds a condition that a field be equal to a value. False if there is nothing
 * to plan: the same is asked for already, or it cannot be, as there is no such
 * value or another one is asked for.
 */
static bool
require(struct crink_query *query, uint32_t *field, uint32_t value)
{
	if (value == 0 || (*field != 0 && *field != value)) {
		give_up(query);
	} else if (*field == 0) {
		*field = value;
		return true;
	}
	return false;
}

/* The same for an actor, and plans. */
static void
require_actor(struct crink_query *query, uint32_t *field,
    const struct crink_actor *actor, enum crink__walk walk)
{
	const uint32_t ref = crink__actor_to_ref(actor);

	if (require(query, field, ref)) {
		plan(query, walk, ref);
	}
}

/* The same for a field of 16 bits and an enumerator up to count. */
static void
require_enumerator(
    struct crink_query *query, uint16_t *field, uint32_t value, uint32_t count)
{
	uint32_t required = *field;

	query->conditions |= TO_TEST;
	require(query, &required, value <= count ? value : 0);
	*field = (uint16_t)required;
}

void
crink_query_subject(struct crink_query *query, const struct crink_actor *actor)
{
	if (query != NULL) {
		require_actor(
		    query, &query->subject, actor, CRINK__WALK_SUBJECT);
	}
}

void
crink_query_object(struct crink_query *query, const struct crink_actor *actor)
{
	if (query != NULL) {
		require_actor(query, &query->object, actor, CRINK__WALK_OBJECT);
	}
}

void
crink_query_claimant(struct crink_query *query, const struct crink_actor *actor)
{
	if (query != NULL) {
		require_actor(
		    query, &query->claimant, actor, CRINK__WALK_CLAIMANT);
	}
}

void
crink_query_party(struct crink_query *query, const struct crink_actor *actor)
{
	/* A relation has two sides: a third party matches nothing. */
	if (query != NULL) {
		const uint32_t ref = crink__actor_to_ref(actor);
		const bool is_second =
		    query->party[0] != 0 && query->party[0] != ref;

		query->conditions |= TO_TEST;
		require_actor(
		    query, &query->party[is_second], actor, CRINK__WALK_PARTY);
	}
}

/*
 * Adds a group to the groups of a side: one that holds another one says
 * nothing new.
 */
static void
require_group(struct crink_query *query, uint32_t groups[2],
    const struct crink_actor *group, enum crink__walk walk)
{
	const uint32_t ref = crink__actor_to_ref(group);

	/* The value is the caller's, who may have damaged it. */
	if (ref == 0 || groups[0] > CRINK__ACTOR_COUNT ||
	    groups[1] > CRINK__ACTOR_COUNT) {
		give_up(query);
		return;
	}
	for (unsigned i = 0; i < 2; i++) {
		const bool is_free = groups[i] == 0;

		if (is_free || crink__group_has(groups[i], ref)) {
			groups[i] = ref;
			plan(query, walk, ref);
			query->conditions -= !is_free;
			return;
		}
		if (crink__group_has(ref, groups[i])) {
			return;
		}
	}
	give_up(query);
}

void
crink_query_subject_in(
    struct crink_query *query, const struct crink_actor *group)
{
	if (query != NULL) {
		require_group(
		    query, query->subject_in, group, CRINK__WALK_SUBJECT_IN);
	}
}

void
crink_query_object_in(
    struct crink_query *query, const struct crink_actor *group)
{
	if (query != NULL) {
		require_group(
		    query, query->object_in, group, CRINK__WALK_OBJECT_IN);
	}
}

void
crink_query_item(struct crink_query *query, const struct crink_item *item)
{
	const uint32_t ref = crink__item_to_ref(item);

	if (query == NULL || crink__item_is(query->item, ref)) {
		return;
	}
	/* A narrower one takes the place of the other. */
	if (query->item != 0 && crink__item_is(ref, query->item)) {
		query->item = 0;
		query->conditions--;
	}
	if (require(query, &query->item, ref)) {
		plan(query, CRINK__WALK_ITEM, ref);
	}
}

void
crink_query_kind(struct crink_query *query, enum crink_relation_kind kind)
{
	if (query != NULL) {
		require_enumerator(query, &query->kind, (uint32_t)kind,
		    CRINK__RELATION_KIND_COUNT);
	}
}

void
crink_query_status(struct crink_query *query, enum crink_status status)
{
	if (query != NULL) {
		require_enumerator(query, &query->status, (uint32_t)status,
		    CRINK__STATUS_COUNT);
	}
}

void
crink_query_source(struct crink_query *query, const struct crink_source *source)
{
	if (query != NULL) {
		query->conditions |= TO_TEST;
		require(query, &query->source, crink__source_to_ref(source));
	}
}

void
crink_query_negated(struct crink_query *query, bool negated)
{
	if (query != NULL) {
		require_enumerator(query, &query->negated,
		    negated ? WANT_NEGATED : WANT_SO, WANT_NEGATED);
	}
}

/*
 * A claim overlaps two periods if it begins before the end of both and ends
 * after the beginning of both: two bounds hold any number of them.
 */
void
crink_query_when(struct crink_query *query, struct crink_period period)
{
	int32_t days[2];

	if (query == NULL) {
		return;
	}
	if (!crink__period_days(&period, days)) {
		give_up(query);
		return;
	}
	query->conditions |= TO_TEST;
	query->dated = 1;
	if (days[0] > query->first_day) {
		query->first_day = days[0];
	}
	if (days[1] < query->last_day) {
		query->last_day = days[1];
	}
}

void
crink_query_quantity(
    struct crink_query *query, enum crink_unit unit, int64_t low, int64_t high)
{
	if (query == NULL) {
		return;
	}
	require_enumerator(
	    query, &query->unit, (uint32_t)unit, CRINK__UNIT_COUNT);
	if (low > high) {
		give_up(query);
	}
	query->low = low > query->low ? low : query->low;
	query->high = high < query->high ? high : query->high;
}

/* A field of a relation. Its pointer is at hand, and small machines would have
 * a constant for the address of each field otherwise. */
#define FIELD(relation, field) \
	crink__load((relation)->bytes, CRINK__FIELD(RELATION, field))

/* Whether a relation has the values that the query asks for. */
static bool
has_values(
    const struct crink_query *query, const struct crink_relation *relation)
{
	const uint32_t subject = FIELD(relation, SUBJECT);
	const uint32_t object = FIELD(relation, OBJECT);

	for (unsigned i = 0; i < 2; i++) {
		const uint32_t party = query->party[i];
		const uint32_t from = query->subject_in[i];
		const uint32_t to = query->object_in[i];

		if ((party != 0 && party != subject && party != object) ||
		    (from != 0 && !crink__group_has(from, subject)) ||
		    (to != 0 && !crink__group_has(to, object))) {
			return false;
		}
	}
	return (query->subject == 0 || query->subject == subject) &&
	       (query->object == 0 || query->object == object) &&
	       (query->claimant == 0 ||
	           query->claimant == FIELD(relation, CLAIMANT)) &&
	       (query->kind == 0 || query->kind == FIELD(relation, KIND)) &&
	       (query->status == 0 ||
	           query->status == FIELD(relation, STATUS)) &&
	       (query->negated == 0 || (query->negated == WANT_NEGATED) ==
	                                   (FIELD(relation, NEGATED) != 0)) &&
	       (query->source == 0 ||
	           query->source == FIELD(relation, SOURCE)) &&
	       (query->item == 0 ||
	           crink__item_is(FIELD(relation, ITEM), query->item));
}

/* Whether its time and its quantity are within the query's bounds. */
static bool
has_bounds(
    const struct crink_query *query, const struct crink_relation *relation)
{
	if (query->dated != 0) {
		const struct crink_period period =
		    crink__period(FIELD(relation, WHEN));
		int32_t days[2];

		if (!crink__period_days(&period, days) ||
		    days[0] > query->last_day || days[1] < query->first_day) {
			return false;
		}
	}
	if (query->unit != 0) {
		const struct crink_quantity quantity =
		    crink__quantity(FIELD(relation, QUANTITY));
		struct crink__end ends[2];

		if ((uint32_t)quantity.unit != query->unit ||
		    !crink__quantity_ends(&quantity, ends) ||
		    ends[0].number > query->high ||
		    ends[1].number > ~query->low) {
			return false;
		}
	}
	return true;
}

static bool
matches(const struct crink_query *query, uint32_t ref)
{
	const struct crink_relation *const relation =
	    (const struct crink_relation *)CRINK__RELATION_BYTES + (ref - 1);

	return has_values(query, relation) && has_bounds(query, relation);
}

/* Whether the list that is walked is the answer. */
static inline bool
is_answer(const struct crink_query *query)
{
	return query->conditions <= 1;
}

const struct crink_relation *
crink_query_next(
    const struct crink_query *query, const struct crink_relation *after)
{
	uint32_t ref = crink__relation_to_ref(after);

	/* Behind what is not in the list there is nothing. */
	if (!crink__walk_possible(query) ||
	    (after != NULL && (ref == 0 || !matches(query, ref)))) {
		return NULL;
	}
	do {
		ref = crink__walk_next(query, ref);
	} while (ref != 0 && !is_answer(query) && !matches(query, ref));
	return crink__relation_at(ref);
}

size_t
crink_query_count(const struct crink_query *query)
{
	uint32_t ref = 0;
	size_t count = 0;

	if (!crink__walk_possible(query)) {
		return 0;
	}
	if (is_answer(query) && query->cost <= CRINK__RELATION_COUNT) {
		return query->cost;
	}
	while ((ref = crink__walk_next(query, ref)) != 0) {
		count += matches(query, ref);
	}
	return count;
}
