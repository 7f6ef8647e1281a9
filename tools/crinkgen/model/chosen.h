/*
 * The claims that a slice is made for: those between some actors, those that rest
 * on some sources, those that became known since a date; all that is asked of them
 * together.
 *
 * Of actors, whoever belongs to one on the newest day of the data counts with it,
 * as its organ or as a member, and whoever is told to have held an office of one of
 * those. A claim is between them if they are its subject and its object, as far as
 * it has these, and it has one of them. It rests on a source by any of its evidence.
 */
#ifndef CRINKGEN_CHOSEN_H
#define CRINKGEN_CHOSEN_H

#include "base/diag.h"
#include "model/closure.h"

struct chosen {
	const char *keep, *sources; /* slugs with commas; NULL: any */
	const char *since;          /* a date; NULL: whenever */
};

/* The first day of a date, which counts since then; false if it is no date. */
bool chosen_day(const char *date, int32_t *day);

/* Whether anything is asked of claims. */
bool chosen_is_any(const struct chosen *chosen);

/* Keeps these claims and actors, whether there is a claim of them or not. Errors
 * where a slug is unknown, and where no claim is left. */
void chosen_keep(struct memory *memory, struct diag *diag,
    const struct chosen *chosen, struct closure *closure);

#endif
