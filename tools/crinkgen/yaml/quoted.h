/*
 * Scalars in single or double quotes.
 */
#ifndef CRINKGEN_YAML_QUOTED_H
#define CRINKGEN_YAML_QUOTED_H

#include "yaml/reader.h"

struct yaml_scalar yaml_read_quoted(struct yaml_reader *reader, int32_t n);

#endif
