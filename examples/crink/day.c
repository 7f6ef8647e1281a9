#include "day.h"

#include "dates.h"

/* Days of 400 years and of one from March on: leap days end years then. */
enum { ERA = 146097 };

static long
number_of(long year, long month, long day)
{
	const long shifted = year - (month <= 2);
	const long era = (shifted >= 0 ? shifted : shifted - 399) / 400;
	const long of_era = shifted - era * 400;
	const long of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;

	return era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year;
}

long
first_day_number(struct crink_date date)
{
	return number_of(date.year, date.month == 0 ? 1 : date.month,
	    date.day == 0 ? 1 : date.day);
}

long
last_day_number(struct crink_date date)
{
	const int month = date.month == 0 ? 12 : date.month;

	return number_of(date.year, month,
	    date.day == 0 ? days_in(date.year, month) : date.day);
}

struct crink_date
day_numbered(long number)
{
	const long era = (number >= 0 ? number : number - (ERA - 1)) / ERA;
	const long of_era = number - era * ERA;
	const long year =
	    (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	const long of_year = of_era - (365 * year + year / 4 - year / 100);
	const long month = (5 * of_year + 2) / 153;
	struct crink_date date;

	date.day = (uint8_t)(of_year - (153 * month + 2) / 5 + 1);
	date.month = (uint8_t)(month < 10 ? month + 3 : month - 9);
	date.year = (int16_t)(year + era * 400 + (date.month <= 2));
	return date;
}
