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

/* Three names of an actor differ in case alone, and so does what is none in a text; also
 * where much of a text is passed at once. */
START_TEST(test_case)
{
	static const char *const names[] = {
	    "ODDX", "Oddx", "oDDX", "OddX", "oddx", "oddX"};
	const struct crink_actor *const actor = crink_actor_find("actor-2");
	char text[512];

	ck_assert_ptr_nonnull(actor);
	for (size_t i = 0; i < COUNT(names); i++) {
		const bool is_name = i < 3;
		struct crink_mention mention;
		struct crink_scan scan;
		size_t size = 0;

		ck_assert_ptr_eq(crink_actor_find(names[i]), actor);
		ck_assert_int_eq(find(names[i], &mention), is_name);
		ck_assert(!is_name || mention.actor == actor);
		while (size < 200) {
			size += (size_t)sprintf(text + size, "qqqq ");
		}
		sprintf(text + size,
		    "%s qqqq qqqq qqqq qqqq qqqq qqqq qqqq "
		    "qqqq qqqq qqqq qqqq qqqq qqqq qqqq",
		    names[i]);
		scan = crink_scan_text(text, strlen(text));
		ck_assert_int_eq(crink_scan_next(&scan, &mention), is_name);
		ck_assert(!is_name ||
		          (mention.start == size && mention.end == size + 4 &&
		              mention.actor == actor));
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
