#include "names.h"

#include <stdio.h>
#include <stdlib.h>

#include "cited.h"
#include "command.h"
#include "near.h"

/* How the things of one class are found by name, and how they are called. */
struct naming {
	const char *what, *several;
	const void *(*find)(const char *name);
	const void *(*match)(const char *name, const void *after);
	const void *(*suggest)(const char *name, const void *after);
	const char *(*slug)(const void *thing);
	const char *(*name)(const void *thing);
	/* Of those that are also known by a word of their names; else NULL. */
	bool (*is_named)(const void *thing, const char *word);
	const void *(*next)(const void *after);
};

/* Whether a name that is shown of an actor or item has a word. */
#define NAMED(noun)                                                           \
	static const void *noun##_next(const void *after)                     \
	{                                                                     \
		return crink_##noun##_next(after);                            \
	}                                                                     \
	bool is_##noun##_named(const void *thing, const char *word)           \
	{                                                                     \
		bool is_named = has_word(crink_##noun##_name(thing), word);   \
		enum crink_alias_kind kind;                                   \
		const char *alias;                                            \
                                                                              \
		for (size_t i = 0;                                            \
		     !is_named &&                                             \
		     (alias = crink_##noun##_alias(thing, i, &kind)) != NULL; \
		     i++) {                                                   \
			is_named = kind != CRINK_ALIAS_KIND_INFLECTED &&      \
			           has_word(alias, word);                     \
		}                                                             \
		return is_named;                                              \
	}

NAMED(actor)
NAMED(item)

/* The functions of a class, whose pointers C holds to be of other types. */
#define NAMING(noun, plural, shown, is_named, next)                            \
	static const void *noun##_find(const char *name)                       \
	{                                                                      \
		return crink_##noun##_find(name);                              \
	}                                                                      \
	static const void *noun##_match(const char *name, const void *after)   \
	{                                                                      \
		return crink_##noun##_match(name, after);                      \
	}                                                                      \
	static const void *noun##_suggest(const char *name, const void *after) \
	{                                                                      \
		return crink_##noun##_suggest_next(name, after);               \
	}                                                                      \
	static const char *noun##_slug(const void *thing)                      \
	{                                                                      \
		return crink_##noun##_slug(thing);                             \
	}                                                                      \
	static const char *noun##_name(const void *thing)                      \
	{                                                                      \
		return crink_##noun##_##shown(thing);                          \
	}                                                                      \
	static const struct naming noun##_naming = {#noun, plural,             \
	    noun##_find, noun##_match, noun##_suggest, noun##_slug,            \
	    noun##_name, is_named, next}

NAMING(actor, "actors", name, is_actor_named, actor_next);
NAMING(item, "items", name, is_item_named, item_next);
NAMING(source, "sources", name, NULL, NULL);
/* No other name of a question can be typed. */
NAMING(question, "questions", slug, NULL, NULL);

static _Noreturn void
fail_unknown(const struct naming *naming, const char *name)
{
	const void *thing = NULL;
	size_t count = 0, suggested;

	complain_of("unknown", naming->what, name);
	while ((thing = naming->suggest(name, thing)) != NULL) {
		offer(count++, naming->name(thing));
	}
	suggested = count;
	/* Who knows but a word of a name is no bad speller. */
	while (suggested == 0 && naming->next != NULL &&
	       (thing = naming->next(thing)) != NULL) {
		if (naming->is_named(thing, name)) {
			offer(count++, naming->name(thing));
		}
	}
	fprintf(stderr, count > 0 ? "?\n" : "\n");
	exit(EXIT_UNKNOWN);
}

static const void *
thing_named(const struct naming *naming, const char *name)
{
	const void *thing = naming->find(name);

	if (thing != NULL) {
		return thing;
	}
	thing = naming->match(name, NULL);
	if (thing == NULL) {
		fail_unknown(naming, name);
	}
	complain("", name);
	fprintf(stderr, " is the name of several %s:\n", naming->several);
	for (; thing != NULL; thing = naming->match(name, thing)) {
		fprintf(stderr, "  %s (%s)\n", naming->slug(thing),
		    naming->name(thing));
	}
	exit(EXIT_UNKNOWN);
}

const struct crink_actor *
actor_named(const char *name)
{
	return thing_named(&actor_naming, name);
}

const struct crink_item *
item_named(const char *name)
{
	return thing_named(&item_naming, name);
}

const struct crink_source *
source_named(const char *name)
{
	const struct crink_source *source = NULL;

	if (crink_source_match(name, NULL) == NULL) {
		source = source_cited(name);
		if (source == NULL) {
			fail_published(name);
		}
	}
	return source != NULL ? source : thing_named(&source_naming, name);
}

/* A question has a long slug, of which one may know but a word. */
const struct crink_question *
question_named(const char *name)
{
	const struct crink_question *question = crink_question_find(name);
	struct near near = {.wanted = name};

	if (question != NULL ||
	    crink_question_suggest_next(name, NULL) != NULL) {
		return thing_named(&question_naming, name);
	}
	complain("unknown question", name);
	while ((question = crink_question_next(question)) != NULL) {
		near_try(&near, crink_question_slug(question));
	}
	near_write(&near);
	fprintf(stderr, "%s\n",
	    near.count == 0 ? "; 'crink questions' lists those that there are"
	                    : "");
	exit(EXIT_UNKNOWN);
}

const struct crink_relation *
claim_named(const char *slug)
{
	const struct crink_query all = crink_query_all();
	const struct crink_relation *claim = crink_relation_find(slug);
	struct near near = {.wanted = slug};

	if (claim != NULL) {
		return claim;
	}
	complain("unknown claim", slug);
	if (crink_question_find(slug) != NULL) {
		fprintf(stderr, "; it is a question: crink compare %s\n",
		    crink_question_slug(crink_question_find(slug)));
		exit(EXIT_UNKNOWN);
	}
	while ((claim = crink_query_next(&all, claim)) != NULL) {
		if (crink_relation_slug(claim)[0] != '\0') {
			near_try(&near, crink_relation_slug(claim));
		}
	}
	near_write(&near);
	fprintf(stderr, "%s\n",
	    near.count == 0 ? "; 'crink relations' shows the slugs of claims"
	                    : "");
	exit(EXIT_UNKNOWN);
}
