/* Periods as text: whatever can be said is read, and written as it was. */
#include "days.h"

/* As measures.h says. */
#define LONGEST 55

static size_t
write_period(char *buffer, size_t size, const void *what)
{
	const struct crink_period *period = what;

	return crink_period_format(buffer, size, *period);
}

static const struct unit_writer writer = {write_period};

static const struct crink_period no_period;

static bool
same_date(struct crink_date a, struct crink_date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

static bool
same(struct crink_period a, struct crink_period b)
{
	return same_date(a.start, b.start) &&
	       same_date(a.start_latest, b.start_latest) &&
	       same_date(a.end_earliest, b.end_earliest) &&
	       same_date(a.end, b.end) && a.open_start == b.open_start &&
	       a.open_end == b.open_end &&
	       a.approximate_start == b.approximate_start &&
	       a.approximate_end == b.approximate_end &&
	       a.uncertain_start == b.uncertain_start &&
	       a.uncertain_end == b.uncertain_end;
}

/* ---- a grammar of small forms -------------------------------------------- */

static const struct {
	const char *text;
	struct crink_date date;
} words[] = {
    {"2024", {2024, 0, 0}},
    {"2024-02", {2024, 2, 0}},
    {"2024-02-29", {2024, 2, 29}},
    {"2024-03-01", {2024, 3, 1}},
    {"-0001", {-1, 0, 0}},
    {"Y12345", {12345, 0, 0}},
};

/* What stands at an end, or alone. */
struct side {
	char text[32];
	struct crink_date from, to;
	bool is_open, is_dated, is_single;
	char mark; /* NUL for none */
};

#define SIDES_MAX 256

static struct side sides[SIDES_MAX];
static size_t side_count;

/* With no mark and with each. */
static void
add_side(const char *text, struct crink_date from, struct crink_date to)
{
	static const char marks[] = "\0~?%";
	const bool is_dated = from.year != 0 || to.year != 0;

	for (unsigned i = 0; i < (is_dated ? 4u : 1u); i++) {
		struct side *side = &sides[side_count++];

		ck_assert_uint_lt(side_count, SIDES_MAX);
		snprintf(
		    side->text, sizeof(side->text), "%s%.1s", text, marks + i);
		side->from = from;
		side->to = to;
		side->mark = marks[i];
		side->is_dated = is_dated;
		side->is_open = strcmp(text, "..") == 0;
		side->is_single = text[0] != '[';
	}
}

static void
make_sides(void)
{
	const struct crink_date none = {0, 0, 0};
	char text[32];

	side_count = 0;
	add_side("", none, none);
	add_side("..", none, none);
	for (size_t i = 0; i < COUNT(words); i++) {
		add_side(words[i].text, words[i].date, words[i].date);
		snprintf(text, sizeof(text), "[..%s]", words[i].text);
		add_side(text, none, words[i].date);
		snprintf(text, sizeof(text), "[%s..]", words[i].text);
		add_side(text, words[i].date, none);
		for (size_t j = 0; j < COUNT(words); j++) {
			snprintf(text, sizeof(text), "[%s..%s]", words[i].text,
			    words[j].text);
			add_side(text, words[i].date, words[j].date);
		}
	}
}

/* Whether some day of the one date is not after all days of the other. */
static bool
is_range(struct crink_date from, struct crink_date to)
{
	int64_t first, last, unused;

	if (from.year == 0 || to.year == 0) {
		return true;
	}
	days_of(from, &first, &unused);
	days_of(to, &unused, &last);
	return first <= last;
}

static struct crink_period
period_of(const struct side *start, const struct side *end)
{
	struct crink_period period = no_period;

	period.start = start->from;
	period.start_latest = start->to;
	period.end_earliest = end->from;
	period.end = end->to;
	period.open_start = start->is_open;
	period.open_end = end->is_open;
	period.approximate_start = start->mark == '~' || start->mark == '%';
	period.approximate_end = end->mark == '~' || end->mark == '%';
	period.uncertain_start = start->mark == '?' || start->mark == '%';
	period.uncertain_end = end->mark == '?' || end->mark == '%';
	return period;
}

/* A text that means a period, or is none: read as such, and written so that it
 * is read as the same. */
static void
check_text(const char *text, bool is_good, struct crink_period expected)
{
	const struct crink_period found = crink_period_parse(text);
	char written[LONGEST + 1], again[LONGEST + 1];
	size_t size;

	if (!is_good) {
		expected = no_period;
	}
	EXPECT(same(found, expected), "'%s' is read otherwise", text);
	size = crink_period_format(written, sizeof(written), found);
	EXPECT(size < sizeof(written) && (size != 0) == is_good, "'%s': '%s'",
	    text, written);
	EXPECT(same(crink_period_parse(written), found),
	    "'%s' is written as '%s'", text, written);
	crink_period_format(again, sizeof(again), crink_period_parse(written));
	EXPECT(strcmp(written, again) == 0, "'%s' and '%s'", written, again);
}

START_TEST(test_grammar)
{
	size_t good = 0, bad = 0;

	make_sides();
	for (size_t i = 0; i < side_count; i++) {
		const struct side *start = &sides[i];
		const bool is_start = is_range(start->from, start->to);

		check_text(start->text, start->is_dated && is_start,
		    period_of(start, start));
		for (size_t j = 0; j < side_count; j++) {
			const struct side *end = &sides[j];
			const bool is_good =
			    is_start && is_range(end->from, end->to) &&
			    is_range(start->from, end->to) &&
			    (start->is_dated || start->is_open ||
			        end->is_dated || end->is_open);
			char text[64];

			snprintf(text, sizeof(text), "%.31s/%.31s", start->text,
			    end->text);
			check_text(text, is_good, period_of(start, end));
			good += is_good;
			bad += !is_good;
		}
	}
	ck_assert_uint_gt(good, 10000);
	ck_assert_uint_gt(bad, 1000);
}
END_TEST

/* ---- by hand -------------------------------------------------------------- */

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
	    {"2022~/2024-12-01", "2022~/2024-12-01"},
	    {"2022/2024-12-01?", "2022/2024-12-01?"},
	    {"2022?/2024~", "2022?/2024~"},
	    {"2024~/2024", "2024~/2024"},
	    {"2024~/2024~", "2024~"},
	    {"202X", "[2020..2029]"},
	    {"20XX~", "[2000..2099]~"},
	    {"-202X", "[-2029..-2020]"},
	    {"2024-XX", "2024"},
	    {"2024-10-XX", "2024-10"},
	    {"2024/2024", "2024"},
	    {"2020-02/2020-02", "2020-02"},
	    {"[2024..2024]", "2024"},
	    {"[2024..2025]/[2024..2025]", "[2024..2025]"},
	    {"[..2024]/[..2024]", "[..2024]"},
	    {"[2024..2025]/2025", "[2024..2025]/2025"},
	    {"[..2024-12-01]/[2024-12-01..]", "[..2024-12-01]/[2024-12-01..]"},
	    {"0001-01-01", "0001-01-01"},
	    {"-0044-03-15", "-0044-03-15"},
	    {"-9999", "-9999"},
	    {"Y10000", "Y10000"},
	    {"Y-10000", "Y-10000"},
	    {"Y-32768/Y32767", "Y-32768/Y32767"},
	    {"[-1111-11-11..-1111-11-12]%/[-1111-11-13..-1111-11-14]%",
	        "[-1111-11-11..-1111-11-12]%/[-1111-11-13..-1111-11-14]%"},
	    {"", ""},
	    {"2024-21", ""},
	    {"2024-02-30", ""},
	};
	size_t longest = 0;

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct crink_period period =
		    crink_period_parse(rows[i].from);

		unit_check_cuts(&writer, &period, rows[i].to);
		ck_assert_uint_le(strlen(rows[i].to), LONGEST);
		longest += strlen(rows[i].to) == LONGEST;
	}
	ck_assert_uint_eq(longest, 1);
}
END_TEST

