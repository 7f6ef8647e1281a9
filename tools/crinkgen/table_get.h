/* What stands in each table: private to table.c. */
#ifndef CRINKGEN_TABLE_GET_H
#define CRINKGEN_TABLE_GET_H

#include "table.h"

/* Sets name, fields, rows, count, get and bytes of a table. */
void table_get(struct table *table, const struct index *index, size_t number);

#endif
