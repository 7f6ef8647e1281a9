/*
 * Who supplies whom, with what, how much, and which source says so: a query
 * of one condition, and the parts of each claim that it finds.
 */
#include <stdio.h>
#include <stdlib.h>

#include <crink/crink.h>

static void
show(const struct crink_relation *relation)
{
	const struct crink_actor *supplier = crink_relation_subject(relation);
	const struct crink_actor *claimant = crink_relation_claimant(relation);
	char amount[128];

	printf("%s -> %s: %s%s",
	    supplier != NULL ? crink_actor_name(supplier) : "an unnamed party",
	    crink_actor_name(crink_relation_object(relation)),
	    crink_relation_negated(relation) ? "no " : "",
	    crink_item_name(crink_relation_item(relation)));
	/* Returns the length: 0 for no quantity. */
	if (crink_quantity_format(amount, sizeof(amount),
	        crink_relation_quantity(relation)) > 0) {
		printf(", %s", amount);
	}
	printf("\n  %s", crink_status_name(crink_relation_status(relation)));
	if (claimant != NULL) {
		printf(" by %s", crink_actor_name(claimant));
	}
	printf(" in %s, paragraph %u\n",
	    crink_source_name(crink_relation_source(relation)),
	    crink_relation_paragraph(relation));
}

int
main(void)
{
	struct crink_query query = crink_query_all();
	const struct crink_relation *relation = NULL;

	crink_query_kind(&query, CRINK_RELATION_SUPPLIES);
	while ((relation = crink_query_next(&query, relation)) != NULL) {
		show(relation);
	}
	printf("%zu claims\n", crink_query_count(&query));
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS
	                                              : EXIT_FAILURE;
}
