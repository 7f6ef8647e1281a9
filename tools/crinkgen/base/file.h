/* Files: read whole, and written so that they are there whole or not at all. */
#ifndef CRINKGEN_FILE_H
#define CRINKGEN_FILE_H

#include <stdbool.h>
#include <stdio.h>

#include "base/diag.h"
#include "base/memory.h"
#include "base/text.h"

/* Reads a file. NULL and a message if it cannot. number: of struct diag_file.
 */
const struct diag_file *file_read(
    struct memory *memory, FILE *messages, const char *path, unsigned number);

/* The same of standard input. */
const struct diag_file *file_read_input(struct memory *memory, FILE *messages);

/* An output, and who writes the text that goes into it. */
struct file_output {
	const char *path;
	void (*emit)(struct text *out, const void *context);
	const void *context;
	char *temporary; /* the file beside it; NULL: none */
	bool in_place;   /* it replaces what was read: a link is followed, the
	                    permissions stay, no other file is overwritten */
	/* What it was made of, where that was at the same path: it is not replaced
	 * if it has changed meanwhile. NULL: nothing was. */
	const struct diag_file *read;
};

/*
 * Writes all outputs: each into a temporary file beside it and, when all of
 * them are written, in the place of the former one. False, and a message, if
 * it cannot: then no temporary file is left, and each output is the former
 * one, or (where a later one could not be replaced) the whole new one. Devices,
 * pipes and links are written to as they are.
 */
bool file_write_all(struct memory *memory, FILE *messages,
    struct file_output *outputs, size_t count);

/* Writes a text to a stream that is open; false if that fails. */
bool file_put(FILE *stream, const struct text *text);

/* Removes the temporary files that a signal would leave after; may be called
 * from a handler. */
void file_abandon(void);

#endif
