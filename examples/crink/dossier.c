/*
 * crink dossier ACTOR|ITEM|QUESTION: one page of HTML that needs nothing else.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "cite.h"
#include "claim.h"
#include "command.h"
#include "dates.h"
#include "links.h"
#include "names.h"
#include "period.h"
#include "picture.h"
#include "print.h"
#include "set.h"
#include "sort.h"
#include "svg.h"

enum { MOST_AROUND = 24 };

static const char style[] =
    ":root{--ground:#fdfdfc;--ink:#1b1b1a;--pale:#5c5b57;--line:#c9c7c0;"
    "--accent:#9c2a10;--focus:#0b57d0}"
    "@media(prefers-color-scheme:dark){:root{--ground:#161615;--ink:#ecebe6;"
    "--pale:#a9a79f;--line:#45443f;--accent:#ff9b80;--focus:#8ab4f8}}"
    "body{margin:0 auto;max-width:1200px;padding:0 1rem 3rem;"
    "background:var(--ground);color:var(--ink);font:16px/1.5 "
    "system-ui,sans-serif}"
    "h1{margin:1.2rem 0 .2rem}h2{margin:2rem 0 .5rem}a{color:var(--accent)}"
    ":focus-visible{outline:3px solid var(--focus)}"
    "nav ul{display:flex;flex-wrap:wrap;gap:0 1.2rem;padding:0;list-style:none}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}"
    "dt{color:var(--pale)}dd{margin:0}svg{display:block;max-width:100%;height:"
    "auto}"
    ".picture{overflow-x:auto}.picture svg{min-width:760px}"
    ".skip{position:absolute;left:-99em}.skip:focus{left:1rem}"
    "input{font:inherit;width:100%;max-width:40rem;padding:.5rem;"
    "background:inherit;color:inherit;border:1px solid var(--line)}"
    "ol.claims{padding:0;list-style:none}"
    "ol.claims>li{padding:.6rem 0;border-top:1px solid var(--line)}"
    ".claims p{margin:0}.by,.other{color:var(--pale);font-size:.92rem}"
    ".fallen .says{text-decoration:line-through}"
    "@media print{nav,.search{display:none}body{max-width:none}"
    ".claims li{break-inside:avoid}}";

/* Without it all claims are shown. */
static const char script[] =
    "const box=document.querySelector('.search');box.hidden=false;"
    "box.querySelector('input').addEventListener('input',(event)=>{"
    "const words=event.target.value.toLowerCase().split(/\\s+/);let shown=0;"
    "for(const claim of document.querySelectorAll('.claims>li')){"
    "const text=claim.textContent.toLowerCase();"
    "claim.hidden=!words.every((word)=>text.includes(word));shown+=!claim."
    "hidden}"
    "box.querySelector('output').textContent=`${shown} shown`;});";

/* An element with a text in it. */
static void
put_element(const char *name, const char *text)
{
	put("<%s>", name);
	put_escaped(text);
	put("</%s>\n", name);
}

static void
put_term(const char *term, const char *text)
{
	if (text[0] != '\0') {
		put_element("dt", term);
		put_element("dd", text);
	}
}

/* A term of several texts; none, if none is added. Begins as {TERM, 0}. */
struct several {
	const char *term;
	size_t count;
};

static void
several_add(struct several *several, const char *text)
{
	if (several->count++ == 0) {
		put_element("dt", several->term);
		put("<dd>");
	} else {
		put(", ");
	}
	put_escaped(text);
}

static void
several_end(const struct several *several)
{
	put("%s", several->count > 0 ? "</dd>\n" : "");
}

static void
put_other_names(alias_function *alias, const void *thing)
{
	struct several names = {"also", 0};
	enum crink_alias_kind kind;
	const char *name;

	for (size_t i = 0; (name = alias(thing, i, &kind)) != NULL; i++) {
		if (kind != CRINK_ALIAS_KIND_CODE &&
		    kind != CRINK_ALIAS_KIND_INFLECTED) {
			several_add(&names, name);
		}
	}
	several_end(&names);
}

