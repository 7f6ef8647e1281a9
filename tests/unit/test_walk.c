/*
 * The lists of relations: each holds what it should, once, and its length is
 * known beforehand.
 */
#include "unit.h"

#include "walk.h"

struct list {
	enum crink__walk walk;
	/* Whether a relation belongs to it. */
	bool (*has)(const struct crink_relation *relation, uint32_t ref);
	uint32_t refs;
};

static bool
is_symmetric(const struct crink_relation *relation)
{
	return crink_relation_kind_symmetric(crink_relation_kind(relation));
}

/* As it is worded. */
static bool
names_subject(const struct crink_relation *relation, uint32_t ref)
{
	return crink_relation_subject(relation) == crink__actor_at(ref);
}

static bool
names_object(const struct crink_relation *relation, uint32_t ref)
{
	return crink_relation_object(relation) == crink__actor_at(ref);
}

static bool
has_subject(const struct crink_relation *relation, uint32_t ref)
{
	return names_subject(relation, ref) ||
	       (is_symmetric(relation) && names_object(relation, ref));
}

static bool
has_object(const struct crink_relation *relation, uint32_t ref)
{
	return names_object(relation, ref) ||
	       (is_symmetric(relation) && names_subject(relation, ref));
}

static bool
has_claimant(const struct crink_relation *relation, uint32_t ref)
{
	return crink_relation_claimant(relation) == crink__actor_at(ref);
}

static bool
has_item(const struct crink_relation *relation, uint32_t ref)
{
	return crink_item_is(
	    crink_relation_item(relation), crink__item_at(ref));
}

static bool
has_party(const struct crink_relation *relation, uint32_t ref)
{
	return names_subject(relation, ref) || names_object(relation, ref);
}

static bool
has_actor(const struct crink_relation *relation, uint32_t ref)
{
	const struct crink_actor *via;
	size_t i = 0;

	if (has_party(relation, ref) || has_claimant(relation, ref)) {
		return true;
	}
	do {
		via = crink_relation_via(relation, i++);
	} while (via != NULL && via != crink__actor_at(ref));
	return via != NULL;
}

static bool
has_subject_in(const struct crink_relation *relation, uint32_t ref)
{
	const struct crink_actor *group = crink__actor_at(ref);

	return crink_actor_in(crink_relation_subject(relation), group) ||
	       (is_symmetric(relation) &&
	           crink_actor_in(crink_relation_object(relation), group));
}

static bool
has_object_in(const struct crink_relation *relation, uint32_t ref)
{
	const struct crink_actor *group = crink__actor_at(ref);

	return crink_actor_in(crink_relation_object(relation), group) ||
	       (is_symmetric(relation) &&
	           crink_actor_in(crink_relation_subject(relation), group));
}

static bool
has_claimant_in(const struct crink_relation *relation, uint32_t ref)
{
	return crink_actor_in(
	    crink_relation_claimant(relation), crink__actor_at(ref));
}

static bool
has_kind(const struct crink_relation *relation, uint32_t ref)
{
	return (uint32_t)crink_relation_kind(relation) == ref;
}

static bool
has_source(const struct crink_relation *relation, uint32_t ref)
{
	const struct crink_source *source;
	size_t i = 0;

	do {
		source = crink_relation_evidence(relation, i++, NULL);
	} while (source != NULL && source != crink__source_at(ref));
	return source != NULL;
}

static bool
has_question(const struct crink_relation *relation, uint32_t ref)
{
	return crink_relation_question(relation) == crink__question_at(ref);
}

static const struct list lists[] = {
    {CRINK__WALK_SUBJECT, has_subject, CRINK__ACTOR_COUNT},
    {CRINK__WALK_OBJECT, has_object, CRINK__ACTOR_COUNT},
    {CRINK__WALK_CLAIMANT, has_claimant, CRINK__ACTOR_COUNT},
    {CRINK__WALK_ITEM, has_item, CRINK__ITEM_COUNT},
    {CRINK__WALK_PARTY, has_party, CRINK__ACTOR_COUNT},
    {CRINK__WALK_SOURCE, has_source, CRINK__SOURCE_COUNT},
    {CRINK__WALK_QUESTION, has_question, CRINK__QUESTION_COUNT},
    {CRINK__WALK_SUBJECT_IN, has_subject_in, CRINK__ACTOR_COUNT},
    {CRINK__WALK_OBJECT_IN, has_object_in, CRINK__ACTOR_COUNT},
    {CRINK__WALK_CLAIMANT_IN, has_claimant_in, CRINK__ACTOR_COUNT},
    {CRINK__WALK_ACTOR, has_actor, CRINK__ACTOR_COUNT},
#ifndef __OPTIMIZE_SIZE__
    {CRINK__WALK_KIND, has_kind, CRINK__RELATION_KIND_COUNT},
#endif
};

