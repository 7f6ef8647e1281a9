/*
 * crink sum: what the quantities of claims come to.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "command.h"
#include "conditions.h"
#include "print.h"
#include "terms.h"

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
		if (strcmp(option->name, "unclaimed") == 0) {
			fprintf(stderr, "crink: option '--unclaimed' goes "
			                "with no sum\n");
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
	enum crink_unit unit;
	char *text;

	if (given == NULL) {
		fprintf(stderr, "crink: missing option '--unit'\n");
		fail_usage(&sum_command);
	}
	check_once(arguments, count);
	unit = unit_named(given->value);
	answers = find_answers(&sum_command, arguments, count,
	    is_unsure(&sum_command, arguments, count));
	if (!crink_query_sum(&answers.query, unit, &sum)) {
		const size_t found = answers_count(&answers);

		answers_free(&answers);
		if (found == 0) {
			return tell_none();
		}
		fprintf(stderr,
		    "crink: no sum: of the claims that match none that stands "
		    "counts in '%s', or all of them come to too much\n",
		    crink_unit_name(unit));
		return EXIT_NOTHING;
	}
	answers_free(&answers);
	text = text_of_quantity(sum);
	put("%s\n", text);
	free(text);
	return EXIT_SUCCESS;
}

static const struct option unit_options[] = {
    {"unit", "UNIT", "what is counted: round, person, usd, ...", THE_LAST,
        NULL},
    {NULL, NULL, NULL, THE_LAST, NULL},
};

static const struct option *const options[] = {unit_options, conditions, NULL};

const struct command sum_command = {
    .name = "sum",
    .synopsis = "--unit UNIT [--OPTION VALUE]...",
    .summary = "Adds up the quantities of the claims that meet all "
               "conditions.",
    .help = "Claims that stand count, on the day of --standing or else on the "
            "newest day of\nthe data: rival answers to one question once, as "
            "what any of them allows; what\nrepeats another claim or is part "
            "of it not at all; nor does what is said not to\nbe so.\n",
    .options = options,
    .run = run,
};
