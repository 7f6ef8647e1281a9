/*
 * The table of folding (lib/letters.h) that the generator is built with: all of
 * it, where the library has what its data needs. It stands in for the file that
 * the generator writes, which lib/fold.c and lib/letters.c include.
 */
#ifndef CRINKGEN_UNICODE_LAYOUT_H
#define CRINKGEN_UNICODE_LAYOUT_H

extern const unsigned char crinkgen_folding[];

#define CRINK__FOLD_BYTES crinkgen_folding
#define CRINK__FOLD_HANGUL 1
#define CRINK__FOLD_KANA 1
/* No pages: it folds each name once. */
#define CRINK__FOLD_PAGE_COUNT 0

#endif
