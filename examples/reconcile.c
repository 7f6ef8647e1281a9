/*
 * Two claims of one quantity in one article: how many troops did North Korea
 * deploy? Can both be right, what is certain whoever is, and is one surely the
 * larger?
 */
#include <stdio.h>
#include <stdlib.h>

#include <crink/crink.h>

static void
show(const char *label, struct crink_quantity quantity)
{
	char text[128];

	crink_quantity_format(text, sizeof(text), quantity);
	printf("%s: %s\n", label, text);
}

int
main(void)
{
	struct crink_query query = crink_query_all();
	const struct crink_relation *first, *second;
	struct crink_quantity a, b, both, either;
	int order;

	/* What others say is another question: see estimates.c. */
	crink_query_source(
	    &query, crink_source_find("washington-times-2024-12-01"));
	crink_query_subject(&query, crink_actor_find("North Korea"));
	crink_query_kind(&query, CRINK_RELATION_DEPLOYS);
	crink_query_item(&query, crink_item_find("troops"));
	/* Any number of persons: only claims that give one. */
	crink_query_quantity(
	    &query, CRINK_UNIT_PERSON, CRINK_OPEN_LOW, CRINK_OPEN_HIGH);
	first = crink_query_next(&query, NULL);
	second = crink_query_next(&query, first);
	if (first == NULL || second == NULL) {
		printf("there are no two claims to reconcile\n");
		return EXIT_FAILURE;
	}
	a = crink_relation_quantity(first);
	b = crink_relation_quantity(second);
	printf("paragraph %u, ", crink_relation_paragraph(first));
	show(crink_status_name(crink_relation_status(first)), a);
	printf("paragraph %u, ", crink_relation_paragraph(second));
	show(crink_status_name(crink_relation_status(second)), b);
	if (crink_quantity_overlap(a, b, &both)) {
		show("both can be right", both);
	} else {
		printf("they exclude each other\n");
	}
	if (crink_quantity_hull(a, b, &either)) {
		show("whoever is right", either);
	}
	printf("%s\n", !crink_quantity_compare(a, b, &order)
	                   ? "no order is certain"
	               : order < 0 ? "the second is surely the larger"
	               : order > 0 ? "the first is surely the larger"
	                           : "both are the same number");
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS
	                                              : EXIT_FAILURE;
}
