/*
 * Prints all that the API tells, one line an entity, fields between tabs: what
 * tests/data/facts.py holds against the YAML. The arguments are tags of
 * languages, in which names are told. With the argument "find" it
 * reads lines "actor<TAB>name" instead, and prints the slugs of the bearers
 * and what find says.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <crink/crink.h>

static void
put_quantity(struct crink_quantity quantity)
{
	printf("\t%s", crink_qualifier_name(quantity.qualifier));
	if (quantity.unit != CRINK_UNIT_NONE) {
		printf(" %" PRId64 " %" PRId64 " %s/%s", quantity.low,
		    quantity.high, crink_unit_name(quantity.unit),
		    crink_unit_name(quantity.per));
	}
}

static void
put_date(struct crink_date date)
{
	printf("\t%d-%d-%d", date.year, date.month, date.day);
}

static void
put_period(struct crink_period period)
{
	put_date(period.start);
	put_date(period.start_latest);
	put_date(period.end_earliest);
	put_date(period.end);
	printf("\t%d%d%d%d%d%d", period.open_start, period.open_end,
	    period.approximate_start, period.approximate_end,
	    period.uncertain_start, period.uncertain_end);
}

static void
put_actors(void)
{
	const struct crink_actor *actor = NULL;

	while ((actor = crink_actor_next(actor)) != NULL) {
		enum crink_alias_kind kind;
		const char *alias;

		printf("actor\t%d\t%s\t%s\t%s\t%s\t%s", crink_actor_id(actor),
		    crink_actor_slug(actor), crink_actor_name(actor),
		    crink_actor_kind_name(crink_actor_kind(actor)),
		    crink_actor_slug(crink_actor_parent(actor)),
		    crink_actor_code(actor));
		for (size_t i = 0;
		     (alias = crink_actor_alias(actor, i, &kind)) != NULL;
		     i++) {
			printf("\t%s:%s", crink_alias_kind_name(kind), alias);
		}
		printf("\n");
	}
}

static void
put_names(char **tags)
{
	const struct crink_actor *actor = NULL;
	const struct crink_item *item = NULL;

	while ((actor = crink_actor_next(actor)) != NULL) {
		printf("actor-names\t%s", crink_actor_slug(actor));
		for (char **tag = tags; *tag != NULL; tag++) {
			printf(
			    "\t%s=%s", *tag, crink_actor_name_in(actor, *tag));
		}
		printf("\n");
	}
	while ((item = crink_item_next(item)) != NULL) {
		printf("item-names\t%s", crink_item_slug(item));
		for (char **tag = tags; *tag != NULL; tag++) {
			printf("\t%s=%s", *tag, crink_item_name_in(item, *tag));
		}
		printf("\n");
	}
}

static void
put_groups(void)
{
	const struct crink_actor *group = NULL;

	while ((group = crink_actor_next(group)) != NULL) {
		const struct crink_actor *actor = NULL;

		printf("group\t%s", crink_actor_slug(group));
		while ((actor = crink_actor_next(actor)) != NULL) {
			if (crink_actor_in(actor, group)) {
				printf("\t%s", crink_actor_slug(actor));
			}
		}
		printf("\nmembers\t%s", crink_actor_slug(group));
		while ((actor = crink_actor_member(group, actor)) != NULL) {
			printf("\t%s", crink_actor_slug(actor));
		}
		printf("\n");
	}
}

static void
put_items(void)
{
	const struct crink_item *item = NULL;

	while ((item = crink_item_next(item)) != NULL) {
		enum crink_alias_kind kind;
		const char *alias;

		printf("item\t%d\t%s\t%s\t%s\t%s", crink_item_id(item),
		    crink_item_slug(item), crink_item_name(item),
		    crink_item_kind_name(crink_item_kind(item)),
		    crink_item_slug(crink_item_parent(item)));
		for (int i = 1; i <= CRINK_LAST_ATTRIBUTE; i++) {
			printf("\t%s=",
			    crink_attribute_name((enum crink_attribute)i));
			put_quantity(crink_item_attribute(
			    item, (enum crink_attribute)i));
		}
		for (size_t i = 0;
		     (alias = crink_item_alias(item, i, &kind)) != NULL; i++) {
			printf("\t%s:%s", crink_alias_kind_name(kind), alias);
		}
		printf("\n");
	}
}

static void
put_sources(void)
{
	const struct crink_source *source = NULL;

	while ((source = crink_source_next(source)) != NULL) {
		enum crink_alias_kind kind;
		const char *alias;

		printf("source\t%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s",
		    crink_source_id(source), crink_source_slug(source),
		    crink_actor_slug(crink_source_publisher(source)),
		    crink_actor_slug(crink_source_author(source)),
		    crink_source_title(source), crink_source_place(source),
		    crink_source_url(source), crink_source_description(source));
		printf("\t%s\t%s\t%s\t%s",
		    crink_source_kind_name(crink_source_kind(source)),
		    crink_source_language(source),
		    crink_source_slug(crink_source_rests_on(source)),
		    crink_copy_name(crink_source_copy(source)));
		put_date(crink_source_date(source));
		for (size_t i = 0;
		     (alias = crink_source_alias(source, i, &kind)) != NULL;
		     i++) {
			printf("\t%s:%s", crink_alias_kind_name(kind), alias);
		}
		printf("\n");
	}
}

/* What is not so if a query for something of a claim does not find the claim. */
static void
put_unfound(struct crink_query query, const struct crink_relation *relation,
    const char *what)
{
	const struct crink_relation *found = NULL;

	do {
		found = crink_query_next(&query, found);
	} while (found != NULL && found != relation);
	if (found == NULL) {
		printf("not found by %s: ", what);
	}
}

