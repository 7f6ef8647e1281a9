/*
 * Pictures of claims, and what they need.
 */
#ifndef CRINK_PICTURE_H
#define CRINK_PICTURE_H

#include "answers.h"

/* A picture of claims in the order of time. */
void put_timeline(
    const struct answers *answers, bool by_question, const char *title);

/* A picture of who does what to whom; of the first most actors alone, those with
 * most claims, with own, where it is not NULL, in the middle. */
void put_network(const struct answers *answers, const struct crink_actor *own,
    size_t most, const char *title);

/* A picture of the answers to a question that were known by a day; of none, none. */
void put_plot(const struct crink_question *question, struct crink_date day);

#endif
