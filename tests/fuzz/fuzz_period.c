/*
 * crink_period_parse(), and the reader of data files, which takes the same and
 * leaves brackets out: whatever either reads is written so that it is read again
 * by both, into any room, and without brackets by the second one; a period overlaps
 * itself, and what it covers is what it shares with that date. A date as of which
 * something is so is covered.
 */
#include <string.h>

#include <crink/crink.h>

#include "edtf.h"
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

/* What was written, as data files have it. */
static void
check_bare(struct crink_period period, const char *written)
{
	struct crink_period again;
	char bare[64];
	size_t size = 0;

	HOLDS(crink__edtf_read(written, strlen(written), true, &again));
	HOLDS(is_same(period, again));
	for (; *written != '\0'; written++) {
		if (*written != '[' && *written != ']') {
			bare[size++] = *written;
		}
	}
	HOLDS(crink__edtf_read(bare, size, true, &again));
	HOLDS(is_same(period, again));
}

/* A period, or none, whoever read it. */
static void
check_period(struct crink_period period)
{
	char written[64];
	const size_t length =
	    crink_period_format(written, sizeof(written), period);

	HOLDS(length < sizeof(written));
	HOLDS(is_same(period, crink_period_parse(written)));
	check_rooms(period, written, length);
	HOLDS(crink_period_overlaps(period, period) == (length != 0));
	if (length != 0) {
		check_bare(period, written);
		check_date(period, period.start);
		check_date(period, period.start_latest);
		check_date(period, period.end_earliest);
		check_date(period, period.end);
	}
}

/* What is so as of the first date of a period began by then, and ended then or
 * later. */
static void
check_as_of(struct crink_period period)
{
	const struct crink_period as_of = {
	    .start_latest = period.start, .end_earliest = period.start};

	if (period.start.year == 0) {
		return;
	}
	check_period(as_of);
	HOLDS(crink_period_covers(as_of, period.start) ==
	      (period.start.day == 0 ? CRINK_CERTAINTY_MAYBE
	                             : CRINK_CERTAINTY_YES));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);
	struct crink_period period, bare;
	bool is_bare;

	if (text == NULL) {
		return 0;
	}
	memcpy(text, data, size);
	text[size] = '\0';
	period = crink_period_parse(text);
	is_bare = crink__edtf_read(text, strlen(text), true, &bare);
	if (crink_period_overlaps(period, period)) {
		HOLDS(is_bare && is_same(period, bare));
	}
	check_period(period);
	if (is_bare) {
		check_period(bare);
		check_as_of(bare);
	}
	free(text);
	return 0;
}
