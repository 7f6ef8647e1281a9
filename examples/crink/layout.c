#include "layout.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "print.h"

#define ROUNDS 300
#define MARGIN 20 /* in pixels */

struct move {
	double x, y;
};

/* All around the middle, in the order of the boxes. */
static void
begin(struct box *boxes, size_t count, const struct field *field)
{
	for (size_t i = 0; i < count; i++) {
		const double turn =
		    6.2831853 * (double)i / (double)(count > 1 ? count - 1 : 1);
		const double far = i == 0 ? 0 : 0.38;

		boxes[i].x = field->width * (0.5 + far * cos(turn));
		boxes[i].y = field->height * (0.5 + far * sin(turn));
	}
}

/* Every two boxes keep apart. */
static void
push(const struct box *boxes, size_t count, double length, struct move *moves)
{
	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < i; j++) {
			/* A little to one side where they are at one place. */
			const double x =
			    boxes[i].x - boxes[j].x + 0.01 * (double)(i + 1);
			const double y = boxes[i].y - boxes[j].y;
			const double square = x * x + y * y + 1;
			const double force = length * length / square;

			moves[i].x += x * force;
			moves[i].y += y * force;
			moves[j].x -= x * force;
			moves[j].y -= y * force;
		}
	}
}

/* Those that are joined draw together. */
static void
pull(const struct box *boxes, const struct join *joins, size_t count,
    double length, struct move *moves)
{
	for (size_t i = 0; i < count; i++) {
		const struct box *a = &boxes[joins[i].from];
		const struct box *b = &boxes[joins[i].to];
		const double x = a->x - b->x, y = a->y - b->y;
		const double force = sqrt(x * x + y * y) / length;

		moves[joins[i].from].x -= x * force;
		moves[joins[i].from].y -= y * force;
		moves[joins[i].to].x += x * force;
		moves[joins[i].to].y += y * force;
	}
}

static double
within(double at, double half, double size)
{
	const double least = half + MARGIN;

	return at < least ? least : at > size - least ? size - least : at;
}

/* Each goes where it is drawn, but no further than this. */
static void
step(struct box *boxes, size_t count, const struct move *moves, double most,
    const struct field *field)
{
	for (size_t i = 1; i < count; i++) {
		const double far =
		    sqrt(moves[i].x * moves[i].x + moves[i].y * moves[i].y);
		const double part = far > most ? most / far : 1;

		boxes[i].x = within(boxes[i].x + moves[i].x * part,
		    boxes[i].width / 2, field->width);
		boxes[i].y = within(boxes[i].y + moves[i].y * part,
		    boxes[i].height / 2, field->height);
	}
}

/* How far two boxes, with what is between them, reach into one another. */
static double
overlap(double a, double b, double sizes)
{
	const double reach = sizes / 2 + MARGIN;

	return reach - fabs(a - b);
}

/* Pushes every two that overlap apart, the shorter way; whether any did. */
static int
part(struct box *boxes, size_t count, const struct field *field)
{
	int any = 0;

	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < i; j++) {
			struct box *a = &boxes[i], *b = &boxes[j];
			const double x =
			    overlap(a->x, b->x, a->width + b->width);
			const double y =
			    overlap(a->y, b->y, a->height + b->height);

			if (x <= 0 || y <= 0) {
				continue;
			}
			any = 1;
			if (x < y) {
				const double by = a->x < b->x ? -x : x;

				a->x = within(a->x + by * 0.55, a->width / 2,
				    field->width);
				b->x = within(b->x - by * 0.55, b->width / 2,
				    field->width);
			} else {
				const double by = a->y < b->y ? -y : y;

				/* Downwards there is room without end. */
				a->y = fmax(
				    a->y + by * 0.55, a->height / 2 + MARGIN);
				b->y = fmax(
				    b->y - by * 0.55, b->height / 2 + MARGIN);
			}
		}
	}
	return any;
}

void
lay_out(struct box *boxes, size_t count, const struct join *joins,
    size_t join_count, struct field *field)
{
	const size_t size = count * sizeof(struct move);
	struct move *moves = reserve(size);
	double length;

	field->height = fmax(360, 130 * sqrt((double)count) + 60);
	length = 0.75 * sqrt(field->width * field->height / (double)count);
	begin(boxes, count, field);
	for (int round = 0; round < ROUNDS; round++) {
		memset(moves, 0, size);
		push(boxes, count, length, moves);
		pull(boxes, joins, join_count, length, moves);
		step(boxes, count, moves, 60.0 * (ROUNDS - round) / ROUNDS + 1,
		    field);
	}
	/* More than enough: what is pushed down finds room at last. */
	for (int round = 0; round < 2000 && part(boxes, count, field);
	     round++) {
	}
	for (size_t i = 0; i < count; i++) {
		field->height = fmax(
		    field->height, boxes[i].y + boxes[i].height / 2 + MARGIN);
	}
	free(moves);
}
