/*
 * What an unknown word could be: the nearest of the known ones, or, where none
 * or too many are near, all of them.
 */
#ifndef CRINKGEN_CHOICES_H
#define CRINKGEN_CHOICES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/near.h"

/* Bytes of a list, which ends with "..." where it would be longer. */
#define CHOICES_MAX 400

struct choices {
	struct near near;
	char list[CHOICES_MAX];
	size_t size;
	bool is_full;
};

/* The known words are then offered one by one. */
void choices_start(struct choices *choices, const char *wrong, size_t size);
void choices_offer(struct choices *choices, const char *word, size_t size);
void choices_offer_string(struct choices *choices, const char *word);

/* For the end of a message: "; did you mean 'X'?", or "; there are: X, Y". */
const char *choices_text(struct choices *choices);

#endif
