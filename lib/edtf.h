/*
 * The reader of EDTF, compiled into the library and into the generator, so
 * that data files and crink_period_parse() understand the same.
 */
#ifndef CRINK__EDTF_H
#define CRINK__EDTF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crink/values.h>

/* The last day of a month from 1 to 12. */
unsigned crink__last_day(int year, unsigned month);

/*
 * The first and the last day that a date may mean, as numbers that are ordered
 * as the days are; the lowest and the highest number are no days: open ends.
 * False if there is no such date: no year, month or day of the calendar. From a
 * day to that of the same date of the next year they go up by the same number.
 */
#define CRINK__DAYS_OF_YEAR 512
bool crink__days(int year, unsigned month, unsigned day, int32_t days[2]);

static inline bool
crink__date_valid(struct crink_date date)
{
	int32_t days[2];

	return crink__days(date.year, date.month, date.day, days);
}

static inline int32_t
crink__date_first(struct crink_date date)
{
	int32_t days[2];

	crink__days(date.year, date.month, date.day, days);
	return days[0];
}

/*
 * Reads size bytes of EDTF level 1 with dates that are one of several; data
 * files may leave the brackets of those out. False, and *period all zero, if it
 * is none or does not make sense.
 */
bool crink__edtf_read(const char *text, size_t size, bool takes_bare,
    struct crink_period *period);

#endif
