/*
 * Events by the PLOVER ontology, an object of JSON a line: what a claim tells as done
 * by one actor towards another, of a kind that has a category there.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dates.h"
#include "export.h"
#include "links.h"
#include "print.h"
#include "reports.h"

static void
put_text(const char *name, const char *text)
{
	put(",\"%s\":", name);
	if (text[0] != '\0') {
		put_json_string(text, strlen(text));
	} else {
		put("null");
	}
}

static void
put_owned(const char *name, char *text)
{
	put_text(name, text);
	free(text);
}

static void
put_actor(const char *role, const struct crink_actor *actor)
{
	put(",\"%s\":{\"slug\":", role);
	put_json_string(
	    crink_actor_slug(actor), strlen(crink_actor_slug(actor)));
	put_text("name", crink_actor_name(actor));
	put_text("code", crink_actor_code(actor));
	put("}");
}

static bool
is_event(const struct crink_relation *claim)
{
	return is_fact(claim) && is_standing(claim) &&
	       crink_relation_subject(claim) != NULL &&
	       crink_relation_object(claim) != NULL &&
	       crink_relation_kind_plover(crink_relation_kind(claim))[0] !=
	           '\0';
}

static void
put_event(const struct crink_relation *claim)
{
	const enum crink_relation_kind kind = crink_relation_kind(claim);

	put("{\"id\":\"claim-%lld\"", number_of_claim(claim));
	put_text("event_type", crink_relation_kind_plover(kind));
	put_text("kind", crink_relation_kind_name(kind));
	put_owned("period", text_of_period(crink_relation_when(claim)));
	put_owned("known", text_of_date(crink_relation_known(claim)));
	put_actor("actor", crink_relation_subject(claim));
	put_actor("recipient", crink_relation_object(claim));
	put_text("claimant", crink_actor_name(crink_relation_claimant(claim)));
	put_text("status", crink_status_name(crink_relation_status(claim)));
	put(",\"denied\":%s", is_denied(claim, NEWEST_DAY) ? "true" : "false");
	put_owned("text", sentence_of(claim));
	put_text("url", crink_source_url(crink_relation_source(claim)));
	put("}\n");
}

void
put_events(void)
{
	const struct crink_relation *claim = NULL;
	size_t left_out = 0, all = 0;

	while ((claim = claims_class.next(claim)) != NULL) {
		all++;
		if (is_event(claim)) {
			put_event(claim);
		} else {
			left_out++;
		}
	}
	fprintf(stderr,
	    "crink: left out %zu of %zu claims, which stand no longer or are "
	    "no "
	    "events of one actor towards another that PLOVER has\n",
	    left_out, all);
}
