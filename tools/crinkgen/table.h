/*
 * Tables as they are emitted: rows of narrow little-endian fields, or plain
 * bytes. lib/tables.h describes each of them.
 */
#ifndef CRINKGEN_TABLE_H
#define CRINKGEN_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "index.h"

#define TABLE_FIELDS_MAX 20
#define TABLE_STRIDE_MAX (8 * TABLE_FIELDS_MAX)

struct table {
	const char *name;
	const char *const *fields; /* ends with NULL; NULL: plain bytes */
	size_t rows;               /* that are emitted */
	size_t count;              /* that are entities: one less for some */
	/* The value of a field; negative ones take a sign. */
	int64_t (*get)(const struct index *index, size_t row, unsigned field);
	const unsigned char *bytes; /* of plain bytes, rows of them */
	/* What table_measure() finds. */
	unsigned at[TABLE_FIELDS_MAX], size[TABLE_FIELDS_MAX];
	unsigned stride;
};

/* The number of tables, and each of them measured. */
size_t table_count(void);
struct table table_make(const struct index *index, size_t number);

/* Writes a row (TABLE_STRIDE_MAX bytes of room). */
void table_row(const struct table *table, const struct index *index, size_t row,
    unsigned char *bytes);

#endif
