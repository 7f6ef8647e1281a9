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
	const struct index *index =
	    index_data(join(vocabulary, facts, NULL), NULL);
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
	add_test(test_table);
	add_loop_test(test_none, 0, 2);
	return end_tests();
}
