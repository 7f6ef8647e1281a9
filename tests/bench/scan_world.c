#include "scan_world.h"

static void
tell_actors(scan_take *take, void *to)
{
	const struct crink_actor *actor = NULL;
	const char *alias;

	while ((actor = crink_actor_next(actor)) != NULL) {
		take(to, crink_actor_name(actor));
		for (size_t i = 0;
		     (alias = crink_actor_alias(actor, i, NULL)) != NULL; i++) {
			take(to, alias);
		}
	}
}

static void
tell_items(scan_take *take, void *to)
{
	const struct crink_item *item = NULL;
	const char *alias;

	while ((item = crink_item_next(item)) != NULL) {
		take(to, crink_item_name(item));
		for (size_t i = 0;
		     (alias = crink_item_alias(item, i, NULL)) != NULL; i++) {
			take(to, alias);
		}
	}
}

static void
tell(scan_take *take, void *to)
{
	tell_actors(take, to);
	tell_items(take, to);
}

CRINK_API const struct scan_world *
scan_world_get(void)
{
	static struct scan_world world = {
	    crink_scan_text, crink_scan_next, tell, 0, 0};

	world.bytes = scan_bytes_with();
	world.bytes_without = scan_bytes_without();
	return &world;
}
