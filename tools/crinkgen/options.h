/* The command line. */
#ifndef CRINKGEN_OPTIONS_H
#define CRINKGEN_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "model/slice.h"

/* What the run is to do. */
enum options_task {
	OPTIONS_OUTPUT, /* write the outputs that are named, if any */
	OPTIONS_CHECK,
	OPTIONS_DUMP,
	OPTIONS_FORMAT,
	OPTIONS_UPDATE_LOCK,
	OPTIONS_HELP,
	OPTIONS_VERSION
};

struct options {
	enum options_task task;
	bool retire;
	const char *lock, *ids, *layout, *tables, *depfile;
	struct slice slice;
	char **files; /* of the arguments */
	size_t file_count;
	bool in_place; /* formatted files are written back */
};

/* Reads the arguments; false, and a message with the usage, if they are wrong.
 * The files are moved to the front of argv. */
bool options_read(
    struct options *options, int argc, char **argv, FILE *messages);

void options_help(FILE *out);

#endif
