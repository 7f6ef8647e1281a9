/*
 * Writes claims with numbers, questions and links at random, the same each time:
 * long chains of what repeats and is part of others, with ways that part and meet,
 * to compare sums over them with plain ones. usage: make FILE
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define CLAIMS 700
#define ACTORS 6
#define ITEMS 5
#define QUESTIONS 12

static FILE *out;
static uint32_t state = 2463534242;

static unsigned
below(unsigned limit)
{
	state ^= state << 13;
	state ^= state >> 17;
	state ^= state << 5;
	return state % limit;
}

static void
write_others(void)
{
	fputs("actors:\n", out);
	for (int i = 0; i < ACTORS; i++) {
		fprintf(out,
		    "- {id: random-%d, kind: state, name: Random %d}\n", i, i);
	}
	fputs("items:\n", out);
	for (int i = 0; i < ITEMS; i++) {
		fprintf(
		    out, "- {id: thing-%d, kind: arms, name: Thing %d", i, i);
		/* All are kinds of the first. */
		if (i != 0) {
			fprintf(out, ", is-a: thing-%d", (i - 1) / 2);
		}
		fputs("}\n", out);
	}
	fputs("questions:\n", out);
	for (int i = 0; i < QUESTIONS; i++) {
		fprintf(
		    out, "- {id: question-%d, text: \"Question %d?\"}\n", i, i);
	}
}

static void
write_quantity(void)
{
	static const char *const qualifiers[] = {"", "", "", "about ", "over ",
	    "under ", "at least ", "at most ", "thousands"};
	static const char *const units[] = {
	    "piece", "piece", "piece", "round", "piece per year"};
	/* Few are open, else all sums would be. */
	const unsigned which = below(30) == 0 ? below(9) : below(4);

	if (below(5) == 0) {
		return;
	}
	fprintf(out, "  quantity: %s", qualifiers[which]);
	if (which == 8) {
		fprintf(out, " %s\n", units[below(5)]);
	} else if (which == 2) {
		const unsigned low = below(100);

		fprintf(out, "%u..%u %s\n", low, low + 1 + below(50),
		    units[below(5)]);
	} else {
		fprintf(out, "%d %s\n", (int)below(200) - 20, units[below(5)]);
	}
}

/* Links to earlier claims, each once, most of them near. */
static void
write_links(int number)
{
	static const char *const kinds[] = {"repeats", "part-of"};
	int used[6], count = 0;

	fputs("  links:\n    because-of: claim-0\n", out);
	for (int kind = 0; kind < 2; kind++) {
		const int links = below(3) == 0 ? 0 : (int)below(4);
		const char *before = "";

		for (int i = 0; i < links && number > 1; i++) {
			const int back = below(4) == 0
			                     ? (int)below((unsigned)number)
			                     : (int)below(6);
			const int to = number - 1 - back;
			bool is_new = to > 0;

			for (int j = 0; j < count; j++) {
				is_new &= used[j] != to;
			}
			if (is_new) {
				used[count++] = to;
				if (before[0] == '\0') {
					fprintf(out, "    %s: [", kinds[kind]);
				}
				fprintf(out, "%sclaim-%d", before, to);
				before = ", ";
			}
		}
		if (before[0] != '\0') {
			fputs("]\n", out);
		}
	}
}

static void
write_claim(int number)
{
	static const char *const ends[] = {
	    "supersedes", "withdraws", "corrects"};

	fprintf(out, "- id: claim-%d\n", number);
	if (below(3) == 0) {
		fprintf(out, "  answers: question-%u\n", below(QUESTIONS));
	}
	fprintf(out,
	    "  subject: random-%u\n  kind: supplies\n  object: taker\n"
	    "  item: thing-%u\n  note: Note %d\n  source: %s\n"
	    "  paragraph: 1\n",
	    below(ACTORS), below(ITEMS), number,
	    below(8) == 0 ? "late" : "early");
	if (below(3) == 0) {
		fprintf(out, "  claimant: random-%u\n", below(ACTORS));
	}
	if (below(9) == 0) {
		fputs("  negated: true\n", out);
	}
	write_quantity();
	if (number != 0 && below(3) != 0) {
		write_links(number);
	} else if (number != 0 && below(4) == 0) {
		/* What was not known before it. */
		fprintf(out, "  said: 2024-12-31\n  links: {%s: claim-%u}\n",
		    ends[below(3)], below((unsigned)number));
	}
}

int
main(int count, char **arguments)
{
	bool is_good;

	out = count == 2 ? fopen(arguments[1], "w") : NULL;
	if (out == NULL) {
		return EXIT_FAILURE;
	}
	write_others();
	fputs("relations:\n", out);
	for (int i = 0; i < CLAIMS; i++) {
		write_claim(i);
	}
	is_good = ferror(out) == 0;
	return fclose(out) == 0 && is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
