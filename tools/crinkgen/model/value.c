#include "model/value.h"

#include <string.h>

#include "vague.h"

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

/* Takes a digit into a number. False where it does not fit. */
static bool
take_digit(struct model_text *text, uint64_t *value, uint64_t most)
{
	const unsigned digit = (unsigned)(text->bytes[0] - '0');

	if (*value > (most - digit) / 10) {
		return false;
	}
	*value = *value * 10 + digit;
	text->bytes++;
	text->size--;
	return true;
}

/* Whether a point with digits comes next, not the two dots of a range. */
static bool
is_point(struct model_text text)
{
	return take(&text, ".") && is_digit(text);
}

/* How what others write before a number is written here; NULL for what is none of
 * that. */
static const char *
wrong_before(struct model_text text)
{
	static const struct {
		const char *prefix, *wrong;
	} habits[] = {
	    {"more than ", "write 'over' for 'more than'"},
	    {"above ", "write 'over' for 'above'"},
	    {">", "write 'over' for '>', or 'at least' for '>='"},
	    {"less than ", "write 'under' for 'less than'"},
	    {"fewer than ", "write 'under' for 'fewer than'"},
	    {"below ", "write 'under' for 'below'"},
	    {"<", "write 'under' for '<', or 'at most' for '<='"},
	    {"up to ", "write 'at most' for 'up to'"},
	    {"no more than ", "write 'at most' for 'no more than'"},
	    {"not more than ", "write 'at most' for 'not more than'"},
	    {"no less than ", "write 'at least' for 'no less than'"},
	    {"no fewer than ", "write 'at least' for 'no fewer than'"},
	    {"not less than ", "write 'at least' for 'not less than'"},
	    {"around ", "write 'about' for 'around'"},
	    {"approximately ", "write 'about' for 'approximately'"},
	    {"roughly ", "write 'about' for 'roughly'"},
	    {"some ", "write 'about' for 'some'"},
	    {"~", "write 'about' for '~'"},
	    {"between ",
	        "a range is written with two dots and without 'between', as "
	        "10..20"},
	    {"from ", "a range is written with two dots and without 'from', as "
	              "10..20"},
	};

	for (size_t i = 0; i < sizeof(habits) / sizeof(habits[0]); i++) {
		struct model_text rest = text;

		if (take(&rest, habits[i].prefix)) {
			return habits[i].wrong;
		}
	}
	return NULL;
}

#define TOO_LARGE "the number does not fit 64 bits"
#define NONE_BEYOND "no number beyond it fits 64 bits"

/* Takes a decimal number, whose digits lie between the limits of 64 bits, which
 * stand for open ends and are no numbers. NULL, or what is wrong. */
static const char *
take_number(struct model_text *text, struct value_number *number)
{
	const bool is_negative = take(text, "-");
	const uint64_t most = (uint64_t)INT64_MAX - 1 + is_negative;
	uint64_t value = 0;

	if (!is_digit(*text)) {
		return "a number is expected, or about, over, under, at least "
		       "or at most and one, or a word such as thousands";
	}
	if (text->size > 1 && text->bytes[0] == '0' && text->bytes[1] >= '0' &&
	    text->bytes[1] <= '9') {
		return "a number has no leading zeros";
	}
	while (is_digit(*text)) {
		if (!take_digit(text, &value, most)) {
			return TOO_LARGE;
		}
	}
	number->decimals = 0;
	if (is_point(*text)) {
		take(text, ".");
		while (is_digit(*text)) {
			if (!take_digit(text, &value, most)) {
				return TOO_LARGE;
			}
			number->decimals++;
		}
	}
	number->digits = is_negative ? -(int64_t)value : (int64_t)value;
	return NULL;
}

/* What is wrong with the text after a number; NULL if it is a unit after a
 * blank. What others write there is told how to write it here. */
static const char *
wrong_behind(struct model_text text)
{
	static const struct {
		const char *prefix;
		bool before_digit;
		const char *wrong;
	} habits[] = {
	    {".", true, "a number has one point at most, and no separators"},
	    {",", true, "a number has no separators: write 1000, not 1,000"},
	    {"'", true, "a number has no separators: write 1000, not 1'000"},
	    {"_", true, "a number has no separators: write 1000, not 1_000"},
	    {" ", true, "a number has no separators: write 1000, not 1 000"},
	    {"-", true, "a range is written with two dots, as 10..20"},
	    {" - ", true, "a range is written with two dots, as 10..20"},
	    {" .. ", true, "a range is written without blanks, as 10..20"},
	    {" to ", true, "a range is written with two dots, as 10..20"},
	    {" and ", true, "a range is written with two dots, as 10..20"},
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
		return "after a number, a blank and a unit are expected";
	}
	return NULL;
}

/* Takes a word for a number that nobody counted. Longer ones come later, and
 * are tried first. */
static bool
take_vague(struct model_text *text, int64_t *number)
{
	static const char words[] = CRINK__VAGUE_WORDS;
	int64_t value = CRINK__VAGUE_FIRST, next = CRINK__VAGUE_SECOND;
	struct model_text rest = *text;
	bool is_found = false;

	for (size_t at = 0; at < sizeof(words); at += strlen(words + at) + 1) {
		struct model_text behind = *text;

		if (take(&behind, words + at)) {
			is_found = true;
			rest = behind;
			*number = value * CRINK__VAGUE_TIMES;
		}
		value = next;
		next *= 10;
	}
	*text = rest;
	return is_found;
}

/* What is wrong with units that stand one for the other in another way than with
 * "per", which is in no unit; NULL where they do not. */
