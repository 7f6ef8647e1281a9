/*
 * Diagnostics: what is wrong with the data, where, and what to do about it.
 * Errors are collected as they are found and printed at the end of the run, in
 * the order of their places, and warnings after them: the first DIAG_SHOWN in
 * all, the rest counted.
 */
#ifndef CRINKGEN_DIAG_H
#define CRINKGEN_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "base/place.h"
#include "base/text.h"

/* Errors and warnings that are printed. */
#define DIAG_SHOWN 20
/* Notes that an error can have. */
#define DIAG_NOTES 4

struct diag_entry;

struct diag {
	struct memory *memory;
	struct diag_entry *entries; /* the first errors and warnings, sorted */
	size_t kept;
	struct diag_entry *newest; /* what notes belong to; NULL: not kept */
	size_t errors, warnings;   /* all that were found */
	bool color;
};

/* How much is shown of a text of the user's, which may be very long. */
static inline int
diag_shown(size_t size)
{
	return size > 100 ? 100 : (int)size;
}

/* For "%.*s": such a text. */
#define DIAG_TEXT(text, size) diag_shown(size), (text)

/* An error at a place. format as printf; the text has no newline at its end. */
void diag_error(struct diag *diag, struct diag_place place, const char *format,
    ...) __attribute__((format(printf, 3, 4)));

/* As diag_error(), about what is sound and yet hardly meant. */
void diag_warning(struct diag *diag, struct diag_place place,
    const char *format, ...) __attribute__((format(printf, 3, 4)));

/* A note that belongs to the error or warning before it: "first defined here". */
void diag_note(struct diag *diag, struct diag_place place, const char *format,
    ...) __attribute__((format(printf, 3, 4)));

/* Whether it is worth an effort to find a suggestion for the next error. */
bool diag_has_room(const struct diag *diag);

/* Writes the errors and warnings with their lines and carets, then how many
 * were left out. */
void diag_print(const struct diag *diag, struct text *out);

#endif
