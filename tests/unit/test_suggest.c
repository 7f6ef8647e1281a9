/*
 * Suggestions, against the whole matrix of the optimal string alignment
 * distance.
 */
#include "unit.h"

#include "fold.h"

#define LETTERS_MAX 128
#define NAMES_MAX 1024

/* A folded name, letter by letter. */
struct name {
	uint32_t letters[LETTERS_MAX];
	unsigned count;
	const struct crink_actor *bearer; /* the first */
};

static struct name names[NAMES_MAX];
static size_t name_count;

/* False if nothing counts in a text, or it is no valid UTF-8. */
static bool
read_name(struct name *name, const char *text)
{
	unsigned char key[4 * LETTERS_MAX];
	const size_t size = crink__fold(key, sizeof(key), text, strlen(text));

	name->count = 0;
	if (size == 0 || size > sizeof(key)) {
		return false;
	}
	for (size_t i = 0; i < size; i++) {
		if ((key[i] & 0xc0) != 0x80) {
			ck_assert_uint_lt(name->count, LETTERS_MAX);
			name->letters[name->count++] = 0;
		}
		/* Any number that tells letters apart. */
		name->letters[name->count - 1] =
		    name->letters[name->count - 1] << 8 | key[i];
	}
	return true;
}

static void
add_name(const char *text, const struct crink_actor *bearer)
{
	ck_assert_uint_lt(name_count, NAMES_MAX);
	ck_assert(read_name(&names[name_count], text));
	names[name_count++].bearer = bearer;
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

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static unsigned
distance(const struct name *a, const struct name *b)
{
	static unsigned cells[LETTERS_MAX + 1][LETTERS_MAX + 1];

	for (unsigned i = 0; i <= a->count; i++) {
		for (unsigned j = 0; j <= b->count; j++) {
			const uint32_t *x = a->letters + i;
			const uint32_t *y = b->letters + j;

			if (i == 0 || j == 0) {
				cells[i][j] = i + j;
				continue;
			}
			cells[i][j] = cells[i - 1][j - 1] + (x[-1] != y[-1]);
			cells[i][j] = least(cells[i][j], cells[i - 1][j] + 1);
			cells[i][j] = least(cells[i][j], cells[i][j - 1] + 1);
			if (i > 1 && j > 1 && x[-1] == y[-2] &&
			    x[-2] == y[-1]) {
				cells[i][j] =
				    least(cells[i][j], cells[i - 2][j - 2] + 1);
			}
		}
	}
	return cells[a->count][b->count];
}

/* Who should be suggested. */
static const struct crink_actor *
nearest(const char *text)
{
	const struct crink_actor *found = NULL;
	struct name misspelt;
	unsigned limit;

	if (!read_name(&misspelt, text)) {
		return NULL;
	}
	limit = least(misspelt.count / 4, 3);
	/* The names are in the order of the table. */
	for (size_t i = 0; i < name_count; i++) {
		const unsigned apart = misspelt.count > names[i].count
		                           ? misspelt.count - names[i].count
		                           : names[i].count - misspelt.count;
		const unsigned slips =
		    apart > limit ? apart : distance(&misspelt, &names[i]);

		if (slips < limit || (slips == limit && found == NULL)) {
			limit = slips;
			found = names[i].bearer;
		}
	}
	return found;
}

START_TEST(test_distance)
{
	static const struct {
		const char *a, *b;
		unsigned distance;
	} rows[] = {
	    {"russia", "russia", 0},
	    {"russia", "rusia", 1},
	    {"russia", "russsia", 1},
	    {"russia", "russja", 1},
	    {"russia", "rusisa", 1},
	    {"ca", "abc", 3}, /* no letter is moved twice */
	    {"kitten", "sitting", 3},
	    {"中国", "中國", 1},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct name a, b;

		ck_assert(read_name(&a, rows[i].a));
		ck_assert(read_name(&b, rows[i].b));
		ck_assert_uint_eq(distance(&a, &b), rows[i].distance);
	}
}
END_TEST

START_TEST(test_table)
{
	static const char *const rows[][2] = {
	    {"Russia", "russia"},
	    {"Rusia", "russia"},
	    {"Russsia", "russia"},
	    {"Rusisa", "russia"},
	    {"Urssia", "russia"},
	    {"Russai", "russia"},
	    {"qussia", "russia"},
	    {"Nroth Korea", "north-korea"},
	    {"Nroth Kroea", "north-korea"},
	    {"Nroth Kroeaa", ""}, /* three slips in eleven letters */
	    {"Pyongynag", "north-korea"},
	    {"Pyonggynag", "north-korea"},
	    {"Pyonkkinag", ""}, /* three slips in ten letters */
	    {"Kim Yong-un", "kim-jong-un"},
	    {"Yoon Suk Yoel", "yoon-suk-yeol"},
	    {"Denis Shmigal", "denys-shmyhal"},
	    {"Rustam Umerof", "rustem-umerov"},
	    {"Democratic Poeples Republik of Koreaa", "north-korea"},
	    {"Democratic Poeples Republik of Koreaaa", ""},
	    {"Росия", "russia"},
	    {"Российская Федерация", "russia"},
	    {"Российская Федерациия", "russia"},
	    {"Российская Федерацциия", "russia"},
	    {"Росссийская Федерацциия", "russia"},
	    {"Росссийская Федераццииия", ""},
	    {"조선민주주의인민공화국국", "north-korea"},
	    {"Korea", "north-korea"}, /* several bear it: the first */
	    {"Koera", "north-korea"},
	    {"us", "united-states"},
	    {"uz", ""}, /* too short for a slip */
	    {"abc", ""},
	    {"qqqqqqqq", ""},
	    {"xyzzyxyzzyxyzzy", ""},
	    {"", ""},
	    {"...", ""},
	    {"\xff", ""},
	    {"Russi\xff", ""},
	};

	setup();
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct crink_actor *found =
		    crink_actor_suggest(rows[i][0]);

		EXPECT(strcmp(crink_actor_slug(found), rows[i][1]) == 0,
		    "'%s' suggests '%s' instead of '%s'", rows[i][0],
		    crink_actor_slug(found), rows[i][1]);
		EXPECT(found == nearest(rows[i][0]), "'%s': not the nearest",
		    rows[i][0]);
	}
	ck_assert_ptr_null(crink_actor_suggest(NULL));
}
END_TEST

