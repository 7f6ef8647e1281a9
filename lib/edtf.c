#include "edtf.h"

#include "compiler.h"
#include "memory.h"

/*
 * The rest of the text that is being read.
 *
 * Level 1 of EDTF knows X in five forms (201X, 20XX, 2024-XX, 2024-10-XX,
 * 2024-XX-XX), which stand for themselves alone, not for an end of an interval;
 * and Y for years alone, without months and days. Of level 2 there are one-of
 * sets that are a single range; as ends of an interval they are our own. Beyond
 * it are other forms of X, lists, all-of sets, marks before a part and
 * significant digits.
 */
struct reader {
	const char *at, *end;
	bool takes_bare, has_x;
};

/* What stands at either end of an interval, or alone. */
struct side {
	struct crink_date from, to; /* some day from .. to; no date: no bound */
	bool is_open, is_approximate, is_uncertain;
};

unsigned
crink__last_day(int year, unsigned month)
{
	/* A multiple of 25 in 50,000 years: the product with the inverse of 25
	 * modulo 2^32 is the quotient. Small machines do not divide. */
	const bool is_25 = (uint32_t)year * 0xc28f5c29u + 2000 <= 4000;

	if (month != 2) {
		return 30 + ((month ^ month >> 3) & 1);
	}
	return year % 4 != 0 || (is_25 && year % 16 != 0) ? 28 : 29;
}

bool
crink__days(int year, unsigned month, unsigned day, int32_t days[2])
{
	const unsigned first_month = month == 0 ? 1 : month;
	const unsigned last_month = month == 0 ? 12 : month;
	const unsigned last = crink__last_day(year, last_month);

	days[0] = year * CRINK__DAYS_OF_YEAR +
	          (int)(first_month * 32 + (day == 0 ? 1 : day));
	days[1] = year * CRINK__DAYS_OF_YEAR +
	          (int)(last_month * 32 + (day == 0 ? last : day));
	return year != 0 && month <= 12 && day <= (month == 0 ? 0 : last);
}

static bool
take(struct reader *reader, char c)
{
	if (reader->at < reader->end && *reader->at == c) {
		reader->at++;
		return true;
	}
	return false;
}

/*
 * Reads count digits, of which the last ones may be X: the lowest number that
 * they can mean, and how far above it the highest one is. False where there are
 * fewer.
 */
static bool
read_digits(struct reader *reader, unsigned count, int *low, int *span)
{
	*low = 0;
	*span = 0;
	for (; count > 0; count--) {
		unsigned digit;

		*low *= 10;
		*span *= 10;
		if (take(reader, 'X')) {
			reader->has_x = true;
			*span += 9;
			continue;
		}
		if (reader->at == reader->end) {
			return false;
		}
		digit = (unsigned)*reader->at - '0';
		if (digit > 9 || *span != 0) {
			return false;
		}
		reader->at++;
		*low += (int)digit;
	}
	return true;
}

/* Years of four digits, the last one or two of which may be X, or of five after
 * a Y; tells whether months and days may follow. */
static bool
read_year(struct reader *reader, int *low, int *span, bool *is_whole)
{
	const bool is_long = take(reader, 'Y');
	const bool is_negative = take(reader, '-');

	/* There is no year 0, which is how struct crink_date says none. */
	if (!read_digits(reader, is_long ? 5 : 4, low, span) ||
	    *low < (is_long ? 10000 : 1) || *span > (is_long ? 0 : 99)) {
		return false;
	}
	*is_whole = is_long || *span != 0;
	if (is_negative) {
		*low = -*low - *span;
	}
	return *low >= INT16_MIN && *low <= INT16_MAX;
}

/* A month or a day of two digits, 0 where both are X. Whether there is such a
 * month or day is told later. */
CRINK__INLINE bool
read_part(struct reader *reader, uint8_t *part)
{
	int number, span;

	if (!read_digits(reader, 2, &number, &span)) {
		return false;
	}
	*part = (uint8_t)number;
	return span == 99 || (span == 0 && number != 0);
}

