/* Whether what claims have to do with each other, and with the questions that
 * they answer, can be. */
#ifndef CRINKGEN_LINK_CHECKS_H
#define CRINKGEN_LINK_CHECKS_H

#include "base/diag.h"
#include "base/memory.h"
#include "model/model.h"

void links_check(
    struct memory *memory, struct diag *diag, const struct model *model);

#endif
