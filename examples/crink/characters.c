#include "characters.h"

#include <string.h>

/* Begins a character; its size is 0 where no character begins so. */
static void
begin(struct characters *characters, unsigned char byte)
{
	characters->size = byte < 0x80   ? 1
	                   : byte < 0xc2 ? 0
	                   : byte < 0xe0 ? 2
	                   : byte < 0xf0 ? 3
	                   : byte < 0xf5 ? 4
	                                 : 0;
	/* Neither more bytes than it needs, nor a surrogate, nor above the
	 * last code point. */
	characters->low = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
	characters->high = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
}

void
characters_add(struct characters *characters, const char *text, size_t size,
    character_function *take, void *context)
{
	for (size_t i = 0; i < size; i++) {
		const unsigned char byte = (unsigned char)text[i];

		if (characters->count > 0 &&
		    (byte < characters->low || byte > characters->high)) {
			characters_end(characters, take, context);
		}
		if (characters->count > 0) {
			characters->low = 0x80;
			characters->high = 0xbf;
		} else {
			begin(characters, byte);
		}
		characters->bytes[characters->count++] = text[i];
		if (characters->count >= characters->size) {
			const bool is_valid = characters->size > 0;
			const size_t count = characters->count;

			characters->count = 0;
			take(context, characters->bytes, count, is_valid);
		}
	}
}

void
characters_end(
    struct characters *characters, character_function *take, void *context)
{
	const size_t count = characters->count;

	characters->count = 0;
	if (count > 0) {
		take(context, characters->bytes, count, false);
	}
}

bool
is_control(const char *bytes, size_t size)
{
	const unsigned char first = (unsigned char)bytes[0];

	return (size == 1 && (first < 0x20 || first == 0x7f)) ||
	       (size == 2 && first == 0xc2 && (unsigned char)bytes[1] < 0xa0) ||
	       (size == 3 && (memcmp(bytes, "\xe2\x80\xa8", 3) == 0 ||
	                         memcmp(bytes, "\xe2\x80\xa9", 3) == 0));
}
