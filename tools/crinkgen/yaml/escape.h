/*
 * Escapes.
 */
#ifndef CRINKGEN_YAML_ESCAPE_H
#define CRINKGEN_YAML_ESCAPE_H

#include "yaml/reader.h"

/* Decodes the text between double quotes. */
char *yaml_unescape(
    struct yaml_reader *reader, char *out, const char *from, const char *to);

#endif
