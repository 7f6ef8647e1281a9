/*
 * Whether a text of the tables spells a folded name: asked of each name and alias
 * by itself, as a lookup asks it only of what has the same hash.
 */
#include "unit.h"

#include "letters.h"
#include "name.h"

#define KEY_ROOM (CRINK__KEY_MAX + CRINK__COMPARED + 8)

/* The place of a text that is not of a class that is kept folded. */
static uint32_t
place_of(const char *text)
{
	const unsigned char *const at = (const unsigned char *)text;

	return at - CRINK__ALIAS_BYTES < CRINK__ALIAS_COUNT &&
	               at >= CRINK__ALIAS_BYTES
	           ? (uint32_t)(at - CRINK__ALIAS_BYTES)
	           : (uint32_t)(at - CRINK__TEXT_BYTES + CRINK__ALIAS_COUNT);
}

/* Whether each character of several bytes becomes one letter: others are looked up
 * by what is kept folded. */
static bool
is_by_letters(const char *text)
{
	while (*text != '\0') {
		const uint32_t code =
		    crink__decode((const unsigned char *)text, 4) & 0x1fffff;
		unsigned char key[8];
		size_t size = 1, letters = 0;

		while (((unsigned char)text[size] & 0xc0) == 0x80) {
			size++;
		}
		size = crink__fold(key, sizeof(key), text, size);
		for (size_t i = 0; i < size; i++) {
			letters += (key[i] & 0xc0) != 0x80;
		}
		if ((*text & 0x80) != 0 &&
		    (letters != 1 || crink__letter(code) >= CRINK__SEVERAL)) {
			return false;
		}
		do {
			text++;
		} while (((unsigned char)*text & 0xc0) == 0x80);
	}
	return true;
}

/* A name that is folded, asked for as it is spelt, or in another way. */
static bool
is_spelt(
    const char *text, const char *name, const unsigned char *key, size_t size)
{
	const struct crink__asked asked = {name, strlen(name), key, size};

	return crink__is_spelt(place_of(text), &asked);
}

/* Whether bytes are what they fold to. */
static bool
is_folded(const unsigned char *key, size_t size)
{
	unsigned char again[KEY_ROOM];

	return crink__fold(again, KEY_ROOM, (const char *)key, size) == size &&
	       memcmp(again, key, size) == 0;
}

/* A text with its own key, and with one that has something else at one place, or is
 * longer or shorter. */
static unsigned
check_text(const char *text)
{
	unsigned char key[KEY_ROOM] = {0};
	const size_t size =
	    crink__fold(key, CRINK__KEY_MAX, text, CRINK__TO_NUL);

	ck_assert(
	    strcmp((const char *)crink__spelt(place_of(text)), text) == 0);
	if (size == 0 || size > CRINK__KEY_MAX || !is_by_letters(text)) {
		return 0;
	}
	/* As it is spelt, nothing else is asked; nor is it spelt so if there is
	 * more, or less. */
	ck_assert_msg(is_spelt(text, text, NULL, 0), "'%s'", text);
	ck_assert_msg(is_spelt(text, "", key, size), "'%s'", text);
	for (size_t i = 0; i < size; i++) {
		const unsigned char own = key[i];

		for (unsigned turn = 1; turn < 0x40; turn *= 2) {
			key[i] = (unsigned char)(own ^ turn);
			ck_assert_msg(!is_folded(key, size) ||
			                  !is_spelt(text, "", key, size),
			    "'%s' at %zu", text, i);
		}
		key[i] = own;
		/* The rest of a letter is none. */
		if ((key[i] & 0xc0) != 0x80) {
			ck_assert_msg(!is_spelt(text, "", key, i),
			    "'%s' up to %zu", text, i);
			ck_assert_msg(
			    is_spelt(text, "", key + i, size - i) == (i == 0),
			    "'%s' from %zu", text, i);
		}
	}
	memcpy(key + size, "x", 2);
	ck_assert_msg(!is_spelt(text, "", key, size + 1), "'%s'", text);
	memcpy(key + size, "\xd1\x8f\xe4\xb8\xad", 6);
	ck_assert_msg(!is_spelt(text, "", key, size + 2), "'%s'", text);
	ck_assert_msg(!is_spelt(text, "", key, size + 5), "'%s'", text);
	return 1;
}

START_TEST(test_actors)
{
	const struct crink_actor *actor = NULL;
	unsigned count = 0, every = CRINK__ACTOR_COUNT / 200 + 1, row = 0;

	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *alias;

		if (row++ % every != 0) {
			continue;
		}
		count += check_text(crink_actor_name(actor));
		for (size_t i = 0;
		     (alias = crink_actor_alias(actor, i, NULL)) != NULL; i++) {
			count += check_text(alias);
		}
	}
	ck_assert_uint_gt(count, 10);
}
END_TEST

/* In other letters, cases and with what does not count. */
START_TEST(test_others)
{
	static const struct {
		const char *slug, *name;
		bool is_spelt;
	} rows[] = {
	    {"rossiya", "россияния", true},
	    {"rossiya", "РОССИЯНИЯ", true},
	    {"rossiya", "Росси яния", true},
	    {"rossiya", "россиянии", false},
	    {"rossiya", "россияни", false},
	    {"zhong", "中华人民共和国", true},
	    {"zhong", "中华人民共和國", false},
	    {"zhong", "中华人民共和", false},
	    {"zhong", "\u4b6d华人民共和国", false},
	    {"compat", "\ufa0e\ufa0f\ufa11\ufa13\ufa14", true},
	    {"compat", "\ufa0e\ufa0f\ufa11\ufa13\ufa15", false},
	    {"ten", "pondi-shery", true},
	    {"ten", "pondisherx", false},
	    {"accents", "celkoprusehir", true},
	    {"accents", "celkoprusehi", false},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *const text =
		    crink_actor_name(crink_actor_find(rows[i].slug));
		unsigned char key[KEY_ROOM];
		const size_t size = crink__fold(
		    key, CRINK__KEY_MAX, rows[i].name, CRINK__TO_NUL);

		ck_assert_msg(is_spelt(text, "", key, size) == rows[i].is_spelt,
		    "'%s'", rows[i].name);
		/* A part of the name as it is spelt, and more than it. */
		ck_assert(!is_spelt(text, "P", key, 1));
	}
}
END_TEST

UNIT_MAIN("spelt", test_actors, test_others)
