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
	if (table->fields == NULL) {
		table->stride = 1;
		return;
	}
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

struct table
table_make(const struct index *index, size_t number)
{
	struct table table;

	memset(&table, 0, sizeof(table));
	table_get(&table, index, number);
	measure(&table, index);
	return table;
}

void
table_row(const struct table *table, const struct index *index, size_t row,
    unsigned char *bytes)
{
	if (table->fields == NULL) {
		bytes[0] = table->bytes[row];
		return;
	}
	bytes[0] = 0;
	for (unsigned field = 0; table->fields[field] != NULL; field++) {
		uint64_t value = table->size[field] == 0
		                     ? 0
		                     : (uint64_t)table->get(index, row, field);

		for (unsigned i = 0; i < table->size[field]; i++) {
			bytes[table->at[field] + i] = (unsigned char)value;
			value >>= 8;
		}
	}
}
