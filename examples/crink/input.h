/*
 * Files that are read as their bytes come. What goes wrong is told on stderr.
 */
#ifndef CRINK_INPUT_H
#define CRINK_INPUT_H

#include <stdbool.h>
#include <stddef.h>

struct input {
	const char *name; /* "-" is standard input */
	int descriptor;
	bool has_failed;
};

/* Opens a file; false, and it is told, where that cannot be done. */
bool input_open(struct input *input, const char *name);

/* Reads as many bytes as there are, at most size, which is not 0; waits for the
 * first one. Returns 0 at the end, also where the file cannot be read, which is
 * told. */
size_t input_read(struct input *input, char *to, size_t size);

/* Returns whether all of the file was read. */
bool input_close(struct input *input);

#endif