/* What a claim has lists of; and that a query for each source and for each who
 * passed it on finds it. */
static void
put_lists(const struct crink_relation *relation)
{
	const struct crink_source *source;
	const struct crink_actor *actor;
	unsigned paragraph;

	printf("\t");
	for (size_t i = 0; (source = crink_relation_evidence(
	                        relation, i, &paragraph)) != NULL;
	     i++) {
		struct crink_query query = crink_query_all();

		crink_query_source(&query, source);
		put_unfound(query, relation, "source");
		printf("%s %u;", crink_source_slug(source), paragraph);
	}
	printf("\t");
	for (size_t i = 0; (actor = crink_relation_via(relation, i)) != NULL;
	     i++) {
		struct crink_query query = crink_query_all();

		crink_query_actor(&query, actor);
		put_unfound(query, relation, "actor");
		printf("%s;", crink_actor_slug(actor));
	}
	printf("\t");
	for (int i = 1; i <= CRINK_LAST_MODIFIER; i++) {
		const enum crink_modifier modifier = (enum crink_modifier)i;

		if (crink_relation_has(relation, modifier)) {
			printf("%s;", crink_modifier_name(modifier));
		}
	}
}

static void
put_questions(void)
{
	const struct crink_question *question = NULL;

	while ((question = crink_question_next(question)) != NULL) {
		printf("question\t%d\t%s\t%s\t%s\t%s\n",
		    crink_question_id(question), crink_question_slug(question),
		    crink_question_text(question),
		    crink_unit_name(crink_question_unit(question)),
		    crink_item_slug(crink_question_item(question)));
	}
}

/* Which claims a claim has to do with, and which have to do with it, in order;
 * each by its slug, or where it has none, by its note. */
