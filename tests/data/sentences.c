/* Prints the slugs of each claim and its sentence, one claim a line: what
 * tests/data/sentences.py holds against the YAML. */
#include <stdio.h>

#include <crink/crink.h>

int
main(void)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *relation = NULL;

	while ((relation = crink_query_next(&all, relation)) != NULL) {
		char text[2000];

		crink_relation_format(text, sizeof(text), relation);
		printf("%s\t%s\t%s\t%s\t%s\n",
		    crink_actor_slug(crink_relation_subject(relation)),
		    crink_relation_kind_name(crink_relation_kind(relation)),
		    crink_actor_slug(crink_relation_object(relation)),
		    crink_item_slug(crink_relation_item(relation)), text);
	}
	return 0;
}
