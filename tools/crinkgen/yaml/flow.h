/*
 * Collections in brackets.
 */
#ifndef CRINKGEN_YAML_FLOW_H
#define CRINKGEN_YAML_FLOW_H

#include "yaml/reader.h"

void yaml_read_flow(struct yaml_reader *reader, int32_t n);

#endif
