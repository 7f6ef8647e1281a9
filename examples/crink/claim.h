/*
 * Claims as crink shows them.
 */
#ifndef CRINK_CLAIM_H
#define CRINK_CLAIM_H

#include "command.h"

/* How they are shown. */
struct style {
	bool slugs; /* slugs of what a claim names, also of sources */
	bool edtf;  /* periods in EDTF, not in words */
};

/* The options that tell, up to one without a name. */
extern const struct option style_options[];

struct style style_asked(const struct argument *arguments, size_t count);

/* The claim as a sentence, and below it all that is known of it. */
void put_claim(const struct crink_relation *claim, struct style style);

/* What stands below the sentence, in lines that begin with two blanks. */
void put_details(const struct crink_relation *claim, struct style style);

/* The claimant, or who published the source that asserts it. */
const struct crink_actor *who_says(const struct crink_relation *claim);

/* "SENTENCE (WHO, STATUS, known DAY; SLUG)", in memory to free(): who is the
 * claimant, or who published the source that asserts it. */
char *brief_of(const struct crink_relation *claim, struct style style);

#endif
