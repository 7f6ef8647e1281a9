/* Relations: every field of claims picked by hand from the first article. */
#include "unit.h"

struct row {
	unsigned paragraph;
	enum crink_actor_id subject;
	enum crink_relation_kind kind;
	enum crink_actor_id object;
	enum crink_item_id item, context;
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
    {2, CRINK_ACTOR_KIM_JONG_UN, CRINK_RELATION_HOLDS_OFFICE,
        CRINK_ACTOR_NORTH_KOREA, CRINK_ITEM_LEADER, CRINK_ITEM_NONE,
        CRINK_ACTOR_NONE, CRINK_STATUS_STATED, false, NO_QUANTITY, AS_OF, "",
        NO_DATE, ""},
    {2, CRINK_ACTOR_CRINK, CRINK_RELATION_STRENGTHENED_BY, CRINK_ACTOR_NONE,
        CRINK_ITEM_WAR_IN_UKRAINE, CRINK_ITEM_NONE,
        CRINK_ACTOR_WESTERN_OBSERVERS, CRINK_STATUS_SPECULATED, false,
        NO_QUANTITY, AS_OF, "", NO_DATE, ""},
    {2, CRINK_ACTOR_NORTH_KOREA, CRINK_RELATION_SHOWS, CRINK_ACTOR_CRINK,
        CRINK_ITEM_UNEVEN_RISK_TOLERANCE, CRINK_ITEM_NONE, CRINK_ACTOR_NONE,
        CRINK_STATUS_STATED, false, NO_QUANTITY, AS_OF, "", NO_DATE, ""},
    {3, CRINK_ACTOR_ANDREI_BELOUSOV, CRINK_RELATION_MEETS,
        CRINK_ACTOR_KIM_JONG_UN, CRINK_ITEM_NONE,
        CRINK_ITEM_RUSSIAN_NORTH_KOREAN_TALKS,
        CRINK_ACTOR_NORTH_KOREAN_STATE_MEDIA, CRINK_STATUS_STATED, false,
        NO_QUANTITY, "[2024-11-30..2024-12-01]", "Pyongyang", NO_DATE, ""},
    {5, CRINK_ACTOR_NORTH_KOREA, CRINK_RELATION_DEPLOYS, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_TROOPS, CRINK_ITEM_NONE, CRINK_ACTOR_NONE,
        CRINK_STATUS_STATED, false,
        {10000, CRINK_OPEN_HIGH, CRINK_UNIT_PERSON, CRINK_QUALIFIER_OVER,
            CRINK_UNIT_NONE},
        AS_OF, "", NO_DATE, ""},
    {5, CRINK_ACTOR_RUSTEM_UMEROV, CRINK_RELATION_VISITS,
        CRINK_ACTOR_SOUTH_KOREA, CRINK_ITEM_NONE, CRINK_ITEM_NONE,
        CRINK_ACTOR_NONE, CRINK_STATUS_STATED, false, NO_QUANTITY,
        "[2024-11-24..2024-11-30]~", "Seoul", NO_DATE, ""},
    {6, CRINK_ACTOR_SOUTH_KOREA, CRINK_RELATION_LENDS, CRINK_ACTOR_UKRAINE,
        CRINK_ITEM_LOAN, CRINK_ITEM_BUDGET_ASSISTANCE,
        CRINK_ACTOR_DENYS_SHMYHAL, CRINK_STATUS_STATED, false,
        {100000000, 100000000, CRINK_UNIT_USD, CRINK_QUALIFIER_EXACT,
            CRINK_UNIT_NONE},
        "[..2024-11-29]", "", {2024, 11, 29}, ""},
    {5, CRINK_ACTOR_SOUTH_KOREA, CRINK_RELATION_SUPPLIES, CRINK_ACTOR_UKRAINE,
        CRINK_ITEM_MONEY, CRINK_ITEM_NONE, CRINK_ACTOR_NONE,
        CRINK_STATUS_STATED, false, NO_QUANTITY, AS_OF, "", NO_DATE, ""},
    {9, CRINK_ACTOR_SOUTH_KOREA, CRINK_RELATION_SUPPLIES,
        CRINK_ACTOR_UNITED_STATES, CRINK_ITEM_SHELL_155_MM, CRINK_ITEM_NONE,
        CRINK_ACTOR_NONE, CRINK_STATUS_STATED, false,
        {1000000, 1000000, CRINK_UNIT_ROUND, CRINK_QUALIFIER_ABOUT,
            CRINK_UNIT_NONE},
        "[2022..2024-12-01]", "", NO_DATE, ""},
    {11, CRINK_ACTOR_SOUTH_KOREAN_PUBLIC, CRINK_RELATION_OPPOSES,
        CRINK_ACTOR_UKRAINE, CRINK_ITEM_DIRECT_MILITARY_SUPPORT,
        CRINK_ITEM_NONE, CRINK_ACTOR_GALLUP_KOREA, CRINK_STATUS_STATED, false,
        {820, 820, CRINK_UNIT_PERCENT, CRINK_QUALIFIER_EXACT, CRINK_UNIT_NONE},
        "[..2024-10]/[2024-10..]", "", {2024, 10, 0}, ""},
    {12, CRINK_ACTOR_SOUTH_KOREA, CRINK_RELATION_MOVES_TOWARDS,
        CRINK_ACTOR_UKRAINE, CRINK_ITEM_NONE, CRINK_ITEM_NONE,
        CRINK_ACTOR_DIPLOMATIC_SOURCE, CRINK_STATUS_EXPECTED, true, NO_QUANTITY,
        "[2024-12-01..]", "", NO_DATE, ""},
    {12, CRINK_ACTOR_TRUMP_ADMINISTRATION, CRINK_RELATION_TAKES_OFFICE,
        CRINK_ACTOR_UNITED_STATES, CRINK_ITEM_NONE, CRINK_ITEM_NONE,
        CRINK_ACTOR_NONE, CRINK_STATUS_EXPECTED, false, NO_QUANTITY,
        "[2024-12-01..]", "", NO_DATE, ""},
    {13, CRINK_ACTOR_NORTH_KOREA, CRINK_RELATION_DEPLOYS, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_TROOPS, CRINK_ITEM_NONE, CRINK_ACTOR_NONE,
        CRINK_STATUS_ESTIMATED, false,
        {10000, 13000, CRINK_UNIT_PERSON, CRINK_QUALIFIER_RANGE,
            CRINK_UNIT_NONE},
        "[2022..2024-12-01]",
        "the front along the border of Russia and Ukraine", NO_DATE, ""},
    {13, CRINK_ACTOR_OTHER_THIRD_STATES, CRINK_RELATION_JOINS, CRINK_ACTOR_NONE,
        CRINK_ITEM_TROOPS, CRINK_ITEM_WAR_IN_UKRAINE, CRINK_ACTOR_NONE,
        CRINK_STATUS_STATED, true, NO_QUANTITY, "2022~/2024-12-01", "", NO_DATE,
        ""},
    {15, CRINK_ACTOR_CHINA, CRINK_RELATION_EXPANDS, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_TRADE, CRINK_ITEM_NONE, CRINK_ACTOR_NONE,
        CRINK_STATUS_STATED, false, NO_QUANTITY, "2022~/2024-12-01", "",
        NO_DATE, ""},
    {15, CRINK_ACTOR_CHINESE_FIRMS, CRINK_RELATION_SUPPLIES, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_LETHAL_AID, CRINK_ITEM_NONE, CRINK_ACTOR_NONE,
        CRINK_STATUS_STATED, true, NO_QUANTITY, "2022~/2024-12-01", "", NO_DATE,
        ""},
    {16, CRINK_ACTOR_NONE, CRINK_RELATION_SANCTIONS, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_NONE, CRINK_ITEM_NONE, CRINK_ACTOR_NONE, CRINK_STATUS_STATED,
        false, NO_QUANTITY, AS_OF, "", NO_DATE, ""},
    {17, CRINK_ACTOR_IRAN, CRINK_RELATION_SUPPLIES, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_SHAHED_DRONE, CRINK_ITEM_NONE, CRINK_ACTOR_NONE,
        CRINK_STATUS_STATED, false,
        {2000, CRINK_OPEN_HIGH, CRINK_UNIT_PIECE, CRINK_QUALIFIER_VAGUE,
            CRINK_UNIT_NONE},
        "[2022..2024-12-01]", "", NO_DATE, ""},
    {19, CRINK_ACTOR_WIDER_WORLD, CRINK_RELATION_ABLE_TO_STOP,
        CRINK_ACTOR_RUSSIA, CRINK_ITEM_NORTH_KOREAN_ARMS, CRINK_ITEM_NONE,
        CRINK_ACTOR_NONE, CRINK_STATUS_STATED, true, NO_QUANTITY, AS_OF, "",
        NO_DATE, ""},
    {19, CRINK_ACTOR_NORTH_KOREA, CRINK_RELATION_SUPPLIES, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_ARTILLERY_AMMUNITION, CRINK_ITEM_NONE,
        CRINK_ACTOR_SOUTH_KOREAN_INTELLIGENCE, CRINK_STATUS_ESTIMATED, false,
        {8000000, 8000000, CRINK_UNIT_ROUND, CRINK_QUALIFIER_ABOUT,
            CRINK_UNIT_NONE},
        "[2022..2024-12-01]", "", NO_DATE, ""},
    {4, CRINK_ACTOR_NORTH_KOREA, CRINK_RELATION_SUPPORTS, CRINK_ACTOR_RUSSIA,
        CRINK_ITEM_DEFENCE_OF_SOVEREIGNTY, CRINK_ITEM_NONE,
        CRINK_ACTOR_NORTH_KOREA, CRINK_STATUS_PLEDGED, false, NO_QUANTITY,
        "2024-12-01~/..", "", NO_DATE, ""},
    {16, CRINK_ACTOR_NONE, CRINK_RELATION_SHOWS, CRINK_ACTOR_NONE,
        CRINK_ITEM_COMPLEXITY_OF_SUPPLY_CHAINS, CRINK_ITEM_WESTERN_COMPONENT,
        CRINK_ACTOR_NONE, CRINK_STATUS_STATED, false, NO_QUANTITY, AS_OF, "",
        NO_DATE, ""},
    {15, CRINK_ACTOR_CHINA, CRINK_RELATION_EXPOSED_TO, CRINK_ACTOR_CRINK,
        CRINK_ITEM_GLOBAL_SANCTION, CRINK_ITEM_WAR_IN_UKRAINE, CRINK_ACTOR_NONE,
        CRINK_STATUS_STATED, false, NO_QUANTITY, AS_OF, "", NO_DATE, ""},
    {8, CRINK_ACTOR_SOUTH_KOREA, CRINK_RELATION_PROHIBITS_SUPPLY,
        CRINK_ACTOR_UKRAINE, CRINK_ITEM_ARMS, CRINK_ITEM_SOUTH_KOREAN_LAW,
        CRINK_ACTOR_NONE, CRINK_STATUS_STATED, false, NO_QUANTITY, AS_OF, "",
        NO_DATE, ""},
    {1, CRINK_ACTOR_RUSSIA, CRINK_RELATION_ATTACKS, CRINK_ACTOR_UKRAINE,
        CRINK_ITEM_NONE, CRINK_ITEM_WAR_IN_UKRAINE, CRINK_ACTOR_NONE,
        CRINK_STATUS_STATED, false, NO_QUANTITY, "2022~/[2024-12-01..]", "",
        NO_DATE, ""},
};

