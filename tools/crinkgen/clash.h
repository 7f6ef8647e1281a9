/* Whether a run would write over what it reads, or write one file twice. */
#ifndef CRINKGEN_CLASH_H
#define CRINKGEN_CLASH_H

#include <stdbool.h>
#include <stdio.h>

#include "base/memory.h"
#include "options.h"

/*
 * True, and a message, if an output is a file that is read, or two outputs, or
 * two files that are formatted in place, are one, by whatever paths and links. To be asked before anything is read.
 * out: where trees and texts are printed, which is an output too.
 */
bool clash_found(struct memory *memory, const struct options *options,
    FILE *out, FILE *messages);

#endif
