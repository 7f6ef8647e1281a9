/*
 * The conditions that all commands take which look for claims.
 */
#ifndef CRINK_CONDITIONS_H
#define CRINK_CONDITIONS_H

#include "command.h"

/* The options, up to one without a name. */
extern const struct option conditions[];

/* The option for the order of claims, up to one without a name. */
extern const struct option order_options[];

/* Adds a condition to a query; unsure tells whether what may hold on the day of
 * --on is meant too, and not only what is sure to. */
void add_condition(
    struct crink_query *query, const struct argument *argument, bool unsure);

/* "WHAT: kind supplies or deploys; party Iran", in memory to free(): the conditions
 * among the arguments, after what they are conditions of; WHAT alone where there is
 * none. */
char *name_conditions(
    const char *what, const struct argument *arguments, size_t count);

#endif
