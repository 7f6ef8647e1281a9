/*
 * crink_period_parse(): whatever it reads is written so that it is read again,
 * into any room; a period overlaps itself, and holds its ends.
 */
#include <string.h>

#include <crink/crink.h>

#include "fuzz.h"

static int
is_same(struct crink_period a, struct crink_period b)
{
	return crink_date_compare(a.start, b.start) == 0 &&
	       crink_date_compare(a.end, b.end) == 0 &&
	       a.approximate == b.approximate && a.uncertain == b.uncertain &&
	       a.open_start == b.open_start && a.open_end == b.open_end;
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
	if (period.start.year != 0) {
		HOLDS(crink_period_contains(period, period.start) ||
		      crink_date_compare(period.start, period.end) != 0);
	}
	free(text);
	return 0;
}
