#include "place.h"

#include <string.h>

static void
pass_character(void *context, const char *bytes, size_t size, bool is_valid)
{
	struct place *place = context;
	const bool is_first = place->line == 1 && !place->has_begun;

	place->has_begun = true;
	if (!is_first || !is_valid || size != 3 ||
	    memcmp(bytes, "\xef\xbb\xbf", 3) != 0) {
		place->passed++;
	}
}

/* Passes the line ends; returns the bytes that follow the last one. */
static size_t
pass_lines(struct place *place, const char *text, size_t size)
{
	const char *end;

	while ((end = memchr(text, '\n', size)) != NULL) {
		place->line++;
		place->passed = 0;
		place->characters.count = 0;
		size -= (size_t)(end + 1 - text);
		text = end + 1;
	}
	return size;
}

/* Passes characters of one byte, which most are, at the start of a text; returns how
 * many. */
static size_t
pass_ascii(struct place *place, const char *text, size_t size)
{
	size_t count = 0;

	if (place->characters.count == 0) {
		while (count < size && (unsigned char)text[count] < 0x80) {
			count++;
		}
		place->passed += count;
		place->has_begun = place->has_begun || count > 0;
	}
	return count;
}

void
place_pass(struct place *place, const char *text, size_t size)
{
	size_t rest = pass_lines(place, text, size);

	place->offset += size;
	text += size - rest;
	while (rest > 0) {
		size_t count = pass_ascii(place, text, rest);

		if (count == 0) {
			characters_add(
			    &place->characters, text, 1, pass_character, place);
			count = 1;
		}
		text += count;
		rest -= count;
	}
}

uint64_t
place_column(const struct place *place)
{
	/* What has begun and does not go on counts too. */
	return place->passed + (place->characters.count > 0) + 1;
}
