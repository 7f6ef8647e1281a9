#include "terminal.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "print.h"

const struct option color_options[] = {
    {"color", "WHEN", "colours: auto (on a terminal), always or never",
        THE_LAST, NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

/* Whether shades are shown: chosen once, for all that goes to stdout. */
static bool has_colours;

bool
is_terminal(void)
{
	return isatty(STDOUT_FILENO) != 0;
}

/* Whether it is a terminal that is to show colours. */
static bool
is_coloured_by_itself(void)
{
	const char *no = getenv("NO_COLOR");
	const char *terminal = getenv("TERM");

	return is_terminal() && (no == NULL || no[0] == '\0') &&
	       (terminal == NULL || strcmp(terminal, "dumb") != 0);
}

bool
choose_colours(const struct argument *arguments, size_t count)
{
	const struct argument *colour = option_given(arguments, count, "color");
	const char *when = colour != NULL ? colour->value : "auto";

	if (strcmp(when, "auto") == 0) {
		has_colours = is_coloured_by_itself();
	} else if (strcmp(when, "always") == 0 || strcmp(when, "never") == 0) {
		has_colours = when[0] == 'a';
	} else {
		complain("", when);
		fprintf(stderr, " is not 'auto', 'always' or 'never'\n");
		exit(EXIT_USAGE);
	}
	return has_colours;
}

void
shade_begin(enum shade shade)
{
	/* Bold, dim and red, which are seen on light and dark. */
	static const char *const codes[] = {
	    [SHADE_PLAIN] = "",
	    [SHADE_HEAD] = "\033[1m",
	    [SHADE_PALE] = "\033[2m",
	    [SHADE_DENIED] = "\033[31m",
	};

	if (has_colours) {
		put("%s", codes[shade]);
	}
}

void
shade_end(enum shade shade)
{
	if (has_colours && shade != SHADE_PLAIN) {
		put("\033[0m");
	}
}

void
put_shaded(enum shade shade, const char *text)
{
	shade_begin(shade);
	put("%s", text);
	shade_end(shade);
}

/* The number that a text is; 0 where it is none. */
static size_t
columns_told(const char *text)
{
	char *end;
	unsigned long columns;

	if (text == NULL || text[0] < '0' || text[0] > '9') {
		return 0;
	}
	columns = strtoul(text, &end, 10);
	return *end == '\0' ? columns : 0;
}

size_t
line_width(void)
{
	struct winsize size = {.ws_col = 0};
	size_t columns = columns_told(getenv("COLUMNS"));

	if (!is_terminal()) {
		return SIZE_MAX;
	}
	if (columns == 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
		columns = size.ws_col;
	}
	/* What tells nothing is as wide as the first ones were. */
	columns = columns == 0 ? 80 : columns;
	return columns < LINE_LEAST ? LINE_LEAST : columns;
}
