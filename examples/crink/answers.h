/*
 * The claims that meet the conditions among the arguments of a command.
 */
#ifndef CRINK_ANSWERS_H
#define CRINK_ANSWERS_H

#include "command.h"
#include "set.h"

struct answers {
	struct crink_query query; /* what is given once, or must all hold */
	struct set joined;        /* those that also have any of the others */
	bool is_joined;           /* whether there are any others */
	bool unclaimed;           /* only what the source itself says */
	/* The links that it has to other claims, and that others have to it: the
	 * bit of each. */
	unsigned long links, linked;
};

/*
 * Ends the program where a name is unknown. unsure tells whether what may hold on
 * the days of --on is meant too, and not only what is sure to. To be freed.
 */
struct answers find_answers(const struct command *command,
    const struct argument *arguments, size_t count, bool unsure);

/* What --least asks for, which goes with --on. */
bool is_unsure(const struct command *command, const struct argument *arguments,
    size_t count);

/* The claim that follows after, or the first one for NULL; NULL at the end. */
const struct crink_relation *answers_next(
    const struct answers *answers, const struct crink_relation *after);

size_t answers_count(const struct answers *answers);

void answers_free(struct answers *answers);

/* Tells on stderr that nothing matches; returns EXIT_NOTHING. */
int tell_none(void);

#endif
