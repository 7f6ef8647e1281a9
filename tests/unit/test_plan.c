/*
 * What each condition notes in a query: which list is walked, how long that is, what
 * has to be tested, and whether the list is the answer. All of it could be more, and
 * answers would be the same, and slower.
 */
#include "unit.h"

#include "order.h"
#include "period.h"
#include "query.h"
#include "walk.h"

#define TO_TEST 0x80

static const struct crink_actor *russia, *un;
static const struct crink_item *item, *kind_of_item;
static const struct crink_source *source;
static const struct crink_question *question;
static const struct crink_date day = {2024, 12, 1};

static void
setup(void)
{
	russia = crink_actor_find("Russia");
	un = crink_actor_find("United Nations");
	source = crink_source_next(NULL);
	question = crink_question_next(NULL);
	kind_of_item = NULL;
	/* One that is a kind of another. */
	do {
		kind_of_item = crink_item_next(kind_of_item);
		item = crink_item_parent(kind_of_item);
	} while (kind_of_item != NULL && item == NULL);
	ck_assert(russia != NULL && un != NULL && item != NULL &&
	          source != NULL && question != NULL);
}

/* Notes of a query. */
struct notes {
	enum crink__walk plan;
	uint32_t planned, cost;
	unsigned conditions, flags, listed;
};

static void
check(const char *what, const struct crink_query *query, struct notes notes)
{
	ck_assert_msg(query->plan == (uint8_t)notes.plan, "%s: plan %d", what,
	    query->plan);
	if (notes.plan > CRINK__WALK_ALL) {
		ck_assert_msg(query->planned == notes.planned, "%s: planned %u",
		    what, (unsigned)query->planned);
	}
	ck_assert_msg(query->cost == notes.cost, "%s: cost %u", what,
	    (unsigned)query->cost);
	ck_assert_msg(query->conditions == notes.conditions,
	    "%s: conditions %x", what, query->conditions);
	ck_assert_msg(
	    query->flags == notes.flags, "%s: flags %x", what, query->flags);
	ck_assert_msg(query->listed == notes.listed, "%s: listed %u", what,
	    query->listed);
}

