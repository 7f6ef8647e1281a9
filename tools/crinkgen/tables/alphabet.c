#include "tables/alphabet.h"
#include "tables/alphabet_pages.h"

#include <string.h>

#include "crink_layout.h"
#include "fold.h"
#include "letters.h"
#include "tables/index.h"
#include "word.h"

#define CODES 0x110000
#define VOICED 0x3099 /* the first of the two marks of kana */
#define HANGUL 0xac00
#define HANGUL_COUNT 11172
/* Pairs of letters are known by so many bits of a hash; one that is taken for
 * another only costs a row. */
#define PAIR_BITS 18

/* What names need. */
struct needs {
	unsigned char letters[CODES / 8];
	unsigned char pairs[1 << (PAIR_BITS - 3)]; /* side by side */
	bool has_hangul, has_kana;
	size_t
	    joining; /* side by side, letters that join the one before them */
	size_t word_longest;
};

static bool
has(const unsigned char *set, uint32_t member)
{
	return (set[member / 8] >> member % 8 & 1) != 0;
}

static void
add(unsigned char *set, uint32_t member)
{
	set[member / 8] |= (unsigned char)(1u << member % 8);
}

static uint32_t
pair(uint32_t a, uint32_t b)
{
	return ((a * 0x9e3779b1u) ^ (b * 0x85ebca6bu)) * 0xcc9e2d51u >>
	       (32 - PAIR_BITS);
}

/* The next character of valid UTF-8. */
static uint32_t
next_code(const unsigned char **at)
{
	uint32_t code = *(*at)++;
	unsigned more = 0;

	if (code >= 0xc0) {
		more = 1u + (code >= 0xe0) + (code >= 0xf0);
		code &= 0x3fu >> more;
	}
	while (more-- > 0) {
		/* NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult) */
		code = code << 6 | (*(*at)++ & 0x3fu);
	}
	return code;
}

/* A letter as it is before the next mark or final is added to it; itself if
 * nothing was. */
static uint32_t
base_of(uint32_t code)
{
	if (code - HANGUL < HANGUL_COUNT) {
		return code - (code - HANGUL) % 28;
	}
	/* Kana with a mark lie up to two after those without, but for U, and
	 * wa to wo. */
	if (code == 0x3094) {
		return 0x3046;
	}
	if (code == 0x30f4) {
		return 0x30a6;
	}
	return code - 0x30f7 < 4 ? code - 8 : code;
}

static void
need_letter(struct needs *needs, uint32_t code)
{
	add(needs->letters, code);
	if (code - HANGUL < HANGUL_COUNT) {
		const uint32_t number = code - HANGUL;

		needs->has_hangul = true;
		add(needs->letters, base_of(code));
		add(needs->letters, 0x1100 + number / 588);
		add(needs->letters, 0x1161 + number / 28 % 21);
		if (number % 28 != 0) {
			add(needs->letters, 0x11a7 + number % 28);
		}
	} else if (code - 0x3041 < 0x3100 - 0x3041) {
		needs->has_kana = true;
		add(needs->letters, base_of(code));
		add(needs->letters, code - 1);
		add(needs->letters, code - 2);
	}
}

static void
need_name(struct needs *needs, const unsigned char *key, size_t size)
{
	const struct crink__text_part part = {key + size, true};
	const unsigned char *at = key;
	uint32_t last = 0;
	size_t joining = 0;

	while (at != key + size) {
		const uint32_t sort = crink__read_character(&part, at).sort;
		const uint32_t code = next_code(&at);

		need_letter(needs, code);
		joining = sort == CRINK__SORT_JOINING ? joining + 1 : 0;
		if (joining > needs->joining) {
			needs->joining = joining;
		}
		add(needs->pairs, pair(last, code));
		add(needs->pairs, pair(last, base_of(code)));
		if (code - 0x3041 < 0x3100 - 0x3041) {
			add(needs->pairs, pair(last, code - 1));
			add(needs->pairs, pair(last, code - 2));
		}
		last = code;
	}
}

/* The words of a column of texts. */
static void
need_column(struct needs *needs, const struct index *index,
    const struct table *table, const uint32_t *column)
{
	const void *texts = index->texts.bytes;
	const char *text = texts;

	for (size_t row = 0; row < table->count; row++) {
		unsigned char key[CRINK__KEY_MAX];
		const size_t size = crink__fold(
		    key, sizeof(key), text + column[row], CRINK__TO_NUL);

		if (size <= sizeof(key)) {
			need_name(needs, key, size);
		}
		if (size <= CRINK__WORD_MAX && size > needs->word_longest) {
			needs->word_longest = size;
		}
	}
}

