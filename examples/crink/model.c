#include "model.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "print.h"

const struct class *const classes[] = {&actors_class, &items_class,
    &sources_class, &questions_class, &claims_class, NULL};

struct value
value_none(void)
{
	const struct value value = {.text = ""};

	return value;
}

struct value
value_text(const char *text)
{
	const struct value value = {.is_told = text[0] != '\0', .text = text};

	return value;
}

struct value
value_owned(char *text)
{
	const struct value value = {.is_told = text[0] != '\0', .memory = text};

	return value;
}

struct value
value_number(long long number)
{
	struct value value = {.is_told = true};

	snprintf(value.digits, sizeof(value.digits), "%lld", number);
	return value;
}

struct value
value_truth(bool truth)
{
	return value_text(truth ? "true" : "false");
}

struct value
value_decimal(int64_t number, enum crink_unit unit)
{
	struct value value = {.is_told = true};
	unsigned decimals = crink_unit_decimals(unit);
	/* Of the smallest number there is no positive one. */
	uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	char *at = value.digits + sizeof(value.digits) - 1;

	while (decimals > 0 && left % 10 == 0) {
		left /= 10;
		decimals--;
	}
	*at = '\0';
	for (unsigned digits = 0; left > 0 || digits <= decimals; digits++) {
		if (digits == decimals && decimals > 0) {
			*--at = '.';
		}
		*--at = (char)('0' + left % 10);
		left /= 10;
	}
	if (number < 0) {
		*--at = '-';
	}
	memmove(value.digits, at, strlen(at) + 1);
	return value;
}

struct value
value_low(struct crink_quantity quantity)
{
	return quantity.unit == CRINK_UNIT_NONE ||
	               quantity.low == CRINK_OPEN_LOW
	           ? value_none()
	           : value_decimal(quantity.low, quantity.unit);
}

struct value
value_high(struct crink_quantity quantity)
{
	return quantity.unit == CRINK_UNIT_NONE ||
	               quantity.high == CRINK_OPEN_HIGH
	           ? value_none()
	           : value_decimal(quantity.high, quantity.unit);
}

const char *
value_chars(const struct value *value)
{
	return value->text != NULL     ? value->text
	       : value->memory != NULL ? value->memory
	                               : value->digits;
}

void
value_free(struct value *value)
{
	free(value->memory);
	*value = value_none();
}

TELL(name_text, value_text(of->thing))
TELL(name_kind,
    value_text(crink_alias_kind_name((enum crink_alias_kind)of->number)))

const struct field name_members[] = {
    {.name = "name", .type = VALUE_TEXT, .get = name_text},
    {.name = "kind", .type = VALUE_TEXT, .get = name_kind},
    {.name = NULL},
};
