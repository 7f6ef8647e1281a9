/*
 * What is made for a terminal alone: colours, and lines no wider than it is.
 */
#ifndef CRINK_TERMINAL_H
#define CRINK_TERMINAL_H

#include "command.h"

/* How a line or a word stands out. */
enum shade {
	SHADE_PLAIN,
	SHADE_HEAD,  /* names of columns; what a thing is called */
	SHADE_PALE,  /* stands no longer, or is unsure */
	SHADE_DENIED /* is said not to be so, or is not there */
};

/* The option --color, up to one without a name. */
extern const struct option color_options[];

/* Whether stdout is a terminal. */
bool is_terminal(void);

/* Whether there are to be colours, by the option: "always", "never", or for "auto"
 * on a terminal that shows them, unless NO_COLOR forbids it. From then on shades are
 * shown, or not. Ends the program for another word. */
bool choose_colours(const struct argument *arguments, size_t count);

/* Begins a shade, and ends it; they take no column, and nothing without colours. */
void shade_begin(enum shade shade);
void shade_end(enum shade shade);

/* Text in a shade. */
void put_shaded(enum shade shade, const char *text);

/* How many columns a line has: COLUMNS if it is set, or what the terminal says, at
 * least LINE_LEAST; SIZE_MAX where stdout is no terminal. */
enum { LINE_LEAST = 40 };
size_t line_width(void);

#endif
