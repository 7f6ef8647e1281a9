/*
 * The line of a place with a caret under it, as a terminal shows it.
 */
#ifndef CRINKGEN_EXCERPT_H
#define CRINKGEN_EXCERPT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/place.h"
#include "base/text.h"

/* Writes the line of a place (of a long one the part around it) and a second
 * one with the caret, however wide the characters before it are. */
void excerpt_print(struct text *out, struct diag_place place, bool color);

/* Copies size bytes and a NUL to at most room bytes; control characters and
 * invalid UTF-8 become "?", a character is not cut in two. */
void excerpt_clean(char *to, size_t room, const char *from, size_t size);

#endif
