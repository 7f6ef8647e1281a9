/*
 * All that the data tells, in the forms of others.
 */
#ifndef CRINK_EXPORT_H
#define CRINK_EXPORT_H

#include "model.h"

/* SQL that PostgreSQL and SQLite load: a table for each class, and one for each of
 * its lists. */
void put_sql(void);

/* RDF as N-Triples. */
void put_triples(void);

/* Objects of JSON, a line each: {"actor": {...}} and so on. */
void put_json_lines(void);

/* A line of csv for each value of each field of each thing. */
void put_values(void);

#endif
