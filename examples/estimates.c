/*
 * How the rival answers to a question grew, and which stands: the argument is a
 * question's slug or text, such as dprk-rounds-to-russia.
 */
#include <stdio.h>
#include <stdlib.h>

#include <crink/crink.h>

static void
show(const struct crink_relation *claim)
{
	const struct crink_actor *claimant = crink_relation_claimant(claim);
	const bool has_newer =
	    crink_relation_linked(claim, CRINK_LINK_SUPERSEDES, 0) != NULL;
	char day[16], answer[1024];

	crink_date_format(day, sizeof(day), crink_relation_known(claim));
	if (crink_quantity_format(
	        answer, sizeof(answer), crink_relation_quantity(claim)) == 0) {
		crink_relation_format(answer, sizeof(answer), claim);
	}
	/* What no claimant says, the source itself does. */
	if (claimant == NULL) {
		claimant = crink_source_publisher(crink_relation_source(claim));
	}
	printf("  %-10s  %s%s (%s, %s)%s\n", day,
	    crink_relation_negated(claim) ? "not so: " : "", answer,
	    crink_actor_name(claimant),
	    crink_status_name(crink_relation_status(claim)),
	    has_newer ? ", superseded" : "");
}

int
main(int argc, char **argv)
{
	const char *name = argc > 1 ? argv[1] : "dprk-rounds-to-russia";
	const struct crink_question *question = crink_question_find(name);
	const struct crink_relation *claim = NULL;
	struct crink_query query = crink_query_all();

	if (argc > 2 || question == NULL) {
		fprintf(stderr, "usage: estimates QUESTION\n");
		return 2;
	}
	printf("%s\n", crink_question_text(question));
	crink_query_question(&query, question);
	crink_query_order(&query, CRINK_ORDER_KNOWN);
	while ((claim = crink_query_next(&query, claim)) != NULL) {
		show(claim);
	}
	claim =
	    crink_question_latest(question, (struct crink_date){9999, 12, 31});
	printf(claim != NULL ? "newest that stands:\n" : "none stands\n");
	if (claim != NULL) {
		show(claim);
	}
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS
	                                              : EXIT_FAILURE;
}
