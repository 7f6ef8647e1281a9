/*
 * crink export: all that the data tells, in the forms of others.
 */
#include "export.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "formats.h"
#include "print.h"

struct export
{
	const char *format;
	void (*put)(void);
};

static const struct export exports[] = {
    {"sql", put_sql},
    {"nt", put_triples},
    {"jsonl", put_json_lines},
    {"csv", put_values},
    {"ftm", put_entities},
    {"plover", put_events},
    {"claimreview", put_reviews},
};

enum { EXPORTS = sizeof(exports) / sizeof(exports[0]) };

void
put_json_lines(void)
{
	for (size_t i = 0; classes[i] != NULL; i++) {
		struct element of = {.thing = NULL};

		while ((of.thing = classes[i]->next(of.thing)) != NULL) {
			put("{\"%s\":", classes[i]->noun);
			put_json_object(classes[i]->fields, &of);
			put("}\n");
		}
	}
}

/* ---- values ---------------------------------------------------------------- */

static void
put_line(const char *noun, const char *key, const struct field *field,
    const struct field *member, const struct element *of)
{
	struct value value = member->get(of);

	if (value.is_told) {
		put("%s,", noun);
		put_csv(key);
		put(",%s,", field->name);
		if (field != member) {
			put("%zu", of->index);
		}
		put(",%s,", field != member ? member->name : "");
		put_csv(value_chars(&value));
		put("\r\n");
	}
	value_free(&value);
}

static void
put_lines(const struct class *class, const void *thing)
{
	const struct element of = {.thing = thing};
	struct value key = class->fields[0].get(&of);

	for (const struct field *field = class->fields; field->name != NULL;
	     field++) {
		struct element element = {.owner = thing};

		if (field->next == NULL) {
			put_line(
			    class->noun, value_chars(&key), field, field, &of);
			continue;
		}
		while (field->next(&element)) {
			for (const struct field *member = field->members;
			     member->name != NULL; member++) {
				put_line(class->noun, value_chars(&key), field,
				    member, &element);
			}
		}
	}
	value_free(&key);
}

void
put_values(void)
{
	put("class,key,field,position,member,value\r\n");
	for (size_t i = 0; classes[i] != NULL; i++) {
		const void *thing = NULL;

		while ((thing = classes[i]->next(thing)) != NULL) {
			put_lines(classes[i], thing);
		}
	}
}

bool
is_fact(const struct crink_relation *claim)
{
	switch (crink_relation_status(claim)) {
	case CRINK_STATUS_PLANNED:
	case CRINK_STATUS_PLEDGED:
	case CRINK_STATUS_EXPECTED:
	case CRINK_STATUS_SPECULATED:
		return false;
	default:
		return !crink_relation_negated(claim);
	}
}

/* ---- the command ----------------------------------------------------------- */

static int
run(const struct argument *arguments, size_t count)
{
	const struct argument *format =
	    option_given(arguments, count, "format");

	if (format == NULL) {
		fprintf(stderr, "crink: missing option '--format'\n");
		fail_usage(&export_command);
	}
	for (size_t i = 0; i < EXPORTS; i++) {
		if (strcmp(format->value, exports[i].format) == 0) {
			exports[i].put();
			return EXIT_SUCCESS;
		}
	}
	complain("", format->value);
	fprintf(stderr, " is not");
	for (size_t i = 0; i < EXPORTS; i++) {
		fprintf(stderr, "%s '%s'",
		    i == 0             ? ""
		    : i == EXPORTS - 1 ? " or"
		                       : ",",
		    exports[i].format);
	}
	fprintf(stderr, "\n");
	return EXIT_USAGE;
}

static const struct option export_options[] = {
    {"format", "FORMAT", "sql, nt, jsonl, csv, ftm, plover or claimreview",
        THE_LAST, NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

static const struct option *const options[] = {export_options, NULL};

const struct command export_command = {
    .name = "export",
    .synopsis = "--format FORMAT",
    .summary = "Writes all that the data tells, for other programs.",
    .help =
        "sql is for PostgreSQL and SQLite, nt (N-Triples) for stores of "
        "RDF, jsonl and\ncsv for any program. What fits FollowTheMoney (ftm), "
        "PLOVER and ClaimReview of\nschema.org they get; how much does not "
        "is told. The listings of other commands\nhave a --format of their "
        "own.\n",
    .options = options,
    .run = run,
};
