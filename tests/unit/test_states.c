/*
 * Suggestions among the names of all states and territories, many of which are
 * like one another: a misspelling gives the right one, several, or nobody.
 */
#include "suggest_matrix.h"
#include "suggest_score.h"

#include "states_names.h"

/* In a hundred. */
#define WRONG_MOST 1

#define TEXT_MAX 128

/* The keys beside each letter's, from a to z, on an English keyboard. */
static const char *const keys[] = {"qwsz", "vghn", "xdfv", "serfcx", "wsdr",
    "drtgvc", "ftyhbv", "gyujnb", "ujko", "huikmn", "jiolm", "kop", "njk",
    "bhjm", "iklp", "ol", "wa", "edft", "awedxz", "rfgy", "yhji", "cfgb",
    "qase", "zsdc", "tghu", "asx"};

/* What sounds alike, either way. */
static const char *const sounds[][2] = {{"c", "k"}, {"ch", "k"}, {"ph", "f"},
    {"y", "i"}, {"z", "s"}, {"v", "w"}, {"th", "t"}, {"gh", "g"}, {"kh", "k"},
    {"qu", "kw"}, {"x", "ks"}, {"ai", "ay"}, {"ei", "ie"}, {"ee", "ea"},
    {"ou", "u"}, {"oo", "u"}, {"au", "o"}, {"ia", "ya"}, {"j", "g"},
    {"dj", "j"}, {"e", "i"}, {"e", "a"}, {"o", "u"}, {"s", "ss"}, {"sh", "sch"},
    {"que", "k"}, {"uy", "ui"}, {"r", "rh"}};

enum way { MISSING, DOUBLED, SWAPPED, NEIGHBOUR, SOUND, WAYS };

static const char *const way_names[] = {
    "missing", "doubled", "swapped", "neighbouring key", "as it sounds"};

static struct score scores[WAYS];

static void
try(enum way way, const char *text, const struct crink_actor *actor)
{
	/* Who bears it is found, not suggested. */
	if (crink_actor_match(text, NULL) == NULL) {
		judge(&scores[way], text, crink_actor_slug(actor));
	}
}

/* Puts a text in place of so many letters. */
static void
put(char text[TEXT_MAX], const char *name, size_t at, size_t count,
    const char *instead)
{
	ck_assert_int_lt(snprintf(text, TEXT_MAX, "%.*s%s%s", (int)at, name,
	                     instead, name + at + count),
	    TEXT_MAX);
}

static bool
is_small(char letter)
{
	return letter >= 'a' && letter <= 'z';
}

static void
misspell_letter(const char *name, size_t at, const struct crink_actor *actor)
{
	const char letter = name[at], next = name[at + 1];
	char text[TEXT_MAX];

	put(text, name, at, 1, "");
	try(MISSING, text, actor);
	put(text, name, at, 0, (const char[]){letter, '\0'});
	try(DOUBLED, text, actor);
	if (is_small(next) && next != letter) {
		put(text, name, at, 2, (const char[]){next, letter, '\0'});
		try(SWAPPED, text, actor);
	}
	for (const char *key = keys[letter - 'a']; *key != '\0'; key++) {
		put(text, name, at, 1, (const char[]){*key, '\0'});
		try(NEIGHBOUR, text, actor);
	}
}

static void
misspell_sounds(const char *name, size_t at, const struct crink_actor *actor)
{
	char text[TEXT_MAX];

	for (size_t i = 0; i < 2 * COUNT(sounds); i++) {
		const char *right = sounds[i / 2][i % 2];

		if (strncmp(name + at, right, strlen(right)) == 0) {
			put(text, name, at, strlen(right),
			    sounds[i / 2][1 - i % 2]);
			try(SOUND, text, actor);
		}
	}
}

static void
misspell(const char *name, const struct crink_actor *actor)
{
	for (size_t at = 0; name[at] != '\0'; at++) {
		if (is_small(name[at])) {
			misspell_letter(name, at, actor);
			misspell_sounds(name, at, actor);
		}
	}
}

static unsigned
tries_of(const struct score *score)
{
	return score->right + score->nobody + score->wrong;
}

static void
check_score(const char *what, const struct score *score, unsigned right_least)
{
	const unsigned tries = tries_of(score);

	printf("%s: %u of %u right, %u nobody or several, %u wrong\n", what,
	    score->right, tries, score->nobody, score->wrong);
	ck_assert_uint_le(100 * score->wrong, WRONG_MOST * tries);
	ck_assert_uint_ge(100 * score->right, right_least * tries);
}

/* Each letter of each name but codes, in each way. */
START_TEST(test_made)
{
	/* Just below what is reached, in a hundred. */
	static const unsigned right_least[WAYS] = {90, 91, 94, 90, 82};
	const struct crink_actor *actor = NULL;

	ck_assert_uint_eq(CRINK__ACTOR_COUNT, 249);
	while ((actor = crink_actor_next(actor)) != NULL) {
		enum crink_alias_kind kind;
		const char *name = crink_actor_name(actor);

		misspell(name, actor);
		for (size_t i = 0;
		     (name = crink_actor_alias(actor, i, &kind)) != NULL; i++) {
			if (kind != CRINK_ALIAS_KIND_CODE) {
				misspell(name, actor);
			}
		}
	}
	for (enum way way = 0; way < WAYS; way++) {
		ck_assert_uint_gt(tries_of(&scores[way]), 500);
		check_score(way_names[way], &scores[way], right_least[way]);
	}
}
END_TEST

START_TEST(test_by_hand)
{
	struct score misspelt = {0, 0, 0}, foreign = {0, 0, 0};

	setup();
	for (size_t i = 0; i < COUNT(misspellings); i++) {
		const char *name = misspellings[i].name;

		check_nearest(name);
		if (crink_actor_match(name, NULL) == NULL) {
			judge(&misspelt, name, misspellings[i].slug);
		}
	}
	for (size_t i = 0; i < COUNT(foreign_names); i++) {
		check_nearest(foreign_names[i]);
		ck_assert_ptr_null(crink_actor_match(foreign_names[i], NULL));
		judge(&foreign, foreign_names[i], "");
	}
	ck_assert_uint_gt(tries_of(&misspelt), 300);
	ck_assert_uint_gt(tries_of(&foreign), 100);
	check_score("by hand", &misspelt, 92);
	check_score("foreign", &foreign, 0);
}
END_TEST

UNIT_MAIN("states", test_made, test_by_hand)
