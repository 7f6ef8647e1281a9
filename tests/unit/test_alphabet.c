/*
 * The library folds with a part of the generator's table: of that what its names
 * need. What is found must be what the whole table would find, whatever letter
 * stands alone, before or after a name. Here the names of the whole table have
 * other names (see meson.build).
 */
#include "unit.h"

#include "fold.h"

#define ROOM 300

/* Of each script that the bundled data has. */
static const char *const names[] = {
    "Russia", "Россия", "北京", "한국", "ایران", "Đ155"};

static size_t
put_code(char *text, uint32_t code)
{
	size_t size = 1;

	text[0] = (char)code;
	if (code >= 0x80) {
		size = 2u + (code >= 0x800) + (code >= 0x10000);
		for (size_t i = size; i-- > 1;) {
			text[i] = (char)(0x80 | (code & 0x3f));
			code >>= 6;
		}
		text[0] = (char)((0xf00u >> size & 0xff) | code);
	}
	return size;
}

/* What the whole table makes of a text, with a NUL after it; "" for what is
 * found nowhere. */
static void
fold_whole(char *folded, const char *text)
{
	const size_t size =
	    crink__fold((unsigned char *)folded, ROOM - 1, text, CRINK__TO_NUL);

	folded[size < ROOM ? size : 0] = '\0';
}

static void
compare(const char *text)
{
	char folded[ROOM];

	fold_whole(folded, text);
	EXPECT(
	    crink_actor_find(text) == crink_actor_find(folded), "'%s'", text);
	EXPECT(crink_item_find(text) == crink_item_find(folded), "'%s'", text);
}

static void
compare_around(const char *name, const char *letter, size_t size)
{
	const size_t rest = strlen(name);
	char text[64];

	memcpy(text, letter, size);
	memcpy(text + size, name, rest + 1);
	compare(text);
	memcpy(text, name, rest);
	memcpy(text + rest, letter, size);
	text[rest + size] = '\0';
	compare(text);
	if ((name[1] & 0xc0) != 0x80) { /* within, after the first letter */
		text[0] = name[0];
		memcpy(text + 1, letter, size);
		memcpy(text + 1 + size, name + 1, rest);
		compare(text);
	}
}

START_TEST(test_every_letter)
{
	for (uint32_t code = 1; code < 0x110000; code++) {
		/* Letters of the other planes stay as they are. */
		const size_t count = code < 0x20000 || code - 0xe0000 < 0x2000
		                         ? COUNT(names)
		                         : 1;
		char letter[8];
		const size_t size = put_code(letter, code);

		letter[size] = '\0';
		compare(letter);
		for (size_t i = 0; i < count; i++) {
			compare_around(names[i], letter, size);
		}
	}
}
END_TEST

/* In place of each letter of a name: what is found for one or the other. */
START_TEST(test_letters_of_names)
{
	static const char *const same[][2] = {
	    {"ＲＵＳＳＩＡ", "Russia"},
	    {"Ru\u00ads\u200bsia\ufe0f", "Russia"},
	    {"𝐑𝐮𝐬𝐬𝐢𝐚", "Russia"},
	    {"РОССИ\u0306Я", "Россия"},
	    {"\uf963京", "北京"},
	    {"\u1112\u1161\u11ab국", "한국"},
	    {"ㅎㅏ\u11ab국", "한국"},
	    {"ايران", "ایران"},
	    {"\ufe8d\ufbfe\ufeae\ufe8d\ufee6", "ایران"},
	};

	for (size_t i = 0; i < COUNT(same); i++) {
		ck_assert_ptr_nonnull(crink_actor_find(same[i][1]));
		EXPECT(crink_actor_find(same[i][0]) ==
		           crink_actor_find(same[i][1]),
		    "'%s'", same[i][0]);
	}
	ck_assert_int_eq(crink_unit_find("ｐｅｒｓｏｎ"), CRINK_UNIT_PERSON);
	ck_assert_int_eq(
	    crink_relation_kind_find("𝐬upplies"), CRINK_RELATION_SUPPLIES);
}
END_TEST

/* What is suggested for a folded name: asked once for each, as many letters fold to the
 * same. */
static const struct crink_actor *
suggested_for(const char *folded)
{
	static char asked[0x2000][16];
	static const struct crink_actor *suggested[COUNT(asked)];
	size_t i = 0;

	while (asked[i][0] != '\0' && strcmp(asked[i], folded) != 0) {
		i++;
	}
	ck_assert_uint_lt(i + 1, COUNT(asked));
	ck_assert_uint_lt(strlen(folded), sizeof(asked[i]));
	if (asked[i][0] == '\0') {
		strcpy(asked[i], folded);
		suggested[i] = crink_actor_suggest(folded);
	}
	return suggested[i];
}

/* A letter that is one letter in both is one slip in both. */
START_TEST(test_suggest)
{
	for (uint32_t code = 0x80; code < 0x20000; code++) {
		char letter[8], text[32], folded[ROOM];
		const size_t size = put_code(letter, code);
		size_t letters = 0;

		letter[size] = '\0';
		fold_whole(folded, letter);
		if (strcmp(letter, folded) == 0) {
			continue;
		}
		for (size_t i = 0; folded[i] != '\0'; i++) {
			letters += (folded[i] & 0xc0) != 0x80;
		}
		if (letters > 1) {
			continue;
		}
		snprintf(text, sizeof(text), "R%ssia", letter);
		fold_whole(folded, text);
		EXPECT(crink_actor_suggest(text) == suggested_for(folded),
		    "'%s'", text);
	}
}
END_TEST

UNIT_MAIN("alphabet", test_every_letter, test_letters_of_names, test_suggest)
