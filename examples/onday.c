/*
 * What is claimed of a day or period, and what was said on it. The argument is
 * a date or period in EDTF: 2024-11-30, 2024-11, 2024-11-24/2024-11-30.
 */
#include <stdio.h>
#include <stdlib.h>

#include <crink/crink.h>

static void
show(const struct crink_relation *relation, const char *when)
{
	char sentence[1024];

	crink_relation_format(sentence, sizeof(sentence), relation);
	printf("  %s: %s\n", when, sentence);
}

int
main(int argc, char **argv)
{
	const char *text = argc > 1 ? argv[1] : "2024-11-30";
	const struct crink_period day = crink_period_parse(text);
	struct crink_query all = crink_query_all(), query = all;
	const struct crink_relation *relation = NULL;
	char when[64];
	size_t made = 0;

	/* What is no period has no EDTF either. */
	if (crink_period_format(NULL, 0, day) == 0) {
		fprintf(stderr, "onday: not a date or period in EDTF\n");
		return EXIT_FAILURE;
	}
	printf("Claims about %s:\n", text);
	crink_query_when(&query, day);
	while ((relation = crink_query_next(&query, relation)) != NULL) {
		crink_period_format(
		    when, sizeof(when), crink_relation_when(relation));
		show(relation, when);
	}
	printf("Claims made on %s:\n", text);
	while ((relation = crink_query_next(&all, relation)) != NULL) {
		const struct crink_date said = crink_relation_said(relation);

		/* A date is some time within it: so is what was said then. */
		if (crink_period_covers(day, said) > CRINK_CERTAINTY_NO) {
			crink_date_format(when, sizeof(when), said);
			show(relation, when);
			made++;
		}
	}
	if (made == 0) {
		printf("  none\n");
	}
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS
	                                              : EXIT_FAILURE;
}
