/*
 * Private to the reader: its state, the nodes of a tree, and what its files
 * need of each other. It reads the text once from front to back; a syntax
 * error leaves it by a jump, so that no caller has to look for one.
 */
#ifndef CRINKGEN_YAML_READ_H
#define CRINKGEN_YAML_READ_H

#include <setjmp.h>

#include "yaml/yaml.h"

/*
 * A node is two words. The first: an offset into the file, and in its two top
 * bits an item kind. The second: for a scalar its size or, with YAML_FLAG, its
 * place in the pool; for a collection the node behind its last descendant,
 * with YAML_FLAG if it is a mapping. The nodes are in the order of the text:
 * the first child is the next node, a key's value the next node.
 */
struct yaml_item {
	uint32_t place;
	uint32_t data;
};

#define YAML_OFFSET_MASK (UINT32_C(0xffffffff) >> 2)
#define YAML_FLAG (UINT32_C(1) << 31)
#define YAML_LAST (UINT32_C(1) << 30) /* no sibling behind this child */
#define YAML_DATA_MASK (YAML_LAST - 1)

enum yaml_item_kind {
	YAML_ITEM_EMPTY, /* nothing written or, with other data, a key only */
	YAML_ITEM_SCALAR,
	YAML_ITEM_COLLECTION,
	YAML_ITEM_KEY, /* its value follows */
};

/* What an empty entry has as data, beside YAML_LAST: no place in the pool. */
#define YAML_NOTHING (YAML_FLAG | YAML_DATA_MASK)

/* In the pool a byte tells the size of a text; this one: it lies elsewhere. */
#define YAML_POOL_LONG 255

struct yaml_long {
	const char *text;
	size_t size;
};

/* Chunks, of nodes and of bytes, never move: nothing is copied. */
#define YAML_ITEM_BITS 13
#define YAML_ITEM_CHUNK ((uint32_t)1 << YAML_ITEM_BITS)
#define YAML_POOL_BITS 16
#define YAML_POOL_CHUNK ((uint32_t)1 << YAML_POOL_BITS)

struct yaml_tree {
	const struct diag_file *file;
	struct yaml_item **items;
	char **pool;
	uint32_t count; /* of nodes; number 0 is none of them */
};

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
	struct yaml_item *top, *limit; /* room for nodes */
	char *pool_at;                 /* room for decoded text */
	size_t pool_room, pool_chunks;
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

/* Classes of bytes. NUL is a line end: it stands only behind the text. */
enum {
	YAML_WHITE = 1,
	YAML_EOL = 2,
	YAML_FLOW = 4,       /* , [ ] { } */
	YAML_COLON_HASH = 8, /* what may end a plain scalar within a line */
	YAML_INDICATOR = 16, /* what cannot start a plain scalar just so */
	YAML_SINGLE = 32,    /* ' */
	YAML_DOUBLE = 64,    /* " and the backslash */
};

extern const unsigned char yaml_class[256];

static inline unsigned
yaml_is(char c, unsigned classes)
{
	return yaml_class[(unsigned char)c] & classes;
}

/* Behind a line end; at the end of the text it stays. */
static inline const char *
yaml_skip_break(const char *p)
{
	if (*p == '\r') {
		p++;
	} else if (*p == '\n') {
		return p + 1;
	} else {
		return p;
	}
	return *p == '\n' ? p + 1 : p;
}

static inline const char *
yaml_skip_white(const char *p)
{
	while (yaml_is(*p, YAML_WHITE)) {
		p++;
	}
	return p;
}

static inline const char *
yaml_skip_line(const char *p)
{
	while (!yaml_is(*p, YAML_EOL)) {
		p++;
	}
	return p;
}

/*
 * Where a plain scalar ends that goes on at p: at a line end, a comment, the
 * colon behind a key or, in flow collections (flow is YAML_FLOW, else 0), at
 * one of their indicators. Blanks before that are not part of it.
 */
