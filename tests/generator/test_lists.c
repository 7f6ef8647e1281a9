/*
 * All lists of claims, of random facts that the test keeps itself: each is what a
 * plain search over them finds, in its order, and is compiled in where it is to be.
 */
#include "help.h"

#include "edtf.h"
#include "tables/index.h"

#define ACTORS 7
#define ITEMS 4
#define SOURCES 5
#define QUESTIONS 3
#define KINDS 3
#define CLAIMS_MAX 400
#define PIECES_MAX 3
#define NOBODY 99

/* Of each claim, all numbers from 0; NOBODY where it has none. */
struct fact {
	unsigned subject, object, claimant, item, question, kind, when;
	unsigned sources[PIECES_MAX], source_count;
	unsigned via[PIECES_MAX], via_count;
	unsigned month; /* of 2024, in which it was said */
};

static struct fact facts[CLAIMS_MAX];
static unsigned claims;

/* The symmetric one is the second. */
static const char words[] =
    "actor-kinds: [{id: state}]\n"
    "item-kinds: [{id: munition}]\n"
    "statuses: [{id: stated}]\n"
    "relation-kinds:\n"
    "- {id: k0, verb: x, base: y, past: z, rest: '{to object}',"
    " reflexive: true}\n"
    "- {id: k1, verb: x, base: y, past: z, rest: '{to object}',"
    " reflexive: true, symmetric: true}\n"
    "- {id: k2, verb: x, base: y, past: z, rest: '{to object}',"
    " reflexive: true}\n";

/* Times, in the order of the first days that they may cover; and the order of the
 * last days on which they may have begun, of which two are the same. One is the date
 * of the first source. */
static const struct {
	const char *when;
	unsigned latest;
} times[] = {{"../2022", 0}, {"-0300", 1}, {"2023", 2}, {"2023-12-31/2024", 2},
    {"2024-02-10", 3}, {"2024-03", 6}, {"2024-03-04/..", 4}, {"2024-03-05", 5}};

static unsigned
pick(uint32_t *state, unsigned count, bool may_be_none)
{
	const unsigned picked =
	    next_random(state) % (count + (may_be_none ? 2 : 0));

	return picked < count ? picked : NOBODY;
}

static void
put(struct text *text, const char *key, const char *prefix, unsigned number)
{
	if (number != NOBODY) {
		text_format(text, ", %s: %s%u", key, prefix, number);
	}
}

/* Different ones, as many as it takes. */
static unsigned
pick_some(uint32_t *state, unsigned *picked, unsigned count, unsigned least)
{
	const unsigned some =
	    least + next_random(state) % (PIECES_MAX + 1 - least);

	picked[0] = next_random(state) % count;
	for (unsigned i = 1; i < some; i++) {
		picked[i] = (picked[i - 1] + 1) % count;
	}
	return some;
}

static void
make_facts(uint32_t seed, unsigned count)
{
	uint32_t state = seed;

	claims = count;
	for (unsigned i = 0; i < claims; i++) {
		struct fact *fact = &facts[i];

		fact->subject = pick(&state, ACTORS, true);
		fact->object = pick(&state, ACTORS, true);
		fact->claimant = pick(&state, ACTORS, true);
		fact->item = pick(&state, ITEMS, true);
		fact->question = pick(&state, QUESTIONS, true);
		fact->kind = pick(&state, KINDS, false);
		fact->when = pick(&state, COUNT(times), false);
		fact->month = pick(&state, 3, true);
		fact->source_count =
		    pick_some(&state, fact->sources, SOURCES, 1);
		/* Another paragraph of the first. */
		if (fact->source_count == PIECES_MAX) {
			fact->sources[2] = fact->sources[0];
		}
		fact->via_count = pick_some(&state, fact->via, ACTORS, 0);
	}
}

