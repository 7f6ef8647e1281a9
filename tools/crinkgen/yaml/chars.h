/*
 * What the bytes of a text are to the reader, and the ways to go over them.
 */
#ifndef CRINKGEN_YAML_CHARS_H
#define CRINKGEN_YAML_CHARS_H

#include <stdbool.h>

/* Classes of bytes. NUL is a line end: it stands only after the text. */
enum {
	YAML_WHITE = 1,
	YAML_EOL = 2,
	YAML_FLOW = 4,       /* , [ ] { } */
	YAML_COLON_HASH = 8, /* what may end a plain scalar within a line */
	YAML_INDICATOR = 16, /* what cannot start a plain scalar just so */
	YAML_SINGLE = 32,    /* ' */
	YAML_DOUBLE = 64,    /* " and the backslash */
};

extern const unsigned char yaml_class[256];

static inline unsigned
yaml_is(char c, unsigned classes)
{
	return yaml_class[(unsigned char)c] & classes;
}

/* After a line end; at the end of the text it stays. */
static inline const char *
yaml_skip_break(const char *p)
{
	if (*p == '\r') {
		p++;
	} else if (*p == '\n') {
		return p + 1;
	} else {
		return p;
	}
	return *p == '\n' ? p + 1 : p;
}

static inline const char *
yaml_skip_white(const char *p)
{
	while (yaml_is(*p, YAML_WHITE)) {
		p++;
	}
	return p;
}

static inline const char *
yaml_skip_line(const char *p)
{
	while (!yaml_is(*p, YAML_EOL)) {
		p++;
	}
	return p;
}

/*
 * Where a plain scalar ends that goes on at p: at a line end, a comment, the
 * colon after a key or, in flow collections (flow is YAML_FLOW, else 0), at
 * one of their indicators. Blanks before that are not part of it.
 */
static inline const char *
yaml_plain_line(const char *p, unsigned flow)
{
	const unsigned stop = YAML_EOL | YAML_COLON_HASH | flow;

	for (;; p++) {
		while (!yaml_is(*p, stop)) {
			p++;
		}
		if (*p == ':') {
			if (yaml_is(p[1], YAML_WHITE | YAML_EOL | flow)) {
				return p;
			}
		} else if (*p != '#' || yaml_is(p[-1], YAML_WHITE)) {
			return p;
		}
	}
}

/* Is this line start a document marker? */
static inline bool
yaml_is_marker(const char *p)
{
	return (*p == '-' || *p == '.') && p[1] == *p && p[2] == *p &&
	       yaml_is(p[3], YAML_WHITE | YAML_EOL);
}

#endif
