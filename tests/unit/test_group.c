/* Groups, against the closure of parents and member-of relations. */
#include "belongs.h"

#include "group.h"

START_TEST(test_closure)
{
	const struct crink_actor *group = NULL;
	size_t count = 0;

	belongs_read();
	while ((group = crink_actor_next(group)) != NULL) {
		const struct crink_actor *actor = NULL;

		while ((actor = crink_actor_next(actor)) != NULL) {
			const bool expected = belongs[crink_actor_id(group)]
			                             [crink_actor_id(actor)];

			count += expected;
			ck_assert_msg(crink_actor_in(actor, group) == expected,
			    "%s in %s", crink_actor_slug(actor),
			    crink_actor_slug(group));
			ck_assert(crink__group_has(crink__actor_ref(group),
			              crink__actor_ref(actor)) == expected);
		}
	}
	ck_assert_uint_gt(count, CRINK__ACTOR_COUNT + 30);
}
END_TEST

START_TEST(test_rows)
{
	static const struct {
		const char *actor, *group;
		bool in;
	} rows[] = {
	    {"russia", "crink", true},
	    {"china", "crink", true},
	    {"iran", "crink", true},
	    {"north-korea", "crink", true},
	    {"crink", "crink", true},
	    {"crink", "russia", false},
	    {"south-korea", "crink", false},
	    {"kim-jong-un", "crink", true},
	    {"andrei-belousov", "crink", true}, /* through two parents */
	    {"andrei-belousov", "russia", true},
	    {"andrei-belousov", "russian-defence-ministry", true},
	    {"russian-defence-ministry", "andrei-belousov", false},
	    {"chinese-firms", "crink", true},
	    {"turkey", "nato", true},
	    {"estonia", "nato", true},
	    {"united-states", "nato", false}, /* no claim says so */
	    {"yoon-suk-yeol", "south-korea", true},
	    {"yoon-suk-yeol", "north-korea", false},
	    {"donald-trump", "united-states", true},
	    {"nobody", "crink", false},
	    {"russia", "nobody", false},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		ck_assert_msg(
		    crink_actor_in(crink_actor_find(rows[i].actor),
		        crink_actor_find(rows[i].group)) == rows[i].in,
		    "%s in %s", rows[i].actor, rows[i].group);
	}
	ck_assert(!crink_actor_in(NULL, NULL));
}
END_TEST

/* From any row, the next row of the group. */
START_TEST(test_seek)
{
	belongs_read();
	for (uint32_t ref = 1; ref <= CRINK__ACTOR_COUNT; ref++) {
		struct crink__group group;
		const int id = (int)crink_actor_id(crink__actor_at(ref));
		uint32_t expected = CRINK__ACTOR_COUNT;

		crink__group_find(&group, ref);
		for (uint32_t row = CRINK__ACTOR_COUNT; row-- > 0;) {
			uint32_t first = 0;
			bool found;

			if (belongs[id]
			           [crink_actor_id(crink__actor_at(row + 1))]) {
				expected = row;
			}
			found = crink__group_seek(&group, row, &first);
			ck_assert(found == (expected < CRINK__ACTOR_COUNT));
			ck_assert(!found || first == expected);
		}
	}
}
END_TEST

UNIT_MAIN("group", test_closure, test_rows, test_seek)
