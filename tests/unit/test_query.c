/*
 * Queries against a plain evaluation of the same conditions, which reads the
 * relations with the public accessors and walks all of them.
 */
#include "belongs.h"
#include "conditions.h"

#define CONDITIONS_MAX 8

/* ---- the plain evaluation --------------------------------------------- */

/* The last day of the date on which a relation became known. */
static int64_t
known_day(const struct crink_relation *relation)
{
	int64_t first, last;

	days_of(crink_relation_known(relation), &first, &last);
	return last;
}

/* The newest day of the data. */
static int64_t newest = BEFORE_ALL;

/* The last day on which an end of which nothing is known may have been. */
static int64_t
bound_of(const struct crink_relation *relation)
{
	static const char *const to_come[] = {"planned", "pledged", "expected"};
	const char *status = crink_status_name(crink_relation_status(relation));

	for (size_t i = 0; i < COUNT(to_come); i++) {
		if (strcmp(status, to_come[i]) == 0) {
			return AFTER_ALL;
		}
	}
	return known_day(relation);
}

static bool
share_a_day(const struct crink_relation *relation, struct crink_period b)
{
	const struct crink_period a = crink_relation_when(relation);
	int64_t days_a[2], days_b[2];

	return days_may(a, bound_of(relation), days_a) &&
	       days_may(b, AFTER_ALL, days_b) && days_a[0] <= days_b[1] &&
	       days_b[0] <= days_a[1];
}

static enum crink_certainty
holds_on(const struct crink_relation *relation, struct crink_date date)
{
	int64_t days[2];

	days_of(date, &days[0], &days[1]);
	return days[0] == NEVER ? CRINK_CERTAINTY_NONE
	                        : days_cover(crink_relation_when(relation),
	                              bound_of(relation), newest, days);
}

static bool
stands_on(const struct crink_relation *relation, struct crink_date date)
{
	static const enum crink_link links[] = {
	    CRINK_LINK_SUPERSEDES, CRINK_LINK_WITHDRAWS, CRINK_LINK_CORRECTS};
	int64_t first, day;

	days_of(date, &first, &day);
	if (day == NEVER || known_day(relation) > day) {
		return false;
	}
	for (size_t i = 0; i < COUNT(links); i++) {
		const struct crink_relation *by;

		for (size_t j = 0; (by = crink_relation_linked(
		                        relation, links[i], j)) != NULL;
		     j++) {
			if (known_day(by) <= day) {
				return false;
			}
		}
	}
	return true;
}

static bool
known_within(const struct crink_relation *relation, struct crink_period period)
{
	int64_t days[2];

	return days_may(period, AFTER_ALL, days) &&
	       known_day(relation) >= days[0] && known_day(relation) <= days[1];
}

static bool
may_lie_within(struct crink_quantity quantity, const struct condition *with)
{
	int64_t low = quantity.low, high = quantity.high;

	if (quantity.unit == CRINK_UNIT_NONE ||
	    quantity.per != CRINK_UNIT_NONE ||
	    (uint32_t)quantity.unit != with->number || with->low > with->high) {
		return false;
	}
	low += quantity.qualifier == CRINK_QUALIFIER_OVER;
	high -= quantity.qualifier == CRINK_QUALIFIER_UNDER;
	return low <= with->high && high >= with->low;
}

static bool
is_kind_of(const struct crink_item *item, const struct crink_item *kind)
{
	while (item != NULL && item != kind) {
		item = crink_item_parent(item);
	}
	return item != NULL;
}

static bool
is_in(const struct crink_actor *actor, const struct crink_actor *group)
{
	return actor != NULL && group != NULL &&
	       belongs[crink_actor_id(group)][crink_actor_id(actor)];
}

static bool
rests_on(
    const struct crink_relation *relation, const struct crink_source *source)
{
	const struct crink_source *found;
	size_t i = 0;

	do {
		found = crink_relation_evidence(relation, i++, NULL);
	} while (found != NULL && found != source);
	return found != NULL;
}

static bool
passed_on(
    const struct crink_relation *relation, const struct crink_actor *actor)
{
	const struct crink_actor *via;
	size_t i = 0;

	do {
		via = crink_relation_via(relation, i++);
	} while (via != NULL && via != actor);
	return via != NULL;
}

