/*
 * What is checked of claims: that they have what their kinds need, that none is
 * made twice, and that nobody acts on himself.
 */
#ifndef CRINKGEN_CLAIMS_H
#define CRINKGEN_CLAIMS_H

#include "base/diag.h"
#include "base/memory.h"
#include "model/model.h"

void claims_check(
    struct memory *memory, struct diag *diag, const struct model *model);

#endif
