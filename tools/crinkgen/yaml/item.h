/*
 * How a tree is kept: its nodes and decoded texts.
 */
#ifndef CRINKGEN_YAML_ITEM_H
#define CRINKGEN_YAML_ITEM_H

#include "base/place.h"

/*
 * A node is two words. The first: an offset into the file, and in its two top
 * bits an item kind. The second: for a scalar its size or, with YAML_FLAG, its
 * place in the pool; for a collection the node after its last descendant,
 * with YAML_FLAG if it is a mapping. The nodes are in the order of the text:
 * the first child is the next node, a key's value the next node.
 */
struct yaml_item {
	uint32_t place;
	uint32_t data;
};

#define YAML_OFFSET_MASK (UINT32_C(0xffffffff) >> 2)
#define YAML_FLAG (UINT32_C(1) << 31)
#define YAML_LAST (UINT32_C(1) << 30) /* no sibling after this child */
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

static inline struct yaml_item *
yaml_item(const struct yaml_tree *tree, uint32_t node)
{
	return &tree->items[node >> YAML_ITEM_BITS][node % YAML_ITEM_CHUNK];
}

#endif
