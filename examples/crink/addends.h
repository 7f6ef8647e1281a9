/*
 * Which claims count in a sum, and why the others do not.
 */
#ifndef CRINK_ADDENDS_H
#define CRINK_ADDENDS_H

#include "answers.h"
#include "claim.h"

enum fate {
	COUNTED,
	NO_QUANTITY,
	OTHER_UNIT,
	RATE,
	NEGATED,
	ENDED, /* superseded, withdrawn or corrected */
	PART,  /* repeats or is part of what could count too */
	FATES
};

struct addends {
	const struct answers *answers;
	enum crink_unit unit;
	bool is_standing;    /* what matches stands on the day asked for */
	struct set possible; /* all that count, and what is part of them */
	size_t fates[FATES], all;
	enum crink_unit per; /* of the rates; NONE where they differ */
};

/* answers and what it rests on must live on. To be freed. */
struct addends find_addends(
    const struct answers *answers, enum crink_unit unit, bool is_standing);
void addends_free(struct addends *addends);

/* What counts, a line each, those that answer one question together; then how
 * many do, and why the others do not. */
void put_addends(const struct addends *addends, struct style style);

/* Tells on stderr why there is no sum; returns what crink exits with. */
int tell_no_sum(const struct addends *addends);

#endif