static void
write_fact(struct text *text, const struct fact *fact, unsigned number)
{
	text_format(text, "- {id: c%u, kind: k%u, note: N%u, when: %s", number,
	    fact->kind, number, times[fact->when].when);
	put(text, "subject", "a", fact->subject);
	put(text, "object", "a", fact->object);
	put(text, "claimant", "a", fact->claimant);
	put(text, "item", "i", fact->item);
	put(text, "answers", "q", fact->question);
	if (fact->month != NOBODY) {
		text_format(text, ", said: 2024-0%u", fact->month + 1);
	}
	text_string(text, ", evidence: [");
	for (unsigned i = 0; i < fact->source_count; i++) {
		text_format(text, "%s{source: s%u, paragraph: %u}",
		    i == 0 ? "" : ", ", fact->sources[i], i + 1);
	}
	text_string(text, "]");
	for (unsigned i = 0; i < fact->via_count; i++) {
		text_format(
		    text, "%s%u", i == 0 ? ", via: [a" : ", a", fact->via[i]);
	}
	text_string(text, fact->via_count != 0 ? "]}\n" : "}\n");
}

static void
write_claims(struct text *text)
{
	text_string(text, claims == 0 ? "" : "relations:\n");
	for (unsigned i = 0; i < claims; i++) {
		write_fact(text, &facts[i], i);
	}
}

/* Rows of actors and items are in another order than the data. */
static const struct index *
index_facts(void)
{
	struct text text = {.memory = &memory};

	text_string(&text, words);
	text_string(&text, "actors:\n");
	for (unsigned i = 0; i < ACTORS; i++) {
		text_format(&text, "- {id: a%u, kind: state, name: A%u", i, i);
		text_string(
		    &text, i == 1 || i == 2 ? ", parent: a5}\n" : "}\n");
	}
	text_string(&text, "items:\n");
	for (unsigned i = 0; i < ITEMS; i++) {
		text_format(
		    &text, "- {id: i%u, kind: munition, name: I%u", i, i);
		text_string(&text, i == 0 ? ", is-a: i2}\n" : "}\n");
	}
	text_string(&text, "questions:\n");
	for (unsigned i = 0; i < QUESTIONS; i++) {
		text_format(&text, "- {id: q%u, text: Q%u}\n", i, i);
	}
	text_string(&text, "sources:\n");
	for (unsigned i = 0; i < SOURCES; i++) {
		text_format(&text,
		    "- {id: s%u, publisher: a0, date: 2024-02-1%u,"
		    " title: S%u}\n",
		    i, i, i);
	}
	write_claims(&text);
	return index_data(text_join(&text), NULL);
}

/* ---- the lists ----------------------------------------------------- */

enum sort {
	SUBJECT,
	OBJECT,
	CLAIMANT,
	ITEM,
	QUESTION,
	KIND,
	SOURCE,
	VIA,
	AS_SUBJECT,
	AS_OBJECT
};

static bool
is_among(const unsigned *numbers, unsigned count, unsigned wanted)
{
	for (unsigned i = 0; i < count; i++) {
		if (numbers[i] == wanted) {
			return true;
		}
	}
	return false;
}

/* Whether a claim is in the list of the one of this number. */
static bool
is_listed(const struct fact *fact, enum sort sort, unsigned number)
{
	const bool is_mirrored =
	    fact->kind == 1 && fact->subject != fact->object;

	switch (sort) {
	case SUBJECT:
		return fact->subject == number;
	case OBJECT:
		return fact->object == number;
	case CLAIMANT:
		return fact->claimant == number;
	case ITEM:
		return fact->item == number;
	case QUESTION:
		return fact->question == number;
	case KIND:
		return fact->kind == number;
	case SOURCE:
		return is_among(fact->sources, fact->source_count, number);
	case VIA:
		return is_among(fact->via, fact->via_count, number);
	case AS_SUBJECT:
		return is_mirrored && fact->object == number;
	default:
		return is_mirrored && fact->subject == number;
	}
}

static unsigned
fact_at(const struct index *index, uint32_t row)
{
	ck_assert_uint_lt(row, claims);
	return index->orders[MODEL_RELATION].numbers[row] - 1;
}

/* A kind of lists as the tables have it. */
struct lists {
	enum sort sort;
	enum model_class of;
	const uint32_t *starts, *edges; /* NULL: as relations lie */
	const uint32_t *places;         /* NULL: there are none */
	size_t count;                   /* of edges */
};

/* By row of what they are of, and in a list by row of the claim; answers lie in
 * the order of the data. */
