/* Periods, against a model that counts days and tries them all. */
#include "days.h"

#include "period.h"

#define DATE(year, month, day)   \
	{                        \
		year, month, day \
	}

/* ---- the model ----------------------------------------------------------- */

/* The newest day of the data, which the library numbers in its own way. */
static int64_t
newest_day(void)
{
	const int32_t number = CRINK__NEWEST;
	const int32_t day = number & 31, month = number >> 5 & 15;

	return number == INT32_MIN
	           ? BEFORE_ALL
	           : day_number((number - month * 32 - day) / 512, month, day);
}

/* What a period allows: some first day, and some last day not before it. */
struct allowed {
	int64_t first[2], last[2];
	bool has_no_start;
	bool is_uncertain;
};

static bool
allowed_by(struct crink_period period, struct allowed *allowed)
{
	const bool is_started =
	    days_has_date(period.start, period.start_latest);
	const bool is_ended = days_has_date(period.end_earliest, period.end);
	int64_t start[2], end[2];

	if (!days_of_end(period.start, period.start_latest, false, start) ||
	    !days_of_end(period.end_earliest, period.end, false, end) ||
	    start[0] > end[1]) {
		return false;
	}
	days_of_end(period.start, period.start_latest, period.approximate_start,
	    allowed->first);
	days_of_end(period.end_earliest, period.end, period.approximate_end,
	    allowed->last);
	allowed->has_no_start = !is_started && period.open_start;
	if (!is_ended && period.open_end) {
		allowed->last[0] = newest_day();
	}
	allowed->is_uncertain = (is_started && period.uncertain_start) ||
	                        (is_ended && period.uncertain_end);
	return is_started || is_ended || period.open_start || period.open_end;
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

/* ---- days that are covered ----------------------------------------------- */

/* Ends of a few months and years, and no date. */
static const struct crink_date ends[] = {DATE(0, 0, 0), DATE(2024, 1, 31),
    DATE(2024, 2, 1), DATE(2024, 2, 2), DATE(2024, 2, 28), DATE(2024, 2, 29),
    DATE(2024, 3, 1), DATE(2024, 1, 0), DATE(2024, 2, 0), DATE(2023, 0, 0),
    DATE(2024, 0, 0), DATE(2024, 12, 1), DATE(2024, 12, 31)};

/* The days at which anything can change for periods with those ends, the first
 * and the last one being before and after all others. */
#define CALENDAR_MAX 256

static int64_t calendar[CALENDAR_MAX];
static size_t calendar_count;

/* Whether there is a date for a day: none of year 0, which no date has. */
static bool
is_named(int64_t day)
{
	return day >= day_number(-32768, 1, 1) &&
	       day <= day_number(32767, 12, 31) &&
	       (day < day_number(0, 1, 1) || day >= day_number(1, 1, 1));
}

static int
compare_days(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void
add_day(int64_t day)
{
	calendar[calendar_count++] = day - 1;
	calendar[calendar_count++] = day;
	calendar[calendar_count++] = day + 1;
	ck_assert_uint_lt(calendar_count, CALENDAR_MAX - 4);
}

static void
make_calendar(void)
{
	size_t count = 0;

	calendar_count = 0;
	for (size_t i = 1; i < COUNT(ends); i++) {
		for (int mark = 0; mark < 2; mark++) {
			int64_t first, last;

			days_near(ends[i], mark != 0, &first, &last);
			add_day(first);
			add_day(last);
		}
	}
	if (is_named(newest_day())) {
		add_day(newest_day());
	}
	calendar[calendar_count++] = BEFORE_ALL;
	calendar[calendar_count++] = AFTER_ALL;
	qsort(calendar, calendar_count, sizeof(calendar[0]), compare_days);
	for (size_t i = 0; i < calendar_count; i++) {
		if (count == 0 || calendar[count - 1] != calendar[i]) {
			calendar[count++] = calendar[i];
		}
	}
	calendar_count = count;
}

/* How many of the intervals that a period allows hold each day. */
static size_t
count_covers(const struct allowed *allowed, size_t counts[CALENDAR_MAX])
{
	size_t total = 0;

	memset(counts, 0, CALENDAR_MAX * sizeof(counts[0]));
	for (size_t i = 0; i < calendar_count; i++) {
		const int64_t first = calendar[i];

		if (allowed->has_no_start ? i != 0
		                          : first < allowed->first[0] ||
		                                first > allowed->first[1]) {
			continue;
		}
		for (size_t j = i; j < calendar_count; j++) {
			if (calendar[j] >= allowed->last[0] &&
			    calendar[j] <= allowed->last[1]) {
				/* Sums of these are the counts. */
				counts[i]++;
				counts[j + 1]--;
				total++;
			}
		}
	}
	for (size_t i = 1; i < calendar_count; i++) {
		counts[i] += counts[i - 1];
	}
	return total;
}

/* How sure the days of a date are, by those counts. */
static enum crink_certainty
certainty_of(const struct allowed *allowed, const size_t *counts, size_t total,
    int64_t first, int64_t last)
{
	bool is_sure = !allowed->is_uncertain, is_possible = false;

	for (size_t i = 0; i < calendar_count; i++) {
		if (calendar[i] >= first && calendar[i] <= last) {
			is_sure = is_sure && counts[i] == total;
			is_possible = is_possible || counts[i] != 0;
		}
	}
	return !is_possible ? CRINK_CERTAINTY_NO
	       : is_sure    ? CRINK_CERTAINTY_YES
	                    : CRINK_CERTAINTY_MAYBE;
}

/* The date of a day from the calendar, by search. */
static struct crink_date
date_of(int64_t day)
{
	struct crink_date date = {(int16_t)((day - 400) / 366 - 32800), 1, 1};

	while (day_number(date.year + 1, 1, 1) <= day) {
		date.year++;
	}
	while (date.month < 12 &&
	       day_number(date.year, date.month + 1, 1) <= day) {
		date.month++;
	}
	date.day = (uint8_t)(day - day_number(date.year, date.month, 1) + 1);
	return date;
}

/* Every date against what the model says; how often each answer was given is
 * added up. */
static void
check_covers(struct crink_period period, const struct allowed *allowed,
    size_t answers[4])
{
	size_t counts[CALENDAR_MAX];
	const size_t total = count_covers(allowed, counts);
	char text[64];

	ck_assert_uint_ne(total, 0);
	crink_period_format(text, sizeof(text), period);
	for (size_t i = 0; i < calendar_count + COUNT(ends); i++) {
		struct crink_date date;
		enum crink_certainty found, expected;
		int64_t first, last;

		if (i < calendar_count && !is_named(calendar[i])) {
			continue;
		}
		date = i < calendar_count ? date_of(calendar[i])
		                          : ends[i - calendar_count];
		if (date.year == 0) {
			continue;
		}
		days_of(date, &first, &last);
		expected = certainty_of(allowed, counts, total, first, last);
		found = crink_period_covers(period, date);
		EXPECT(found == expected, "'%s' and %d-%d-%d: %s, not %s", text,
		    date.year, date.month, date.day,
		    crink_certainty_name(found),
		    crink_certainty_name(expected));
		answers[found]++;
	}
}

/* What stands at an end, by a number up to SIDES: two of the ends above, or
 * nothing and open; and any marks. */
#define SIDES (COUNT(ends) * COUNT(ends) + 1)

static void
set_start(struct crink_period *period, size_t side, unsigned marks)
{
	period->open_start = side == SIDES - 1;
	if (side < SIDES - 1) {
		period->start = ends[side / COUNT(ends)];
		period->start_latest = ends[side % COUNT(ends)];
	}
	if (days_has_date(period->start, period->start_latest)) {
		period->approximate_start = (marks & 1) != 0;
		period->uncertain_start = (marks & 2) != 0;
	}
}

static void
set_end(struct crink_period *period, size_t side, unsigned marks)
{
	period->open_end = side == SIDES - 1;
	if (side < SIDES - 1) {
		period->end_earliest = ends[side / COUNT(ends)];
		period->end = ends[side % COUNT(ends)];
	}
	if (days_has_date(period->end_earliest, period->end)) {
		period->approximate_end = (marks & 1) != 0;
		period->uncertain_end = (marks & 2) != 0;
	}
}

static const struct crink_period no_period;

/* All periods with those ends, each without marks and with some. */
START_TEST(test_covers)
{
	size_t answers[4] = {0};
	uint32_t state = 161803;

	make_calendar();
	for (size_t i = 0; i < 2 * SIDES * SIDES; i++) {
		const unsigned marks = i % 2 == 0 ? 0 : unit_below(&state, 16);
		struct crink_period period = no_period;
		const struct crink_date day = {2024, 2, 2};
		struct allowed allowed;

		set_start(&period, i / 2 / SIDES, marks % 4);
		set_end(&period, i / 2 % SIDES, marks / 4);
		if (allowed_by(period, &allowed)) {
			check_covers(period, &allowed, answers);
		} else {
			ck_assert_int_eq(crink_period_covers(period, day),
			    CRINK_CERTAINTY_NONE);
		}
	}
	ck_assert_uint_eq(answers[CRINK_CERTAINTY_NONE], 0);
	ck_assert_uint_gt(answers[CRINK_CERTAINTY_NO], 1000);
	ck_assert_uint_gt(answers[CRINK_CERTAINTY_MAYBE], 1000);
	ck_assert_uint_gt(answers[CRINK_CERTAINTY_YES], 1000);
}
END_TEST

/* Two periods that overlap are those that may cover one day. */
START_TEST(test_overlaps)
{
	uint32_t state = 577215;
	size_t answers[2] = {0};

	make_calendar();
	for (unsigned round = 0; round < 20000; round++) {
		struct crink_period pair[2];
		size_t counts[2][CALENDAR_MAX];
		bool is_good = true, expected = false;

		for (unsigned i = 0; i < 2; i++) {
			struct allowed allowed;

			pair[i] = no_period;
			set_start(&pair[i], unit_below(&state, SIDES),
			    unit_below(&state, 4));
			set_end(&pair[i], unit_below(&state, SIDES),
			    unit_below(&state, 4));
			if (!allowed_by(pair[i], &allowed)) {
				is_good = false;
				continue;
			}
			count_covers(&allowed, counts[i]);
		}
		for (size_t i = 0; is_good && i < calendar_count; i++) {
			expected = expected ||
			           (counts[0][i] != 0 && counts[1][i] != 0);
		}
		EXPECT(crink_period_overlaps(pair[0], pair[1]) == expected,
		    "round %u: not %d", round, expected);
		EXPECT(crink_period_overlaps(pair[1], pair[0]) == expected,
		    "round %u: not %d, turned", round, expected);
		answers[expected] += is_good;
	}
	ck_assert_uint_gt(answers[0], 100);
	ck_assert_uint_gt(answers[1], 100);
}
END_TEST

/* The examples of the documentation, by hand. */
START_TEST(test_examples)
{
	static const struct {
		const char *period;
		struct crink_date date;
		enum crink_certainty certainty;
	} rows[] = {
	    {"2024-11-29", {2024, 11, 29}, CRINK_CERTAINTY_YES},
	    {"2024-11-29", {2024, 11, 30}, CRINK_CERTAINTY_NO},
	    {"2024-11-29", {2024, 11, 0}, CRINK_CERTAINTY_MAYBE},
	    {"2024-11-29?", {2024, 11, 29}, CRINK_CERTAINTY_MAYBE},
	    {"2024-11-29?", {2024, 11, 30}, CRINK_CERTAINTY_NO},
	    {"2024-10", {2024, 10, 31}, CRINK_CERTAINTY_MAYBE},
	    {"2024-10", {2024, 10, 0}, CRINK_CERTAINTY_MAYBE},
	    {"2024-10", {2024, 11, 1}, CRINK_CERTAINTY_NO},
	    {"2024-11-30/2024-12-01", {2024, 11, 30}, CRINK_CERTAINTY_YES},
	    {"2024-02-01/2024-02-29", {2024, 2, 0}, CRINK_CERTAINTY_YES},
	    {"2024-02-01/2024-02-28", {2024, 2, 0}, CRINK_CERTAINTY_MAYBE},
	    {"2023-02-01/2023-02-28", {2023, 2, 0}, CRINK_CERTAINTY_YES},
	    {"2024-01-01/2024-12-31", {2024, 0, 0}, CRINK_CERTAINTY_YES},
	    {"2022/2023-12-01", {2022, 6, 1}, CRINK_CERTAINTY_MAYBE},
	    {"2022/2023-12-01", {2022, 12, 31}, CRINK_CERTAINTY_YES},
	    {"2022/2023-12-01", {2021, 12, 31}, CRINK_CERTAINTY_NO},
	    {"2020-10/2020-12", {2020, 10, 31}, CRINK_CERTAINTY_YES},
	    {"2020-10/2020-12", {2020, 12, 1}, CRINK_CERTAINTY_YES},
	    {"2020-10/2020-12", {2020, 10, 30}, CRINK_CERTAINTY_MAYBE},
	    {"2020-10/2020-12", {2020, 12, 2}, CRINK_CERTAINTY_MAYBE},
	    {"2020-12-28/", {2020, 12, 28}, CRINK_CERTAINTY_YES},
	    {"2020-12-28/", {2020, 12, 29}, CRINK_CERTAINTY_MAYBE},
	    {"2020-12-28/", {2020, 12, 27}, CRINK_CERTAINTY_NO},
	    {"/2020-12-28", {2020, 12, 28}, CRINK_CERTAINTY_YES},
	    {"/2020-12-28", {2020, 12, 27}, CRINK_CERTAINTY_MAYBE},
	    {"/2020-12-28", {2020, 12, 29}, CRINK_CERTAINTY_NO},
	    {"../2020-12-28", {-2020, 1, 1}, CRINK_CERTAINTY_YES},
	    {"../2020-12-28", {2020, 12, 29}, CRINK_CERTAINTY_NO},
	    {"2020-02-10~/2020-06-01", {2020, 2, 8}, CRINK_CERTAINTY_NO},
	    {"2020-02-10~/2020-06-01", {2020, 2, 9}, CRINK_CERTAINTY_MAYBE},
	    {"2020-02-10~/2020-06-01", {2020, 2, 10}, CRINK_CERTAINTY_MAYBE},
	    {"2020-02-10~/2020-06-01", {2020, 2, 11}, CRINK_CERTAINTY_YES},
	    {"2020-02~", {2020, 1, 1}, CRINK_CERTAINTY_MAYBE},
	    {"2020-02~", {2019, 12, 31}, CRINK_CERTAINTY_NO},
	    {"2020-02~", {2020, 3, 31}, CRINK_CERTAINTY_MAYBE},
	    {"2020-02~", {2020, 4, 1}, CRINK_CERTAINTY_NO},
	    {"1999-12~", {2000, 1, 31}, CRINK_CERTAINTY_MAYBE},
	    {"1999-12~", {2000, 2, 1}, CRINK_CERTAINTY_NO},
	    {"2000-01~", {1999, 12, 1}, CRINK_CERTAINTY_MAYBE},
	    {"2000-01~", {1999, 11, 30}, CRINK_CERTAINTY_NO},
	    /* A mark at one end is one of the period. */
	    {"2024-10-01?/2024-12-31", {2024, 11, 5}, CRINK_CERTAINTY_MAYBE},
	    {"2024-10-01/2024-12-31?", {2024, 11, 5}, CRINK_CERTAINTY_MAYBE},
	    {"2024-10-01/2024-12-31", {2024, 11, 5}, CRINK_CERTAINTY_YES},
	    {"../2024-12-31?", {2024, 11, 5}, CRINK_CERTAINTY_MAYBE},
	    {"2024-10-01?/..", {2024, 11, 5}, CRINK_CERTAINTY_MAYBE},
	    /* It need not cover what it may only end on. */
	    {"/2024-12-31", {2024, 0, 0}, CRINK_CERTAINTY_MAYBE},
	    {"2024-01-01/", {2024, 0, 0}, CRINK_CERTAINTY_MAYBE},
	    {"-0001~", {1, 1, 1}, CRINK_CERTAINTY_NO},
	    {"Y32767~", {32767, 12, 31}, CRINK_CERTAINTY_MAYBE},
	    {"Y-32768~", {-32768, 1, 1}, CRINK_CERTAINTY_MAYBE},
	    {"[..2020]", {-400, 0, 0}, CRINK_CERTAINTY_MAYBE},
	    {"[..2020]", {2021, 0, 0}, CRINK_CERTAINTY_NO},
	    {"[2020..]", {2019, 12, 31}, CRINK_CERTAINTY_NO},
	    {"[2020..]", {2099, 0, 0}, CRINK_CERTAINTY_MAYBE},
	    {"[..2020-02-10]/[2020-02-10..]", {2020, 2, 10},
	        CRINK_CERTAINTY_YES},
	    {"[..2020-02-10]/[2020-02-10..]", {2020, 2, 11},
	        CRINK_CERTAINTY_MAYBE},
	    {"199X", {1995, 0, 0}, CRINK_CERTAINTY_MAYBE},
	    {"199X", {2000, 0, 0}, CRINK_CERTAINTY_NO},
	    {"", {2020, 0, 0}, CRINK_CERTAINTY_NONE},
	    {"2020", {2020, 2, 30}, CRINK_CERTAINTY_NONE},
	    {"2020", {0, 0, 0}, CRINK_CERTAINTY_NONE},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		EXPECT(crink_period_covers(crink_period_parse(rows[i].period),
		           rows[i].date) == rows[i].certainty,
		    "row %zu: %s", i, rows[i].period);
	}
}
END_TEST

/* What goes on is sure up to the newest day of the data, and on its first day
 * where that is later. */
START_TEST(test_open)
{
	const int64_t newest = newest_day();
	struct crink_period period = no_period;

	for (int64_t day = newest - 1; day <= newest + 2; day++) {
		const bool is_after = day > newest;

		if (!is_named(day)) {
			continue;
		}
		period.open_start = period.open_end = true;
		ck_assert_int_eq(crink_period_covers(period, date_of(day)),
		    is_after ? CRINK_CERTAINTY_MAYBE : CRINK_CERTAINTY_YES);
		period.start = period.start_latest =
		    (struct crink_date){-32768, 0, 0};
		ck_assert_int_eq(crink_period_covers(period, date_of(day)),
		    is_after ? CRINK_CERTAINTY_MAYBE : CRINK_CERTAINTY_YES);
		period.start = period.start_latest = date_of(day);
		ck_assert_int_eq(crink_period_covers(period, date_of(day)),
		    CRINK_CERTAINTY_YES);
		if (is_named(day - 1)) {
			ck_assert_int_eq(
			    crink_period_covers(period, date_of(day - 1)),
			    CRINK_CERTAINTY_NO);
		}
		if (is_named(day + 1)) {
			ck_assert_int_eq(
			    crink_period_covers(period, date_of(day + 1)),
			    day + 1 > newest ? CRINK_CERTAINTY_MAYBE
			                     : CRINK_CERTAINTY_YES);
		}
		period = no_period;
	}
}
END_TEST

/* What a claim tells as done had happened when it became known. */
START_TEST(test_known)
{
	static const struct {
		const char *text;
		struct crink_date known, date;
		bool may;
	} rows[] = {
	    {"2020-02-10/", {2020, 3, 1}, {2020, 3, 1}, true},
	    {"2020-02-10/", {2020, 3, 1}, {2020, 3, 2}, false},
	    {"2020-02-10/", {2020, 1, 1}, {2020, 2, 10}, true},
	    {"2020-02-10/", {2020, 1, 1}, {2020, 2, 11}, false},
	    {"2020/", {2020, 3, 1}, {2020, 12, 31}, true},
	    {"2020/", {2020, 3, 1}, {2021, 1, 1}, false},
	    {"../", {2020, 3, 1}, {2020, 3, 1}, true},
	    {"../", {2020, 3, 1}, {2020, 3, 2}, false},
	    {"2020-02-10/..", {2020, 3, 1}, {2020, 3, 2}, true},
	    {"2020-02-10/[2020-02-10..]", {2020, 3, 1}, {2020, 3, 2}, true},
	    {"[..2020-02-10]/[2020-02-10..]", {2020, 3, 1}, {2021, 3, 2}, true},
	    {"[2020-02-10..]", {2020, 3, 1}, {2021, 3, 2}, true},
	    {"[2020-02-10..]/", {2020, 3, 1}, {2021, 3, 2}, true},
	    {"/..", {2020, 3, 1}, {2021, 3, 2}, true},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct crink_period period =
		    crink_period_parse(rows[i].text);
		struct crink__span span;
		int32_t known[2], days[2];

		crink__days(rows[i].known.year, rows[i].known.month,
		    rows[i].known.day, known);
		crink__days(rows[i].date.year, rows[i].date.month,
		    rows[i].date.day, days);
		ck_assert(crink__period_span(&period, known[1], &span));
		EXPECT(
		    crink__span_may(&span, days) == rows[i].may, "row %zu", i);
		EXPECT((crink__span_covers(&span, days) ==
		           CRINK_CERTAINTY_NO) == !rows[i].may,
		    "row %zu", i);
		EXPECT(crink_period_covers(period, rows[i].date) !=
		           CRINK_CERTAINTY_NO,
		    "row %zu", i);
	}
}
END_TEST

/* Open and unknown are told apart. */
START_TEST(test_spans)
{
	static const struct {
		const char *text;
		bool first[2], last[2]; /* whether there is such a bound */
	} rows[] = {
	    {"2024", {true, true}, {true, true}},
	    {"/2024", {false, false}, {true, true}},
	    {"2024/", {true, true}, {false, false}},
	    {"[..2024]", {false, true}, {false, true}},
	    {"[2024..]", {true, false}, {true, false}},
	};
	struct crink__span span;
	struct crink_period period;

	for (size_t i = 0; i < COUNT(rows); i++) {
		period = crink_period_parse(rows[i].text);
		ck_assert(crink__period_span(&period, CRINK__UNTOLD, &span));
		EXPECT((span.first[0] != INT32_MIN) == rows[i].first[0] &&
		           (span.first[1] != INT32_MAX) == rows[i].first[1] &&
		           (span.last[0] != INT32_MIN) == rows[i].last[0] &&
		           (span.last[1] != INT32_MAX) == rows[i].last[1],
		    "'%s'", rows[i].text);
	}
	period = crink_period_parse("../..");
	ck_assert(crink__period_span(&period, CRINK__UNTOLD, &span));
	ck_assert_int_eq(span.first[0], INT32_MIN);
	ck_assert_int_eq(span.first[1], INT32_MIN);
	ck_assert_int_eq(span.last[0], CRINK__NEWEST);
	ck_assert_int_eq(span.last[1], INT32_MAX);
	period = crink_period_parse("");
	ck_assert(!crink__period_span(&period, CRINK__UNTOLD, &span));
}
END_TEST

/* What is told of one end bounds that end alone, whatever else became known or is said to
 * be open. */
START_TEST(test_told)
{
	struct crink_period period = crink_period_parse("/2024");
	struct crink__span span, open;
	int32_t days[2];

	crink__days(2024, 6, 1, days);
	ck_assert(crink__period_span(&period, days[1], &span));
	ck_assert_int_eq(span.first[0], INT32_MIN);
	ck_assert_int_eq(span.first[1], INT32_MAX);
	period = crink_period_parse("2024/2025");
	ck_assert(crink__period_span(&period, days[1], &span));
	period.open_start = period.open_end = true;
	ck_assert(crink__period_span(&period, days[1], &open));
	for (size_t i = 0; i < 2; i++) {
		ck_assert_int_eq(open.first[i], span.first[i]);
		ck_assert_int_eq(open.last[i], span.last[i]);
	}
}
END_TEST

/* ---- dates ---------------------------------------------------------------- */

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

static size_t
write_date(char *buffer, size_t size, const void *what)
{
	const struct crink_date *date = what;

	return crink_date_format(buffer, size, *date);
}

START_TEST(test_date_format)
{
	static const struct {
		struct crink_date date;
		const char *text;
	} rows[] = {
	    {{2024, 11, 29}, "2024-11-29"},
	    {{2024, 10, 0}, "2024-10"},
	    {{2024, 0, 0}, "2024"},
	    {{1, 1, 1}, "0001-01-01"},
	    {{-44, 3, 15}, "-0044-03-15"},
	    {{-9999, 12, 31}, "-9999-12-31"},
	    {{12345, 0, 0}, "Y12345"},
	    {{-32768, 0, 0}, "Y-32768"},
	    {{12345, 6, 0}, ""},
	    {{0, 0, 0}, ""},
	    {{0, 1, 1}, ""},
	    {{2024, 0, 5}, ""},
	    {{2024, 13, 0}, ""},
	    {{2023, 2, 29}, ""},
	};
	static const struct unit_writer date_writer = {write_date};

	for (size_t i = 0; i < COUNT(rows); i++) {
		unit_check_cuts(&date_writer, &rows[i].date, rows[i].text);
	}
	for (size_t i = 0; i < COUNT(dates); i++) {
		char text[16];
		int64_t first, last;
		const size_t size =
		    crink_date_format(text, sizeof(text), dates[i]);

		days_of(dates[i], &first, &last);
		EXPECT((size != 0) ==
		           (first != NEVER && (dates[i].month == 0 ||
		                                  abs(dates[i].year) <= 9999)),
		    "date %zu", i);
		EXPECT(size == 0 ||
		           crink_date_compare(
		               crink_period_parse(text).start, dates[i]) == 0,
		    "'%s'", text);
	}
}
END_TEST

START_TEST(test_nothing)
{
	const struct crink_period none = crink_period_parse(NULL);
	const struct crink_period all = crink_period_parse("../..");
	const struct crink_date day = {2024, 12, 1}, no_date = {0, 0, 0};

	ck_assert(memcmp(&none, &no_period, sizeof(none)) == 0);
	ck_assert(!crink_period_overlaps(none, all));
	ck_assert(!crink_period_overlaps(all, none));
	ck_assert(!crink_period_overlaps(none, none));
	ck_assert(crink_period_overlaps(all, all));
	ck_assert_int_eq(crink_period_covers(none, day), CRINK_CERTAINTY_NONE);
	ck_assert_int_ne(crink_period_covers(all, day), CRINK_CERTAINTY_NO);
	ck_assert_int_eq(
	    crink_period_covers(all, no_date), CRINK_CERTAINTY_NONE);
	ck_assert_int_eq(crink_date_compare(no_date, no_date), 0);
	ck_assert_int_lt(crink_date_compare(no_date, day), 0);
	ck_assert_int_gt(crink_date_compare(day, no_date), 0);
}
END_TEST

/* An end that has dates is not open, and one that has none is not uncertain, whatever
 * marks a caller's own period has. */
START_TEST(test_marks)
{
	static const char *const texts[] = {"2020", "2020/2022", "2020/",
	    "/2022", "[2020..]/2022", "2020/[..2022]", "[..2020]/[2021..]",
	    "2020-12-28/", "/2020-12-28"};
	static const struct crink_date asked[] = {DATE(2019, 6, 1),
	    DATE(2020, 6, 1), DATE(2020, 12, 28), DATE(2021, 6, 1),
	    DATE(2022, 12, 31), DATE(2023, 6, 1)};

	for (size_t i = 0; i < COUNT(texts) * COUNT(asked); i++) {
		const struct crink_date date = asked[i / COUNT(texts)];
		const struct crink_period plain =
		    crink_period_parse(texts[i % COUNT(texts)]);
		const bool is_started =
		    days_has_date(plain.start, plain.start_latest);
		const bool is_ended =
		    days_has_date(plain.end_earliest, plain.end);
		struct crink_period marked = plain;

		ck_assert(is_started || is_ended);
		marked.open_start = is_started;
		marked.open_end = is_ended;
		marked.uncertain_start = !is_started;
		marked.uncertain_end = !is_ended;
		EXPECT(crink_period_covers(marked, date) ==
		           crink_period_covers(plain, date),
		    "row %zu", i);
	}
}
END_TEST

UNIT_MAIN("period", test_model, test_covers, test_overlaps, test_examples,
    test_open, test_known, test_spans, test_told, test_compare,
    test_date_format, test_nothing, test_marks)
