/*
 * Everything that the library knows: each entity leads to the next one.
 */
#include <stdio.h>
#include <stdlib.h>

#include <crink/crink.h>

int
main(void)
{
	const struct crink_query all = crink_query_all();
	const struct crink_actor *actor = NULL;
	const struct crink_item *item = NULL;
	const struct crink_source *source = NULL;
	const struct crink_relation *relation = NULL;
	size_t actors = 0, items = 0, sources = 0, relations = 0;
	char sentence[1024];

	/* Whatever belongs to an actor comes directly after it. */
	while ((actor = crink_actor_next(actor)) != NULL) {
		printf("actor %s: %s, %s\n", crink_actor_slug(actor),
		    crink_actor_name(actor),
		    crink_actor_kind_name(crink_actor_kind(actor)));
		actors++;
	}
	while ((item = crink_item_next(item)) != NULL) {
		printf("item %s: %s, %s\n", crink_item_slug(item),
		    crink_item_name(item),
		    crink_item_kind_name(crink_item_kind(item)));
		items++;
	}
	while ((source = crink_source_next(source)) != NULL) {
		printf("source %s: %s, %s\n", crink_source_slug(source),
		    crink_source_name(source),
		    crink_actor_name(crink_source_publisher(source)));
		sources++;
	}
	while ((relation = crink_query_next(&all, relation)) != NULL) {
		crink_relation_format(sentence, sizeof(sentence), relation);
		printf("claim: %s\n", sentence);
		relations++;
	}
	printf("%zu actors, %zu items, %zu sources, %zu claims\n", actors,
	    items, sources, relations);
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS
	                                              : EXIT_FAILURE;
}
