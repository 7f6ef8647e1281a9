/* The pass from the model to tables. */
#ifndef CRINKGEN_BUILD_H
#define CRINKGEN_BUILD_H

#include "base/diag.h"
#include "tables/index.h"

/* NULL, and an error, where the tables would be too large. */
struct index *build(struct memory *memory, struct diag *diag,
    const struct model *model,
    struct bearers *const bearers[MODEL_CLASS_COUNT]);

#endif
