/* Writes the odd data as YAML. usage: make FILE */
#include <inttypes.h>
#include <stdlib.h>

#include "odd.h"

static FILE *out;

static const char *const actor_kinds[] = {
    "state", "person", "organization", "bloc", "region", "public"};
static const char *const item_kinds[] = {"arms", "munition", "missile", "drone",
    "artillery", "force", "money", "component", "office", "law", "measure",
    "conflict", "trade", "policy", "condition", "event", "weapon", "treaty"};
static const char *const alias_kinds[] = {
    "", "name", "acronym", "code", "demonym", "metonym", "former", "native"};
static const char *const statuses[] = {"stated", "inferred", "estimated",
    "speculated", "reported", "planned", "pledged", "expected"};
static const char *const source_kinds[SOURCE_KINDS] = {"article", "statement",
    "report", "resolution", "law", "treaty", "register", "post", "odd-song"};
static const char *const copies[] = {"", "whole", "excerpt"};
static const char *const attributes[] = {
    "calibre", "odd-length", "odd-mass", "odd-age"};
static const char *const qualifiers[] = {
    "", "", "about ", "over ", "under ", "at least ", "at most "};

static void
write_vocabulary(void)
{
	fputs("units:\n"
	      "- {id: odd-barrel, plural: barrels}\n"
	      "- {id: odd-ton, plural: tons, decimals: 3}\n"
	      "- {id: odd-sheep, singular: sheep}\n"
	      "- {id: odd-gram, decimals: 9}\n"
	      "modifiers:\n"
	      "- {id: odd-slowly, place: clause, text: slowly}\n"
	      "- id: odd-in-jest\n"
	      "source-kinds:\n"
	      "- id: odd-song\n"
	      "attributes:\n",
	    out);
	for (int i = 1; i < ATTRIBUTES; i++) {
		fprintf(out, "- id: %s\n", attributes[i]);
	}
	fputs("relation-kinds:\n", out);
	for (int i = 0; i < KINDS; i++) {
		fprintf(out, "- id: %s\n%s", kinds[i].id, kinds[i].forms);
		if (kinds[i].rest[0] != '\0') {
			fprintf(out, "  rest: \"%s\"\n", kinds[i].rest);
		}
		fprintf(out, "  reflexive: true\n  symmetric: %s\n",
		    kinds[i].symmetric ? "true" : "false");
	}
}

/* A number with its decimals, with or without the zeros at their end. */
static void
write_number(int64_t number, int decimals, bool is_short)
{
	const uint64_t size =
	    number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	uint64_t one = 1;
	char text[32];
	size_t end;

	for (int i = 0; i < decimals; i++) {
		one *= 10;
	}
	fprintf(out, "%s%" PRIu64, number < 0 ? "-" : "", size / one);
	if (decimals == 0) {
		return;
	}
	end = (size_t)sprintf(text, ".%0*" PRIu64, decimals, size % one);
	while (is_short && (text[end - 1] == '0' || text[end - 1] == '.')) {
		text[--end] = '\0';
		if (end == 0) {
			break;
		}
	}
	fputs(text, out);
}

static void
write_quantity(int number)
{
	const struct quantity quantity = quantity_of(number);
	const int decimals = unit_decimals(quantity.unit);

	if (quantity.qualifier == RANGE) {
		write_number(quantity.low, decimals, number % 2 == 0);
		fputs("..", out);
		write_number(quantity.high, decimals, number % 2 == 0);
	} else if (quantity.qualifier == VAGUE) {
		fputs(vague[number / 8 % 6].word, out);
	} else {
		fputs(qualifiers[quantity.qualifier], out);
		write_number(quantity.low, decimals, number % 3 == 0);
	}
	fprintf(out, " %s", unit_slugs[quantity.unit - 1]);
	if (quantity.per != 0) {
		fprintf(out, " per %s", unit_slugs[quantity.per - 1]);
	}
	fputc('\n', out);
}

