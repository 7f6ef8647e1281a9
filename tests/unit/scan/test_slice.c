/*
 * Names in a slice of the data, from which some who bear them are gone: what several
 * bear in all data stands for none of those that are left.
 */
#include "../unit.h"

/* What is found first. */
static struct crink_mention
find(const char *text)
{
	struct crink_scan scan = crink_scan_text(text, strlen(text));
	struct crink_mention mention;

	ck_assert(crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(mention.start, 0);
	ck_assert_uint_eq(mention.end, strlen(text));
	return mention;
}

START_TEST(test_left)
{
	const struct crink_actor *const north = crink_actor_find("north-korea");
	const struct crink_mention korea = find("Korea");

	ck_assert_ptr_nonnull(north);
	ck_assert_ptr_null(crink_actor_find("south-korea"));
	ck_assert_ptr_eq(find("North Korea").actor, north);
	ck_assert_ptr_eq(find("DPRK").actor, north);
	ck_assert_ptr_eq(find("Iran").actor, crink_actor_find("iran"));
	ck_assert_ptr_null(korea.actor);
	ck_assert_ptr_null(korea.item);
	ck_assert_int_eq(korea.kind, CRINK_ALIAS_KIND_NAME);
}
END_TEST

START_TEST(test_gone)
{
	static const char *const texts[] = {
	    "South Kory", "NATO", "Turkey", "Salvo", "한국"};

	for (size_t i = 0; i < COUNT(texts); i++) {
		struct crink_scan scan =
		    crink_scan_text(texts[i], strlen(texts[i]));
		struct crink_mention mention;

		ck_assert_msg(
		    !crink_scan_next(&scan, &mention), "%s", texts[i]);
	}
}
END_TEST

UNIT_MAIN("scan-slice", test_left, test_gone)
