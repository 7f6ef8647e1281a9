/* The reader of EDTF, and the numbers of dates. */
#define _DEFAULT_SOURCE
#include "unit.h"

#include "edtf.h"
#include "hostile/pages.h"

struct row {
	const char *text;
	struct crink_date start, end;
	/* a approximate, u uncertain, at the end A, U; s open start, e open end */
	const char *flags;
	/* Of a range: the bounds that are not those above. */
	struct crink_date start_latest, end_earliest;
};

static bool
has_flag(const struct row *row, char flag)
{
	return strchr(row->flags, flag) != NULL;
}

static bool
same_date(struct crink_date a, struct crink_date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* Reads a copy at the end of its memory, where a byte too many shows. */
static bool
read_text(const char *text, size_t size, struct crink_period *period)
{
	static struct pages pages;

	if (pages.start == NULL) {
		pages = pages_make(1);
	}
	memset(period, 0x11, sizeof(*period));
	return crink__edtf_read(
	    pages_put(&pages, text, size), size, false, period);
}

static void
check_dates(const char *text, const char *what, struct crink_date found,
    struct crink_date expected)
{
	EXPECT(same_date(found, expected), "'%s': %s %d-%d-%d", text, what,
	    found.year, found.month, found.day);
}

static void
check_valid(const struct row *row)
{
	struct crink_period period;
	const bool is_read = read_text(row->text, strlen(row->text), &period);

	EXPECT(is_read, "'%s' is not taken", row->text);
	check_dates(row->text, "start", period.start, row->start);
	check_dates(
	    row->text, "start_latest", period.start_latest, row->start_latest);
	check_dates(
	    row->text, "end_earliest", period.end_earliest, row->end_earliest);
	check_dates(row->text, "end", period.end, row->end);
	EXPECT(period.approximate_start == has_flag(row, 'a') &&
	           period.approximate_end == has_flag(row, 'A') &&
	           period.uncertain_start == has_flag(row, 'u') &&
	           period.uncertain_end == has_flag(row, 'U') &&
	           period.open_start == has_flag(row, 's') &&
	           period.open_end == has_flag(row, 'e'),
	    "'%s': flags %d %d %d %d %d %d", row->text,
	    period.approximate_start, period.approximate_end,
	    period.uncertain_start, period.uncertain_end, period.open_start,
	    period.open_end);
}

/* A date that stands alone is some day from start to end, at both ends. */
static void
check_date(const struct row *row)
{
	struct row both = *row;

	both.start_latest = row->end;
	both.end_earliest = row->start;
	check_valid(&both);
}

/* Each end is some day within its date. */
static void
check_interval(const struct row *row)
{
	struct row both = *row;

	both.start_latest = row->start;
	both.end_earliest = row->end;
	check_valid(&both);
}

#define NONE      \
	{         \
		0 \
	}

START_TEST(test_dates)
{
	static const struct row rows[] = {
	    {"2024", {2024, 0, 0}, {2024, 0, 0}, "", NONE, NONE},
	    {"2024-10", {2024, 10, 0}, {2024, 10, 0}, "", NONE, NONE},
	    {"2024-11-29", {2024, 11, 29}, {2024, 11, 29}, "", NONE, NONE},
	    {"2024-12-31", {2024, 12, 31}, {2024, 12, 31}, "", NONE, NONE},
	    {"2024-01-01", {2024, 1, 1}, {2024, 1, 1}, "", NONE, NONE},
	    {"0001", {1, 0, 0}, {1, 0, 0}, "", NONE, NONE},
	    {"0001-01-01", {1, 1, 1}, {1, 1, 1}, "", NONE, NONE},
	    {"9999-12-31", {9999, 12, 31}, {9999, 12, 31}, "", NONE, NONE},
	    {"-0001", {-1, 0, 0}, {-1, 0, 0}, "", NONE, NONE},
	    {"-0044-03-15", {-44, 3, 15}, {-44, 3, 15}, "", NONE, NONE},
	    {"-9999", {-9999, 0, 0}, {-9999, 0, 0}, "", NONE, NONE},
	    {"Y10000", {10000, 0, 0}, {10000, 0, 0}, "", NONE, NONE},
	    {"Y32767", {32767, 0, 0}, {32767, 0, 0}, "", NONE, NONE},
	    {"Y-10000", {-10000, 0, 0}, {-10000, 0, 0}, "", NONE, NONE},
	    {"Y-32768", {-32768, 0, 0}, {-32768, 0, 0}, "", NONE, NONE},
	    /* leap years */
	    {"2024-02-29", {2024, 2, 29}, {2024, 2, 29}, "", NONE, NONE},
	    {"2000-02-29", {2000, 2, 29}, {2000, 2, 29}, "", NONE, NONE},
	    {"0004-02-29", {4, 2, 29}, {4, 2, 29}, "", NONE, NONE},
	    {"-0004-02-29", {-4, 2, 29}, {-4, 2, 29}, "", NONE, NONE},
	    {"-0400-02-29", {-400, 2, 29}, {-400, 2, 29}, "", NONE, NONE},
	    {"2023-02-28", {2023, 2, 28}, {2023, 2, 28}, "", NONE, NONE},
	    /* marks */
	    {"2024~", {2024, 0, 0}, {2024, 0, 0}, "aA", NONE, NONE},
	    {"2024?", {2024, 0, 0}, {2024, 0, 0}, "uU", NONE, NONE},
	    {"2024%", {2024, 0, 0}, {2024, 0, 0}, "aAuU", NONE, NONE},
	    {"2024-10~", {2024, 10, 0}, {2024, 10, 0}, "aA", NONE, NONE},
	    {"2024-11-29~", {2024, 11, 29}, {2024, 11, 29}, "aA", NONE, NONE},
	    {"2024-11-29?", {2024, 11, 29}, {2024, 11, 29}, "uU", NONE, NONE},
	    {"2024-11-29%", {2024, 11, 29}, {2024, 11, 29}, "aAuU", NONE, NONE},
	    /* digits that are not specified */
	    {"202X", {2020, 0, 0}, {2029, 0, 0}, "", NONE, NONE},
	    {"20XX", {2000, 0, 0}, {2099, 0, 0}, "", NONE, NONE},
	    {"202X~", {2020, 0, 0}, {2029, 0, 0}, "aA", NONE, NONE},
	    {"-202X", {-2029, 0, 0}, {-2020, 0, 0}, "", NONE, NONE},
	    {"2024-XX", {2024, 0, 0}, {2024, 0, 0}, "", NONE, NONE},
	    {"2024-XX-XX", {2024, 0, 0}, {2024, 0, 0}, "", NONE, NONE},
	    {"2024-10-XX", {2024, 10, 0}, {2024, 10, 0}, "", NONE, NONE},
	    {"2024-10-XX?", {2024, 10, 0}, {2024, 10, 0}, "uU", NONE, NONE},
	    {"201X", {2010, 0, 0}, {2019, 0, 0}, "", NONE, NONE},
	    {"199X", {1990, 0, 0}, {1999, 0, 0}, "", NONE, NONE},
	    {"001X", {10, 0, 0}, {19, 0, 0}, "", NONE, NONE},
	    {"01XX", {100, 0, 0}, {199, 0, 0}, "", NONE, NONE},
	    {"-01XX", {-199, 0, 0}, {-100, 0, 0}, "", NONE, NONE},
	    {"-2024-XX", {-2024, 0, 0}, {-2024, 0, 0}, "", NONE, NONE},
	    {"-2024-XX-XX", {-2024, 0, 0}, {-2024, 0, 0}, "", NONE, NONE},
	    {"-2024-10-XX", {-2024, 10, 0}, {-2024, 10, 0}, "", NONE, NONE},
	    {"20XX%", {2000, 0, 0}, {2099, 0, 0}, "aAuU", NONE, NONE},
	    {"Y12345~", {12345, 0, 0}, {12345, 0, 0}, "aA", NONE, NONE},
	    /* the examples of levels 0 and 1 */
	    {"1985-04-12", {1985, 4, 12}, {1985, 4, 12}, "", NONE, NONE},
	    {"1985-04", {1985, 4, 0}, {1985, 4, 0}, "", NONE, NONE},
	    {"1985", {1985, 0, 0}, {1985, 0, 0}, "", NONE, NONE},
	    {"1984?", {1984, 0, 0}, {1984, 0, 0}, "uU", NONE, NONE},
	    {"2004-06~", {2004, 6, 0}, {2004, 6, 0}, "aA", NONE, NONE},
	    {"2004-06-11%", {2004, 6, 11}, {2004, 6, 11}, "aAuU", NONE, NONE},
	    {"-1985", {-1985, 0, 0}, {-1985, 0, 0}, "", NONE, NONE},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		check_date(&rows[i]);
	}
}
END_TEST

START_TEST(test_intervals)
{
	static const struct row rows[] = {
	    {"2024-11-30/2024-12-01", {2024, 11, 30}, {2024, 12, 1}, "", NONE,
	        NONE},
	    {"2024/2024", {2024, 0, 0}, {2024, 0, 0}, "", NONE, NONE},
	    {"2022/2024-12-01", {2022, 0, 0}, {2024, 12, 1}, "", NONE, NONE},
	    {"2024-06/2024", {2024, 6, 0}, {2024, 0, 0}, "", NONE, NONE},
	    {"2024-12-31/2024", {2024, 12, 31}, {2024, 0, 0}, "", NONE, NONE},
	    {"2024-06-30/2024-06", {2024, 6, 30}, {2024, 6, 0}, "", NONE, NONE},
	    {"-0010/0010", {-10, 0, 0}, {10, 0, 0}, "", NONE, NONE},
	    {"Y-20000/Y20000", {-20000, 0, 0}, {20000, 0, 0}, "", NONE, NONE},
	    {"../2024-12-01", {0, 0, 0}, {2024, 12, 1}, "s", NONE, NONE},
	    {"/2024-12-01", {0, 0, 0}, {2024, 12, 1}, "", NONE, NONE},
	    {"2022-02-24/..", {2022, 2, 24}, {0, 0, 0}, "e", NONE, NONE},
	    {"2022-02-24/", {2022, 2, 24}, {0, 0, 0}, "", NONE, NONE},
	    {"../..", {0, 0, 0}, {0, 0, 0}, "se", NONE, NONE},
	    {"../", {0, 0, 0}, {0, 0, 0}, "s", NONE, NONE},
	    {"/..", {0, 0, 0}, {0, 0, 0}, "e", NONE, NONE},
	    /* a mark stays at the end that bears it */
	    {"2024-11-24~/2024-11-30~", {2024, 11, 24}, {2024, 11, 30}, "aA",
	        NONE, NONE},
	    {"2022~/2024-12-01", {2022, 0, 0}, {2024, 12, 1}, "a", NONE, NONE},
	    {"2022/2024-12-01?", {2022, 0, 0}, {2024, 12, 1}, "U", NONE, NONE},
	    {"2022?/2024~", {2022, 0, 0}, {2024, 0, 0}, "uA", NONE, NONE},
	    {"2022%/2024", {2022, 0, 0}, {2024, 0, 0}, "au", NONE, NONE},
	    {"2022~/..", {2022, 0, 0}, {0, 0, 0}, "ea", NONE, NONE},
	    {"../2024?", {0, 0, 0}, {2024, 0, 0}, "sU", NONE, NONE},
	    {"/2024~", {0, 0, 0}, {2024, 0, 0}, "A", NONE, NONE},
	    {"2024%/", {2024, 0, 0}, {0, 0, 0}, "au", NONE, NONE},
	    /* the examples of levels 0 and 1 */
	    {"1964/2008", {1964, 0, 0}, {2008, 0, 0}, "", NONE, NONE},
	    {"2004-06/2006-08", {2004, 6, 0}, {2006, 8, 0}, "", NONE, NONE},
	    {"2004-02-01/2005-02-08", {2004, 2, 1}, {2005, 2, 8}, "", NONE,
	        NONE},
	    {"2004-02-01/2005-02", {2004, 2, 1}, {2005, 2, 0}, "", NONE, NONE},
	    {"2004-02-01/2005", {2004, 2, 1}, {2005, 0, 0}, "", NONE, NONE},
	    {"2005/2006-02", {2005, 0, 0}, {2006, 2, 0}, "", NONE, NONE},
	    {"1985-04-12/..", {1985, 4, 12}, {0, 0, 0}, "e", NONE, NONE},
	    {"1985-04/..", {1985, 4, 0}, {0, 0, 0}, "e", NONE, NONE},
	    {"1985/..", {1985, 0, 0}, {0, 0, 0}, "e", NONE, NONE},
	    {"../1985-04", {0, 0, 0}, {1985, 4, 0}, "s", NONE, NONE},
	    {"../1985", {0, 0, 0}, {1985, 0, 0}, "s", NONE, NONE},
	    {"1985-04/", {1985, 4, 0}, {0, 0, 0}, "", NONE, NONE},
	    {"1985/", {1985, 0, 0}, {0, 0, 0}, "", NONE, NONE},
	    {"/1985-04", {0, 0, 0}, {1985, 4, 0}, "", NONE, NONE},
	    {"/1985", {0, 0, 0}, {1985, 0, 0}, "", NONE, NONE},
	    {"1984~/2004-06", {1984, 0, 0}, {2004, 6, 0}, "a", NONE, NONE},
	    {"1984/2004-06~", {1984, 0, 0}, {2004, 6, 0}, "A", NONE, NONE},
	    {"1984?/2004%", {1984, 0, 0}, {2004, 0, 0}, "uAU", NONE, NONE},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		check_interval(&rows[i]);
	}
}
END_TEST

/* A day that is one of a range, alone or as an end of an interval. */
START_TEST(test_ranges)
{
	static const struct row rows[] = {
	    {"[2024-11-30..2024-12-01]", {2024, 11, 30}, {2024, 12, 1}, "",
	        {2024, 12, 1}, {2024, 11, 30}},
	    {"[..2024-12-01]", NONE, {2024, 12, 1}, "", {2024, 12, 1}, NONE},
	    {"[2024-12-01..]", {2024, 12, 1}, NONE, "", NONE, {2024, 12, 1}},
	    {"[1990..1999]", {1990, 0, 0}, {1999, 0, 0}, "", {1999, 0, 0},
	        {1990, 0, 0}},
	    {"[2024..2024]", {2024, 0, 0}, {2024, 0, 0}, "", {2024, 0, 0},
	        {2024, 0, 0}},
	    {"[2024..2024-02]", {2024, 0, 0}, {2024, 2, 0}, "", {2024, 2, 0},
	        {2024, 0, 0}},
	    {"[-0002..Y12345]", {-2, 0, 0}, {12345, 0, 0}, "", {12345, 0, 0},
	        {-2, 0, 0}},
	    {"[2024..2025]~", {2024, 0, 0}, {2025, 0, 0}, "aA", {2025, 0, 0},
	        {2024, 0, 0}},
	    {"[0001..]~", {1, 0, 0}, NONE, "aA", NONE, {1, 0, 0}},
	    {"[-0044..]?", {-44, 0, 0}, NONE, "uU", NONE, {-44, 0, 0}},
	    {"[..-0044]~", NONE, {-44, 0, 0}, "aA", {-44, 0, 0}, NONE},
	    {"[..2024]?", NONE, {2024, 0, 0}, "uU", {2024, 0, 0}, NONE},
	    {"[2024..]%", {2024, 0, 0}, NONE, "aAuU", NONE, {2024, 0, 0}},
	    /* ends */
	    {"2022/[2024..2025]", {2022, 0, 0}, {2025, 0, 0}, "", {2022, 0, 0},
	        {2024, 0, 0}},
	    {"[2022..2023]/2024~", {2022, 0, 0}, {2024, 0, 0}, "A",
	        {2023, 0, 0}, {2024, 0, 0}},
	    {"[2022..2023]?/[2023..2024]%", {2022, 0, 0}, {2024, 0, 0}, "uAU",
	        {2023, 0, 0}, {2023, 0, 0}},
	    {"[..2024-12-01]/[2024-12-01..]", NONE, NONE, "", {2024, 12, 1},
	        {2024, 12, 1}},
	    {"[..2024]/[..2024]", NONE, {2024, 0, 0}, "", {2024, 0, 0}, NONE},
	    {"2024/[2024-06..]", {2024, 0, 0}, NONE, "", {2024, 0, 0},
	        {2024, 6, 0}},
	    {"2024/[2020..]", {2024, 0, 0}, NONE, "", {2024, 0, 0},
	        {2020, 0, 0}},
	    {"[2024..]/", {2024, 0, 0}, NONE, "", NONE, NONE},
	    {"/[..2024]", NONE, {2024, 0, 0}, "", NONE, NONE},
	    {"[2024..]/..", {2024, 0, 0}, NONE, "e", NONE, NONE},
	    {"../[2024..]", NONE, NONE, "s", NONE, {2024, 0, 0}},
	    {"[..2024]~/..", NONE, NONE, "ae", {2024, 0, 0}, NONE},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		check_valid(&rows[i]);
	}
}
END_TEST

/* What data files may leave out: the same as with brackets. */
START_TEST(test_bare)
{
	static const char *const rows[][2] = {
	    {"2024-11-30..2024-12-01", "[2024-11-30..2024-12-01]"},
	    {"..2024-12-01", "[..2024-12-01]"},
	    {"2024-12-01..", "[2024-12-01..]"},
	    {"2024..2025~", "[2024..2025]~"},
	    {"2024..%", "[2024..]%"},
	    {"..2024?", "[..2024]?"},
	    {"2022/2024..2025", "2022/[2024..2025]"},
	    {"2022..2023/2024", "[2022..2023]/2024"},
	    {"..2022/2024..", "[..2022]/[2024..]"},
	    {"../2024", "../2024"},
	    {"2024/..", "2024/.."},
	    {"../..", "../.."},
	    {"../2024..", "../[2024..]"},
	    {"..2024/..", "[..2024]/.."},
	    {"[2024..2025]", "[2024..2025]"},
	    {"2022/[2024..]", "2022/[2024..]"},
	    {"[..2022]/2024..", "[..2022]/[2024..]"},
	    {"199X", "[1990..1999]"},
	};
	static const char *const none[] = {"..", "2024~..2025", "2024..2025..",
	    "2025..2024", "2024..2025]", "[2024..2025", "[2024]", "[..]", "...",
	    "2024...2025", "..~", "199X..2005", "1980..199X", "..199X",
	    "2024-XX..2025", "2024..2025/199X", "2025..2026/2022..2024",
	    "2024.2025", "2024 .. 2025", "[[2024..2025]]"};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *const bare = rows[i][0], *const whole = rows[i][1];
		const bool is_same = strcmp(bare, whole) == 0;
		struct crink_period a, b;

		ck_assert(crink__edtf_read(bare, strlen(bare), true, &a));
		ck_assert(crink__edtf_read(whole, strlen(whole), false, &b));
		EXPECT(memcmp(&a, &b, sizeof(a)) == 0, "'%s'", bare);
		EXPECT(is_same || bare[0] == '[' || strchr(bare, '[') != NULL ||
		           strchr(bare, 'X') != NULL ||
		           !crink__edtf_read(bare, strlen(bare), false, &a),
		    "'%s' is taken without brackets", bare);
	}
	for (size_t i = 0; i < COUNT(none); i++) {
		struct crink_period period;

		EXPECT(
		    !crink__edtf_read(none[i], strlen(none[i]), true, &period),
		    "'%s' is taken", none[i]);
	}
}
END_TEST

