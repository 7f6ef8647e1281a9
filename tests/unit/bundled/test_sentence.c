/* The facts as sentences. */
#include "unit.h"

#define SENTENCE_MAX 400

static size_t
write_sentence(char *buffer, size_t size, const void *what)
{
	return crink_relation_format(buffer, size, what);
}

static const struct unit_writer writer = {write_sentence};

/* The sentences that there must be, and how many claims have each. */
static const struct {
	unsigned paragraph;
	const char *text;
	size_t count;
} rows[] = {
    /* with an item and an object, and a quantity after the item */
    {1, "North Korea supplies arms to Russia", 1},
    {19,
        "North Korea supplies artillery ammunition (about 8,000,000 rounds) "
        "to Russia",
        1},
    {5, "North Korea deploys troops (over 10,000 people) to Russia", 1},
    {13, "North Korea deploys troops (10,000 to 13,000 people) to Russia", 1},
    {17, "Iran supplies Shahed drones (at least 2,000 pieces) to Russia", 1},
    {11,
        "South Koreans oppose direct military support (82 percent) for "
        "Ukraine",
        1},
    {13, "Russia fights Ukraine in the war in Ukraine (under 3 years)", 1},
    /* where the quantity has a place of its own, and where there is none */
    {6,
        "South Korea lends 100,000,000 US dollars to Ukraine for budget "
        "assistance",
        2},
    {3, "South Korea lends to Ukraine for social expenses", 1},
    /* negated */
    {1, "South Korea does not supply arms to Ukraine", 1},
    {15, "China does not supply lethal aid to Russia", 1},
    {13, "North Korea is not hindered by laws in supporting Russia", 1},
    {18, "North Korea is not hindered by global pressure", 1},
    {12, "South Korea does not announce policy changes on Ukraine", 1},
    /* plural */
    {15, "Chinese firms are threatened by Western sanctions", 1},
    {3, "North Korean state media withhold details of talks", 1},
    {15, "Western states sanction Russia over the war in Ukraine", 1},
    /* no subject */
    {16, "An unnamed party sanctions Russia", 1},
    {18, "An unnamed party sanctions North Korea", 1},
    /* articles, at the beginning and within */
    {9, "The Pentagon supplies munitions to Ukraine", 1},
    {9,
        "South Korea supplies 155 mm artillery shells (about 1,000,000 "
        "rounds) to the United States",
        1},
    {8, "South Korea is allied with the United States", 1},
    {12, "Donald Trump holds the office of president of the United States", 1},
    {2, "CRINK is an adversary of the United States", 1},
    /* of every other kind */
    {2, "China is a member of CRINK", 1},
    {13, "Russia borders Ukraine", 1},
    {4, "North Korea supports Russia in resistance to imperialist hegemony", 1},
    {3, "Andrei Belousov meets Kim Jong-un", 2},
    {3, "Andrei Belousov visits North Korea", 1},
    {15, "China trades with Russia", 1},
    {8, "South Korea prohibits arms supplies to Ukraine", 1},
    {9, "South Korea prohibits arms exports to nations in combat", 1},
    {8, "South Korea discusses arms supplies with Ukraine", 1},
    {16, "Russia uses Western components", 1},
    {16, "Russia imports smuggled goods through Central Asia", 1},
    {15, "China depends on global trade", 1},
    {12, "South Korea depends on Donald Trump's administration", 1},
    {17, "Iran is threatened by regional dangers", 1},
    {14, "Russia expands defence ties with North Korea", 1},
    {17, "Iran has allies in Lebanon", 1},
    {2, "CRINK has uneven risk tolerance", 1},
    {19, "North Korea is linked to Russia by sea routes", 1},
    {1, "South Korea is hindered in supporting Ukraine", 1},
    {2, "CRINK is strengthened by the war in Ukraine", 1},
    {2, "North Korea differs from South Korea over the war in Ukraine", 1},
    {12, "Donald Trump's administration announces policy on Ukraine", 1},
};

START_TEST(test_rows)
{
	const struct crink_query all = crink_query_all();

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct crink_relation *relation = NULL;
		size_t count = 0;

		while ((relation = crink_query_next(&all, relation)) != NULL) {
			char text[SENTENCE_MAX];

			crink_relation_format(text, sizeof(text), relation);
			if (crink_relation_paragraph(relation) ==
			        rows[i].paragraph &&
			    strcmp(text, rows[i].text) == 0) {
				unit_check_cuts(
				    &writer, relation, rows[i].text);
				count++;
			}
		}
		ck_assert_msg(count == rows[i].count, "%zu times: %s", count,
		    rows[i].text);
	}
}
END_TEST

/* Every kind that the data uses is in the table. */
START_TEST(test_kinds)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;
	bool used[CRINK_LAST_RELATION_KIND + 1] = {false};
	bool tried[CRINK_LAST_RELATION_KIND + 1] = {false};

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		char text[SENTENCE_MAX];

		crink_relation_format(text, sizeof(text), relation);
		used[crink_relation_kind(relation)] = true;
		for (size_t i = 0; i < COUNT(rows); i++) {
			if (strcmp(text, rows[i].text) == 0) {
				tried[crink_relation_kind(relation)] = true;
			}
		}
	}
	for (int kind = 1; kind <= CRINK_LAST_RELATION_KIND; kind++) {
		ck_assert_msg(used[kind] == tried[kind], "%s",
		    crink_relation_kind_name((enum crink_relation_kind)kind));
	}
}
END_TEST

/* No fact is of a kind that has no place for its object or item. */
START_TEST(test_whole)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		const char *object =
		    crink_actor_name(crink_relation_object(relation));
		const char *item =
		    crink_item_name(crink_relation_item(relation));
		char text[SENTENCE_MAX];

		crink_relation_format(text, sizeof(text), relation);
		ck_assert_msg(strstr(text, object) != NULL, "%s", text);
		ck_assert_msg(strstr(text, item) != NULL, "%s", text);
		/* Nor is who says so in it. */
		ck_assert_msg(
		    strstr(text, "Washington Times") == NULL, "%s", text);
	}
}
END_TEST

UNIT_MAIN("sentence", test_rows, test_kinds, test_whole)
