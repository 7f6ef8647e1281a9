/*
 * Values as the data files write them: quantities and numbers. (Dates and
 * periods are read by lib/edtf.c.)
 */
#ifndef CRINKGEN_VALUE_H
#define CRINKGEN_VALUE_H

#include "model/model.h"

/* Numbers of enum crink_qualifier. */
enum value_qualifier {
	VALUE_EXACT = 1,
	VALUE_ABOUT,
	VALUE_OVER,
	VALUE_UNDER,
	VALUE_AT_LEAST,
	VALUE_AT_MOST,
	VALUE_RANGE
};

/*
 * Reads "about 8000000 round" up to the unit, which is left in *unit. NULL, or
 * what is wrong with it, as the end of a message.
 */
const char *value_quantity(struct model_text text,
    struct model_quantity *quantity, struct model_text *unit);

/* Reads a number from 1 to 65535; false if it is none. */
bool value_paragraph(struct model_text text, uint16_t *paragraph);

#endif
