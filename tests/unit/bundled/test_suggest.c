/*
 * Suggestions for names of the facts, and on names that nobody bears: the right
 * one or nobody. What is near to a word depends on who else there is, so they
 * are asked for in the slice of the first article.
 */
#include "../suggest_matrix.h"
#include "../suggest_score.h"
#include "suggest_names.h"

/* ---- by example ---------------------------------------------------- */

static const char *const examples[][2] = {
    {"Russia", "russia"},
    {"Rusia", "russia"},
    {"Russsia", "russia"},
    {"Rusisa", "russia"},
    {"Urssia", "russia"}, /* a swap */
    {"Russai", "russia"},
    {"Qussia", ""}, /* the first letter: two slips */
    {"Prussia", ""},
    {"Nroth Korea", "north-korea"},
    {"Nroth Kroea", "north-korea"},
    {"Nroth Kroeaa", ""}, /* two slips in a word of six */
    {"Nroth-Kroea", "north-korea"},
    {"North_Koera", "north-korea"},
    {"North\tKorea", "north-korea"},
    {"Pyongynag", "north-korea"},
    {"Pyonggynag", ""}, /* two in nine */
    {"Zhongnnahaai", "china"},
    {"Yoon Suk Yoel", "yoon-suk-yeol"}, /* a swap in a word of four */
    {"Yoon Suk Yeok", ""},
    {"Ru5sia", "russia"}, /* no number, but how it looks */
    {"Ru6sia", ""},
    {"Russia1", ""},
    {"Yoon Suk-Yoel", "yoon-suk-yeol"},
    {"Denis Shmigal", "denys-shmyhal"},
    {"Rustam Umerof", "rustem-umerov"},
    {"Democratic Poeples Republik of Koreaa", "north-korea"},
    {"Democratic Poeples Republik of Koreaaa", ""},
    {"the Untied States", "united-states"},
    {"The Pentagn", "pentagon"},
    {"the Russia", "russia"},
    {"the", ""},
    {"the ", ""},
    {"Росия", "russia"},
    {"Российская Федерация", "russia"},
    {"Российская Федерациия", "russia"},
    {"Российская Федерацциия", "russia"},
    {"Росссийская Федерацциия", "russia"},
    {"Росссийская Федераццииия", ""},
    {"조선민주주의인민공화국국", "north-korea"},
    /* Letters that are the same in their lower 16 bits. */
    {"Pyong\U00010079ang", "north-korea"},
    {"Russ\U00010069\U00010061", ""},
    {"Korea", ""}, /* several bear it */
    {"Koera", ""},
    {"Koreas", ""},
    {"S. Korean", "south-korea"},
    {"N. Korea", "north-korea"},
    {"us", "united-states"},
    {"uz", ""}, /* too short for a slip */
    {"Irna", ""},
    {"Iraq", ""},
    {"Iraan", ""},
    {"Chna", "china"}, /* which has five letters */
    {"Republic of Kenya", ""},
    {"Republic of Koera", "south-korea"},
    {"abc", ""},
    {"qqqqqqqq", ""},
    {"xyzzyxyzzyxyzzy", ""},
    {"", ""},
    {" ", ""},
    {"...", ""},
    {"\xff", ""},
    {"Russi\xff", ""},
    {"Rusia \xff", ""},
};

START_TEST(test_table)
{
	setup();
	for (size_t i = 0; i < COUNT(examples); i++) {
		const struct crink_actor *found =
		    crink_actor_suggest(examples[i][0]);

		EXPECT(strcmp(crink_actor_slug(found), examples[i][1]) == 0,
		    "'%s' suggests '%s' instead of '%s'", examples[i][0],
		    crink_actor_slug(found), examples[i][1]);
		check_nearest(examples[i][0]);
	}
	ck_assert_ptr_null(crink_actor_suggest(NULL));
}
END_TEST

START_TEST(test_several)
{
	static const char *const rows[][4] = {
	    {"Koera", "north-korea", "south-korea", ""},
	    {"Koreas", "north-korea", "south-korea", ""},
	    {"Korea", "north-korea", "south-korea", ""}, /* its bearers */
	    {"Rusia", "russia", "", ""},
	    {"Russia", "russia", "", ""},
	    {"nobody", "", "", ""},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct crink_actor *actor = NULL;

		for (size_t j = 1; j < COUNT(rows[i]); j++) {
			actor = crink_actor_suggest_next(rows[i][0], actor);
			ck_assert_str_eq(crink_actor_slug(actor), rows[i][j]);
			if (actor == NULL) {
				break;
			}
		}
		ck_assert_ptr_null(crink_actor_suggest_next(
		    rows[i][0], crink_actor_find("China")));
		for (unsigned j = 0; j + 1 < UNIT_STRAYS; j++) {
			ck_assert_ptr_null(crink_actor_suggest_next(
			    rows[i][0], unit_stray(j, crink_actor_next(NULL))));
		}
	}
	ck_assert_ptr_null(crink_actor_suggest_next(NULL, NULL));
	ck_assert_ptr_null(
	    crink_actor_suggest_next(NULL, crink_actor_next(NULL)));
}
END_TEST

