/*
 * The reader: YAML text to a tree.
 *
 * It reads a strict subset of YAML 1.2.2: one document of block and flow
 * collections, plain, quoted and block scalars, comments. Inside the subset
 * the tree is what the standard says; everything else is refused with its
 * place. Every scalar is text: nothing is ever a number or a truth value here.
 */
#ifndef CRINKGEN_YAML_H
#define CRINKGEN_YAML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/memory.h"

/* Collections within collections, the outermost included. */
#define YAML_DEPTH_MAX 64

enum yaml_kind {
	YAML_NULL, /* nothing was written: an empty plain scalar */
	YAML_SCALAR,
	YAML_SEQUENCE,
	YAML_MAPPING,
};

struct yaml_tree; /* the nodes of one file */
/* A node is a number: 0 is no node, so "the child of nothing" is nothing. */
typedef uint32_t yaml_node;

/*
 * Reads a whole file. NULL if it is refused: then diag holds at least one
 * error. The tree refers to file->text, which must outlive it.
 */
struct yaml_tree *yaml_read(
    struct memory *memory, struct diag *diag, const struct diag_file *file);

/* A comment, and how far the tree had been read where it stands. */
struct yaml_comment {
	uint32_t offset;
	yaml_node next;   /* the node that was read next, if one was */
	yaml_node inside; /* the innermost open collection in brackets or 0 */
	bool behind_dash; /* next is the entry of a dash that was read */
};

/* The comments of a file, in order. */
struct yaml_comments {
	struct yaml_comment *list;
	size_t count, room;
};

/* yaml_read() that notes the comments as well. */
struct yaml_tree *yaml_read_comments(struct memory *memory, struct diag *diag,
    const struct diag_file *file, struct yaml_comments *comments);

yaml_node yaml_root(const struct yaml_tree *tree); /* YAML_NULL if empty */
enum yaml_kind yaml_kind(const struct yaml_tree *tree, yaml_node node);
uint32_t yaml_size(const struct yaml_tree *tree); /* above all nodes */

/* The bytes of a scalar, not NUL-terminated; they may hold any character. */
const char *yaml_text(
    const struct yaml_tree *tree, yaml_node node, size_t *size);

/*
 * The children, in order: the entries of a sequence; for a mapping its keys
 * (always scalars), each of which has a value, maybe YAML_NULL. yaml_next is
 * for these children only, not for the value of a key.
 */
yaml_node yaml_first(const struct yaml_tree *tree, yaml_node node);
yaml_node yaml_next(const struct yaml_tree *tree, yaml_node node);
yaml_node yaml_value(const struct yaml_tree *tree, yaml_node key);
size_t yaml_count(const struct yaml_tree *tree, yaml_node node);

/* Where a node stands in its file. */
struct diag_place yaml_place(const struct yaml_tree *tree, yaml_node node);

#endif
