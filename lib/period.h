/* Periods as queries compare them. */
#ifndef CRINK__PERIOD_H
#define CRINK__PERIOD_H

#include <crink/crink.h>

#include "span.h"

/* crink__span_of() with the newest day of the data. */
bool crink__period_span(
    const struct crink_period *period, int32_t known, struct crink__span *span);

/* How sure it is that a span covers these days. */
enum crink_certainty crink__span_covers(
    const struct crink__span *span, const int32_t days[2]);

#endif
