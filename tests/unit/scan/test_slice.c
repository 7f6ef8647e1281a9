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

/* Finds what is the name of one who is left, and tells nobody by it; its kind. */
static enum crink_alias_kind
nobody(const char *text)
{
	const struct crink_mention mention = find(text);

	ck_assert_msg(
	    mention.actor == NULL && mention.item == NULL, "%s", text);
	return mention.kind;
}

START_TEST(test_left)
{
	const struct crink_actor *const north = crink_actor_find("north-korea");

	ck_assert_ptr_nonnull(north);
	ck_assert_ptr_null(crink_actor_find("south-korea"));
	ck_assert_ptr_eq(find("North Korea").actor, north);
	ck_assert_ptr_eq(find("DPRK").actor, north);
	ck_assert_ptr_eq(find("Iran").actor, crink_actor_find("iran"));
	ck_assert_int_eq(nobody("Korea"), CRINK_ALIAS_KIND_NAME);
	nobody("Triad");
	nobody("Tetrad");
}
END_TEST

/* A name of three, of whom two are left, and one of these may be found: in the whole
 * it is one of two. */
START_TEST(test_left_of_several)
{
	ck_assert_int_eq(nobody("Old Land"), CRINK_ALIAS_KIND_FORMER);
	ck_assert_ptr_null(find("old-land").actor);
}
END_TEST

/* Whoever may not be found, or is left, is told as in the whole. */
START_TEST(test_left_of_one)
{
	const struct crink_actor *const one = crink_actor_find("ruritania");

	ck_assert_ptr_nonnull(one);
	ck_assert_ptr_null(crink_actor_find("New Land"));
	ck_assert_ptr_eq(find("New Land").actor, one);
	ck_assert_ptr_eq(find("Syldavia").actor, crink_actor_find("syldavia"));
}
END_TEST

/* The last actor of all, alone with a name of two, and with one that an item had. */
START_TEST(test_last)
{
	const struct crink_actor *const last = crink_actor_find("syldavia");

	ck_assert_ptr_nonnull(last);
	ck_assert_ptr_null(crink_actor_next(last));
	ck_assert_int_eq(nobody("Far Land"), CRINK_ALIAS_KIND_FORMER);
	ck_assert_ptr_eq(crink_actor_find("Far Away"), last);
	nobody("Far Away");
}
END_TEST

/* An item that is gone has the name of an actor. */
START_TEST(test_other_class)
{
	ck_assert_int_eq(nobody("Ruritania"), CRINK_ALIAS_KIND_NONE);
	ck_assert_str_eq(
	    crink_actor_slug(crink_actor_find("Ruritania")), "ruritania");
	ck_assert_ptr_null(crink_item_find("Ruritania"));
}
END_TEST

START_TEST(test_gone)
{
	static const char *const texts[] = {"South Kory", "NATO", "Turkey",
	    "Salvo", "한국", "Borduria", "Sceptre", "จด \340\270\264ข"};

	for (size_t i = 0; i < COUNT(texts); i++) {
		struct crink_scan scan =
		    crink_scan_text(texts[i], strlen(texts[i]));
		struct crink_mention mention;

		ck_assert_msg(
		    !crink_scan_next(&scan, &mention), "%s", texts[i]);
	}
}
END_TEST

UNIT_MAIN("scan-slice", test_left, test_left_of_several, test_left_of_one,
    test_last, test_other_class, test_gone)
