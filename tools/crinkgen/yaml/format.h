/*
 * The canonical layout of a data file: order of keys, quotes, line breaks. All
 * comments stay, each with the key or the entry that it stands by.
 */
#ifndef CRINKGEN_YAML_FORMAT_H
#define CRINKGEN_YAML_FORMAT_H

#include "base/diag.h"
#include "base/memory.h"
#include "base/text.h"
#include "yaml/yaml.h"

/* What the layout goes by. A place is where a collection stands in a data file:
 * FORMAT_ROOT, the others as whoever knows the data numbers them. */
#define FORMAT_ROOT 0u

struct format_key {
	uint32_t rank;  /* the keys of a mapping ascend, equal ones stay */
	bool is_text;   /* the value is a text, never a number or a truth */
	unsigned below; /* the place of the value */
};

struct format_layout {
	struct format_key (*key)(unsigned place, const char *name, size_t size);
	unsigned (*entry)(unsigned place); /* the place of its entries */
};

/* Writes a tree, which was read from file with these comments. False, and an
 * error, if it would be no YAML: where a key gets too long by its escapes. */
bool format(struct memory *memory, struct diag *diag, struct text *out,
    const struct yaml_tree *tree, const struct diag_file *file,
    const struct yaml_comments *comments, const struct format_layout *layout);

#endif