/* Whether a relation, as it is worded or mirrored, meets a condition. */
static bool
meets(const struct crink_relation *relation, const struct condition *with,
    bool is_mirrored)
{
	const struct crink_actor *subject = crink_relation_subject(relation);
	const struct crink_actor *object = crink_relation_object(relation);
	const struct crink_actor *claimant = crink_relation_claimant(relation);
	const struct crink_actor *actor = with->actor;

	if (is_mirrored) {
		subject = crink_relation_object(relation);
		object = crink_relation_subject(relation);
	}

	switch (with->sort) {
	case SUBJECT:
		return actor != NULL && subject == actor;
	case OBJECT:
		return actor != NULL && object == actor;
	case PARTY:
		return actor != NULL && (subject == actor || object == actor);
	case SUBJECT_IN:
		return is_in(subject, actor);
	case OBJECT_IN:
		return is_in(object, actor);
	case CLAIMANT_IN:
		return is_in(claimant, actor);
	case ACTOR:
		return actor != NULL &&
		       (subject == actor || object == actor ||
		           claimant == actor || passed_on(relation, actor));
	case CLAIMANT:
		return actor != NULL && claimant == actor;
	case ITEM_ABOVE:
		return with->item != NULL &&
		       crink_relation_item(relation) != NULL &&
		       is_kind_of(with->item, crink_relation_item(relation));
	case CONTEXT:
		return with->item != NULL &&
		       is_kind_of(crink_relation_context(relation), with->item);
	case MODIFIER:
		return with->number != 0 &&
		       crink_relation_has(
		           relation, (enum crink_modifier)with->number);
	case ITEM:
		return with->item != NULL &&
		       is_kind_of(crink_relation_item(relation), with->item);
	case KIND:
		return (uint32_t)crink_relation_kind(relation) == with->number;
	case STATUS:
		return (uint32_t)crink_relation_status(relation) ==
		       with->number;
	case SOURCE:
		return rests_on(relation, with->source);
	case NEGATED:
		return crink_relation_negated(relation) == (with->number != 0);
	case WHEN:
		return share_a_day(relation, with->when);
	case ON:
		return with->number >= CRINK_CERTAINTY_NO &&
		       with->number <= CRINK_CERTAINTY_YES &&
		       holds_on(relation, with->date) >= with->number;
	case KNOWN:
		return known_within(relation, with->when);
	case STANDING:
		return stands_on(relation, with->date);
	case QUESTION:
		return with->question != NULL &&
		       crink_relation_question(relation) == with->question;
	default:
		return may_lie_within(crink_relation_quantity(relation), with);
	}
}

/* Which relations meet which condition of the pool, worked out once: as they are
 * worded, and mirrored. */
static bool met[COUNT(pool)][RELATIONS_MAX];
static bool met_mirrored[COUNT(pool)][RELATIONS_MAX];

/* Where a relation stands in the list of all. */
static size_t
number_of(const struct crink_relation *relation)
{
	const size_t number = (size_t)(relation - relations[0]);

	return number < relation_count && relations[number] == relation
	           ? number
	           : RELATIONS_MAX;
}

static void
setup(void)
{
	if (pool_count != 0) {
		return;
	}
	read_relations();
	belongs_read();
	for (size_t i = 0; i < relation_count; i++) {
		const int64_t day = known_day(relations[i]);

		newest = day > newest ? day : newest;
	}
	fill_pool();
	for (size_t i = 0; i < pool_count; i++) {
		for (size_t j = 0; j < relation_count; j++) {
			const struct crink_relation *relation = relations[j];

			met[i][j] = meets(relation, &pool[i], false);
			met_mirrored[i][j] =
			    crink_relation_kind_symmetric(
			        crink_relation_kind(relation)) &&
			    meets(relation, &pool[i], true);
		}
	}
}

/* Whether a query has room for the conditions: of a sort that may stand several
 * times it holds a number of different ones. */
