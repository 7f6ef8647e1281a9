/* The pass from trees to the model, by the schema. */
#ifndef CRINKGEN_BIND_H
#define CRINKGEN_BIND_H

#include "base/diag.h"
#include "base/memory.h"
#include "model/model.h"
#include "yaml/yaml.h"

/* Fills the model, which is all zero, from the trees of all files. What is
 * wrong is left out of it, and an error in diag. */
void bind_all(struct memory *memory, struct diag *diag, struct model *model,
    struct yaml_tree *const *trees, size_t tree_count);

#endif
