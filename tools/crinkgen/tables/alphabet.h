/*
 * What letters fold to, as far as names need it: of the table that the generator
 * is built with, what is dropped, and what leads to letters of names and of the
 * words that can be looked up. lib/letters.h tells what the table looks like.
 */
#ifndef CRINKGEN_ALPHABET_H
#define CRINKGEN_ALPHABET_H

#include "tables/alphabet_encode.h"
#include "tables/index.h"

struct letters *letters_build(struct memory *memory, const struct index *index);

#endif
