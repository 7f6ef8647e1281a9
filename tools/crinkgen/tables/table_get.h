/* What stands in each table: private to table.c. */
#ifndef CRINKGEN_TABLE_GET_H
#define CRINKGEN_TABLE_GET_H

#include "tables/table.h"

/* How many tables there are. */
size_t table_count(void);

/* Sets name, fields, rows, count and get of a table, or its bytes. */
void table_get(struct table *table, const struct index *index, size_t number);

#endif
