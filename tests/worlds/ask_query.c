/* Queries of tests/worlds/ask.c: conditions as NAME=VALUE, in the order of the
 * calls. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ask.h"

struct crink_query; /* a condition adds to it */

#define CONDITION(name, value)                                              \
	static void add_##name(struct crink_query *query, const char *text) \
	{                                                                   \
		crink_query_##name(query, value);                           \
	}
CONDITION(subject, read_actor(text))
CONDITION(object, read_actor(text))
CONDITION(party, read_actor(text))
CONDITION(subject_in, read_actor(text))
CONDITION(object_in, read_actor(text))
CONDITION(claimant, read_actor(text))
CONDITION(claimant_in, read_actor(text))
CONDITION(actor, read_actor(text))
CONDITION(item, read_item(text))
CONDITION(item_above, read_item(text))
CONDITION(context, read_item(text))
CONDITION(modifier, (enum crink_modifier)atoi(text))
CONDITION(question, read_question(text))
CONDITION(kind, (enum crink_relation_kind)atoi(text))
CONDITION(status, (enum crink_status)atoi(text))
CONDITION(source, read_source(text))
CONDITION(negated, atoi(text) != 0)
CONDITION(when, crink_period_parse(text))
CONDITION(known, crink_period_parse(text))
CONDITION(standing, read_date(text))
CONDITION(order, (enum crink_order)atoi(text))

static void
add_on(struct crink_query *query, const char *text)
{
	const char *blank = strchr(text, ' ');

	if (blank == NULL) {
		give_up(text);
	}
	crink_query_on(
	    query, read_date(text), (enum crink_certainty)atoi(blank + 1));
}

static void
add_quantity(struct crink_query *query, const char *text)
{
	struct crink_quantity asked = read_quantity(text);

	crink_query_quantity(query, asked.unit, asked.low, asked.high);
}

#define NAMED(name)               \
	{                         \
#name, add_##name \
	}
static const struct {
	const char *name;
	void (*add)(struct crink_query *query, const char *text);
} conditions[] = {
    NAMED(subject),
    NAMED(object),
    NAMED(party),
    NAMED(subject_in),
    NAMED(object_in),
    NAMED(claimant),
    NAMED(claimant_in),
    NAMED(actor),
    NAMED(item),
    NAMED(item_above),
    NAMED(context),
    NAMED(modifier),
    NAMED(question),
    NAMED(kind),
    NAMED(status),
    NAMED(source),
    NAMED(negated),
    NAMED(when),
    NAMED(known),
    NAMED(standing),
    NAMED(order),
    NAMED(on),
    NAMED(quantity),
};

static void
add(struct crink_query *query, char *text)
{
	char *value = strchr(text, '=');

	if (value == NULL) {
		give_up(text);
	}
	*value++ = '\0';
	for (size_t i = 0; i < sizeof(conditions) / sizeof(*conditions); i++) {
		if (strcmp(text, conditions[i].name) == 0) {
			conditions[i].add(query, value);
			return;
		}
	}
	give_up(text);
}

/* The last word may be sum=UNIT: what those that match add up to. */
void
put_query(char **words)
{
	struct crink_query query = crink_query_all();
	const struct crink_relation *claim = NULL;
	struct crink_quantity sum;
	const char *unit = NULL;

	for (; *words != NULL; words++) {
		if (strncmp(*words, "sum=", 4) == 0) {
			unit = *words + 4;
		} else {
			add(&query, *words);
		}
	}
	printf("%zu", crink_query_count(&query));
	while ((claim = crink_query_next(&query, claim)) != NULL) {
		printf(" %ld", claim_number(claim));
	}
	if (unit != NULL) {
		bool is_one =
		    crink_query_sum(&query, (enum crink_unit)atoi(unit), &sum);

		printf("|%d:", is_one);
		put_quantity(sum);
	}
}
