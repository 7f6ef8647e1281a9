/*
 * Queries: the conditions. Each is added to the value that the caller holds,
 * and may give a shorter list of relations to walk; see walk.h.
 */

#include <crink/crink.h>

#include "entity.h"
#include "order.h"
#include "period.h"
#include "query.h"

/*
 * crink_query.conditions counts those that are met by all of a list and nothing
 * else. Up to one, the list that is walked is the answer. This bit is set for a
 * condition that has to be tested.
 */
#define TO_TEST 0x80

/* From how many claims on those of a time are found by that. */
#define TIMES_FROM 1024

CRINK__ASSERT(CRINK__ACTOR_COUNT < 1u << CRINK__LISTED_SHIFT);
CRINK__ASSERT(CRINK__ITEM_COUNT < 1u << CRINK__LISTED_SHIFT);
CRINK__ASSERT(CRINK__SOURCE_COUNT < 1u << CRINK__LISTED_SHIFT);
CRINK__ASSERT(CRINK__MODIFIER_COUNT < 1u << CRINK__LISTED_SHIFT);
CRINK__ASSERT(CRINK__LISTED_SORTS <= 1u << (32 - CRINK__LISTED_SHIFT));
/* No list overflows that has a limit for each sort. */
CRINK__ASSERT(
    CRINK__LISTED_SORTS *CRINK_QUERY_SAME_MAX <= CRINK__QUERY_LIST_MAX);
/* subject, object, claimant, item, kind, question, known, two parties, and what is
 * listed */
CRINK__ASSERT(9 + CRINK__QUERY_LIST_MAX < TO_TEST);
CRINK__ASSERT(CRINK__RELATION_KIND_COUNT <= UINT16_MAX);
CRINK__ASSERT(CRINK__STATUS_COUNT <= UINT16_MAX);
CRINK__ASSERT(CRINK__UNIT_COUNT <= UINT16_MAX);
/* The complement of one open end is the other one. */
CRINK__ASSERT(CRINK_OPEN_LOW == ~CRINK_OPEN_HIGH);

/*
 * The list is as long as listed tells, so what is beyond need not be cleared,
 * nor what is reserved: that, or a memset() of the rest, which makes compilers
 * build the value apart and copy it, would take most of the time of a short
 * query.
 */
struct crink_query
crink_query_all(void)
{
	struct crink_query query;

	query.low = CRINK_OPEN_LOW;
	query.high = CRINK_OPEN_HIGH;
	query.days[0] = query.known[0] = INT32_MIN;
	query.days[1] = query.known[1] = INT32_MAX;
	query.plan = CRINK__WALK_ALL;
	query.flags = query.conditions = query.listed = 0;
	query.subject = query.object = query.claimant = query.item = 0;
	query.party[0] = query.party[1] = query.planned = 0;
	query.cost = CRINK__RELATION_COUNT;
	query.kind = query.status = query.unit = query.negated = 0;
	query.question = query.context = 0;
	query.order = CRINK_ORDER_NONE;
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
	if (!crink__walk_is_exact(walk)) {
		query->conditions |= TO_TEST;
	}
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
		query->flags |= CRINK__SIDED;
		require_actor(
		    query, &query->subject, actor, CRINK__WALK_SUBJECT);
	}
}

