#include "fold.h"

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
static void
put_wide(struct fold *fold, uint32_t code)
{
	/* Bytes behind the first, and the marks of the first. */
	unsigned more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;

	put_byte(fold, (0xf00u >> (more + 1) & 0xf0) | code >> 6 * more);
	while (more-- > 0) {
		put_byte(fold, 0x80 | (code >> 6 * more & 0x3f));
	}
}

/* The rest of a number below 2^20 / by, without the division that small
 * machines only have as a library function. */
static inline uint32_t
remainder_of(uint32_t number, uint32_t by)
{
	return number - (number * (((1u << 20) + by - 1) / by) >> 20) * by;
}

/* What a kana becomes with the mark U+3099 (voiced) or U+309A (half-voiced);
 * 0 if it takes none. */
static uint32_t
compose_kana(uint32_t last, uint32_t mark)
{
	/* Katakana lie as hiragana do, a bit higher. */
	const uint32_t kana = last >= 0x30a0 ? last - 0x60 : last;

	if (kana - 0x306f < 13 &&
	    remainder_of(kana - 0x306f, 3) == 0) { /* ha to ho */
		return last + mark - 0x3098;
	}
	if (mark == 0x309a) {
		return 0;
	}
	if (kana == 0x3046) { /* u */
		return last + 0x4e;
	}
	if (last - 0x30ef < 4) { /* katakana wa to wo */
		return last + 8;
	}
	return (kana - 0x304b < 23 && (kana & 1) == 1) || kana == 0x3064 ||
	               kana == 0x3066 || kana == 0x3068 || kana == 0x309d
	           ? last + 1
	           : 0;
}

/*
 * Hangul and kana come composed or not; unlike an accent, what is added to
 * them changes the letter, so it is composed rather than dropped.
 */
static uint32_t
compose(uint32_t last, uint32_t code)
{
	if (last - 0x1100 < 19 && code - 0x1161 < 21) {
		return 0xac00 + ((last - 0x1100) * 21 + code - 0x1161) * 28;
	}
	if (last - 0xac00 < 11172 && remainder_of(last - 0xac00, 28) == 0 &&
	    code - 0x11a8 < 27) {
		return last + code - 0x11a7;
	}
	return code - 0x3099 < 2 ? compose_kana(last, code) : 0;
}

/* Whether a character may change the one before it: vowels and finals of
 * Hangul, the marks of kana. */
static inline bool
is_composing(uint32_t code)
{
	return code - 0x1161 < 0x11c3 - 0x1161 || code - 0x3099 < 2;
}

static void
put_letter(struct fold *fold, uint32_t code)
{
	uint32_t letter = 0;

	if (is_composing(code) && fold->last_end == fold->size) {
		letter = compose(fold->last, code);
		fold->size -= letter == 0 ? 0 : 3; /* what all of them take */
	}
	if (letter == 0) {
		letter = crink__letter(code);
	}
	if (letter > 0xffffff) { /* two letters */
		put_byte(fold, letter & 0x7f);
		put_byte(fold, letter >> 24);
	} else if (letter >= 0x80) {
		put_wide(fold, letter);
		fold->last = letter;
		fold->last_end = fold->size;
	} else if (letter != 0) {
		put_byte(fold, letter);
	}
}

/* Whether count bytes from name on all continue a character. */
static inline bool
are_continuing(const unsigned char *name, size_t size, size_t count)
{
	if (count > size) {
		return false;
	}
	for (size_t i = 0; i < count; i++) {
		if ((name[i] & 0xc0) != 0x80) {
			return false;
		}
	}
	return true;
}

/*
 * Decodes the character of several bytes that begins at name; 0 if it is no
 * valid UTF-8 (too long, a surrogate, above U+10FFFF, cut off).
 */
static inline uint32_t
decode(const unsigned char *name, size_t size, size_t *taken)
{
	const uint32_t first = name[0];
	uint32_t code;

	if (first < 0xe0) {
		*taken = 2;
		if (first < 0xc2 || !are_continuing(name + 1, size - 1, 1)) {
			return 0;
		}
		return (first & 0x1f) << 6 | (name[1] & 0x3fu);
	}
	if (first < 0xf0) {
		*taken = 3;
		if (!are_continuing(name + 1, size - 1, 2)) {
			return 0;
		}
		code = (first & 0xf) << 12 | (name[1] & 0x3fu) << 6 |
		       (name[2] & 0x3fu);
		return code < 0x800 || code - 0xd800 < 0x800 ? 0 : code;
	}
	*taken = 4;
	if (first > 0xf4 || !are_continuing(name + 1, size - 1, 3)) {
		return 0;
	}
	code = (first & 7) << 18 | (name[1] & 0x3fu) << 12 |
	       (name[2] & 0x3fu) << 6 | (name[3] & 0x3fu);
	return code - 0x10000 < 0x100000 ? code : 0;
}

/* Folds the character of several bytes at name; how many of them it has, 0 if
 * it is invalid. */
static size_t
take_wide(struct fold *fold, const unsigned char *name, size_t size)
{
	size_t taken;
	const uint32_t code = decode(name, size, &taken);

	if (code == 0) {
		return 0;
	}
	put_letter(fold, code);
	return taken;
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

size_t
crink__fold(unsigned char *key, size_t room, const char *name, size_t size)
{
	const unsigned char *at = (const unsigned char *)name;
	const unsigned char *const end =
	    size == CRINK__TO_NUL ? NULL : at + size;
	struct fold fold = {key, room, 0, 0, 0};

	for (;;) {
		size_t used = fold.size;
		/* As many bytes as there is surely room for. */
		size_t left = used < room ? room - used : 0;
		uint32_t letter = 0;

		if (end != NULL && (size_t)(end - at) < left) {
			left = (size_t)(end - at);
		}
		/* No branch over what counts: where blanks and hyphens stand
		 * is what a processor cannot foretell. */
		for (; left != 0; left--) {
			letter = crink__fold_byte(*at);
			if (letter == CRINK__STOP) {
				break;
			}
			key[used] = (unsigned char)letter;
			used += letter != 0;
			at++;
		}
		fold.size = used;
		if (at == end) {
			return fold.size;
		}
		if (*at >= 0x80) {
			do {
				const size_t taken = take_wide(&fold, at,
				    end == NULL ? 4 : (size_t)(end - at));

				if (taken == 0) {
					return CRINK__FOLD_INVALID;
				}
				at += taken;
			} while (at != end && *at >= 0x80);
		} else if (*at == 0 && end == NULL) {
			return fold.size;
		} else if (letter == CRINK__STOP || used >= room) {
			/* A NUL within, or what there is no room for. */
			letter = crink__fold_byte(*at++);
			fold.size += letter != 0 && letter != CRINK__STOP;
		}
	}
}

struct crink__hash
crink__hash(unsigned char *key, size_t size)
{
	for (size_t i = 0; i < CRINK__PADDING; i++) {
		key[size + i] = 0;
	}
	return crink__hash_padded(key, size);
}
