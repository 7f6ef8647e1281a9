/*
 * Who belongs to whom: what an actor is an organ of, and what standing claims tell
 * it to be a member of.
 */
#ifndef CRINKGEN_BELONGING_H
#define CRINKGEN_BELONGING_H

#include "model/between.h"
#include "model/model.h"

/* The edges from actors to those that they belong to: with memberships of
 * whatever day, or just those that may hold on the newest one. */
struct between belonging(
    struct memory *memory, const struct model *model, bool is_of_newest);

#endif
