#include "model/language.h"

/* What may stand in a tag, in this order. */
enum part {
	START,
	LANGUAGE,
	MORE_LANGUAGE, /* three letters, up to three times */
	SCRIPT,
	REGION,
	VARIANT,
	EXTENSION,
	PRIVATE
};

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Part of a tag: its bytes, and how many of them are letters and digits. */
struct subtag {
	const char *bytes;
	size_t size, letters, digits;
};

/* The part that begins at a place of a text. */
static struct subtag
subtag_at(struct model_text text, size_t at)
{
	struct subtag subtag = {text.bytes + at, 0, 0, 0};

	while (
	    at + subtag.size < text.size && subtag.bytes[subtag.size] != '-') {
		subtag.letters += is_letter(subtag.bytes[subtag.size]);
		subtag.digits += is_digit(subtag.bytes[subtag.size]);
		subtag.size++;
	}
	return subtag;
}

/* What a part is after another one; START: it cannot stand there. */
static enum part
part_of(struct subtag subtag, enum part before)
{
	const bool is_word = subtag.letters == subtag.size;

	if (subtag.size == 0 || subtag.size > 8 ||
	    subtag.letters + subtag.digits != subtag.size) {
		return START;
	}
	if (before == PRIVATE) {
		return PRIVATE;
	}
	if (subtag.size == 1) {
		return (subtag.bytes[0] | 0x20) == 'x' ? PRIVATE
		       : before == START               ? START
		                                       : EXTENSION;
	}
	if (before == START) {
		/* Longer ones would do, but none was ever registered: they are
		 * names of languages. */
		return is_word && subtag.size <= 3 ? LANGUAGE : START;
	}
	if (before == EXTENSION) {
		return EXTENSION;
	}
	if (before <= MORE_LANGUAGE && is_word && subtag.size == 3) {
		return MORE_LANGUAGE;
	}
	if (before < SCRIPT && is_word && subtag.size == 4) {
		return SCRIPT;
	}
	if (before < REGION && ((is_word && subtag.size == 2) ||
	                           (subtag.digits == 3 && subtag.size == 3))) {
		return REGION;
	}
	return subtag.size > 4 || (subtag.size == 4 && is_digit(*subtag.bytes))
	           ? VARIANT
	           : START;
}

bool
language_is_tag(struct model_text text)
{
	enum part before = START;
	bool is_opened = false; /* what needs a part after it */
	unsigned more = 0;

	if (text.size > LANGUAGE_MAX) {
		return false;
	}
	for (size_t at = 0; at <= text.size;) {
		const struct subtag subtag = subtag_at(text, at);
		const enum part part = part_of(subtag, before);

		more += part == MORE_LANGUAGE;
		if (part == START || more > 3 ||
		    (is_opened && subtag.size == 1 && before == EXTENSION)) {
			return false;
		}
		is_opened = subtag.size == 1 && before != PRIVATE;
		before = part;
		at += subtag.size + 1;
	}
	return !is_opened;
}

bool
language_is_within(struct model_text tag, struct model_text range)
{
	if (range.size > tag.size ||
	    (range.size < tag.size && tag.bytes[range.size] != '-')) {
		return false;
	}
	for (size_t i = 0; i < range.size; i++) {
		/* Both are tags: letters, digits and hyphens, of which no two
		 * differ in this bit but the cases of a letter. */
		if ((tag.bytes[i] | 0x20) != (range.bytes[i] | 0x20)) {
			return false;
		}
	}
	return true;
}

/* A letter as large or small as it should be. */
static char
cased(char c, bool is_capital)
{
	if (!is_letter(c)) {
		return c;
	}
	return (char)(is_capital ? c & ~0x20 : c | 0x20);
}

void
language_write(char tag[LANGUAGE_MAX + 1], struct model_text text)
{
	bool is_plain = true; /* no extension yet */
	size_t at = 0;

	while (at < text.size) {
		const struct subtag subtag = subtag_at(text, at);
		const bool has_case = at != 0 && is_plain;

		is_plain = is_plain && subtag.size != 1;
		for (size_t i = 0; i < subtag.size; i++) {
			tag[at + i] = cased(subtag.bytes[i],
			    has_case && (subtag.size == 2 ||
			                    (subtag.size == 4 && i == 0)));
		}
		at += subtag.size;
		tag[at] = at < text.size ? '-' : '\0';
		at++;
	}
}
