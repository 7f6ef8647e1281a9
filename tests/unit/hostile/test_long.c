/*
 * Texts of a gibibyte, to every function that takes a text: one pass over it, in
 * bounded time, and nothing is found. It takes a megabyte of memory: the same pages,
 * over and over, up to one that may not be read.
 *
 * usage: test_long [MEBIBYTES of letters [of marks [to scan for names]]]
 */
#define _DEFAULT_SOURCE
#include "values.h"

#include <time.h>

#include "pages.h"

#include "hostile_calls.h"

#define PIECE ((size_t)1 << 20)
#define PIECES 1024

/* How many pieces a text has: of what counts in a name and of what is no UTF-8; of
 * marks; and of whatever is scanned, which takes longest. */
static size_t letters = PIECES, marks = PIECES, scanned = PIECES;

/* Far more of a processor than a pass takes anywhere, for one that is emulated. */
#define SECONDS_MAX 60

/* A text of so many pieces of one byte, with a NUL at its end; NULL: there is no
 * room for it. */
static char *
make_long(char byte, size_t pieces)
{
	const size_t page = (size_t)sysconf(_SC_PAGESIZE);
	FILE *const file = tmpfile();
	char *const piece = malloc(PIECE);
	char *const text = mmap(NULL, pieces * PIECE + 2 * page, PROT_NONE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	char *const end = text + pieces * PIECE;

	ck_assert_ptr_nonnull(piece);
	ck_assert_ptr_nonnull(file);
	if (text == MAP_FAILED) {
		return NULL;
	}
	memset(piece, byte, PIECE);
	ck_assert_uint_eq(fwrite(piece, 1, PIECE, file), PIECE);
	ck_assert_int_eq(fflush(file), 0);
	for (char *at = text; at < end; at += PIECE) {
		ck_assert_ptr_eq(mmap(at, PIECE, PROT_READ,
		                     MAP_SHARED | MAP_FIXED, fileno(file), 0),
		    at);
	}
	/* The NUL, and the guard behind its page: the text ends with a page too. */
	ck_assert_int_eq(mprotect(end, page, PROT_READ), 0);
	fclose(file);
	free(piece);
	return text;
}

static void
drop_long(char *text, size_t pieces)
{
	munmap(text, pieces * PIECE + 2 * (size_t)sysconf(_SC_PAGESIZE));
}

static bool
is_nothing(enum sort sort, const union value *result)
{
	if (sort >= SORT_ACTOR_ID) {
		return result->number == 0;
	}
	if (sort >= SORT_ACTOR_ENTITY) {
		return result->entity == NULL;
	}
	if (sort == SORT_PERIOD) {
		return crink_period_format(NULL, 0, result->period) == 0;
	}
	ck_assert_int_eq(sort, SORT_TEXT);
	return result->text[0] == '\0';
}

/* Scans the whole of it: no name is in it. */
static void
check_scan(struct crink_scan scan, size_t size)
{
	struct crink_mention mention;

	ck_assert(!crink_scan_next(&scan, &mention));
	ck_assert_uint_eq(crink_scan_used(&scan), size);
}

/* Calls it with the text where it takes one; false: it takes none. */
static bool
check_function(const struct function *function, const char *text, size_t size)
{
	union value with[PARAMETERS_MAX], result;
	struct values values;
	bool takes_text = false;

	for (unsigned i = 0; i < function->count; i++) {
		const enum sort sort = function->parameters[i].sort;

		list_values(&values, &function->parameters[i], true);
		with[i] = values.given[0].value;
		if (sort == SORT_TEXT) {
			with[i].text = text;
			takes_text = true;
		} else if (sort == SORT_SIZE) {
			with[i].size = size;
		} else if (sort == SORT_BOOL) {
			with[i].is_so = true;
		} else if (sort >= SORT_ACTOR_ENTITY && sort < SORT_ACTOR_ID) {
			with[i].entity =
			    strcmp(function->parameters[i].name, "after") == 0
			        ? NULL
			        : values.given[1].value.entity;
		}
	}
	if (!takes_text) {
		return false;
	}
	if (function->result == SORT_SCAN && size > scanned * PIECE) {
		/* Up to the same end. */
		for (unsigned i = 0; i < function->count; i++) {
			const enum sort sort = function->parameters[i].sort;

			if (sort == SORT_TEXT) {
				with[i].text += size - scanned * PIECE;
			} else if (sort == SORT_SIZE) {
				with[i].size = scanned * PIECE;
			}
		}
		size = scanned * PIECE;
	}
	function->call(&result, with);
	if (function->result == SORT_SCAN) {
		check_scan(result.scan, size);
	} else {
		EXPECT(is_nothing(function->result, &result),
		    "%s: something is found in %zu bytes", function->name,
		    size);
	}
	return true;
}

/* What counts in a name, what does not, and what is no UTF-8. */
static const char bytes[] = {'a', '-', '\x80'};

START_TEST(test_long)
{
	size_t pieces = bytes[_i] == '-' ? marks : letters;
	size_t functions_seen = 0;
	char *text = make_long(bytes[_i], pieces);

	/* On a machine of 32 bits there may be no gibibyte in one piece. */
	while (text == NULL) {
		ck_assert_uint_gt(pieces, 1);
		pieces /= 2;
		text = make_long(bytes[_i], pieces);
	}
	for (size_t i = 0; i < COUNT(functions); i++) {
		const clock_t start = clock();
		clock_t took;

		functions_seen +=
		    check_function(&functions[i], text, pieces * PIECE);
		took = (clock() - start) / CLOCKS_PER_SEC;
		EXPECT(took <= SECONDS_MAX, "%s: %d seconds", functions[i].name,
		    (int)took);
	}
	ck_assert_uint_gt(functions_seen, 20);
	drop_long(text, pieces);
}
END_TEST

int
main(int argc, char **argv)
{
	size_t *const pieces[] = {&letters, &marks, &scanned};
	Suite *const suite = suite_create("hostile long");
	TCase *const tcase = tcase_create("long");
	SRunner *runner;
	int failed;

	for (int i = 1; i < argc && i <= (int)COUNT(pieces); i++) {
		*pieces[i - 1] = strtoul(argv[i], NULL, 10);
	}
	/* Only for what hangs: a busy machine gives it little of a processor. */
	tcase_set_timeout(tcase, 3600);
	tcase_add_loop_test(tcase, test_long, 0, (int)COUNT(bytes));
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
