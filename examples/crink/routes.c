/*
 * The shortest ways around boxes bend at their corners alone. Which corners see one
 * another is found once for each distance from the boxes; what is left for each line
 * is which corners its two ends see, and the shortest way from one to the next.
 */
#include <math.h>
#include <stdlib.h>

#include "print.h"
#include "ways.h"

#define CORNERS 4
#define NEAR 4         /* of the first line from the boxes */
#define APART 2        /* what the next one is further from them */
#define CORNER_COST 30 /* as many pixels as a bend less is worth */

/* What is too near to a box for lines of a turn: just less than its corners are. */
static double
clearance(size_t turn)
{
	return NEAR + APART * (double)(turn % WAYS_APART) - 0.5;
}

/* Whether a straight line runs through any box but one, or two. */
static bool
is_hidden(const struct ways *ways, struct point from, struct point to,
    double near, size_t but, size_t or)
{
	for (size_t i = 0; i < ways->count; i++) {
		if (i != but && i != or
		    &&is_crossed(&ways->boxes[i], from, to, near)) {
			return true;
		}
	}
	return false;
}

static bool
is_outside(const struct ways *ways, struct point point)
{
	return point.x < 1 || point.x > ways->width - 1 ||
	       point.y < ways->top || point.y > ways->height - 1;
}

static void
look_around(const struct ways *ways, struct sight *sight, double near)
{
	const size_t count = CORNERS * ways->count;
	const size_t none = ways->count;

	sight->corners = reserve(count * sizeof(*sight->corners));
	sight->sees = reserve(count * count * sizeof(*sight->sees));
	for (size_t i = 0; i < count; i++) {
		const struct box *box = &ways->boxes[i / CORNERS];
		const double wide = box->width / 2 + near + 0.5;
		const double high = box->height / 2 + near + 0.5;

		sight->corners[i] =
		    (struct point){box->x + (i % 2 == 0 ? -wide : wide),
		        box->y + (i / 2 % 2 == 0 ? -high : high)};
	}
	for (size_t i = 0; i < count; i++) {
		const struct point a = sight->corners[i];

		for (size_t j = 0; j <= i; j++) {
			const struct point b = sight->corners[j];
			const bool sees =
			    i != j && !is_outside(ways, a) &&
			    !is_outside(ways, b) &&
			    !is_hidden(ways, a, b, near, none, none);

			sight->sees[i * count + j] = sees;
			sight->sees[j * count + i] = sees;
		}
	}
}

/* What is known of the way to a corner, or to the end after the last one. */
struct stop {
	double far;
	size_t before; /* the stop before it; itself where there is none */
	bool is_done;
};

/* A way to a stop by another one, if it is shorter than what is known. */
static void
try_stop(struct stop *stops, size_t stop, size_t by, double far)
{
	if (far < stops[stop].far) {
		stops[stop].far = far;
		stops[stop].before = by;
	}
}

static size_t
nearest(const struct stop *stops, size_t count)
{
	size_t best = count;

	for (size_t i = 0; i < count; i++) {
		if (!stops[i].is_done && stops[i].far < HUGE_VAL &&
		    (best == count || stops[i].far < stops[best].far)) {
			best = i;
		}
	}
	return best;
}

static double
length(struct point a, struct point b)
{
	return hypot(a.x - b.x, a.y - b.y) + CORNER_COST;
}

/* Finds the shortest ways to all corners, and at last to the end. */
static void
find_stops(const struct ways *ways, const struct sight *sight, size_t from,
    size_t to, double near, struct stop *stops)
{
	const size_t count = CORNERS * ways->count;
	const struct point start = {ways->boxes[from].x, ways->boxes[from].y};
	const struct point end = {ways->boxes[to].x, ways->boxes[to].y};
	size_t at;

	for (size_t i = 0; i <= count; i++) {
		stops[i] = (struct stop){HUGE_VAL, i, false};
	}
	for (size_t i = 0; i < count; i++) {
		/* look_around() was called before. */
		/* NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
		if (!is_outside(ways, sight->corners[i]) &&
		    !is_hidden(ways, start, sight->corners[i], near, from,
		        ways->count)) {
			stops[i].far = length(start, sight->corners[i]);
		}
	}
	while ((at = nearest(stops, count + 1)) < count) {
		const struct point corner = sight->corners[at];

		stops[at].is_done = true;
		for (size_t i = 0; i < count; i++) {
			if (sight->sees[at * count + i]) {
				try_stop(stops, i, at,
				    stops[at].far +
				        length(corner, sight->corners[i]));
			}
		}
		if (!is_hidden(ways, corner, end, near, to, ways->count)) {
			try_stop(stops, count, at,
			    stops[at].far + length(corner, end));
		}
	}
}

struct way
way_around(struct ways *ways, size_t from, size_t to, size_t turn)
{
	const size_t end = CORNERS * ways->count;
	const double near = clearance(turn);
	struct sight *sight = &ways->sights[turn % WAYS_APART];
	struct stop *stops = reserve((end + 1) * sizeof(*stops));
	struct way way = {NULL, 0, false};

	if (sight->corners == NULL) {
		look_around(ways, sight, near);
	}
	find_stops(ways, sight, from, to, near, stops);
	if (stops[end].far < HUGE_VAL) {
		size_t at = stops[end].before;

		way.count = 3;
		for (; stops[at].before != at; at = stops[at].before) {
			way.count++;
		}
		way.points = reserve(way.count * sizeof(*way.points));
		way.points[0] =
		    (struct point){ways->boxes[from].x, ways->boxes[from].y};
		way.points[way.count - 1] =
		    (struct point){ways->boxes[to].x, ways->boxes[to].y};
		at = end;
		for (size_t i = way.count - 1; i-- > 1;) {
			at = stops[at].before;
			/* NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
			way.points[i] = sight->corners[at];
		}
	}
	free(stops);
	return way;
}
