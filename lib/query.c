/*
 * Queries: the conditions. Each is added to the value that the caller holds,
 * and may give a shorter list of relations to walk; see walk.h.
 */

#include <crink/crink.h>

#include "compiler.h"
#include "entity.h"
#include "group.h"
#include "period.h"
#include "quantity.h"
#include "value.h"
#include "walk.h"

/* What crink_query.negated asks for; 0: either. */
#define WANT_SO 1
#define WANT_NEGATED 2

/*
 * crink_query.conditions counts those that are met by all of a list and nothing
 * else. Up to one, the list that is walked is the answer. This bit is set for a
 * condition that has to be tested.
 */
#define TO_TEST 0x80

/*
 * Conditions of which there may be several of one sort are listed: the sort in
 * the upper bits, a reference or an enumerator in the lower ones. None takes
 * the place of another or says whether another one fits, so that their order
 * cannot matter.
 */
enum listed {
	LISTED_SUBJECT_IN,
	LISTED_OBJECT_IN,
	LISTED_SOURCE,
	LISTED_SORTS
};

#define SORT_SHIFT 28
#define LISTED_REF(entry) ((entry) & (((uint32_t)1 << SORT_SHIFT) - 1))

CRINK__ASSERT(CRINK__ACTOR_COUNT < 1u << SORT_SHIFT);
CRINK__ASSERT(CRINK__SOURCE_COUNT < 1u << SORT_SHIFT);
CRINK__ASSERT(LISTED_SORTS <= 1u << (32 - SORT_SHIFT));
/* No list overflows that has a limit for each sort. */
CRINK__ASSERT(LISTED_SORTS *CRINK_QUERY_SAME_MAX <= CRINK__QUERY_LIST_MAX);
/* subject, object, claimant, item, two parties, and what is listed */
CRINK__ASSERT(6 + CRINK__QUERY_LIST_MAX < TO_TEST);
CRINK__ASSERT(CRINK__RELATION_KIND_COUNT <= UINT16_MAX);
CRINK__ASSERT(CRINK__STATUS_COUNT <= UINT16_MAX);
CRINK__ASSERT(CRINK__UNIT_COUNT <= UINT16_MAX);
/* The complement of one open end is the other one. */
CRINK__ASSERT(CRINK_OPEN_LOW == ~CRINK_OPEN_HIGH);

#define RESERVED \
	(sizeof(((struct crink_query *)0)->reserved) / sizeof(uint32_t))

/*
 * The list is as long as listed tells, so what is beyond need not be cleared:
 * that, or a memset() of the rest, which makes compilers build the value apart
 * and copy it, would take most of the time of a short query.
 */
struct crink_query
crink_query_all(void)
{
	struct crink_query query;

	query.low = CRINK_OPEN_LOW;
	query.high = CRINK_OPEN_HIGH;
	query.first_day = INT32_MIN;
	query.last_day = INT32_MAX;
	query.plan = CRINK__WALK_ALL;
	query.dated = query.conditions = query.listed = 0;
	query.subject = query.object = query.claimant = query.item = 0;
	query.party[0] = query.party[1] = query.planned = 0;
	query.cost = CRINK__RELATION_COUNT;
	query.kind = query.status = query.unit = query.negated = 0;
	for (unsigned i = 0; i < RESERVED; i++) {
		query.reserved[i] = 0;
	}
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
	const uint32_t ref = crink__actor_ref(actor);

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
		const uint32_t ref = crink__actor_ref(actor);
		const bool is_second =
		    query->party[0] != 0 && query->party[0] != ref;

		query->conditions |= TO_TEST;
		require_actor(
		    query, &query->party[is_second], actor, CRINK__WALK_PARTY);
	}
}

/*
 * Adds a condition of a sort that may stand several times. False if there is
 * nothing to plan: it is there already, or it cannot be met, as there is no
 * such value or no room.
 */
static bool
require_listed(struct crink_query *query, enum listed sort, uint32_t ref)
{
	const uint32_t entry = (uint32_t)sort << SORT_SHIFT | ref;
	unsigned same = 0, i = 0;

	/* The value is the caller's, who may have damaged it. */
	for (; i < query->listed && i < CRINK__QUERY_LIST_MAX; i++) {
		if (query->list[i] == entry) {
			return false;
		}
		same += query->list[i] >> SORT_SHIFT == (uint32_t)sort;
	}
	if (ref == 0 || same >= CRINK_QUERY_SAME_MAX ||
	    i == CRINK__QUERY_LIST_MAX) {
		give_up(query);
		return false;
	}
	query->list[i] = entry;
	query->listed++;
	return true;
}

static void
require_group(struct crink_query *query, enum listed sort,
    const struct crink_actor *group, enum crink__walk walk)
{
	const uint32_t ref = crink__actor_ref(group);

	if (require_listed(query, sort, ref)) {
		plan(query, walk, ref);
	}
}

