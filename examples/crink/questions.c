/*
 * crink question NAME, crink questions: what rival claims disagree about.
 */
#include <stdlib.h>

#include "claim.h"
#include "command.h"
#include "dates.h"
#include "formats.h"
#include "names.h"
#include "print.h"

static void
put_question(const struct crink_question *question)
{
	const char *slug = crink_question_slug(question);
	const struct crink_relation *latest =
	    crink_question_latest(question, NEWEST_DAY);
	struct crink_query query = crink_query_all();

	crink_query_question(&query, question);
	put_shaded(SHADE_HEAD, crink_question_text(question));
	put("\n");
	put_field("slug", slug);
	put_field("unit", crink_unit_name(crink_question_unit(question)));
	put_field("item", crink_item_name(crink_question_item(question)));
	put_label("answers");
	put("%zu: crink compare %s\n", crink_query_count(&query), slug);
	if (latest != NULL) {
		const struct style style = {false, false};
		char *brief = brief_of(latest, style);

		put_field("newest", brief);
		free(brief);
	}
}

static int
run_one(const struct argument *arguments, size_t count)
{
	const enum format format = format_asked(arguments, count, FORMAT_TEXT);
	const struct crink_question *question =
	    question_named(operand_given(arguments, count));

	if (format == FORMAT_TEXT) {
		put_question(question);
	} else {
		struct sheet sheet = sheet_begin(format, &questions_class);

		sheet_put(&sheet, question);
		sheet_end(&sheet);
	}
	return EXIT_SUCCESS;
}

static int
run_all(const struct argument *arguments, size_t count)
{
	const enum format format = format_asked(arguments, count, FORMAT_TEXT);
	const struct crink_question *question = NULL;

	if (format != FORMAT_TEXT) {
		put_all_of(format, &questions_class);
		return EXIT_SUCCESS;
	}
	while ((question = crink_question_next(question)) != NULL) {
		put_question(question);
	}
	return EXIT_SUCCESS;
}

static const struct option *const options[] = {
    format_options, color_options, NULL};

const struct command question_command = {
    .name = "question",
    .synopsis = "QUESTION [--format FORMAT]",
    .summary = "Shows a question that claims answer, and the newest answer.",
    .help = "QUESTION is its slug.\n",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run_one,
};

const struct command questions_command = {
    .name = "questions",
    .synopsis = "[--format FORMAT]",
    .summary = "Shows all questions that claims answer.",
    .help = "",
    .options = options,
    .run = run_all,
};
