#include "value.h"

struct crink_quantity
crink__quantity(uint32_t ref)
{
	struct crink_quantity quantity = {
	    0, 0, CRINK_UNIT_NONE, CRINK_QUALIFIER_NONE};
	uint32_t qualifier, unit;

	if (!crink__is_row(ref - (size_t)1, CRINK__QUANTITY_COUNT)) {
		return quantity;
	}
	ref--;
	qualifier = CRINK__GET(QUANTITY, ref, QUALIFIER);
	quantity.qualifier = (enum crink_qualifier)qualifier;
	unit = CRINK__GET(QUANTITY, ref, UNIT);
	quantity.unit = (enum crink_unit)unit;
	quantity.low = CRINK__GET_SIGNED(QUANTITY, ref, LOW);
	quantity.high = CRINK__GET_SIGNED(QUANTITY, ref, HIGH);
	/* Open ends would need eight bytes each in the table. */
	if (qualifier == CRINK_QUALIFIER_OVER ||
	    qualifier == CRINK_QUALIFIER_AT_LEAST) {
		quantity.high = CRINK_OPEN_HIGH;
	} else if (qualifier == CRINK_QUALIFIER_UNDER ||
	           qualifier == CRINK_QUALIFIER_AT_MOST) {
		quantity.low = CRINK_OPEN_LOW;
	}
	return quantity;
}

struct crink_period
crink__period(uint32_t ref)
{
	struct crink_period period = {
	    {0, 0, 0}, {0, 0, 0}, false, false, false, false};
	uint32_t flags;

	if (!crink__is_row(ref - (size_t)1, CRINK__PERIOD_COUNT)) {
		return period;
	}
	ref--;
	period.start.year = (int16_t)CRINK__GET_SIGNED(PERIOD, ref, START_YEAR);
	period.start.month = (uint8_t)CRINK__GET(PERIOD, ref, START_MONTH);
	period.start.day = (uint8_t)CRINK__GET(PERIOD, ref, START_DAY);
	period.end.year = (int16_t)CRINK__GET_SIGNED(PERIOD, ref, END_YEAR);
	period.end.month = (uint8_t)CRINK__GET(PERIOD, ref, END_MONTH);
	period.end.day = (uint8_t)CRINK__GET(PERIOD, ref, END_DAY);
	flags = CRINK__GET(PERIOD, ref, FLAGS);
	period.approximate = (flags & CRINK__APPROXIMATE) != 0;
	period.uncertain = (flags & CRINK__UNCERTAIN) != 0;
	period.open_start = (flags & CRINK__OPEN_START) != 0;
	period.open_end = (flags & CRINK__OPEN_END) != 0;
	return period;
}
