/* Questions, one by one. */
#include "unit.h"

START_TEST(test_all)
{
	const struct crink_question *question = NULL;
	size_t count = 0, numbers = 0;

	while ((question = crink_question_next(question)) != NULL) {
		const enum crink_question_id id = crink_question_id(question);
		const char *slug = crink_question_slug(question);
		const char *text = crink_question_text(question);

		ck_assert_ptr_eq(crink_question_get(id), question);
		ck_assert_str_eq(crink_question_id_name(id), slug);
		ck_assert_str_ne(text, "");
		ck_assert_ptr_eq(crink_question_find(slug), question);
		ck_assert_ptr_eq(crink_question_find(text), question);
		ck_assert_ptr_eq(
		    crink_question_find_n(text, strlen(text)), question);
		ck_assert_ptr_eq(crink_question_match(text, NULL), question);
		ck_assert_ptr_null(crink_question_match(text, question));
		ck_assert_ptr_eq(crink_question_suggest(slug), question);
		ck_assert_ptr_eq(
		    crink_question_suggest_next(slug, NULL), question);
		ck_assert_ptr_null(crink_question_suggest_next(slug, question));
		count++;
	}
	ck_assert_uint_eq(count, CRINK__QUESTION_COUNT);
	/* Numbers of questions that are no more are not given again. */
	for (int id = 1; id <= CRINK_LAST_QUESTION; id++) {
		numbers +=
		    crink_question_get((enum crink_question_id)id) != NULL;
	}
	ck_assert_uint_eq(count, numbers);
}
END_TEST

/* What an answer is: of the question's unit, and about its item. */
START_TEST(test_answers)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;
	size_t count = 0;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		const struct crink_question *question =
		    crink_relation_question(relation);
		const enum crink_unit unit = crink_question_unit(question);
		const enum crink_unit own =
		    crink_relation_quantity(relation).unit;
		const struct crink_item *item = crink_question_item(question);
		const struct crink_item *about = crink_relation_item(relation);

		ck_assert(unit == CRINK_UNIT_NONE || own == CRINK_UNIT_NONE ||
		          unit == own);
		ck_assert(item == NULL || about == NULL ||
		          crink_item_is(about, item));
		count += question != NULL;
	}
	ck_assert_uint_eq(count, CRINK__BY_QUESTION_COUNT);
}
END_TEST

/* A claim is known when it was said, or else published. */
START_TEST(test_known)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;
	size_t count = 0;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		const struct crink_date known = crink_relation_known(relation);
		const struct crink_date said = crink_relation_said(relation);
		const struct crink_date published =
		    crink_source_date(crink_relation_source(relation));

		ck_assert_int_ne(known.year, 0);
		ck_assert_int_eq(crink_date_compare(
		                     known, said.year != 0 ? said : published),
		    0);
		count++;
	}
	ck_assert_uint_eq(count, CRINK__RELATION_COUNT);
	ck_assert_int_eq(crink_relation_known(NULL).year, 0);
}
END_TEST

START_TEST(test_unknown_dates)
{
	static const struct crink_date dates[] = {{0, 0, 0}, {0, 1, 1},
	    {2024, 13, 1}, {2024, 0, 1}, {2023, 2, 29}, {2024, 255, 255}};
	const struct crink_question *question = NULL;
	size_t count = 0;
	const struct crink_date late = {INT16_MAX, 0, 0};
	const struct crink_date early = {INT16_MIN, 1, 1};

	while ((question = crink_question_next(question)) != NULL) {
		for (size_t i = 0; i < COUNT(dates); i++) {
			ck_assert_ptr_null(
			    crink_question_latest(question, dates[i]));
		}
		ck_assert_ptr_null(crink_question_latest(question, early));
		count++;
	}
	ck_assert_uint_eq(count, CRINK__QUESTION_COUNT);
	ck_assert_ptr_null(crink_question_latest(NULL, late));
}
END_TEST

START_TEST(test_unknown_numbers)
{
	static const int numbers[] = {0, -1, INT_MAX, INT_MIN,
	    CRINK_LAST_QUESTION + 1, CRINK_LAST_QUESTION + 256,
	    CRINK_LAST_QUESTION + 65536};

	for (size_t i = 0; i < COUNT(numbers); i++) {
		const enum crink_question_id id =
		    (enum crink_question_id)numbers[i];

		ck_assert_ptr_null(crink_question_get(id));
		ck_assert_str_eq(crink_question_id_name(id), "");
	}
}
END_TEST

static void
check_none(const struct crink_question *question)
{
	const struct crink_date late = {INT16_MAX, 0, 0};

	ck_assert_int_eq(crink_question_id(question), CRINK_QUESTION_NONE);
	ck_assert_str_eq(crink_question_slug(question), "");
	ck_assert_str_eq(crink_question_text(question), "");
	ck_assert_int_eq(crink_question_unit(question), CRINK_UNIT_NONE);
	ck_assert_ptr_null(crink_question_item(question));
	ck_assert_ptr_null(crink_question_latest(question, late));
	if (question != NULL) {
		ck_assert_ptr_null(crink_question_next(question));
		ck_assert_ptr_null(crink_question_match("a", question));
		ck_assert_ptr_null(crink_question_suggest_next("a", question));
	}
}

START_TEST(test_strays)
{
	for (unsigned i = 0; i < UNIT_STRAYS; i++) {
		check_none(unit_stray(i, crink_question_next(NULL)));
	}
	check_none((const void *)UNIT_END(QUESTION));
	for (size_t i = 1; i < CRINK__QUESTION_STRIDE; i++) {
		check_none((const void *)(CRINK__QUESTION_BYTES + i));
	}
	ck_assert_ptr_null(crink_question_find(NULL));
	ck_assert_ptr_null(crink_question_find_n(NULL, 3));
	ck_assert_ptr_null(crink_question_find_n(
	    crink_question_slug(crink_question_next(NULL)), SIZE_MAX));
	ck_assert_ptr_null(crink_question_find(""));
	ck_assert_ptr_null(crink_question_match(NULL, NULL));
	ck_assert_ptr_null(crink_question_suggest(NULL));
	ck_assert_ptr_null(crink_question_suggest_next(NULL, NULL));
}
END_TEST

UNIT_MAIN("question", test_all, test_answers, test_known, test_unknown_dates,
    test_unknown_numbers, test_strays)
