#include <crink/crink.h>

#include "compiler.h"
#include "edtf.h"
#include "memory.h"
#include "name.h"
#include "out.h"
#include "period.h"

struct crink_period
crink_period_parse(const char *text)
{
	struct crink__period read;
	struct crink_period period;

	if (text == NULL) {
		text = "";
	}
	crink__edtf_read(text, crink__text_size(text), &read);
	/* Both have the same members; a size below 0 does not compile. */
	(void)sizeof(char[sizeof(read) == sizeof(period) ? 1 : -1]);
	memcpy(&period, &read, sizeof(period));
	return period;
}

static bool
days_of(struct crink_date date, int32_t days[2])
{
	return crink__days(date.year, date.month, date.day, days);
}

bool
crink__period_days(const struct crink_period *period, int32_t days[2])
{
	int32_t start[2] = {INT32_MIN, 0}, end[2] = {0, INT32_MAX};
	const bool has_start = period->start.year != 0;
	const bool has_end = period->end.year != 0;
	const bool is_good = (!has_start || days_of(period->start, start)) &&
	                     (!has_end || days_of(period->end, end));

	days[0] = start[0];
	days[1] = end[1];
	return is_good && days[0] <= days[1] &&
	       (has_start || has_end || period->open_start || period->open_end);
}

bool
crink_period_overlaps(struct crink_period a, struct crink_period b)
{
	int32_t days_a[2], days_b[2];

	return crink__period_days(&a, days_a) &&
	       crink__period_days(&b, days_b) && days_a[0] <= days_b[1] &&
	       days_b[0] <= days_a[1];
}

bool
crink_period_contains(struct crink_period period, struct crink_date date)
{
	int32_t outer[2], inner[2];

	return days_of(date, inner) && crink__period_days(&period, outer) &&
	       outer[0] <= inner[0] && inner[1] <= outer[1];
}

/* Orders dates by their first day and then by their parts; no date is the
 * first. */
CRINK__ONCE static int32_t
order_of(struct crink_date date)
{
	int32_t days[2];

	days_of(date, days);
	return date.year == 0
	           ? INT32_MIN
	           : days[0] * 4 + (date.month != 0) + (date.day != 0);
}

int
crink_date_compare(struct crink_date a, struct crink_date b)
{
	const int32_t order_a = order_of(a), order_b = order_of(b);

	return (order_a > order_b) - (order_a < order_b);
}

/* An end of a period, with the marks that count for both. */
static void
put_end(struct crink__out *out, const struct crink_period *period,
    struct crink_date date, bool is_open)
{
	/* By approximate and uncertain. */
	const char mark = "\0?~%"[period->approximate * 2 + period->uncertain];

	if (date.year == 0) {
		crink__out_text(out, is_open ? ".." : "");
		return;
	}
	if (date.year > 9999 || date.year < -9999) {
		crink__out_char(out, 'Y');
	}
	crink__out_number(out, 4, date.year);
	if (date.month != 0) {
		crink__out_char(out, '-');
		crink__out_number(out, 2, date.month);
		if (date.day != 0) {
			crink__out_char(out, '-');
			crink__out_number(out, 2, date.day);
		}
	}
	if (mark != '\0') {
		crink__out_char(out, mark);
	}
}

/* Whether EDTF has a form for a date: months and days of years of four digits. */
static bool
is_edtf(struct crink_date date)
{
	return date.month == 0 || (unsigned)(date.year + 9999) <= 2 * 9999;
}

size_t
crink_period_format(char *buffer, size_t size, struct crink_period period)
{
	const struct crink_date start = period.start, end = period.end;
	struct crink__out out;
	int32_t days[2];

	crink__out_begin(&out, buffer, size);
	if (crink__period_days(&period, days) && is_edtf(start) &&
	    is_edtf(end)) {
		put_end(&out, &period, start, period.open_start);
		if (start.year == 0 || start.year != end.year ||
		    start.month != end.month || start.day != end.day) {
			crink__out_char(&out, '/');
			put_end(&out, &period, end, period.open_end);
		}
	}
	return crink__out_end(&out);
}
