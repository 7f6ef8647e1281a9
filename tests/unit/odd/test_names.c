/* Every name of the odd data leads to who bears it, and none other to anyone. */
#include "unit.h"

#include "name.h"
#include "odd.h"

/* The data is what it should be: names with prints, and each way of hashing. */
START_TEST(test_oddness)
{
	ck_assert_uint_gt(CRINK__ACTOR_SLOT_COUNT, 70000);
	ck_assert_uint_eq(
	    CRINK__ACTOR_FINGERPRINT_COUNT, CRINK__ACTOR_SLOT_COUNT);
	ck_assert_uint_eq(CRINK__ITEM_FINGERPRINT_COUNT, 0);
	ck_assert_uint_ne(CRINK__ACTOR_ROTATION, 0);
	ck_assert_uint_eq(CRINK__ITEM_ROTATION, 0);
	ck_assert_uint_ne(CRINK__SOURCE_ROTATION, 0);
	ck_assert_uint_eq(CRINK__ACTOR_KEY_LONGEST, NAME_BYTES_MAX);
	ck_assert_uint_eq(CRINK__QUANTITY__LOW_BITS, 64);
}
END_TEST

static void
check_borne(const char *name, int actor)
{
	EXPECT((int)crink_actor_id(crink_actor_find(name)) == actor + 1,
	    "'%s' of actor %d finds %d", name, actor,
	    (int)crink_actor_id(crink_actor_find(name)) - 1);
	EXPECT(crink_actor_find_n(name, strlen(name)) == crink_actor_find(name),
	    "'%s' with its size", name);
	EXPECT(crink_actor_match(name, NULL) == crink_actor_find(name) &&
	           crink_actor_match(name, crink_actor_find(name)) == NULL,
	    "'%s' matches others", name);
}

/* As it is spelt, and as it is folded. */
START_TEST(test_actors)
{
	char text[TEXT_MAX];

	for (int i = 0; i < ACTORS; i++) {
		for (int plain = 0; plain < 2; plain++) {
			actor_name(i, plain != 0, text);
			check_borne(text, i);
			for (int kind = 1; kind <= ALIAS_KINDS; kind++) {
				for (int j = kind == 1 ? 2 : 0;
				     j < alias_counts[kind]; j++) {
					if (actor_alias(
					        i, kind, j, plain != 0, text)) {
						check_borne(text, i);
					}
				}
			}
		}
		for (int j = 0; actor_language(i, j) != NONE; j++) {
			actor_name_in(i, j, text);
			check_borne(text, i);
			if (actor_more_name(i, j, text)) {
				check_borne(text, i);
			}
		}
	}
}
END_TEST

/* Who bears a name of several: as many as there should be, in the order of the
 * table. */
static void
check_shared(const char *name, int which, int count)
{
	const struct crink_actor *actor = NULL, *before = NULL;
	char text[TEXT_MAX];

	while ((actor = crink_actor_match(name, actor)) != NULL) {
		const int row = (int)crink_actor_id(actor) - 1;

		ck_assert(actor_alias(row, 1, which, false, text));
		ck_assert_str_eq(text, name);
		ck_assert(before == NULL || before < actor);
		before = actor;
		count--;
	}
	ck_assert_int_eq(count, 0);
}

START_TEST(test_shared)
{
	char name[TEXT_MAX], other[TEXT_MAX];
	int everyone = 0;

	for (int i = 0; i < ACTORS; i++) {
		everyone += actor_alias(i, 1, 0, false, name);
	}
	check_shared("Everyone!", 0, everyone);
	ck_assert_int_gt(everyone, 200);
	ck_assert_ptr_null(crink_actor_find("Everyone!"));
	for (int i = 0; i < 200; i += 2) {
		const bool one = actor_alias(i, 1, 1, false, name);
		const bool two = actor_alias(i + 1, 1, 1, false, other);

		if (one && two) {
			ck_assert_ptr_null(crink_actor_find(name));
			check_shared(name, 1, 2);
		} else if (one) {
			check_borne(name, i);
		}
	}
}
END_TEST

/* Numbers that no name has are borne by nobody; nor is what has one byte more
 * than a name of the greatest length. */
START_TEST(test_misses)
{
	char text[TEXT_MAX];

	for (int i = 0; i < ACTORS; i++) {
		for (int j = 37; j < NAMES_EACH; j++) {
			text[0] = '\0';
			put_word(text, (unsigned)(i * NAMES_EACH + j), true);
			EXPECT(crink_actor_match(text, NULL) == NULL,
			    "'%s' is found", text);
			put_word(text, (unsigned)(i * NAMES_EACH + j), true);
			EXPECT(crink_actor_match(text, NULL) == NULL,
			    "'%s' is found", text);
		}
		if (actor_alias(i, ALIAS_KINDS, 5, true, text) &&
		    strlen(text) == NAME_BYTES_MAX) {
			strcat(text, "z");
			ck_assert_ptr_null(crink_actor_find(text));
			ck_assert_ptr_null(
			    crink_actor_find_n(text, NAME_BYTES_MAX + 1));
		}
	}
	ck_assert_ptr_null(crink_item_find("actor-1"));
	ck_assert_ptr_null(crink_actor_find("item-1"));
}
END_TEST

START_TEST(test_items)
{
	char text[TEXT_MAX];

	for (int i = 0; i < ITEMS; i++) {
		for (int j = -1; j < item_aliases(i); j++) {
			if (j < 0) {
				item_name(i, text);
			} else {
				item_alias(i, j, text);
			}
			EXPECT(
			    (int)crink_item_id(crink_item_find(text)) == i + 1,
			    "'%s' of item %d", text, i);
			EXPECT(crink_item_find_n(text, strlen(text)) ==
			           crink_item_find(text),
			    "'%s' with its size", text);
		}
		if (item_language(i, text) != NONE) {
			ck_assert_int_eq(
			    crink_item_id(crink_item_find(text)), i + 1);
		}
	}
}
END_TEST

START_TEST(test_sources)
{
	char text[TEXT_MAX];

	for (int i = 0; i < SOURCES; i++) {
		for (int j = -1; j < source_aliases(i); j++) {
			if (j >= 0) {
				source_alias(i, j, text);
			} else if (!source_title(i, text)) {
				snprintf(text, sizeof(text), "source-%d", i);
			}
			EXPECT((int)crink_source_id(crink_source_find(text)) ==
			           i + 1,
			    "'%s' of source %d", text, i);
		}
	}
}
END_TEST

UNIT_MAIN("names", test_oddness, test_actors, test_shared, test_misses,
    test_items, test_sources)
