/*
 * How the lines of a network run: from box to box, and under no other one.
 */
#ifndef CRINK_WAYS_H
#define CRINK_WAYS_H

#include <stdbool.h>
#include <stddef.h>

#include "layout.h"

struct point {
	double x, y;
};

/* A line between two boxes: a bow by its ends and what it bends to in the middle, or
 * straight from point to point with round corners. To be freed. */
struct way {
	struct point *points;
	size_t count;
	bool is_bow;
};

/* Three of the same two boxes run apart. */
enum { WAYS_APART = 3 };

/* Which corners of boxes see one another, as far from the boxes as one of them runs;
 * made when it is first needed. */
struct sight {
	struct point *corners; /* four for each box */
	bool *sees;            /* of every two of them */
};

struct ways {
	const struct box *boxes;
	size_t count;
	/* Within what lines run. */
	double width, top, height;
	struct sight sights[WAYS_APART];
};

struct ways ways_begin(const struct box *boxes, size_t count,
    const struct field *field, double top);
void ways_free(struct ways *ways);

/* The line from one box to another; turn counts those of the same two, whichever way
 * they lead, from 0. */
struct way way_between(struct ways *ways, size_t from, size_t to, size_t turn);
void way_free(struct way *way);

/* Where so much of a line, from 0 to 1, is behind one. */
struct point way_at(const struct way *way, double part);

/* Writes it as a path of SVG has it. */
void put_way(const struct way *way);

/* The shortest way around all boxes, by routes.c; no point where there is none. */
struct way way_around(struct ways *ways, size_t from, size_t to, size_t turn);

/* Whether a straight line runs through a box, or nearer to it than so much. */
bool is_crossed(
    const struct box *box, struct point from, struct point to, double near);

#endif
