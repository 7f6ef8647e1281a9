/*
 * Listings in the formats that programs read, of what model.h tells.
 */
#ifndef CRINK_FORMATS_H
#define CRINK_FORMATS_H

#include "command.h"
#include "model.h"
#include "table.h"

enum format {
	FORMAT_TEXT, /* made by the command itself */
	FORMAT_TABLE,
	FORMAT_JSON,
	FORMAT_JSONL,
	FORMAT_CSV,
	FORMAT_TSV,
	FORMAT_NT,
	FORMAT_SQL
};

/* The option --format, up to one without a name. */
extern const struct option format_options[];

/* What --format asks for; usual where it is not given. Ends the program where it is
 * none. Shades are shown as --color asks for. */
enum format format_asked(
    const struct argument *arguments, size_t count, enum format usual);

/* A listing while it is written. */
struct sheet {
	enum format format;
	const struct class *class;
	size_t rows;
	struct table table;
};

struct sheet sheet_begin(enum format format, const struct class *class);
void sheet_put(struct sheet *sheet, const void *thing);

/* Writes what is still to be written, and frees the sheet. */
void sheet_end(struct sheet *sheet);

/* A listing of all of a class. */
void put_all_of(enum format format, const struct class *class);

/* ---- the formats, for sheet_...() and exports ------------------------------ */

/* An object in one line, without its end. */
void put_json_object(const struct field *fields, const struct element *of);

/* A line of csv or tsv, with its end; of NULL the names of the columns. */
void put_cells(
    enum format format, const struct field *fields, const struct element *of);

/* A text as a cell of csv. */
void put_csv(const char *text);

/* What a thing is told to be in N-Triples; row counts from 1 and tells apart what has
 * no key. Elements of such a thing's lists have but one member. */
void put_statements(const struct class *class, const void *thing, size_t row);

/* The tables of a class alone in SQL, the rows of a thing, and the end. */
void put_sql_begin(const struct class *class);
void put_sql_rows(const struct class *class, const void *thing, size_t row);
void put_sql_end(void);

#endif
