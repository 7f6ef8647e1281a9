#include "base/english.h"

#include <string.h>

/* A word that is looked for: its letters, and others in place of its ending. */
struct stem {
	const char *word;
	size_t size;
	const char *more;
};

static size_t
length(const struct stem *stem)
{
	return stem->size + strlen(stem->more);
}

static char
letter(const struct stem *stem, size_t i)
{
	return i < stem->size ? stem->word[i] : stem->more[i - stem->size];
}

/* Compares with a word that a blank ends. */
static int
compare(const struct stem *stem, const char *other)
{
	const size_t size = length(stem);

	for (size_t i = 0; i < size; i++) {
		if (letter(stem, i) != other[i]) {
			return letter(stem, i) < other[i] ? -1 : 1;
		}
	}
	return other[size] == ' ' ? 0 : -1;
}

static bool
is_listed(const struct stem *stem)
{
	size_t low = 0, high = english_line_count;
	const char *at;

	while (high - low > 1) {
		const size_t middle = low + (high - low) / 2;

		if (compare(stem, english_lines[middle]) < 0) {
			high = middle;
		} else {
			low = middle;
		}
	}
	for (at = english_lines[low]; *at != '\0'; at = strchr(at, ' ') + 1) {
		if (compare(stem, at) == 0) {
			return true;
		}
	}
	return false;
}

bool
english_is_common(const char *word, size_t size)
{
	/* The list was made with these; see english.py. */
	static const char *const endings[][2] = {{"", ""}, {"ies", "y"},
	    {"ied", "y"}, {"es", ""}, {"s", ""}, {"ed", ""}, {"ed", "e"},
	    {"ing", ""}, {"ing", "e"}, {"er", ""}, {"er", "e"}, {"ly", ""}};

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		const size_t ending = strlen(endings[i][0]);
		const struct stem stem = {word, size - ending, endings[i][1]};

		if (size != 0 && (ending == 0 || size >= ending + 3) &&
		    memcmp(word + stem.size, endings[i][0], ending) == 0 &&
		    is_listed(&stem)) {
			return true;
		}
	}
	return false;
}
