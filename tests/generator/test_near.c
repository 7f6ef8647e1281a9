/* Suggestions: the nearest words, if some are near enough. */
#include "help.h"

#include "base/near.h"

static const struct {
	const char *wrong, *words[6], *text; /* in the message */
} cases[] = {
    {"north-koera", {"south-korea", "north-korea", "korea"}, "'north-korea'"},
    {"rusia", {"russia", "prussia", "asia"}, "'russia'"},
    /* One slip is left out, put in, changed or swapped. */
    {"actor", {"actors"}, "'actors'"},
    {"actorss", {"actors"}, "'actors'"},
    {"acters", {"actors"}, "'actors'"},
    {"cators", {"actors"}, "'actors'"},
    {"actosr", {"actors"}, "'actors'"},
    /* A third of its letters at most, three at most; none of three letters. */
    {"a", {"b", "ab"}, ""},
    {"ab", {"ba", "abc"}, ""},
    {"abc", {"abd", "abcd", "acb"}, ""},
    {"abcd", {"abdc"}, "'abdc'"},
    {"abcd", {"badc"}, ""},
    {"abcde", {"abcxe"}, "'abcxe'"},
    {"abcde", {"abxye"}, ""},
    {"abcdef", {"abxyef"}, "'abxyef'"},
    {"abcdef", {"axyzef"}, ""},
    {"abcdefghi", {"abcdefxyz"}, "'abcdefxyz'"},
    {"abcdefghi", {"abcdewxyz"}, ""},
    {"abcdefghijklmnopqrst", {"abcdefghijklmnopqxyz"},
        "'abcdefghijklmnopqxyz'"},
    {"abcdefghijklmnopqrst", {"abcdefghijklmnopwxyz"}, ""},
    /* The nearest; of those that are alike all, or none if they are many. */
    {"abcdef", {"abcxyf", "abcdex", "abcxef"}, "'abcdex' or 'abcxef'"},
    {"abcdef", {"abcdex", "abcdey"}, "'abcdex' or 'abcdey'"},
    {"abcdef", {"abcdex", "abcdey", "abcdez"},
        "'abcdex', 'abcdey' or 'abcdez'"},
    {"abcdef", {"abcdex", "abcdey", "abcdez", "abcdew"}, ""},
    {"abcdef", {"abxyef", "abcdex", "abcdey", "abcxyf"},
        "'abcdex' or 'abcdey'"},
    {"abcdef", {"abcdex", "abcdey", "abcdez", "abcdew", "abcdef"}, "'abcdef'"},
    {"north-koreans", {"north-korea", "south-korea"}, "'north-korea'"},
    {"koreans", {"korea-m", "korea-s", "korea"}, "'korea-s'"},
    /* A change after a swap is two slips, and lengths differ. */
    {"abcdef", {"bacdxf"}, "'bacdxf'"},
    {"id", {"item"}, ""},
    {"subject", {"object", "subjects"}, "'subjects'"},
    {"", {"a"}, ""},
    {"a", {""}, ""},
};

START_TEST(test_near)
{
	struct near near = near_to(cases[_i].wrong, strlen(cases[_i].wrong));
	const char *expected = cases[_i].text;

	for (int i = 0; cases[_i].words[i] != NULL; i++) {
		near_offer_string(&near, cases[_i].words[i]);
	}
	if (expected[0] != '\0') {
		expected = join("; did you mean ", expected, "?", NULL);
	}
	ck_assert_msg(strcmp(near_text(&near), expected) == 0,
	    "'%s' gives \"%s\", not \"%s\"", cases[_i].wrong, near_text(&near),
	    expected);
}
END_TEST

static bool
is_near(size_t size)
{
	char wrong[200], right[200];
	struct near near;

	memset(wrong, 'x', size);
	memset(right, 'x', size);
	wrong[size] = '\0';
	right[size] = '\0';
	right[size / 2] = 'y';
	near = near_to(wrong, strlen(wrong));
	near_offer_string(&near, right);
	return near.count != 0;
}

/* Longer words than slugs may be are not compared. */
START_TEST(test_long)
{
	ck_assert(is_near(63));
	ck_assert(is_near(64));
	ck_assert(!is_near(65));
	ck_assert(!is_near(199));
}
END_TEST

/* Three of the longest words have room. */
START_TEST(test_room)
{
	char words[4][NEAR_SIZE_MAX + 1];
	struct near near;

	for (int i = 0; i < 4; i++) {
		memset(words[i], 'x', NEAR_SIZE_MAX);
		words[i][NEAR_SIZE_MAX] = '\0';
		words[i][0] = "abcd"[i];
	}
	near = near_to(words[0], NEAR_SIZE_MAX);
	for (int i = 1; i < 4; i++) {
		near_offer_string(&near, words[i]);
	}
	ck_assert_uint_eq(strlen(near_text(&near)),
	    strlen("; did you mean '', '' or ''?") + 3 * NEAR_SIZE_MAX);
}
END_TEST

START_TEST(test_message)
{
	const struct diag_place nowhere = {NULL, 0, 0};
	struct near near = near_to("acotrs", 6);

	diag_error(&diag, nowhere, "no%s", near_text(&near));
	near_offer_string(&near, "actors");
	diag_error(&diag, nowhere, "yes%s", near_text(&near));
	ck_assert_str_eq(errors(), "crinkgen: error: no\n"
	                           "crinkgen: error: yes; did you mean "
	                           "'actors'?\n");
}
END_TEST

int
main(void)
{
	begin_tests("near");
	add_loop_test(test_near, 0, COUNT(cases));
	add_test(test_long);
	add_test(test_room);
	add_test(test_message);
	return end_tests();
}
