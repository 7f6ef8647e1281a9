/* Which list of the facts a query walks. */
#include "unit.h"

#include "walk.h"

/* The shortest list of the conditions is walked, whatever their order. */
START_TEST(test_plan)
{
	const struct crink_actor *russia = crink_actor_find("Russia");
	const struct crink_actor *intelligence =
	    crink_actor_find("South Korean intelligence");
	const struct crink_item *arms = crink_item_find("arms");
	struct crink_query one = crink_query_all();
	struct crink_query other = crink_query_all();

	crink_query_object(&one, russia);
	ck_assert_int_eq(one.plan, CRINK__WALK_OBJECT);
	ck_assert_uint_eq(one.planned, crink__actor_ref(russia));
	crink_query_item(&one, arms);
	crink_query_claimant(&one, intelligence);
	ck_assert_int_eq(one.plan, CRINK__WALK_CLAIMANT);
	ck_assert_uint_ge(one.cost, 2);
	crink_query_claimant(&other, intelligence);
	crink_query_object(&other, russia);
	crink_query_item(&other, arms);
	ck_assert_int_eq(other.plan, one.plan);
	ck_assert_uint_eq(other.planned, one.planned);
	crink_query_kind(&other, CRINK_RELATION_NONE);
	ck_assert_int_eq(other.plan, CRINK__WALK_NOTHING);
	crink_query_subject(&other, russia);
	ck_assert_int_eq(other.plan, CRINK__WALK_NOTHING);
}
END_TEST

UNIT_MAIN("walk", test_plan)
