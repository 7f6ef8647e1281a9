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
#include "dates.h"
#include "formats.h"
#include "links.h"
#include "print.h"
#include "table.h"

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

/* An end of which the claim says nothing is "..". */
static void
add_end(struct table *table, int64_t end, int64_t open, enum crink_unit unit)
{
	char number[32];

	write_number(number, end, unit);
	table_cell(table, end == open ? ".." : number);
}

static void
add_row(struct table *table, const struct crink_relation *claim, bool slugs)
{
	const struct crink_quantity quantity = crink_relation_quantity(claim);
	const unsigned paragraph = crink_relation_paragraph(claim);
	char *unit = text_of("%s%s%s", crink_unit_name(quantity.unit),
	    quantity.per == CRINK_UNIT_NONE ? "" : " per ",
	    crink_unit_name(quantity.per));
	char *source = citation_of(crink_relation_source(claim), slugs);
	char *number = text_of("%u", paragraph);
	char *sentence = sentence_of(claim);

	table_row(table, shade_of_claim(claim, NEWEST_DAY));
	table_cell(table, crink_qualifier_name(quantity.qualifier));
	add_end(table, quantity.low, CRINK_OPEN_LOW, quantity.unit);
	add_end(table, quantity.high, CRINK_OPEN_HIGH, quantity.unit);
	table_cell(table, unit);
	table_cell(table, source);
	/* Of some sources the paragraphs cannot be counted. */
	table_cell(table, paragraph != 0 ? number : "?");
	table_cell(table, sentence);
	free(sentence);
	free(number);
	free(source);
	free(unit);
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
	const struct crink_relation *claim = NULL;
	struct table table = {.columns = 0};
	size_t found = 0;

	table_column(&table, "qualifier", false);
	table_column(&table, "low", true);
	table_column(&table, "high", true);
	table_column(&table, "unit", false);
	table_column(&table, "source", false);
	table_column(&table, "paragraph", true);
	table_column(&table, "claim", false);
	while ((claim = next_quantity(answers, claim)) != NULL) {
		add_row(&table, claim, slugs);
		found++;
	}
	if (found > 0) {
		table_put(&table);
	}
	table_free(&table);
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

static const struct option *const options[] = {conditions, order_options,
    format_options, color_options, slug_options, NULL};

const struct command quantities_command = {
    .name = "quantities",
    .synopsis = "[--OPTION VALUE]...",
    .summary = "Shows the quantity of each claim that gives one and meets "
               "all conditions.",
    .help = "An end of which the claim says nothing is shown as \"..\", "
            "a\nparagraph that cannot be counted as \"?\".\n",
    .options = options,
    .run = run,
};