static void
check_lists(const struct index *index, const struct lists *lists)
{
	const struct order *order = &index->orders[lists->of];
	uint32_t at = 0;

	for (uint32_t row = 0; row < order->count; row++) {
		ck_assert_uint_eq(lists->starts[row], at);
		for (uint32_t i = 0; i < claims; i++) {
			const uint32_t claim =
			    lists->sort == QUESTION
			        ? index->orders[MODEL_RELATION].rows[i + 1]
			        : i;

			if (!is_listed(&facts[fact_at(index, claim)],
			        lists->sort, order->numbers[row] - 1)) {
				continue;
			}
			ck_assert_uint_lt(at, lists->count);
			ck_assert_uint_eq(
			    lists->edges == NULL ? at + 1 : lists->edges[at],
			    claim + 1);
			if (lists->places != NULL) {
				ck_assert_uint_eq(lists->places[claim], at);
			}
			at++;
		}
	}
	ck_assert_uint_eq(lists->starts[order->count], at);
	if (lists->sort != SUBJECT) {
		ck_assert_uint_eq(lists->count, at);
	}
}

/* ---- orders by clocks ---------------------------------------------- */

static unsigned
when_key(const struct fact *fact)
{
	return times[fact->when].latest;
}

/* A month counts with its last day. */
static unsigned
known_key(const struct fact *fact)
{
	return fact->month == NOBODY ? 200 + 10 + fact->sources[0]
	                             : 100 * (fact->month + 1) + 31;
}

/* Whether claims come one after the other: by their keys, then as in the data. */
static bool
is_before(unsigned a, unsigned b, unsigned (*key)(const struct fact *))
{
	const unsigned x = key(&facts[a]), y = key(&facts[b]);

	return x < y || (x == y && a < b);
}

/* The same lists, each in an order of its own. */
static void
check_sorted(const struct index *index, const struct lists *lists,
    const struct table *table, unsigned (*key)(const struct fact *))
{
	const struct order *order = &index->orders[lists->of];
	const uint32_t *edges = table->columns[0].numbers;

	ck_assert_uint_eq(table->count, lists->starts[order->count]);
	for (uint32_t row = 0; row < order->count; row++) {
		const uint32_t start = lists->starts[row];

		for (uint32_t i = start; i < lists->starts[row + 1]; i++) {
			const unsigned claim = fact_at(index, edges[i] - 1);

			ck_assert(is_listed(&facts[claim], lists->sort,
			    order->numbers[row] - 1));
			ck_assert(i == start ||
			          is_before(fact_at(index, edges[i - 1] - 1),
			              claim, key));
		}
	}
}

