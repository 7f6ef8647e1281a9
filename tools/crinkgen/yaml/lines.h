/*
 * The way from one line of block collections to the next.
 */
#ifndef CRINKGEN_YAML_LINES_H
#define CRINKGEN_YAML_LINES_H

#include "yaml/reader.h"

void yaml_start_line(struct yaml_reader *reader, const char *p);
void yaml_finish_line(struct yaml_reader *reader);
void yaml_leave_literal(struct yaml_reader *reader);

#endif