/* Texts that are none: nothing is left of them. */
static void
check_invalid(const char *const *rows, size_t count)
{
	struct crink_period no_period;

	memset(&no_period, 0, sizeof(no_period));
	for (size_t i = 0; i < count; i++) {
		struct crink_period period;

		EXPECT(!read_text(rows[i], strlen(rows[i]), &period),
		    "'%s' is taken", rows[i]);
		EXPECT(memcmp(&period, &no_period, sizeof(period)) == 0,
		    "'%s': not all zero", rows[i]);
		EXPECT(crink_period_parse(rows[i]).start.year == 0, "'%s'",
		    rows[i]);
	}
}

START_TEST(test_invalid)
{
	static const char *const rows[] = {"", "/", ".", "..", "...", "././..",
	    "..2024", "2024..", "2024/...", "2024//2025", "2024/2025/2026",
	    "[..", "[../2024", "2024/[..", "2024..[", "..[", "0", "1", "20",
	    "202", "20245", "02024", "+2024", " 2024", "2024 ",
	    "202:", "2024-0:", "2024-", "2024-1", "2024-1-1", "2024-00",
	    "2024-13", "2024-99", "2024-10-", "2024-10-1", "2024-10-00",
	    "2024-10-32", "2024-10-99", "2024-04-31", "2024-06-31",
	    "2024-09-31", "2024-11-31", "2024-02-30", "2023-02-29",
	    "1900-02-29", "2100-02-29", "-0001-02-29", "-0100-02-29",
	    "2024-10-10-10", "2024-10-101", "20241010", "2024/10/10", "2024.10",
	    "2024-W10", "2024-123",
	    /* no year 0, none beyond 16 bits */
	    "0000", "-0000", "0000-01-01", "Y00000", "Y0", "Y00001", "Y09999",
	    "Y2024", "Y32768", "Y-32769", "Y99999", "Y-99999", "Y100000",
	    "Y170000002", "Y+10000", "10000", "-10000", "--2024", "Y--10000",
	    "YY10000", "y10000", "Y", "Y-", "-", "Y1e4", "Y17E8", "2024S2",
	    /* marks elsewhere */
	    "~2024", "?2024", "%2024", "2024~~", "2024?~", "2024~?", "2024%~",
	    "2024~-10", "2024?-10-10", "2024-10~-10", "2024-~10", "~/2024",
	    "2024/~", "..~/2024", "2024/..~", "~", "?", "%", "2024/2025~?",
	    /* X elsewhere */
	    "XXXX", "0XXX", "000X", "-000X", "00XX", "2X24", "X024", "20X4",
	    "2024-1X", "2024-X1", "2024-X", "2024-10-1X", "2024-10-X1",
	    "2024-XX-10", "202X-10", "202X-10-10", "20XX-XX-10", "202x",
	    "2024-xx", "Y1000X", "Y1XXXX", "XX24", "2024-XX-X",
	    /* ends before it begins */
	    "2025/2024", "2024-12/2024-11", "2024-12-02/2024-12-01",
	    "2024/2023-12-31", "0001/-0001", "203X/2020",
	    /* an end that is none */
	    "2024/2025-13", "2024-13/2025", "2023-02-29/2024", "../2023-02-29",
	    "2024/0000", "2024/x", "x/2024", "x", "2024/ ", " /2024", "/ ",
	    "../x", "x/..", "../..x", ".../2024", "./2024", "2024/.",
	    /* seasons, times of day, sets */
	    "2024-21", "2024-22", "2024-23", "2024-24", "2024-25", "2024-41",
	    "2024-10-10T10:10:10", "2024-10-10T10:10:10Z", "2024..2025",
	    "{2024}", "2024-10-10 10:10", "unknown", "open", "2024\n", "\xff",
	    "2024\xff", "\ufeff2024", "\xd9\xa2\xd9\xa0\xd9\xa2\xd9\xa4"};

	check_invalid(rows, COUNT(rows));
}
END_TEST

