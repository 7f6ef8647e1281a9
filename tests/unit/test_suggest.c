/*
 * Suggestions, against the whole matrix of slips, and on names that nobody
 * bears: the right one or nobody.
 */
#include "unit.h"

#include "fold.h"
#include "suggest_names.h"

#define LETTERS_MAX 128
#define NAMES_MAX 1024
#define SLIPS_MAX 3
#define NEVER 99

struct letter {
	uint32_t code;
	unsigned word; /* letters of its word */
	bool is_first;
};

/* A folded name, letter by letter. */
struct name {
	struct letter letters[LETTERS_MAX];
	unsigned count;
	const struct crink_actor *bearer;
};

static struct name names[NAMES_MAX];
static size_t name_count;

/* Adds a word; false if it is no valid UTF-8. */
static bool
add_word(struct name *name, const char *text, size_t size)
{
	unsigned char key[4 * LETTERS_MAX];
	const size_t folded = crink__fold(key, sizeof(key), text, size);
	const unsigned start = name->count;

	if (folded > sizeof(key)) {
		return false;
	}
	for (size_t i = 0; i < folded; i++) {
		if ((key[i] & 0xc0) != 0x80) {
			ck_assert_uint_lt(name->count, LETTERS_MAX);
			name->letters[name->count++] =
			    (struct letter){0, 0, false};
		}
		/* Any number that tells letters apart. */
		name->letters[name->count - 1].code =
		    name->letters[name->count - 1].code << 8 | key[i];
	}
	for (unsigned i = start; i < name->count; i++) {
		name->letters[i].word = name->count - start;
		name->letters[i].is_first = i == start;
	}
	return true;
}

static bool
is_the(const struct name *name)
{
	return name->count >= 3 && name->letters[0].code == 't' &&
	       name->letters[1].code == 'h' && name->letters[2].code == 'e';
}

/* False if nothing counts in a text, or it is no valid UTF-8. An article before
 * other words is left out. */
static bool
read_name(struct name *name, const char *text, bool *has_article)
{
	*has_article = false;
	name->count = 0;
	while (*text != '\0') {
		const size_t size = strcspn(text, " \t\n\v\f\r_");

		if (!add_word(name, text, size)) {
			return false;
		}
		text += size;
		if (*text != '\0') {
			text++;
			if (name->count == 3 && is_the(name) &&
			    name->letters[2].word == 3) {
				*has_article = true;
				name->count = 0;
			}
		}
	}
	return name->count != 0;
}

static void
add_name(const char *text, const struct crink_actor *bearer)
{
	struct name *name = &names[name_count++];

	ck_assert_uint_le(name_count, NAMES_MAX);
	name->count = 0;
	ck_assert(add_word(name, text, strlen(text)));
	name->bearer = bearer;
}

static void
setup(void)
{
	const struct crink_actor *actor = NULL;

	name_count = 0;
	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *alias;

		add_name(crink_actor_name(actor), actor);
		add_name(crink_actor_slug(actor), actor);
		for (size_t i = 0;
		     (alias = crink_actor_alias(actor, i, NULL)) != NULL; i++) {
			add_name(alias, actor);
		}
	}
}

/* ---- the whole matrix ---------------------------------------------- */

struct cell {
	unsigned all, word; /* slips in all, in the last word */
};

static bool
is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

/* Whether a digit looks like a letter. */
static bool
is_like(uint32_t digit, uint32_t letter)
{
	switch (digit) {
	case '0':
		return letter == 'o';
	case '1':
		return letter == 'i' || letter == 'l';
	case '5':
		return letter == 's';
	case '8':
		return letter == 'b';
	default:
		return false;
	}
}

static struct cell
better(struct cell a, struct cell b)
{
	return a.all < b.all || (a.all == b.all && a.word <= b.word) ? a : b;
}

static struct cell
enter(struct cell cell, struct letter letter)
{
	cell.word = letter.is_first ? 0 : cell.word;
	return cell;
}

static struct cell
slipped(struct cell cell, struct letter letter, int more, unsigned slips)
{
	cell.all += slips;
	cell.word += slips;
	return cell.all > SLIPS_MAX ||
	               (int)letter.word + more < 5 * (int)cell.word
	           ? (struct cell){NEVER, 0}
	           : cell;
}

static struct cell cells[LETTERS_MAX + 1][LETTERS_MAX + 1];

