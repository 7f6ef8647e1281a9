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
/* What stands before the first letter in the band and is compared. */
#define MARGIN (SLIPS_MAX + 1)

struct misspelt {
	/* 0, which is no letter, around them. */
	uint16_t letters[MARGIN + LETTERS_MAX];
	unsigned count;
};

/* The letter at *at of a folded name, which is valid UTF-8 with something else
 * than the rest of a letter behind it; 16 bits tell letters apart. */
static uint16_t
next_letter(const unsigned char *key, size_t *at)
{
	uint32_t letter = key[(*at)++];

	if (letter >= 0xc0) {
		letter &= 0x1f;
		while ((key[*at] & 0xc0) == 0x80) {
			letter = letter << 6 | (key[(*at)++] & 0x3fu);
		}
	}
	/* Those of 17 bits and more must not be taken for one of 16: they take
	 * the place of surrogates, which are no letters. */
	return (
	    uint16_t)(letter < 0x10000 ? letter : 0xd800 | (letter & 0x7ff));
}

static bool
read_misspelt(struct misspelt *misspelt, const char *name)
{
	unsigned char key[BYTES_MAX + 1];
	const size_t size = crink__fold(key, BYTES_MAX, name, CRINK__TO_NUL);

	memset(misspelt, 0, sizeof(*misspelt));
	if (size - 1 >= BYTES_MAX) {
		return false;
	}
	key[size] = 0;
	for (size_t at = 0; at < size;) {
		if (misspelt->count == LETTERS_MAX) {
			return false;
		}
		misspelt->letters[MARGIN + misspelt->count++] =
		    next_letter(key, &at);
	}
	return true;
}

/*
 * A row of cells for each letter of a name: cell j of row i stands for the first
 * i letters of the name and the first i + j - SLIPS_MAX of the misspelt one. A
 * row takes the place of the one before it. Cells beyond either end of the
 * misspelt name are computed like all others: no way leads back from them.
 */
struct cells {
	unsigned char row[BAND + 2]; /* with one on either side */
	unsigned char before[BAND + 1];
};

/* Fills the row of a letter: pair is that one and the one before it, letters
 * those that are in the band. Returns the lowest cell. */
static unsigned
fill_row(struct cells *cells, const uint16_t *letters, const uint16_t pair[2])
{
	unsigned lowest = SLIPS_MAX + 1;

	for (unsigned j = 1; j <= BAND; j++, letters++) {
		const unsigned last = cells->row[j];
		unsigned cost = last + (letters[0] != pair[0] ? 1u : 0u);
		unsigned other = cells->row[j - 1] + 1u;

		if (other < cost) {
			cost = other;
		}
		other = cells->row[j + 1] + 1u;
		if (other < cost) {
			cost = other;
		}
		if (letters[0] == pair[1] && letters[-1] == pair[0] &&
		    cells->before[j] + 1u < cost) {
			cost = cells->before[j] + 1u;
		}
		if (cost > SLIPS_MAX + 1) {
			cost = SLIPS_MAX + 1;
		}
		cells->before[j] = (unsigned char)last;
		cells->row[j] = (unsigned char)cost;
		if (cost < lowest) {
			lowest = cost;
		}
	}
	return lowest;
}

/* Slips between the misspelt name and a folded one; above limit: too many. */
static unsigned
count_slips(const struct misspelt *misspelt, const unsigned char *key,
    size_t size, unsigned limit)
{
	const uint16_t *letters = misspelt->letters;
	uint16_t pair[2] = {0, 0};
	struct cells cells;
	unsigned j;

	memset(&cells, SLIPS_MAX + 1, sizeof(cells));
	for (j = 0; j <= SLIPS_MAX; j++) {
		cells.row[SLIPS_MAX + 1 + j] = (unsigned char)j;
	}
	for (size_t at = 0; at < size;) {
		pair[1] = pair[0];
		pair[0] = next_letter(key, &at);
		letters++;
		if (fill_row(&cells, letters, pair) > limit) {
			return limit + 1;
		}
	}
	j = misspelt->count + SLIPS_MAX -
	    (unsigned)(letters - misspelt->letters);
	return j < BAND ? cells.row[j + 1] : limit + 1;
}

/* An index that is known only when it runs; not inlined, as it is called at
 * each slot of one and nowhere else. */
CRINK__ONCE static uint32_t
load_field(const unsigned char *table, size_t row, struct crink__field field)
{
	return crink__load_any(
	    table + row * field.stride, field.at, field.shift, field.bits);
}

uint32_t
crink__suggest(const char *name, const struct crink__names *names,
    const unsigned char *slots, const unsigned char *keys,
    const unsigned char *bearers)
{
	struct misspelt misspelt;
	uint32_t nearest = 0;
	unsigned limit;

	if (name == NULL || !read_misspelt(&misspelt, name)) {
		return 0;
	}
	limit = misspelt.count / 4;
	if (limit > SLIPS_MAX) {
		limit = SLIPS_MAX;
	}
	for (uint32_t slot = 0; slot < names->slot_count; slot++) {
		const size_t size = load_field(slots, slot, names->size);
		const unsigned char *key =
		    keys + load_field(slots, slot, names->key);
		unsigned slips;
		uint32_t bearer;

		if (size == 0) {
			continue;
		}
		slips = count_slips(&misspelt, key, size, limit);
		if (slips > limit) {
			continue;
		}
		bearer = load_field(slots, slot, names->bearer);
		if (bearer > names->entities) { /* the first of a list */
			bearer = load_field(
			    bearers, bearer - names->entities - 1, names->list);
		}
		if (nearest == 0 || slips < limit || bearer < nearest) {
			nearest = bearer;
		}
		limit = slips;
	}
	return nearest;
}
