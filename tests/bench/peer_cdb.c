#define _POSIX_C_SOURCE 200809L

/* A constant database of tinycdb, mapped into memory. */
#include "peer.h"

#if BENCH_HAVE_CDB
#include <cdb.h>
#include <stdio.h>

static struct cdb bases[FORMS];

static bool
cdb_build(enum form form, const struct keys *keys)
{
	FILE *file = tmpfile();
	struct cdb_make make;
	bool is_good = file != NULL && cdb_make_start(&make, fileno(file)) == 0;

	for (uint32_t i = 0; is_good && i < keys->count; i++) {
		const struct key *key = &keys->keys[i];

		is_good = cdb_make_add(&make, key->text, key->size,
		              &key->bearer, sizeof(key->bearer)) == 0;
	}
	/* The file stays open, and goes when the program ends. */
	return is_good && cdb_make_finish(&make) == 0 &&
	       cdb_init(&bases[form], fileno(file)) == 0;
}

PEER_INLINE uintptr_t
cdb_key_find(enum form form, const char *text, size_t size)
{
	struct cdb *base = &bases[form];
	uint32_t bearer = 0;

	if (cdb_find(base, text, (unsigned)size) > 0) {
		cdb_read(base, &bearer, sizeof(bearer), cdb_datapos(base));
	}
	return bearer;
}

PEER_FINDS(cdb_key)

const struct peer peer_cdb = {"tinycdb", NULL, cdb_build,
    {cdb_key_find_exact, cdb_key_find_folded}, 2, 0};

#else
const struct peer peer_cdb = {"tinycdb",
    "libcdb was not found when this was "
    "built",
    NULL, {NULL, NULL}, 1, 0};
#endif
