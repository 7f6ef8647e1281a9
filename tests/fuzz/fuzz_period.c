/*
 * crink_period_parse(): whatever it reads is written so that it is read again,
 * into any room; a period overlaps itself, and what it covers is what it shares
 * with that date.
 */
#include <string.h>

#include <crink/crink.h>

#include "fuzz.h"

static int
is_same_date(struct crink_date a, struct crink_date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

static int
is_same(struct crink_period a, struct crink_period b)
{
	return is_same_date(a.start, b.start) &&
	       is_same_date(a.start_latest, b.start_latest) &&
	       is_same_date(a.end_earliest, b.end_earliest) &&
	       is_same_date(a.end, b.end) && a.open_start == b.open_start &&
	       a.open_end == b.open_end &&
	       a.approximate_start == b.approximate_start &&
	       a.approximate_end == b.approximate_end &&
	       a.uncertain_start == b.uncertain_start &&
	       a.uncertain_end == b.uncertain_end;
}

static void
check_rooms(struct crink_period period, const char *whole, size_t size)
{
	for (size_t room = 1; room <= size + 1; room++) {
		char text[64];

		memset(text, '#', sizeof(text));
		HOLDS(crink_period_format(text, room, period) == size);
		HOLDS(strlen(text) == (room > size ? size : room - 1));
		HOLDS(memcmp(text, whole, strlen(text)) == 0);
		HOLDS(text[room] == '#');
	}
}

/* A date, and the period that is this date. */
static void
check_date(struct crink_period period, struct crink_date date)
{
	const enum crink_certainty covers = crink_period_covers(period, date);
	char text[16];

	if (date.year == 0) {
		HOLDS(covers == CRINK_CERTAINTY_NONE);
		return;
	}
	HOLDS(crink_date_format(text, sizeof(text), date) < sizeof(text));
	HOLDS(is_same_date(crink_period_parse(text).start, date));
	HOLDS(covers != CRINK_CERTAINTY_NONE);
	HOLDS((covers > CRINK_CERTAINTY_NO) ==
	      crink_period_overlaps(period, crink_period_parse(text)));
	HOLDS(covers != CRINK_CERTAINTY_YES ||
	      !(period.uncertain_start || period.uncertain_end));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);
	struct crink_period period, again;
	char written[64];
	size_t length;

	if (text == NULL) {
		return 0;
	}
	memcpy(text, data, size);
	text[size] = '\0';
	period = crink_period_parse(text);
	length = crink_period_format(written, sizeof(written), period);
	HOLDS(length < sizeof(written));
	again = crink_period_parse(written);
	HOLDS(is_same(period, again));
	check_rooms(period, written, length);
	HOLDS(crink_period_overlaps(period, period) == (length != 0));
	if (length != 0) {
		check_date(period, period.start);
		check_date(period, period.start_latest);
		check_date(period, period.end_earliest);
		check_date(period, period.end);
	}
	free(text);
	return 0;
}
