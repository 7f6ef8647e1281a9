/*
 * Diagnostics: what is wrong with the data, where, and what to do about it.
 * Errors are collected as they are found; all of them are printed at the end
 * of the pass that found them, in the order of their places.
 */
#ifndef CRINKGEN_DIAG_H
#define CRINKGEN_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "memory.h"

/* Files are read whole, at most this many bytes each. */
#define DIAG_FILE_MAX ((size_t)1 << 30)

struct diag_file {
	const char *path; /* as the user wrote it */
	const char *text; /* the whole file, NUL behind it */
	size_t size;
};

/* A place in a file: a byte offset; line and column are found when printed. */
struct diag_place {
	const struct diag_file *file; /* NULL: no place, the run as a whole */
	uint32_t offset;
	uint32_t size; /* bytes that the caret underlines; 0 and 1: a caret */
};

struct diag_entry;

struct diag {
	struct memory *memory;
	struct diag_entry *first, *last;
	size_t errors; /* all that were found */
	size_t limit;  /* how many are printed; the rest are counted */
	bool color;
};

/* An error at a place. format as printf; the text has no newline at its end. */
void diag_error(struct diag *diag, struct diag_place place, const char *format,
    ...) __attribute__((format(printf, 3, 4)));

/* A note that belongs to the error before it: "first defined here". */
void diag_note(struct diag *diag, struct diag_place place, const char *format,
    ...) __attribute__((format(printf, 3, 4)));

/* Prints all errors with lines and carets to standard error, then a count. */
void diag_print(struct diag *diag);

/* Line and column (both from 1; the column counts characters) of a place. */
void diag_position(struct diag_place place, size_t *line, size_t *column);

#endif
