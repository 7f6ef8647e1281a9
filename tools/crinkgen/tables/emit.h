/* The pass that writes the outputs. */
#ifndef CRINKGEN_EMIT_H
#define CRINKGEN_EMIT_H

#include "base/text.h"
#include "tables/index.h"

/* crink/ids.h: the enumerators of the public API, and the versions. */
void emit_ids(struct text *out, const struct index *index);

/* crink_layout.h: where everything stands in the tables, and the version of
 * the data; crink_tables.c: the tables. */
void emit_layout(struct text *out, const struct index *index);
void emit_tables(struct text *out, const struct index *index);

/* Bytes of a part at most: a literal of 4,095 characters and its NUL. */
#define PART_MAX 4096

/* The tables are structures of arrays, as long as a string literal may be:
 * private to the pass. */
struct parts {
	const unsigned char *bytes; /* of the part */
	const unsigned char *rest;  /* what is not cut yet */
	size_t left;                /* bytes of it */
	bool is_ended;              /* a 0 that the table lacks is counted */
	unsigned char last[PART_MAX];
};

struct parts parts_make(const struct table *table);

/*
 * The next part: its size, 0 at the end. *is_literal: its last byte is 0 and
 * it can be written as a string literal.
 */
size_t parts_next(struct parts *parts, bool *is_literal);

#endif