/* What only level 2 of EDTF has, former drafts of it, or ISO 8601-1. */
START_TEST(test_beyond)
{
	static const char *const rows[] = {/* forms of X beyond level 1 */
	    "2XXX", "-2XXX", "2XXX~", "1XXX-XX", "1XXX-12", "1XXX-XX-XX",
	    "202X-XX", "20XX-XX", "202X-XX-XX", "20XX-10-XX", "XXXX-XX",
	    "XXXX-XX-XX", "XXXX-12-XX", "XXXX-12-10", "1984-1X", "156X-12-25",
	    "2004-06-X1",
	    /* X in intervals */
	    "198X/200X", "202X/2035", "2010/202X", "2024-XX/2025-01-XX",
	    "2024-10-XX/2024-12", "2024/2025-XX", "202X/..", "../202X",
	    "/2024-XX", "2024-XX/", "202X/202X", "20XX~/2100",
	    /* Y is for years alone */
	    "Y12345-06", "Y12345-06-01", "Y12345-XX", "Y-12345-06", "Y12345-",
	    "Y12345-21", "Y12345-06/Y12346", "Y2024-06", "Y12345T10:00",
	    "Y0012345", "Y012345",
	    /* the rest of level 2 */
	    "Y17E3", "Y3388E2S3", "1950S2", "2001-34", "2001-30", "2001-21~",
	    "[1667,1668]", "[1667,1760-12..]", "[2024]", "{1960..1970}",
	    "[1990..1985]", "[2024-02..2024-01-31]", "[..]", "[]", "[..", "..]",
	    "[2024..2025", "2024..2025]", "[2024~..2025]", "[2024..2025~]",
	    "[199X..2005]", "[1980..199X]", "[2024-XX..2025]", "~[2024..2025]",
	    "[2024..2025]~~", "[2024..2025]?~", "[2024..2025]~%", "[/2024]",
	    "[2024/2025]", "[2024...2025]", "[2024.2025]", "[..]/2024",
	    "2024/[]", "[2024-12-01]/2025", "[2024..2025]/2023",
	    "2026/[2024..2025]", "[2024..2025]2026", "[[2024..2025]]",
	    "2004-06-~11", "2004?-06-11", "?2004-06-~11", "2004-06~-11",
	    "2004-~06/2005", "1985-04-12/[..1984]",
	    /* the draft of 2012 */
	    "199u", "1999-uu", "unknown/2006", "2004-06-01/open", "2004?~",
	    "y17000", "156u-12-25", "196x", "2004-06-uu",
	    /* ISO 8601-1 beyond level 0: weeks, ordinal days, the basic form,
	     * centuries and decades, durations, shortened ends */
	    "1985-W15", "1985-W15-5", "1985W155", "1985-102", "1985102",
	    "19850412", "198504", "19", "198", "P1Y", "2004/P1Y", "P1Y/2004",
	    "2004-06-01/02", "2004-06-01/07-01", "R5/2004/2005",
	    "2004-06-01--2005", "1985-04-12T23:20:30+04:30",
	    "1985-04-12T23:20:30/1985-04-13", "1985-04-12T24:00:00"};

	check_invalid(rows, COUNT(rows));
}
END_TEST

