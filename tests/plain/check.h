/*
 * In the place of Check's header, for the sanitizer of memory: that takes what a
 * library wrote which was not built for it for something that nobody wrote, and Check
 * is not. With -Itests/plain the tests run one after the other in one process, of
 * which the first failure is the end. It has what our tests use, and no more.
 */
#ifndef CRINK_PLAIN_CHECK_H
#define CRINK_PLAIN_CHECK_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

typedef struct {
	const char *name;
	void (*run)(int _i);
} TTest;

#define PLAIN_TESTS_MAX 64

typedef struct plain_case {
	struct plain_case *next;
	struct {
		const TTest *test;
		int start, end;
	} tests[PLAIN_TESTS_MAX];
	int count;
	void (*set_up)(void);
	void (*tear_down)(void);
} TCase;

typedef struct {
	TCase *tcases; /* the newest first */
} Suite;

typedef Suite SRunner;

enum { CK_NORMAL };

#define START_TEST(test)                                \
	static void test##_plain(int _i);               \
	static const TTest test##_ttest = {             \
	    #test,                                      \
	    test##_plain,                               \
	};                                              \
	static const TTest *const test = &test##_ttest; \
	static void test##_plain(int _i)                \
	{                                               \
		(void)_i;
#define END_TEST }

/* ---- running --------------------------------------------------------- */

static inline void *
plain_take(size_t size)
{
	void *taken = calloc(1, size);

	if (taken == NULL) {
		abort();
	}
	return taken;
}

static inline Suite *
suite_create(const char *name)
{
	(void)name;
	return plain_take(sizeof(Suite));
}

static inline TCase *
tcase_create(const char *name)
{
	(void)name;
	return plain_take(sizeof(TCase));
}

static inline void
tcase_set_timeout(TCase *tcase, double seconds)
{
	(void)tcase;
	(void)seconds;
}

static inline void
tcase_add_checked_fixture(
    TCase *tcase, void (*set_up)(void), void (*tear_down)(void))
{
	tcase->set_up = set_up;
	tcase->tear_down = tear_down;
}

static inline void
tcase_add_loop_test(TCase *tcase, const TTest *test, int start, int end)
{
	if (tcase->count == PLAIN_TESTS_MAX) {
		abort();
	}
	tcase->tests[tcase->count].test = test;
	tcase->tests[tcase->count].start = start;
	tcase->tests[tcase->count++].end = end;
}

static inline void
tcase_add_test(TCase *tcase, const TTest *test)
{
	tcase_add_loop_test(tcase, test, 0, 1);
}

static inline void
suite_add_tcase(Suite *suite, TCase *tcase)
{
	tcase->next = suite->tcases;
	suite->tcases = tcase;
}

static inline SRunner *
srunner_create(Suite *suite)
{
	return suite;
}

static inline int
plain_run(const TCase *tcase)
{
	int runs = 0;

	for (int i = 0; i < tcase->count; i++) {
		for (int j = tcase->tests[i].start; j < tcase->tests[i].end;
		     j++, runs++) {
			if (tcase->set_up != NULL) {
				tcase->set_up();
			}
			tcase->tests[i].test->run(j);
			if (tcase->tear_down != NULL) {
				tcase->tear_down();
			}
		}
	}
	return runs;
}

static inline void
srunner_run_all(SRunner *runner, int mode)
{
	int runs = 0;

	(void)mode;
	for (const TCase *tcase = runner->tcases; tcase != NULL;
	     tcase = tcase->next) {
		runs += plain_run(tcase);
	}
	if (runs == 0) {
		abort();
	}
	printf("100%%: Checks: %d\n", runs);
}

static inline int
srunner_ntests_failed(SRunner *runner)
{
	(void)runner;
	return 0;
}

static inline void
srunner_free(SRunner *runner)
{
	while (runner->tcases != NULL) {
		TCase *const tcase = runner->tcases;

		runner->tcases = tcase->next;
		free(tcase);
	}
	free(runner);
}

/* ---- assertions --------------------------------------------------------- */

#define ck_abort_msg(...)                                       \
	do {                                                    \
		fprintf(stderr, "%s:%d: ", __FILE__, __LINE__); \
		fprintf(stderr, __VA_ARGS__);                   \
		fputc('\n', stderr);                            \
		exit(EXIT_FAILURE);                             \
	} while (0)
#define ck_assert_msg(condition, ...)              \
	do {                                       \
		if (!(condition)) {                \
			ck_abort_msg(__VA_ARGS__); \
		}                                  \
	} while (0)
#define ck_assert(condition) ck_assert_msg(condition, "%s", #condition)

#define PLAIN_NUMBERS(type, a, order, b)                                \
	do {                                                            \
		const type plain_a = (type)(a), plain_b = (type)(b);    \
                                                                        \
		ck_assert_msg(                                          \
		    plain_a order plain_b, "%s %s %s", #a, #order, #b); \
	} while (0)
#define ck_assert_int_eq(a, b) PLAIN_NUMBERS(intmax_t, a, ==, b)
#define ck_assert_int_ne(a, b) PLAIN_NUMBERS(intmax_t, a, !=, b)
#define ck_assert_int_lt(a, b) PLAIN_NUMBERS(intmax_t, a, <, b)
#define ck_assert_int_le(a, b) PLAIN_NUMBERS(intmax_t, a, <=, b)
#define ck_assert_int_gt(a, b) PLAIN_NUMBERS(intmax_t, a, >, b)
#define ck_assert_int_ge(a, b) PLAIN_NUMBERS(intmax_t, a, >=, b)
#define ck_assert_uint_eq(a, b) PLAIN_NUMBERS(uintmax_t, a, ==, b)
#define ck_assert_uint_ne(a, b) PLAIN_NUMBERS(uintmax_t, a, !=, b)
#define ck_assert_uint_lt(a, b) PLAIN_NUMBERS(uintmax_t, a, <, b)
#define ck_assert_uint_le(a, b) PLAIN_NUMBERS(uintmax_t, a, <=, b)
#define ck_assert_uint_gt(a, b) PLAIN_NUMBERS(uintmax_t, a, >, b)
#define ck_assert_uint_ge(a, b) PLAIN_NUMBERS(uintmax_t, a, >=, b)

#define PLAIN_POINTERS(a, order, b)                                     \
	do {                                                            \
		const void *plain_a = (a), *plain_b = (b);              \
                                                                        \
		ck_assert_msg(                                          \
		    plain_a order plain_b, "%s %s %s", #a, #order, #b); \
	} while (0)
#define ck_assert_ptr_eq(a, b) PLAIN_POINTERS(a, ==, b)
#define ck_assert_ptr_ne(a, b) PLAIN_POINTERS(a, !=, b)
#define ck_assert_ptr_null(a) PLAIN_POINTERS(a, ==, NULL)
#define ck_assert_ptr_nonnull(a) PLAIN_POINTERS(a, !=, NULL)

static inline bool
plain_is_same(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcmp(a, b) == 0;
}

#define PLAIN_TEXTS(a, is_same, b)                                        \
	do {                                                              \
		const char *plain_a = (a), *plain_b = (b);                \
                                                                          \
		ck_assert_msg(plain_is_same(plain_a, plain_b) == is_same, \
		    "'%s' and '%s'", plain_a == NULL ? "NULL" : plain_a,  \
		    plain_b == NULL ? "NULL" : plain_b);                  \
	} while (0)
#define ck_assert_str_eq(a, b) PLAIN_TEXTS(a, true, b)
#define ck_assert_str_ne(a, b) PLAIN_TEXTS(a, false, b)
#define ck_assert_mem_eq(a, b, size) \
	ck_assert_msg(memcmp(a, b, size) == 0, "%s and %s", #a, #b)

#endif