static void
check_list(const struct list *list, uint32_t ref)
{
	struct crink_query query = crink_query_all();
	bool seen[CRINK__RELATION_COUNT + 1] = {false};
	uint32_t relation = 0;
	size_t count = 0;

	query.plan = (uint8_t)list->walk;
	query.planned = ref;
	ck_assert(crink__walk_possible(&query));
	while ((relation = crink__walk_next(&query, relation)) != 0) {
		ck_assert_uint_le(relation, CRINK__RELATION_COUNT);
		ck_assert_msg(!seen[relation], "%u twice", (unsigned)relation);
		seen[relation] = true;
		count++;
	}
	for (relation = 1; relation <= CRINK__RELATION_COUNT; relation++) {
		EXPECT(seen[relation] ==
		           list->has(crink__relation_at(relation), ref),
		    "walk %d of %u: relation %u", list->walk, (unsigned)ref,
		    (unsigned)relation);
	}
	if (crink__walk_is_exact(list->walk)) {
		ck_assert_uint_eq(crink__walk_count(list->walk, ref), count);
	} else {
		ck_assert_uint_ge(crink__walk_count(list->walk, ref), count);
	}
}

START_TEST(test_lists)
{
	for (size_t i = 0; i < COUNT(lists); i++) {
		for (uint32_t ref = 1; ref <= lists[i].refs; ref++) {
			check_list(&lists[i], ref);
		}
	}
}
END_TEST

START_TEST(test_all)
{
	const struct crink_query all = crink_query_all();
	struct crink_query nothing = all;

	for (uint32_t i = 0; i < CRINK__RELATION_COUNT; i++) {
		ck_assert_uint_eq(crink__walk_next(&all, i), i + 1);
	}
	ck_assert_uint_eq(crink__walk_next(&all, CRINK__RELATION_COUNT), 0);
	nothing.plan = CRINK__WALK_NOTHING;
	ck_assert_uint_eq(crink__walk_next(&nothing, 0), 0);
	nothing.plan = CRINK__WALK_TIME + 1;
	ck_assert_uint_eq(crink__walk_next(&nothing, 0), 0);
}
END_TEST

static uint32_t
least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

/* Of the lists of all that a relation has, the shortest is walked. */
START_TEST(test_shortest)
{
	for (uint32_t i = 0; i < CRINK__RELATION_COUNT; i++) {
		const struct crink_relation *relation =
		    crink__relation_at(i + 1);
		const struct crink_actor *subject =
		    crink_relation_subject(relation);
		const struct crink_actor *object =
		    crink_relation_object(relation);
		const struct crink_item *item = crink_relation_item(relation);
		struct crink_query query = crink_query_all();
		uint32_t cost = CRINK__RELATION_COUNT;

		if (subject != NULL) {
			crink_query_subject(&query, subject);
			cost =
			    least(cost, crink__walk_count(CRINK__WALK_SUBJECT,
			                    crink__actor_ref(subject)));
		}
		if (item != NULL) {
			crink_query_item(&query, item);
			cost = least(cost, crink__walk_count(CRINK__WALK_ITEM,
			                       crink__item_ref(item)));
		}
		if (object != NULL) {
			crink_query_object(&query, object);
			cost = least(cost, crink__walk_count(CRINK__WALK_OBJECT,
			                       crink__actor_ref(object)));
		}
		crink_query_source(&query, crink_relation_source(relation));
		cost = least(cost,
		    crink__walk_count(CRINK__WALK_SOURCE,
		        crink__source_ref(crink_relation_source(relation))));
		EXPECT(query.cost == cost, "relation %u: %u instead of %u",
		    (unsigned)i, (unsigned)query.cost, (unsigned)cost);
	}
}
END_TEST

START_TEST(test_possible)
{
	struct crink_query query = crink_query_all();

	ck_assert(!crink__walk_possible(NULL));
	ck_assert(crink__walk_possible(&query));
	query.plan = CRINK__WALK_SUBJECT;
	ck_assert(!crink__walk_possible(&query)); /* of whom? */
	query.planned = CRINK__ACTOR_COUNT;
	ck_assert(crink__walk_possible(&query) == (CRINK__ACTOR_COUNT != 0));
	query.planned++;
	ck_assert(!crink__walk_possible(&query));
	query.plan = CRINK__WALK_ITEM;
	query.planned = CRINK__ITEM_COUNT;
	ck_assert(crink__walk_possible(&query) == (CRINK__ITEM_COUNT != 0));
	query.planned++;
	ck_assert(!crink__walk_possible(&query));
	query.plan = CRINK__WALK_SOURCE;
	query.planned = CRINK__SOURCE_COUNT;
	ck_assert(crink__walk_possible(&query) == (CRINK__SOURCE_COUNT != 0));
	query.planned++;
	ck_assert(!crink__walk_possible(&query));
	query = crink_query_all();
	query.item = CRINK__ITEM_COUNT + 1;
	ck_assert(!crink__walk_possible(&query));
	query = crink_query_all();
	query.listed = (uint8_t)COUNT(query.list);
	ck_assert(crink__walk_possible(&query));
	query.listed++;
	ck_assert(!crink__walk_possible(&query));
}
END_TEST

UNIT_MAIN("walk", test_lists, test_all, test_shortest, test_possible)