static void
put_links(const struct crink_relation *relation)
{
	for (int i = 1; i <= CRINK_LINK_IN_RETURN_FOR; i++) {
		const enum crink_link link = (enum crink_link)i;
		const struct crink_relation *other;

		for (size_t j = 0;
		     (other = crink_relation_link(relation, link, j)) != NULL;
		     j++) {
			printf("\t%s>%s", crink_link_name(link),
			    crink_relation_slug(other));
		}
		for (size_t j = 0;
		     (other = crink_relation_linked(relation, link, j)) != NULL;
		     j++) {
			printf("\t%s<%s:%s", crink_link_name(link),
			    crink_relation_slug(other),
			    crink_relation_note(other));
		}
	}
}

/* The answers of each question on the days on which something became known. */
static void
put_latest(void)
{
	const struct crink_question *question = NULL;

	while ((question = crink_question_next(question)) != NULL) {
		const struct crink_query all = crink_query_all();
		const struct crink_relation *relation = NULL;

		while ((relation = crink_query_next(&all, relation)) != NULL) {
			const struct crink_date known =
			    crink_relation_known(relation);
			const struct crink_relation *latest =
			    crink_question_latest(question, known);

			if (crink_relation_question(relation) != question) {
				continue;
			}
			printf("latest\t%s", crink_question_slug(question));
			put_date(known);
			printf("\t%s\t%s\n", crink_relation_slug(latest),
			    crink_relation_note(latest));
		}
	}
}

/* The second item, and that it and the question find the claim. */
static void
put_context(const struct crink_relation *relation)
{
	const struct crink_item *context = crink_relation_context(relation);
	const struct crink_question *question =
	    crink_relation_question(relation);
	struct crink_query query = crink_query_all();

	if (context != NULL) {
		crink_query_context(&query, context);
		put_unfound(query, relation, "context");
	}
	query = crink_query_all();
	if (question != NULL) {
		crink_query_question(&query, question);
		put_unfound(query, relation, "question");
	}
	printf("%s", crink_item_slug(context));
}

static void
put_relations(void)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		printf("relation\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%d\t%s\t%u\t%"
		       "s\t%s",
		    crink_relation_slug(relation),
		    crink_question_slug(crink_relation_question(relation)),
		    crink_actor_slug(crink_relation_subject(relation)),
		    crink_relation_kind_name(crink_relation_kind(relation)),
		    crink_actor_slug(crink_relation_object(relation)),
		    crink_item_slug(crink_relation_item(relation)),
		    crink_actor_slug(crink_relation_claimant(relation)),
		    crink_status_name(crink_relation_status(relation)),
		    crink_relation_negated(relation),
		    crink_source_slug(crink_relation_source(relation)),
		    crink_relation_paragraph(relation),
		    crink_relation_place(relation),
		    crink_relation_note(relation));
		printf("\t");
		put_context(relation);
		put_lists(relation);
		put_quantity(crink_relation_quantity(relation));
		put_period(crink_relation_when(relation));
		put_date(crink_relation_said(relation));
		put_date(crink_relation_known(relation));
		put_links(relation);
		printf("\n");
	}
}

/* What the claims with a subject, or all, add up to in each unit. */
static void
put_sum(struct crink_query query, const char *subject)
{
	for (int i = 1; i <= CRINK_LAST_UNIT; i++) {
		struct crink_quantity sum;

		if (crink_query_sum(&query, (enum crink_unit)i, &sum)) {
			printf("sum\t%s", subject);
			put_quantity(sum);
			printf("\n");
		}
	}
}

static void
put_sums(void)
{
	const struct crink_actor *actor = NULL;

	put_sum(crink_query_all(), "");
	while ((actor = crink_actor_next(actor)) != NULL) {
		struct crink_query query = crink_query_all();

		crink_query_subject(&query, actor);
		put_sum(query, crink_actor_slug(actor));
	}
}

