/*
 * Plain scalars. n: how far the lines of a scalar must be indented; flow: see
 * yaml_plain_line().
 */
#ifndef CRINKGEN_YAML_PLAIN_H
#define CRINKGEN_YAML_PLAIN_H

#include "yaml/reader.h"

void yaml_plain_start(struct yaml_reader *reader, const char *p, unsigned flow);
struct yaml_scalar yaml_read_plain(
    struct yaml_reader *reader, int32_t n, unsigned flow);
struct yaml_scalar yaml_make_plain(
    struct yaml_reader *reader, const char *from, const char *to);
const char *yaml_fold(const char *p, char **out);

#endif
