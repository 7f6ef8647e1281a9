/*
 * How a claim stands to others.
 */
#ifndef CRINK_LINKS_H
#define CRINK_LINKS_H

#include "claim.h"
#include "terminal.h"

/* Whether no claim supersedes, withdraws or corrects it. */
bool is_standing(const struct crink_relation *claim);

/* Whether it was known by a day and no claim known by then supersedes, withdraws
 * or corrects it. */
bool is_standing_on(const struct crink_relation *claim, struct crink_date day);

/* Whether a claim that stands on a day denies it. */
bool is_denied(const struct crink_relation *claim, struct crink_date day);

/* How it stands out among others by what was known on a day: denied by one that
 * stands; pale where it stands no longer, or is hearsay or speculation. */
enum shade shade_of_claim(
    const struct crink_relation *claim, struct crink_date day);

/* The same of its sentence above what else is told of it. */
enum shade shade_of_heading(
    const struct crink_relation *claim, struct crink_date day);

/* What the claim supersedes, withdraws or corrects, and what that one does, each
 * in a line, those that came before further to the right; or the other way round,
 * what came later, as far as it was known by a day. */
void put_earlier(const struct crink_relation *claim, struct style style);
void put_later(const struct crink_relation *claim, struct crink_date day,
    struct style style);

/* The claims known by a day that confirm, deny or contradict it, each in a line,
 * "once denied by" where they stand no longer; and only those that stand and
 * deny it. */
void put_reactions(const struct crink_relation *claim, struct crink_date day,
    struct style style);
void put_denials(const struct crink_relation *claim, struct crink_date day,
    struct style style);

/* The claims that the claim has such a link to, or those that have it to the
 * claim, each in a line. */
void put_linked(const struct crink_relation *claim, enum crink_link link,
    bool from, struct style style);

/* All other links to and from the claim, each in a line. */
void put_links(const struct crink_relation *claim, struct style style);

#endif
