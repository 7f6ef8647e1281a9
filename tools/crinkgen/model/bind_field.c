#include <string.h>

#include "model/bind.h"
#include "base/intern.h"
#include "base/choices.h"
#include "base/near.h"
#include "model/schema.h"
#include "model/unknown.h"
#include "model/value.h"

#define SLUG_MAX 64
#define NAME_MAX_SIZE 255
#define TEXT_MAX_SIZE 4000

/* A value on its way into a field. */
struct field {
	const struct bind *bind;
	struct model_record *record;
	const struct schema_key *key;
	yaml_node node;
	struct model_text text;
	struct diag_place place;
};

/* An error about the text of a field: "'X' is no ...". */
static void
complain(const struct field *field, const char *what)
{
	diag_error(field->bind->diag, field->place, "'%.*s' %s",
	    DIAG_TEXT(field->text.bytes, field->text.size), what);
}

/* ---- texts --------------------------------------------------------- */

static bool
is_slug(struct model_text text)
{
	bool begins_word = true;

	for (size_t i = 0; i < text.size; i++) {
		const char c = text.bytes[i];

		if (c == '-' ? begins_word
		             : (c < 'a' || c > 'z') &&
		                   (c < '0' || c > '9' || i == 0)) {
			return false;
		}
		begins_word = c == '-';
	}
	return text.size > 0 && text.size <= SLUG_MAX && !begins_word;
}

/* What would be a slug behind a letter. */
static bool
is_digit_first(struct model_text text)
{
	return text.size > 0 && text.bytes[0] >= '0' && text.bytes[0] <= '9';
}

/* Slugs become enumerators, beside CRINK_ACTOR_NONE and CRINK_ACTOR_KIND_... */
static bool
is_reserved(struct model_text text)
{
	return (text.size == 4 && memcmp(text.bytes, "none", 4) == 0) ||
	       (text.size >= 5 && memcmp(text.bytes, "kind-", 5) == 0);
}

static bool
is_text(const struct field *field, size_t limit)
{
	if (field->text.size == 0) {
		diag_error(field->bind->diag, field->place,
		    "'%s' is an empty text; leave it out", field->key->name);
		return false;
	}
	if (field->text.size > limit) {
		diag_error(field->bind->diag, field->place,
		    "the text has %zu bytes; at most %zu are possible here",
		    field->text.size, limit);
		return false;
	}
	for (size_t i = 0; i < field->text.size; i++) {
		const unsigned char c = (unsigned char)field->text.bytes[i];
		const unsigned char before =
		    (unsigned char)(i == 0 ? 0 : field->text.bytes[i - 1]);

		if (c < 0x20 || c == 0x7f || (before == 0xc2 && c < 0xa0)) {
			complain(field,
			    c == '\n' ? "has several lines; one is possible"
			              : "holds a control character");
			return false;
		}
	}
	return true;
}

/* "{item} {to object}": groups that end with the word that is replaced. */
static const char *
wrong_template(struct model_text text)
{
	static const char *const words[] = {"item", "object", "quantity"};
	size_t start = 0;
	bool is_open = false, is_known;

	for (size_t i = 0; i < text.size; i++) {
		if (text.bytes[i] == '{') {
			if (is_open) {
				return "has a '{' in a group";
			}
			is_open = true;
			start = i + 1;
		} else if (text.bytes[i] == '}') {
			if (!is_open) {
				return "has a '}' without a '{'";
			}
			is_open = false;
			is_known = false;
			for (size_t j = 0; j < 3; j++) {
				const size_t size = strlen(words[j]);
				const size_t group = i - start;

				is_known =
				    is_known ||
				    (group >= size &&
				        memcmp(text.bytes + i - size, words[j],
				            size) == 0 &&
				        (group == size ||
				            text.bytes[i - size - 1] == ' '));
			}
			if (!is_known) {
				return "has a group that does not end with "
				       "the word item, object or quantity";
			}
		}
	}
	return is_open ? "has a '{' without a '}'" : NULL;
}

static bool
is_plover(struct model_text text)
{
	static const char *const categories[] = {"AGREE", "CONSULT", "SUPPORT",
	    "COOPERATE", "CONCEDE", "AID", "YIELD", "RETREAT", "REQUEST",
	    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE",
	    "COERCE", "ASSAULT"};

	for (size_t i = 0; i < sizeof(categories) / sizeof(*categories); i++) {
		if (strlen(categories[i]) == text.size &&
		    memcmp(categories[i], text.bytes, text.size) == 0) {
			return true;
		}
	}
	return false;
}

