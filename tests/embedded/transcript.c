#include "transcript.h"

#ifdef CRINK_AMALGAMATION
#include "crink.h"
#else
#include <crink/crink.h>
#endif

/* ---- writing ------------------------------------------------------- */

static void
put_text(const char *text)
{
	size_t size = 0;

	while (text[size] != '\0') {
		size++;
	}
	put(text, size);
}

static void
put_number(int64_t number)
{
	struct crink_quantity quantity = {number, number, (enum crink_unit)1,
	    CRINK_QUALIFIER_EXACT, CRINK_UNIT_NONE};
	char text[64];
	size_t size;

	/* The library's own formatting, up to the unit. */
	if (number == CRINK_OPEN_LOW || number == CRINK_OPEN_HIGH) {
		put_text(" open");
		return;
	}
	crink_quantity_format(text, sizeof(text), quantity);
	for (size = 0; text[size] != '\0' && text[size] != ' '; size++) {
	}
	put(" ", 1);
	put(text, size);
}

static void
put_field(const char *text)
{
	put("\t", 1);
	put_text(text);
}

static void
put_line(void)
{
	put("\n", 1);
}

static void
put_date(struct crink_date date)
{
	put_number(date.year);
	put_number(date.month);
	put_number(date.day);
}

static void
put_quantity(struct crink_quantity quantity)
{
	char text[80];

	put_number(quantity.low);
	put_number(quantity.high);
	put_field(crink_unit_name(quantity.unit));
	put_field(crink_qualifier_name(quantity.qualifier));
	crink_quantity_format(text, sizeof(text), quantity);
	put_field(text);
}

/* ---- entities ------------------------------------------------------ */

/* Languages that some names are in, and what is none. */
static const char *const tags[] = {
    "en", "ZH", "zh-hant", "zh-Hant-TW", "ru-RU", "fa", "ko", "xx", "", "-"};

static void
put_actors(void)
{
	const struct crink_actor *actor = NULL;

	while ((actor = crink_actor_next(actor)) != NULL) {
		enum crink_alias_kind kind;
		const char *alias;

		put_text("actor");
		put_number(crink_actor_id(actor));
		put_field(crink_actor_slug(actor));
		put_field(crink_actor_name(actor));
		put_field(crink_actor_kind_name(crink_actor_kind(actor)));
		put_field(crink_actor_slug(crink_actor_parent(actor)));
		put_field(crink_actor_code(actor));
		put_field(crink_actor_id_name(crink_actor_id(actor)));
		for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++) {
			put_field(crink_actor_name_in(actor, tags[i]));
		}
		for (size_t i = 0;
		     (alias = crink_actor_alias(actor, i, &kind)) != NULL;
		     i++) {
			const struct crink_actor *bearer = NULL;

			put_field(crink_alias_kind_name(kind));
			put_field(alias);
			put_field(crink_actor_slug(crink_actor_find(alias)));
			while ((bearer = crink_actor_match(alias, bearer)) !=
			       NULL) {
				put_number(crink_actor_id(bearer));
			}
		}
		put_line();
	}
}

static void
put_groups(void)
{
	static const struct crink_date dates[] = {
	    {2024, 12, 1}, {2023, 0, 0}, {1950, 1, 0}};
	const struct crink_actor *group = NULL, *actor = NULL;

	while ((group = crink_actor_next(group)) != NULL) {
		put_text("group ");
		put_text(crink_actor_slug(group));
		while ((actor = crink_actor_next(actor)) != NULL) {
			if (crink_actor_in(actor, group)) {
				put_number(crink_actor_id(actor));
			}
		}
		put_field("");
		while ((actor = crink_actor_member(group, actor)) != NULL) {
			put_number(crink_actor_id(actor));
		}
		for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++) {
			put_field("");
			while ((actor = crink_actor_next(actor)) != NULL) {
				if (crink_actor_in_on(actor, group, dates[i],
				        CRINK_CERTAINTY_YES)) {
					put_number(crink_actor_id(actor));
				}
			}
		}
		put_line();
	}
}

