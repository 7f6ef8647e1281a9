/* Who is found by which spelling of the names that the facts have. */
#include "unit.h"

static bool
is_actor(const char *name, const char *slug)
{
	return strcmp(crink_actor_slug(crink_actor_find(name)), slug) == 0;
}

static const char *const spellings[][2] = {
    {"Kim Jong-un", "kim-jong-un"},
    {"KIM JONG UN", "kim-jong-un"},
    {"kim jongun", "kim-jong-un"},
    {"  -kim_jong..UN! ", "kim-jong-un"},
    {"Kim\xc2\xa0Jong\xe2\x80\x91un", "kim-jong-un"},
    {"K\u0301i\u0302m Jong-un", "kim-jong-un"},
    {"Ｋｉｍ　Ｊｏｎｇ－ｕｎ", "kim-jong-un"},
    {"𝐊𝐢𝐦 𝕁𝕠𝕟𝕘 𝓤𝓷", "kim-jong-un"},
    {"Kim Jong\u00adun", "kim-jong-un"},
    {"ﺇﻳﺮﺍﻥ", "iran"},
    {"Kim Chŏngŭn", "kim-jong-un"},
    {"Kim Cho\u0306ngu\u0306n", "kim-jong-un"},
    {"Kim Chongun", "kim-jong-un"},
    {"김정은", "kim-jong-un"},
    {"김 정은", "kim-jong-un"},
    {"\u1100\u1175\u11b7\u110c\u1165\u11bc\u110b\u1173\u11ab", "kim-jong-un"},
    {"金正恩", "kim-jong-un"},
    {"金·正恩", "kim-jong-un"},
    {"КИМ ЧЕН ЫН", "kim-jong-un"},
    {"ким чен ын", "kim-jong-un"},
    {"U.S.", "united-states"},
    {"us", "united-states"},
    {"the U.S.", "united-states"},
    {"US", "united-states"},
    {"840", "united-states"},
    {"U S A", "united-states"},
    {"Washington D.C.", "united-states"},
    {"turkiye", "turkey"},
    {"Türkiye", "turkey"},
    {"TÜRKİYE", "turkey"},
    {"Tu\u0308rkiye", "turkey"},
    {"türkıye", "turkey"},
    {"KP", "north-korea"},
    {"prk", "north-korea"},
    {"4 0 8", "north-korea"},
    {"north-korea", "north-korea"},
    {"NORTH KOREA", "north-korea"},
    {"D.P.R.K.", "north-korea"},
    {"\u110c\u1169\u1109\u1165\u11ab", "north-korea"},
    {"북한", "north-korea"},
    {"россия", "russia"},
    {"РОССИИ", "russia"},
    {"РОССИЯМИ", ""},
    {"Росси\u0301я", "russia"},
    {"Киев", "ukraine"},
    {"Киеве", "ukraine"},
    {"КИЇВ", "ukraine"},
    {"Киі\u0308в", "ukraine"},
    {"Україна", "ukraine"},
    {"ایران", "iran"},
    {"اِیران", "iran"},  /* with a vowel mark */
    {"ایـران", "iran"}, /* drawn out */
    {"جمهوری\u200cاسلامی ایران", "iran"},
    {"لُبْنَان", "lebanon"},
    {"中国", "china"},
    {"中國", "china"},
    {"中 国", "china"},
    {"Russia's Ministry of Defence", "russian-defence-ministry"},
    {"Russia\u2019s Ministry of Defence", "russian-defence-ministry"},
    {"nobody", ""},
    {"Russi", ""},
    {"Russiaa", ""},
    {"", ""},
    {" ", ""},
    {"-.,;:!?", ""},
    {"\u0301", ""},
    {"中国\xff", ""},
    {"\xc3", ""},
    {"Russia\xc0\x80", ""},
};

START_TEST(test_spellings)
{
	for (size_t i = 0; i < COUNT(spellings); i++) {
		EXPECT(is_actor(spellings[i][0], spellings[i][1]),
		    "'%s' is '%s' instead of '%s'", spellings[i][0],
		    crink_actor_slug(crink_actor_find(spellings[i][0])),
		    spellings[i][1]);
	}
	ck_assert_ptr_null(crink_actor_find(NULL));
	ck_assert_ptr_null(crink_item_find(NULL));
	ck_assert_ptr_null(crink_source_find(NULL));
}
END_TEST

