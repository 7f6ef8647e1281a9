/*
 * Names of the enumerators: a part of <crink/crink.h>, which includes it.
 */
#ifndef CRINK_PART_WORDS_H
#define CRINK_PART_WORDS_H

/* ---- words of enumerators ------------------------------------------ */

/* The slug of what an actor is, "person"; "" for NONE and numbers that
 * are none. Kinds run from 1 to CRINK_LAST_ACTOR_KIND. */
CRINK_API const char *crink_actor_kind_name(enum crink_actor_kind kind);

/* The slug of what an item is, "munition"; "" for NONE and numbers that
 * are none. Kinds run from 1 to CRINK_LAST_ITEM_KIND. */
CRINK_API const char *crink_item_kind_name(enum crink_item_kind kind);

/* The word for a kind of alias, "demonym"; "" for NONE and numbers that
 * are none. Cost: a pass over the words before it. */
CRINK_API const char *crink_alias_kind_name(enum crink_alias_kind kind);

/* The slug of what a relation says, "supplies"; "" for NONE and numbers
 * that are none. Kinds run from 1 to CRINK_LAST_RELATION_KIND. */
CRINK_API const char *crink_relation_kind_name(enum crink_relation_kind kind);

/* The slug of how sure a claimant is, "estimated"; "" for NONE and numbers
 * that are none. Statuses run from 1 to CRINK_LAST_STATUS. */
CRINK_API const char *crink_status_name(enum crink_status status);

/* The slug of what a quantity counts, "round"; "" for NONE and numbers that
 * are none. Units run from 1 to CRINK_LAST_UNIT. */
CRINK_API const char *crink_unit_name(enum crink_unit unit);

/*
 * How many of the last digits of a quantity in this unit are decimals, 0 to 9: 1
 * for percent, so that 293 is 29.3 percent; 0 for most units, for NONE and for
 * numbers that are none.
 */
CRINK_API unsigned crink_unit_decimals(enum crink_unit unit);

/* The words for how a number is meant, "at least"; "" for NONE and numbers
 * that are none. Cost: a pass over the words before it. */
CRINK_API const char *crink_qualifier_name(enum crink_qualifier qualifier);

/* The word for how a claim stands to another one, "part-of"; "" for NONE and
 * numbers that are none. Cost: a pass over the words before it. */
CRINK_API const char *crink_link_name(enum crink_link link);

/* The word for how sure something is, "maybe"; "" for NONE and numbers that
 * are none. Cost: a pass over the words before it. */
CRINK_API const char *crink_certainty_name(enum crink_certainty certainty);

/* The word for an order of answers, "when" or "known"; "" for NONE and numbers
 * that are none. */
CRINK_API const char *crink_order_name(enum crink_order order);

/* The slug of what an attribute of an item measures, "calibre"; "" for NONE
 * and numbers that are none. They run from 1 to CRINK_LAST_ATTRIBUTE. */
CRINK_API const char *crink_attribute_name(enum crink_attribute attribute);

/* The slug of a modifier, "delivered"; "" for NONE and numbers that are none.
 * They run from 1 to CRINK_LAST_MODIFIER. */
CRINK_API const char *crink_modifier_name(enum crink_modifier modifier);

/* The slug of what a source is, "article"; "" for NONE and numbers that are none.
 * Kinds run from 1 to CRINK_LAST_SOURCE_KIND. */
CRINK_API const char *crink_source_kind_name(enum crink_source_kind kind);

/* The word for how much of a source was read, "whole" or "excerpt"; "" for NONE
 * and numbers that are none. */
CRINK_API const char *crink_copy_name(enum crink_copy copy);

/* The slug of an actor by its enumerator, "north-korea"; "" for NONE and
 * numbers that no actor has. They run from 1 to CRINK_LAST_ACTOR. */
CRINK_API const char *crink_actor_id_name(enum crink_actor_id id);

/* The slug of an item by its enumerator, "artillery-ammunition"; "" for NONE
 * and numbers that no item has. They run from 1 to CRINK_LAST_ITEM. */
CRINK_API const char *crink_item_id_name(enum crink_item_id id);

/* The slug of a source by its enumerator; "" for NONE and numbers that no
 * source has. They run from 1 to CRINK_LAST_SOURCE. */
CRINK_API const char *crink_source_id_name(enum crink_source_id id);

/* The slug of a question by its enumerator; "" for NONE and numbers that no
 * question has. They run from 1 to CRINK_LAST_QUESTION. */
CRINK_API const char *crink_question_id_name(enum crink_question_id id);

/*
 * The kind of relation of a name, "supplies", matched as crink_actor_find()
 * matches; CRINK_RELATION_NONE for NULL and where there is none. Names of more than
 * 60 bytes after folding are not found. Cost: a pass over all such names.
 */
CRINK_API enum crink_relation_kind crink_relation_kind_find(const char *name);

/*
 * The status of a name, "estimated", matched as crink_actor_find()
 * matches; CRINK_STATUS_NONE for NULL and where there is none. Names of more than
 * 60 bytes after folding are not found. Cost: a pass over all such names.
 */
CRINK_API enum crink_status crink_status_find(const char *name);

/*
 * The unit of a name, of its singular or of its plural, "rounds", matched as crink_actor_find()
 * matches; CRINK_UNIT_NONE for NULL and where there is none. Names of more than
 * 60 bytes after folding are not found. Cost: a pass over all such names.
 */
CRINK_API enum crink_unit crink_unit_find(const char *name);

/*
 * The modifier of a name, "so far", matched as crink_actor_find() matches;
 * CRINK_MODIFIER_NONE for NULL and where there is none. Names of more than 60
 * bytes after folding are not found. Cost: a pass over all such names.
 */
CRINK_API enum crink_modifier crink_modifier_find(const char *name);

/* Whether a kind reads the same from both sides: meets, borders. */
CRINK_API bool crink_relation_kind_symmetric(enum crink_relation_kind kind);

/* The category of the PLOVER event ontology that a kind falls into ("AID"),
 * or "". */
CRINK_API const char *crink_relation_kind_plover(enum crink_relation_kind kind);

#endif
