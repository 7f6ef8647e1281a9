/* What claims have lists of, as the model keeps it. */
#ifndef CRINKGEN_ENTRIES_H
#define CRINKGEN_ENTRIES_H

#include "base/diag.h"
#include "base/memory.h"
#include "model/model.h"

/* Makes room for all lists that there are in the trees of the claims. */
void entries_start(struct memory *memory, struct model *model);

/*
 * Keeps the list of the count entries after all that are kept, and gives its
 * number; 0 where it is empty. Where the same list is there already, it is that
 * one, and the entries are no longer needed.
 */
uint32_t entries_keep(struct model_entries *entries, size_t count);

/* The first entry of the value of a key; 0, and an error, if it has none or is
 * no list. */
yaml_node entries_first(struct diag *diag, const struct yaml_tree *tree,
    yaml_node value, const char *name, const char *example);

#endif
