/*
 * What is claimed of a day or period, and what was said on it. The argument is
 * a date or period in EDTF: 2024-11-30, 2024-11, 2024-11-24/2024-11-30.
 */
#include <stdio.h>
#include <stdlib.h>

#include <crink/crink.h>

static void
show(const struct crink_relation *relation, struct crink_period when)
{
	char sentence[1024], period[64];

	crink_relation_format(sentence, sizeof(sentence), relation);
	crink_period_format(period, sizeof(period), when);
	printf("  %s: %s\n", period, sentence);
}

int
main(int argc, char **argv)
{
	const char *text = argc > 1 ? argv[1] : "2024-11-30";
	const struct crink_period day = crink_period_parse(text);
	struct crink_query all = crink_query_all(), query = all;
	const struct crink_relation *relation = NULL;
	size_t made = 0;

	/* What is no period has no EDTF either. */
	if (crink_period_format(NULL, 0, day) == 0) {
		fprintf(stderr, "onday: not a date or period in EDTF\n");
		return EXIT_FAILURE;
	}
	printf("Claims about %s:\n", text);
	crink_query_when(&query, day);
	while ((relation = crink_query_next(&query, relation)) != NULL) {
		show(relation, crink_relation_when(relation));
	}
	printf("Claims made on %s:\n", text);
	while ((relation = crink_query_next(&all, relation)) != NULL) {
		const struct crink_date said = crink_relation_said(relation);

		if (crink_period_contains(day, said)) {
			show(relation,
			    (struct crink_period){.start = said, .end = said});
			made++;
		}
	}
	if (made == 0) {
		printf("  none\n");
	}
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS
	                                              : EXIT_FAILURE;
}
