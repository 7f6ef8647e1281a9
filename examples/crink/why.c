/*
 * crink why CLAIM: what a claim rests on, and how it stands to others.
 */
#include <stdio.h>
#include <stdlib.h>

#include "answers.h"
#include "claim.h"
#include "command.h"
#include "conditions.h"
#include "dates.h"
#include "links.h"
#include "names.h"
#include "print.h"

static void
put_known(const struct crink_relation *claim)
{
	char *known = text_of_date(crink_relation_known(claim));

	put("  known: %s, when it was %s\n", known,
	    crink_relation_said(claim).year != 0 ? "said" : "published");
	free(known);
}

static void
put_question(const struct crink_relation *claim, struct style style)
{
	const struct crink_question *question = crink_relation_question(claim);
	const struct crink_relation *latest =
	    crink_question_latest(question, NEWEST_DAY);

	if (question == NULL) {
		return;
	}
	put("  question: %s (crink compare %s)\n",
	    crink_question_text(question), crink_question_slug(question));
	if (latest == NULL || latest == claim) {
		put("  newest answer: %s\n",
		    latest != NULL ? "this one" : "none that stands");
	} else {
		char *brief = brief_of(latest, style);

		put("  newest answer: %s\n", brief);
		free(brief);
	}
}

static void
explain(const struct crink_relation *claim, struct style style)
{
	put_claim(claim, style);
	put_known(claim);
	put("  stands: %s\n", is_standing(claim) ? "yes" : "no");
	put_later(claim, NEWEST_DAY, style);
	put_earlier(claim, style);
	put_links(claim, style);
	put_question(claim, style);
}

static bool
has_conditions(const struct argument *arguments, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		for (const struct option *option = conditions;
		     option->name != NULL; option++) {
			if (arguments[i].option == option) {
				return true;
			}
		}
	}
	return false;
}

static int
run(const struct argument *arguments, size_t count)
{
	const struct style style = style_asked(arguments, count);
	const char *slug = operand_given(arguments, count);
	const struct crink_relation *claim = NULL;
	struct answers answers;
	size_t found = 0;

	if ((slug != NULL) == has_conditions(arguments, count)) {
		fprintf(stderr, "crink: %s\n",
		    slug == NULL ? "missing argument"
		                 : "either a claim or conditions, not both");
		fail_usage(&why_command);
	}
	choose_colours(arguments, count);
	if (slug != NULL) {
		explain(claim_named(slug), style);
		return EXIT_SUCCESS;
	}
	answers = find_answers(&why_command, arguments, count,
	    is_unsure(&why_command, arguments, count));
	while ((claim = answers_next(&answers, claim)) != NULL) {
		put("%s", found++ > 0 ? "\n" : "");
		explain(claim, style);
	}
	answers_free(&answers);
	return found > 0 ? EXIT_SUCCESS : tell_none();
}

static const struct option *const options[] = {
    conditions, order_options, color_options, style_options, NULL};

const struct command why_command = {
    .name = "why",
    .synopsis = "CLAIM|--OPTION VALUE...",
    .summary = "Shows what a claim rests on, who confirms, denies and "
               "supersedes it.",
    .help = "CLAIM is the slug of a claim, as 'crink relations' shows it; "
            "claims without one\nare found by conditions.\n",
    .options = options,
    .most = 1,
    .run = run,
};
