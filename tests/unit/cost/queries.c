/* What is asked of claims. */
#include <stdio.h>

#include "cost.h"
#include "entity.h"
#include "order.h"
#include "period.h"
#include "query.h"
#include "walk.h"
#include "work.h"

/* Actors with long lists are the first ones. */
#define LONG 16

/* ---- lists ---------------------------------------------------------------- */

/* Goes along the lists of some entities, from the first by reference. */
static uint64_t
walk(enum crink__walk walk, uint32_t first, uint32_t count)
{
	struct crink_query query = crink_query_all();
	uint64_t answers = 0;

	query.plan = (uint8_t)walk;
	for (uint32_t i = first; i < first + count; i++) {
		uint32_t ref = 0;

		query.planned = i;
		while ((ref = crink__walk_next(&query, ref)) != 0) {
			answers++;
		}
	}
	return answers;
}

static uint64_t
walk_actors(enum crink__walk which)
{
	uint64_t answers = 0;

	for (size_t i = 0; i < LONG; i++) {
		answers += walk(which, crink__actor_ref(actors[i]), 1);
	}
	return answers;
}

#define WALK(name, expression)                        \
	static uint64_t walk_##name(const char *none) \
	{                                             \
		(void)none;                           \
		return expression;                    \
	}

WALK(subject, walk_actors(CRINK__WALK_SUBJECT))
WALK(object, walk_actors(CRINK__WALK_OBJECT))
WALK(claimant, walk_actors(CRINK__WALK_CLAIMANT))
WALK(party, walk_actors(CRINK__WALK_PARTY))
WALK(actor, walk_actors(CRINK__WALK_ACTOR))
WALK(subject_in, walk_actors(CRINK__WALK_SUBJECT_IN))
WALK(object_in, walk_actors(CRINK__WALK_OBJECT_IN))
WALK(claimant_in, walk_actors(CRINK__WALK_CLAIMANT_IN))
WALK(item, walk(CRINK__WALK_ITEM, 1, CRINK__ITEM_COUNT))
WALK(source, walk(CRINK__WALK_SOURCE, 1, CRINK__SOURCE_COUNT))
WALK(even_source, walk(CRINK__WALK_SOURCE, 1, 1))
WALK(early_source, walk(CRINK__WALK_SOURCE, 2, 1))
WALK(late_source, walk(CRINK__WALK_SOURCE, 3, 1))
WALK(question, walk(CRINK__WALK_QUESTION, 1, CRINK__QUESTION_COUNT))
WALK(kind, walk(CRINK__WALK_KIND, CRINK__RELATION_KIND_COUNT - 1, 2))

/* Of those who passed claims on, and of what reads the same from both sides. */
WALK(via, walk(CRINK__WALK_ACTOR, crink__actor_ref(actors[14]), 1))
WALK(mirrored, walk(CRINK__WALK_SUBJECT, crink__actor_ref(actors[4]), 1) +
                   walk(CRINK__WALK_SUBJECT, crink__actor_ref(actors[5]), 1))

/* How long each list is. */
static uint64_t
count_lists(const char *none)
{
	(void)none;
	uint64_t answers = 0;

	for (size_t i = 0; i < actor_count; i += actor_count / 64) {
		for (unsigned walk = CRINK__WALK_SUBJECT;
		     walk <= CRINK__WALK_CLAIMANT_IN; walk++) {
			(void)crink__walk_count((enum crink__walk)walk,
			    crink__actor_ref(actors[i]));
			answers++;
		}
	}
	return answers;
}

/* ---- days ------------------------------------------------------------------ */

/* Some days, from before the first that there is to after the last. */
static uint64_t
known_before(const char *none)
{
	(void)none;
	int32_t days[2];
	uint64_t answers = 0;

	crink__days(FIRST_YEAR - 1, 0, 0, days);
	for (int32_t day = days[0]; day < days[0] + 26 * 365; day += 3) {
		(void)crink__known_before(day);
		answers++;
	}
	return answers;
}

