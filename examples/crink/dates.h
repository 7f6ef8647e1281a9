/*
 * What the library leaves to its callers to work out about dates.
 */
#ifndef CRINK_DATES_H
#define CRINK_DATES_H

#include <crink/crink.h>

/* A day after all that is in the data. */
#define NEWEST_DAY ((struct crink_date){9999, 12, 31})

/* How many days a month has, 1 to 12. */
int days_in(int year, int month);

/* Whether the claim was known by a day; months and years count with their last
 * day. */
bool is_known_by(const struct crink_relation *claim, struct crink_date day);

#endif
