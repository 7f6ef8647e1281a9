#include "dates.h"

int
days_in(int year, int month)
{
	static const int days[] = {
	    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

static struct crink_date
last_day(struct crink_date date)
{
	if (date.month == 0) {
		date.month = 12;
		date.day = 0;
	}
	if (date.day == 0) {
		date.day = (uint8_t)days_in(date.year, date.month);
	}
	return date;
}

bool
is_known_by(const struct crink_relation *claim, struct crink_date day)
{
	return crink_date_compare(
	           last_day(crink_relation_known(claim)), last_day(day)) <= 0;
}
