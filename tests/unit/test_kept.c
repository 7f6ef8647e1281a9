/*
 * What the library has of the table of letters, against the whole of it: whatever
 * is dropped, or leads to letters of names, is there; all else stays as it is.
 */
#include "unit.h"

#include "fold.h"
#include "letters.h"
#include "tables.h"

/* The generator's (tests/unit/meson.build). */
uint32_t crink__whole_letter(uint32_t code);
extern const unsigned char crinkgen_folding[];

#define CODES 0x110000u
#define TEXT_MAX 64

/* What a letter becomes, in UTF-8. */
static void
write(char text[TEXT_MAX], uint32_t letter, const unsigned char *table)
{
	size_t size = 0;

	memset(text, 0, TEXT_MAX);
	if (letter >= CRINK__SEVERAL) {
		const unsigned char *const several =
		    table + (letter - CRINK__SEVERAL);

		ck_assert_uint_lt(several[0], TEXT_MAX);
		memcpy(text, several + 1, several[0]);
	} else if (letter > 0xffffff) {
		text[0] = (char)(letter & 0x7f);
		text[1] = (char)(letter >> 24);
	} else if (letter < 0x80) {
		text[0] = (char)letter;
	} else {
		if (letter >= 0x10000) {
			text[size++] = (char)(0xf0 + letter / 0x40000);
			text[size++] = (char)(0x80 + letter / 0x1000 % 0x40);
		} else if (letter >= 0x800) {
			text[size++] = (char)(0xe0 + letter / 0x1000);
		}
		text[size] =
		    (char)(letter < 0x800 ? 0xc0 + letter / 0x40
		                          : 0x80 + letter / 0x40 % 0x40);
		text[size + 1] = (char)(0x80 + letter % 0x40);
	}
}

/* Letters of folded names of the actors. */
static bool has_letter[CODES];

static void
note_name(const char *name)
{
	unsigned char key[CRINK__KEY_MAX + 1] = {0};
	const size_t size =
	    crink__fold(key, CRINK__KEY_MAX, name, CRINK__TO_NUL);

	for (size_t at = 0; at < size && size <= CRINK__KEY_MAX;) {
		const uint32_t wide = crink__decode(key + at, size - at);

		has_letter[key[at] < 0x80
		               ? key[at]
		               : wide & (((uint32_t)1 << CRINK__DECODED) - 1)] =
		    true;
		at += key[at] < 0x80 ? 1 : wide >> CRINK__DECODED;
	}
}

static void
note_names(void)
{
	const struct crink_actor *actor = NULL;
	size_t actors = 0, aliases = 0;

	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *alias;

		note_name(crink_actor_name(actor));
		for (size_t i = 0;
		     (alias = crink_actor_alias(actor, i, NULL)) != NULL; i++) {
			note_name(alias);
			aliases++;
		}
		actors++;
	}
	ck_assert_uint_eq(actors, CRINK__ACTOR_COUNT);
	ck_assert_uint_gt(aliases, 0);
}

/* Whether a text is one letter, or of ASCII, and all of it is in names: of several
 * wide ones the data may have each, but not all together. */
static bool
is_of_names(const char *text)
{
	const size_t size = strlen(text);

	for (size_t at = 0; at < size;) {
		const unsigned char *const byte =
		    (const unsigned char *)text + at;
		const uint32_t wide = crink__decode(byte, size - at);

		if (!has_letter[*byte < 0x80
		                    ? *byte
		                    : wide & (((uint32_t)1 << CRINK__DECODED) -
		                                 1)]) {
			return false;
		}
		at += *byte < 0x80 ? 1 : wide >> CRINK__DECODED;
		if (at < size && *byte >= 0x80) {
			return false;
		}
	}
	return true;
}

START_TEST(test_every_letter)
{
	unsigned same = 0;

	note_names();
	/* Beyond the planes that have letters in names, some. */
	for (uint32_t code = 0x80; code < CODES;
	     code += code < 0x20000 ? 1 : 61) {
		char text[TEXT_MAX], whole[TEXT_MAX];
		const uint32_t letter = crink__letter(code);

		/* Surrogates; and the marks of kana, which without kana are
		 * none. */
		if ((code >= 0xd800 && code < 0xe000) ||
		    crink__whole_letter(code) - 0x3099 < 2) {
			continue;
		}
		write(text, letter, CRINK__FOLD_BYTES);
		write(whole, crink__whole_letter(code), crinkgen_folding);
		if (strcmp(text, whole) == 0) {
			same += letter != code;
			continue;
		}
		EXPECT(letter == code, "U+%04x: '%s', not '%s'", (unsigned)code,
		    text, whole);
		EXPECT(!is_of_names(whole), "U+%04x stays, is not '%s'",
		    (unsigned)code, whole);
	}
	ck_assert_uint_gt(same, 4000);
}
END_TEST

UNIT_MAIN("kept", test_every_letter)
