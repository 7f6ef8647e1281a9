/*
 * Block collections and what stands in them.
 */
#ifndef CRINKGEN_YAML_BLOCK_H
#define CRINKGEN_YAML_BLOCK_H

#include "yaml/reader.h"

void yaml_read_lines(struct yaml_reader *reader, int32_t n, bool value);
void yaml_read_value(struct yaml_reader *reader, int32_t n, bool value);

#endif
