/* Quantities as queries compare them and sentences write them. */
#ifndef CRINK__QUANTITY_H
#define CRINK__QUANTITY_H

#include <crink/crink.h>

#include "out.h"

/*
 * The lowest and the highest number that a quantity allows, both included, with
 * strict ends moved in by one; open ends stay CRINK_OPEN_LOW and
 * CRINK_OPEN_HIGH. False if it is no quantity or allows no number.
 */
bool crink__quantity_bounds(
    struct crink_quantity quantity, int64_t *low, int64_t *high);

/* Writes "about 8,000,000 rounds", or nothing. */
void crink__quantity_put(
    struct crink__out *out, struct crink_quantity quantity);

#endif
