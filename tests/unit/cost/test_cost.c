/*
 * What answers cost, as it was measured: of each family of calls how many stretches of
 * the library's code without a branch are passed. More is a fault, and so is less that
 * nobody has noted, for then more would not be seen. And as the header promises, from
 * the smaller data to the larger one, a call costs no more, or grows as a logarithm does.
 *
 * usage: test_cost FIGURES [FIGURES_OF_SMALLER]. With COST_RECORD in the environment,
 * the figures are written instead. Their columns are of compilers: those of another
 * version come near to them.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cost.h"
#include "entity.h"
#include "work.h"

#define COMPILERS 2 /* gcc, clang */
#define FAMILIES_MAX 120
#define SLUG_MAX 40

/* Percent that figures may be away: of the compiler that they are of, and others. */
#define MARGIN 1
#define MARGIN_OF_OTHERS 6

#define TEXT_OF(word) #word
#define VERSION_OF(name, number) name "-" TEXT_OF(number)
#ifdef __clang__
#define COMPILER 1
#define VERSION VERSION_OF("clang", __clang_major__)
#else
#define COMPILER 0
#define VERSION VERSION_OF("gcc", __GNUC__)
#endif

/* There the code has more branches, fewer of them where a mutant is alive: what is
 * less work is not told from that. */
#ifdef CRINK_MUTANT_H
#define HAS_MUTANTS 1
#else
#define HAS_MUTANTS 0
static unsigned crink__mutant;
#endif

struct figure {
	char name[SLUG_MAX];
	uint64_t answers, work[COMPILERS];
};

struct figures {
	char versions[COMPILERS][SLUG_MAX];
	size_t count;
	struct figure rows[FAMILIES_MAX];
};

const struct crink_actor *actors[CRINK__ACTOR_COUNT];
size_t actor_count = CRINK__ACTOR_COUNT;

static uint64_t work;
static int failures;

void __sanitizer_cov_trace_pc(void);

void
__sanitizer_cov_trace_pc(void)
{
	work++;
}

/* ---- what was measured ------------------------------------------------------- */

static struct figures
read_figures(const char *path)
{
	FILE *const file = fopen(path, "r");
	struct figures figures = {{"gcc-0", "clang-0"}, 0, {{"", 0, {0}}}};
	struct figure *row = figures.rows;

	if (file == NULL) {
		return figures;
	}
	if (fscanf(file, "family answers %39s %39s", figures.versions[0],
	        figures.versions[1]) == 2) {
		while (figures.count < FAMILIES_MAX &&
		       fscanf(file, "%39s %" SCNu64 " %" SCNu64 " %" SCNu64,
		           row->name, &row->answers, &row->work[0],
		           &row->work[1]) == 4) {
			row++;
			figures.count++;
		}
	}
	fclose(file);
	return figures;
}

static void
write_figures(const char *path, const struct figures *figures)
{
	FILE *const file = fopen(path, "w");

	if (file == NULL) {
		exit(EXIT_FAILURE);
	}
	fprintf(file, "family answers %s %s\n", figures->versions[0],
	    figures->versions[1]);
	for (size_t i = 0; i < figures->count; i++) {
		const struct figure *const row = &figures->rows[i];

		fprintf(file, "%s %" PRIu64 " %" PRIu64 " %" PRIu64 "\n",
		    row->name, row->answers, row->work[0], row->work[1]);
	}
	if (fclose(file) != 0) {
		exit(EXIT_FAILURE);
	}
}

static const struct figure *
find_figure(const struct figures *figures, const char *name)
{
	for (size_t i = 0; i < figures->count; i++) {
		if (strcmp(figures->rows[i].name, name) == 0) {
			return &figures->rows[i];
		}
	}
	return NULL;
}

/* ---- what is measured --------------------------------------------------------- */

static void
measure(const struct family *family, const struct figures *before,
    struct figures *now)
{
	struct figure *const row = &now->rows[now->count++];
	const struct figure *const old = find_figure(before, family->name);

	if (old != NULL) {
		*row = *old;
	} else {
		strcpy(row->name, family->name);
	}
	work = 0;
	row->answers = family->ask(family->text);
	row->work[COMPILER] = work;
}

static void
measure_all(const struct figures *before, struct figures *now)
{
	memcpy(now->versions, before->versions, sizeof(now->versions));
	now->count = 0;
	for (size_t i = 0; i < query_count; i++) {
		measure(&queries[i], before, now);
	}
	for (size_t i = 0; i < name_count; i++) {
		measure(&names[i], before, now);
	}
}

