#include "habits.h"

#include <stdlib.h>
#include <string.h>

#include <crink/crink.h>

#include "print.h"

/* The part of a text without the blanks around it, in memory to free(), if it is a
 * period; else NULL. */
static char *
period_in(const char *text, size_t size, struct crink_period *period)
{
	char *part;

	while (size > 0 && text[0] == ' ') {
		text++;
		size--;
	}
	while (size > 0 && text[size - 1] == ' ') {
		size--;
	}
	part = text_of("%.*s", (int)size, text);
	*period = crink_period_parse(part);
	/* What is no period has no EDTF. */
	if (crink_period_format(NULL, 0, *period) == 0) {
		free(part);
		return NULL;
	}
	return part;
}

/* "since 2022", "until 2024", "2022 - now". */
static char *
hint_word(const char *text)
{
	static const char *const since[] = {"since ", "from "};
	static const char *const until[] = {
	    "until ", "till ", "by ", "before "};
	static const char *const open[] = {"/now", "/today", "/present",
	    " to now", " to date", " to present", "- now", "-now", "- today",
	    "- present", "-present", "\xe2\x80\x93", "-"};
	const size_t size = strlen(text);
	struct crink_period period;
	char *date = NULL, *hint;
	bool goes_on = true;

	for (size_t i = 0; date == NULL && i < sizeof(since) / sizeof(*since);
	     i++) {
		if (strncmp(text, since[i], strlen(since[i])) == 0) {
			date = period_in(text + strlen(since[i]),
			    size - strlen(since[i]), &period);
		}
	}
	for (size_t i = 0; date == NULL && i < sizeof(open) / sizeof(*open);
	     i++) {
		const size_t length = strlen(open[i]);

		if (size > length &&
		    strcmp(text + size - length, open[i]) == 0) {
			date = period_in(text, size - length, &period);
		}
	}
	for (size_t i = 0; date == NULL && i < sizeof(until) / sizeof(*until);
	     i++) {
		if (strncmp(text, until[i], strlen(until[i])) == 0) {
			date = period_in(text + strlen(until[i]),
			    size - strlen(until[i]), &period);
			goes_on = false;
		}
	}
	if (date == NULL) {
		return NULL;
	}
	hint = goes_on ? text_of("write %s/.. for all time from then on", date)
	               : text_of("write ../%s for all time up to then", date);
	free(date);
	return hint;
}

/* Two dates, as an interval if they make one. */
static char *
hint_joined(const char *left, const char *right)
{
	char *joined = text_of("%s/%s", left, right), *hint;
	const struct crink_period period = crink_period_parse(joined);

	hint = crink_period_format(NULL, 0, period) == 0
	           ? text_of("its end is before its start")
	           : text_of("write %s", joined);
	free(joined);
	return hint;
}

/* Two dates with something in between. */
static char *
hint_two(const char *text)
{
	static const char *const between[] = {
	    "/", "..", " to ", " - ", "\xe2\x80\x93", "-"};
	char *hint = NULL;

	for (size_t i = 0;
	     hint == NULL && i < sizeof(between) / sizeof(between[0]); i++) {
		const char *at = strstr(text, between[i]);
		struct crink_period start, end;
		char *left, *right;

		if (at == NULL) {
			continue;
		}
		left = period_in(text, (size_t)(at - text), &start);
		at += strlen(between[i]);
		right = period_in(at, strlen(at), &end);
		if (left != NULL && right != NULL && start.start.year != 0 &&
		    end.end.year != 0) {
			hint = hint_joined(left, right);
		}
		free(left);
		free(right);
	}
	return hint;
}

char *
period_hint(const char *text)
{
	const size_t size = strlen(text);
	char *inner, *hint = hint_word(text);

	if (hint != NULL) {
		return hint;
	}
	if (size < 2 || text[0] != '[' || text[size - 1] != ']') {
		return hint_two(text);
	}
	inner = text_of("%.*s", (int)size - 2, text + 1);
	hint = hint_two(inner);
	free(inner);
	return hint;
}
