#include "network.h"

#include <stdlib.h>
#include <string.h>

#include "links.h"
#include "print.h"
#include "sort.h"

static size_t
node_of(struct network *network, const struct crink_actor *actor)
{
	for (size_t i = 0; i < network->node_count; i++) {
		if (network->nodes[i].actor == actor) {
			network->nodes[i].claims++;
			return i;
		}
	}
	network->nodes = resize(
	    network->nodes, network->node_count + 1, sizeof(*network->nodes));
	network->nodes[network->node_count] = (struct node){actor, 1};
	return network->node_count++;
}

static bool
is_to_come(const struct crink_relation *claim)
{
	const enum crink_status status = crink_relation_status(claim);

	return status == CRINK_STATUS_PLANNED ||
	       status == CRINK_STATUS_PLEDGED ||
	       status == CRINK_STATUS_EXPECTED;
}

static void
take(struct network *network, const struct crink_relation *claim)
{
	struct edge edge = {
	    .kind = crink_relation_kind(claim),
	    .negated = crink_relation_negated(claim),
	    .planned = is_to_come(claim),
	    .claims = 1,
	};

	edge.from = node_of(network, crink_relation_subject(claim));
	edge.to = node_of(network, crink_relation_object(claim));
	for (size_t i = 0; i < network->edge_count; i++) {
		struct edge *other = &network->edges[i];

		if (other->from == edge.from && other->to == edge.to &&
		    other->kind == edge.kind &&
		    other->negated == edge.negated &&
		    other->planned == edge.planned) {
			other->claims++;
			return;
		}
	}
	network->edges = resize(
	    network->edges, network->edge_count + 1, sizeof(*network->edges));
	network->edges[network->edge_count++] = edge;
}

struct network
make_network(const struct answers *answers)
{
	struct network network = {NULL, NULL, 0, 0, 0};
	const struct crink_relation *claim = NULL;

	while ((claim = answers_next(answers, claim)) != NULL) {
		if (!is_standing(claim)) {
			continue;
		}
		if (crink_relation_subject(claim) == NULL ||
		    crink_relation_object(claim) == NULL ||
		    crink_relation_subject(claim) ==
		        crink_relation_object(claim)) {
			network.left_out++;
			continue;
		}
		take(&network, claim);
	}
	return network;
}

static int
more_claims(const void *a, const void *b)
{
	const struct node *x = a, *y = b;

	return x->claims > y->claims ? -1 : x->claims < y->claims;
}

/* Where an actor is among the nodes; their number where it is not. */
static size_t
find_node(const struct network *network, const struct crink_actor *actor)
{
	size_t i = 0;

	while (i < network->node_count && network->nodes[i].actor != actor) {
		i++;
	}
	return i;
}

/* Nodes without an edge tell nothing. */
static void
drop_lonely(struct network *network, const struct crink_actor *own)
{
	size_t *places = reserve(network->node_count * sizeof(*places));
	size_t kept = 0;

	for (size_t i = 0; i < network->node_count; i++) {
		bool has_edge = network->nodes[i].actor == own;

		for (size_t j = 0; j < network->edge_count; j++) {
			has_edge |= network->edges[j].from == i ||
			            network->edges[j].to == i;
		}
		places[i] = kept;
		if (has_edge) {
			network->nodes[kept++] = network->nodes[i];
		}
	}
	network->node_count = kept;
	for (size_t j = 0; j < network->edge_count; j++) {
		network->edges[j].from = places[network->edges[j].from];
		network->edges[j].to = places[network->edges[j].to];
	}
	free(places);
}

size_t
network_keep(
    struct network *network, size_t most, const struct crink_actor *own)
{
	const size_t all = network->node_count;
	struct node *before;
	size_t kept = 0, at;

	if (all == 0) {
		return 0;
	}
	before = reserve(all * sizeof(*before));
	memcpy(before, network->nodes, all * sizeof(*before));
	sort_stably(network->nodes, all, sizeof(*before), more_claims);
	at = find_node(network, own);
	if (own != NULL && at < all && at > 0) {
		const struct node first = network->nodes[at];

		memmove(network->nodes + 1, network->nodes,
		    at * sizeof(*network->nodes));
		network->nodes[0] = first;
	}
	network->node_count = all < most ? all : most;
	for (size_t i = 0; i < network->edge_count; i++) {
		struct edge edge = network->edges[i];

		edge.from = find_node(network, before[edge.from].actor);
		edge.to = find_node(network, before[edge.to].actor);
		if (edge.from < network->node_count &&
		    edge.to < network->node_count) {
			network->edges[kept++] = edge;
		}
	}
	network->edge_count = kept;
	free(before);
	drop_lonely(network, own);
	return all - network->node_count;
}

void
network_free(struct network *network)
{
	free(network->nodes);
	free(network->edges);
}

/* Whether a category is one of those up to NULL. */
static bool
is_among(const char *category, const char *const *categories)
{
	for (; *categories != NULL; categories++) {
		if (strcmp(category, *categories) == 0) {
			return true;
		}
	}
	return false;
}

enum edge_tone
tone_of(enum crink_relation_kind kind)
{
	static const char *const with[] = {"AID", "COOPERATE", "SUPPORT", NULL};
	static const char *const against[] = {"REJECT", "ACCUSE", "PROTEST",
	    "SANCTION", "COERCE", "ASSAULT", "THREATEN", NULL};
	const char *category = crink_relation_kind_plover(kind);

	return is_among(category, with)      ? TONE_WITH
	       : is_among(category, against) ? TONE_AGAINST
	                                     : TONE_NEITHER;
}

static int
more_edge_claims(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;

	return x->claims > y->claims ? -1 : x->claims < y->claims;
}

/* How many edges before one lead the same way, and which is the last of them. */
static size_t
count_before(const struct network *network, size_t i, size_t *last)
{
	size_t count = 0;

	for (size_t before = 0; before < i; before++) {
		if (network->edges[before].from == network->edges[i].from &&
		    network->edges[before].to == network->edges[i].to) {
			*last = before;
			count++;
		}
	}
	return count;
}

void
network_thin(struct network *network, size_t most)
{
	size_t kept = 0;

	if (network->edge_count == 0) {
		return;
	}
	sort_stably(network->edges, network->edge_count, sizeof(struct edge),
	    more_edge_claims);
	for (size_t i = 0; i < network->edge_count; i++) {
		const struct edge edge = network->edges[i];
		size_t last = 0;

		network->edges[kept] = edge;
		if (count_before(network, kept, &last) < most) {
			kept++;
			continue;
		}
		network->edges[last].kind = CRINK_RELATION_NONE;
		network->edges[last].negated = false;
		network->edges[last].planned = false;
		network->edges[last].claims += edge.claims;
	}
	network->edge_count = kept;
}

char *
edge_label(const struct edge *edge)
{
	const char *kind = edge->kind == CRINK_RELATION_NONE
	                       ? "others"
	                       : crink_relation_kind_name(edge->kind);

	if (edge->claims == 1) {
		return text_of("%s%s", edge->negated ? "not: " : "", kind);
	}
	return text_of(
	    "%s%s (%zu)", edge->negated ? "not: " : "", kind, edge->claims);
}
