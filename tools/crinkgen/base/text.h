/*
 * Text that is being written: into memory, as a list of chunks that grows at
 * its end without moving what is there; or through one chunk to a stream.
 */
#ifndef CRINKGEN_TEXT_H
#define CRINKGEN_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/memory.h"

struct text_chunk {
	struct text_chunk *next;
	size_t used, room;
	char *bytes;
};

struct text {
	struct memory *memory; /* set by whoever makes it; the rest is zero */
	struct text_chunk *first, *last;
	size_t size;
	FILE *stream; /* NULL: all stays in memory */
	bool failed;  /* the stream could not be written */
};

void text_put(struct text *text, const void *bytes, size_t size);
void text_string(struct text *text, const char *string);

/* As printf; at most 1,000 bytes a call. */
void text_format(struct text *text, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Writes to the stream what has not been written yet; false if that, or an
 * earlier part of it, failed. */
bool text_flush(struct text *text);

/* The whole as one NUL-terminated string, a copy. */
char *text_join(const struct text *text);

#endif
