/* Whether what may be found in running text is a name and nothing else there. */
#ifndef CRINKGEN_TEXT_CHECKS_H
#define CRINKGEN_TEXT_CHECKS_H

#include "base/diag.h"
#include "model/model.h"

/* Warns of names that may be found in any case and are an ordinary English word or
 * shorter than three letters. */
void text_check(struct diag *diag, const struct model *model);

#endif
