/*
 * crink relations: the claims that meet the conditions.
 */
#include <stdio.h>
#include <stdlib.h>

#include "command.h"
#include "names.h"
#include "print.h"

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

static const struct option options[] = {
    {"subject", "NAME", "who acts", add_subject},
    {"object", "NAME", "on or towards whom", add_object},
    {"party", "NAME", "who acts, or on or towards whom", add_party},
    {"within", "GROUP", "the subject is this group or belongs to it",
        add_within},
    {"kind", "KIND", "what the subject does: supplies, meets, ...", add_kind},
    {"item", "NAME", "with or about what: this, or a kind of it", add_item},
    {"claimant", "NAME", "who says so", add_claimant},
    {"status", "STATUS", "how sure they are: stated, reported, ...",
        add_status},
    {"negated", "YES|NO", "only what is said not to be so, or only the rest",
        add_negated},
    {"when", "EDTF", "the claim is about a day of this date or period",
        add_when},
    {"source", "NAME", "the publication that it rests on", add_source},
    {NULL, NULL, NULL, NULL},
};

static void
put_part(const char *label, char *text)
{
	if (text[0] != '\0') {
		put("; %s: %s", label, text);
	}
	free(text);
}

/* What few claims have. */
static void
put_more(const struct crink_relation *relation)
{
	const struct crink_item *context = crink_relation_context(relation);
	const struct crink_actor *actor;
	const char *before = "; modifiers: ";

	if (context != NULL) {
		put("; context: %s", crink_item_name(context));
	}
	for (int i = 1; i <= CRINK_LAST_MODIFIER; i++) {
		const enum crink_modifier modifier = (enum crink_modifier)i;

		if (crink_relation_has(relation, modifier)) {
			put("%s%s", before, crink_modifier_name(modifier));
			before = ", ";
		}
	}
	before = "; via: ";
	for (size_t i = 0; (actor = crink_relation_via(relation, i)) != NULL;
	     i++) {
		put("%s%s", before, crink_actor_name(actor));
		before = ", ";
	}
	put("\n");
}

/* A line for each source, the first one first. */
static void
put_evidence(const struct crink_relation *relation)
{
	const struct crink_source *source;
	unsigned paragraph;

	for (size_t i = 0; (source = crink_relation_evidence(
	                        relation, i, &paragraph)) != NULL;
	     i++) {
		put("  source: %s", crink_source_slug(source));
		if (paragraph != 0) {
			put(", paragraph %u", paragraph);
		}
		put("\n");
	}
}

static void
put_relation(const struct crink_relation *relation)
{
	const struct crink_actor *claimant = crink_relation_claimant(relation);
	const char *place = crink_relation_place(relation);
	const char *note = crink_relation_note(relation);
	char *sentence = sentence_of(relation);

	put("%s\n", sentence);
	free(sentence);
	put("  status: %s; claimant: %s",
	    crink_status_name(crink_relation_status(relation)),
	    claimant != NULL ? crink_actor_name(claimant)
	                     : "the source itself");
	put_part("when", text_of_period(crink_relation_when(relation)));
	put_part("said", text_of_date(crink_relation_said(relation)));
	if (place[0] != '\0') {
		put("; place: %s", place);
	}
	put_more(relation);
	put_evidence(relation);
	if (note[0] != '\0') {
		put("  note: %s\n", note);
	}
}

/* A query holds no more than two groups: rather than find nothing, tell. */
static void
check_groups(const struct argument *arguments, size_t count)
{
	int groups = 0;

	for (size_t i = 0; i < count; i++) {
		groups += arguments[i].option->add == add_within;
	}
	if (groups > 2) {
		fprintf(stderr, "crink: option '--within' more than twice\n");
		fail_usage(&relations_command);
	}
}

static void
run(const struct argument *arguments, size_t count)
{
	struct crink_query query = crink_query_all();
	const struct crink_relation *relation = NULL;
	size_t found = 0;

	check_groups(arguments, count);
	for (size_t i = 0; i < count; i++) {
		arguments[i].option->add(&query, arguments[i].value);
	}
	while ((relation = crink_query_next(&query, relation)) != NULL) {
		put_relation(relation);
		found++;
	}
	if (found == 0) {
		put("no claim matches\n");
		return;
	}
	put("%zu %s\n", found, found == 1 ? "claim" : "claims");
}

const struct command relations_command = {
    .name = "relations",
    .synopsis = "[--OPTION VALUE]...",
    .summary = "Shows the claims that meet all conditions; every claim if "
               "there is none.",
    .help = "Each option adds a condition. It may be repeated: two parties "
            "are the claims\nbetween the two. --within may be given twice.\n"
            "--OPTION=VALUE works as well.\n",
    .options = options,
    .run = run,
};
