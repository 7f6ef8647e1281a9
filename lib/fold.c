#include "fold.h"

#include "crink_layout.h"
#include "letters.h"

#include <stdbool.h>

/* A folded name in the making. */
struct fold {
	unsigned char *key;
	size_t room, size;
	/* The last character, if it ended where the name ends now: then it may
	 * be composed with the next. */
	uint32_t last;
	size_t last_end;
};

static void
put_byte(struct fold *fold, uint32_t byte)
{
	if (fold->size < fold->room) {
		fold->key[fold->size] = (unsigned char)byte;
	}
	fold->size++;
}

/* Writes a character above ASCII in UTF-8. */
CRINK__EACH void
put_wide(struct fold *fold, uint32_t code)
{
	if (code < 0x800) {
		put_byte(fold, 0xc0 | code >> 6);
	} else {
		if (code < 0x10000) {
			put_byte(fold, 0xe0 | code >> 12);
		} else {
			put_byte(fold, 0xf0 | code >> 18);
			put_byte(fold, 0x80 | (code >> 12 & 0x3f));
		}
		put_byte(fold, 0x80 | (code >> 6 & 0x3f));
	}
	put_byte(fold, 0x80 | (code & 0x3f));
}

/* What a kana becomes with the mark U+3099 (voiced) or U+309A (half-voiced);
 * 0 if it takes none. */
static uint32_t
compose_kana(uint32_t last, uint32_t mark)
{
	/* Katakana lie as hiragana do, a bit higher; both begin with ka. */
	const uint32_t kana = (last >= 0x30a0 ? last - 0x60 : last) - 0x304b;
	const uint32_t from_ha = kana - 0x24;

	if (from_ha < 13 && (0x1249 >> from_ha & 1) != 0) { /* ha to ho */
		return last + mark - 0x3098;
	}
	if (mark == 0x309a) {
		return 0;
	}
	if ((kana < 30 && (0x2a555555 >> kana & 1) != 0) || /* ka to to */
	    kana == 0x309d - 0x304b) { /* the iteration mark */
		return last + 1;
	}
	if (kana == (uint32_t)0x3046 - 0x304b) { /* u */
		return last + 0x4e;
	}
	return last - 0x30ef < 4 ? last + 8 : 0; /* katakana wa to wo */
}

/* Whether a syllable of Hangul, by its number, has no final: each 28th. A
 * product does for the division that small machines have as a function only. */
static inline bool
is_open_syllable(uint32_t number)
{
	return (number * (((1u << 20) + 27) / 28) >> 20) * 28 == number;
}

/*
 * What a character becomes with one behind it that is_composing(); 0: they stay
 * two. Hangul and kana come composed or not; unlike an accent, what is added to
 * them changes the letter, so it is composed rather than dropped.
 */
static uint32_t
compose(uint32_t last, uint32_t code)
{
	if (CRINK__FOLD_KANA && code >= 0x3099) {
		return compose_kana(last, code);
	}
	if (last - 0x1100 < 19 && code - 0x1161 < 21) {
		return 0xac00 + ((last - 0x1100) * 21 + code - 0x1161) * 28;
	}
	return last - 0xac00 < 11172 && code >= 0x11a8 &&
	               is_open_syllable(last - 0xac00)
	           ? last + code - 0x11a7
	           : 0;
}

/* Whether a character may change the one before it: vowels and finals of
 * Hangul, the marks of kana. */
static inline bool
is_composing(uint32_t code)
{
	return (CRINK__FOLD_HANGUL && code - 0x1161 < 0x11c3 - 0x1161) ||
	       (CRINK__FOLD_KANA && code - 0x3099 < 2);
}

/* A letter above ASCII that is folded, but may change the one before it. */
CRINK__EACH void
put_letter(struct fold *fold, uint32_t letter)
{
	if (is_composing(letter)) {
		const uint32_t composed = fold->last_end == fold->size
		                              ? compose(fold->last, letter)
		                              : 0;

		if (composed != 0) {
			letter = composed;
			fold->size -= 3; /* what all of them take */
		} else if (letter >= 0x3099) {
			return; /* a mark of nothing */
		}
	}
	put_wide(fold, letter);
	fold->last = letter;
	fold->last_end = fold->size;
}

/* As crink__decode(). */
CRINK__EACH uint32_t
decode(const unsigned char *name, size_t size)
{
	const uint32_t first = name[0];
	const uint32_t more = 1u + (first >= 0xe0) + (first >= 0xf0);
	uint32_t code = first & 0x3fu >> more;

	if (first < 0xc2 || first > 0xf4 || more >= size) {
		return 0;
	}
	for (uint32_t i = 1; i <= more; i++) {
		if ((name[i] & 0xc0) != 0x80) {
			return 0;
		}
		code = code << 6 | (name[i] & 0x3fu);
	}
	/* Five bits less than that are for one byte less. */
	return more > 1 && (code >> (5 * more + 1) == 0 ||
	                       code - 0xd800 < 0x800 || code > 0x10ffff)
	           ? 0
	           : code | (more + 1) << CRINK__DECODED;
}

