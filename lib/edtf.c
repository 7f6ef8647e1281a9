#include "edtf.h"

#include "memory.h"

/*
 * The rest of the text that is being read.
 *
 * Level 1 of EDTF knows X in five forms (201X, 20XX, 2024-XX, 2024-10-XX,
 * 2024-XX-XX), which stand for themselves alone, not for an end of an interval;
 * and Y for years alone, without months and days. Beyond it are other forms of
 * X, one-of and all-of sets, marks before a part and significant digits.
 */
struct reader {
	const char *at, *end;
	struct crink__period *period;
	bool has_x;
};

/* The last day of a month from 1 to 12. */
static unsigned
last_day(int year, unsigned month)
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
	const unsigned last = last_day(year, last_month);

	days[0] = year * 512 + (int)(first_month * 32 + (day == 0 ? 1 : day));
	days[1] = year * 512 + (int)(last_month * 32 + (day == 0 ? last : day));
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
		unsigned digit = 0;

		*low *= 10;
		*span *= 10;
		if (take(reader, 'X')) {
			reader->has_x = true;
			*span += 9;
			continue;
		}
		if (reader->at < reader->end) {
			digit = (unsigned)*reader->at - '0';
		}
		if (reader->at == reader->end || digit > 9 || *span != 0) {
			return false;
		}
		reader->at++;
		*low += (int)digit;
	}
	return true;
}

/* Years of four digits, the last one or two of which may be X, or of five behind
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
	return *low >= INT16_MIN && *low + *span <= INT16_MAX;
}

/* A month or a day of two digits, 0 where both are X. Whether there is such a
 * month or day is told later. */
static bool
read_part(struct reader *reader, bool must_be_xx, uint8_t *part)
{
	int number, span;

	if (!read_digits(reader, 2, &number, &span)) {
		return false;
	}
	*part = (uint8_t)number;
	return span == 99 || (!must_be_xx && span == 0 && number != 0);
}

/* One date with its marks; low and high differ where digits of the year are
 * unspecified. */
static bool
read_date(
    struct reader *reader, struct crink__date *low, struct crink__date *high)
{
	bool is_whole;
	int year, span;

	low->month = 0;
	low->day = 0;
	if (!read_year(reader, &year, &span, &is_whole)) {
		return false;
	}
	if (take(reader, '-') &&
	    (is_whole || !read_part(reader, false, &low->month) ||
	        (take(reader, '-') &&
	            !read_part(reader, low->month == 0, &low->day)))) {
		return false;
	}
	low->year = (int16_t)year;
	*high = *low;
	high->year = (int16_t)(year + span);
	if (take(reader, '%')) {
		reader->period->approximate = true;
		reader->period->uncertain = true;
	} else if (take(reader, '~')) {
		reader->period->approximate = true;
	} else if (take(reader, '?')) {
		reader->period->uncertain = true;
	}
	return crink__date_valid(*low) && crink__date_valid(*high);
}

/* An end of an interval: open, a date, or nothing. */
static bool
read_end(struct reader *reader, struct crink__date *low,
    struct crink__date *high, bool *is_open)
{
	if (take(reader, '.')) {
		*is_open = take(reader, '.');
		return *is_open;
	}
	return reader->at == reader->end || *reader->at == '/' ||
	       read_date(reader, low, high);
}

static bool
read_interval(struct reader *reader)
{
	const struct crink__date none = {0, 0, 0};
	struct crink__period *const period = reader->period;
	struct crink__date *const start = &period->start;
	struct crink__date *const end = &period->end;
	struct crink__date other;
	int32_t days[2];

	if (!read_end(reader, start, end, &period->open_start)) {
		return false;
	}
	if (!take(reader, '/')) {
		return reader->at == reader->end && end->year != 0;
	}
	*end = none;
	if (!read_end(reader, &other, end, &period->open_end) ||
	    reader->at != reader->end || reader->has_x) {
		return false;
	}
	if (start->year == 0 || end->year == 0) {
		/* "/" says nothing at all. */
		return start->year != 0 || end->year != 0 ||
		       period->open_start || period->open_end;
	}
	crink__days(end->year, end->month, end->day, days);
	return crink__date_first(*start) <= days[1];
}

bool
crink__edtf_read(const char *text, size_t size, struct crink__period *period)
{
	struct reader reader = {text, text + size, period, false};

	memset(period, 0, sizeof(*period));
	if (!read_interval(&reader)) {
		memset(period, 0, sizeof(*period));
		return false;
	}
	return true;
}
