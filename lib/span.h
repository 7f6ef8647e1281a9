/*
 * What a period leaves open, in days: compiled into the library and into the
 * generator, so that both hold the same to be possible.
 */
#ifndef CRINK__SPAN_H
#define CRINK__SPAN_H

#include "edtf.h"

/*
 * A period is some first day and some last day, the first not after the last.
 * What is known of each is the earliest and the latest day that it may be, as
 * crink__days() numbers them: INT32_MIN and INT32_MAX where no bound is known,
 * and INT32_MIN twice for the first day of what has no beginning. What has no
 * end lasts at least up to the newest day of the data.
 */
struct crink__span {
	int32_t first[2], last[2];
	bool is_uncertain; /* either end has the mark */
};

/* Of a period that no claim is known for: crink__span_of() then bounds nothing
 * by the day on which it became known. */
#define CRINK__UNTOLD INT32_MAX

/*
 * The span of a period; newest is the newest day of the data. What a claim
 * tells as done had happened when the claim became known: with known, the last
 * day on which it may have, an end of which nothing is known lies on or before
 * that day, or on the day of the other end where that is later.
 *
 * An approximate end reaches a unit of its own precision further both ways; for
 * orders, in which marks do not count, clear them first. False if it is no
 * period, impossible, or ends before it begins.
 */
bool crink__span_of(const struct crink_period *period, int32_t newest,
    int32_t known, struct crink__span *span);

/* The same of a period that is sound, as those of claims are. */
void crink__span_of_sound(const struct crink_period *period, int32_t newest,
    int32_t known, struct crink__span *span);

/* Whether all dates that are given are some, and none of the bounds of a period
 * excludes another. */
bool crink__bounds_valid(struct crink_date start,
    struct crink_date start_latest, struct crink_date end_earliest,
    struct crink_date end);

/* Whether it may cover one of the days from the first to the second. */
static inline bool
crink__span_may(const struct crink__span *span, const int32_t days[2])
{
	return span->first[0] <= days[1] && days[0] <= span->last[1];
}

/* Whether it covers all of these days, whatever is not known. */
bool crink__span_must(const struct crink__span *span, const int32_t days[2]);

#endif
