/*
 * What the tests of the generator share: memory and errors that are new in
 * each test, and the passes up to the one that is tested.
 */
#ifndef CRINKGEN_TEST_HELP_H
#define CRINKGEN_TEST_HELP_H

#include <check.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/bearers.h"
#include "base/diag.h"
#include "tables/index.h"
#include "base/memory.h"
#include "model/model.h"
#include "base/text.h"
#include "yaml/yaml.h"

#define COUNT(array) (int)(sizeof(array) / sizeof((array)[0]))

/* ck_assert() notes where it is in a file each time, which is too slow for many
 * thousands of rounds. */
#define EXPECT(condition)                               \
	do {                                            \
		if (!(condition)) {                     \
			ck_abort_msg("%s", #condition); \
		}                                       \
	} while (0)

/* New in each test. */
extern struct memory memory;
extern struct diag diag;
extern struct model model;
extern struct bearers *bearers[MODEL_CLASS_COUNT];

/* A small vocabulary, for tests that are about facts. */
extern const char vocabulary[];

/* What a program returns of which there is no such test; as tests/unit/unit.h. */
#define NO_TEST 66

/*
 * A suite with one case, and its tests: with UNIT_TEST in the environment, which
 * is a number from 0, that one alone; with UNIT_SEED, a number from 1, in an order
 * of that number's. Then its run, with the exit status of the
 * program.
 */
TCase *begin_tests(const char *name);
void add_test(const TTest *test);
void add_loop_test(const TTest *test, int first, int end);
int end_tests(void);

/* A file of the run; what it holds must outlive the test. */
const struct diag_file *make_file(const char *path, const char *text);

/* The errors that were found, as they are printed. */
const char *errors(void);

/* Texts one after the other, up to NULL. */
const char *join(const char *first, ...);

/* A tree; the test fails if the reader refuses it. */
struct yaml_tree *read_tree(const char *yaml);

/* Up to bind_all(), up to check(): diag has what is wrong. */
void bind_data(const char *yaml);
void check_data(const char *yaml);

/* Up to build(); the test fails if anything is wrong. lock may be NULL.
 */
struct index *index_data(const char *yaml, const char *lock);

struct model_text as_text(const char *string);

/* The number of a slug; the test fails if there is none. */
uint32_t number_of(enum model_class category, const char *slug);

/* The bytes of a text, NUL-terminated. */
const char *string_of(struct model_text text);

/* The same numbers each time; state is what the caller keeps. */
uint32_t next_random(uint32_t *state);

#endif