static void
put_items(void)
{
	const struct crink_item *item = NULL, *other = NULL;

	while ((item = crink_item_next(item)) != NULL) {
		enum crink_alias_kind kind;
		const char *alias;

		put_text("item");
		put_number(crink_item_id(item));
		put_field(crink_item_id_name(crink_item_id(item)));
		for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++) {
			put_field(crink_item_name_in(item, tags[i]));
		}
		put_field(crink_item_name(item));
		put_field(crink_item_kind_name(crink_item_kind(item)));
		put_field(crink_item_slug(crink_item_parent(item)));
		for (int i = 1; i <= CRINK_LAST_ATTRIBUTE; i++) {
			put_field(
			    crink_attribute_name((enum crink_attribute)i));
			put_quantity(crink_item_attribute(
			    item, (enum crink_attribute)i));
		}
		while ((other = crink_item_next(other)) != NULL) {
			put(crink_item_is(item, other) ? "1" : "0", 1);
		}
		for (size_t i = 0;
		     (alias = crink_item_alias(item, i, &kind)) != NULL; i++) {
			put_field(crink_alias_kind_name(kind));
			put_field(alias);
			put_field(crink_item_slug(crink_item_find(alias)));
			put_field(
			    crink_item_slug(crink_item_match(alias, NULL)));
		}
		put_line();
	}
}

static void
put_sources(void)
{
	const struct crink_source *source = NULL;

	while ((source = crink_source_next(source)) != NULL) {
		const char *slug = crink_source_slug(source);

		put_text("source");
		put_number(crink_source_id(source));
		put_field(crink_source_id_name(crink_source_id(source)));
		put_field(crink_source_name(source));
		put_field(crink_actor_name(crink_source_publisher(source)));
		put_field(crink_actor_name(crink_source_author(source)));
		put_date(crink_source_date(source));
		put_field(crink_source_title(source));
		put_field(crink_source_description(source));
		put_field(crink_source_place(source));
		put_field(crink_source_url(source));
		put_field(crink_source_kind_name(crink_source_kind(source)));
		put_field(crink_source_language(source));
		put_field(crink_source_slug(crink_source_rests_on(source)));
		put_field(crink_copy_name(crink_source_copy(source)));
		put_field(crink_source_slug(crink_source_find(slug)));
		put_field(crink_source_slug(crink_source_match(slug, NULL)));
		put_field(crink_source_slug(crink_source_suggest(slug)));
		put_line();
	}
}

static void
put_questions(void)
{
	const struct crink_question *question = NULL;

	while ((question = crink_question_next(question)) != NULL) {
		const enum crink_question_id id = crink_question_id(question);
		const char *text = crink_question_text(question);
		const struct crink_date late = {9999, 0, 0};

		put_text("question");
		put_number(id);
		put_field(crink_question_id_name(id));
		put_field(crink_question_slug(crink_question_get(id)));
		put_field(text);
		put_field(crink_unit_name(crink_question_unit(question)));
		put_field(crink_item_slug(crink_question_item(question)));
		put_field(crink_question_slug(crink_question_find(text)));
		put_field(
		    crink_question_slug(crink_question_match(text, NULL)));
		put_field(crink_question_slug(crink_question_suggest(text)));
		put_field(crink_question_slug(
		    crink_question_suggest_next(text, NULL)));
		put_field(
		    crink_relation_note(crink_question_latest(question, late)));
		put_line();
	}
}

/* All that a relation has to do with others. */
static void
put_links(const struct crink_relation *relation)
{
	for (int i = 1; i <= CRINK_LINK_IN_RETURN_FOR; i++) {
		const enum crink_link link = (enum crink_link)i;
		const struct crink_relation *other;

		for (size_t j = 0;
		     (other = crink_relation_link(relation, link, j)) != NULL;
		     j++) {
			put_field(crink_link_name(link));
			put_field(crink_relation_slug(other));
		}
		for (size_t j = 0;
		     (other = crink_relation_linked(relation, link, j)) != NULL;
		     j++) {
			put_field(crink_link_name(link));
			put_field(crink_relation_note(other));
		}
	}
}

