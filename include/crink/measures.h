/*
 * Quantities, dates and periods: a part of <crink/crink.h>, which includes it.
 */
#ifndef CRINK_PART_MEASURES_H
#define CRINK_PART_MEASURES_H

/*
 * An interval of integers in a unit, of which so many are decimals as
 * crink_unit_decimals() tells: 29.3 percent is 293. With per it is a rate, such
 * as barrels per year. No quantity: all zero, unit CRINK_UNIT_NONE. One that a caller made by hand is read by its ends: where
 * they do not fit the qualifier they say what is meant, and it is no quantity
 * where both are open, low is above high, or no number is left.
 */
struct crink_quantity {
	int64_t low;  /* CRINK_OPEN_LOW where open */
	int64_t high; /* CRINK_OPEN_HIGH where open */
	enum crink_unit unit;
	enum crink_qualifier qualifier;
	enum crink_unit per; /* of a rate; else CRINK_UNIT_NONE */
};

/* ---- quantities ---------------------------------------------------- */

/*
 * Writes "about 8 million rounds"; "" for no quantity. An open end is never
 * written as a number: a range without a high end is "at least" its low one.
 * Decimals are written without zeros at their end ("29.3 percent", "82 percent"),
 * a rate as "at most 500,000 barrels per year". A vague quantity is written as
 * its word ("thousands of people") while its low end is that of a word (2,000 of
 * thousands: twice the number), else as "at least" its low end.
 * Counts and cuts as crink_relation_format().
 */
CRINK_API size_t crink_quantity_format(
    char *buffer, size_t size, struct crink_quantity quantity);

/*
 * Compares two quantities: *order is below 0 if every number that a allows is
 * below every number that b allows, above 0 the other way round, and 0 if both
 * allow the same single number. False, and *order 0, where the units or what they
 * are per differ, or no order is certain because they overlap. order may be
 * NULL.
 */
CRINK_API bool crink_quantity_compare(
    struct crink_quantity a, struct crink_quantity b, int *order);

/*
 * The sum of two quantities: low and high are added each, as they are written,
 * and an open end stays open. About a number plus a number is about their sum;
 * where the low and the high end differ, the sum is a range. Neither the order
 * nor, where all sums fit, the grouping of several matters. A vague quantity is
 * added as "at least" its low end. False, and *sum no quantity, where the units or
 * what they are per differ, either is no quantity, the sum has no bound
 * at all or does not fit. sum may be NULL.
 */
CRINK_API bool crink_quantity_add(struct crink_quantity a,
    struct crink_quantity b, struct crink_quantity *sum);

/*
 * The smallest interval that holds both: two claims of one quantity, whoever
 * is right. Neither the order nor the grouping of several matters. Of "over 10"
 * and "at least 11", which allow the same, it is the wider wording, "at least
 * 11"; of a number and about that number, about it; a vague quantity is taken as
 * "at least" its low end. False, and *hull no quantity, where the units or what
 * they are per differ, either is no quantity, or nothing bounds it. hull may be
 * NULL.
 */
CRINK_API bool crink_quantity_hull(struct crink_quantity a,
    struct crink_quantity b, struct crink_quantity *hull);

/*
 * What both allow: two claims of one quantity that can both be right. Neither
 * the order nor the grouping of several matters. Of "over 10" and "at least
 * 11", which allow the same, it is the narrower wording, "over 10"; of a number and
 * about that number, about it, as in a hull; a vague quantity is taken as "at least"
 * its low end. False, and *common no quantity, where the units or what they are per
 * differ, either is no quantity, or they exclude each other. common may be NULL.
 */
CRINK_API bool crink_quantity_overlap(struct crink_quantity a,
    struct crink_quantity b, struct crink_quantity *common);

/* ---- dates and periods --------------------------------------------- */

/*
 * Reads a period in EDTF (ISO 8601-2:2019) level 1: "2024", "2024-10",
 * "2024-11-29~", "2024-11-30/2024-12-01", "../2024-12-01", "2022-02-24/..",
 * "2024-12-28/", "2024-XX", "202X"; and of level 2 a day that is one of a range,
 * "[2024-11-30..2024-12-01]", "[..2024-12-01]", "[2024-12-01..]~", which may be
 * an end of an interval too, as EDTF has it not.
 * Years run from -32768 to 32767 without 0; those of five digits bear a Y and
 * have no months ("Y12345"). No interval has unspecified digits (X); "199X" is
 * "[1990..1999]". Anything else, seasons, times of day and ends before the start
 * among them, gives no period, which overlaps and matches nothing; so does NULL.
 */
CRINK_API struct crink_period crink_period_parse(const char *text);

/*
 * Writes a period in EDTF, so that crink_period_parse() reads the same value, but for
 * what has no meaning in it: a mark of an end without a date, an open end with one;
 * "" for no period, for dates that there are not, and for months of a year of
 * five digits, for which EDTF has no form. Counts and cuts as
 * crink_relation_format(); the longest has 55 bytes.
 */
CRINK_API size_t crink_period_format(
    char *buffer, size_t size, struct crink_period period);

/*
 * Whether the period covers a date: YES if each day of the date is sure to be
 * among its days, NO if none can be, else MAYBE; NONE for no period or date.
 *
 * The day of a known end is sure, and those between what may be the last first
 * day and the first last day: of "2024-10/2024-12" 31 October to 1 December. An
 * open end is sure up to the newest day of the data, the last one on which a
 * claim became known; a first day after that stays sure. An approximate end may
 * be off by one unit of its own precision. An uncertain end turns YES into MAYBE.
 */
CRINK_API enum crink_certainty crink_period_covers(
    struct crink_period period, struct crink_date date);

/* Whether two periods may have a day in common. No period and impossible dates
 * overlap nothing. */
CRINK_API bool crink_period_overlaps(
    struct crink_period a, struct crink_period b);

/* Writes a date as crink_period_format() does: "2024-10"; "" for none. */
CRINK_API size_t crink_date_format(
    char *buffer, size_t size, struct crink_date date);

/*
 * Orders two dates by their first day, then the less precise one first: below
 * 0, 0, or above 0 as a is before, equal to or after b. No date comes first.
 */
CRINK_API int crink_date_compare(struct crink_date a, struct crink_date b);

#endif
