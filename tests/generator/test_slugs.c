/* Slugs: each is found by its number, and its number by it. */
#include "help.h"

#include "model/slugs.h"

/* A class of which some records have no slug: it could not be bound. */
START_TEST(test_copies)
{
	const struct slugs *slugs = &model.slugs[MODEL_ACTOR];

	bind_data("actors:\n"
	          "- {id: north-korea}\n"
	          "- {id: No}\n"
	          "- {id: a}\n"
	          "- {id: \"russ\\x69a\"}\n");
	ck_assert_str_eq(string_of(slugs_text(slugs, 1)), "north-korea");
	ck_assert_str_eq(string_of(slugs_text(slugs, 2)), "");
	ck_assert_str_eq(string_of(slugs_text(slugs, 3)), "a");
	ck_assert_str_eq(string_of(slugs_text(slugs, 4)), "russia");
	ck_assert_uint_eq(*slugs_find(slugs, as_text("north-korea")), 1);
	ck_assert_uint_eq(*slugs_find(slugs, as_text("a")), 3);
	ck_assert_uint_eq(*slugs_find(slugs, as_text("russia")), 4);
	ck_assert_uint_eq(*slugs_find(slugs, as_text("No")), 0);
	ck_assert_uint_eq(*slugs_find(slugs, as_text("north")), 0);
	ck_assert_uint_eq(*slugs_find(slugs, as_text("")), 0);
}
END_TEST

START_TEST(test_empty)
{
	const struct slugs *slugs = &model.slugs[MODEL_ITEM];

	bind_data("items: []\n");
	ck_assert_uint_eq(*slugs_find(slugs, as_text("a")), 0);
}
END_TEST

/* Of two records with one slug the first is found, and both have it. */
START_TEST(test_twice)
{
	const struct slugs *slugs = &model.slugs[MODEL_ACTOR];

	bind_data("actors: [{id: a}, {id: b}, {id: a}]\n");
	ck_assert_uint_eq(*slugs_find(slugs, as_text("a")), 1);
	ck_assert_uint_eq(*slugs_find(slugs, as_text("b")), 2);
	ck_assert_str_eq(string_of(slugs_text(slugs, 3)), "a");
}
END_TEST

START_TEST(test_many)
{
	const uint32_t count = 50000;
	struct text text = {.memory = &memory};
	char slug[16];

	text_string(&text, "actors:\n");
	for (uint32_t i = 1; i <= count; i++) {
		text_format(&text, "- id: a%u\n", (unsigned)(i * 7));
	}
	bind_data(text_join(&text));
	for (uint32_t i = 1; i <= count * 7; i++) {
		snprintf(slug, sizeof(slug), "a%u", (unsigned)i);
		ck_assert_uint_eq(
		    slugs_number(&model, MODEL_ACTOR, as_text(slug)),
		    i % 7 == 0 ? i / 7 : 0);
	}
}
END_TEST

int
main(void)
{
	begin_tests("slugs");
	add_test(test_copies);
	add_test(test_empty);
	add_test(test_twice);
	add_test(test_many);
	return end_tests();
}