static void
put_lists(const struct crink_relation *relation)
{
	const struct crink_source *source;
	unsigned paragraph;

	for (size_t i = 0; (source = crink_relation_evidence(
	                        relation, i, &paragraph)) != NULL;
	     i++) {
		put_field(crink_source_slug(source));
		put_number(paragraph);
	}
	for (size_t i = 0; crink_relation_via(relation, i) != NULL; i++) {
		put_field(crink_actor_slug(crink_relation_via(relation, i)));
	}
	for (int i = 1; i <= CRINK_LAST_MODIFIER; i++) {
		const enum crink_modifier modifier = (enum crink_modifier)i;

		if (crink_relation_has(relation, modifier)) {
			put_field(crink_modifier_name(modifier));
		}
	}
	put_field(crink_item_slug(crink_relation_context(relation)));
}

static void
put_relation(const struct crink_relation *relation)
{
	const char *slug = crink_relation_slug(relation);
	char text[256];

	crink_relation_format(text, sizeof(text), relation);
	put_text(text);
	put_field(crink_actor_slug(crink_relation_subject(relation)));
	put_field(crink_relation_kind_name(crink_relation_kind(relation)));
	put_field(crink_actor_slug(crink_relation_object(relation)));
	put_field(crink_item_slug(crink_relation_item(relation)));
	put_field(crink_relation_place(relation));
	put_field(crink_actor_slug(crink_relation_claimant(relation)));
	put_field(crink_status_name(crink_relation_status(relation)));
	put_field(crink_relation_negated(relation) ? "negated" : "");
	put_field(crink_source_slug(crink_relation_source(relation)));
	put_number(crink_relation_paragraph(relation));
	put_lists(relation);
	put_field(crink_relation_note(relation));
	put_quantity(crink_relation_quantity(relation));
	crink_period_format(text, sizeof(text), crink_relation_when(relation));
	put_field(text);
	put_date(crink_relation_said(relation));
	put_date(crink_relation_known(relation));
	put_field(slug);
	put_field(crink_relation_note(crink_relation_find(slug)));
	put_field(crink_question_slug(crink_relation_question(relation)));
	put_links(relation);
	put_line();
}

static void
put_relations(void)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		put_relation(relation);
	}
}

/* ---- queries ------------------------------------------------------- */

#define SORTS 8

/* Adds a condition of one of the sorts, about an actor. */
static void
add_condition(
    struct crink_query *query, unsigned sort, const struct crink_actor *actor)
{
	switch (sort) {
	case 0:
		crink_query_subject(query, actor);
		break;
	case 1:
		crink_query_object(query, actor);
		break;
	case 2:
		crink_query_party(query, actor);
		break;
	case 3:
		crink_query_subject_in(query, actor);
		break;
	case 4:
		crink_query_object_in(query, actor);
		break;
	case 5:
		crink_query_claimant(query, actor);
		break;
	case 6:
		crink_query_claimant_in(query, actor);
		break;
	default:
		crink_query_actor(query, actor);
		break;
	}
}

/* The number and a checksum of what a query finds, in its order. */
static void
put_answer(const struct crink_query *query)
{
	const struct crink_relation *relation = NULL;
	uint32_t sum = 0;

	while ((relation = crink_query_next(query, relation)) != NULL) {
		sum =
		    sum * 31 + crink_relation_paragraph(relation) +
		    (uint32_t)crink_relation_kind(relation) * 64 +
		    (uint32_t)crink_actor_id(crink_relation_subject(relation)) *
		        4096;
	}
	put_number((int64_t)crink_query_count(query));
	put_number(sum);
}

