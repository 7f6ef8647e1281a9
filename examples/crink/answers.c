/*
 * A condition that is given several times and that a claim meets once, such as
 * its kind, means any of those given. A query holds one of them: the program asks
 * one for each choice of one of each, and joins the answers, in the order in which
 * a query without those conditions lists them.
 */
#include "answers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "conditions.h"
#include "print.h"
#include "terms.h"

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

/* The bits of all links that an option is given for. */
static unsigned long
links_given(const struct argument *arguments, size_t count, const char *name)
{
	unsigned long links = 0;

	for (size_t i = 0; i < count; i++) {
		if (arguments[i].option != NULL &&
		    strcmp(arguments[i].option->name, name) == 0) {
			links |= 1UL << link_named(arguments[i].value);
		}
	}
	return links;
}

struct answers
find_answers(const struct command *command, const struct argument *arguments,
    size_t count, bool unsure)
{
	const struct argument *order = option_given(arguments, count, "order");
	struct answers answers = {.query = crink_query_all()};

	answers.links = links_given(arguments, count, "link");
	answers.linked = links_given(arguments, count, "linked");
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
			add_condition(&answers.query, &arguments[i], unsure);
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

/* Whether a claim has all links that are asked for. */
static bool
has_links(const struct answers *answers, const struct crink_relation *claim)
{
	for (int i = 1; i <= CRINK_LINK_IN_RETURN_FOR; i++) {
		const enum crink_link link = (enum crink_link)i;

		if (((answers->links >> i & 1) != 0 &&
		        crink_relation_link(claim, link, 0) == NULL) ||
		    ((answers->linked >> i & 1) != 0 &&
		        crink_relation_linked(claim, link, 0) == NULL)) {
			return false;
		}
	}
	return true;
}

/* What no query can ask of a claim. */
static bool
is_meant(const struct answers *answers, const struct crink_relation *claim)
{
	return (!answers->unclaimed ||
	           crink_relation_claimant(claim) == NULL) &&
	       (!answers->is_joined || set_has(&answers->joined, claim)) &&
	       has_links(answers, claim);
}

const struct crink_relation *
answers_next(const struct answers *answers, const struct crink_relation *after)
{
	do {
		after = crink_query_next(&answers->query, after);
	} while (after != NULL && !is_meant(answers, after));
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
