/*
 * A world whose names are found in running text: the whole library, compiled for it
 * as a module that is loaded, so that one process holds several worlds.
 */
#ifndef BENCH_SCAN_WORLD_H
#define BENCH_SCAN_WORLD_H

#include <crink/crink.h>

typedef void scan_take(void *to, const char *text);

struct scan_world {
	struct crink_scan (*text)(const char *text, size_t size);
	bool (*next)(struct crink_scan *scan, struct crink_mention *mention);
	/* Gives all names of all actors and items, whether or not they may be
	 * found in text. */
	void (*tell)(scan_take *take, void *to);
	/* Bytes of all tables; and of the same data where no name may be found in
	 * text. */
	double bytes, bytes_without;
};

/* What a module has. */
const struct scan_world *scan_world_get(void);
#define SCAN_WORLD_GET "scan_world_get"
typedef const struct scan_world *scan_world_get_function(void);

/* Bytes of all tables of a layout, of which there are two; see scan_bytes.c. */
double scan_bytes_with(void);
double scan_bytes_without(void);

#endif
