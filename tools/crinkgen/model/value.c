#include "model/value.h"

#include <string.h>

/* Takes a prefix off a text. */
static bool
take(struct model_text *text, const char *prefix)
{
	const size_t size = strlen(prefix);

	if (text->size < size || memcmp(text->bytes, prefix, size) != 0) {
		return false;
	}
	text->bytes += size;
	text->size -= size;
	return true;
}

static bool
is_digit(struct model_text text)
{
	return text.size > 0 && text.bytes[0] >= '0' && text.bytes[0] <= '9';
}

/* Takes a decimal integer between the limits of 64 bits, which stand for open
 * ends and are no numbers. NULL, or what is wrong. */
static const char *
take_number(struct model_text *text, int64_t *number)
{
	const bool is_negative = take(text, "-");
	const uint64_t most = (uint64_t)INT64_MAX - 1 + is_negative;
	uint64_t value = 0;

	if (!is_digit(*text)) {
		return "a whole number is expected, or about, over, "
		       "under, at least or at most and one";
	}
	if (text->size > 1 && text->bytes[0] == '0' && text->bytes[1] >= '0' &&
	    text->bytes[1] <= '9') {
		return "a number has no leading zeros";
	}
	while (is_digit(*text)) {
		const unsigned digit = (unsigned)(text->bytes[0] - '0');

		if (value > (most - digit) / 10) {
			return "the number does not fit 64 bits";
		}
		value = value * 10 + digit;
		text->bytes++;
		text->size--;
	}
	*number = is_negative ? -(int64_t)value : (int64_t)value;
	return NULL;
}

/* What is wrong with the text behind a number; NULL if it is a unit behind a
 * blank. What others write there is told how to write it here. */
static const char *
wrong_behind(struct model_text text)
{
	static const struct {
		const char *prefix;
		bool before_digit;
		const char *wrong;
	} habits[] = {
	    {".", true,
	        "a number has no decimals: count in a smaller unit, or give "
	        "the whole numbers that it lies between, as 1..2"},
	    {",", true, "a number has no separators: write 1000, not 1,000"},
	    {"'", true, "a number has no separators: write 1000, not 1'000"},
	    {"_", true, "a number has no separators: write 1000, not 1_000"},
	    {" ", true, "a number has no separators: write 1000, not 1 000"},
	    {"-", true, "a range is written with two dots, as 10..20"},
	    {" - ", true, "a range is written with two dots, as 10..20"},
	    {" .. ", true, "a range is written without blanks, as 10..20"},
	    {" to ", true, "a range is written with two dots, as 10..20"},
	    {"\xe2\x80\x93", true, /* an en dash */
	        "a range is written with two dots, as 10..20"},
	    {" thousand ", false, "a number is written in digits, as 8000"},
	    {" million ", false, "a number is written in digits, as 8000000"},
	    {" billion ", false,
	        "a number is written in digits, as 8000000000"},
	};

	for (size_t i = 0; i < sizeof(habits) / sizeof(habits[0]); i++) {
		struct model_text rest = text;

		if (take(&rest, habits[i].prefix) &&
		    (!habits[i].before_digit || is_digit(rest))) {
			return habits[i].wrong;
		}
	}
	if (!take(&text, " ") || text.size == 0) {
		return "behind a whole number, a blank and a unit are expected";
	}
	return NULL;
}

const char *
value_quantity(struct model_text text, struct model_quantity *quantity,
    struct model_text *unit)
{
	static const struct {
		const char *prefix;
		uint32_t qualifier;
	} words[] = {
	    {"about ", VALUE_ABOUT},
	    {"over ", VALUE_OVER},
	    {"under ", VALUE_UNDER},
	    {"at least ", VALUE_AT_LEAST},
	    {"at most ", VALUE_AT_MOST},
	};
	const char *wrong;

	quantity->qualifier = VALUE_EXACT;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (take(&text, words[i].prefix)) {
			quantity->qualifier = words[i].qualifier;
			break;
		}
	}
	wrong = take_number(&text, &quantity->low);
	if (wrong != NULL) {
		return wrong;
	}
	quantity->high = quantity->low;
	if (quantity->qualifier == VALUE_EXACT && take(&text, "..")) {
		quantity->qualifier = VALUE_RANGE;
		wrong = take_number(&text, &quantity->high);
		if (wrong != NULL) {
			return wrong;
		}
		if (quantity->low >= quantity->high) {
			return "the low end of a range is below its high end";
		}
	}
	wrong = wrong_behind(text);
	if (wrong != NULL) {
		return wrong;
	}
	take(&text, " ");
	if (quantity->qualifier == VALUE_OVER ||
	    quantity->qualifier == VALUE_AT_LEAST) {
		quantity->high = 0;
	} else if (quantity->qualifier == VALUE_UNDER ||
	           quantity->qualifier == VALUE_AT_MOST) {
		quantity->low = 0;
	}
	*unit = text;
	return NULL;
}

bool
value_paragraph(struct model_text text, uint16_t *paragraph)
{
	uint32_t value = 0;

	if (text.size > 5 || !is_digit(text) || text.bytes[0] == '0') {
		return false;
	}
	while (is_digit(text)) {
		value = value * 10 + (uint32_t)(text.bytes[0] - '0');
		text.bytes++;
		text.size--;
	}
	*paragraph = (uint16_t)value;
	return text.size == 0 && value <= UINT16_MAX;
}
