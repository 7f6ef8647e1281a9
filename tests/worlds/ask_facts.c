/* All that the API tells, for tests/worlds/ask.c: a line each, fields between
 * tabs, what it refers to by number. */
#include <stdio.h>

#include "ask.h"

static void
put_aliases(const char *alias, enum crink_alias_kind kind)
{
	printf("\t%s:%s", crink_alias_kind_name(kind), alias);
}

static void
put_actors(void)
{
	const struct crink_actor *one = NULL;

	while ((one = crink_actor_next(one)) != NULL) {
		enum crink_alias_kind kind;
		const char *alias;

		printf("actor\t%d\t%s\t%s\t%s\t%d\t%s",
		    (int)crink_actor_id(one), crink_actor_slug(one),
		    crink_actor_name(one),
		    crink_actor_kind_name(crink_actor_kind(one)),
		    (int)crink_actor_id(crink_actor_parent(one)),
		    crink_actor_code(one));
		for (size_t i = 0;
		     (alias = crink_actor_alias(one, i, &kind)) != NULL; i++) {
			put_aliases(alias, kind);
		}
		putchar('\n');
	}
}

static void
put_items(void)
{
	const struct crink_item *one = NULL;

	while ((one = crink_item_next(one)) != NULL) {
		enum crink_alias_kind kind;
		const char *alias;

		printf("item\t%d\t%s\t%s\t%s\t%d\t", (int)crink_item_id(one),
		    crink_item_slug(one), crink_item_name(one),
		    crink_item_kind_name(crink_item_kind(one)),
		    (int)crink_item_id(crink_item_parent(one)));
		for (int i = 1; i <= (int)CRINK_LAST_ATTRIBUTE; i++) {
			put_quantity(
			    crink_item_attribute(one, (enum crink_attribute)i));
			putchar(' ');
		}
		for (size_t i = 0;
		     (alias = crink_item_alias(one, i, &kind)) != NULL; i++) {
			put_aliases(alias, kind);
		}
		putchar('\n');
	}
}

static void
put_sources(void)
{
	const struct crink_source *one = NULL;

	while ((one = crink_source_next(one)) != NULL) {
		enum crink_alias_kind kind;
		const char *alias;

		printf("source\t%d\t%s\t%s\t%s\t%d\t%d\t",
		    (int)crink_source_id(one), crink_source_slug(one),
		    crink_source_name(one),
		    crink_source_kind_name(crink_source_kind(one)),
		    (int)crink_actor_id(crink_source_publisher(one)),
		    (int)crink_actor_id(crink_source_author(one)));
		put_date(crink_source_date(one));
		printf("\t%s\t%s\t%s\t%s\t%s\t%d\t%d", crink_source_title(one),
		    crink_source_description(one), crink_source_place(one),
		    crink_source_url(one), crink_source_language(one),
		    (int)crink_source_id(crink_source_rests_on(one)),
		    (int)crink_source_copy(one));
		for (size_t i = 0;
		     (alias = crink_source_alias(one, i, &kind)) != NULL; i++) {
			put_aliases(alias, kind);
		}
		putchar('\n');
	}
}

static void
put_questions(void)
{
	const struct crink_question *one = NULL;

	while ((one = crink_question_next(one)) != NULL) {
		printf("question\t%d\t%s\t%s\t%s\t%d\n",
		    (int)crink_question_id(one), crink_question_slug(one),
		    crink_question_text(one),
		    crink_unit_name(crink_question_unit(one)),
		    (int)crink_item_id(crink_question_item(one)));
	}
}

static void
put_evidence(const struct crink_relation *claim)
{
	const struct crink_source *source;
	const struct crink_actor *actor;
	unsigned paragraph;

	putchar('\t');
	for (size_t i = 0;
	     (source = crink_relation_evidence(claim, i, &paragraph)) != NULL;
	     i++) {
		printf("%d,%u ", (int)crink_source_id(source), paragraph);
	}
	printf("\t%d,%u\t", (int)crink_source_id(crink_relation_source(claim)),
	    crink_relation_paragraph(claim));
	for (size_t i = 0; (actor = crink_relation_via(claim, i)) != NULL;
	     i++) {
		printf("%d ", (int)crink_actor_id(actor));
	}
	putchar('\t');
	for (int i = 0; i <= (int)CRINK_LAST_MODIFIER + 1; i++) {
		if (crink_relation_has(claim, (enum crink_modifier)i)) {
			printf("%d ", i);
		}
	}
}

static void
put_claim(const struct crink_relation *claim)
{
	printf("claim\t%ld\t%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%s\t%d\t%s",
	    claim_number(claim), crink_relation_note(claim),
	    crink_relation_slug(claim),
	    crink_relation_kind_name(crink_relation_kind(claim)),
	    (int)crink_actor_id(crink_relation_subject(claim)),
	    (int)crink_actor_id(crink_relation_object(claim)),
	    (int)crink_item_id(crink_relation_item(claim)),
	    (int)crink_item_id(crink_relation_context(claim)),
	    (int)crink_actor_id(crink_relation_claimant(claim)),
	    (int)crink_question_id(crink_relation_question(claim)),
	    crink_status_name(crink_relation_status(claim)),
	    crink_relation_negated(claim), crink_relation_place(claim));
	put_evidence(claim);
	putchar('\t');
	put_quantity(crink_relation_quantity(claim));
	putchar('\t');
	put_period(crink_relation_when(claim));
	putchar('\t');
	put_date(crink_relation_said(claim));
	putchar('\t');
	put_date(crink_relation_known(claim));
	putchar('\n');
}

void
put_facts(const struct crink_relation *const *claims, size_t count)
{
	put_words();
	put_actors();
	put_items();
	put_sources();
	put_questions();
	for (size_t i = 0; i < count; i++) {
		put_claim(claims[i]);
	}
}