/* One date, into two that are none as yet; low and high differ where digits of the year
 * are unspecified. */
static bool
read_date(
    struct reader *reader, struct crink_date *low, struct crink_date *high)
{
	bool is_whole;
	int year, span;

	if (!read_year(reader, &year, &span, &is_whole)) {
		return false;
	}
	if (take(reader, '-') &&
	    (is_whole || !read_part(reader, &low->month) ||
	        (take(reader, '-') && !read_part(reader, &low->day)))) {
		return false;
	}
	low->year = (int16_t)year;
	*high = *low;
	high->year = (int16_t)(year + span);
	/* Where it is another year, that is one too, and no month follows. */
	return crink__date_valid(*low);
}

/* The same where there need be none; nothing is stored then. */
static bool
read_date_if(
    struct reader *reader, struct crink_date *low, struct crink_date *high)
{
	const char next = reader->at < reader->end ? *reader->at : '/';

	return (next != 'Y' && next != '-' && (next < '0' || next > '9')) ||
	       read_date(reader, low, high);
}

/* Whether there is a day from the first of one date to the last of another;
 * no date is no bound. */
static bool
is_range(struct crink_date from, struct crink_date to)
{
	int32_t days[2];

	crink__days(to.year, to.month, to.day, days);
	return from.year == 0 || to.year == 0 ||
	       crink__date_first(from) <= days[1];
}

/* Nothing, a date, two dots, or those between dates of which one may be left
 * out. */
static bool
read_dates(struct reader *reader, struct side *side)
{
	const bool is_set = take(reader, '[');
	bool has_dots;

	if (!read_date_if(reader, &side->from, &side->to)) {
		return false;
	}
	has_dots = take(reader, '.');
	if (has_dots) {
		memset(&side->to, 0, sizeof(side->to));
		/* It is one date: what has an X is refused. */
		if (!take(reader, '.') ||
		    !read_date_if(reader, &side->to, &side->to)) {
			return false;
		}
		if (side->from.year == 0 && side->to.year == 0) {
			side->is_open = true;
			return !is_set;
		}
		if (reader->has_x || (!is_set && !reader->takes_bare)) {
			return false;
		}
	}
	return is_set ? has_dots && take(reader, ']') : true;
}

static bool
read_side(struct reader *reader, struct side *side)
{
	memset(side, 0, sizeof(*side));
	if (!read_dates(reader, side)) {
		return false;
	}
	if (side->from.year != 0 || side->to.year != 0) {
		const bool is_both = take(reader, '%');

		side->is_approximate = is_both || take(reader, '~');
		side->is_uncertain =
		    is_both || (!side->is_approximate && take(reader, '?'));
	}
	return is_range(side->from, side->to);
}

/* Both sides of an interval, or twice the one that stands alone. */
static bool
read_sides(struct reader *reader, struct side *start, struct side *end)
{
	bool is_dated;

	if (!read_side(reader, start)) {
		return false;
	}
	is_dated = start->from.year != 0 || start->to.year != 0;
	if (!take(reader, '/')) {
		*end = *start;
		return reader->at == reader->end && is_dated;
	}
	/* "/" says nothing at all. */
	return read_side(reader, end) && reader->at == reader->end &&
	       !reader->has_x && is_range(start->from, end->to) &&
	       (is_dated || start->is_open || end->from.year != 0 ||
	           end->to.year != 0 || end->is_open);
}

bool
crink__edtf_read(
    const char *text, size_t size, bool takes_bare, struct crink_period *period)
{
	struct reader reader = {text, text + size, takes_bare, false};
	struct side start, end;

	memset(period, 0, sizeof(*period));
	if (!read_sides(&reader, &start, &end)) {
		return false;
	}
	period->start = start.from;
	period->start_latest = start.to;
	period->end_earliest = end.from;
	period->end = end.to;
	period->open_start = start.is_open;
	period->open_end = end.is_open;
	period->approximate_start = start.is_approximate;
	period->approximate_end = end.is_approximate;
	period->uncertain_start = start.is_uncertain;
	period->uncertain_end = end.is_uncertain;
	return true;
}
