/*
 * crink quantities: every quantity that a claim gives, in columns.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "cite.h"
#include "claim.h"
#include "command.h"
#include "conditions.h"
#include "formats.h"
#include "print.h"

/* The claim comes last: it is the longest, and needs no filling up. */
enum { QUALIFIER, LOW, HIGH, UNIT, SOURCE, PARAGRAPH, CLAIM, COLUMNS };

struct row {
	const char *cells[COLUMNS];
	char low[32], high[32], unit[160], paragraph[16];
	char *source, *claim; /* to free() */
};

/* Writes "10,000", "1.5 million" or "29.3", as the library does for one of that
 * unit, but without it; a number of 64 bits needs 27 characters. */
static void
write_number(char text[32], int64_t number, enum crink_unit unit)
{
	const struct crink_quantity single = {
	    number, number, unit, CRINK_QUALIFIER_EXACT, CRINK_UNIT_NONE};
	size_t number_size;

	crink_quantity_format(text, 32, single);
	number_size = strcspn(text, " ");
	if (strncmp(text + number_size, " million", 8) == 0 ||
	    strncmp(text + number_size, " billion", 8) == 0) {
		number_size += 8;
	}
	text[number_size] = '\0';
}

static void
fill_row(struct row *row, const struct crink_relation *relation, bool slugs)
{
	const struct crink_quantity quantity =
	    crink_relation_quantity(relation);

	write_number(row->low, quantity.low, quantity.unit);
	write_number(row->high, quantity.high, quantity.unit);
	snprintf(row->unit, sizeof(row->unit), "%s%s%s",
	    crink_unit_name(quantity.unit),
	    quantity.per == CRINK_UNIT_NONE ? "" : " per ",
	    crink_unit_name(quantity.per));
	snprintf(row->paragraph, sizeof(row->paragraph), "%u",
	    crink_relation_paragraph(relation));
	row->source = citation_of(crink_relation_source(relation), slugs);
	row->claim = sentence_of(relation);
	row->cells[QUALIFIER] = crink_qualifier_name(quantity.qualifier);
	row->cells[LOW] = quantity.low == CRINK_OPEN_LOW ? ".." : row->low;
	row->cells[HIGH] = quantity.high == CRINK_OPEN_HIGH ? ".." : row->high;
	row->cells[UNIT] = row->unit;
	row->cells[SOURCE] = row->source;
	row->cells[PARAGRAPH] = row->paragraph;
	row->cells[CLAIM] = row->claim;
}

static void
empty_row(struct row *row)
{
	free(row->source);
	free(row->claim);
}

static void
put_row(const char *const cells[COLUMNS], const size_t widths[COLUMNS])
{
	for (int i = 0; i < CLAIM; i++) {
		if (i == LOW || i == HIGH || i == PARAGRAPH) {
			put_right(cells[i], widths[i]);
		} else {
			put_padded(cells[i], widths[i]);
		}
		put("  ");
	}
	put("%s\n", cells[CLAIM]);
}

static void
widen(size_t widths[COLUMNS], const char *const cells[COLUMNS])
{
	for (int i = 0; i < COLUMNS; i++) {
		const size_t columns = columns_of(cells[i]);

		if (widths[i] < columns) {
			widths[i] = columns;
		}
	}
}

/* The next claim that gives a quantity. */
static const struct crink_relation *
next_quantity(const struct answers *answers, const struct crink_relation *claim)
{
	do {
		claim = answers_next(answers, claim);
	} while (claim != NULL &&
	         crink_relation_quantity(claim).unit == CRINK_UNIT_NONE);
	return claim;
}

static size_t
put_columns(const struct answers *answers, bool slugs)
{
	static const char *const head[COLUMNS] = {
	    "qualifier", "low", "high", "unit", "source", "paragraph", "claim"};
	const struct crink_relation *claim = NULL;
	size_t widths[COLUMNS] = {0}, found = 0;
	struct row row;

	widen(widths, head);
	while ((claim = next_quantity(answers, claim)) != NULL) {
		fill_row(&row, claim, slugs);
		widen(widths, row.cells);
		empty_row(&row);
		found++;
	}
	if (found > 0) {
		put_row(head, widths);
	}
	while ((claim = next_quantity(answers, claim)) != NULL) {
		fill_row(&row, claim, slugs);
		put_row(row.cells, widths);
		empty_row(&row);
	}
	return found;
}

static size_t
put_sheet(const struct answers *answers, enum format format)
{
	struct sheet sheet = sheet_begin(format, &claims_class);
	const struct crink_relation *claim = NULL;
	size_t found;

	while ((claim = next_quantity(answers, claim)) != NULL) {
		sheet_put(&sheet, claim);
	}
	found = sheet.rows;
	sheet_end(&sheet);
	return found;
}

static int
run(const struct argument *arguments, size_t count)
{
	const enum format format = format_asked(arguments, count, FORMAT_TEXT);
	struct answers answers = find_answers(&quantities_command, arguments,
	    count, is_unsure(&quantities_command, arguments, count));
	const size_t found =
	    format == FORMAT_TEXT
	        ? put_columns(&answers, style_asked(arguments, count).slugs)
	        : put_sheet(&answers, format);

	answers_free(&answers);
	return found > 0 ? EXIT_SUCCESS : tell_none();
}

static const struct option slug_options[] = {
    {"slugs", NULL, "the slugs of sources", THE_LAST, NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

static const struct option *const options[] = {
    conditions, order_options, format_options, slug_options, NULL};

const struct command quantities_command = {
    .name = "quantities",
    .synopsis = "[--OPTION VALUE]...",
    .summary = "Shows the quantity of each claim that gives one and meets "
               "all conditions.",
    .help = "An end of which the claim says nothing is shown as \"..\".\n",
    .options = options,
    .run = run,
};
