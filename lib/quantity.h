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

/* Moves ends out until they allow what other ones do. */
void crink__quantity_widen(
    struct crink__end hull[2], const struct crink__end ends[2]);

/*
 * Puts ends into a quantity: whatever the callers said, it is a range where two
 * ends differ, and strict only where the other end is open.
 */
void crink__quantity_write(struct crink_quantity *quantity,
    const struct crink__end ends[2], bool is_about);

/*
 * Writes what stands before the number of a quantity whose ends fit its
 * qualifier: "about ", or in its place a hedge that is not "". False where no
 * number follows: "thousands of ".
 */
bool crink__quantity_put_words(struct crink__out *out,
    const struct crink_quantity *quantity, const char *hedge);

/* Writes the number, or both: "10,000 to 13,000 ". Tells whether it is one
 * number, 1. */
bool crink__quantity_put_numbers(
    struct crink__out *out, const struct crink_quantity *quantity);

/* Writes " per year" of a rate. */
void crink__quantity_put_per(
    struct crink__out *out, const struct crink_quantity *quantity);

/* Writes "rounds", or "round" of one. */
void crink__quantity_put_unit(
    struct crink__out *out, const struct crink_quantity *quantity, bool is_one);

#endif
