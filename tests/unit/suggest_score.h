/*
 * How good suggestions are on names that nobody bears.
 */
#ifndef CRINK_SUGGEST_SCORE_H
#define CRINK_SUGGEST_SCORE_H

#include "unit.h"

struct score {
	unsigned right, nobody, wrong;
};

/* A list that has the right one is as good as it can be for several that are
 * equally near, but no answer. */
static void
judge(struct score *score, const char *name, const char *slug)
{
	const struct crink_actor *actor = crink_actor_suggest(name);
	bool is_wrong =
	    actor != NULL && strcmp(crink_actor_slug(actor), slug) != 0;

	if (actor == NULL && crink_actor_suggest_next(name, NULL) != NULL) {
		is_wrong = true;
		while (
		    (actor = crink_actor_suggest_next(name, actor)) != NULL) {
			is_wrong = is_wrong &&
			           strcmp(crink_actor_slug(actor), slug) != 0;
		}
	}
	score->wrong += is_wrong;
	score->right += actor != NULL && !is_wrong;
	score->nobody += actor == NULL && !is_wrong;
	if (is_wrong) {
		printf("'%s' suggests '%s'\n", name,
		    crink_actor_name(crink_actor_suggest_next(name, NULL)));
	} else if (actor == NULL && slug[0] != '\0') {
		printf("'%s' suggests not %s alone\n", name, slug);
	}
}

#endif
