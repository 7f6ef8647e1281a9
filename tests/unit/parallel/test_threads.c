/*
 * Many threads at once, each with all pieces of work in an order of its own: all have
 * the answers that one alone has. A query that nobody changes is asked by all of
 * them. Of use most of all where the library is built for the thread sanitizer.
 */
#define _DEFAULT_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "work.h"

#define THREADS 16
#define ROUNDS 4

static uint64_t alone[WORK_PIECES];
static struct crink_query shared;
static size_t shared_count;
static pthread_barrier_t barrier;

struct thread {
	pthread_t thread;
	unsigned number;
	unsigned differences;
};

static void *
run_thread(void *argument)
{
	struct thread *thread = argument;

	pthread_barrier_wait(&barrier);
	for (unsigned round = 0; round < ROUNDS; round++) {
		for (unsigned i = 0; i < WORK_PIECES; i++) {
			/* Odd, so that each piece comes once. */
			const unsigned piece =
			    (i * (2 * thread->number + 1) + round) %
			    WORK_PIECES;

			thread->differences += work_do(piece) != alone[piece];
		}
		thread->differences +=
		    crink_query_count(&shared) != shared_count;
	}
	return NULL;
}

int
main(void)
{
	static struct thread threads[THREADS];
	unsigned differences = 0;

	for (unsigned piece = 0; piece < WORK_PIECES; piece++) {
		alone[piece] = work_do(piece);
		/* It depends on what is asked. */
		if (piece > 0 && alone[piece] == alone[piece - 1]) {
			printf(
			    "pieces %u and %u are alike\n", piece - 1, piece);
			differences++;
		}
	}
	shared = crink_query_all();
	crink_query_negated(&shared, false);
	crink_query_actor(&shared, crink_actor_find("Russia"));
	shared_count = crink_query_count(&shared);
	if (pthread_barrier_init(&barrier, NULL, THREADS) != 0) {
		return EXIT_FAILURE;
	}
	for (unsigned i = 0; i < THREADS; i++) {
		threads[i].number = i;
		if (pthread_create(&threads[i].thread, NULL, run_thread,
		        &threads[i]) != 0) {
			puts("no thread");
			return EXIT_FAILURE;
		}
	}
	for (unsigned i = 0; i < THREADS; i++) {
		pthread_join(threads[i].thread, NULL);
		differences += threads[i].differences;
	}
	pthread_barrier_destroy(&barrier);
	printf("%u threads, %u pieces of work each, %u differences\n", THREADS,
	    ROUNDS * WORK_PIECES, differences);
	return differences == 0 && shared_count > 0 ? EXIT_SUCCESS
	                                            : EXIT_FAILURE;
}
