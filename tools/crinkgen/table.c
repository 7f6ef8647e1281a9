#include "table.h"

#include <string.h>

#include "table_get.h"

/*
 * Bytes that hold all numbers of a field, 0 if all are 0. Fields that the
 * library reads with a sign need room for it.
 */
static unsigned
bytes_for(int64_t lowest, int64_t highest, bool is_signed)
{
	if (lowest == 0 && highest == 0) {
		return 0;
	}
	if (is_signed) {
		return lowest >= INT8_MIN && highest <= INT8_MAX     ? 1
		       : lowest >= INT16_MIN && highest <= INT16_MAX ? 2
		       : lowest >= INT32_MIN && highest <= INT32_MAX ? 4
		                                                     : 8;
	}
	return highest <= UINT8_MAX ? 1 : highest <= UINT16_MAX ? 2 : 4;
}

/* Signed are LOW, HIGH and the years. */
static bool
is_signed(const char *field)
{
	return strcmp(field, "LOW") == 0 || strcmp(field, "HIGH") == 0 ||
	       strstr(field, "YEAR") != NULL;
}

/* Finds the sizes and places of the fields. */
static void
measure(struct table *table, const struct index *index)
{
	table->stride = 0;
	for (unsigned field = 0; table->fields[field] != NULL; field++) {
		int64_t lowest = 0, highest = 0;

		for (size_t row = 0; row < table->rows; row++) {
			const int64_t value = table->get(index, row, field);

			lowest = value < lowest ? value : lowest;
			highest = value > highest ? value : highest;
		}
		table->at[field] = table->stride;
		table->size[field] =
		    bytes_for(lowest, highest, is_signed(table->fields[field]));
		table->stride += table->size[field];
	}
	if (table->stride == 0) {
		/* Rows are told apart by where they lie. */
		table->stride = 1;
	}
}

/* Writes a field, little-endian. */
static void
put(unsigned char *at, unsigned size, uint64_t value)
{
	for (unsigned i = 0; i < size; i++) {
		at[i] = (unsigned char)value;
		value >>= 8;
	}
}

/* The rows, one behind the other. */
static const unsigned char *
fill(
    struct memory *memory, const struct table *table, const struct index *index)
{
	unsigned char *bytes = memory_take(memory, table->rows, table->stride);

	for (size_t row = 0; row < table->rows; row++) {
		unsigned char *at = bytes + row * table->stride;

		for (unsigned i = 0; table->fields[i] != NULL; i++) {
			if (table->size[i] != 0) {
				put(at + table->at[i], table->size[i],
				    (uint64_t)table->get(index, row, i));
			}
		}
	}
	return bytes;
}

struct tables
tables_make(struct memory *memory, const struct index *index)
{
	struct tables tables = {index, NULL, table_count()};

	tables.all = memory_take(memory, tables.count, sizeof(*tables.all));
	for (size_t i = 0; i < tables.count; i++) {
		struct table *table = &tables.all[i];

		table_get(table, index, i);
		table->stride = 1;
		if (table->fields != NULL) {
			measure(table, index);
			table->bytes = fill(memory, table, index);
		}
	}
	return tables;
}