static const char *
wrong_rate(struct model_text text)
{
	static const char *const words[] = {
	    " a ", " an ", " each ", " every ", "/"};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		struct model_text rest = text;

		for (; rest.size > 0; rest.bytes++, rest.size--) {
			struct model_text behind = rest;

			if (take(&behind, words[i])) {
				return "a rate is written with 'per', as "
				       "barrel per year";
			}
		}
	}
	return NULL;
}

/* Splits "barrel per year" into its two units. */
static const char *
read_units(struct model_text text, struct value_quantity *quantity)
{
	static const char per[] = " per ";
	const size_t size = sizeof(per) - 1;

	quantity->unit = text;
	quantity->per.bytes = text.bytes + text.size;
	quantity->per.size = 0;
	for (size_t i = 0; i + size <= text.size; i++) {
		if (memcmp(text.bytes + i, per, size) == 0) {
			quantity->unit.size = i;
			quantity->per.bytes = text.bytes + i + size;
			quantity->per.size = text.size - i - size;
			return quantity->per.size == 0
			           ? "after 'per', a unit is expected"
			           : NULL;
		}
	}
	return wrong_rate(text);
}

/* What is wrong with the text after a word, as above. */
static const char *
wrong_behind_word(struct model_text text)
{
	struct model_text rest = text;

	if (take(&rest, " of ")) {
		return "the unit stands right after the word, as thousands "
		       "person";
	}
	return take(&text, " ") && text.size != 0
	           ? NULL
	           : "after the word, a blank and a unit are expected";
}

/* The qualifier that stands before a number. */
static enum crink_qualifier
take_qualifier(struct model_text *text)
{
	static const char *const words[] = {CRINK__WORDS(CRINK__QUALIFIERS)};
	static const enum crink_qualifier before[] = {CRINK_QUALIFIER_ABOUT,
	    CRINK_QUALIFIER_OVER, CRINK_QUALIFIER_UNDER,
	    CRINK_QUALIFIER_AT_LEAST, CRINK_QUALIFIER_AT_MOST};

	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++) {
		struct model_text rest = *text;

		if (take(&rest, words[before[i]]) && take(&rest, " ")) {
			*text = rest;
			return before[i];
		}
	}
	return CRINK_QUALIFIER_EXACT;
}

const char *
value_quantity(struct model_text text, struct value_quantity *quantity)
{
	const char *wrong;

	memset(quantity, 0, sizeof(*quantity));
	quantity->qualifier = take_qualifier(&text);
	if (quantity->qualifier == CRINK_QUALIFIER_EXACT &&
	    take_vague(&text, &quantity->low.digits)) {
		quantity->qualifier = CRINK_QUALIFIER_VAGUE;
		wrong = wrong_behind_word(text);
	} else {
		wrong = wrong_before(text);
		if (wrong == NULL) {
			wrong = take_number(&text, &quantity->low);
		}
	}
	if (wrong != NULL) {
		return wrong;
	}
	quantity->high = quantity->low;
	if (quantity->qualifier == CRINK_QUALIFIER_EXACT && take(&text, "..")) {
		quantity->qualifier = CRINK_QUALIFIER_RANGE;
		wrong = take_number(&text, &quantity->high);
		if (wrong != NULL) {
			return wrong;
		}
	}
	wrong = wrong_behind(text);
	if (wrong != NULL) {
		return wrong;
	}
	take(&text, " ");
	return read_units(text, quantity);
}

/* A number in a unit of so many decimals. NULL, or what is wrong. */
static const char *
scale(struct value_number number, unsigned decimals, int64_t *scaled)
{
	const int64_t most = (INT64_MAX - 1) / 10;

	if (number.decimals > decimals) {
		return decimals == 0
		           ? "a number of this unit has no decimals: count in "
		             "a smaller unit, or give the whole numbers that "
		             "it lies between, as 1..2"
		           : "a number of this unit has no more decimals than "
		             "the vocabulary says";
	}
	*scaled = number.digits;
	for (unsigned i = number.decimals; i < decimals; i++) {
		if (*scaled > most || *scaled < -most) {
			return TOO_LARGE;
		}
		*scaled *= 10;
	}
	return NULL;
}

/* Whether no number that fits is over, or under, the one that is given. */
static bool
is_at_limit(const struct model_quantity *quantity)
{
	return quantity->qualifier == CRINK_QUALIFIER_OVER
	           ? quantity->low == INT64_MAX - 1
	           : quantity->qualifier == CRINK_QUALIFIER_UNDER &&
	                 quantity->high == INT64_MIN + 1;
}

const char *
value_scale(const struct value_quantity *quantity, unsigned decimals,
    struct model_quantity *scaled)
{
	const char *wrong = scale(quantity->low, decimals, &scaled->low);

	if (wrong == NULL) {
		wrong = scale(quantity->high, decimals, &scaled->high);
	}
	scaled->qualifier = quantity->qualifier;
	switch (quantity->qualifier) {
	case CRINK_QUALIFIER_OVER:
	case CRINK_QUALIFIER_AT_LEAST:
	case CRINK_QUALIFIER_VAGUE:
		scaled->high = 0;
		break;
	case CRINK_QUALIFIER_UNDER:
	case CRINK_QUALIFIER_AT_MOST:
		scaled->low = 0;
		break;
	case CRINK_QUALIFIER_RANGE:
		if (wrong == NULL && scaled->low >= scaled->high) {
			return "the low end of a range is below its high end";
		}
		break;
	default:
		break;
	}
	if (wrong == NULL && is_at_limit(scaled)) {
		return NONE_BEYOND;
	}
	return wrong;
}

bool
value_decimals(struct model_text text, uint8_t *decimals)
{
	if (text.size != 1 || !is_digit(text)) {
		return false;
	}
	*decimals = (uint8_t)(text.bytes[0] - '0');
	return *decimals <= CRINK__DECIMALS_MAX;
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
