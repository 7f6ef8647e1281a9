#include "axis.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "day.h"
#include "print.h"
#include "svg.h"

/* ---- days -------------------------------------------------------------------- */

void
time_axis_add(struct time_axis *axis, long day)
{
	if (axis->first > axis->last) {
		axis->first = axis->last = day;
	} else if (day < axis->first) {
		axis->first = day;
	} else if (day > axis->last) {
		axis->last = day;
	}
}

double
time_axis_at(const struct time_axis *axis, double day)
{
	const double span = (double)(axis->last - axis->first);

	if (span <= 0) {
		return (axis->left + axis->right) / 2;
	}
	return axis->left + (axis->right - axis->left) *
	                        ((day - (double)axis->first) / span);
}

/* How many months lie between two lines, so that their names have room. */
static int
months_apart(const struct time_axis *axis)
{
	static const int steps[] = {1, 2, 3, 6, 12, 24, 60, 120, 600};
	const double month = 30.4 / (double)(axis->last - axis->first) *
	                     (axis->right - axis->left);

	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
		if (month * steps[i] >= 70) {
			return steps[i];
		}
	}
	return 1200;
}

static void
put_day(const struct time_axis *axis, long day, bool whole, double top,
    double bottom)
{
	const struct crink_date date = day_numbered(day);
	const double x = time_axis_at(axis, (double)day);
	char text[32];

	if (whole) {
		snprintf(text, sizeof(text), "%04d-%02d-%02d", date.year,
		    date.month, date.day);
	} else if (date.month == 1) {
		snprintf(text, sizeof(text), "%d", date.year);
	} else {
		snprintf(text, sizeof(text), "%d-%02d", date.year, date.month);
	}
	svg_line(x, top, x, bottom, "axis");
	svg_text(x, bottom + 16, "middle", "pale", text);
	/* What is higher than a window shows is named above too. */
	if (bottom - top > 900) {
		svg_text(x, top - 3, "middle", "pale", text);
	}
}

void
time_axis_put(const struct time_axis *axis, double top, double bottom)
{
	struct crink_date date = day_numbered(axis->first);
	int step, month;

	/* Of some weeks, the first and the last day. */
	if (axis->last - axis->first < 100) {
		put_day(axis, axis->first, true, top, bottom);
		if (axis->last > axis->first) {
			put_day(axis, axis->last, true, top, bottom);
		}
		return;
	}
	step = months_apart(axis);
	/* Months from year 0 on, of which every step-th is told. */
	month = date.year * 12 + date.month - 1;
	month += step - 1 - (month + step - 1) % step;
	for (;; month += step) {
		long day;

		date.year = (int16_t)(month / 12);
		date.month = (uint8_t)(month % 12 + 1);
		date.day = 1;
		day = first_day_number(date);
		if (day > axis->last) {
			break;
		}
		if (day >= axis->first) {
			put_day(axis, day, false, top, bottom);
		}
	}
}

/* ---- numbers ----------------------------------------------------------------- */

void
value_axis_add(struct value_axis *axis, double value)
{
	if (axis->is_empty) {
		axis->low = axis->high = value;
		axis->is_empty = false;
	}
	axis->low = fmin(axis->low, value);
	axis->high = fmax(axis->high, value);
}

/* A step of 1, 2 or 5 times a power of ten, of which some five make the span. */
static double
step_of(double span)
{
	const double power = pow(10, floor(log10(span / 5)));
	const double rest = span / 5 / power;

	return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10);
}

void
value_axis_close(struct value_axis *axis)
{
	double step;

	axis->by_logarithm = axis->low > 0 && axis->high / axis->low > 30;
	if (axis->by_logarithm) {
		axis->low = pow(10, floor(log10(axis->low)));
		axis->high = pow(10, ceil(log10(axis->high)));
		return;
	}
	/* Numbers that begin at 0 are not made to look apart by a cut axis. */
	if (axis->low > 0) {
		axis->low = 0;
	}
	if (axis->high <= axis->low) {
		axis->high = axis->low + 1;
	}
	step = step_of(axis->high - axis->low);
	axis->low = floor(axis->low / step) * step;
	axis->high = ceil(axis->high / step) * step;
}

double
value_axis_at(const struct value_axis *axis, double value)
{
	const double part =
	    axis->by_logarithm
	        ? log10(value / axis->low) / log10(axis->high / axis->low)
	        : (value - axis->low) / (axis->high - axis->low);

	return axis->bottom - part * (axis->bottom - axis->top);
}

void
write_rounded(char text[32], double value)
{
	static const struct {
		double size;
		const char *name;
	} words[] = {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}};
	/* Of 64 bits of trillions, eleven are needed. */
	char digits[16];
	size_t size;
	const char *name = "";

	for (size_t i = 0; i < 3 && name[0] == '\0'; i++) {
		if (fabs(value) >= words[i].size) {
			value /= words[i].size;
			name = words[i].name;
		}
	}
	snprintf(digits, sizeof(digits), "%.2f", value);
	size = strlen(digits);
	while (size > 1 && digits[size - 1] == '0') {
		digits[--size] = '\0';
	}
	if (size > 1 && digits[size - 1] == '.') {
		digits[--size] = '\0';
	}
	if (fabs(value) >= 1000 && strchr(digits, '.') == NULL) {
		snprintf(text, 32, "%.*s,%.3s%s", (int)size - 3, digits,
		    digits + size - 3, name);
	} else {
		snprintf(text, 32, "%s%s", digits, name);
	}
}

static void
put_value(
    const struct value_axis *axis, double value, double left, double right)
{
	const double y = value_axis_at(axis, value);
	char text[32];

	write_rounded(text, value);
	svg_line(left, y, right, y, "axis");
	svg_text(left - 8, y + 4, "end", "pale", text);
}

void
value_axis_put(const struct value_axis *axis, double left, double right)
{
	double step;

	if (axis->by_logarithm) {
		double at = axis->low;

		while (at <= axis->high * 1.001) {
			put_value(axis, at, left, right);
			at *= 10;
		}
		return;
	}
	step = step_of(axis->high - axis->low);
	/* Counted, so that no error adds up. */
	for (int i = 0; axis->low + i * step <= axis->high + step / 2; i++) {
		put_value(axis, axis->low + i * step, left, right);
	}
}
