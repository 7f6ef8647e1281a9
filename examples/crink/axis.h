/*
 * Axes of pictures: days from left to right, numbers from below upwards.
 */
#ifndef CRINK_AXIS_H
#define CRINK_AXIS_H

#include <stdbool.h>
#include <stddef.h>

/* Days from first to last between two places in pixels. */
struct time_axis {
	long first, last;
	double left, right;
};

/* Takes a day in; begins with first above last. */
void time_axis_add(struct time_axis *axis, long day);

double time_axis_at(const struct time_axis *axis, double day);

/* Lines for years, months or days from top to bottom, with their names below. */
void time_axis_put(const struct time_axis *axis, double top, double bottom);

/* Numbers from low to high, by their logarithms where they differ much. */
struct value_axis {
	double low, high;
	bool is_empty, by_logarithm;
	double top, bottom;
};

void value_axis_add(struct value_axis *axis, double value);

/* Decides on the way and rounds the ends; before any of those below. */
void value_axis_close(struct value_axis *axis);

double value_axis_at(const struct value_axis *axis, double value);

/* Lines with their numbers. */
void value_axis_put(const struct value_axis *axis, double left, double right);

/* "8 million", "1,500", "0.4", in 32 bytes. */
void write_rounded(char text[32], double value);

#endif
