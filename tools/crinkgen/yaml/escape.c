#include "yaml/escape.h"

#include "yaml/chars.h"
#include "yaml/plain.h"

static int
hex_value(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
	                              : -1;
}

static char *
put_character(char *out, uint32_t c)
{
	if (c < 0x80) {
		*out++ = (char)c;
	} else if (c < 0x800) {
		*out++ = (char)(0xc0 | c >> 6);
		*out++ = (char)(0x80 | (c & 0x3f));
	} else if (c < 0x10000) {
		*out++ = (char)(0xe0 | c >> 12);
		*out++ = (char)(0x80 | (c >> 6 & 0x3f));
		*out++ = (char)(0x80 | (c & 0x3f));
	} else {
		*out++ = (char)(0xf0 | c >> 18);
		*out++ = (char)(0x80 | (c >> 12 & 0x3f));
		*out++ = (char)(0x80 | (c >> 6 & 0x3f));
		*out++ = (char)(0x80 | (c & 0x3f));
	}
	return out;
}

/* The digits of the escape at p, whose letter tells how many there are. */
static uint32_t
read_digits(struct yaml_reader *reader, const char *p)
{
	int count = p[1] == 'x' ? 2 : p[1] == 'u' ? 4 : 8;
	uint32_t value = 0;

	for (int i = 0; i < count; i++) {
		int digit = hex_value(p[2 + i]);

		if (digit < 0) {
			yaml_fail(reader, p, 2 + (size_t)i,
			    count == 2 ? "\\x needs two hexadecimal digits"
			    : count == 4
			        ? "\\u needs four hexadecimal digits"
			        : "\\U needs eight hexadecimal digits");
		}
		value = value << 4 | (uint32_t)digit;
	}
	return value;
}

/* \x, \u or \U; two surrogates, as JSON writes them, are one character. */
static const char *
put_code(struct yaml_reader *reader, char **out, const char *p)
{
	size_t size = p[1] == 'x' ? 4 : p[1] == 'u' ? 6 : 10;
	uint32_t value = read_digits(reader, p);

	if (p[1] == 'u' && value >= 0xd800 && value <= 0xdbff && p[6] == '\\' &&
	    p[7] == 'u') {
		uint32_t low = read_digits(reader, p + 6);

		if (low >= 0xdc00 && low <= 0xdfff) {
			value =
			    0x10000 + ((value - 0xd800) << 10) + low - 0xdc00;
			size = 12;
		}
	}
	if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff) {
		yaml_fail(reader, p, size, "this is no Unicode character");
	}
	*out = put_character(*out, value);
	return p + size;
}

/* What the letter of an escape stands for; 0 if it stands for nothing. */
static uint32_t
escaped(char letter)
{
	static const unsigned char values[256] = {
	    ['a'] = '\a',
	    ['b'] = '\b',
	    ['t'] = '\t',
	    ['\t'] = '\t',
	    ['n'] = '\n',
	    ['v'] = '\v',
	    ['f'] = '\f',
	    ['r'] = '\r',
	    ['e'] = 0x1b,
	    [' '] = ' ',
	    ['"'] = '"',
	    ['/'] = '/',
	    ['\\'] = '\\',
	    ['N'] = 0x85,
	    ['_'] = 0xa0,
	};

	return letter == 'L'   ? 0x2028
	       : letter == 'P' ? 0x2029
	                       : values[(unsigned char)letter];
}

/* The escape at p, which may be one of a line end. */
static const char *
put_escape(struct yaml_reader *reader, char **out, const char *p)
{
	char letter = p[1];
	uint32_t value;

	if (yaml_is(letter, YAML_EOL)) {
		char *fold = *out;

		/* The line end itself goes, empty lines after it stay. */
		p = yaml_fold(p + 1, &fold);
		*out = fold[-1] == ' ' || fold == *out ? *out : fold;
		return p;
	}
	if (letter == 'x' || letter == 'u' || letter == 'U') {
		return put_code(reader, out, p);
	}
	value = escaped(letter);
	if (value == 0 && letter != '0') {
		yaml_fail(reader, p, 2,
		    "unknown escape; a backslash itself is written '\\\\'");
	}
	*out = put_character(*out, value);
	return p + 2;
}

char *
yaml_unescape(
    struct yaml_reader *reader, char *out, const char *from, const char *to)
{
	const char *hard = out; /* blanks before this are not stripped */

	while (from < to) {
		if (*from == '\\') {
			from = put_escape(reader, &out, from);
			hard = out;
		} else if (yaml_is(*from, YAML_EOL)) {
			while (out > hard && yaml_is(out[-1], YAML_WHITE)) {
				out--;
			}
			from = yaml_fold(from, &out);
			hard = out;
		} else {
			*out++ = *from++;
		}
	}
	return out;
}
