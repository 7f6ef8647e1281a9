/*
 * A condition that is given several times and that a claim meets once, such as
 * its kind, means any of those given. A query holds one of them: the program asks
 * one for each choice of one of each, and joins the answers, in the order in which
 * a query without those conditions lists them.
 */
#include "conditions.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* ---- choices --------------------------------------------------------------- */

/* Whether an argument is a condition of which any will do. */
static bool
is_choice(const struct argument *argument)
{
	return argument->option != NULL && argument->option->add != NULL &&
	       argument->option->repeated == ANY_OF_ALL;
}

/* The next argument of the same option, count where there is none. */
static size_t
next_alike(const struct argument *arguments, size_t count, size_t at)
{
	size_t next = at + 1;

	while (next < count && arguments[next].option != arguments[at].option) {
		next++;
	}
	return next;
}

static bool
is_first(const struct argument *arguments, size_t at)
{
	for (size_t i = 0; i < at; i++) {
		if (arguments[i].option == arguments[at].option) {
			return false;
		}
	}
	return true;
}

/* Whether an argument is the first of several of which any will do. */
static bool
begins_choice(const struct argument *arguments, size_t count, size_t at)
{
	return is_choice(&arguments[at]) && is_first(arguments, at) &&
	       next_alike(arguments, count, at) < count;
}

/*
 * Goes on to the next choice; chosen has, for the first argument of each option,
 * the one that is chosen. False after the last choice, with all as at the start.
 */
static bool
choose_next(const struct argument *arguments, size_t count, size_t *chosen)
{
	for (size_t i = 0; i < count; i++) {
		if (!begins_choice(arguments, count, i)) {
			continue;
		}
		chosen[i] = next_alike(arguments, count, chosen[i]);
		if (chosen[i] < count) {
			return true;
		}
		chosen[i] = i;
	}
	return false;
}

/* Adds the claims of each choice to the set. */
static void
join(struct answers *answers, const struct argument *arguments, size_t count)
{
	size_t *chosen = reserve(count * sizeof(*chosen));

	for (size_t i = 0; i < count; i++) {
		chosen[i] = i;
	}
	do {
		struct crink_query query = answers->query;
		const struct crink_relation *claim = NULL;

		for (size_t i = 0; i < count; i++) {
			if (begins_choice(arguments, count, i)) {
				arguments[i].option->add(
				    &query, arguments[chosen[i]].value);
			}
		}
		while ((claim = crink_query_next(&query, claim)) != NULL) {
			set_add(&answers->joined, claim);
		}
	} while (choose_next(arguments, count, chosen));
	set_close(&answers->joined);
	free(chosen);
}

/* ---- answers --------------------------------------------------------------- */

/* Of one sort a query holds so many conditions: rather than find nothing, tell. */
static void
check_number(const struct command *command, const struct argument *arguments,
    size_t count, size_t at)
{
	size_t alike = 0;

	for (size_t i = at; i < count; i = next_alike(arguments, count, i)) {
		alike++;
	}
	if (alike > CRINK_QUERY_SAME_MAX) {
		fprintf(stderr, "crink: option '--%s' more than %d times\n",
		    arguments[at].option->name, CRINK_QUERY_SAME_MAX);
		fail_usage(command);
	}
}

/* Adds a condition that is no choice. */
static void
add(struct crink_query *query, const struct argument *argument, bool unsure)
{
	if (argument->option->add == add_on && unsure) {
		add_maybe_on(query, argument->value);
	} else {
		argument->option->add(query, argument->value);
	}
}

struct answers
find_answers(const struct command *command, const struct argument *arguments,
    size_t count, bool unsure)
{
	const struct argument *order = option_given(arguments, count, "order");
	struct answers answers = {.query = crink_query_all()};

	answers.unclaimed = option_given(arguments, count, "unclaimed") != NULL;
	if (order != NULL) {
		crink_query_order(&answers.query, order_named(order->value));
	}
	for (size_t i = 0; i < count; i++) {
		const struct option *option = arguments[i].option;

		if (option == NULL || option->add == NULL) {
			continue;
		}
		if (option->repeated == EACH_OF_ALL) {
			check_number(command, arguments, count, i);
		}
		if (is_choice(&arguments[i]) &&
		    (!is_first(arguments, i) ||
		        begins_choice(arguments, count, i))) {
			answers.is_joined = true;
		} else {
			add(&answers.query, &arguments[i], unsure);
		}
	}
	if (answers.is_joined) {
		join(&answers, arguments, count);
	}
	return answers;
}

bool
is_unsure(const struct command *command, const struct argument *arguments,
    size_t count)
{
	const struct argument *least = option_given(arguments, count, "least");

	if (least == NULL) {
		return false;
	}
	if (option_given(arguments, count, "on") == NULL) {
		fprintf(stderr, "crink: option '--least' without '--on'\n");
		fail_usage(command);
	}
	return certainty_named(least->value) == CRINK_CERTAINTY_MAYBE;
}

const struct crink_relation *
answers_next(const struct answers *answers, const struct crink_relation *after)
{
	do {
		after = crink_query_next(&answers->query, after);
	} while (
	    after != NULL &&
	    ((answers->unclaimed && crink_relation_claimant(after) != NULL) ||
	        (answers->is_joined && !set_has(&answers->joined, after))));
	return after;
}

void
answers_free(struct answers *answers)
{
	set_free(&answers->joined);
}

size_t
answers_count(const struct answers *answers)
{
	const struct crink_relation *claim = NULL;
	size_t count = 0;

	while ((claim = answers_next(answers, claim)) != NULL) {
		count++;
	}
	return count;
}

int
tell_none(void)
{
	fprintf(stderr, "crink: no claim matches\n");
	return EXIT_NOTHING;
}
