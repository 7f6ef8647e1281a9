/*
 * Where the comments of a file stay in its canonical layout: each with the key
 * or the entry that it stands by. In the order of the text there are, for one
 * of them, the comments before it; the heads, from its colon or dash to the end
 * of the line where its value, or the block of its value, begins; what belongs
 * to the value; and, for a collection, those at its end.
 */
#ifndef CRINKGEN_YAML_FORMAT_COMMENTS_H
#define CRINKGEN_YAML_FORMAT_COMMENTS_H

#include "base/memory.h"
#include "yaml/yaml.h"

enum format_slot {
	FORMAT_BEFORE, /* a key or an entry; node 0: the end of the file */
	FORMAT_HEAD,   /* a key or an entry */
	FORMAT_END,    /* a collection: after its last key or entry */
	FORMAT_SLOTS
};

struct format_note {
	uint32_t next; /* 1 + the next note of the same slot; 0: none */
};

struct format_slot_list {
	uint32_t first, last; /* 1 + the note; 0: none */
};

struct format_comments {
	const struct yaml_tree *tree;
	const struct diag_file *file;
	const struct yaml_comments *all;
	struct format_note *notes; /* one for each comment */
	struct format_slot_list (*slots)[FORMAT_SLOTS]; /* by node */
	yaml_node *containers; /* by key or entry: the collection that has it */
	uint32_t *columns;     /* by collection; none for one in brackets */
	/* Before what the comment alone on its line stands that was the last to
	 * be placed, and the column that it counted with: the next goes no
	 * deeper. */
	yaml_node limited;
	uint32_t limit;
};

/* Finds the place of each comment, in linear time. */
struct format_comments format_attach(struct memory *memory,
    const struct yaml_tree *tree, const struct diag_file *file,
    const struct yaml_comments *all);

/* The first note of a slot (1 + its number), 0: there is none. */
static inline uint32_t
format_first(const struct format_comments *comments, yaml_node node,
    enum format_slot slot)
{
	return comments->slots[node][slot].first;
}

/* The bytes of a comment without blanks at its end. */
const char *format_comment(
    const struct format_comments *comments, uint32_t note, size_t *size);

/* Whether a blank line stands above what begins its line, be it after the
 * dashes of entries or not. */
bool format_has_blank_above(
    const struct diag_file *file, size_t offset, bool behind_dashes);

#endif
