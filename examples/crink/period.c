/*
 * Periods in plain words. A period that is no interval is one day or part of it,
 * with a preposition: "on 2024-11-29", "in or before 2024". An interval has a
 * word for each end, "from 2022 to 2024-12-01 or later"; an end of which nothing
 * is told is named as such, and one that is open is not an end: "since 2022".
 */
#include "period.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "dates.h"

/* How far an end is known. */
enum bound { UNTOLD, OPEN, AT, BETWEEN, OR_BEFORE, OR_AFTER };

/* One end of a period; first and last are dates as bound has them. */
struct end {
	enum bound bound;
	struct crink_date first, last;
	bool approximate, uncertain;
};

/* Words as far as they are written. */
struct words {
	char *text;
	size_t used;
};

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
static void
add(struct words *words, const char *format, ...)
{
	va_list arguments;
	int written;

	va_start(arguments, format);
	written = vsnprintf(words->text + words->used,
	    PERIOD_SIZE - words->used, format, arguments);
	va_end(arguments);
	/* The longest words fit: they are made of two ends of two dates. */
	words->used += written > 0 ? (size_t)written : 0;
}

static void
add_date(struct words *words, struct crink_date date)
{
	char text[32];

	crink_date_format(text, sizeof(text), date);
	add(words, "%s", text);
}

static bool
is_same(struct crink_date a, struct crink_date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

static struct end
end_of(struct crink_date first, struct crink_date last, bool open)
{
	struct end end = {UNTOLD, first, last, false, false};

	if (first.year != 0 && last.year != 0) {
		end.bound = is_same(first, last) ? AT : BETWEEN;
	} else if (first.year != 0) {
		end.bound = OR_AFTER;
	} else if (last.year != 0) {
		end.bound = OR_BEFORE;
	} else if (open) {
		end.bound = OPEN;
	}
	return end;
}

static bool
is_told(const struct end *end)
{
	return end->bound != UNTOLD && end->bound != OPEN;
}

/* Whether b is the day, month or year after a, as precise as that. Years before
 * the common era, which count otherwise, are left alone. */
static bool
is_next(struct crink_date a, struct crink_date b)
{
	if (a.year < 0 || (a.month == 0) != (b.month == 0) ||
	    (a.day == 0) != (b.day == 0)) {
		return false;
	}
	if (a.day != 0 && a.day < days_in(a.year, a.month)) {
		return a.year == b.year && a.month == b.month &&
		       a.day + 1 == b.day;
	}
	if (b.day > 1) {
		return false;
	}
	if (a.month != 0 && a.month < 12) {
		return a.year == b.year && a.month + 1 == b.month;
	}
	return a.year + 1 == b.year && b.month <= 1;
}

/* Whether two dates are all that an end between them may be. */
static bool
is_either(const struct end *end)
{
	return end->bound == BETWEEN && is_next(end->first, end->last);
}

/* The date or dates of an end: "about 2024-11-30 or later". */
static void
add_end(struct words *words, const struct end *end)
{
	const char *about = end->approximate ? "about " : "";

	add(words, "%s%s", end->uncertain ? "perhaps " : "",
	    end->bound == BETWEEN && !is_either(end) ? "some day between "
	                                             : "");
	add(words, "%s", about);
	add_date(words, end->bound == OR_BEFORE ? end->last : end->first);
	if (end->bound == BETWEEN) {
		add(words, " %s ", is_either(end) ? "or" : "and");
		add(words, "%s", is_either(end) ? "" : about);
		add_date(words, end->last);
	} else if (end->bound == OR_BEFORE) {
		add(words, " or before");
	} else if (end->bound == OR_AFTER) {
		add(words, " or later");
	}
}

/* An end that is all that there is: "on or before 2024-12-01". */
static void
add_single(struct words *words, const struct end *end)
{
	const struct crink_date date =
	    end->bound == OR_BEFORE ? end->last : end->first;
	const char *in = date.day != 0 ? "on" : "in";

	if (end->uncertain) {
		add(words, "perhaps ");
	}
	if (end->bound == BETWEEN && !is_either(end)) {
		const char *about = end->approximate ? "about " : "";

		add(words, "between %s", about);
		add_date(words, end->first);
		add(words, " and %s", about);
		add_date(words, end->last);
	} else if (end->approximate) {
		const struct end rest = {
		    end->bound, end->first, end->last, true, false};

		add_end(words, &rest);
	} else {
		add(words, "%s %s", in,
		    end->bound == OR_BEFORE  ? "or before "
		    : end->bound == OR_AFTER ? "or after "
		                             : "");
		add_date(words, date);
		if (end->bound == BETWEEN) {
			add(words, " or ");
			add_date(words, end->last);
		}
	}
}

/* Whether it began on a day or before and ended on that day or later: some day
 * within it is told, and nothing else. */
static bool
is_as_of(const struct end *start, const struct end *end)
{
	return start->bound == OR_BEFORE && end->bound == OR_AFTER &&
	       is_same(start->last, end->first) &&
	       start->approximate == end->approximate &&
	       start->uncertain == end->uncertain;
}

static void
add_interval(
    struct words *words, const struct end *start, const struct end *end)
{
	if (is_as_of(start, end)) {
		const struct end day = {AT, end->first, end->first,
		    end->approximate, end->uncertain};

		add_single(words, &day);
		add(words, ", start and end not told");
	} else if (is_told(start)) {
		add(words, end->bound == OPEN ? "since " : "from ");
		add_end(words, start);
		if (is_told(end)) {
			add(words, " to ");
			add_end(words, end);
		} else if (end->bound == UNTOLD) {
			add(words, ", end not told");
		}
	} else if (is_told(end)) {
		add(words, "until ");
		add_end(words, end);
		add(words, start->bound == OPEN ? "" : ", start not told");
	} else if (start->bound == OPEN && end->bound == OPEN) {
		add(words, "always");
	} else {
		add(words, start->bound == OPEN ? "no start, end not told"
		                                : "start not told, no end");
	}
}

void
write_period(char text[PERIOD_SIZE], struct crink_period period)
{
	struct words words = {text, 0};
	struct end start =
	    end_of(period.start, period.start_latest, period.open_start);
	struct end end =
	    end_of(period.end_earliest, period.end, period.open_end);
	char edtf[64];

	text[0] = '\0';
	start.approximate = period.approximate_start;
	start.uncertain = period.uncertain_start;
	end.approximate = period.approximate_end;
	end.uncertain = period.uncertain_end;
	/* The library tells what is a period, and which is no interval. */
	if (crink_period_format(edtf, sizeof(edtf), period) == 0) {
		return;
	}
	if (strchr(edtf, '/') == NULL) {
		add_single(&words, &start);
	} else {
		add_interval(&words, &start, &end);
	}
}