/* The words that crink_relation_kind_find() and its like look for. */
static void
need_words(struct needs *needs, const struct index *index)
{
	const struct table *tables = index->tables;

#define NEED(CLASS, FIELD)                                       \
	need_column(needs, index, &tables[CRINK__TABLE_##CLASS], \
	    TABLE_COLUMN(tables, CLASS, FIELD, TEXT, TEXT))
	NEED(RELATION_KIND, SLUG);
	NEED(STATUS, SLUG);
	NEED(MODIFIER, SLUG);
	NEED(UNIT, SLUG);
	NEED(UNIT, SINGULAR);
	NEED(UNIT, PLURAL);
#undef NEED
}

/* Whether a name can have all of several letters side by side. */
static bool
is_needed(const struct needs *needs, const unsigned char *letters, size_t size)
{
	const unsigned char *at = letters;
	uint32_t last = 0;

	while (at != letters + size) {
		const uint32_t code = next_code(&at);

		if (!has(needs->letters, code) ||
		    (last != 0 && !has(needs->pairs, pair(last, code)))) {
			return false;
		}
		last = code;
	}
	return true;
}

/* What the whole table says of a code point of a row. */
static uint32_t
look_up(const struct crink__row *row, uint32_t code)
{
	const uint32_t to = crink__row_letter(row, code, CRINK__FOLD_BYTES);
	const unsigned char *letters;

	if (to < CRINK__SEVERAL) {
		return to;
	}
	letters = letters_several(to);
	return letters[0] == 2 && letters[1] < 0x80
	           ? CRINK__TWO(letters[1], letters[2])
	           : to;
}

/* Whether some name needs what a code point becomes. */
static bool
leads_to_name(const struct needs *needs, uint32_t to)
{
	if (to >= CRINK__SEVERAL) {
		const unsigned char *letters = letters_several(to);

		return is_needed(needs, letters + 1, letters[0]);
	}
	if (to > 0xffffff) {
		const unsigned char two[] = {
		    (unsigned char)to, (unsigned char)(to >> 24)};

		return is_needed(needs, two, 2);
	}
	return to == 0 || to - VOICED < 2 || has(needs->letters, to);
}

static void
put(struct letters *letters, const struct needs *needs, uint32_t code,
    uint32_t to)
{
	struct letter *last = &letters->list[letters->count];

	if (to - VOICED < 2 && !needs->has_kana) {
		to = 0; /* a mark without kana changes nothing */
	}
	if (to == code) {
		return;
	}
	if (to == 0 && letters->count != 0 && last[-1].to == 0 &&
	    last[-1].code + last[-1].count == code) {
		last[-1].count++;
		return;
	}
	last->code = code;
	last->count = 1;
	last->to = to;
	last->is_needed = leads_to_name(needs, to);
	letters->count++;
}

/* Calls put() for what the whole table has, and counts; NULL: only counts. */
static size_t
walk(struct letters *letters, const struct needs *needs)
{
	const unsigned char *at = CRINK__FOLD_BYTES;
	size_t count = 2; /* the marks of kana */
	bool has_passed = false;

	for (;;) {
		const uint32_t head =
		    at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16;
		const unsigned char *end =
		    at + CRINK__SECTION_HEAD + (head >> 13);
		struct crink__row row = {
		    (head & CRINK__SECTION_LAST) << 8, 0, 0, NULL};

		if ((head & CRINK__SECTION_LAST) == CRINK__SECTION_LAST) {
			return count;
		}
		at += CRINK__SECTION_HEAD;
		while (at != end) {
			at = crink__row_read(&row, at, row.first + row.count);
			count += row.does == CRINK__DROP ? 1 : row.count;
			if (letters == NULL) {
				continue;
			}
			if (row.first > VOICED && !has_passed) {
				has_passed = true;
				put(letters, needs, VOICED, VOICED);
				put(letters, needs, VOICED + 1, VOICED + 1);
			}
			for (uint32_t i = 0; i < row.count; i++) {
				const uint32_t code = row.first + i;

				put(letters, needs, code, look_up(&row, code));
			}
		}
	}
}

/* Bytes that a letter of a name folds to at most, with so many that join it: these are
 * of three each. */
static size_t
longest_of(const struct letters *letters, size_t joining)
{
	const unsigned char *at = letters->bytes;
	size_t longest = 4;

	for (;;) {
		const uint32_t head =
		    at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16;
		const unsigned char *end =
		    at + CRINK__SECTION_HEAD + (head >> 13);
		struct crink__row row = {0, 0, 0, NULL};

		if ((head & CRINK__SECTION_LAST) == CRINK__SECTION_LAST) {
			longest += 3 * joining;
			return longest < CRINK__LETTER_MAX ? longest
			                                   : CRINK__LETTER_MAX;
		}
		at += CRINK__SECTION_HEAD;
		while (at != end) {
			at = crink__row_read(&row, at, 0);
			if (row.does == CRINK__LETTERS &&
			    row.bytes[-1] > longest) {
				longest = row.bytes[-1];
			}
		}
	}
}

struct letters *
letters_build(struct memory *memory, const struct index *index)
{
	struct letters *letters = memory_take(memory, 1, sizeof(*letters));
	struct needs *needs;
	struct memory_mark mark;
	size_t joining;

	letters->list =
	    memory_take(memory, walk(NULL, NULL), sizeof(*letters->list));
	mark = memory_mark(memory);
	needs = memory_take(memory, 1, sizeof(*needs));
	for (unsigned category = MODEL_ACTOR; category < MODEL_CLASS_COUNT;
	     category++) {
		const struct bearers *bearers = index->bearers[category];

		for (size_t i = 0; i < bearers->name_count; i++) {
			const struct bearer *first =
			    &bearers->entries[bearers->firsts[i]];

			need_name(needs, first->key, first->size);
		}
	}
	need_words(needs, index);
	letters->has_hangul = needs->has_hangul;
	letters->has_kana = needs->has_kana;
	letters->word_longest = needs->word_longest;
	joining = needs->joining;
	walk(letters, needs);
	memory_reset(memory, mark);
	letters_encode(memory, letters);
	letters->letter_longest = longest_of(letters, joining);
	letters_lay_pages(memory, letters);
	return letters;
}
