/*
 * Answers of the library, a line each, for slices.py to compare those of a slice
 * with those of the whole. A line has a letter, what is asked, and the answer, with
 * tabs between them. What it names is written "actor:SLUG", and a claim by its number
 * in the order of all.
 *
 *	T  the answer is a text, the same in both
 *	L  it is a list, of which a slice has a part
 *	S  it is a text that depends on all claims of the list behind it
 *	C  a claim: its number, what tells it apart, and all that it says
 *	N  a name of somebody
 *
 * usage: answers [find|suggest|outline|about]
 *
 * Without an argument all is answered. find and suggest read names, a line each. What
 * the whole answers of entities that a slice has not would be nearly all of it: outline
 * leaves out what is asked of entities, and tells who belongs to whom; about reads
 * entities, a line each, and asks of these alone.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crink/crink.h>

static const struct crink_date dates[] = {{2010, 0, 0}, {2021, 6, 15},
    {2022, 5, 0}, {2023, 3, 1}, {2024, 0, 0}, {2024, 11, 30}, {2024, 12, 1},
    {2024, 12, 2}, {2025, 1, 0}, {2026, 7, 31}, {2040, 0, 0}};
#define DATES (sizeof(dates) / sizeof(dates[0]))

/* ---- claims --------------------------------------------------------- */

static unsigned
number_of(const struct crink_relation *claim)
{
	const struct crink_query all = crink_query_all();
	static const struct crink_relation *first;

	if (first == NULL) {
		first = crink_query_next(&all, NULL);
	}
	/* Claims lie side by side; any other order would not be unique. */
	return (unsigned)((const char *)claim - (const char *)first);
}

static void
put_claim(const struct crink_relation *claim)
{
	if (claim != NULL) {
		printf("\tclaim:%u", number_of(claim));
	}
}

/* What a query finds, from the first to the last, and how many that are. */
static void
put_found(const struct crink_query *query)
{
	const struct crink_relation *claim = NULL;
	size_t count = 0;

	while ((claim = crink_query_next(query, claim)) != NULL) {
		put_claim(claim);
		count++;
	}
	printf("%s\n", count == crink_query_count(query) ? "" : "\tmiscounted");
}

static void
put_date(struct crink_date date)
{
	printf(
	    " %d-%u-%u", date.year, (unsigned)date.month, (unsigned)date.day);
}

/* What tells a claim apart: slices.py takes the same from the data. */
static void
put_mark(const struct crink_relation *claim)
{
	const struct crink_source *source;
	unsigned paragraph;

	printf("%s|%s|%s|%s|%s|%s|%s", crink_relation_slug(claim),
	    crink_actor_slug(crink_relation_subject(claim)),
	    crink_relation_kind_name(crink_relation_kind(claim)),
	    crink_actor_slug(crink_relation_object(claim)),
	    crink_item_slug(crink_relation_item(claim)),
	    crink_item_slug(crink_relation_context(claim)),
	    crink_actor_slug(crink_relation_claimant(claim)));
	for (size_t i = 0;
	     (source = crink_relation_evidence(claim, i, &paragraph)) != NULL;
	     i++) {
		printf("|%s %u", crink_source_slug(source), paragraph);
	}
}

/* All that it says, but for its links. */
static void
put_content(const struct crink_relation *claim)
{
	static char text[4096];
	const struct crink_period when = crink_relation_when(claim);
	const struct crink_quantity quantity = crink_relation_quantity(claim);
	const struct crink_actor *actor;

	crink_relation_format(text, sizeof(text), claim);
	printf("%s|%s|%s|%d|%s", text, crink_relation_place(claim),
	    crink_relation_note(claim), crink_relation_negated(claim),
	    crink_status_name(crink_relation_status(claim)));
	printf("|%s", crink_question_slug(crink_relation_question(claim)));
	for (size_t i = 0; (actor = crink_relation_via(claim, i)) != NULL;
	     i++) {
		printf("|via %s", crink_actor_slug(actor));
	}
	for (int i = 1; i <= CRINK_LAST_MODIFIER; i++) {
		printf("%d", crink_relation_has(claim, (enum crink_modifier)i));
	}
	crink_quantity_format(text, sizeof(text), quantity);
	printf("|%s", text);
	crink_period_format(text, sizeof(text), when);
	printf("|%s|", text);
	put_date(crink_relation_said(claim));
	put_date(crink_relation_known(claim));
	for (size_t i = 0; i < DATES; i++) {
		printf(" %d", (int)crink_period_covers(when, dates[i]));
	}
}