START_TEST(test_items)
{
	static const char *const rows[][2] = {
	    {"155mm shells", "shell-155-mm"},
	    {"155 mm", "shell-155-mm"},
	    {"MLRS", "multiple-rocket-launcher"},
	    {"m.l.r.s.", "multiple-rocket-launcher"},
	    {"шахед", "shahed-drone"},
	    {"ШАХЕД", "shahed-drone"},
	    {"شاهد", "shahed-drone"},
	    {"Герань", "shahed-drone"},
	    {"Shahed 136", "shahed-136"},
	    {"nothing", ""},
	    {"Russia", ""},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		ck_assert_str_eq(
		    crink_item_slug(crink_item_find(rows[i][0])), rows[i][1]);
	}
	ck_assert_ptr_eq(crink_source_find("WASHINGTON TIMES ARTICLE"),
	    crink_source_get(CRINK_SOURCE_WASHINGTON_TIMES_2024_12_01));
	ck_assert_ptr_null(crink_source_find("Russia"));
}
END_TEST

START_TEST(test_find_n)
{
	static const struct {
		const char *bytes;
		size_t size;
		const char *slug;
	} rows[] = {
	    {"Russia", 6, "russia"},
	    {"Russian Federation", 6, "russia"},
	    {"Russia\0", 7, "russia"},
	    {"Rus\0sia", 7, "russia"},
	    {"\0Russia", 7, "russia"},
	    {"\0\0\0", 3, ""},
	    {"Russia", 5, ""},
	    {"Russia", 0, ""},
	    {"Russia\xff", 6, "russia"},
	    {"Russia\xff", 7, ""},
	    {"T\xc3\xbcrkiye", 8, "turkey"},
	    {"T\xc3\xbcrkiye", 2, ""},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		/* At the end of its memory, where a byte too many shows. */
		char *const bytes = malloc(rows[i].size + 1);

		ck_assert_ptr_nonnull(bytes);
		memcpy(bytes + 1, rows[i].bytes, rows[i].size);
		ck_assert_str_eq(crink_actor_slug(crink_actor_find_n(
		                     bytes + 1, rows[i].size)),
		    rows[i].slug);
		free(bytes);
	}
	ck_assert_ptr_null(crink_actor_find_n(NULL, 0));
	ck_assert_ptr_null(crink_actor_find_n(NULL, 10));
	ck_assert_ptr_null(crink_item_find_n(NULL, 10));
	ck_assert_ptr_null(crink_source_find_n(NULL, 10));
	ck_assert_ptr_eq(
	    crink_item_find_n("drones", 5), crink_item_find("drone"));
	ck_assert_ptr_nonnull(crink_source_find_n("Salmon article!", 14));
}
END_TEST

/* How many actors bear a name, and whether one of them has the slug. */
static size_t
count_bearers(const char *name, const char *slug, bool *is_borne)
{
	const struct crink_actor *actor = NULL;
	size_t count = 0;

	*is_borne = false;
	while ((actor = crink_actor_match(name, actor)) != NULL) {
		count++;
		*is_borne |= strcmp(crink_actor_slug(actor), slug) == 0;
	}
	return count;
}

/* Names of several, whom others may join, and names of one or none. */
START_TEST(test_ambiguous)
{
	static const struct {
		const char *name;
		const char *slugs[2];
	} rows[] = {
	    {"Korea", {"north-korea", "south-korea"}},
	    {"KOREA!", {"north-korea", "south-korea"}},
	    {"Koreans", {"north-korea", "south-korea"}},
	    {"korean", {"north-korea", "south-korea"}},
	    {"Ministry of Defence",
	        {"russian-defence-ministry", "ukrainian-defence-ministry"}},
	    {"Russia", {"russia", NULL}},
	    {"nobody", {NULL, NULL}},
	    {"", {NULL, NULL}},
	    {"\xff", {NULL, NULL}},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t named = 0, count = 0;
		bool is_borne;

		count = count_bearers(rows[i].name, "", &is_borne);
		for (; named < 2 && rows[i].slugs[named] != NULL; named++) {
			count_bearers(
			    rows[i].name, rows[i].slugs[named], &is_borne);
			ck_assert_msg(is_borne, "'%s' is no name of %s",
			    rows[i].name, rows[i].slugs[named]);
		}
		if (named > 1) {
			ck_assert_uint_ge(count, named);
			ck_assert_ptr_null(crink_actor_find(rows[i].name));
		} else {
			ck_assert_uint_eq(count, named);
		}
		ck_assert_ptr_eq(crink_actor_suggest(rows[i].name),
		    crink_actor_find(rows[i].name));
	}
}
END_TEST

/* Letters that lie far apart in what else does not count. */
START_TEST(test_long)
{
	enum { LONG = 100000 };
	char *const name = malloc(LONG + 1);

	ck_assert_ptr_nonnull(name);
	memset(name, '-', LONG);
	name[LONG] = '\0';
	memcpy(name + 1000, "rus", 3);
	memcpy(name + LONG - 3, "sia", 3);
	ck_assert(is_actor(name, "russia"));
	ck_assert_ptr_eq(
	    crink_actor_suggest(name), crink_actor_get(CRINK_ACTOR_RUSSIA));
	free(name);
}
END_TEST

UNIT_MAIN(
    "name", test_spellings, test_items, test_find_n, test_ambiguous, test_long)
