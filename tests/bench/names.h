/*
 * The names of all actors, as the API tells them, and two sets of keys made of
 * them: as spelt, and folded.
 */
#ifndef BENCH_NAMES_H
#define BENCH_NAMES_H

#include <crink/crink.h>

#include "key.h"
#include "tables.h"

/* What a peer looks up: the bytes as they are, or what the fold leaves. */
enum form { EXACT, FOLDED, FORMS };

/* A key, ended by a NUL, and who bears it: actor number + 1, or 0 where
 * several do. */
struct key {
	const char *text;
	uint32_t size, bearer;
};

/* Sorted by text; no two are equal. */
struct keys {
	struct key *keys;
	uint32_t count;
	char *pool;
};

struct names {
	const struct crink_actor **actors;
	uint32_t actor_count;
	struct keys forms[FORMS];
};

/* malloc(), which ends the program where there is no memory. */
void *allocate(size_t size);

/*
 * Folds a name as the library does, inlined as there, and ends the key with a NUL. Returns the size of the key; 0 if
 * nothing counts, or it is invalid or longer than any key.
 */
static inline size_t
fold_name(unsigned char key[CRINK__KEY_MAX + 1], const char *name, size_t size)
{
	struct crink__hash hash;
	size_t taken;
	size_t folded = crink__fold_ascii(key, CRINK__KEY_MAX, name, size,
	    CRINK__ACTOR_ROTATION, &hash, &taken);

	if (folded == CRINK__FOLD_WIDE) {
		folded = crink__fold(key, CRINK__KEY_MAX, name, size);
	}
	if (folded - 1 >= CRINK__KEY_MAX) {
		return 0;
	}
	key[folded] = '\0';
	return folded;
}

void names_collect(struct names *names);
void names_release(struct names *names);

/* The key of a text, NULL if there is none. */
const struct key *keys_find(const struct keys *keys, const char *text);

#endif