static struct cell
extra(struct cell cell, struct letter letter)
{
	return is_digit(letter.code) ? (struct cell){NEVER, 0}
	                             : slipped(enter(cell, letter), letter, -1,
	                                   letter.is_first ? 2 : 1);
}

static struct cell
missing(struct cell cell, struct letter letter, uint32_t code, bool is_first)
{
	return is_digit(code) ? (struct cell){NEVER, 0}
	                      : slipped(cell, letter, 1, is_first ? 2 : 1);
}

/* The cell of the first i letters of the right name and j of the wrong one. */
static struct cell
inner(
    const struct name *wrong, const struct name *right, unsigned i, unsigned j)
{
	const struct letter *x = wrong->letters + j - 1;
	const uint32_t code = right->letters[i - 1].code;
	struct cell cell = enter(cells[i - 1][j - 1], *x);

	if (x->code != code) {
		cell = is_digit(code) ||
		               (is_digit(x->code) && !is_like(x->code, code))
		           ? (struct cell){NEVER, 0}
		           : slipped(cell, *x, 0, x->is_first ? 2 : 1);
	}
	cell = better(cell, extra(cells[i][j - 1], *x));
	cell = better(cell, missing(cells[i - 1][j], *x, code, i == 1));
	if (i > 1 && j > 1 && x->code == right->letters[i - 2].code &&
	    x[-1].code == code && !is_digit(code) && !is_digit(x->code)) {
		cell = better(
		    cell, slipped(enter(enter(cells[i - 2][j - 2], x[-1]), *x),
		              *x, 1, 1));
	}
	return cell;
}

/* Slips of a name, without the first letters of the right one. */
static unsigned
distance(const struct name *wrong, const struct name *whole, unsigned without)
{
	struct name right = *whole;
	const unsigned most = right.count - without;

	memmove(right.letters, right.letters + without,
	    most * sizeof(right.letters[0]));
	right.count = most;
	cells[0][0] = (struct cell){0, 0};
	for (unsigned j = 1; j <= wrong->count; j++) {
		cells[0][j] = extra(cells[0][j - 1], wrong->letters[j - 1]);
	}
	for (unsigned i = 1; i <= right.count; i++) {
		cells[i][0] = missing(cells[i - 1][0], wrong->letters[0],
		    right.letters[i - 1].code, i == 1);
		for (unsigned j = 1; j <= wrong->count; j++) {
			cells[i][j] = inner(wrong, &right, i, j);
		}
	}
	return 5 * cells[right.count][wrong->count].all <= right.count
	           ? cells[right.count][wrong->count].all
	           : NEVER;
}

/* Checks who are suggested: all that are nearest, in the order of the table,
 * and one alone if there is but one. */
static void
check_nearest(const char *text)
{
	const struct crink_actor *actor = NULL, *other = NULL;
	static bool is_near[CRINK__ACTOR_COUNT];
	unsigned limit = SLIPS_MAX, count = 0;
	struct name wrong;
	bool has_article;

	memset(is_near, 0, sizeof(is_near));
	if (crink_actor_match(text, NULL) == NULL &&
	    read_name(&wrong, text, &has_article)) {
		for (size_t i = 0; i < name_count; i++) {
			const unsigned without =
			    has_article && is_the(&names[i]) ? 3 : 0;
			unsigned slips = NEVER;

			if (wrong.count + SLIPS_MAX + without >=
			        names[i].count &&
			    names[i].count + SLIPS_MAX >=
			        wrong.count + without &&
			    names[i].count > without) {
				slips = distance(&wrong, &names[i], without);
			}
			if (slips < limit) {
				limit = slips;
				memset(is_near, 0, sizeof(is_near));
			}
			if (slips == limit) {
				is_near[names[i].bearer -
				        crink_actor_next(NULL)] = true;
			}
		}
	}
	while ((actor = crink_actor_match(text, actor)) != NULL) {
		is_near[actor - crink_actor_next(NULL)] = true;
	}
	while ((actor = crink_actor_next(actor)) != NULL) {
		if (is_near[actor - crink_actor_next(NULL)]) {
			other = crink_actor_suggest_next(text, other);
			EXPECT(other == actor, "'%s': %s, not %s", text,
			    crink_actor_slug(other), crink_actor_slug(actor));
			count++;
		}
	}
	EXPECT(count == 0 || crink_actor_suggest_next(text, other) == NULL,
	    "'%s' suggests one more", text);
	EXPECT(crink_actor_suggest_next(text, NULL) == NULL || count != 0,
	    "'%s' suggests somebody", text);
	EXPECT(crink_actor_suggest(text) == (count == 1 ? other : NULL),
	    "'%s' suggests '%s' alone", text,
	    crink_actor_slug(crink_actor_suggest(text)));
}

