/*
 * Names that are looked up, one or a line each of standard input, and answered in
 * a row each.
 */
#ifndef CRINK_LOOKUP_H
#define CRINK_LOOKUP_H

#include "formats.h"

/* How the names of one class are looked up; as in names.c. */
struct lookup_class {
	const struct class *answers; /* one of those below */
	const void *(*find)(const char *name);
	const void *(*match)(const char *name, const void *after);
	const void *(*suggest)(const char *name, const void *after);
	/* Of a thing, or of none. */
	const char *(*slug)(const void *thing);
	const char *(*name)(const void *thing);
	const char *(*kind)(const void *thing);
	const char *(*parent)(const void *thing);
};

/* Names that were asked for, with what was found among actors or items. */
extern const struct class actors_asked;
extern const struct class items_asked;

/* Answers a name, or for "-" each line of standard input. Returns what crink exits
 * with: EXIT_UNKNOWN where any was not found. */
int run_lookup(
    const struct lookup_class *class, const char *name, enum format format);

#endif
