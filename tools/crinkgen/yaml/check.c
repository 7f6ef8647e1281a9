#include "yaml/check.h"

#include <string.h>

#define ALL(byte) (UINT64_C(0x0101010101010101) * (byte))

static unsigned char
byte_at(const char *p)
{
	return (unsigned char)*p;
}

/* Eight bytes of which each is printable ASCII or a line feed? */
static bool
is_simple(const char *p)
{
	uint64_t word, low, feed, control;

	memcpy(&word, p, sizeof(word));
	low = word & ALL(0x7f);
	control = ~(low + ALL(0x60));
	feed = word ^ ALL('\n');
	feed = ~(((feed & ALL(0x7f)) + ALL(0x7f)) | feed);
	return (((control & ~feed) | (low + ALL(1)) | word) & ALL(0x80)) == 0;
}

static const char *
skip_simple(const char *p, const char *end)
{
	while (end - p >= 16 && is_simple(p) && is_simple(p + 8)) {
		p += 16;
	}
	return p;
}

/* The character at p and its size; 0 if it is no UTF-8. */
static size_t
decode(const char *p, const char *end, uint32_t *character)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	unsigned char first = byte_at(p);
	size_t size = first < 0x80   ? 1
	              : first < 0xc2 ? 0
	              : first < 0xe0 ? 2
	              : first < 0xf0 ? 3
	              : first < 0xf5 ? 4
	                             : 0;
	uint32_t value = size < 2 ? first : first & (0x7fu >> size);

	if (size == 0 || (size_t)(end - p) < size) {
		return 0;
	}
	for (size_t i = 1; i < size; i++) {
		if ((byte_at(p + i) & 0xc0) != 0x80) {
			return 0;
		}
		value = value << 6 | (byte_at(p + i) & 0x3f);
	}
	*character = value;
	if (value < least[size] || (value >= 0xd800 && value <= 0xdfff) ||
	    value > 0x10ffff) {
		return 0;
	}
	return size;
}

/* Characters that YAML allows nowhere but between quotes. */
static bool
is_odd(uint32_t character)
{
	return (character >= 0x7f && character <= 0x9f && character != 0x85) ||
	       character == 0xfeff || character == 0xfffe ||
	       character == 0xffff;
}

static bool
is_control(uint32_t character)
{
	return character < 0x20 && character != '\t' && character != '\n' &&
	       character != '\r';
}

/* The text is UTF-8 by now. */
const char *
yaml_find_odd(const char *p, const char *end)
{
	while (p < end) {
		uint32_t character = 0;

		p = skip_simple(p, end);
		if (p == end) {
			break;
		}
		if (byte_at(p) < 0x7f) {
			p++;
			continue;
		}
		size_t size = decode(p, end, &character);
		if (is_odd(character)) {
			return p;
		}
		p += size;
	}
	return NULL;
}

void
yaml_fail_odd(struct yaml_reader *reader, const char *at)
{
	struct diag_place place = {.file = reader->tree->file,
	    .offset = (uint32_t)(at - reader->text)};
	uint32_t character = 0;

	decode(at, reader->end, &character);
	diag_error(reader->diag, place,
	    character == 0xfeff
	        ? "a byte order mark (U+%04X) may only start the file"
	        : "the character U+%04X is not allowed here; "
	          "write it as an escape between double quotes",
	    (unsigned)character);
	longjmp(reader->stop, 1);
}

static bool
is_wide(const unsigned char *text, size_t size)
{
	return (size >= 2 && text[0] == 0xfe && text[1] == 0xff) ||
	       (size >= 2 && text[0] == 0xff && text[1] == 0xfe) ||
	       (size >= 2 && (text[0] == 0) != (text[1] == 0)) ||
	       (size >= 4 && text[0] == 0 && text[1] == 0);
}

/* Stops at the first byte that can stand nowhere. */
void
yaml_check_text(struct yaml_reader *reader)
{
	const char *p = reader->text, *end = reader->end;

	if (is_wide((const unsigned char *)p, (size_t)(end - p))) {
		yaml_fail(reader, p, 0,
		    "the file is UTF-16 or UTF-32; save it as UTF-8");
	}
	if (end - p >= 3 && memcmp(p, "\xef\xbb\xbf", 3) == 0) {
		p += 3;
	}
	while (p < end) {
		uint32_t character = 0;
		size_t size;

		p = skip_simple(p, end);
		if (p == end) {
			break;
		}
		size = decode(p, end, &character);
		if (size == 0) {
			yaml_fail(reader, p, 0,
			    "this byte is not UTF-8; save the file as UTF-8");
		}
		if (is_control(character)) {
			yaml_fail(reader, p, 0,
			    "control characters are not allowed; write an "
			    "escape between double quotes");
		}
		if (reader->odd == NULL && is_odd(character)) {
			reader->odd = p;
		}
		p += size;
	}
}
