#include "model/field_value.h"

#include <stdio.h>
#include <string.h>

#include "base/intern.h"
#include "model/period_habits.h"
#include "model/value.h"

struct wanted {
	const struct model *model;
	const void *value;
};

static bool
is_quantity(const void *context, uint32_t number)
{
	const struct wanted *wanted = context;
	const struct model_quantity *a = wanted->value;
	const struct model_quantity *b = &wanted->model->quantities[number - 1];

	return a->low == b->low && a->high == b->high && a->unit == b->unit &&
	       a->per == b->per && a->qualifier == b->qualifier;
}

/* The number of a unit, a part of the text of a field; 0, and an error, if there
 * is none. */
static uint32_t
read_unit(const struct field *field, struct model_text unit)
{
	struct diag_place place = field->place;

	if (place.size == field->text.size) {
		place.offset += (uint32_t)(unit.bytes - field->text.bytes);
		place.size = (uint32_t)unit.size;
	}
	return field_resolve(field, unit, MODEL_UNIT, place);
}

uint32_t
field_quantity(const struct field *field)
{
	struct model *model = field->bind->model;
	struct model_quantity quantity;
	const struct wanted wanted = {model, &quantity};
	struct value_quantity written;
	uint32_t *slot;
	const char *wrong;

	memset(
	    &quantity, 0, sizeof(quantity)); /* what is between members, too */
	wrong = value_quantity(field->text, &written);
	if (wrong == NULL) {
		quantity.unit = read_unit(field, written.unit);
		quantity.per =
		    written.per.size == 0 ? 0 : read_unit(field, written.per);
		if (quantity.unit == 0 ||
		    (quantity.per == 0 && written.per.size != 0)) {
			return 0;
		}
		wrong = value_scale(&written,
		    model_word(model, MODEL_UNIT, quantity.unit)->decimals,
		    &quantity);
	}
	if (wrong != NULL) {
		diag_error(field->bind->diag, field->place,
		    "'%.*s' is no quantity: %s",
		    DIAG_TEXT(field->text.bytes, field->text.size), wrong);
		return 0;
	}
	slot = intern_find(&model->quantity_table,
	    intern_hash(&quantity, sizeof(quantity)), is_quantity, &wanted);
	if (*slot == 0) {
		model->quantities[model->quantity_count++] = quantity;
		*slot = (uint32_t)model->quantity_count;
	}
	return *slot;
}

static bool
is_period(const void *context, uint32_t number)
{
	const struct wanted *wanted = context;

	return memcmp(wanted->value, &wanted->model->periods[number - 1],
	           sizeof(struct crink_period)) == 0;
}

uint32_t
field_period_number(struct model *model, const struct crink_period *period)
{
	const struct wanted wanted = {model, period};
	uint32_t *slot = intern_find(&model->period_table,
	    intern_hash(period, sizeof(*period)), is_period, &wanted);

	if (*slot == 0) {
		model->periods[model->period_count++] = *period;
		*slot = (uint32_t)model->period_count;
	}
	return *slot;
}

static bool
has_char(struct model_text text, char c)
{
	return text.size != 0 && memchr(text.bytes, c, text.size) != NULL;
}

/* Whether a period is one date, as precise as dates are, and nothing else. */
static bool
is_date(struct model_text text, const struct crink_period *period)
{
	return !period->approximate_start && !period->uncertain_start &&
	       !has_char(text, '/') && !has_char(text, 'X') &&
	       !has_char(text, '.');
}

bool
field_date(struct model_text text, struct crink_period *period)
{
	return crink__edtf_read(text.bytes, text.size, true, period) &&
	       is_date(text, period);
}

uint32_t
field_period(const struct field *field)
{
	const enum schema_type type = field->key->type;
	const struct crink_date none = {0, 0, 0};
	struct crink_period period;
	const bool is_read = crink__edtf_read(
	    field->text.bytes, field->text.size, true, &period);

	if (type == SCHEMA_PERIOD && !is_read) {
		char hint[160], complaint[sizeof(hint) + 64];

		if (period_habit(hint, sizeof(hint), field->text)) {
			snprintf(complaint, sizeof(complaint),
			    "is no date or period in EDTF: %s", hint);
			field_complain(field, complaint);
			return 0;
		}
		field_complain(field,
		    "is no date or period in EDTF: write dates that there "
		    "are, such as 2024-11-29~, 2024-11/2024-12 or "
		    "2024-11-30..2024-12-01");
		return 0;
	}
	if (!is_read ||
	    (type != SCHEMA_PERIOD && !is_date(field->text, &period))) {
		field_complain(field,
		    "is no date: write a day, month or year that there is, "
		    "such as 2024-11-29");
		return 0;
	}
	if (type == SCHEMA_AS_OF) {
		/* It began by then, and ended then or later. */
		period.start = none;
		period.end = none;
	}
	return field_period_number(field->bind->model, &period);
}
