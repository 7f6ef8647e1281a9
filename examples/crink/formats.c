#include "formats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "print.h"
#include "reports.h"

static const char *const words[] = {
    "text", "table", "json", "jsonl", "csv", "tsv"};

const struct option format_options[] = {
    {"format", "FORMAT", "text, table, json, jsonl, csv or tsv", THE_LAST,
        NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

enum format
format_asked(const struct argument *arguments, size_t count, enum format usual)
{
	const struct argument *format =
	    option_given(arguments, count, "format");

	if (format == NULL) {
		return usual;
	}
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strcmp(format->value, words[i]) == 0) {
			return (enum format)i;
		}
	}
	complain("", format->value);
	fprintf(stderr, " is not 'text', 'table', 'json', 'jsonl', 'csv' or "
	                "'tsv'\n");
	exit(EXIT_USAGE);
}

/* ---- a table --------------------------------------------------------------- */

static void
add_cell(struct sheet *sheet, char *cell)
{
	if (sheet->count == sheet->room) {
		sheet->room = sheet->room > 0 ? 2 * sheet->room : 64;
		sheet->cells =
		    resize(sheet->cells, sheet->room, sizeof(*sheet->cells));
	}
	sheet->cells[sheet->count++] = cell;
}

/* Those of a thing that a table shows; of NULL the names of the columns. */
static void
add_cells(struct sheet *sheet, const void *thing)
{
	const struct element of = {.thing = thing};

	for (const struct field *field = sheet->class->fields;
	     field->name != NULL; field++) {
		if (field->is_shown && thing == NULL) {
			add_cell(sheet, text_of("%s", field->name));
		} else if (field->is_shown) {
			struct value value = field->get(&of);

			add_cell(sheet, text_of("%s", value_chars(&value)));
			value_free(&value);
		}
	}
}

/* How wide each column is; returns how many there are. */
static size_t
widths_of(const struct sheet *sheet, size_t *widths, bool *are_numbers)
{
	size_t columns = 0;

	for (const struct field *field = sheet->class->fields;
	     field->name != NULL; field++) {
		if (field->is_shown) {
			are_numbers[columns] = field->type == VALUE_NUMBER ||
			                       field->type == VALUE_DECIMAL;
			widths[columns++] = 0;
		}
	}
	for (size_t i = 0; i < sheet->count; i++) {
		const size_t width = columns_of(sheet->cells[i]);

		if (widths[i % columns] < width) {
			widths[i % columns] = width;
		}
	}
	return columns;
}

/* No class shows more. */
#define COLUMNS_MOST 16

static void
put_table(const struct sheet *sheet)
{
	size_t widths[COLUMNS_MOST];
	bool are_numbers[COLUMNS_MOST];
	const size_t columns = widths_of(sheet, widths, are_numbers);

	for (size_t row = 0; row < sheet->count; row += columns) {
		char **cells = sheet->cells + row;
		size_t last = columns - 1;

		/* What comes after the last one needs no filling up. */
		while (last > 0 && cells[last][0] == '\0') {
			last--;
		}
		for (size_t i = 0; i <= last; i++) {
			if (are_numbers[i]) {
				put_right(cells[i], widths[i]);
			} else {
				put_padded(cells[i], i < last ? widths[i] : 0);
			}
			put(i < last ? "  " : "\n");
		}
	}
}

/* ---- any format ------------------------------------------------------------ */

struct sheet
sheet_begin(enum format format, const struct class *class)
{
	struct sheet sheet = {.format = format, .class = class};

	if (format == FORMAT_TABLE) {
		add_cells(&sheet, NULL);
	} else if (format == FORMAT_JSON) {
		const char *version = crink_data_version();

		put("{\"data\":");
		put_json_string(version, strlen(version));
		put(",\"%s\":[", class->name);
	} else if (format != FORMAT_JSONL) {
		put_cells(format, class->fields, NULL);
	}
	return sheet;
}

void
sheet_put(struct sheet *sheet, const void *thing)
{
	const struct element of = {.thing = thing};

	if (sheet->format == FORMAT_TABLE) {
		add_cells(sheet, thing);
	} else if (sheet->format == FORMAT_JSON) {
		put("%s\n", sheet->rows > 0 ? "," : "");
		put_json_object(sheet->class->fields, &of);
	} else if (sheet->format == FORMAT_JSONL) {
		put_json_object(sheet->class->fields, &of);
		put("\n");
	} else {
		put_cells(sheet->format, sheet->class->fields, &of);
	}
	sheet->rows++;
}

void
sheet_end(struct sheet *sheet)
{
	if (sheet->format == FORMAT_TABLE && sheet->rows > 0) {
		put_table(sheet);
	} else if (sheet->format == FORMAT_JSON) {
		put("%s]}\n", sheet->rows > 0 ? "\n" : "");
	}
	for (size_t i = 0; i < sheet->count; i++) {
		free(sheet->cells[i]);
	}
	free(sheet->cells);
	*sheet = (struct sheet){.class = NULL};
}

void
put_all_of(enum format format, const struct class *class)
{
	struct sheet sheet = sheet_begin(format, class);
	const void *thing = NULL;

	while ((thing = class->next(thing)) != NULL) {
		sheet_put(&sheet, thing);
	}
	sheet_end(&sheet);
}
