/*
 * What the unit tests share: the main function, numbers that look random but
 * are the same at each run, pointers that are no entities, and a check of
 * functions that write to a buffer.
 */
#ifndef CRINK_UNIT_H
#define CRINK_UNIT_H

#include <check.h>
#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crink/crink.h>

#include "entity.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* ck_assert() notes where it is in a file each time, which is too slow for a
 * million rounds. */
#define EXPECT(condition, ...)                     \
	do {                                       \
		if (!(condition)) {                \
			ck_abort_msg(__VA_ARGS__); \
		}                                  \
	} while (0)

/* A generator of the same numbers everywhere; state is any seed but 0. */
static inline uint32_t
unit_random(uint32_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

static inline uint32_t
unit_below(uint32_t *state, size_t limit)
{
	return unit_random(state) % (uint32_t)limit;
}

/* Memory that holds no entity. */
static unsigned char unit_memory[64];

/* The end of a table, which has one row more than there are entities. */
#define UNIT_END(TABLE)           \
	(CRINK__##TABLE##_BYTES + \
	    CRINK__##TABLE##_COUNT * CRINK__##TABLE##_STRIDE)

#define UNIT_STRAYS 12

/*
 * Pointers that are no entities of the class whose first entity is own: into
 * nothing, into memory and texts, just outside of the tables, and entities of
 * the other classes.
 */
static inline const void *
unit_stray(unsigned index, const void *own)
{
	const void *const strays[UNIT_STRAYS] = {
	    unit_memory,
	    unit_memory + 1,
	    (const void *)(uintptr_t)1,
	    (const void *)UINTPTR_MAX,
	    crink_version(),
	    crink_actor_name(crink_actor_next(NULL)),
	    crink_actor_next(NULL),
	    crink_item_next(NULL),
	    crink_source_next(NULL),
	    CRINK__RELATION_BYTES,
	    (const void *)((uintptr_t)own - 1),
	    NULL,
	};

	return strays[index] == own ? unit_memory : strays[index];
}

/* A function that writes what, as the format functions do. */
struct unit_writer {
	size_t (*write)(char *buffer, size_t size, const void *what);
};

#define UNIT_TEXT_MAX 512
#define UNIT_GUARD 8
#define UNIT_FILL '\x5a'

/* Whether every byte of a stretch is as it was filled. */
static inline bool
unit_untouched(const char *from, const char *end)
{
	while (from < end) {
		if (*from++ != UNIT_FILL) {
			return false;
		}
	}
	return true;
}

/* One size: returns the whole size, ends with NUL, cuts no character, takes
 * as much as fits, and leaves what is outside alone. */
static inline void
unit_check_cut(const struct unit_writer *writer, const void *what,
    const char *expected, size_t size)
{
	char memory[UNIT_TEXT_MAX + 2 * UNIT_GUARD];
	char *const text = memory + UNIT_GUARD;
	const size_t whole = strlen(expected);
	size_t fits = size == 0 ? 0 : size - 1;

	memset(memory, UNIT_FILL, sizeof(memory));
	ck_assert_uint_eq(writer->write(text, size, what), whole);
	ck_assert(unit_untouched(memory, text));
	ck_assert(unit_untouched(text + size, memory + sizeof(memory)));
	if (size == 0) {
		return;
	}
	fits = fits > whole ? whole : fits;
	while (((unsigned char)expected[fits] & 0xc0) == 0x80) {
		fits--;
	}
	ck_assert_msg(memcmp(text, expected, fits) == 0 && text[fits] == '\0',
	    "'%s' cut to %zu bytes", expected, size);
}

/* Every size from 0 to more than the whole, and no buffer. */
static inline void
unit_check_cuts(
    const struct unit_writer *writer, const void *what, const char *expected)
{
	const size_t whole = strlen(expected);

	ck_assert_uint_lt(whole + 3, UNIT_TEXT_MAX);
	for (size_t size = 0; size <= whole + 3; size++) {
		unit_check_cut(writer, what, expected, size);
	}
	unit_check_cut(writer, what, expected, UNIT_TEXT_MAX);
	ck_assert_uint_eq(writer->write(NULL, 0, what), whole);
	ck_assert_uint_eq(writer->write(NULL, 100, what), whole);
}

/* What a program returns of which there is no such test. */
#define UNIT_NO_TEST 66

#define UNIT_TESTS_MAX 100

/* Numbers from 0 in the order of UNIT_SEED, a number from 1; else one after another:
 * no test may rest on what another one left. */
static inline void
unit_order(size_t *order, size_t count)
{
	const char *const text = getenv("UNIT_SEED");
	uint32_t seed = text == NULL ? 0 : (uint32_t)strtoul(text, NULL, 10);

	for (size_t i = 0; i < count; i++) {
		order[i] = i;
	}
	for (size_t i = count; seed != 0 && i > 1; i--) {
		const size_t other = unit_below(&seed, i);
		const size_t last = order[i - 1];

		order[i - 1] = order[other];
		order[other] = last;
	}
}

/* UNIT_TEST in the environment is the number of the only test to run, from 0. */
static inline int
unit_run(const char *name, const TTest *const *tests, size_t count)
{
	const char *const only = getenv("UNIT_TEST");
	const size_t first = only == NULL ? 0 : strtoul(only, NULL, 10);
	size_t order[UNIT_TESTS_MAX];
	Suite *const suite = suite_create(name);
	TCase *const tcase = tcase_create(name);
	SRunner *runner;
	int failed;

	if (first >= count || count > UNIT_TESTS_MAX) {
		return UNIT_NO_TEST;
	}
	unit_order(order, count);
	/* Emulators and sanitizers take their time. */
	tcase_set_timeout(tcase, 100);
	for (size_t i = 0; i < count; i++) {
		if (only == NULL || order[i] == first) {
			tcase_add_test(tcase, tests[order[i]]);
		}
	}
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* The main function, which runs these tests. */
#define UNIT_MAIN(name, ...)                                \
	int main(void)                                      \
	{                                                   \
		const TTest *const tests[] = {__VA_ARGS__}; \
                                                            \
		return unit_run(name, tests, COUNT(tests)); \
	}

#endif
