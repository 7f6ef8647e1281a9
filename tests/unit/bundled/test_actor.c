/* What the facts say of actors picked by hand, and of codes. */
#include "unit.h"

struct row {
	enum crink_actor_id id;
	const char *slug, *name;
	enum crink_actor_kind kind;
	enum crink_actor_id parent;
	const char *code, *alias;
	enum crink_alias_kind alias_kind;
};

static const struct row rows[] = {
    {CRINK_ACTOR_NORTH_KOREA, "north-korea", "North Korea",
        CRINK_ACTOR_KIND_STATE, CRINK_ACTOR_NONE, "KP", "DPRK",
        CRINK_ALIAS_KIND_ACRONYM},
    {CRINK_ACTOR_SOUTH_KOREA, "south-korea", "South Korea",
        CRINK_ACTOR_KIND_STATE, CRINK_ACTOR_NONE, "KR", "Seoul",
        CRINK_ALIAS_KIND_METONYM},
    {CRINK_ACTOR_CHINA, "china", "China", CRINK_ACTOR_KIND_STATE,
        CRINK_ACTOR_NONE, "CN", "CHN", CRINK_ALIAS_KIND_CODE},
    {CRINK_ACTOR_RUSSIA, "russia", "Russia", CRINK_ACTOR_KIND_STATE,
        CRINK_ACTOR_NONE, "RU", "643", CRINK_ALIAS_KIND_CODE},
    {CRINK_ACTOR_IRAN, "iran", "Iran", CRINK_ACTOR_KIND_STATE, CRINK_ACTOR_NONE,
        "IR", "Persia", CRINK_ALIAS_KIND_FORMER},
    {CRINK_ACTOR_UKRAINE, "ukraine", "Ukraine", CRINK_ACTOR_KIND_STATE,
        CRINK_ACTOR_NONE, "UA", "Україна", CRINK_ALIAS_KIND_NATIVE},
    {CRINK_ACTOR_UNITED_STATES, "united-states", "United States",
        CRINK_ACTOR_KIND_STATE, CRINK_ACTOR_NONE, "US", "White House",
        CRINK_ALIAS_KIND_METONYM},
    {CRINK_ACTOR_NORWAY, "norway", "Norway", CRINK_ACTOR_KIND_STATE,
        CRINK_ACTOR_NONE, "NO", "Norwegians", CRINK_ALIAS_KIND_DEMONYM},
    {CRINK_ACTOR_TURKEY, "turkey", "Turkey", CRINK_ACTOR_KIND_STATE,
        CRINK_ACTOR_NONE, "TR", "Türkiye", CRINK_ALIAS_KIND_NATIVE},
    {CRINK_ACTOR_KIM_JONG_UN, "kim-jong-un", "Kim Jong-un",
        CRINK_ACTOR_KIND_PERSON, CRINK_ACTOR_NONE, "", "Mr. Kim",
        CRINK_ALIAS_KIND_NAME},
    {CRINK_ACTOR_ANDREI_BELOUSOV, "andrei-belousov", "Andrei Belousov",
        CRINK_ACTOR_KIND_PERSON, CRINK_ACTOR_NONE, "", "Андрей Белоусов",
        CRINK_ALIAS_KIND_NATIVE},
    {CRINK_ACTOR_YOON_SUK_YEOL, "yoon-suk-yeol", "Yoon Suk Yeol",
        CRINK_ACTOR_KIND_PERSON, CRINK_ACTOR_NONE, "", "President Yoon",
        CRINK_ALIAS_KIND_NAME},
    {CRINK_ACTOR_SOUTH_KOREAN_PUBLIC, "south-korean-public", "South Koreans",
        CRINK_ACTOR_KIND_PUBLIC, CRINK_ACTOR_SOUTH_KOREA, "",
        "South Korean people", CRINK_ALIAS_KIND_NAME},
    {CRINK_ACTOR_CENTRAL_ASIA, "central-asia", "Central Asia",
        CRINK_ACTOR_KIND_REGION, CRINK_ACTOR_NONE, "", "Central Asian",
        CRINK_ALIAS_KIND_DEMONYM},
    {CRINK_ACTOR_CRINK, "crink", "CRINK", CRINK_ACTOR_KIND_BLOC,
        CRINK_ACTOR_NONE, "", "the quartet", CRINK_ALIAS_KIND_NAME},
    {CRINK_ACTOR_NATO, "nato", "NATO", CRINK_ACTOR_KIND_BLOC, CRINK_ACTOR_NONE,
        "", "OTAN", CRINK_ALIAS_KIND_ACRONYM},
    {CRINK_ACTOR_PENTAGON, "pentagon", "Pentagon",
        CRINK_ACTOR_KIND_ORGANIZATION, CRINK_ACTOR_UNITED_STATES, "", "DoD",
        CRINK_ALIAS_KIND_ACRONYM},
};

/* How often an actor has an alias of a kind. */
static size_t
times_called(const struct crink_actor *actor, const char *alias,
    enum crink_alias_kind kind)
{
	enum crink_alias_kind found_kind;
	const char *found;
	size_t times = 0;

	for (size_t i = 0;
	     (found = crink_actor_alias(actor, i, &found_kind)) != NULL; i++) {
		times += found_kind == kind && strcmp(found, alias) == 0;
	}
	return times;
}

START_TEST(test_rows)
{
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct row *row = &rows[i];
		const struct crink_actor *actor = crink_actor_get(row->id);

		ck_assert_ptr_nonnull(actor);
		ck_assert_int_eq(crink_actor_id(actor), row->id);
		ck_assert_str_eq(crink_actor_slug(actor), row->slug);
		ck_assert_str_eq(crink_actor_id_name(row->id), row->slug);
		ck_assert_str_eq(crink_actor_name(actor), row->name);
		ck_assert_int_eq(crink_actor_kind(actor), row->kind);
		ck_assert_ptr_eq(
		    crink_actor_parent(actor), crink_actor_get(row->parent));
		ck_assert_str_eq(crink_actor_code(actor), row->code);
		ck_assert_uint_eq(
		    times_called(actor, row->alias, row->alias_kind), 1);
		ck_assert_ptr_eq(crink_actor_find(row->slug), actor);
	}
}
END_TEST

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* A state or territory has the three codes of ISO 3166-1, and nobody else any. */
START_TEST(test_codes)
{
	const struct crink_actor *actor = NULL;
	size_t count = 0;

	while ((actor = crink_actor_next(actor)) != NULL) {
		const enum crink_actor_kind called = crink_actor_kind(actor);
		const bool is_state = called == CRINK_ACTOR_KIND_STATE ||
		                      called == CRINK_ACTOR_KIND_TERRITORY;
		const char *code = crink_actor_code(actor);
		enum crink_alias_kind kind;
		size_t codes = 0;

		for (size_t i = 0; crink_actor_alias(actor, i, &kind) != NULL;
		     i++) {
			codes += kind == CRINK_ALIAS_KIND_CODE;
		}
		ck_assert_uint_eq(codes, is_state ? 3 : 0);
		ck_assert_uint_eq(strlen(code), is_state ? 2 : 0);
		if (is_state) {
			ck_assert(is_upper(code[0]) && is_upper(code[1]));
			ck_assert_ptr_eq(crink_actor_find(code), actor);
			ck_assert_uint_eq(
			    times_called(actor, code, CRINK_ALIAS_KIND_CODE),
			    1);
		}
		count++;
	}
	ck_assert_uint_eq(count, CRINK__ACTOR_COUNT);
}
END_TEST

UNIT_MAIN("actor", test_rows, test_codes)
