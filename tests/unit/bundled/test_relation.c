/* Relations: every field of claims picked by hand from the facts. */
#include "unit.h"

struct row {
	unsigned paragraph;
	enum crink_actor_id subject;
	enum crink_relation_kind kind;
	enum crink_actor_id object;
	enum crink_item_id item;
	enum crink_actor_id claimant;
	enum crink_status status;
	bool negated;
	struct crink_quantity quantity;
	const char *when, *place;
	struct crink_date said;
	const char *note;
};

#define NO_QUANTITY                                                          \
	{                                                                    \
		0, 0, CRINK_UNIT_NONE, CRINK_QUALIFIER_NONE, CRINK_UNIT_NONE \
	}
#define NO_DATE         \
	{               \
		0, 0, 0 \
	}

/* The time of a claim that gives none. */
#define AS_OF "[..2024-12-01]/[2024-12-01..]"

static const struct row rows[] = {
    {1, CRINK_ACTOR_SOUTH_KOREA, CRINK_RELATION_SUPPLIES, CRINK_ACTOR_UKRAINE,
        CRINK_ITEM_ARMS, CRINK_ACTOR_NONE, CRINK_STATUS_STATED, true,
        NO_QUANTITY, "../2024-12-01", "", NO_DATE, ""},
    {2, CRINK_ACTOR_CRINK, CRINK_RELATION_STRENGTHENED_BY, CRINK_ACTOR_NONE,
        CRINK_ITEM_WAR_IN_UKRAINE, CRINK_ACTOR_WESTERN_OBSERVERS,
        CRINK_STATUS_SPECULATED, false, NO_QUANTITY, AS_OF, "", NO_DATE, ""},
    {2, CRINK_ACTOR_KIM_JONG_UN, CRINK_RELATION_HOLDS_OFFICE,
        CRINK_ACTOR_NORTH_KOREA, CRINK_ITEM_LEADER, CRINK_ACTOR_NONE,
        CRINK_STATUS_STATED, false, NO_QUANTITY, AS_OF, "", NO_DATE, ""},
    {3, CRINK_ACTOR_ANDREI_BELOUSOV, CRINK_RELATION_MEETS,
        CRINK_ACTOR_KIM_JONG_UN, CRINK_ITEM_NONE,
        CRINK_ACTOR_NORTH_KOREAN_STATE_MEDIA, CRINK_STATUS_REPORTED, false,
        NO_QUANTITY, "2024-11-30/2024-12-01", "Pyongyang", NO_DATE,
        "in friendship and trust, they say"},
    {5, CRINK_ACTOR_NORTH_KOREA, CRINK_RELATION_DEPLOYS, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_TROOPS, CRINK_ACTOR_NONE, CRINK_STATUS_STATED, false,
        {10000, CRINK_OPEN_HIGH, CRINK_UNIT_PERSON, CRINK_QUALIFIER_OVER,
            CRINK_UNIT_NONE},
        "../2024-12-01", "", NO_DATE, ""},
    {5, CRINK_ACTOR_RUSTEM_UMEROV, CRINK_RELATION_VISITS,
        CRINK_ACTOR_SOUTH_KOREA, CRINK_ITEM_NONE, CRINK_ACTOR_NONE,
        CRINK_STATUS_STATED, false, NO_QUANTITY, "2024-11-24~/2024-11-30~",
        "Seoul", NO_DATE, ""},
    {6, CRINK_ACTOR_SOUTH_KOREA, CRINK_RELATION_LENDS, CRINK_ACTOR_UKRAINE,
        CRINK_ITEM_BUDGET_ASSISTANCE, CRINK_ACTOR_DENYS_SHMYHAL,
        CRINK_STATUS_REPORTED, false,
        {100000000, 100000000, CRINK_UNIT_USD, CRINK_QUALIFIER_EXACT,
            CRINK_UNIT_NONE},
        "../2024-11-29", "", {2024, 11, 29}, "a part of the loan"},
    {6, CRINK_ACTOR_SOUTH_KOREA, CRINK_RELATION_LENDS, CRINK_ACTOR_UKRAINE,
        CRINK_ITEM_BUDGET_ASSISTANCE, CRINK_ACTOR_UKRAINIAN_PRESS,
        CRINK_STATUS_REPORTED, false,
        {100000000, 100000000, CRINK_UNIT_USD, CRINK_QUALIFIER_EXACT,
            CRINK_UNIT_NONE},
        "../2024-11-29", "", NO_DATE, "quotes the prime minister"},
    {9, CRINK_ACTOR_SOUTH_KOREA, CRINK_RELATION_SUPPLIES,
        CRINK_ACTOR_UNITED_STATES, CRINK_ITEM_SHELL_155_MM, CRINK_ACTOR_NONE,
        CRINK_STATUS_STATED, false,
        {1000000, 1000000, CRINK_UNIT_ROUND, CRINK_QUALIFIER_ABOUT,
            CRINK_UNIT_NONE},
        "../2024-12-01", "", NO_DATE,
        "supposedly to refill stocks emptied for Ukraine"},
    {11, CRINK_ACTOR_SOUTH_KOREAN_PUBLIC, CRINK_RELATION_OPPOSES,
        CRINK_ACTOR_UKRAINE, CRINK_ITEM_DIRECT_MILITARY_SUPPORT,
        CRINK_ACTOR_GALLUP_KOREA, CRINK_STATUS_REPORTED, false,
        {820, 820, CRINK_UNIT_PERCENT, CRINK_QUALIFIER_EXACT, CRINK_UNIT_NONE},
        "2024-10", "", NO_DATE, ""},
    {12, CRINK_ACTOR_SOUTH_KOREA, CRINK_RELATION_ANNOUNCES, CRINK_ACTOR_UKRAINE,
        CRINK_ITEM_POLICY_CHANGE, CRINK_ACTOR_DIPLOMATIC_SOURCE,
        CRINK_STATUS_SPECULATED, true, NO_QUANTITY, "2024-12-01/", "", NO_DATE,
        "no move before Trump takes office and takes a stand"},
    {12, CRINK_ACTOR_DONALD_TRUMP, CRINK_RELATION_HOLDS_OFFICE,
        CRINK_ACTOR_UNITED_STATES, CRINK_ITEM_PRESIDENT, CRINK_ACTOR_NONE,
        CRINK_STATUS_PLANNED, false, NO_QUANTITY, "2024-12-01/", "", NO_DATE,
        ""},
    {13, CRINK_ACTOR_NORTH_KOREA, CRINK_RELATION_DEPLOYS, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_TROOPS, CRINK_ACTOR_NONE, CRINK_STATUS_ESTIMATED, false,
        {10000, 13000, CRINK_UNIT_PERSON, CRINK_QUALIFIER_RANGE,
            CRINK_UNIT_NONE},
        "../2024-12-01", "the front along the border of Russia and Ukraine",
        NO_DATE, ""},
    {13, CRINK_ACTOR_RUSSIA, CRINK_RELATION_FIGHTS, CRINK_ACTOR_UKRAINE,
        CRINK_ITEM_WAR_IN_UKRAINE, CRINK_ACTOR_NONE, CRINK_STATUS_STATED, false,
        {CRINK_OPEN_LOW, 3, CRINK_UNIT_YEAR, CRINK_QUALIFIER_UNDER,
            CRINK_UNIT_NONE},
        "2022~/2024-12-01", "", NO_DATE, "for nearly three years"},
    {15, CRINK_ACTOR_CHINA, CRINK_RELATION_SUPPLIES, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_LETHAL_AID, CRINK_ACTOR_NONE, CRINK_STATUS_STATED, true,
        NO_QUANTITY, "../2024-12-01", "", NO_DATE, "its firms"},
    {16, CRINK_ACTOR_NONE, CRINK_RELATION_SANCTIONS, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_NONE, CRINK_ACTOR_NONE, CRINK_STATUS_STATED, false,
        NO_QUANTITY, AS_OF, "", NO_DATE, ""},
    {17, CRINK_ACTOR_IRAN, CRINK_RELATION_SUPPLIES, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_SHAHED_DRONE, CRINK_ACTOR_NONE, CRINK_STATUS_STATED, false,
        {2000, CRINK_OPEN_HIGH, CRINK_UNIT_PIECE, CRINK_QUALIFIER_AT_LEAST,
            CRINK_UNIT_NONE},
        "../2024-12-01", "", NO_DATE, "thousands, without a closer figure"},
    {18, CRINK_ACTOR_NORTH_KOREA, CRINK_RELATION_HINDERED_BY, CRINK_ACTOR_NONE,
        CRINK_ITEM_GLOBAL_PRESSURE, CRINK_ACTOR_NONE, CRINK_STATUS_STATED, true,
        NO_QUANTITY, AS_OF, "", NO_DATE, "the least of the four"},
    {19, CRINK_ACTOR_NORTH_KOREA, CRINK_RELATION_SUPPLIES, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_ARTILLERY_AMMUNITION, CRINK_ACTOR_SOUTH_KOREAN_INTELLIGENCE,
        CRINK_STATUS_REPORTED, false,
        {8000000, 8000000, CRINK_UNIT_ROUND, CRINK_QUALIFIER_ABOUT,
            CRINK_UNIT_NONE},
        "../2024-12-01", "", NO_DATE, "directly"},
};

