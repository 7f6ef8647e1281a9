/* Quantities and periods: each different one is kept once in the model. */
#ifndef CRINKGEN_FIELD_VALUE_H
#define CRINKGEN_FIELD_VALUE_H

#include "model/field.h"

/* The number of a quantity or period; 0, and an error, if it is none. */
uint32_t field_quantity(const struct field *field);
uint32_t field_period(const struct field *field);

/* Whether a text is one date; *period is what it means. */
bool field_date(struct model_text text, struct crink_period *period);

/* The number of a period that is sound. */
uint32_t field_period_number(
    struct model *model, const struct crink_period *period);

#endif