/* A condition that has a list, of which the answer is known. */
#define CHECK_LIST(condition, walk, ref, bits, flagged, is_listed)            \
	do {                                                                  \
		struct crink_query query = crink_query_all();                 \
                                                                              \
		condition;                                                    \
		check(#walk, &query,                                          \
		    (struct notes){CRINK__WALK_##walk, ref,                   \
		        crink__walk_count(CRINK__WALK_##walk, ref), 1 | bits, \
		        flagged, is_listed});                                 \
	} while (0)

START_TEST(test_lists)
{
	uint32_t ref;

	setup();
	ref = crink__actor_ref(russia);
	CHECK_LIST(crink_query_subject(&query, russia), SUBJECT, ref, 0,
	    CRINK__SIDED, 0);
	CHECK_LIST(crink_query_object(&query, russia), OBJECT, ref, 0,
	    CRINK__SIDED, 0);
	CHECK_LIST(
	    crink_query_claimant(&query, russia), CLAIMANT, ref, 0, 0, 0);
	CHECK_LIST(crink_query_party(&query, russia), PARTY, ref, TO_TEST,
	    CRINK__SIDED, 0);
	CHECK_LIST(crink_query_actor(&query, russia), ACTOR, ref, TO_TEST,
	    CRINK__LISTED, 1);
	ref = crink__actor_ref(un);
	CHECK_LIST(crink_query_subject_in(&query, un), SUBJECT_IN, ref, TO_TEST,
	    CRINK__SIDED, 1);
	CHECK_LIST(crink_query_object_in(&query, un), OBJECT_IN, ref, TO_TEST,
	    CRINK__SIDED, 1);
	CHECK_LIST(crink_query_claimant_in(&query, un), CLAIMANT_IN, ref, 0,
	    CRINK__LISTED, 1);
	ref = crink__item_ref(item);
	CHECK_LIST(crink_query_item(&query, item), ITEM, ref, 0, 0, 0);
	ref = crink__source_ref(source);
	CHECK_LIST(crink_query_source(&query, source), SOURCE, ref, 0,
	    CRINK__LISTED, 1);
	ref = crink__question_ref(question);
	CHECK_LIST(
	    crink_query_question(&query, question), QUESTION, ref, 0, 0, 0);
	CHECK_LIST(crink_query_kind(&query, CRINK_RELATION_SUPPLIES), KIND,
	    CRINK_RELATION_SUPPLIES, 0, 0, 0);
}
END_TEST

/* Of one that has none; all are walked. */
#define CHECK_TESTED(condition, flagged, is_listed)                           \
	do {                                                                  \
		struct crink_query query = crink_query_all();                 \
                                                                              \
		condition;                                                    \
		check(#condition, &query,                                     \
		    (struct notes){CRINK__WALK_ALL, 0, CRINK__RELATION_COUNT, \
		        TO_TEST, flagged, is_listed});                        \
	} while (0)

START_TEST(test_tested)
{
	setup();
	CHECK_TESTED(crink_query_item_above(&query, item), CRINK__LISTED, 1);
	CHECK_TESTED(crink_query_modifier(&query, CRINK_MODIFIER_DIRECTLY),
	    CRINK__LISTED, 1);
	CHECK_TESTED(crink_query_context(&query, item), 0, 0);
	CHECK_TESTED(crink_query_status(&query, CRINK_STATUS_STATED), 0, 0);
	CHECK_TESTED(crink_query_negated(&query, true), 0, 0);
	CHECK_TESTED(crink_query_negated(&query, false), 0, 0);
	CHECK_TESTED(crink_query_standing(&query, day), CRINK__LISTED, 1);
	CHECK_TESTED(
	    crink_query_on(&query, day, CRINK_CERTAINTY_NO), CRINK__DATED, 1);
	CHECK_TESTED(
	    crink_query_quantity(&query, CRINK_UNIT_PERSON, 1, 2), 0, 0);
}
END_TEST

/* Those about times have lists where there are many claims. */
START_TEST(test_times)
{
	const uint32_t cost = CRINK__TIME_COUNT + CRINK__RELATION_COUNT / 16;
	const struct crink_period when = crink_period_parse("2024-12-01");
	struct crink_query query = crink_query_all();
	int32_t days[2];
	uint32_t first, end;

	ck_assert_uint_ge(CRINK__RELATION_COUNT, 1024);
	crink__days(day.year, day.month, day.day, days);
	crink_query_when(&query, when);
	check("when", &query,
	    (struct notes){
	        CRINK__WALK_TIME, 1, cost, TO_TEST, CRINK__DATED, 0});
	ck_assert_int_eq(query.days[0], days[0]);
	ck_assert_int_eq(query.days[1], days[1]);
	query = crink_query_all();
	crink_query_on(&query, day, CRINK_CERTAINTY_MAYBE);
	check("on", &query,
	    (struct notes){
	        CRINK__WALK_TIME, 1, cost, TO_TEST, CRINK__DATED, 1});
	query = crink_query_all();
	crink_query_known(&query, crink_period_parse("2024"));
	crink__days(2024, 0, 0, days);
	first = crink__known_before(days[0]);
	end = crink__known_before(days[1] + 1);
	ck_assert_uint_lt(first, end);
	check("known", &query,
	    (struct notes){
	        CRINK__WALK_KNOWN, 1, end - first, 1, CRINK__KNOWN, 0});
	ck_assert_int_eq(query.known[0], (int32_t)first);
	ck_assert_int_eq(query.known[1], (int32_t)end - 1);
	/* The same again is no further condition. */
	crink_query_known(&query, crink_period_parse("2024"));
	ck_assert_uint_eq(query.conditions, 1);
	/* All from a day on. */
	crink_query_known(&query, crink_period_parse("2024-07/.."));
	crink__days(2024, 7, 0, days);
	ck_assert_int_eq(query.known[0], (int32_t)crink__known_before(days[0]));
	ck_assert_int_eq(query.known[1], (int32_t)end - 1);
	query = crink_query_all();
	crink_query_known(&query, crink_period_parse("[2024-07..]"));
	ck_assert_int_eq(query.known[1], (int32_t)CRINK__RELATION_COUNT - 1);
	/* Beside a time it is asked for as well. */
	query = crink_query_all();
	crink_query_when(&query, when);
	crink_query_known(&query, crink_period_parse("2024"));
	ck_assert_uint_eq(query.flags, CRINK__DATED | CRINK__KNOWN);
	ck_assert_uint_eq(query.conditions, 1 | TO_TEST);
	/* All of them, which is no shorter list than that of all. */
	query = crink_query_all();
	crink_query_known(&query, crink_period_parse("-9999/9999"));
	check("known ever", &query,
	    (struct notes){
	        CRINK__WALK_ALL, 0, CRINK__RELATION_COUNT, 1, CRINK__KNOWN, 0});
	/* None, before the first and behind the last. */
	query = crink_query_all();
	crink_query_known(&query, crink_period_parse("-9999"));
	check("known before all", &query,
	    (struct notes){CRINK__WALK_NOTHING, 0, 0, 0, 0, 0});
	query = crink_query_all();
	crink_query_known(&query, crink_period_parse("9999"));
	check("known after all", &query,
	    (struct notes){CRINK__WALK_NOTHING, 0, 0, 0, 0, 0});
}
END_TEST

/* One claim of those that became known within some days is a list too. */
START_TEST(test_known_alone)
{
	struct crink_query query = crink_query_all();

	query.known[0] = query.known[1] = 5;
	crink_query_known(&query, crink_period_parse("-9999/9999"));
	check("known alone", &query,
	    (struct notes){CRINK__WALK_KNOWN, 1, 1, 1, CRINK__KNOWN, 0});
	ck_assert_uint_eq(crink_query_count(&query), 1);
	ck_assert_ptr_nonnull(crink_query_next(&query, NULL));
}
END_TEST

/* The length of a list that is the answer is its count, up to that of all; what is
 * beyond is damaged, and the list is walked. */
START_TEST(test_counted)
{
	struct crink_query query = crink_query_all();
	uint32_t count;

	setup();
	crink_query_subject(&query, russia);
	count = query.cost;
	ck_assert_uint_lt(count, CRINK__RELATION_COUNT);
	query.cost = CRINK__RELATION_COUNT;
	ck_assert_uint_eq(crink_query_count(&query), CRINK__RELATION_COUNT);
	query.cost++;
	ck_assert_uint_eq(crink_query_count(&query), count);
}
END_TEST

/* Two conditions: the shorter list, and both are counted; the same again, or one that
 * says less, is none. */
START_TEST(test_two)
{
	struct crink_query query = crink_query_all();
	uint32_t cost;

	setup();
	crink_query_item(&query, item);
	crink_query_item(&query, item);
	ck_assert_uint_eq(query.conditions, 1);
	crink_query_item(&query, kind_of_item);
	cost =
	    crink__walk_count(CRINK__WALK_ITEM, crink__item_ref(kind_of_item));
	ck_assert_uint_eq(query.conditions, 1);
	ck_assert_uint_eq(query.item, crink__item_ref(kind_of_item));
	ck_assert_uint_eq(query.cost, cost);
	crink_query_item(&query, item);
	ck_assert_uint_eq(query.conditions, 1);
	ck_assert_uint_eq(query.item, crink__item_ref(kind_of_item));
	query = crink_query_all();
	crink_query_subject(&query, russia);
	crink_query_subject(&query, russia);
	ck_assert_uint_eq(query.conditions, 1);
	crink_query_party(&query, russia);
	ck_assert_uint_eq(query.conditions, 2 | TO_TEST);
	query = crink_query_all();
	crink_query_subject(&query, russia);
	crink_query_claimant(&query, russia);
	ck_assert_uint_eq(query.conditions, 2);
	crink_query_kind(&query, CRINK_RELATION_SUPPLIES);
	ck_assert_uint_eq(query.conditions, 3);
	crink_query_kind(&query, CRINK_RELATION_SUPPLIES);
	ck_assert_uint_eq(query.conditions, 3 | TO_TEST);
	/* What cannot be has no list. */
	crink_query_subject(&query, un);
	ck_assert_uint_eq(query.plan, CRINK__WALK_NOTHING);
	ck_assert_uint_eq(query.cost, 0);
	ck_assert_uint_eq(query.conditions, 3 | TO_TEST);
}
END_TEST

/* Leaves bytes of a kind where the next function has its variables. */
__attribute__((noinline)) static void
dirty_stack(int fill)
{
	volatile unsigned char bytes[2048];

	for (size_t i = 0; i < sizeof(bytes); i++) {
		bytes[i] = (unsigned char)fill;
	}
}

/* All that is read of a query without conditions, whatever was in memory before. */
START_TEST(test_all_notes)
{
	static const int fills[] = {0, 0x55, 0xff};

	for (size_t i = 0; i < COUNT(fills); i++) {
		struct crink_query query;

		dirty_stack(fills[i]);
		query = crink_query_all();
		check("all", &query,
		    (struct notes){
		        CRINK__WALK_ALL, 0, CRINK__RELATION_COUNT, 0, 0, 0});
		ck_assert_int_eq(query.low, CRINK_OPEN_LOW);
		ck_assert_int_eq(query.high, CRINK_OPEN_HIGH);
		ck_assert_int_eq(query.days[0], INT32_MIN);
		ck_assert_int_eq(query.days[1], INT32_MAX);
		ck_assert_int_eq(query.known[0], INT32_MIN);
		ck_assert_int_eq(query.known[1], INT32_MAX);
		ck_assert_uint_eq(
		    query.subject | query.object | query.claimant | query.item |
		        query.party[0] | query.party[1] | query.planned |
		        query.kind | query.status | query.unit | query.negated |
		        query.question | query.context | query.order,
		    0);
	}
}
END_TEST

/* A query without conditions whose every byte may be compared: what the library leaves
 * as it was in memory is filled. */
static struct crink_query
filled_query(void)
{
	struct crink_query query = crink_query_all();

	memset(query.reserved, 0x5a, sizeof(query.reserved));
	memset(query.list, 0xff, sizeof(query.list));
	return query;
}

static void
require_six(struct crink_query *query)
{
	crink_query_subject_in(query, russia);
	crink_query_claimant_in(query, russia);
	crink_query_actor(query, russia);
	crink_query_source(query, source);
	crink_query_item(query, item);
	crink_query_question(query, question);
}

/* The same conditions once more change nothing, not even how many there are: so often
 * that no count of a byte is what it was. */
START_TEST(test_again)
{
	struct crink_query query, before;

	setup();
	query = filled_query();
	require_six(&query);
	memcpy(&before, &query, sizeof(query));
	for (unsigned times = 0; times < 257; times++) {
		require_six(&query);
	}
	ck_assert_mem_eq(&query, &before, sizeof(query));
}
END_TEST

/* The last enumerator of each sort is one, and what is behind it is none. */
START_TEST(test_last_ones)
{
	for (uint32_t more = 0; more < 2; more++) {
		struct crink_query queries[4];

		for (size_t i = 0; i < COUNT(queries); i++) {
			queries[i] = crink_query_all();
		}
		crink_query_modifier(&queries[0],
		    (enum crink_modifier)(CRINK__MODIFIER_COUNT + more));
		crink_query_kind(
		    &queries[1], (enum crink_relation_kind)(
		                     CRINK__RELATION_KIND_COUNT + more));
		crink_query_status(&queries[2],
		    (enum crink_status)(CRINK__STATUS_COUNT + more));
		crink_query_quantity(&queries[3],
		    (enum crink_unit)(CRINK__UNIT_COUNT + more), 0, 1);
		for (size_t i = 0; i < COUNT(queries); i++) {
			ck_assert_int_eq(
			    queries[i].plan == CRINK__WALK_NOTHING, more != 0);
		}
	}
}
END_TEST

/* A query whose list is as long as there is room for, or damaged to be longer: no
 * condition is added, and nothing beside it written. */
START_TEST(test_full)
{
	for (unsigned listed = CRINK__QUERY_LIST_MAX; listed < 256; listed++) {
		struct {
			struct crink_query query;
			unsigned char beside[64];
		} real, expected;

		memset(&real, 0x5a, sizeof(real));
		real.query = filled_query();
		real.query.listed = (uint8_t)listed;
		memcpy(&expected, &real, sizeof(real));
		expected.query.plan = CRINK__WALK_NOTHING;
		expected.query.cost = 0;
		crink_query_source(&real.query, crink_source_next(NULL));
		ck_assert_mem_eq(&real, &expected, sizeof(real));
	}
}
END_TEST

/* References up to the last one of what is walked, and none behind it. */
START_TEST(test_possible)
{
	static const struct {
		enum crink__walk plan;
		uint32_t count;
	} rows[] = {{CRINK__WALK_SUBJECT, CRINK__ACTOR_COUNT},
	    {CRINK__WALK_ACTOR, CRINK__ACTOR_COUNT},
	    {CRINK__WALK_ITEM, CRINK__ITEM_COUNT},
	    {CRINK__WALK_SOURCE, CRINK__SOURCE_COUNT},
	    {CRINK__WALK_QUESTION, CRINK__QUESTION_COUNT},
	    {CRINK__WALK_KIND, CRINK__RELATION_KIND_COUNT},
	    {CRINK__WALK_KNOWN, 1}, {CRINK__WALK_TIME, 1}};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct crink_query query = crink_query_all();

		query.plan = (uint8_t)rows[i].plan;
		ck_assert(!crink__walk_possible(&query));
		query.planned = rows[i].count;
		ck_assert(crink__walk_possible(&query));
		query.planned++;
		ck_assert(!crink__walk_possible(&query));
	}
}
END_TEST

