/*
 * A line is a bow if any bow is free, the flattest one; else it goes around the boxes
 * in between (routes.c).
 */
#include "ways.h"

#include <math.h>
#include <stdlib.h>

#include "print.h"

#define STEPS 32    /* straight parts that a bow is looked at as */
#define BOWS 7      /* to either side that are tried */
#define BEND 30     /* from one that is tried to the next */
#define CLEARANCE 3 /* of a line from boxes */
#define ROUND 8 /* of a corner; less than leads into the box that it is at */

struct ways
ways_begin(const struct box *boxes, size_t count, const struct field *field,
    double top)
{
	return (struct ways){.boxes = boxes,
	    .count = count,
	    .width = field->width,
	    .top = top,
	    .height = field->height};
}

void
ways_free(struct ways *ways)
{
	for (size_t i = 0; i < WAYS_APART; i++) {
		free(ways->sights[i].corners);
		free(ways->sights[i].sees);
	}
}

void
way_free(struct way *way)
{
	free(way->points);
}

/* Where the way from the middle of a box to a point leaves the box. */
static struct point
leave(const struct box *box, struct point to)
{
	const double x = to.x - box->x, y = to.y - box->y;
	const double wide =
	    fabs(x) > 1e-9 ? (box->width / 2 + CLEARANCE) / fabs(x) : 1e9;
	const double high =
	    fabs(y) > 1e-9 ? (box->height / 2 + CLEARANCE) / fabs(y) : 1e9;
	const double part = fmin(wide, high);

	return (struct point){box->x + x * part, box->y + y * part};
}

/* The part of a line within a box, between the parts *first and *last of it, gets
 * smaller by what one of its sides leaves. */
static void
clip(double from, double by, double low, double high, double *first,
    double *last)
{
	if (fabs(by) < 1e-9) {
		if (from <= low || from >= high) {
			*last = -1;
		}
		return;
	}
	*first = fmax(*first, fmin((low - from) / by, (high - from) / by));
	*last = fmin(*last, fmax((low - from) / by, (high - from) / by));
}

bool
is_crossed(
    const struct box *box, struct point from, struct point to, double near)
{
	const double wide = box->width / 2 + near,
	             high = box->height / 2 + near;
	double first = 0, last = 1;

	clip(
	    from.x, to.x - from.x, box->x - wide, box->x + wide, &first, &last);
	clip(
	    from.y, to.y - from.y, box->y - high, box->y + high, &first, &last);
	return first < last;
}

/* ---- bows ------------------------------------------------------------------ */

static struct point
on_bow(const struct point *points, double part)
{
	const double a = (1 - part) * (1 - part), b = 2 * part * (1 - part);
	const double c = part * part;

	return (struct point){
	    a * points[0].x + b * points[1].x + c * points[2].x,
	    a * points[0].y + b * points[1].y + c * points[2].y};
}

/* How far the bows of the same two boxes bend that are tried, one after the other, to
 * either side in turn; no two of different turns alike. */
static double
bend_of(size_t turn, size_t attempt)
{
	const size_t nth = (turn + 1) / 2 + 1, wider = attempt / 2;
	const double first = 22.0 * (double)nth;
	const double more = BEND * (double)wider;
	const double side = turn % 2 == 0 ? 1 : -1;

	return attempt % 2 == 0 ? side * (first + more)
	                        : -side * (first + more + 11);
}

static void
bend(struct point points[3], const struct box *a, const struct box *b,
    double side)
{
	/* Seen from the same one of the two, so that no two ways lie on one line. */
	const double x = a < b ? b->x - a->x : a->x - b->x;
	const double y = a < b ? b->y - a->y : a->y - b->y;
	const double far = sqrt(x * x + y * y) + 1;

	points[1] = (struct point){(a->x + b->x) / 2 - y / far * side,
	    (a->y + b->y) / 2 + x / far * side};
	points[0] = leave(a, points[1]);
	points[2] = leave(b, points[1]);
}

static bool
is_within(const struct ways *ways, struct point point)
{
	return point.x > 1 && point.x < ways->width - 1 &&
	       point.y > ways->top && point.y < ways->height - 1;
}

