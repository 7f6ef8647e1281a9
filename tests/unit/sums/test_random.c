/*
 * Sums against a plain evaluation by the public API alone, which marks whatever it
 * has seen: over the claims of make.c, with conditions at random.
 */
#include "unit.h"

#define CLAIMS_MAX 1000
#define ROUNDS 3000

struct claim {
	const struct crink_relation *relation;
	struct crink_quantity quantity;
	bool is_addend, is_seen;
};

static struct claim claims[CLAIMS_MAX];
static size_t count;

static void
find_claims(void)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;

	count = 0;
	while ((relation = crink_query_next(&all, relation)) != NULL) {
		ck_assert_uint_lt(count, CLAIMS_MAX);
		claims[count].relation = relation;
		claims[count++].quantity = crink_relation_quantity(relation);
	}
}

static struct claim *
claim_of(const struct crink_relation *relation)
{
	for (size_t i = 0; i < count; i++) {
		if (claims[i].relation == relation) {
			return &claims[i];
		}
	}
	ck_abort_msg("no claim");
}

/* Dates around those of the data, the last one its newest day. */
static const struct crink_date days[] = {
    {2022, 0, 0}, {2023, 5, 1}, {2024, 12, 30}, {2024, 12, 31}};

/* Whether it was known by a day, as all dates of these claims are. */
static bool
is_known(const struct crink_relation *relation, struct crink_date day)
{
	return relation != NULL &&
	       crink_date_compare(crink_relation_known(relation), day) <= 0;
}

/* Whether a claim was known by a day, and none that ends its standing was. */
static bool
stands(const struct crink_relation *relation, struct crink_date day)
{
	static const enum crink_link kinds[] = {
	    CRINK_LINK_SUPERSEDES, CRINK_LINK_WITHDRAWS, CRINK_LINK_CORRECTS};
	const struct crink_relation *other;

	for (size_t i = 0; i < COUNT(kinds); i++) {
		for (size_t j = 0; (other = crink_relation_linked(
		                        relation, kinds[i], j)) != NULL;
		     j++) {
			if (is_known(other, day)) {
				return false;
			}
		}
	}
	return is_known(relation, day);
}

static void
find_addends(const struct crink_query *query, enum crink_unit unit,
    struct crink_date day)
{
	const struct crink_relation *relation = NULL;

	for (size_t i = 0; i < count; i++) {
		claims[i].is_addend = false;
	}
	while ((relation = crink_query_next(query, relation)) != NULL) {
		struct claim *claim = claim_of(relation);

		claim->is_addend = !crink_relation_negated(relation) &&
		                   stands(relation, day) &&
		                   claim->quantity.unit == unit &&
		                   claim->quantity.per == CRINK_UNIT_NONE;
	}
}

/* Whether it repeats an addend, or is part of one. */
static bool
leads_to_addend(const struct crink_relation *relation)
{
	static const enum crink_link kinds[] = {
	    CRINK_LINK_REPEATS, CRINK_LINK_PART_OF};
	const struct crink_relation *other;

	for (size_t i = 0; i < COUNT(kinds); i++) {
		for (size_t j = 0; (other = crink_relation_link(
		                        relation, kinds[i], j)) != NULL;
		     j++) {
			struct claim *claim = claim_of(other);

			if (claim->is_addend) {
				return true;
			}
			if (!claim->is_seen) {
				claim->is_seen = true;
				if (leads_to_addend(other)) {
					return true;
				}
			}
		}
	}
	return false;
}

static bool
counts(const struct claim *claim)
{
	for (size_t i = 0; i < count; i++) {
		claims[i].is_seen = false;
	}
	return claim->is_addend && !leads_to_addend(claim->relation);
}

/* Those that count, with rivals as their hull; how many, and SIZE_MAX where they
 * have no sum. */
