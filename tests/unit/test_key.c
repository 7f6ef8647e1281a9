/* The inlined ways of folding, hashing and comparing do as the others. */
#include "unit.h"

#include "key.h"

#define ROOM 40
#define TEXTS 20000

#ifndef __OPTIMIZE_SIZE__
static uint32_t
next_random(uint32_t *state)
{
	*state = *state * 1664525 + 1013904223;
	return *state >> 16;
}

/* Words of 0 to 50 bytes; some with blanks, some with a byte beyond ASCII. */
static size_t
make_text(char *text, uint32_t *state)
{
	static const char letters[] = "abcXYZ059 -.'_zA@[`{/:";
	const size_t size = next_random(state) % 51;

	for (size_t i = 0; i < size; i++) {
		text[i] = letters[next_random(state) % (sizeof(letters) - 1)];
	}
	text[size] = '\0';
	if (size != 0 && next_random(state) % 8 == 0) {
		text[next_random(state) % size] =
		    (char)(0x80 + next_random(state) % 0x80);
	}
	return size;
}

static void
compare_folds(const char *text, size_t size, size_t limit, unsigned rotation)
{
	unsigned char key[ROOM + 1], other[ROOM];
	struct crink__hash hash, other_hash;
	size_t taken = 0;
	const size_t folded =
	    crink__fold_ascii(key, ROOM, text, limit, rotation, &hash, &taken);
	const size_t wanted = crink__fold(other, ROOM, text, limit);
	bool is_wide = false;

	for (size_t i = 0; i < size; i++) {
		is_wide = is_wide || (unsigned char)text[i] >= 0x80;
	}
	if (folded == CRINK__FOLD_WIDE) {
		EXPECT(is_wide, "'%s' is no ASCII", text);
	} else if (folded > ROOM) {
		EXPECT(is_wide || wanted > ROOM, "'%s' is too long", text);
	} else {
		EXPECT(folded == wanted && memcmp(key, other, folded) == 0,
		    "'%s' became '%.*s'", text, (int)folded, (const char *)key);
		ck_assert_uint_eq(taken, limit == CRINK__TO_NUL ? size : limit);
		other_hash = crink__hash(other, wanted, rotation);
		ck_assert_uint_eq(hash.bucket, other_hash.bucket);
		ck_assert_uint_eq(hash.slot, other_hash.slot);
	}
}

START_TEST(test_fold_ascii)
{
	uint32_t state = 1;
	char text[64];

	for (unsigned i = 0; i < TEXTS; i++) {
		const size_t size = make_text(text, &state);

		compare_folds(text, size, size, i % 32);
		compare_folds(text, size, CRINK__TO_NUL, i % 32);
	}
}
END_TEST

/* A NUL within a name of a given size is for the other fold to tell. */
START_TEST(test_fold_nul)
{
	unsigned char key[ROOM + 1];
	struct crink__hash hash;
	size_t taken;

	ck_assert_uint_eq(
	    crink__fold_ascii(key, ROOM, "a\0b", 3, 7, &hash, &taken),
	    CRINK__FOLD_WIDE);
	ck_assert_uint_eq(crink__fold_ascii(key, ROOM, "a\0b", CRINK__TO_NUL, 7,
	                      &hash, &taken),
	    1);
	ck_assert_uint_eq(
	    crink__fold_ascii(key, ROOM, "", 0, 7, &hash, &taken), 0);
	ck_assert_uint_eq(
	    crink__fold_ascii(key, ROOM, "abc", 2, 7, &hash, &taken), 2);
	ck_assert_uint_eq(
	    crink__fold_ascii(key, 2, "abc", 3, 7, &hash, &taken), 3);
	ck_assert_uint_eq(
	    crink__fold_ascii(key, 2, "ab-", 3, 7, &hash, &taken), 2);
}
END_TEST
#endif

/* Names of all sizes, with each byte changed in turn, and with others after
 * them. */
START_TEST(test_is_key)
{
	unsigned char key[100], other[100];

	for (size_t size = 1; size <= 70; size++) {
		for (size_t i = 0; i < sizeof(key); i++) {
			key[i] = (unsigned char)('a' + i % 26);
			other[i] = i < size ? key[i] : 0xff;
		}
		/* It may be the longest of all, or others are longer. */
		for (size_t longest = size; longest <= 70; longest += 9) {
			ck_assert(crink__is_key(key, other, size, longest));
			for (size_t i = 0; i < size; i++) {
				other[i] ^= 0x80;
				ck_assert(
				    !crink__is_key(key, other, size, longest));
				other[i] ^= 0x80;
			}
		}
	}
}
END_TEST

#ifdef __OPTIMIZE_SIZE__
UNIT_MAIN("key", test_is_key)
#else
UNIT_MAIN("key", test_fold_ascii, test_fold_nul, test_is_key)
#endif
