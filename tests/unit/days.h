/*
 * Days, counted one by one from some day long ago: what dates are compared with
 * by tests, in another way than the library's.
 */
#ifndef CRINK_UNIT_DAYS_H
#define CRINK_UNIT_DAYS_H

#include "unit.h"

#define NEVER INT64_MIN
#define BEFORE_ALL (-(int64_t)100000000)
#define AFTER_ALL ((int64_t)100000000)

/* Days since some day, with every year of 365 or 366 days; there is a year 0,
 * which no date names. */
static inline int64_t
day_number(int64_t year, int month, int day)
{
	static const int before[] = {
	    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
	const int64_t y = year + 32800; /* positive, and 400 divides 32800 */
	const bool leap = y % 400 == 0 || (y % 4 == 0 && y % 100 != 0);
	const int64_t leaps = (y + 3) / 4 - (y + 99) / 100 + (y + 399) / 400;

	return y * 365 + leaps + before[month - 1] + (leap && month > 2) + day;
}

static inline int
last_of_month(int64_t year, int month)
{
	const int64_t next = month == 12 ? day_number(year + 1, 1, 1)
	                                 : day_number(year, month + 1, 1);

	return (int)(next - day_number(year, month, 1));
}

/* The first and the last day of a date; NEVER where there is no such date. */
static inline void
days_of(struct crink_date date, int64_t *first, int64_t *last)
{
	*first = *last = NEVER;
	if (date.year == 0 || date.month > 12 ||
	    (date.month == 0 && date.day != 0) ||
	    (date.day != 0 &&
	        date.day > last_of_month(date.year, date.month))) {
		return;
	}
	if (date.month == 0) {
		*first = day_number(date.year, 1, 1);
		*last = day_number(date.year, 12, 31);
	} else if (date.day == 0) {
		*first = day_number(date.year, date.month, 1);
		*last = *first + last_of_month(date.year, date.month) - 1;
	} else {
		*first = *last = day_number(date.year, date.month, date.day);
	}
}

/*
 * The days of a date, a unit of the date's precision further out on either side where it
 * is approximate.
 */
static inline void
days_near(
    struct crink_date date, bool is_approximate, int64_t *first, int64_t *last)
{
	const int month = date.month == 0 ? 1 : date.month;
	const int before = month == 1 ? 12 : month - 1;
	const int after = month == 12 ? 1 : month + 1;

	days_of(date, first, last);
	if (!is_approximate) {
		return;
	}
	if (date.day != 0) {
		*first -= 1;
		*last += 1;
	} else if (date.month != 0) {
		*first = day_number(date.year - (month == 1), before, 1);
		*last += last_of_month(date.year + (month == 12), after);
	} else {
		*first = day_number(date.year - 1, 1, 1);
		*last = day_number(date.year + 1, 12, 31);
	}
}

/* Between which days an end lies: all of them where nothing is known. */
static inline bool
days_of_end(struct crink_date from, struct crink_date to, bool is_approximate,
    int64_t days[2])
{
	int64_t first = 0, last = 0, unused;

	if (from.year != 0) {
		days_of(from, &first, &unused);
	}
	if (to.year != 0) {
		days_of(to, &unused, &last);
	}
	if (first == NEVER || last == NEVER ||
	    (from.year != 0 && to.year != 0 && first > last)) {
		return false;
	}
	days[0] = BEFORE_ALL;
	days[1] = AFTER_ALL;
	if (from.year != 0) {
		days_near(from, is_approximate, &days[0], &unused);
	}
	if (to.year != 0) {
		days_near(to, is_approximate, &unused, &days[1]);
	}
	return true;
}

static inline bool
days_has_date(struct crink_date a, struct crink_date b)
{
	return a.year != 0 || b.year != 0;
}

/* The bounds of both ends of a period, marks and the day on which the claim became
 * known (AFTER_ALL for a period of no claim) taken in; false if it is none. */
struct days_ends {
	int64_t first[2], last[2];
};

static inline bool
days_ends(struct crink_period period, int64_t known, struct days_ends *ends)
{
	const bool is_started =
	    days_has_date(period.start, period.start_latest);
	const bool is_ended = days_has_date(period.end_earliest, period.end);
	int64_t *first = ends->first, *last = ends->last;

	if (!days_of_end(period.start, period.start_latest, false, first) ||
	    !days_of_end(period.end_earliest, period.end, false, last) ||
	    first[0] > last[1] ||
	    (!is_started && !is_ended && !period.open_start &&
	        !period.open_end)) {
		return false;
	}
	days_of_end(
	    period.start, period.start_latest, period.approximate_start, first);
	days_of_end(
	    period.end_earliest, period.end, period.approximate_end, last);
	if (!is_ended && !period.open_end) {
		last[1] = known;
		if (is_started && first[1] > known) {
			last[1] = first[1];
		}
	}
	return true;
}

/*
 * The first and the last day that a period may cover. An end of which nothing is
 * known lies on or before the day on which the claim became known, or on that of
 * the start where this is later; AFTER_ALL for a period of no claim.
 */
static inline bool
days_may(struct crink_period period, int64_t known, int64_t days[2])
{
	struct days_ends ends;

	if (!days_ends(period, known, &ends)) {
		return false;
	}
	days[0] = ends.first[0];
	days[1] = ends.last[1];
	return true;
}

/*
 * How sure it is that the period of a claim covers the days from the first to the
 * second: YES if it does whichever of its first and last days are the true ones,
 * the first not after the last. What has no end goes on up to the newest day.
 */
static inline enum crink_certainty
days_cover(struct crink_period period, int64_t known, int64_t newest,
    const int64_t days[2])
{
	const bool is_started =
	    days_has_date(period.start, period.start_latest);
	const bool is_ended = days_has_date(period.end_earliest, period.end);
	struct days_ends ends;
	int64_t late, early;

	if (!days_ends(period, known, &ends)) {
		return CRINK_CERTAINTY_NONE;
	}
	if (ends.first[0] > days[1] || ends.last[1] < days[0]) {
		return CRINK_CERTAINTY_NO;
	}
	if (!is_started && period.open_start) {
		ends.first[1] = ends.first[0];
	} else if (!is_started && !is_ended) {
		ends.first[1] = known;
	}
	if (!is_ended && period.open_end) {
		ends.last[0] = newest;
	}
	/* Whether it may have begun after the first of them, and may have ended
	 * before the last. */
	late = days[0] + 1 > ends.first[0] ? days[0] + 1 : ends.first[0];
	early = days[1] - 1 < ends.last[1] ? days[1] - 1 : ends.last[1];
	if ((late <= ends.first[1] && late <= ends.last[1]) ||
	    (early >= ends.last[0] && early >= ends.first[0]) ||
	    (is_started && period.uncertain_start) ||
	    (is_ended && period.uncertain_end)) {
		return CRINK_CERTAINTY_MAYBE;
	}
	return CRINK_CERTAINTY_YES;
}

#endif
