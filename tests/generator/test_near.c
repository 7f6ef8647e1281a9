/* Suggestions: the nearest word, if one is near enough. */
#include "help.h"

#include "base/near.h"

static const struct {
	const char *wrong, *words[5], *best; /* "": none is near */
} cases[] = {
    {"north-koera", {"south-korea", "north-korea", "korea"}, "north-korea"},
    {"rusia", {"russia", "prussia", "asia"}, "russia"},
    /* One slip is left out, put in, changed or swapped. */
    {"actor", {"actors"}, "actors"},
    {"actorss", {"actors"}, "actors"},
    {"acters", {"actors"}, "actors"},
    {"cators", {"actors"}, "actors"},
    {"actosr", {"actors"}, "actors"},
    /* A third of its letters at most, three at most, one at least. */
    {"a", {"b"}, "b"},
    {"a", {"bc"}, ""},
    {"ab", {"ba"}, "ba"},
    {"ab", {"cd"}, ""},
    {"abcde", {"abcxe"}, "abcxe"},
    {"abcde", {"abxye"}, ""},
    {"abcdef", {"abxyef"}, "abxyef"},
    {"abcdef", {"axyzef"}, ""},
    {"abcdefghi", {"abcdefxyz"}, "abcdefxyz"},
    {"abcdefghi", {"abcdewxyz"}, ""},
    {"abcdefghijklmnopqrst", {"abcdefghijklmnopqxyz"}, "abcdefghijklmnopqxyz"},
    {"abcdefghijklmnopqrst", {"abcdefghijklmnopwxyz"}, ""},
    /* The nearest; of two alike the first. */
    {"abcdef", {"abcxyf", "abcdex", "abcxef"}, "abcdex"},
    {"abcdef", {"abcdex", "abcdey"}, "abcdex"},
    {"abcdef", {"abcdex", "abcdef"}, "abcdef"},
    /* A change behind a swap is two slips, and lengths differ. */
    {"abcdef", {"bacdxf"}, "bacdxf"},
    {"id", {"item"}, ""},
    {"subject", {"object", "subjects"}, "subjects"},
    {"", {"a"}, "a"},
    {"", {"ab"}, ""},
    {"a", {""}, ""},
};

START_TEST(test_near)
{
	struct near near = near_to(cases[_i].wrong, strlen(cases[_i].wrong));

	for (int i = 0; cases[_i].words[i] != NULL; i++) {
		near_offer_string(&near, cases[_i].words[i]);
	}
	ck_assert_msg(
	    near.best.size == strlen(cases[_i].best) &&
	        memcmp(near.best.bytes, cases[_i].best, near.best.size) == 0,
	    "'%s' gives '%.*s', not '%s'", cases[_i].wrong, (int)near.best.size,
	    near.best.bytes, cases[_i].best);
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
	return near.best.size != 0;
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

START_TEST(test_message)
{
	const struct diag_place nowhere = {NULL, 0, 0};
	struct near near = near_to("acotrs", 6);

	diag_error(&diag, nowhere, "no" NEAR_FORMAT, NEAR(near));
	near_offer_string(&near, "actors");
	diag_error(&diag, nowhere, "yes" NEAR_FORMAT, NEAR(near));
	ck_assert_str_eq(errors(), "crinkgen: error: no\n"
	                           "crinkgen: error: yes; did you mean "
	                           "'actors'?\n");
}
END_TEST

int
main(void)
{
	TCase *tests = begin_tests("near");

	tcase_add_loop_test(tests, test_near, 0, COUNT(cases));
	tcase_add_test(tests, test_long);
	tcase_add_test(tests, test_message);
	return end_tests();
}
