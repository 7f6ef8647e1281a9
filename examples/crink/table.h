/*
 * Aligned columns. On a terminal no line of them is wider than it is.
 */
#ifndef CRINK_TABLE_H
#define CRINK_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "terminal.h"

/* No table has more. */
#define COLUMNS_MOST 16

/* Begins zero. */
struct table {
	size_t columns;
	bool are_numbers[COLUMNS_MOST]; /* which stand to the right */
	/* Row after row, the names of the columns first; and the shade of each. */
	char **cells;
	size_t count, room;
	enum shade *shades;
	size_t rows;
};

/* A column, before the first row; its name lives on. */
void table_column(struct table *table, const char *name, bool is_number);

/* Begins a row, to which a cell for each column is added. */
void table_row(struct table *table, enum shade shade);
void table_cell(struct table *table, const char *text);

/* Writes it, and frees it. */
void table_put(const struct table *table);
void table_free(struct table *table);

#endif
