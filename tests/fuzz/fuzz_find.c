/*
 * crink_actor_find_n(): agrees with match and suggest, and with itself on the
 * folded name; suggestions agree with one another; folding is stable and bounded.
 */
#include <string.h>

#include <crink/crink.h>

#include "fold.h"
#include "fuzz.h"

/* The most bytes that a byte folds to: U+FDFA, of three, stands for 18 letters of
 * Arabic, 30 bytes. */
#define GROWTH 10

static void
check_fold(const uint8_t *data, size_t size)
{
	unsigned char key[CRINK__KEY_MAX], again[CRINK__KEY_MAX];
	const size_t folded =
	    crink__fold(key, sizeof(key), (const char *)data, size);

	if (folded > sizeof(key)) {
		HOLDS(crink_actor_find_n((const char *)data, size) == NULL);
		return;
	}
	HOLDS(folded <= GROWTH * size);
	HOLDS(crink__fold(again, sizeof(again), (char *)key, folded) == folded);
	HOLDS(memcmp(key, again, folded) == 0);
	HOLDS(crink_actor_find_n((const char *)data, size) ==
	      crink_actor_find_n((char *)key, folded));
}

/* One is suggested alone if it is the only one, bearers before all others, each
 * once and in order. */
static void
check_suggestions(const char *text, size_t bearers)
{
	const struct crink_actor *actor = NULL, *next;
	size_t count = 0;

	while ((next = crink_actor_suggest_next(text, actor)) != NULL) {
		HOLDS(actor == NULL || actor < next);
		actor = next;
		count++;
	}
	HOLDS(bearers == 0 || count == bearers);
	HOLDS(crink_actor_suggest(text) == (count == 1 ? actor : NULL));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct crink_actor *found, *actor = NULL;
	char *text = malloc(size + 1);
	size_t bearers = 0;

	if (text == NULL) {
		return 0;
	}
	check_fold(data, size);
	for (size_t i = 0; i < size; i++) { /* a NUL is punctuation */
		text[i] = (char)(data[i] == 0 ? ' ' : data[i]);
	}
	text[size] = '\0';
	found = crink_actor_find(text);
	HOLDS(found == crink_actor_find_n((const char *)data, size));
	while ((actor = crink_actor_match(text, actor)) != NULL) {
		HOLDS(found == NULL || found == actor);
		bearers++;
	}
	HOLDS((bearers == 1) == (found != NULL));
	HOLDS(bearers < 2 || crink_actor_suggest(text) == NULL);
	HOLDS(found == NULL || crink_actor_suggest(text) == found);
	check_suggestions(text, bearers);
	free(text);
	return 0;
}
