/*
 * Passing what begins no name, in text of ASCII: 64 bytes at a time are sorted into
 * those of words and others, the beginnings of words are looked up in a filter, and
 * where one is there the whole names that may begin. Only at a place that passes, and
 * at letters beyond ASCII, is the text looked at letter by letter; what that needs to
 * know of the text before is made up for then, looking back no farther than it must.
 * All that is told here errs towards a closer look.
 */
#include "scanner.h"

#ifndef __OPTIMIZE_SIZE__

#include "letters.h"
#include "memory.h"
#include "name.h"
#include "scan_filter.h"
#include "scan_sum.h"

#if defined(__SSE2__) && !defined(CRINK_PORTABLE)
#include <emmintrin.h>
#endif

/* Bytes that are sorted at once, and of these those in which a word may begin:
 * behind the others its first letters might not all be there. */
#define BLOCK 64
#define STEP (BLOCK - CRINK__SCAN_LETTERS)
/* Before the end of a part of a text, so many bytes are left to the closer look. */
#define LEFT 8

/* A bit for each byte of a block. */
struct sorted {
	uint64_t words, hyphens, dots;
	uint64_t wide; /* what is not ASCII */
};

/* ---- blocks -------------------------------------------------------- */

#define EACH(byte) ((uint64_t)0x0101010101010101u * (byte))

#if defined(__SSE2__) && !defined(CRINK_PORTABLE)

/* Whether each byte is one of count from first on. */
CRINK__INLINE __m128i
are_among(__m128i bytes, int first, int count)
{
	return _mm_cmplt_epi8(
	    _mm_add_epi8(bytes, _mm_set1_epi8((char)(0x80 - first))),
	    _mm_set1_epi8((char)(0x80 + count)));
}

/* The highest bit of each. */
CRINK__INLINE uint64_t
bits_of(__m128i bytes)
{
	return (unsigned)_mm_movemask_epi8(bytes);
}

CRINK__INLINE struct sorted
sort_block(const unsigned char *at)
{
	struct sorted sorted = {0, 0, 0, 0};

	for (unsigned i = 0; i < BLOCK; i += 16) {
		const void *place = at + i;
		const __m128i bytes = _mm_loadu_si128((const __m128i *)place);
		const __m128i words = _mm_or_si128(
		    are_among(
		        _mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 26),
		    are_among(bytes, '0', 10));
		const __m128i hyphens =
		    _mm_cmpeq_epi8(bytes, _mm_set1_epi8('-'));
		const __m128i dots = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('.'));

		sorted.words |= bits_of(words) << i;
		sorted.hyphens |= bits_of(hyphens) << i;
		sorted.dots |= bits_of(dots) << i;
		sorted.wide |= bits_of(bytes) << i;
	}
	return sorted;
}

#else

/* The highest bits of eight bytes, side by side. */
CRINK__INLINE uint64_t
gather(uint64_t highest)
{
	return ((highest & EACH(0x80)) >> 7) * 0x0102040810204080u >> 56;
}

CRINK__INLINE struct sorted
sort_block(const unsigned char *at)
{
	struct sorted sorted = {0, 0, 0, 0};

	for (unsigned i = 0; i < BLOCK; i += 8) {
		const uint64_t all = crink__word_8(at + i);
		const uint64_t bytes = all & EACH(0x7f);
		const uint64_t letters = bytes | EACH(0x20);
		/* No sum of two bytes is more than a byte can hold. */
		const uint64_t words =
		    ((letters + EACH(0x80 - 'a')) &
		        ~(letters + EACH(0x7f - 'z'))) |
		    ((bytes + EACH(0x80 - '0')) & ~(bytes + EACH(0x7f - '9')));
		/* The highest bit of each that is not equal. */
		const uint64_t hyphens = (bytes ^ EACH('-')) + EACH(0x7f);
		const uint64_t dots = (bytes ^ EACH('.')) + EACH(0x7f);

		sorted.words |= gather(words & ~all) << i;
		sorted.hyphens |= gather(~hyphens & ~all) << i;
		sorted.dots |= gather(~dots & ~all) << i;
		sorted.wide |= gather(all) << i;
	}
	return sorted;
}