/* ---- by example ---------------------------------------------------- */

static const char *const examples[][2] = {
    {"Russia", "russia"},
    {"Rusia", "russia"},
    {"Russsia", "russia"},
    {"Rusisa", "russia"},
    {"Urssia", "russia"}, /* a swap */
    {"Russai", "russia"},
    {"Qussia", ""}, /* the first letter: two slips */
    {"Prussia", ""},
    {"Nroth Korea", "north-korea"},
    {"Nroth Kroea", "north-korea"},
    {"Nroth Kroeaa", ""}, /* two slips in a word of six */
    {"Nroth-Kroea", "north-korea"},
    {"North_Koera", "north-korea"},
    {"North\tKorea", "north-korea"},
    {"Pyongynag", "north-korea"},
    {"Pyonggynag", ""}, /* two in nine */
    {"Zhongnnahaai", "china"},
    {"Yoon Suk Yoel", "yoon-suk-yeol"}, /* a swap in a word of four */
    {"Yoon Suk Yeok", ""},
    {"Ru5sia", "russia"}, /* no number, but how it looks */
    {"Ru6sia", ""},
    {"Russia1", ""},
    {"Yoon Suk-Yoel", "yoon-suk-yeol"},
    {"Denis Shmigal", "denys-shmyhal"},
    {"Rustam Umerof", "rustem-umerov"},
    {"Democratic Poeples Republik of Koreaa", "north-korea"},
    {"Democratic Poeples Republik of Koreaaa", ""},
    {"the Untied States", "united-states"},
    {"The Pentagn", "pentagon"},
    {"the Russia", "russia"},
    {"the", ""},
    {"the ", ""},
    {"Росия", "russia"},
    {"Российская Федерация", "russia"},
    {"Российская Федерациия", "russia"},
    {"Российская Федерацциия", "russia"},
    {"Росссийская Федерацциия", "russia"},
    {"Росссийская Федераццииия", ""},
    {"조선민주주의인민공화국국", "north-korea"},
    /* Letters that are the same in their lower 16 bits. */
    {"Pyong\U00010079ang", "north-korea"},
    {"Russ\U00010069\U00010061", ""},
    {"Korea", ""}, /* several bear it */
    {"Koera", ""},
    {"Koreas", ""},
    {"S. Korean", "south-korea"},
    {"N. Korea", "north-korea"},
    {"us", "united-states"},
    {"uz", ""}, /* too short for a slip */
    {"Irna", ""},
    {"Iraq", ""},
    {"Iraan", ""},
    {"Chna", "china"}, /* which has five letters */
    {"Republic of Kenya", ""},
    {"Republic of Koera", "south-korea"},
    {"abc", ""},
    {"qqqqqqqq", ""},
    {"xyzzyxyzzyxyzzy", ""},
    {"", ""},
    {" ", ""},
    {"...", ""},
    {"\xff", ""},
    {"Russi\xff", ""},
    {"Rusia \xff", ""},
};

START_TEST(test_table)
{
	setup();
	for (size_t i = 0; i < COUNT(examples); i++) {
		const struct crink_actor *found =
		    crink_actor_suggest(examples[i][0]);

		EXPECT(strcmp(crink_actor_slug(found), examples[i][1]) == 0,
		    "'%s' suggests '%s' instead of '%s'", examples[i][0],
		    crink_actor_slug(found), examples[i][1]);
		check_nearest(examples[i][0]);
	}
	ck_assert_ptr_null(crink_actor_suggest(NULL));
}
END_TEST

