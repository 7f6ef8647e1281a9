/*
 * crink graph: who does what to whom, for Graphviz or as a picture.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "answers.h"
#include "command.h"
#include "conditions.h"
#include "layout.h"
#include "network.h"
#include "picture.h"
#include "print.h"
#include "svg.h"
#include "ways.h"

enum { MOST_ACTORS = 60, MOST_EDGES = 3 };

/* In pixels. */
#define WIDTH 1200
#define HEAD 76

/* ---- for Graphviz ------------------------------------------------------------ */

static void
put_quoted(const char *text)
{
	put("\"");
	for (; *text != '\0'; text++) {
		if (*text == '"' || *text == '\\') {
			put("\\");
		}
		if ((unsigned char)*text >= ' ') {
			put_bytes(text, 1);
		}
	}
	put("\"");
}

static const char *
color_of(const struct edge *edge)
{
	static const char *const colors[] = {
	    [TONE_NEITHER] = "#5c5b57",
	    [TONE_WITH] = "#9c2a10",
	    [TONE_AGAINST] = "#0b57d0",
	};

	return colors[tone_of(edge->kind)];
}

static void
put_dot(const struct network *network)
{
	put("digraph claims {\n\tgraph [overlap=false, splines=true];\n"
	    "\tnode [shape=box, style=rounded, fontname=\"sans-serif\"];\n"
	    "\tedge [fontname=\"sans-serif\", fontsize=10];\n");
	for (size_t i = 0; i < network->node_count; i++) {
		put("\t");
		put_quoted(crink_actor_slug(network->nodes[i].actor));
		put(" [label=");
		put_quoted(crink_actor_name(network->nodes[i].actor));
		put("];\n");
	}
	for (size_t i = 0; i < network->edge_count; i++) {
		const struct edge *edge = &network->edges[i];
		char *label = edge_label(edge);

		put("\t");
		put_quoted(crink_actor_slug(network->nodes[edge->from].actor));
		put(" -> ");
		put_quoted(crink_actor_slug(network->nodes[edge->to].actor));
		put(" [label=");
		put_quoted(label);
		put(", color=\"%s\", style=%s%s];\n", color_of(edge),
		    edge->negated   ? "dashed"
		    : edge->planned ? "dotted"
		                    : "solid",
		    crink_relation_kind_symmetric(edge->kind) ? ", dir=none"
		                                              : "");
		free(label);
	}
	put("}\n");
}

/* ---- as a picture ------------------------------------------------------------ */

static void
put_arrow(const struct way *way, enum edge_tone tone)
{
	static const char *const classes[] = {
	    [TONE_NEITHER] = "arrow",
	    [TONE_WITH] = "tip",
	    [TONE_AGAINST] = "tip-against",
	};
	const struct point to = way->points[way->count - 1];
	const struct point before = way->points[way->count - 2];
	const double x = to.x - before.x, y = to.y - before.y;
	const double far = sqrt(x * x + y * y) + 1e-9;
	const double u = x / far, v = y / far;

	put("<path class=\"%s\" d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fZ\"/>\n",
	    classes[tone], to.x, to.y, to.x - 9 * u - 4 * v,
	    to.y - 9 * v + 4 * u, to.x - 9 * u + 4 * v, to.y - 9 * v - 4 * u);
}

/* A label where it covers nothing; where there is no such place it is told where a
 * pointer rests on the edge. */
static void
put_label_of(const struct way *way, const char *label, struct places *places)
{
	static const double parts[] = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};
	const double width = svg_width(label) * 11 / 13 + 4;

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		const struct point at = way_at(way, parts[i]);
		const struct place place = {
		    at.x - width / 2, at.y - 7, width, 14};

		if (place.x > 1 && place.x + width < WIDTH - 1 &&
		    place_is_free(places, place)) {
			place_take(places, place);
			svg_box(place.x, place.y, place.width, place.height,
			    "label");
			svg_text(at.x, at.y + 4, "middle", "small", label);
			return;
		}
	}
}

static void
put_edge(const struct network *network, size_t i, struct ways *ways,
    struct places *places)
{
	static const char *const classes[] = {
	    [TONE_NEITHER] = "edge",
	    [TONE_WITH] = "edge gives",
	    [TONE_AGAINST] = "edge against",
	};
	const struct edge *edge = &network->edges[i];
	const enum edge_tone tone = tone_of(edge->kind);
	char *label = edge_label(edge);
	char *title = text_of("%s, %s: %s",
	    crink_actor_name(network->nodes[edge->from].actor),
	    crink_actor_name(network->nodes[edge->to].actor), label);
	size_t turn = 0;
	struct way way;

	for (size_t before = 0; before < i; before++) {
		const struct edge *other = &network->edges[before];

		turn += (other->from == edge->from && other->to == edge->to) ||
		        (other->from == edge->to && other->to == edge->from);
	}
	way = way_between(ways, edge->from, edge->to, turn);
	svg_group("claim", title);
	put("<path class=\"%s%s\" d=\"", classes[tone],
	    edge->negated   ? " negated"
	    : edge->planned ? " planned"
	                    : "");
	put_way(&way);
	put("\"/>\n");
	if (!crink_relation_kind_symmetric(edge->kind)) {
		put_arrow(&way, tone);
	}
	put_label_of(&way, label, places);
	svg_group_end();
	way_free(&way);
	free(title);
	free(label);
}

