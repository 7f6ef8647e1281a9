/*
 * The nearest name to a misspelt one: the least number of letters added, left
 * out, changed or swapped (the optimal string alignment distance of Damerau
 * and Levenshtein), computed in a band that is no wider than what is forgiven.
 */
#include "name.h"

/* Slips that are forgiven at most. */
#define SLIPS_MAX 3
/* Whatever is longer is near to no name. */
#define LETTERS_MAX (CRINK__KEY_LONGEST + SLIPS_MAX)
#define BYTES_MAX (CRINK__KEY_LONGEST + 4 * SLIPS_MAX)
#define BAND (2 * SLIPS_MAX + 1)

struct misspelt {
	uint16_t letters[LETTERS_MAX];
	unsigned count, slips;
};

/* The letter at *at of a folded name, which is valid UTF-8 with something else
 * than the rest of a letter behind it; 16 bits tell letters apart. */
static uint16_t
next_letter(const unsigned char *key, size_t *at)
{
	uint32_t letter = key[(*at)++];

	if (letter >= 0xc0) {
		letter &= letter >= 0xe0 ? 0x0f : 0x1f;
		while ((key[*at] & 0xc0) == 0x80) {
			letter = letter << 6 | (key[(*at)++] & 0x3fu);
		}
	}
	return (uint16_t)letter;
}

static bool
read_misspelt(struct misspelt *misspelt, const char *name)
{
	unsigned char key[BYTES_MAX + 1];
	const size_t size = crink__fold(key, BYTES_MAX, name, CRINK__TO_NUL);

	misspelt->count = 0;
	if (size - 1 >= BYTES_MAX) {
		return false;
	}
	key[size] = 0;
	for (size_t at = 0; at < size;) {
		if (misspelt->count == LETTERS_MAX) {
			return false;
		}
		misspelt->letters[misspelt->count++] = next_letter(key, &at);
	}
	misspelt->slips = misspelt->count / 4;
	if (misspelt->slips > SLIPS_MAX) {
		misspelt->slips = SLIPS_MAX;
	}
	return true;
}

/*
 * Fills the row of the next letter of a name. A cell j of row i stands for the
 * first i letters of the name and the first i + j - SLIPS_MAX of the misspelt
 * one. Returns the lowest cell.
 */
static unsigned
fill_row(unsigned char rows[3][BAND], unsigned i, const uint16_t pair[2],
    const struct misspelt *misspelt)
{
	unsigned char *const row = rows[i % 3];
	const unsigned char *const before = rows[(i + 2) % 3];
	const unsigned char *const second = rows[(i + 1) % 3];
	unsigned lowest = SLIPS_MAX + 1;

	for (unsigned j = 0; j < BAND; j++) {
		const unsigned at = i + j - SLIPS_MAX; /* wraps below 0 */
		unsigned cost = SLIPS_MAX + 1;

		if (at == 0) {
			cost = i;
		} else if (at <= misspelt->count) {
			const uint16_t *letter = misspelt->letters + at - 1;

			cost = before[j] + (*letter != pair[0] ? 1u : 0u);
			if (j > 0 && row[j - 1] + 1u < cost) {
				cost = row[j - 1] + 1u;
			}
			if (j + 1 < BAND && before[j + 1] + 1u < cost) {
				cost = before[j + 1] + 1u;
			}
			if (i > 1 && at > 1 && *letter == pair[1] &&
			    letter[-1] == pair[0] && second[j] + 1u < cost) {
				cost = second[j] + 1u;
			}
		}
		if (cost > SLIPS_MAX + 1) {
			cost = SLIPS_MAX + 1;
		}
		row[j] = (unsigned char)cost;
		lowest = cost < lowest ? cost : lowest;
	}
	return lowest;
}

/* Slips between the misspelt name and a folded one; above limit: too many. */
static unsigned
count_slips(const struct misspelt *misspelt, const unsigned char *key,
    size_t size, unsigned limit)
{
	unsigned char rows[3][BAND];
	uint16_t pair[2] = {0, 0};
	unsigned i = 0, j;

	for (j = 0; j < BAND; j++) {
		rows[0][j] = (unsigned char)(j < SLIPS_MAX ? SLIPS_MAX + 1
		                                           : j - SLIPS_MAX);
	}
	for (size_t at = 0; at < size;) {
		pair[1] = pair[0];
		pair[0] = next_letter(key, &at);
		i++;
		if (fill_row(rows, i, pair, misspelt) > limit) {
			return limit + 1;
		}
	}
	j = misspelt->count + SLIPS_MAX - i;
	return j < BAND ? rows[i % 3][j] : limit + 1;
}

/* An index that is known only when it runs; not inlined, as it is called at
 * each slot of one and nowhere else. */
static uint32_t
load_field(const unsigned char *table, size_t row, struct crink__field field)
{
	return crink__load_any(
	    table + row * field.stride, field.at, field.shift, field.bits);
}

uint32_t
crink__suggest(const struct crink__index *index, const char *name)
{
	struct misspelt misspelt;
	uint32_t nearest = 0;
	unsigned limit;

	if (name == NULL || !read_misspelt(&misspelt, name)) {
		return 0;
	}
	limit = misspelt.slips;
	for (uint32_t slot = 0; slot < index->slot_count; slot++) {
		const size_t size = load_field(index->slots, slot, index->size);
		const unsigned char *key =
		    index->keys + load_field(index->slots, slot, index->key);
		unsigned slips;
		uint32_t bearer;

		if (size == 0) {
			continue;
		}
		slips = count_slips(&misspelt, key, size, limit);
		if (slips > limit) {
			continue;
		}
		bearer = load_field(index->slots, slot, index->bearer);
		if (bearer > index->entities) { /* the first of a list */
			bearer = load_field(index->bearers,
			    bearer - index->entities - 1, index->list);
		}
		if (nearest == 0 || slips < limit || bearer < nearest) {
			nearest = bearer;
		}
		limit = slips;
	}
	return nearest;
}
