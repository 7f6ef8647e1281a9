/*
 * Groups: who belongs to whom by membership and by parents, held against a
 * plain search.
 */
#include "help.h"

#include "tables/group.h"

#define ACTORS 40
/* Rows of a list, where groups share them (tables/group_lay.c). */
#define LIST_MAX 8

static const char words[] =
    "actor-kinds: [{id: state}]\n"
    "relation-kinds:\n"
    "- {id: member-of, verb: is, rest: '{a member of object}',"
    " reflexive: true}\n"
    "- {id: supplies, verb: supplies, base: supply, past: supplied, rest: '{to "
    "object}',"
    " reflexive: true}\n"
    "statuses: [{id: stated}, {id: estimated}, {id: speculated},"
    " {id: reported}, {id: planned}, {id: pledged}, {id: expected}]\n";
static const char *const statuses[] = {"stated", "estimated", "speculated",
    "reported", "planned", "pledged", "expected"};

/* Periods around the newest day, and whether they may hold on it; it is the
 * last day of 2024 where a claim was said in that year, else of 2023. */
static const struct {
	const char *when;
	bool in_2024, in_2023;
} periods[] = {
    {"2024-12-31", true, false},
    {"2024-12-30", false, false},
    {"2024", true, false},
    {"2023", false, true},
    {"2023-12", false, true},
    {"2023-11", false, false},
    {"../2024-12-31", true, true},
    {"/2024-12-30", false, true},
    {"../2023-12-30", false, false},
    {"2020/..", true, true},
    {"2020/", true, true},
    {"2024-12-31/", true, false},
    {"2025-01-01/..", false, false},
    {"2020/2023-12", false, true},
    {"2023/2026", true, true},
};

/* Random trees and memberships, those negated, without a side, over, to come,
 * and mere guesses too. */
static const char *
random_groups(uint32_t seed, unsigned members)
{
	struct text text = {.memory = &memory};
	uint32_t state = seed;

	text_string(&text, "sources:\n- {id: s, publisher: a0, date: 2023,"
	                   " title: S}\n- {id: unused, publisher: a0,"
	                   " date: 2030, title: U}\nactors:\n");
	for (unsigned i = 0; i < ACTORS; i++) {
		text_format(&text, "- {id: a%u, kind: state, name: A%u", i, i);
		if (i != 0 && next_random(&state) % 2 == 0) {
			text_format(&text, ", parent: a%u",
			    (unsigned)(next_random(&state) % i));
		}
		text_string(&text, "}\n");
	}
	text_string(&text, "relations:\n");
	for (unsigned i = 0; i < members; i++) {
		text_format(&text,
		    "- {kind: %s, negated: %s, source: s, paragraph: %u,"
		    " note: N%u",
		    next_random(&state) % 6 == 0 ? "supplies" : "member-of",
		    next_random(&state) % 6 == 0 ? "true" : "false", i + 1, i);
		if (next_random(&state) % 8 != 0) {
			text_format(&text, ", subject: a%u",
			    (unsigned)(next_random(&state) % ACTORS));
		}
		if (next_random(&state) % 8 != 0) {
			text_format(&text, ", object: a%u",
			    (unsigned)(next_random(&state) % ACTORS));
		}
		if (next_random(&state) % 3 == 0) {
			text_format(&text, ", status: %s",
			    statuses[next_random(&state) % 7]);
		}
		if (next_random(&state) % 3 == 0) {
			text_format(&text, ", when: %s",
			    periods[next_random(&state) % 15].when);
		}
		if (seed % 2 == 0 && next_random(&state) % 3 == 0) {
			text_format(
			    &text, ", said: %s", i % 2 == 0 ? "2024" : "2022");
		}
		text_string(&text, "}\n");
	}
	return join(words, text_join(&text), NULL);
}

static bool
was_said_in_2024(const struct model_relation *relation)
{
	return relation->said != 0 &&
	       model.periods[relation->said - 1].start.year == 2024;
}

static bool
is_newest_2024(void)
{
	for (uint32_t i = 1; i <= model.lists[MODEL_RELATION].count; i++) {
		if (was_said_in_2024(model_relation(&model, i))) {
			return true;
		}
	}
	return false;
}

