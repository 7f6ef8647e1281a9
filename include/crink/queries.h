/*
 * Queries: a part of <crink/crink.h>, which includes it.
 */
#ifndef CRINK_PART_QUERIES_H
#define CRINK_PART_QUERIES_H

/* How many different conditions of one sort a query holds. */
#define CRINK_QUERY_SAME_MAX 8

/*
 * A query is a set of conditions that a relation must all meet. It is a plain
 * value: copy it, drop it. Its members are private. reserved is room for
 * conditions to come; of list only the first listed elements mean anything.
 */
struct crink_query {
	int64_t low, high;
	int32_t first_day, last_day;
	uint8_t plan, dated, conditions, listed; /* so near: short code */
	uint32_t subject, object, claimant, item, party[2];
	uint32_t planned, cost;
	uint16_t kind, status, unit, negated;
	uint32_t reserved[7];
	uint32_t list[8 * CRINK_QUERY_SAME_MAX];
};

/*
 * A query without conditions: every relation matches.
 *
 * Each call below adds one condition. NULL (a name that was not found, say) or
 * an unknown enumerator makes the query match nothing, never everything. Two
 * conditions of one sort must both hold: two different subjects match nothing,
 * two parties are the relations between the two, and a third party matches
 * nothing. The order of the calls does not matter, and a condition that is
 * there already adds nothing.
 *
 *	struct crink_query query = crink_query_all();
 *	crink_query_object(&query, crink_actor_find("Russia"));
 *	crink_query_kind(&query, CRINK_RELATION_SUPPLIES);
 *	crink_query_negated(&query, false);
 */
CRINK_API struct crink_query crink_query_all(void);

/* The subject is this actor, as the claim words it: for a symmetric kind
 * ("borders") either side may have been written as the subject; to ask for
 * both use crink_query_party(). */
CRINK_API void crink_query_subject(
    struct crink_query *query, const struct crink_actor *actor);

/* The object is this actor. */
CRINK_API void crink_query_object(
    struct crink_query *query, const struct crink_actor *actor);

/* The subject or the object is this actor. */
CRINK_API void crink_query_party(
    struct crink_query *query, const struct crink_actor *actor);

/*
 * The subject is the group or belongs to it, as crink_actor_in() tells: a
 * bloc, its members, and their officials and organs. Up to
 * CRINK_QUERY_SAME_MAX different groups: the subject belongs to all of them.
 * One more makes the query match nothing.
 */
CRINK_API void crink_query_subject_in(
    struct crink_query *query, const struct crink_actor *group);

/*
 * The object is the group or belongs to it: a bloc, its members, and their
 * officials and organs. Up to CRINK_QUERY_SAME_MAX different groups: the object
 * belongs to all of them. One more makes the query match nothing.
 */
CRINK_API void crink_query_object_in(
    struct crink_query *query, const struct crink_actor *group);

/* The claimant is this actor. Claims of a source itself have no claimant. */
CRINK_API void crink_query_claimant(
    struct crink_query *query, const struct crink_actor *actor);

/* The item is this one or any kind of it. */
CRINK_API void crink_query_item(
    struct crink_query *query, const struct crink_item *item);

/* The claim is of this kind. */
CRINK_API void crink_query_kind(
    struct crink_query *query, enum crink_relation_kind kind);

/* The claimant is this sure, no more and no less. */
CRINK_API void crink_query_status(
    struct crink_query *query, enum crink_status status);

/*
 * The claim rests on this source, by any of its evidence. Up to
 * CRINK_QUERY_SAME_MAX different sources: it rests on all of them. One more makes
 * the query match nothing.
 */
CRINK_API void crink_query_source(
    struct crink_query *query, const struct crink_source *source);

/* The source says that it is so (false), or that it is not so (true). Without
 * this condition both match: "does not supply" is a claim about supplies. */
CRINK_API void crink_query_negated(struct crink_query *query, bool negated);

/*
 * The time that the claim is about may share a day with the period, as
 * crink_period_overlaps() tells. A claim that tells no time holds as of the day
 * on which it became known.
 */
CRINK_API void crink_query_when(
    struct crink_query *query, struct crink_period period);

/*
 * The quantity has this unit, is no rate, and may lie within low to high, both
 * included: some number that it allows does. Of a unit with decimals these are
 * numbers as in struct crink_quantity: 29.3 percent is 293. Over 10,000 may lie within 10,001 to 20,000,
 * but not within 0 to 10,000. CRINK_OPEN_LOW and CRINK_OPEN_HIGH leave an end
 * open; low above high matches nothing. A claim without a quantity does not
 * match.
 */
CRINK_API void crink_query_quantity(
    struct crink_query *query, enum crink_unit unit, int64_t low, int64_t high);

/*
 * The relations that match, one after the other: the first for after = NULL,
 * then the one that follows after (which must match too); NULL at the end. The order
 * is the same at each run, but depends on the conditions.
 * Cost: a walk of the shortest list that one condition gives (of the subject,
 * the object, the party, the claimant, the item, the source, or all relations)
 * takes in all as many steps as the list is long; in the list of a source each
 * step takes time in proportion to the logarithm of its length.
 */
CRINK_API const struct crink_relation *crink_query_next(
    const struct crink_query *query, const struct crink_relation *after);

/* How many relations match. Cost: that of the whole walk; with a single
 * condition on the subject, object, claimant, item or source a few memory reads. */
CRINK_API size_t crink_query_count(const struct crink_query *query);

/*
 * What the relations that match add up to in a unit, each thing once. Added are
 * claims that match, stand on the newest day of the data, are not negated and
 * tell a quantity of this unit that is no rate. All others are passed over. What
 * ends the standing of a claim need not match.
 *
 * A claim that repeats one that could be added, or is part of one, directly or
 * by way of whatever other claims, is not added: of a total and its parts only
 * the total counts, but one that is passed over, as it tells no number or does
 * not match, hides no part. What is left of the answers to one question counts
 * once, as their crink_quantity_hull().
 *
 * Ends are added as crink_quantity_add() does: an open one stays open, a vague
 * quantity is "at least" its low end, and the sum is about a number where it is
 * one and one of those added is. False, and *sum no quantity, where nothing is
 * left to add (as for a unit that there is not, and for query = NULL), where
 * nothing bounds the sum, or where an end does not fit; what it is in between
 * may be larger. sum may be NULL.
 *
 * Cost: that of the whole walk; for each claim that could be added, a look at
 * those that it repeats or is part of, up to one that could be added too; for
 * each question, at all its answers, and at those before the first that counts
 * once more whenever the walk comes back to the question.
 */
CRINK_API bool crink_query_sum(const struct crink_query *query,
    enum crink_unit unit, struct crink_quantity *sum);

#endif