/* What it takes while no mutant is alive. */
static void
measure_unharmed(struct figures *figures)
{
	static struct figures none;
	const unsigned mutant = crink__mutant;

	crink__mutant = 0;
	strcpy(none.versions[COMPILER], VERSION);
	measure_all(&none, figures);
	crink__mutant = mutant;
}

static void
fail(const struct figure *figure, const char *what, uint64_t is, uint64_t was)
{
	printf("FAIL: %s: %s, %" PRIu64 " for %" PRIu64 " (%.2f %%)\n",
	    figure->name, what, is, was, 100 * ((double)is / (double)was - 1));
	failures++;
}

static void
compare(const struct figures *before, const struct figures *now)
{
	const bool is_same = strcmp(before->versions[COMPILER], VERSION) == 0;
	const uint64_t margin = is_same ? MARGIN : MARGIN_OF_OTHERS;

	for (size_t i = 0; i < now->count; i++) {
		const struct figure *const row = &now->rows[i];
		const struct figure *const old = find_figure(before, row->name);
		const uint64_t is = row->work[COMPILER];
		const uint64_t was = old == NULL ? 0 : old->work[COMPILER];

		if (is == 0 || was == 0 || row->answers != old->answers) {
			fail(row, "other answers than were measured",
			    row->answers, old == NULL ? 0 : old->answers);
		} else if (is * 100 > was * (100 + margin)) {
			fail(row, "more work", is, was);
		} else if (is * 100 < was * (100 - margin) && !HAS_MUTANTS) {
			fail(row, "less work than was noted", is, was);
		}
	}
	if (before->count != now->count) {
		printf("FAIL: %zu families, noted are %zu\n", now->count,
		    before->count);
		failures++;
	}
}

/* ---- growth -------------------------------------------------------------------- */

/* How many percent it may be in the larger data, which are eight times as large and so
 * have three halvings more than ten. */
static const unsigned growth_max[] = {115, 145, 210, 1000};

static void
check_growth(const struct family *family, const struct figures *smaller,
    const struct figures *larger)
{
	const struct figure *const from = find_figure(smaller, family->name);
	const struct figure *const to = find_figure(larger, family->name);
	const bool is_each = family->growth != LINEAR;

	if (from == NULL || to == NULL) {
		printf("FAIL: %s is not noted\n", family->name);
		failures++;
	} else if (to->work[COMPILER] * (is_each ? from->answers : 1) * 100 >
	           from->work[COMPILER] * (is_each ? to->answers : 1) *
	               growth_max[family->growth]) {
		fail(to, "more where there is more", to->work[COMPILER],
		    from->work[COMPILER]);
	}
}

/* ---- all ------------------------------------------------------------------------ */

static void
find_actors(void)
{
	for (int i = 0; i < (int)actor_count; i++) {
		char name[SLUG_MAX];

		snprintf(name, sizeof(name), "Q%dQ", i);
		actors[i] = crink_actor_find(name);
		if (actors[i] == NULL) {
			printf("FAIL: no %s\n", name);
			exit(EXIT_FAILURE);
		}
	}
}

int
main(int count, char **arguments)
{
	static struct figures before, now, smaller;

	if (query_count + name_count > FAMILIES_MAX) {
		printf("FAIL: more than %d families\n", FAMILIES_MAX);
		return EXIT_FAILURE;
	}
	find_actors();
	before = read_figures(arguments[1]);
	if (HAS_MUTANTS) {
		measure_unharmed(&before);
	}
	measure_all(&before, &now);
	if (getenv("COST_RECORD") != NULL) {
		strcpy(now.versions[COMPILER], VERSION);
		write_figures(arguments[1], &now);
		return EXIT_SUCCESS;
	}
	compare(&before, &now);
	if (count > 2 && !HAS_MUTANTS) {
		smaller = read_figures(arguments[2]);
		for (size_t i = 0; i < query_count; i++) {
			check_growth(&queries[i], &smaller, &before);
		}
		for (size_t i = 0; i < name_count; i++) {
			check_growth(&names[i], &smaller, &before);
		}
	}
	if (failures != 0) {
		printf("If that is meant to be: COST_RECORD=1 meson test cost "
		       "cost-few, with %s and with the other compiler.\n",
		    VERSION);
	}
	return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