static struct crink_date
date_of(int month)
{
	const struct crink_date date = {
	    (int16_t)(FIRST_YEAR + month / 12), (uint8_t)(month % 12 + 1), 15};

	return date;
}

static struct crink_period
period_of(int month)
{
	struct crink_period period = {0};

	period.start = period.start_latest = date_of(month);
	period.end_earliest = period.end = date_of(month + 1);
	return period;
}

static uint64_t
all_answers(const struct crink_query *query, unsigned limit)
{
	const struct crink_relation *relation = NULL;
	unsigned answers = 0;

	while (answers < limit &&
	       (relation = crink_query_next(query, relation)) != NULL) {
		answers++;
	}
	return answers;
}

/* Some answers of each query of a loop, by conditions. (It ends as what a semicolon
 * follows, so that it is seen where it does.) */
#define ANSWERS(name, loop, limit, condition)                         \
	static uint64_t name(const char *none)                        \
	{                                                             \
		(void)none;                                           \
		uint64_t answers = 0;                                 \
                                                                      \
		loop                                                  \
		{                                                     \
			struct crink_query query = crink_query_all(); \
                                                                      \
			condition;                                    \
			answers += all_answers(&query, limit);        \
		}                                                     \
		return answers;                                       \
	}                                                             \
	struct family

/* For each second month. */
#define MONTHS(name, limit, condition)                                         \
	ANSWERS(name, for (int month = 0; month < 24 * 12; month += 2), limit, \
	    condition)

MONTHS(known, UINT32_MAX, crink_query_known(&query, period_of(month)));
MONTHS(when, 8, crink_query_when(&query, period_of(month)));
/* To the last one, which is known to be it. */
ANSWERS(when_early, for (int month = 0; month < 12; month++), UINT32_MAX,
    crink_query_when(&query, period_of(month)));
MONTHS(on, 8, crink_query_on(&query, date_of(month), CRINK_CERTAINTY_YES));
MONTHS(known_of_item, UINT32_MAX, crink_query_known(&query, period_of(month));
       crink_query_item(&query, crink_item_next(NULL)));
MONTHS(when_of_actor, UINT32_MAX, crink_query_when(&query, period_of(month));
       crink_query_subject(&query, actors[month % LONG]));
MONTHS(on_and_known, UINT32_MAX,
       crink_query_on(&query, date_of(month), CRINK_CERTAINTY_MAYBE);
       crink_query_known(&query, period_of(month)));
MONTHS(standing, UINT32_MAX, crink_query_standing(&query, date_of(month));
       crink_query_known(&query, period_of(month)));
MONTHS(known_in_order, 8, crink_query_known(&query, period_of(month));
       crink_query_order(&query, CRINK_ORDER_WHEN));

/* ---- conditions ------------------------------------------------------------- */

/* For each actor that has long lists. */
#define EACH(name, limit, condition)                            \
	ANSWERS(name, for (size_t i = 0; i < LONG; i++), limit, \
	        const struct crink_actor *actor = actors[i];    \
	        condition)

EACH(subject_and_object, UINT32_MAX, crink_query_subject(&query, actor);
     crink_query_object(&query, actors[4]));
EACH(claimant_and_subject, UINT32_MAX, crink_query_claimant(&query, actor);
     crink_query_subject(&query, actors[0]));
EACH(parties, UINT32_MAX, crink_query_party(&query, actor);
     crink_query_party(&query, actors[5]));
EACH(kind_of_object, UINT32_MAX, crink_query_object(&query, actor);
     crink_query_kind(
         &query, (enum crink_relation_kind)CRINK__RELATION_KIND_COUNT));
EACH(actor_and_source, UINT32_MAX, crink_query_actor(&query, actor);
     crink_query_source(&query, crink_source_next(NULL)));
EACH(group_and_quantity, UINT32_MAX, crink_query_object_in(&query, actor);
     crink_query_quantity(&query, CRINK_UNIT_PIECE, 10, 100));
EACH(negated, UINT32_MAX, crink_query_object(&query, actor);
     crink_query_negated(&query, true));
