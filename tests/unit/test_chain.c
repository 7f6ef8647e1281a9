/* Groups so deep in groups that they share rows of their table. */
#include "unit.h"

#define LENGTH 130

/* The actor of a place in the chain: those before it belong to it. */
static const struct crink_actor *
link_at(unsigned place)
{
	char slug[16];

	snprintf(slug, sizeof(slug), "a%u", place * 47 % LENGTH);
	return crink_actor_find(slug);
}

START_TEST(test_sharing)
{
	/* Else this tests nothing. */
	ck_assert_uint_ne(CRINK__GROUP__SIZE_BITS, 0);
	ck_assert_uint_lt(CRINK__GROUP_COUNT, LENGTH * LENGTH / 8);
}
END_TEST

START_TEST(test_members)
{
	for (unsigned group = 0; group < LENGTH; group++) {
		for (unsigned actor = 0; actor < LENGTH; actor++) {
			EXPECT(crink_actor_in(link_at(actor), link_at(group)) ==
			           (actor <= group),
			    "%u in %u", actor, group);
		}
	}
}
END_TEST

/* By a search of its own, which has to note each of so many memberships; nobody told
 * when they begin and end. */
START_TEST(test_members_on)
{
	const struct crink_date day = {2020, 2, 29};

	for (unsigned group = 0; group < LENGTH; group++) {
		for (unsigned actor = group % 3; actor < LENGTH; actor += 3) {
			EXPECT(
			    crink_actor_in_on(link_at(actor), link_at(group),
			        day, CRINK_CERTAINTY_MAYBE) == (actor <= group),
			    "%u in %u", actor, group);
		}
	}
}
END_TEST

/* Lists of groups have what they should, once, and are as long as foretold. */
static void
check_list(const struct crink_actor *group, bool is_object)
{
	const struct crink_query all = crink_query_all();
	struct crink_query query = crink_query_all();
	const struct crink_relation *relation = NULL;
	size_t expected = 0, walked = 0;

	if (is_object) {
		crink_query_object_in(&query, group);
	} else {
		crink_query_subject_in(&query, group);
	}
	while ((relation = crink_query_next(&all, relation)) != NULL) {
		expected +=
		    crink_actor_in(is_object ? crink_relation_object(relation)
		                             : crink_relation_subject(relation),
		        group);
	}
	while ((relation = crink_query_next(&query, relation)) != NULL) {
		EXPECT(
		    crink_actor_in(is_object ? crink_relation_object(relation)
		                             : crink_relation_subject(relation),
		        group),
		    "not in the group");
		walked++;
	}
	ck_assert_uint_eq(walked, expected);
	ck_assert_uint_eq(crink_query_count(&query), expected);
}

START_TEST(test_lists)
{
	for (unsigned group = 0; group < LENGTH; group++) {
		check_list(link_at(group), false);
		check_list(link_at(group), true);
	}
}
END_TEST

/* Lists of sources go on behind each claim, however few of all claims are theirs and
 * wherever those are. */
START_TEST(test_sources)
{
	const struct crink_query all = crink_query_all();
	const struct crink_source *source = NULL;
	size_t count = 0;

	while ((source = crink_source_next(source)) != NULL) {
		struct crink_query query = crink_query_all();
		const struct crink_relation *found = NULL, *relation = NULL;

		crink_query_source(&query, source);
		while ((relation = crink_query_next(&all, relation)) != NULL) {
			if (crink_relation_source(relation) == source) {
				found = crink_query_next(&query, found);
				ck_assert_ptr_eq(found, relation);
				count++;
			}
		}
		ck_assert_ptr_null(crink_query_next(&query, found));
	}
	ck_assert_uint_eq(count, crink_query_count(&all));
}
END_TEST

UNIT_MAIN("chain", test_sharing, test_members, test_members_on, test_lists,
    test_sources)
