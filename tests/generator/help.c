#include "help.h"

#include <stdarg.h>

#include "model/bind.h"
#include "model/slugs.h"
#include "model/checks.h"
#include "model/lock.h"
#include "tables/build.h"

struct memory memory;
struct diag diag;
struct model model;
struct bearers *bearers[MODEL_CLASS_COUNT];

const char vocabulary[] = "actor-kinds: [{id: state}, {id: person}]\n"
                          "item-kinds: [{id: munition}]\n"
                          "relation-kinds:\n"
                          "- {id: member-of, verb: is,"
                          " rest: '{a member of object}',"
                          " reflexive: true}\n"
                          "- {id: supplies, verb: supplies, base: supply,"
                          " past: supplied, passive: item,"
                          " rest: '{item} {to object}', reflexive: true}\n"
                          "statuses: [{id: stated}, {id: reported}]\n"
                          "units: [{id: piece}, {id: millimetre}]\n"
                          "attributes: [{id: calibre, unit: millimetre}]\n";

static jmp_buf exhausted;
static Suite *suite;
static TCase *cases;
#define TESTS_MAX 200
static struct {
	const TTest *test;
	int first, end;
} tests[TESTS_MAX];
static size_t test_count;
static unsigned file_count;

static void
set_up(void)
{
	memory = (struct memory){.exhausted = &exhausted};
	diag = (struct diag){.memory = &memory};
	memset(&model, 0, sizeof(model));
	memset(bearers, 0, sizeof(bearers));
	file_count = 0;
}

static void
tear_down(void)
{
	memory_release(&memory);
}

TCase *
begin_tests(const char *name)
{
	cases = tcase_create(name);
	suite = suite_create(name);
	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_set_timeout(cases, 60);
	suite_add_tcase(suite, cases);
	return cases;
}

void
add_loop_test(const TTest *test, int first, int end)
{
	if (test_count < TESTS_MAX) {
		tests[test_count].test = test;
		tests[test_count].first = first;
		tests[test_count].end = end;
	}
	test_count++;
}

void
add_test(const TTest *test)
{
	add_loop_test(test, 0, 1);
}

/* Those that are asked for, in the order of UNIT_SEED. */
static void
choose_tests(const char *only)
{
	const char *const text = getenv("UNIT_SEED");
	uint32_t seed = text == NULL ? 0 : (uint32_t)strtoul(text, NULL, 10);

	if (only != NULL) {
		const size_t place = strtoul(only, NULL, 10);

		tcase_add_loop_test(cases, tests[place].test,
		    tests[place].first, tests[place].end);
		return;
	}
	for (size_t left = test_count; left > 0; left--) {
		size_t place = test_count - left;

		if (seed != 0) {
			seed = seed * 1664525 + 1013904223;
			place = (seed >> 16) % left;
		}
		tcase_add_loop_test(cases, tests[place].test,
		    tests[place].first, tests[place].end);
		if (seed != 0) {
			tests[place] = tests[left - 1];
		}
	}
}

int
end_tests(void)
{
	const char *const only = getenv("UNIT_TEST");
	SRunner *runner;
	int failed;

	if (test_count > TESTS_MAX ||
	    (only != NULL && strtoul(only, NULL, 10) >= test_count)) {
		return NO_TEST;
	}
	choose_tests(only);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

const struct diag_file *
make_file(const char *path, const char *text)
{
	struct diag_file *file = memory_take(&memory, 1, sizeof(*file));

	file->path = path;
	file->text = text;
	file->size = strlen(text);
	file->number = file_count++;
	return file;
}

const char *
errors(void)
{
	struct text out = {.memory = &memory};

	diag_print(&diag, &out);
	return text_join(&out);
}

const char *
join(const char *first, ...)
{
	struct text out = {.memory = &memory};
	va_list arguments;

	va_start(arguments, first);
	for (const char *next = first; next != NULL;
	     next = va_arg(arguments, const char *)) {
		text_string(&out, next);
	}
	va_end(arguments);
	return text_join(&out);
}

struct yaml_tree *
read_tree(const char *yaml)
{
	struct yaml_tree *tree =
	    yaml_read(&memory, &diag, make_file("test.yaml", yaml));

	ck_assert_msg(tree != NULL, "<%s>\n%s", yaml, errors());
	return tree;
}

void
bind_data(const char *yaml)
{
	struct yaml_tree *tree = read_tree(yaml);

	bind_all(&memory, &diag, &model, &tree, 1);
}

void
check_data(const char *yaml)
{
	bind_data(yaml);
	for (unsigned category = MODEL_ACTOR; category < MODEL_CLASS_COUNT;
	     category++) {
		bearers[category] = bearers_gather(
		    &memory, &diag, &model, (enum model_class)category);
	}
	check(&memory, &diag, &model, bearers);
}

struct index *
index_data(const char *yaml, const char *lock)
{
	struct index *index;

	check_data(yaml);
	lock_assign(&memory, &diag, &model,
	    lock == NULL ? NULL : make_file("ids.lock", lock));
	ck_assert_msg(diag.errors == 0, "%s", errors());
	index = build(&memory, &diag, &model, bearers);
	ck_assert_msg(index != NULL, "%s", errors());
	return index;
}

struct model_text
as_text(const char *string)
{
	const struct model_text text = {string, strlen(string)};

	return text;
}

uint32_t
number_of(enum model_class category, const char *slug)
{
	const uint32_t number = slugs_number(&model, category, as_text(slug));

	ck_assert_msg(number != 0, "no slug '%s'", slug);
	return number;
}

const char *
string_of(struct model_text text)
{
	return memory_text(&memory, text.bytes, text.size);
}

uint32_t
next_random(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}
