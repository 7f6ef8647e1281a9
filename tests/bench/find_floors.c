/* What no lookup can be faster than. */
#include "find.h"

#include <stdlib.h>

#include "clock.h"
#include "random.h"

#define FAR_BYTES (256u << 20)
#define READS 1000000
/* A line of the cache. */
#define LINE 64

/* One cycle through a memory, a line a step. */
struct cycle {
	unsigned char *memory;
	uint32_t lines;
};

static struct cycle near, far;
static volatile uintptr_t sink;

static struct cycle
cycle_make(size_t bytes)
{
	struct cycle cycle;
	uint64_t random = 1;
	uint32_t *order;

	cycle.lines = (uint32_t)(bytes / LINE) + 2;
	cycle.memory = allocate((size_t)cycle.lines * LINE);
	order = allocate(cycle.lines * sizeof(*order));
	for (uint32_t i = 0; i < cycle.lines; i++) {
		const uint32_t other = random_below(&random, i + 1);

		order[i] = order[other];
		order[other] = i;
	}
	for (uint32_t i = 0; i < cycle.lines; i++) {
		const uint32_t next = order[(i + 1) % cycle.lines];

		memcpy(cycle.memory + (size_t)order[i] * LINE, &next,
		    sizeof(next));
	}
	free(order);
	return cycle;
}

static double
time_cycle(const struct cycle *cycle)
{
	const double start = clock_cpu();
	uint32_t at = 0;

	for (uint32_t i = 0; i < READS; i++) {
		memcpy(&at, cycle->memory + (size_t)at * LINE, sizeof(at));
	}
	sink = at;
	return (clock_cpu() - start) * 1e9 / READS;
}

static double
time_known(const struct bench *bench)
{
	const struct stream *stream = &bench->streams[STREAM_HIT];
	const struct key *keys = bench->names.forms[EXACT].keys;
	const double start = clock_cpu();
	uintptr_t found = 0;

	for (uint32_t i = 0; i < stream->count; i++) {
		const char *text = stream->pool + stream->queries[i].at;
		const struct key *key = &keys[stream->queries[i].known];
		const size_t size = strlen(text);

		found +=
		    size == key->size && memcmp(text, key->text, size) == 0;
	}
	sink = found;
	return (clock_cpu() - start) * 1e9 / stream->count;
}

static double
time_fold(const struct bench *bench)
{
	const struct stream *stream = &bench->streams[STREAM_HIT];
	const double start = clock_cpu();
	uintptr_t sum = 0;

	for (uint32_t i = 0; i < stream->count; i++) {
		const char *text = stream->pool + stream->queries[i].at;
		unsigned char key[CRINK__KEY_MAX + 1];

		sum += fold_name(key, text, strlen(text));
	}
	sink = sum;
	return (clock_cpu() - start) * 1e9 / stream->count;
}

void
floors_make(const struct bench *bench)
{
	near = cycle_make((size_t)bench->sizes.table);
	far = cycle_make(FAR_BYTES);
}

void
floors_measure(struct bench *bench, unsigned round)
{
	bench->floors[FLOOR_KNOWN][round] = time_known(bench);
	bench->floors[FLOOR_FOLD][round] = time_fold(bench);
	bench->floors[FLOOR_READ][round] = time_cycle(&near);
	bench->floors[FLOOR_FAR][round] = time_cycle(&far);
}

void
floors_release(void)
{
	free(near.memory);
	free(far.memory);
}