static bool
has_room(const size_t *chosen, size_t count)
{
	size_t of_sort[SORTS] = {0};

	for (size_t i = 0; i < count; i++) {
		bool is_new = true;

		for (size_t j = 0; j < i && is_new; j++) {
			is_new = chosen[j] != chosen[i];
		}
		of_sort[pool[chosen[i]].sort] += is_new;
	}
	return of_sort[SUBJECT_IN] <= CRINK_QUERY_SAME_MAX &&
	       of_sort[OBJECT_IN] <= CRINK_QUERY_SAME_MAX &&
	       of_sort[CLAIMANT_IN] <= CRINK_QUERY_SAME_MAX &&
	       of_sort[ACTOR] <= CRINK_QUERY_SAME_MAX &&
	       of_sort[SOURCE] <= CRINK_QUERY_SAME_MAX &&
	       of_sort[ITEM_ABOVE] <= CRINK_QUERY_SAME_MAX &&
	       of_sort[MODIFIER] <= CRINK_QUERY_SAME_MAX &&
	       of_sort[ON] <= CRINK_QUERY_SAME_MAX &&
	       of_sort[STANDING] <= CRINK_QUERY_SAME_MAX;
}

/* Walks a query and holds it against the conditions. */
static void
check(const size_t *chosen, size_t count)
{
	const bool is_possible = has_room(chosen, count);
	struct crink_query query = crink_query_all();
	const struct crink_relation *relation = NULL;
	bool found[RELATIONS_MAX] = {false};
	size_t walked = 0, expected = 0;

	for (size_t i = 0; i < count; i++) {
		add(&query, &pool[chosen[i]]);
	}
	while ((relation = crink_query_next(&query, relation)) != NULL) {
		const size_t number = number_of(relation);

		EXPECT(number < RELATIONS_MAX && !found[number],
		    "unknown, or found twice");
		found[number] = true;
		walked++;
	}
	for (size_t i = 0; i < relation_count; i++) {
		/* All conditions hold in one reading. */
		bool matches = is_possible, mirrored = is_possible;

		for (size_t j = 0; j < count && (matches || mirrored); j++) {
			matches = matches && met[chosen[j]][i];
			mirrored = mirrored && met_mirrored[chosen[j]][i];
		}
		matches = matches || mirrored;
		expected += matches;
		EXPECT(found[i] == matches,
		    "relation %zu, %zu conditions, first %zu (sort %d), "
		    "last %zu (sort %d): %d instead of %d",
		    i, count, chosen[0], pool[chosen[0]].sort,
		    chosen[count - 1], pool[chosen[count - 1]].sort, found[i],
		    matches);
	}
	EXPECT(walked == expected && crink_query_count(&query) == expected,
	    "counted %zu, walked %zu, expected %zu", crink_query_count(&query),
	    walked, expected);
}

/* ---- the tests --------------------------------------------------------- */

START_TEST(test_all)
{
	const struct crink_query all = crink_query_all();

	setup();
	ck_assert_uint_eq(relation_count, CRINK__RELATION_COUNT);
	ck_assert_uint_eq(crink_query_count(&all), relation_count);
}
END_TEST

START_TEST(test_each)
{
	/* Many times are told as far as they are known: all of these may share
	 * a day with a long one, but some of what is tried tells claims apart. */
	static const enum sort wide[] = {WHEN, KNOWN, ON, STANDING};
	size_t telling[SORTS] = {0};

	setup();
	for (size_t i = 0; i < pool_count; i++) {
		size_t matching = 0;

		check(&i, 1);
		for (size_t j = 0; j < relation_count; j++) {
			matching += met[i][j] || met_mirrored[i][j];
		}
		/* What is tried is not trivial. */
		EXPECT(pool[i].sort == SOURCE || pool[i].sort == WHEN ||
		           pool[i].sort == KNOWN || pool[i].sort == ON ||
		           pool[i].sort == STANDING ||
		           matching < relation_count,
		    "condition %zu matches everything", i);
		telling[pool[i].sort] +=
		    matching != 0 && matching < relation_count;
	}
	for (size_t i = 0; i < COUNT(wide); i++) {
		EXPECT(telling[wide[i]] != 0, "sort %d", wide[i]);
	}
}
END_TEST

/* All pairs of values, those of one sort and the same one twice too. Those are tried in
 * both orders; test_order has all orders of several. */
