#include "formats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "print.h"
#include "reports.h"
#include "terminal.h"

static const char *const words[] = {
    "text", "table", "json", "jsonl", "csv", "tsv", "nt", "sql"};

const struct option format_options[] = {
    {"format", "FORMAT", "text, table, json, jsonl, csv, tsv, nt or sql",
        THE_LAST, NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

enum format
format_asked(const struct argument *arguments, size_t count, enum format usual)
{
	const struct argument *format =
	    option_given(arguments, count, "format");

	choose_colours(arguments, count);
	if (format == NULL) {
		return usual;
	}
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strcmp(format->value, words[i]) == 0) {
			return (enum format)i;
		}
	}
	complain("", format->value);
	fprintf(stderr, " is not 'text', 'table', 'json', 'jsonl', 'csv', "
	                "'tsv', 'nt' or 'sql'\n");
	exit(EXIT_USAGE);
}

/* ---- a table --------------------------------------------------------------- */

static void
begin_table(struct sheet *sheet)
{
	for (const struct field *field = sheet->class->fields;
	     field->name != NULL; field++) {
		if (field->is_shown) {
			table_column(&sheet->table, field->name,
			    field->type == VALUE_NUMBER ||
			        field->type == VALUE_DECIMAL);
		}
	}
}

static void
put_row(struct sheet *sheet, const void *thing)
{
	const struct element of = {.thing = thing};

	table_row(&sheet->table, sheet->class->shade != NULL
	                             ? sheet->class->shade(thing)
	                             : SHADE_PLAIN);
	for (const struct field *field = sheet->class->fields;
	     field->name != NULL; field++) {
		if (field->is_shown) {
			struct value value = field->get(&of);

			table_cell(&sheet->table, value_chars(&value));
			value_free(&value);
		}
	}
}

/* ---- any format ------------------------------------------------------------ */

struct sheet
sheet_begin(enum format format, const struct class *class)
{
	struct sheet sheet = {.format = format, .class = class};

	if (format == FORMAT_TABLE) {
		begin_table(&sheet);
	} else if (format == FORMAT_JSON) {
		const char *version = crink_data_version();

		put("{\"data\":");
		put_json_string(version, strlen(version));
		put(",\"%s\":[", class->name);
	} else if (format == FORMAT_SQL) {
		put_sql_begin(class);
	} else if (format == FORMAT_CSV || format == FORMAT_TSV) {
		put_cells(format, class->fields, NULL);
	}
	return sheet;
}

void
sheet_put(struct sheet *sheet, const void *thing)
{
	const struct element of = {.thing = thing};

	sheet->rows++;
	switch (sheet->format) {
	case FORMAT_TABLE:
		put_row(sheet, thing);
		break;
	case FORMAT_JSON:
		put("%s\n", sheet->rows > 1 ? "," : "");
		put_json_object(sheet->class->fields, &of);
		break;
	case FORMAT_JSONL:
		put_json_object(sheet->class->fields, &of);
		put("\n");
		break;
	case FORMAT_NT:
		put_statements(sheet->class, thing, sheet->rows);
		break;
	case FORMAT_SQL:
		put_sql_rows(sheet->class, thing, sheet->rows);
		break;
	default:
		put_cells(sheet->format, sheet->class->fields, &of);
	}
}

void
sheet_end(struct sheet *sheet)
{
	if (sheet->format == FORMAT_TABLE && sheet->rows > 0) {
		table_put(&sheet->table);
	} else if (sheet->format == FORMAT_JSON) {
		put("%s]}\n", sheet->rows > 0 ? "\n" : "");
	} else if (sheet->format == FORMAT_SQL) {
		put_sql_end();
	}
	table_free(&sheet->table);
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
