/*
 * What crink_actor_find() is measured against: ways to find the bearer of a
 * name, each by the exact bytes and, for the same service, after the fold of
 * the library.
 */
#ifndef BENCH_PEER_H
#define BENCH_PEER_H

#include <stdbool.h>
#include <string.h>

#include "names.h"

/* Whom a name finds; only compared, so numbers and pointers do alike. */
typedef uintptr_t find_function(const char *name);

struct peer {
	const char *name;
	/* Why it is not here; NULL: it is. */
	const char *missing;
	/* Takes the keys of a form, which stay where they are; false if it
	 * cannot. */
	bool (*build)(enum form form, const struct keys *keys);
	find_function *find[FORMS];
	/* Slow ones take every share-th part of the queries, and stay out
	 * where there are more keys than most (0: any number). */
	uint32_t share, most;
};

extern const struct peer peer_bsearch, peer_chain, peer_cdb, peer_cmph,
    peer_gperf, peer_sqlite, peer_table;

/*
 * The two functions of a peer, of one name_find(form, key, size). The form is
 * a constant in each, so that neither pays for the other.
 */
#define PEER_FINDS(name)                                                   \
	static uintptr_t name##_find_exact(const char *text)               \
	{                                                                  \
		return name##_find(EXACT, text, strlen(text));             \
	}                                                                  \
	static uintptr_t name##_find_folded(const char *text)              \
	{                                                                  \
		unsigned char key[CRINK__KEY_MAX + 1];                     \
		const size_t size = fold_name(key, text, strlen(text));    \
                                                                           \
		return size == 0                                           \
		           ? 0                                             \
		           : name##_find(FOLDED, (const char *)key, size); \
	}

#if defined(__GNUC__)
#define PEER_INLINE static inline __attribute__((always_inline))
#else
#define PEER_INLINE static inline
#endif

#endif
