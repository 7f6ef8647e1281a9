/* Sources, one by one. */
#include "unit.h"

/* It rests on others, and so on, but never on itself. */
static void
check_origin(const struct crink_source *source)
{
	const struct crink_source *origin = source;
	size_t steps = 0;

	while ((origin = crink_source_rests_on(origin)) != NULL) {
		ck_assert_uint_lt(steps++, CRINK__SOURCE_COUNT);
	}
	ck_assert(crink_source_copy(source) <= CRINK_COPY_EXCERPT);
	ck_assert(crink_source_kind(source) == CRINK_SOURCE_KIND_NONE ||
	          crink_source_kind_name(crink_source_kind(source))[0] != '\0');
}

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
		check_origin(source);
		count++;
	}
	ck_assert_uint_eq(count, CRINK__SOURCE_COUNT);
}
END_TEST

START_TEST(test_unknown_numbers)
{
	static const int numbers[] = {0, -1, INT_MAX, INT_MIN,
	    CRINK_LAST_SOURCE + 1, CRINK_LAST_SOURCE + 256,
	    CRINK_LAST_SOURCE + 65536};

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
	ck_assert_int_eq(crink_source_kind(source), CRINK_SOURCE_KIND_NONE);
	ck_assert_str_eq(crink_source_language(source), "");
	ck_assert_ptr_null(crink_source_rests_on(source));
	ck_assert_int_eq(crink_source_copy(source), CRINK_COPY_NONE);
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
	ck_assert_ptr_null(crink_source_find(NULL));
	ck_assert_ptr_null(crink_source_find_n(NULL, 3));
	ck_assert_ptr_null(crink_source_find_n(
	    crink_source_slug(crink_source_next(NULL)), SIZE_MAX));
	ck_assert_ptr_null(crink_source_match(NULL, NULL));
	ck_assert_ptr_null(crink_source_suggest(NULL));
	ck_assert_ptr_null(crink_source_suggest_next(NULL, NULL));
}
END_TEST

UNIT_MAIN("source", test_all, test_unknown_numbers, test_strays)
