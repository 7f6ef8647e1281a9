/* The perfect hash that gperf made of the names when this was built. */
#include "peer.h"

#if BENCH_HAVE_GPERF
#include BENCH_GPERF_EXACT
#include BENCH_GPERF_FOLDED

static bool
gperf_build(enum form form, const struct keys *keys)
{
	(void)form;
	(void)keys;
	return true;
}

PEER_INLINE uintptr_t
gperf_find(enum form form, const char *text, size_t size)
{
	if (form == EXACT) {
		const struct gperf_exact *found = gperf_exact_find(text, size);

		return found != NULL ? found->bearer : 0;
	} else {
		const struct gperf_folded *found =
		    gperf_folded_find(text, size);

		return found != NULL ? found->bearer : 0;
	}
}

PEER_FINDS(gperf)

const struct peer peer_gperf = {
    "gperf", NULL, gperf_build, {gperf_find_exact, gperf_find_folded}, 1, 0};

#else
const struct peer peer_gperf = {
    "gperf", BENCH_GPERF_MISSING, NULL, {NULL, NULL}, 1, 0};
#endif