static inline const char *
yaml_plain_line(const char *p, unsigned flow)
{
	const unsigned stop = YAML_EOL | YAML_COLON_HASH | flow;

	for (;; p++) {
		while (!yaml_is(*p, stop)) {
			p++;
		}
		if (*p == ':') {
			if (yaml_is(p[1], YAML_WHITE | YAML_EOL | flow)) {
				return p;
			}
		} else if (*p != '#' || yaml_is(p[-1], YAML_WHITE)) {
			return p;
		}
	}
}

/* Is this line start a document marker? */
static inline bool
yaml_is_marker(const char *p)
{
	return (*p == '-' || *p == '.') && p[1] == *p && p[2] == *p &&
	       yaml_is(p[3], YAML_WHITE | YAML_EOL);
}

static inline struct yaml_item *
yaml_item(const struct yaml_tree *tree, uint32_t node)
{
	return &tree->items[node >> YAML_ITEM_BITS][node % YAML_ITEM_CHUNK];
}

/* Behind a comment that begins at p, which is noted if that is wanted. */
const char *yaml_skip_comment(struct yaml_reader *reader, const char *p);

/* Stops reading the file with an error. */
_Noreturn void yaml_fail(struct yaml_reader *reader, const char *at,
    size_t size, const char *message);

/* yaml_store.c: nodes and decoded text. */
void yaml_store_start(struct yaml_reader *reader);
void yaml_store_chunk(struct yaml_reader *reader);
uint32_t yaml_push_collection(
    struct yaml_reader *reader, const char *at, uint32_t mapping);
void yaml_close(struct yaml_reader *reader, uint32_t node, uint32_t last);
char *yaml_decode_start(struct yaml_reader *reader, size_t most);
uint32_t yaml_decode_end(struct yaml_reader *reader, size_t size);

static inline uint32_t
yaml_push(struct yaml_reader *reader, enum yaml_item_kind kind, const char *at,
    uint32_t data)
{
	size_t offset = (size_t)(at - reader->text);

	if (reader->top == reader->limit) {
		yaml_store_chunk(reader);
	}
	/* Only nothing at the end of a file of the utmost size has no byte. */
	offset -= offset > YAML_OFFSET_MASK;
	reader->top->place = (uint32_t)offset | (uint32_t)kind << 30;
	reader->top->data = data;
	reader->top++;
	return reader->tree->count++;
}

/* yaml_check.c: the characters of the text. */
void yaml_check_text(struct yaml_reader *reader);
const char *yaml_find_odd(const char *p, const char *end);
_Noreturn void yaml_fail_odd(struct yaml_reader *reader, const char *at);

/* yaml_keys.c: reports the keys that a mapping has twice. */
void yaml_check_keys(struct yaml_reader *reader, uint32_t mapping);

/* yaml_plain.c. n: how far the lines of a scalar must be indented. */
void yaml_plain_start(struct yaml_reader *reader, const char *p, unsigned flow);
struct yaml_scalar yaml_read_plain(
    struct yaml_reader *reader, int32_t n, unsigned flow);
struct yaml_scalar yaml_make_plain(
    struct yaml_reader *reader, const char *from, const char *to);
const char *yaml_fold(const char *p, char **out);

/* yaml_quoted.c */
struct yaml_scalar yaml_read_quoted(struct yaml_reader *reader, int32_t n);

/* yaml_escape.c: decodes the text between double quotes. */
char *yaml_unescape(
    struct yaml_reader *reader, char *out, const char *from, const char *to);

/* yaml_literal.c: block scalars. It stops at the start of a line. */
struct yaml_scalar yaml_read_literal(struct yaml_reader *reader, int32_t n);

/* yaml_flow.c */
void yaml_read_flow(struct yaml_reader *reader, int32_t n);

/* yaml_block.c */
void yaml_start_line(struct yaml_reader *reader, const char *p);
void yaml_finish_line(struct yaml_reader *reader);
void yaml_read_lines(struct yaml_reader *reader, int32_t n, bool value);
void yaml_read_value(struct yaml_reader *reader, int32_t n, bool value);

#endif
