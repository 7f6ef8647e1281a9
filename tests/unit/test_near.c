/*
 * Suggestions among the names of near.yaml, each of which is at a bound of what is
 * forgiven: every slip at every place of every name, against the whole matrix of
 * slips; and some that are told here.
 */
#include "name.h"

#include "suggest_matrix.h"

#define TEXT_MAX 400

/* Letters that are put in, or in place of others: some are in names, some in none,
 * some look like digits, and some count for nothing. */
static const char *const letters[] = {
    "a", "r", "o", "5", "я", "民", "국", "-", " ", "\u0301"};

/* Puts a text in place of what stands from at to end. */
static void
put(char text[TEXT_MAX], const char *name, size_t at, size_t end,
    const char *instead)
{
	snprintf(
	    text, TEXT_MAX, "%.*s%s%s", (int)at, name, instead, name + end);
}

/* Swaps the character at a place with the next. */
static void
swap(char text[TEXT_MAX], const char *name, size_t at)
{
	const size_t next = behind(name, at), end = behind(name, next);

	snprintf(text, TEXT_MAX, "%.*s%.*s%.*s%s", (int)at, name,
	    (int)(end - next), name + next, (int)(next - at), name + at,
	    name + end);
}

/* Puts the letter next to it in place of one of several bytes. */
static void
change_last(char text[TEXT_MAX], const char *name, size_t at)
{
	const size_t end = behind(name, at);

	snprintf(text, TEXT_MAX, "%s", name);
	if (end - at > 1) {
		text[end - 1] = (char)(text[end - 1] ^ 1);
	}
}

#define KINDS (3 + 2 * COUNT(letters))

/* One slip of a kind at a place. */
static void
slip(char text[TEXT_MAX], const char *name, size_t at, size_t kind)
{
	if (kind == 0) {
		put(text, name, at, behind(name, at), "");
	} else if (kind == 1) {
		swap(text, name, at);
	} else if (kind == 2) {
		change_last(text, name, at);
	} else if (kind < 3 + COUNT(letters)) {
		put(text, name, at, at, letters[kind - 3]);
	} else {
		put(text, name, at, behind(name, at),
		    letters[kind - 3 - COUNT(letters)]);
	}
}

/* A place where a character of a text begins, or its end. */
static size_t
some_place(const char *text, uint32_t *state)
{
	size_t at = unit_below(state, strlen(text) + 1);

	while (((unsigned char)text[at] & 0xc0) == 0x80) {
		at--;
	}
	return at;
}

/* One slip, and up to three more at random. */
static unsigned
check_slips(const char *name, size_t at, size_t kind, uint32_t *state)
{
	char text[TEXT_MAX], next[TEXT_MAX];
	unsigned near;

	slip(text, name, at, kind);
	near = check_nearest(text);
	for (unsigned more = unit_below(state, 3); more > 0; more--) {
		slip(next, text, some_place(text, state),
		    unit_below(state, KINDS));
		memcpy(text, next, sizeof(text));
		near += check_nearest(text);
	}
	return near;
}

START_TEST(test_slips)
{
	const struct crink_actor *actor = NULL;
	uint32_t state = 998877;
	unsigned near = 0;

	setup();
	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *const name = crink_actor_name(actor);
		/* Of long ones some places, and from one to another other
		 * slips. */
		const size_t every = strlen(name) > 60 ? 5 : 1;

		check_nearest(name);
		for (size_t at = 0, i = 0; i == 0 || name[at] != '\0';
		     at = behind(name, at), i++) {
			for (size_t kind = i % every; kind < KINDS;
			     kind += every) {
				near += check_slips(name, at, kind, &state);
			}
		}
	}
	ck_assert_uint_gt(near, 3000);
}
END_TEST

