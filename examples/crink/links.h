/*
 * How a claim stands to others.
 */
#ifndef CRINK_LINKS_H
#define CRINK_LINKS_H

#include "claim.h"

/* Whether no claim supersedes, withdraws or corrects it. */
bool is_standing(const struct crink_relation *claim);

/* What the claim supersedes, withdraws or corrects, and what that one does, each
 * in a line, those that came before further to the right; or the other way round,
 * what came later, as far as it was known by a day. */
void put_earlier(const struct crink_relation *claim, struct style style);
void put_later(const struct crink_relation *claim, struct crink_date day,
    struct style style);

/* All other links to and from the claim, each in a line. */
void put_links(const struct crink_relation *claim, struct style style);

#endif