static void
put_boxes(const struct network *network, const struct box *boxes,
    const struct crink_actor *own)
{
	for (size_t i = 0; i < network->node_count; i++) {
		const struct box *box = &boxes[i];
		const struct crink_actor *actor = network->nodes[i].actor;

		svg_box(box->x - box->width / 2, box->y - box->height / 2,
		    box->width, box->height, actor == own ? "own" : "node");
		svg_text(
		    box->x, box->y + 4, "middle", "", crink_actor_name(actor));
	}
}

static bool
is_same(struct join a, struct join b)
{
	return (a.from == b.from && a.to == b.to) ||
	       (a.from == b.to && a.to == b.from);
}

/* Boxes at their places, below the head of the picture. */
static struct box *
place_boxes(const struct network *network, double *height)
{
	struct box *boxes = reserve(network->node_count * sizeof(*boxes));
	struct join *joins =
	    reserve((network->edge_count + 1) * sizeof(*joins));
	struct field field = {WIDTH, 0};
	size_t count = 0;

	for (size_t i = 0; i < network->node_count; i++) {
		boxes[i].width =
		    svg_width(crink_actor_name(network->nodes[i].actor)) + 16;
		boxes[i].height = 26;
	}
	/* However often two are joined, they draw together once. */
	for (size_t i = 0; i < network->edge_count; i++) {
		const struct join join = {
		    network->edges[i].from, network->edges[i].to};
		size_t before = 0;

		while (before < count && !is_same(joins[before], join)) {
			before++;
		}
		joins[before] = join;
		count += before == count;
	}
	lay_out(boxes, network->node_count, joins, count, &field);
	for (size_t i = 0; i < network->node_count; i++) {
		boxes[i].y += HEAD;
	}
	*height = field.height + HEAD;
	free(joins);
	return boxes;
}

static void
put_svg(const struct network *network, const struct crink_actor *own,
    const char *title)
{
	struct places places = {NULL, 0, 0};
	double height;
	struct box *boxes = place_boxes(network, &height);
	const struct field field = {WIDTH, height};
	struct ways ways =
	    ways_begin(boxes, network->node_count, &field, HEAD - 10);

	svg_begin(WIDTH, height + 10, title);
	svg_title(24, 34, WIDTH - 48, title);
	svg_text(24, 56, "start", "pale",
	    "Claims that stand. Red: helps or works with. Blue: against. "
	    "Dashed: said not to be so. Dotted: still to come.");
	for (size_t i = 0; i < network->node_count; i++) {
		place_take(
		    &places, (struct place){boxes[i].x - boxes[i].width / 2,
		                 boxes[i].y - boxes[i].height / 2,
		                 boxes[i].width, boxes[i].height});
	}
	for (size_t i = 0; i < network->edge_count; i++) {
		put_edge(network, i, &ways, &places);
	}
	ways_free(&ways);
	put_boxes(network, boxes, own);
	svg_end();
	places_free(&places);
	free(boxes);
}

void
put_network(const struct answers *answers, const struct crink_actor *own,
    size_t most, const char *title)
{
	struct network network = make_network(answers);

	network_keep(&network, most, own);
	network_thin(&network, MOST_EDGES);
	if (network.node_count > 0) {
		put_svg(&network, own, title);
	}
	network_free(&network);
}

/* ---- the command ------------------------------------------------------------- */

/* What is not in the picture is told, not lost. */
static void
tell_left_out(size_t claims, size_t actors)
{
	if (claims > 0) {
		fprintf(stderr,
		    "crink: left out: %zu %s without two sides that differ\n",
		    claims, claims == 1 ? "claim" : "claims");
	}
	if (actors > 0) {
		fprintf(stderr,
		    "crink: left out: %zu %s with the fewest claims; a picture "
		    "has "
		    "%d\n",
		    actors, actors == 1 ? "actor" : "actors", MOST_ACTORS);
	}
}

static int
run(const struct argument *arguments, size_t count)
{
	const bool as_picture = option_given(arguments, count, "svg") != NULL;
	struct answers answers = find_answers(&graph_command, arguments, count,
	    is_unsure(&graph_command, arguments, count));
	struct network network = make_network(&answers);
	const bool found = network.edge_count > 0;
	size_t gone = 0;

	if (found && as_picture) {
		char *what, *title;

		gone = network_keep(&network, MOST_ACTORS, NULL);
		network_thin(&network, MOST_EDGES);
		what = text_of(
		    "Who does what to whom, %zu actors", network.node_count);
		title = name_conditions(what, arguments, count);
		put_svg(&network, NULL, title);
		free(title);
		free(what);
	} else if (found) {
		put_dot(&network);
	}
	tell_left_out(network.left_out, gone);
	network_free(&network);
	answers_free(&answers);
	return found ? EXIT_SUCCESS : tell_none();
}

static const struct option graph_options[] = {
    {"svg", NULL, "a picture, without Graphviz", THE_LAST, NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

static const struct option *const options[] = {conditions, graph_options, NULL};

const struct command graph_command = {
    .name = "graph",
    .synopsis = "[--svg] [--OPTION VALUE]...",
    .summary = "Shows who does what to whom by the claims that meet all "
               "conditions.",
    .help =
        "In the language of Graphviz (dot -Tsvg, neato -Tpng), or as a picture "
        "of up to\n60 actors. Claims of one kind between the same two are one "
        "line.\n",
    .options = options,
    .run = run,
};
