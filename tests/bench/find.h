/* What bench_find measures, and the figures of it. */
#ifndef BENCH_FIND_H
#define BENCH_FIND_H

#include <stdio.h>

#include "peer.h"
#include "sizes.h"
#include "stream.h"

#define CONTENDERS_MAX 20
#define ROUNDS_MAX 31

/* One after the other as fast as it goes, or each query only known when the
 * last one is answered. */
enum mode { INDEPENDENT, DEPENDENT, MODES };

struct contender {
	char name[40];
	find_function *find;
	uint32_t share;
	enum form form;
};

/* Contender 0 is crink_actor_find(), after the last are the floors. */
enum floor {
	FLOOR_KNOWN, /* strlen() and memcmp() with the key that is known */
	FLOOR_FOLD,  /* the fold alone */
	FLOOR_READ,  /* a read that waits for the last, all over the index */
	FLOOR_FAR,   /* the same all over memory that no cache holds */
	FLOORS
};

struct bench {
	struct names names;
	struct stream streams[STREAM_KINDS];
	struct contender contenders[CONTENDERS_MAX];
	unsigned contender_count, rounds;
	struct sizes sizes;
	/* Nanoseconds a query; 0: not measured. */
	double ns[MODES][STREAM_KINDS][CONTENDERS_MAX][ROUNDS_MAX];
	double floors[FLOORS][ROUNDS_MAX];
};

/* Measures one round of the floors. */
void floors_make(const struct bench *bench);
void floors_measure(struct bench *bench, unsigned round);
void floors_release(void);

/* Whether an exact peer can answer a stream as the library does. */
bool find_has(const struct contender *contender, enum stream_kind stream);

void find_print(const struct bench *bench);
void find_write(const struct bench *bench, FILE *file);

#endif
