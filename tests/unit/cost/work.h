/*
 * Families of calls, each counted by itself. The library is compiled so that each
 * stretch of its code without a branch adds one to the work.
 */
#ifndef CRINK_UNIT_WORK_H
#define CRINK_UNIT_WORK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crink/crink.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* How what an answer takes may grow with the data: hardly; as a logarithm; as one of
 * what is searched for in as many steps. And how all may: as the data do. */
enum growth { EVEN, LOGARITHM, LOGARITHMS, LINEAR };

struct family {
	const char *name;
	enum growth growth;
	uint64_t (*ask)(const char *text); /* how many answers there were */
	const char *text; /* of what it asks, if it asks of a text */
};

extern const struct family queries[], names[];
extern const size_t query_count, name_count;

/* The actors by their numbers in make.c, and how many there are. */
extern const struct crink_actor *actors[];
extern size_t actor_count;

#endif
