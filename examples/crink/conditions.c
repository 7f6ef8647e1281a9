/*
 * Each condition by which a command looks for claims, as an option.
 */
#include "conditions.h"

#include <stdlib.h>

#include "names.h"
#include "print.h"
#include "terms.h"

static void
add_subject(struct crink_query *query, const char *value)
{
	crink_query_subject(query, actor_named(value));
}

static void
add_object(struct crink_query *query, const char *value)
{
	crink_query_object(query, actor_named(value));
}

static void
add_party(struct crink_query *query, const char *value)
{
	crink_query_party(query, actor_named(value));
}

static void
add_within(struct crink_query *query, const char *value)
{
	crink_query_subject_in(query, actor_named(value));
}

static void
add_object_in(struct crink_query *query, const char *value)
{
	crink_query_object_in(query, actor_named(value));
}

static void
add_kind(struct crink_query *query, const char *value)
{
	crink_query_kind(query, kind_named(value));
}

static void
add_item(struct crink_query *query, const char *value)
{
	crink_query_item(query, item_named(value));
}

static void
add_claimant(struct crink_query *query, const char *value)
{
	crink_query_claimant(query, actor_named(value));
}

static void
add_negated(struct crink_query *query, const char *value)
{
	crink_query_negated(query, truth_named(value));
}

static void
add_status(struct crink_query *query, const char *value)
{
	crink_query_status(query, status_named(value));
}

static void
add_when(struct crink_query *query, const char *value)
{
	crink_query_when(query, period_named(value));
}

static void
add_source(struct crink_query *query, const char *value)
{
	crink_query_source(query, source_named(value));
}

static void
add_actor(struct crink_query *query, const char *value)
{
	crink_query_actor(query, actor_named(value));
}

static void
add_claimant_in(struct crink_query *query, const char *value)
{
	crink_query_claimant_in(query, actor_named(value));
}

static void
add_item_above(struct crink_query *query, const char *value)
{
	crink_query_item_above(query, item_named(value));
}

static void
add_context(struct crink_query *query, const char *value)
{
	crink_query_context(query, item_named(value));
}

static void
add_modifier(struct crink_query *query, const char *value)
{
	crink_query_modifier(query, modifier_named(value));
}

static void
add_question(struct crink_query *query, const char *value)
{
	crink_query_question(query, question_named(value));
}

static void
add_on(struct crink_query *query, const char *value)
{
	crink_query_on(query, day_named(value), CRINK_CERTAINTY_YES);
}

static void
add_maybe_on(struct crink_query *query, const char *value)
{
	crink_query_on(query, day_named(value), CRINK_CERTAINTY_MAYBE);
}

static void
add_known(struct crink_query *query, const char *value)
{
	crink_query_known(query, period_named(value));
}

static void
add_standing(struct crink_query *query, const char *value)
{
	crink_query_standing(query, day_named(value));
}

const struct option conditions[] = {
    {"subject", "NAME", "who acts", ANY_OF_ALL, add_subject},
    {"object", "NAME", "on or towards whom", ANY_OF_ALL, add_object},
    {"party", "NAME", "who acts, or on or towards whom", EACH_OF_ALL,
        add_party},
    {"actor", "NAME", "a party, who says so, or who passed it on", EACH_OF_ALL,
        add_actor},
    {"within", "GROUP", "the subject is this group or belongs to it",
        EACH_OF_ALL, add_within},
    {"object-in", "GROUP", "the object is this group or belongs to it",
        EACH_OF_ALL, add_object_in},
    {"kind", "KIND", "what the subject does: supplies, meets, ...", ANY_OF_ALL,
        add_kind},
    {"item", "NAME", "with or about what: this, or a kind of it", ANY_OF_ALL,
        add_item},
    {"item-above", "NAME", "this, or what it is a kind of", ANY_OF_ALL,
        add_item_above},
    {"context", "NAME", "in what: this, or a kind of it", ANY_OF_ALL,
        add_context},
    {"modifier", "WORD", "delivered, acting, so-far, ...", EACH_OF_ALL,
        add_modifier},
    {"negated", "YES|NO", "only what is said not to be so, or only the rest",
        ANY_OF_ALL, add_negated},
    {"claimant", "NAME", "who says so", ANY_OF_ALL, add_claimant},
    {"claimant-in", "GROUP", "who says so is this group or belongs to it",
        EACH_OF_ALL, add_claimant_in},
    {"unclaimed", NULL, "only what the source itself says", THE_LAST, NULL},
    {"status", "STATUS", "how sure they are: stated, reported, ...", ANY_OF_ALL,
        add_status},
    {"source", "NAME", "the publication that it rests on", EACH_OF_ALL,
        add_source},
    {"question", "QUESTION", "which question it answers", ANY_OF_ALL,
        add_question},
    {"link", "LINK", "what it does to a claim: denies, supersedes, ...",
        EACH_OF_ALL, NULL},
    {"linked", "LINK", "what a claim does to it: denies, supersedes, ...",
        EACH_OF_ALL, NULL},
    {"on", "DAY", "is sure to hold on this day", EACH_OF_ALL, add_on},
    {"least", "YES|MAYBE", "with --on: sure (the default), or possible",
        THE_LAST, NULL},
    {"when", "EDTF", "may hold on a day of this date or period", EACH_OF_ALL,
        add_when},
    {"known", "EDTF", "became known within this date or period", EACH_OF_ALL,
        add_known},
    {"standing", "DAY", "known by this day, and not superseded by then",
        EACH_OF_ALL, add_standing},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

const struct option order_options[] = {
    {"order", "when|known", "by the time it is about, or when it became known",
        THE_LAST, NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

void
add_condition(
    struct crink_query *query, const struct argument *argument, bool unsure)
{
	if (argument->option->add == add_on && unsure) {
		add_maybe_on(query, argument->value);
	} else {
		argument->option->add(query, argument->value);
	}
}

/* ---- in words -------------------------------------------------------------- */

static bool
is_condition(const struct argument *argument)
{
	for (const struct option *option = conditions; option->name != NULL;
	     option++) {
		if (argument->option == option) {
			return true;
		}
	}
	return false;
}

/* Makes a text in memory longer. */
static void
append(char **text, const char *before, const char *word)
{
	char *longer = text_of("%s%s%s", *text, before, word);

	free(*text);
	*text = longer;
}

char *
name_conditions(
    const char *what, const struct argument *arguments, size_t count)
{
	char *text = text_of("%s", what);
	const char *before = ": ";

	for (size_t i = 0; i < count; i++) {
		const struct option *option = arguments[i].option;
		bool is_again = !is_condition(&arguments[i]);

		for (size_t j = 0; j < i; j++) {
			is_again |= arguments[j].option == option;
		}
		if (is_again) {
			continue;
		}
		append(&text, before, option->name);
		before = " ";
		for (size_t j = i; j < count; j++) {
			if (arguments[j].option == option &&
			    arguments[j].value != NULL) {
				append(&text, before, arguments[j].value);
				before = option->repeated == ANY_OF_ALL
				             ? " or "
				             : " and ";
			}
		}
		before = "; ";
	}
	return text;
}
