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

/* What others have forms for, and how much is left out on stderr: events of PLOVER,
 * reviews of claims of schema.org, entities of FollowTheMoney. */
void put_events(void);
void put_reviews(void);
void put_entities(void);

/* Whether a claim tells what has happened or is so: not what is not so, is still to
 * come, or is only speculated. */
bool is_fact(const struct crink_relation *claim);

#endif
