/*
 * A minimal perfect hash of libcmph, and the keys by its numbers. BMZ was the
 * fastest of its algorithms: BDZ took 1.3 times as long, CHD twice.
 */
#include "peer.h"

#if BENCH_HAVE_CMPH
#include <cmph.h>
#include <stdlib.h>

struct numbered {
	cmph_t *hash;
	struct key *keys; /* by number */
	uint32_t count;
};

static struct numbered sets[FORMS];

static bool
cmph_build(enum form form, const struct keys *keys)
{
	struct numbered *set = &sets[form];
	char **texts = allocate(keys->count * sizeof(*texts));
	cmph_io_adapter_t *source;
	cmph_config_t *config;

	for (uint32_t i = 0; i < keys->count; i++) {
		texts[i] = keys->pool + (keys->keys[i].text - keys->pool);
	}
	source = cmph_io_vector_adapter(texts, keys->count);
	config = cmph_config_new(source);
	cmph_config_set_algo(config, CMPH_BMZ);
	set->hash = cmph_new(config);
	cmph_config_destroy(config);
	cmph_io_vector_adapter_destroy(source);
	free(texts);
	if (set->hash == NULL) {
		return false;
	}
	set->count = cmph_size(set->hash);
	set->keys = allocate(set->count * sizeof(*set->keys));
	memset(set->keys, 0, set->count * sizeof(*set->keys));
	for (uint32_t i = 0; i < keys->count; i++) {
		set->keys[cmph_search(set->hash, keys->keys[i].text,
		    keys->keys[i].size)] = keys->keys[i];
	}
	return true;
}

PEER_INLINE uintptr_t
cmph_find(enum form form, const char *text, size_t size)
{
	const struct numbered *set = &sets[form];
	const uint32_t number = cmph_search(set->hash, text, (cmph_uint32)size);
	const struct key *key = &set->keys[number];

	return number < set->count && key->size == size &&
	               memcmp(key->text, text, size) == 0
	           ? key->bearer
	           : 0;
}

PEER_FINDS(cmph)

const struct peer peer_cmph = {
    "cmph BMZ", NULL, cmph_build, {cmph_find_exact, cmph_find_folded}, 2, 0};

#else
const struct peer peer_cmph = {"cmph",
    "libcmph was not found when this was "
    "built",
    NULL, {NULL, NULL}, 1, 0};
#endif
