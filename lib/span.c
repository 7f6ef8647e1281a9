#include "span.h"

/* Whether there are such dates, and days from one to the other; no date is no
 * bound. */
static bool
is_stretch(struct crink_date from, struct crink_date to)
{
	int32_t days[2], first = INT32_MIN;

	if (from.year != 0) {
		if (!crink__days(from.year, from.month, from.day, days)) {
			return false;
		}
		first = days[0];
	}
	return to.year == 0 || (crink__days(to.year, to.month, to.day, days) &&
	                           first <= days[1]);
}

bool
crink__bounds_valid(struct crink_date start, struct crink_date start_latest,
    struct crink_date end_earliest, struct crink_date end)
{
	return is_stretch(start, start_latest) &&
	       is_stretch(end_earliest, end) && is_stretch(start, end);
}

/*
 * The first or the last day of a date; where it is approximate, that of the unit
 * before or after it: the day, month or year, as the date is precise. There is a
 * year 0 between those that dates have.
 */
static int32_t
day_of(const struct crink_date *date, bool is_last, bool is_approximate)
{
	const int by = is_last ? 1 : -1;
	int year = date->year, month = date->month + by;
	int32_t days[2];

	crink__days(year, date->month, date->day, days);
	if (!is_approximate) {
		return days[is_last];
	}
	if (date->month == 0) {
		return days[is_last] + by * CRINK__DAYS_OF_YEAR;
	}
	if (date->day != 0 &&
	    date->day != (is_last ? crink__last_day(year, date->month) : 1)) {
		return days[is_last] + by;
	}
	/* Into another month: all of it, or the day that is next to this one. */
	if (month == 0 || month > 12) {
		year += by;
		month = month == 0 ? 12 : 1;
	}
	crink__days(year, (unsigned)month, 0, days);
	return days[is_last == (date->day == 0)];
}

/* The bounds of one end with its mark. */
static void
bound(const struct crink_date *from, const struct crink_date *to,
    bool is_approximate, int32_t bounds[2])
{
	bounds[0] =
	    from->year == 0 ? INT32_MIN : day_of(from, false, is_approximate);
	bounds[1] =
	    to->year == 0 ? INT32_MAX : day_of(to, true, is_approximate);
}

static int32_t
higher(int32_t a, int32_t b)
{
	return a > b ? a : b;
}

void
crink__span_of_sound(const struct crink_period *period, int32_t newest,
    int32_t known, struct crink__span *span)
{
	const bool is_started =
	    period->start.year != 0 || period->start_latest.year != 0;
	const bool is_ended =
	    period->end_earliest.year != 0 || period->end.year != 0;

	bound(&period->start, &period->start_latest, period->approximate_start,
	    span->first);
	bound(&period->end_earliest, &period->end, period->approximate_end,
	    span->last);
	if (!is_started && period->open_start) {
		span->first[1] = INT32_MIN;
	} else if (!is_started && !is_ended) {
		span->first[1] = known;
	}
	if (!is_ended && period->open_end) {
		span->last[0] = newest;
	} else if (!is_ended) {
		span->last[1] = higher(known, span->first[1]);
	}
	span->is_uncertain = (is_started && period->uncertain_start) ||
	                     (is_ended && period->uncertain_end);
}

bool
crink__span_of(const struct crink_period *period, int32_t newest, int32_t known,
    struct crink__span *span)
{
	if (!crink__bounds_valid(period->start, period->start_latest,
	        period->end_earliest, period->end) ||
	    (period->start.year == 0 && period->start_latest.year == 0 &&
	        period->end_earliest.year == 0 && period->end.year == 0 &&
	        !period->open_start && !period->open_end)) {
		return false;
	}
	crink__span_of_sound(period, newest, known, span);
	return true;
}

bool
crink__span_must(const struct crink__span *span, const int32_t days[2])
{
	/* The latest first day is not after the latest last one, and the
	 * earliest last day not before the earliest first one. */
	return (span->first[1] <= days[0] || span->last[1] <= days[0]) &&
	       (span->last[0] >= days[1] || span->first[0] >= days[1]) &&
	       !span->is_uncertain;
}