START_TEST(test_several)
{
	static const char *const rows[][4] = {
	    {"Koera", "north-korea", "south-korea", ""},
	    {"Koreas", "north-korea", "south-korea", ""},
	    {"Korea", "north-korea", "south-korea", ""}, /* its bearers */
	    {"Ministry of Defens", "russian-defence-ministry",
	        "ukrainian-defence-ministry", ""},
	    {"Rusia", "russia", "", ""},
	    {"Russia", "russia", "", ""},
	    {"nobody", "", "", ""},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct crink_actor *actor = NULL;

		for (size_t j = 1; j < COUNT(rows[i]); j++) {
			actor = crink_actor_suggest_next(rows[i][0], actor);
			ck_assert_str_eq(crink_actor_slug(actor), rows[i][j]);
			if (actor == NULL) {
				break;
			}
		}
		ck_assert_ptr_null(crink_actor_suggest_next(
		    rows[i][0], crink_actor_find("China")));
		for (unsigned j = 0; j + 1 < UNIT_STRAYS; j++) {
			ck_assert_ptr_null(crink_actor_suggest_next(
			    rows[i][0], unit_stray(j, crink_actor_next(NULL))));
		}
	}
	ck_assert_ptr_null(crink_actor_suggest_next(NULL, NULL));
	ck_assert_ptr_null(
	    crink_actor_suggest_next(NULL, crink_actor_next(NULL)));
}
END_TEST

START_TEST(test_others)
{
	ck_assert_ptr_eq(
	    crink_item_suggest("artilery shels"), crink_item_find("shells"));
	ck_assert_ptr_eq(
	    crink_item_suggest("155 mm shelss"), crink_item_find("155 mm"));
	/* The next number is another thing. */
	ck_assert_ptr_null(crink_item_suggest("152 mm shells"));
	ck_assert_ptr_null(crink_item_suggest("1555 mm shells"));
	ck_assert_ptr_null(crink_item_suggest("15 mm shells"));
	ck_assert_ptr_null(crink_item_suggest("515 mm shells"));
	ck_assert_ptr_null(crink_item_suggest("qqqqqqqqqq"));
	ck_assert_ptr_null(crink_item_suggest(NULL));
	ck_assert_ptr_eq(crink_item_suggest_next("artilery shels", NULL),
	    crink_item_find("shells"));
	ck_assert_ptr_null(crink_item_suggest_next(
	    "artilery shels", crink_item_find("shells")));
	ck_assert_ptr_null(crink_item_suggest_next(NULL, NULL));
	ck_assert_ptr_null(crink_item_suggest_next(
	    "artilery shels", unit_stray(0, crink_item_next(NULL))));
	ck_assert_ptr_eq(crink_source_suggest("Washingtn Times artcle"),
	    crink_source_next(NULL));
	ck_assert_ptr_eq(
	    crink_source_suggest_next("Washingtn Times artcle", NULL),
	    crink_source_next(NULL));
	ck_assert_ptr_null(crink_source_suggest_next(
	    "Washingtn Times artcle", crink_source_next(NULL)));
	ck_assert_ptr_null(crink_source_suggest("Washington Times 2024-12-02"));
	ck_assert_ptr_null(crink_source_suggest("New York Times"));
	ck_assert_ptr_null(crink_source_suggest(NULL));
	ck_assert_ptr_null(crink_source_suggest_next(NULL, NULL));
}
END_TEST

/* ---- on names that nobody bears ------------------------------------ */

/* Of a hundred names at most so many suggest a wrong one, and of a hundred
 * misspellings at least so many the right one. */
#define WRONG_MOST 1
#define RIGHT_LEAST 50

struct score {
	unsigned right, nobody, wrong;
};

/* A list that has the right one is as good as it can be for several that are
 * equally near, but no answer. */
static void
judge(struct score *score, const char *name, const char *slug)
{
	const struct crink_actor *actor = crink_actor_suggest(name);
	bool is_wrong =
	    actor != NULL && strcmp(crink_actor_slug(actor), slug) != 0;

	if (actor == NULL && crink_actor_suggest_next(name, NULL) != NULL) {
		is_wrong = true;
		while (
		    (actor = crink_actor_suggest_next(name, actor)) != NULL) {
			is_wrong = is_wrong &&
			           strcmp(crink_actor_slug(actor), slug) != 0;
		}
	}
	score->wrong += is_wrong;
	score->right += actor != NULL && !is_wrong;
	score->nobody += actor == NULL && !is_wrong;
	if (is_wrong) {
		printf("'%s' suggests '%s'\n", name,
		    crink_actor_name(crink_actor_suggest_next(name, NULL)));
	} else if (actor == NULL && slug[0] != '\0') {
		printf("'%s' suggests not %s alone\n", name, slug);
	}
}