START_TEST(test_pairs)
{
	setup();
	for (size_t i = 0; i < pool_count; i++) {
		for (size_t j = 0; j < pool_count; j++) {
			const size_t pair[2] = {i, j};

			if (i <= j || pool[i].sort == pool[j].sort) {
				check(pair, 2);
			}
		}
	}
}
END_TEST

/* Three of the sorts that may stand twice. */
START_TEST(test_triples)
{
	static const enum sort sorts[] = {PARTY, SUBJECT_IN, OBJECT_IN, ITEM,
	    CONTEXT, ACTOR, SOURCE, ITEM_ABOVE, MODIFIER, STANDING};

	setup();
	for (size_t s = 0; s < COUNT(sorts); s++) {
		const size_t from = first_of[sorts[s]];
		const size_t end = first_of[sorts[s] + 1];
		size_t triple[3];

		for (triple[0] = from; triple[0] < end; triple[0]++) {
			for (triple[1] = from; triple[1] < end; triple[1]++) {
				for (triple[2] = from; triple[2] < end;
				     triple[2]++) {
					check(triple, 3);
				}
			}
		}
	}
}
END_TEST

/* Random combinations that one relation at least meets are rare, so half of
 * them are chosen among the conditions that a random relation meets. */
START_TEST(test_combinations)
{
	uint32_t state = 20241201;

	setup();
	for (unsigned round = 0; round < 100000000 / RELATIONS_MAX; round++) {
		const size_t count = 1 + unit_below(&state, CONDITIONS_MAX);
		const size_t relation = unit_below(&state, relation_count);
		size_t chosen[CONDITIONS_MAX];

		for (size_t i = 0; i < count; i++) {
			do {
				chosen[i] = unit_below(&state, pool_count);
			} while (round % 2 == 0 && !met[chosen[i]][relation]);
		}
		check(chosen, count);
	}
}
END_TEST

static void
swap(size_t *a, size_t *b)
{
	const size_t kept = *a;

	*a = *b;
	*b = kept;
}

/* Checks every permutation of the first left conditions (Heap's algorithm). */
static void
permute(size_t *chosen, size_t count, size_t left)
{
	if (left <= 1) {
		check(chosen, count);
		return;
	}
	for (size_t i = 0; i < left; i++) {
		permute(chosen, count, left - 1);
		swap(&chosen[left % 2 == 0 ? i : 0], &chosen[left - 1]);
	}
}

/* The order of the calls does not change what matches: every permutation of
 * random sets of conditions, half of which a random relation meets. */
START_TEST(test_order)
{
	uint32_t state = 77;

	setup();
	for (unsigned round = 0; round < 500000 / RELATIONS_MAX; round++) {
		const size_t count = 2 + unit_below(&state, 4);
		const size_t relation = unit_below(&state, relation_count);
		size_t chosen[5];

		for (size_t i = 0; i < count; i++) {
			do {
				chosen[i] = unit_below(&state, pool_count);
			} while (round % 2 == 0 && !met[chosen[i]][relation]);
		}
		permute(chosen, count, count);
	}
}
END_TEST

/* The sorts that may stand several times, up to more than there is room for,
 * with some conditions twice, in random order. */
START_TEST(test_room)
{
	static const enum sort sorts[] = {SUBJECT_IN, OBJECT_IN, CLAIMANT_IN,
	    ACTOR, SOURCE, ITEM_ABOVE, MODIFIER, ON, STANDING};
	uint32_t state = 31;

	setup();
	for (unsigned round = 0; round < 2400000 / RELATIONS_MAX; round++) {
		const enum sort sort = sorts[round % COUNT(sorts)];
		const size_t from = first_of[sort] + 1; /* not nobody */
		const size_t have = first_of[sort + 1] - from;
		const size_t count = 6 + unit_below(&state, 6);
		size_t chosen[12];

		for (size_t i = 0; i < count; i++) {
			chosen[i] = from + unit_below(&state, have);
		}
		check(chosen, count);
		for (size_t i = 0; i < 10; i++) {
			swap(&chosen[unit_below(&state, count)],
			    &chosen[unit_below(&state, count)]);
		}
		check(chosen, count);
	}
}
END_TEST

