/*
 * Tables as they are emitted: rows of fields that share bytes, or plain bytes.
 * lib/tables.h describes each of them.
 */
#ifndef CRINKGEN_TABLE_H
#define CRINKGEN_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tables/index.h"
#include "tables/pack.h"

struct table {
	const char *name;
	const char *const *fields; /* ends with NULL; NULL: plain bytes */
	size_t rows;               /* that are emitted */
	size_t count;              /* that are entities: one less for some */
	/* The value of a field; negative ones take a sign. */
	int64_t (*get)(const struct index *index, size_t row, unsigned field);
	struct pack_field places[PACK_FIELDS_MAX];
	unsigned stride;
	bool is_for_speed;          /* left out where size counts */
	const unsigned char *bytes; /* rows of stride bytes */
};

/* All of them, each made once: to ask for the value of a field is what takes
 * time, with its text looked up in the pool. */
struct tables {
	const struct index *index;
	struct table *all;
	size_t count;
};

struct tables tables_make(struct memory *memory, const struct index *index);

#endif