START_TEST(test_others)
{
	const struct crink_source *const article =
	    crink_source_get(CRINK_SOURCE_WASHINGTON_TIMES_2024_12_01);

	ck_assert_ptr_eq(
	    crink_item_suggest("artilery shels"), crink_item_find("shells"));
	ck_assert_ptr_eq(
	    crink_item_suggest("155 mm shelss"), crink_item_find("155 mm"));
	/* The next number is another thing. */
	ck_assert_ptr_null(crink_item_suggest("152 mm shells"));
	ck_assert_ptr_null(crink_item_suggest("1555 mm shells"));
	ck_assert_ptr_null(crink_item_suggest("15 mm shells"));
	ck_assert_ptr_null(crink_item_suggest("515 mm shells"));
	ck_assert_ptr_null(crink_item_suggest("qqqqqqqqqq"));
	ck_assert_ptr_null(crink_item_suggest(NULL));
	ck_assert_ptr_eq(crink_item_suggest_next("artilery shels", NULL),
	    crink_item_find("shells"));
	ck_assert_ptr_null(crink_item_suggest_next(
	    "artilery shels", crink_item_find("shells")));
	ck_assert_ptr_null(crink_item_suggest_next(NULL, NULL));
	ck_assert_ptr_null(crink_item_suggest_next(
	    "artilery shels", unit_stray(0, crink_item_next(NULL))));
	ck_assert_ptr_eq(
	    crink_source_suggest("Washingtn Times artcle"), article);
	ck_assert_ptr_eq(
	    crink_source_suggest_next("Washingtn Times artcle", NULL), article);
	ck_assert_ptr_null(
	    crink_source_suggest_next("Washingtn Times artcle", article));
	ck_assert_ptr_null(crink_source_suggest("Washington Times 2024-12-02"));
	ck_assert_ptr_null(crink_source_suggest("New York Times"));
	ck_assert_ptr_null(crink_source_suggest(NULL));
	ck_assert_ptr_null(crink_source_suggest_next(NULL, NULL));
}
END_TEST

/* ---- on names that nobody bears ------------------------------------ */

/* Of a hundred names at most so many suggest a wrong one, and of a hundred
 * misspellings at least so many the right one: just below what is reached, 240 of
 * the 290 whose bearer is in the slice. */
#define WRONG_MOST 1
#define RIGHT_LEAST 82

START_TEST(test_names)
{
	struct score misspelt = {0, 0, 0}, foreign = {0, 0, 0};

	setup();
	for (size_t i = 0; i < COUNT(misspellings); i++) {
		/* A slice has not everybody. */
		if (crink_actor_find(misspellings[i].slug) == NULL) {
			continue;
		}
		check_nearest(misspellings[i].name);
		if (crink_actor_match(misspellings[i].name, NULL) == NULL) {
			judge(&misspelt, misspellings[i].name,
			    misspellings[i].slug);
		}
	}
	for (size_t i = 0; i < COUNT(foreign_names); i++) {
		check_nearest(foreign_names[i]);
		/* The data may come to know it. */
		if (crink_actor_match(foreign_names[i], NULL) == NULL) {
			judge(&foreign, foreign_names[i], "");
		}
	}
	printf("misspelt: %u right, %u nobody, %u wrong; foreign: %u "
	       "nobody, "
	       "%u wrong\n",
	    misspelt.right, misspelt.nobody, misspelt.wrong, foreign.nobody,
	    foreign.wrong);
	ck_assert_uint_ge(
	    misspelt.right + misspelt.nobody + misspelt.wrong, 200);
	ck_assert_uint_ge(100 * misspelt.right,
	    RIGHT_LEAST * (misspelt.right + misspelt.nobody + misspelt.wrong));
	ck_assert_uint_le(100 * misspelt.wrong,
	    WRONG_MOST * (misspelt.right + misspelt.nobody + misspelt.wrong));
	ck_assert_uint_le(
	    100 * foreign.wrong, WRONG_MOST * (foreign.nobody + foreign.wrong));
}
END_TEST

UNIT_MAIN("suggest", test_table, test_several, test_others, test_names)
