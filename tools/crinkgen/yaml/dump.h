/*
 * Prints a tree as one line of JSON: what the reader understood, for tests
 * and for people who wonder.
 */
#ifndef CRINKGEN_DUMP_H
#define CRINKGEN_DUMP_H

#include "base/text.h"
#include "yaml/yaml.h"

/*
 * Every scalar is a string, an empty value is null, a mapping an object with
 * its keys in the order of the document.
 */
void dump(struct text *out, const struct yaml_tree *tree);

#endif
