#include <crink/crink.h>

#include "edtf.h"
#include "name.h"
#include "out.h"
#include "period.h"

/* Bounds that no day reaches. */
#define DAY_OPEN_LOW INT32_MIN
#define DAY_OPEN_HIGH INT32_MAX

static struct crink__date
to_private(struct crink_date date)
{
	const struct crink__date same = {date.year, date.month, date.day};

	return same;
}

static struct crink_date
to_public(struct crink__date date)
{
	const struct crink_date same = {date.year, date.month, date.day};

	return same;
}

struct crink_period
crink_period_parse(const char *text)
{
	struct crink__period read = {
	    {0, 0, 0}, {0, 0, 0}, false, false, false, false};
	struct crink_period period;

	if (text != NULL) {
		crink__edtf_read(text, crink__text_size(text), &read);
	}
	period.start = to_public(read.start);
	period.end = to_public(read.end);
	period.approximate = read.approximate;
	period.uncertain = read.uncertain;
	period.open_start = read.open_start;
	period.open_end = read.open_end;
	return period;
}

/*
 * The bounds of a period as numbers of days; false if it is none or
 * impossible. An end without a date is no bound.
 */
bool
crink__period_bounds(struct crink_period period, int32_t *first, int32_t *last)
{
	const struct crink__date start = to_private(period.start);
	const struct crink__date end = to_private(period.end);
	const bool has_start = start.year != 0, has_end = end.year != 0;

	*first = DAY_OPEN_LOW;
	*last = DAY_OPEN_HIGH;
	if (!has_start && !has_end) {
		return period.open_start || period.open_end;
	}
	if ((has_start && !crink__date_valid(start)) ||
	    (has_end && !crink__date_valid(end))) {
		return false;
	}
	if (has_start) {
		*first = crink__date_first(start);
	}
	if (has_end) {
		*last = crink__date_last(end);
	}
	return *first <= *last;
}

bool
crink_period_overlaps(struct crink_period a, struct crink_period b)
{
	int32_t a_first, a_last, b_first, b_last;

	return crink__period_bounds(a, &a_first, &a_last) &&
	       crink__period_bounds(b, &b_first, &b_last) &&
	       a_first <= b_last && b_first <= a_last;
}

bool
crink_period_contains(struct crink_period period, struct crink_date date)
{
	const struct crink__date day = to_private(date);
	int32_t first, last;

	if (!crink__date_valid(day) ||
	    !crink__period_bounds(period, &first, &last)) {
		return false;
	}
	return first <= crink__date_first(day) && crink__date_last(day) <= last;
}

int
crink_date_compare(struct crink_date a, struct crink_date b)
{
	const int32_t first_a = crink__date_first(to_private(a));
	const int32_t first_b = crink__date_first(to_private(b));
	const int parts_a = (a.month != 0) + (a.day != 0);
	const int parts_b = (b.month != 0) + (b.day != 0);

	if (a.year == 0 || b.year == 0) {
		return (a.year != 0) - (b.year != 0);
	}
	if (first_a != first_b) {
		return first_a < first_b ? -1 : 1;
	}
	return (parts_a > parts_b) - (parts_a < parts_b);
}

static void
put_date(struct crink__out *out, struct crink_date date,
    const struct crink_period *period)
{
	if (date.year > 9999 || date.year < -9999) {
		crink__out_char(out, 'Y');
	}
	crink__out_number(out, date.year, '\0', 4);
	if (date.month != 0) {
		crink__out_char(out, '-');
		crink__out_number(out, date.month, '\0', 2);
		if (date.day != 0) {
			crink__out_char(out, '-');
			crink__out_number(out, date.day, '\0', 2);
		}
	}
	if (period->approximate && period->uncertain) {
		crink__out_char(out, '%');
	} else if (period->approximate) {
		crink__out_char(out, '~');
	} else if (period->uncertain) {
		crink__out_char(out, '?');
	}
}

size_t
crink_period_format(char *buffer, size_t size, struct crink_period period)
{
	struct crink__out out = crink__out_to(buffer, size);
	const struct crink_date start = period.start, end = period.end;
	int32_t first, last;

	if (!crink__period_bounds(period, &first, &last)) {
		return crink__out_end(&out);
	}
	if (start.year != 0) {
		put_date(&out, start, &period);
	} else if (period.open_start) {
		crink__out_text(&out, "..");
	}
	if (start.year == 0 || start.year != end.year ||
	    start.month != end.month || start.day != end.day) {
		crink__out_char(&out, '/');
		if (end.year != 0) {
			put_date(&out, end, &period);
		} else if (period.open_end) {
			crink__out_text(&out, "..");
		}
	}
	return crink__out_end(&out);
}
