/* A smaller model: of another one what is kept, in the same order. */
#ifndef CRINKGEN_CUT_H
#define CRINKGEN_CUT_H

#include "model/closure.h"

/*
 * Makes the model that has just what is kept of another, which it has as its
 * whole. Enumerators stay, numbers are its own; quantities, periods and lists that
 * nothing uses any longer are left out, and so are links to or from what is not
 * kept. Nothing can be bound to it: it has no table of what there is already.
 */
struct model cut(struct memory *memory, const struct closure *closure);

#endif
