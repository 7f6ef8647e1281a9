/* What letters fold to, as pages of code points. Private to alphabet.c. */
#ifndef CRINKGEN_ALPHABET_PAGES_H
#define CRINKGEN_ALPHABET_PAGES_H

#include "tables/alphabet_encode.h"

/* Makes the pages from the list. */
void letters_lay_pages(struct memory *memory, struct letters *letters);

#endif