#endif

/* Which bit is the lowest; there is one. */
CRINK__INLINE unsigned
lowest(uint64_t bits)
{
#if defined(__GNUC__)
	return (unsigned)__builtin_ctzll(bits);
#else
	unsigned place = 0;

	for (unsigned by = 32; by != 0; by /= 2) {
		if ((bits & (((uint64_t)1 << by) - 1)) == 0) {
			bits >>= by;
			place += by;
		}
	}
	return place;
#endif
}

/* ---- beginnings of words ------------------------------------------- */

/* Whether a hash is in the set of how names begin: 1 or 0. */
CRINK__INLINE uint64_t
has_hash(uint32_t hash)
{
	const uint32_t place = crink__scale(hash, CRINK__SCAN_FIRST_COUNT / 8u);
	const uint64_t word =
	    crink__word_8(CRINK__SCAN_FIRST_BYTES + (size_t)place * 8);

	return crink__scan_has_bits(word, hash);
}

/* Whether the first letters are. */
CRINK__INLINE uint64_t
has_first(uint64_t letters)
{
	return has_hash(crink__scan_letters(letters));
}

bool
crink__may_begin_with(
    const struct crink__letter *letter, const struct crink__text_part *part)
{
	const unsigned char *const next = crink__letter_next(letter);
	const size_t left = (size_t)(part->end - next);
	uint32_t first, second, code;
	unsigned size;

	if (letter->next != letter->end || letter->count > 1 || left < 4 ||
	    !crink__is_common(letter->code)) {
		return true;
	}
	second = crink__folded[*next];
	if (second == CRINK__STOP) {
		size = crink__common_letter(next, left, &code);
		/* Vowels and finals of Hangul would change it. */
		if (size == 0 || next[size] == 0xe1 || next[size] == 0xe3 ||
		    next[size] == 0xef) {
			return true;
		}
		second = crink__letter(code);
	}
	first = crink__letter(letter->code);
	/* Either may fold to several. */
	return (first | second) >> 24 != 0 ||
	       (has_hash(crink__scan_two(first, second)) |
	           has_hash(crink__scan_two(first, 0))) != 0;
}

/* The first so many letters somewhere, one at least, folded. */
CRINK__INLINE uint64_t
first_letters(const unsigned char *at, unsigned size)
{
	return (crink__word_8(at) | EACH(0x20)) &
	       ~(uint64_t)0 >> (64 - 8 * size);
}

/* How many letters are side by side from a place of a block on, one at least; more
 * than the filter looks at are as many. */
CRINK__INLINE unsigned
letters_at(uint64_t words, unsigned at)
{
	return lowest(~words >> at | 0x100);
}

/* Of the words that begin in a block those with which a name may begin. */
CRINK__INLINE uint64_t
filter_words(const unsigned char *block, uint64_t words, uint64_t starts)
{
	uint64_t found = 0;

	while (starts != 0) {
		const unsigned at = lowest(starts);

		starts &= starts - 1;
		found |=
		    has_first(first_letters(block + at, letters_at(words, at)))
		    << at;
	}
	return found;
}

/* Whether a name may begin with a word in a block and the next one, if it is not a
 * word alone; what is not so simple may. left: bytes of the text from the block on. */
