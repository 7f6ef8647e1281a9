/*
 * UTF-8 that comes in pieces, which may be cut anywhere.
 */
#ifndef CRINK_CHARACTERS_H
#define CRINK_CHARACTERS_H

#include <stdbool.h>
#include <stddef.h>

/* Where a text is; begins all zero. */
struct characters {
	char bytes[4]; /* of a character that has begun */
	unsigned char count, size;
	unsigned char low, high; /* what its next byte may be */
};

/* What is done with each character, and with the bytes of each that is none: as
 * many as a character may begin with, which is what others replace by one
 * U+FFFD. */
typedef void character_function(
    void *context, const char *bytes, size_t size, bool is_valid);

void characters_add(struct characters *characters, const char *text,
    size_t size, character_function *take, void *context);

/* The end of the text: what has begun is no character. */
void characters_end(
    struct characters *characters, character_function *take, void *context);

/* Whether a character works on a terminal or ends a line: C0 and C1 controls,
 * DEL, and the separators of lines and paragraphs. */
bool is_control(const char *bytes, size_t size);

#endif
