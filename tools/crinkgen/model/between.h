/*
 * Ways from one thing that is kept to another, by edges: what is on one has to be
 * kept for the two to have to do with each other as in the whole.
 */
#ifndef CRINKGEN_BETWEEN_H
#define CRINKGEN_BETWEEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"

struct between_edge {
	uint32_t from, to; /* nodes, from 1 */
	uint32_t claim;    /* what tells of it; 0: it is there in any case */
};

struct between {
	const struct between_edge *edges;
	size_t count; /* of edges */
	size_t nodes;
	/* By node, the first edge that leads away from it, and to it (+ 1; 0:
	 * none); by edge, the next one. */
	uint32_t *away, *next_away, *towards, *next_towards;
};

/* The edges are not copied. */
struct between between_make(struct memory *memory, size_t nodes,
    const struct between_edge *edges, size_t count);

/* By node, whether a way leads there from one that is kept; against the edges,
 * whether one leads from there to such a node. */
bool *between_reach(struct memory *memory, const struct between *between,
    const bool *kept, bool is_against);

/* By edge, whether it lies on a way that begins and ends at nodes that are kept.
 * Time in proportion to the edges. */
bool *between_find(
    struct memory *memory, const struct between *between, const bool *kept);

#endif