void
crink_query_subject_in(
    struct crink_query *query, const struct crink_actor *group)
{
	if (query != NULL) {
		require_group(
		    query, LISTED_SUBJECT_IN, group, CRINK__WALK_SUBJECT_IN);
	}
}

void
crink_query_object_in(
    struct crink_query *query, const struct crink_actor *group)
{
	if (query != NULL) {
		require_group(
		    query, LISTED_OBJECT_IN, group, CRINK__WALK_OBJECT_IN);
	}
}

void
crink_query_item(struct crink_query *query, const struct crink_item *item)
{
	const uint32_t ref = crink__item_ref(item);

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
		const uint32_t ref = crink__source_ref(source);

		if (require_listed(query, LISTED_SOURCE, ref)) {
			plan(query, CRINK__WALK_SOURCE, ref);
		}
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
	struct crink__span span;

	if (query == NULL) {
		return;
	}
	if (!crink__period_span(&period, CRINK__UNTOLD, &span)) {
		give_up(query);
		return;
	}
	query->conditions |= TO_TEST;
	query->dated = 1;
	if (span.first[0] > query->first_day) {
		query->first_day = span.first[0];
	}
	if (span.last[1] < query->last_day) {
		query->last_day = span.last[1];
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

/* Whether an actor belongs to a group of the caller's value. */
static bool
belongs(uint32_t actor, uint32_t group)
{
	return crink__is_row(group - (size_t)1, CRINK__ACTOR_COUNT) &&
	       crink__group_has(group, actor);
}

/* Whether a relation rests on a source, by any of its evidence. */
static bool
rests_on(const struct crink_relation *relation, uint32_t source)
{
	uint32_t ref = FIELD(relation, EVIDENCE);

	if (FIELD(relation, SOURCE) == source) {
		return true;
	}
	while (ref != 0) {
		if (CRINK__GET(EVIDENCE, ref - 1, SOURCE) == source) {
			return true;
		}
		ref = CRINK__NEXT_IN(EVIDENCE, ref);
	}
	return false;
}

/* Whether a relation meets a condition that is listed. */
static bool
meets(const struct crink_relation *relation, uint32_t entry)
{
	const uint32_t ref = LISTED_REF(entry);

	switch (entry >> SORT_SHIFT) {
	case LISTED_SUBJECT_IN:
		return belongs(FIELD(relation, SUBJECT), ref);
	case LISTED_OBJECT_IN:
		return belongs(FIELD(relation, OBJECT), ref);
	case LISTED_SOURCE:
		return rests_on(relation, ref);
	default:
		return false;
	}
}

/* Whether a relation has the values that the query asks for. */
static bool
has_values(
    const struct crink_query *query, const struct crink_relation *relation)
{
	const uint32_t subject = FIELD(relation, SUBJECT);
	const uint32_t object = FIELD(relation, OBJECT);

	for (unsigned i = 0; i < 2; i++) {
		const uint32_t party = query->party[i];

		if (party != 0 && party != subject && party != object) {
			return false;
		}
	}
	for (unsigned i = 0; i < query->listed; i++) {
		if (!meets(relation, query->list[i])) {
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
	       (query->item == 0 ||
	           crink__item_is(FIELD(relation, ITEM), query->item));
}

/* Whether its time, and its quantity, is within the query's bounds. Each has a
 * stack of its own. */
CRINK__ONCE static bool
has_days(const struct crink_query *query, const struct crink_relation *relation)
{
	struct crink_period period;
	struct crink__span span;

	crink__period_read(FIELD(relation, WHEN), &period);
	return crink__span_of(&period, CRINK__NEWEST, CRINK__UNTOLD, &span) &&
	       span.first[0] <= query->last_day &&
	       span.last[1] >= query->first_day;
}

CRINK__ONCE static bool
has_quantity(
    const struct crink_query *query, const struct crink_relation *relation)
{
	const struct crink_quantity quantity =
	    crink__quantity(FIELD(relation, QUANTITY));
	struct crink__end ends[2];

	return (uint32_t)quantity.unit == query->unit &&
	       quantity.per == CRINK_UNIT_NONE &&
	       crink__quantity_ends(&quantity, ends) &&
	       ends[0].number <= query->high && ends[1].number <= ~query->low;
}

bool
crink__query_matches(const struct crink_query *query, uint32_t ref)
{
	const struct crink_relation *const relation =
	    (const struct crink_relation *)CRINK__RELATION_BYTES + (ref - 1);

	return has_values(query, relation) &&
	       (query->dated == 0 || has_days(query, relation)) &&
	       (query->unit == 0 || has_quantity(query, relation));
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
	uint32_t ref = crink__relation_ref(after);

	/* After what is not in the list there is nothing. */
	if (!crink__walk_possible(query) ||
	    (after != NULL &&
	        (ref == 0 || !crink__query_matches(query, ref)))) {
		return NULL;
	}
	do {
		ref = crink__walk_next(query, ref);
	} while (
	    ref != 0 && !is_answer(query) && !crink__query_matches(query, ref));
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
		count += crink__query_matches(query, ref);
	}
	return count;
}
