/*
 * crink actor NAME: what is known of an actor.
 */
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "dates.h"
#include "lookup.h"
#include "names.h"
#include "period.h"
#include "print.h"

static const char *
alias_of(const void *actor, size_t index, enum crink_alias_kind *kind)
{
	return crink_actor_alias(actor, index, kind);
}

static void
put_groups(const struct crink_actor *actor)
{
	struct list groups = {"belongs to", 0};
	struct list members = {"members", 0};
	struct list organs = {"part of it", 0};
	const struct crink_actor *other = NULL;

	while ((other = crink_actor_next(other)) != NULL) {
		if (other != actor && crink_actor_in(actor, other)) {
			list_add(&groups, crink_actor_name(other));
		}
	}
	list_end(&groups);
	while ((other = crink_actor_member(actor, other)) != NULL) {
		list_add(&members, crink_actor_name(other));
	}
	list_end(&members);
	while ((other = crink_actor_next(other)) != NULL) {
		if (crink_actor_parent(other) == actor) {
			list_add(&organs, crink_actor_name(other));
		}
	}
	list_end(&organs);
}

/* The posts that a person holds or held, by the claims that say so. */
static void
put_posts(const struct crink_actor *actor)
{
	struct crink_query query = crink_query_all();
	const struct crink_relation *claim = NULL;
	const char *label = "posts";

	crink_query_subject(&query, actor);
	crink_query_kind(&query, CRINK_RELATION_HOLDS_OFFICE);
	crink_query_negated(&query, false);
	crink_query_standing(&query, NEWEST_DAY);
	crink_query_order(&query, CRINK_ORDER_WHEN);
	while ((claim = crink_query_next(&query, claim)) != NULL) {
		char words[PERIOD_SIZE];
		char *sentence = sentence_of(claim);
		char *text;

		write_period(words, crink_relation_when(claim));
		text =
		    text_of("%s%s%s%s", sentence, words[0] != '\0' ? " (" : "",
		        words, words[0] != '\0' ? ")" : "");
		put_field(label, text);
		free(text);
		free(sentence);
		label = "";
	}
}

static void
put_count(const char *label, const char *role, size_t count, const char *slug)
{
	put_label(label);
	put("%zu as %s", count, role);
	if (count > 0) {
		put(": crink relations --%s %s", role, slug);
	}
	put("\n");
}

static void
put_actor(const struct crink_actor *actor)
{
	const char *slug = crink_actor_slug(actor);
	struct crink_query subject = crink_query_all();
	struct crink_query object = crink_query_all();
	struct crink_query claimant = crink_query_all();
	struct crink_query any = crink_query_all();

	crink_query_subject(&subject, actor);
	crink_query_object(&object, actor);
	crink_query_claimant(&claimant, actor);
	crink_query_actor(&any, actor);
	put_shaded(SHADE_HEAD, crink_actor_name(actor));
	put("\n");
	put_field("kind", crink_actor_kind_name(crink_actor_kind(actor)));
	put_field("slug", slug);
	put_field("parent", crink_actor_name(crink_actor_parent(actor)));
	put_aliases(alias_of, actor);
	put_posts(actor);
	put_groups(actor);
	put_count("claims", "subject", crink_query_count(&subject), slug);
	put_count("", "object", crink_query_count(&object), slug);
	put_count("", "claimant", crink_query_count(&claimant), slug);
	put_label("");
	put("%zu in any role: crink relations --actor %s\n",
	    crink_query_count(&any), slug);
}

/* ---- names in rows --------------------------------------------------------- */

static const void *
find(const char *name)
{
	return crink_actor_find(name);
}

static const void *
match(const char *name, const void *after)
{
	return crink_actor_match(name, after);
}

static const void *
suggest(const char *name, const void *after)
{
	return crink_actor_suggest_next(name, after);
}

static const char *
slug_of(const void *actor)
{
	return crink_actor_slug(actor);
}

static const char *
name_of(const void *actor)
{
	return crink_actor_name(actor);
}

static const char *
kind_of(const void *actor)
{
	return crink_actor_kind_name(crink_actor_kind(actor));
}

static const char *
parent_of(const void *actor)
{
	return crink_actor_slug(crink_actor_parent(actor));
}

static const struct lookup_class lookup = {
    &actors_asked, find, match, suggest, slug_of, name_of, kind_of, parent_of};

static int
run(const struct argument *arguments, size_t count)
{
	const char *name = operand_given(arguments, count);
	const enum format format = format_asked(arguments, count,
	    strcmp(name, "-") == 0 ? FORMAT_TSV : FORMAT_TEXT);

	if (format != FORMAT_TEXT) {
		return run_lookup(&lookup, name, format);
	}
	put_actor(actor_named(name));
	return EXIT_SUCCESS;
}

static const struct option *const options[] = {
    format_options, color_options, NULL};

const struct command actor_command = {
    .name = "actor",
    .synopsis = "NAME|- [--format FORMAT]",
    .summary =
        "Shows what is known of a state, person, organization and so on.",
    .help = "An actor is a state, person, organization, bloc, region or "
            "public.\nNAME is any of its names: 'North Korea', DPRK, KP, "
            "pyongyang.\n",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run,
};
