#include "work.h"

#include <stddef.h>
#include <string.h>

/* ---- digests --------------------------------------------------------------- */

static void
add_number(uint64_t *digest, uint64_t number)
{
	for (unsigned i = 0; i < 8; i++) {
		*digest = (*digest ^ (number >> 8 * i & 0xff)) * 1099511628211u;
	}
}

static void
add_text(uint64_t *digest, const char *text)
{
	if (text == NULL) {
		add_number(digest, 1);
		return;
	}
	while (*text != '\0') {
		*digest = (*digest ^ (unsigned char)*text++) * 1099511628211u;
	}
	add_number(digest, 0);
}

static void
add_entity(uint64_t *digest, const void *entity)
{
	add_number(digest, (uintptr_t)entity);
}

/* ---- pieces ------------------------------------------------------------------ */

#define ACTORS_EACH 3

/* An actor of the piece's own. */
static const struct crink_actor *
actor_of(unsigned piece, unsigned which)
{
	const unsigned number = piece * ACTORS_EACH * 7 + which * 5;

	return crink_actor_get(
	    (enum crink_actor_id)(1 + number % (CRINK_LAST_ACTOR + 1)));
}

static void
do_names(uint64_t *digest, unsigned piece)
{
	for (unsigned i = 0; i < ACTORS_EACH; i++) {
		const struct crink_actor *actor = actor_of(piece, i), *found;
		enum crink_alias_kind kind;
		const char *alias;

		found = crink_actor_find(crink_actor_name(actor));
		add_entity(digest, found);
		add_text(digest, crink_actor_name_in(actor, "ru"));
		add_text(digest, crink_actor_code(actor));
		for (size_t at = 0;
		     (alias = crink_actor_alias(actor, at, &kind)) != NULL;
		     at++) {
			add_entity(digest, crink_actor_find(alias));
			add_entity(digest, crink_actor_match(alias, NULL));
			add_number(digest, (uint64_t)kind);
		}
	}
}

static void
do_suggest(uint64_t *digest, unsigned piece)
{
	static const char *const misspelt[] = {
	    "Nroth Korea", "Koera", "Rusia", "artilery shells", "Hwasung"};
	const char *name = misspelt[piece % 5];

	add_entity(digest, crink_actor_suggest(name));
	add_entity(digest, crink_actor_suggest_next(name, NULL));
	add_entity(digest, crink_item_suggest(name));
	add_entity(digest, crink_relation_find(name));
	add_number(digest, (uint64_t)crink_unit_find("rounds"));
}

static struct crink_query
query_of(unsigned piece)
{
	struct crink_query query = crink_query_all();
	const struct crink_actor *actor = actor_of(piece, 0);

	switch (piece / 8 % 8) {
	case 0:
		crink_query_actor(&query, actor);
		break;
	case 1:
		crink_query_party(&query, crink_actor_find("Russia"));
		crink_query_negated(&query, piece % 16 < 8);
		break;
	case 2:
		crink_query_subject_in(&query, crink_actor_find("NATO"));
		break;
	case 3:
		crink_query_item(&query, crink_item_find("arms"));
		crink_query_standing(&query, (struct crink_date){2025, 6, 30});
		break;
	case 4:
		crink_query_known(&query, crink_period_parse("2024-12"));
		break;
	case 5:
		crink_query_when(&query, crink_period_parse("2023-05"));
		crink_query_kind(&query, CRINK_RELATION_SUPPLIES);
		break;
	case 6:
		crink_query_on(&query, (struct crink_date){2024, 10, 0},
		    CRINK_CERTAINTY_YES);
		crink_query_object(&query, crink_actor_find("Ukraine"));
		break;
	default:
		crink_query_claimant(
		    &query, crink_actor_find("South Korean intelligence"));
		break;
	}
	crink_query_order(&query, (enum crink_order)(piece % 3));
	return query;
}

static void
do_query(uint64_t *digest, unsigned piece)
{
	const struct crink_query query = query_of(piece);
	const struct crink_relation *relation = NULL;
	struct crink_quantity sum;

	for (unsigned i = 0; i < 20; i++) {
		char text[400];
		unsigned paragraph;

		relation = crink_query_next(&query, relation);
		if (relation == NULL) {
			break;
		}
		add_number(digest,
		    crink_relation_format(text, sizeof(text), relation));
		add_text(digest, text);
		add_entity(
		    digest, crink_relation_evidence(relation, 0, &paragraph));
		add_number(digest, paragraph);
		add_entity(digest,
		    crink_relation_linked(relation, CRINK_LINK_SUPERSEDES, 0));
	}
	add_number(digest, crink_query_count(&query));
	add_number(digest, crink_query_sum(&query, CRINK_UNIT_ROUND, &sum));
	add_number(digest, (uint64_t)sum.low);
	add_number(digest, (uint64_t)sum.high);
}

static void
do_scan(uint64_t *digest, unsigned piece)
{
	static const char text[] =
	    "Iran, North Korea's and the U.S.: NATO; IN TURKEY AND THE US, "
	    "155 mm shells x@iran.example \xe4\xb8\xad\xe5\x9b\xbd\xe5\x92\x8c "
	    "\xd0\xa0\xd0\xbe\xd1\x81\xd1\x81\xd0\xb8\xd0\xb8";
	const size_t from = piece % 16;
	struct crink_scan scan =
	    crink_scan_text(text + from, sizeof(text) - 1 - from);
	struct crink_mention mention;

	while (crink_scan_next(&scan, &mention)) {
		add_number(digest, mention.start);
		add_number(digest, mention.end);
		add_entity(digest, mention.actor);
		add_entity(digest, mention.item);
		add_number(digest, (uint64_t)mention.kind);
		add_number(digest, mention.compound);
	}
	add_number(digest, crink_scan_used(&scan));
}

static void
do_groups(uint64_t *digest, unsigned piece)
{
	static const char *const names[] = {"NATO", "BRICS", "CRINK", "EU"};
	const struct crink_actor *group = crink_actor_find(names[piece % 4]);
	const struct crink_actor *member = NULL;

	for (unsigned i = 0; i < 10; i++) {
		member = crink_actor_member(group, member);
		add_entity(digest, member);
		add_number(digest, crink_actor_in(member, group));
		add_number(digest, crink_actor_in_on(actor_of(piece, i), group,
		                       (struct crink_date){2010, 1, 1},
		                       CRINK_CERTAINTY_MAYBE));
	}
}

static void
do_periods(uint64_t *digest, unsigned piece)
{
	static const char *const texts[] = {"2024-11-30/2024-12-01", "2024-10~",
	    "[2024-11-30..2024-12-01]", "199X", "2022-02-24/.."};
	const struct crink_period period = crink_period_parse(texts[piece % 5]);
	char text[64];

	add_number(digest, crink_period_format(text, sizeof(text), period));
	add_text(digest, text);
	add_number(digest, (uint64_t)crink_period_covers(
	                       period, (struct crink_date){2024, 12, 1}));
}

uint64_t
work_do(unsigned piece)
{
	static void (*const kinds[])(uint64_t * digest, unsigned piece) = {
	    do_names, do_query, do_scan, do_groups, do_periods, do_query,
	    do_names, do_suggest};
	uint64_t digest = 14695981039346656037u;

	kinds[piece % 8](&digest, piece);
	return digest;
}
