/*
 * What a board says and is told over its serial line, a line each.
 */
#ifndef CONSOLE_H
#define CONSOLE_H

#include <stddef.h>

enum { LINE_MOST = 255 };

struct line {
	char text[LINE_MOST + 1]; /* ends with NUL */
	size_t size;
};

void put(const char *text);
void put_number(size_t number);

/* Prompts for a line until there is one that is not empty and not too long. */
void ask(struct line *line);

#endif
