/*
 * What the index of names costs: from a model in memory to the perfect hash of
 * all names of its actors, items and sources (folding them, finding those that
 * bear the same one, finding the hash). Medians of CPU time.
 * usage: bench_index DATA...
 */
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../tools/crinkgen/model/bearers.h"
#include "../../tools/crinkgen/model/bind.h"
#include "../../tools/crinkgen/base/file.h"
#include "../../tools/crinkgen/tables/names.h"
#include "../../tools/crinkgen/yaml/yaml.h"
#include "clock.h"

#define ROUNDS 5
/* A small world is indexed again and again, until it takes so many seconds. */
#define SECONDS 0.05

struct bench {
	struct memory memory;
	struct diag diag;
	struct model model;
	struct yaml_tree **trees;
	size_t names;
};

static void
fail(const char *what)
{
	fprintf(stderr, "bench_index: %s\n", what);
	exit(1);
}

static void
read_model(struct bench *bench, char **paths, size_t count)
{
	bench->trees =
	    memory_take(&bench->memory, count, sizeof(*bench->trees));
	for (size_t i = 0; i < count; i++) {
		const struct diag_file *file =
		    file_read(&bench->memory, stderr, paths[i], (unsigned)i);

		if (file == NULL) {
			exit(1);
		}
		bench->trees[i] = yaml_read(&bench->memory, &bench->diag, file);
	}
	bind_all(
	    &bench->memory, &bench->diag, &bench->model, bench->trees, count);
	if (bench->diag.errors != 0) {
		fail("there are errors in the data");
	}
}

/* Indexes all names once. */
static void
make_index(struct bench *bench)
{
	const struct memory_mark mark = memory_mark(&bench->memory);

	bench->names = 0;
	for (unsigned category = MODEL_ACTOR; category < MODEL_CLASS_COUNT;
	     category++) {
		const struct bearers *bearers = bearers_gather(&bench->memory,
		    &bench->diag, &bench->model, (enum model_class)category);

		if (names_build(&bench->memory, bearers) == NULL) {
			fail("no perfect hash was found");
		}
		bench->names += bearers->name_count;
	}
	memory_reset(&bench->memory, mark);
}

/* CPU seconds of an index. */
static double
time_index(struct bench *bench)
{
	const double start = clock_cpu();
	unsigned count = 0;
	double seconds;

	do {
		make_index(bench);
		seconds = clock_cpu() - start;
		count++;
	} while (seconds < SECONDS);
	return seconds / count;
}

int
main(int argc, char **argv)
{
	static struct bench bench;
	jmp_buf exhausted;
	double seconds[ROUNDS], median;

	if (argc < 2) {
		fprintf(stderr, "usage: bench_index DATA...\n");
		return 2;
	}
	if (setjmp(exhausted) != 0) {
		fail("out of memory");
	}
	bench.memory.exhausted = &exhausted;
	bench.diag.memory = &bench.memory;
	read_model(&bench, argv + 1, (size_t)argc - 1);
	for (size_t i = 0; i < ROUNDS; i++) {
		seconds[i] = time_index(&bench);
	}
	median = clock_median(seconds, ROUNDS);
	printf("%zu names %.6f s %.0f names/s\n", bench.names, median,
	    (double)bench.names / median);
	memory_release(&bench.memory);
	return 0;
}