static void
put_head(const char *title)
{
	put("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta "
	    "charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, "
	    "initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light "
	    "dark\">\n<title>");
	put_escaped(title);
	put("</title>\n<style>%s</style>\n</head>\n<body>\n"
	    "<a class=\"skip\" href=\"#claims\">To the claims</a>\n<header>\n",
	    style);
	put_element("h1", title);
}

/* Links to the parts of a page, the ids of which are the names in small letters. */
static void
put_ways(const char *const *parts)
{
	put("<nav aria-label=\"Parts of this page\"><ul>\n");
	for (; *parts != NULL; parts++) {
		put("<li><a href=\"#%c%s\">%s</a></li>\n",
		    (*parts)[0] - 'A' + 'a', *parts + 1, *parts);
	}
	put("</ul></nav>\n</header>\n<main>\n");
}

/* ---- claims ------------------------------------------------------------------ */

/* Those that have such a link to the claim, each in a line. */
static void
put_others(
    const struct crink_relation *claim, enum crink_link link, const char *words)
{
	const struct crink_relation *other;

	for (size_t i = 0;
	     (other = crink_relation_linked(claim, link, i)) != NULL; i++) {
		char *brief = brief_of(other, (struct style){false, false});
		char *line = text_of("%s: %s", words, brief);

		put("<p class=\"other\">");
		put_escaped(line);
		put("</p>\n");
		free(line);
		free(brief);
	}
}

/* A link to the source in the list at the end. */
static void
put_evidence_of(const struct crink_relation *claim, struct set *sources)
{
	const struct crink_source *source;
	unsigned paragraph;

	for (size_t i = 0;
	     (source = crink_relation_evidence(claim, i, &paragraph)) != NULL;
	     i++) {
		char *citation = citation_of(source, false);

		put("%s<a href=\"#source-", i == 0 ? "" : "; ");
		put_escaped(crink_source_slug(source));
		put("\">");
		put_escaped(citation);
		if (paragraph > 0) {
			put(", paragraph %u", paragraph);
		}
		put("</a>");
		free(citation);
		set_add(sources, source);
	}
}

static void
put_claim_item(const struct crink_relation *claim, struct set *sources)
{
	char *sentence = sentence_of(claim);
	char *known = text_of_date(crink_relation_known(claim));
	char words[PERIOD_SIZE];
	char *by;

	write_period(words, crink_relation_when(claim));
	by =
	    text_of("%s, %s, known %s%s%s. ", crink_actor_name(who_says(claim)),
	        crink_status_name(crink_relation_status(claim)), known,
	        words[0] != '\0' ? "; when: " : "", words);
	put("<li%s>\n<p class=\"says\">",
	    is_standing(claim) ? "" : " class=\"fallen\"");
	put_escaped(sentence);
	put("</p>\n<p class=\"by\">");
	put_escaped(by);
	put_evidence_of(claim, sources);
	put("</p>\n");
	put_others(claim, CRINK_LINK_SUPERSEDES, "Superseded by");
	put_others(claim, CRINK_LINK_WITHDRAWS, "Withdrawn by");
	put_others(claim, CRINK_LINK_CORRECTS, "Corrected by");
	put_others(claim, CRINK_LINK_DENIES, "Denied by");
	put_others(claim, CRINK_LINK_CONTRADICTS, "Contradicted by");
	put_others(claim, CRINK_LINK_CONFIRMS, "Confirmed by");
	put("</li>\n");
	free(by);
	free(known);
	free(sentence);
}

static int
by_slug(const void *a, const void *b)
{
	const struct crink_source *const *x = a, *const *y = b;

	return strcmp(crink_source_slug(*x), crink_source_slug(*y));
}

/* An address as a link may have it: what is no character of one is escaped. */
static void
put_address(const char *url)
{
	static const char plain[] =
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	    "-._~:/?#@!$'()*+,;=%";

	for (; *url != '\0'; url++) {
		if (*url == '&') {
			put("&amp;");
		} else if (strchr(plain, *url) != NULL) {
			put("%c", *url);
		} else {
			put("%%%02X", (unsigned)(unsigned char)*url);
		}
	}
}

