/*
 * crink dossier ACTOR|QUESTION: one page of HTML that needs nothing else.
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

static void
put_ways(bool has_posts, bool has_network)
{
	put("<nav aria-label=\"Parts of this page\"><ul>\n%s"
	    "<li><a href=\"#timeline\">Timeline</a></li>\n%s"
	    "<li><a href=\"#claims\">Claims</a></li>\n"
	    "<li><a "
	    "href=\"#sources\">Sources</a></li>\n</ul></nav>\n</header>\n"
	    "<main>\n",
	    has_posts ? "<li><a href=\"#posts\">Posts</a></li>\n" : "",
	    has_network ? "<li><a href=\"#network\">Network</a></li>\n" : "");
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

static void
put_who(const struct crink_actor *actor)
{
	const struct crink_actor *group = NULL;
	enum crink_alias_kind kind;
	const char *alias;
	size_t shown = 0;

	put("<dl>\n");
	put_term("kind", crink_actor_kind_name(crink_actor_kind(actor)));
	put_term("of", crink_actor_name(crink_actor_parent(actor)));
	put_term("code", crink_actor_code(actor));
	for (size_t i = 0; (alias = crink_actor_alias(actor, i, &kind)) != NULL;
	     i++) {
		if (kind != CRINK_ALIAS_KIND_CODE &&
		    kind != CRINK_ALIAS_KIND_INFLECTED) {
			put(shown++ == 0 ? "<dt>also</dt>\n<dd>" : ", ");
			put_escaped(alias);
		}
	}
	put("%s", shown > 0 ? "</dd>\n" : "");
	for (shown = 0; (group = crink_actor_next(group)) != NULL;) {
		if (group != actor && crink_actor_in(actor, group)) {
			put(shown++ == 0 ? "<dt>belongs to</dt>\n<dd>" : ", ");
			put_escaped(crink_actor_name(group));
		}
	}
	put("%s</dl>\n", shown > 0 ? "</dd>\n" : "");
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
put_foot(void)
{
	put("</main>\n<footer><p class=\"by\">Made by crink %s of the data ",
	    crink_version());
	put_escaped(crink_data_version());
	put(". Each claim is what its claimant says, not what is "
	    "so.</p></footer>\n"
	    "<script>%s</script>\n</body>\n</html>\n",
	    script);
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
	put_ways(has_posts, has_network);
	if (has_posts) {
		put_posts(actor);
	}
	put_timeline_of(answers, false, name);
	if (has_network) {
		put("<section aria-labelledby=\"network\">\n<h2 "
		    "id=\"network\">Network</h2>\n<div class=\"picture\" "
		    "tabindex=\"0\">\n");
		put_network(answers, actor, MOST_AROUND, name);
		put("</div>\n</section>\n");
	}
	put_claims_and_sources(answers, count);
	put_foot();
}

/* ---- a question -------------------------------------------------------------- */

static void
put_question(const struct crink_question *question, struct answers *answers,
    size_t count)
{
	put_head(crink_question_text(question));
	put("<nav aria-label=\"Parts of this page\"><ul>\n"
	    "<li><a href=\"#answers\">Answers</a></li>\n"
	    "<li><a href=\"#timeline\">Timeline</a></li>\n"
	    "<li><a href=\"#claims\">Claims</a></li>\n"
	    "<li><a "
	    "href=\"#sources\">Sources</a></li>\n</ul></nav>\n</header>\n"
	    "<main>\n<section aria-labelledby=\"answers\">\n<h2 "
	    "id=\"answers\">Answers</h2>\n<div class=\"picture\" "
	    "tabindex=\"0\">\n");
	put_plot(question, NEWEST_DAY);
	put("</div>\n</section>\n");
	put_timeline_of(answers, true, crink_question_text(question));
	put_claims_and_sources(answers, count);
	put_foot();
}

static int
run(const struct argument *arguments, size_t count)
{
	const char *name = operand_given(arguments, count);
	const struct crink_question *question = crink_question_find(name);
	const struct crink_actor *actor =
	    question == NULL ? actor_named(name) : NULL;
	struct answers answers = {.query = crink_query_all()};
	size_t found;

	if (question != NULL) {
		crink_query_question(&answers.query, question);
	} else {
		crink_query_actor(&answers.query, actor);
	}
	crink_query_order(&answers.query, CRINK_ORDER_KNOWN);
	found = answers_count(&answers);
	if (found == 0) {
		return tell_none();
	}
	if (question != NULL) {
		put_question(question, &answers, found);
	} else {
		put_actor(actor, &answers, found);
	}
	answers_free(&answers);
	return EXIT_SUCCESS;
}

const struct command dossier_command = {
    .name = "dossier",
    .synopsis = "ACTOR|QUESTION",
    .summary = "Makes a page of all that is known of an actor or a question.",
    .help =
        "The page is HTML that needs nothing else: crink dossier Iran "
        ">iran.html\nACTOR is any of its names, QUESTION its slug or all of "
        "its text.\n",
    .least = 1,
    .most = 1,
    .run = run,
};