/* ---- choices ------------------------------------------------------- */

/* The place of a word in a list that ends with NULL; an error for none. */
static int
choose(const struct field *field, const char *const *choices)
{
	struct near near = near_to(field->text.bytes, field->text.size);

	for (int i = 0; choices[i] != NULL; i++) {
		if (strlen(choices[i]) == field->text.size &&
		    memcmp(choices[i], field->text.bytes, field->text.size) ==
		        0) {
			return i;
		}
		near_offer_string(&near, choices[i]);
	}
	if (choices[2] == NULL) {
		diag_error(field->bind->diag, field->place,
		    "'%.*s' is neither '%s' nor '%s'" NEAR_FORMAT,
		    DIAG_TEXT(field->text.bytes, field->text.size), choices[0],
		    choices[1], NEAR(near));
	} else {
		diag_error(field->bind->diag, field->place,
		    "'%.*s' is none of '%s', '%s' and '%s'" NEAR_FORMAT,
		    DIAG_TEXT(field->text.bytes, field->text.size), choices[0],
		    choices[1], choices[2], NEAR(near));
	}
	return -1;
}

/* ---- references ---------------------------------------------------- */

/* The number of a slug; 0, and an error, if there is none. */
static uint32_t
resolve(const struct field *field, struct model_text slug,
    enum model_class class, struct diag_place place)
{
	const struct model *model = field->bind->model;
	const uint32_t number = bind_find(model, class, slug);

	if (number == 0) {
		unknown_slug(field->bind->diag, place, slug, model, class);
	}
	return number;
}

/* ---- values -------------------------------------------------------- */

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
	       a->qualifier == b->qualifier;
}

/* The number of a quantity; 0, and an error, if it is none. */
static uint32_t
read_quantity(const struct field *field)
{
	struct model *model = field->bind->model;
	struct model_quantity quantity;
	const struct wanted wanted = {model, &quantity};
	struct diag_place place = field->place;
	struct model_text unit;
	uint32_t *slot;
	const char *wrong;

	memset(&quantity, 0, sizeof(quantity));
	wrong = value_quantity(field->text, &quantity, &unit);
	if (wrong != NULL) {
		diag_error(field->bind->diag, place,
		    "'%.*s' is no quantity: %s",
		    DIAG_TEXT(field->text.bytes, field->text.size), wrong);
		return 0;
	}
	if (place.size == field->text.size) {
		place.offset += (uint32_t)(unit.bytes - field->text.bytes);
		place.size = (uint32_t)unit.size;
	}
	quantity.unit = resolve(field, unit, MODEL_UNIT, place);
	if (quantity.unit == 0) {
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
	           sizeof(struct crink__period)) == 0;
}

/* The number of a period; 0, and an error, if it is none. */
static uint32_t
read_period(const struct field *field, bool must_be_date)
{
	struct model *model = field->bind->model;
	struct crink__period period, read;
	const struct wanted wanted = {model, &period};
	uint32_t *slot;
	bool is_good;

	memset(&period, 0, sizeof(period)); /* what is between members, too */
	is_good = crink__edtf_read(field->text.bytes, field->text.size, &read);
	period.start = read.start;
	period.end = read.end;
	period.approximate = read.approximate;
	period.uncertain = read.uncertain;
	period.open_start = read.open_start;
	period.open_end = read.open_end;
	if (must_be_date &&
	    (period.approximate || period.uncertain ||
	        memchr(field->text.bytes, '/', field->text.size) != NULL ||
	        memchr(field->text.bytes, 'X', field->text.size) != NULL ||
	        memcmp(&period.start, &period.end, sizeof(period.end)) != 0)) {
		is_good = false;
	}
	if (!is_good) {
		complain(field,
		    must_be_date
		        ? "is no date: write a day, month or year that there "
		          "is, such as 2024-11-29"
		        : "is no date or period in EDTF: write dates that "
		          "there "
		          "are, such as 2024-11-29~ or ../2024-12-01");
		return 0;
	}
	slot = intern_find(&model->period_table,
	    intern_hash(&period, sizeof(period)), is_period, &wanted);
	if (*slot == 0) {
		model->periods[model->period_count++] = period;
		*slot = (uint32_t)model->period_count;
	}
	return *slot;
}