/* Whether a claim, as it is written, may hold on the newest day. */
static bool
may_hold(const struct model_relation *relation)
{
	const struct diag_place place = model_place(&relation->record, "when");
	const char *const when = place.file->text + place.offset;
	size_t i = 0;

	/* The whole record: none is given, and it holds as of some day. */
	if (when[0] == '{') {
		return true;
	}
	while (strlen(periods[i].when) != place.size ||
	       memcmp(periods[i].when, when, place.size) != 0) {
		ck_assert_uint_lt(++i, 15);
	}
	if (!is_newest_2024()) {
		return periods[i].in_2023;
	}
	/* What ended had ended when the claim became known. */
	return periods[i].in_2024 && (strcmp(periods[i].when, "2020/") != 0 ||
	                                 was_said_in_2024(relation));
}

static bool
is_membership(const struct model_relation *relation)
{
	const uint32_t status = relation->status;

	return relation->kind == number_of(MODEL_RELATION_KIND, "member-of") &&
	       !relation->negated && relation->subject != 0 &&
	       relation->object != 0 &&
	       status != number_of(MODEL_STATUS, "speculated") &&
	       status != number_of(MODEL_STATUS, "planned") &&
	       status != number_of(MODEL_STATUS, "pledged") &&
	       status != number_of(MODEL_STATUS, "expected") &&
	       may_hold(relation);
}

/* All who belong to an actor, by number, and whether by a membership. */
static bool
search(uint32_t group, bool belongs[ACTORS + 1])
{
	const size_t count = model.lists[MODEL_RELATION].count;
	bool is_group = false, is_new = true;

	memset(belongs, 0, (ACTORS + 1) * sizeof(*belongs));
	belongs[group] = true;
	while (is_new) {
		is_new = false;
		for (uint32_t i = 1; i <= ACTORS; i++) {
			const uint32_t parent =
			    model_entity(&model, MODEL_ACTOR, i)->parent;

			if (!belongs[i] && parent != 0 && belongs[parent]) {
				belongs[i] = is_new = true;
			}
		}
		for (uint32_t i = 1; i <= count; i++) {
			const struct model_relation *relation =
			    model_relation(&model, i);

			if (is_membership(relation) &&
			    belongs[relation->object]) {
				is_group = true;
				is_new = is_new || !belongs[relation->subject];
				belongs[relation->subject] = true;
			}
		}
	}
	return is_group;
}

/* A row of the table. */
struct group_row {
	uint32_t first, end, below, size;
};

static struct group_row
group_at(const struct index *index, size_t row)
{
	const struct table *tables = index->tables;

	return (struct group_row){
	    TABLE_COLUMN(tables, GROUP, FIRST, ROW, ACTOR)[row],
	    TABLE_COLUMN(tables, GROUP, END, ROW, ACTOR)[row],
	    TABLE_COLUMN(tables, GROUP, BELOW, ROW, GROUP)[row],
	    TABLE_COLUMN(tables, GROUP, SIZE, NUMBER, NONE)[row]};
}

static size_t
group_count(const struct index *index)
{
	return index->tables[CRINK__TABLE_GROUP].count;
}

/* Where the rows of an actor begin. */
static uint32_t
start_of(const struct index *index, size_t row)
{
	return TABLE_COLUMN(
	    index->tables, GROUP_LIST, GROUPS, LIST, GROUP)[row];
}

/* Marks who is in rows of the table, which are sorted and within bounds. */
static void
mark(const struct index *index, uint32_t start, uint32_t size, bool *is_in)
{
	for (uint32_t i = start; i < start + size; i++) {
		const struct group_row row = group_at(index, i);

		ck_assert_uint_lt(i, group_count(index));
		ck_assert_uint_lt(row.first, row.end);
		ck_assert(
		    i == start || row.first >= group_at(index, i - 1).end);
		if (row.size == 0) {
			memset(is_in + row.first, true, row.end - row.first);
			continue;
		}
		/* Shared rows are few, lie after, and begin and end where it
		 * does. */
		ck_assert_uint_le(row.size, LIST_MAX);
		ck_assert_uint_ge(row.below,
		    start_of(index, index->orders[MODEL_ACTOR].count));
		ck_assert_uint_eq(group_at(index, row.below).first, row.first);
		ck_assert_uint_eq(
		    group_at(index, row.below + row.size - 1).end, row.end);
		mark(index, row.below, row.size, is_in);
	}
}

