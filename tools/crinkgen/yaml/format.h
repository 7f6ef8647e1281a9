/*
 * The canonical layout of a data file: order of keys, quotes, line breaks. All
 * comments stay, each before or behind what it stands before or behind.
 */
#ifndef CRINKGEN_FORMAT_H
#define CRINKGEN_FORMAT_H

#include "base/diag.h"
#include "base/memory.h"
#include "base/text.h"
#include "yaml/yaml.h"

/* Writes a tree, which was read from file with these comments. */
void format(struct memory *memory, struct text *out,
    const struct yaml_tree *tree, const struct diag_file *file,
    const struct yaml_comments *comments);

/* ---- private to the formatter -------------------------------------- */

#define FORMAT_WIDTH 80

/* How a text may be written. */
enum format_style {
	FORMAT_VALUE, /* behind a key; words may be numbers or truths */
	FORMAT_TEXT,  /* behind a key; it is meant as a text */
	FORMAT_ENTRY  /* in brackets */
};

/* Writes a scalar on one line, plain where that reads back the same. */
void format_scalar(
    struct text *out, const char *text, size_t size, enum format_style style);

/* Columns that it takes. */
size_t format_width(struct memory *memory, const char *text, size_t size,
    enum format_style style);

/* Whether it can be written as words in lines behind ">-". */
bool format_can_fold(const char *text, size_t size);
void format_fold(
    struct text *out, const char *text, size_t size, size_t indent);

/*
 * Comments, by the node that they belong to: a key, or an entry of a sequence.
 */
struct format_comments {
	struct memory *memory;
	const struct diag_file *file;
	const struct yaml_comments *all;
	struct format_note *notes; /* one for each comment */
	uint32_t *heads;           /* by node: 1 + its first note */
	uint32_t nodes;
};

struct format_comments format_attach(struct memory *memory,
    const struct yaml_tree *tree, const struct diag_file *file,
    const struct yaml_comments *comments);

/* The comments before a node, each on a line of its own, with the blank lines
 * that were there; node 0: those at the end of the file. offset: of the node,
 * for the blank line before itself. */
void format_comments_before(const struct format_comments *comments,
    struct text *out, yaml_node node, uint32_t offset, size_t indent);

/* The comment behind a node, on its line. */
void format_comment_behind(
    const struct format_comments *comments, struct text *out, yaml_node node);

#endif
