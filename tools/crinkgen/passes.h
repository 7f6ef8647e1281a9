/*
 * The passes of the generator, in the order in which they run. Each takes what
 * the one before made and returns something new; only diag and output print or
 * write. A pass that finds errors puts them into diag and goes on as far as it
 * makes sense, so that one run shows them all.
 */
#ifndef CRINKGEN_PASSES_H
#define CRINKGEN_PASSES_H

#include "diag.h"
#include "memory.h"
#include "model.h"
#include "text.h"
#include "yaml.h"

/* bind: trees to a model, by the schema. Adds to what is in model already. */
void bind(struct memory *memory, struct diag *diag, struct model *model,
    const struct yaml_tree *tree);

/* check: resolves references; whatever design and vocabulary forbid. */
void check(struct memory *memory, struct diag *diag, struct model *model);

/* lock: gives every slug its number. file is NULL where there is no lock yet.
 * The lines that the lock file lacks are put into added (may be NULL). */
void lock_assign(struct memory *memory, struct diag *diag, struct model *model,
    const struct diag_file *file, struct text *added);

struct index; /* index.h */

/* index: orders the rows, chains them, gathers texts, hashes names. */
struct index *index_build(
    struct memory *memory, struct diag *diag, const struct model *model);

/* emit: the three outputs. */
void emit_ids(struct text *out, const struct model *model);
void emit_layout(struct text *out, const struct index *index);
void emit_tables(struct text *out, const struct index *index);

#endif
