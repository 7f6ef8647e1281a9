/* The pass that proves the model sound. */
#ifndef CRINKGEN_CHECKS_H
#define CRINKGEN_CHECKS_H

#include "model/bearers.h"
#include "base/diag.h"
#include "base/memory.h"
#include "model/model.h"

/* Whatever the schema alone cannot tell: cycles, names that several bear,
 * codes, attributes in the wrong unit, claims against their vocabulary.
 * bearers: of actors, items and sources, by class. */
void check(struct memory *memory, struct diag *diag, const struct model *model,
    struct bearers *const bearers[MODEL_CLASS_COUNT]);

#endif
