/*
 * Pictures as SVG that needs nothing else: no font, no style, no script of others.
 * Light and dark follow whoever shows it. All go to standard output by put().
 */
#ifndef CRINK_SVG_H
#define CRINK_SVG_H

#include <stddef.h>

/* A picture of so many pixels; title and description are for those who hear it. */
void svg_begin(double width, double height, const char *title);
void svg_end(void);

/* What the classes fade-before and fade-after are filled with: once on a page. */
void svg_fades(void);

/* Text as XML and HTML have it; control characters are left out. */
void put_escaped(const char *text);

/* A text from (x, y) on; anchor is "start", "middle" or "end". */
void svg_text(double x, double y, const char *anchor, const char *class,
    const char *text);
/* A title from (x, y) on, cut to so many pixels. */
void svg_title(double x, double y, double width, const char *text);
void svg_line(double x1, double y1, double x2, double y2, const char *class);
void svg_circle(double x, double y, double radius, const char *class);
void svg_box(
    double x, double y, double width, double height, const char *class);

/* What belongs together, with what is told of it where a pointer rests on it. */
void svg_group(const char *class, const char *title);
void svg_group_end(void);

/* About how many pixels a text of 13 pixels takes; and the text without what goes
 * beyond so many, with "…" instead, in memory to free(). */
double svg_width(const char *text);
char *svg_cut(const char *text, double width);

/* Rectangles that are taken, so that no two labels overlap. */
struct place {
	double x, y, width, height;
};
struct places {
	struct place *taken;
	size_t count, room;
};

/* Takes a place; and whether one is free. */
void place_take(struct places *places, struct place place);
int place_is_free(const struct places *places, struct place place);
void places_free(struct places *places);

#endif