/* ---- lists --------------------------------------------------------- */

/* Whether a node is a sequence of good names; errors for what is none. */
static bool
is_names(const struct field *field, yaml_node list)
{
	const struct yaml_tree *tree = field->record->tree;
	bool is_good = true;

	if (yaml_kind(tree, list) != YAML_SEQUENCE) {
		diag_error(field->bind->diag, yaml_place(tree, list),
		    "a list of names is expected, such as [North Korea, DPRK]");
		return false;
	}
	for (yaml_node node = yaml_first(tree, list); node != 0;
	     node = yaml_next(tree, node)) {
		struct field name = *field;

		name.place = yaml_place(tree, node);
		if (yaml_kind(tree, node) != YAML_SCALAR) {
			diag_error(field->bind->diag, name.place,
			    "a name is expected");
			is_good = false;
			continue;
		}
		name.text = model_text(field->record, node);
		if (name.text.size == 0) {
			diag_error(field->bind->diag, name.place,
			    "the name is empty; leave it out");
			is_good = false;
			continue;
		}
		is_good = is_text(&name, NAME_MAX_SIZE) && is_good;
	}
	return is_good;
}

static bool
is_aliases(const struct field *field)
{
	const struct yaml_tree *tree = field->record->tree;
	bool is_good = true;

	for (yaml_node key = yaml_first(tree, field->node); key != 0;
	     key = yaml_next(tree, key)) {
		const struct model_text text = model_text(field->record, key);
		struct choices choices;
		bool is_known = false;

		choices_start(&choices, text.bytes, text.size);

		for (unsigned i = 1; i < 8; i++) {
			const char *kind = model_alias_kinds[i];

			is_known = is_known || (strlen(kind) == text.size &&
			                           memcmp(kind, text.bytes,
			                               text.size) == 0);
			choices_offer_string(&choices, kind);
		}
		if (!is_known) {
			diag_error(field->bind->diag, yaml_place(tree, key),
			    "unknown kind of alias '%.*s'" CHOICES_FORMAT,
			    DIAG_TEXT(text.bytes, text.size), CHOICES(choices));
			is_good = false;
		}
		is_good = is_names(field, yaml_value(tree, key)) && is_good;
	}
	return is_good;
}

size_t
bind_count_values(const struct model *model)
{
	size_t count = 0;

	for (uint32_t i = 1; i <= model->lists[MODEL_ITEM].count; i++) {
		const struct model_record *item =
		    model_at(model, MODEL_ITEM, i);
		yaml_node key = yaml_first(item->tree, item->node);

		for (; key != 0; key = yaml_next(item->tree, key)) {
			const yaml_node value = yaml_value(item->tree, key);

			if (yaml_kind(item->tree, value) == YAML_MAPPING) {
				count += yaml_count(item->tree, value);
			}
		}
	}
	return count;
}

/* The attributes of an item: a mapping from slugs to quantities. */
static void
bind_values(const struct field *field, struct model_entity *item)
{
	const struct yaml_tree *tree = field->record->tree;
	struct model *model = field->bind->model;

	item->first_value = (uint32_t)model->value_count;
	for (yaml_node key = yaml_first(tree, field->node); key != 0;
	     key = yaml_next(tree, key)) {
		const yaml_node value = yaml_value(tree, key);
		struct model_value *entry = &model->values[model->value_count];
		struct field quantity = *field;

		entry->attribute =
		    resolve(field, model_text(field->record, key),
		        MODEL_ATTRIBUTE, yaml_place(tree, key));
		entry->node = value;
		entry->quantity = 0;
		quantity.place = yaml_place(tree, value);
		if (yaml_kind(tree, value) == YAML_SCALAR) {
			quantity.text = model_text(field->record, value);
			entry->quantity = read_quantity(&quantity);
		} else {
			diag_error(field->bind->diag, quantity.place,
			    "an attribute is a quantity, such as "
			    "155 millimetre");
		}
		if (entry->attribute != 0 && entry->quantity != 0) {
			model->value_count++;
		}
	}
	item->value_count = (uint32_t)model->value_count - item->first_value;
}

/* ---- the field ----------------------------------------------------- */

