/*
 * What crink_scan_next() is measured against: other ways to find the names of a
 * world in a text. None has all of the rules, so each counts what it finds by its
 * own, and the counts are told beside the times.
 */
#ifndef BENCH_SCAN_PEER_H
#define BENCH_SCAN_PEER_H

#include <stddef.h>

#include "scan_names.h"

/* A text that ends with a line break, and behind it two NULs; and the file in which
 * it lies. A peer may write into it if it takes that back. */
struct scan_text {
	char *bytes;
	size_t size;
	char *path;
};

struct scan_peer {
	const char *name;
	/* Why it is not here; NULL: it is. */
	const char *missing;
	/* Takes names, which stay where they are; NULL if it cannot. */
	void *(*build)(struct scan_names *names);
	/* Counts what it finds. seconds: CPU time, where it is not that of the
	 * call. */
	size_t (*scan)(
	    void *built, const struct scan_text *text, double *seconds);
	void (*release)(void *built);
	/* Slow ones take a share-th of the text; none takes more names than most (0:
	 * any number). */
	uint32_t share, most;
	/* It finds whole words, as we do: counts must be near to ours. */
	bool has_words;
	/* It takes long, and is measured in the first round alone. */
	bool is_slow;
};

#ifdef __cplusplus
extern "C" {
#endif
extern const struct scan_peer scan_peer_hyperscan, scan_peer_re2,
    scan_peer_grep, scan_peer_ahocorasick, scan_peer_naive, scan_peer_words;
#ifdef __cplusplus
}
#endif

/* What a module of a lexer has. */
typedef size_t scan_lexer_function(char *text, size_t size);
#define SCAN_LEXER "scan_lexer"

#endif
