/* The pass that writes the outputs. */
#ifndef CRINKGEN_EMIT_H
#define CRINKGEN_EMIT_H

#include "index.h"
#include "model.h"
#include "text.h"

/* crink/ids.h: the enumerators of the public API. */
void emit_ids(struct text *out, const struct model *model);

/* crink_layout.h: where everything stands in the tables, and the version of
 * the data; crink_tables.c: the tables. */
void emit_layout(struct text *out, const struct index *index);
void emit_tables(struct text *out, const struct index *index);

/* The tables are structures of arrays, as long as a string literal may be:
 * private to the pass. */
struct table;

struct parts {
	const struct table *table;
	const struct index *index;
	unsigned char *buffer; /* what is not cut yet */
	size_t used;
	size_t row; /* the next one */
	size_t left;
};

/* Bytes of a part at most: a literal of 4,095 characters and its NUL. */
#define PART_MAX 4096

struct parts parts_make(struct memory *memory, const struct table *table,
    const struct index *index);

/*
 * The next part, which begins at parts->buffer: its size, 0 at the end.
 * *is_literal: its last byte is 0 and it can be written as a string literal.
 */
size_t parts_next(struct parts *parts, bool *is_literal);

#endif
