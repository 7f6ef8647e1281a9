#include "json.h"

/* Room for all claims of whoever has most of them, some times over. */
static char text[4u << 20];
static size_t size;
static bool has_before;

static void
put(char c)
{
	if (size < sizeof(text) - 1) {
		text[size++] = c;
	}
}

void
json_begin(void)
{
	size = 0;
	has_before = false;
}

const char *
json_text(void)
{
	text[size] = '\0';
	return text;
}

size_t
json_size(void)
{
	return size;
}

bool
json_has_room(size_t wanted)
{
	return sizeof(text) - 1 - size >= wanted;
}

static void
quote(const char *string)
{
	static const char digits[] = "0123456789abcdef";

	put('"');
	for (; *string != '\0'; string++) {
		const unsigned char c = (unsigned char)*string;

		if (c == '"' || c == '\\') {
			put('\\');
		} else if (c < ' ') {
			put('\\');
			put('u');
			put('0');
			put('0');
			put(digits[c >> 4]);
			put(digits[c & 15]);
			continue;
		}
		put((char)c);
	}
	put('"');
}

static void
separate(const char *key)
{
	if (has_before) {
		put(',');
	}
	has_before = true;
	if (key != NULL) {
		quote(key);
		put(':');
	}
}

void
json_open(const char *key, char bracket)
{
	separate(key);
	put(bracket);
	has_before = false;
}

void
json_close(char bracket)
{
	put(bracket);
	has_before = true;
}

void
json_string(const char *key, const char *string)
{
	separate(key);
	quote(string);
}

void
json_number(const char *key, int64_t number)
{
	char digits[20];
	size_t count = 0;
	uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;

	separate(key);
	if (number < 0) {
		put('-');
	}
	do {
		digits[count++] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest > 0);
	while (count > 0) {
		put(digits[--count]);
	}
}

void
json_bool(const char *key, bool value)
{
	const char *word = value ? "true" : "false";

	separate(key);
	while (*word != '\0') {
		put(*word++);
	}
}