/* Who is suggested, in the order of the data; "" for nobody. */
static void
check_suggested(const char *text, const char *expected)
{
	const struct crink_actor *actor = NULL;
	char found[100] = "";

	while ((actor = crink_actor_suggest_next(text, actor)) != NULL) {
		strcat(found, found[0] == '\0' ? "" : " ");
		strcat(found, crink_actor_slug(actor));
	}
	ck_assert_msg(strcmp(found, expected) == 0, "'%s': '%s', not '%s'",
	    text, found, expected);
	actor = crink_actor_suggest(text);
	ck_assert_str_eq(crink_actor_slug(actor),
	    strchr(expected, ' ') == NULL ? expected : "");
}

static const struct {
	const char *text, *slugs;
} told[] = {
    /* Nothing is forgiven in four letters, one slip in five, two in
     * ten, three in fifteen and more. */
    {"Ghiw", ""},
    {"Ghvi", ""},
    {"Mobrs", "five"},
    {"Mobsr", ""},
    {"Mobar", "five"},
    {"Mobraa", "five"},
    {"Mobr\U00020000a", "five"},
    {"Mobr", "five"},
    {"Mobsraa", ""},
    {"Lanterusg", "nine"},
    {"Lanterugs", "nine"},
    {"Lantergus", ""},
    {"Pondisherii", "ten"},
    {"Pondisheria", "ten"},
    {"Pondishera", "ten"},
    {"Pondishexa", "ten"},
    {"Pondishxxa", ""},
    {"Calistrobunxxk", "fourteen"},
    {"Calistrobuxxxk", ""},
    {"Hexamodrinvxxx", ""},
    {"Hexamodrinvaxxx", "fifteen"},
    {"Hexamodrinvxxxx", ""},
    {"Quarbleminstofanxxx", "twenty"},
    {"Quarbleminstofandxxx", "twenty"},
    {"Quarbleminstofaxxxxx", ""},
    /* A slip at the first letter counts twice. */
    {"Nobra", ""},
    {"Oondishery", "ten"},
    {"Oondisherx", ""},
    {"Ondishery", "ten"},
    {"Apondishery", "ten"},
    {"Opndishery", "ten"},
    {"Oexamodrinvalux", "fifteen"},
    {"Oexamodrinvalxx", ""},
    /* Left out, it is of the first word, as slips after it are. */
    {"Examodrinvalud", "fifteen"},
    {"Examodrinvalux", ""},
    {"Uarbleminstofanduxx", "twenty"},
    /* By the word. */
    {"Karra Delta", "two-words"},
    {"Karra Delto", "two-words"},
    {"Kaxxo Delta", ""},
    {"Karro Delta Z", ""},
    {"Al Be Co Du Ff", ""},
    {"Isle if Tremor", ""},
    {"Isle of Tremar", "mixed-words"},
    {"Isel of Tremor", "mixed-words"},
    {"Isla of Tremor", ""},
    {"Isle fo Tremor", ""},
    {"Vesto_Grato", "hyphen"},
    {"VestoGrado", "hyphen"},
    /* A word of its own behind a long one, though the first is as short. */
    {"Old Lanterfolt Sea", "between"},
    {"Old Lanterfold Sex", ""},
    /* What words are between, and what is passed over within one. */
    {"Kaxxo\tDelta", ""},
    {"Kaxxo\nDelta", ""},
    {"Kaxxo\vDelta", ""},
    {"Kaxxo\fDelta", ""},
    {"Kaxxo\rDelta", ""},
    {"Kaxxo_Delta", ""},
    {"Kaxxo\bDelta", "two-words"},
    {"Kaxxo\x0e"
     "Delta",
        "two-words"},
    {"Kaxxo^Delta", "two-words"},
    {"Kaxxo`Delta", "two-words"},
    {"Kaxxo!Delta", "two-words"},
    {"Kaxxo\x1f"
     "Delta",
        "two-words"},
    /* An article is left out of both. */
    {"The Lakesidez", "the-lakes"},
    {"Lakesidez", "the-lakes"},
    {"the lakesidess", "the-lakes"},
    {"The Union of Riwers", "the-union"},
    {"Union of Rivers", "the-union"},
    {"The Mobrs", "five"},
    {"The The Mobrs", "five"},
    {"T he Mobrs", ""},
    {"The Thelonio", ""},
    {"Thelonio", "thelonia"},
    {"The ", "the"},
    {"The Celkonugradio", "quoted"},
    {"The Celkonugradxo", "quoted"},
    {"The Celkonugrxdxo", ""},
    {"The Thf", ""},
    /* Digits are never other ones. */
    {"Bureau 61397", ""},
    {"Bureau 6139", ""},
    {"Bureau 613989", ""},
    {"Bureau 61389", ""},
    {"Bureav 61398", "bureau-one"},
    {"Bureav 61399", "bureau-two"},
    {"Bureau 6139b", ""},
    {"Office 1058 of 8obsol", ""},
    {"Office 1058 of Bob5ol", "office"},
    {"Office 1058 of Bobs0l", "office"},
    {"Office 1058 of Bo8sol", "office"},
    {"Office 1058 of Bobso1", "office"},
    {"0ffice 1058 of Bobsol", ""},
    {"Off1ce 1058 of Bobsol", "office"},
    {"Off2ce 1058 of Bobsol", ""},
    {"Office 105b of Bobsol", ""},
    {"Office 1O58 of Bobsol", ""},
    {"Post 39labmda", "digits"},
    {"Post 3l9ambda", ""},
    {"Post 3 9lambda", "digits"},
    /* Several. */
    {"Zimbroxa", "twin-a twin-b twin-c"},
    {"Zimbroa", "twin-a twin-b twin-c"},
    {"Zimbrola", "twin-a"},
    {"Zimbrolla", "twin-a"},
    {"Shared Naming", "bearer-a bearer-b bearer-c"},
    {"Shared Namings", "bearer-a bearer-b bearer-c"},
    {"Shared Namingz", "bearer-a bearer-b bearer-c"},
    /* Words that nothing is left of are none, wherever they stand. */
    {"- Shared Namingz", "bearer-a bearer-b bearer-c"},
    {"Shared - Namingz", "bearer-a bearer-b bearer-c"},
    {"Shared - - Namingz -", "bearer-a bearer-b bearer-c"},
    /* Other scripts; one that is spelt in capitals beyond U+FFFF. */
    {"\U00010428\U00010429\U0001042a\U0001042b\U0001042c", "wide"},
    {"Россиянее", ""},
    {"Россияние", "rossiya"},
    {"中华人民共和國", "zhong"},
    {"중华人民共和国", ""},
    /* Of many bytes more than is asked for, less the article. */
    {"朝鲜民主义人民共国", "chosen"},
    {"the 朝鲜民主义人民共国", "chosen"},
    {"the 朝鲜主义人民共国", ""},
    {"\U00010400\U00010401\U00020000\U00010402\U00010403\U00010404", "wide"},
    {"\U00020000\U00020001\U00020009\U00020002\U00020003\U00020004", "widest"},
    {"the \U00020010\U00020011\U00020013\U00020014", "the-wide"},
    {"the \U00020030\U00020031\U00020033\U00020034", "the-joined"},
    {"中华人共和国外部新司发言人处", "spokesman"},
    {"대한민국정뷰", "hanguk"},
    {"جمهوري اسلامی", "iran"},
    {"Celkoprusehit", "accents"},
    {"\U00010400\U00010401\U00010402\U00010403\U00010405", "wide"},
    {"\U000f0000\U000f0001\U000f0002\U000f0003\U00030004", "private"},
    {"\U000f0000\U000f0001\U000f0002\U00030003\U00030004", ""},
    {"\U000f0000\U000f0001\U000f0002\U000ff003\U000ff004", ""},
    {"\U000b0000\U000b0001\U000f0002\U000f0003\U000f0004", ""},
    {"\ufa0e\ufa0f\ufa11\ufa13\u7a14", "compat"},
    {"\ufa0e\ufa0f\ufa11\u7a13\u7a14", ""},
    /* Nothing at all. */
    {"", ""},
    {" - ", ""},
    {"\xff", ""},
    {"Mobr\xff", ""},
};

