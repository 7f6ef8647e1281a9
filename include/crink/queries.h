/*
 * Queries: a part of <crink/crink.h>, which includes it.
 */
#ifndef CRINK_PART_QUERIES_H
#define CRINK_PART_QUERIES_H

/* ---- queries ------------------------------------------------------- */

/* How many different conditions of one sort a query holds. */
#define CRINK_QUERY_SAME_MAX 8

/*
 * A query is a set of conditions that a relation must all meet. It is a plain
 * value: copy it, drop it. Its members are private. reserved is room for
 * conditions to come; of list only the first listed elements mean anything.
 * One that is filled with zeros matches nothing; what one matches that holds
 * anything else is not told, but its walk ends and nothing is read beyond it.
 */
struct crink_query {
	int64_t low, high;
	int32_t days[2];
	uint8_t plan, flags, conditions, listed; /* so near: short code */
	uint32_t subject, object, claimant, item, party[2];
	uint32_t planned, cost;
	uint16_t kind, status, unit, negated;
	int32_t known[2];
	uint32_t question, context;
	uint32_t order;
	uint32_t reserved[10];
	uint32_t list[10 * CRINK_QUERY_SAME_MAX];
};

/* In which order the answers of a query come. */
enum crink_order {
	CRINK_ORDER_NONE,  /* that which costs least */
	CRINK_ORDER_WHEN,  /* by the time that the claim is about */
	CRINK_ORDER_KNOWN, /* by the day on which it became known */
	CRINK_ORDER__MAX = 2147483647
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

/*
 * The subject is this actor. A claim of a symmetric kind ("borders") reads the
 * same from both sides: whoever asks what Russia borders finds that North Korea
 * borders Russia. All conditions on the sides of such a claim hold in one
 * reading of it.
 */
CRINK_API void crink_query_subject(
    struct crink_query *query, const struct crink_actor *actor);

/*
 * The object is this actor; of a claim of a symmetric kind ("borders"), which
 * reads the same from both sides, either side may be. All conditions on the
 * sides of such a claim hold in one reading of it.
 */
CRINK_API void crink_query_object(
    struct crink_query *query, const struct crink_actor *actor);

/* The subject or the object is this actor. */
CRINK_API void crink_query_party(
    struct crink_query *query, const struct crink_actor *actor);

/*
 * The subject is the group or belongs to it, as crink_actor_in() tells: a
 * bloc, its members, and the organs of those (a person belongs to what a claim
 * makes him a member of; holding a post is not that). A claim of a symmetric
 * kind ("borders") reads the same from both sides; all conditions on its sides
 * hold in one reading. Up to CRINK_QUERY_SAME_MAX different groups: the
 * subject belongs to all of them. One more makes the query match nothing.
 */
CRINK_API void crink_query_subject_in(
    struct crink_query *query, const struct crink_actor *group);

/*
 * The object is the group or belongs to it, as crink_actor_in() tells: a bloc,
 * its members, and the organs of those. A claim of a symmetric kind
 * ("borders") reads the same from both sides; all conditions on its sides hold
 * in one reading. Up to CRINK_QUERY_SAME_MAX different groups: the object
 * belongs to all of them. One more makes the query match nothing.
 */
CRINK_API void crink_query_object_in(
    struct crink_query *query, const struct crink_actor *group);

/* The claimant is this actor. Claims of a source itself have no claimant. */
CRINK_API void crink_query_claimant(
    struct crink_query *query, const struct crink_actor *actor);

/*
 * The claimant is the group or belongs to it, as crink_actor_in() tells: what
 * NATO, its members or any of their organs say. Up to CRINK_QUERY_SAME_MAX
 * different groups: the claimant belongs to all of them. One more makes the
 * query match nothing.
 */
CRINK_API void crink_query_claimant_in(
    struct crink_query *query, const struct crink_actor *group);

/*
 * The actor has to do with the claim: it is the subject, the object, the
 * claimant, or one of those who passed the claim on (crink_relation_via()). Up
 * to CRINK_QUERY_SAME_MAX different actors: all of them have. One more makes
 * the query match nothing.
 */
CRINK_API void crink_query_actor(
    struct crink_query *query, const struct crink_actor *actor);

/* The item is this one or any kind of it. Two items: the claim's is a kind of
 * both. */
CRINK_API void crink_query_item(
    struct crink_query *query, const struct crink_item *item);

/*
 * The item is this one or what it is a kind of: what is said of arms, which
 * shells are. It is for claims that negate something, as "supplies no arms"
 * says of shells too: ask for crink_query_negated() besides. A claim without
 * an item does not match. Up to CRINK_QUERY_SAME_MAX different items: the
 * claim's is, of each of them, the same or above it. One more makes the query
 * match nothing.
 */
CRINK_API void crink_query_item_above(
    struct crink_query *query, const struct crink_item *item);

/* The context (crink_relation_context()) is this item or any kind of it. Two
 * items: it is a kind of both. A claim without a context does not match. */
CRINK_API void crink_query_context(
    struct crink_query *query, const struct crink_item *item);

/*
 * The claim has this modifier, as crink_relation_has() tells. Up to
 * CRINK_QUERY_SAME_MAX different modifiers: it has all of them. One more makes
 * the query match nothing.
 */
CRINK_API void crink_query_modifier(
    struct crink_query *query, enum crink_modifier modifier);

/* The claim answers this question. Two different questions match nothing. */
CRINK_API void crink_query_question(
    struct crink_query *query, const struct crink_question *question);

/* The claim is of this kind. */
CRINK_API void crink_query_kind(
    struct crink_query *query, enum crink_relation_kind kind);

/* The claimant is this sure, no more and no less. */
CRINK_API void crink_query_status(
    struct crink_query *query, enum crink_status status);

/*
 * The claim rests on this source, by any of its evidence. Up to
 * CRINK_QUERY_SAME_MAX different sources: it rests on all of them. One more
 * makes the query match nothing.
 */
CRINK_API void crink_query_source(
    struct crink_query *query, const struct crink_source *source);

/* The source says that it is so (false), or that it is not so (true). Without
 * this condition both match: "does not supply" is a claim about supplies. */
CRINK_API void crink_query_negated(struct crink_query *query, bool negated);

/*
 * The time that the claim is about may share a day with the period, as
 * crink_period_overlaps() tells; but what a claim tells as done had happened
 * when it became known: an end of which nothing is known lies on or before
 * that day (crink_relation_known()), or on the day of the other end where that
 * is later, unless the status is planned, pledged or expected. A claim that
 * tells no time holds as of the day on which it became
 * known. Several periods: the time may share a day with each of them. What is
 * no period (see crink_period_parse()) matches nothing.
 */
CRINK_API void crink_query_when(
    struct crink_query *query, struct crink_period period);

/*
 * The claim holds on this date at least as surely as is asked for, as
 * crink_period_covers() tells of its time, but that an end of which nothing is
 * known lies on or before the day on which the claim became known, unless the
 * status is planned, pledged or expected. YES finds what is sure, MAYBE also
 * what is possible, NO every claim; NONE, other numbers, and a date that is
 * none match nothing. A month or a year means each of its days. Up to
 * CRINK_QUERY_SAME_MAX different dates or certainties: all of them hold. One
 * more makes the query match nothing.
 */
CRINK_API void crink_query_on(struct crink_query *query, struct crink_date date,
    enum crink_certainty least);

/*
 * The claim became known within the period, read from the first to the last
 * day that it may cover; the claim by the last day of crink_relation_known().
 * Several periods: within each of them. What is no period (see
 * crink_period_parse()) matches nothing.
 */
CRINK_API void crink_query_known(
    struct crink_query *query, struct crink_period period);

/*
 * The claim stands on this day: it was known by then, and no claim that was
 * known by then supersedes, withdraws or corrects it. A month or a year means
 * its last day; of claims too. A date that is none matches nothing. Up to
 * CRINK_QUERY_SAME_MAX different dates: it stands on each of them. One more
 * makes the query match nothing.
 */
CRINK_API void crink_query_standing(
    struct crink_query *query, struct crink_date date);

/*
 * The quantity has this unit, is no rate, and may lie within low to high, both
 * included: some number that it allows does. Of a unit with decimals these are
 * numbers as in struct crink_quantity: 29.3 percent is 293. Over 10,000 may lie
 * within 10,001 to 20,000, but not within 0 to 10,000. CRINK_OPEN_LOW and
 * CRINK_OPEN_HIGH leave an end open; low above high matches nothing. A claim
 * without a quantity does not match.
 */
CRINK_API void crink_query_quantity(
    struct crink_query *query, enum crink_unit unit, int64_t low, int64_t high);

/*
 * The answers come in this order, ascending. WHEN: by the last day on which
 * the time of the claim may have begun; of what tells only its end, by the
 * last day of that; what has no beginning, or began on or after a day, comes
 * first. Marks (approximate, uncertain) do not count. KNOWN: by the last day
 * of crink_relation_known(). Of two of one day the earlier in the data files
 * comes first. The last order that was asked for holds; NONE, and numbers that
 * are none, take it back. It is no condition: what matches stays the same.
 */
CRINK_API void crink_query_order(
    struct crink_query *query, enum crink_order order);

/*
 * The relations that match, one after the other: the first for after = NULL,
 * then the one that follows after (which must match too); NULL at the end.
 * Without crink_query_order() the order is the same at each run, but depends
 * on the conditions, and on whether the library was compiled for size. A
 * relation comes once.
 *
 * Cost: a walk of the shortest list that one condition gives takes in all as
 * many steps as the list is long. There are lists of each subject, object,
 * party, actor, claimant, item, question and source, of groups, and of all
 * relations; where the library was not compiled for size also of each kind, of
 * what became known within some days, and, from 1,024 relations on, of the
 * times that they are about. In the lists of a source, of whoever passed claims
 * on, and of a side of claims that read the same from both, a step takes time in
 * proportion to the logarithm of their length at most.
 *
 * In an order, a step takes as many steps as the list is long or, where that
 * is less, a walk of all relations in their order up to the next that matches,
 * and at most both. Where the library was not compiled for size, the lists of a
 * subject, object, claimant, item and source lie in either order, but for those
 * of a side of claims that read the same from both: there a step takes time in
 * proportion to the logarithm of their length, for each kind of the item.
 */
CRINK_API const struct crink_relation *crink_query_next(
    const struct crink_query *query, const struct crink_relation *after);

/*
 * How many relations match. Cost: that of a walk without an order; with a
 * single condition on the subject, object, claimant, item, question or source,
 * or (where the library was not compiled for size) on the kind or on when
 * claims became known, a few memory reads.
 */
CRINK_API size_t crink_query_count(const struct crink_query *query);

/*
 * What the relations that match add up to in a unit, each thing once. Added
 * are claims that match, stand, are not negated and tell a quantity of this
 * unit that is no rate. All others are passed over. They stand on the day that
 * crink_query_standing() asks for, without it on the newest day of the data;
 * what ends the standing of a claim need not match.
 *
 * A claim that repeats one that could be added, or is part of one, directly or
 * by way of whatever other claims, is not added: of a total and its parts only
 * the total counts, but one that is passed over, as it tells no number or does
 * not match, hides no part. What is left of the answers to one question counts
 * once, as their crink_quantity_hull().
 *
 * Ends are added as crink_quantity_add() does: an open one stays open, a vague
 * quantity is "at least" its low end, and the sum is about a number where it
 * is one and one of those added is. False, and *sum no quantity, where nothing
 * is left to add (as for a unit that there is not, and for query = NULL),
 * where nothing bounds the sum, or where an end does not fit; what it is in
 * between may be larger. sum may be NULL.
 *
 * Cost: that of the whole walk; for each claim that could be added, a look at
 * those that it repeats or is part of, up to one that could be added too; for
 * each question, at all its answers, and at those before the first that counts
 * once more whenever the walk comes back to the question.
 */
CRINK_API bool crink_query_sum(const struct crink_query *query,
    enum crink_unit unit, struct crink_quantity *sum);

#endif
