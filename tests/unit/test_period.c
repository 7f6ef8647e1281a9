/* Periods, against a model that counts days. */
#include "unit.h"

#include "period.h"

#define DATE(year, month, day)   \
	{                        \
		year, month, day \
	}

static size_t
write_period(char *buffer, size_t size, const void *what)
{
	const struct crink_period *period = what;

	return crink_period_format(buffer, size, *period);
}

static const struct unit_writer writer = {write_period};

/* ---- the model ----------------------------------------------------------- */

#define NEVER INT64_MIN
#define BEFORE_ALL (-(int64_t)100000000)
#define AFTER_ALL ((int64_t)100000000)

/* Days since some day, with every year of 365 or 366 days; there is a year 0,
 * which no date names. */
static int64_t
day_number(int64_t year, int month, int day)
{
	static const int before[] = {
	    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
	const int64_t y = year + 32800; /* positive, and 400 divides 32800 */
	const bool leap = y % 400 == 0 || (y % 4 == 0 && y % 100 != 0);
	const int64_t leaps = (y + 3) / 4 - (y + 99) / 100 + (y + 399) / 400;

	return y * 365 + leaps + before[month - 1] + (leap && month > 2) + day;
}

static int
last_of_month(int64_t year, int month)
{
	const int64_t next = month == 12 ? day_number(year + 1, 1, 1)
	                                 : day_number(year, month + 1, 1);

	return (int)(next - day_number(year, month, 1));
}

/* The first and the last day of a date; NEVER where there is no such date. */
static void
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

/* Whether EDTF has a form for both dates. */
static bool
has_form(struct crink_period period)
{
	const struct crink_date ends[] = {period.start, period.end};

	for (unsigned i = 0; i < 2; i++) {
		if (ends[i].month != 0 && abs(ends[i].year) > 9999) {
			return false;
		}
	}
	return true;
}

/* The same for a period. */
static void
days_in(struct crink_period period, int64_t *first, int64_t *last)
{
	int64_t unused;

	*first = BEFORE_ALL;
	*last = AFTER_ALL;
	if (period.start.year != 0) {
		days_of(period.start, first, &unused);
	}
	if (period.end.year != 0) {
		days_of(period.end, &unused, last);
	}
	if ((period.start.year == 0 && period.end.year == 0 &&
	        !period.open_start && !period.open_end) ||
	    *first == NEVER || *last == NEVER || *first > *last) {
		*first = *last = NEVER;
	}
}

/* Dates of every precision around the ends of months and years, none, and
 * impossible ones. */
static const struct crink_date dates[] = {DATE(0, 0, 0), DATE(2024, 0, 0),
    DATE(2023, 0, 0), DATE(2024, 1, 0), DATE(2024, 2, 0), DATE(2023, 2, 0),
    DATE(2024, 4, 0), DATE(2023, 12, 0), DATE(2024, 1, 1), DATE(2024, 1, 31),
    DATE(2024, 2, 1), DATE(2024, 2, 28), DATE(2024, 2, 29), DATE(2024, 3, 1),
    DATE(2023, 2, 1), DATE(2023, 2, 28), DATE(2023, 12, 31), DATE(2024, 4, 1),
    DATE(2024, 4, 30), DATE(2024, 5, 1), DATE(2024, 12, 31), DATE(-1, 0, 0),
    DATE(-1, 12, 31), DATE(1, 1, 1), DATE(-4, 2, 29), DATE(-32768, 0, 0),
    DATE(32767, 12, 31), DATE(32767, 0, 0), DATE(2024, 2, 30),
    DATE(2023, 2, 29), DATE(2024, 13, 1), DATE(2024, 0, 5), DATE(2024, 255, 0),
    DATE(2024, 4, 255)};

#define PERIODS_MAX (COUNT(dates) * COUNT(dates) * 4)

static struct crink_period periods[PERIODS_MAX];
static size_t period_count;

static void
setup(void)
{
	period_count = 0;
	for (size_t i = 0; i < COUNT(dates); i++) {
		for (size_t j = 0; j < COUNT(dates); j++) {
			for (unsigned open = 0; open < 4; open++) {
				struct crink_period *period =
				    &periods[period_count];

				/* An end with a date is not open. */
				if ((dates[i].year != 0 && (open & 1) != 0) ||
				    (dates[j].year != 0 && (open & 2) != 0)) {
					continue;
				}
				period->start = dates[i];
				period->end = dates[j];
				period->open_start = (open & 1) != 0;
				period->open_end = (open & 2) != 0;
				period_count++;
			}
		}
	}
}

START_TEST(test_model)
{
	int64_t number = day_number(1999, 12, 31);

	for (int year = 2000; year < 2009; year++) {
		for (int month = 1; month <= 12; month++) {
			for (int day = 1; day <= last_of_month(year, month);
			     day++) {
				number++;
				ck_assert_int_eq(
				    day_number(year, month, day), number);
			}
		}
	}
	ck_assert_int_eq(last_of_month(2024, 2), 29);
	ck_assert_int_eq(last_of_month(1900, 2), 28);
	ck_assert_int_eq(last_of_month(-4, 2), 29);
	ck_assert_int_eq(last_of_month(-100, 2), 28);
}
END_TEST

START_TEST(test_contains)
{
	setup();
	for (size_t i = 0; i < period_count; i++) {
		int64_t first, last;

		days_in(periods[i], &first, &last);
		for (size_t j = 0; j < COUNT(dates); j++) {
			const struct crink_date date = dates[j];
			int64_t date_first, date_last;
			bool expected;

			days_of(date, &date_first, &date_last);
			expected = first != NEVER && date_first != NEVER &&
			           first <= date_first && date_last <= last;
			EXPECT(
			    crink_period_contains(periods[i], date) == expected,
			    "%d-%d-%d/%d-%d-%d and %d-%d-%d: not %d",
			    periods[i].start.year, periods[i].start.month,
			    periods[i].start.day, periods[i].end.year,
			    periods[i].end.month, periods[i].end.day, date.year,
			    date.month, date.day, expected);
		}
	}
}
END_TEST

START_TEST(test_overlaps)
{
	setup();
	for (size_t i = 0; i < period_count; i++) {
		int64_t first, last;

		days_in(periods[i], &first, &last);
		for (size_t j = 0; j < period_count; j++) {
			int64_t other_first, other_last;
			bool expected;

			days_in(periods[j], &other_first, &other_last);
			expected = first != NEVER && other_first != NEVER &&
			           first <= other_last && other_first <= last;
			EXPECT(crink_period_overlaps(periods[i], periods[j]) ==
			           expected,
			    "periods %zu and %zu: not %d", i, j, expected);
		}
	}
}
END_TEST

/* Which of two dates is before the other, by the sentences of the header. */
static int
order_of(struct crink_date a, struct crink_date b)
{
	const int precision_a = (a.month != 0) + (a.day != 0);
	const int precision_b = (b.month != 0) + (b.day != 0);
	int64_t first_a, first_b, unused;

	if (a.year == 0 || b.year == 0) {
		return (a.year != 0) - (b.year != 0);
	}
	days_of(a, &first_a, &unused);
	days_of(b, &first_b, &unused);
	if (first_a != first_b) {
		return first_a < first_b ? -1 : 1;
	}
	return precision_a - precision_b;
}

START_TEST(test_compare)
{
	for (size_t i = 0; i < COUNT(dates); i++) {
		for (size_t j = 0; j < COUNT(dates); j++) {
			const struct crink_date a = dates[i], b = dates[j];
			const int found = crink_date_compare(a, b);
			const int back = crink_date_compare(b, a);
			const int expected = order_of(a, b);
			int64_t first_a, first_b, unused;

			EXPECT((found > 0) == (back < 0) &&
			           (found < 0) == (back > 0),
			    "dates %zu and %zu", i, j);
			days_of(a, &first_a, &unused);
			days_of(b, &first_b, &unused);
			/* Impossible dates have no place. */
			if ((first_a == NEVER && a.year != 0) ||
			    (first_b == NEVER && b.year != 0)) {
				continue;
			}
			EXPECT((found > 0) == (expected > 0) &&
			           (found < 0) == (expected < 0),
			    "dates %zu and %zu: %d instead of %d", i, j, found,
			    expected);
		}
	}
}
END_TEST

static bool
same_date(struct crink_date a, struct crink_date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

static bool
same(struct crink_period a, struct crink_period b)
{
	return same_date(a.start, b.start) && same_date(a.end, b.end) &&
	       a.approximate == b.approximate && a.uncertain == b.uncertain &&
	       a.open_start == b.open_start && a.open_end == b.open_end;
}

START_TEST(test_round_trip)
{
	size_t written = 0;

	setup();
	for (size_t i = 0; i < period_count; i++) {
		for (unsigned marks = 0; marks < 4; marks++) {
			struct crink_period period = periods[i];
			char text[64];
			int64_t first, last;
			size_t size;

			/* Marks stand at dates. */
			if (period.start.year != 0 || period.end.year != 0) {
				period.approximate = (marks & 1) != 0;
				period.uncertain = (marks & 2) != 0;
			}
			days_in(period, &first, &last);
			size = crink_period_format(text, sizeof(text), period);
			ck_assert_uint_eq(size, strlen(text));
			EXPECT(
			    (size != 0) == (first != NEVER && has_form(period)),
			    "'%s'", text);
			EXPECT(
			    size == 0 || same(crink_period_parse(text), period),
			    "'%s'", text);
			written += size != 0;
		}
	}
	ck_assert_uint_gt(written, 1000);
}
END_TEST

START_TEST(test_format)
{
	static const struct {
		const char *from, *to;
	} rows[] = {
	    {"2024", "2024"},
	    {"2024-10", "2024-10"},
	    {"2024-11-29~", "2024-11-29~"},
	    {"2024?", "2024?"},
	    {"2024%", "2024%"},
	    {"2024-11-30/2024-12-01", "2024-11-30/2024-12-01"},
	    {"../2024-12-01", "../2024-12-01"},
	    {"2022-02-24/..", "2022-02-24/.."},
	    {"2024-12-01/", "2024-12-01/"},
	    {"/2024-12-01", "/2024-12-01"},
	    {"../..", "../.."},
	    {"../", "../"},
	    {"/..", "/.."},
	    {"2022~/2024-12-01", "2022~/2024-12-01~"},
	    {"2022/2024-12-01?", "2022?/2024-12-01?"},
	    {"2022?/2024~", "2022%/2024%"},
	    {"202X", "2020/2029"},
	    {"20XX", "2000/2099"},
	    {"2024-XX", "2024"},
	    {"2024-10-XX", "2024-10"},
	    {"2024/2024", "2024"},
	    {"0001-01-01", "0001-01-01"},
	    {"-0044-03-15", "-0044-03-15"},
	    {"-9999", "-9999"},
	    {"Y10000", "Y10000"},
	    {"Y-10000", "Y-10000"},
	    {"Y-32768/Y32767", "Y-32768/Y32767"},
	    {"", ""},
	    {"2024-21", ""},
	    {"2024-02-30", ""},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct crink_period period =
		    crink_period_parse(rows[i].from);

		unit_check_cuts(&writer, &period, rows[i].to);
	}
}
END_TEST

/* A year of five digits has no months in EDTF, but a caller can give it some:
 * that is a period, with days, that no text says. */
START_TEST(test_unwritten)
{
	static const struct crink_period rows[] = {
	    {{12345, 6, 0}, {12345, 6, 0}, false, false, false, false},
	    {{-12345, 6, 1}, {-12345, 6, 1}, false, false, false, false},
	    {{2024, 6, 1}, {10000, 1, 0}, false, false, false, false},
	    {{-10000, 12, 0}, {0, 0, 0}, false, false, false, true},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		unit_check_cuts(&writer, &rows[i], "");
		ck_assert(crink_period_overlaps(rows[i], rows[i]));
	}
}
END_TEST

START_TEST(test_nothing)
{
	const struct crink_period none = crink_period_parse(NULL);
	const struct crink_period all = crink_period_parse("../..");
	const struct crink_period zero = {
	    {0, 0, 0}, {0, 0, 0}, false, false, false, false};
	const struct crink_date day = {2024, 12, 1}, no_date = {0, 0, 0};

	ck_assert(same(none, zero));
	ck_assert(!crink_period_overlaps(none, all));
	ck_assert(!crink_period_overlaps(all, none));
	ck_assert(!crink_period_overlaps(none, none));
	ck_assert(crink_period_overlaps(all, all));
	ck_assert(!crink_period_contains(none, day));
	ck_assert(crink_period_contains(all, day));
	ck_assert(!crink_period_contains(all, no_date));
	ck_assert_int_eq(crink_date_compare(no_date, no_date), 0);
	ck_assert_int_lt(crink_date_compare(no_date, day), 0);
	ck_assert_int_gt(crink_date_compare(day, no_date), 0);
}
END_TEST

/* A month lies in the days that it has, and in no fewer. */
START_TEST(test_months)
{
	static const struct {
		const char *period;
		struct crink_date date;
		bool contains;
	} rows[] = {
	    {"2024-02-01/2024-02-29", {2024, 2, 0}, true},
	    {"2024-02-01/2024-02-28", {2024, 2, 0}, false},
	    {"2023-02-01/2023-02-28", {2023, 2, 0}, true},
	    {"2024-04-01/2024-04-30", {2024, 4, 0}, true},
	    {"2024-01-01/2024-12-31", {2024, 0, 0}, true},
	    {"2024-01-02/2024-12-31", {2024, 0, 0}, false},
	    {"2024", {2024, 2, 29}, true},
	    {"2024-02", {2024, 2, 0}, true},
	    {"2024-02", {2024, 0, 0}, false},
	    {"../2024-02-29", {2024, 2, 0}, true},
	    {"2024-02-01/..", {2024, 2, 0}, true},
	    {"2024-02-01/", {2024, 2, 0}, true},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		EXPECT(crink_period_contains(crink_period_parse(rows[i].period),
		           rows[i].date) == rows[i].contains,
		    "row %zu", i);
	}
}
END_TEST

/* A date of any numbers, three of four such that there may be one. */
static struct crink_date
random_date(uint32_t *state)
{
	struct crink_date date;

	date.year = (int16_t)(uint16_t)unit_random(state);
	date.month = (uint8_t)unit_random(state);
	date.day = (uint8_t)unit_random(state);
	if (unit_below(state, 4) != 0) {
		date.year = (int16_t)(date.year % 3 + 2023);
		date.month = (uint8_t)(date.month % 14);
		date.day = (uint8_t)(date.day % 33);
	}
	if (unit_below(state, 8) == 0) {
		date.year = 0;
	}
	return date;
}

/* Whatever the numbers, what is written is read and written alike again. */
START_TEST(test_random)
{
	uint32_t state = 271828;
	size_t written = 0;

	for (unsigned round = 0; round < 200000; round++) {
		struct crink_period period;
		char text[64], again[64];
		int64_t first, last;

		period.start = random_date(&state);
		period.end =
		    round % 2 == 0 ? period.start : random_date(&state);
		period.approximate = unit_below(&state, 2) != 0;
		period.uncertain = unit_below(&state, 2) != 0;
		period.open_start = unit_below(&state, 2) != 0;
		period.open_end = unit_below(&state, 2) != 0;
		days_in(period, &first, &last);
		crink_period_format(text, sizeof(text), period);
		crink_period_format(
		    again, sizeof(again), crink_period_parse(text));
		EXPECT(
		    (first != NEVER && has_form(period)) == (text[0] != '\0') &&
		        strcmp(text, again) == 0,
		    "'%s' and '%s'", text, again);
		written += text[0] != '\0';
	}
	ck_assert_uint_gt(written, 10000);
	ck_assert_uint_lt(written, 190000);
}
END_TEST

START_TEST(test_days)
{
	struct crink_period period = crink_period_parse("../2024");
	int32_t days[2];

	ck_assert(crink__period_days(&period, days));
	ck_assert_int_eq(days[0], INT32_MIN);
	ck_assert_int_gt(days[1], INT32_MIN);
	ck_assert_int_lt(days[1], INT32_MAX);
	period = crink_period_parse("2024/");
	ck_assert(crink__period_days(&period, days));
	ck_assert_int_gt(days[0], INT32_MIN);
	ck_assert_int_eq(days[1], INT32_MAX);
	period = crink_period_parse("");
	ck_assert(!crink__period_days(&period, days));
}
END_TEST

UNIT_MAIN("period", test_model, test_contains, test_overlaps, test_compare,
    test_round_trip, test_format, test_unwritten, test_nothing, test_months,
    test_random, test_days)