/* What callers make by hand and no text says: months of a year of five digits,
 * which EDTF has no form for, though they have days; and what counts for
 * nothing where it has no place. */
START_TEST(test_by_hand)
{
	static const struct {
		struct crink_period period;
		const char *text;
		bool overlaps;
	} rows[] = {
	    {{.start = {12345, 6, 0}, .start_latest = {12345, 6, 0}}, "", true},
	    {{.end = {-12345, 6, 1}}, "", true},
	    {{.start = {2024, 6, 1}, .end = {10000, 1, 0}}, "", true},
	    {{.start = {2024, 6, 1}, .end = {2025, 1, 0}},
	        "[2024-06-01..]/[..2025-01]", true},
	    {{.start_latest = {2024, 0, 0}}, "[..2024]/", true},
	    {{.end_earliest = {2024, 0, 0}}, "/[2024..]", true},
	    {{.start = {2024, 0, 0}, .open_start = true, .open_end = true},
	        "[2024..]/..", true},
	    {{.approximate_start = true, .open_start = true}, "../", true},
	    {{.uncertain_end = true, .end = {2024, 0, 0}}, "/[..2024]?", true},
	    {{.approximate_start = true, .uncertain_end = true}, "", false},
	    {{.start = {2025, 0, 0}, .start_latest = {2024, 0, 0}}, "", false},
	    {{.end_earliest = {2025, 0, 0}, .end = {2024, 0, 0}}, "", false},
	    {{.start = {2025, 0, 0}, .end = {2024, 0, 0}}, "", false},
	    {{.start_latest = {2024, 2, 30}}, "", false},
	    {{.end_earliest = {2024, 13, 0}, .open_start = true}, "", false},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct crink_period period = rows[i].period;

		unit_check_cuts(&writer, &period, rows[i].text);
		EXPECT(
		    crink_period_overlaps(period, period) == rows[i].overlaps,
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
	if (unit_below(state, 4) == 0) {
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
		char text[LONGEST + 1], again[LONGEST + 1];

		period.start = random_date(&state);
		period.start_latest =
		    round % 2 == 0 ? period.start : random_date(&state);
		period.end = round % 4 < 2 ? period.start : random_date(&state);
		period.end_earliest =
		    round % 8 < 4 ? period.end : random_date(&state);
		period.approximate_start = unit_below(&state, 2) != 0;
		period.approximate_end = unit_below(&state, 2) != 0;
		period.uncertain_start = unit_below(&state, 2) != 0;
		period.uncertain_end = unit_below(&state, 2) != 0;
		period.open_start = unit_below(&state, 2) != 0;
		period.open_end = unit_below(&state, 2) != 0;
		ck_assert_uint_lt(
		    crink_period_format(text, sizeof(text), period),
		    sizeof(text));
		crink_period_format(
		    again, sizeof(again), crink_period_parse(text));
		EXPECT(strcmp(text, again) == 0, "'%s' and '%s'", text, again);
		EXPECT(text[0] == '\0' || crink_period_overlaps(period, period),
		    "'%s' has no day", text);
		written += text[0] != '\0';
	}
	ck_assert_uint_gt(written, 10000);
	ck_assert_uint_lt(written, 190000);
}
END_TEST

UNIT_MAIN("period_text", test_grammar, test_format, test_by_hand, test_random)
