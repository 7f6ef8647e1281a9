/*
 * Text that is being written: a list of chunks that grows at its end without
 * moving what is there. Outputs are made in memory and written as a whole.
 */
#ifndef CRINKGEN_TEXT_H
#define CRINKGEN_TEXT_H

#include <stddef.h>
#include <stdint.h>

#include "memory.h"

struct text_chunk {
	struct text_chunk *next;
	size_t used, room;
	char *bytes;
};

struct text {
	struct memory *memory; /* set by whoever makes it; the rest is zero */
	struct text_chunk *first, *last;
	size_t size;
};

void text_put(struct text *text, const void *bytes, size_t size);
void text_string(struct text *text, const char *string);

/* As printf; at most 1,000 bytes a call. */
void text_format(struct text *text, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The whole as one NUL-terminated string, a copy. */
char *text_join(const struct text *text);

#endif