EACH(status, UINT32_MAX, crink_query_object(&query, actor);
     crink_query_status(&query, CRINK_STATUS_STATED));
EACH(answer_of, UINT32_MAX, crink_query_object(&query, actor);
     crink_query_question(&query, crink_question_next(NULL)));
EACH(above, 40, crink_query_object(&query, actor);
     crink_query_item_above(&query, crink_item_next(NULL)));

/* Only the first answers of an order: of one list each, of several, of a group. */
EACH(subject_in_order, 20, crink_query_subject(&query, actor);
     crink_query_order(&query, CRINK_ORDER_WHEN));
EACH(object_as_known, 20, crink_query_object(&query, actor);
     crink_query_order(&query, CRINK_ORDER_KNOWN));
EACH(claimant_in_order, 20, crink_query_claimant(&query, actor);
     crink_query_order(&query, CRINK_ORDER_WHEN));
EACH(party_in_order, 4, crink_query_party(&query, actor);
     crink_query_order(&query, CRINK_ORDER_WHEN));
EACH(actor_in_order, 4, crink_query_actor(&query, actor);
     crink_query_order(&query, CRINK_ORDER_WHEN));
EACH(group_as_known, 4, crink_query_subject_in(&query, actor);
     crink_query_order(&query, CRINK_ORDER_KNOWN));

/* Of each item and its kinds, and of each source. */
static uint64_t
items_in_order(const char *none)
{
	(void)none;
	const struct crink_item *item = NULL;
	uint64_t answers = 0;

	while ((item = crink_item_next(item)) != NULL) {
		struct crink_query query = crink_query_all();

		crink_query_item(&query, item);
		crink_query_order(&query, CRINK_ORDER_KNOWN);
		answers += all_answers(&query, 5);
	}
	return answers;
}

static uint64_t
sources_in_order(const char *none)
{
	(void)none;
	const struct crink_source *source = NULL;
	uint64_t answers = 0;

	while ((source = crink_source_next(source)) != NULL) {
		struct crink_query query = crink_query_all();

		crink_query_source(&query, source);
		crink_query_order(&query, CRINK_ORDER_WHEN);
		answers += all_answers(&query, 20);
	}
	return answers;
}

static uint64_t
all_in_order(const char *none)
{
	(void)none;
	struct crink_query query = crink_query_all();

	crink_query_order(&query, CRINK_ORDER_WHEN);
	return all_answers(&query, UINT32_MAX);
}

static uint64_t
all_as_known(const char *none)
{
	(void)none;
	struct crink_query query = crink_query_all();

	crink_query_order(&query, CRINK_ORDER_KNOWN);
	return all_answers(&query, UINT32_MAX);
}

/* Conditions alone, without an answer. */
static uint64_t
conditions(const char *none)
{
	(void)none;
	uint64_t answers = 0;

	for (size_t i = 0; i < actor_count; i += actor_count / 64) {
		struct crink_query query = crink_query_all();

		crink_query_subject(&query, actors[i]);
		crink_query_object(&query, actors[i]);
		crink_query_claimant(&query, actors[i]);
		crink_query_party(&query, actors[i]);
		crink_query_actor(&query, actors[i]);
		crink_query_subject_in(&query, actors[i]);
		crink_query_object_in(&query, actors[i]);
		crink_query_claimant_in(&query, actors[i]);
		answers += 8;
	}
	return answers;
}

static uint64_t
counts(const char *none)
{
	(void)none;
	uint64_t answers = 0;

	for (size_t i = 0; i < actor_count; i += actor_count / 64) {
		struct crink_query query = crink_query_all();

		crink_query_object(&query, actors[i]);
		(void)crink_query_count(&query);
		answers++;
	}
	return answers;
}

/* ---- sums ------------------------------------------------------------------- */

