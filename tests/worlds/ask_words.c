/* The words of enumerators, for tests/worlds/ask.c: all that there are, and by
 * name. */
#include <stdio.h>
#include <string.h>

#include "ask.h"

/* ---- all of them ----------------------------------------------------- */

static void
put_kinds(void)
{
	for (int i = 1; i <= (int)CRINK_LAST_RELATION_KIND; i++) {
		const enum crink_relation_kind kind =
		    (enum crink_relation_kind)i;

		printf("relation-kinds\t%d\t%s\t%d\t%s\n", i,
		    crink_relation_kind_name(kind),
		    crink_relation_kind_symmetric(kind),
		    crink_relation_kind_plover(kind));
	}
	for (int i = 1; i <= (int)CRINK_LAST_UNIT; i++) {
		printf("units\t%d\t%s\t%u\n", i,
		    crink_unit_name((enum crink_unit)i),
		    crink_unit_decimals((enum crink_unit)i));
	}
}

/* A line for each number of an enumeration: its section, it, its word. */
#define ALL(section, type, last, name)                                       \
	do {                                                                 \
		for (int i = 1; i <= (int)(last); i++) {                     \
			printf(section "\t%d\t%s\n", i, name((enum type)i)); \
		}                                                            \
	} while (0)

/* The numbers of all slugs. */
static void
put_slugs(void)
{
	ALL("statuses", crink_status, CRINK_LAST_STATUS, crink_status_name);
	ALL("modifiers", crink_modifier, CRINK_LAST_MODIFIER,
	    crink_modifier_name);
	ALL("attributes", crink_attribute, CRINK_LAST_ATTRIBUTE,
	    crink_attribute_name);
	ALL("actor-kinds", crink_actor_kind, CRINK_LAST_ACTOR_KIND,
	    crink_actor_kind_name);
	ALL("item-kinds", crink_item_kind, CRINK_LAST_ITEM_KIND,
	    crink_item_kind_name);
	ALL("source-kinds", crink_source_kind, CRINK_LAST_SOURCE_KIND,
	    crink_source_kind_name);
	ALL("actors", crink_actor_id, CRINK_LAST_ACTOR, crink_actor_id_name);
	ALL("items", crink_item_id, CRINK_LAST_ITEM, crink_item_id_name);
	ALL("sources", crink_source_id, CRINK_LAST_SOURCE,
	    crink_source_id_name);
	ALL("questions", crink_question_id, CRINK_LAST_QUESTION,
	    crink_question_id_name);
}

/* Words that no data changes, with one beyond the last. */
static void
put_constant(void)
{
	ALL("alias", crink_alias_kind, CRINK_ALIAS_KIND_INFLECTED + 1,
	    crink_alias_kind_name);
	ALL("qualifier", crink_qualifier, CRINK_QUALIFIER_VAGUE + 1,
	    crink_qualifier_name);
	ALL("link", crink_link, CRINK_LINK_IN_RETURN_FOR + 1, crink_link_name);
	ALL("certainty", crink_certainty, CRINK_CERTAINTY_YES + 1,
	    crink_certainty_name);
	ALL("order", crink_order, CRINK_ORDER_KNOWN + 1, crink_order_name);
	ALL("copy", crink_copy, CRINK_COPY_EXCERPT + 1, crink_copy_name);
}

void
put_words(void)
{
	put_kinds();
	put_slugs();
	put_constant();
	printf("version\t%s\t%d\n", crink_data_version(),
	    strcmp(CRINK_DATA_VERSION, crink_data_version()) == 0 &&
	        strcmp(CRINK_VERSION, crink_version()) == 0);
}

/* ---- by name --------------------------------------------------------- */

/* SECTION NAME: the number of the word that it finds. */
void
answer_word(char **words)
{
	int found = 0;

	if (strcmp(words[1], "relation-kinds") == 0) {
		found = (int)crink_relation_kind_find(words[2]);
	} else if (strcmp(words[1], "statuses") == 0) {
		found = (int)crink_status_find(words[2]);
	} else if (strcmp(words[1], "units") == 0) {
		found = (int)crink_unit_find(words[2]);
	} else if (strcmp(words[1], "modifiers") == 0) {
		found = (int)crink_modifier_find(words[2]);
	} else {
		give_up(words[1]);
	}
	printf("%d", found);
}