/* Whether the node is of the kind that the type asks for. */
static bool
has_shape(const struct field *field)
{
	const enum yaml_kind kind = yaml_kind(field->record->tree, field->node);
	const char *name = field->key->name;
	struct diag *diag = field->bind->diag;

	if (kind == YAML_NULL) {
		diag_error(diag, field->place,
		    "'%s' has no value; give one, or leave it out", name);
		return false;
	}
	switch (field->key->type) {
	case SCHEMA_ALIASES:
		if (kind == YAML_MAPPING) {
			return true;
		}
		diag_error(diag, field->place,
		    "'%s' is a mapping from kinds of alias to lists, such as "
		    "acronym: [DPRK]",
		    name);
		return false;
	case SCHEMA_ATTRIBUTES:
		if (kind == YAML_MAPPING) {
			return true;
		}
		diag_error(diag, field->place,
		    "'%s' is a mapping from attributes to quantities", name);
		return false;
	case SCHEMA_NAMES:
		return true; /* is_names() tells */
	default:
		if (kind == YAML_SCALAR) {
			return true;
		}
		diag_error(diag, field->place,
		    "'%s' is one value, not a list or mapping", name);
		return false;
	}
}

/* Texts that are kept as nodes: whether this is a good one. */
static bool
is_good_node(const struct field *field)
{
	const char *wrong;

	switch (field->key->type) {
	case SCHEMA_SLUG:
		if (!is_slug(field->text)) {
			complain(field,
			    is_digit_first(field->text)
			        ? "is no slug: it has to begin with a letter"
			        : "is no slug: words of small letters and "
			          "digits, "
			          "joined by '-', at most 64 bytes");
			return false;
		}
		if (is_reserved(field->text)) {
			complain(
			    field, "cannot be a slug: its enumerator is taken");
			return false;
		}
		return true;
	case SCHEMA_NAME:
		return is_text(field, NAME_MAX_SIZE);
	case SCHEMA_TEXT:
		return is_text(field, TEXT_MAX_SIZE);
	case SCHEMA_TEMPLATE:
		wrong = wrong_template(field->text);
		if (wrong != NULL) {
			complain(field, wrong);
		}
		return is_text(field, NAME_MAX_SIZE) && wrong == NULL;
	case SCHEMA_PLOVER:
		if (!is_plover(field->text)) {
			complain(field, "is no PLOVER category, such as AID");
			return false;
		}
		return true;
	case SCHEMA_ALIASES:
		return is_aliases(field);
	default:
		return is_names(field, field->node);
	}
}

/* Numbers are stored as 32 bits. */
static uint32_t
read_number(const struct field *field)
{
	switch (field->key->type) {
	case SCHEMA_REFERENCE:
		return resolve(
		    field, field->text, field->key->class, field->place);
	case SCHEMA_QUANTITY:
		return read_quantity(field);
	default:
		return read_period(field, field->key->type == SCHEMA_DATE);
	}
}

void
bind_field(const struct bind *bind, struct model_record *record,
    const struct schema_key *key, yaml_node value)
{
	static const char *const truths[] = {"false", "true", NULL};
	static const char *const needs[] = {
	    "optional", "required", "none", NULL};
	struct field field = {
	    bind, record, key, value, {"", 0}, yaml_place(record->tree, value)};
	void *to = (char *)record + key->offset;
	int choice;

	if (!has_shape(&field)) {
		return;
	}
	if (yaml_kind(record->tree, value) == YAML_SCALAR) {
		field.text = model_text(record, value);
	}
	switch (key->type) {
	case SCHEMA_REFERENCE:
	case SCHEMA_QUANTITY:
	case SCHEMA_DATE:
	case SCHEMA_PERIOD:
		*(uint32_t *)to = read_number(&field);
		break;
	case SCHEMA_ATTRIBUTES:
		to = record;
		bind_values(&field, to);
		break;
	case SCHEMA_PARAGRAPH:
		if (!value_paragraph(field.text, to)) {
			complain(&field,
			    "is no paragraph: a number from 1 to 65535");
		}
		break;
	case SCHEMA_TRUTH:
		choice = choose(&field, truths);
		*(bool *)to = choice == 1;
		break;
	case SCHEMA_NEED:
		choice = choose(&field, needs);
		*(uint8_t *)to = (uint8_t)(choice < 0 ? 0 : choice);
		break;
	default:
		if (is_good_node(&field)) {
			*(yaml_node *)to = value;
		}
		break;
	}
}
