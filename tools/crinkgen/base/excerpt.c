#include "base/excerpt.h"

#include <stdint.h>
#include <string.h>

/* Bytes of a line that are shown before and from the place on. */
#define BEFORE 70
#define AFTER 90

/*
 * Reads one character. Its size is 1 and the character 0 where it must not be
 * printed: a control character or no UTF-8.
 */
static uint32_t
read_character(const char *text, size_t size, size_t *taken)
{
	const unsigned char *at = (const unsigned char *)text;
	const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
	uint32_t code = at[0];
	size_t more;

	*taken = 1;
	if (code < 0x80) {
		return code < 0x20 || code == 0x7f ? 0 : code;
	}
	more = code >= 0xf0 ? 3 : code >= 0xe0 ? 2 : 1;
	if (code < 0xc2 || code > 0xf4 || more >= size) {
		return 0;
	}
	code &= 0x3fu >> more;
	for (size_t i = 1; i <= more; i++) {
		if ((at[i] & 0xc0) != 0x80) {
			return 0;
		}
		code = code << 6 | (at[i] & 0x3fu);
	}
	if (code < least[more] || (code >= 0xd800 && code < 0xe000) ||
	    code > 0x10ffff || code < 0xa0) {
		return 0;
	}
	*taken = more + 1;
	return code;
}

/* Columns that a terminal gives to a character. */
static unsigned
width(uint32_t code)
{
	static const uint32_t ranges[][3] = {
	    {0x300, 0x36f, 0},
	    {0x483, 0x489, 0},
	    {0x591, 0x5bd, 0},
	    {0x610, 0x61a, 0},
	    {0x64b, 0x65f, 0},
	    {0x1100, 0x115f, 2},
	    {0x1160, 0x11ff, 0},
	    {0x1ab0, 0x1aff, 0},
	    {0x1dc0, 0x1dff, 0},
	    {0x200b, 0x200f, 0},
	    {0x202a, 0x202e, 0},
	    {0x2060, 0x2064, 0},
	    {0x20d0, 0x20ff, 0},
	    {0x2e80, 0x303e, 2},
	    {0x3041, 0xa4cf, 2},
	    {0xa960, 0xa97f, 2},
	    {0xac00, 0xd7a3, 2},
	    {0xf900, 0xfaff, 2},
	    {0xfe00, 0xfe0f, 0},
	    {0xfe20, 0xfe2f, 0},
	    {0xfeff, 0xfeff, 0},
	    {0xfe30, 0xfe6f, 2},
	    {0xff00, 0xff60, 2},
	    {0xffe0, 0xffe6, 2},
	    {0x1f300, 0x1f64f, 2},
	    {0x1f680, 0x1f6ff, 2},
	    {0x1f900, 0x1f9ff, 2},
	    {0x20000, 0x3fffd, 2},
	};

	for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++) {
		if (code >= ranges[i][0] && code <= ranges[i][1]) {
			return ranges[i][2];
		}
	}
	return 1;
}

void
excerpt_clean(char *to, size_t room, const char *from, size_t size)
{
	size_t used = 0;

	for (size_t i = 0; i < size;) {
		size_t taken;
		uint32_t code = read_character(from + i, size - i, &taken);

		if (used + taken >= room) {
			break;
		}
		if (code == 0) {
			to[used++] = '?';
		} else {
			memcpy(to + used, from + i, taken);
			used += taken;
		}
		i += taken;
	}
	to[used] = '\0';
}

static bool
is_line_end(char c)
{
	return c == '\n' || c == '\r' || c == '\0';
}

/* Prints the bytes from..to of a line, or blanks of the same width; tabs stay
 * tabs, so that both end in the same column. */
static void
print_part(
    struct text *out, const char *text, size_t from, size_t to, bool as_blanks)
{
	while (from < to) {
		size_t taken;
		uint32_t code = read_character(text + from, to - from, &taken);

		if (text[from] == '\t') {
			text_put(out, "\t", 1);
		} else if (as_blanks) {
			text_put(out, "  ", code == 0 ? 1 : width(code));
		} else if (code == 0) {
			text_put(out, "?", 1);
		} else {
			text_put(out, text + from, taken);
		}
		from += taken;
	}
}

static void
print_caret(struct text *out, const char *text, size_t from, size_t to)
{
	size_t taken, columns = 0;

	while (from < to) {
		columns +=
		    width(read_character(text + from, to - from, &taken));
		from += taken;
	}
	text_put(out, "^", 1);
	while (columns-- > 1) {
		text_put(out, "~", 1);
	}
}

void
excerpt_print(struct text *out, struct diag_place place, bool color)
{
	const char *text = place.file->text;
	size_t start = place.offset, end = place.offset, mark;

	while (start > 0 && !is_line_end(text[start - 1]) &&
	       place.offset - start < BEFORE) {
		start--;
	}
	while (start > 0 && ((unsigned char)text[start] & 0xc0) == 0x80) {
		start--;
	}
	if (start == 0 && place.offset >= 3 &&
	    memcmp(text, "\xef\xbb\xbf", 3) == 0) {
		start = 3;
	}
	while (end < place.file->size && !is_line_end(text[end]) &&
	       (end - place.offset < AFTER ||
	           ((unsigned char)text[end] & 0xc0) == 0x80)) {
		end++;
	}
	mark =
	    place.size < end - place.offset ? place.offset + place.size : end;
	text_string(out, "  ");
	print_part(out, text, start, end, false);
	text_string(out, "\n  ");
	print_part(out, text, start, place.offset, true);
	text_string(out, color ? "\033[1;32m" : "");
	print_caret(out, text, place.offset, mark);
	text_string(out, color ? "\033[0m\n" : "\n");
}
