/* What the facts say of a source. */
#include "unit.h"

START_TEST(test_fields)
{
	const struct crink_source *source =
	    crink_source_get(CRINK_SOURCE_WASHINGTON_TIMES_2024_12_01);
	const struct crink_date date = crink_source_date(source);
	enum crink_alias_kind kind;

	ck_assert_ptr_nonnull(source);
	ck_assert_int_eq(
	    crink_source_id(source), CRINK_SOURCE_WASHINGTON_TIMES_2024_12_01);
	ck_assert_str_eq(
	    crink_source_slug(source), "washington-times-2024-12-01");
	ck_assert_ptr_eq(crink_source_publisher(source),
	    crink_actor_get(CRINK_ACTOR_THE_WASHINGTON_TIMES));
	ck_assert_ptr_eq(crink_source_author(source),
	    crink_actor_get(CRINK_ACTOR_ANDREW_SALMON));
	ck_assert_int_eq(date.year, 2024);
	ck_assert_int_eq(date.month, 12);
	ck_assert_int_eq(date.day, 1);
	ck_assert_str_eq(crink_source_place(source), "Seoul");
	ck_assert_str_eq(crink_source_description(source),
	    "Report on what the two Koreas give to either side of the war in "
	    "Ukraine, and on how much risk each of the CRINK states takes.");
	ck_assert_str_eq(crink_source_title(source), "");
	ck_assert_str_eq(crink_source_url(source), "");
	/* The name: the slug where there is no title. */
	ck_assert_str_eq(
	    crink_source_name(source), "washington-times-2024-12-01");
	ck_assert_str_eq(
	    crink_source_alias(source, 0, &kind), "Washington Times article");
	ck_assert_int_eq(kind, CRINK_ALIAS_KIND_NAME);
	ck_assert_str_eq(crink_source_alias(source, 1, NULL), "Salmon article");
	ck_assert_ptr_null(crink_source_alias(source, 2, &kind));
	ck_assert_int_eq(kind, CRINK_ALIAS_KIND_NONE);
	ck_assert_ptr_null(crink_source_alias(source, SIZE_MAX, NULL));
}
END_TEST

UNIT_MAIN("source", test_fields)
