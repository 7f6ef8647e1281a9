/*
 * A value on its way from a tree into the field of a record, and what it may be:
 * one file for each sort of value. Private to the binding of records.
 */
#ifndef CRINKGEN_FIELD_H
#define CRINKGEN_FIELD_H

#include "base/diag.h"
#include "base/memory.h"
#include "model/model.h"
#include "model/schema.h"

/* What binding works on. */
struct bind {
	struct memory *memory;
	struct diag *diag;
	struct model *model;
};

struct field {
	const struct bind *bind;
	struct model_record *record;
	const struct schema_key *key;
	yaml_node node;
	struct model_text text; /* of a scalar */
	struct diag_place place;
};

/* An error about the text of a field: "'X' is no ...". */
void field_complain(const struct field *field, const char *what);

/* The number of a slug; 0, and an error at the place, if there is none. */
uint32_t field_resolve(const struct field *field, struct model_text slug,
    enum model_class category, struct diag_place place);

#endif