static void
put_claims(void)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *claim = NULL;

	while ((claim = crink_query_next(&all, claim)) != NULL) {
		const unsigned number = number_of(claim);

		printf("C\tclaim:%u\t", number);
		put_mark(claim);
		printf("\t");
		put_content(claim);
		printf("\t%s\t",
		    crink_question_slug(crink_relation_question(claim)));
		put_date(crink_relation_known(claim));
		printf("\nL\tslug claim:%u", number);
		put_claim(
		    crink_relation_slug(claim)[0] == '\0'
		        ? NULL
		        : crink_relation_find(crink_relation_slug(claim)));
		printf("\n");
		for (int i = 1; i <= CRINK_LINK_IN_RETURN_FOR; i++) {
			const enum crink_link link = (enum crink_link)i;
			const struct crink_relation *other;

			printf("L\t%s claim:%u", crink_link_name(link), number);
			for (size_t j = 0; (other = crink_relation_link(
			                        claim, link, j)) != NULL;
			     j++) {
				put_claim(other);
			}
			printf("\nL\tlinked-%s claim:%u", crink_link_name(link),
			    number);
			for (size_t j = 0; (other = crink_relation_linked(
			                        claim, link, j)) != NULL;
			     j++) {
				put_claim(other);
			}
			printf("\n");
		}
	}
}

/* ---- entities ------------------------------------------------------- */

static void
put_actor(const struct crink_actor *actor)
{
	static const char *const languages[] = {"ru", "zh", "ko", "fa", "x-y"};
	const struct crink_actor *member = NULL;
	enum crink_alias_kind kind;
	const char *alias, *slug = crink_actor_slug(actor);

	printf("T\tactor:%s\t%d|%s|%s|%s|%s", slug, (int)crink_actor_id(actor),
	    crink_actor_name(actor),
	    crink_actor_kind_name(crink_actor_kind(actor)),
	    crink_actor_slug(crink_actor_parent(actor)),
	    crink_actor_code(actor));
	for (size_t i = 0; (alias = crink_actor_alias(actor, i, &kind)) != NULL;
	     i++) {
		printf("|%d %s", (int)kind, alias);
	}
	for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++) {
		printf("|%s", crink_actor_name_in(actor, languages[i]));
	}
	printf("\nN\t%s\nN\t%s\n", slug, crink_actor_name(actor));
	for (size_t i = 0; (alias = crink_actor_alias(actor, i, &kind)) != NULL;
	     i++) {
		printf("N\t%s\n", alias);
	}
	printf("L\tmembers actor:%s", slug);
	while ((member = crink_actor_member(actor, member)) != NULL) {
		printf("\tactor:%s", crink_actor_slug(member));
	}
	printf("\n");
}

static void
put_item(const struct crink_item *item)
{
	enum crink_alias_kind kind;
	const char *alias, *slug = crink_item_slug(item);
	char text[256];

	printf("T\titem:%s\t%d|%s|%s|%s", slug, (int)crink_item_id(item),
	    crink_item_name(item), crink_item_kind_name(crink_item_kind(item)),
	    crink_item_slug(crink_item_parent(item)));
	for (int i = 1; i <= CRINK_LAST_ATTRIBUTE; i++) {
		crink_quantity_format(text, sizeof(text),
		    crink_item_attribute(item, (enum crink_attribute)i));
		printf("|%s", text);
	}
	for (size_t i = 0; (alias = crink_item_alias(item, i, &kind)) != NULL;
	     i++) {
		printf("|%d %s", (int)kind, alias);
	}
	printf("\nN\t%s\nN\t%s\n", slug, crink_item_name(item));
}

