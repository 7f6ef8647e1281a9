/* The commonest words of English. */
#ifndef CRINKGEN_ENGLISH_H
#define CRINKGEN_ENGLISH_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a word, in small letters of ASCII, is one of them, or a plural or such of
 * one. */
bool english_is_common(const char *word, size_t size);

/* The words, sorted: lines of some, with a blank behind each. */
extern const char *const english_lines[];
extern const size_t english_line_count;

#endif
