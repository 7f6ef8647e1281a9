/*
 * The day on which a claim became known, and what follows from it: the newest
 * day of the data, and the time of a claim that gives none.
 */
#ifndef CRINKGEN_MODEL_KNOWN_H
#define CRINKGEN_MODEL_KNOWN_H

#include "model/model.h"

/* When a claim became known: said, or else the date of its source. */
struct crink_date known_date(
    const struct model *model, const struct model_relation *relation);

/* The last day of it, as crink__days() numbers days. */
int32_t known_day(
    const struct model *model, const struct model_relation *relation);

/* The newest day of the data: the last one on which a claim of it became known,
 * of a slice that of the whole. INT32_MIN where there are no claims. */
int32_t known_newest(const struct model *slice);

/* The statuses of what is still to come: planned, pledged, expected, and those
 * that the vocabulary says so of. */
struct known_to_come {
	const struct model *model;
	uint32_t statuses[3];
};

struct known_to_come known_to_come(const struct model *model);

bool known_is_to_come(const struct known_to_come *to_come, uint32_t status);

/*
 * Gives those claims a time that give none: what is told holds as of the day on
 * which it became known; what is planned, pledged or expected, on a day from
 * that one on. One that says when but cannot be read, or of which nobody can tell
 * when it became known, stays without.
 */
void known_bind(struct model *model);

#endif
