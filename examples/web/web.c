/*
 * What the page asks: the names in a text, what a name may mean, what is claimed of
 * an actor or item, and the rival answers to a question. Texts come in through one
 * buffer and go out as JSON through another, so that the page needs to know nothing
 * of C but where they are.
 */
#include <stddef.h>

#include <crink.h>

#include "json.h"

#define EXPORT(name) __attribute__((export_name(#name)))

enum { TEXT_SIZE = 1 << 20, SENTENCE_SIZE = 1024, SUGGESTED = 12 };

static char input[TEXT_SIZE];

EXPORT(web_input) char *web_input(void);
EXPORT(web_input_size) size_t web_input_size(void);
EXPORT(web_output) const char *web_output(void);
EXPORT(web_scan) size_t web_scan(size_t size);
EXPORT(web_search) size_t web_search(size_t size);
EXPORT(web_entity) size_t web_entity(size_t size);
EXPORT(web_question) size_t web_question(size_t size);
EXPORT(web_questions) size_t web_questions(void);
EXPORT(web_version) size_t web_version(void);

char *
web_input(void)
{
	return input;
}

size_t
web_input_size(void)
{
	return TEXT_SIZE - 1;
}

const char *
web_output(void)
{
	return json_text();
}

/* The input as a text of C; what is longer than it may be is cut. */
static const char *
given(size_t size)
{
	input[size < TEXT_SIZE ? size : TEXT_SIZE - 1] = '\0';
	return input;
}

static void
show_actor(const char *key, const struct crink_actor *actor)
{
	json_open(key, '{');
	json_string("class", "actor");
	json_string("slug", crink_actor_slug(actor));
	json_string("name", crink_actor_name(actor));
	json_string("kind", crink_actor_kind_name(crink_actor_kind(actor)));
	json_close('}');
}

static void
show_item(const char *key, const struct crink_item *item)
{
	json_open(key, '{');
	json_string("class", "item");
	json_string("slug", crink_item_slug(item));
	json_string("name", crink_item_name(item));
	json_string("kind", crink_item_kind_name(crink_item_kind(item)));
	json_close('}');
}

static void
show_mention(const struct crink_mention *mention)
{
	/* A name is never longer. */
	char name[2048];
	const size_t size = mention->end - mention->start;
	const struct crink_actor *actor = NULL;
	const struct crink_item *item = NULL;

	json_open(NULL, '{');
	json_number("start", (int64_t)mention->start);
	json_number("end", (int64_t)mention->end);
	json_open("means", '[');
	if (mention->actor != NULL) {
		show_actor(NULL, mention->actor);
	} else if (mention->item != NULL) {
		show_item(NULL, mention->item);
	} else if (size < sizeof(name)) {
		for (size_t i = 0; i < size; i++) {
			name[i] = input[mention->start + i];
		}
		name[size] = '\0';
		while ((actor = crink_actor_match(name, actor)) != NULL) {
			show_actor(NULL, actor);
		}
		while ((item = crink_item_match(name, item)) != NULL) {
			show_item(NULL, item);
		}
	}
	json_close(']');
	json_close('}');
}

/* The mentions of the text in the input, in order, and whether there are more than
 * have room. */