/* Only size bytes count, and a NUL is no end. */
START_TEST(test_size)
{
	struct crink_period period;

	ck_assert(read_text("2024-10", 4, &period));
	ck_assert_int_eq(period.start.month, 0);
	ck_assert(read_text("2024-10-10", 7, &period));
	ck_assert_int_eq(period.start.month, 10);
	ck_assert_int_eq(period.start.day, 0);
	ck_assert(!read_text("2024", 3, &period));
	ck_assert(!read_text("2024", 0, &period));
	ck_assert(!read_text("2024\0", 5, &period));
	ck_assert(!read_text("2024-10", 6, &period));
}
END_TEST

static bool
is_date_or_none(struct crink_date date)
{
	return date.year == 0 || crink__date_valid(date);
}

/* Every text of a few characters that count: no crash, and what is read makes
 * sense. */
START_TEST(test_random)
{
	static const char characters[] = "0123456789-/X~?%.Y2024[]";
	uint32_t state = 31337;
	size_t valid = 0;

	for (unsigned round = 0; round < 300000; round++) {
		char text[32] = "2024-10-10/2025-11-11";
		size_t size = strlen(text);
		struct crink_period period;

		if (round % 5 == 0) {
			memcpy(text, "[2024-10-10..2025-11-11]", 25);
			size = 24;
		}
		for (unsigned i = 0; i < 1 + round % 4; i++) {
			text[unit_below(&state, size)] = characters[unit_below(
			    &state, sizeof(characters) - 1)];
		}
		if (round % 3 == 0) {
			size = unit_below(&state, size);
		}
		if (crink__edtf_read(text, size, round % 2 == 0, &period)) {
			valid++;
			EXPECT(is_date_or_none(period.start) &&
			           is_date_or_none(period.start_latest) &&
			           is_date_or_none(period.end_earliest) &&
			           is_date_or_none(period.end),
			    "'%.*s'", (int)size, text);
		}
	}
	ck_assert_uint_gt(valid, 1000);
	ck_assert_uint_lt(valid, 290000);
}
END_TEST

