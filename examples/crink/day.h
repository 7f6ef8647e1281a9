/*
 * Days in a row: what pictures measure time by.
 */
#ifndef CRINK_DAY_H
#define CRINK_DAY_H

#include <crink/crink.h>

/* The number of the first or the last day that a date may mean, from 0000-03-01
 * on, earlier ones below 0; the date must be one. */
long first_day_number(struct crink_date date);
long last_day_number(struct crink_date date);

/* The day of a number. */
struct crink_date day_numbered(long number);

#endif
