/*
 * The nearest names to a misspelt one: the least number of letters added, left
 * out, changed or swapped (the optimal string alignment distance of Damerau
 * and Levenshtein), computed in a band that is no wider than what is forgiven.
 *
 * What is forgiven decides between a help and a lie, for most names that are
 * near to one of the data are other names: Iraq, Slovakia, "Republic of Kenya".
 * So slips are forgiven by the word: one in five letters of each word and of the
 * whole name. Then no number of words that many names share makes up for one
 * that differs. A slip at the first letter of a word, which is where writers
 * err least and names differ most, counts as two; a swap, which hardly ever
 * makes another name, is forgiven in four letters of a word too, and digits
 * are never put in, left out, swapped or changed, for the next number is another
 * thing.
 */
#include "name.h"

#ifndef __OPTIMIZE_SIZE__
#include "letters.h"
#endif

/* Slips that are forgiven at most, and letters for each of them. */
#define SLIPS_MAX 3
#define LETTERS_FOR_ONE 5
#define BAND (2 * SLIPS_MAX + 1)

/*
 * The misspelt name is kept folded, with a byte before each word that tells how
 * many letters it has, up to WORD_MAX: no byte of a letter is as small. Words
 * that are too short for any slip share one such byte with those beside them,
 * so that it comes at most twice in WORD_SHORT + 2 letters.
 */
#define WORD_MAX 31
#define WORD_SHORT (LETTERS_FOR_ONE - 2)
/* Whatever is longer is near to no name; nor is what is longer than so many
 * bytes of letters, for the stack that it would take. */
#define LETTER_BYTES_MAX 112
#define LETTER_BYTES                                           \
	(CRINK__KEY_LONGEST + 4 * SLIPS_MAX < LETTER_BYTES_MAX \
	        ? CRINK__KEY_LONGEST + 4 * SLIPS_MAX           \
	        : LETTER_BYTES_MAX)
#define BYTES_MAX (LETTER_BYTES + 2 * LETTER_BYTES / (WORD_SHORT + 2) + 2)

struct misspelt {
	unsigned char bytes[BYTES_MAX + 1]; /* ends with NUL */
	unsigned count, size;               /* of letters, and their bytes */
	bool has_article;                   /* which was left out */
};

/* A letter of the misspelt name and its word; 0 beside the name. */
#define LETTER 0x1fffffu
#define IS_FIRST 0x200000u
#define IS_BEHIND 0x400000u /* another word */
#define WORD_SHIFT 24

/* ---- reading ------------------------------------------------------- */

/* Some names are read as they are spelt: what does not count is passed over. Where
 * size counts, letters beyond ASCII are folded. */
#ifdef __OPTIMIZE_SIZE__
#define FOLD_WIDE(letter) (letter)
#else
#define FOLD_WIDE(letter) crink__letter(letter)
#endif

static bool
begins_letter(unsigned char byte)
{
	if (byte < 0x80) {
		return crink__fold_byte(byte) - 1 < CRINK__STOP - 1;
	}
	return (byte & 0xc0) != 0x80;
}

/* The next letter from *at on, where there is one, of a name, which is valid UTF-8
 * with something else than the rest of a letter after it. */
static uint32_t
next_letter(const unsigned char **at)
{
	uint32_t letter;

	while (!begins_letter(**at)) {
		++*at;
	}
	letter = *(*at)++;
	if (letter >= 0xc0) {
		/* Of 0xe0 to 0xef, the fifth bit is 0. */
		letter &= letter >= 0xf0 ? 0x0f : 0x1f;
		while ((**at & 0xc0) == 0x80) {
			letter = letter << 6 | (*(*at)++ & 0x3fu);
		}
		return FOLD_WIDE(letter);
	}
	return crink__fold_byte(letter);
}

static unsigned
count_letters(const unsigned char *key, size_t size)
{
	unsigned count = 0;

	for (size_t i = 0; i < size; i++) {
		count += begins_letter(key[i]);
	}
	return count;
}

static bool
is_blank(char byte)
{
	return byte == ' ' || byte == '_' || (byte >= '\t' && byte <= '\r');
}

/* Bytes of the article that a name begins with; 0: none. */
static size_t
article_size(const unsigned char *key, size_t size)
{
	size_t used = 0;

	for (const char *letter = "the"; *letter != '\0'; letter++) {
		while (used < size && !begins_letter(key[used])) {
			used++;
		}
		if (used == size ||
		    crink__fold_byte(key[used++]) != (unsigned char)*letter) {
			return 0;
		}
	}
	return used;
}