static unsigned
days_of(int year, unsigned month)
{
	const bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
	const unsigned days[] = {
	    31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return days[month - 1];
}

START_TEST(test_valid)
{
	static const int years[] = {-32768, -401, -400, -200, -100, -4, -1, 1,
	    4, 100, 200, 400, 1800, 1900, 2000, 2023, 2024, 32767};

	for (size_t i = 0; i < COUNT(years); i++) {
		for (unsigned month = 0; month < 256; month++) {
			for (unsigned day = 0; day < 256; day++) {
				const struct crink_date date = {
				    (int16_t)years[i], (uint8_t)month,
				    (uint8_t)day};
				const bool valid =
				    day == 0
				        ? month <= 12
				        : month >= 1 && month <= 12 &&
				              day <= days_of(years[i], month);

				EXPECT(crink__date_valid(date) == valid,
				    "%d-%u-%u", years[i], month, day);
			}
		}
	}
	for (unsigned month = 0; month <= 12; month++) {
		const struct crink_date date = {0, (uint8_t)month, 1};

		ck_assert(!crink__date_valid(date));
	}
}
END_TEST

static int32_t
date_last(struct crink_date date)
{
	int32_t days[2];

	crink__days(date.year, date.month, date.day, days);
	return days[1];
}

/* The numbers of days grow from day to day, through years and months, and a
 * month or year reaches from its first to its last day. */
START_TEST(test_numbers)
{
	static const int years[] = {
	    -32768, -5, -4, -1, 1, 4, 2023, 2024, 32767};
	int32_t before = INT32_MIN;

	for (size_t i = 0; i < COUNT(years); i++) {
		const int16_t number = (int16_t)years[i];
		const struct crink_date year = {number, 0, 0};

		for (unsigned m = 1; m <= 12; m++) {
			const unsigned last = days_of(years[i], m);
			const struct crink_date month = {number, (uint8_t)m, 0};

			for (unsigned d = 1; d <= last; d++) {
				const struct crink_date day = {
				    number, (uint8_t)m, (uint8_t)d};
				const int32_t first = crink__date_first(day);

				ck_assert_int_gt(first, before);
				ck_assert_int_lt(first, INT32_MAX);
				ck_assert_int_eq(date_last(day), first);
				ck_assert(d != 1 ||
				          crink__date_first(month) == first);
				ck_assert(
				    d != last || date_last(month) == first);
				before = first;
			}
		}
		ck_assert_int_eq(date_last(year), before);
		ck_assert_int_eq(
		    crink__date_first(year) -
		        crink__date_first((struct crink_date){number, 1, 1}),
		    0);
	}
}
END_TEST

UNIT_MAIN("edtf", test_dates, test_intervals, test_ranges, test_bare,
    test_invalid, test_beyond, test_size, test_random, test_valid, test_numbers)