static void
check_group(const struct index *index, uint32_t row)
{
	const struct order *actors = &index->orders[MODEL_ACTOR];
	const uint32_t start = start_of(index, row);
	const uint32_t end = start_of(index, row + 1);
	bool belongs[ACTORS + 1], is_in[ACTORS] = {false}, is_group;

	is_group = search(actors->numbers[row], belongs);
	ck_assert((end > start) == is_group);
	mark(index, start, end - start, is_in);
	for (uint32_t other = 0; is_group && other < ACTORS; other++) {
		ck_assert(is_in[other] == belongs[actors->numbers[other]]);
	}
}

START_TEST(test_groups)
{
	const struct index *index = index_data(
	    random_groups((uint32_t)_i + 1, (unsigned)_i % 5 * 12), NULL);

	ck_assert_uint_eq(start_of(index, 0), 0);
	ck_assert_uint_le(start_of(index, ACTORS), group_count(index));
	for (uint32_t row = 0; row < ACTORS; row++) {
		check_group(index, row);
	}
}
END_TEST

/* A vocabulary need not have memberships. */
START_TEST(test_none)
{
	const struct index *index =
	    index_data("actor-kinds: [{id: state}]\n"
	               "actors: [{id: a, kind: state, name: A}]\n",
	        NULL);

	ck_assert_uint_eq(group_count(index), 0);
	ck_assert_uint_eq(start_of(index, 1), 0);
}
END_TEST

/* Members in a circle, and of oneself. */
START_TEST(test_circle)
{
	const struct index *index = index_data(
	    join(vocabulary,
	        "actors:\n- {id: a, kind: state, name: A}\n"
	        "- {id: x, kind: state, name: X}\n"
	        "- {id: b, kind: state, name: B}\n"
	        "sources: [{id: s, publisher: a, date: 2024, title: S}]\n"
	        "relations:\n"
	        "- {kind: member-of, subject: a, object: b, source: s,"
	        " paragraph: 1}\n"
	        "- {kind: member-of, subject: b, object: a, source: s,"
	        " paragraph: 1}\n"
	        "- {kind: member-of, subject: x, object: x, source: s,"
	        " paragraph: 1}\n",
	        NULL),
	    NULL);
	const struct group_row expected[] = {{0, 1, 0, 0}, {2, 3, 0, 0},
	    {1, 2, 0, 0}, {0, 1, 0, 0}, {2, 3, 0, 0}};

	ck_assert_uint_eq(group_count(index), 5);
	for (size_t i = 0; i < 5; i++) {
		const struct group_row row = group_at(index, i);

		ck_assert_mem_eq(&row, &expected[i], sizeof(row));
	}
}
END_TEST

/* A ring of all actors, who are as many as a set may have: each has all. */
START_TEST(test_all)
{
	const struct index *index = index_data(
	    join(vocabulary,
	        "actors:\n- {id: a, kind: state, name: A}\n"
	        "- {id: b, kind: state, name: B}\n"
	        "sources: [{id: s, publisher: a, date: 2024, title: S}]\n"
	        "relations:\n"
	        "- {kind: member-of, subject: a, object: b, source: s,"
	        " paragraph: 1}\n"
	        "- {kind: member-of, subject: b, object: a, source: s,"
	        " paragraph: 1}\n",
	        NULL),
	    NULL);
	const struct group_row all = {0, 2, 0, 0};

	ck_assert_uint_eq(group_count(index), 2);
	for (size_t i = 0; i < 2; i++) {
		const struct group_row row = group_at(index, i);

		ck_assert_mem_eq(&row, &all, sizeof(row));
	}
}
END_TEST

/* A source and states, before their relations. */
static struct text
begin_states(unsigned count)
{
	struct text text = {.memory = &memory};

	text_string(&text, "sources:\n- {id: s, publisher: a0, date: 2023,"
	                   " title: S}\nactors:\n");
	for (unsigned i = 0; i < count; i++) {
		text_format(
		    &text, "- {id: a%u, kind: state, name: A%u}\n", i, i);
	}
	text_string(&text, "relations:\n");
	return text;
}

/* One group, of more parts than a list that is shared has; its row is the first, or
 * the last. */
