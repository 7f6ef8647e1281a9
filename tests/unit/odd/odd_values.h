/* The quantities, dates and periods of the odd data: see odd.h, which includes
 * this after what it needs. */
#ifndef CRINK_UNIT_ODD_VALUES_H
#define CRINK_UNIT_ODD_VALUES_H

#include <stdbool.h>
#include <stdint.h>

/* ---- quantities -------------------------------------------------------- */

enum { EXACT = 1, ABOUT, OVER, UNDER, AT_LEAST, AT_MOST, RANGE, VAGUE };

struct quantity {
	int64_t low, high; /* both the number where it is one */
	int qualifier, unit;
	int per; /* 0: no rate */
};

/* Units of the vocabulary, of which it may come to have more, and of ours. */
static const char *const unit_slugs[UNITS] = {"person", "round", "piece", "usd",
    "percent", "millimetre", "year", "odd-barrel", "odd-ton", "odd-sheep",
    "odd-gram"};
#define PERCENT 5
#define YEAR 7
#define ODD_BARREL 8
#define ODD_TON 9
#define ODD_SHEEP 10
#define ODD_GRAM 11

/* Modifiers likewise. */
static const char *const modifier_slugs[MODIFIERS] = {"pledged", "agreed",
    "contracted", "shipped", "delivered", "acting", "elect", "suspended",
    "only", "most", "least", "among-the-foremost", "directly", "increasingly",
    "always", "mostly", "steeply", "strongly", "heavily", "closely",
    "supposedly", "deliberately", "notably", "in-part", "in-large-quantities",
    "in-friendship-and-trust", "so-far", "odd-slowly", "odd-in-jest"};

static inline int
unit_decimals(int unit)
{
	return unit == PERCENT    ? 1
	       : unit == ODD_TON  ? 3
	       : unit == ODD_GRAM ? 9
	                          : 0;
}

/* What the words of vague quantities say at least, and the words. */
static const struct {
	const char *word;
	int64_t number;
} vague[] = {
    {"dozens", 24},
    {"hundreds", 200},
    {"thousands", 2000},
    {"tens of thousands", 20000},
    {"hundreds of thousands", 200000},
    {"millions", 2000000},
};

static inline struct quantity
quantity_of(int number)
{
	static const int64_t numbers[] = {0, 1, -1, 2, 3, 100, -100, 127, 128,
	    255, 256, -256, 65535, 65536, -65536, INT32_MAX, INT32_MIN,
	    UINT32_MAX, (int64_t)UINT32_MAX + 1, (int64_t)1 << 39,
	    (int64_t)1 << 40, -((int64_t)1 << 47), (int64_t)1 << 55,
	    999999999999999999, INT64_MAX - 2, INT64_MIN + 2, INT64_MAX - 3,
	    INT64_MIN + 3};
	const int count = sizeof(numbers) / sizeof(numbers[0]);
	struct quantity quantity = {
	    0, 0, number % 8 + 1, number % UNITS + 1, 0};

	quantity.low = numbers[number / 8 % count];
	if (quantity.qualifier == VAGUE) {
		quantity.low = vague[number / 8 % 6].number;
		for (int i = 0; i < unit_decimals(quantity.unit); i++) {
			quantity.low *= 10;
		}
	}
	quantity.high = quantity.low;
	if (quantity.unit == ODD_BARREL || quantity.unit == ODD_SHEEP) {
		quantity.per = number / UNITS % 3 == 0   ? YEAR
		               : number / UNITS % 3 == 1 ? ODD_TON
		                                         : 0;
	}
	if (quantity.qualifier == RANGE) {
		if (quantity.low > 0) {
			quantity.low = number % 2 == 0 ? -quantity.low : 0;
		} else {
			quantity.high = number % 2 == 0 || quantity.low == 0
			                    ? 1
			                    : -quantity.low;
		}
	}
	return quantity;
}

/* Which attributes an item has, by their numbers from 1; NONE or the number of
 * the quantity. The calibre is in millimetres, the others in any unit. */
static inline int
item_attribute(int item, int attribute)
{
	if (attribute == 1) {
		/* Of a number that has that unit. */
		return item % 5 == 0 ? item / 5 * UNITS + 5 : NONE;
	}
	return item % 10 == 0 || item % 13 == attribute ? item * 3 + attribute
	                                                : NONE;
}

/* ---- dates and periods ------------------------------------------------- */

struct date {
	int year, month, day; /* 0: none */
};

struct span {
	struct date start, start_latest, end_earliest, end;
	bool open_start, open_end;
	bool is_as_of; /* written so */
	char mark;     /* ~ ? % or 0 */
};

/* Limits of years and of how they are written. */
static inline struct date
date_of(int number)
{
	static const int years[] = {2024, 1, -1, -32768, 32767, 9999, 10000,
	    -9999, -10000, 1900, 2000, 4, -4, -400, 1582, 2023};
	const int count = sizeof(years) / sizeof(years[0]);
	struct date date = {years[number % count], 0, 0};

	if (date.year > 9999 || date.year < -9999) { /* stand alone */
		return date;
	}
	if (number % 3 != 0) {
		date.month = number % 12 + 1;
	}
	if (number % 3 == 2) {
		date.day = number % 28 + 1;
	}
	return date;
}

/* A date of a later year. */
static inline struct date
later_than(struct date date)
{
	date.year += 7;
	if (date.year > 9999 || date.year < 7) {
		date = (struct date){32767, 0, 0};
	}
	return date;
}

/* What starts and ends as the number tells: each way that a bound may be known,
 * alone and with others. */
static inline struct span
span_of(int number)
{
	static const struct date none = {0, 0, 0};
	const struct date date = date_of(number), later = later_than(date);
	const int way = number % 13;
	struct span span = {date, date, date, date, false, false, false, '\0'};

	span.mark = "\0~?%"[number / 13 % 4];
	if (way == 1 || way == 2) {
		span.end_earliest = span.end = later;
	} else if (way == 3 || way == 4) {
		span.start = span.start_latest = none;
		span.open_start = way == 3;
	} else if (way == 5 || way == 6) {
		span.end_earliest = span.end = none;
		span.open_end = way == 5;
	} else if (way == 7) { /* one of several days */
		span.start_latest = span.end = later;
	} else if (way == 8) {
		span.start = span.end_earliest = none;
	} else if (way == 9) {
		span.start_latest = span.end = none;
	} else if (way == 10) {
		span.start = span.end = none;
		span.is_as_of = true;
		span.mark = '\0';
	} else if (way == 11) { /* as many dates as there can be */
		span.start_latest = later;
		span.end_earliest = later_than(later);
		span.end = later_than(span.end_earliest);
	}
	return span;
}

#endif
