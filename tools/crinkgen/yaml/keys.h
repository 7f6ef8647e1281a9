/*
 * The keys of a mapping.
 */
#ifndef CRINKGEN_YAML_KEYS_H
#define CRINKGEN_YAML_KEYS_H

#include "yaml/reader.h"

/* Reports the keys that a mapping has twice. */
void yaml_check_keys(struct yaml_reader *reader, uint32_t mapping);

#endif
