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
			EXPECT(crink_actor_in(actor, group) == expected,
			    "%s in %s", crink_actor_slug(actor),
			    crink_actor_slug(group));
			EXPECT(crink__group_has(crink__actor_ref(group),
			           crink__actor_ref(actor)) == expected,
			    "%s in %s, by reference", crink_actor_slug(actor),
			    crink_actor_slug(group));
		}
	}
	ck_assert_uint_ge(count, CRINK__ACTOR_COUNT);
	ck_assert(count == 0 || count > CRINK__ACTOR_COUNT + 30);
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
			EXPECT(found == (expected < CRINK__ACTOR_COUNT) &&
			           (!found || first == expected),
			    "from row %u of group %u", (unsigned)row,
			    (unsigned)ref);
		}
	}
}
END_TEST

UNIT_MAIN("group", test_closure, test_seek)
