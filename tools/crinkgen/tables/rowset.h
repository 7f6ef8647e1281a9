/*
 * Sets of rows that share what they have in common: those of a group that lies
 * in another one, for which lists would take the square of their number.
 *
 * A set is a tree over all rows, up to a power of two. A node parts a block of
 * rows in its middle; a half of which no row or every row is in the set has no
 * node. Equal sets of the rows of one block are one node, so that to add a row
 * to a set makes as many nodes as the tree is high, and equal sets are equal
 * numbers.
 */
#ifndef CRINKGEN_ROWSET_H
#define CRINKGEN_ROWSET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"

/* What a set is known by: one of these two, or a node. */
enum { ROWSET_NONE, ROWSET_ALL, ROWSET_NODE };

struct interval {
	uint32_t first, end;
};

struct rowset_node {
	uint32_t low, high; /* sets: what is before the middle, and the rest */
	uint32_t middle;
	uint32_t first, end; /* from the first row to after the last */
	uint32_t intervals;  /* that do not touch */
	uint32_t next;       /* with the same hash; 0: none */
};

struct rowsets {
	struct memory *memory;
	struct rowset_node *nodes; /* by number; ROWSET_ALL is all rows */
	uint32_t *heads;           /* by hash: a node, 0: none */
	size_t count, room;
	size_t limit;  /* of nodes */
	bool is_full;  /* it was reached: sets are wrong from then on */
	uint32_t size; /* rows, a power of two, at least 2 */
};

/* Sets of so many rows, with at most limit nodes. */
struct rowsets rowsets_make(struct memory *memory, size_t rows, size_t limit);

/* The set of count intervals, which are sorted and do not touch. */
uint32_t rowset_of(
    struct rowsets *sets, const struct interval *intervals, size_t count);

/* What is in a set or in another one. */
uint32_t rowset_join(struct rowsets *sets, uint32_t a, uint32_t b);

#endif
