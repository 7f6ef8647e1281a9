/*
 * UTF-8 text as a terminal shows it.
 */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "characters.h"
#include "print.h"

/* What a byte that begins no character counts as; not a code point. */
#define NO_CHARACTER UINT32_MAX

/*
 * Reads the character at text, which is not its end; returns its bytes. A byte
 * that begins no valid character makes NO_CHARACTER by itself.
 */
static size_t
read_character(const char *text, uint32_t *character)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	const unsigned char *byte = (const unsigned char *)text;
	const uint32_t first = byte[0];
	size_t size = first < 0x80              ? 1
	              : (first & 0xe0u) == 0xc0 ? 2
	              : (first & 0xf0u) == 0xe0 ? 3
	              : (first & 0xf8u) == 0xf0 ? 4
	                                        : 0;

	*character = NO_CHARACTER;
	if (size == 0) {
		return 1;
	}
	uint32_t code = size == 1 ? first : first & (0x7fu >> size);
	for (size_t i = 1; i < size; i++) {
		/* A text that ends early ends here: NUL is no such byte. */
		if ((byte[i] & 0xc0u) != 0x80) {
			return 1;
		}
		code = code << 6 | (byte[i] & 0x3fu);
	}
	if (code < least[size] || code > 0x10ffff ||
	    (code >= 0xd800 && code <= 0xdfff)) {
		return 1;
	}
	*character = code;
	return size;
}

struct range {
	uint32_t first, last;
};

static bool
is_among(uint32_t character, const struct range *ranges, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (character >= ranges[i].first &&
		    character <= ranges[i].last) {
			return true;
		}
	}
	return false;
}

static size_t
columns_of_character(uint32_t character)
{
	/* Combining marks, and what joins or directs other characters. */
	static const struct range none[] = {{0x0300, 0x036f}, {0x0483, 0x0489},
	    {0x0591, 0x05bd}, {0x05bf, 0x05bf}, {0x05c1, 0x05c2},
	    {0x05c4, 0x05c5}, {0x0610, 0x061a}, {0x064b, 0x065f},
	    {0x0670, 0x0670}, {0x06d6, 0x06dc}, {0x06df, 0x06e4},
	    {0x06e7, 0x06e8}, {0x06ea, 0x06ed}, {0x1ab0, 0x1aff},
	    {0x1dc0, 0x1dff}, {0x200b, 0x200f}, {0x202a, 0x202e},
	    {0x2060, 0x2064}, {0x20d0, 0x20ff}, {0x302a, 0x302d},
	    {0x3099, 0x309a}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}};
	/* Hangul, Chinese, kana, full-width forms, emoji. */
	static const struct range two[] = {{0x1100, 0x115f}, {0x2e80, 0xa4cf},
	    {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0xfe30, 0xfe6f},
	    {0xff00, 0xff60}, {0xffe0, 0xffe6}, {0x1f300, 0x1f64f},
	    {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}};

	return is_among(character, none, sizeof(none) / sizeof(none[0])) ? 0
	       : is_among(character, two, sizeof(two) / sizeof(two[0]))  ? 2
	                                                                 : 1;
}

size_t
columns_of_first(const char *text, size_t size)
{
	const char *const end = text + size;
	size_t columns = 0;

	while (text < end) {
		uint32_t character;

		text += read_character(text, &character);
		columns += columns_of_character(character);
	}
	return columns;
}

size_t
bytes_within(const char *text, size_t columns)
{
	size_t size = 0, used = 0;

	while (text[size] != '\0') {
		uint32_t character;
		const size_t bytes = read_character(text + size, &character);

		used += columns_of_character(character);
		if (used > columns) {
			break;
		}
		size += bytes;
	}
	return size;
}

size_t
columns_of(const char *text)
{
	return columns_of_first(text, strlen(text));
}

void
write_safely(FILE *file, const char *text)
{
	while (*text != '\0') {
		uint32_t character;
		const size_t size = read_character(text, &character);

		if (character < 0x20 ||
		    (character >= 0x7f && character <= 0x9f) ||
		    character == NO_CHARACTER) {
			fputc('?', file);
		} else {
			fwrite(text, 1, size, file);
		}
		text += size;
	}
}

struct copy {
	char *end;
	const char *other;
	bool has_no_controls;
};

static void
copy_character(void *context, const char *bytes, size_t size, bool is_valid)
{
	struct copy *copy = context;

	if (!is_valid || (copy->has_no_controls && is_control(bytes, size))) {
		bytes = copy->other;
		size = strlen(bytes);
	}
	memcpy(copy->end, bytes, size);
	copy->end += size;
}

char *
text_replace(const char *text, const char *other, bool has_no_controls)
{
	const size_t size = strlen(text);
	char *const all = reserve(3 * size + 1);
	struct copy copy = {all, other, has_no_controls};
	struct characters characters = {.count = 0};

	characters_add(&characters, text, size, copy_character, &copy);
	characters_end(&characters, copy_character, &copy);
	*copy.end = '\0';
	return all;
}
