/* Lists: names, aliases, names in languages, attributes. */
#ifndef CRINKGEN_FIELD_LIST_H
#define CRINKGEN_FIELD_LIST_H

#include "model/field.h"

/* Whether a field is a list of good names; or a mapping from kinds of alias to
 * such; or from tags of languages to such or single ones. Errors for what is
 * wrong. */
bool field_is_names(const struct field *field);
bool field_is_aliases(const struct field *field);
bool field_is_languages(const struct field *field);

/* The attributes of an item: a mapping from slugs to quantities. There is room
 * for field_count_values() of all items. */
void field_values(const struct field *field, struct model_entity *item);
size_t field_count_values(const struct model *model);

#endif
