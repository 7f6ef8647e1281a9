/*
 * Suggestions: the nearest of some words to a misspelt one.
 */
#ifndef CRINKGEN_NEAR_H
#define CRINKGEN_NEAR_H

#include <stddef.h>

struct near_word {
	const char *bytes;
	size_t size;
};

struct near {
	struct near_word wrong, best; /* best.size 0: none is near */
	size_t slips;                 /* that best has, or are forgiven */
};

/* Words are then offered one by one. */
struct near near_to(const char *wrong, size_t size);
void near_offer(struct near *near, const char *word, size_t size);
void near_offer_string(struct near *near, const char *word);

/* "; did you mean 'X'?" for the end of a message, "" if nothing is near. */
#define NEAR_FORMAT "%s%.*s%s"
#define NEAR(near)                                          \
	(near).best.size == 0 ? "" : "; did you mean '",    \
	    DIAG_TEXT((near).best.bytes, (near).best.size), \
	    (near).best.size == 0 ? "" : "'?"

#endif