static void
put_actor_queries(void)
{
	const struct crink_actor *actor = NULL;

	while ((actor = crink_actor_next(actor)) != NULL) {
		put_text("asked ");
		put_text(crink_actor_slug(actor));
		for (unsigned sort = 0; sort < SORTS; sort++) {
			struct crink_query query = crink_query_all();

			add_condition(&query, sort, actor);
			put_answer(&query);
			add_condition(&query, (sort + 2) % SORTS,
			    crink_actor_get(CRINK_ACTOR_RUSSIA));
			put_answer(&query);
		}
		put_line();
	}
}

/* The number and a checksum of what a query finds, whatever its order, which may
 * be another one where the library is compiled for size. */
static void
put_found(const struct crink_query *query)
{
	const struct crink_relation *relation = NULL;
	uint32_t sum = 0;

	while ((relation = crink_query_next(query, relation)) != NULL) {
		sum +=
		    (uint32_t)crink_relation_kind(relation) * 64 +
		    (uint32_t)crink_relation_status(relation) * 4096 +
		    (uint32_t)crink_actor_id(crink_relation_subject(relation)) *
		        65536;
	}
	put_number((int64_t)crink_query_count(query));
	put_number(sum);
}

/* What it finds, in each order. */
static void
put_orders(struct crink_query *query)
{
	for (int order = CRINK_ORDER_KNOWN; order >= CRINK_ORDER_NONE;
	     order--) {
		crink_query_order(query, (enum crink_order)order);
		put_field(crink_order_name((enum crink_order)order));
		if (order == CRINK_ORDER_NONE) {
			put_found(query);
		} else {
			put_answer(query);
		}
	}
}

static void
put_item_queries(void)
{
	const struct crink_item *item = NULL;

	while ((item = crink_item_next(item)) != NULL) {
		struct crink_query query = crink_query_all();

		put_text("asked ");
		put_text(crink_item_slug(item));
		crink_query_item(&query, item);
		put_orders(&query);
		query = crink_query_all();
		crink_query_item_above(&query, item);
		put_answer(&query);
		query = crink_query_all();
		crink_query_context(&query, item);
		put_answer(&query);
		put_line();
	}
}

static void
put_question_queries(void)
{
	const struct crink_question *question = NULL;

	while ((question = crink_question_next(question)) != NULL) {
		struct crink_query query = crink_query_all();

		put_text("asked ");
		put_text(crink_question_slug(question));
		crink_query_question(&query, question);
		put_orders(&query);
		put_line();
	}
}

static void
put_clock_queries(void)
{
	static const char texts[][16] = {"2024-12-01", "2024-12", "2024-11-29",
	    "2024-10", "2022", "2023-06-15", "1815", "2025-01-01", "nonsense"};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		const struct crink_period period = crink_period_parse(texts[i]);
		struct crink_query query = crink_query_all();

		put_text("clocks ");
		put_text(texts[i]);
		crink_query_known(&query, period);
		put_orders(&query);
		query = crink_query_all();
		crink_query_standing(&query, period.start);
		put_found(&query);
		for (int least = CRINK_CERTAINTY_NONE;
		     least <= CRINK_CERTAINTY_YES; least++) {
			query = crink_query_all();
			crink_query_on(
			    &query, period.start, (enum crink_certainty)least);
			put_found(&query);
		}
		query = crink_query_all();
		crink_query_when(&query, period);
		put_orders(&query);
		put_line();
	}
	for (int modifier = 0; modifier <= CRINK_LAST_MODIFIER + 1;
	     modifier++) {
		struct crink_query query = crink_query_all();

		put_text("modifier");
		crink_query_modifier(&query, (enum crink_modifier)modifier);
		put_found(&query);
		put_line();
	}
}

