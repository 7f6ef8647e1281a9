/*
 * The time of a claim as a picture shows it: what is sure, what is possible, and what
 * is open.
 */
#ifndef CRINK_SPAN_H
#define CRINK_SPAN_H

#include <stdbool.h>

#include <crink/crink.h>

/* Day numbers; of an end that has none the flag tells. */
struct span {
	long first,
	    sure_first; /* the first day it may, and must have begun on */
	long sure_last,
	    last; /* the last day that is sure, and the last possible */
	bool has_first, has_last;
	bool is_sure;               /* whether any day is sure at all */
	bool open_first, open_last; /* no beginning; goes on */
	bool is_told;  /* whether the claim tells a time of its own */
	bool is_as_of; /* whether it goes on after its last day that is told */
};

/* What a claim tells; where it tells nothing, the day on which it became known. */
struct span span_of(const struct crink_relation *claim);

/* Its two ends in words for a column: "2024-10-08", "by 2024-12-01", "2022 to
 * 2024", "?" for what is not told, ".." for what is open; both in memory to free(). */
char *span_start_of(struct crink_period period);
char *span_end_of(struct crink_period period);

#endif
