/*
 * Errors about words that nothing is called by: sections, keys and slugs, each
 * with what was probably meant.
 */
#ifndef CRINKGEN_UNKNOWN_H
#define CRINKGEN_UNKNOWN_H

#include "base/diag.h"
#include "model/model.h"
#include "model/schema.h"

void unknown_section(
    struct diag *diag, struct diag_place place, struct model_text name);

/* A key of a record of a section. */
void unknown_key(struct diag *diag, struct diag_place place,
    struct model_text name, const struct schema_section *section);

/* A slug of a class. Takes time in proportion to the records of the class, as
 * long as diag_has_room(). */
void unknown_slug(struct diag *diag, struct diag_place place,
    struct model_text slug, const struct model *model,
    enum model_class category);

#endif
