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

void
place_pass(struct place *place, const char *text, size_t size)
{
	const size_t rest = pass_lines(place, text, size);

	characters_add(&place->characters, text + (size - rest), rest,
	    pass_character, place);
	place->offset += size;
}

uint64_t
place_column(const struct place *place)
{
	/* What has begun and does not go on counts too. */
	return place->passed + (place->characters.count > 0) + 1;
}
