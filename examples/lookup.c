/*
 * Looks names up: an actor or item is found by any of its names, in whatever
 * case and with whatever accents and punctuation. A name may be borne by
 * several, or by nobody; then the nearest names are suggested.
 */
#include <stdio.h>
#include <stdlib.h>

#include <crink/crink.h>

/* Several may be equally near. */
static void
suggest(const char *name)
{
	const struct crink_actor *actor = NULL;
	const struct crink_item *item = NULL;

	printf("  is unknown\n");
	while ((actor = crink_actor_suggest_next(name, actor)) != NULL) {
		printf("  perhaps an actor is meant: %s\n",
		    crink_actor_name(actor));
	}
	while ((item = crink_item_suggest_next(name, item)) != NULL) {
		printf(
		    "  perhaps an item is meant: %s\n", crink_item_name(item));
	}
}

static void
look_up(const char *name)
{
	const struct crink_actor *actor = NULL;
	const struct crink_item *item = NULL;
	int bearers = 0;

	printf("%s\n", name);
	while ((actor = crink_actor_match(name, actor)) != NULL) {
		printf("  is %s (%s)\n", crink_actor_name(actor),
		    crink_actor_kind_name(crink_actor_kind(actor)));
		bearers++;
	}
	while ((item = crink_item_match(name, item)) != NULL) {
		printf("  is %s (%s)\n", crink_item_name(item),
		    crink_item_kind_name(crink_item_kind(item)));
		bearers++;
	}
	if (bearers > 1) {
		printf("  so it is ambiguous\n");
	} else if (bearers == 0) {
		suggest(name);
	}
}

int
main(int argc, char **argv)
{
	static const char *const some[] = {"Pyongyang", "KIM JONG UN",
	    "Turkiye", "408", "155mm shells", "Shaheed", "Korea", "North Koera",
	    "Koera", "Atlantis"};

	for (int i = 1; i < argc; i++) {
		look_up(argv[i]);
	}
	for (size_t i = 0; argc < 2 && i < sizeof(some) / sizeof(some[0]);
	     i++) {
		look_up(some[i]);
	}
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS
	                                              : EXIT_FAILURE;
}