/* The claims of the first article, among whatever others there are. */
static struct crink_query
of_article(void)
{
	struct crink_query query = crink_query_all();

	crink_query_source(
	    &query, crink_source_get(CRINK_SOURCE_WASHINGTON_TIMES_2024_12_01));
	return query;
}

static bool
is_claim(const struct crink_relation *relation, const struct row *row)
{
	return crink_relation_paragraph(relation) == row->paragraph &&
	       crink_relation_kind(relation) == row->kind &&
	       crink_actor_id(crink_relation_subject(relation)) ==
	           row->subject &&
	       crink_actor_id(crink_relation_object(relation)) == row->object &&
	       crink_item_id(crink_relation_item(relation)) == row->item &&
	       crink_item_id(crink_relation_context(relation)) ==
	           row->context &&
	       crink_relation_quantity(relation).low == row->quantity.low &&
	       crink_actor_id(crink_relation_claimant(relation)) ==
	           row->claimant;
}

/* The one relation of a row. */
static const struct crink_relation *
find_claim(const struct row *row)
{
	const struct crink_query all = of_article();
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
	const struct crink_query all = of_article();
	const struct crink_relation *relation = NULL;
	size_t count = 0;

	ck_assert_uint_eq(crink_query_count(&all), 114);
	while ((relation = crink_query_next(&all, relation)) != NULL) {
		ck_assert_uint_ge(crink_relation_paragraph(relation), 1);
		ck_assert_uint_le(crink_relation_paragraph(relation), 19);
		count++;
	}
	ck_assert_uint_eq(count, 114);
}
END_TEST

UNIT_MAIN("relation", test_rows, test_count)
