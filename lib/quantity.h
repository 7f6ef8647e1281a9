/* Quantities as queries compare them and sentences write them. */
#ifndef CRINK__QUANTITY_H
#define CRINK__QUANTITY_H

#include <crink/crink.h>

#include "out.h"

/*
 * One end of what a quantity allows: the lowest number, or the complement (~)
 * of the highest. So both ends are alike: the greater number is the narrower
 * end, and CRINK_OPEN_LOW is an open one.
 */
struct crink__end {
	int64_t number;
	bool open;
	bool strict; /* moved in by one from what is written; the other end is
	             * open */
};

/* Both ends of a quantity; false if it is none, or allows no number or all. */
bool crink__quantity_ends(
    const struct crink_quantity *quantity, struct crink__end ends[2]);

/* Writes "about 8,000,000 rounds", or nothing; the quantity is the caller's own
 * copy, whose qualifier becomes one that fits its ends. */
void crink__quantity_put(
    struct crink__out *out, struct crink_quantity *quantity);

#endif
