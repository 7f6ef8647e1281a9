/* Scalars in the canonical layout. */
#ifndef CRINKGEN_YAML_FORMAT_SCALAR_H
#define CRINKGEN_YAML_FORMAT_SCALAR_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/text.h"

#define FORMAT_WIDTH 80

/* How a text may be written. */
enum format_style {
	FORMAT_VALUE, /* after a key; words may be numbers or truths */
	FORMAT_TEXT,  /* after a key; it is meant as a text */
	FORMAT_ENTRY  /* in brackets */
};

/* Writes a scalar on one line, plain where that reads back the same. */
void format_scalar(
    struct text *out, const char *text, size_t size, enum format_style style);

/* Columns that it takes; of what is far longer than a line, at least so many
 * as a line has. */
size_t format_width(struct memory *memory, const char *text, size_t size,
    enum format_style style);

/* Characters that it takes, however long it is. */
size_t format_length(struct memory *memory, const char *text, size_t size,
    enum format_style style);

/* Whether it can be written as words in lines after ">-". */
bool format_can_fold(const char *text, size_t size);
void format_fold(
    struct text *out, const char *text, size_t size, size_t indent);

#endif
