/*
 * What becomes of a letter above ASCII when a name is folded.
 */
#ifndef CRINK__LETTERS_H
#define CRINK__LETTERS_H

#include <stdint.h>

/*
 * 0: dropped (a mark, blank, sign). Below 0x80: that ASCII letter. Above
 * 0xffffff: two ASCII letters, the first in the lowest byte, the second in the
 * highest. Else a character above ASCII: code itself, or what it folds to.
 */
uint32_t crink__letter(uint32_t code);

#endif
