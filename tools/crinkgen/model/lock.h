/*
 * The lock file, which keeps the numbers of slugs: "class slug number", and
 * "retired" after it where the slug is gone. A number is never given twice.
 */
#ifndef CRINKGEN_LOCK_H
#define CRINKGEN_LOCK_H

#include "base/diag.h"
#include "base/memory.h"
#include "model/model.h"
#include "base/text.h"

/* Gives every slug its number: that of the lock file (NULL: there is none), or
 * the next free one of its class. */
void lock_assign(struct memory *memory, struct diag *diag, struct model *model,
    const struct diag_file *file);

/* An error for each slug of the lock file that is in no data file, and that a
 * lock_write() would retire. */
void lock_refuse_retired(
    struct diag *diag, const struct model *model, const struct diag_file *file);

/* Writes a line for each of them: "retired: actor x". */
void lock_list_retired(
    const struct model *model, const struct diag_file *file, struct text *out);

/* Writes the lock file with lines added for new slugs, and slugs that are gone
 * marked as retired. file as above. */
void lock_write(
    const struct model *model, const struct diag_file *file, struct text *out);

#endif