static void
put_source(const struct crink_source *source)
{
	printf("T\tsource:%s\t%d|%s|%s|%s|%s|%s|%s|%s|%s|%s|%d",
	    crink_source_slug(source), (int)crink_source_id(source),
	    crink_actor_slug(crink_source_publisher(source)),
	    crink_actor_slug(crink_source_author(source)),
	    crink_source_title(source), crink_source_description(source),
	    crink_source_place(source), crink_source_url(source),
	    crink_source_kind_name(crink_source_kind(source)),
	    crink_source_language(source),
	    crink_source_slug(crink_source_rests_on(source)),
	    (int)crink_source_copy(source));
	put_date(crink_source_date(source));
	printf("\nN\t%s\n", crink_source_slug(source));
}

static void
put_question(const struct crink_question *question)
{
	const char *slug = crink_question_slug(question);

	printf("T\tquestion:%s\t%d|%s|%s|%s\nN\t%s\n", slug,
	    (int)crink_question_id(question), crink_question_text(question),
	    crink_unit_name(crink_question_unit(question)),
	    crink_item_slug(crink_question_item(question)),
	    crink_question_text(question));
	for (size_t i = 0; i < DATES; i++) {
		printf("latest\tquestion:%s %zu\t", slug, i);
		put_date(dates[i]);
		put_claim(crink_question_latest(question, dates[i]));
		printf("\n");
	}
}

