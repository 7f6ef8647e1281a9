/*
 * Values as the data files write them: quantities and numbers. (Dates and
 * periods are read by lib/edtf.c.)
 */
#ifndef CRINKGEN_VALUE_H
#define CRINKGEN_VALUE_H

#include "model/model.h"

/* A number as it is written: 29.3 is 293 of one decimal. */
struct value_number {
	int64_t digits;
	unsigned decimals;
};

/* A quantity as it is written. */
struct value_quantity {
	enum crink_qualifier qualifier;
	struct value_number low, high; /* both of a single number */
	struct model_text unit, per;   /* per: empty where there is none */
};

/*
 * Reads "about 8000000 round" or "at most 5 barrel per year". NULL, or what is
 * wrong with it, as the end of a message.
 */
const char *value_quantity(
    struct model_text text, struct value_quantity *quantity);

/* Puts the numbers of a quantity as a unit of so many decimals counts them. NULL,
 * or what is wrong, as above. */
const char *value_scale(const struct value_quantity *quantity,
    unsigned decimals, struct model_quantity *scaled);

/* Reads how many decimals a unit has: 0 to 9. */
bool value_decimals(struct model_text text, uint8_t *decimals);

/* Reads a number from 1 to 65535; false if it is none. */
bool value_paragraph(struct model_text text, uint16_t *paragraph);

#endif