/* Nor an item or a context behind the last one, or more in the list than there is room
 * for. */
START_TEST(test_possible_fields)
{
	struct crink_query query = crink_query_all();

	query.item = query.context = CRINK__ITEM_COUNT;
	query.listed = CRINK__QUERY_LIST_MAX;
	ck_assert(crink__walk_possible(&query));
	query.item++;
	ck_assert(!crink__walk_possible(&query));
	query.item--;
	query.context++;
	ck_assert(!crink__walk_possible(&query));
	query.context--;
	query.listed++;
	ck_assert(!crink__walk_possible(&query));
	ck_assert(!crink__walk_possible(NULL));
}
END_TEST

/* A query whose entries are damaged: sorts that there are not match nothing. */
START_TEST(test_no_sort)
{
	for (uint32_t sort = CRINK__LISTED_SORTS; sort < 16; sort++) {
		struct crink_query query = crink_query_all();

		crink_query_modifier(&query, CRINK_MODIFIER_DIRECTLY);
		ck_assert_uint_gt(crink_query_count(&query), 0);
		query.list[0] = sort << CRINK__LISTED_SHIFT | 1;
		ck_assert_uint_eq(crink_query_count(&query), 0);
		ck_assert_ptr_null(crink_query_next(&query, NULL));
	}
}
END_TEST

/* Nor do groups behind the last actor have members, whatever lies there. */
START_TEST(test_no_group)
{
	static const enum crink__listed sorts[] = {CRINK__LISTED_SUBJECT_IN,
	    CRINK__LISTED_OBJECT_IN, CRINK__LISTED_CLAIMANT_IN};

	for (size_t i = 0; i < COUNT(sorts); i++) {
		for (uint32_t more = 1; more < 4; more++) {
			struct crink_query query = crink_query_all();

			query.flags = CRINK__SIDED | CRINK__LISTED;
			query.conditions = TO_TEST;
			query.listed = 1;
			query.list[0] = (uint32_t)sorts[i]
			                    << CRINK__LISTED_SHIFT |
			                (CRINK__ACTOR_COUNT + more);
			ck_assert_uint_eq(crink_query_count(&query), 0);
		}
	}
}
END_TEST

UNIT_MAIN("plan", test_lists, test_tested, test_times, test_known_alone,
    test_counted, test_two, test_all_notes, test_again, test_last_ones,
    test_full, test_possible, test_possible_fields, test_no_sort, test_no_group)