static void
put_source_item(const struct crink_source *source)
{
	const char *url = crink_source_url(source);
	/* Nothing else is linked to: it could run something. */
	const bool is_address =
	    strncmp(url, "http://", 7) == 0 || strncmp(url, "https://", 8) == 0;
	char *citation = citation_of(source, false);

	put("<li id=\"source-");
	put_escaped(crink_source_slug(source));
	put("\">");
	if (is_address) {
		put("<a href=\"");
		put_address(url);
		put("\" rel=\"noreferrer\">");
	}
	put_escaped(citation);
	put("%s ", is_address ? "</a>" : "");
	put_escaped(crink_source_description(source));
	put("</li>\n");
	free(citation);
}

/* All claims, then the sources of them. */
static void
put_claims_and_sources(const struct answers *answers, size_t count)
{
	const struct crink_relation *claim = NULL;
	struct set sources = {NULL, 0, 0};

	if (count == 0) {
		put("<section aria-labelledby=\"claims\">\n<h2 "
		    "id=\"claims\">Claims</h2>\n<p>There is none.</p>\n"
		    "</section>\n");
		return;
	}
	put("<section aria-labelledby=\"claims\">\n<h2 id=\"claims\">%zu %s, "
	    "in the "
	    "order in which they became known</h2>\n"
	    "<div class=\"search\" hidden><label>Find in them <input "
	    "type=\"search\"></label> <output>all shown</output></div>\n"
	    "<ol class=\"claims\">\n",
	    count, count == 1 ? "claim" : "claims");
	while ((claim = answers_next(answers, claim)) != NULL) {
		put_claim_item(claim, &sources);
	}
	put("</ol>\n</section>\n<section aria-labelledby=\"sources\">\n"
	    "<h2 id=\"sources\">Sources</h2>\n<ul>\n");
	if (sources.count > 0) {
		sort_stably(sources.things, sources.count,
		    sizeof(*sources.things), by_slug);
	}
	for (size_t i = 0; i < sources.count; i++) {
		if (i == 0 || sources.things[i] != sources.things[i - 1]) {
			put_source_item(sources.things[i]);
		}
	}
	put("</ul>\n</section>\n");
	set_free(&sources);
}

/* ---- an actor ---------------------------------------------------------------- */

static const char *
actor_alias(const void *actor, size_t index, enum crink_alias_kind *kind)
{
	return crink_actor_alias(actor, index, kind);
}

static void
put_who(const struct crink_actor *actor)
{
	const struct crink_actor *group = NULL;
	struct several groups = {"belongs to", 0};

	put("<dl>\n");
	put_term("kind", crink_actor_kind_name(crink_actor_kind(actor)));
	put_term("of", crink_actor_name(crink_actor_parent(actor)));
	put_term("code", crink_actor_code(actor));
	put_other_names(actor_alias, actor);
	while ((group = crink_actor_next(group)) != NULL) {
		if (group != actor && crink_actor_in(actor, group)) {
			several_add(&groups, crink_actor_name(group));
		}
	}
	several_end(&groups);
	put("</dl>\n");
}

/* The posts that a person holds or held, or those of a state. */
static struct crink_query
posts_of(const struct crink_actor *actor)
{
	struct crink_query query = crink_query_all();

	crink_query_party(&query, actor);
	crink_query_kind(&query, CRINK_RELATION_HOLDS_OFFICE);
	crink_query_standing(&query, NEWEST_DAY);
	crink_query_order(&query, CRINK_ORDER_WHEN);
	return query;
}

static void
put_posts(const struct crink_actor *actor)
{
	struct crink_query query = posts_of(actor);
	const struct crink_relation *claim = NULL;

	put("<section aria-labelledby=\"posts\">\n<h2 id=\"posts\">Posts</h2>\n"
	    "<ul>\n");
	while ((claim = crink_query_next(&query, claim)) != NULL) {
		char words[PERIOD_SIZE];
		char *sentence = sentence_of(claim);

		write_period(words, crink_relation_when(claim));
		put("<li>");
		put_escaped(sentence);
		if (words[0] != '\0') {
			put(" (");
			put_escaped(words);
			put(")");
		}
		put("</li>\n");
		free(sentence);
	}
	put("</ul>\n</section>\n");
}

