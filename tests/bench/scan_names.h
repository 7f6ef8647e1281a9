/* The names of a world as they may be found in running text. */
#ifndef BENCH_SCAN_NAMES_H
#define BENCH_SCAN_NAMES_H

#include <stdint.h>

#include "scan_world.h"

struct scan_name {
	char *text; /* ended by a NUL */
	uint32_t size;
	bool is_case; /* found in this case alone */
};

/* Sorted; no two are equal. */
struct scan_names {
	struct scan_name *names;
	uint32_t count, room;
};

/*
 * Collects what is found in the names that the API tells: without leading articles,
 * and nothing of what the policies of the data leave out. What is found only within
 * capitals, or names nobody, is left out.
 */
void scan_names_collect(
    struct scan_names *names, const struct scan_world *world);
void scan_names_release(struct scan_names *names);

/* Bytes of words: ASCII letters and digits, and all bytes beyond ASCII. */
bool scan_is_word(unsigned char byte);

bool scan_name_is_ascii(const struct scan_name *name);

#endif