/* Names of letters beyond U+FFFF are found as they are spelt, and in other ways. */
START_TEST(test_found)
{
	static const char *const rows[][2] = {
	    {"\U00020000\U00020001\U00020002\U00020003\U00020004", "widest"},
	    {"\U00020000-\U00020001 \U00020002\U00020003 \U00020004.",
	        "widest"},
	    {"\U00020000\U00020001\U00020002\U00020003\U00020005", ""},
	    {"\U00020000\U00020001\U00020002\U00020004\U00020003", ""},
	    {"\U00020000\U00020001\U00020042\U00020003\U00020004", ""},
	    {"\U00010400\U00010401\U00010402\U00010403\U00010404", "wide"},
	    {"\U00010428\U00010429\U0001042a\U0001042b\U0001042c", "wide"},
	    {"\U00010428-\U00010429-\U0001042a-\U0001042b\U0001042c", "wide"},
	    {"\U000f0000.\U000f0001\U000f0002\U000f0003\U000f0004", "private"},
	    {"\ufa0e \ufa0f\ufa11\ufa13\ufa14", "compat"},
	    {"朝鲜 民主主义 人民共和国", "chosen"},
	    {"朝鲜 民主主义 人民共和囯", ""},
	    {"celkoprusehir", "accents"},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		ck_assert_str_eq(
		    crink_actor_slug(crink_actor_find(rows[i][0])), rows[i][1]);
	}
}
END_TEST

