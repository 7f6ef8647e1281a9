/*
 * What is known of any two that a text names.
 */
#ifndef CRINK_PAIRS_H
#define CRINK_PAIRS_H

#include "claim.h"
#include "tally.h"

/* Begins all zero but for the style. */
struct pairs {
	struct style style;
	struct tally told; /* pairs that were */
	/* Claims of one entity of a text and others of it. */
	struct shared *shared;
	size_t count, room;
};

/* Shows the claims of each two entities of a text, in the order in which it names
 * them first; not those that were told before. */
void put_pairs(struct pairs *pairs, const struct tally *named);

void pairs_free(struct pairs *pairs);

#endif
