/*
 * Suggestions, against the whole matrix of slips: for names that are misspelt at
 * random. Of data with many names a sample.
 */
#include "suggest_matrix.h"

#define TEXT_MAX 400

/* Letters to put in, of every size, some folded away. */
static const char *const letters[] = {"a", "e", "k", "o", "r", "s", "1", "я",
    "и", "ß", "ü", "중", "国", "ا", "-", " ", "_", "\u0301", "\U00020000"};

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

/* Whether anybody is suggested. */
static bool
check_slips(const char *name, unsigned slips, uint32_t *state)
{
	char text[TEXT_MAX];

	snprintf(text, sizeof(text), "%s", name);
	for (unsigned i = 0; i < slips; i++) {
		slip(text, state);
	}
	return check_nearest(text) != 0;
}

/* Each name, or of many some, misspelt in several ways. */
START_TEST(test_random)
{
	/* Each check goes through all names: of few a thousand are taken, of very many
	 * twenty, and so many of others that it takes as long. */
	const uint32_t count = CRINK__ACTOR_SLOT_COUNT;
	const uint32_t taken = count < 1400000 / 1200 ? 1200 : 1400000 / count;
	const uint32_t every = count / (taken < 20 ? 20 : taken) + 1;
	const struct crink_actor *actor = NULL;
	unsigned checks = 0, near = 0;
	uint32_t state = 1234567;

	setup();
	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *name = crink_actor_name(actor);

		for (size_t i = 0; name != NULL; i++) {
			const bool is_taken = unit_below(&state, every) == 0;

			for (unsigned slips = 1; is_taken && slips <= 15;
			     slips++) {
				checks++;
				near += check_slips(name, slips % 5, &state);
			}
			name = crink_actor_alias(actor, i, NULL);
		}
	}
	/* Three of fifteen have no slip, and each may hit an empty place. */
	ck_assert_uint_ge(5 * near, checks);
}
END_TEST

/* Names that are longer than what is looked at, and those that just are not. */
START_TEST(test_long)
{
	const struct crink_actor *actor = NULL;
	unsigned count = 0;
	uint32_t state = 7654321;

	setup();
	while ((actor = crink_actor_next(actor)) != NULL) {
		const char *name;

		for (size_t i = 0;
		     (name = crink_actor_alias(actor, i, NULL)) != NULL; i++) {
			char text[TEXT_MAX];
			const size_t size = strlen(name);

			for (size_t cut = 111;
			     cut < 115 && cut < size && size > 200; cut++) {
				count++;
				snprintf(
				    text, sizeof(text), "%.*s", (int)cut, name);
				check_slips(text, (unsigned)cut % 3, &state);
			}
			if (size > 100) {
				check_slips(name, 1, &state);
			}
		}
	}
	/* The odd data has such names. */
	ck_assert(CRINK__ACTOR_KEY_LONGEST < 255 || count > 100);
}
END_TEST

UNIT_MAIN("suggest", test_random, test_long)
