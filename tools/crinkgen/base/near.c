#include "base/near.h"

#include <string.h>

/* Longer words are not compared. */
#define SIZE_LIMIT 64

struct near
near_to(const char *wrong, size_t size)
{
	struct near near = {{wrong, size}, {"", 0}, size / 3};

	near.slips = near.slips > 3 ? 3 : near.slips;
	near.slips = near.slips == 0 ? 1 : near.slips;
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
	size_t rows[3][SIZE_LIMIT + 1];

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

	if (longer > SIZE_LIMIT ||
	    longer - least(wrong.size, word.size) >= near->slips) {
		return;
	}
	slips = count_slips(wrong, word);
	if (slips < near->slips) {
		near->slips = slips;
		near->best = word;
	}
}

void
near_offer_string(struct near *near, const char *word)
{
	near_offer(near, word, strlen(word));
}