static void
put_timeline_of(struct answers *answers, bool by_question, const char *title)
{
	put("<section aria-labelledby=\"timeline\">\n<h2 "
	    "id=\"timeline\">Timeline</h2>\n<div class=\"picture\" "
	    "tabindex=\"0\">\n");
	crink_query_order(&answers->query, CRINK_ORDER_WHEN);
	put_timeline(answers, by_question, title);
	crink_query_order(&answers->query, CRINK_ORDER_KNOWN);
	put("</div>\n</section>\n");
}

static void
put_foot(size_t claims)
{
	put("</main>\n<footer><p class=\"by\">Made by crink %s of the data ",
	    crink_version());
	put_escaped(crink_data_version());
	put(". Each claim is what its claimant says, not what is "
	    "so.</p></footer>\n");
	/* Without a claim there is nothing to find. */
	if (claims > 0) {
		put("<script>%s</script>\n", script);
	}
	put("</body>\n</html>\n");
}

static bool
has_two_sides(const struct answers *answers)
{
	const struct crink_relation *claim = NULL;

	while ((claim = answers_next(answers, claim)) != NULL) {
		if (is_standing(claim) &&
		    crink_relation_subject(claim) != NULL &&
		    crink_relation_object(claim) != NULL) {
			return true;
		}
	}
	return false;
}

/* The links to what a page of an actor or item has. */
static void
put_parts(bool has_posts, bool has_network, bool has_claims)
{
	const char *parts[6] = {NULL};
	size_t count = 0;

	if (has_posts) {
		parts[count++] = "Posts";
	}
	if (has_claims) {
		parts[count++] = "Timeline";
	}
	if (has_network) {
		parts[count++] = "Network";
	}
	parts[count++] = "Claims";
	if (has_claims) {
		parts[count++] = "Sources";
	}
	put_ways(parts);
}

/* The timeline and the network, of an actor that is in its middle or of NULL. */
static void
put_pictures(struct answers *answers, const struct crink_actor *own,
    size_t count, const char *name)
{
	if (count > 0) {
		put_timeline_of(answers, false, name);
	}
	if (has_two_sides(answers)) {
		put("<section aria-labelledby=\"network\">\n<h2 "
		    "id=\"network\">Network</h2>\n<div class=\"picture\" "
		    "tabindex=\"0\">\n");
		put_network(answers, own, MOST_AROUND, name);
		put("</div>\n</section>\n");
	}
}

static void
put_actor(
    const struct crink_actor *actor, struct answers *answers, size_t count)
{
	const char *name = crink_actor_name(actor);
	const struct crink_query posts = posts_of(actor);
	const bool has_posts = crink_query_count(&posts) > 0;
	const bool has_network = has_two_sides(answers);

	put_head(name);
	put_who(actor);
	put_parts(has_posts, has_network, count > 0);
	if (has_posts) {
		put_posts(actor);
	}
	put_pictures(answers, actor, count, name);
	put_claims_and_sources(answers, count);
	put_foot(count);
}

/* ---- an item ----------------------------------------------------------------- */

static const char *
item_alias(const void *item, size_t index, enum crink_alias_kind *kind)
{
	return crink_item_alias(item, index, kind);
}

static void
put_what(const struct crink_item *item)
{
	struct several above = {"kind of", 0}, below = {"kinds of it", 0};
	const struct crink_item *other = item;

	put("<dl>\n");
	put_term("kind", crink_item_kind_name(crink_item_kind(item)));
	put_other_names(item_alias, item);
	for (int i = 1; i <= CRINK_LAST_ATTRIBUTE; i++) {
		const enum crink_attribute attribute = (enum crink_attribute)i;
		char *text =
		    text_of_quantity(crink_item_attribute(item, attribute));

		put_term(crink_attribute_name(attribute), text);
		free(text);
	}
	while ((other = crink_item_parent(other)) != NULL) {
		several_add(&above, crink_item_name(other));
	}
	several_end(&above);
	while ((other = crink_item_next(other)) != NULL) {
		if (other != item && crink_item_is(other, item)) {
			several_add(&below, crink_item_name(other));
		}
	}
	several_end(&below);
	put("</dl>\n");
}

