/* Who is a member: the table of memberships, claim by claim. */
#include "help.h"

#include "tables/members.h"

static const char facts[] =
    "actors:\n"
    "- {id: a, kind: state, name: A}\n"
    "- {id: b, kind: state, name: B}\n"
    "- {id: c, kind: state, name: C, parent: b}\n"
    "- {id: d, kind: state, name: D}\n"
    "sources:\n"
    "- {id: s, publisher: a, date: 2023-05-01, title: S}\n"
    "relations:\n"
    "- {subject: d, kind: member-of, object: c, source: s, paragraph: 1}\n"
    "- {subject: b, kind: member-of, object: a, source: s, paragraph: 2}\n"
    "- {subject: d, kind: member-of, object: a, when: 2020/2021, source: s,\n"
    "   paragraph: 3}\n"
    "- {subject: a, kind: member-of, object: d, when: 2023-05-01, source: s,\n"
    "   paragraph: 4}\n"
    /* None of these is one. */
    "- {id: x, subject: c, kind: member-of, object: a, source: s,\n"
    "   paragraph: 5}\n"
    "- {subject: c, kind: member-of, object: a, negated: true,\n"
    "   links: {corrects: x}, source: s, paragraph: 6}\n";

struct row {
	const char *group, *member;
	unsigned paragraph;
	bool holds;
	uint32_t below;
};

/* Sorted by group and then by member; what is below b is in c, an organ of it. */
START_TEST(test_table)
{
	static const struct row rows[] = {{"a", "b", 2, true, 3},
	    {"a", "d", 3, false, 4}, {"c", "d", 1, true, 4},
	    {"d", "a", 4, true, 1}};
	/* Words in another order than that of their numbers, or not. */
	static const char *const locks[] = {NULL,
	    "relation-kind supplies 1\nrelation-kind member-of 2\n"
	    "status reported 1\nstatus stated 2\n",
	    "relation-kind supplies 1\nrelation-kind member-of 2\n"
	    "status stated 1\nstatus reported 2\n"};
	const struct index *index =
	    index_data(join(vocabulary, facts, NULL), locks[_i]);
	const struct table *tables = index->tables;
	const struct members members = members_find(&memory, index);
	size_t held = 0;

	ck_assert_uint_eq(tables[CRINK__TABLE_MEMBER].count, COUNT(rows));
	for (int i = 0; i < COUNT(rows); i++) {
		const uint32_t relation =
		    TABLE_COLUMN(tables, MEMBER, RELATION, REF, RELATION)[i];
		const uint32_t group = index_reference(
		    index, MODEL_ACTOR, number_of(MODEL_ACTOR, rows[i].group));
		const uint32_t member = index_reference(
		    index, MODEL_ACTOR, number_of(MODEL_ACTOR, rows[i].member));

		ck_assert_uint_eq(
		    TABLE_COLUMN(tables, MEMBER, GROUP, REF, ACTOR)[i], group);
		ck_assert_uint_eq(
		    TABLE_COLUMN(tables, MEMBER, ACTOR, REF, ACTOR)[i], member);
		ck_assert_uint_eq(TABLE_COLUMN(tables, RELATION, PARAGRAPH,
		                      NUMBER, NONE)[relation - 1],
		    rows[i].paragraph);
		ck_assert_uint_eq(
		    TABLE_COLUMN(tables, MEMBER, HOLDS, NUMBER, NONE)[i],
		    rows[i].holds);
		ck_assert_uint_eq(
		    TABLE_COLUMN(tables, MEMBER, BELOW, REF, MEMBER)[i],
		    rows[i].below);
		if (rows[i].holds) {
			ck_assert_uint_eq(members.groups[held], group - 1);
			ck_assert_uint_eq(members.members[held++], member - 1);
		}
	}
	ck_assert_uint_eq(members.count, held);
}
END_TEST

/* ---- at random ----------------------------------------------------- */

#define ACTORS 12
#define CLAIMS 40

/* Who is said to be a member of what, as numbers of actors; every third is over, every
 * fifth is denied, every seventh is another kind of claim. */
static uint32_t subjects[CLAIMS], objects[CLAIMS];

