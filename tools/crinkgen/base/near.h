/*
 * Suggestions: of some words the nearest to a misspelt one, all that are so.
 */
#ifndef CRINKGEN_NEAR_H
#define CRINKGEN_NEAR_H

#include <stddef.h>

struct near_word {
	const char *bytes;
	size_t size;
};

/* Of more words that are equally near, none is named. */
#define NEAR_MOST 3
/* Longer words are not compared. */
#define NEAR_SIZE_MAX 64

struct near {
	struct near_word wrong, best[NEAR_MOST];
	size_t count; /* of best; as many as there are, even if more */
	size_t slips; /* that those have, or one more than are forgiven */
	char text[NEAR_MOST * (NEAR_SIZE_MAX + 6) + 24]; /* of near_text() */
};

/* Words are then offered one by one. */
struct near near_to(const char *wrong, size_t size);
void near_offer(struct near *near, const char *bytes, size_t size);
void near_offer_string(struct near *near, const char *word);

/* For the end of a message: "; did you mean 'X'?" or "; did you mean 'X', 'Y' or
 * 'Z'?"; "" if nothing is near, or too much. */
const char *near_text(struct near *near);

#endif
