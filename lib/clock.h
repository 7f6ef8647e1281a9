/*
 * The second clock: when claims became known, and from when on they stand no
 * longer. A date counts with its last day, as crink__days() numbers days.
 */
#ifndef CRINK__CLOCK_H
#define CRINK__CLOCK_H

#include <stdbool.h>

#include "edtf.h"
#include "tables.h"

/* The day on which a relation, by reference (not 0), became known. */
int32_t crink__known_day(uint32_t ref);

/* Whether it was known by a day, and nothing known by then supersedes,
 * withdraws or corrects it. */
bool crink__stands(uint32_t ref, int32_t day);

#endif
