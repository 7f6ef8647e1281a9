#include <crink/crink.h>

#include "compiler.h"
#include "edtf.h"
#include "memory.h"
#include "name.h"
#include "out.h"
#include "period.h"
#include "tables.h"

struct crink_period
crink_period_parse(const char *text)
{
	struct crink_period period;

	if (text == NULL) {
		text = "";
	}
	crink__edtf_read(text, crink__text_size(text), false, &period);
	return period;
}

bool
crink__period_span(
    const struct crink_period *period, int32_t known, struct crink__span *span)
{
	return crink__span_of(period, CRINK__NEWEST, known, span);
}

static bool
days_of(struct crink_date date, int32_t days[2])
{
	return crink__days(date.year, date.month, date.day, days);
}

enum crink_certainty
crink__span_covers(const struct crink__span *span, const int32_t days[2])
{
	if (!crink__span_may(span, days)) {
		return CRINK_CERTAINTY_NO;
	}
	return crink__span_must(span, days) ? CRINK_CERTAINTY_YES
	                                    : CRINK_CERTAINTY_MAYBE;
}

enum crink_certainty
crink_period_covers(struct crink_period period, struct crink_date date)
{
	struct crink__span span;
	int32_t days[2];

	return days_of(date, days) &&
	               crink__period_span(&period, CRINK__UNTOLD, &span)
	           ? crink__span_covers(&span, days)
	           : CRINK_CERTAINTY_NONE;
}

bool
crink_period_overlaps(struct crink_period a, struct crink_period b)
{
	struct crink__span span_a, span_b;

	return crink__period_span(&a, CRINK__UNTOLD, &span_a) &&
	       crink__period_span(&b, CRINK__UNTOLD, &span_b) &&
	       span_a.first[0] <= span_b.last[1] &&
	       span_b.first[0] <= span_a.last[1];
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

static void
put_date(struct crink__out *out, struct crink_date date)
{
	if (date.year == 0) {
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
}

static bool
is_same(struct crink_date a, struct crink_date b)
{
	return a.year == b.year &&
	       (a.year == 0 || (a.month == b.month && a.day == b.day));
}

/* What stands at an end of an interval, or alone; an open end has no dates, and
 * no mark either. */
struct bounds {
	struct crink_date from, to;
	bool is_open;
	char mark; /* NUL for none */
};

static void
put_side(struct crink__out *out, const struct bounds *side)
{
	const bool is_one = is_same(side->from, side->to);

	crink__out_text(out, side->is_open ? ".." : is_one ? "" : "[");
	put_date(out, side->from);
	if (!is_one) {
		crink__out_text(out, "..");
		put_date(out, side->to);
		crink__out_char(out, ']');
	}
	if (side->mark != '\0') {
		crink__out_char(out, side->mark);
	}
}

static struct bounds
side_of(
    struct crink_date from, struct crink_date to, bool is_open, unsigned marks)
{
	const bool is_dated = from.year != 0 || to.year != 0;
	struct bounds side = {from, to, is_open && !is_dated, '\0'};

	if (is_dated) {
		side.mark = "\0?~%"[marks]; /* uncertain 1, approximate 2 */
	}
	return side;
}

/* Whether EDTF has a form for a date: months and days of years of four digits. */
static bool
is_edtf(struct crink_date date)
{
	return date.month == 0 || (unsigned)(date.year + 9999) <= 2 * 9999;
}

static struct crink_date
same_date(struct crink_date date)
{
	const struct crink_date same = {date.year, date.month, date.day};

	return same;
}

/* Whether there is a period to write, and each date has a form. */
CRINK__APART static bool
is_written(const struct crink_period *period)
{
	return crink__bounds_valid(same_date(period->start),
	           same_date(period->start_latest),
	           same_date(period->end_earliest), same_date(period->end)) &&
	       is_edtf(period->start) && is_edtf(period->start_latest) &&
	       is_edtf(period->end_earliest) && is_edtf(period->end) &&
	       (period->start.year != 0 || period->start_latest.year != 0 ||
	           period->end_earliest.year != 0 || period->end.year != 0 ||
	           period->open_start || period->open_end);
}

size_t
crink_period_format(char *buffer, size_t size, struct crink_period period)
{
	const struct bounds start =
	    side_of(period.start, period.start_latest, period.open_start,
	        period.approximate_start * 2u + period.uncertain_start);
	const struct bounds end =
	    side_of(period.end_earliest, period.end, period.open_end,
	        period.approximate_end * 2u + period.uncertain_end);
	struct crink__out out;

	crink__out_begin(&out, buffer, size);
	if (is_written(&period)) {
		put_side(&out, &start);
		/* A date that stands alone is both ends. */
		if ((start.from.year == 0 && start.to.year == 0) ||
		    start.mark != end.mark || !is_same(start.from, end.from) ||
		    !is_same(start.to, end.to)) {
			crink__out_char(&out, '/');
			put_side(&out, &end);
		}
	}
	return crink__out_end(&out);
}

size_t
crink_date_format(char *buffer, size_t size, struct crink_date date)
{
	struct crink__out out;
	int32_t days[2];

	crink__out_begin(&out, buffer, size);
	if (days_of(date, days) && is_edtf(date)) {
		put_date(&out, date);
	}
	return crink__out_end(&out);
}