static bool
passes_joined(const unsigned char *block, const struct sorted *sorted,
    unsigned at, size_t left)
{
	/* Behind the end of a part anything may come. */
	const uint64_t beyond = left < BLOCK ? ~(uint64_t)0 << left : 0;
	const uint64_t joints =
	    sorted->hyphens | sorted->dots | sorted->wide | beyond;
	/* Right behind which more of a word, or of a joint, stands, or may. */
	const uint64_t behind = (joints | sorted->words) >> 1 | (uint64_t)1
	                                                            << 63;
	const unsigned size = letters_at(sorted->words, at);
	unsigned next = at + size + 1;
	uint64_t letters;
	unsigned more;

	/* One character between the two, or two as in ", ". */
	if (size == CRINK__SCAN_LETTERS || at == STEP - 1) {
		return true;
	}
	next += (sorted->words >> next & 1) == 0;
	if ((sorted->words >> next & 1) == 0 ||
	    (sorted->wide >> (at + size) & 3) != 0) {
		return true;
	}
	more = letters_at(sorted->words, next);
	if (size + more < CRINK__SCAN_LETTERS &&
	    ((joints & behind) >> (next + more) & 1) != 0) {
		return true; /* a letter may be joined by what follows */
	}
	letters = first_letters(block + at, size);
	/* What is more than the filter looks at is shifted out. */
	return (has_first(letters | CRINK__SCAN_ALONE) |
	           has_first(letters | first_letters(block + next, more)
	                                   << 8 * size)) != 0;
}

/* The words, of no more letters than the filter looks at, right behind which one of
 * some bytes stands: there they may go on. */
CRINK__INLINE uint64_t
words_before(uint64_t starts, uint64_t words, uint64_t bytes)
{
	const uint64_t two = words & words >> 1;
	const uint64_t four = two & two >> 2;
	uint64_t at = bytes >> 1 & words; /* their last letters */

	at |= at >> 1 & words;
	at |= at >> 2 & two;
	at |= at >> 4 & four;
	return at & starts;
}

/* ---- whole names --------------------------------------------------- */

/* Passes what is between two words that may be in one name; NULL: they are in none.
 * is_spaced: more than what may stand anywhere. */
static const unsigned char *
pass_gap(const unsigned char *at, const unsigned char *end, bool *is_spaced)
{
	const unsigned char *const most =
	    end - at <= CRINK__GAP_MAX ? end : at + CRINK__GAP_MAX + 1;

	*is_spaced = false;
	while (at != most && (crink__folded[*at] == 0 || *at == 0)) {
		*is_spaced = *is_spaced || (*at != '-' && *at != '.');
		at++;
	}
	return at == most && most != end ? NULL : at;
}

/* Whether a spelling that is found in its own case alone, and in capitals, may stand
 * where a text begins so. */
CRINK__INLINE bool
may_be_spelt(const unsigned char *spelling, uint32_t first)
{
	return (uint32_t)spelling[0] - 'A' >= 26 || first - 'a' >= 26;
}

/* What the character of a spelling folds to, of several bytes: as crink__letter(). */
static uint32_t
wide_letter(const unsigned char **spelling)
{
	const uint32_t decoded = crink__decode(*spelling, 4);

	*spelling += (decoded >> CRINK__DECODED) - 1;
	return crink__letter(decoded & (((uint32_t)1 << CRINK__DECODED) - 1));
}

/* Whether a spelling folds to a name of ASCII, as far as it is no letter that folds to
 * several. */
static bool
may_fold_to(
    const unsigned char *spelling, const unsigned char *key, size_t size)
{
	for (; *spelling != 0; spelling++) {
		uint32_t letter = crink__folded[*spelling];

		if (letter == CRINK__STOP) {
			letter = wide_letter(&spelling);
			if (letter >= 0x1000000) {
				return true;
			}
		}
		if (letter != 0 && (size-- == 0 || *key++ != letter)) {
			return false;
		}
	}
	return size == 0;
}

/* Where a spelling begins, of who bears it. */
#define TEXT_OF(CLASS, ref, place)                                           \
	((place) < CRINK__SPELLING_ALIAS                                     \
	        ? CRINK__TEXT_BYTES + CRINK__GET(CLASS, (ref)-1, NAME) +     \
	              ((place)-CRINK__SPELLING_NAME)                         \
	        : CRINK__ALIAS_BYTES + CRINK__GET(CLASS, (ref)-1, ALIASES) + \
	              ((place)-CRINK__SPELLING_ALIAS))

