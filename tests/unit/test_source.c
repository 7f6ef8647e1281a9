/* Sources. */
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

START_TEST(test_all)
{
	const struct crink_source *source = NULL;
	size_t count = 0;

	while ((source = crink_source_next(source)) != NULL) {
		const enum crink_source_id id = crink_source_id(source);
		const char *title = crink_source_title(source);

		ck_assert_ptr_eq(crink_source_get(id), source);
		ck_assert_str_eq(
		    crink_source_id_name(id), crink_source_slug(source));
		ck_assert_str_eq(crink_source_name(source),
		    title[0] == '\0' ? crink_source_slug(source) : title);
		ck_assert_ptr_nonnull(crink_source_publisher(source));
		ck_assert_int_ne(crink_source_date(source).year, 0);
		ck_assert_ptr_eq(
		    crink_source_find(crink_source_slug(source)), source);
		count++;
	}
	ck_assert_uint_eq(count, CRINK__SOURCE_COUNT);
}
END_TEST

START_TEST(test_unknown_numbers)
{
	static const int numbers[] = {
	    0, -1, INT_MAX, INT_MIN, CRINK_LAST_SOURCE + 1, 65537, 257};

	for (size_t i = 0; i < COUNT(numbers); i++) {
		const enum crink_source_id id =
		    (enum crink_source_id)numbers[i];

		ck_assert_ptr_null(crink_source_get(id));
		ck_assert_str_eq(crink_source_id_name(id), "");
	}
}
END_TEST

static void
check_none(const struct crink_source *source)
{
	enum crink_alias_kind kind = CRINK_ALIAS_KIND_NAME;

	ck_assert_int_eq(crink_source_id(source), CRINK_SOURCE_NONE);
	ck_assert_str_eq(crink_source_slug(source), "");
	ck_assert_str_eq(crink_source_name(source), "");
	ck_assert_ptr_null(crink_source_alias(source, 0, &kind));
	ck_assert_int_eq(kind, CRINK_ALIAS_KIND_NONE);
	ck_assert_ptr_null(crink_source_publisher(source));
	ck_assert_ptr_null(crink_source_author(source));
	ck_assert_int_eq(crink_source_date(source).year, 0);
	ck_assert_int_eq(crink_source_date(source).month, 0);
	ck_assert_int_eq(crink_source_date(source).day, 0);
	ck_assert_str_eq(crink_source_title(source), "");
	ck_assert_str_eq(crink_source_description(source), "");
	ck_assert_str_eq(crink_source_place(source), "");
	ck_assert_str_eq(crink_source_url(source), "");
	if (source != NULL) {
		ck_assert_ptr_null(crink_source_next(source));
	}
}

START_TEST(test_strays)
{
	for (unsigned i = 0; i < UNIT_STRAYS; i++) {
		check_none(unit_stray(i, crink_source_next(NULL)));
	}
	check_none((const void *)UNIT_END(SOURCE));
	for (size_t i = 1; i < CRINK__SOURCE_STRIDE; i++) {
		check_none((const void *)(CRINK__SOURCE_BYTES + i));
	}
}
END_TEST

UNIT_MAIN("source", test_fields, test_all, test_unknown_numbers, test_strays)
