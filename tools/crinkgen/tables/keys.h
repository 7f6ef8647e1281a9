/* Where the folded names lie: one run of bytes, in which they may overlap. */
#ifndef CRINKGEN_KEYS_H
#define CRINKGEN_KEYS_H

#include "model/bearers.h"
#include "base/memory.h"
#include "tables/names.h"

/* Fills offsets, keys and key_size. */
void keys_build(
    struct memory *memory, const struct bearers *bearers, struct names *names);

#endif
