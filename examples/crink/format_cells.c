/*
 * Things as lines of cells: csv (RFC 4180), and tsv, whose cells have neither tab
 * nor line end. A list is a column for each of its members, with "|" between its
 * elements; within one, "|" is written "\\|" and "\\" is "\\\\".
 */
#include <stdlib.h>
#include <string.h>

#include "formats.h"
#include "print.h"
#include "reports.h"

void
put_csv(const char *text)
{
	if (text[strcspn(text, ",\"\r\n")] == '\0') {
		put("%s", text);
		return;
	}
	put("\"");
	for (; *text != '\0'; text++) {
		put_bytes(text, 1);
		if (*text == '"') {
			put("\"");
		}
	}
	put("\"");
}

static void
put_cell(enum format format, const char *text)
{
	if (format == FORMAT_CSV) {
		put_csv(text);
	} else {
		put_column(text, strlen(text));
	}
}

/* A text that can be told from what stands between elements, in memory to free(). */
static char *
escaped(const char *text)
{
	char *all = reserve(2 * strlen(text) + 1), *to = all;

	for (; *text != '\0'; text++) {
		if (*text == '|' || *text == '\\') {
			*to++ = '\\';
		}
		*to++ = *text;
	}
	*to = '\0';
	return all;
}

/* The member of all elements of a list, in memory to free(). */
static char *
joined(const struct field *list, const struct field *member, const void *owner)
{
	struct element element = {.owner = owner};
	char *all = text_of("%s", "");

	while (list->next(&element)) {
		struct value value = member->get(&element);
		char *one = escaped(value_chars(&value));
		char *more =
		    text_of("%s%s%s", all, element.index > 1 ? "|" : "", one);

		value_free(&value);
		free(one);
		free(all);
		all = more;
	}
	return all;
}

static void
put_value(
    enum format format, const struct field *field, const struct element *of)
{
	struct value value = field->get(of);

	put_cell(format, value_chars(&value));
	value_free(&value);
}

static void
put_list(enum format format, const struct field *list, const struct element *of)
{
	const struct field *members = list->members;

	for (size_t i = 0; members[i].name != NULL; i++) {
		put("%s", i == 0 ? "" : format == FORMAT_CSV ? "," : "\t");
		if (of != NULL) {
			char *cell = joined(list, &members[i], of->thing);

			put_cell(format, cell);
			free(cell);
		} else if (members[1].name == NULL) {
			put("%s", list->name);
		} else {
			put("%s_%s", list->name, members[i].name);
		}
	}
}

void
put_cells(
    enum format format, const struct field *fields, const struct element *of)
{
	for (size_t i = 0; fields[i].name != NULL; i++) {
		put("%s", i == 0 ? "" : format == FORMAT_CSV ? "," : "\t");
		if (fields[i].next != NULL) {
			put_list(format, &fields[i], of);
		} else if (of != NULL) {
			put_value(format, &fields[i], of);
		} else {
			put("%s", fields[i].name);
		}
	}
	put(format == FORMAT_CSV ? "\r\n" : "\n");
}
