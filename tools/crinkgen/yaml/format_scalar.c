#include "yaml/format_scalar.h"

#include <string.h>

#include "yaml/check.h"

/* Whether a character of three bytes is the byte order mark or none of Unicode's.
 * Full-width letters, U+FF00 on, are as good as any. */
static bool
is_mark(const char *text)
{
	return yaml_find_odd(text, text + 3) != NULL;
}

static bool
is_plain(const char *text, size_t size, enum format_style style)
{
	if (size == 0 || strchr("-?:,[]{}#&*!|>'\"%@` \t", text[0]) != NULL ||
	    text[size - 1] == ' ' || text[size - 1] == '\t' ||
	    text[size - 1] == ':') {
		return false;
	}
	/* "---" and "..." at the start of a line are markers. */
	if (size >= 3 && memcmp(text, "...", 3) == 0 &&
	    (size == 3 || text[3] == ' ')) {
		return false;
	}
	for (size_t i = 0; i < size; i++) {
		const unsigned char c = (unsigned char)text[i];

		if (c < 0x20 || c == 0x7f ||
		    (c == ':' && (text[i + 1] == ' ' || text[i + 1] == '\t')) ||
		    (c == '#' && (text[i - 1] == ' ' || text[i - 1] == '\t')) ||
		    (style == FORMAT_ENTRY && strchr(",[]{}", c) != NULL)) {
			return false;
		}
		/* C1 controls, the byte order mark, and the two line ends that
		 * other readers may break lines at. */
		if ((c == 0xc2 && (unsigned char)text[i + 1] < 0xa0) ||
		    (c == 0xef && i + 2 < size && is_mark(text + i)) ||
		    (c == 0xe2 && i + 2 < size &&
		        (unsigned char)text[i + 1] == 0x80 &&
		        (unsigned char)text[i + 2] >= 0xa8 &&
		        (unsigned char)text[i + 2] <= 0xa9)) {
			return false;
		}
	}
	return true;
}

static bool
is_any_of(const char *text, size_t size, const char *const *words)
{
	for (; *words != NULL; words++) {
		if (strlen(*words) == size) {
			size_t i = 0;

			while (i < size && ((text[i] | 0x20) == (*words)[i] ||
			                       text[i] == (*words)[i])) {
				i++;
			}
			if (i == size) {
				return true;
			}
		}
	}
	return false;
}

/* An integer of base 2, 8 or 16, with or without a sign. */
static bool
is_based(const char *text, size_t size)
{
	const size_t sign = size > 0 && (text[0] == '-' || text[0] == '+');
	size_t at = sign + 2;

	if (size <= at || text[sign] != '0' ||
	    strchr("bBoOxX", text[sign + 1]) == NULL) {
		return false;
	}
	while (at < size && text[at] != '\0' &&
	       strchr("0123456789abcdefABCDEF_", text[at]) != NULL) {
		at++;
	}
	return at == size;
}

/* Whether readers that type scalars, by the rules of YAML 1.1 or 1.2, take a
 * text for something else: a number, a date, a truth, nothing. In doubt they
 * do: quotes do no harm. */
static bool
is_typed(const char *text, size_t size)
{
	static const char *const words[] = {"true", "false", "yes", "no", "on",
	    "off", "null", "~", "y", "n", ".nan", ".inf", "-.inf", "+.inf", "=",
	    "<<", NULL};
	bool has_digit = false;

	if (is_any_of(text, size, words) || is_based(text, size)) {
		return true;
	}
	for (size_t i = 0; i < size; i++) {
		if (text[i] >= '0' && text[i] <= '9') {
			has_digit = true;
		} else if (text[i] == '\0' ||
		           strchr("+-._:eEtTzZ \t", text[i]) == NULL) {
			return false;
		}
	}
	return has_digit || (size > 1 && text[0] == '.' && text[1] == '_');
}

static void
put_quoted(struct text *out, const char *text, size_t size)
{
	text_put(out, "\"", 1);
	for (size_t i = 0; i < size; i++) {
		const unsigned char c = (unsigned char)text[i];

		if (c == '"' || c == '\\') {
			text_format(out, "\\%c", c);
		} else if (c == '\n') {
			text_string(out, "\\n");
		} else if (c == '\t') {
			text_string(out, "\\t");
		} else if (c < 0x20 || c == 0x7f) {
			text_format(out, "\\x%02x", c);
		} else if (c == 0xc2 && (unsigned char)text[i + 1] < 0xa0) {
			text_format(out, "\\x%02x", (unsigned char)text[++i]);
		} else if (c == 0xe2 && i + 2 < size &&
		           (unsigned char)text[i + 1] == 0x80 &&
		           (unsigned char)text[i + 2] >= 0xa8 &&
		           (unsigned char)text[i + 2] <= 0xa9) {
			text_format(out, "\\u%04x",
			    0x2028 + (unsigned char)text[i + 2] - 0xa8);
			i += 2;
		} else if (c == 0xef && i + 2 < size && is_mark(text + i)) {
			text_format(out, "\\u%04x",
			    0xf000 | ((unsigned char)text[i + 1] & 0x3f) << 6 |
			        ((unsigned char)text[i + 2] & 0x3f));
			i += 2;
		} else {
			text_put(out, text + i, 1);
		}
	}
	text_put(out, "\"", 1);
}

void
format_scalar(
    struct text *out, const char *text, size_t size, enum format_style style)
{
	if (is_plain(text, size, style) &&
	    (style == FORMAT_VALUE || !is_typed(text, size))) {
		text_put(out, text, size);
	} else {
		put_quoted(out, text, size);
	}
}

size_t
format_length(struct memory *memory, const char *text, size_t size,
    enum format_style style)
{
	struct text written = {.memory = memory};
	size_t characters = 0;
	const char *at;

	format_scalar(&written, text, size, style);
	at = text_join(&written);
	for (size_t i = 0; i < written.size; i++) {
		characters += ((unsigned char)at[i] & 0xc0) != 0x80;
	}
	return characters;
}

size_t
format_width(struct memory *memory, const char *text, size_t size,
    enum format_style style)
{
	return size < FORMAT_WIDTH * 4
	           ? format_length(memory, text, size, style)
	           : size;
}

bool
format_can_fold(const char *text, size_t size)
{
	if (size == 0 || text[0] == ' ' || text[size - 1] == ' ') {
		return false;
	}
	for (size_t i = 0; i < size; i++) {
		const unsigned char c = (unsigned char)text[i];

		if (c < 0x20 || c == 0x7f || c == 0xef || c == 0xc2 ||
		    (c == 0xe2 && (unsigned char)text[i + 1] == 0x80) ||
		    (c == ' ' && text[i + 1] == ' ')) {
			return false;
		}
	}
	return memchr(text, ' ', size) != NULL;
}

void
format_fold(struct text *out, const char *text, size_t size, size_t indent)
{
	size_t column = 0;

	for (size_t i = 0; i < size;) {
		size_t end = i, columns = 0;

		while (end < size && text[end] != ' ') {
			columns += ((unsigned char)text[end++] & 0xc0) != 0x80;
		}
		if (column == 0 || column + 1 + columns > FORMAT_WIDTH) {
			text_format(out, "\n%*s", (int)indent, "");
			column = indent + columns;
		} else {
			text_put(out, " ", 1);
			column += 1 + columns;
		}
		text_put(out, text + i, end - i);
		i = end + 1;
	}
}
