/* Two arrays of strings: sorted, with bsearch(), and any, with strcmp(). */
#include <stdlib.h>

#include "peer.h"

static struct keys sets[FORMS];

static bool
array_build(enum form form, const struct keys *keys)
{
	sets[form] = *keys;
	return true;
}

static int
compare(const void *text, const void *key)
{
	return strcmp(text, ((const struct key *)key)->text);
}

PEER_INLINE uintptr_t
bsearch_find(enum form form, const char *text, size_t size)
{
	const struct key *found = bsearch(text, sets[form].keys,
	    sets[form].count, sizeof(*sets[form].keys), compare);

	(void)size;
	return found != NULL ? found->bearer : 0;
}

PEER_INLINE uintptr_t
chain_find(enum form form, const char *text, size_t size)
{
	(void)size;
	for (uint32_t i = 0; i < sets[form].count; i++) {
		if (strcmp(text, sets[form].keys[i].text) == 0) {
			return sets[form].keys[i].bearer;
		}
	}
	return 0;
}

PEER_FINDS(bsearch)
PEER_FINDS(chain)

const struct peer peer_bsearch = {"bsearch", NULL, array_build,
    {bsearch_find_exact, bsearch_find_folded}, 4, 0};

const struct peer peer_chain = {"strcmp chain", NULL, array_build,
    {chain_find_exact, chain_find_folded}, 16, 1000};
