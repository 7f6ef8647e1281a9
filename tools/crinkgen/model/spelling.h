/*
 * The names of an entity, one after the other: its aliases, then its names in
 * other languages, then inflected forms of these, those that it gives itself before
 * those of each record that extends it. (The name to show and the slug are no part of it.) Where languages
 * are chosen, those alone that slice.h says.
 */
#ifndef CRINKGEN_SPELLING_H
#define CRINKGEN_SPELLING_H

#include "model/model.h"

/* Which of its names come. */
enum spelling_stage { SPELLING_ALIASES, SPELLING_NAMES, SPELLING_INFLECTED };

struct spelling {
	const struct model_record *record; /* that gives it */
	yaml_node node;
	yaml_node entry;    /* of its list: node, or a mapping that has it */
	unsigned kind;      /* enum crink_alias_kind */
	yaml_node language; /* the key with the tag; 0: it is an alias */
	/* Of the names, not the forms, that the record gives for the language. */
	bool is_first;
	/* Where the next one is. */
	struct model_alias alias;
	uint32_t extension;
	enum spelling_stage stage;
};

/* Goes to the next one; all 0 before the first. False at the end. */
bool spelling_next(const struct model *model, enum model_class category,
    uint32_t number, struct spelling *spelling);

/* Whether it may be found in running text. */
enum model_scan spelling_scan(
    const struct model *model, const struct spelling *spelling);

/* Bytes of a leading article and its blank, which are never part of what is found
 * in running text: 4 for "the Kremlin"; 0 where there is none. */
size_t spelling_article(struct model_text text);

/* Whether an alias of a kind is taken for English: no language is told of it. */
bool spelling_is_english(unsigned kind, struct model_text text);

#endif