uint32_t
crink__decode(const unsigned char *at, size_t size)
{
	return decode(at, size);
}

/* The code point of what was decoded. */
CRINK__INLINE uint32_t
code_of(uint32_t decoded)
{
	return decoded & (((uint32_t)1 << CRINK__DECODED) - 1);
}

/* Letters in UTF-8, folded, that stand for one. */
static void
put_several(struct fold *fold, const unsigned char *letters)
{
	const unsigned char *at = letters + 1;
	const unsigned char *end = at + *letters;

	while (at != end) {
		if (*at < 0x80) {
			put_byte(fold, *at++);
		} else {
			const uint32_t decoded = decode(at, (size_t)(end - at));

			put_letter(fold, code_of(decoded));
			at += decoded >> CRINK__DECODED;
		}
	}
}

static void
put_code(struct fold *fold, uint32_t code)
{
	const uint32_t letter = crink__letter(code);

	if (letter - 0x80 < 0x1000000) {
		put_letter(fold, letter);
	} else if (letter < 0x80) {
		if (letter != 0) {
			put_byte(fold, letter);
		}
	} else if (letter >= CRINK__SEVERAL) {
		put_several(
		    fold, CRINK__FOLD_BYTES + (letter - CRINK__SEVERAL));
	} else { /* two letters */
		put_byte(fold, letter & 0x7f);
		put_byte(fold, letter >> 24);
	}
}

/* Folds the character of several bytes at name; how many of them it has, 0 if
 * it is invalid. */
static size_t
take_wide(struct fold *fold, const unsigned char *name, size_t size)
{
	const uint32_t decoded = decode(name, size);

	if (decoded != 0) {
		put_code(fold, code_of(decoded));
	}
	return decoded >> CRINK__DECODED;
}

#ifndef __OPTIMIZE_SIZE__
/* clang-format off */
const unsigned char crink__folded[256] = {
#define STOP CRINK__STOP
#define STOP_8 STOP, STOP, STOP, STOP, STOP, STOP, STOP, STOP
#define STOP_32 STOP_8, STOP_8, STOP_8, STOP_8
    STOP, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 0, 0, 0, 0, 0, 0,
    0, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
    'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 0, 0, 0, 0, 0,
    0, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
    'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 0, 0, 0, 0, 0,
    STOP_32, STOP_32, STOP_32, STOP_32,
};
/* clang-format on */

const unsigned char crink__first_bytes[32] = {255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255};
#endif

#ifdef __OPTIMIZE_SIZE__
size_t
crink__fold(unsigned char *key, size_t room, const char *name, size_t size)
#else
size_t
crink__fold_taking(unsigned char *key, size_t room, const char *name,
    size_t size, size_t *taken)
#endif
{
	const unsigned char *at = (const unsigned char *)name;
	const unsigned char *const end =
	    size == CRINK__TO_NUL ? NULL : at + size;
	struct fold fold = {key, room, 0, 0, 0};
	size_t used = 0; /* fold.size, in a register */

	while (at != end) {
		const uint32_t letter = crink__fold_byte(*at);

		if (letter != CRINK__STOP) {
			if (letter != 0) {
				if (used < room) {
					key[used] = (unsigned char)letter;
				}
				used++;
			}
			at++;
		} else if (*at >= 0x80) {
			const size_t left =
			    end == NULL ? 4 : (size_t)(end - at);
			size_t bytes;

			fold.size = used;
			bytes = take_wide(&fold, at, left);
			used = fold.size;
			if (bytes == 0) {
				return CRINK__FOLD_INVALID;
			}
			at += bytes;
		} else if (end == NULL) {
			break;
		} else { /* a NUL within counts as little as a blank */
			at++;
		}
	}
#ifndef __OPTIMIZE_SIZE__
	*taken = (size_t)(at - (const unsigned char *)name);
#endif
	return used;
}

/* From the last byte to the first, each time turning all that came. */
struct crink__hash
crink__hash_rotated(const unsigned char *key, size_t size, unsigned rotation)
{
#ifdef __OPTIMIZE_SIZE__
	uint32_t low = 0, high = 0;

	for (size_t i = size; i-- > 0;) {
		const uint32_t old = low;

		low = (low << rotation | high >> (32 - rotation)) ^ key[i];
		high = high << rotation | old >> (32 - rotation);
	}
	return crink__hash_sum(low, high, size);
#else
	uint64_t sum = 0;

	for (size_t i = size; i-- > 0;) {
		sum = (sum << rotation | sum >> (64 - rotation)) ^ key[i];
	}
	return crink__hash_sum((uint32_t)sum, (uint32_t)(sum >> 32), size);
#endif
}

struct crink__hash
crink__hash_mixed(const unsigned char *key, size_t size)
{
	uint32_t low = 0, high = 0;

	for (size_t i = 0; i < size; i++) {
		crink__mix(&low, &high, key[i]);
	}
	return crink__hash_sum(low, high, size);
}
