/*
 * Hyperscan, or Vectorscan: all names as literals in any ASCII case, wherever they
 * stand, each with all that overlap it.
 */
#include "scan_peer.h"

#if BENCH_HAVE_HYPERSCAN
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>

struct built {
	hs_database_t *base;
	hs_scratch_t *scratch;
};

static void *
compile(struct scan_names *names)
{
	const char **texts = calloc(names->count, sizeof(*texts));
	unsigned *flags = calloc(names->count, sizeof(*flags));
	unsigned *ids = calloc(names->count, sizeof(*ids));
	size_t *sizes = calloc(names->count, sizeof(*sizes));
	struct built *built = calloc(1, sizeof(*built));
	hs_compile_error_t *error = NULL;
	bool is_good = texts != NULL && flags != NULL && ids != NULL &&
	               sizes != NULL && built != NULL;

	for (uint32_t i = 0; is_good && i < names->count; i++) {
		const struct scan_name *name = &names->names[i];

		texts[i] = name->text;
		sizes[i] = name->size;
		ids[i] = i;
		flags[i] = name->is_case ? 0 : HS_FLAG_CASELESS;
	}
	is_good =
	    is_good &&
	    hs_compile_lit_multi(texts, flags, ids, sizes, names->count,
	        HS_MODE_BLOCK, NULL, &built->base, &error) == HS_SUCCESS &&
	    hs_alloc_scratch(built->base, &built->scratch) == HS_SUCCESS;
	if (error != NULL) {
		fprintf(stderr, "Hyperscan: %s\n", error->message);
		hs_free_compile_error(error);
	}
	free(texts);
	free(flags);
	free(ids);
	free(sizes);
	if (!is_good) {
		free(built);
	}
	return is_good ? built : NULL;
}

static int
take(unsigned id, unsigned long long from, unsigned long long to,
    unsigned flags, void *context)
{
	(void)id;
	(void)from;
	(void)to;
	(void)flags;
	++*(size_t *)context;
	return 0;
}

static size_t
scan(void *state, const struct scan_text *text, double *seconds)
{
	struct built *built = state;
	size_t found = 0;

	(void)seconds;
	if (hs_scan(built->base, text->bytes, (unsigned)text->size, 0,
	        built->scratch, take, &found) != HS_SUCCESS) {
		return 0;
	}
	return found;
}

static void
release(void *state)
{
	struct built *built = state;

	hs_free_scratch(built->scratch);
	hs_free_database(built->base);
	free(built);
}

const struct scan_peer scan_peer_hyperscan = {"Hyperscan (no boundaries)", NULL,
    compile, scan, release, 1, 100000, false, false};

#else
const struct scan_peer scan_peer_hyperscan = {"Hyperscan (no boundaries)",
    "libhyperscan was not found when this was built", NULL, NULL, NULL, 1, 0,
    false, false};
#endif
