/* Binds one value to its field: by the type that the schema gives it. */
#ifndef CRINKGEN_BIND_FIELD_H
#define CRINKGEN_BIND_FIELD_H

#include "model/field.h"

/* Errors for what is wrong with the value of a key, which is left out then. */
void bind_field(const struct bind *bind, struct model_record *record,
    const struct schema_key *key, yaml_node value);

#endif