static size_t
evaluate(struct crink_quantity *sum)
{
	const struct crink_question *questions[100] = {NULL};
	struct crink_quantity hulls[100];
	size_t hull_count = 0, added = 0;

	for (size_t i = 0; i < count; i++) {
		const struct crink_question *question =
		    crink_relation_question(claims[i].relation);
		size_t at = 0;

		if (!counts(&claims[i])) {
			continue;
		}
		added++;
		if (question == NULL) {
			if (!crink_quantity_add(
			        *sum, claims[i].quantity, sum)) {
				return SIZE_MAX;
			}
			continue;
		}
		while (at < hull_count && questions[at] != question) {
			at++;
		}
		if (at == hull_count) {
			questions[hull_count] = question;
			hulls[hull_count++] = claims[i].quantity;
		} else if (!crink_quantity_hull(
		               hulls[at], claims[i].quantity, &hulls[at])) {
			return SIZE_MAX;
		}
	}
	for (size_t i = 0; i < hull_count; i++) {
		if (!crink_quantity_add(*sum, hulls[i], sum)) {
			return SIZE_MAX;
		}
	}
	return added;
}

/* Some row of a table, or none. */
#define PICK(state, TABLE, name) \
	crink__##name##_at(      \
	    unit_below(state, CRINK__##TABLE##_COUNT) + (uint32_t)1)

static struct crink_query
random_query(uint32_t *state)
{
	struct crink_query query = crink_query_all();
	char item[] = "thing-0";

	/* Those of the cases have numbers that only fit in the end. */
	if (unit_below(state, 2) == 0) {
		item[6] = (char)('0' + unit_below(state, 5));
	}
	crink_query_item(&query, crink_item_find(item));
	if (unit_below(state, 3) == 0) {
		crink_query_subject(&query, PICK(state, ACTOR, actor));
	}
	if (unit_below(state, 5) == 0) {
		crink_query_claimant(&query, PICK(state, ACTOR, actor));
	}
	if (unit_below(state, 5) == 0) {
		crink_query_party(&query, PICK(state, ACTOR, actor));
	}
	if (unit_below(state, 5) == 0) {
		crink_query_source(&query, PICK(state, SOURCE, source));
	}
	if (unit_below(state, 4) == 0) {
		const int64_t low = (int64_t)unit_below(state, 150) - 20;

		crink_query_quantity(&query, crink_unit_find("piece"), low,
		    low + unit_below(state, 100));
	}
	if (unit_below(state, 8) == 0) {
		crink_query_negated(&query, unit_below(state, 2) == 0);
	}
	return query;
}

START_TEST(test_random)
{
	const enum crink_unit units[] = {
	    crink_unit_find("piece"), crink_unit_find("round")};
	uint32_t state = 1;
	size_t sums = 0, hidden = 0;

	find_claims();
	for (int i = 0; i < ROUNDS; i++) {
		struct crink_query query = random_query(&state);
		const struct crink_date day = days[unit_below(&state, 4)];
		const enum crink_unit unit = units[unit_below(&state, 2)];
		struct crink_quantity sum,
		    plain = {0, 0, CRINK_UNIT_NONE, CRINK_QUALIFIER_EXACT,
		        CRINK_UNIT_NONE};
		size_t added;
		bool is_good;

		plain.unit = unit;
		if (day.day != 31 || unit_below(&state, 2) == 0) {
			crink_query_standing(&query, day);
		}
		find_addends(&query, unit, day);
		added = evaluate(&plain);
		is_good = crink_query_sum(&query, unit, &sum);
		EXPECT(is_good == (added - 1 < SIZE_MAX - 1),
		    "round %d: %zu are added", i, added);
		if (is_good) {
			EXPECT(sum.low == plain.low && sum.high == plain.high &&
			           sum.unit == plain.unit &&
			           sum.per == plain.per &&
			           sum.qualifier == plain.qualifier,
			    "round %d: %lld to %lld, not %lld to %lld", i,
			    (long long)sum.low, (long long)sum.high,
			    (long long)plain.low, (long long)plain.high);
			sums++;
			for (size_t j = 0; j < count; j++) {
				hidden +=
				    claims[j].is_addend && !counts(&claims[j]);
			}
		}
	}
	ck_assert_uint_gt(sums, ROUNDS / 3);
	ck_assert_uint_gt(hidden, ROUNDS);
}
END_TEST

UNIT_MAIN("sums at random", test_random)
