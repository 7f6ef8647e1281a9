#include "value.h"

#include "memory.h"

struct crink_quantity
crink__quantity(uint32_t ref)
{
	struct crink_quantity quantity = {
	    0, 0, CRINK_UNIT_NONE, CRINK_QUALIFIER_NONE, CRINK_UNIT_NONE};
	uint32_t qualifier, unit, per;

	if (!crink__is_row(ref - (size_t)1, CRINK__QUANTITY_COUNT)) {
		return quantity;
	}
	ref--;
	qualifier = CRINK__GET(QUANTITY, ref, QUALIFIER);
	quantity.qualifier = (enum crink_qualifier)qualifier;
	unit = CRINK__GET(QUANTITY, ref, UNIT);
	quantity.unit = (enum crink_unit)unit;
	per = CRINK__GET(QUANTITY, ref, PER);
	quantity.per = (enum crink_unit)per;
	quantity.low = CRINK__GET_SIGNED(QUANTITY, ref, LOW);
	quantity.high = CRINK__GET_SIGNED(QUANTITY, ref, HIGH);
	/* Open ends would need eight bytes each in the table. */
	if (qualifier == CRINK_QUALIFIER_OVER ||
	    qualifier == CRINK_QUALIFIER_AT_LEAST ||
	    qualifier == CRINK_QUALIFIER_VAGUE) {
		quantity.high = CRINK_OPEN_HIGH;
	} else if (qualifier == CRINK_QUALIFIER_UNDER ||
	           qualifier == CRINK_QUALIFIER_AT_MOST) {
		quantity.low = CRINK_OPEN_LOW;
	}
	return quantity;
}

/* A date of a period; one that no row has costs nothing. */
#define DATE(ref, number)                                                    \
	{                                                                    \
		(int16_t)                                                    \
		    CRINK__GET_SIGNED(PERIOD, ref, DATE_##number##_YEAR),    \
		    (uint8_t)CRINK__GET(PERIOD, ref, DATE_##number##_MONTH), \
		    (uint8_t)CRINK__GET(PERIOD, ref, DATE_##number##_DAY)    \
	}

static void
read_period(struct crink_period *period, uint32_t row)
{
	const struct crink_date dates[] = {
	    {0, 0, 0}, DATE(row, 1), DATE(row, 2), DATE(row, 3), DATE(row, 4)};
	const uint32_t shape =
	    CRINK__GET(PERIOD, row, SHAPE) ^ CRINK__SHAPE_PLAIN;
	const uint32_t flags = CRINK__GET(PERIOD, row, FLAGS);

	period->start = dates[shape >> CRINK__SHAPE_START & 1];
	period->start_latest = dates[shape >> CRINK__SHAPE_START_LATEST & 3];
	period->end_earliest = dates[shape >> CRINK__SHAPE_END_EARLIEST & 3];
	period->end = dates[shape >> CRINK__SHAPE_END & 7];
	period->open_start = (flags & CRINK__OPEN_START) != 0;
	period->open_end = (flags & CRINK__OPEN_END) != 0;
	period->approximate_start = (flags & CRINK__APPROXIMATE_START) != 0;
	period->approximate_end = (flags & CRINK__APPROXIMATE_END) != 0;
	period->uncertain_start = (flags & CRINK__UNCERTAIN_START) != 0;
	period->uncertain_end = (flags & CRINK__UNCERTAIN_END) != 0;
}

void
crink__period_read(uint32_t ref, struct crink_period *period)
{
	memset(period, 0, sizeof(*period));
	if (crink__is_row(ref - (size_t)1, CRINK__PERIOD_COUNT)) {
		read_period(period, ref - 1);
	}
}

struct crink_period
crink__period(uint32_t ref)
{
	struct crink_period period;

	crink__period_read(ref, &period);
	return period;
}
