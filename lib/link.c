#include "entity.h"

/*
 * The relation that stands at the index-th place among those links of a kind
 * that begin at a row of TABLE (by reference, 0: there are none). The two tables
 * are alike but for how wide their fields are.
 */
#define FIND(function, TABLE)                                                 \
	static uint32_t function(                                             \
	    uint32_t ref, enum crink_link link, size_t index)                 \
	{                                                                     \
		while (ref != 0 &&                                            \
		       (CRINK__GET(TABLE, ref - 1, KIND) != (uint32_t)link || \
		           index-- != 0)) {                                   \
			ref = CRINK__NEXT_IN(TABLE, ref);                     \
		}                                                             \
		return ref == 0 ? 0 : CRINK__GET(TABLE, ref - 1, RELATION);   \
	}
FIND(find_link, LINK)
FIND(find_linked, LINKED)

const struct crink_relation *
crink_relation_link(
    const struct crink_relation *relation, enum crink_link link, size_t index)
{
	return crink__relation_at(find_link(
	    CRINK__FIELD_OF(relation, RELATION, LINKS, relation), link, index));
}

const struct crink_relation *
crink_relation_linked(
    const struct crink_relation *relation, enum crink_link link, size_t index)
{
	return crink__relation_at(
	    find_linked(CRINK__FIELD_OF(relation, RELATION, LINKED, relation),
	        link, index));
}