/* The slot that a hash leads to. */
#define SLOT_OF(CLASS, hash)                                            \
	crink__scan_scale(crink__place((hash).slot,                     \
	                      CRINK__GET(CLASS##_PILOT,                 \
	                          crink__scan_scale((hash).bucket,      \
	                              CRINK__##CLASS##_PILOT_COUNT,     \
	                              CRINK__##CLASS##_SPELLING_COUNT), \
	                          VALUE)),                              \
	    CRINK__##CLASS##_SPELLING_COUNT, CRINK__##CLASS##_SPELLING_COUNT)
#define HAS_PRINT(CLASS)                                                    \
	(CRINK__##CLASS##_FINGERPRINT_COUNT == 0 ||                         \
	    CRINK__##CLASS##_FINGERPRINT_BYTES                              \
	            [CRINK__##CLASS##_FINGERPRINT_COUNT == 0 ? 0 : slot] == \
	        CRINK__FINGERPRINT(hash))
/* Names of ASCII are kept folded. */
#define IS_KEY(CLASS)                                              \
	(CRINK__GET(CLASS##_SLOT, slot, SIZE) == sums->size &&     \
	    crink__is_row(CRINK__GET(CLASS##_SLOT, slot, KEY),     \
	        CRINK__##CLASS##_KEY_COUNT) &&                     \
	    crink__is_key(CRINK__##CLASS##_KEY_BYTES +             \
	                      CRINK__GET(CLASS##_SLOT, slot, KEY), \
	        key, sums->size, CRINK__##CLASS##_KEY_LONGEST))

/* Whether a folded name is one of a class, and may be spelt as a text that begins
 * so. Where several bear it the first row tells no spelling, and it may. */
#define IS_BORNE(CLASS)                                                      \
	static bool is_##CLASS(const unsigned char *key,                     \
	    const struct crink__sums *sums, uint32_t first)                  \
	{                                                                    \
		const struct crink__hash hash =                              \
		    crink__hash_of_sums(sums, CRINK__SUM_OF_##CLASS);        \
		const uint32_t slot = SLOT_OF(CLASS, hash);                  \
		uint32_t value, row = UINT32_MAX;                            \
                                                                             \
		if (!HAS_PRINT(CLASS)) {                                     \
			return false;                                        \
		}                                                            \
		value = CRINK__GET(CLASS##_SPELLING, slot, VALUE);           \
		if (value == 0 || !IS_KEY(CLASS)) {                          \
			return false;                                        \
		}                                                            \
		for (;;) {                                                   \
			if ((value & CRINK__SPELLING_CASE) == 0 ||           \
			    may_be_spelt(                                    \
			        TEXT_OF(CLASS,                               \
			            CRINK__GET(CLASS##_SLOT, slot, BEARER),  \
			            value >> CRINK__SPELLING_SHIFT),         \
			        first)) {                                    \
				return true;                                 \
			}                                                    \
			if ((value & CRINK__SPELLING_MORE) == 0) {           \
				return false;                                \
			}                                                    \
			row = row != UINT32_MAX                              \
			          ? row + 1                                  \
			          : crink__first_other(                      \
			                CRINK__##CLASS##_SPELLING_OF_BYTES,  \
			                CRINK__PLACE_OF(                     \
			                    CLASS##_SPELLING_OF, SLOT),      \
			                CRINK__##CLASS##_SPELLING_OF_COUNT,  \
			                slot);                               \
			value = CRINK__GET(CLASS##_SPELLING_OF, row, VALUE); \
		}                                                            \
	}
IS_BORNE(ACTOR)
IS_BORNE(ITEM)

/* The same of a decoy: each stands once, in one spelling. */
static bool
is_DECOY(
    const unsigned char *key, const struct crink__sums *sums, uint32_t first)
{
	const struct crink__hash hash =
	    crink__hash_of_sums(sums, CRINK__SUM_OF_DECOY);
	const uint32_t slot = SLOT_OF(DECOY, hash);
	const unsigned char *text;
	uint32_t value;

	if (!HAS_PRINT(DECOY)) {
		return false;
	}
	value = CRINK__GET(DECOY_SPELLING, slot, VALUE);
	text = CRINK__DECOY_TEXT_BYTES + (value >> CRINK__SPELLING_SHIFT);
	return value != 0 && may_fold_to(text, key, sums->size) &&
	       ((value & CRINK__SPELLING_CASE) == 0 ||
	           may_be_spelt(text, first));
}

/* Whether a name may begin at a word. */
static bool
may_begin(const unsigned char *at, const struct crink__text_part *part)
{
	unsigned char key[CRINK__SCAN_LONGEST + CRINK__COMPARED];
	struct crink__sums sums = crink__no_sums();
	const uint32_t first = *at;
	bool is_spaced;

	for (;;) {
		bool is_part;

		while (at != part->end) {
			const uint32_t letter = crink__folded[*at];

			if ((letter & (CRINK__STOP - 1)) == 0) {
				break;
			}
			if (sums.size == CRINK__SCAN_LONGEST) {
				return false;
			}
			key[sums.size] = (unsigned char)letter;
			crink__add_to_sums(&sums, letter);
			at++;
		}
		is_part = crink__is_part(&sums);
		if (is_part && (is_ACTOR(key, &sums, first) ||
		                   is_ITEM(key, &sums, first) ||
		                   is_DECOY(key, &sums, first))) {
			return true;
		}
		at = pass_gap(at, part->end, &is_spaced);
		if (at == NULL || (is_spaced && !is_part)) {
			return false;
		}
		if (at == part->end) {
			return !part->is_last;
		}
		if ((*at & 0x80) != 0) {
			return true;
		}
	}
}

/* ---- places to look at --------------------------------------------- */

/* Of the bytes of a block that are not ASCII those that are of no sign that is
 * skipped; *size: bytes of it, up to the end of such a sign. */
CRINK__APART static uint64_t
without_signs(const unsigned char *block, uint64_t wide, size_t *size)
{
	uint64_t left = wide;

	for (; wide != 0; wide &= wide - 1) {
		const unsigned at = lowest(wide);

		if (!crink__is_skipped_sign(block + at)) {
			continue;
		}
		left &= ~((uint64_t)7 << at);
		if (at < *size && *size < at + 3) {
			*size = at + 3;
		}
	}
	return left;
}

/* Whether an apostrophe joins a letter to the one before it, as in "she's". */
CRINK__INLINE bool
is_joined(const struct crink_scan *scan, const unsigned char *at)
{
	return at - (const unsigned char *)scan->text >= 2 && at[-1] == '\'' &&
	       crink__is_skipped_letter(at[-2]);
}

/* The first place before a limit that has to be looked at; or the limit, or up to two
 * bytes behind it. is_within: the scan is within a word. */
static const unsigned char *
find_place(const struct crink_scan *scan, const struct crink__text_part *part,
    const unsigned char *limit, uint64_t is_within)
{
	const unsigned char *at = (const unsigned char *)scan->text + scan->at;
	unsigned char rest[BLOCK + CRINK__SCAN_LETTERS];

	while (at < limit) {
		const size_t left = (size_t)(part->end - at);
		size_t size = limit - at < STEP ? (size_t)(limit - at) : STEP;
		const unsigned char *block = at;
		struct sorted sorted;
		uint64_t starts, found, stop = 0;

		if (left < sizeof(rest)) {
			memset(rest, 0, sizeof(rest));
			memcpy(rest, at, left);
			block = rest;
		}
		sorted = sort_block(block);
		if (sorted.wide != 0) {
			sorted.wide = without_signs(block, sorted.wide, &size);
			stop = sorted.wide & (((uint64_t)1 << size) - 1);
			size = stop != 0 ? lowest(stop) : size;
		}
		starts = sorted.words & ~(sorted.words << 1 | is_within) &
		         (((uint64_t)1 << size) - 1);
		found = filter_words(block, sorted.words, starts) |
		        words_before(starts, sorted.words,
		            sorted.hyphens | sorted.wide) |
		        (starts & sorted.dots >> 1); /* of a letter alone */
		for (; found != 0; found &= found - 1) {
			const unsigned place = lowest(found);

			if (passes_joined(block, &sorted, place, left) &&
			    !is_joined(scan, at + place) &&
			    may_begin(at + place, part)) {
				return at + place;
			}
		}
		at += size;
		if (stop != 0) {
			break;
		}
		is_within = sorted.words >> (size - 1) & 1;
	}
	return at;
}

/* ---- making up ----------------------------------------------------- */

bool
crink__is_skipped_beside(const struct crink_scan *scan, const unsigned char *at)
{
	const unsigned char *const from =
	    (const unsigned char *)scan->text + scan->at;
	unsigned size;

	if (at == from) {
		return crink__is_beside_last(scan);
	}
	if (crink__is_skipped_letter(at[-1])) {
		return true;
	}
	/* Of the signs that are skipped, one alone ends with that byte: U+2019. */
	size = at[-1] == '\'' ? 1 : at[-1] == 0x99 ? 3 : 0;
	at -= size;
	return at != from ? crink__is_skipped_letter(at[-1])
	                  : (scan->flags & CRINK__SCAN_LETTER) != 0 &&
	                        scan->gap_shape == CRINK__SHAPE_NONE &&
	                        scan->gap_size + size <= CRINK__GAP_MAX;
}

/* The letter before, and the gap behind it. */
static void
skip_gap(struct crink_scan *scan, const struct crink__text_part *part,
    const unsigned char *to)
{
	const unsigned char *const from =
	    (const unsigned char *)scan->text + scan->at;
	const unsigned char *at = to;
	struct crink__gap gap;

	while (at != from && !crink__is_skipped_letter(at[-1])) {
		at--;
	}
	if (at != from) {
		const enum crink__script script = crink__script(at[-1]);
		unsigned flags =
		    scan->flags &
		    ~(unsigned)(CRINK__SCAN_JOINER | CRINK__SCAN_BESIDE |
		                CRINK__SCAN_MANY | CRINK__SCAN_CLITICS |
		                CRINK__SCAN_ALEF);

		flags |= CRINK__SCAN_LETTER;
		if (crink__is_skipped_beside(scan, at - 1)) {
			flags |= CRINK__SCAN_BESIDE;
		}
		scan->flags = (uint16_t)flags;
		scan->code = at[-1];
		scan->script = (uint8_t)script;
		scan->gap_size = 0;
		scan->gap_shape = CRINK__SHAPE_NONE;
	}
	gap = crink__gap_before(scan);
	while (at != to && gap.size <= CRINK__GAP_MAX) {
		const struct crink__character character =
		    crink__read_character(part, at);

		crink__gap_add(&gap, &character);
		at += character.size;
	}
	scan->gap_size = gap.size;
	scan->gap_shape = gap.shape;
}

void
crink__skip_to(struct crink_scan *scan, const struct crink__text_part *part,
    const unsigned char *to)
{
	crink__skip_case(scan, to);
	crink__skip_address(scan, part, to);
	skip_gap(scan, part, to);
	scan->at = (size_t)(to - (const unsigned char *)scan->text);
}

void
crink__skip(struct crink_scan *scan, const struct crink__text_part *part)
{
	const unsigned char *const start = (const unsigned char *)scan->text;
	const unsigned char *const from = start + scan->at;
	const size_t left = (size_t)(part->end - from);
	const unsigned char *to;

	if (left <= LEFT || (crink__word_8(from) & EACH(0x80)) != 0) {
		return;
	}
	to =
	    find_place(scan, part, part->is_last ? part->end : part->end - LEFT,
	        scan->at != 0 && crink__is_skipped_letter(from[-1]));
	/* The last letter may be joined by what follows. */
	if (to > from && to != part->end && crink__is_skipped_letter(to[-1])) {
		to--;
	}
	if (to != from) {
		crink__skip_to(scan, part, to);
	}
}

#endif
