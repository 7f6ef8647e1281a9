/* Who belongs to whom, by name. */
#include "unit.h"

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
	    {"kim-jong-un", "crink", false}, /* persons hang on nothing */
	    {"russian-defence-ministry", "crink", true}, /* its parent is in */
	    {"russian-defence-ministry", "russia", true},
	    {"korean-central-news-agency", "north-korea", true}, /* two up */
	    {"russia", "russian-defence-ministry", false},
	    {"chinese-firms", "crink", true},
	    {"turkey", "nato", true},
	    {"estonia", "nato", true},
	    {"ukraine", "nato", false},
	    {"yoon-government", "south-korea", true},
	    {"yoon-government", "north-korea", false},
	    {"trump-administration", "united-states", true},
	    {"donald-trump", "united-states", false},
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

UNIT_MAIN("group", test_rows)
