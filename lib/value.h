/* Quantities and periods, read from their tables. */
#ifndef CRINK__VALUE_H
#define CRINK__VALUE_H

#include "edtf.h"
#include "tables.h"

/* By reference; 0: none. */
struct crink_quantity crink__quantity(uint32_t ref);
struct crink_period crink__period(uint32_t ref);
void crink__period_read(uint32_t ref, struct crink_period *period);

#endif
