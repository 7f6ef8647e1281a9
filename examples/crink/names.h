/*
 * What the user's names stand for. A name that stands for nothing, or for
 * several things, ends the program with a message and EXIT_UNKNOWN.
 */
#ifndef CRINK_NAMES_H
#define CRINK_NAMES_H

#include <crink/crink.h>

const struct crink_actor *actor_named(const char *name);
const struct crink_item *item_named(const char *name);
const struct crink_source *source_named(const char *name);
const struct crink_question *question_named(const char *name);
const struct crink_relation *claim_named(const char *slug);

/* Whether a name of an actor or item has a word that begins so; see has_word(). */
bool is_actor_named(const void *actor, const char *word);
bool is_item_named(const void *item, const char *word);

#endif