static uint64_t
sums(const char *none)
{
	(void)none;
	const struct crink_item *item = NULL;
	uint64_t answers = 0;

	while ((item = crink_item_next(item)) != NULL) {
		struct crink_query query = crink_query_all();
		struct crink_quantity sum;

		crink_query_item(&query, item);
		answers += crink_query_sum(&query, CRINK_UNIT_PIECE, &sum);
	}
	return answers;
}

static uint64_t
latest(const char *none)
{
	(void)none;
	const struct crink_question *question = NULL;
	uint64_t answers = 0;

	while ((question = crink_question_next(question)) != NULL) {
		answers +=
		    crink_question_latest(question, date_of(200)) != NULL;
	}
	return answers;
}

const struct family queries[] = {
    {"walk-subject", LOGARITHM, walk_subject, NULL},
    {"walk-object", LOGARITHM, walk_object, NULL},
    {"walk-claimant", EVEN, walk_claimant, NULL},
    {"walk-party", EVEN, walk_party, NULL},
    {"walk-actor", LOGARITHM, walk_actor, NULL},
    {"walk-subject-in", LOGARITHMS, walk_subject_in, NULL},
    {"walk-object-in", LOGARITHMS, walk_object_in, NULL},
    {"walk-claimant-in", LOGARITHMS, walk_claimant_in, NULL},
    {"walk-item", EVEN, walk_item, NULL},
    {"walk-source", LOGARITHM, walk_source, NULL},
    {"walk-even-source", LOGARITHM, walk_even_source, NULL},
    {"walk-early-source", LOGARITHM, walk_early_source, NULL},
    {"walk-late-source", LOGARITHM, walk_late_source, NULL},
    {"walk-question", EVEN, walk_question, NULL},
    {"walk-kind", EVEN, walk_kind, NULL},
    {"walk-via", LOGARITHM, walk_via, NULL},
    {"walk-mirrored", LOGARITHM, walk_mirrored, NULL},
    {"count-lists", EVEN, count_lists, NULL},
    {"known-before", LOGARITHM, known_before, NULL},
    {"known", LOGARITHM, known, NULL},
    {"when", LINEAR, when, NULL},
    {"when-early", LINEAR, when_early, NULL},
    {"on", LINEAR, on, NULL},
    {"known-of-item", LINEAR, known_of_item, NULL},
    {"when-of-actor", LOGARITHM, when_of_actor, NULL},
    {"on-and-known", LINEAR, on_and_known, NULL},
    {"standing", LINEAR, standing, NULL},
    {"known-in-order", LINEAR, known_in_order, NULL},
    {"subject-and-object", LINEAR, subject_and_object, NULL},
    {"claimant-and-subject", LINEAR, claimant_and_subject, NULL},
    {"parties", LINEAR, parties, NULL},
    {"kind-of-object", LINEAR, kind_of_object, NULL},
    {"actor-and-source", LINEAR, actor_and_source, NULL},
    {"group-and-quantity", LOGARITHM, group_and_quantity, NULL},
    {"negated", LINEAR, negated, NULL},
    {"status", LINEAR, status, NULL},
    {"answer-of", LINEAR, answer_of, NULL},
    {"above", LINEAR, above, NULL},
    {"subject-in-order", LINEAR, subject_in_order, NULL},
    {"object-as-known", LINEAR, object_as_known, NULL},
    {"claimant-in-order", LOGARITHM, claimant_in_order, NULL},
    {"party-in-order", LINEAR, party_in_order, NULL},
    {"actor-in-order", LINEAR, actor_in_order, NULL},
    {"group-as-known", LINEAR, group_as_known, NULL},
    {"items-in-order", LOGARITHM, items_in_order, NULL},
    {"sources-in-order", LOGARITHM, sources_in_order, NULL},
    {"all-in-order", EVEN, all_in_order, NULL},
    {"all-as-known", EVEN, all_as_known, NULL},
    {"conditions", EVEN, conditions, NULL},
    {"counts", EVEN, counts, NULL},
    {"sums", LINEAR, sums, NULL},
    {"latest", LOGARITHM, latest, NULL},
};
const size_t query_count = COUNT(queries);
