/*
 * Statements of FollowTheMoney, in csv: a line for each value of a property of an
 * entity. Actors are entities, and so are who is a member of what, and who holds which
 * post.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dates.h"
#include "export.h"
#include "formats.h"
#include "links.h"
#include "print.h"

/* What an actor is there; NULL for what is none of its schemata. */
static const char *
schema_of(const struct crink_actor *actor)
{
	switch (crink_actor_kind(actor)) {
	case CRINK_ACTOR_KIND_PERSON:
		return "Person";
	case CRINK_ACTOR_KIND_ORGANIZATION:
	case CRINK_ACTOR_KIND_BLOC:
		return "Organization";
	case CRINK_ACTOR_KIND_STATE:
	case CRINK_ACTOR_KIND_TERRITORY:
		return "LegalEntity";
	default:
		return NULL;
	}
}

/* An entity while its statements are written. */
struct entity_told {
	const char *schema;
	const char *id;
};

static void
put_statement(const struct entity_told *entity, const char *property,
    const char *type, const char *value)
{
	if (value[0] != '\0') {
		put_csv(entity->id);
		put(",");
		put_csv(entity->id);
		put(",%s,%s,%s,", property, type, entity->schema);
		put_csv(value);
		put(",crink,,,,,,\r\n");
	}
}

static void
put_actor(const struct crink_actor *actor)
{
	char *id = text_of("crink-actor-%s", crink_actor_slug(actor));
	const struct entity_told entity = {schema_of(actor), id};
	enum crink_alias_kind kind;
	const char *alias;

	put_statement(&entity, "name", "name", crink_actor_name(actor));
	for (size_t i = 0; (alias = crink_actor_alias(actor, i, &kind)) != NULL;
	     i++) {
		if (kind == CRINK_ALIAS_KIND_NAME ||
		    kind == CRINK_ALIAS_KIND_NATIVE) {
			put_statement(&entity, "alias", "name", alias);
		} else if (kind == CRINK_ALIAS_KIND_FORMER) {
			put_statement(&entity, "previousName", "name", alias);
		} else if (kind == CRINK_ALIAS_KIND_ACRONYM) {
			put_statement(&entity, "weakAlias", "name", alias);
		}
	}
	free(id);
}

/* ---- relations ------------------------------------------------------------- */

/* What is told as a fact, at first hand and undenied, and stands, of two that are
 * entities: FollowTheMoney has no word for doubt. */
static bool
is_link(const struct crink_relation *claim)
{
	const enum crink_relation_kind kind = crink_relation_kind(claim);

	return (kind == CRINK_RELATION_MEMBER_OF ||
	           kind == CRINK_RELATION_HOLDS_OFFICE) &&
	       is_fact(claim) && is_standing(claim) &&
	       crink_relation_status(claim) != CRINK_STATUS_REPORTED &&
	       !is_denied(claim, NEWEST_DAY) &&
	       schema_of(crink_relation_subject(claim)) != NULL &&
	       schema_of(crink_relation_object(claim)) != NULL;
}

static void
put_party(const struct entity_told *entity, const char *property,
    const struct crink_actor *actor)
{
	char *id = text_of("crink-actor-%s", crink_actor_slug(actor));

	put_statement(entity, property, "entity", id);
	free(id);
}

/* A date that is known, not the bound of one. */
static void
put_date(const struct entity_told *entity, const char *property,
    struct crink_date date, struct crink_date other)
{
	char *text = text_of_date(date);

	if (crink_date_compare(date, other) == 0) {
		put_statement(entity, property, "date", text);
	}
	free(text);
}

static void
put_link(const struct crink_relation *claim)
{
	const bool is_member =
	    crink_relation_kind(claim) == CRINK_RELATION_MEMBER_OF;
	char *id = text_of("crink-claim-%lld", number_of_claim(claim));
	const struct entity_told entity = {
	    is_member ? "Membership" : "Employment", id};
	const struct crink_period when = crink_relation_when(claim);

	put_party(&entity, is_member ? "member" : "employee",
	    crink_relation_subject(claim));
	put_party(&entity, is_member ? "organization" : "employer",
	    crink_relation_object(claim));
	put_statement(&entity, "role", "string",
	    crink_item_name(crink_relation_item(claim)));
	put_date(&entity, "startDate", when.start, when.start_latest);
	put_date(&entity, "endDate", when.end, when.end_earliest);
	put_statement(&entity, "sourceUrl", "url",
	    crink_source_url(crink_relation_source(claim)));
	free(id);
}

void
put_entities(void)
{
	const struct crink_actor *actor = NULL;
	const struct crink_relation *claim = NULL;
	size_t actors = 0, claims = 0;

	put("canonical_id,entity_id,prop,prop_type,schema,value,dataset,lang,"
	    "original_value,external,first_seen,last_seen,id\r\n");
	while ((actor = crink_actor_next(actor)) != NULL) {
		if (schema_of(actor) != NULL) {
			put_actor(actor);
		} else {
			actors++;
		}
	}
	while ((claim = claims_class.next(claim)) != NULL) {
		if (is_link(claim)) {
			put_link(claim);
		} else {
			claims++;
		}
	}
	fprintf(stderr,
	    "crink: left out %zu actors and %zu claims, for which "
	    "FollowTheMoney has no schema\n",
	    actors, claims);
}
