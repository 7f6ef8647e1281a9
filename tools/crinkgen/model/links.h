/*
 * Links between claims: what one supersedes, denies, repeats and so on. Those
 * of a claim lie side by side in model.links, as they are written.
 */
#ifndef CRINKGEN_LINKS_H
#define CRINKGEN_LINKS_H

#include "model/field.h"

/* The words, by enum crink_link; "" for none. */
extern const char *const link_words[CRINK__NUMBERS(CRINK__LINKS)];

/* The link of a word; CRINK_LINK_NONE if there is none. */
enum crink_link links_find(const char *word, size_t size);

/* Binds the links of all claims, when all else is bound. Those that are wrong
 * are left out, and an error in diag. */
void links_bind(const struct bind *bind);

/* The first link of a relation in model.links, by its number; it has those of
 * which it is the .from. */
uint32_t links_first(const struct model *model, uint32_t number);

/* Whether there is a link of this index, and it is one of this relation. */
bool links_has(const struct model *model, uint32_t number, uint32_t index);

/* Whether a link ends the standing of the claim that it leads to: whether it
 * supersedes, withdraws or corrects that. */
bool links_ends(enum crink_link kind);

/* By number of the claim, whether one ends its standing. */
bool *links_ended(struct memory *memory, const struct model *model);

/* Whether a claim names what it has such a link to, be it right or wrong. */
bool links_names(const struct model_relation *relation, enum crink_link kind);

#endif
