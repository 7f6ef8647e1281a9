/*
 * Where the boxes of a network stand: near to those that they are joined with, and
 * none over another.
 */
#ifndef CRINK_LAYOUT_H
#define CRINK_LAYOUT_H

#include <stddef.h>

/* A box by its middle. */
struct box {
	double x, y, width, height;
};

/* Two boxes that are joined. */
struct join {
	size_t from, to;
};

/* A field of pixels from (0, 0) on. */
struct field {
	double width, height;
};

/*
 * Places boxes, whose widths and heights are set, into a field of this width, and
 * sets its height to what they need. The first box stands in the middle. The same
 * boxes always come to the same places.
 */
void lay_out(struct box *boxes, size_t count, const struct join *joins,
    size_t join_count, struct field *field);

#endif