/* Two walks give the same order, and each relation of a walk leads on to the
 * next by itself; after one that does not match there is nothing. */
START_TEST(test_walks)
{
	setup();
	for (size_t i = 0; i < pool_count; i++) {
		struct crink_query query = crink_query_all();
		const struct crink_relation *walk[RELATIONS_MAX + 1];
		size_t count = 0;

		add(&query, &pool[i]);
		walk[0] = crink_query_next(&query, NULL);
		while (walk[count] != NULL) {
			count++;
			walk[count] = crink_query_next(&query, walk[count - 1]);
		}
		ck_assert_uint_eq(count, crink_query_count(&query));
		for (size_t j = count; j-- > 0;) {
			ck_assert_ptr_eq(
			    crink_query_next(&query, walk[j]), walk[j + 1]);
		}
		for (size_t j = 0; j < relation_count; j++) {
			EXPECT(
			    met[i][j] || met_mirrored[i][j] ||
			        crink_query_next(&query, relations[j]) == NULL,
			    "%zu behind %zu", i, j);
		}
	}
}
END_TEST

START_TEST(test_no_query)
{
	setup();
	for (size_t i = 0; i < pool_count; i++) {
		add(NULL, &pool[i]);
	}
	ck_assert_ptr_null(crink_query_next(NULL, NULL));
	ck_assert_ptr_null(crink_query_next(NULL, relations[0]));
	ck_assert_uint_eq(crink_query_count(NULL), 0);
}
END_TEST

/* Walks a query that may be damaged: it comes to an end. */
static void
check_ends(const struct crink_query *query)
{
	const struct crink_relation *relation = NULL;
	size_t steps = 0;

	while ((relation = crink_query_next(query, relation)) != NULL) {
		EXPECT(++steps <= relation_count, "no end");
	}
	EXPECT(crink_query_count(query) <= relation_count, "counted twice");
	for (size_t i = 0; i < relation_count; i += 1 + relation_count / 16) {
		(void)crink_query_next(query, relations[i]);
	}
}

/* A query of random bytes. Most are so wild that nothing is walked, so in
 * three of four rounds the plan and the references are small. */
static void
damage(struct crink_query *query, uint32_t *state, unsigned round)
{
	unsigned char bytes[sizeof(*query)];

	for (size_t i = 0; i < sizeof(bytes); i++) {
		bytes[i] = (unsigned char)unit_random(state);
	}
	memcpy(query, bytes, sizeof(bytes));
	if (round % 4 != 0) {
		query->plan = (uint8_t)unit_below(state, 17);
		query->planned = unit_below(state, 60);
		query->item = unit_below(state, 60) * (round % 2);
		query->context = unit_below(state, 60) * (round % 2);
		query->listed = (uint8_t)unit_below(state, 5);
		for (unsigned i = 0; i < 4; i++) {
			query->list[i] = unit_below(state, 11) << 28 |
			                 unit_below(state, 60) * (round % 2);
		}
	}
	if (round % 4 == 3) {
		memset(query->party, 0, sizeof(query->party));
		query->subject = query->object = query->claimant = 0;
		query->kind = query->status = query->unit = 0;
		query->listed = 0;
		query->item = query->context = query->question = 0;
		query->flags = 0;
		query->order = unit_below(state, 4);
	}
	if (round % 8 == 7) {
		/* As many as there is room for, or one more. */
		query->listed = (uint8_t)(COUNT(query->list) + round % 16 / 8);
	}
}

START_TEST(test_damaged)
{
	struct crink_query query;
	uint32_t state = 4711;

	setup();
	memset(&query, 0xff, sizeof(query));
	check_ends(&query);
	memset(&query, 0, sizeof(query));
	check_ends(&query);
	for (unsigned round = 0; round < 1000000 / RELATIONS_MAX; round++) {
		damage(&query, &state, round);
		check_ends(&query);
		/* More conditions on top. */
		add(&query, &pool[round % pool_count]);
		check_ends(&query);
	}
}
END_TEST

UNIT_MAIN("query", test_all, test_each, test_pairs, test_triples,
    test_combinations, test_order, test_room, test_walks, test_no_query,
    test_damaged)
