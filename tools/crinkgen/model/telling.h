/*
 * Claims that tell who belongs to whom: whether one of a kind tells so as a fact,
 * and whether that may be so on a day.
 */
#ifndef CRINKGEN_TELLING_H
#define CRINKGEN_TELLING_H

#include "model/known.h"
#include "model/model.h"

/* Claims of a kind; numbers of the model, UINT32_MAX: there is no such word. */
struct telling {
	uint32_t kind, speculated;
	struct known_to_come to_come;
};

/* Those of the kind of a slug; .kind is 0 where the vocabulary has none. */
struct telling telling_find(const struct model *model, const char *kind);

/* Whether a claim is of the kind, has both sides, is not negated, and is neither
 * speculated nor still to come. (Whether it stands is not asked.) */
bool telling_is_fact(
    const struct telling *telling, const struct model_relation *relation);

/* Whether a claim may hold on a day, which is the newest one of the data. */
bool telling_may_hold(const struct model *model,
    const struct model_relation *relation, int32_t day);

#endif
