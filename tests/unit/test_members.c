/*
 * Groups of which actors are members of many, in a data set of its own: which
 * memberships hold, and that the order of conditions never matters.
 */
#include "belongs.h"

static const struct crink_actor *
actor_of(char letter)
{
	const char slug[2] = {letter, '\0'};
	const struct crink_actor *const actor = crink_actor_find(slug);

	ck_assert_msg(actor != NULL, "%s", slug);
	return actor;
}

/* Who is in a and in b, by what the data says of each. */
START_TEST(test_holding)
{
	static const char in_a[] = "acdlm", in_b[] = "bcdghfijeklm";

	for (char letter = 'a'; letter <= 'm'; letter++) {
		EXPECT(crink_actor_in(actor_of(letter), actor_of('a')) ==
		           (strchr(in_a, letter) != NULL),
		    "%c in a", letter);
	}
	/* Only the newest day counts, not that of a source without claims. */
	EXPECT(crink_actor_in(actor_of('g'), actor_of('b')), "g in b");
	EXPECT(crink_actor_in(actor_of('h'), actor_of('b')), "h in b");
	EXPECT(crink_actor_in(actor_of('k'), actor_of('b')), "k in b");
	EXPECT(crink_actor_in(actor_of('j'), actor_of('e')), "j in e");
	EXPECT(!crink_actor_in(actor_of('j'), actor_of('c')), "j in c");
	for (char letter = 'a'; letter <= 'm'; letter++) {
		EXPECT(crink_actor_in(actor_of(letter), actor_of('b')) ==
		           (strchr(in_b, letter) != NULL),
		    "%c in b", letter);
	}
}
END_TEST

START_TEST(test_plain)
{
	belongs_read();
	for (int group = 1; group <= CRINK_LAST_ACTOR; group++) {
		for (int actor = 1; actor <= CRINK_LAST_ACTOR; actor++) {
			EXPECT(
			    crink_actor_in(
			        crink_actor_get((enum crink_actor_id)actor),
			        crink_actor_get((enum crink_actor_id)group)) ==
			        belongs[group][actor],
			    "%d in %d", actor, group);
		}
	}
}
END_TEST

static bool
is_in_all(const struct crink_actor *actor, const char *groups)
{
	for (const char *at = groups; *at != '\0'; at++) {
		if (!belongs[crink_actor_id(actor_of(*at))]
		            [crink_actor_id(actor)]) {
			return false;
		}
	}
	return true;
}

/* How many relations there are whose side is in all of the groups; none where
 * they are more than a query holds. */
static size_t
count_plainly(const char *groups, bool is_object)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;
	size_t different = 0, count = 0;

	for (size_t i = 0; groups[i] != '\0'; i++) {
		different += strchr(groups, groups[i]) == groups + i;
	}
	if (different > CRINK_QUERY_SAME_MAX) {
		return 0;
	}
	while ((relation = crink_query_next(&all, relation)) != NULL) {
		const struct crink_actor *const subject =
		    crink_relation_subject(relation);
		const struct crink_actor *const object =
		    crink_relation_object(relation);

		/* What reads the same from both sides counts by either. */
		count += is_in_all(is_object ? object : subject, groups) ||
		         (crink_relation_kind_symmetric(
		              crink_relation_kind(relation)) &&
		             is_in_all(is_object ? subject : object, groups));
	}
	return count;
}

static size_t
count_by_query(const char *groups, bool is_object)
{
	struct crink_query query = crink_query_all();
	const struct crink_relation *relation = NULL;
	size_t count = 0;

	for (const char *at = groups; *at != '\0'; at++) {
		if (is_object) {
			crink_query_object_in(&query, actor_of(*at));
		} else {
			crink_query_subject_in(&query, actor_of(*at));
		}
	}
	while ((relation = crink_query_next(&query, relation)) != NULL) {
		count++;
	}
	EXPECT(count == crink_query_count(&query), "%s: counted", groups);
	return count;
}

static unsigned tried;

/* Every permutation of the first left groups (Heap's algorithm). */
static void
permute(char *groups, size_t left, size_t expected, bool is_object)
{
	if (left <= 1) {
		const size_t count = count_by_query(groups, is_object);

		EXPECT(count == expected, "%s: %zu instead of %zu", groups,
		    count, expected);
		tried++;
		return;
	}
	for (size_t i = 0; i < left; i++) {
		const size_t other = left % 2 == 0 ? i : 0;
		char kept;

		permute(groups, left - 1, expected, is_object);
		kept = groups[other];
		groups[other] = groups[left - 1];
		groups[left - 1] = kept;
	}
}

/* Random sets of up to five groups, every permutation. */
START_TEST(test_permutations)
{
	uint32_t state = 5;
	size_t found = 0;

	belongs_read();
	for (unsigned round = 0; round < 600; round++) {
		char groups[6] = "";
		const size_t count = 2 + unit_below(&state, 4);
		size_t expected;

		for (size_t i = 0; i < count; i++) {
			groups[i] = "abcdefghijk"[unit_below(&state, 11)];
		}
		expected = count_plainly(groups, round % 2 != 0);
		found += expected != 0;
		permute(groups, count, expected, round % 2 != 0);
	}
	/* What was tried was not nothing. */
	ck_assert_uint_gt(found, 300);
	ck_assert_uint_gt(tried, 10000);
}
END_TEST

/* Eight groups with a member in common; one of them twice; and nine, whichever
 * comes last. */
START_TEST(test_most)
{
	char nine[] = "abefghijk";

	belongs_read();
	ck_assert_uint_gt(count_plainly("abefghij", false), 0);
	ck_assert_uint_eq(count_by_query("abefghij", false),
	    count_plainly("abefghij", false));
	ck_assert_uint_eq(count_by_query("abefghijabefghij", false),
	    count_plainly("abefghij", false));
	for (size_t i = 0; i < 9; i++) {
		const char first = nine[0];

		ck_assert_uint_eq(count_by_query(nine, false), 0);
		memmove(nine, nine + 1, 8);
		nine[8] = first;
	}
}
END_TEST

UNIT_MAIN("members", test_holding, test_plain, test_permutations, test_most)
