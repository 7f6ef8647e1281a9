/*
 * How mentions are shown, one by one.
 */
#ifndef CRINK_REPORTS_H
#define CRINK_REPORTS_H

#include "characters.h"
#include "mentions.h"

/* A line each, in columns between tabs. */
extern const struct report lines_report;

/* An object of JSON in a line each. */
extern const struct report json_report;

/* The text, with its mentions marked: with colours, or else with brackets.
 */
struct marking {
	bool has_colours, has_headings;
	/* All else begins zero. */
	bool within_line;
	struct characters characters;
};
struct report marking_report(struct marking *marking);

/* The slugs (or classes) of all bearers, between separators. */
void put_all(const struct entity *entities, size_t count,
    const char *(*word)(struct entity entity), const char *separator);

/* A text in a column: blanks, tabs and line ends as one blank, "?" for other
 * controls and for what is no UTF-8. */
void put_column(const char *text, size_t size);

/* A text as a string of JSON, U+FFFD for what is no UTF-8; and all bearers as an
 * array of objects. */
void put_json_string(const char *text, size_t size);
void put_json_entities(const struct entity *entities, size_t count);

#endif
