/* Binds a record, key by key. */
#ifndef CRINKGEN_BIND_RECORD_H
#define CRINKGEN_BIND_RECORD_H

#include "model/field.h"

/* Binds the keys of a record, but for its slug and its evidence, and finds those
 * that it lacks. extends: the class that the record adds to by 'extends: true',
 * else MODEL_CLASS_COUNT. */
void bind_record(const struct bind *bind, const struct schema_section *section,
    struct model_record *record, enum model_class extends);

#endif
