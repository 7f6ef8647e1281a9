/*
 * The state of the reader. It reads the text once from front to back; a syntax
 * error leaves it by a jump, so that no caller has to look for one.
 */
#ifndef CRINKGEN_YAML_READER_H
#define CRINKGEN_YAML_READER_H

#include <setjmp.h>

#include "yaml/item.h"
#include "yaml/yaml.h"

struct yaml_reader {
	struct yaml_tree *tree;
	struct memory *memory;
	struct diag *diag;
	const char *text, *end;
	const char *at; /* what is read next */
	int32_t
	    indent; /* spaces before the line's content, -1: no more lines */
	bool tab;   /* a tab before the line's content */
	const char *odd; /* the next character that only quotes may hold */
	int depth;
	yaml_node inside; /* the innermost open collection in brackets */
	uint32_t dash;    /* the node that the last dash was followed by */
	struct yaml_item *top, *limit; /* room for nodes */
	char *pool_at;                 /* room for decoded text */
	size_t pool_room, pool_chunks;
	const char *quote, *quote_end; /* of the last text of several lines */
	char *decoded; /* where the text that is being decoded goes */
	uint32_t *table;
	size_t table_size;
	struct yaml_comments *comments; /* NULL: they are not wanted */
	jmp_buf stop;
};

/* A scalar that has been read but is no node yet. */
struct yaml_scalar {
	const char *at;
	uint32_t data;
	bool lines; /* it spans several lines */
};

/* After a comment that begins at p, which is noted if that is wanted. */
const char *yaml_skip_comment(struct yaml_reader *reader, const char *p);

/* Stops reading the file with an error. */
_Noreturn void yaml_fail(struct yaml_reader *reader, const char *at,
    size_t size, const char *message);

/* The same for what may be the fault of a quote further up, at quote. */
_Noreturn void yaml_fail_quote(struct yaml_reader *reader, const char *at,
    size_t size, const char *message, const char *quote);

#endif