/* Puts a word of size bytes after those of the misspelt name, where used is
 * and mark is the place of the last mark; false if it is too long. */
static bool
add_word(struct misspelt *misspelt, size_t *used, size_t *mark,
    const char *word, size_t size)
{
	unsigned char *const bytes = misspelt->bytes;
	const size_t room = LETTER_BYTES - misspelt->size;
	unsigned letters;

	size = crink__fold(bytes + *used + 1, room, word, size);
	if (size == 0) {
		return true;
	}
	if (size > room) {
		return false;
	}
	letters = count_letters(bytes + *used + 1, size);
	misspelt->count += letters;
	misspelt->size += (unsigned)size;
	if (letters <= WORD_SHORT && *used != 0 && bytes[*mark] <= WORD_SHORT) {
		memmove(bytes + *used, bytes + *used + 1, size);
		*used += size;
	} else {
		*mark = *used;
		bytes[*used] =
		    (unsigned char)(letters < WORD_MAX ? letters : WORD_MAX);
		*used += size + 1;
	}
	return true;
}

CRINK__APART static bool
read_misspelt(struct misspelt *misspelt, const char *name)
{
	size_t used = 0, mark = 0;

	misspelt->count = misspelt->size = 0;
	misspelt->has_article = false;
	while (*name != '\0') {
		const bool is_first = used == 0;
		size_t size = 0;

		while (name[size] != '\0' && !is_blank(name[size])) {
			size++;
		}
		if (!add_word(misspelt, &used, &mark, name, size)) {
			return false;
		}
		name += size;
		if (*name != '\0') {
			name++;
			if (is_first && used == 4 &&
			    article_size(misspelt->bytes + 1, 3) != 0) {
				misspelt->has_article = true;
				misspelt->count = misspelt->size = 0;
				used = 0;
			}
		}
	}
	misspelt->bytes[used] = 0;
	return used != 0;
}

/* ---- counting slips ------------------------------------------------ */

/*
 * A cell counts slips: all in its upper bits, those of the last word in its
 * lower ones. So of two cells the lesser has fewer slips, or as many and fewer
 * of them in the last word.
 */
#define SLIP 9u
#define OF_WORD 7u
#define ALL_SHIFT 3
#define TOO_MANY ((SLIPS_MAX + 1u) << ALL_SHIFT)

/*
 * A row of cells for each letter of a name: cell j of row i stands for the first
 * i letters of the name and the first i + j - BAND / 2 - 1 of the misspelt one.
 * A row takes the place of the one before it. Cells beyond either end of the
 * misspelt name are computed like all others: no way leads back from them.
 */
struct cells {
	unsigned char row[BAND + 2]; /* with one on either side */
	unsigned char before[BAND + 1];
	/* The letters that the cells end with, and the one before them. */
	uint32_t letters[BAND + 1];
	const unsigned char *rest; /* of the misspelt name */
};

/* The next letter of the misspelt name into the place for the last cell's. */
static void
move_on(struct cells *cells)
{
	const uint32_t last = cells->letters[BAND];
	uint32_t word = last >> WORD_SHIFT << WORD_SHIFT;

	memmove(cells->letters, cells->letters + 1,
	    BAND * sizeof(cells->letters[0]));
	if (*cells->rest != 0 && *cells->rest <= WORD_MAX) {
		word = (uint32_t)*cells->rest++ << WORD_SHIFT | IS_FIRST |
		       ((last & LETTER) != 0) * IS_BEHIND;
	}
	cells->letters[BAND] =
	    *cells->rest == 0 ? 0 : word | next_letter(&cells->rest);
}

static bool
is_digit(uint32_t letter)
{
	return (letter & LETTER) - '0' < 10;
}

/* Whether one letter in place of the right one makes another number. Digits that
 * look like a letter, which machines that read print take them for, do not. */
static bool
is_other_number(uint32_t letter, uint32_t right)
{
	static const unsigned char pairs[] = "0o1i1l5s8b";
	bool is_other = is_digit(letter) || is_digit(right);

	for (const unsigned char *like = pairs; *like != '\0'; like += 2) {
		if (letter == like[0] && right == like[1]) {
			is_other = false;
		}
	}
	return is_other;
}

