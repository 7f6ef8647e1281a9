/*
 * Block scalars.
 */
#ifndef CRINKGEN_YAML_LITERAL_H
#define CRINKGEN_YAML_LITERAL_H

#include "yaml/reader.h"

/* It stops at the start of a line. */
struct yaml_scalar yaml_read_literal(struct yaml_reader *reader, int32_t n);

#endif
