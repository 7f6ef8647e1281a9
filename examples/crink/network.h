/*
 * Who does what to whom: claims put together by their two sides and their kind.
 */
#ifndef CRINK_NETWORK_H
#define CRINK_NETWORK_H

#include "answers.h"

/* What an edge is for those who look, by the category of PLOVER of its kind: help
 * and work together, or against one another, or neither. */
enum edge_tone { TONE_NEITHER, TONE_WITH, TONE_AGAINST };

struct node {
	const struct crink_actor *actor;
	size_t claims;
};

struct edge {
	size_t from, to;               /* nodes */
	enum crink_relation_kind kind; /* NONE: several */
	bool negated, planned;         /* planned: or pledged, or expected */
	size_t claims;
};

struct network {
	struct node *nodes;
	struct edge *edges;
	size_t node_count, edge_count;
	size_t left_out; /* claims without two sides */
};

/* Of the claims that stand. To be freed. */
struct network make_network(const struct answers *answers);

/* Leaves the nodes with most claims, and own where it is not NULL, and the edges
 * between those; not who has none of them. Returns how many nodes went. */
size_t network_keep(
    struct network *network, size_t most, const struct crink_actor *own);

/* Leaves so many edges from one node to another, those of most claims; all others
 * between the two are one edge. */
void network_thin(struct network *network, size_t most);

void network_free(struct network *network);

enum edge_tone tone_of(enum crink_relation_kind kind);

/* "supplies (12)", in memory to free(). */
char *edge_label(const struct edge *edge);

#endif
