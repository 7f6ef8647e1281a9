/*
 * Who should be suggested, by the whole matrix of slips between a text and every
 * name of the actors, and a check that they are.
 */
#ifndef CRINK_SUGGEST_MATRIX_H
#define CRINK_SUGGEST_MATRIX_H

#include "unit.h"

#include <stdlib.h>

#include "fold.h"
#include "tables.h"

/* The names, as list_names.c tells them. */
#include LISTED_NAMES

#define LETTERS_MAX 256
#define NAMES_MAX 100000
#define SLIPS_MAX 3
#define NEVER 99
/* No name is near to what has more bytes of folded letters. */
#define BYTES_MOST 112

struct letter {
	uint32_t code;
	unsigned word; /* letters of its word */
	bool is_first;
	bool is_behind; /* another word */
};

/* A folded name, letter by letter. */
struct name {
	struct letter letters[LETTERS_MAX];
	unsigned count;
	size_t bytes;
};

/* A name of the data; traits are bits that its letters set. */
struct known {
	const char *text;
	const struct crink_actor *bearer;
	uint64_t traits;
	unsigned count;
	bool has_the;
};

static struct known names[NAMES_MAX];
static size_t name_count;

/* Where the next character of a text begins. */
static inline size_t
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
	name->bytes += folded;
	for (size_t i = 0; i < folded; i++) {
		if ((key[i] & 0xc0) != 0x80) {
			EXPECT(name->count < LETTERS_MAX, "too long");
			name->letters[name->count++] =
			    (struct letter){0, 0, false, false};
		}
		/* Any number that tells letters apart. */
		name->letters[name->count - 1].code =
		    name->letters[name->count - 1].code << 8 | key[i];
	}
	for (unsigned i = start; i < name->count; i++) {
		name->letters[i].word = name->count - start;
		name->letters[i].is_first = i == start;
		name->letters[i].is_behind = i == start && start != 0;
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
	name->bytes = 0;
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
				name->bytes = 0;
			}
		}
	}
	return name->count != 0;
}

/* A bit for each letter, shared by some: of those that one name sets and another
 * one does not, each takes a slip. */
static uint64_t
traits_of(const struct name *name)
{
	uint64_t traits = 0;

	for (unsigned i = 0; i < name->count; i++) {
		traits |= (uint64_t)1
		          << (name->letters[i].code * 2654435761u >> 26);
	}
	return traits;
}

static unsigned
count_bits(uint64_t bits)
{
	unsigned count = 0;

	for (; bits != 0; bits &= bits - 1) {
		count++;
	}
	return count;
}

static void
read_known(struct name *name, const char *text)
{
	name->count = 0;
	name->bytes = 0;
	ck_assert(add_word(name, text, strlen(text)));
}

static void
add_name(const char *text, const struct crink_actor *bearer)
{
	struct known *known = &names[name_count++];
	struct name name;

	ck_assert_uint_le(name_count, NAMES_MAX);
	read_known(&name, text);
	*known = (struct known){
	    text, bearer, traits_of(&name), name.count, is_the(&name)};
}

/* The actor that has a slug. */
static const struct crink_actor *
bearer_of(const char *slug)
{
	const struct crink_actor *actor = NULL;

	while ((actor = crink_actor_next(actor)) != NULL &&
	       strcmp(crink_actor_slug(actor), slug) != 0) {
	}
	ck_assert_ptr_nonnull(actor);
	return actor;
}

/* The names are those that list_names.c gathers, forms that are made by a rule among
 * them, for these are near too: nothing of the index is asked. */
static void
setup(void)
{
	name_count = 0;
	for (size_t i = 0; listed[i][0][0] != '\0'; i++) {
		const struct crink_actor *bearer = NULL;
		bool is_borne = false;

		while ((bearer = crink_actor_match(listed[i][0], bearer)) !=
		       NULL) {
			is_borne = is_borne || strcmp(crink_actor_slug(bearer),
			                           listed[i][1]) == 0;
		}
		EXPECT(is_borne, "'%s' is not found as '%s'", listed[i][1],
		    listed[i][0]);
		bearer = bearer_of(listed[i][1]);
		add_name(listed[i][0], bearer);
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

/* What is left out before the first word stays a slip of that word. */
static struct cell
enter(struct cell cell, struct letter letter)
{
	cell.word = letter.is_behind ? 0 : cell.word;
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

/* Slips of a text to a name of the data, NEVER if they are too many. */
static unsigned
slips_to(const struct name *wrong, uint64_t traits, const struct known *known,
    bool has_article)
{
	const unsigned without = has_article && known->has_the ? 3 : 0;
	const unsigned count = known->count - without;
	const unsigned most = count / 5 < SLIPS_MAX ? count / 5 : SLIPS_MAX;
	struct name right;

	if (count == 0 || wrong->count + most < count ||
	    count + most < wrong->count ||
	    count_bits(traits & ~known->traits) > most ||
	    (without == 0 && count_bits(known->traits & ~traits) > most)) {
		return NEVER;
	}
	read_known(&right, known->text);
	return distance(wrong, &right, without);
}

/* Marks the actors whose names are nearest to a text, or that bear it. */
static void
mark_nearest(const char *text, bool *is_near)
{
	const struct crink_actor *actor = NULL;
	unsigned limit = SLIPS_MAX;
	struct name wrong;
	bool has_article;
	uint64_t traits;

	memset(is_near, 0, CRINK__ACTOR_COUNT * sizeof(*is_near));
	while ((actor = crink_actor_match(text, actor)) != NULL) {
		is_near[actor - crink_actor_next(NULL)] = true;
	}
	if (crink_actor_match(text, NULL) != NULL ||
	    !read_name(&wrong, text, &has_article) ||
	    wrong.bytes > BYTES_MOST) {
		return;
	}
	traits = traits_of(&wrong);
	for (size_t i = 0; i < name_count; i++) {
		const unsigned slips =
		    slips_to(&wrong, traits, &names[i], has_article);

		if (slips < limit) {
			limit = slips;
			memset(
			    is_near, 0, CRINK__ACTOR_COUNT * sizeof(*is_near));
		}
		if (slips == limit) {
			is_near[names[i].bearer - crink_actor_next(NULL)] =
			    true;
		}
	}
}

/* Checks who are suggested: all that are nearest, in the order of the table,
 * and one alone if there is but one. Returns how many. */
static unsigned
check_nearest(const char *text)
{
	const struct crink_actor *actor = NULL, *other = NULL;
	static bool is_near[CRINK__ACTOR_COUNT + 1];
	unsigned count = 0;

	mark_nearest(text, is_near);
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
	return count;
}

#endif