#define CHECK_LISTS(NAME, CLASS, OWNER, at, speed_ones)                       \
	do {                                                                  \
		const struct lists lists = {NAME, MODEL_##CLASS,              \
		    TABLE_COLUMN(tables, OWNER, BY_##NAME, LIST, BY_##NAME),  \
		    TABLE_COLUMN(tables, BY_##NAME, RELATION, REF, RELATION), \
		    at, tables[CRINK__TABLE_BY_##NAME].count};                \
                                                                              \
		check_lists(index, &lists);                                   \
		speed_ones                                                    \
	} while (0)
#define SORTED(NAME)                                                          \
	check_sorted(                                                         \
	    index, &lists, &tables[CRINK__TABLE_##NAME##_BY_WHEN], when_key); \
	check_sorted(index, &lists, &tables[CRINK__TABLE_##NAME##_BY_KNOWN],  \
	    known_key);
#define PLACES(NAME) TABLE_COLUMN(tables, RELATION, AT_##NAME, ROW, BY_##NAME)

static void
check_subjects(const struct index *index)
{
	const struct table *tables = index->tables;
	const struct lists lists = {SUBJECT, MODEL_ACTOR,
	    TABLE_COLUMN(tables, ACTOR_LIST, BY_SUBJECT, LIST, RELATION), NULL,
	    NULL, claims};

	check_lists(index, &lists);
	SORTED(SUBJECT)
}

static void
check_mirrored(const struct index *index)
{
	const struct table *tables = index->tables;
	const struct lists as_subject = {AS_SUBJECT, MODEL_ACTOR,
	    TABLE_COLUMN(tables, ACTOR_LIST, AS_SUBJECT, LIST, AS_SUBJECT),
	    TABLE_COLUMN(tables, AS_SUBJECT, RELATION, REF, RELATION), NULL,
	    tables[CRINK__TABLE_AS_SUBJECT].count};
	const struct lists as_object = {AS_OBJECT, MODEL_ACTOR,
	    TABLE_COLUMN(tables, ACTOR_LIST, AS_OBJECT, LIST, AS_OBJECT),
	    TABLE_COLUMN(tables, AS_OBJECT, RELATION, REF, RELATION), NULL,
	    tables[CRINK__TABLE_AS_OBJECT].count};

	check_lists(index, &as_subject);
	check_lists(index, &as_object);
}

/* Few claims, whose lists are sorted otherwise than those of many; and none. */
static const unsigned counts[] = {CLAIMS_MAX, 40, 30, 20, 10, 3, 2, 1, 0};

START_TEST(test_lists)
{
	const struct index *index;
	const struct table *tables;

	make_facts((uint32_t)_i + 1, counts[_i]);
	index = index_facts();
	tables = index->tables;
	check_subjects(index);
	CHECK_LISTS(OBJECT, ACTOR, ACTOR_LIST, PLACES(OBJECT), SORTED(OBJECT));
	CHECK_LISTS(
	    CLAIMANT, ACTOR, ACTOR_LIST, PLACES(CLAIMANT), SORTED(CLAIMANT));
	CHECK_LISTS(ITEM, ITEM, ITEM_LIST, PLACES(ITEM), SORTED(ITEM));
	CHECK_LISTS(SOURCE, SOURCE, SOURCE_LIST, NULL, SORTED(SOURCE));
	CHECK_LISTS(VIA, ACTOR, ACTOR_LIST, NULL, );
	CHECK_LISTS(QUESTION, QUESTION, QUESTION, PLACES(QUESTION), );
	CHECK_LISTS(KIND, RELATION_KIND, KIND_LIST,
	    TABLE_COLUMN(tables, KIND_PLACE, AT, NUMBER, NONE), );
	check_mirrored(index);
}
END_TEST

static void
check_all(const struct index *index, const uint32_t *relations,
    const uint32_t *places, unsigned (*key)(const struct fact *))
{
	for (uint32_t i = 0; i < claims; i++) {
		const unsigned claim = fact_at(index, relations[i] - 1);

		ck_assert(
		    i == 0 || is_before(fact_at(index, relations[i - 1] - 1),
		                  claim, key));
		ck_assert_uint_eq(places[relations[i] - 1], i);
	}
}

/* The day of it, as crink__days() numbers days. */
static int
known_day_of(const struct fact *fact)
{
	static const unsigned last_days[] = {31, 29, 31};
	const unsigned month = fact->month;
	int32_t days[2];

	if (month == NOBODY) {
		crink__days(2024, 2, 10 + fact->sources[0], days);
	} else {
		crink__days(2024, month + 1, last_days[month], days);
	}
	return days[0];
}

START_TEST(test_clocks)
{
	const struct index *index;
	const struct table *tables;
	const uint32_t *known, *first;
	const int64_t *day;
	uint32_t days = 0;

	make_facts((uint32_t)_i + 1, counts[_i]);
	index = index_facts();
	tables = index->tables;
	known = TABLE_COLUMN(tables, BY_KNOWN, RELATION, REF, RELATION);
	first = TABLE_COLUMN(tables, KNOWN_DAY, FIRST, ROW, BY_KNOWN);
	day = TABLE_SIGNED(tables, KNOWN_DAY, DAY);
	check_all(index, TABLE_COLUMN(tables, BY_WHEN, RELATION, REF, RELATION),
	    TABLE_COLUMN(tables, WHEN_PLACE, AT, NUMBER, NONE), when_key);
	check_all(index, known,
	    TABLE_COLUMN(tables, KNOWN_PLACE, AT, NUMBER, NONE), known_key);
	for (uint32_t i = 0; i < claims; i++) {
		const struct fact *fact = &facts[fact_at(index, known[i] - 1)];
		if (i == 0 ||
		    known_key(fact) !=
		        known_key(&facts[fact_at(index, known[i - 1] - 1)])) {
			ck_assert_uint_lt(
			    days, tables[CRINK__TABLE_KNOWN_DAY].count);
			ck_assert_uint_eq(first[days++], i);
		}
		ck_assert_int_eq(day[days - 1], known_day_of(fact));
	}
	ck_assert_uint_eq(tables[CRINK__TABLE_KNOWN_DAY].count, days);
}
END_TEST

START_TEST(test_times)
{
	const struct index *index;
	const struct table *tables;
	const uint32_t *starts, *edges, *places;
	uint32_t at = 0, row = 0;

	make_facts((uint32_t)_i + 1, counts[_i]);
	index = index_facts();
	tables = index->tables;
	starts = TABLE_COLUMN(tables, TIME, CLAIMS, LIST, BY_TIME);
	edges = TABLE_COLUMN(tables, BY_TIME, RELATION, REF, RELATION);
	places = TABLE_COLUMN(tables, TIME_PLACE, AT, NUMBER, NONE);
	for (unsigned time = 0; time < (unsigned)COUNT(times); time++) {
		const uint32_t start = at;

		for (uint32_t i = 0; i < claims; i++) {
			if (facts[fact_at(index, i)].when == time) {
				ck_assert_uint_eq(edges[at], i + 1);
				ck_assert_uint_eq(places[i], at++);
			}
		}
		if (at != start) {
			const uint32_t period = TABLE_COLUMN(tables, RELATION,
			    WHEN, REF, PERIOD)[edges[start] - 1];

			ck_assert_uint_lt(row, tables[CRINK__TABLE_TIME].count);
			ck_assert_uint_eq(starts[row], start);
			ck_assert_int_eq(TABLE_SIGNED(tables, TIME, FIRST)[row],
			    TABLE_SIGNED(tables, SPAN, FIRST)[period - 1]);
			ck_assert_int_eq(
			    TABLE_SIGNED(tables, TIME, LAST)[row++],
			    TABLE_SIGNED(tables, SPAN, LAST)[period - 1]);
		}
	}
	ck_assert_uint_eq(starts[row], claims);
	ck_assert_uint_eq(tables[CRINK__TABLE_TIME].count, row);
}
END_TEST

/* Where speed counts, or size, and nowhere else: tables of lists and of names. */
START_TEST(test_uses)
{
	static const struct {
		enum crink__table table;
		enum table_use use;
	} uses[] = {
	    {CRINK__TABLE_ACTOR_LIST, TABLE_ALWAYS},
	    {CRINK__TABLE_BY_OBJECT, TABLE_ALWAYS},
	    {CRINK__TABLE_BY_SOURCE, TABLE_ALWAYS},
	    {CRINK__TABLE_BY_VIA, TABLE_ALWAYS},
	    {CRINK__TABLE_AS_SUBJECT, TABLE_ALWAYS},
	    {CRINK__TABLE_BY_WHEN, TABLE_ALWAYS},
	    {CRINK__TABLE_BY_KNOWN, TABLE_ALWAYS},
	    {CRINK__TABLE_KIND_LIST, TABLE_FOR_SPEED},
	    {CRINK__TABLE_KIND_PLACE, TABLE_FOR_SPEED},
	    {CRINK__TABLE_BY_KIND, TABLE_FOR_SPEED},
	    {CRINK__TABLE_SUBJECT_BY_WHEN, TABLE_FOR_SPEED},
	    {CRINK__TABLE_SUBJECT_BY_KNOWN, TABLE_FOR_SPEED},
	    {CRINK__TABLE_SOURCE_BY_WHEN, TABLE_FOR_SPEED},
	    {CRINK__TABLE_KNOWN_DAY, TABLE_FOR_SPEED},
	    {CRINK__TABLE_SPAN, TABLE_FOR_SPEED},
	    {CRINK__TABLE_ACTOR_SLOT, TABLE_FOR_SPEED},
	    {CRINK__TABLE_ITEM_KEY, TABLE_FOR_SPEED},
	    {CRINK__TABLE_ACTOR_SMALL, TABLE_FOR_SIZE},
	    {CRINK__TABLE_ITEM_SMALL_KEY, TABLE_FOR_SIZE},
	};
	const struct index *index;

	make_facts(1, 10);
	index = index_facts();
	for (int i = 0; i < COUNT(uses); i++) {
		ck_assert_msg(index->tables[uses[i].table].use == uses[i].use,
		    "table %d of the list", i);
	}
}
END_TEST

int
main(void)
{
	begin_tests("lists");
	add_loop_test(test_lists, 0, COUNT(counts));
	add_loop_test(test_clocks, 0, COUNT(counts));
	add_loop_test(test_times, 0, COUNT(counts));
	add_test(test_uses);
	return end_tests();
}
