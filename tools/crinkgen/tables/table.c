#include "tables/table.h"

#include <string.h>

#include "tables/table_get.h"

/* Signed are LOW, HIGH and the years. */
static bool
is_signed(const char *field)
{
	return strcmp(field, "LOW") == 0 || strcmp(field, "HIGH") == 0 ||
	       strstr(field, "YEAR") != NULL;
}

/* Finds how wide the fields are, and their places. */
static void
measure(struct memory *memory, struct table *table, const struct index *index)
{
	int64_t lowest[PACK_FIELDS_MAX] = {0}, highest[PACK_FIELDS_MAX] = {0};
	unsigned count = 0;

	while (table->fields[count] != NULL) {
		count++;
	}
	for (size_t row = 0; row < table->rows; row++) {
		for (unsigned i = 0; i < count; i++) {
			const int64_t value = table->get(index, row, i);

			lowest[i] = value < lowest[i] ? value : lowest[i];
			highest[i] = value > highest[i] ? value : highest[i];
		}
	}
	for (unsigned i = 0; i < count; i++) {
		table->places[i].bits = pack_bits(
		    lowest[i], highest[i], is_signed(table->fields[i]));
	}
	table->stride = pack_place(memory, table->places, count, table->rows);
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
			if (table->places[i].bits != 0) {
				pack_put(at, &table->places[i],
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
			measure(memory, table, index);
			table->bytes = fill(memory, table, index);
		}
	}
	return tables;
}