START_TEST(test_others)
{
	ck_assert_ptr_eq(
	    crink_item_suggest("artilery shels"), crink_item_find("shells"));
	ck_assert_ptr_eq(
	    crink_item_suggest("155 mm shelss"), crink_item_find("155 mm"));
	ck_assert_ptr_null(crink_item_suggest("qqqqqqqqqq"));
	ck_assert_ptr_null(crink_item_suggest(NULL));
	ck_assert_ptr_eq(crink_source_suggest("Washingtn Times artcle"),
	    crink_source_next(NULL));
	ck_assert_ptr_null(crink_source_suggest("New York Times"));
	ck_assert_ptr_null(crink_source_suggest(NULL));
}
END_TEST

/* Letters to put in, of every size, some folded away. */
static const char *const letters[] = {"a", "e", "k", "o", "r", "s", "1", "я",
    "и", "ß", "ü", "중", "国", "ا", "-", "\u0301", "\U00020000"};

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
	EXPECT(crink_actor_suggest(text) == nearest(text),
	    "'%s' (from '%s') suggests '%s' instead of '%s'", text, name,
	    crink_actor_slug(crink_actor_suggest(text)),
	    crink_actor_slug(nearest(text)));
}

START_TEST(test_random)
{
	const struct crink_actor *actor = NULL;
	uint32_t state = 1234567;

	setup();
	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *name = crink_actor_name(actor);

		for (size_t i = 0; name != NULL; i++) {
			for (unsigned slips = 1; slips <= 24; slips++) {
				check_slips(name, slips % 6, &state);
			}
			name = crink_actor_alias(actor, i, NULL);
		}
	}
}
END_TEST

UNIT_MAIN("suggest", test_distance, test_table, test_others, test_random)
