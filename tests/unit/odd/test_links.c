/* Slugs, questions and links of the odd data, against the formulas; relations
 * by their note, which is their number. */
#include "unit.h"

#include "odd.h"
#include "odd_found.h"

static const struct crink_relation *relations[RELATIONS];

static void
find_relations(void)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		relations[atoi(crink_relation_note(relation))] = relation;
	}
}

static void
check_date(struct crink_date found, struct date date)
{
	ck_assert_int_eq(found.year, date.year);
	ck_assert_int_eq(found.month, date.month);
	ck_assert_int_eq(found.day, date.day);
}

START_TEST(test_slugs)
{
	int count = 0;

	find_relations();
	for (int i = 0; i < RELATIONS; i++) {
		char slug[TEXT_MAX], spelt[TEXT_MAX];

		ck_assert_ptr_nonnull(relations[i]);
		sprintf(slug, "claim-%d", i);
		sprintf(spelt, " CLAIM %d.", i);
		ck_assert_ptr_eq(crink_relation_find(slug),
		    has_slug(i) ? relations[i] : NULL);
		ck_assert_ptr_eq(
		    crink_relation_find(spelt), crink_relation_find(slug));
		ck_assert_str_eq(
		    crink_relation_slug(relations[i]), has_slug(i) ? slug : "");
		check_date(crink_relation_known(relations[i]), known_of(i));
		count += has_slug(i);
	}
	ck_assert_int_gt(count, 100);
	ck_assert_ptr_null(crink_relation_find("claim"));
	ck_assert_ptr_null(crink_relation_find(""));
	ck_assert_ptr_null(crink_relation_find(NULL));
	ck_assert_ptr_null(crink_relation_find("question-1"));
}
END_TEST

/* ---- links ------------------------------------------------------------- */

/* The numbers of the relations at the other ends of links, NONE at the end. */
struct ends {
	int numbers[RELATIONS + 1];
};

static struct ends forth[LINK_KINDS + 1][RELATIONS];
static struct ends back[LINK_KINDS + 1][RELATIONS];

static void
add(struct ends *ends, int number)
{
	int i = 0;

	while (ends->numbers[i] != 0) {
		i++;
	}
	ends->numbers[i] = number + 1;
}

static void
check_ends(const struct ends *ends, int number, enum crink_link kind,
    const struct crink_relation *(*link)(
        const struct crink_relation *, enum crink_link, size_t))
{
	size_t i = 0;

	for (; ends->numbers[i] != 0; i++) {
		ck_assert_ptr_eq(link(relations[number], kind, i),
		    relations[ends->numbers[i] - 1]);
	}
	ck_assert_ptr_null(link(relations[number], kind, i));
	ck_assert_ptr_null(link(relations[number], kind, i + 1));
	ck_assert_ptr_null(link(relations[number], kind, SIZE_MAX));
}

/* All links, both ways, each list in the order of the data. */
START_TEST(test_links)
{
	size_t count = 0, several = 0;

	find_relations();
	for (int i = 0; i < RELATIONS; i++) {
		for (int j = 0; j < LINKS_EACH; j++) {
			int kind;
			const int target = link_of(i, j, &kind);

			if (target != NONE) {
				several += forth[kind][i].numbers[0] != 0;
				add(&forth[kind][i], target);
				add(&back[kind][target], i);
				count++;
			}
		}
	}
	for (int kind = 1; kind <= LINK_KINDS; kind++) {
		for (int i = 0; i < RELATIONS; i++) {
			check_ends(&forth[kind][i], i, (enum crink_link)kind,
			    crink_relation_link);
			check_ends(&back[kind][i], i, (enum crink_link)kind,
			    crink_relation_linked);
		}
	}
	ck_assert_uint_eq(count, CRINK__LINK_COUNT);
	ck_assert_uint_eq(count, CRINK__LINKED_COUNT);
	ck_assert_uint_gt(count, 1000);
	ck_assert_uint_gt(several, 100);
}
END_TEST

/* ---- questions --------------------------------------------------------- */

START_TEST(test_questions)
{
	int answers = 0;

	find_relations();
	for (int i = 0; i < QUESTIONS; i++) {
		const struct crink_question *question =
		    crink_question_get((enum crink_question_id)(i + 1));
		char text[TEXT_MAX], slug[TEXT_MAX];

		question_text(i, text);
		sprintf(slug, "question-%d", i);
		ck_assert_str_eq(crink_question_slug(question), slug);
		ck_assert_str_eq(crink_question_text(question), text);
		ck_assert_ptr_eq(crink_question_find(slug), question);
		ck_assert_ptr_eq(crink_question_find(text), question);
		ck_assert_int_eq(
		    crink_question_unit(question), unit_of(question_unit(i)));
		ck_assert_int_eq(
		    (int)crink_item_id(crink_question_item(question)) - 1,
		    question_item(i));
	}
	for (int i = 0; i < RELATIONS; i++) {
		ck_assert_int_eq((int)crink_question_id(
		                     crink_relation_question(relations[i])) -
		                     1,
		    answered_by(i));
		answers += answered_by(i) != NONE;
	}
	ck_assert_int_eq(answers, CRINK__BY_QUESTION_COUNT);
	ck_assert_int_gt(answers, 300);
}
END_TEST

/* Whether a relation stands on a day, by all links that there are. */
static bool
stands(int number, long day)
{
	if (last_day_of(known_of(number)) > day) {
		return false;
	}
	for (int kind = SUPERSEDES; kind <= CORRECTS; kind++) {
		const struct crink_relation *newer;

		for (size_t i = 0;
		     (newer = crink_relation_linked(
		          relations[number], (enum crink_link)kind, i)) != NULL;
		     i++) {
			const int other = atoi(crink_relation_note(newer));

			if (last_day_of(known_of(other)) <= day) {
				return false;
			}
		}
	}
	return true;
}

static int
find_latest(int question, long day)
{
	int latest = NONE;

	for (int i = 0; i < RELATIONS; i++) {
		if (answered_by(i) == question && stands(i, day) &&
		    (latest == NONE || last_day_of(known_of(i)) >=
		                           last_day_of(known_of(latest)))) {
			latest = i;
		}
	}
	return latest;
}

/* Each question on every date that the data has, and on the days around. */
START_TEST(test_latest)
{
	size_t found = 0, replaced = 0;

	find_relations();
	for (int i = 0; i < QUESTIONS; i++) {
		const struct crink_question *question =
		    crink_question_get((enum crink_question_id)(i + 1));

		for (int j = _i; j < 400; j += 20) {
			const struct date date = date_of(j);
			const struct crink_date asked = {(int16_t)date.year,
			    (uint8_t)date.month, (uint8_t)date.day};
			const int latest = find_latest(i, last_day_of(date));
			const struct crink_relation *relation =
			    crink_question_latest(question, asked);

			ck_assert_ptr_eq(relation,
			    latest == NONE ? NULL : relations[latest]);
			found += latest != NONE;
			replaced +=
			    latest != NONE && !stands(latest, INT32_MAX);
		}
	}
	ck_assert_uint_gt(found, 300);
	ck_assert_uint_gt(replaced, 0);
}
END_TEST

int
main(void)
{
	Suite *const suite = suite_create("odd-links");
	TCase *const tcase = tcase_create("odd-links");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tcase, 100);
	tcase_add_test(tcase, test_slugs);
	tcase_add_test(tcase, test_links);
	tcase_add_test(tcase, test_questions);
	tcase_add_loop_test(tcase, test_latest, 0, 20);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
