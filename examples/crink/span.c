#include "span.h"

#include <string.h>

#include "day.h"
#include "print.h"

static bool
is_date(struct crink_date date)
{
	return date.year != 0;
}

/* An end of which nothing is known lies before the day on which the claim was,
 * unless it tells of what is still to come. */
static void
bound_last(struct span *span, const struct crink_relation *claim)
{
	const enum crink_status status = crink_relation_status(claim);
	const long known = last_day_number(crink_relation_known(claim));

	/* What holds as of a day goes on for some time that is not told. */
	if (!span->has_last && !span->open_last && !span->is_as_of &&
	    status != CRINK_STATUS_PLANNED && status != CRINK_STATUS_PLEDGED &&
	    status != CRINK_STATUS_EXPECTED && known >= span->sure_last) {
		span->last = known;
		span->has_last = true;
	}
}

struct span
span_of(const struct crink_relation *claim)
{
	const struct crink_period when = crink_relation_when(claim);
	const struct crink_date known = crink_relation_known(claim);
	struct crink_date start = when.start_latest;
	struct crink_date end = when.end_earliest;
	struct span span = {
	    .open_first = when.open_start, .open_last = when.open_end};

	span.is_told = is_date(when.start) || is_date(start) || is_date(end) ||
	               is_date(when.end) || when.open_start || when.open_end;
	span.is_as_of = is_date(when.end_earliest) && !is_date(when.end);
	/* Of what is told at one end only, the other is as far as it is sure. */
	if (!is_date(start)) {
		start = is_date(end)        ? end
		        : is_date(when.end) ? when.end
		                            : known;
	}
	if (!is_date(end)) {
		end = is_date(when.start_latest) ? when.start_latest : start;
	}
	span.sure_first = last_day_number(start);
	span.sure_last = first_day_number(end);
	/* A day alone; but a month or year holds a day of which it is not sure. */
	span.is_sure = span.is_told && span.sure_first <= span.sure_last;
	span.has_first = is_date(when.start);
	span.first = span.has_first ? first_day_number(when.start)
	                            : first_day_number(start);
	span.has_last = is_date(when.end);
	span.last =
	    span.has_last ? last_day_number(when.end) : last_day_number(end);
	bound_last(&span, claim);
	return span;
}

static char *
marked(const char *date, bool approximate, bool uncertain)
{
	return text_of(
	    "%s%s%s", approximate ? "~" : "", date, uncertain ? "?" : "");
}

/* An end between two dates, of which either may be missing. */
static char *
end_of(struct crink_date early, struct crink_date late, bool open,
    bool approximate, bool uncertain)
{
	char from[16], to[16], both[48];

	crink_date_format(from, sizeof(from), early);
	crink_date_format(to, sizeof(to), late);
	if (open) {
		return text_of("..");
	}
	if (from[0] == '\0' && to[0] == '\0') {
		return text_of("?");
	}
	if (from[0] == '\0') {
		memcpy(both, "by ", 3);
		memcpy(both + 3, to, sizeof(to));
	} else if (to[0] == '\0') {
		memcpy(both, "from ", 5);
		memcpy(both + 5, from, sizeof(from));
	} else if (strcmp(from, to) == 0) {
		memcpy(both, from, sizeof(from));
	} else {
		const size_t size = strlen(from);

		memcpy(both, from, size);
		memcpy(both + size, "..", 2);
		memcpy(both + size + 2, to, sizeof(to));
	}
	return marked(both, approximate, uncertain);
}

char *
span_start_of(struct crink_period period)
{
	return end_of(period.start, period.start_latest, period.open_start,
	    period.approximate_start, period.uncertain_start);
}

char *
span_end_of(struct crink_period period)
{
	return end_of(period.end_earliest, period.end, period.open_end,
	    period.approximate_end, period.uncertain_end);
}
