/*
 * crink compare QUESTION: the rival answers to a question.
 */
#include <stdio.h>
#include <stdlib.h>

#include "answers.h"
#include "claim.h"
#include "command.h"
#include "dates.h"
#include "links.h"
#include "names.h"
#include "print.h"
#include "set.h"
#include "terms.h"

/* What several quantities come to. */
struct common {
	struct crink_quantity all, any; /* what all allow, and any of them */
	bool agree, bounded;            /* whether there is such an interval */
	bool comparable;                /* whether they count the same */
	size_t count;
};

static void
take(struct common *common, struct crink_quantity quantity)
{
	if (common->count++ == 0) {
		common->all = common->any = quantity;
		common->agree = common->bounded = common->comparable = true;
		return;
	}
	common->comparable = common->comparable &&
	                     quantity.unit == common->any.unit &&
	                     quantity.per == common->any.per;
	common->agree = common->agree && crink_quantity_overlap(common->all,
	                                     quantity, &common->all);
	common->bounded = common->bounded && crink_quantity_hull(common->any,
	                                         quantity, &common->any);
}

static void
put_common(const struct common *common, const char *all, const char *any)
{
	char *text;

	if (common->count == 0) {
		return;
	}
	if (!common->comparable) {
		put("%s: not to be told, for they count different things\n",
		    all);
		return;
	}
	text = text_of_quantity(common->all);
	put("%s: %s\n", all,
	    common->agree ? text : "no number fits all of them");
	free(text);
	text = text_of_quantity(common->any);
	put("%s: %s\n", any, common->bounded ? text : "any number");
	free(text);
}

/* ---- answers --------------------------------------------------------------- */

/* The answers to a question, and what they come to. */
struct rivals {
	struct crink_date day;
	struct set standing; /* those that stand on that day */
	struct common all, still;
	size_t count, negated, without;
};

static void
find_standing(struct rivals *rivals, const struct crink_question *question)
{
	struct crink_query query = crink_query_all();
	const struct crink_relation *claim = NULL;

	crink_query_question(&query, question);
	crink_query_standing(&query, rivals->day);
	while ((claim = crink_query_next(&query, claim)) != NULL) {
		set_add(&rivals->standing, claim);
	}
	set_close(&rivals->standing);
}

static void
put_rival(struct rivals *rivals, const struct crink_relation *claim,
    struct style style)
{
	const struct crink_quantity quantity = crink_relation_quantity(claim);
	const bool stands = set_has(&rivals->standing, claim);
	char *known = text_of_date(crink_relation_known(claim));
	char *sentence = sentence_of(claim);

	shade_begin(shade_of_heading(claim, rivals->day));
	put("%s: %s", known, sentence);
	shade_end(shade_of_heading(claim, rivals->day));
	put("\n");
	free(sentence);
	free(known);
	put_details(claim, style);
	put("  stands: %s\n", stands ? "yes" : "no");
	if (!stands) {
		put_later(claim, rivals->day, style);
	}
	put_reactions(claim, rivals->day, style);
	rivals->count++;
	if (crink_relation_negated(claim)) {
		rivals->negated++;
	} else if (quantity.unit != CRINK_UNIT_NONE) {
		take(&rivals->all, quantity);
		if (stands) {
			take(&rivals->still, quantity);
		}
	} else {
		rivals->without++;
	}
}

/* All answers that were known by the day, in the order in which they became so. */
static void
put_rivals(struct rivals *rivals, const struct crink_question *question,
    struct style style)
{
	struct crink_query query = crink_query_all();
	const struct crink_period by = {
	    .start_latest = rivals->day, .end = rivals->day};
	const struct crink_relation *claim = NULL;

	crink_query_question(&query, question);
	crink_query_known(&query, by);
	crink_query_order(&query, CRINK_ORDER_KNOWN);
	while ((claim = crink_query_next(&query, claim)) != NULL) {
		if (rivals->count == 0) {
			put("%s\n\n", crink_question_text(question));
		}
		put_rival(rivals, claim, style);
	}
}

static void
put_outcome(const struct rivals *rivals, const struct crink_relation *latest,
    struct style style)
{
	put_common(&rivals->all, "all allow", "any allows");
	if (rivals->still.count < rivals->all.count) {
		put_common(&rivals->still, "all that stand allow",
		    "any that stands allows");
	}
	if (rivals->negated > 0) {
		put("not counted: %zu that %s not so\n", rivals->negated,
		    rivals->negated == 1 ? "says that it is"
		                         : "say that it is");
	}
	if (rivals->without > 0 && rivals->all.count > 0) {
		put("not counted: %zu that %s no number\n", rivals->without,
		    rivals->without == 1 ? "gives" : "give");
	}
	if (latest != NULL) {
		char *brief = brief_of(latest, style);

		put("newest that stands%s: %s\n",
		    is_denied(latest, rivals->day) ? ", though denied" : "",
		    brief);
		free(brief);
		put_denials(latest, rivals->day, style);
	} else {
		put("newest that stands: none\n");
	}
}

/* Tells on stderr that there is no answer, or was none on a day. */
static int
tell_no_answer(const struct argument *standing)
{
	fprintf(stderr,
	    standing != NULL ? "crink: no answer was known on %s\n"
	                     : "crink: no claim answers the question\n",
	    standing != NULL ? standing->value : "");
	return EXIT_NOTHING;
}

static int
run(const struct argument *arguments, size_t count)
{
	const struct style style = style_asked(arguments, count);
	const struct argument *given =
	    option_given(arguments, count, "standing");
	const struct crink_date day =
	    given != NULL ? day_named(given->value) : NEWEST_DAY;
	const struct crink_question *question =
	    question_named(operand_given(arguments, count));
	struct rivals rivals = {.day = day};

	choose_colours(arguments, count);
	find_standing(&rivals, question);
	put_rivals(&rivals, question, style);
	if (rivals.count > 0) {
		put("\n");
		put_outcome(
		    &rivals, crink_question_latest(question, day), style);
	}
	set_free(&rivals.standing);
	if (rivals.count == 0) {
		return tell_no_answer(given);
	}
	return EXIT_SUCCESS;
}

static const struct option day_options[] = {
    {"standing", "DAY", "what was known, and stood, on that day", THE_LAST,
        NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

static const struct option *const options[] = {
    day_options, color_options, style_options, NULL};

const struct command compare_command = {
    .name = "compare",
    .synopsis = "QUESTION [--standing DAY]",
    .summary = "Shows the rival answers to a question, and what they have "
               "in common.",
    .help = "QUESTION is its slug or its words: 'crink questions' lists them. "
            "The answers\ncome in the order in which they became known.\n",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run,
};
