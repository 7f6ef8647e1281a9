/*
 * Claims that read the same from both sides, where all of them in the data have a
 * subject and no object: each condition about sides finds them from both.
 */
#include "unit.h"

CRINK__ASSERT(CRINK__AS_SUBJECT_COUNT == 0);
CRINK__ASSERT(CRINK__AS_OBJECT_COUNT != 0);

static const struct crink_actor *
actor_of(const char *slug)
{
	const struct crink_actor *const actor = crink_actor_find(slug);

	ck_assert_msg(actor != NULL, "%s", slug);
	return actor;
}

/* The paragraphs of the claims that a query finds, as digits. */
static void
check(const struct crink_query *query, const char *expected)
{
	const struct crink_relation *relation = NULL;
	char found[12];
	size_t count = 0;

	while ((relation = crink_query_next(query, relation)) != NULL) {
		ck_assert_uint_lt(count, sizeof(found) - 1);
		found[count++] =
		    (char)('0' + crink_relation_paragraph(relation));
	}
	found[count] = '\0';
	ck_assert_str_eq(found, expected);
	ck_assert_uint_eq(crink_query_count(query), strlen(expected));
}

typedef void condition(struct crink_query *, const struct crink_actor *);

static void
check_one(condition *add, const char *slug, const char *expected)
{
	struct crink_query query = crink_query_all();

	add(&query, actor_of(slug));
	check(&query, expected);
}

/* One condition. */
START_TEST(test_sides)
{
	check_one(crink_query_subject, "a", "124");
	check_one(crink_query_subject, "b", "3");
	check_one(crink_query_subject, "g", "");
	check_one(crink_query_object, "a", "2");
	check_one(crink_query_object, "b", "3");
	check_one(crink_query_object, "g", "1");
	check_one(crink_query_object, "c", "");
	check_one(crink_query_party, "a", "124");
	check_one(crink_query_subject_in, "g", "124");
	check_one(crink_query_object_in, "g", "12");
	check_one(crink_query_object_in, "b", "3");
}
END_TEST

/* Two, of which the other one may be what is walked: all must hold in one
 * reading. */
START_TEST(test_both)
{
	static const struct {
		condition *first, *second;
		const char *of_first, *of_second, *expected;
	} rows[] = {
	    {crink_query_object, crink_query_party, "a", "a", "2"},
	    {crink_query_object, crink_query_object_in, "a", "g", "2"},
	    {crink_query_object, crink_query_subject, "a", "a", ""},
	    {crink_query_object, crink_query_subject_in, "a", "g", ""},
	    {crink_query_object_in, crink_query_subject, "g", "a", "1"},
	    {crink_query_object_in, crink_query_party, "g", "a", "12"},
	    {crink_query_object_in, crink_query_actor, "g", "a", "12"},
	    {crink_query_subject_in, crink_query_actor, "g", "a", "124"},
	    {crink_query_party, crink_query_party, "a", "g", "1"},
	    {crink_query_party, crink_query_party, "a", "a", "124"},
	    {crink_query_party, crink_query_party, "a", "b", ""},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		for (int is_turned = 0; is_turned < 2; is_turned++) {
			struct crink_query query = crink_query_all();

			if (is_turned) {
				rows[i].second(
				    &query, actor_of(rows[i].of_second));
			}
			rows[i].first(&query, actor_of(rows[i].of_first));
			rows[i].second(&query, actor_of(rows[i].of_second));
			check(&query, rows[i].expected);
		}
	}
}
END_TEST

/* With a condition that is no list, each claim is tested. */
START_TEST(test_tested)
{
	struct crink_query query = crink_query_all();

	crink_query_negated(&query, false);
	crink_query_object(&query, actor_of("b"));
	check(&query, "3");
	query = crink_query_all();
	crink_query_kind(&query, CRINK_RELATION_SIGNS);
	crink_query_object_in(&query, actor_of("g"));
	check(&query, "2");
	crink_query_negated(&query, true);
	check(&query, "");
}
END_TEST

/* Ends of which nothing is told are as late as the day on which a claim became known,
 * but for those of what was to come; the newest day has another one behind it. */
START_TEST(test_untold)
{
	static const struct {
		struct crink_date day;
		const char *surely, *perhaps;
	} rows[] = {
	    {{-9999, 1, 1}, "", "569"},
	    {{2019, 12, 31}, "", "569"},
	    {{2020, 1, 1}, "", "56789"},
	    {{2022, 12, 31}, "", "56789"},
	    {{2023, 1, 1}, "", "5678"},
	    {{2023, 12, 29}, "", "5678"},
	    {{2023, 12, 30}, "5", "5678"},
	    {{2023, 12, 31}, "", "568"},
	    {{2024, 1, 1}, "", "568"},
	    {{9999, 12, 31}, "", "568"},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct crink_query query = crink_query_all();

		crink_query_subject(&query, actor_of("c"));
		crink_query_on(&query, rows[i].day, CRINK_CERTAINTY_YES);
		check(&query, rows[i].surely);
		query = crink_query_all();
		crink_query_on(&query, rows[i].day, CRINK_CERTAINTY_MAYBE);
		crink_query_subject(&query, actor_of("c"));
		check(&query, rows[i].perhaps);
	}
}
END_TEST

