/*
 * crink actor NAME: what is known of an actor.
 */
#include "command.h"
#include "names.h"
#include "print.h"

static const char *
alias_of(const void *actor, size_t index, enum crink_alias_kind *kind)
{
	return crink_actor_alias(actor, index, kind);
}

/* Whether the actor is a member of the group itself, by a claim, and not of a
 * group that belongs to it. What is over or only planned is no membership. */
static bool
is_member(const struct crink_actor *actor, const struct crink_actor *group)
{
	struct crink_query query = crink_query_all();
	const struct crink_relation *relation = NULL;

	crink_query_kind(&query, CRINK_RELATION_MEMBER_OF);
	crink_query_subject(&query, actor);
	crink_query_object(&query, group);
	while ((relation = crink_query_next(&query, relation)) != NULL) {
		if (!crink_relation_negated(relation)) {
			return crink_actor_in(actor, group);
		}
	}
	return false;
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
	while ((other = crink_actor_next(other)) != NULL) {
		if (is_member(other, actor)) {
			list_add(&members, crink_actor_name(other));
		}
	}
	list_end(&members);
	while ((other = crink_actor_next(other)) != NULL) {
		if (crink_actor_parent(other) == actor) {
			list_add(&organs, crink_actor_name(other));
		}
	}
	list_end(&organs);
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
run(const struct argument *arguments, size_t count)
{
	const struct crink_actor *actor = actor_named(arguments[0].value);
	const char *slug = crink_actor_slug(actor);
	struct crink_query subject = crink_query_all();
	struct crink_query object = crink_query_all();
	struct crink_query claimant = crink_query_all();

	(void)count;
	crink_query_subject(&subject, actor);
	crink_query_object(&object, actor);
	crink_query_claimant(&claimant, actor);
	put("%s\n", crink_actor_name(actor));
	put_field("kind", crink_actor_kind_name(crink_actor_kind(actor)));
	put_field("slug", slug);
	put_field("parent", crink_actor_name(crink_actor_parent(actor)));
	put_aliases(alias_of, actor);
	put_groups(actor);
	put_count("claims", "subject", crink_query_count(&subject), slug);
	put_count("", "object", crink_query_count(&object), slug);
	put_count("", "claimant", crink_query_count(&claimant), slug);
}

const struct command actor_command = {
    .name = "actor",
    .synopsis = "NAME",
    .summary =
        "Shows what is known of a state, person, organization and so on.",
    .help = "An actor is a state, person, organization, bloc, region or "
            "public.\nNAME is any of its names: 'North Korea', DPRK, KP, "
            "pyongyang.\n",
    .operands = 1,
    .run = run,
};
