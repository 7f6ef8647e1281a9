/* Files that were read, and places in them. */
#ifndef CRINKGEN_PLACE_H
#define CRINKGEN_PLACE_H

#include <stddef.h>
#include <stdint.h>

/* Files are read whole, at most this many bytes each. */
#define DIAG_FILE_MAX ((size_t)1 << 30)

struct diag_file {
	const char *path; /* as the user wrote it */
	const char *text; /* the whole file, NUL after it */
	size_t size;
	unsigned number; /* place in the list of files, to sort errors by */
};

/* A place in a file: a byte offset; line and column are found when printed. */
struct diag_place {
	const struct diag_file *file; /* NULL: no place, the run as a whole */
	uint32_t offset;
	uint32_t size; /* bytes that the caret underlines; 0 and 1: a caret */
};

/* Line and column (both from 1; the column counts characters) of a place. */
void diag_position(struct diag_place place, size_t *line, size_t *column);

#endif
