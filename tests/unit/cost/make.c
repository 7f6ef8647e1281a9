/*
 * Writes a world for tests of what answers cost, as large as is asked for: lists that
 * are long, some spread evenly among all claims and some not; days on which claims
 * became known that lie closer and closer; names in five scripts, all alike, and names
 * of many. The same arguments give the same bytes. usage: make CLAIMS FILE
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "cost.h"

static FILE *out;
static int claims;

static void
write_vocabulary(void)
{
	fputs("relation-kinds:\n"
	      "- {id: cost-gives, verb: gives, base: give, passive: object, "
	      "reflexive: true}\n"
	      "- {id: cost-meets, verb: meets, base: meet, passive: object,"
	      " reflexive: true,"
	      " symmetric: true}\n",
	    out);
}

static void
write_actors(void)
{
	char text[NAME_MAX_BYTES];

	fputs("actors:\n", out);
	for (int i = 0; i < ACTORS(claims); i++) {
		actor_name(i, text);
		fprintf(out,
		    "- id: actor-%d\n  kind: organization\n  name: %s\n", i,
		    text);
		/* Bushes, beyond those that have long lists. */
		if (i >= 64 && i % 3 != 0) {
			fprintf(out, "  parent: actor-%d\n", 16 + i / 16);
		}
		fprintf(out,
		    i % 8 == 0
		        ? "  aliases:\n    name: [Everyone]\n"
		          "    acronym: [Q%dQ]\n  ambiguous: [Everyone]\n"
		        : "  aliases:\n    acronym: [Q%dQ]\n",
		    i);
	}
}

static void
write_items(void)
{
	fputs("items:\n", out);
	for (int i = 0; i < ITEMS; i++) {
		fprintf(out, "- {id: item-%d, kind: arms, name: Item %d", i, i);
		if (i != 0) {
			fprintf(out, ", is-a: item-%d", (i - 1) / 3);
		}
		fputs("}\n", out);
	}
}

static void
write_sources(void)
{
	fputs("sources:\n", out);
	for (int i = 0; i < SOURCES; i++) {
		fprintf(out,
		    "- id: source-%d\n  publisher: actor-%d\n  date: "
		    "2024-12-%02d\n"
		    "  title: Source %d\n",
		    i, i, i + 1, i);
	}
}

static void
write_questions(void)
{
	fputs("questions:\n", out);
	for (int i = 0; i < QUESTIONS(claims); i++) {
		fprintf(
		    out, "- {id: question-%d, text: \"Question %d?\"}\n", i, i);
	}
}

static void
write_day(const char *key, int day)
{
	fprintf(out, "  %s: %04d-%02d-%02d\n", key,
	    FIRST_YEAR + day / (12 * 28), day / 28 % 12 + 1, day % 28 + 1);
}

/* A year, a day, some years, or none. */
static void
write_when(int i)
{
	const unsigned way = some(i, 8) % 4;
	const int day = (int)(some(i, 6) % DAYS);

	if (way == 1) {
		fprintf(
		    out, "  when: \"%04d\"\n", FIRST_YEAR + day / (12 * 28));
	} else if (way == 2) {
		write_day("when", day);
	} else if (way == 3) {
		fprintf(out, "  when: \"%04d-%02d/%04d\"\n",
		    FIRST_YEAR + day / (12 * 28), day / 28 % 12 + 1,
		    FIRST_YEAR + day / (12 * 28) + (int)(some(i, 7) % 4) + 1);
	}
}

/* The second source is one of what comes first alone, the third of what comes last. */
static void
write_evidence(int i, int subject)
{
	fprintf(out, "  evidence:\n  - {source: source-%d, paragraph: %d}\n",
	    i % 2 == 0 ? 0 : 3 + (int)(some(i, 3) % (SOURCES - 3)), i + 1);
	if (subject < 4 || subject >= ACTORS(claims) / 4 * 3) {
		fprintf(out, "  - {source: source-%d, paragraph: %d}\n",
		    subject < 4 ? 1 : 2, i + 1);
	}
}

static void
write_claim(int i)
{
	const bool is_member = i < claims / 8;
	const int any = (int)(some(i, 1) % (uint32_t)ACTORS(claims));
	const int subject = !is_member && i % 4 == 0 ? i / 4 % 4 : any;
	const int other = (int)(some(i, 2) % (uint32_t)ACTORS(claims));
	const int object = is_member      ? 4 + i % 8
	                   : subject < 64 ? 5
	                   : i % 3 == 0   ? 4
	                                  : other;

	fprintf(out,
	    "- id: claim-%d\n  kind: %s\n  subject: actor-%d\n"
	    "  object: actor-%d\n",
	    i,
	    is_member    ? "member-of"
	    : i % 3 == 0 ? "cost-meets"
	                 : "cost-gives",
	    subject, is_member && object == subject ? 12 : object);
	if (!is_member) {
		fprintf(out, "  item: item-%d\n  claimant: actor-%d\n",
		    (int)(some(i, 4) % ITEMS), i % 5 == 0 ? 13 : other);
	}
	if (i % 5 == 2) {
		fprintf(out, "  via: [actor-14%s]\n",
		    i % 15 == 2 ? ", actor-15" : "");
	}
	write_evidence(i, subject);
	write_day("said", day_said(i, claims));
	if (i % 8 == 7) {
		fprintf(
		    out, "  answers: question-%d\n", i / 8 % QUESTIONS(claims));
	}
	if (!is_member) {
		write_when(i);
		fprintf(
		    out, "  quantity: %d piece\n", (int)(some(i, 5) % 1000));
	}
	if (!is_member && i % 7 == 3) {
		fputs("  negated: true\n", out);
	}
	if (!is_member && i % 6 == 5) {
		fprintf(out, "  links: {repeats: claim-%d}\n", i - 1);
	}
}

int
main(int count, char **arguments)
{
	bool is_good;

	claims = count == 3 ? atoi(arguments[1]) : 0;
	out = claims > 0 ? fopen(arguments[2], "w") : NULL;
	if (out == NULL) {
		fprintf(stderr, "usage: make CLAIMS FILE\n");
		return EXIT_FAILURE;
	}
	write_vocabulary();
	write_actors();
	write_items();
	write_sources();
	write_questions();
	fputs("relations:\n", out);
	for (int i = 0; i < claims; i++) {
		write_claim(i);
	}
	is_good = ferror(out) == 0;
	return fclose(out) == 0 && is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