/* Each of a class, and what its number stands for. */
#define EACH(class, CLASS)                                                   \
	do {                                                                 \
		const struct crink_##class *entity = NULL;                   \
                                                                             \
		while ((entity = crink_##class##_next(entity)) != NULL) {    \
			put_##class(entity);                                 \
		}                                                            \
		printf("T\tlast " #class "\t%d\n", (int)CRINK_LAST_##CLASS); \
		for (int i = 1; i <= CRINK_LAST_##CLASS; i++) {              \
			printf("L\tget " #class " %d", i);                   \
			entity =                                             \
			    crink_##class##_get((enum crink_##class##_id)i); \
			if (entity != NULL) {                                \
				printf("\t" #class ":%s",                    \
				    crink_##class##_slug(entity));           \
			}                                                    \
			printf("\n");                                        \
		}                                                            \
	} while (0)

/* ---- who is asked of ------------------------------------------------ */

enum { ENTITIES_MAX = 1 << 14, NAMES_MAX = 1 << 20 };

/* The entities that are asked of, each between two ends of lines; "": all are. */
static char asked_names[NAMES_MAX];

static void
read_asked(void)
{
	size_t length;

	asked_names[0] = '\n';
	length = fread(asked_names + 1, 1, sizeof(asked_names) - 2, stdin);
	if (length == sizeof(asked_names) - 2) {
		fputs("more names than may be\n", stderr);
		exit(2);
	}
}

static bool
is_asked(const char *class, const char *slug)
{
	char name[512];

	snprintf(name, sizeof(name), "\n%s:%s\n", class, slug);
	return asked_names[0] == '\0' || strstr(asked_names, name) != NULL;
}

/* Them of a class, in the order of all. */
#define ASKED(class)                                                           \
	static const struct crink_##class *asked_##class[ENTITIES_MAX];        \
	static size_t class##_count;                                           \
                                                                               \
	static void choose_##class(void)                                       \
	{                                                                      \
		const struct crink_##class *entity = NULL;                     \
                                                                               \
		while ((entity = crink_##class##_next(entity)) != NULL) {      \
			if (!is_asked(#class, crink_##class##_slug(entity))) { \
				continue;                                      \
			}                                                      \
			if (class##_count == ENTITIES_MAX) {                   \
				fputs(                                         \
				    "more " #class "s than may be\n", stderr); \
				exit(2);                                       \
			}                                                      \
			asked_##class[class##_count++] = entity;               \
		}                                                              \
	}

ASKED(actor)
ASKED(item)
ASKED(source)
ASKED(question)

/* ---- who belongs to whom -------------------------------------------- */

/* All who do, today. */
static void
put_members(void)
{
	const struct crink_actor *actor = NULL, *group = NULL;

	while ((actor = crink_actor_next(actor)) != NULL) {
		while ((group = crink_actor_next(group)) != NULL) {
			if (crink_actor_in(actor, group)) {
				printf("in\tactor:%s\tactor:%s\n",
				    crink_actor_slug(actor),
				    crink_actor_slug(group));
			}
		}
	}
}

static void
put_belonging(void)
{
	for (size_t at = 0; at < actor_count; at++) {
		const struct crink_actor *actor = asked_actor[at];

		for (size_t of = 0; of < actor_count; of++) {
			const struct crink_actor *group = asked_actor[of];

			printf("T\tin actor:%s actor:%s\t%d",
			    crink_actor_slug(actor), crink_actor_slug(group),
			    crink_actor_in(actor, group));
			for (size_t i = 0; i < DATES; i++) {
				printf(" %d%d",
				    crink_actor_in_on(actor, group, dates[i],
				        CRINK_CERTAINTY_MAYBE),
				    crink_actor_in_on(actor, group, dates[i],
				        CRINK_CERTAINTY_YES));
			}
			printf("\n");
		}
	}
	for (size_t at = 0; at < item_count; at++) {
		for (size_t of = 0; of < item_count; of++) {
			const struct crink_item *item = asked_item[at];
			const struct crink_item *above = asked_item[of];

			printf("T\tis item:%s item:%s\t%d\n",
			    crink_item_slug(item), crink_item_slug(above),
			    crink_item_is(item, above));
		}
	}
}

/* ---- queries -------------------------------------------------------- */

#define ONE(class, entity, condition)                         \
	do {                                                  \
		struct crink_query query = crink_query_all(); \
                                                              \
		crink_query_##condition(&query, entity);      \
		printf("L\t" #condition " " #class ":%s",     \
		    crink_##class##_slug(entity));            \
		put_found(&query);                            \
	} while (0)

/* Sums of the claims of two actors, in each unit that they give any in. */
static void
put_sums(struct crink_query query, const char *a, const char *b)
{
	char text[256];
	struct crink_quantity sum;

	for (int i = 1; i <= CRINK_LAST_UNIT; i++) {
		if (crink_query_sum(&query, (enum crink_unit)i, &sum)) {
			crink_quantity_format(text, sizeof(text), sum);
			printf(
			    "S\tsum actor:%s actor:%s %d\t%s", a, b, i, text);
			put_found(&query);
		}
	}
}

static void
ask_of_two(const struct crink_actor *a)
{
	for (size_t i = 0; i < actor_count; i++) {
		const struct crink_actor *b = asked_actor[i];
		struct crink_query groups = crink_query_all();
		struct crink_query parties = crink_query_all();

		crink_query_subject_in(&groups, a);
		crink_query_object_in(&groups, b);
		printf("L\tgroups actor:%s actor:%s", crink_actor_slug(a),
		    crink_actor_slug(b));
		put_found(&groups);
		put_sums(groups, crink_actor_slug(a), crink_actor_slug(b));
		crink_query_party(&parties, a);
		crink_query_party(&parties, b);
		crink_query_when(&parties, crink_period_parse("2022/2024-06"));
		printf("L\tparties actor:%s actor:%s", crink_actor_slug(a),
		    crink_actor_slug(b));
		put_found(&parties);
	}
}

static void
ask_of_words(void)
{
	for (int i = 1; i <= CRINK_LAST_RELATION_KIND; i++) {
		for (int j = 0; j <= CRINK_LAST_STATUS; j++) {
			struct crink_query query = crink_query_all();

			crink_query_kind(&query, (enum crink_relation_kind)i);
			if (j != 0) {
				crink_query_status(
				    &query, (enum crink_status)j);
				crink_query_negated(&query, false);
			}
			printf("L\tkind %d %d", i, j);
			put_found(&query);
		}
	}
	for (int i = 1; i <= CRINK_LAST_UNIT; i++) {
		struct crink_query query = crink_query_all();

		crink_query_quantity(
		    &query, (enum crink_unit)i, 50, CRINK_OPEN_HIGH);
		printf("L\tunit %d", i);
		put_found(&query);
	}
}

/* What is known, stands and holds on days; in the orders of time. */
static void
ask_of_days(void)
{
	for (size_t i = 0; i < DATES; i++) {
		struct crink_query standing = crink_query_all();
		struct crink_query on = crink_query_all();
		struct crink_query known = crink_query_all();
		struct crink_period period = {.start = dates[i],
		    .start_latest = dates[i],
		    .open_end = true};

		crink_query_standing(&standing, dates[i]);
		crink_query_order(&standing, CRINK_ORDER_KNOWN);
		printf("L\tstanding %zu", i);
		put_found(&standing);
		crink_query_on(&on, dates[i], CRINK_CERTAINTY_YES);
		crink_query_order(&on, CRINK_ORDER_WHEN);
		printf("L\ton %zu", i);
		put_found(&on);
		crink_query_known(&known, period);
		printf("L\tknown %zu", i);
		put_found(&known);
	}
	for (int i = 1; i <= CRINK_LAST_MODIFIER; i++) {
		struct crink_query query = crink_query_all();

		crink_query_modifier(&query, (enum crink_modifier)i);
		printf("L\tmodifier %d", i);
		put_found(&query);
	}
}

static void
ask_of_entities(void)
{
	put_belonging();
	for (size_t i = 0; i < actor_count; i++) {
		const struct crink_actor *actor = asked_actor[i];

		ONE(actor, actor, subject);
		ONE(actor, actor, object);
		ONE(actor, actor, party);
		ONE(actor, actor, claimant);
		ONE(actor, actor, subject_in);
		ONE(actor, actor, object_in);
		ONE(actor, actor, claimant_in);
		ONE(actor, actor, actor);
		ask_of_two(actor);
	}
	for (size_t i = 0; i < item_count; i++) {
		ONE(item, asked_item[i], item);
		ONE(item, asked_item[i], item_above);
		ONE(item, asked_item[i], context);
	}
	for (size_t i = 0; i < source_count; i++) {
		ONE(source, asked_source[i], source);
	}
	for (size_t i = 0; i < question_count; i++) {
		ONE(question, asked_question[i], question);
	}
}

/* ---- names ---------------------------------------------------------- */

/* Who is found by a name, and who bears it. */
#define FIND(class, name)                                                      \
	do {                                                                   \
		const struct crink_##class *found =                            \
		    crink_##class##_find(name);                                \
                                                                               \
		printf("L\tfind-" #class " '%s'", name);                       \
		if (found != NULL) {                                           \
			printf(                                                \
			    "\t" #class ":%s", crink_##class##_slug(found));   \
		}                                                              \
		printf("\nL\tmatch-" #class " '%s'", name);                    \
		found = NULL;                                                  \
		while ((found = crink_##class##_match(name, found)) != NULL) { \
			printf(                                                \
			    "\t" #class ":%s", crink_##class##_slug(found));   \
		}                                                              \
		printf("\n");                                                  \
	} while (0)

static void
suggest(const char *name)
{
	const struct crink_actor *actor = crink_actor_suggest(name);

	printf("L\tsuggest-actor '%s'", name);
	if (actor != NULL) {
		printf("\tactor:%s", crink_actor_slug(actor));
	}
	printf("\n");
}

static void
find_all(void)
{
	char line[1024];

	while (fgets(line, sizeof(line), stdin) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		FIND(actor, line);
		FIND(item, line);
		FIND(source, line);
		FIND(question, line);
	}
}

static void
suggest_all(void)
{
	char line[1024];

	while (fgets(line, sizeof(line), stdin) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		suggest(line);
	}
}

/* What is asked of no entity in particular, and what is told of each. */
static void
put_outline(void)
{
	/* The date of the newest source; the digest behind it is another one. */
	printf("T\tversion\t%.*s\n",
	    (int)(strrchr(crink_data_version(), '-') - crink_data_version()),
	    crink_data_version());
	put_claims();
	EACH(actor, ACTOR);
	EACH(item, ITEM);
	EACH(source, SOURCE);
	EACH(question, QUESTION);
	ask_of_words();
	ask_of_days();
}

int
main(int argc, char **argv)
{
	const char *part = argc > 1 ? argv[1] : "";

	if (strcmp(part, "find") == 0) {
		find_all();
		return 0;
	}
	if (strcmp(part, "suggest") == 0) {
		suggest_all();
		return 0;
	}
	if (strcmp(part, "about") == 0) {
		read_asked();
	} else {
		put_outline();
	}
	if (strcmp(part, "outline") == 0) {
		put_members();
		return 0;
	}
	choose_actor();
	choose_item();
	choose_source();
	choose_question();
	ask_of_entities();
	return 0;
}
