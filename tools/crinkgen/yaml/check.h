/*
 * The characters of the text.
 */
#ifndef CRINKGEN_YAML_CHECK_H
#define CRINKGEN_YAML_CHECK_H

#include "yaml/reader.h"

void yaml_check_text(struct yaml_reader *reader);
const char *yaml_find_odd(const char *p, const char *end);
_Noreturn void yaml_fail_odd(struct yaml_reader *reader, const char *at);

#endif