/* The words, and what the vocabulary says of them that is no name. */
static void
put_words(void)
{
	for (int i = 1; i <= CRINK_LAST_ACTOR_KIND; i++) {
		printf("actor-kind\t%s\n",
		    crink_actor_kind_name((enum crink_actor_kind)i));
	}
	for (int i = 1; i <= CRINK_LAST_ITEM_KIND; i++) {
		printf("item-kind\t%s\n",
		    crink_item_kind_name((enum crink_item_kind)i));
	}
	for (int i = 1; i <= CRINK_LAST_RELATION_KIND; i++) {
		const enum crink_relation_kind kind =
		    (enum crink_relation_kind)i;

		printf("relation-kind\t%s\t%d\t%s\n",
		    crink_relation_kind_name(kind),
		    crink_relation_kind_symmetric(kind),
		    crink_relation_kind_plover(kind));
	}
	for (int i = 1; i <= CRINK_LAST_STATUS; i++) {
		printf("status\t%s\n", crink_status_name((enum crink_status)i));
	}
	for (int i = 1; i <= CRINK_LAST_UNIT; i++) {
		const enum crink_unit unit = (enum crink_unit)i;

		printf("unit\t%s\t%u\n", crink_unit_name(unit),
		    crink_unit_decimals(unit));
	}
	for (int i = 1; i <= CRINK_LAST_ATTRIBUTE; i++) {
		printf("attribute\t%s\n",
		    crink_attribute_name((enum crink_attribute)i));
	}
	for (int i = 1; i <= CRINK_LAST_MODIFIER; i++) {
		printf("modifier\t%s\n",
		    crink_modifier_name((enum crink_modifier)i));
	}
	for (int i = 1; i <= CRINK_LAST_SOURCE_KIND; i++) {
		printf("source-kind\t%s\n",
		    crink_source_kind_name((enum crink_source_kind)i));
	}
}

static void
find_actor(const char *name)
{
	const struct crink_actor *actor = NULL;

	printf("%s", crink_actor_slug(crink_actor_find(name)));
	while ((actor = crink_actor_match(name, actor)) != NULL) {
		printf("\t%s", crink_actor_slug(actor));
	}
	printf("\n");
}

static void
find_item(const char *name)
{
	const struct crink_item *item = NULL;

	printf("%s", crink_item_slug(crink_item_find(name)));
	while ((item = crink_item_match(name, item)) != NULL) {
		printf("\t%s", crink_item_slug(item));
	}
	printf("\n");
}

static void
find_source(const char *name)
{
	const struct crink_source *source = NULL;

	printf("%s", crink_source_slug(crink_source_find(name)));
	while ((source = crink_source_match(name, source)) != NULL) {
		printf("\t%s", crink_source_slug(source));
	}
	printf("\n");
}

static void
find_question(const char *name)
{
	const struct crink_question *question = NULL;

	printf("%s", crink_question_slug(crink_question_find(name)));
	while ((question = crink_question_match(name, question)) != NULL) {
		printf("\t%s", crink_question_slug(question));
	}
	printf("\n");
}

/* No two claims share a slug. */
static void
find_relation(const char *name)
{
	const char *slug = crink_relation_slug(crink_relation_find(name));

	printf("%s\t%s\n", slug, slug);
}

static void
find_all(void)
{
	char line[4096];

	while (fgets(line, sizeof(line), stdin) != NULL) {
		char *name = strchr(line, '\t');

		line[strcspn(line, "\n")] = '\0';
		if (name == NULL) {
			continue;
		}
		*name++ = '\0';
		if (strcmp(line, "actor") == 0) {
			find_actor(name);
		} else if (strcmp(line, "item") == 0) {
			find_item(name);
		} else if (strcmp(line, "question") == 0) {
			find_question(name);
		} else if (strcmp(line, "relation") == 0) {
			find_relation(name);
		} else {
			find_source(name);
		}
	}
}

int
main(int argc, char **argv)
{
	if (argc > 1 && strcmp(argv[1], "find") == 0) {
		find_all();
		return 0;
	}
	put_actors();
	put_names(argv + 1);
	put_groups();
	put_items();
	put_sources();
	put_questions();
	put_relations();
	put_latest();
	put_sums();
	put_words();
	return 0;
}
