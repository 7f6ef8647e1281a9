/*
 * What the Freedonia Gazette says: own facts and bundled ones are asked alike,
 * own slugs have enumerators, too, and bundled actors more names.
 */
#include <stdio.h>

#include <crink/crink.h>

int
main(void)
{
	struct crink_query query = crink_query_all();
	const struct crink_relation *claim = NULL;
	char sentence[200];

	crink_query_source(
	    &query, crink_source_get(CRINK_SOURCE_FREEDONIA_GAZETTE_1933));
	while ((claim = crink_query_next(&query, claim)) != NULL) {
		crink_relation_format(sentence, sizeof(sentence), claim);
		printf("%s\n", sentence);
	}
	query = crink_query_all();
	crink_query_kind(&query, CRINK_RELATION_DISPLAYS);
	crink_query_item(&query, crink_item_find("missiles"));
	crink_query_object(&query, crink_actor_find("the Kremlin"));
	printf(
	    "missiles displayed to Russia: %zu\n", crink_query_count(&query));
	printf("in German: %s\n",
	    crink_actor_name_in(
	        crink_actor_find("Land of the Firebird"), "de"));
	return 0;
}
