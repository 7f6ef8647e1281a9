/*
 * Periods as they are written elsewhere.
 */
#ifndef CRINKGEN_MODEL_PERIOD_HABITS_H
#define CRINKGEN_MODEL_PERIOD_HABITS_H

#include <stddef.h>

#include "model/model.h"

/* Writes to hint, of size bytes, what is wrong with a text that is no period, and
 * how to write what it may mean; false where nobody can tell. */
bool period_habit(char *hint, size_t size, struct model_text text);

#endif