/* What it finds adds up to, in each unit. */
static void
put_sums(const struct crink_query *query)
{
	for (int unit = 0; unit <= CRINK_LAST_UNIT + 1; unit++) {
		struct crink_quantity sum;

		put_number(crink_query_sum(query, (enum crink_unit)unit, &sum));
		put_quantity(sum);
	}
}

static void
put_value_queries(void)
{
	for (int kind = 0; kind <= CRINK_LAST_RELATION_KIND + 1; kind++) {
		struct crink_query query = crink_query_all();

		put_text("kind");
		crink_query_kind(&query, (enum crink_relation_kind)kind);
		put_found(&query);
		put_sums(&query);
		crink_query_when(&query, crink_period_parse("2024-11"));
		put_found(&query);
		put_field(
		    crink_relation_kind_plover((enum crink_relation_kind)kind));
		put_number(crink_relation_kind_symmetric(
		    (enum crink_relation_kind)kind));
		put_line();
	}
	for (int unit = 0; unit <= CRINK_LAST_UNIT; unit++) {
		struct crink_query query = crink_query_all();

		put_text("unit");
		crink_query_quantity(&query, (enum crink_unit)unit, 100, 20000);
		put_number(crink_unit_decimals((enum crink_unit)unit));
		put_found(&query);
		put_line();
	}
	for (int status = 0; status <= CRINK_LAST_STATUS; status++) {
		struct crink_query query = crink_query_all();

		put_text("status");
		crink_query_status(&query, (enum crink_status)status);
		crink_query_item(&query, crink_item_find("arms"));
		crink_query_source(&query, crink_source_next(NULL));
		put_found(&query);
		put_line();
	}
}

/* ---- values and names ---------------------------------------------- */

static void
put_periods(void)
{
	static const char texts[][32] = {"2024", "2024-02-29", "2023-02-29",
	    "../2024-12-01", "2022-02-24/..", "2024-12-28/", "20XX", "2024-XX",
	    "-0044-03-15", "Y12345", "2024-11~/2024-12?", "2024-12/2024-11",
	    "[2024-11-30..2024-12-01]~", "[..2024]/[2024..]", "[2024..2023]",
	    "../..", "/..", "", "nonsense"};
	const struct crink_period year = crink_period_parse("2024");
	const struct crink_date day = {2024, 12, 1}, month = {2024, 12, 0};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		const struct crink_period period = crink_period_parse(texts[i]);
		char text[64];

		put_text("period ");
		put_text(texts[i]);
		crink_period_format(text, sizeof(text), period);
		put_field(text);
		put_date(period.start);
		put_date(period.start_latest);
		put_date(period.end_earliest);
		put_date(period.end);
		put_number(crink_period_overlaps(period, year));
		put_field(
		    crink_certainty_name(crink_period_covers(period, day)));
		put_field(
		    crink_certainty_name(crink_period_covers(period, month)));
		put_number(crink_date_compare(period.start, year.start));
		crink_date_format(text, sizeof(text), period.end);
		put_field(text);
		put_line();
	}
}