START_TEST(test_names)
{
	struct score misspelt = {0, 0, 0}, foreign = {0, 0, 0};

	setup();
	for (size_t i = 0; i < COUNT(misspellings); i++) {
		ck_assert_ptr_nonnull(crink_actor_find(misspellings[i].slug));
		check_nearest(misspellings[i].name);
		if (crink_actor_match(misspellings[i].name, NULL) == NULL) {
			judge(&misspelt, misspellings[i].name,
			    misspellings[i].slug);
		}
	}
	for (size_t i = 0; i < COUNT(foreign_names); i++) {
		check_nearest(foreign_names[i]);
		/* The data may come to know it. */
		if (crink_actor_match(foreign_names[i], NULL) == NULL) {
			judge(&foreign, foreign_names[i], "");
		}
	}
	printf("misspelt: %u right, %u nobody, %u wrong; foreign: %u nobody, "
	       "%u wrong\n",
	    misspelt.right, misspelt.nobody, misspelt.wrong, foreign.nobody,
	    foreign.wrong);
	ck_assert_uint_ge(
	    misspelt.right + misspelt.nobody + misspelt.wrong, 200);
	ck_assert_uint_ge(100 * misspelt.right,
	    RIGHT_LEAST * (misspelt.right + misspelt.nobody + misspelt.wrong));
	ck_assert_uint_le(100 * misspelt.wrong,
	    WRONG_MOST * (misspelt.right + misspelt.nobody + misspelt.wrong));
	ck_assert_uint_le(
	    100 * foreign.wrong, WRONG_MOST * (foreign.nobody + foreign.wrong));
}
END_TEST

/* ---- at random ----------------------------------------------------- */

/* Letters to put in, of every size, some folded away. */
static const char *const letters[] = {"a", "e", "k", "o", "r", "s", "1", "я",
    "и", "ß", "ü", "중", "国", "ا", "-", " ", "_", "\u0301", "\U00020000"};

#define TEXT_MAX 400

/* Where the next character of a text begins. */
static size_t
behind(const char *text, size_t at)
{
	if (text[at] != '\0') {
		at++;
	}
	while (((unsigned char)text[at] & 0xc0) == 0x80) {
		at++;
	}
	return at;
}

/* Adds, leaves out, changes or swaps characters at a random place. */
static void
slip(char text[TEXT_MAX], uint32_t *state)
{
	char result[TEXT_MAX];
	const char *letter = letters[unit_below(state, COUNT(letters))];
	const size_t size = strlen(text);
	size_t at = unit_below(state, size + 1), next, second;
	const char *middle = "";
	size_t taken = 0;

	while (((unsigned char)text[at] & 0xc0) == 0x80) {
		at--;
	}
	next = behind(text, at);
	second = behind(text, next);
	switch (unit_below(state, 4)) {
	case 0:
		middle = letter;
		break;
	case 1:
		taken = next - at;
		break;
	case 2:
		taken = next - at;
		middle = letter;
		break;
	default:
		snprintf(result, sizeof(result), "%.*s%.*s%.*s%s", (int)at,
		    text, (int)(second - next), text + next, (int)(next - at),
		    text + at, text + second);
		memcpy(text, result, sizeof(result));
		return;
	}
	snprintf(result, sizeof(result), "%.*s%s%s", (int)at, text, middle,
	    text + at + taken);
	memcpy(text, result, sizeof(result));
}

static void
check_slips(const char *name, unsigned slips, uint32_t *state)
{
	char text[TEXT_MAX];

	snprintf(text, sizeof(text), "%s", name);
	for (unsigned i = 0; i < slips; i++) {
		slip(text, state);
	}
	check_nearest(text);
}

START_TEST(test_random)
{
	const struct crink_actor *actor = NULL;
	uint32_t state = 1234567;

	setup();
	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *name = crink_actor_name(actor);

		for (size_t i = 0; name != NULL; i++) {
			for (unsigned slips = 1; slips <= 15; slips++) {
				check_slips(name, slips % 5, &state);
			}
			name = crink_actor_alias(actor, i, NULL);
		}
	}
}
END_TEST

UNIT_MAIN(
    "suggest", test_table, test_several, test_others, test_names, test_random)
