#include "model/period_habits.h"

#include <stdio.h>
#include <string.h>

#include "edtf.h"

/* How a date with a word is to be written, before and after the date. */
struct habit {
	const char *word, *before, *after, *meaning;
};

static bool
read_period(struct model_text text, struct crink_period *period)
{
	return text.size != 0 &&
	       crink__edtf_read(text.bytes, text.size, true, period);
}

static struct model_text
trim(struct model_text text)
{
	while (text.size > 0 && text.bytes[0] == ' ') {
		text.bytes++;
		text.size--;
	}
	while (text.size > 0 && text.bytes[text.size - 1] == ' ') {
		text.size--;
	}
	return text;
}

/* Cuts a text at the first place where something stands in between. */
static bool
split(struct model_text text, const char *between, struct model_text *left,
    struct model_text *right)
{
	const size_t length = strlen(between);

	for (size_t i = 0; i + length <= text.size; i++) {
		if (memcmp(text.bytes + i, between, length) == 0) {
			*left = trim((struct model_text){text.bytes, i});
			*right = trim((struct model_text){
			    text.bytes + i + length, text.size - i - length});
			return true;
		}
	}
	return false;
}

/* "since 2022", "until 2024", and what ends with a word for today. */
static bool
hint_word(char *hint, size_t size, struct model_text text)
{
	static const struct habit first[] = {
	    {"since ", "", "/..", "what goes on"},
	    {"from ", "", "/..", "what goes on"},
	    {"until ", "../", "", "what had no beginning"},
	    {"till ", "../", "", "what had no beginning"},
	    {"before ", "..", "", "some day up to then"},
	    {"by ", "..", "", "some day up to then"},
	    {"after ", "", "..", "some day from then on"},
	};
	static const char *const last[] = {"/now", "/today", "/present",
	    " to now", " to date", " to present", "- now", "-now", "- today",
	    "- present", "-present", "\xe2\x80\x93", "-"};
	struct crink_period period;

	for (size_t i = 0; i < sizeof(first) / sizeof(first[0]); i++) {
		const size_t length = strlen(first[i].word);
		const struct model_text date = {
		    text.bytes + length, text.size - length};

		if (text.size > length &&
		    memcmp(text.bytes, first[i].word, length) == 0 &&
		    read_period(date, &period)) {
			snprintf(hint, size, "write %s%.*s%s for %s",
			    first[i].before, (int)date.size, date.bytes,
			    first[i].after, first[i].meaning);
			return true;
		}
	}
	for (size_t i = 0; i < sizeof(last) / sizeof(last[0]); i++) {
		const size_t length = strlen(last[i]);
		const struct model_text date = trim((struct model_text){
		    text.bytes, text.size > length ? text.size - length : 0});

		if (text.size > length &&
		    memcmp(text.bytes + text.size - length, last[i], length) ==
		        0 &&
		    read_period(date, &period)) {
			snprintf(hint, size, "write %.*s/.. for what goes on",
			    (int)date.size, date.bytes);
			return true;
		}
	}
	return false;
}

/* Whether nothing of a period can lie on or after the first day of another one. */
static bool
is_turned(const struct crink_period *start, const struct crink_period *end)
{
	int32_t first[2], last[2];

	if (start->start.year == 0 || end->end.year == 0) {
		return false;
	}
	crink__days(
	    start->start.year, start->start.month, start->start.day, first);
	crink__days(end->end.year, end->end.month, end->end.day, last);
	return first[0] > last[1];
}

/* Two dates with something in between. */
static bool
hint_two(char *hint, size_t size, struct model_text text)
{
	static const char *const between[] = {
	    "/", "..", " to ", " - ", "\xe2\x80\x93", "-"};

	for (size_t i = 0; i < sizeof(between) / sizeof(between[0]); i++) {
		struct model_text left, right;
		struct crink_period start, end;

		if (!split(text, between[i], &left, &right) ||
		    !read_period(left, &start) || !read_period(right, &end)) {
			continue;
		}
		if (is_turned(&start, &end)) {
			snprintf(hint, size, "its end is before its start");
		} else if (i < 2) {
			continue;
		} else {
			snprintf(hint, size,
			    "write %.*s/%.*s for what lasted from then to "
			    "then, %.*s..%.*s for some day in between",
			    (int)left.size, left.bytes, (int)right.size,
			    right.bytes, (int)left.size, left.bytes,
			    (int)right.size, right.bytes);
		}
		return true;
	}
	return false;
}

bool
period_habit(char *hint, size_t size, struct model_text text)
{
	/* Such as "[2024..2023]". */
	if (text.size > 2 && text.bytes[0] == '[' &&
	    text.bytes[text.size - 1] == ']') {
		text.bytes++;
		text.size -= 2;
	}
	return hint_word(hint, size, text) || hint_two(hint, size, text);
}