START_TEST(test_told)
{
	setup();
	for (size_t i = 0; i < COUNT(told); i++) {
		check_suggested(told[i].text, told[i].slugs);
		check_nearest(told[i].text);
	}
}
END_TEST

/* The same of the other classes: two that are as near as each other, or one. */
#define CHECK_CLASS(class)                                                   \
	do {                                                                 \
		const struct crink_##class *one, *two;                       \
                                                                             \
		ck_assert_ptr_null(crink_##class##_suggest("zimbroxa"));     \
		one = crink_##class##_suggest_next("zimbroxa", NULL);        \
		ck_assert_str_eq(crink_##class##_slug(one), "zimbrola");     \
		two = crink_##class##_suggest_next("zimbroxa", one);         \
		ck_assert_str_eq(crink_##class##_slug(two), "zimbrona");     \
		ck_assert_ptr_null(                                          \
		    crink_##class##_suggest_next("zimbroxa", two));          \
		ck_assert_ptr_eq(crink_##class##_suggest("zimbrolla"), one); \
		ck_assert_ptr_eq(crink_##class##_suggest("zimbrola"), one);  \
		ck_assert_ptr_eq(                                            \
		    crink_##class##_suggest_next("zimbrola", NULL), one);    \
		ck_assert_ptr_null(                                          \
		    crink_##class##_suggest_next("zimbrola", one));          \
		ck_assert_ptr_null(crink_##class##_suggest("zimxxxxa"));     \
	} while (0)

START_TEST(test_classes)
{
	CHECK_CLASS(item);
	CHECK_CLASS(source);
	CHECK_CLASS(question);
	/* With marks before the article and behind it. */
	ck_assert_str_eq(
	    crink_item_slug(crink_item_suggest("The Meadowlandz")), "quoted");
	ck_assert_ptr_null(crink_item_suggest("The Meadowlxxxx"));
	ck_assert_ptr_null(crink_actor_suggest(NULL));
	ck_assert_ptr_null(crink_item_suggest(NULL));
	/* A name of one letter is one, and the nearest to itself alone. */
	ck_assert_str_eq(crink_item_slug(crink_item_find("x")), "shortest");
	ck_assert_str_eq(crink_item_slug(crink_item_suggest("X")), "shortest");
	ck_assert_ptr_null(crink_item_suggest("Y"));
	ck_assert_ptr_null(crink_actor_suggest_next(NULL, NULL));
	ck_assert_ptr_null(crink_item_suggest_next(NULL, NULL));
}
END_TEST

/* Names whose slots have three bytes each: where the key lies, its size, who bears it. */
static struct crink__names
made_names(uint32_t slots, uint32_t entities, uint32_t key_bytes)
{
	struct crink__names tables = {.slot_count = slots,
	    .entities = entities,
	    .key = CRINK__PLACE(3, 0, 0, 8),
	    .size = CRINK__PLACE(3, 1, 0, 8),
	    .bearer = CRINK__PLACE(3, 2, 0, 8),
	    .list = CRINK__PLACE(1, 0, 0, 8)};

#ifndef __OPTIMIZE_SIZE__
	tables.key_bytes = key_bytes;
#else
	(void)key_bytes; /* no keys lie before spelt names */
#endif
	return tables;
}

/* Tables of one name, which is that of several, of whom a slice has one alone: he is
 * not the only one who may be meant, even by another name that he bears. */
START_TEST(test_one_of_several)
{
	static const unsigned char slots[] = {0, 6, 2, 6, 6, 1};
	static const unsigned char bearers[] = {1, 1};
	static const unsigned char keys[16 + CRINK__COMPARED] = "abcdefabcdeh";
	struct crink__names tables = made_names(1, 1, sizeof(keys));

	for (unsigned i = 1; i <= 2; i++) {
		tables.slot_count = i;
		ck_assert_uint_eq(
		    crink__suggest("abcdeg", &tables, slots, keys, bearers, 0),
		    1);
		ck_assert_uint_eq(
		    crink__suggest("abcdeg", &tables, slots, keys, bearers, 1),
		    0);
		ck_assert_uint_eq(crink__suggest("abcdeg", &tables, slots, keys,
		                      bearers, CRINK__ALONE),
		    0);
		ck_assert_uint_eq(
		    crink__suggest("abcxyg", &tables, slots, keys, bearers, 0),
		    0);
	}
	ck_assert_uint_eq(crink__suggest("abcdeh", &tables, slots, keys,
	                      bearers, CRINK__ALONE),
	    1);
}
END_TEST

/* Names one behind the other, of so many bytes each, whom the first and the second
 * of two bear: who is suggested after whom. */
static const struct {
	const char *text, *keys;
	unsigned char sizes[2];
	unsigned count; /* of names that the tables have */
	uint32_t after, wanted;
} made[] = {
    {"abcdeg", "abcdefabcdeh", {6, 6}, 0, 0, 0},
    {"abcdeg", "abcdefabcdeh", {6, 6}, 1, 0, 1},
    {"abcdeg", "abcdefabcdeh", {6, 6}, 1, 1, 0},
    {"abcdeg", "abcdefabcdeh", {6, 6}, 2, 0, 1},
    {"abcdeg", "abcdefabcdeh", {6, 6}, 2, 1, 2},
    {"abcdeg", "abcdefabcdeh", {6, 6}, 2, 2, 0},
    {"abcdeg", "abcdefabcdeh", {6, 6}, 2, 3, 0},
    {"abcdeg", "abcdefabcdeh", {6, 6}, 2, CRINK__ALONE, 0},
    {"abcdeg", "abcdefabcdeh", {6, 6}, 1, CRINK__ALONE, 1},
    {"abcdeh", "abcdefabcdeh", {6, 6}, 2, CRINK__ALONE, 2},
    /* After one who is not near, whatever the slips. */
    {"abcdeh", "zbzdezabcdeh", {6, 6}, 2, 1, 0},
    {"abcdeg", "zbzdezabcdeh", {6, 6}, 2, 1, 0},
    {"abcdeyghyjkly", "zzzzzzabcdefghijklm", {6, 13}, 2, 1, 0},
    {"abcdyfghyjklmyo", "zzzzzzabcdefghijklmno", {6, 15}, 2, 0, 2},
    {"abcdyfghyjklmyo", "zzzzzzabcdefghijklmno", {6, 15}, 2, 1, 0},
    /* A letter left out at the beginning is two slips. */
    {"bcde", "abcde", {5, 0}, 1, 0, 0},
    {"bcdefghij", "abcdefghij", {10, 0}, 1, 0, 1},
    /* One letter; an article, and what is left of one. */
    {"x", "xy", {1, 1}, 2, 0, 1},
    {"y", "xy", {1, 1}, 2, 0, 2},
    {"The ", "the", {3, 0}, 1, 0, 0},
    {"The -", "the", {3, 0}, 1, 0, 0},
    {"the abcdex", "theabcdef", {9, 0}, 1, 0, 1},
    {"the abcdex", "the", {3, 0}, 1, 0, 0},
    /* Digits, the lowest and the highest: none is left out, put in, swapped or
     * another; but some are taken for letters. */
    {"bureau1", "bureau10", {8, 0}, 1, 0, 0},
    {"bureau1", "bureau19", {8, 0}, 1, 0, 0},
    {"bureau10", "bureau1", {7, 0}, 1, 0, 0},
    {"bureau19", "bureau1", {7, 0}, 1, 0, 0},
    {"bureau10", "bureau19", {8, 0}, 1, 0, 0},
    {"bureau19", "bureau10", {8, 0}, 1, 0, 0},
    {"bureau01", "bureau10", {8, 0}, 1, 0, 0},
    {"bureaux0", "bureau10", {8, 0}, 1, 0, 0},
    {"bureau1x", "bureau10", {8, 0}, 1, 0, 0},
    {"bureau1o", "bureau10", {8, 0}, 1, 0, 0},
    {"bureau0o", "bureauoo", {8, 0}, 1, 0, 1},
    {"bureau1o", "bureauio", {8, 0}, 1, 0, 1},
    {"bureau1o", "bureaulo", {8, 0}, 1, 0, 1},
    {"bureau5o", "bureauso", {8, 0}, 1, 0, 1},
    {"bureau8o", "bureaubo", {8, 0}, 1, 0, 1},
    {"bureau2o", "bureauzo", {8, 0}, 1, 0, 0},
    /* A word that is no valid UTF-8, or too long, leaves nothing of the others. */
    {"abcdeg \xff", "abcdef", {6, 0}, 1, 0, 0},
    {"\xff abcdeg", "abcdef", {6, 0}, 1, 0, 0},
    {"abcdeg 0123456789012345678901234567890123456789012345678901234567890123"
     "4567890123456789012345678901234567890123456789012345678901234567890123456"
     "789012345678901234567890123456789012345678901234567890123456789012345678",
        "abcdef", {6, 0}, 1, 0, 0},
    /* No article ends beyond its name. */
    {"the abcdex", "th.eabcdef", {2, 0}, 1, 0, 0},
    {"the abcdex", "t.heabcdef", {1, 0}, 1, 0, 0},
};

START_TEST(test_made)
{
	for (size_t i = 0; i < COUNT(made); i++) {
		static const unsigned char bearers[] = {1, 1};
		const unsigned char slots[] = {0, made[i].sizes[0], 1,
		    made[i].sizes[0], made[i].sizes[1], 2};
		unsigned char keys[32 + CRINK__COMPARED] = {0};
		const struct crink__names tables =
		    made_names(made[i].count, 2, sizeof(keys));

		memcpy(keys, made[i].keys, strlen(made[i].keys));
		ck_assert_msg(crink__suggest(made[i].text, &tables, slots, keys,
		                  bearers, made[i].after) == made[i].wanted,
		    "row %zu, '%s'", i, made[i].text);
	}
}
END_TEST

#ifndef __OPTIMIZE_SIZE__
/* What lies just behind the keys is a place among spelt names. */
START_TEST(test_last_key)
{
	static const unsigned char slots[] = {6, 6, 1}, bearers[] = {1};
	static const unsigned char keys[16 + CRINK__COMPARED] = "zzzzzzabcdef";

	for (unsigned more = 0; more <= 1; more++) {
		const struct crink__names tables = made_names(1, 1, 6 + more);

		ck_assert_uint_eq(
		    crink__suggest("abcdeg", &tables, slots, keys, bearers, 0),
		    more);
	}
}
END_TEST

UNIT_MAIN("near", test_slips, test_found, test_told, test_classes,
    test_one_of_several, test_made, test_last_key)
#else
UNIT_MAIN("near", test_slips, test_found, test_told, test_classes,
    test_one_of_several, test_made)
#endif
