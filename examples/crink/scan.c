/*
 * crink scan: whom and what texts name.
 */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "claim.h"
#include "command.h"
#include "input.h"
#include "mentions.h"
#include "pairs.h"
#include "print.h"
#include "reports.h"
#include "tally.h"
#include "terminal.h"

enum format { FORMAT_LINES, FORMAT_JSONL, FORMAT_TEXT };

static const char *const formats[] = {"lines", "jsonl", "text"};

static const struct option scan_options[] = {
    {"format", "FORMAT",
        "lines (tabs between columns), jsonl, or text (marked)", THE_LAST,
        NULL},
    {"unique", NULL, "how often each actor and item is named", THE_LAST, NULL},
    {"by-file", NULL, "with --unique: each file by itself", THE_LAST, NULL},
    {"claims", NULL, "what is known of any two that a text names", THE_LAST,
        NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

static const struct option *const options[] = {
    scan_options, color_options, style_options, NULL};

/* What is done with the mentions of all files. */
struct scanning {
	struct report report; /* what is shown of a mention itself */
	enum format format;
	bool is_unique, by_file, are_claims;
	uint64_t mentions;
	struct tally tally;
	struct pairs pairs;
	struct marking marking;
};

/* ---- arguments ------------------------------------------------------- */

static _Noreturn void
fail_without(const char *option, const char *without, const char *word)
{
	fprintf(
	    stderr, "crink: option '--%s' %s '%s'\n", option, without, word);
	fail_usage(&scan_command);
}

static enum format
format_asked(const struct argument *arguments, size_t count)
{
	const struct argument *format =
	    option_given(arguments, count, "format");

	if (format == NULL) {
		return is_terminal() ? FORMAT_TEXT : FORMAT_LINES;
	}
	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
		if (strcmp(format->value, formats[i]) == 0) {
			return (enum format)i;
		}
	}
	complain("", format->value);
	fprintf(stderr, " is not 'lines', 'jsonl' or 'text'\n");
	exit(EXIT_USAGE);
}

/* Ends the program where options do not go together. */
static void
check_options(const struct scanning *scanning, const struct argument *arguments,
    size_t count)
{
	static const char *const of_claims[] = {"slugs", "edtf"};
	const bool has_format =
	    option_given(arguments, count, "format") != NULL;

	if (scanning->is_unique && scanning->are_claims) {
		fail_without("claims", "with", "--unique");
	}
	if (scanning->by_file && !scanning->is_unique) {
		fail_without("by-file", "without", "--unique");
	}
	if (scanning->are_claims && has_format) {
		fail_without("format", "with", "--claims");
	}
	if (scanning->is_unique && has_format &&
	    scanning->format == FORMAT_TEXT) {
		fail_without("unique", "with", "--format text");
	}
	for (size_t i = 0; i < sizeof(of_claims) / sizeof(of_claims[0]); i++) {
		if (!scanning->are_claims &&
		    option_given(arguments, count, of_claims[i]) != NULL) {
			fail_without(of_claims[i], "without", "--claims");
		}
	}
}

/* ---- counts ---------------------------------------------------------- */

static void
put_row(
    const struct scanning *scanning, const struct row *row, const char *file)
{
	const struct entity *entities = row_entities(&scanning->tally, row);

	if (scanning->format == FORMAT_JSONL) {
		put("{");
		if (file != NULL) {
			put("\"file\":");
			put_json_string(file, strlen(file));
			put(",");
		}
		put("\"count\":%" PRIu64 ",", row->times);
		put_json_entities(entities, row->count);
		put("}\n");
		return;
	}
	if (file != NULL) {
		put_column(file, strlen(file));
		put("\t");
	}
	put("%" PRIu64 "\t", row->times);
	put_all(entities, row->count, class_of, ",");
	put("\t");
	put_all(entities, row->count, slug_of, ",");
	put("\t");
	put_all(entities, row->count, shown_name_of, "; ");
	put("\n");
}

/* Shows what was counted, and counts anew; file is NULL for that of all files. */
static void
put_tally(struct scanning *scanning, const char *file)
{
	tally_sort(&scanning->tally);
	for (size_t i = 0; i < scanning->tally.rows_count; i++) {
		put_row(scanning, &scanning->tally.rows[i], file);
	}
	tally_free(&scanning->tally);
}

/* ---- files ----------------------------------------------------------- */

static void
begin(void *context, const char *file)
{
	const struct scanning *scanning = context;

	if (scanning->report.begin != NULL) {
		scanning->report.begin(scanning->report.context, file);
	}
}

static void
take_text(void *context, const char *text, size_t size)
{
	const struct scanning *scanning = context;

	scanning->report.text(scanning->report.context, text, size);
}

static void
take_mention(void *context, const struct found *found)
{
	struct scanning *scanning = context;

	scanning->mentions++;
	if (scanning->report.mention != NULL) {
		scanning->report.mention(scanning->report.context, found);
	} else {
		tally_add(&scanning->tally, found->entities, found->count);
	}
}

static void
end(void *context, const char *file)
{
	struct scanning *scanning = context;

	if (scanning->report.end != NULL) {
		scanning->report.end(scanning->report.context, file);
	}
	if (scanning->are_claims) {
		put_pairs(&scanning->pairs, &scanning->tally);
		tally_free(&scanning->tally);
	} else if (scanning->by_file) {
		put_tally(scanning, file);
	}
}

/* Returns whether all files could be read. */
static bool
scan_files(
    struct scanning *scanning, const struct argument *arguments, size_t count)
{
	const struct report report = {
	    .begin = begin,
	    .text = scanning->report.text != NULL ? take_text : NULL,
	    .mention = take_mention,
	    .end = end,
	    .context = scanning,
	};
	bool is_good = true;

	if (operand_given(arguments, count) == NULL) {
		return report_file("-", &report);
	}
	for (size_t i = 0; i < count; i++) {
		if (arguments[i].option == NULL &&
		    !report_file(arguments[i].value, &report)) {
			is_good = false;
		}
	}
	return is_good;
}

static size_t
count_files(const struct argument *arguments, size_t count)
{
	size_t files = 0;

	for (size_t i = 0; i < count; i++) {
		files += arguments[i].option == NULL;
	}
	return files;
}

static struct report
report_asked(struct scanning *scanning)
{
	const struct report none = {.mention = NULL};

	return scanning->is_unique || scanning->are_claims ? none
	       : scanning->format == FORMAT_LINES          ? lines_report
	       : scanning->format == FORMAT_JSONL
	           ? json_report
	           : marking_report(&scanning->marking);
}

static int
run(const struct argument *arguments, size_t count)
{
	struct scanning scanning = {
	    .format = format_asked(arguments, count),
	    .is_unique = option_given(arguments, count, "unique") != NULL,
	    .by_file = option_given(arguments, count, "by-file") != NULL,
	    .are_claims = option_given(arguments, count, "claims") != NULL,
	    .pairs.style = style_asked(arguments, count),
	    .marking.has_colours = choose_colours(arguments, count),
	    .marking.has_headings = count_files(arguments, count) > 1,
	};
	bool is_good, has_found;

	check_options(&scanning, arguments, count);
	scanning.report = report_asked(&scanning);
	is_good = scan_files(&scanning, arguments, count);
	if (scanning.is_unique && !scanning.by_file) {
		put_tally(&scanning, NULL);
	}
	has_found = scanning.are_claims ? scanning.pairs.told.rows_count > 0
	                                : scanning.mentions > 0;
	tally_free(&scanning.tally);
	pairs_free(&scanning.pairs);
	if (!is_good) {
		return EXIT_INPUT;
	}
	if (!has_found) {
		fprintf(stderr, "crink: %s\n",
		    scanning.are_claims
		        ? "no claim has to do with two that a text names"
		        : "no name found");
		return EXIT_NOTHING;
	}
	return EXIT_SUCCESS;
}

const struct command scan_command = {
    .name = "scan",
    .synopsis = "[FILE]... [--OPTION VALUE]...",
    .summary = "Finds the actors and items that texts name.",
    .help =
        "Reads files of UTF-8 of any size; standard input for '-' and where "
        "none is\ngiven. On a terminal it shows the text with the names "
        "marked; else a line for\neach name, in columns between tabs: "
        "FILE:LINE:COLUMN, the bytes before it, the\nbytes up to its end, "
        "class, slug, and the name as it stands there. Of a name\nthat "
        "several bear all are given, between commas.\n",
    .options = options,
    .most = SIZE_MAX,
    .run = run,
};
