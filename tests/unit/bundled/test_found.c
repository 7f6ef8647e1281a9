/* Names of the bundled facts in all their forms: the right one is found, or nobody. */
#include "../unit.h"
#include "found_names.h"

START_TEST(test_found)
{
	for (size_t i = 0; i < COUNT(found_names); i++) {
		const struct crink_actor *actor =
		    crink_actor_find(found_names[i].name);

		EXPECT(
		    strcmp(crink_actor_slug(actor), found_names[i].slug) == 0,
		    "'%s' finds '%s' instead of '%s'", found_names[i].name,
		    crink_actor_slug(actor), found_names[i].slug);
	}
}
END_TEST

START_TEST(test_nobody)
{
	for (size_t i = 0; i < COUNT(nobodys_names); i++) {
		const struct crink_actor *actor =
		    crink_actor_find(nobodys_names[i]);

		EXPECT(actor == NULL, "'%s' finds '%s'", nobodys_names[i],
		    crink_actor_slug(actor));
	}
}
END_TEST

UNIT_MAIN("found", test_found, test_nobody)
