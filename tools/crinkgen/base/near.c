#include "base/near.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* One slip is forgiven in so many letters, and so many in all; none in words that
 * are shorter than this, nearly all of which are one slip from another word. */
#define LETTERS_FOR_ONE 3
#define SLIPS_MAX 3
#define SIZE_MIN 4

struct near
near_to(const char *wrong, size_t size)
{
	struct near near = {.wrong = {wrong, size}};

	near.slips = size < SIZE_MIN ? 0 : size / LETTERS_FOR_ONE;
	near.slips = near.slips > SLIPS_MAX ? SLIPS_MAX : near.slips;
	near.slips++; /* fewer than this */
	return near;
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Bytes added, left out, changed or swapped between two words. */
static size_t
count_slips(struct near_word a, struct near_word b)
{
	size_t rows[3][NEAR_SIZE_MAX + 1];

	for (size_t j = 0; j <= b.size; j++) {
		rows[0][j] = j;
	}
	for (size_t i = 1; i <= a.size; i++) {
		size_t *row = rows[i % 3];
		const size_t *before = rows[(i + 2) % 3];
		const size_t *second = rows[(i + 1) % 3];

		row[0] = i;
		for (size_t j = 1; j <= b.size; j++) {
			const char x = a.bytes[i - 1], y = b.bytes[j - 1];

			row[j] = before[j - 1] + (x != y);
			row[j] =
			    least(row[j], least(before[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && x == b.bytes[j - 2] &&
			    y == a.bytes[i - 2]) {
				row[j] = least(row[j], second[j - 2] + 1);
			}
		}
	}
	return rows[a.size % 3][b.size];
}

void
near_offer(struct near *near, const char *bytes, size_t size)
{
	const struct near_word wrong = near->wrong, word = {bytes, size};
	const size_t longer = wrong.size > word.size ? wrong.size : word.size;
	size_t slips;

	if (longer > NEAR_SIZE_MAX ||
	    longer - least(wrong.size, word.size) > near->slips) {
		return;
	}
	slips = count_slips(wrong, word);
	if (slips < near->slips) {
		near->slips = slips;
		near->count = 0;
	} else if (slips > near->slips || near->count == 0) {
		return;
	}
	if (near->count < NEAR_MOST) {
		near->best[near->count] = word;
	}
	near->count++;
}

void
near_offer_string(struct near *near, const char *word)
{
	near_offer(near, word, strlen(word));
}

const char *
near_text(struct near *near)
{
	size_t used = 0;

	near->text[0] = '\0';
	if (near->count > NEAR_MOST) {
		return near->text;
	}
	for (size_t i = 0; i < near->count; i++) {
		const bool is_last = i + 1 == near->count;
		const char *before = i == 0    ? "; did you mean "
		                     : is_last ? " or "
		                               : ", ";

		used += (size_t)snprintf(near->text + used,
		    sizeof(near->text) - used, "%s'%.*s'%s", before,
		    (int)near->best[i].size, near->best[i].bytes,
		    is_last ? "?" : "");
	}
	return near->text;
}