static void
put_quantities(void)
{
	const struct crink_quantity values[] = {
	    {5, 5, CRINK_UNIT_PERSON, CRINK_QUALIFIER_EXACT, CRINK_UNIT_NONE},
	    {-3, 9, CRINK_UNIT_PERSON, CRINK_QUALIFIER_RANGE, CRINK_UNIT_NONE},
	    {7, CRINK_OPEN_HIGH, CRINK_UNIT_PERSON, CRINK_QUALIFIER_OVER,
	        CRINK_UNIT_NONE},
	    {CRINK_OPEN_LOW, 4, CRINK_UNIT_PERSON, CRINK_QUALIFIER_UNDER,
	        CRINK_UNIT_NONE},
	    {INT64_MAX - 1, INT64_MAX - 1, CRINK_UNIT_PERSON,
	        CRINK_QUALIFIER_ABOUT, CRINK_UNIT_NONE},
	    {5, 5, CRINK_UNIT_ROUND, CRINK_QUALIFIER_EXACT, CRINK_UNIT_NONE},
	    {5, 5, CRINK_UNIT_ROUND, CRINK_QUALIFIER_EXACT, CRINK_UNIT_YEAR},
	    {-1250, 293, CRINK_UNIT_PERCENT, CRINK_QUALIFIER_RANGE,
	        CRINK_UNIT_NONE},
	    {2000, CRINK_OPEN_HIGH, CRINK_UNIT_PERSON, CRINK_QUALIFIER_VAGUE,
	        CRINK_UNIT_NONE},
	};
	const size_t count = sizeof(values) / sizeof(values[0]);

	for (size_t i = 0; i < count * count; i++) {
		const struct crink_quantity a = values[i / count];
		const struct crink_quantity b = values[i % count];
		struct crink_quantity sum, hull, common;
		int order;

		put_text("quantities");
		put_number(crink_quantity_compare(a, b, &order));
		put_number(order);
		put_number(crink_quantity_add(a, b, &sum));
		put_quantity(sum);
		put_number(crink_quantity_hull(a, b, &hull));
		put_quantity(hull);
		put_number(crink_quantity_overlap(a, b, &common));
		put_quantity(common);
		put_line();
	}
}

static void
put_name(const char *name)
{
	put_text("name ");
	put_text(name);
	put_field(crink_actor_slug(crink_actor_find(name)));
	put_field(crink_actor_slug(crink_actor_find_n(name, 4)));
	put_field(crink_actor_slug(crink_actor_match(name, NULL)));
	put_field(crink_actor_slug(crink_actor_suggest(name)));
	put_field(crink_item_slug(crink_item_suggest(name)));
	put_field(crink_item_slug(crink_item_find_n(name, 5)));
	put_number(crink_relation_kind_find(name));
	put_number(crink_status_find(name));
	put_number(crink_unit_find(name));
	put_number(crink_modifier_find(name));
	put_line();
}

static void
put_names(void)
{
	static const char names[][32] = {"KIM JONG UN", "kim-jong-un",
	    "Kremlin", "T\xc3\xbcrkiye", "Tu\xcc\x88rkiye",
	    "\xeb\xb6\x81\xed\x95\x9c", "Korea", "North Koera", "Rusia",
	    "xyzzy", "", "!?", "\xff"};
	/* The same as the sixth, decomposed. */
	static const char jamo[] = "\xe1\x84\x87\xe1\x85\xae\xe1\x86\xa8"
	                           "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab";

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		put_name(names[i]);
	}
	put_name(jamo);
}

/* Nothing, asked of everything. */
static void
put_nothing(void)
{
	struct crink_query query = crink_query_all();

	put_text("nothing");
	put_field(crink_actor_name(crink_actor_parent(crink_actor_find(NULL))));
	put_field(crink_item_name(crink_item_get((enum crink_item_id)9999)));
	put_field(crink_source_title(crink_source_find_n(NULL, 3)));
	put_field(crink_question_text(crink_question_find_n(NULL, 3)));
	put_field(crink_relation_slug(crink_relation_find(NULL)));
	put_field(crink_link_name(CRINK_LINK_NONE));
	put_number((int64_t)crink_relation_format(NULL, 0, NULL));
	put_number((int64_t)crink_query_count(NULL));
	put_number(crink_query_sum(NULL, CRINK_UNIT_ROUND, NULL));
	crink_query_subject(&query, NULL);
	put_answer(&query);
	put_line();
}

void
transcript(void)
{
	put_text("libcrink ");
	put_text(crink_version());
	put_text(" data ");
	put_text(crink_data_version());
	put_line();
	put_actors();
	put_groups();
	put_items();
	put_sources();
	put_questions();
	put_relations();
	put_actor_queries();
	put_value_queries();
	put_item_queries();
	put_question_queries();
	put_clock_queries();
	put_periods();
	put_quantities();
	put_names();
	put_nothing();
	put_text("end\n");
}
