/*
 * Tables as they are emitted: rows of fields that share bytes, or plain bytes.
 * lib/fields.h says which there are. Whoever knows what stands in a field fills
 * its column, a number for each row; the columns are then packed into rows.
 */
#ifndef CRINKGEN_TABLE_H
#define CRINKGEN_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "fields.h"
#include "tables/pack.h"

struct table_field {
	const char *name;
	enum crink__type type;
};

struct table_shape {
	const char *name;
	const struct table_field *fields;
	unsigned field_count; /* 0: plain bytes */
};

/* By enum crink__table. */
extern const struct table_shape table_shapes[CRINK__TABLE_COUNT];

/* Tables that are emitted as one object, so that whoever has its address has
 * those of all: from first to last, which are called name, "_" and what each is. */
struct table_whole {
	const char *name;
	enum crink__table first, last;
};

/* The whole that a table is part of; NULL: none. */
const struct table_whole *table_whole_of(size_t table);

/* The values of a field, by row; of a field that is signed, 64 bits each. */
union table_column {
	uint32_t *numbers;
	int64_t *signeds;
};

/* When a table is compiled in. */
enum table_use { TABLE_ALWAYS, TABLE_FOR_SPEED, TABLE_FOR_SIZE };

struct table {
	const struct table_shape *shape;
	size_t count; /* records */
	size_t rows;  /* one more where the last one ends lists */
	union table_column columns[PACK_FIELDS_MAX];
	struct pack_field places[PACK_FIELDS_MAX];
	unsigned stride;
	enum table_use use;
	const unsigned char *bytes; /* rows of stride bytes */
};

/* Takes the columns of a table for count records, all 0. What is never written
 * of them takes no memory of the system. */
void table_start(struct memory *memory, struct table *tables,
    enum crink__table table, size_t count);

/* Sets the bytes of a table that has no fields. */
void table_set_bytes(struct table *tables, enum crink__table table,
    const unsigned char *bytes, size_t size);

/* Packs the columns of all tables. */
void table_pack_all(struct memory *memory, struct table *tables);

/* The line of C under which a table is compiled in, which "#endif" ends; "" where
 * it always is. */
const char *table_condition(const struct table *table);

/*
 * The column of a field: TABLE_COLUMN(tables, ACTOR, PARENT, REF, ACTOR). Does
 * not compile where lib/fields.h says something else of the field.
 */
#define TABLE_COLUMN(tables, T, NAME, TYPE, TARGET)                    \
	((tables)[CRINK__TABLE_##T + CRINK__IS(T, NAME, TYPE, TARGET)] \
	        .columns[CRINK__##T##__##NAME]                         \
	        .numbers)
#define TABLE_SIGNED(tables, T, NAME)                                  \
	((tables)[CRINK__TABLE_##T + CRINK__IS(T, NAME, SIGNED, NONE)] \
	        .columns[CRINK__##T##__##NAME]                         \
	        .signeds)

#endif
