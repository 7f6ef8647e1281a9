/* The pass from trees to the model, by the schema. */
#ifndef CRINKGEN_BIND_H
#define CRINKGEN_BIND_H

#include "base/diag.h"
#include "base/memory.h"
#include "model/model.h"
#include "yaml/yaml.h"

/* Fills the model, which is all zero, from the trees of all files. What is
 * wrong is left out of it, and an error in diag. */
void bind(struct memory *memory, struct diag *diag, struct model *model,
    struct yaml_tree *const *trees, size_t tree_count);

/* The number of a slug in a class, 0 if there is none. */
uint32_t bind_find(
    const struct model *model, enum model_class class, struct model_text slug);

/* Private to the pass: binds one value to its field. */
struct bind {
	struct memory *memory;
	struct diag *diag;
	struct model *model;
};

struct schema_key;

/* How many attributes the items have in all. */
size_t bind_count_values(const struct model *model);

void bind_field(const struct bind *bind, struct model_record *record,
    const struct schema_key *key, yaml_node value);

#endif