static void
write_date(struct date date)
{
	const bool is_long = date.year > 9999 || date.year < -9999;

	if (date.year == 0) {
		return;
	}
	fprintf(out, "%s%s%04d", is_long ? "Y" : "", date.year < 0 ? "-" : "",
	    abs(date.year));
	if (date.month != 0) {
		fprintf(out, "-%02d", date.month);
	}
	if (date.day != 0) {
		fprintf(out, "-%02d", date.day);
	}
}

static bool
is_same(struct date a, struct date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* What stands at an end; brackets may be left out. */
static void
write_side(struct date from, struct date to, bool is_open, bool has_brackets,
    char mark)
{
	const bool is_one = is_same(from, to);

	fputs(is_open ? ".." : !is_one && has_brackets ? "[" : "", out);
	write_date(from);
	if (!is_one) {
		fputs("..", out);
		write_date(to);
		fputs(has_brackets ? "]" : "", out);
	}
	if (mark != '\0' && (from.year != 0 || to.year != 0)) {
		fputc(mark, out);
	}
}

static void
write_span(int number)
{
	const struct span span = span_of(number);
	const bool has_brackets = number % 2 == 0;

	if (span.is_as_of) {
		fputs("  as-of: \"", out);
		write_date(span.start_latest);
		fputs("\"\n", out);
		return;
	}
	fputs("  when: \"", out);
	write_side(span.start, span.start_latest, span.open_start, has_brackets,
	    span.mark);
	if (!is_same(span.start, span.end_earliest) ||
	    !is_same(span.start_latest, span.end)) {
		fputc('/', out);
		write_side(span.end_earliest, span.end, span.open_end,
		    has_brackets, span.mark);
	}
	fputs("\"\n", out);
}

static void
write_actor_aliases(int actor)
{
	char text[TEXT_MAX];
	bool has_any = false;

	for (int kind = 1; kind <= ALIAS_KINDS; kind++) {
		bool has_kind = false;

		for (int i = 0; i < alias_counts[kind]; i++) {
			if (!actor_alias(actor, kind, i, false, text)) {
				continue;
			}
			if (!has_any) {
				fputs("  aliases:\n", out);
			}
			if (!has_kind) {
				fprintf(out, "    %s:\n", alias_kinds[kind]);
			}
			has_any = has_kind = true;
			fprintf(out,
			    case_name(actor, kind, i, false, text)
			        ? "    - {text: \"%s\", scan: case}\n"
			        : "    - \"%s\"\n",
			    text);
		}
	}
}

static void
write_actor_names(int actor)
{
	char text[TEXT_MAX], more[TEXT_MAX], tag[TEXT_MAX];
	int language;

	for (int i = 0; (language = actor_language(actor, i)) != NONE; i++) {
		language_tag(language, tag);
		actor_name_in(actor, i, text);
		if (actor_more_name(actor, i, more)) {
			fprintf(
			    out, "    %s: [\"%s\", \"%s\"]\n", tag, text, more);
		} else {
			fprintf(out, "%s    %s: \"%s\"\n",
			    i == 0 ? "  names:\n" : "", tag, text);
		}
	}
}

static void
write_shared_names(int actor)
{
	char text[TEXT_MAX];
	bool has_any = false;

	for (int i = 0; i < 2; i++) {
		if (actor_alias(actor, 1, i, false, text)) {
			fprintf(out, "%s  - \"%s\"\n",
			    has_any ? "" : "  ambiguous:\n", text);
			has_any = true;
		}
	}
}

static void
write_actors(void)
{
	fputs("actors:\n", out);
	for (int i = 0; i < ACTORS; i++) {
		char text[TEXT_MAX];

		actor_name(i, false, text);
		fprintf(out, "- id: actor-%d\n  kind: %s\n  name: \"%s\"\n", i,
		    actor_kinds[actor_kind(i) - 1], text);
		if (actor_parent(i) != NONE) {
			fprintf(out, "  parent: actor-%d\n", actor_parent(i));
		}
		fprintf(out, "%s%s", actor_plural(i) ? "  plural: true\n" : "",
		    actor_definite(i) ? "  definite: true\n" : "");
		write_actor_aliases(i);
		write_actor_names(i);
		write_shared_names(i);
	}
}

static void
write_attributes(int item)
{
	bool has_any = false;

	for (int i = 1; i <= ATTRIBUTES; i++) {
		if (item_attribute(item, i) != NONE) {
			fprintf(out,
			    "%s    %s: ", has_any ? "" : "  attributes:\n",
			    attributes[i - 1]);
			write_quantity(item_attribute(item, i));
			has_any = true;
		}
	}
}

static void
write_items(void)
{
	fputs("items:\n", out);
	for (int i = 0; i < ITEMS; i++) {
		char text[TEXT_MAX], tag[TEXT_MAX];

		item_name(i, text);
		fprintf(out, "- id: item-%d\n  kind: %s\n  name: \"%s\"\n", i,
		    item_kinds[i % ITEM_KINDS], text);
		if (item_parent(i) != NONE) {
			fprintf(out, "  is-a: item-%d\n", item_parent(i));
		}
		if (item_aliases(i) != 0) {
			fputs("  aliases:\n    former:\n", out);
		}
		for (int j = 0; j < item_aliases(i); j++) {
			item_alias(i, j, text);
			fprintf(out, "    - \"%s\"\n", text);
		}
		if (item_language(i, text) != NONE) {
			language_tag(item_language(i, text), tag);
			fprintf(out, "  names: {%s: \"%s\"}\n", tag, text);
		}
		write_attributes(i);
	}
}

static void
write_reference(const char *key, const char *class, int number)
{
	if (number != NONE) {
		fprintf(out, "  %s: %s-%d\n", key, class, number);
	}
}

static void
write_sources(void)
{
	static char text[LONG_DESCRIPTION + 1];

	fputs("sources:\n", out);
	for (int i = 0; i < SOURCES; i++) {
		fprintf(out,
		    "- id: source-%d\n  publisher: actor-%d\n  date: \"", i,
		    source_publisher(i));
		write_date(date_of(i));
		fputs("\"\n", out);
		if (source_author(i) != NONE) {
			fprintf(out, "  author: actor-%d\n", source_author(i));
		}
		if (source_title(i, text)) {
			fprintf(out, "  title: \"%s\"\n", text);
		}
		if (source_description(i, text)) {
			fprintf(out, "  description: \"%s\"\n", text);
		}
		if (source_place(i, text)) {
			fprintf(out, "  place: \"%s\"\n", text);
		}
		if (source_url(i, text)) {
			fprintf(out, "  url: \"%s\"\n", text);
		}
		if (source_kind(i) != 0) {
			fprintf(out, "  kind: %s\n",
			    source_kinds[source_kind(i) - 1]);
		}
		if (source_language(i)[0] != '\0') {
			fprintf(
			    out, "  language: \"%s\"\n", source_language(i));
		}
		write_reference("rests-on", "source", source_rests_on(i));
		if (source_copy(i) != 0) {
			fprintf(out, "  copy: %s\n", copies[source_copy(i)]);
		}
		if (source_uncounted(i)) {
			fputs("  without-paragraphs: true\n", out);
		}
		if (source_aliases(i) != 0) {
			fputs("  aliases:\n    acronym:\n", out);
		}
		for (int j = 0; j < source_aliases(i); j++) {
			source_alias(i, j, text);
			fprintf(out, "    - \"%s\"\n", text);
		}
	}
}

static const char *const links[] = {"", "supersedes", "withdraws", "corrects",
    "denies", "contradicts", "confirms", "repeats", "part-of", "because-of",
    "until", "in-order-to", "in-return-for"};

/* A single one stands for itself, several in a list. */
static void
write_links(int number)
{
	bool has_any = false;

	for (int kind = 1; kind <= LINK_KINDS; kind++) {
		int targets[LINKS_EACH], count = 0;

		for (int i = 0; i < LINKS_EACH; i++) {
			int own;
			const int target = link_of(number, i, &own);

			if (target != NONE && own == kind) {
				targets[count++] = target;
			}
		}
		if (count == 0) {
			continue;
		}
		fprintf(out, "%s    %s: ", has_any ? "" : "  links:\n",
		    links[kind]);
		has_any = true;
		for (int i = 0; i < count; i++) {
			fprintf(out, "%sclaim-%d",
			    i != 0      ? ", "
			    : count > 1 ? "["
			                : "",
			    targets[i]);
		}
		fputs(count > 1 ? "]\n" : "\n", out);
	}
}

/* One source in the short form or as a list, several as a list. */
static void
write_evidence(int number)
{
	const int count = evidence_count(number);
	const bool is_list = count > 1 || number % 2 == 0;

	if (is_list) {
		fputs("  evidence:\n", out);
	}
	for (int i = 0; i < count; i++) {
		unsigned paragraph;
		const int source = evidence_of(number, i, &paragraph);

		fprintf(out, "  %ssource: source-%d\n", is_list ? "- " : "",
		    source);
		if (paragraph != 0) {
			fprintf(out, "  %sparagraph: %u\n", is_list ? "  " : "",
			    paragraph);
		}
	}
}

/* What a claim has lists of; modifiers in one order or the other. */
static void
write_lists(int number)
{
	bool has_any = false;

	if (via_of(number, 0) != NONE) {
		fputs("  via:\n", out);
	}
	for (int i = 0; via_of(number, i) != NONE; i++) {
		fprintf(out, "  - actor-%d\n", via_of(number, i));
	}
	for (int i = 1; i <= MODIFIERS; i++) {
		const int modifier = number % 2 == 0 ? i : MODIFIERS + 1 - i;

		if (has_modifier(number, modifier)) {
			fprintf(out, "%s  - %s\n",
			    has_any ? "" : "  modifiers:\n",
			    modifier_slugs[modifier - 1]);
			has_any = true;
		}
	}
}

static void
write_questions(void)
{
	fputs("questions:\n", out);
	for (int i = 0; i < QUESTIONS; i++) {
		char text[TEXT_MAX];

		question_text(i, text);
		fprintf(out, "- id: question-%d\n  text: \"%s\"\n", i, text);
		if (question_unit(i) != 0) {
			fprintf(out, "  unit: %s\n",
			    unit_slugs[question_unit(i) - 1]);
		}
		write_reference("item", "item", question_item(i));
	}
}

static void
write_relations(void)
{
	fputs("relations:\n", out);
	for (int i = 0; i < RELATIONS; i++) {
		const struct relation relation = relation_of(i);

		fprintf(out, "- kind: %s\n",
		    relation.kind == NONE ? "member-of"
		                          : kinds[relation.kind].id);
		if (has_slug(i)) {
			fprintf(out, "  id: claim-%d\n", i);
		}
		write_reference("answers", "question", answered_by(i));
		write_reference("subject", "actor", relation.subject);
		write_reference("object", "actor", relation.object);
		write_reference("item", "item", relation.item);
		write_reference("claimant", "actor", relation.claimant);
		write_reference("context", "item", relation.context);
		write_evidence(i);
		write_lists(i);
		if (relation.quantity != NONE) {
			fputs("  quantity: ", out);
			write_quantity(relation.quantity);
		}
		if (relation.when != NONE) {
			write_span(relation.when);
		}
		if (relation.said != NONE) {
			fputs("  said: \"", out);
			write_date(date_of(relation.said));
			fputs("\"\n", out);
		}
		fprintf(out, "%s  status: %s\n  note: \"%d\"\n",
		    relation.negated ? "  negated: true\n" : "",
		    statuses[relation.status - 1], i);
		if (relation.has_place) {
			fprintf(out, "  place: \"Place %d\"\n", i % 50);
		}
		write_links(i);
	}
}

int
main(int argc, char **argv)
{
	if (argc != 2 || (out = fopen(argv[1], "w")) == NULL) {
		fprintf(stderr, "usage: make FILE\n");
		return EXIT_FAILURE;
	}
	write_vocabulary();
	write_actors();
	write_items();
	write_sources();
	write_questions();
	write_relations();
	return fclose(out) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
