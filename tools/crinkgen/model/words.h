/* Whether sentences can be made of the vocabulary. */
#ifndef CRINKGEN_WORDS_H
#define CRINKGEN_WORDS_H

#include "base/diag.h"
#include "model/model.h"

/* Errors for what lacks the words that its sentences need. */
void words_check(struct diag *diag, const struct model *model);

#endif