/* A cell with a slip more in a word that has the letter, and should have so
 * many letters more than it has. */
CRINK__ONCE static unsigned
add_slip(unsigned cell, uint32_t letter, int more, unsigned slips)
{
	const int size = (int)(letter >> WORD_SHIFT) + more;

	cell += slips * SLIP;
	return cell < TOO_MANY &&
	               size >= (int)(LETTERS_FOR_ONE * (cell & OF_WORD))
	           ? cell
	           : TOO_MANY;
}

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/* A cell where a letter of the misspelt name is the next. What is missing before the
 * first word stays a slip of that word. */
static unsigned
enter(unsigned cell, uint32_t letter)
{
	return letter & IS_BEHIND ? cell & ~OF_WORD : cell;
}

static unsigned
add_extra(unsigned cell, uint32_t letter)
{
	return is_digit(letter) ? TOO_MANY
	                        : add_slip(enter(cell, letter), letter, -1,
	                              letter & IS_FIRST ? 2 : 1);
}

/* A new cell of the letter pair[0] and the one before it, pair[1]. */
static unsigned
fill_cell(const struct cells *cells, unsigned j, const uint32_t pair[2])
{
	const uint32_t letter = cells->letters[j];
	const uint32_t last = cells->letters[j - 1];
	unsigned cell = enter(cells->row[j], letter);
	unsigned swapped;

	if ((letter & LETTER) != pair[0]) {
		cell =
		    is_other_number(letter & LETTER, pair[0])
		        ? TOO_MANY
		        : add_slip(cell, letter, 0, letter & IS_FIRST ? 2 : 1);
	}
	cell = least(cell, add_extra(cells->row[j - 1], letter));
	if (is_digit(pair[0])) {
		return cell;
	}
	cell = least(
	    cell, add_slip(cells->row[j + 1], letter, 1, pair[1] == 0 ? 2 : 1));
	if ((letter & LETTER) == pair[1] && (last & LETTER) == pair[0] &&
	    !is_digit(pair[1])) {
		swapped = enter(enter(cells->before[j], last), letter);
		cell = least(cell, add_slip(swapped, letter, 1, 1));
	}
	return cell;
}

/* Fills the row of a letter. Returns the lowest cell. */
static unsigned
fill_row(struct cells *cells, const uint32_t pair[2])
{
	unsigned lowest = TOO_MANY;

	move_on(cells);
	for (unsigned j = 1; j <= BAND; j++) {
		const unsigned cell = fill_cell(cells, j, pair);

		cells->before[j] = cells->row[j];
		cells->row[j] = (unsigned char)cell;
		lowest = least(lowest, cell);
	}
	return lowest;
}

/* The row of no letter. */
static void
begin_cells(struct cells *cells, const struct misspelt *misspelt)
{
	memset(cells, TOO_MANY, offsetof(struct cells, letters));
	memset(cells->letters, 0, sizeof(cells->letters));
	cells->rest = misspelt->bytes;
	/* What is missing before the first word is a slip of that word. */
	cells->letters[BAND] = (uint32_t)misspelt->bytes[0] << WORD_SHIFT;
	cells->row[SLIPS_MAX + 1] = 0;
	for (unsigned j = SLIPS_MAX + 2; j <= BAND; j++) {
		move_on(cells);
		cells->row[j] = (unsigned char)add_extra(
		    cells->row[j - 1], cells->letters[BAND]);
	}
}

/* Slips between the misspelt name and a folded one; above limit: too many. Not
 * inlined, as its stack is not needed while names are folded. */
CRINK__APART static unsigned
count_slips(const struct misspelt *misspelt, const unsigned char *key,
    size_t size, unsigned limit)
{
	const unsigned letters = count_letters(key, size);
	const unsigned j = misspelt->count + SLIPS_MAX + 1 - letters;
	unsigned lowest = 0;
	uint32_t pair[2] = {0, 0};
	struct cells cells;

	/* No division: small machines have none. */
	while (limit * LETTERS_FOR_ONE > letters) {
		limit--;
	}
	if (j - (SLIPS_MAX + 1 - limit) > 2 * limit) {
		return SLIPS_MAX + 1;
	}
	begin_cells(&cells, misspelt);
	for (unsigned i = 0; i < letters; i++) {
		const unsigned before = lowest;

		pair[1] = pair[0];
		pair[0] = next_letter(&key);
		lowest = fill_row(&cells, pair);
		/* A swap passes over a row. */
		if (least(lowest, before) >> ALL_SHIFT > limit) {
			return SLIPS_MAX + 1;
		}
	}
	lowest = (unsigned)cells.row[j] >> ALL_SHIFT;
	return lowest <= limit ? lowest : SLIPS_MAX + 1;
}

