/* Texts, which a record keeps as nodes of its tree. */
#ifndef CRINKGEN_FIELD_TEXT_H
#define CRINKGEN_FIELD_TEXT_H

#include "model/field.h"

#define FIELD_NAME_MAX 255
#define FIELD_TEXT_MAX 4000

/* Whether a text is not empty, not too long, one line and has no control
 * characters; else an error. */
bool field_is_text(const struct field *field, size_t limit);

/* Whether a text is the tag of a language, in the case that is usual; else an
 * error at the place. */
bool field_is_language(
    const struct field *field, struct model_text text, struct diag_place place);

/* Whether a field is a good text of its type; else an error. */
bool field_is_good_text(const struct field *field);

#endif