/* The claims that are about it or a kind of it, or within it. */
static void
put_item(const struct crink_item *item, struct answers *answers, size_t count)
{
	const char *name = crink_item_name(item);

	put_head(name);
	put_what(item);
	put_parts(false, has_two_sides(answers), count > 0);
	put_pictures(answers, NULL, count, name);
	put_claims_and_sources(answers, count);
	put_foot(count);
}

/* ---- a question -------------------------------------------------------------- */

static void
put_question(const struct crink_question *question, struct answers *answers,
    size_t count)
{
	static const char *const parts[] = {
	    "Answers", "Timeline", "Claims", "Sources", NULL};

	put_head(crink_question_text(question));
	put_ways(parts);
	put("<section aria-labelledby=\"answers\">\n<h2 "
	    "id=\"answers\">Answers</h2>\n<div class=\"picture\" "
	    "tabindex=\"0\">\n");
	put_plot(question, NEWEST_DAY);
	put("</div>\n</section>\n");
	put_timeline_of(answers, true, crink_question_text(question));
	put_claims_and_sources(answers, count);
	put_foot(count);
}

/* ---- the command ------------------------------------------------------------- */

static void
put_page_of_question(const struct crink_question *question)
{
	struct answers answers = {.query = crink_query_all()};
	size_t count;

	crink_query_question(&answers.query, question);
	crink_query_order(&answers.query, CRINK_ORDER_KNOWN);
	count = answers_count(&answers);
	if (count == 0) {
		exit(tell_none());
	}
	put_question(question, &answers, count);
}

static void
put_page_of_item(const struct crink_item *item)
{
	struct answers answers = {
	    .query = crink_query_all(), .is_joined = true};
	struct crink_query about = crink_query_all(), within = about;
	const struct crink_relation *claim = NULL;

	crink_query_item(&about, item);
	crink_query_context(&within, item);
	while ((claim = crink_query_next(&about, claim)) != NULL) {
		set_add(&answers.joined, claim);
	}
	while ((claim = crink_query_next(&within, claim)) != NULL) {
		set_add(&answers.joined, claim);
	}
	set_close(&answers.joined);
	crink_query_order(&answers.query, CRINK_ORDER_KNOWN);
	put_item(item, &answers, answers_count(&answers));
	answers_free(&answers);
}

static void
put_page_of_actor(const struct crink_actor *actor)
{
	struct answers answers = {.query = crink_query_all()};

	crink_query_actor(&answers.query, actor);
	crink_query_order(&answers.query, CRINK_ORDER_KNOWN);
	put_actor(actor, &answers, answers_count(&answers));
}

/* Whether items are to be suggested for a name that nobody and nothing bears: where
 * no actor is. */
static bool
is_nearer_to_items(const char *name)
{
	const struct crink_item *item = NULL;

	if (crink_actor_suggest_next(name, NULL) != NULL) {
		return false;
	}
	if (crink_item_suggest_next(name, NULL) != NULL) {
		return true;
	}
	do {
		item = crink_item_next(item);
	} while (item != NULL && !is_item_named(item, name));
	return item != NULL;
}

/* An item goes by its name where no actor does. */
static int
run(const struct argument *arguments, size_t count)
{
	const char *name = operand_given(arguments, count);
	const struct crink_question *question = crink_question_find(name);

	if (question != NULL) {
		put_page_of_question(question);
	} else if (crink_actor_match(name, NULL) == NULL &&
	           (crink_item_match(name, NULL) != NULL ||
	               is_nearer_to_items(name))) {
		put_page_of_item(item_named(name));
	} else {
		put_page_of_actor(actor_named(name));
	}
	return EXIT_SUCCESS;
}

const struct command dossier_command = {
    .name = "dossier",
    .synopsis = "ACTOR|ITEM|QUESTION",
    .summary =
        "Makes a page of all that is known of an actor, item or question.",
    .help = "The page is HTML that needs nothing else: crink dossier Iran "
            ">iran.html\nACTOR or ITEM is any of its names, QUESTION its slug "
            "or all of "
            "its text.\n",
    .least = 1,
    .most = 1,
    .run = run,
};
