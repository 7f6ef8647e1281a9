/* Decoys that a slice has no use for. */
#ifndef CRINKGEN_DECOYS_H
#define CRINKGEN_DECOYS_H

#include "base/memory.h"
#include "model/model.h"

/*
 * Leaves those decoys of a slice that can change what is found in running text:
 * within which a name that may be found begins, of those that are kept, or another
 * decoy that is left.
 */
void decoys_cut(struct memory *memory, struct model *model);

#endif
