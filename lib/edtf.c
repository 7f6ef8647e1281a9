#include "edtf.h"

/* The rest of the text that is being read. */
struct reader {
	const char *at, *end;
	struct crink__period *period;
};

/* The last day of a month from 1 to 12. */
static unsigned
last_day(int year, unsigned month)
{
	if (month == 2) {
		return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
		           ? 29
		           : 28;
	}
	return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool
crink__date_valid(struct crink__date date)
{
	if (date.year == 0 || date.month > 12) {
		return false;
	}
	if (date.month == 0) {
		return date.day == 0;
	}
	return date.day <= last_day(date.year, date.month);
}

int32_t
crink__date_first(struct crink__date date)
{
	const unsigned month = date.month == 0 ? 1 : date.month;
	const unsigned day = date.day == 0 ? 1 : date.day;

	return (int32_t)date.year * 512 + (int32_t)(month * 32 + day);
}

int32_t
crink__date_last(struct crink__date date)
{
	const unsigned month = date.month == 0 ? 12 : date.month;
	const unsigned day =
	    date.day == 0 ? last_day(date.year, month) : date.day;

	return (int32_t)date.year * 512 + (int32_t)(month * 32 + day);
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

static bool
take_two(struct reader *reader, const char *two)
{
	if (reader->end - reader->at >= 2 && reader->at[0] == two[0] &&
	    reader->at[1] == two[1]) {
		reader->at += 2;
		return true;
	}
	return false;
}

/*
 * Reads count digits, of which the last ones may be X: the lowest and the
 * highest number that they can mean. False where there are fewer.
 */
static bool
read_digits(struct reader *reader, unsigned count, int *low, int *high)
{
	bool unspecified = false;

	*low = 0;
	*high = 0;
	for (unsigned i = 0; i < count; i++) {
		if (take(reader, 'X')) {
			unspecified = true;
			*low *= 10;
			*high = *high * 10 + 9;
		} else if (!unspecified && reader->at < reader->end &&
		           *reader->at >= '0' && *reader->at <= '9') {
			*low = *low * 10 + (*reader->at - '0');
			*high = *high * 10 + (*reader->at - '0');
			reader->at++;
		} else {
			return false;
		}
	}
	return true;
}

/* Years of four digits, or of five and more behind a Y. */
static bool
read_year(struct reader *reader, int *low, int *high)
{
	const bool is_long = take(reader, 'Y');
	const bool is_negative = take(reader, '-');
	const char *start = reader->at;

	if (is_long) {
		if (start == reader->end || *start < '1' || *start > '9' ||
		    !read_digits(reader, 5, low, high) || *low != *high) {
			return false;
		}
	} else if (!read_digits(reader, 4, low, high)) {
		return false;
	}
	if (is_negative) {
		const int lowest = -*high;

		*high = -*low;
		*low = lowest;
	}
	/* There is no year 0, which is how struct crink_date says none. */
	return (*low > 0 || *high < 0) && *low >= INT16_MIN &&
	       *high <= INT16_MAX;
}

/* A month or a day of two digits. 0: both are X. False: not in the bounds. */
static bool
read_part(struct reader *reader, bool must_be_xx, int most, uint8_t *part)
{
	int low, high;

	if (take_two(reader, "XX")) {
		*part = 0;
		return true;
	}
	if (must_be_xx || !read_digits(reader, 2, &low, &high) || low != high ||
	    low < 1 || low > most) {
		return false;
	}
	*part = (uint8_t)low;
	return true;
}

/* One date with its marks; low and high differ where digits of the year are
 * unspecified. */
static bool
read_date(
    struct reader *reader, struct crink__date *low, struct crink__date *high)
{
	int first, last;

	low->month = 0;
	low->day = 0;
	if (!read_year(reader, &first, &last)) {
		return false;
	}
	if (take(reader, '-')) {
		if (!read_part(reader, first != last, 12, &low->month)) {
			return false;
		}
		if (take(reader, '-') &&
		    !read_part(reader, low->month == 0, 31, &low->day)) {
			return false;
		}
	}
	low->year = (int16_t)first;
	*high = *low;
	high->year = (int16_t)last;
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

static bool
read_interval(struct reader *reader)
{
	struct crink__period *const period = reader->period;
	struct crink__date other;

	if (take_two(reader, "..")) {
		period->open_start = true;
	} else if (reader->at < reader->end && *reader->at != '/' &&
	           !read_date(reader, &period->start, &period->end)) {
		return false;
	}
	if (!take(reader, '/')) {
		return reader->at == reader->end && period->end.year != 0;
	}
	period->end.year = 0;
	period->end.month = 0;
	period->end.day = 0;
	if (take_two(reader, "..")) {
		period->open_end = true;
	} else if (reader->at < reader->end &&
	           !read_date(reader, &other, &period->end)) {
		return false;
	}
	if (reader->at != reader->end) {
		return false;
	}
	if (period->start.year == 0 || period->end.year == 0) {
		/* "/" says nothing at all. */
		return period->start.year != 0 || period->end.year != 0 ||
		       period->open_start || period->open_end;
	}
	return crink__date_first(period->start) <=
	       crink__date_last(period->end);
}

bool
crink__edtf_read(const char *text, size_t size, struct crink__period *period)
{
	const struct crink__period none = {
	    {0, 0, 0}, {0, 0, 0}, false, false, false, false};
	struct reader reader = {text, text + size, period};

	*period = none;
	if (!read_interval(&reader)) {
		*period = none;
		return false;
	}
	return true;
}