/* Whether a bow runs under no box but those that it joins. */
static bool
is_free(const struct ways *ways, const struct point points[3], size_t from,
    size_t to)
{
	struct point before = points[0];

	/* What bends within a box that it joins would come to it from within. */
	if (is_crossed(&ways->boxes[from], points[1], points[1], CLEARANCE) ||
	    is_crossed(&ways->boxes[to], points[1], points[1], CLEARANCE)) {
		return false;
	}
	for (int step = 1; step <= STEPS; step++) {
		const struct point at = on_bow(points, (double)step / STEPS);

		if (!is_within(ways, at)) {
			return false;
		}
		for (size_t i = 0; i < ways->count; i++) {
			if (i != from && i != to &&
			    is_crossed(
			        &ways->boxes[i], before, at, CLEARANCE)) {
				return false;
			}
		}
		before = at;
	}
	return true;
}

/* Whether nothing stands between two boxes. */
static bool
is_straight(const struct ways *ways, size_t from, size_t to)
{
	const struct point a = {ways->boxes[from].x, ways->boxes[from].y};
	const struct point b = {ways->boxes[to].x, ways->boxes[to].y};

	for (size_t i = 0; i < ways->count; i++) {
		if (i != from && i != to &&
		    is_crossed(&ways->boxes[i], a, b, CLEARANCE)) {
			return false;
		}
	}
	return true;
}

struct way
way_between(struct ways *ways, size_t from, size_t to, size_t turn)
{
	const struct box *a = &ways->boxes[from], *b = &ways->boxes[to];
	struct way way;

	way.points = reserve(3 * sizeof(*way.points));
	way.count = 3;
	way.is_bow = true;
	for (size_t attempt = 0; attempt < 2 * BOWS; attempt++) {
		bend(way.points, a, b, bend_of(turn, attempt));
		if (is_free(ways, way.points, from, to)) {
			return way;
		}
	}
	if (turn == 0 && is_straight(ways, from, to)) {
		way.points[0] = leave(a, (struct point){b->x, b->y});
		way.points[1] = leave(b, (struct point){a->x, a->y});
		way.count = 2;
		way.is_bow = false;
		return way;
	}
	const struct way around = way_around(ways, from, to, turn);

	if (around.count == 0) {
		/* Boxes without a gap between them leave no better one. */
		bend(way.points, a, b, bend_of(turn, 0));
		return way;
	}
	way_free(&way);
	around.points[0] = leave(a, around.points[1]);
	around.points[around.count - 1] =
	    leave(b, around.points[around.count - 2]);
	return around;
}

/* ---- what is made of them -------------------------------------------------- */

static double
distance(struct point a, struct point b)
{
	return sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

/* The point that is so far from one on the way to another, at most in the middle. */
static struct point
towards(struct point from, struct point to, double far)
{
	const double all = distance(from, to);
	const double part = all > 2 * far ? far / all : 0.5;

	return (struct point){
	    from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

struct point
way_at(const struct way *way, double part)
{
	double left = 0;
	size_t i = 0;

	if (way->is_bow) {
		return on_bow(way->points, part);
	}
	for (size_t j = 1; j < way->count; j++) {
		left += part * distance(way->points[j - 1], way->points[j]);
	}
	while (i + 2 < way->count &&
	       left > distance(way->points[i], way->points[i + 1])) {
		left -= distance(way->points[i], way->points[i + 1]);
		i++;
	}
	const struct point a = way->points[i], b = way->points[i + 1];
	const double all = distance(a, b) + 1e-9;

	return (struct point){
	    a.x + (b.x - a.x) * left / all, a.y + (b.y - a.y) * left / all};
}

void
put_way(const struct way *way)
{
	const struct point *points = way->points;
	const size_t last = way->count - 1;

	put("M%.1f %.1f", points[0].x, points[0].y);
	if (way->is_bow) {
		put("Q%.1f %.1f %.1f %.1f", points[1].x, points[1].y,
		    points[2].x, points[2].y);
		return;
	}
	for (size_t i = 1; i < last; i++) {
		const struct point in =
		    towards(points[i], points[i - 1], ROUND);
		const struct point out =
		    towards(points[i], points[i + 1], ROUND);

		put("L%.1f %.1fQ%.1f %.1f %.1f %.1f", in.x, in.y, points[i].x,
		    points[i].y, out.x, out.y);
	}
	put("L%.1f %.1f", points[last].x, points[last].y);
}