static const struct index *
index_random(uint32_t seed, uint32_t count)
{
	struct text text = {.memory = &memory};
	uint32_t state = seed;

	text_string(&text, vocabulary);
	text_string(&text, "sources: [{id: s, publisher: a1, date: 2023-05-01,"
	                   " title: S}]\nactors:\n");
	for (uint32_t i = 1; i <= ACTORS; i++) {
		const uint32_t parent = next_random(&state) % (ACTORS + 1);

		text_format(&text, "- {id: a%u, kind: state, name: A%u",
		    (unsigned)i, (unsigned)i);
		/* A lower number is below a higher one: no circles. */
		text_format(&text, parent > i ? ", parent: a%u}\n" : "}\n",
		    (unsigned)parent);
	}
	text_string(&text, count == 0 ? "" : "relations:\n");
	for (uint32_t i = 0; i < count; i++) {
		subjects[i] = 1 + next_random(&state) % ACTORS;
		objects[i] = 1 + next_random(&state) % ACTORS;
		text_format(&text,
		    "- {subject: a%u, kind: %s, object: a%u, source: s,"
		    " paragraph: %u, note: n%u%s%s}\n",
		    (unsigned)subjects[i],
		    i % 7 == 6 ? "supplies" : "member-of", (unsigned)objects[i],
		    (unsigned)(1 + next_random(&state) % 9), (unsigned)i,
		    i % 3 == 2 ? ", when: 2020/2021" : "",
		    i % 5 == 4 ? ", negated: true" : "");
	}
	return index_data(text_join(&text), NULL);
}

/* The first membership in somebody of so many rows from one on; 0: none. */
static uint32_t
first_within(
    const struct index *index, uint32_t row, uint32_t end, uint32_t count)
{
	const uint32_t *groups =
	    TABLE_COLUMN(index->tables, MEMBER, GROUP, REF, ACTOR);

	for (uint32_t i = 0; i < count; i++) {
		if (groups[i] - 1 >= row && groups[i] - 1 < end) {
			return i + 1;
		}
	}
	return 0;
}

/* Those that hold, and where those of each actor begin. */
static void
check_found(const struct index *index, size_t count)
{
	const struct table *tables = index->tables;
	const struct members members = members_find(&memory, index);
	size_t held = 0;

	for (size_t i = 0; i < count; i++) {
		if (TABLE_COLUMN(tables, MEMBER, HOLDS, NUMBER, NONE)[i] != 0) {
			EXPECT(
			    members.groups[held] ==
			    TABLE_COLUMN(tables, MEMBER, GROUP, REF, ACTOR)[i] -
			        1);
			EXPECT(
			    members.members[held++] ==
			    TABLE_COLUMN(tables, MEMBER, ACTOR, REF, ACTOR)[i] -
			        1);
		}
	}
	ck_assert_uint_eq(members.count, held);
	for (uint32_t row = 0; row <= ACTORS; row++) {
		size_t first = 0;

		while (first < held && members.groups[first] < row) {
			first++;
		}
		ck_assert_uint_eq(members_first(&members, row), first);
	}
}

START_TEST(test_random)
{
	const uint32_t claims = (uint32_t)_i % (CLAIMS + 1);
	const struct index *index = index_random((uint32_t)_i + 1, claims);
	const struct table *tables = index->tables;
	const struct order *actors = &index->orders[MODEL_ACTOR];
	const size_t count = tables[CRINK__TABLE_MEMBER].count;
	uint32_t at = 0;

	for (uint32_t group = 0; group < ACTORS; group++) {
		for (uint32_t row = 0; row < claims; row++) {
			const uint32_t claim =
			    index->orders[MODEL_RELATION].numbers[row] - 1;
			const uint32_t member = actors->rows[subjects[claim]];

			if (actors->rows[objects[claim]] != group ||
			    claim % 5 == 4 || claim % 7 == 6) {
				continue;
			}
			ck_assert_uint_lt(at, count);
			EXPECT(TABLE_COLUMN(tables, MEMBER, GROUP, REF,
			           ACTOR)[at] == group + 1);
			EXPECT(TABLE_COLUMN(tables, MEMBER, ACTOR, REF,
			           ACTOR)[at] == member + 1);
			EXPECT(TABLE_COLUMN(tables, MEMBER, RELATION, REF,
			           RELATION)[at] == row + 1);
			EXPECT(TABLE_COLUMN(tables, MEMBER, HOLDS, NUMBER,
			           NONE)[at] == (claim % 3 != 2));
			EXPECT(TABLE_COLUMN(tables, MEMBER, BELOW, REF,
			           MEMBER)[at] == first_within(index, member,
			                              actors->ends[member],
			                              (uint32_t)count));
			at++;
		}
	}
	ck_assert_uint_eq(at, count);
	check_found(index, count);
}
END_TEST

/* Without claims, or without such a kind of claims, nobody is a member. */
START_TEST(test_none)
{
	const struct index *index = index_data(
	    _i == 0 ? vocabulary : "actor-kinds: [{id: state}]\n", NULL);

	ck_assert_uint_eq(index->tables[CRINK__TABLE_MEMBER].count, 0);
	ck_assert_uint_eq(members_find(&memory, index).count, 0);
}
END_TEST

int
main(void)
{
	begin_tests("members");
	add_loop_test(test_table, 0, 3);
	add_loop_test(test_random, 0, 2 * CLAIMS);
	add_loop_test(test_none, 0, 2);
	return end_tests();
}