size_t
web_scan(size_t size)
{
	struct crink_scan scan =
	    crink_scan_text(input, size < TEXT_SIZE ? size : TEXT_SIZE - 1);
	struct crink_mention mention;
	bool has_room = true;

	json_begin();
	json_open(NULL, '{');
	json_open("mentions", '[');
	while (has_room && crink_scan_next(&scan, &mention)) {
		show_mention(&mention);
		has_room = json_has_room(2 * SENTENCE_SIZE);
	}
	json_close(']');
	json_bool("is_cut", !has_room);
	json_close('}');
	return json_size();
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether a word of the name begins like what was typed. */
static bool
begins(const char *name, const char *typed)
{
	for (const char *at = name; *at != '\0'; at++) {
		size_t i = 0;

		if (at != name && at[-1] != ' ' && at[-1] != '-') {
			continue;
		}
		while (typed[i] != '\0' && lower(at[i]) == lower(typed[i])) {
			i++;
		}
		if (typed[i] == '\0') {
			return true;
		}
	}
	return false;
}

static bool
actor_begins(const struct crink_actor *actor, const char *typed)
{
	const char *alias;

	if (begins(crink_actor_name(actor), typed)) {
		return true;
	}
	for (size_t i = 0; (alias = crink_actor_alias(actor, i, NULL)) != NULL;
	     i++) {
		if (begins(alias, typed)) {
			return true;
		}
	}
	return false;
}

/* Those of which a name begins like that, but those that bear it. */
static void
show_beginning(const char *typed, int room)
{
	const struct crink_actor *actor = NULL;
	const struct crink_item *item = NULL;

	while (room > 0 && (actor = crink_actor_next(actor)) != NULL) {
		if (actor_begins(actor, typed) &&
		    crink_actor_find(typed) != actor) {
			show_actor(NULL, actor);
			room--;
		}
	}
	while (room > 0 && (item = crink_item_next(item)) != NULL) {
		if (begins(crink_item_name(item), typed) &&
		    crink_item_find(typed) != item) {
			show_item(NULL, item);
			room--;
		}
	}
}

/* Whom a name may mean: who bears it, whose name begins so, or is near. */
size_t
web_search(size_t size)
{
	const char *typed = given(size);
	const struct crink_actor *actor = NULL;
	const struct crink_item *item = NULL;
	size_t none;

	json_begin();
	json_open(NULL, '[');
	none = json_size();
	while ((actor = crink_actor_match(typed, actor)) != NULL) {
		show_actor(NULL, actor);
	}
	while ((item = crink_item_match(typed, item)) != NULL) {
		show_item(NULL, item);
	}
	if (typed[0] != '\0' && typed[1] != '\0') {
		show_beginning(typed, SUGGESTED);
	}
	if (json_size() == none) {
		while (
		    (actor = crink_actor_suggest_next(typed, actor)) != NULL) {
			show_actor(NULL, actor);
		}
		while ((item = crink_item_suggest_next(typed, item)) != NULL) {
			show_item(NULL, item);
		}
	}
	json_close(']');
	return json_size();
}

static void
show_date(const char *key, struct crink_date date)
{
	char text[16];

	crink_date_format(text, sizeof(text), date);
	json_string(key, text);
}

static void
show_source(const struct crink_relation *claim)
{
	const struct crink_source *source;
	unsigned paragraph;

	json_open("sources", '[');
	for (size_t i = 0;
	     (source = crink_relation_evidence(claim, i, &paragraph)) != NULL;
	     i++) {
		json_open(NULL, '{');
		json_string("publisher",
		    crink_actor_name(crink_source_publisher(source)));
		show_date("date", crink_source_date(source));
		json_string("url", crink_source_url(source));
		json_number("paragraph", paragraph);
		json_close('}');
	}
	json_close(']');
}

static void
show_sentences(
    const char *key, const struct crink_relation *claim, enum crink_link link)
{
	char text[SENTENCE_SIZE];
	const struct crink_relation *other;

	json_open(key, '[');
	for (size_t i = 0;
	     (other = crink_relation_linked(claim, link, i)) != NULL; i++) {
		const struct crink_actor *who = crink_relation_claimant(other);

		crink_relation_format(text, sizeof(text), other);
		json_open(NULL, '{');
		json_string("says", text);
		json_string("claimant",
		    crink_actor_name(who != NULL
		                         ? who
		                         : crink_source_publisher(
		                               crink_relation_source(other))));
		show_date("known", crink_relation_known(other));
		json_close('}');
	}
	json_close(']');
}

static void
show_quantity(struct crink_quantity quantity)
{
	char text[128];

	if (quantity.unit == CRINK_UNIT_NONE) {
		return;
	}
	crink_quantity_format(text, sizeof(text), quantity);
	json_string("quantity", text);
	if (quantity.low != CRINK_OPEN_LOW) {
		json_number("low", quantity.low);
	}
	if (quantity.high != CRINK_OPEN_HIGH) {
		json_number("high", quantity.high);
	}
	json_number("decimals", crink_unit_decimals(quantity.unit));
}

static void
show_claim(const struct crink_relation *claim)
{
	const struct crink_actor *who = crink_relation_claimant(claim);
	const struct crink_question *question = crink_relation_question(claim);
	char text[SENTENCE_SIZE];

	json_open(NULL, '{');
	crink_relation_format(text, sizeof(text), claim);
	json_string("says", text);
	show_date("known", crink_relation_known(claim));
	crink_period_format(text, sizeof(text), crink_relation_when(claim));
	json_string("when", text);
	json_string("status", crink_status_name(crink_relation_status(claim)));
	json_bool("asserted", who == NULL);
	show_actor("claimant",
	    who != NULL ? who
	                : crink_source_publisher(crink_relation_source(claim)));
	json_bool("negated", crink_relation_negated(claim));
	show_quantity(crink_relation_quantity(claim));
	if (question != NULL) {
		json_string("question", crink_question_slug(question));
		json_string("asks", crink_question_text(question));
	}
	show_source(claim);
	show_sentences("superseded", claim, CRINK_LINK_SUPERSEDES);
	show_sentences("withdrawn", claim, CRINK_LINK_WITHDRAWS);
	show_sentences("corrected", claim, CRINK_LINK_CORRECTS);
	show_sentences("denied", claim, CRINK_LINK_DENIES);
	show_sentences("contradicted", claim, CRINK_LINK_CONTRADICTS);
	json_close('}');
}

/* The claims of a query in the order in which they became known. */
static void
show_claims(struct crink_query *query)
{
	const struct crink_relation *claim = NULL;
	size_t left_out = 0;

	crink_query_order(query, CRINK_ORDER_KNOWN);
	json_open("claims", '[');
	while ((claim = crink_query_next(query, claim)) != NULL) {
		/* What the longest claim with all its links may have. */
		if (json_has_room(64 * SENTENCE_SIZE)) {
			show_claim(claim);
		} else {
			left_out++;
		}
	}
	json_close(']');
	json_number("left_out", (int64_t)left_out);
}

/* The dossier of the actor or item whose slug is the input, behind "actor:" or
 * "item:"; nothing, size 0, for what there is not. */
size_t
web_entity(size_t size)
{
	const char *key = given(size);
	const bool is_item = key[0] == 'i';
	const char *slug =
	    key + (is_item ? sizeof("item:") : sizeof("actor:")) - 1;
	const struct crink_actor *actor =
	    !is_item && size > 6 ? crink_actor_find(slug) : NULL;
	const struct crink_item *item =
	    is_item && size > 5 ? crink_item_find(slug) : NULL;
	struct crink_query query = crink_query_all();
	const char *alias;

	json_begin();
	if (actor == NULL && item == NULL) {
		return 0;
	}
	json_open(NULL, '{');
	if (actor != NULL) {
		show_actor("entity", actor);
		if (crink_actor_parent(actor) != NULL) {
			show_actor("parent", crink_actor_parent(actor));
		}
		crink_query_actor(&query, actor);
	} else {
		show_item("entity", item);
		if (crink_item_parent(item) != NULL) {
			show_item("parent", crink_item_parent(item));
		}
		crink_query_item(&query, item);
	}
	json_open("aliases", '[');
	for (size_t i = 0; i < SUGGESTED; i++) {
		alias = actor != NULL ? crink_actor_alias(actor, i, NULL)
		                      : crink_item_alias(item, i, NULL);
		if (alias == NULL) {
			break;
		}
		json_string(NULL, alias);
	}
	json_close(']');
	show_claims(&query);
	json_close('}');
	return json_size();
}

/* The rival answers to the question whose slug is the input. */
size_t
web_question(size_t size)
{
	const struct crink_question *question =
	    crink_question_find(given(size));
	struct crink_query query = crink_query_all();

	json_begin();
	if (question == NULL) {
		return 0;
	}
	json_open(NULL, '{');
	json_string("slug", crink_question_slug(question));
	json_string("text", crink_question_text(question));
	json_string("unit", crink_unit_name(crink_question_unit(question)));
	crink_query_question(&query, question);
	show_claims(&query);
	json_close('}');
	return json_size();
}

/* All questions, with the number of their answers. */
size_t
web_questions(void)
{
	const struct crink_question *question = NULL;

	json_begin();
	json_open(NULL, '[');
	while ((question = crink_question_next(question)) != NULL) {
		struct crink_query query = crink_query_all();

		crink_query_question(&query, question);
		json_open(NULL, '{');
		json_string("slug", crink_question_slug(question));
		json_string("text", crink_question_text(question));
		json_number("answers", (int64_t)crink_query_count(&query));
		json_close('}');
	}
	json_close(']');
	return json_size();
}

/* Of which day the data are. */
size_t
web_version(void)
{
	json_begin();
	json_string(NULL, crink_data_version());
	return json_size();
}
