#include "fold.h"

#include "letters.h"

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

static void
put_letter(struct fold *fold, uint32_t code)
{
	uint32_t composed = 0;

	if (fold->last_end == fold->size) {
		composed = compose(fold->last, code);
	}
	if (composed != 0) {
		fold->size -= 3; /* what all these letters take */
		code = composed;
	} else {
		code = crink__letter(code);
	}
	if (code > 0xffffff) { /* two letters */
		put_byte(fold, code & 0x7f);
		put_byte(fold, code >> 24);
	} else if (code >= 0x80) {
		put_wide(fold, code);
		fold->last = code;
		fold->last_end = fold->size;
	} else if (code != 0) {
		put_byte(fold, code);
	}
}

/*
 * Decodes the character of several bytes that begins at name; 0 if it is no
 * valid UTF-8 (too long, a surrogate, above U+10FFFF, cut off).
 */
static uint32_t
decode(const unsigned char *name, size_t size, size_t *taken)
{
	const uint32_t first = name[0];
	const size_t more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
	uint32_t code = first & 0x3fu >> more;

	if (first < 0xc2 || first > 0xf4 || more >= size) {
		return 0;
	}
	for (size_t i = 1; i <= more; i++) {
		if ((name[i] & 0xc0) != 0x80) {
			return 0;
		}
		code = code << 6 | (name[i] & 0x3fu);
	}
	if ((more == 2 && code < 0x800) || (more == 3 && code < 0x10000) ||
	    code - 0xd800 < 0x800 || code > 0x10ffff) {
		return 0;
	}
	*taken = more + 1;
	return code;
}

size_t
crink__fold(unsigned char *key, size_t room, const char *name, size_t size)
{
	const unsigned char *at = (const unsigned char *)name;
	const unsigned char *const end =
	    size == CRINK__TO_NUL ? NULL : at + size;
	struct fold fold = {key, room, 0, 0, 0};

	while (at != end) {
		const uint32_t byte = *at;
		const uint32_t letter = byte | 0x20; /* digits have that bit */

		if (byte >= 0x80) {
			size_t taken;
			const uint32_t code = decode(
			    at, end == NULL ? 4 : (size_t)(end - at), &taken);

			if (code == 0) {
				return CRINK__FOLD_INVALID;
			}
			put_letter(&fold, code);
			at += taken;
			continue;
		}
		if (byte == 0 && end == NULL) {
			break;
		}
		/* No branch over what counts: where blanks and hyphens stand
		 * is what a processor cannot foretell. */
		if (fold.size < room) {
			key[fold.size] = (unsigned char)letter;
		}
		fold.size += (letter - 'a' < 26) | (byte - '0' < 10);
		at++;
	}
	return fold.size;
}

struct crink__hash
crink__hash(unsigned char *key, size_t size)
{
	struct crink__hash hash = {(uint32_t)size * 0x9e3779b1u, 0};

	key[size] = 0;
	key[size + 1] = 0;
	key[size + 2] = 0;
	/* Four bytes a step, least first, whatever the machine's order. */
	for (size_t i = 0; i < size; i += 4) {
		const uint32_t word = key[i] | (uint32_t)key[i + 1] << 8 |
		                      (uint32_t)key[i + 2] << 16 |
		                      (uint32_t)key[i + 3] << 24;

		hash.bucket = (hash.bucket ^ word) * 0xcc9e2d51u;
		hash.bucket ^= hash.bucket >> 15;
		/* The second takes in every state that the first went
		 * through: names that collide in one do not in both. */
		hash.slot = (hash.slot << 7 | hash.slot >> 25) + hash.bucket;
	}
	hash.bucket *= 0x1b873593u;
	return hash;
}
