/*
 * crink sum: what the quantities of claims come to.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "addends.h"
#include "answers.h"
#include "command.h"
#include "conditions.h"
#include "print.h"
#include "terms.h"

/* Whether an option is a condition that no query can hold. */
static bool
is_beside_query(const struct option *option)
{
	static const char *const names[] = {"unclaimed", "link", "linked"};
	bool found = false;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		found |= strcmp(option->name, names[i]) == 0;
	}
	return found;
}

/* A sum is made of one query: of the parts that several make, what is told twice
 * would count twice. */
static void
check_once(const struct argument *arguments, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct option *option = arguments[i].option;

		if (option->repeated == ANY_OF_ALL &&
		    option_given(arguments, i, option->name) != NULL) {
			fprintf(stderr,
			    "crink: option '--%s' more than once: a sum of "
			    "either would count twice what both tell\n",
			    option->name);
			fail_usage(&sum_command);
		}
		if (is_beside_query(option)) {
			fprintf(stderr,
			    "crink: 'crink sum' cannot add up by '--%s': leave "
			    "it out\n",
			    option->name);
			fail_usage(&sum_command);
		}
	}
}

static int
run(const struct argument *arguments, size_t count)
{
	const struct argument *given = option_given(arguments, count, "unit");
	struct crink_quantity sum;
	struct answers answers;
	struct addends addends;
	enum crink_unit unit;
	char *text;
	int status;

	if (given == NULL) {
		fprintf(stderr, "crink: missing option '--unit'\n");
		fail_usage(&sum_command);
	}
	check_once(arguments, count);
	unit = unit_named(given->value);
	answers = find_answers(&sum_command, arguments, count,
	    is_unsure(&sum_command, arguments, count));
	addends = find_addends(
	    &answers, unit, option_given(arguments, count, "standing") != NULL);
	if (crink_query_sum(&answers.query, unit, &sum)) {
		text = text_of_quantity(sum);
		put("%s\n", text);
		free(text);
		put_addends(&addends, style_asked(arguments, count));
		status = EXIT_SUCCESS;
	} else {
		status = tell_no_sum(&addends);
	}
	addends_free(&addends);
	answers_free(&answers);
	return status;
}

static const struct option unit_options[] = {
    {"unit", "UNIT", "what is counted: round, person, usd, ...", THE_LAST,
        NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

static const struct option slug_options[] = {
    {"slugs", NULL, "the slugs of claimants", THE_LAST, NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

static const struct option *const options[] = {
    unit_options, conditions, slug_options, NULL};

const struct command sum_command = {
    .name = "sum",
    .synopsis = "--unit UNIT [--OPTION VALUE]...",
    .summary = "Adds up the quantities of the claims that meet all "
               "conditions.",
    .help = "Below the sum come the claims that count, and why the others do "
            "not. Claims\nthat stand count, on the day of --standing or else "
            "on the newest day of the\ndata: rival answers to one question "
            "once, as what any of them allows; what\nrepeats another claim or "
            "is part of it not at all; nor does what is said not to\nbe so, "
            "what counts something else, and a rate.\n",
    .options = options,
    .run = run,
};