/* ---- the nearest --------------------------------------------------- */

/* Whose names are nearest so far: the first and the last of them, and the next
 * after one of them. */
struct nearest {
	uint32_t first, last, after, next;
	unsigned slips;
	bool has_after;
};

static void
take_bearer(struct nearest *nearest, uint32_t bearer)
{
	if (nearest->first == 0 || bearer < nearest->first) {
		nearest->first = bearer;
	}
	if (bearer > nearest->last) {
		nearest->last = bearer;
	}
	if (bearer == nearest->after) {
		nearest->has_after = true;
	}
	if (bearer > nearest->after &&
	    (nearest->next == 0 || bearer < nearest->next)) {
		nearest->next = bearer;
	}
}

/* Reads a name of the index, of so many bytes when it is folded. NULL: it is too long
 * or too short to be near, as far as they tell. */
#ifdef __OPTIMIZE_SIZE__
static inline const unsigned char *
read_index(const struct crink__names *names, const unsigned char *keys,
    uint32_t at, size_t *size, const struct misspelt *misspelt)
{
	(void)misspelt;
	if (names->size == CRINK__NO_SIZE) {
		const unsigned char *const text = crink__spelt(at);

		*size = crink__text_size((const char *)text);
		return text;
	}
	return keys + at;
}
#else
static inline const unsigned char *
read_index(const struct crink__names *names, const unsigned char *keys,
    uint32_t at, size_t *size, const struct misspelt *misspelt)
{
	/* Of as many slips as so many letters may have. */
	const unsigned most = (misspelt->count + SLIPS_MAX) / LETTERS_FOR_ONE;
	const size_t slips = 4 * (most < SLIPS_MAX ? most : SLIPS_MAX);
	const size_t article = misspelt->has_article ? 3 : 0;
	const unsigned char *text;

	if (at < names->key_bytes) {
		return keys + at;
	}
	if (*size + slips < misspelt->size ||
	    *size > misspelt->size + slips + article) {
		return NULL;
	}
	text = crink__spelt(at - names->key_bytes);
	*size = crink__text_size((const char *)text);
	return text;
}
#endif

uint32_t
crink__suggest(const char *name, const struct crink__names *names,
    const unsigned char *slots, const unsigned char *keys,
    const unsigned char *bearers, uint32_t after)
{
	struct nearest nearest = {0, 0, after, 0, SLIPS_MAX, false};
	struct misspelt misspelt;

	if (!read_misspelt(&misspelt, name)) {
		return 0;
	}
	for (uint32_t slot = 0; slot < names->slot_count; slot++) {
		const uint32_t at = crink__load_any(slots, slot, names->key);
		size_t size = crink__load_any(slots, slot, names->size);
		const unsigned char *key =
		    read_index(names, keys, at, &size, &misspelt);
		uint32_t slot_bearer, bearer = 0;
		unsigned slips;

		if (key == NULL) {
			continue;
		}
		if (misspelt.has_article) {
			const size_t article = article_size(key, size);

			key += article;
			size -= article;
		}
		slips = count_slips(&misspelt, key, size, nearest.slips);
		if (slips > nearest.slips) {
			continue;
		}
		if (slips < nearest.slips) {
			memset(&nearest, 0, sizeof(nearest));
			nearest.after = after;
			nearest.slips = slips;
		}
		slot_bearer = crink__load_any(slots, slot, names->bearer);
		while ((bearer = crink__next_bearer(
		            names, bearers, slot_bearer, bearer)) != 0) {
			take_bearer(&nearest, bearer);
		}
		/* A list is of a name that several bear, even if a slice has
		 * but one of them. */
		if (slot_bearer > names->entities) {
			nearest.last = UINT32_MAX;
		}
	}
	if (after == CRINK__ALONE) {
		return nearest.first == nearest.last ? nearest.first : 0;
	}
	return after == 0 || nearest.has_after ? nearest.next : 0;
}
