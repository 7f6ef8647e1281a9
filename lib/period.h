/* Periods as queries compare them. */
#ifndef CRINK__PERIOD_H
#define CRINK__PERIOD_H

#include <crink/crink.h>

/* The first and the last day of a period, as crink__days() numbers them; an end
 * without a date is INT32_MIN or INT32_MAX. False if it is no period,
 * impossible, or ends before it begins. */
bool crink__period_days(const struct crink_period *period, int32_t days[2]);

#endif
