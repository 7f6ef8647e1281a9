/*
 * Names in data whose classes hash them in ways of their own: who is named by no more
 * than a name is found by it.
 */
#include "../unit.h"

#include "name.h"

/* What is found in a text, if it is all of it. */
static bool
find(const char *text, struct crink_mention *mention)
{
	struct crink_scan scan = crink_scan_text(text, strlen(text));

	return crink_scan_next(&scan, mention) && mention->start == 0 &&
	       mention->end == strlen(text);
}

START_TEST(test_rotations)
{
	ck_assert_int_ne(CRINK__ACTOR_ROTATION, CRINK__ITEM_ROTATION);
	ck_assert_int_ne(CRINK__ACTOR_ROTATION, CRINK__DECOY_ROTATION);
}
END_TEST

START_TEST(test_actors)
{
	const struct crink_actor *actor = NULL;
	unsigned count = 0, found = 0;

	while ((actor = crink_actor_next(actor)) != NULL) {
		struct crink_mention mention;

		count++;
		if (find(crink_actor_name(actor), &mention)) {
			found += mention.actor == actor;
			ck_assert_ptr_null(mention.item);
			ck_assert(mention.actor == NULL ||
			          strcmp(crink_actor_name(mention.actor),
			              crink_actor_name(actor)) == 0);
		}
	}
	/* The others share their names. */
	ck_assert_uint_gt(found, count / 10 * 9);
}
END_TEST

/* Two names of an actor differ in case alone, and so does what is none in a text. */
START_TEST(test_case)
{
	static const char *const texts[] = {"ODDX", "Oddx", "OddX", "oddx"};
	const struct crink_actor *const actor = crink_actor_find("actor-2");
	struct crink_mention mention;

	ck_assert_ptr_nonnull(actor);
	for (size_t i = 0; i < COUNT(texts); i++) {
		const bool is_name = i < 2;

		ck_assert_ptr_eq(crink_actor_find(texts[i]), actor);
		ck_assert_int_eq(find(texts[i], &mention), is_name);
		ck_assert(!is_name || mention.actor == actor);
	}
}
END_TEST

START_TEST(test_items)
{
	const struct crink_item *item = NULL;
	unsigned count = 0, found = 0;

	while ((item = crink_item_next(item)) != NULL) {
		struct crink_mention mention;

		count++;
		if (find(crink_item_name(item), &mention)) {
			found += mention.item == item;
		}
	}
	/* The others share their names, or are not looked for in texts. */
	ck_assert_uint_gt(found, count / 3);
}
END_TEST

UNIT_MAIN("scan-classes", test_rotations, test_actors, test_case, test_items)