void
crink_query_object(struct crink_query *query, const struct crink_actor *actor)
{
	if (query != NULL) {
		query->flags |= CRINK__SIDED;
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

		query->flags |= CRINK__SIDED;
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
require_listed(struct crink_query *query, enum crink__listed sort, uint32_t ref)
{
	const uint32_t entry = (uint32_t)sort << CRINK__LISTED_SHIFT | ref;
	unsigned same = 0, i = 0;

	/* The value is the caller's, who may have damaged it. */
	for (; i < query->listed && i < CRINK__QUERY_LIST_MAX; i++) {
		if (query->list[i] == entry) {
			return false;
		}
		same += query->list[i] >> CRINK__LISTED_SHIFT == (uint32_t)sort;
	}
	if (ref == 0 || same >= CRINK_QUERY_SAME_MAX ||
	    i == CRINK__QUERY_LIST_MAX) {
		give_up(query);
		return false;
	}
	query->list[i] = entry;
	query->listed++;
	query->flags |= sort <= CRINK__LISTED_OBJECT_IN ? CRINK__SIDED
	                : sort == CRINK__LISTED_ON      ? CRINK__DATED
	                                                : CRINK__LISTED;
	return true;
}

/* The same, and plans. */
static void
require_in_list(struct crink_query *query, enum crink__listed sort,
    uint32_t ref, enum crink__walk walk)
{
	if (require_listed(query, sort, ref)) {
		plan(query, walk, ref);
	}
}

void
crink_query_subject_in(
    struct crink_query *query, const struct crink_actor *group)
{
	if (query != NULL) {
		require_in_list(query, CRINK__LISTED_SUBJECT_IN,
		    crink__actor_ref(group), CRINK__WALK_SUBJECT_IN);
	}
}

void
crink_query_object_in(
    struct crink_query *query, const struct crink_actor *group)
{
	if (query != NULL) {
		require_in_list(query, CRINK__LISTED_OBJECT_IN,
		    crink__actor_ref(group), CRINK__WALK_OBJECT_IN);
	}
}

void
crink_query_claimant_in(
    struct crink_query *query, const struct crink_actor *group)
{
	if (query != NULL) {
		require_in_list(query, CRINK__LISTED_CLAIMANT_IN,
		    crink__actor_ref(group), CRINK__WALK_CLAIMANT_IN);
	}
}

void
crink_query_actor(struct crink_query *query, const struct crink_actor *actor)
{
	if (query != NULL) {
		require_in_list(query, CRINK__LISTED_ACTOR,
		    crink__actor_ref(actor), CRINK__WALK_ACTOR);
	}
}

/* A condition of a sort that has no list of relations. */
static void
require_tested(struct crink_query *query, enum crink__listed sort, uint32_t ref)
{
	query->conditions |= TO_TEST;
	require_listed(query, sort, ref);
}

void
crink_query_item_above(struct crink_query *query, const struct crink_item *item)
{
	if (query != NULL) {
		require_tested(
		    query, CRINK__LISTED_ITEM_ABOVE, crink__item_ref(item));
	}
}

void
crink_query_modifier(struct crink_query *query, enum crink_modifier modifier)
{
	if (query != NULL) {
		const uint32_t number = (uint32_t)modifier;

		require_tested(query, CRINK__LISTED_MODIFIER,
		    number <= CRINK__MODIFIER_COUNT ? number : 0);
	}
}

/*
 * Adds a condition that a field be an item or a kind of it: a narrower one takes
 * the place of the other. False if there is nothing to plan.
 */
static bool
require_item(
    struct crink_query *query, uint32_t *field, const struct crink_item *item)
{
	const uint32_t ref = crink__item_ref(item);

	if (crink__item_is(*field, ref)) {
		return false;
	}
	if (*field != 0 && crink__item_is(ref, *field)) {
		*field = ref;
		return true;
	}
	return require(query, field, ref);
}

void
crink_query_item(struct crink_query *query, const struct crink_item *item)
{
	if (query != NULL) {
		const uint32_t before = query->item;

		if (require_item(query, &query->item, item)) {
			if (before != 0) {
				query->conditions--;
			}
			plan(query, CRINK__WALK_ITEM, query->item);
		}
	}
}

void
crink_query_context(struct crink_query *query, const struct crink_item *item)
{
	if (query != NULL) {
		query->conditions |= TO_TEST;
		require_item(query, &query->context, item);
	}
}

void
crink_query_kind(struct crink_query *query, enum crink_relation_kind kind)
{
	if (query == NULL) {
		return;
	}
#ifndef __OPTIMIZE_SIZE__
	/* The first that is asked for has a list. */
	if (query->kind == 0 &&
	    crink__is_row((uint32_t)kind - 1, CRINK__RELATION_KIND_COUNT)) {
		query->kind = (uint16_t)kind;
		plan(query, CRINK__WALK_KIND, query->kind);
		return;
	}
#endif
	require_enumerator(
	    query, &query->kind, (uint32_t)kind, CRINK__RELATION_KIND_COUNT);
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
		require_in_list(query, CRINK__LISTED_SOURCE,
		    crink__source_ref(source), CRINK__WALK_SOURCE);
	}
}

void
crink_query_negated(struct crink_query *query, bool negated)
{
	if (query != NULL) {
		require_enumerator(query, &query->negated,
		    negated ? CRINK__WANT_NEGATED : CRINK__WANT_SO,
		    CRINK__WANT_NEGATED);
	}
}

/*
 * A claim overlaps two periods if it begins before the end of both and ends
 * after the beginning of both, and became known within both if it did from the
 * later beginning to the earlier end: two bounds hold any number of them.
 */
static void
narrow(int32_t bounds[2], int32_t first, int32_t last)
{
	bounds[0] = first > bounds[0] ? first : bounds[0];
	bounds[1] = last < bounds[1] ? last : bounds[1];
}

/* Those that may be so from a day to another, among others. */
static void
require_time(struct crink_query *query, int32_t first, int32_t last)
{
	query->conditions |= TO_TEST;
	query->flags |= CRINK__DATED;
	narrow(query->days, first, last);
#ifndef __OPTIMIZE_SIZE__
	/* All times are looked at, and mostly some of the claims. Where there are
	 * few claims, all are, so that they come in one order on all machines. */
	if (CRINK__RELATION_COUNT >= TIMES_FROM) {
		const uint32_t cost =
		    CRINK__TIME_COUNT + CRINK__RELATION_COUNT / 16;

		if (cost < query->cost) {
			query->plan = CRINK__WALK_TIME;
			query->planned = 1;
			query->cost = cost;
		}
	}
#endif
}

void
crink_query_when(struct crink_query *query, struct crink_period period)
{
	struct crink__span span;

	if (query == NULL) {
		return;
	}
	if (crink__period_span(&period, CRINK__UNTOLD, &span)) {
		require_time(query, span.first[0], span.last[1]);
	} else {
		give_up(query);
	}
}

#ifdef __OPTIMIZE_SIZE__
static void
require_known(struct crink_query *query, const struct crink__span *span)
{
	query->conditions |= TO_TEST;
	query->flags |= CRINK__KNOWN;
	narrow(query->known, span->first[0], span->last[1]);
}
#else
/* Those that became known on some days are a stretch of the order of all. */
static void
require_known(struct crink_query *query, const struct crink__span *span)
{
	uint32_t cost;

	narrow(query->known, (int32_t)crink__known_before(span->first[0]),
	    span->last[1] == INT32_MAX
	        ? (int32_t)CRINK__RELATION_COUNT - 1
	        : (int32_t)crink__known_before(span->last[1] + 1) - 1);
	if (query->known[0] > query->known[1]) {
		give_up(query);
		return;
	}
	if ((query->flags & CRINK__KNOWN) == 0) {
		query->flags |= CRINK__KNOWN;
		query->conditions++;
	}
	cost = (uint32_t)query->known[1] + 1 - (uint32_t)query->known[0];
	if (cost < query->cost) {
		query->plan = CRINK__WALK_KNOWN;
		query->planned = 1;
		query->cost = cost;
	}
}
#endif

void
crink_query_known(struct crink_query *query, struct crink_period period)
{
	struct crink__span span;

	if (query == NULL) {
		return;
	}
	if (crink__period_span(&period, CRINK__UNTOLD, &span)) {
		require_known(query, &span);
	} else {
		give_up(query);
	}
}

/* Adds a date to the list; one that there is not matches nothing. */
static void
require_date(struct crink_query *query, enum crink__listed sort,
    struct crink_date date, uint32_t least)
{
	if (!crink__date_valid(date)) {
		give_up(query);
		return;
	}
	require_tested(query, sort, CRINK__LISTED_DATE(date, least));
}

void
crink_query_on(struct crink_query *query, struct crink_date date,
    enum crink_certainty least)
{
	const uint32_t number = (uint32_t)least;
	int32_t days[2];

	if (query == NULL) {
		return;
	}
	if (number < CRINK_CERTAINTY_NO || number > CRINK_CERTAINTY_YES) {
		give_up(query);
		return;
	}
	require_date(query, CRINK__LISTED_ON, date, number);
	if (number != CRINK_CERTAINTY_NO &&
	    crink__days(date.year, date.month, date.day, days)) {
		require_time(query, days[0], days[1]);
	}
}

void
crink_query_standing(struct crink_query *query, struct crink_date date)
{
	if (query != NULL) {
		require_date(query, CRINK__LISTED_STANDING, date, 0);
	}
}

void
crink_query_question(
    struct crink_query *query, const struct crink_question *question)
{
	if (query != NULL) {
		const uint32_t ref = crink__question_ref(question);

		if (require(query, &query->question, ref)) {
			plan(query, CRINK__WALK_QUESTION, ref);
		}
	}
}

void
crink_query_order(struct crink_query *query, enum crink_order order)
{
	if (query != NULL) {
		const uint32_t number = (uint32_t)order;

		query->order = number <= CRINK_ORDER_KNOWN ? number : 0;
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
	if (query->order != CRINK_ORDER_NONE) {
		return crink__relation_at(crink__order_next(query, ref));
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