/* One letter is a name; no text is none, even after that was asked for. */
START_TEST(test_letter)
{
	static const char *const spellings[] = {
	    "Q", "q", "\uff31", "q\u0301", "(Q)"};
	const struct crink_actor *const actor = actor_of("g");

	for (size_t i = 0; i < COUNT(spellings); i++) {
		const size_t size = strlen(spellings[i]);

		ck_assert_ptr_eq(crink_actor_find(spellings[i]), actor);
		ck_assert_ptr_null(crink_actor_find(NULL));
		ck_assert_ptr_null(crink_actor_find_n(NULL, 0));
		ck_assert_ptr_eq(crink_actor_find_n(spellings[i], size), actor);
		ck_assert_ptr_null(crink_actor_find_n(spellings[i], 0));
		ck_assert_ptr_eq(crink_actor_match(spellings[i], NULL), actor);
		ck_assert_ptr_null(crink_actor_match(NULL, NULL));
		ck_assert_ptr_eq(crink_actor_suggest(spellings[i]), actor);
		ck_assert_ptr_null(crink_actor_suggest(NULL));
	}
}
END_TEST

/* The same of things and sources. No name is none, even right after such a one. */
START_TEST(test_letter_of_others)
{
	static const char *const spellings[][2] = {
	    {"t", "s"}, {"T", "S"}, {"-t-", ".s."}, {"\uff34", "\uff33"}};
	const struct crink_item *const item = crink_item_next(NULL);
	const struct crink_source *const source = crink_source_next(NULL);

	for (size_t i = 0; i < COUNT(spellings); i++) {
		const char *const name = spellings[i][0];
		const char *const title = spellings[i][1];

		const struct crink_item *found_item, *no_item;
		const struct crink_source *found_source, *no_source;
		const struct crink_actor *found_actor, *no_actor;

		ck_assert_ptr_eq(crink_item_find_n(name, strlen(name)), item);
		ck_assert_ptr_eq(crink_item_suggest(name), item);
		ck_assert_ptr_eq(
		    crink_source_find_n(title, strlen(title)), source);
		ck_assert_ptr_eq(crink_source_suggest(title), source);
		/* Nothing in between changes what the stack holds. */
		found_item = crink_item_find(name);
		no_item = crink_item_find(NULL);
		ck_assert_ptr_eq(found_item, item);
		ck_assert_ptr_null(no_item);
		found_source = crink_source_find(title);
		no_source = crink_source_find(NULL);
		ck_assert_ptr_eq(found_source, source);
		ck_assert_ptr_null(no_source);
		found_actor = crink_actor_find("Q");
		no_actor = crink_actor_find(NULL);
		ck_assert_ptr_eq(found_actor, actor_of("g"));
		ck_assert_ptr_null(no_actor);
	}
}
END_TEST

/* What several languages share is the name in each of them. */
START_TEST(test_shared)
{
	static const char *const tags[] = {"de", "fr", "nl", "ru", "uk"};
	const struct crink_actor *const actor = actor_of("b");

	for (size_t i = 0; i < COUNT(tags); i++) {
		ck_assert_str_eq(crink_actor_name_in(actor, tags[i]),
		    i < 3 ? "Kugel" : "Шар");
		ck_assert_str_eq(
		    crink_actor_name_in(actor_of("a"), tags[i]), "");
	}
	ck_assert_ptr_eq(crink_actor_find("KUGEL"), actor);
	ck_assert_ptr_eq(crink_actor_find("шар"), actor);
}
END_TEST

/* A word of two units is that of the first. */
START_TEST(test_word_of_two)
{
	const enum crink_unit brace = crink_unit_find("brace");

	ck_assert_uint_ne(brace, CRINK_UNIT_NONE);
	ck_assert_uint_eq(crink_unit_find("harness"), brace + 1);
	ck_assert_uint_eq(crink_unit_find("harnesses"), brace + 1);
	ck_assert_uint_eq(crink_unit_find("yokes"), brace);
}
END_TEST

UNIT_MAIN("one-sided", test_sides, test_both, test_tested, test_untold,
    test_letter, test_letter_of_others, test_word_of_two, test_shared)