static bool
is_claim(const struct crink_relation *relation, const struct row *row)
{
	return crink_relation_paragraph(relation) == row->paragraph &&
	       crink_relation_kind(relation) == row->kind &&
	       crink_actor_id(crink_relation_subject(relation)) ==
	           row->subject &&
	       crink_actor_id(crink_relation_object(relation)) == row->object &&
	       crink_item_id(crink_relation_item(relation)) == row->item &&
	       crink_actor_id(crink_relation_claimant(relation)) ==
	           row->claimant;
}

/* The one relation of a row. */
static const struct crink_relation *
find_claim(const struct row *row)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL, *found = NULL;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		if (is_claim(relation, row)) {
			ck_assert_ptr_null(found);
			found = relation;
		}
	}
	ck_assert_msg(
	    found != NULL, "no claim of paragraph %u", row->paragraph);
	return found;
}

START_TEST(test_rows)
{
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct row *row = &rows[i];
		const struct crink_relation *relation = find_claim(row);
		const struct crink_quantity quantity =
		    crink_relation_quantity(relation);
		const struct crink_date said = crink_relation_said(relation);
		char when[64];

		crink_period_format(
		    when, sizeof(when), crink_relation_when(relation));
		ck_assert_str_eq(when, row->when);
		ck_assert_int_eq(crink_relation_status(relation), row->status);
		ck_assert(crink_relation_negated(relation) == row->negated);
		ck_assert_int_eq(quantity.low, row->quantity.low);
		ck_assert_int_eq(quantity.high, row->quantity.high);
		ck_assert_int_eq(quantity.unit, row->quantity.unit);
		ck_assert_int_eq(quantity.qualifier, row->quantity.qualifier);
		ck_assert_str_eq(crink_relation_place(relation), row->place);
		ck_assert_str_eq(crink_relation_note(relation), row->note);
		ck_assert_int_eq(said.year, row->said.year);
		ck_assert_int_eq(said.month, row->said.month);
		ck_assert_int_eq(said.day, row->said.day);
		ck_assert_ptr_eq(crink_relation_source(relation),
		    crink_source_get(CRINK_SOURCE_WASHINGTON_TIMES_2024_12_01));
	}
}
END_TEST

START_TEST(test_count)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;

	ck_assert_uint_eq(crink_query_count(&all), 108);
	while ((relation = crink_query_next(&all, relation)) != NULL) {
		ck_assert_uint_le(crink_relation_paragraph(relation), 19);
	}
}
END_TEST

UNIT_MAIN("relation", test_rows, test_count)
