/* What bench_scan measures, and the figures of it. */
#ifndef BENCH_SCAN_H
#define BENCH_SCAN_H

#include <stdio.h>

#include "scan_peer.h"

#define SCAN_WORLDS_MAX 8
#define SCAN_WAYS_MAX 40
#define SCAN_ROUNDS_MAX 31

/* Texts: one that all worlds share, and one full of the names of each. */
enum scan_sort { SCAN_PLAIN, SCAN_DENSE, SCAN_SORTS };

struct scan_place {
	const char *name;
	const struct scan_world *world;
	struct scan_names names;
	struct scan_text dense;
};

/* A way to find the names of a world: the library's (peer is NULL) or another. */
struct scan_way {
	char name[64];
	const struct scan_place *place;
	const struct scan_peer *peer;
	void *built;
	uint32_t share;
	size_t found[SCAN_SORTS];
	/* CPU nanoseconds a byte. */
	double ns[SCAN_SORTS][SCAN_ROUNDS_MAX];
};

struct scan_bench {
	struct scan_place places[SCAN_WORLDS_MAX];
	struct scan_text plain;
	/* The first one is the library with the first world, which all others are
	 * compared with. */
	struct scan_way ways[SCAN_WAYS_MAX];
	unsigned place_count, way_count, rounds;
};

/* The text that a way reads: of slow ones the beginning alone, up to a line. */
struct scan_text scan_text_of(const struct scan_bench *bench,
    const struct scan_way *way, enum scan_sort sort);

/* Reads a text, or ends the program. */
struct scan_text scan_text_read(char *path);

/* Puts a name of a world into a text about every 60 bytes, writes that into a file,
 * and returns it. */
struct scan_text scan_text_dense(
    const struct scan_text *plain, const struct scan_names *names, char *path);
void scan_text_release(struct scan_text *text);

/* The shortest time of a way, in nanoseconds a byte. */
double scan_least(const struct scan_bench *bench, const struct scan_way *way,
    enum scan_sort sort);

void scan_print(const struct scan_bench *bench);
void scan_write(const struct scan_bench *bench, FILE *file);

#endif