START_TEST(test_parts)
{
	const unsigned group = _i == 0 ? 0 : ACTORS - 1;
	struct text text = begin_states(ACTORS);
	const struct index *index;

	for (unsigned i = 2; i < ACTORS - 2; i += 2) {
		text_format(&text,
		    "- {kind: member-of, source: s, paragraph: 1,"
		    " subject: a%u, object: a%u}\n",
		    i, group);
	}
	index = index_data(join(words, text_join(&text), NULL), NULL);
	ck_assert_uint_eq(group_count(index), ACTORS / 2 - 1);
	for (uint32_t row = 0; row < ACTORS; row++) {
		ck_assert((start_of(index, row + 1) > start_of(index, row)) ==
		          (row == group));
		check_group(index, row);
	}
}
END_TEST

/* A chain of memberships through actors in an order that leaves gaps, and the
 * group at its end. */
static const char *
make_chain(unsigned length)
{
	struct text text = begin_states(length);

	for (unsigned i = 0; i + 1 < length; i++) {
		/* 1021 has no factor in common with the lengths. */
		text_format(&text,
		    "- {kind: member-of, source: s, paragraph: 1,"
		    " subject: a%u, object: a%u}\n",
		    i * 1021 % length, (i + 1) * 1021 % length);
	}
	return join(words, text_join(&text), NULL);
}

/* Groups in groups take room in proportion to them, but for a logarithm. */
START_TEST(test_chain)
{
	const unsigned length = 4000;
	const struct index *index = index_data(make_chain(length), NULL);
	const struct order *actors = &index->orders[MODEL_ACTOR];
	bool *is_in = memory_take(&memory, length, sizeof(*is_in));

	ck_assert_uint_lt(group_count(index), (size_t)length * 40);
	for (unsigned i = 1; i < length; i += i < 20 ? 1 : 333) {
		const uint32_t row = actors->rows[number_of(MODEL_ACTOR, "a0") +
		                                  i * 1021 % length];
		const uint32_t start = start_of(index, row);
		const uint32_t size = start_of(index, row + 1) - start;
		unsigned count = 0;

		memset(is_in, false, length);
		ck_assert_uint_le(size, LIST_MAX);
		mark(index, start, size, is_in);
		for (unsigned j = 0; j < length; j++) {
			count += is_in[j];
			ck_assert(j > i || is_in[j * 1021 % length]);
		}
		ck_assert_uint_eq(count, i + 1);
	}
}
END_TEST

/* How far up a chain the group is that the only error tells of. */
static unsigned
told_place(unsigned length)
{
	static const char begin[] = "error: the members of 'a";
	const char *told = strstr(errors(), begin);
	unsigned long number;
	unsigned place = 0;

	ck_assert_uint_eq(diag.errors, 1);
	ck_assert_ptr_nonnull(told);
	number = strtoul(told + strlen(begin), NULL, 10);
	while (place * 1021 % length != number) {
		ck_assert_uint_lt(++place, length);
	}
	return place;
}

/* More parts than the limit: an error at the group that goes beyond it, which is
 * further up where the limit is higher. */
START_TEST(test_limit)
{
	static const size_t limits[] = {75, 150, 300};
	struct index *index = index_data(make_chain(200), NULL);
	unsigned last = 0;

	ck_assert(group_fill(&memory, &diag, index, 5000));
	ck_assert_uint_eq(diag.errors, 0);
	for (int i = 0; i < COUNT(limits); i++) {
		unsigned place;

		diag = (struct diag){.memory = &memory};
		ck_assert(!group_fill(&memory, &diag, index, limits[i]));
		place = told_place(200);
		ck_assert_uint_gt(place, last);
		ck_assert_uint_lt(place, 199);
		last = place;
	}
	ck_assert_ptr_nonnull(strstr(errors(),
	    "' and of the groups in it have too little in common with those of "
	    "other groups, which take more than 300 parts in all; give members "
	    "that belong together one parent, or leave out groups of "
	    "groups\n"));
}
END_TEST

int
main(void)
{
	begin_tests("group");
	add_loop_test(test_groups, 0, 40);
	add_test(test_none);
	add_test(test_circle);
	add_test(test_all);
	add_loop_test(test_parts, 0, 2);
	add_test(test_chain);
	add_test(test_limit);
	return end_tests();
}
